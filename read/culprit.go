package read

import (
	"daybook"
	"daybook/grammar"
)

// culprits gives those who are known by name to have done it their class where
// a later sentence names them only: "Neal", who killed five, is an attacker where
// "Neal surrendered". Who is named with a rank is none.
func (p *page) culprits() {
	did := p.doers()
	held := map[string]bool{} // for it, though nothing more is told of them
	for _, m := range p.mentions {
		if m.measure == daybook.Killed && m.who.class == daybook.Attackers && m.who.kind == named {
			did[p.fullName(m.phrase)] = true // Roe turned the gun on herself
		}
		if m.measure == daybook.Detained && m.who.class == daybook.Attackers && m.who.kind == named {
			held[p.fullName(m.phrase)] = true
		}
	}
	for _, m := range p.mentions {
		if m.who.class == daybook.People && harms(m.measure) && (m.who.kind == pronoun && p.selfSame(m) || p.diedOfIt(m)) {
			m.who.class = daybook.Attackers
		}
		if m.who.kind != named || m.who.class != daybook.People {
			continue
		}
		name := p.fullName(m.phrase)
		switch m.measure {
		case daybook.Killed, daybook.Injured:
			if did[name] {
				m.who.class = daybook.Attackers
			}
		case daybook.Detained, daybook.Freed:
			if did[name] || held[name] {
				m.who.class = daybook.Attackers
			}
		}
	}
}

// doers are the names of those whom the report names as attackers, as held to
// be such, or as the subject of what hurt somebody.
func (p *page) doers() map[string]bool {
	if p.did != nil {
		return p.did
	}
	did := map[string]bool{}
	ranked := map[string]bool{}
	note := func(k int) {
		if k >= 0 && p.who(&p.phrases[k]).kind == named {
			did[p.fullName(k)] = true
		}
	}
	for k := range p.phrases {
		ph := &p.phrases[k]
		if p.at[ph.Head] != int32(k) {
			continue
		}
		if !ph.Proper {
			if w := p.who(ph); w.class == daybook.Attackers && (w.kind == single || w.kind == definite) {
				note(p.nameOf(ph))
			}
			continue
		}
		switch w := p.who(ph); {
		case w.kind != named:
		case w.class == daybook.Attackers:
			note(k)
		case w.class == daybook.Security:
			ranked[p.fullName(k)] = true
		}
	}
	for k := range p.triggers {
		t := &p.triggers[k]
		switch {
		case t.frame == "object" && harms(t.measure) && len(t.patients) > 0:
			note(t.agent)
			if t.passive && p.is("by", t.last) {
				note(p.right(t.last+1, p.sent(t.first).Last))
			}
		case t.frame == "suspect" && p.deed(t):
			if left := p.adjacentLeft(t.first); left >= 0 {
				note(left)
			} else {
				note(p.subjectOf(t.first))
			}
		}
	}
	for name := range ranked {
		delete(did, name)
	}
	p.did = did
	return did
}

// selfSame reports whether a pronoun stands for one who, as a pronoun tells in the
// same sentence, hurt others: "when police shot him, he had killed five".
func (p *page) selfSame(m *mention) bool {
	if !m.who.figure.Equal(daybook.Exactly(1)) {
		return false
	}
	s := p.sent(m.trigger.first)
	for k := p.firstTrigger(s.First); k < len(p.triggers) && p.triggers[k].first < s.Last; k++ {
		t := &p.triggers[k]
		if t == m.trigger || t.agent < 0 || t.frame != "object" || !harms(t.measure) || len(t.patients) == 0 {
			continue
		}
		a := &p.phrases[t.agent]
		if a.Pronoun && p.is("pronoun-he", a.Head) && p.is("pronoun-he", p.phrases[m.phrase].Head) {
			return true
		}
	}
	return false
}

// diedOfIt reports whether people died doing what attackers do: "seven died
// detonating their vests".
func (p *page) diedOfIt(m *mention) bool {
	t := m.trigger
	if m.measure != daybook.Killed || t.frame != "subject" {
		return false
	}
	for _, u := range p.triggersAt(t.last) {
		if u.form == gerund && (u.entry.Is("sure") || u.entry.Is("bomber")) {
			return true
		}
	}
	return false
}

func harms(m daybook.Measure) bool {
	return m == daybook.Killed || m == daybook.Injured || m == daybook.Casualties || m == daybook.Abducted
}

// nameOf returns the name behind a word for somebody: "the gunman, identified by
// police as A. Smith"; -1 when none is given.
func (p *page) nameOf(ph *grammar.Phrase) int {
	s := p.sent(ph.First)
	if p.tok(ph.Last).Norm == "," {
		if at := p.right(ph.Last+1, s.Last); at >= 0 && p.whoAt(at) == named {
			return at
		}
	}
	for i := ph.Last; i < min(s.Last, ph.Last+8); i++ {
		if es, n := p.event(i); n > 0 && has(es, "named") {
			return p.right(i+n, s.Last)
		}
		if p.is("named-as", i) && p.is("as", i+1) {
			return p.right(i+2, s.Last)
		}
		if p.is("named-as", i) && p.is("by", i+1) {
			for j := i + 2; j < min(s.Last, i+8); j++ {
				if p.is("as", j) {
					return p.right(j+1, s.Last)
				}
			}
		}
	}
	return -1
}

// accusedOf reports whether words of a charge go with those who were arrested: they
// stand behind the people, but for whom they belong to, or behind the arrest.
// In "police held a brother of the gunman" and "nine were held; a charged
// suspect remains", others are meant.
func (p *page) accusedOf(m *mention) bool {
	if m.trigger.entry != nil && m.trigger.entry.Is("accused") && m.who.kind != counted {
		return true // he turned himself in
	}
	ph := &p.phrases[m.phrase]
	s := p.sent(m.trigger.first)
	from := m.trigger.first
	if ph.First < m.trigger.first {
		from = ph.Last
		if p.is("of", from) {
			from = p.skipPP(from, s.Last)
		}
	}
	for i := ph.First; i < ph.Head; i++ {
		if p.is("accused", i) {
			return true
		}
	}
	for i := from; i < s.Last; i++ {
		if !p.is("accused", i) {
			continue
		}
		if other := p.phraseAt(i); other == nil || other == ph || other.Proper || p.who(other).kind == nobody {
			return true
		}
	}
	return false
}
