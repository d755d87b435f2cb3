package linear

import (
	"math"
)

// Example is something with its features and, for each role, whether it plays
// it.
type Example struct {
	Features []uint32
	Is       [Roles]bool
	Unknown  [Roles]bool // nothing is known about these roles
	Weight   float32     // 0 counts as 1
}

// Options of Train.
type Options struct {
	Epochs int
	Rate   float64
	L2     float64 // per step, on the weights of the features at hand
	Least  int     // features seen in fewer examples are left out
	Keep   int     // at most so many features have weights, the strongest; 0 keeps all
}

// Train fits the regressions by AdaGrad, in an order that is the same each
// time.
func Train(xs []Example, o Options) *Model {
	count := map[uint32]int{}
	for i := range xs {
		for _, h := range xs[i].Features {
			count[h]++
		}
	}
	id := make(map[uint32]int32, len(count)/3)
	var hash []uint32
	rows := make([][]int32, len(xs))
	for i := range xs {
		for _, h := range xs[i].Features {
			if count[h] < o.Least {
				continue
			}
			k, ok := id[h]
			if !ok {
				k = int32(len(hash))
				id[h] = k
				hash = append(hash, h)
			}
			rows[i] = append(rows[i], k)
		}
	}
	w := make([]Score, len(hash)+1) // the last is the bias
	g := make([]Score, len(hash)+1)
	for i := range g {
		for k := range g[i] {
			g[i][k] = 0.1
		}
	}
	bias := int32(len(hash))
	order := make([]int, len(xs))
	for i := range order {
		order[i] = i
	}
	rnd := shuffler(1)
	mean := make([]Score, len(w))
	for epoch := range o.Epochs {
		rnd.shuffle(order)
		for _, i := range order {
			row := rows[i]
			z := w[bias]
			for _, f := range row {
				for k, x := range w[f] {
					z[k] += x
				}
			}
			var d Score
			big := false
			for k := range z {
				y := float32(0)
				if xs[i].Is[k] {
					y = 1
				}
				if xs[i].Unknown[k] {
					continue
				}
				d[k] = sigmoid(z[k]) - y
				if xs[i].Weight > 0 {
					d[k] *= xs[i].Weight
				}
				big = big || d[k] > 0.002 || d[k] < -0.002
			}
			if !big {
				continue
			}
			step := func(f int32) {
				for k := range d {
					gr := d[k] + float32(o.L2)*w[f][k]
					if f == bias {
						gr = d[k]
					}
					g[f][k] += gr * gr
					w[f][k] -= float32(o.Rate) * gr / float32(math.Sqrt(float64(g[f][k])))
				}
			}
			step(bias)
			for _, f := range row {
				step(f)
			}
		}
		// The mean over the epochs after the first is steadier than the last.
		if epoch > 0 || o.Epochs == 1 {
			n := float32(max(1, o.Epochs-1))
			for f := range w {
				for k := range w[f] {
					mean[f][k] += w[f][k] / n
				}
			}
		}
	}
	w = mean
	weights := make(map[uint32]*Score, len(hash))
	floor := cut(w[:bias], o.Keep)
	for i, h := range hash {
		if size(&w[i]) >= floor {
			weights[h] = &w[i]
		}
	}
	return New(w[bias], weights)
}

func size(w *Score) float32 {
	m := float32(0)
	for _, x := range w {
		m = max(m, x, -x)
	}
	return m
}

// cut is the size that about keep of the weights reach.
func cut(w []Score, keep int) float32 {
	if keep == 0 || len(w) <= keep {
		return 0
	}
	lo, hi := float32(0), float32(20)
	for range 40 {
		mid := (lo + hi) / 2
		n := 0
		for i := range w {
			if size(&w[i]) >= mid {
				n++
			}
		}
		if n > keep {
			lo = mid
		} else {
			hi = mid
		}
	}
	return hi
}

func sigmoid(x float32) float32 { return float32(1 / (1 + math.Exp(-float64(x)))) }

// Chance turns a logit into a probability.
func Chance(x float32) float64 { return float64(sigmoid(x)) }

// shuffler is a small generator of its own (xorshift, Marsaglia 2003): the same
// data give the same weights, whatever library of chance comes with Go.
type shuffler uint64

func (x *shuffler) next() uint64 {
	*x ^= *x << 13
	*x ^= *x >> 7
	*x ^= *x << 17
	return uint64(*x)
}

// draw is a number between 0 and 1.
func (x *shuffler) draw() float64 { return float64(x.next()>>11) / (1 << 53) }

func (x *shuffler) shuffle(order []int) {
	for i := len(order) - 1; i > 0; i-- {
		j := int(x.next() % uint64(i+1))
		order[i], order[j] = order[j], order[i]
	}
}
