// Train makes the weights of the reader's two models from coded reports.
//
//	go run ./read/train -gold DIR -out read/en
//
// DIR holds articles.jsonl, wires.jsonl and posts.jsonl, a coded report a line.
// It prints how the models do on folds held back, and writes keep.weights and
// other.weights. The same data give the same weights.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"daybook"
	"daybook/read"
)

type gold struct {
	daybook.Report
	Group  string  `json:"group"`
	Claims []claim `json:"claims"`
}

type claim struct {
	Measure  daybook.Measure `json:"measure"`
	Class    daybook.Class   `json:"class"`
	Lo       *int            `json:"lo"`
	Hi       *int            `json:"hi"`
	Figure   string          `json:"figure"`
	Quote    string          `json:"quote"`
	Incident string          `json:"incident"`
	used     bool
}

type example struct {
	f     []string
	y     bool
	fold  int
	words string
}

func main() {
	dir := flag.String("gold", "", "folder of the coded reports")
	out := flag.String("out", "read/en", "folder to write the weights to")
	flag.Parse()
	if err := run(*dir, *out); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

const folds = 5

// The penalties on weights: on folds held back, a claim of its own is told best
// by few strong signs.
const (
	keepPenalty  = 6
	otherPenalty = 8
)

func run(dir, out string) error {
	var keep, other []example
	total, found := 0, 0
	fold := map[string]int{}
	for _, name := range []string{"articles", "wires", "posts"} {
		err := each(filepath.Join(dir, name+".jsonl"), func(g *gold) {
			// Reports on one happening share a fold, or the test would know
			// the answers.
			if _, ok := fold[g.Group]; !ok || strings.Count(g.Group, "-") == 0 && len(g.Group) < 6 {
				fold[g.Group] = len(fold) % folds
			}
			k := fold[g.Group]
			if g.Group == "wire" || g.Group == "hrd" || g.Group == "news" || strings.HasPrefix(g.Group, "post") {
				k = int(sum(g.ID)) % folds
			}
			total += len(g.Claims)
			match := map[*daybook.Claim]*claim{}
			samples := read.English().Samples(&g.Report, func(c *daybook.Claim) bool {
				best := find(g.Claims, c)
				if best != nil {
					best.used = true
					match[c] = best
				}
				return best != nil
			})
			_ = match
			for i := range g.Claims {
				g.Claims[i].used = false
			}
			for _, s := range samples {
				m := find(g.Claims, &s.Claim)
				if m != nil {
					m.used = true
					found++
					other = append(other, example{s.Setting, m.Incident == "other", k, s.Claim.Quote})
				}
				keep = append(keep, example{s.Keep, m != nil, k, s.Claim.Quote})
			}
		})
		if err != nil {
			return err
		}
	}
	fmt.Printf("%d claims coded, %d of them found among %d mentions\n", total, found, len(keep))
	report("keep", keep, total, keepPenalty)
	report("other", other, 0, otherPenalty)
	if err := write(filepath.Join(out, "keep.weights"), fit(keep, -1, keepPenalty)); err != nil {
		return err
	}
	return write(filepath.Join(out, "other.weights"), fit(other, -1, otherPenalty))
}

func sum(s string) (h uint32) {
	for i := 0; i < len(s); i++ {
		h = h*31 + uint32(s[i])
	}
	return h >> 3
}

// find returns the coded claim that a mention agrees with on the count, the
// one with the most words in common where there are several.
func find(cs []claim, c *daybook.Claim) *claim {
	var best *claim
	score := -1
	for i := range cs {
		g := &cs[i]
		if g.used || g.Measure != c.Measure || class(g.Class) != class(c.Class) || !same(g.Lo, c.Lo) || !same(g.Hi, c.Hi) {
			continue
		}
		n := overlap(g.Figure, c.Words)*3 + overlap(g.Quote, c.Quote)
		if n > score {
			best, score = g, n
		}
	}
	return best
}

func class(c daybook.Class) daybook.Class {
	if c == daybook.Civilians {
		return daybook.People
	}
	return c
}

func same(a, b *int) bool { return (a == nil) == (b == nil) && (a == nil || *a == *b) }

func overlap(a, b string) int {
	n := 0
	set := map[string]bool{}
	for _, w := range strings.Fields(strings.ToLower(a)) {
		set[w] = true
	}
	for _, w := range strings.Fields(strings.ToLower(b)) {
		if set[w] {
			n++
		}
	}
	return n
}

func each(path string, f func(*gold)) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	sc := bufio.NewScanner(file)
	sc.Buffer(nil, 1<<26)
	for n := 1; sc.Scan(); n++ {
		var g gold
		if err := json.Unmarshal(sc.Bytes(), &g); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
		if g.Title != "" {
			g.Body = len(g.Title) + 1
			g.Text = g.Title + "\n" + g.Text
		}
		f(&g)
	}
	return sc.Err()
}

// fit makes a logistic regression by full-batch AdaGrad with an L2 penalty on
// all examples outside the fold; features seen less than three times are left
// out.
func fit(xs []example, without int, l2 float64) map[string]float64 {
	seen := map[string]int{}
	for _, x := range xs {
		if x.fold != without {
			for _, f := range x.f {
				seen[f]++
			}
		}
	}
	names := []string{"bias"}
	for f, n := range seen {
		if n >= 3 {
			names = append(names, f)
		}
	}
	sort.Strings(names[1:])
	id := map[string]int{}
	for i, f := range names {
		id[f] = i
	}
	type row struct {
		f []int
		y float64
	}
	var rows []row
	for _, x := range xs {
		if x.fold == without {
			continue
		}
		r := row{f: []int{0}}
		for _, f := range x.f {
			if i, ok := id[f]; ok {
				r.f = append(r.f, i)
			}
		}
		if x.y {
			r.y = 1
		}
		rows = append(rows, r)
	}
	w, g2 := make([]float64, len(names)), make([]float64, len(names))
	grad := make([]float64, len(names))
	for iter := 0; iter < 300; iter++ {
		for i := range grad {
			grad[i] = l2 * w[i]
		}
		grad[0] = 0
		for _, r := range rows {
			z := 0.0
			for _, i := range r.f {
				z += w[i]
			}
			d := 1/(1+math.Exp(-z)) - r.y
			for _, i := range r.f {
				grad[i] += d
			}
		}
		for i := range w {
			g2[i] += grad[i] * grad[i]
			w[i] -= 0.5 * grad[i] / (math.Sqrt(g2[i]) + 1e-6)
		}
	}
	out := map[string]float64{}
	for i, f := range names {
		out[f] = w[i]
	}
	return out
}

// report prints, for cuts of the answer, how the examples of held-back folds
// come out. With a total, recall is over all claims coded.
func report(name string, xs []example, total int, l2 float64) {
	p := make([]float64, len(xs))
	for k := 0; k < folds; k++ {
		w := fit(xs, k, l2)
		for i, x := range xs {
			if x.fold == k {
				z := w["bias"]
				for _, f := range x.f {
					z += w[f]
				}
				p[i] = 1 / (1 + math.Exp(-z))
			}
		}
	}
	yes := 0
	for _, x := range xs {
		if x.y {
			yes++
		}
	}
	if total == 0 {
		total = yes
	}
	loss := 0.0
	for i, x := range xs {
		q := p[i]
		if !x.y {
			q = 1 - q
		}
		loss -= math.Log(max(q, 1e-9))
	}
	fmt.Printf("%s: %d examples, %d yes, log loss %.4f\n", name, len(xs), yes, loss/float64(len(xs)))
	reliable(xs, p)
	for cut := 0.2; cut < 0.81; cut += 0.05 {
		tp, fp := 0, 0
		for i, x := range xs {
			if p[i] > cut {
				if x.y {
					tp++
				} else {
					fp++
				}
			}
		}
		P, R := float64(tp)/float64(max(1, tp+fp)), float64(tp)/float64(total)
		right := 0
		for i, x := range xs {
			if (p[i] > cut) == x.y {
				right++
			}
		}
		fmt.Printf("  cut %.2f  P %.3f R %.3f F1 %.3f  accuracy %.3f\n", cut, P, R, 2*P*R/(P+R), float64(right)/float64(len(xs)))
	}
}

// reliable prints, in ten bins of the answer, how sure the model was and how
// often it was right: an answer of .8 should be right four times in five.
func reliable(xs []example, p []float64) {
	var n, right [10]int
	var sure [10]float64
	apart := 0.0
	for i, x := range xs {
		k := min(9, int(p[i]*10))
		n[k]++
		sure[k] += p[i]
		if x.y {
			right[k]++
		}
	}
	for k := range n {
		if n[k] > 0 {
			said, was := sure[k]/float64(n[k]), float64(right[k])/float64(n[k])
			apart += math.Abs(said-was) * float64(n[k]) / float64(len(xs))
			fmt.Printf("  %.1f-%.1f  %4d examples, said %.2f, was %.2f\n", float64(k)/10, float64(k+1)/10, n[k], said, was)
		}
	}
	fmt.Printf("  apart by %.3f on average\n", apart)
}

func write(path string, w map[string]float64) error {
	names := make([]string, 0, len(w))
	for f, x := range w {
		if math.Abs(x) >= 0.02 || f == "bias" {
			names = append(names, f)
		}
	}
	sort.Strings(names)
	var b strings.Builder
	b.WriteString("# made by go run ./read/train: feature, weight\n")
	for _, f := range names {
		fmt.Fprintf(&b, "%s\t%.3f\n", f, w[f])
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}
