package linear

import "math"

// Fit is a logistic regression over a few plain numbers, by Newton's method,
// with a ridge that holds the weights small.
func Fit(xs [][]float64, ys []bool, ridge float64) []float64 {
	n := len(xs[0])
	w := make([]float64, n)
	for range 12 {
		hess := make([][]float64, n)
		grad := make([]float64, n)
		for i := range hess {
			hess[i] = make([]float64, n)
			hess[i][i] = ridge
			grad[i] = -ridge * w[i]
		}
		for r, x := range xs {
			p := 1 / (1 + math.Exp(-Dot(w, x)))
			y := 0.0
			if ys[r] {
				y = 1
			}
			for i := range x {
				grad[i] += (y - p) * x[i]
				v := p * (1 - p) * x[i]
				for j := range x {
					hess[i][j] += v * x[j]
				}
			}
		}
		for i, d := range solve(hess, grad) {
			w[i] += d
		}
	}
	return w
}

// Dot is the inner product.
func Dot(w, x []float64) float64 {
	z := 0.0
	for i, v := range x {
		z += w[i] * v
	}
	return z
}

// solve is Gaussian elimination with the largest pivot.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for i := range n {
		p := i
		for r := i + 1; r < n; r++ {
			if math.Abs(a[r][i]) > math.Abs(a[p][i]) {
				p = r
			}
		}
		a[i], a[p] = a[p], a[i]
		b[i], b[p] = b[p], b[i]
		for r := i + 1; r < n; r++ {
			f := a[r][i] / a[i][i]
			for c := i; c < n; c++ {
				a[r][c] -= f * a[i][c]
			}
			b[r] -= f * b[i]
		}
	}
	x := make([]float64, n)
	for i := n - 1; i >= 0; i-- {
		x[i] = b[i]
		for c := i + 1; c < n; c++ {
			x[i] -= a[i][c] * x[c]
		}
		x[i] /= a[i][i]
	}
	return x
}
