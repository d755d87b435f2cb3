package read

import (
	"strings"

	"daybook/token"
)

// voice tells a passive from an active verb; reduced means that no auxiliary
// says so: "12 people killed in a blast".
func (p *page) voice(t, prev *trigger) (passive, reduced bool) {
	if !t.participial() || t.form == gerund || t.form == third {
		return false, false
	}
	s := p.sent(t.first)
	i := t.first - 1
	for i >= s.First && (strings.HasPrefix(p.tok(i).Tag, "RB") || p.is("adverb", i) || p.is("find", i)) {
		i--
	}
	switch {
	case i >= s.First && (p.is("be", i) || p.is("get", i)) && p.tok(i).Tag != "POS":
		return true, false
	case i >= s.First && p.is("have", i):
		return false, false
	}
	obj := p.right(p.after(t), s.Last)
	if prev != nil && prev.last >= t.first-3 && (prev.passive || prev.frame == "state") {
		if obj >= 0 && p.phrases[obj].Quantity != nil && p.who(&p.phrases[obj]).kind != nobody {
			return false, false // left 3,200 dead and displaced 700,000
		}
		return true, prev.reduced
	}
	if prev != nil && prev.last >= t.first-3 && prev.frame == "object" && !prev.passive {
		return false, false
	}
	if p.limb(obj) || p.sharesObject(t) {
		return false, false // grazed a man's head; shot and injured a man
	}
	if obj >= 0 && p.anyPerson(obj) && p.phrases[obj].First == p.after(t) {
		return false, false // how the man killed anybody
	}
	if obj >= 0 && p.who(&p.phrases[obj]).kind != nobody {
		// "12 killed, 30 injured" has its people before it; "the bomb killed
		// 12" behind it.
		if left := p.adjacentLeft(t.first); left >= 0 && p.phrases[left].Elliptic && p.phrases[left].Quantity != nil && p.whoAt(left) != nobody {
			return true, true
		}
		return false, false
	}
	return true, true
}

// anyPerson reports whether a phrase means whoever it may be: somebody, anyone.
func (p *page) anyPerson(k int) bool {
	h := p.phrases[k].Head
	return p.is("somebody", h) || p.is("any-person", h)
}

func (p *page) isPassive(t *trigger) bool {
	passive, _ := p.voice(t, nil)
	return passive
}

// toldPassive reports whether a form of "be" makes a passive of the verb.
func (p *page) toldPassive(t *trigger) bool {
	passive, reduced := p.voice(t, nil)
	return passive && !reduced
}

// sharesObject reports whether a verb joined to this one by "and" has people behind
// it: they are the object of both.
func (p *page) sharesObject(t *trigger) bool {
	if !p.is("and", t.last) {
		return false
	}
	for k := range p.triggers {
		if &p.triggers[k] != t {
			continue
		}
		next := p.joined(k)
		if next == nil || !next.participial() || next.form == gerund || next.form == third {
			return false
		}
		obj := p.right(p.after(next), p.sent(t.first).Last)
		return obj >= 0 && (p.who(&p.phrases[obj]).kind != nobody && p.phrases[obj].Quantity == nil || p.anyPerson(obj))
	}
	return false
}

// before returns the trigger that "and", "or" or a comma joins to trigger k:
// "were shot and killed".
func (p *page) before(k int) *trigger {
	t := &p.triggers[k]
	i := t.first - 1
	for i >= 0 && (p.is("adverb", i) || p.tok(i).Tag == "RB") {
		i--
	}
	if !p.is("and", i) && p.tok(i).Norm != "," && p.tok(i).Norm != "/" {
		return nil
	}
	if p.tok(i-1).Norm == "," {
		i--
	}
	for j := k - 1; j >= 0 && j > k-8; j-- {
		u := &p.triggers[j]
		if u.last == i && (u.frame == "object" || u.frame == "subject" || u.frame == "state") {
			return u
		}
	}
	return nil
}

// earlier returns the participle that already told of the people of trigger k, a
// place between: "21 Girls Kidnapped From a School Released"; nil when there is
// none.
func (p *page) earlier(k int) *trigger {
	t := &p.triggers[k]
	ph := p.phraseAt(t.first - 1)
	if ph == nil || p.who(ph).kind != nobody || !preposition(p.tok(ph.First-1)) {
		return nil
	}
	for j := k - 1; j >= 0 && j > k-4; j-- {
		u := &p.triggers[j]
		if u.last == ph.First-1 && u.reduced && u.frame == "object" && u.measure != t.measure && len(u.patients) > 0 {
			return u
		}
	}
	return nil
}

// joined returns the next object trigger behind "and" or "or".
func (p *page) joined(k int) *trigger {
	t := &p.triggers[k]
	if !p.is("and", t.last) && p.tok(t.last).Norm != "," {
		return nil
	}
	for j := k + 1; j < len(p.triggers) && j < k+8; j++ {
		u := &p.triggers[j]
		if u.frame == "object" && u.first >= t.last+1 && u.first <= t.last+3 {
			return u
		}
	}
	return nil
}

// adjacentLeft returns the phrase that ends right before token i, adverbs,
// "all" and a form of "found" skipped, or -1.
func (p *page) adjacentLeft(i int) int {
	s := p.sent(i)
	j := i - 1
	if j >= s.First && p.tok(j).Kind == token.Close {
		j-- // left "tens of invaders" dead
	}
	for j >= s.First && (strings.HasPrefix(p.tok(j).Tag, "RB") && p.at[j] < 0 || p.is("adverb", j) && p.at[j] < 0 || p.is("find", j) && p.at[j] < 0 || p.timed[j] && p.at[j] < 0) {
		j--
	}
	if j < s.First || p.at[j] < 0 || p.phrases[p.at[j]].Last != j+1 {
		return -1
	}
	if k := p.parentOf(j); k >= 0 {
		return k // mother of two killed
	}
	if k := p.memberBefore(j); k >= 0 {
		return k // nine members of the guard killed
	}
	return int(p.at[j])
}

// memberBefore returns the people who are told to be of the body that ends at
// token j; -1 when there are none, or when those behind "of" are counted.
func (p *page) memberBefore(j int) int {
	k := p.phrases[p.at[j]].First - 2
	if k < 0 || !p.is("of", k+1) || p.at[k] < 0 || p.phrases[p.at[k]].Last != k+1 || p.phrases[p.at[j]].Quantity != nil {
		return -1
	}
	ph := &p.phrases[p.at[k]]
	if w := p.who(ph); (w.kind == counted || w.kind == single) && !ph.Elliptic && p.person.Has("member", p.tok(ph.Head).Norm) {
		return int(p.at[k])
	}
	return -1
}

// parentOf returns the phrase of a parent or a family whose number of children
// ends at token j: "mother of two"; -1 when it is no such number.
func (p *page) parentOf(j int) int {
	ph := p.phraseAt(j)
	if ph == nil || !ph.Elliptic || !p.is("of", ph.First-1) || !p.is("parent", ph.First-2) {
		return -1
	}
	return int(p.at[ph.First-2])
}

// gathered returns the counted people behind a noun that only gathers them: five
// in "a family of five"; -1 when there are none.
func (p *page) gathered(k int) int {
	ph := &p.phrases[k]
	if ph.Quantity != nil || !p.is("of", ph.Last) || !p.person.Has("group", p.tok(ph.Head).Norm) {
		return -1
	}
	if in := p.phraseAt(ph.Last + 1); in != nil && in.First == ph.Last+1 && p.who(in).kind == counted {
		return p.number(in)
	}
	return -1
}

// right returns the phrase that begins at token i, adverbs and quotation marks
// skipped, or -1.
func (p *page) right(i, end int) int {
	for j := i; j < end && j < i+4; j++ {
		if p.at[j] >= 0 {
			if k := int(p.at[j]); p.phrases[k].First == j {
				if in := p.gathered(k); in >= 0 {
					return in
				}
				return k
			}
			return -1
		}
		t := p.tok(j)
		if !strings.HasPrefix(t.Tag, "RB") && t.Kind != token.Open && t.Kind != token.Close && !p.is("adverb", j) {
			return -1
		}
	}
	return -1
}

// verbGroup returns the first token of the verb with its auxiliaries.
func (p *page) verbGroup(t *trigger) int {
	i := t.first
	for i > p.sent(t.first).First && p.auxiliary(i-1) {
		i--
	}
	return i
}
