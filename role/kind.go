package role

import (
	"strconv"

	"daybook"
)

// kind weighs the words that tell what kind of incident it is. The first
// sentences count most: what a report is about stands there.
func (p *page) kind() daybook.Type {
	score := map[string]float64{}
	var order []string
	for i := 0; i < p.D.Len(); i++ {
		e := p.Event[i]
		if e == nil || i > 0 && p.Event[i-1] == e {
			continue
		}
		t := e.Get("type")
		if t == "" {
			continue
		}
		w := 1.0
		if x, err := strconv.Atoi(e.Get("weight")); err == nil {
			w = float64(x)
		}
		switch n := p.D.SentenceOf(i); {
		case n < 2:
			w *= 4
		case n < 5:
			w *= 2
		}
		if score[t] == 0 {
			order = append(order, t)
		}
		score[t] += w
	}
	best := string(daybook.OtherType)
	for _, t := range order {
		if score[t] > score[best] {
			best = t
		}
	}
	return daybook.Type(best)
}
