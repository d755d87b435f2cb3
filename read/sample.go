package read

import "daybook"

// Sample is a mention as the training of the models sees it.
type Sample struct {
	Claim   daybook.Claim
	Keep    []string // features for: is it a claim of its own?
	Setting []string // features for: does it belong to another incident?
}

// Samples returns the mentions of a report with their features. Whether a
// mention was kept changes what the next one is told of those before it, so
// the caller says which are claims; keep is asked for each in order.
func (r *Reader) Samples(rep *daybook.Report, keep func(*daybook.Claim) bool) []Sample {
	p := r.page(rep)
	var out []Sample
	seen := map[string]bool{}
	said := newTally()
	for _, m := range p.settle() {
		c := p.claim(m)
		key := distinct(&c)
		if c.Figure.IsZero() || c.Indefinite || seen[key] {
			continue
		}
		out = append(out, Sample{c, p.features(m, said), p.setting(m)})
		if keep(&c) {
			said.add(p, m)
			seen[key] = true
		}
	}
	return out
}
