package role

import (
	"daybook/lexicon"
	"daybook/role/internal/choice"
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
	for _, m := range p.namings(it) {
		if p.claims(m) {
			rank[claimed]++
		}
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
			case label == claim && (r.Tie == scene.Subject || p.Is("by", r.Prep)):
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

// namings are all mentions of the item, and of the same body by other names:
// who claims a deed is called the TTP here and the Pakistani Taliban there.
func (p *page) namings(it *scene.Item) []*scene.Mention {
	var out []*scene.Mention
	body := p.Body[it.Mentions[0].Head]
	for k := range it.Mentions {
		out = append(out, &it.Mentions[k])
	}
	if body == nil {
		return out
	}
	for i := range p.c.Items {
		o := &p.c.Items[i]
		for k := range o.Mentions {
			if o.Norm != it.Norm && p.Names(&o.Mentions[k], body) {
				out = append(out, &o.Mentions[k])
			}
		}
	}
	return out
}

// claimants are the bodies that claim a deed, of those that were not chosen:
// who claims it belongs to the report, whatever else speaks for or against.
func (p *page) claimants(chosen []choice.Choice) []int {
	var out []int
	taken := map[*lexicon.Entry]bool{}
	for _, x := range chosen {
		taken[p.Body[p.c.Items[x.Item].Mentions[0].Head]] = true
	}
	for i := range p.c.Items {
		it := &p.c.Items[i]
		body := p.Body[it.Mentions[0].Head]
		if body == nil || body.Label != armed || taken[body] || !p.Names(&it.Mentions[0], body) {
			continue
		}
		for _, m := range p.namings(it) {
			if p.claims(m) {
				out = append(out, i)
				taken[body] = true
				break
			}
		}
	}
	return out
}

const armed = "armed"

// claims reports whether the mention is said to claim a deed: "X claimed
// responsibility", "claimed by X".
func (p *page) claims(m *scene.Mention) bool {
	var buf [4]scene.Relation
	for _, r := range p.Relations(m.Phrase, buf[:0]) {
		if r.Govern < 0 || r.Verb < 0 || p.Verbs[r.Verb].Negated || p.Event[r.Govern] == nil || p.Event[r.Govern].Label != claim {
			continue
		}
		if r.Tie == scene.Subject && p.Event[r.Govern].Is(strong) || r.Tie == scene.Prep && !r.Through && p.Is("by", r.Prep) {
			return true
		}
	}
	return p.opens(m)
}

// The section of words for claiming, and the mark of those that claim a deed.
const (
	claim  = "claim"
	strong = "strong"
)

// opens reports whether the mention opens a sentence that goes on, behind an
// aside, to a verb of claiming: "The TTP, which has carried out regular
// attacks, claimed responsibility".
func (p *page) opens(m *scene.Mention) bool {
	s := p.D.Sentences[p.D.SentenceOf(m.First)]
	if p.Phrases[m.Phrase].First > s.First+2 {
		return false
	}
	for i := m.Last; i < s.Last; i++ {
		v := p.VerbAt(i)
		if v < 0 || p.Event[i] == nil || !p.Event[i].Is(strong) || p.Verbs[v].Passive || p.Verbs[v].Negated {
			continue
		}
		j := p.Verbs[v].First - 1
		return j >= m.Last && p.D.Tokens[j].Norm == ","
	}
	return false
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
