package read

import (
	"strings"

	"daybook"
	"daybook/grammar"
)

// oneByOne adds people told to be one victim of several, whose fate stands elsewhere:
// "another victim was A. Smith, 33", "their guide was the tenth victim", "A. Roe and
// his son were the latest victims of a kidnapping wave".
func (p *page) oneByOne() {
	for k, n := 0, len(p.phrases); k < n; k++ {
		ph := &p.phrases[k]
		if p.at[ph.Head] != int32(k) || !p.is("victims", ph.Head) || ph.Partitive || p.possessive(ph.Head) || p.patient(k) || !p.ofSeveral(ph) {
			continue
		}
		measure := p.victimsOf(ph)
		if measure == "" {
			continue
		}
		s := p.sent(ph.First)
		var list []int
		switch {
		case p.is("be", ph.First-1):
			if sub := p.subjectOf(ph.First - 1); sub >= 0 && sub != k {
				list = p.conjunctsLeft(sub)
			}
		case p.is("be", ph.Last):
			from := ph.Last + 1
			if p.is("named-as", from) && p.is("as", from+1) {
				from += 2
			}
			if at := p.right(from, s.Last); at >= 0 && !p.predicated(p.phrases[at].Last, s.Last) {
				if list = []int{at}; p.whoAt(at) != named || p.is("and", p.behind(at, s.Last)) {
					list = p.list(at, s.Last) // not the nurse of "A. Smith, a nurse"
				}
			}
		}
		t := &trigger{first: ph.Head, last: ph.Head + 1, entry: p.casualty.Find("victims", p.tok(ph.Head).Norm), frame: "head", measure: measure, agent: -1}
		for _, x := range list {
			if w := p.who(&p.phrases[x]); p.patient(x) || w.kind != single && w.kind != named && w.kind != definite && w.kind != counted {
				continue
			}
			if m := p.add(t, x, p.name(t, "among")); m != nil {
				m.part = true
			}
		}
	}
}

// ofSeveral reports whether the words before a noun say that it means one, or some, of
// more: the tenth, another, the youngest.
func (p *page) ofSeveral(ph *grammar.Phrase) bool {
	for i := ph.First; i < ph.Head; i++ {
		if p.is("another", i) || p.is("others", i) || p.is("of-several", i) || p.tok(i).Tag == "JJS" || p.casualty.Find("ordinal", p.tok(i).Norm) != nil {
			return true
		}
	}
	return false
}

// victimsOf is what befell those who are only called victims: what the noun behind "of"
// tells, else what the report tells of, if that is one thing; empty when it is not.
func (p *page) victimsOf(ph *grammar.Phrase) daybook.Measure {
	if p.is("of", ph.Last) {
		end := min(p.sent(ph.First).Last, ph.Last+8)
		for i := ph.Last + 1; i < end && (p.at[i] >= 0 || p.tok(i).Tag == "DT" || strings.HasPrefix(p.tok(i).Tag, "JJ")); i++ {
			for _, u := range p.triggersAt(i) {
				if u.frame == "noun" && harms(u.measure) && u.measure != daybook.Casualties {
					return u.measure
				}
			}
		}
	}
	killed, taken := p.tells(daybook.Killed), p.tells(daybook.Abducted)
	switch {
	case taken > killed:
		return daybook.Abducted
	case killed > 0 && taken == 0 && p.tells(daybook.Injured)+p.tells(daybook.Casualties) == 0:
		return daybook.Killed
	}
	return ""
}
