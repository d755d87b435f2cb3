package read

import (
	"strings"

	"daybook"
	"daybook/token"
)

type sentence = token.Sentence

// negated reports whether a word of negation stands in the verb group.
func (p *page) negated(t *trigger) bool {
	s := p.sent(t.first)
	for i := t.first - 1; i >= s.First && i > t.first-4 && p.at[i] < 0; i-- {
		if p.is("negation", i) {
			return true
		}
	}
	return false
}

// spared reports whether the verb group says that it did not happen to the
// people: "the girl was not hurt" is no claim, "no officers were hurt" a count
// of none, and "not only killed" happened all the same. What nearly happened, or
// would have, did not.
func (p *page) spared(m *mention) bool {
	t := m.trigger
	if m.who.figure.Equal(daybook.Exactly(0)) || t.entry != nil && t.entry.Is("denied") || p.graded(m) || m.whole != nil && m.whole.trigger == t && p.graded(m.whole) {
		return false
	}
	s := p.sent(t.first)
	for i := t.first - 1; i >= s.First && i > t.first-4 && p.at[i] < 0; i-- {
		if p.is("negation", i) && strings.HasPrefix(p.tok(i).Tag, "RB") && !p.is("merely", i+1) || p.is("nearly", i) || p.is("unreal", i) && p.is("have", i+1) {
			return true
		}
	}
	return false
}

// doubted reports whether a word of doubt stands in the verb group or right
// before the people.
func (p *page) doubted(m *mention) bool { return p.doubt(m, func(int) bool { return false }) }

// unsure is doubted, but for the words by which somebody says it.
func (p *page) unsure(m *mention) bool { return p.doubt(m, p.vouched) }

func (p *page) doubt(m *mention, vouched func(int) bool) bool {
	t := m.trigger
	unsure := func(i int) bool {
		switch {
		case !p.is("possible", i) || vouched(i):
			return false
		case p.is("accusing", i) && (m.who.class == daybook.Attackers || preposition(p.tok(i+1))):
			return false // that an alleged gunman was held is not in doubt
		}
		return !p.reportedMissing(m, i)
	}
	s := p.sent(t.first)
	for i := t.first - 1; i >= s.First && i > t.first-5; i-- {
		if unsure(i) {
			return true
		}
		if p.at[i] >= 0 && int(p.at[i]) != m.phrase {
			break
		}
	}
	ph := &p.phrases[m.phrase]
	for i := ph.First - 2; i < ph.Head; i++ {
		if i >= s.First && unsure(i) {
			return true
		}
	}
	return ph.Quantity != nil && ph.Quantity.Possible
}

// reportedMissing reports whether token i is the word of reporting before
// "missing": who is reported missing is missing.
func (p *page) reportedMissing(m *mention, i int) bool {
	return m.measure == daybook.Missing && i == m.trigger.first-1 && p.is("saying", i)
}

// vouched reports whether the word at token i, which lowers what is said where it stands
// alone, is the verb of somebody who says it: "residents reported 12 dead".
func (p *page) vouched(i int) bool {
	at := p.tok(i).Span
	for _, by := range p.index.by[p.d.SentenceOf(i)] {
		if by.SourceText != "" && by.Stance == daybook.Asserted && by.Cue.Contains(at) {
			return true
		}
	}
	return false
}
