package sitrep

import (
	"io"
	"strconv"
	"strings"

	"daybook/page"
)

// columns is how wide a line of text is: what a mail client leaves alone.
const columns = 76

// Text writes the report as text. No line is wider than 76 cells unless a
// single word is, and no control character is written but the line feed.
func (s *Sitrep) Text(w io.Writer) error {
	t := &textPage{}
	t.wrap("", "", strings.ToUpper(say("kicker")))
	t.wrap("", "", s.Title)
	for _, l := range s.Lines {
		t.wrap("", "", l)
	}
	for _, sec := range s.Sections {
		t.section(sec.Head)
		t.items(sec.Items)
	}
	if len(s.Notes) > 0 {
		t.section(say("notes"))
		for i := range s.Notes {
			t.note(&s.Notes[i])
		}
	}
	t.b.WriteByte('\n')
	t.wrap("", "", s.Foot)
	_, err := io.WriteString(w, t.b.String())
	return err
}

type textPage struct{ b strings.Builder }

// wrap writes text in lines that begin with a lead, and the lines after the
// first with another.
func (t *textPage) wrap(lead, next, text string) {
	for _, l := range page.Wrap(text, columns-max(page.Width(lead), page.Width(next))) {
		t.b.WriteString(strings.TrimRight(lead+l, " ") + "\n")
		lead = next
	}
}

func (t *textPage) section(head string) {
	t.b.WriteByte('\n')
	t.wrap("", "", head)
	t.b.WriteString(strings.Repeat("-", min(page.Width(head), columns)) + "\n")
}

// keys are as wide as the widest of a section, and no wider than this; a wider
// one has a line of its own.
const widest = 10

func (t *textPage) items(items []Item) {
	width := 0
	for _, it := range items {
		if w := page.Width(it.Key); w <= widest {
			width = max(width, w)
		}
	}
	for _, it := range items {
		in := strings.Repeat("  ", it.Level)
		lead, next := in, in
		switch w := page.Width(it.Key); {
		case width == 0 && w == 0, it.Key == "" && it.Level == 0:
		case w > width:
			t.wrap(in, in, it.Key)
			lead, next = in+"  ", in+"  "
		default:
			lead = in + it.Key + strings.Repeat(" ", width-w+2)
			next = strings.Repeat(" ", page.Width(lead))
		}
		t.wrap(lead, next, it.Head.marked())
		for _, l := range it.Lines {
			t.wrap(next, next, l.marked())
		}
	}
}

// marked is the text with its notes in brackets.
func (w Words) marked() string {
	var b strings.Builder
	for _, r := range w {
		b.WriteString(r.Text)
		for i, n := range r.Notes {
			sep := ""
			if i == 0 && r.Text != "" {
				sep = "\u00A0"
			}
			b.WriteString(sep + "[" + strconv.Itoa(n) + "]")
		}
	}
	return b.String()
}

func (t *textPage) note(n *Note) {
	lead := "[" + strconv.Itoa(n.N) + "] "
	next := strings.Repeat(" ", len(lead))
	words := page.Quoted(n.Quote)
	if n.Held {
		words = n.Quote
	}
	t.wrap(lead, next, words+" — "+n.Source())
	t.wrap(next, next, strings.Join(filled(n.Place.Where(), n.Place.Stamp()), ", "))
	if len(n.Place.Link) > 0 {
		t.wrap(next, next, n.Place.Link.String())
	}
	if also := n.Also(); also != "" {
		t.wrap(next, next, also)
	}
}
