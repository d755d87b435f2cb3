package read

import (
	"slices"
	"strconv"
	"strings"

	"daybook"
	"daybook/grammar"
	"daybook/lexicon"
)

// count reads a bare number at token i that counts some of those just told of:
// "nine people died, seven of them children", "352 hurt, 99 of them critically",
// "six people were shot, one fatally".
func (p *page) count(i, end int, told []*mention, taken map[int]bool) {
	ph := p.phraseAt(i)
	if ph == nil || ph.First != i || ph.Quantity == nil || taken[int(p.at[i])] {
		return
	}
	them := ph.Partitive && p.is("them", ph.Head)
	how := p.tok(ph.Last).Tag == "RB" && (p.is("severe", ph.Last) || p.is("deadly", ph.Last))
	if !them && !(how && ph.Elliptic && p.aparted(i)) {
		return
	}
	m := nearest(p, told, i)
	switch {
	case m == nil:
	case how:
		p.worse(m, ph, taken)
	default:
		p.whoTheyAre(m, ph, end, taken)
	}
}

// aparted reports whether a comma or a dash stands before token i.
func (p *page) aparted(i int) bool { return p.tok(i-1).Norm == "," || p.dash(i-1) }

// worse adds those of a mention who fared worse: hurt badly, or dead.
func (p *page) worse(m *mention, ph *grammar.Phrase, taken map[int]bool) {
	k := p.number(ph)
	if m.measure != daybook.Injured && m.measure != daybook.Casualties {
		return
	}
	part := p.addPart(m, k, "of-them")
	if part == nil {
		return
	}
	part.who.class = m.who.class
	part.quote[1] = ph.Last + 1
	if p.is("deadly", ph.Last) {
		part.measure, part.rule, part.whole = daybook.Killed, string(daybook.Killed)+"-of-them", nil
	}
	taken[k] = true
}

// whoTheyAre adds a part of a mention's people by the noun behind its number,
// which says who they are.
func (p *page) whoTheyAre(m *mention, ph *grammar.Phrase, end int, taken map[int]bool) {
	k := p.number(ph)
	next := p.right(ph.Last, end)
	if p.is("be", ph.Last) {
		next = p.right(ph.Last+1, end) // six of them were rangers
	} else if p.predicated(ph.Last, end) {
		return
	}
	if next < 0 || p.predicated(p.phrases[next].Last, end) {
		return
	}
	w := p.who(&p.phrases[next])
	if w.kind != plural && w.kind != definite && w.kind != group {
		return
	}
	if part := p.addPart(m, k, "of-them"); part != nil {
		part.who.class = w.class
		part.quote[1] = p.phrases[next].Last
	}
	taken[k], taken[next] = true, true
}

// someWere adds those of a number of dead or hurt whom the sentence says to be
// somebody: "three of the nine killed were children"; false when it says no such thing.
func (p *page) someWere(k int) bool {
	ph := &p.phrases[k]
	if !ph.Partitive || ph.Quantity == nil || p.patient(k) {
		return false
	}
	for _, t := range p.triggersAt(ph.Last) {
		if !(t.frame == "object" && t.participial() || t.frame == "state") || !harms(t.measure) || !p.is("be", t.last) {
			continue
		}
		next := p.phraseAt(t.last)
		if next == nil || next.Last == t.last+1 {
			next = p.phraseAt(t.last + 1)
		}
		if next == nil || p.predicated(next.Last, p.sent(ph.First).Last) {
			continue
		}
		w := p.who(next)
		if w.kind != plural && w.kind != definite && w.kind != group {
			continue
		}
		w.kind, w.figure = counted, ph.Quantity.Figure
		p.note(&mention{trigger: t, phrase: k, who: w, measure: t.measure, rule: p.name(t, "of-them"), part: true, quote: [2]int{0, next.Last}})
		return true
	}
	return false
}

// died marks the people of whom a pronoun of their sentence says that they died, or,
// where only their wounds were told, any word for one person soon after; and those
// whose name is told among the dead: "a man was taken to hospital, where he died".
func (p *page) died(worst map[int]daybook.Measure) {
	const soon = 2             // sentences
	dead := map[string][]int{} // phrases, by surname
	for _, m := range p.mentions {
		if m.measure == daybook.Killed && m.who.name {
			name := p.tok(p.phrases[m.phrase].Head).Norm
			dead[name] = append(dead[name], m.phrase)
		}
	}
	last, wounds := -1, false // the phrase of one who was hurt
	for _, m := range p.inOrder() {
		ph := &p.phrases[m.phrase]
		switch {
		case m.measure == daybook.Killed && last >= 0 && p.d.SentenceOf(p.phrases[last].First) == p.d.SentenceOf(ph.First) && m.who.kind == pronoun,
			m.measure == daybook.Killed && last >= 0 && p.d.SentenceOf(p.phrases[last].First)+soon >= p.d.SentenceOf(ph.First) &&
				wounds && m.who.kind != counted && m.who.figure.Equal(daybook.Exactly(1)):
			worst[last] = daybook.Killed
		case m.measure == daybook.Injured && m.who.kind != counted && m.who.figure.Equal(daybook.Exactly(1)):
			last, wounds = m.phrase, m.trigger.frame == "suffer" || m.trigger.end > 0
			if m.who.name && slices.ContainsFunc(dead[p.tok(ph.Head).Norm], func(k int) bool { return p.namesake(k, m.phrase) }) {
				worst[m.phrase] = daybook.Killed
			}
		}
	}
}

// namesake reports whether two names with one surname can be of the same person: the
// names before it are one where both are known.
func (p *page) namesake(j, k int) bool {
	a, b := p.forename(j), p.forename(k)
	return a == b || a == "" || b == ""
}

// forename is the name before a surname, there or where the surname was last told
// with one; empty when it never was.
func (p *page) forename(k int) string {
	head := p.phrases[k].Head
	for i := k; i >= 0; i-- {
		if ph := &p.phrases[i]; ph.Head > ph.First && ph.First <= p.phrases[k].First && p.tok(ph.Head).Norm == p.tok(head).Norm {
			return p.tok(ph.Head - 1).Norm
		}
	}
	return ""
}

// outdone reports whether a wound is none of its own, because the one who had it
// died.
func (p *page) outdone(m *mention, worst daybook.Measure) bool {
	return m.measure == daybook.Injured && worst == daybook.Killed && m.who.kind != counted && m.who.figure.Equal(daybook.Exactly(1))
}

// nth is the number of an ordinal before the noun of a phrase: "the fourth
// homicide of the year"; 0 when there is none.
func (p *page) nth(ph *grammar.Phrase) int {
	for i := ph.First; i < ph.Head; i++ {
		if e := p.casualty.Find("ordinal", p.tok(i).Norm); e != nil {
			n, _ := strconv.Atoi(e.Get("n"))
			return n
		}
	}
	return 0
}

// oneMore reports whether a phrase is an ordinal that stands for one more person: a
// fourth, a second one.
func (p *page) oneMore(ph *grammar.Phrase) bool {
	if p.tok(ph.Inner).Tag != "DT" || !p.is("ordinal", ph.Inner+1) {
		return false
	}
	return ph.Last == ph.Inner+2 || ph.Last == ph.Inner+3 && p.is("a", ph.Head)
}

// fold is the number that a word before the noun for a death or a shooting gives
// to its victims, and that noun: two of "a double murder", three of
// "a triple-shooting"; 0 when there is none.
func (p *page) fold(ph *grammar.Phrase) (int, *lexicon.Entry) {
	i := ph.Head
	word, noun, hyphen := strings.Cut(p.tok(i).Norm, "-")
	if !hyphen {
		if i--; i > ph.First && p.is("fatal", i) {
			i-- // a double fatal shooting
		}
		if i < ph.First {
			return 0, nil
		}
		word, noun = p.tok(i).Norm, p.words(i+1, ph.Head+1)
	}
	times, e := p.casualty.Find("times", word), p.casualty.Find("noun", noun)
	if times == nil || e == nil || !harms(daybook.Measure(e.Get("measure"))) {
		return 0, nil
	}
	n, _ := strconv.Atoi(times.Get("n"))
	return n, e
}

// ofThose adds those whom a number counts by a bare word for what became of them:
// "dozens of wounded". Dead and wounded under one number are not told apart.
func (p *page) ofThose(k int) {
	ph := &p.phrases[k]
	if ph.Quantity == nil || !p.is("of", ph.Last-1) {
		return
	}
	e := p.casualty.Find("head", p.tok(ph.Last).Norm)
	if e == nil {
		return
	}
	t := &trigger{first: ph.Last, last: ph.Last + 1, entry: e, frame: "head", measure: daybook.Measure(e.Get("measure")), agent: -1}
	if p.is("and", t.last) {
		if o := p.casualty.Find("head", p.tok(t.last+1).Norm); o != nil && o.Get("measure") != string(t.measure) && harms(daybook.Measure(o.Get("measure"))) && harms(t.measure) {
			t.measure, t.last = daybook.Casualties, t.last+2
		}
	}
	w := p.who(ph)
	p.note(&mention{trigger: t, phrase: k, measure: t.measure, rule: p.name(t, "head"), who: who{class: daybook.People, kind: counted, figure: w.figure}, quote: [2]int{0, t.last}})
}
