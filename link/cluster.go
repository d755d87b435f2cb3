package link

import (
	"cmp"
	"math"
	"slices"
)

// grain is what values are counted in: whole millionths, because sums of whole
// numbers do not depend on their order.
const grain = 1_000_000

// clusters are what the nodes of one connected part are put together to. A
// cluster goes by the first of its nodes; the others are gone.
type clusters struct {
	member [][]int
	firm   []bool    // it has a node that may bring others together
	sum    [][]int64 // of the values of all pairs between two clusters
	barred [][]bool
	best   []int // the cluster that this one is likest to, -1 for none
}

// link groups one connected part.
func (w grouping) link(nodes []*Node, part []int, said decisions) [][]*Node {
	if len(part) == 1 {
		return [][]*Node{{nodes[part[0]]}}
	}
	c := w.clusters(nodes, part, said)
	c.decide(part, said)
	c.merge(func(i, j int) bool { return c.firm[i] && c.firm[j] })
	c.part(func(i int) bool { return nodes[part[i]].RoundUp })
	c.merge(func(i, j int) bool { return !c.firm[i] || !c.firm[j] })
	var out [][]*Node
	for _, m := range c.member {
		var g []*Node
		for _, k := range m {
			g = append(g, nodes[part[k]])
		}
		if g != nil {
			out = append(out, g)
		}
	}
	return out
}

func (w grouping) clusters(nodes []*Node, part []int, said decisions) *clusters {
	n := len(part)
	c := &clusters{make([][]int, n), make([]bool, n), make([][]int64, n), make([][]bool, n), make([]int, n)}
	for i := range part {
		c.member[i] = []int{i}
		c.firm[i] = !nodes[part[i]].loose()
		c.sum[i], c.barred[i] = make([]int64, n), make([]bool, n)
		for j := range i {
			x, vetoed := w.value(nodes[part[i]], nodes[part[j]])
			c.sum[i][j] = int64(math.Round(x * grain))
			c.sum[j][i] = c.sum[i][j]
			c.barred[i][j] = vetoed || said.apart[pairOf(part[i], part[j])]
			c.barred[j][i] = c.barred[i][j]
		}
	}
	return c
}

// decide puts together what people put together, the likest first, unless they
// also kept it apart. Vetoes say nothing here.
func (c *clusters) decide(part []int, said decisions) {
	f := newForest(len(part))
	for _, p := range c.decisions(part, said) {
		i, j := f.root(p.i), f.root(p.j)
		if i != j && !c.kept(part, i, j, said) {
			f.join(i, j)
			c.unite(min(i, j), max(i, j))
		}
	}
}

// decisions are those on pairs of this part, the likest first.
func (c *clusters) decisions(part []int, said decisions) []pair {
	at := map[int]int{}
	for k, i := range part {
		at[i] = k
	}
	var out []pair
	for _, p := range said.same {
		if i, here := at[p.i]; here {
			out = append(out, pair{i, at[p.j]})
		}
	}
	slices.SortStableFunc(out, func(p, q pair) int { return cmp.Compare(c.sum[q.i][q.j], c.sum[p.i][p.j]) })
	return out
}

// kept reports whether people keep a member of the one apart from a member of
// the other.
func (c *clusters) kept(part []int, i, j int, said decisions) bool {
	for _, a := range c.member[i] {
		for _, b := range c.member[j] {
			if said.apart[pairOf(part[a], part[b])] {
				return true
			}
		}
	}
	return false
}

// merge unites the two likest clusters of those that may be united, until none
// are like enough. Equals are united in order.
func (c *clusters) merge(may func(i, j int) bool) {
	for i := range c.member {
		c.best[i] = c.likest(i, may)
	}
	for {
		at, top := -1, 0.0
		for i, j := range c.best {
			if j >= 0 && c.average(i, j) > top {
				at, top = i, c.average(i, j)
			}
		}
		if at < 0 || top < Edge*grain {
			return
		}
		i, j := min(at, c.best[at]), max(at, c.best[at])
		c.unite(i, j)
		for k := range c.member {
			if c.member[k] != nil {
				c.best[k] = c.likestAfter(k, i, j, may)
			} else {
				c.best[k] = -1
			}
		}
	}
}

// part keeps the round-ups that resemble two groups or more from all of them:
// they are of none, and their figures are nobody's.
func (c *clusters) part(roundUp func(i int) bool) {
	for i, m := range c.member {
		if m == nil || c.firm[i] || !slices.ContainsFunc(m, roundUp) {
			continue
		}
		var like []int
		for j := range c.member {
			if c.member[j] != nil && c.firm[j] && !c.barred[i][j] && c.average(i, j) >= Edge*grain {
				like = append(like, j)
			}
		}
		if len(like) < 2 {
			continue
		}
		for _, j := range like {
			c.barred[i][j], c.barred[j][i] = true, true
		}
	}
}

// average is the mean value of the pairs between two clusters, in grains.
func (c *clusters) average(i, j int) float64 {
	return float64(c.sum[i][j]) / float64(len(c.member[i])*len(c.member[j]))
}

// likest is the first of the clusters that this one is likest to, -1 when it
// may be united with none.
func (c *clusters) likest(i int, may func(i, j int) bool) int {
	best, top := -1, 0.0
	if c.member[i] == nil {
		return best
	}
	for j, m := range c.member {
		if j != i && m != nil && !c.barred[i][j] && may(i, j) {
			if x := c.average(i, j); x > top {
				best, top = j, x
			}
		}
	}
	return best
}

// likestAfter is likest once i and j are united as i: only those that were
// likest to one of the two look at all again.
func (c *clusters) likestAfter(k, i, j int, may func(i, j int) bool) int {
	old := c.best[k]
	if k == i || old == i || old == j {
		return c.likest(k, may)
	}
	if c.barred[k][i] || !may(k, i) {
		return old
	}
	if old < 0 {
		return i
	}
	if x, y := c.average(k, i), c.average(k, old); x > y || x == y && i < old {
		return i
	}
	return old
}

// unite puts the later cluster into the earlier.
func (c *clusters) unite(i, j int) {
	c.member[i] = append(c.member[i], c.member[j]...)
	slices.Sort(c.member[i])
	c.member[j] = nil
	c.firm[i] = c.firm[i] || c.firm[j]
	for k := range c.member {
		if k == i || k == j {
			continue
		}
		c.sum[i][k] += c.sum[j][k]
		c.sum[k][i] = c.sum[i][k]
		c.barred[i][k] = c.barred[i][k] || c.barred[j][k]
		c.barred[k][i] = c.barred[i][k]
	}
}
