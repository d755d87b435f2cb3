package read

import (
	"strconv"
	"strings"

	"daybook/grammar"
	"daybook/token"
)

// years reports whether a bare number is an age or a year: "A. Smith, 42,",
// "two men, 18 and 20, were", "ages 20 and 27", "in 2016".
func (p *page) years(ph *grammar.Phrase) bool {
	q := ph.Quantity
	if q.Digits && p.ages(p.row(ph.First)) {
		return true
	}
	if !q.Digits || q.Num != q.First {
		return false
	}
	n, exact := q.Figure.Exact()
	if !exact {
		return false
	}
	if n < oldest {
		first := p.row(ph.First)
		if p.tok(first-1).Tag == "RB" && p.tok(first-2).Norm == "," {
			first-- // "another teen, also 15, was shot"
		}
		before, after := p.tok(first-1), p.tok(ph.Last)
		byName := before.Norm == "," && first >= 2 && p.at[first-2] >= 0 && p.phrases[p.at[first-2]].Proper && p.who(&p.phrases[p.at[first-2]]).kind == named
		if byName {
			return true
		}
		closed := after.Kind == token.Punct || p.is("and", ph.Last) || ph.Last == p.sent(ph.First).Last
		if before.Norm == "," && first >= 2 && p.at[first-2] >= 0 && closed {
			left := &p.phrases[p.at[first-2]]
			return left.Proper || left.Quantity == nil || after.Norm == "," && !left.Elliptic && p.who(left).kind != nobody
		}
	}
	return n >= 1900 && n < 2100 && len(p.tok(q.Num).Text) == 4
}

// ages reports whether the number at token i stands behind a word for ages:
// "ages 16 to 18", "the ages of 21 and 58", "the ages of the victims are 17 and
// 23".
func (p *page) ages(i int) bool {
	s := p.sent(i)
	i--
	if i >= s.First && p.is("be", i) {
		for i--; i > s.First && !p.is("ages", i) && p.at[i] >= 0 || i > s.First && p.is("of", i); {
			i--
		}
	}
	return i >= s.First && (p.is("ages", i) || i > s.First && p.is("of", i) && p.is("ages", i-1))
}

// beforeAges is the token before an age, or the first of several, and what
// leads to it: where the people are who are so old. It is -1 when the phrase is
// no age.
func (p *page) beforeAges(ph *grammar.Phrase) int {
	if !ph.Elliptic || ph.Quantity == nil || !p.years(ph) {
		return -1
	}
	i := p.row(ph.First) - 1
	for i > p.sent(ph.First).First && (p.tok(i).Norm == "," || p.is("ages", i) || p.is("of", i) || p.is("between", i) || p.tok(i).Tag == "DT") {
		i--
	}
	return i
}

// oldest is more than anybody's age.
const oldest = 110

// row is the first of the bare numbers that stand in a row up to token i, with
// commas and "and" between them: "15, 17, and 18".
func (p *page) row(i int) int {
	const longest = 40 // tokens: a list without end is no list of ages
	s, from := p.sent(i), i
	for j := i - 1; j >= max(s.First, from-longest); j-- {
		switch {
		case p.tok(j).Kind == token.Number && len(p.tok(j).Text) <= 3:
			i = j
		case p.tok(j).Norm != "," && !p.is("and", j) && !p.is("to", j):
			return i
		}
	}
	return i
}

// aged returns the phrase without its number where that is an age ("a 12
// year-old boy"), and the age that it tells.
func (p *page) aged(ph *grammar.Phrase, first int) (_ *grammar.Phrase, years int, ok bool) {
	years = -1
	for i := first; i < ph.Last; i++ {
		if n, is := p.age(p.tok(i)); is {
			years, ok = n, true
		} else if n, is := p.halfAge(i); is {
			years, ok = n, true
		}
		if p.is("year", i) && p.is("old", i+1) || p.person.Has("age", p.tok(i).Norm) {
			n, is := p.numeral(p.tok(i - 1).Norm)
			if !is {
				continue
			}
			years, ok = n, true
			if q := ph.Quantity; q != nil && q.Num == i-1 {
				without := *ph
				without.Quantity = nil
				ph = &without
			}
		}
	}
	return ph, years, ok
}

// age returns the years of a token like 14-year-old.
func (p *page) age(t *token.Token) (int, bool) {
	n, unit, ok := strings.Cut(t.Norm, "-")
	if !ok || !p.person.Has("age", unit) {
		return 0, false
	}
	if p.person.Find("age", unit).Is("months") {
		return 0, true
	}
	return p.numeral(n)
}

// halfAge returns the years of a token like 14-year before old.
func (p *page) halfAge(i int) (int, bool) {
	n, unit, ok := strings.Cut(p.tok(i).Norm, "-")
	if !ok || !p.casualty.Has("year", unit) || !p.is("old", i+1) {
		return 0, false
	}
	if e := p.person.Find("age", unit+"-old"); e != nil && e.Is("months") {
		return 0, true
	}
	return p.numeral(n)
}

// numeral reads a small number in digits or in one word.
func (p *page) numeral(n string) (int, bool) {
	if v, err := strconv.Atoi(n); err == nil {
		return v, true
	}
	for _, e := range p.person.Word(n) {
		if e.Label == "number" {
			v, err := strconv.Atoi(e.Get("n"))
			return v, err == nil
		}
	}
	return 0, false
}

// ageAfter reads the age behind a name: "A. Smith, 15,".
func (p *page) ageAfter(ph *grammar.Phrase) (int, bool) {
	if p.tok(ph.Last).Norm != "," && p.tok(ph.Last).Norm != "(" {
		return 0, false
	}
	i := ph.Last + 1
	if p.is("ages", i) {
		i++ // A. Smith, aged 15,
	}
	t := p.tok(i)
	if n, ok := p.age(t); ok {
		return n, true
	}
	if t.Kind != token.Number {
		return 0, false
	}
	n, err := strconv.Atoi(t.Norm)
	after := p.tok(i + 1)
	return n, err == nil && n < oldest && (after.Kind == token.Punct || p.is("and", i+1) || p.is("year", i+1) && p.is("old", i+2))
}
