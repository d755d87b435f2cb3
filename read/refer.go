package read

import (
	"daybook"
	"daybook/grammar"
)

// sameAs gives bare numbers the class of those they are some of, or all of:
// "Three gunmen took part. One blew himself up and the two others were shot" tells
// of three attackers dead, "five guards, one of whom was killed" of a guard.
// "Killed two policemen and wounded 14" says nothing of who the fourteen are.
func (p *page) sameAs() {
	for _, m := range p.mentions {
		if m.who.class != daybook.People || m.who.kind != counted || m.measure == daybook.TookPart {
			continue
		}
		if g := p.groupOf(m); g != "" {
			m.who.class = g
		}
	}
}

// groupOf returns the class of the group that the number of a mention refers
// back to; empty when it refers to none that can be told.
func (p *page) groupOf(m *mention) daybook.Class {
	ph := &p.phrases[m.phrase]
	k := int(p.at[ph.First])
	if k >= 0 && ph.Elliptic {
		if c := p.outOf(ph); c != "" {
			return c
		}
	}
	if k >= 0 && p.is("ordinal", ph.Head) && p.is("a", ph.First) {
		return p.classTold(k, func(w who) bool { return w.kind == counted }, 1) // a third was shot
	}
	if k >= 0 && ph.Elliptic && p.is("another", ph.Head) {
		return p.classOfOne(k) // a boy was killed and another wounded
	}
	if k >= 0 && ph.Elliptic && ph.Quantity != nil && ph.Quantity.Vague && ph.Quantity.Num == ph.First && m.whole == nil {
		return p.classOfSome(k)
	}
	if k < 0 || ph.Quantity == nil || ph.Quantity.Vague || m.whole != nil {
		return ""
	}
	n, exact := m.who.figure.Exact()
	if hi := m.who.figure.Hi; !exact && hi != nil && ph.Elliptic {
		n, exact = *hi, true // just under 200 are missing
	}
	them := ph.Partitive && p.is("them", ph.Head) || p.outOfThem(ph)
	others := p.is("others", ph.Head)
	the := p.tok(ph.First).Tag == "DT" || ph.Quantity.All
	men := m.who.entry != nil && p.person.Has("either", m.who.entry.Lemma)
	general := ph.Elliptic || m.who.entry != nil && p.person.Has("general", m.who.entry.Lemma) && !ph.Partitive
	switch {
	case !exact:
		return ""
	case them:
		return p.classTold(k, func(w who) bool { return true }, 1)
	case the && others:
		return p.classTold(k, func(w who) bool { return exceeds(w, n) }, 2)
	case the && general:
		return p.classTold(k, func(w who) bool { return n > 1 && w.figure.Equal(daybook.Exactly(n)) }, 60)
	case the && men:
		return p.classTold(k, func(w who) bool { return n > 1 && w.figure.Equal(daybook.Exactly(n)) }, 1) // killing both men
	case ph.Elliptic && p.is("increment", ph.Head):
		return p.classTold(k, func(w who) bool { return w.kind == counted }, 0) // three more of them
	case ph.Elliptic && ph.First == p.sent(ph.First).First:
		return p.classTold(k, func(w who) bool { return exceeds(w, n) }, 1)
	}
	return ""
}

// classOfSome returns children or women where they are the last people counted before
// phrase k in its sentence, and nothing had befallen them: "a video shows 40 girls, and
// some had died"; else it is empty.
func (p *page) classOfSome(k int) daybook.Class {
	first := p.sent(p.phrases[k].First).First
	for j := k - 1; j >= 0 && p.phrases[j].First >= first; j-- {
		switch w := p.who(&p.phrases[j]); {
		case p.at[p.phrases[j].Head] != int32(j) || w.kind == nobody || w.kind == named || w.kind == pronoun:
		case w.kind == counted && !p.patient(j) && (w.class == daybook.Children || w.class == daybook.Women):
			return w.class
		default:
			return ""
		}
	}
	return ""
}

// classOfOne returns the class of the last one told of before phrase k in its
// sentence; empty when there is none.
func (p *page) classOfOne(k int) daybook.Class {
	first := p.sent(p.phrases[k].First).First
	for j := k - 1; j >= 0 && p.phrases[j].First >= first; j-- {
		if q := &p.phrases[j]; !q.Pronoun && !bare(q) {
			if w := p.who(q); (w.kind == single || w.kind == counted || w.kind == definite) && w.figure.Equal(daybook.Exactly(1)) {
				return w.class
			}
		}
	}
	return ""
}

// outOf is the class of those told of right before a bare number as what it is out
// of: "of the 40 nuns, some two dozen escaped".
func (p *page) outOf(ph *grammar.Phrase) daybook.Class {
	if p.tok(ph.First-1).Norm != "," {
		return ""
	}
	first := p.sent(ph.First).First
	for i := ph.First - 2; i >= first; i-- {
		at := p.phraseAt(i)
		if at == nil || at.Quantity == nil {
			continue
		}
		if w := p.who(at); w.kind == counted && p.is("of", at.First-1) && at.First-1 == first {
			return w.class
		}
		i = at.First
	}
	return ""
}

// outOfThem reports whether a bare number counts some of those whom a relative
// pronoun stands for: one of whom.
func (p *page) outOfThem(ph *grammar.Phrase) bool {
	return ph.Elliptic && p.is("of", ph.Last) && p.is("them", ph.Last+1)
}

func exceeds(w who, n int) bool { return w.figure.Lo != nil && *w.figure.Lo > n }

// classTold returns the class of the last counted people before phrase k whom the
// test takes, no more than so many sentences back, bare numbers aside; empty
// when there are none.
func (p *page) classTold(k int, takes func(who) bool, back int) daybook.Class {
	const most = 60 // phrases
	at := p.d.SentenceOf(p.phrases[k].First)
	for j := k - 1; j >= 0 && j > k-most; j-- {
		q := &p.phrases[j]
		if p.at[q.Head] != int32(j) {
			continue
		}
		if p.d.SentenceOf(q.First)+back < at {
			break
		}
		switch w := p.who(q); {
		case w.kind != counted && w.kind != plural || !takes(w):
		case !bare(q):
			return w.class
		case q.Partitive && p.is("them", q.Head):
			return p.classTold(j, func(who) bool { return true }, 1) // set two of them on fire, killing both men
		}
	}
	return ""
}

// bare reports whether a phrase is a number alone.
func bare(ph *grammar.Phrase) bool { return ph.Elliptic || ph.Partitive && ph.Pronoun }

// sayMore takes back "one of them" at token i, where a word behind it says who
// that is: "arrested five people, one of them a woman".
func (p *page) sayMore(ms []*mention, i int) {
	for _, m := range ms {
		if ph := &p.phrases[m.phrase]; ph.First == i && ph.Partitive && p.is("them", ph.Head) {
			m.who.kind = nobody
		}
	}
}

// theyAre gives those told of by a pronoun the number of those whom it can stand
// for: the last people counted in the sentence before or in its own, where nobody
// else is told of since. "Gunmen seized 42 pupils on Friday. They were freed on
// Sunday" frees 42. Only deaths and releases end a story; what is said of them besides
// was told of them already, or is told of those who did it.
func (p *page) theyAre() {
	told := map[int]map[daybook.Measure]bool{}
	for _, m := range p.mentions {
		if told[m.phrase] == nil {
			told[m.phrase] = map[daybook.Measure]bool{}
		}
		told[m.phrase][m.measure] = true
	}
	for _, m := range p.mentions {
		ph := &p.phrases[m.phrase]
		k := int(p.at[ph.Head])
		if m.who.kind != pronoun || !m.who.figure.IsZero() || k < 0 || !p.is("they", ph.Head) ||
			m.measure != daybook.Killed && m.measure != daybook.Freed || k+1 < len(p.phrases) && p.phrases[k+1].First < m.trigger.first {
			continue // they found a man shot to death
		}
		all := m.measure == daybook.Killed && p.allOfThem(ph.Last, m.trigger.first)
		at := p.d.SentenceOf(ph.First)
		for j := k - 1; j >= 0 && p.d.SentenceOf(p.phrases[j].First)+1 >= at; j-- {
			q := &p.phrases[j]
			if p.at[q.Head] != int32(j) {
				continue
			}
			w := p.who(q)
			if w.kind == plural || w.kind == group || w.kind == pronoun && p.is("pronoun-many", q.Head) {
				if told[j] == nil {
					continue // gunmen who did it, not those whom it befell
				}
				break
			}
			if w.kind != counted || w.figure.Equal(daybook.Exactly(1)) || w.figure.Equal(daybook.Exactly(0)) || w.weak && told[j] == nil {
				continue
			}
			if (told[j] != nil || all && w.entry != nil && !bare(q)) && !told[j][m.measure] {
				m.who.kind, m.who.figure, m.who.class = counted, w.figure, w.class
			}
			break
		}
	}
}

// allOfThem reports whether a word between two tokens says that it befell all: "they
// were all killed".
func (p *page) allOfThem(i, end int) bool {
	for ; i < end; i++ {
		if p.is("everybody", i) {
			return true
		}
	}
	return false
}
