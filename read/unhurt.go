package read

import "daybook"

// unhurt counts nobody as hurt where all of a group are told to be unhurt: "all
// passengers were unharmed". Of one person it would say nothing of the others.
func (p *page) unhurt() {
	for i := range p.d.Tokens {
		if !p.is("unhurt", i) || p.at[i] >= 0 {
			continue
		}
		sub := p.subjectOf(i)
		if sub < 0 || p.patient(sub) {
			continue
		}
		ph := &p.phrases[sub]
		if !p.is("everyone", ph.First) || p.is("negation", ph.First-1) || p.hoped(ph.First) || p.who(ph).weak || p.placed[ph.Head] {
			continue
		}
		t := &trigger{first: i, last: i + 1, entry: p.casualty.Find("unhurt", p.tok(i).Norm), frame: "state", measure: daybook.Injured, agent: -1}
		w := p.who(ph)
		if w.kind == nobody && ph.Last > ph.First+1 {
			continue // all areas are safe
		}
		p.note(&mention{trigger: t, phrase: sub, measure: t.measure, rule: p.name(t, "state"),
			who: who{class: w.class, kind: counted, figure: daybook.Exactly(0), entry: w.entry}})
	}
}

// hoped reports whether what follows is only wished for: "I hope everybody is safe".
func (p *page) hoped(i int) bool {
	const far = 4 // tokens
	for j := i - 1; j >= max(p.sent(i).First, i-far); j-- {
		if p.is("hoped", j) || p.is("wish", j) {
			return true
		}
	}
	return false
}

// fallen counts those who are told to be victims and no more than that, where the
// report says of as many, or of more, that they died: "the seven victims of the
// crash", "police named three more victims".
func (p *page) fallen() {
	most, hurt := 0, false
	var whole *mention
	same := map[int]bool{}
	for _, m := range p.mentions {
		n, exact := m.who.figure.Exact()
		switch {
		case m.measure == daybook.Killed && exact && m.who.kind == counted:
			same[n] = true
			if n > most {
				most, whole = n, m
			}
		case m.measure == daybook.Injured || m.measure == daybook.Casualties:
			hurt = true
		}
	}
	for k, n := 0, len(p.phrases); k < n; k++ {
		ph := &p.phrases[k]
		if p.patient(k) || p.at[ph.Head] != int32(k) || !p.is("victims", ph.Head) || p.possessive(ph.Head) || p.tok(ph.Head).Tag != "NNS" {
			continue
		}
		w := p.who(ph)
		count, exact := w.figure.Exact()
		if ph.Partitive {
			if of := ph.Whole; exact && count > 1 && count < most && (of == nil && !hurt || of != nil && of.Figure.Equal(daybook.Exactly(most))) {
				p.note(p.victim(k, whole)) // ten of the twelve victims
			}
			continue
		}
		if w.kind != counted || !exact || count < 2 || !same[count] && (count > most || (hurt || p.is("of", ph.Last)) && !p.madeKnown(ph.First, ph.Last)) {
			continue
		}
		m := p.victim(k, nil)
		if count < most {
			m.part, m.whole = true, whole // three of the seven
		}
		p.note(m)
	}
}

// victim tells of the people of a phrase that they are dead, some of the whole if there
// is one.
func (p *page) victim(k int, whole *mention) *mention {
	ph := &p.phrases[k]
	t := &trigger{first: ph.Head, last: ph.Head + 1, entry: p.casualty.Find("fate", p.tok(ph.Head).Norm), frame: "head", measure: daybook.Killed, agent: -1}
	return &mention{trigger: t, phrase: k, who: p.who(ph), measure: t.measure, rule: p.name(t, "head"), part: whole != nil, whole: whole}
}

// madeKnown reports whether words of naming stand around some people.
func (p *page) madeKnown(first, last int) bool {
	s := p.sent(first)
	last = p.skipPP(last, s.Last) // the seven victims of the crash on the old bridge have been named
	for i := max(s.First, first-4); i < min(s.Last, last+6); i++ {
		if p.is("make-known", i) {
			return true
		}
	}
	return false
}
