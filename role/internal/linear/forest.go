package linear

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// Forest is a sum of small decision trees over plain numbers: a logit.
type Forest struct {
	Bias  float64
	Trees []Tree
}

// Tree is a decision tree; its root is the first node.
type Tree []Node

// Node asks whether a number is at most Cut, and goes on at Left or Right. A
// leaf, whose Left is 0, has its value for Cut.
type Node struct {
	Cut                  float64
	Feature, Left, Right uint16
}

// Logit sums the trees.
func (f *Forest) Logit(x []float64) float64 {
	z := f.Bias
	for _, t := range f.Trees {
		z += t.value(x)
	}
	return z
}

// value is what the leaf gives that the numbers lead to.
func (t Tree) value(x []float64) float64 {
	n := &t[0]
	for n.Left > 0 {
		if x[n.Feature] <= n.Cut {
			n = &t[n.Left]
		} else {
			n = &t[n.Right]
		}
	}
	return n.Cut
}

// Growth says how a forest grows.
type Growth struct {
	Trees int
	Leafs int     // of a tree, at most
	Rate  float64 // how much of each tree is taken
	Ridge float64 // holds the leafs small
	Least float64 // of evidence (hessian) in a leaf
	Rows  float64 // the share of rows that each tree sees, drawn anew
	Cols  float64 // the share of numbers that each tree may ask for
}

const bins = 48

// Grow fits a forest by gradient boosting (Friedman 2001): each tree is fitted
// to what those before leave wrong, on a part of the rows and numbers (1999),
// and grows at the leaf that gains most.
// Weights may be nil.
func Grow(xs [][]float64, ys []bool, weights []float64, o Growth) *Forest {
	g := newGrower(xs, o)
	f := &Forest{}
	pos, all := 0.0, 0.0
	weight := func(i int) float64 {
		if weights == nil {
			return 1
		}
		return weights[i]
	}
	for i, y := range ys {
		all += weight(i)
		if y {
			pos += weight(i)
		}
	}
	f.Bias = math.Log((pos + 0.5) / (all - pos + 0.5))
	z := make([]float64, len(xs))
	for i := range z {
		z[i] = f.Bias
	}
	rnd := shuffler(1)
	for range o.Trees {
		for i := range xs {
			p := 1 / (1 + math.Exp(-z[i]))
			y := 0.0
			if ys[i] {
				y = 1
			}
			g.grad[i], g.hess[i] = (y-p)*weight(i), p*(1-p)*weight(i)
		}
		var rows, out []int
		for i := range xs {
			if rnd.draw() < o.Rows {
				rows = append(rows, i)
			} else {
				out = append(out, i)
			}
		}
		for k := range g.use {
			g.use[k] = rnd.draw() < o.Cols
		}
		t := g.tree(z, rows)
		for _, i := range out {
			z[i] += t.value(xs[i])
		}
		f.Trees = append(f.Trees, t)
	}
	return f
}

// grower holds the numbers in bins.
type grower struct {
	Growth
	cuts       [][]float64 // of each feature
	bin        [][]uint8   // by feature, by row
	grad, hess []float64
	use        []bool
}

// newGrower puts the numbers in bins.
func newGrower(xs [][]float64, o Growth) *grower {
	g := &grower{Growth: o, use: make([]bool, len(xs[0])), grad: make([]float64, len(xs)), hess: make([]float64, len(xs))}
	column := make([]float64, len(xs))
	for k := range xs[0] {
		for i, x := range xs {
			column[i] = x[k]
		}
		slices.Sort(column)
		var cuts []float64
		for b := 1; b < bins; b++ {
			i := b * len(column) / bins
			if i > 0 && column[i] > column[i-1] {
				// between the values, in few digits
				cuts = append(cuts, short(column[i-1], column[i]))
			}
		}
		// rare values that no quantile meets
		if len(cuts) < bins/2 {
			distinct := slices.Compact(slices.Clone(column))
			if len(distinct) <= bins {
				cuts = cuts[:0]
				for i := 1; i < len(distinct); i++ {
					cuts = append(cuts, short(distinct[i-1], distinct[i]))
				}
			}
		}
		cuts = slices.Compact(cuts)
		row := make([]uint8, len(xs))
		for i, x := range xs {
			row[i] = uint8(sort.SearchFloat64s(cuts, x[k]))
		}
		g.cuts, g.bin = append(g.cuts, cuts), append(g.bin, row)
	}
	return g
}

// short is a number between two others with few digits.
func short(lo, hi float64) float64 {
	for _, unit := range [...]float64{1, 0.1, 0.01, 0.001, 1e-4} {
		if c := math.Floor((lo+hi)/2/unit) * unit; c >= lo && c < hi {
			return c
		}
	}
	return lo
}

// leaf is a set of rows, and the best way to part it.
type leaf struct {
	node         int
	rows         []int
	grad, hess   float64
	gain         float64
	feature, cut int
}

// tree grows one tree and adds it to the logits.
func (g *grower) tree(z []float64, rows []int) Tree {
	t := Tree{{}}
	leafs := []*leaf{g.leaf(0, rows)}
	for len(leafs) < g.Leafs {
		best := leafs[0]
		for _, l := range leafs {
			if l.gain > best.gain {
				best = l
			}
		}
		if best.gain <= 0 {
			break
		}
		var left, right []int
		for _, i := range best.rows {
			if int(g.bin[best.feature][i]) <= best.cut {
				left = append(left, i)
			} else {
				right = append(right, i)
			}
		}
		n := len(t)
		t[best.node] = Node{g.cuts[best.feature][best.cut], uint16(best.feature), uint16(n), uint16(n + 1)}
		t = append(t, Node{}, Node{})
		*best = *g.leaf(n, left)
		leafs = append(leafs, g.leaf(n+1, right))
	}
	for _, l := range leafs {
		v := math.Round(g.Rate*l.grad/(l.hess+g.Ridge)*1e4) / 1e4
		t[l.node].Cut = v
		for _, i := range l.rows {
			z[i] += v
		}
	}
	return t
}

func (g *grower) leaf(node int, rows []int) *leaf {
	l := &leaf{node: node, rows: rows}
	for _, i := range rows {
		l.grad += g.grad[i]
		l.hess += g.hess[i]
	}
	whole := l.grad * l.grad / (l.hess + g.Ridge)
	for k, cuts := range g.cuts {
		if len(cuts) == 0 || !g.use[k] {
			continue
		}
		var grad, hess [bins + 1]float64
		bin := g.bin[k]
		for _, i := range rows {
			grad[bin[i]] += g.grad[i]
			hess[bin[i]] += g.hess[i]
		}
		gl, hl := 0.0, 0.0
		for b := range cuts {
			gl += grad[b]
			hl += hess[b]
			if hl < g.Least || l.hess-hl < g.Least {
				continue
			}
			gr, hr := l.grad-gl, l.hess-hl
			if gain := gl*gl/(hl+g.Ridge) + gr*gr/(hr+g.Ridge) - whole; gain > l.gain+1e-9 {
				l.gain, l.feature, l.cut = gain, k, b
			}
		}
	}
	return l
}

// Text writes a tree on a line: each question, with what follows when the
// number is at most the cut, then with what follows when it is more.
func (t Tree) Text(names []string) string {
	var b strings.Builder
	var write func(n uint16)
	write = func(n uint16) {
		if t[n].Left == 0 {
			fmt.Fprintf(&b, "%.4f", t[n].Cut)
			return
		}
		fmt.Fprintf(&b, "%s <= %v ? ", names[t[n].Feature], t[n].Cut)
		write(t[n].Left)
		b.WriteString(" : ")
		write(t[n].Right)
	}
	write(0)
	return b.String()
}

// ParseTree reads what Text wrote; index has the numbers of the names.
func ParseTree(text string, index map[string]int) (Tree, error) {
	var t Tree
	bad := errors.New("no tree: " + text)
	var read func(depth int) (uint16, error)
	read = func(depth int) (uint16, error) {
		if depth > 64 || len(t) > math.MaxUint16 {
			return 0, bad
		}
		n := uint16(len(t))
		t = append(t, Node{})
		part, rest, _ := strings.Cut(text, " : ")
		if q, after, ok := strings.Cut(text, " ? "); ok && len(q) < len(part) {
			name, cut, _ := strings.Cut(q, " <= ")
			k, known := index[name]
			x, err := strconv.ParseFloat(cut, 64)
			if !known || err != nil {
				return 0, bad
			}
			text = after
			left, err := read(depth + 1)
			if err != nil {
				return 0, err
			}
			right, err := read(depth + 1)
			t[n] = Node{x, uint16(k), left, right}
			return n, err
		}
		x, err := strconv.ParseFloat(part, 64)
		t[n].Cut, text = x, rest
		return n, err
	}
	_, err := read(0)
	return t, err
}
