package read

import (
	"daybook"
	"daybook/token"
)

// wished reports whether a release is only asked for: "efforts to secure the
// release of two hostages", "he called for the release of".
func (p *page) wished(t *trigger) bool {
	s := p.sent(t.first)
	for i := t.first - 1; i >= max(s.First, t.first-7); i-- {
		if p.is("wish", i) {
			return true
		}
		if p.is("done", i) && verb(p.tok(i)) {
			return false
		}
	}
	return false
}

// discharged reports whether people are let go by a hospital: they were hurt, and
// nobody had held them.
func (p *page) discharged(t *trigger) bool {
	s := p.sent(t.first)
	for i := max(s.First, t.first-7); i < min(s.Last, t.last+5); i++ {
		if p.is("facility", i) || p.is("treated", i) {
			return true
		}
	}
	return false
}

// getaway reports whether those who flee leave what they have done: "both men
// fled the scene in a car". Nobody is displaced by that.
func (p *page) getaway(t *trigger) bool {
	s := p.sent(t.first)
	for i := t.last; i < min(s.Last, t.last+5); i++ {
		if p.is("getaway", i) {
			return true
		}
	}
	return false
}

// suspected makes attackers of those who are arrested for it, children and women
// too: the class of one who is counted as held is what he is held for.
func suspected(c daybook.Class) bool {
	return c == daybook.People || c == daybook.Children || c == daybook.Women
}

// denied reports whether a verb that tells of a fate where it is denied is denied:
// "they did not survive", "I don't think she made it".
func (p *page) denied(t *trigger) bool {
	const far = 8 // tokens
	if t.entry.Is("last") && preposition(p.tok(t.last)) && !p.is("everybody", t.last+1) {
		return false // they did not make it to the final
	}
	s := p.sent(t.first)
	for i := t.first - 1; i >= max(s.First, t.first-3); i-- {
		if p.tok(i).Tag == "MD" {
			return false // she might not survive
		}
	}
	if p.negated(t) {
		return true
	}
	for i := t.first - 1; i > max(s.First, t.first-far); i-- {
		if p.is("think", i) && (p.is("negation", i-1) || p.is("negation", i-2)) {
			return true
		}
	}
	return false
}

// compelled reports whether what stands behind "to" was done: "had to leave their
// homes", "managed to escape".
func (p *page) compelled(to int) bool {
	return to > p.sent(to).First && p.is("compelled", to-1)
}

// firedAt reports whether somebody is only shot at: "an officer shot at her".
func (p *page) firedAt(t *trigger) bool {
	if !p.is("toward", t.last) {
		return false
	}
	ph := p.phraseAt(t.last + 1)
	if ph == nil || ph.First != t.last+1 || p.placed[ph.Head] {
		return false
	}
	w := p.who(ph)
	return w.kind != nobody && (w.kind != named || p.people[p.tok(ph.Head).Norm])
}

// compound reports whether a gerund is part of a noun: the shooting suspect.
func (p *page) compound(t *trigger) bool {
	ph := p.phraseAt(t.last)
	if t.form != gerund || ph == nil || ph.First != t.last || ph.Quantity != nil || ph.Pronoun || p.tok(ph.First).Tag == "DT" || p.tok(ph.First).Tag == "PRP$" {
		return false
	}
	return p.who(ph).class == daybook.Attackers && p.who(ph).kind != plural
}

// nameBehind reports whether a name of nobody known stands right behind a verb: then
// that is its object, and who stands before it its subject.
func (p *page) nameBehind(t *trigger) bool {
	ph := p.phraseAt(t.last)
	return ph != nil && ph.First == t.last && ph.Proper && !p.headline(ph.First) && !p.timed[ph.First] && !p.placed[ph.Head] &&
		!p.person.Has("organisation", p.tok(ph.Head).Norm) && p.tok(ph.Head).Kind == token.Word
}

// noneOf returns the people of whom none is said to have lived: "none of the 62 on board
// survived"; -1 when it is not said.
func (p *page) noneOf(t *trigger) int {
	if !t.entry.Is("denied") || t.entry.Is("last") {
		return -1
	}
	sub := p.subjectOf(t.first)
	if sub < 0 || p.phrases[sub].Quantity == nil || !p.phrases[sub].Quantity.None || !p.is("of", p.phrases[sub].Last) {
		return -1
	}
	if all := p.right(p.phrases[sub].Last+1, p.sent(t.first).Last); p.whoAt(all) == counted && !p.who(&p.phrases[all]).weak {
		return all
	}
	return -1
}

// unsettled reports whether the clause that tells it hangs on what nobody knows, or on
// a wish: "it was not clear whether both were shot", "he hoped his son had been freed".
func (p *page) unsettled(m *mention) bool {
	const far = 8 // tokens
	t := m.trigger
	afloat := p.is("be", p.phrases[m.phrase].First-1) // they were both shot
	if t.entry == nil || t.reduced && !afloat || t.frame == "noun" || t.frame == "head" || t.frame == "toll" {
		return false
	}
	s := p.sent(t.first)
	for i := t.first - 1; i >= max(s.First, t.first-far); i-- {
		switch x := p.tok(i); {
		case p.is("unsettled", i):
			return !p.is("as", i-1)
		case p.is("complement", i) && p.is("wishing", i-1):
			return true
		case x.Kind == token.Punct, p.is("relative", i), verb(x) && !p.auxiliary(i):
			return false
		}
	}
	return false
}
