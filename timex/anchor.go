package timex

import (
	"strings"
	"sync"

	"daybook"
	"daybook/token"
)

// Anchor is when a report was written, as finely as is known: what "yesterday"
// and "on Friday" are counted from. The zero Anchor is unknown; then only full
// dates have an interval.
type Anchor struct {
	Interval
	Precision Precision // Minute, Day, Month or Year; None when unknown
	// Dateline is where in the text the anchor was found; zero when it is the
	// date of publication.
	Dateline daybook.Span
}

// IsZero reports whether nothing is known.
func (a Anchor) IsZero() bool { return a.Precision == None }

// day is the anchor's day, when it is known to the day.
func (a Anchor) day() (day, bool) {
	return a.From.day(), a.Precision == Day || a.Precision == Minute
}

// OnDay is the anchor of a known day; the zero Anchor when there is no such
// day.
func OnDay(year, month, dayOfMonth int) Anchor {
	if !validDate(year, month, dayOfMonth) {
		return Anchor{}
	}
	n := civil(year, month, dayOfMonth)
	return Anchor{Interval: Interval{n.start(), (n + 1).start()}, Precision: Day}
}

// Published reads the time of publication as reports give it: an RFC 3339
// time, a local time ("2016-11-09 20:01:00"), a day, a month ("2004-09") or a
// year. A time with a zone keeps the local day of that zone, and no zone is
// invented for one without. Anything else is the zero Anchor.
func Published(s string) Anchor {
	s = strings.TrimSpace(s)
	var v [5]int // year, month, day, hour, minute
	n := 0
	for i, sep := range []string{"", "-", "-", "Tt ", ":"} {
		if i > 0 {
			if s == "" || !strings.Contains(sep, s[:1]) {
				break
			}
			s = s[1:]
		}
		width := 2
		if i == 0 {
			width = 4
		}
		x, rest := leading(s)
		if len(s)-len(rest) != width {
			return Anchor{}
		}
		v[i], s, n = x, rest, i+1
	}
	switch {
	case n == 1 && s == "" && v[0] >= firstYear:
		return Anchor{Interval: years(v[0], 1), Precision: Year}
	case n == 2 && s == "" && validDate(v[0], v[1], 1):
		return Anchor{Interval: months(v[0], v[1], 1), Precision: Month}
	case n < 3 || !validDate(v[0], v[1], v[2]):
		return Anchor{}
	}
	a := OnDay(v[0], v[1], v[2])
	if n == 5 && v[3] < 24 && v[4] < 60 && v[3]+v[4] > 0 {
		a.From += Moment(v[3]*minutesPerHour + v[4])
		a.To = a.From + 1
		a.Precision = Minute
	}
	return a
}

func years(y, n int) Interval { return Interval{civil(y, 1, 1).start(), civil(y+n, 1, 1).start()} }
func months(y, m, n int) Interval {
	return Interval{civil(y, m, 1).start(), civil(y, m+n, 1).start()}
}

// maxHead is how many tokens from a line's beginning its dateline may stand.
const maxHead = 24

// headLines is how many paragraphs are searched for a dateline.
const headLines = 4

// Anchor returns when the report was written: by the date of publication as
// given, and by the dateline when the head of the text has one ("LIMA, 25 JAN
// 90 (EFE) --"). The dateline counts unless it lies after publication; one
// without a year takes it from the date of publication.
func (g *Grammar) Anchor(d *token.Doc, published string) Anchor {
	pub := Published(published)
	if pub.IsZero() && published != "" {
		// a date in words: "October 11, 2023"
		pub = g.words(published)
	}
	line, ok := g.dateline(d, pub)
	if !ok {
		return pub
	}
	const slack = 2 * minutesPerDay // a zone's difference, and the morning paper's
	if !pub.IsZero() && line.From > pub.To+slack {
		return pub
	}
	if pub.Precision == Minute && pub.From.day() == line.From.day() {
		pub.Dateline = line.Dateline
		return pub
	}
	return line
}

// cutter is the tokenizer of dates of publication that are written out.
var cutter = sync.OnceValue(token.English)

// words reads a date of publication that is written out.
func (g *Grammar) words(s string) Anchor {
	for _, m := range g.Find(cutter().Cut(s), Anchor{}) {
		if m.Kind == Date && !m.Interval.IsZero() && (m.Precision == Day || m.Precision == Month || m.Precision == Year) {
			return Anchor{Interval: m.Interval, Precision: m.Precision}
		}
	}
	return Anchor{}
}

// dateline finds the dateline: a day of the month, with nothing before it on
// its line but names in capitals or with capital letters, and behind it an
// agency in brackets, a dash, a colon or the end of the line.
func (g *Grammar) dateline(d *token.Doc, pub Anchor) (Anchor, bool) {
	for p := 0; p < len(d.Paras) && p < headLines; p++ {
		from := d.At(d.Paras[p].Start)
		to := min(d.At(d.Paras[p].End-1)+1, from+maxHead, len(d.Tokens))
		if from >= to {
			continue
		}
		for _, m := range g.find(d, pub, from, to) {
			if m.Kind != Date || m.Precision != Day || m.Interval.IsZero() || !m.full {
				continue
			}
			running := m.First > from && g.sets["running"][d.Tokens[m.First-1].Norm]
			if running || !heads(d, from, m.First) || !closes(d, m.Last, d.At(d.Paras[p].End-1)+1) {
				break
			}
			return Anchor{Interval: m.Interval, Precision: Day, Dateline: m.Span}, true
		}
	}
	return Anchor{}, false
}

// maxPlace is how many words a dateline's place may have: SAN SALVADOR, EL
// SALVADOR.
const maxPlace = 8

// heads reports whether the tokens can be what stands before the date of a
// dateline: places, agencies and punctuation, no running text.
func heads(d *token.Doc, from, to int) bool {
	words := 0
	for i := from; i < to; i++ {
		t := &d.Tokens[i]
		switch t.Kind {
		case token.Word:
			// one small word is let by: "date 2023-02-18 Karachi:"
			if words++; !t.Upper() && i > from {
				return false
			}
		case token.Punct:
			if t.Is("--", ".", "!", "?") {
				return false
			}
		default:
			return false
		}
	}
	return words <= maxPlace
}

// closes reports whether the tokens behind a date end a dateline.
func closes(d *token.Doc, i, end int) bool {
	for n := 0; i < end && n < maxPlace; n++ {
		t := &d.Tokens[i]
		switch {
		case t.Is("(", "--", "-", ":", "[", "_", "/"):
			return true
		case t.Is(",") || t.Kind == token.Number:
		case t.Kind == token.Word && t.Upper() && !d.Caps:
		default:
			return false
		}
		i++
	}
	return i == end
}
