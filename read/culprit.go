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
		if m.measure == daybook.Detained && m.who.class == daybook.Attackers && m.who.kind == named {
			held[p.tok(p.phrases[m.phrase].Head).Norm] = true
		}
	}
	for _, m := range p.mentions {
		if m.who.kind != named || m.who.class != daybook.People {
			continue
		}
		name := p.tok(p.phrases[m.phrase].Head).Norm
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

// doers are the surnames of those whom the report names as attackers, as held to
// be such, or as the subject of what hurt somebody.
func (p *page) doers() map[string]bool {
	did := map[string]bool{}
	ranked := map[string]bool{}
	note := func(k int) {
		if k >= 0 && p.who(&p.phrases[k]).kind == named {
			did[p.tok(p.phrases[k].Head).Norm] = true
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
			ranked[p.tok(ph.Head).Norm] = true
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
	return did
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
