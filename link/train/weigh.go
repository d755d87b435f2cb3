package main

import (
	"fmt"
	"math"
	"os"
	"strings"

	"daybook/link"
)

// weigh trains the weights of pairs.
func weigh(data, out string, errors int) error {
	all, err := sets(data)
	if err != nil {
		return err
	}
	var xs []example
	for _, s := range all {
		if s.most == 0 {
			s.survey()
			xs = append(xs, s.examples()...)
		}
		xs = append(xs, s.dense()...)
	}
	fmt.Printf("%d pairs meet\n", len(xs))
	full := fit(xs, -1)
	perFold := make([]link.Weights, folds)
	for k := range folds {
		perFold[k] = fit(xs, k)
	}
	for _, s := range all {
		if s.most > 0 {
			continue
		}
		s.report("trained on all", s.score(func(int) link.Weights { return full }))
		s.report("folds held back", s.score(func(k int) link.Weights { return perFold[k] }))
		if s.name == "gva/reports.jsonl" {
			c := s.crowded()
			c.survey()
			c.report("folds held back", c.score(func(k int) link.Weights { return perFold[k] }))
		}
		if errors > 0 {
			s.errors(full, errors)
		}
	}
	return write(out, full)
}

// meeting calls f with each two main nodes that find each other, and whose
// happenings are known.
func (s *set) meeting(f func(a, b *link.Node)) {
	filed := map[string][]int{}
	for i, n := range s.nodes {
		if n.Main && s.of[n.Report] != "" {
			for _, k := range n.Blocks() {
				filed[k] = append(filed[k], i)
			}
		}
	}
	for i, n := range s.nodes {
		if !n.Main || s.of[n.Report] == "" {
			continue
		}
		seen := map[int]bool{}
		for _, k := range n.Seek() {
			for _, j := range filed[k] {
				if j < i && !seen[j] {
					seen[j] = true
					f(n, s.nodes[j])
				}
			}
		}
	}
}

// survey prints how many of the pairs that belong together meet, and how large
// the blocks are.
func (s *set) survey() {
	size := map[string]int{}
	n := map[string]int{}
	keys := 0
	for _, x := range s.nodes {
		for _, k := range x.Blocks() {
			size[k]++
			keys++
		}
		if x.Main && s.of[x.Report] != "" {
			n[s.of[x.Report]]++
		}
	}
	largest, at := 0, ""
	for k, x := range size {
		if x > largest || x == largest && k < at {
			largest, at = x, k
		}
	}
	together, met, pairs := 0, 0, 0
	for _, k := range n {
		together += k * (k - 1) / 2
	}
	s.meeting(func(a, b *link.Node) {
		pairs++
		if s.of[a.Report] == s.of[b.Report] {
			met++
		}
	})
	fmt.Printf("%s: %d nodes, %.1f keys each, largest block %d (%s); of %d pairs that belong together %d meet (%.3f), of %d that meet\n",
		s.name, len(s.nodes), float64(keys)/float64(len(s.nodes)), largest, at, together, met, float64(met)/float64(max(1, together)), pairs)
}

var verbose = os.Getenv("V") != ""

// copied is how alike the words of copies are at least.
const copied = 0.9

func (s *set) examples() []example {
	var xs []example
	vetoed := map[string][2]int{}
	s.meeting(func(a, b *link.Node) {
		f, met, why := link.Sample(a, b)
		y := s.of[a.Report] == s.of[b.Report]
		if why != "" {
			n := vetoed[why]
			if y {
				n[1]++
				if verbose {
					show("wrong veto "+why, link.Weights{}, a, b)
				}
			} else {
				n[0]++
			}
			vetoed[why] = n
			return
		}
		if !y && link.Likeness(a, b) > copied {
			return // the registry holds one telling for two
		}
		if met {
			xs = append(xs, example{f, y, foldOf(s.of[a.Report]), foldOf(s.of[b.Report]), 1})
		}
	})
	for why, n := range vetoed {
		fmt.Printf("  veto %s: %d right, %d wrong\n", why, n[0], n[1])
	}
	return xs
}

func write(path string, w map[string]float64) error {
	var b strings.Builder
	b.WriteString("# made by go run ./link/train: feature, weight\n")
	for _, f := range sorted(w) {
		if math.Abs(w[f]) >= 0.005 {
			fmt.Fprintf(&b, "%s\t%.2f\n", f, w[f])
		}
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}
