// Train makes the weights of the reader's two models from coded reports.
//
//	go run ./read/train -gold DIR -out read/en
//
// DIR holds articles.jsonl, wires.jsonl and posts.jsonl, a coded report a line;
// beside it stand the sets of which single claims are labelled in other.labels.
// It prints how the models do on folds held back, and writes keep.weights and
// other.weights. The same data give the same weights.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"math/bits"
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

type example struct {
	f     []string
	y     bool
	unit  string
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
	keepPenalty  = 10
	otherPenalty = 6
)

func run(dir, out string) error {
	var keep, other []example
	total, found := 0, 0
	for _, name := range []string{"articles", "wires", "posts"} {
		err := each(filepath.Join(dir, name+".jsonl"), func(g *gold) {
			total += len(g.Claims)
			samples := read.English().Samples(&g.Report)
			for i, c := range match(g, samples) {
				s := &samples[i]
				keep = append(keep, example{s.Keep, c != nil, g.unit(), s.Claim.Quote})
				if c != nil {
					found++
					other = append(other, example{s.Setting, c.Incident == "other", g.unit(), s.Claim.Quote})
				}
			}
		})
		if err != nil {
			return err
		}
	}
	rules, err := taught()
	if err != nil {
		return err
	}
	keep = append(keep, rules...)
	fmt.Printf("%d claims coded, %d of them found among %d mentions; %d more are taught by rules\n", total, found, len(keep)-len(rules), len(rules))
	beside, err := more(dir)
	if err != nil {
		return err
	}
	other = append(other, beside...)
	fmt.Printf("%d claims of other sets are labelled main or other\n", len(beside))
	report("keep", keep, total, keepPenalty)
	report("other", other, 0, otherPenalty)
	if err := write(filepath.Join(out, "keep.weights"), fit(keep, nil, -1, keepPenalty)); err != nil {
		return err
	}
	w := fit(other, nil, -1, otherPenalty)
	for _, set := range labelled {
		delete(w, ofSet+set)
	}
	return write(filepath.Join(out, "other.weights"), w)
}

// unit is what a report shares a fold with: reports on one happening stay
// together, or the test would know the answers.
func (g *gold) unit() string {
	if g.Group == "wire" || g.Group == "hrd" || g.Group == "news" || strings.HasPrefix(g.Group, "post") {
		return g.ID
	}
	return g.Group
}

// fold cuts the examples in parts that are about as large, in a way that hangs on
// the seed.
func fold(xs []example, seed int) []int {
	size, order := map[string]int{}, []string{}
	for _, x := range xs {
		if size[x.unit]++; size[x.unit] == 1 && x.unit != always {
			order = append(order, x.unit)
		}
	}
	sort.SliceStable(order, func(i, j int) bool {
		return sum(fmt.Sprint(seed, order[i])) < sum(fmt.Sprint(seed, order[j]))
	})
	sort.SliceStable(order, func(i, j int) bool { return bits.Len(uint(size[order[i]])) > bits.Len(uint(size[order[j]])) })
	var load [folds]int
	part := map[string]int{}
	for _, u := range order {
		k := 0
		for i := range load {
			if load[i] < load[k] {
				k = i
			}
		}
		part[u] = k
		load[k] += size[u]
	}
	out := make([]int, len(xs))
	for i, x := range xs {
		out[i] = part[x.unit]
		if x.unit == always {
			out[i] = folds
		}
	}
	return out
}

func sum(s string) (h uint32) {
	for i := 0; i < len(s); i++ {
		h = h*31 + uint32(s[i])
	}
	return h >> 3
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
func fit(xs []example, part []int, without int, l2 float64) map[string]float64 {
	seen := map[string]int{}
	for i, x := range xs {
		if part == nil || part[i] != without {
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
	for i, x := range xs {
		if part != nil && part[i] == without {
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
// come out, over several ways to cut them. With a total, recall is over all
// claims coded.
func report(name string, xs []example, total int, l2 float64) {
	const seeds = 4
	var all []example
	var p []float64
	for seed := range seeds {
		part := fold(xs, seed)
		for k := range folds {
			w := fit(xs, part, k, l2)
			for i, x := range xs {
				if part[i] == k {
					z := w["bias"]
					for _, f := range x.f {
						z += w[f]
					}
					all, p = append(all, x), append(p, 1/(1+math.Exp(-z)))
				}
			}
		}
	}
	yes, loss := 0, 0.0
	for i, x := range all {
		q := p[i]
		if x.y {
			yes++
		} else {
			q = 1 - q
		}
		loss -= math.Log(max(q, 1e-9))
	}
	if total *= seeds; total == 0 {
		total = yes
	}
	fmt.Printf("%s: %d examples, %d yes, log loss %.4f\n", name, len(all)/seeds, yes/seeds, loss/float64(len(all)))
	reliable(all, p)
	for cut := 0.2; cut < 0.81; cut += 0.05 {
		tp, fp, right := 0, 0, 0
		for i, x := range all {
			if p[i] > cut && x.y {
				tp++
			} else if p[i] > cut {
				fp++
			}
			if (p[i] > cut) == x.y {
				right++
			}
		}
		P, R := float64(tp)/float64(max(1, tp+fp)), float64(tp)/float64(total)
		fmt.Printf("  cut %.2f  P %.3f R %.3f F1 %.3f  accuracy %.3f\n", cut, P, R, 2*P*R/(P+R), float64(right)/float64(len(all)))
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
