package read

import (
	"slices"
	"strings"

	"daybook"
	"daybook/grammar"
)

// harmSection has the words for wounds.
const harmSection = "harm"

// ailment has what people are treated for.
const ailment = "ailment"

// carriedTo returns the end of the words that tell where, or for what, people are
// carried or treated: a place of healing, injuries; -1 when none stand behind the
// verb. Who is taken from a clinic is not hurt.
func (p *page) carriedTo(t *trigger, end int) int {
	const far = 16 // tokens
	to := strings.Split(t.entry.Get("to"), "+")
	for i := t.last; i < min(end, t.last+far); i++ {
		es, n := p.event(i)
		for _, e := range es {
			if slices.Contains(to, e.Label) && !p.leaves(i) && p.led(e, i, t.last) {
				return i + n
			}
		}
		if p.is("damaged", i) && slices.Contains(to, ailment) {
			if ph := p.phraseAt(i); ph != nil && p.is("limb", ph.Head) {
				return ph.Last // fractured ribs
			}
		}
		if verb(p.tok(i)) && p.at[i] < 0 {
			break
		}
	}
	return -1
}

// limb reports whether a phrase is a part of somebody's body: "a man's head".
func (p *page) limb(k int) bool {
	return k >= 0 && p.phrases[k].Owner > p.phrases[k].First && (p.is("limb", p.phrases[k].Head) || p.is("body-part", p.phrases[k].Head))
}

// whose returns the one whose limb a verb hits: the man in "grazed a man's head".
// Else it is the phrase itself.
func (p *page) whose(t *trigger, k int) int {
	if t.measure != daybook.Injured && t.measure != daybook.Casualties || !p.limb(k) {
		return k
	}
	ph := &p.phrases[k]
	own := grammar.Phrase{First: ph.First, Last: ph.Owner, Head: ph.Owner - 1, Owner: -1, Quantity: ph.Quantity, Inner: ph.First,
		Proper: strings.HasPrefix(p.tok(ph.Owner-1).Tag, "NNP")}
	p.phrases = append(p.phrases, own)
	return len(p.phrases) - 1
}

// graded reports whether what is denied is only how bad the wounds are: "did not
// suffer life-threatening injuries".
func (p *page) graded(m *mention) bool {
	if m.trigger.frame != "suffer" || m.measure != daybook.Injured {
		return false
	}
	for i := m.trigger.last; i < m.quote[1]; i++ {
		if es, n := p.event(i); n > 0 && has(es, "grave") {
			return true
		}
	}
	return false
}

// leaves reports whether a place is what people come from: "taken from a clinic".
func (p *page) leaves(i int) bool {
	ph := p.phraseAt(i)
	return ph != nil && p.is("off", ph.First-1)
}

// harmed returns the word of a section that a phrase leads to: injuries in "serious
// or life-threatening injuries", the leg in "a broken leg", a cut in "a cut to his
// eye"; -1 when it has none.
func (p *page) harmed(k, end int, section string) int {
	ph := &p.phrases[k]
	if p.is(section, ph.Head) {
		return ph.Head
	}
	if p.is("limb", ph.Head) {
		for i := ph.First; i < ph.Head; i++ {
			if p.is("damaged", i) {
				return ph.Head
			}
		}
	}
	return p.harmAt(ph.Last, end, section)
}

// harmAt returns the word of a section among the next few tokens; -1 when there is
// none.
func (p *page) harmAt(first, end int, section string) int {
	for i := first; i < min(end, first+6); i++ {
		if p.is(section, i) {
			return i
		}
		if verb(p.tok(i)) || p.tok(i).Tag == "VBN" && p.at[i] < 0 || p.tok(i).Norm == "," {
			break
		}
	}
	return -1
}

// mortal reports whether the wound told of up to token last is one of which one
// dies: "suffered a fatal gunshot wound".
func (p *page) mortal(first, last int) bool {
	for i := first; i <= last; i++ {
		if p.is("fatal", i) {
			return true
		}
	}
	return false
}

// wounding reports whether a verb of hitting tells of a wound: "struck by a
// bullet", "hit in the leg", not "hit the brakes".
func (p *page) wounding(t *trigger) bool {
	s := p.sent(t.first)
	for i := max(s.First, t.first-4); i < min(s.Last, t.last+9); i++ {
		if p.is("blow", i) {
			return true
		}
	}
	for i := s.First; i < t.first; i++ {
		if p.is("missile", i) && !strings.HasPrefix(p.tok(i+1).Tag, "NN") {
			return true // the bullet went through a door and struck the child
		}
		for _, u := range p.triggersAt(i) {
			if u.entry.Is("shot") && !u.entry.Is("struck") && u.frame == "object" {
				return true // he meant to shoot the man, and hit the child
			}
		}
	}
	return false
}

// carriedOn reports whether a verb of taking leads to a place of healing: who is
// taken from home to a hospital is no captive.
func (p *page) carriedOn(t *trigger) bool {
	for _, u := range p.triggersAt(t.first) {
		if u.frame == "carry" && p.carriedTo(u, p.sent(t.first).Last) >= 0 {
			return true
		}
	}
	return false
}

// nounEnd returns the token behind a noun for a fate where "of" can lead to its people:
// behind another such noun that is joined to it ("the kidnapping and murder of"), or
// behind a place or a time ("the abduction on Monday of").
func (p *page) nounEnd(t *trigger, end int) int {
	i := t.last
	if p.is("and", i) {
		for _, u := range p.triggersAt(i + 1) {
			if u.frame == "noun" && !p.verbal(u) && p.is("of", u.last) {
				return u.last
			}
		}
	}
	for k := 0; k < 2 && !p.is("of", i) && i+1 < end; k++ {
		j := i
		if preposition(p.tok(j)) {
			j++
		}
		if j < end && p.at[j] < 0 && p.tok(j).Tag == "DT" {
			j++
		}
		if j >= end {
			break
		}
		if j > i && p.is("held-state", j) && p.is("of", j+1) {
			return j + 1 // the deaths in custody of
		}
		if !p.timed[j] && !p.placed[j] {
			break
		}
		for j < end && (p.timed[j] || p.placed[j]) {
			j++
		}
		if ph := p.phraseAt(j); ph != nil && ph.First < j {
			j = ph.Last
		}
		i = j
	}
	if p.is("of", i) {
		return i
	}
	return t.last
}

// undergo is the frame of "suffered burns" and "lost two sons": what the verb
// means hangs on the noun behind it.
func (p *page) undergo(k int) {
	t := &p.triggers[k]
	s := p.sent(t.first)
	obj := p.right(t.last, s.Last)
	if t.frame == "lose" {
		if obj >= 0 && p.is("kin", p.phrases[obj].Head) {
			p.addAll(t, p.conjunctsRight(obj), "killed-lost")
		}
		return
	}
	what := t.entry.Get("what")
	head := p.harmAt(t.last, s.Last, what)
	if obj >= 0 {
		head = p.harmed(obj, s.Last, what)
	}
	if head < 0 {
		return
	}
	sub := p.subjectOf(t.first)
	if sub < 0 || p.whoAt(sub) == nobody {
		return
	}
	if t.measure == daybook.Injured && p.mortal(t.last, head) {
		p.means(t, daybook.Killed)
	}
	for _, m := range p.addAll(t, p.conjunctsLeft(sub), p.name(t, "suffered")) {
		m.quote[1] = head + 1
	}
}
