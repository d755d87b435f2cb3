package read

import "daybook"

// Sample is a mention as the training of the models sees it.
type Sample struct {
	Claim   daybook.Claim
	Keep    []string // features for: is it a claim of its own?
	Setting []string // features for: does it belong to another incident?
}

// Samples returns the mentions of a report with their features.
func (r *Reader) Samples(rep *daybook.Report) []Sample {
	p := r.page(rep)
	var out []Sample
	ms := p.settle()
	p.weigh(ms)
	for _, m := range ms {
		if m.features != nil {
			out = append(out, Sample{p.claim(m), m.features, p.setting(m)})
		}
	}
	return out
}
