package role

import (
	"daybook/role/internal/scene"
)

// The stances of perpetrators, and the sections of words that tell them.
const (
	claimed   = "claimed"
	blamed    = "blamed"
	suspected = "suspected"
	denied    = "denied"
	stated    = "stated"
)

// stance tells how the item is held to be a perpetrator. What it says itself
// goes before what others say of it.
func (p *page) stance(it *scene.Item) string {
	rank := map[string]int{}
	var buf [4]scene.Relation
	for k := range it.Mentions {
		m := &it.Mentions[k]
		for i := p.Phrases[m.Phrase].First; i < m.First; i++ {
			if p.Event[i] != nil && p.Event[i].Label == "suspect" {
				rank[suspected]++
			}
		}
		for _, r := range p.Relations(m.Phrase, buf[:0]) {
			if r.Govern < 0 || p.Event[r.Govern] == nil {
				continue
			}
			switch label := p.Event[r.Govern].Label; {
			case label == "claim" && (r.Tie == scene.Subject || p.Is("by", r.Prep)):
				rank[claimed]++
				if r.Verb >= 0 && p.Verbs[r.Verb].Negated {
					rank[claimed]--
				}
			case label == "deny" && r.Tie == scene.Subject:
				rank[denied]++
			case label == "blame" && r.Tie != scene.Subject:
				rank[blamed]++
			case label == "suspect" && r.Tie != scene.Subject, label == "arrest" && r.Tie != scene.Subject:
				rank[suspected]++
			}
		}
	}
	for _, s := range [...]string{claimed, denied, blamed, suspected} {
		if rank[s] > 0 {
			return s
		}
	}
	return stated
}

// effects are what acts do to people.
var effects = map[string]string{"kill": "killed", "injure": "injured", "kidnap": "abducted", "hostage": "abducted", "threaten": "threatened", "stab": "injured"}

// effect tells what became of a victim: the heaviest that is said of him.
func (p *page) effect(e *Entity, it *scene.Item) string {
	var buf [4]scene.Relation
	best := ""
	for k := range it.Mentions {
		for _, r := range p.Relations(it.Mentions[k].Phrase, buf[:0]) {
			if r.Govern < 0 || p.Event[r.Govern] == nil || r.Tie == scene.Subject && p.Event[r.Govern].Label != "kill" {
				continue
			}
			if x := effects[p.Event[r.Govern].Label]; x != "" && (best == "" || x == "killed") {
				best = x
			}
		}
	}
	if best == "" {
		best = effects[e.Sort]
	}
	return best
}
