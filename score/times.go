package score

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"daybook"
	"daybook/timex"
	"daybook/token"
)

// TimesResult is what [Times] found.
type TimesResult struct {
	Texts int
	// Overlap tallies expressions recognised by any of their words, Exact
	// those with the same span, Type and Value those that overlap and have
	// the right one.
	Overlap, Exact, Type, Value Tally
	// Dates is how many of the marked ones are a day, a month or a year,
	// DatesFound those of them that were recognised, DatesRight those that
	// have the right value.
	Dates, DatesFound, DatesRight int
	Errors                        []Error
}

// goldTimes is a text with its time expressions. Its offsets are runes.
type goldTimes struct {
	ID    string      `json:"doc_id"`
	Text  *string     `json:"text"`
	DCT   string      `json:"dct"` // when it was written
	Timex *[]goldTime `json:"timex"`
}

type goldTime struct {
	Type  string `json:"type"` // DATE, TIME, DURATION, SET
	Value string `json:"value"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

func (g *goldTimes) check() error {
	switch {
	case g.Text == nil:
		return errors.New("a gold text without text")
	case g.Timex == nil:
		return errors.New("a gold text without timex: is this the gold of another measure?")
	}
	at := offsetsOf(*g.Text)
	for i, x := range *g.Timex {
		if err := at.check(fmt.Sprintf("time expression %d", i+1), x.Start, x.End); err != nil {
			return err
		}
	}
	return nil
}

// EnglishTimes returns what finds the time expressions of an English text that
// was written at the given time, for [Times].
func EnglishTimes() func(text, written string) []timex.Mention {
	cut, grammar := token.English(), timex.English()
	return func(text, written string) []timex.Mention {
		d := cut.Cut(text)
		return grammar.Find(d, grammar.Anchor(d, written))
	}
}

// Times scores the time expressions that find finds in the texts of gold, one
// a line, as TempEval-3 counts: UzZaman et al., "SemEval-2013 Task 1:
// TempEval-3" (2013). name is what its errors call gold (name:line).
func Times(name string, gold io.Reader, find func(text, written string) []timex.Mention) (*TimesResult, error) {
	res := &TimesResult{}
	for g, err := range decodeLines(name, gold, (*goldTimes).check) {
		if err != nil {
			return nil, err
		}
		res.Texts++
		res.text(g, find(*g.Text, g.DCT))
	}
	return res, nil
}

// text scores the expressions of one text, each mention serving once.
func (res *TimesResult) text(g *goldTimes, found []timex.Mention) {
	text, at := *g.Text, offsetsOf(*g.Text)
	used := make([]bool, len(found))
	all := Tally{Read: len(found), Gold: len(*g.Timex)}
	for _, t := range []*Tally{&res.Overlap, &res.Exact, &res.Type, &res.Value} {
		t.add(0, all.Read, all.Gold)
	}
	for _, x := range *g.Timex {
		span := daybook.Span{Start: at[x.Start], End: at[x.End]}
		dated := x.Type == "DATE" && calendar(x.Value)
		res.Dates += count(dated)
		want := Side{"gold", []string{x.Type, x.Value, around(text, span)}}
		best := -1
		for j := range found {
			if !used[j] && found[j].Overlaps(span) && (best < 0 || found[j].Span == span) {
				best = j
			}
		}
		if best < 0 {
			res.Errors = append(res.Errors, Error{Missed, g.ID, []Side{want}})
			continue
		}
		used[best] = true
		m := &found[best]
		exact, right := m.Span == span, sameTime(m.Value(), x.Value)
		res.Overlap.Right++
		res.Exact.Right += count(exact)
		res.Type.Right += count(strings.EqualFold(m.Kind.String(), x.Type) || m.Kind == timex.Vague && x.Type == "DATE")
		res.Value.Right += count(right)
		res.DatesFound += count(dated)
		res.DatesRight += count(dated && right)
		if !exact {
			res.Errors = append(res.Errors, Error{"extent", g.ID, []Side{want, timeRead(text, m)}})
		}
		if !right {
			res.Errors = append(res.Errors, Error{"value", g.ID, []Side{want, timeRead(text, m)}})
		}
	}
	for j := range found {
		if !used[j] {
			res.Errors = append(res.Errors, Error{Extra, g.ID, []Side{timeRead(text, &found[j])}})
		}
	}
}

func timeRead(text string, m *timex.Mention) Side {
	return Side{"read", []string{m.Rule, m.Value(), around(text, m.Span)}}
}

// sameTime compares values of TIMEX3. A part of the day is let pass on either
// side (2023-02-17TNI, 2023-02-17), for annotators differ on it, and so are
// trailing unknowns (1952-XX, 1952).
func sameTime(a, b string) bool { return plainTime(a) == plainTime(b) && a != "" }

func plainTime(s string) string {
	if i := strings.Index(s, "T"); i == 10 && len(s) == 13 && s[11] > '9' {
		s = s[:i]
	}
	for strings.HasSuffix(s, "-XX") {
		s = s[:len(s)-3]
	}
	if len(s) == 4 && s[3] == 'X' && s[0] != 'P' {
		s = s[:3]
	}
	if len(s) == 7 && s[4:6] == "-W" {
		s = s[:6] + "0" + s[6:] // 2000-W7
	}
	return s
}

// calendar reports whether the value is a day, a month or a year.
func calendar(v string) bool {
	v = plainTime(v)
	if len(v) != 4 && len(v) != 7 && len(v) != 10 {
		return false
	}
	for i := range len(v) {
		if digit := v[i] >= '0' && v[i] <= '9'; digit == (i == 4 || i == 7) || !digit && v[i] != '-' {
			return false
		}
	}
	return true
}

// TimesKinds lists the kinds of error of time expressions.
var TimesKinds = []Kind{Missed, Extra, "extent", "value"}

// WriteSummary prints the figures.
func (res *TimesResult) WriteSummary(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "texts %d, time expressions %d gold, %d found\n", res.Texts, res.Overlap.Gold, res.Overlap.Read)
	writeTally(&b, "overlap", res.Overlap)
	writeTally(&b, "exact", res.Exact)
	writeTally(&b, "type", res.Type)
	writeTally(&b, "value", res.Value)
	fmt.Fprintf(&b, "days, months and years %d gold, found %.3f, right %.3f\n",
		res.Dates, ratio(res.DatesFound, res.Dates), ratio(res.DatesRight, res.Dates))
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteErrors lists the errors by kind, at most limit of each, all when limit
// is negative; only is as for claims.
func (res *TimesResult) WriteErrors(w io.Writer, limit int, only string) error {
	return writeErrors(w, res.Errors, TimesKinds, limit, only)
}
