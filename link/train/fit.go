package main

import (
	"math"
	"sort"

	"daybook/link"
)

// example is a pair of nodes that meet.
type example struct {
	f    []string
	y    bool
	a, b int     // the folds of the two
	w    float64 // how much it counts
}

const folds = 5

// fit is a logistic regression by full-batch AdaGrad with an L2 penalty, on
// the pairs that touch no report of the fold held back.
func fit(xs []example, without int) map[string]float64 {
	id := map[string]int{}
	var names []string
	var rows [][]int
	var ys, ws []float64
	for _, x := range xs {
		if x.a == without || x.b == without {
			continue
		}
		row := make([]int, len(x.f))
		for k, f := range x.f {
			if _, ok := id[f]; !ok {
				id[f] = len(names)
				names = append(names, f)
			}
			row[k] = id[f]
		}
		rows = append(rows, row)
		y := 0.0
		if x.y {
			y = 1
		}
		ys, ws = append(ys, y), append(ws, x.w)
	}
	w := descend(rows, ys, ws, names)
	out := map[string]float64{}
	for i, f := range names {
		out[f] = w[i]
	}
	return out
}

const (
	rounds = 300
	l2     = 1.0
	speed  = 0.5
)

// descend keeps the weights of steps at 0 or above.
func descend(rows [][]int, ys, ws []float64, names []string) []float64 {
	n := len(names)
	w, g2, grad := make([]float64, n), make([]float64, n), make([]float64, n)
	for range rounds {
		for i := range grad {
			grad[i] = l2 * w[i]
		}
		for k, row := range rows {
			z := 0.0
			for _, i := range row {
				z += w[i]
			}
			d := ws[k] * (1/(1+math.Exp(-z)) - ys[k])
			for _, i := range row {
				grad[i] += d
			}
		}
		for i := range w {
			g2[i] += grad[i] * grad[i]
			w[i] -= speed * grad[i] / (math.Sqrt(g2[i]) + 1e-6)
			if x, ok := link.Given[names[i]]; ok {
				w[i] = x
			}
			if link.Rising(names[i]) {
				w[i] = max(0, w[i])
			}
		}
	}
	return w
}

// foldOf gives each happening a fold, by its name.
func foldOf(incident string) int {
	h := uint32(2166136261)
	for i := 0; i < len(incident); i++ {
		h = (h ^ uint32(incident[i])) * 16777619
	}
	return int(h>>8) % folds
}

// sorted are the keys of a set of weights in order.
func sorted(w map[string]float64) []string {
	names := make([]string, 0, len(w))
	for f := range w {
		names = append(names, f)
	}
	sort.Strings(names)
	return names
}
