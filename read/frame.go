package read

import (
	"slices"
	"strings"

	"daybook"
	"daybook/grammar"
)

// mention is one thing said to have happened to people, before it is a claim.
type mention struct {
	trigger *trigger
	phrase  int
	who     who
	measure daybook.Measure
	rule    string
	part    bool
	whole   *mention // what it is told to be a part of
	among   *mention // what it must be a part of, though nothing says so
	quote   [2]int   // tokens

	// for the model
	features []string // nil when it counts nobody, or says the same again
	same     *mention // what it says again of the same people
	worse    *mention // what tells of a worse fate of the same person
	voice    string   // on whose word, once heard
	heard    bool
}

// frameAll runs every trigger through its frame, in order: a later verb of a
// sentence looks at what an earlier one found.
func (p *page) frameAll() {
	for k := range p.triggers {
		t := &p.triggers[k]
		switch t.frame {
		case "object":
			if p.verbal(t) {
				p.object(k)
			}
			if t.entry.Is("finder") {
				t.frame = "found" // who finds the wounded did not wound them
			}
		case "subject":
			if p.verbal(t) {
				p.subjectFrame(k)
			}
		case "state":
			if p.verbal(t) {
				p.stateFrame(k)
			}
		case "noun":
			if !p.verbal(t) {
				p.nounFrame(k)
			}
		case "toll":
			p.tollFrame(k)
		case "carry":
			if p.verbal(t) {
				p.carry(k)
			}
		case "suffer", "lose":
			if p.verbal(t) {
				p.undergo(k)
			}
		}
	}
}

// carry is the frame of "were taken to hospital": a verb of carrying counts
// when a place of healing, or injuries, stand behind it.
func (p *page) carry(k int) {
	t := &p.triggers[k]
	s := p.sent(t.first)
	end := p.carriedTo(t, s.Last)
	if end < 0 && t.entry.Is("medics") && !p.isPassive(t) {
		by, obj := p.subjectOf(t.first), p.right(t.last, s.Last)
		if by >= 0 && p.is("medic", p.phrases[by].Head) && p.whoAt(obj) != nobody {
			p.addAll(t, p.conjunctsRight(obj), "injured-carried") // paramedics treated six people
			return
		}
	}
	if end < 0 && t.entry.Is("medics") && p.toldPassive(t) && !p.is("as", t.last) {
		if sub := p.subjectOf(t.first); sub >= 0 && p.is("victims", p.phrases[sub].Head) {
			end = t.last // five victims were treated
		}
	}
	if end < 0 && t.entry.Is("patients") && p.toldPassive(t) && !p.is("to", t.last) && !preposition(p.tok(t.last)) && p.tells(daybook.Injured) > 1 {
		end = t.last // 43 people were also admitted
	}
	if end < 0 {
		return
	}
	t.passive, t.reduced = p.voice(t, p.before(k))
	if !t.passive {
		obj := p.right(t.last, s.Last)
		if obj >= 0 && p.phrases[obj].Last < end && p.whoAt(obj) != nobody {
			if sub := p.oneself(t); p.is("self", p.phrases[obj].Head) && p.whoAt(sub) != nobody {
				obj = sub // drove herself to hospital
			}
			p.addAll(t, p.conjunctsRight(obj), "injured-carried")
			return
		}
		if t.form != past {
			return
		}
	}
	sub := -1
	if t.reduced {
		sub = p.adjacentLeft(t.first)
	}
	if sub < 0 {
		sub = p.subjectOf(t.first)
	}
	if sub < 0 || p.whoAt(sub) == nobody || p.oneOf(t, sub) {
		return
	}
	if ph := &p.phrases[sub]; ph.Partitive && ph.Whole != nil && t.reduced {
		sub = p.inner(ph) // one of four people taken to hospital: four were
	}
	for _, m := range p.addAll(t, p.conjunctsLeft(sub), "injured-carried") {
		m.quote[1] = end
	}
}

func (p *page) add(t *trigger, ph int, rule string) *mention {
	w := p.who(&p.phrases[ph])
	if w.kind == nobody || t.measure == daybook.Injured && p.corpse(ph) || p.refused(ph) || w.weak && (w.kind == single && !harms(t.measure) || t.measure == daybook.Freed && p.roughly(ph)) {
		return nil
	}
	if t.entry.Is("foe") && (p.is("as", t.last) || p.is("off", t.last)) {
		return nil // eliminated as a suspect
	}
	if t.entry.Is("holder") && (w.weak || w.kind == plural) || t.entry.Is("foe") && w.class != daybook.Attackers && w.class != daybook.Security && w.kind != named {
		return nil // a number of events were held; the team was eliminated
	}
	m := &mention{trigger: t, phrase: ph, who: w, measure: t.measure, rule: rule}
	if t.frame == "state" && t.measure == daybook.Missing && w.class == daybook.Attackers {
		m.measure = daybook.TookPart // gunmen unaccounted for are at large
	}
	if x := &p.phrases[ph]; x.Partitive && p.is("them", x.Head) {
		m.part = true // two of them
		for i := len(p.mentions) - 1; i >= 0 && i >= len(p.mentions)-8; i-- {
			if o := p.mentions[i]; o.measure == m.measure && !o.part && o.who.kind == counted && o.phrase != ph {
				m.whole = o
				if m.who.class == daybook.People {
					m.who.class = o.who.class
				}
				break
			}
		}
	}
	t.patients = append(t.patients, ph)
	m.quote[1] = t.end
	p.note(m)
	return m
}

func (p *page) note(m *mention) {
	p.mentions = append(p.mentions, m)
	p.index.hurt[m.phrase] = true
}

// object is the frame of kill and wound: the people are the object of the
// active verb and the subject of the passive.
func (p *page) object(k int) {
	t := &p.triggers[k]
	s := p.sent(t.first)
	if t.entry.Is("struck") && !p.wounding(t) {
		return
	}
	if t.entry.Is("shot") && (p.is("aim", t.last) || p.firedAt(t) || p.compound(t)) {
		return // shot wide
	}
	if t.measure == daybook.Freed && p.discharged(t) {
		p.means(t, daybook.Injured)
	}
	if t.entry.Is("either") {
		p.capture(t)
	}
	if t.entry.Is("custodian") && !p.custody(t) || t.entry.Is("holder") && !p.captors(t) || t.entry.Is("captor") && !p.robbed(t) {
		return
	}
	if p.inverted(t, s.First) {
		if at := p.right(t.last+1, s.Last); at >= 0 {
			p.addAll(t, p.list(at, s.Last), p.name(t, "passive"))
		}
		return
	}
	if t.entry.Is("captives") && !p.captives() || t.taken && (!p.captives() && !p.robbed(t) || p.carriedOn(t)) {
		return
	}
	if t.entry.Is("patients") && (!p.toldPassive(t) || p.tells(daybook.Injured) < 2) {
		return // a gun was discharged
	}
	prev := p.before(k) // a verb joined to this one by "and"
	t.passive, t.reduced = p.voice(t, prev)
	if t.measure == daybook.Freed && t.form == past && (!t.passive || t.reduced) && p.thingAt(t.last) {
		return // the lawyer released a statement
	}
	if !t.passive {
		if all := p.allAboard(p.after(t), s); all >= 0 {
			p.addAll(t, append(p.list(all, s.Last), p.besideThem(p.phrases[all].Last, t.first)...), p.name(t, "active"))
			return
		}
		if obj := p.whose(t, p.right(p.after(t), s.Last)); obj >= 0 && p.who(&p.phrases[obj]).kind != nobody {
			if n := p.phrases[obj].Last; p.phrases[obj].Pronoun && p.is("everybody", n) && p.at[n] >= 0 && p.whoAt(int(p.at[n])) == counted {
				obj = int(p.at[n]) // killing them both
			}
			if sub := p.oneself(t); p.is("self", p.phrases[obj].Head) && p.whoAt(sub) != nobody && !p.is("and", p.phrases[obj].Last) {
				p.addAll(t, p.conjunctsLeft(sub), p.name(t, "active")) // shot himself in the leg
				return
			}
			p.addAll(t, append(p.conjunctsRight(obj), p.othersBehind(obj)...), p.name(t, "active"))
			t.agent = p.subjectOf(t.first)
			return
		}
		// killing and wounding 12; killed or injured 12
		if next := p.joined(k); next != nil {
			if obj := p.right(next.last, s.Last); obj >= 0 && !p.isPassive(next) {
				p.addAll(t, p.conjunctsRight(obj), p.name(t, "joined"))
			}
			return
		}
		if t.form != past || p.whoAt(p.right(p.after(t), s.Last)) != nobody || t.entry.Is("weak") {
			return // "blocked roads and burned tyres" burned nobody
		}
		if p.nameBehind(t) {
			return // a guard fatally shot Roe-Smith, whom nothing else tells of
		}
		t.passive, t.reduced = true, true
	}
	if t.reduced && t.entry.Is("weak") {
		return
	}
	// "12 people killed", "30 wounded": the phrase that stands right before
	left := p.adjacentLeft(t.first)
	if left >= 0 && (t.reduced || p.phrases[left].Elliptic) {
		if p.who(&p.phrases[left]).kind != nobody {
			if p.oneOf(t, left) {
				return
			}
			if ph := &p.phrases[left]; t.reduced && ph.Quantity == nil && !ph.Proper && p.is("of", ph.First-1) && p.is("toll-of", ph.First-2) {
				if n := len(p.mentions); p.tollFrame(k) {
					p.mentions[n].who.class = p.who(ph).class // the number of children killed has risen to 30
					return
				}
			}
			if of := p.contact(left); of >= 0 {
				left = of // the man an officer shot
			}
			if ph := &p.phrases[left]; ph.Partitive && ph.Whole != nil && t.reduced {
				left = p.inner(ph) // one of five people shot: five were
			}
			p.addAll(t, p.conjunctsLeft(left), p.name(t, "reduced"))
			return
		}
	}
	if u := p.earlier(k); t.reduced && left >= 0 && u != nil {
		for _, x := range u.patients {
			p.add(t, x, p.name(t, "joined"))
		}
		return
	}
	if t.reduced && left >= 0 && p.who(&p.phrases[left]).kind == nobody {
		return // a building seized by the attackers
	}
	if prev != nil && len(prev.patients) > 0 && (t.reduced || prev.frame == "state" && prev.last >= t.first-2) {
		for _, x := range prev.patients {
			p.add(t, x, p.name(t, "joined"))
		}
		return
	}
	sub := p.subjectOf(t.first)
	if sub < 0 || p.who(&p.phrases[sub]).kind == nobody || t.entry.Is("weak") && (p.who(&p.phrases[sub]).weak || p.adjacentLeft(p.verbGroup(t)) != sub) || p.oneOf(t, sub) {
		return
	}
	p.addAll(t, p.conjunctsLeft(sub), p.name(t, "passive"))
}

// roughly reports whether a phrase has a number that is none: few, several, no.
func (p *page) roughly(k int) bool {
	q := p.phrases[k].Quantity
	return q != nil && (q.Vague || q.None)
}

// thingAt reports whether a phrase that is neither people nor a time or a place
// begins at token i.
func (p *page) thingAt(i int) bool {
	ph := p.phraseAt(i)
	return ph != nil && ph.First == i && !ph.Pronoun && !p.timed[ph.Head] && !p.placed[ph.Head] && p.who(ph).kind == nobody
}

// inner makes a phrase of its own of what stands behind "of", once.
func (p *page) inner(ph *grammar.Phrase) int {
	if k, ok := p.inners[ph.Inner]; ok && p.phrases[k].Head == ph.Head {
		return k
	}
	x := *ph
	x.First, x.Quantity, x.Partitive, x.Whole = ph.Inner, ph.Whole, false, nil
	p.phrases = append(p.phrases, x)
	if p.inners == nil {
		p.inners = map[int]int{}
	}
	p.inners[ph.Inner] = len(p.phrases) - 1
	return len(p.phrases) - 1
}

func (p *page) whoAt(ph int) whoKind {
	if ph < 0 {
		return nobody
	}
	return p.who(&p.phrases[ph]).kind
}

// name makes the name of a rule: killed-passive.
func (p *page) name(t *trigger, how string) string { return string(t.measure) + "-" + how }

// subjectFrame is the frame of die and perish.
func (p *page) subjectFrame(k int) {
	t := &p.triggers[k]
	if t.entry.Is("captives") && !p.captives() {
		return
	}
	if all := p.noneOf(t); all >= 0 {
		p.addAll(t, []int{all}, p.name(t, "subject"))
		return
	}
	if t.measure == daybook.Displaced && p.getaway(t) || t.entry.Is("denied") && !p.denied(t) ||
		t.entry.Is("alone") && p.at[min(t.last, p.d.Len()-1)] >= 0 {
		return
	}
	if p.is("and", t.last) && p.is("self", t.last-1) {
		s := p.sent(t.first)
		if at := p.right(t.last+1, s.Last); at >= 0 && p.whoAt(at) != nobody && !p.predicated(p.phrases[at].Last, s.Last) {
			defer p.addAll(t, p.conjunctsRight(at), p.name(t, "active")) // killed himself and seven others
		}
	}
	prev := p.before(k)
	var sub int
	if left := p.adjacentLeft(t.first); left >= 0 && p.phrases[left].Elliptic {
		sub = left
	} else if sub = p.oneself(t); sub < 0 && prev != nil && len(prev.patients) > 0 {
		sub = prev.patients[0]
	}
	if sub < 0 || p.who(&p.phrases[sub]).kind == nobody || p.oneOf(t, sub) {
		return
	}
	list := p.conjunctsLeft(sub)
	if t.measure == daybook.Displaced {
		list = slices.DeleteFunc(list, func(x int) bool { // the robber fled: nobody is displaced
			w := p.who(&p.phrases[x])
			return w.class == daybook.Attackers || w.figure.Equal(daybook.Exactly(1))
		})
	}
	for _, m := range p.addAll(t, list, p.name(t, "subject")) {
		if t.entry.Is("bomber") && m.who.class == daybook.People {
			m.who.class = daybook.Attackers // he blew himself up
		}
	}
}

// stateFrame is the frame of dead and missing: behind a form of be, behind the
// people ("left 12 dead", "12 dead").
func (p *page) stateFrame(k int) {
	t := &p.triggers[k]
	switch {
	case t.entry.Is("captives") && !p.captives(),
		t.entry.Is("is") && !p.is("be", t.first-1),
		t.entry.Is("alone") && (p.is("with", t.last) || preposition(p.tok(t.last)) && !p.is("taken-to", t.last) && !p.is("conjunction", t.last)):
		return
	}
	if left := p.adjacentLeft(t.first); left >= 0 {
		if w := p.who(&p.phrases[left]); w.kind != nobody {
			p.addAll(t, p.conjunctsLeft(left), p.name(t, "state"))
			return
		}
	}
	sub := p.subjectOf(t.first)
	if sub < 0 || p.who(&p.phrases[sub]).kind == nobody {
		return
	}
	p.addAll(t, p.conjunctsLeft(sub), p.name(t, "state"))
}

// nounFrame is the frame of death and murder: "the deaths of 12 hostages",
// "Smith's death".
func (p *page) nounFrame(k int) {
	t := &p.triggers[k]
	s := p.sent(t.first)
	if t.measure == daybook.Freed && p.wished(t) {
		return
	}
	if t.entry.Is("captives") && !p.captives() {
		return
	}
	for _, u := range p.triggersAt(t.last + 1) {
		if p.is("and", t.last) && u.frame == "object" && u.form == gerund && p.verbal(u) {
			if obj := p.right(u.last, s.Last); p.whoAt(obj) != nobody {
				p.addAll(t, p.conjunctsRight(obj), p.name(t, "of")) // of kidnapping and murdering two people
				return
			}
		}
	}
	last := p.nounEnd(t, s.Last)
	from := last
	if !t.entry.Is("direct") {
		from++
	}
	if from == last || p.is("of", last) || t.measure == daybook.Injured && p.is("harm-to", t.last) {
		if obj := p.right(from, s.Last); obj >= 0 && p.who(&p.phrases[obj]).kind != nobody {
			p.addAll(t, p.conjunctsRight(obj), p.name(t, "of"))
		}
		return
	}
	ph := p.phraseAt(t.first)
	if ph == nil || ph.Owner < 0 || ph.Owner >= t.first || ph.Head >= t.last || t.measure == daybook.Injured {
		return // the gang leader's death threat, his injuries
	}
	for i := ph.Owner + 1; i < t.first; i++ {
		if !strings.HasPrefix(p.tok(i).Tag, "JJ") && p.tok(i).Tag != "VBN" {
			return // the prosecutor's news release
		}
	}
	// the possessor stands inside the phrase: read it as one of its own
	own := grammar.Phrase{First: ph.First, Last: ph.Owner, Head: ph.Owner - 1, Owner: -1, Quantity: ph.Quantity, Inner: ph.First,
		Proper: strings.HasPrefix(p.tok(ph.Owner-1).Tag, "NNP")}
	w := p.who(&own)
	if w.kind == nobody {
		return
	}
	p.phrases = append(p.phrases, own)
	m := &mention{trigger: t, phrase: len(p.phrases) - 1, who: w, measure: t.measure, rule: p.name(t, "owner")}
	t.patients = append(t.patients, m.phrase)
	p.note(m)
}

// tollFrame is the frame of "the death toll rose to 12": the first number that a
// word of reaching leads to; false when there is none.
func (p *page) tollFrame(k int) bool {
	t := &p.triggers[k]
	s := p.sent(t.first)
	if ph := p.phraseAt(t.first); ph != nil && ph.Head >= t.last && !p.quantityAt(t.last) {
		return false // a toll road
	}
	for i := t.last; i < s.Last && i < t.last+14; i++ {
		ph := p.phraseAt(i)
		if ph == nil || ph.First != i || ph.Quantity == nil || p.timed[ph.Head] {
			continue
		}
		q := ph.Quantity
		prev := i - 1
		for prev > t.last && !p.is("past", prev) && strings.HasPrefix(p.tok(prev).Tag, "RB") {
			prev--
		}
		fig := q.Figure
		rose := p.is("starting", prev) && fig.Hi != nil && fig.Lo != nil && *fig.Lo < *fig.Hi
		if !rose && !p.is("to", prev) && !p.is("past", prev) && i != t.last && p.tok(prev).Norm != ":" {
			continue
		}
		if rose {
			fig, prev = daybook.Exactly(*fig.Hi), t.last // rose from five to nine
		}
		if n, exact := fig.Exact(); exact && p.is("past", prev) {
			fig = daybook.AtLeast(n + 1)
		}
		m := &mention{trigger: t, phrase: p.number(ph), measure: t.measure, rule: p.name(t, "toll"),
			who: who{class: p.tollClass(t), kind: counted, figure: fig}}
		t.patients = append(t.patients, m.phrase)
		p.note(m)
		return true
	}
	return false
}
