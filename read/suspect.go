package read

import (
	"strings"

	"daybook"
	"daybook/grammar"
	"daybook/token"
)

// suspects reads those who are arrested, charged or sought as having done it.
func (p *page) suspects() []responsible {
	var out []responsible
	for _, m := range p.mentions {
		ph := &p.phrases[m.phrase]
		if p.spared(m) || p.perhaps(m.trigger.first) || m.measure != daybook.Detained && !(m.measure == daybook.TookPart && m.trigger.frame == "suspect") || p.asideTrigger(m.trigger) || p.is("kin", ph.Head) {
			continue
		}
		if es, _ := p.incident.Match(p.d, m.trigger.first); has(es, "accuse") && (p.lesser(m.trigger.last) || !p.ofViolence(m.trigger.last)) {
			continue // charged with helping him to flee
		}
		if p.otherCrime(m.trigger.last) || p.caughtBy(m.trigger.last) {
			continue
		}
		some := m.measure == daybook.Detained && m.who.kind == single && p.described(ph) && p.ofViolence(m.trigger.last) // a 42-year-old man
		if e := p.incident.Find("nameless", p.tok(ph.Head).Norm); e != nil && !e.Is("role") && !some || p.elsewhere(m) {
			continue
		}
		if e := p.head(ph.First, ph.Head); e != nil && e.Label == "people" && !p.incident.Has("nameless", p.tok(ph.Head).Norm) {
			continue // an arrested journalist is no suspect
		}
		if obj := p.right(m.trigger.last, p.sent(ph.First).Last); m.trigger.frame == "subject" && obj >= 0 && p.phrases[obj].First == m.trigger.last && p.whoAt(obj) == nobody && !p.timed[m.trigger.last] {
			continue // surrendered the weapons
		}
		owned := m.who.kind == single && ph.Owner >= 0 // the tram's driver
		if m.who.kind != named && m.who.kind != definite && !owned && !some || m.measure == daybook.Detained && m.who.class != daybook.Attackers && m.who.kind == single && !some {
			continue
		}
		if some {
			ph = p.appositive(ph)
		}
		first, last := min(ph.First, m.trigger.first), max(ph.Last, m.trigger.last)
		out = append(out, responsible{actor: p.actorSpan(ph), kind: "suspected", first: first, last: last, rule: "held-for-it", place: ph.Head, named: p.namedPart(ph)})
	}
	// attackers by the verb: "X set off five bombs", "Y bombarded a house"
	for k := range p.triggers {
		t := &p.triggers[k]
		if t.frame != "attack" || !p.verbal(t) || p.intendedTrigger(t) || len(t.patients) > 0 {
			continue
		}
		if passive, reduced := p.voice(t, nil); passive && !reduced {
			continue
		}
		sub := p.subjectOf(t.first)
		if sub < 0 {
			continue
		}
		ph := &p.phrases[sub]
		if p.is("we", ph.First) || p.governed(t, sub) || p.asideTrigger(t) || p.disarms(ph, t) || p.negated(t) || p.onDuty(ph, t) || !p.actor(ph, true) || p.befell(t, sub) ||
			t.form == gerund && ph.Last == t.first && t.last == t.first+1 && (p.at[min(t.last, len(p.at)-1)] < 0 || p.timed[t.last]) {
			continue
		}
		if p.incident.Has("force", p.tok(ph.Head).Norm) || p.who(ph).class == daybook.Attackers && p.actor(ph, true) || t.entry.Is("war") && p.placed[ph.Head] {
			out = append(out, responsible{actor: p.actorSpan(ph), kind: "blamed", first: ph.First, last: t.last, rule: "armed-act", place: ph.Head, named: p.namedPart(ph)})
		}
	}
	// the suspect, A. Smith; suspect A. Smith
	for k := range p.phrases {
		ph := &p.phrases[k]
		w := p.who(ph)
		if w.kind != named || w.class != daybook.Attackers || p.at[ph.Head] != int32(k) {
			continue
		}
		for i := ph.First; i < ph.Head; i++ {
			if e := p.person.Find("attackers", p.tok(i).Norm); e != nil && p.incident.Has("accused", e.Lemma) && strings.HasPrefix(p.tok(i+1).Tag, "NNP") && !p.capitals(ph.Head) && (i+2 < ph.Last || p.people[p.tok(i+1).Norm]) {
				out = append(out, responsible{actor: p.d.Span(i+1, ph.Last), kind: "suspected", first: ph.First, last: ph.Last, rule: "called-suspect", place: ph.Head, named: true})
				break
			}
		}
	}
	return out
}

// warranted reads those for whom a warrant is out: "a warrant was issued for A. Smith".
func (p *page) warranted(c cue) []responsible {
	s := p.sent(c.i)
	for i := c.i + c.n; i < min(s.Last, c.i+c.n+6); i++ {
		if !p.incident.Has("for", p.tok(i).Norm) {
			if verb(p.tok(i)) && !p.auxiliary(i) || p.tok(i).Kind == token.Punct {
				break
			}
			continue
		}
		at := p.right(i+1, s.Last)
		if at < 0 || p.phrases[at].First > i+1 || p.whoAt(at) != named || !p.people[p.tok(p.phrases[at].Head).Norm] || p.incident.Has("other-crime", p.tok(p.phrases[at].Head).Norm) || p.otherCrime(p.phrases[at].Last) || p.negatedAt(c.i) {
			return nil
		}
		ph := &p.phrases[at]
		t := &trigger{first: c.i, last: ph.Last, agent: -1}
		if p.asideTrigger(t) {
			return nil
		}
		return p.accusation(at, t, "suspected", "held-for-it", nil)
	}
	return nil
}

// namesOf are those who share what is told of phrase at, up to token end; where they are
// a number and a row of names behind it, they are those: "two fugitives, A. Smith and B.
// Holt, believed to have done it".
func (p *page) namesOf(at, end int) []int {
	var out []int
	for _, x := range p.conjunctsLeft(at) {
		if ph := &p.phrases[x]; ph.Proper || ph.Quantity == nil {
			out = append(out, x)
			continue
		}
		n := len(out)
		for i := p.phrases[x].Last; i < end; i++ {
			k := int(p.at[i])
			if k >= 0 && p.phrases[k].Head == i && p.phrases[k].Proper && p.whoAt(k) == named {
				out = append(out, k)
			}
			if verb(p.tok(i)) || k < 0 && p.tok(i).Norm != "," && !p.is("and", i) && p.tok(i).Kind != token.Number {
				break
			}
		}
		if len(out) == n {
			out = append(out, x)
		}
	}
	return out
}

// equated reads what somebody is said to be: "The gunman was A. Smith, 30".
func (p *page) equated() []responsible {
	var out []responsible
	for k := range p.phrases {
		ph := &p.phrases[k]
		w := p.who(ph)
		n, one := w.figure.Exact()
		if ph.Proper || p.at[ph.Head] != int32(k) || w.class != daybook.Attackers || !one || n != 1 || !p.is("be", ph.Last) || !verb(p.tok(ph.Last)) {
			continue
		}
		at := p.phraseAt(ph.Last + 1)
		if at == nil || at.First != ph.Last+1 || !at.Proper || p.whoAt(p.number(at)) != named || !p.people[p.tok(at.Head).Norm] || at.Owner >= 0 || p.tok(at.Last).Tag == "POS" ||
			p.tok(at.Last).Kind != token.Punct || p.asideTrigger(&trigger{first: ph.First, last: at.Last, agent: -1}) {
			continue
		}
		out = append(out, responsible{actor: p.actorSpan(at), kind: p.suspicion(ph), first: ph.First, last: at.Last, rule: "called-suspect", place: at.Head, named: true})
	}
	return out
}

// called is the body that a phrase without a name is said to be: "by a terrorist army, the
// Red Column,"; the phrase itself where none is named.
func (p *page) called(at int) int {
	if at >= 0 {
		last := p.phrases[at].Last
		if k := p.right(last+2, p.sent(p.phrases[at].First).Last); p.tok(last).Tag == "VBG" && p.is("self", last+1) && k >= 0 && p.phrases[k].First == last+2 {
			return k // a group calling itself the Free Hawks
		}
	}
	const most = 3 // what else he is called before: a sect, a gang of killers
	for k, n := at, 0; k >= 0 && n < most && !p.phrases[k].Proper && p.tok(p.phrases[k].Last).Norm == ","; n++ {
		next := p.right(p.phrases[k].Last+1, p.sent(p.phrases[k].First).Last)
		if next < 0 || p.phrases[next].First != p.phrases[k].Last+1 || p.tok(p.phrases[next].Last).Kind != token.Punct {
			break
		}
		if k = next; p.knownForce(&p.phrases[k]) || p.armed(&p.phrases[k]) {
			return k
		}
	}
	return at
}

// appositive is the one of whom a phrase behind a comma tells: the driver in "the driver, a
// 42-year-old from Salem, was held"; the phrase itself where there is none.
func (p *page) appositive(ph *grammar.Phrase) *grammar.Phrase {
	if p.tok(ph.First-1).Norm != "," {
		return ph
	}
	for k := p.adjacentLeft(ph.First - 1); k >= 0; k = p.adjacentLeft(p.phrases[k].First - 1) {
		if x := &p.phrases[k]; p.who(x).kind == definite {
			return x
		} else if !preposition(p.tok(x.First - 1)) {
			break
		}
	}
	return ph
}

// official reports whether a statement is on the word of those who arrest and charge.
func official(r *daybook.Responsibility) bool {
	return r.SourceKind != nil && (*r.SourceKind == daybook.Police || *r.SourceKind == daybook.Court || *r.SourceKind == daybook.Government)
}
