package read

import (
	"slices"
	"strings"
)

// harmSection has the words for wounds.
const harmSection = "harm"

// carriedTo returns the end of the words that tell where, or for what, people are
// carried or treated: a place of healing, injuries; -1 when none stand behind the
// verb. Who is taken from a clinic is not hurt.
func (p *page) carriedTo(t *trigger, end int) int {
	const far = 16 // tokens
	to := strings.Split(t.entry.Get("to"), "+")
	for i := t.last; i < min(end, t.last+far); i++ {
		es, n := p.event(i)
		for _, e := range es {
			if slices.Contains(to, e.Label) && !p.leaves(i) {
				return i + n
			}
		}
		if verb(p.tok(i)) && p.at[i] < 0 {
			break
		}
	}
	return -1
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
	for i := first; i < min(end, first+4); i++ {
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
	return false
}
