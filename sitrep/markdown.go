package sitrep

import (
	"io"
	"strconv"
	"strings"
	"unicode"
)

// Markdown writes the report as CommonMark. What comes from outside is
// escaped: none of it is read as mark-up, an address or HTML.
func (s *Sitrep) Markdown(w io.Writer) error {
	var b strings.Builder
	b.WriteString("# " + escape(s.Title) + "\n\n")
	b.WriteString("*" + escape(say("kicker")) + "*\n\n")
	for _, l := range s.Lines {
		b.WriteString("- " + escape(l) + "\n")
	}
	for _, sec := range s.Sections {
		b.WriteString("\n## " + escape(sec.Head) + "\n\n")
		for i := range sec.Items {
			sec.Items[i].markdown(&b)
		}
	}
	if len(s.Notes) > 0 {
		b.WriteString("\n## " + escape(say("notes")) + "\n\n")
		for i := range s.Notes {
			s.Notes[i].markdown(&b)
		}
	}
	b.WriteString("\n---\n\n" + escape(s.Foot) + "\n")
	_, err := io.WriteString(w, b.String())
	return err
}

func (it *Item) markdown(b *strings.Builder) {
	in := strings.Repeat("  ", it.Level)
	b.WriteString(in + "- ")
	if it.Key != "" {
		b.WriteString("**" + escape(it.Key) + "** ")
	}
	b.WriteString(it.Head.markdown() + "\n")
	for _, l := range it.Lines {
		// two spaces would be lost on the way: a backslash breaks the line
		trimBreak(b)
		b.WriteString(in + "  " + l.markdown() + "\n")
	}
}

// trimBreak ends the last line with a hard break.
func trimBreak(b *strings.Builder) {
	s := strings.TrimSuffix(b.String(), "\n")
	b.Reset()
	b.WriteString(s + "\\\n")
}

func (w Words) markdown() string {
	var b strings.Builder
	for _, r := range w {
		text := escape(r.Text)
		switch {
		case r.URL != "":
			text = "<" + address(r.URL) + ">"
		case strings.TrimSpace(text) == "":
		case r.Style == Strong:
			text = "**" + text + "**"
		case r.Style == Faint, r.Style == Doubt, r.Style == Bad:
			text = "*" + text + "*"
		}
		b.WriteString(text)
		for _, n := range r.Notes {
			b.WriteString("[[" + strconv.Itoa(n) + "]](#n" + strconv.Itoa(n) + ")")
		}
	}
	return b.String()
}

func (n *Note) markdown(b *strings.Builder) {
	number := strconv.Itoa(n.N)
	words := "“" + escape(n.Quote) + "”"
	if n.Held {
		words = escape(n.Quote)
	}
	b.WriteString("- <a id=\"n" + number + "\"></a>**\\[" + number + "\\]** " + words + " — " + escape(n.Source()) + "\\\n")
	b.WriteString("  " + strings.Join(filled(escape(n.Place.Where()), n.Place.Link.markdown()), ", ") + "\\\n")
	b.WriteString("  " + escape(n.Place.Stamp()))
	if also := n.Also(); also != "" {
		b.WriteString("\\\n  " + escape(also))
	}
	b.WriteByte('\n')
}

// address makes an address fit to stand between angle brackets.
func address(u string) string {
	return strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20", "\\", "%5C", "\u00A0", "%C2%A0").Replace(u)
}

// escape makes text that is read as itself. Punctuation that can be mark-up
// gets a backslash; what HTML reads becomes an entity; a colon in a word and
// the dot of "www." would make an address of it.
func escape(s string) string {
	var b strings.Builder
	rs := []rune(s)
	for i, r := range rs {
		next := rune(' ')
		if i+1 < len(rs) {
			next = rs[i+1]
		}
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case strings.ContainsRune("\\`*_[]{}#|~^$!@=", r),
			r == ':' && !unicode.IsSpace(next) && !unicode.IsDigit(next),
			r == '.' && i > 2 && strings.EqualFold(string(rs[i-3:i]), "www"),
			// at the start of a line these begin a list or a heading
			i == 0 && (r == '-' || r == '+'):
			b.WriteRune('\\')
			b.WriteRune(r)
		case (r == '.' || r == ')') && i > 0 && digits(rs[:i]):
			b.WriteRune('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func digits(rs []rune) bool {
	for _, r := range rs {
		if r < '0' || r > '9' {
			return false
		}
	}
	return true
}
