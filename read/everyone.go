package read

import (
	"strings"

	"daybook"
	"daybook/token"
)

// everyone counts as dead those told of right before, where nothing more is said than
// that all of them died or none lived: "the plane carried 45 people. All were killed",
// "12 were on the bus, and none survived", "there were no survivors".
func (p *page) everyone() {
	for k := range p.triggers {
		t := &p.triggers[k]
		if t.measure != daybook.Killed || len(t.patients) > 0 || t.frame != "subject" && t.frame != "object" || !p.verbal(t) {
			continue
		}
		if i := p.allOrNone(t); i >= 0 {
			p.noneLived(i, t)
		}
	}
	for k, n := 0, len(p.phrases); k < n; k++ {
		ph := &p.phrases[k]
		if ph.Quantity == nil || !ph.Quantity.None || p.patient(k) {
			continue
		}
		if e := p.casualty.Find("survivors", p.tok(ph.Head).Norm); e != nil && p.is("be", ph.First-1) {
			p.noneLived(ph.First, &trigger{first: ph.Head, last: ph.Head + 1, entry: e, frame: "head", measure: daybook.Killed, agent: -1})
		}
	}
}

// noneLived counts as dead the last people counted before token i, of whom all died.
func (p *page) noneLived(i int, t *trigger) {
	if k, of := int(p.at[i]), p.lastCounted(i); k >= 0 && of >= 0 {
		p.note(&mention{trigger: t, phrase: k, who: p.who(&p.phrases[of]), measure: daybook.Killed, rule: p.name(t, "everyone")})
		t.patients = append(t.patients, k)
	}
}

// allOrNone returns the token of the word for all of some people, or none, of whom a
// verb tells; -1 when there is none.
func (p *page) allOrNone(t *trigger) int {
	if passive, _ := p.voice(t, nil); t.frame == "object" && !passive {
		if i := t.last; p.is("everyone", i) && (p.at[i] < 0 || p.phraseAt(i).Last == i+1) {
			return i // killing everyone on board
		}
		return -1
	}
	s := p.sent(t.first)
	i := t.first - 1
	for i >= s.First && (p.auxiliary(i) || p.at[i] < 0 && strings.HasPrefix(p.tok(i).Tag, "RB")) {
		i--
	}
	for ; i >= s.First; i-- {
		ph := p.phraseAt(i)
		switch {
		case p.is("everyone", i) && (ph == nil || ph.Last == i+1):
			if t.entry.Is("denied") || i > s.First && !p.is("and", i-1) && !p.is("but", i-1) && p.tok(i-1).Kind != token.Open {
				return -1 // not all were killed; A. Smith and B. Roe all died
			}
			return i
		case ph != nil && ph.Quantity != nil && ph.Quantity.None && (ph.Elliptic || ph.Quantity.Pronoun || p.is("them", ph.Head)):
			if !t.entry.Is("denied") || t.entry.Is("last") {
				return -1
			}
			return ph.First
		case ph != nil && p.who(ph).kind != nobody && !p.is("them", i), ph == nil && !preposition(p.tok(i)) && !p.placed[i]:
			return -1
		}
	}
	return -1
}

// lastCounted returns the last people before token i who are counted, in its sentence
// or the one before; -1 when there are none, or they are told to be dead already.
func (p *page) lastCounted(i int) int {
	k := p.d.SentenceOf(i)
	first := p.d.Sentences[max(0, k-1)].First
	if p.sent(first).Para+1 < p.sent(i).Para || p.headline(first) {
		first = p.sent(i).First
	}
	for j := i - 1; j >= first; j-- {
		at := p.at[j]
		if at < 0 || p.phrases[at].Head != j {
			continue
		}
		ph := &p.phrases[at]
		w := p.who(ph)
		if w.kind != counted || w.weak || w.entry == nil || ph.Elliptic || w.figure.Lo == nil && w.figure.Hi == nil || w.figure.Equal(daybook.Exactly(0)) || w.figure.Equal(daybook.Exactly(1)) {
			continue
		}
		for _, m := range p.mentions {
			if m.phrase == int(at) && m.measure == daybook.Killed {
				return -1
			}
		}
		return int(at)
	}
	return -1
}
