package main

import (
	"fmt"

	"daybook/link"
)

// score is B-cubed and pairwise precision and recall.
type score struct{ bp, br, pp, pr, n float64 }

func f1(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// score groups all the reports of the set, once for each fold by the weights
// trained without it, and counts the reports of that fold.
func (s *set) score(weights func(fold int) link.Weights) score {
	var c score
	var tp, said, true_ float64
	size := map[string]int{}
	for _, n := range s.nodes {
		if n.Main && s.of[n.Report] != "" {
			size[s.of[n.Report]]++
		}
	}
	done := map[string][][]*link.Node{}
	for k := range folds {
		w := weights(k)
		id := fmt.Sprint(w)
		if done[id] == nil {
			done[id] = w.Group(s.nodes, nil)
		}
		for _, g := range done[id] {
			with := map[string]int{}
			all := 0
			for _, n := range g {
				if n.Main && s.of[n.Report] != "" {
					with[s.of[n.Report]]++
					all++
				}
			}
			for _, n := range g {
				inc := s.of[n.Report]
				if !n.Main || inc == "" || foldOf(inc) != k {
					continue
				}
				right := float64(with[inc])
				c.bp += right / float64(all)
				c.br += right / float64(size[inc])
				c.n++
				tp += right - 1
				said += float64(all - 1)
				true_ += float64(size[inc] - 1)
			}
		}
	}
	c.bp, c.br = c.bp/c.n, c.br/c.n
	c.pp, c.pr = tp/max(1, said), tp/max(1, true_)
	return c
}

func (s *set) report(what string, c score) {
	fmt.Printf("%s, %s: B3 P %.3f R %.3f F1 %.3f   pair P %.3f R %.3f F1 %.3f\n", s.name, what, c.bp, c.br, f1(c.bp, c.br), c.pp, c.pr, f1(c.pp, c.pr))
}

// errors prints pairs that are together and should not be, and the other way
// round, with their reasons.
func (s *set) errors(w link.Weights, most int) {
	in := map[string]int{}
	main := map[string]*link.Node{}
	for k, g := range w.Group(s.nodes, nil) {
		for _, n := range g {
			if n.Main && s.of[n.Report] != "" {
				in[n.Report] = k
				main[n.Report] = n
			}
		}
	}
	welded, split := 0, 0
	for i, a := range s.nodes {
		for _, b := range s.nodes[:i] {
			if main[a.Report] != a || main[b.Report] != b {
				continue
			}
			same, said := s.of[a.Report] == s.of[b.Report], in[a.Report] == in[b.Report]
			switch {
			case same && !said:
				if split++; split <= most {
					show("split", w, a, b)
				}
			case !same && said:
				if welded++; welded <= most {
					show("welded", w, a, b)
				}
			}
		}
	}
	fmt.Printf("%s: %d pairs split, %d welded\n", s.name, split, welded)
}

func show(what string, w link.Weights, a, b *link.Node) {
	v := w.Pair(a, b)
	fmt.Printf("%s %.3f %s %s\n", what, v.Value, a.Report, b.Report)
	for _, n := range []*link.Node{a, b} {
		at := "nowhere"
		if n.Place != nil {
			at = n.Place.Name + ", " + n.Place.Admin1
		}
		fmt.Printf("  %s..%s %s, out %s, %s, roundup %v: %s\n", n.From, n.To, n.Dated, n.Published, at, n.RoundUp, n.Title)
	}
	for _, r := range v.Reasons {
		fmt.Printf("  %s %.2f", r.Name, r.Weight)
	}
	fmt.Println()
}
