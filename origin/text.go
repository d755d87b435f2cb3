package origin

import (
	"strings"
	"unicode/utf8"

	"daybook"
)

// text is a reading with what the comparison needs of its words.
type text struct {
	*daybook.Reading
	words    []string
	digest   string
	shingles map[string]bool
	credit   string // the agency that the report is credited to, "" for none
}

func newText(r *daybook.Reading) *text {
	t := &text{Reading: r, words: split(r.Report.Text)}
	t.digest = digest(t.words)
	t.shingles = shingles(t.words)
	t.credit = credit(r.Report)
	return t
}

// day is the day of publication. Hours are left out: of reports of one day,
// the clocks of papers do not tell which came first.
func (t *text) day() string { return t.Report.Published[:min(10, len(t.Report.Published))] }

// stops end a sentence. It is a rough cut: it only has to fall alike in two
// copies of the same words.
const stops = ".!?\n"

// around is the words of the sentence that a span lies in.
func (t *text) around(s daybook.Span) []string {
	body := t.Report.Text
	if !s.Valid(body) {
		return nil
	}
	from := strings.LastIndexAny(body[:s.Start], stops) + 1
	to := len(body)
	if i := strings.IndexAny(body[s.End:], stops); i >= 0 {
		to = s.End + i
	}
	return split(body[from:to])
}

// The marks that open and close what is quoted word for word.
const opening, closing = "“\"«„", "”\"»“"

// quoted is the words between the quotation marks around a span; nil when it
// does not stand between any. Marks do not reach over a line.
func (t *text) quoted(s daybook.Span) []string {
	body := t.Report.Text
	if !s.Valid(body) {
		return nil
	}
	line := strings.LastIndexByte(body[:s.Start], '\n') + 1
	open, to := -1, -1
	for at, r := range body[line:] {
		at += line
		switch {
		case open < 0 && strings.ContainsRune(opening, r):
			open = at + utf8.RuneLen(r)
		case open >= 0 && strings.ContainsRune(closing, r):
			if open <= s.Start && s.End <= at {
				to = at
			} else {
				open = -1
			}
		}
		if to >= 0 || r == '\n' || open < 0 && at > s.Start {
			break
		}
	}
	if to < 0 {
		return nil
	}
	return split(body[open:to])
}

// credit is the agency that a report is credited to: its publisher, a name in
// brackets in the first lines ("PARIS (Reuters) - "), or a short line of the
// beginning or the end that has nothing but a credit in it.
func credit(r *daybook.Report) string {
	if a := agency(split(r.Publisher)); a != "" {
		return a
	}
	const head, foot, short, line = 6, 2, 6, 120 // lines, lines, words, bytes
	body := r.Text[min(r.Body, len(r.Text)):]
	lines := strings.FieldsFunc(body, func(c rune) bool { return c == '\n' })
	for i, l := range lines {
		if i >= head && i < len(lines)-foot {
			continue
		}
		if ws := split(l); len(ws) <= short {
			if a := agency(ws); a != "" {
				return a
			}
		}
		if i >= head {
			continue
		}
		if len(l) > line {
			l = l[:line]
		}
		if _, rest, ok := strings.Cut(l, "("); ok {
			if name, _, ok := strings.Cut(rest, ")"); ok && len(split(name)) <= short {
				if a := agency(split(name)); a != "" {
					return a
				}
			}
		}
	}
	return ""
}
