package role

import (
	"sort"

	"daybook"
	"daybook/role/internal/linear"
	"daybook/role/internal/scene"
	"daybook/token"
)

// Reason is something seen of an entity, and how much it speaks for, or
// against, the part.
type Reason struct {
	Name   string
	Weight float64 // in logits: 1 nearly triples the odds
}

// Why returns what speaks for and against the words at the span playing the
// part, the strongest first, and how likely that makes it: nothing and 0 when
// they are no candidate. What the report as a whole and the other candidates
// add is one of the reasons.
func (f *Finder) Why(d *token.Doc, at daybook.Span, part Part) ([]Reason, float64) {
	p := f.page(d, f.words.Count.Find(d))
	m := f.learned.Attack
	for _, c := range p.c.Candidates(int(part)) {
		it := &p.c.Items[c.Item]
		for k := range it.Mentions {
			if p.Span(&it.Mentions[k]) != at {
				continue
			}
			seen := scene.Seen{Names: true}
			p.Look(it, &seen)
			logit := f.learned.Role[part].Logit(c.X)
			alone := float64(m.Logit(seen.Hash)[part])
			out := []Reason{{"always", float64(m.Bias[part])}, {"rest", logit - alone}}
			for i, h := range seen.Hash {
				if w := m.Weight(h, int(part)); w != 0 {
					out = append(out, Reason{seen.Text[i], w})
				}
			}
			sort.SliceStable(out, func(a, b int) bool { return max(out[a].Weight, -out[a].Weight) > max(out[b].Weight, -out[b].Weight) })
			return out, linear.Chance(float32(logit))
		}
	}
	return nil, 0
}
