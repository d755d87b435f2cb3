package link

import (
	"slices"
)

// Group puts nodes together that tell of one incident: by average link, the
// likest first, while the average of a merger reaches [Edge]. Nobody is put
// with a node that a veto or a person keeps apart from anybody there. Round-ups
// and what reports tell of besides come last, each into one group at most.
//
// Every node stands in one group. Groups and their members come in an order of
// their own, whatever the order of the nodes; constraints on nodes that are
// not there say nothing. Where people said both of two nodes, not the same
// wins.
func Group(nodes []*Node, cs []Constraint) [][]*Node { return trained.Group(nodes, cs) }

// Group is Group by weights other than the trained ones: for training.
func (w Weights) Group(nodes []*Node, cs []Constraint) [][]*Node {
	return grouping{w, nil}.group(nodes, cs)
}

// Memo remembers what pairs of nodes are worth, by the nodes themselves: who
// groups a story again with each report that comes in weighs only the new
// pairs. It is not safe for use by many goroutines.
type Memo struct{ worth map[[2]*Node]worth }

// NewMemo returns a memo of nothing.
func NewMemo() *Memo { return &Memo{map[[2]*Node]worth{}} }

// Group is Group, with what it weighs remembered.
func (m *Memo) Group(nodes []*Node, cs []Constraint) [][]*Node {
	return grouping{trained, m}.group(nodes, cs)
}

// worth is the value of a pair, and whether a veto stands.
type worth struct {
	x      float64
	vetoed bool
}

// grouping is one way of weighing pairs.
type grouping struct {
	Weights
	memo *Memo
}

func (w grouping) value(a, b *Node) (x float64, vetoed bool) {
	if w.memo == nil {
		return w.Weights.value(a, b)
	}
	v, ok := w.memo.worth[[2]*Node{a, b}]
	if !ok {
		v.x, v.vetoed = w.Weights.value(a, b)
		w.memo.worth[[2]*Node{a, b}], w.memo.worth[[2]*Node{b, a}] = v, v
	}
	return v.x, v.vetoed
}

func (w grouping) group(nodes []*Node, cs []Constraint) [][]*Node {
	nodes = slices.Clone(nodes)
	slices.SortFunc(nodes, (*Node).compare)
	said := decided(nodes, cs)
	var out [][]*Node
	for _, part := range w.parts(nodes, said) {
		out = append(out, w.link(nodes, part, said)...)
	}
	slices.SortFunc(out, func(a, b []*Node) int { return a[0].compare(b[0]) })
	return out
}

// pair is two nodes by their place in the order, the lower first.
type pair struct{ i, j int }

func pairOf(i, j int) pair { return pair{min(i, j), max(i, j)} }

// decisions are what people decided of pairs of nodes.
type decisions struct {
	same  []pair // in order
	apart map[pair]bool
}

func decided(nodes []*Node, cs []Constraint) decisions {
	at := make(map[Ref]int, len(nodes))
	for i, n := range nodes {
		at[n.Ref] = i
	}
	d := decisions{apart: map[pair]bool{}}
	for _, c := range cs {
		i, okA := at[c.A]
		j, okB := at[c.B]
		switch {
		case !okA || !okB || i == j:
		case c.Same:
			d.same = append(d.same, pairOf(i, j))
		default:
			d.apart[pairOf(i, j)] = true
		}
	}
	slices.SortFunc(d.same, func(a, b pair) int {
		if a.i != b.i {
			return a.i - b.i
		}
		return a.j - b.j
	})
	return d
}

// parts are the connected parts of the graph of edges and of what people put
// together, each in order.
func (w grouping) parts(nodes []*Node, said decisions) [][]int {
	f := newForest(len(nodes))
	for _, p := range said.same {
		f.join(p.i, p.j)
	}
	filed := map[string][]int{}
	for i, n := range nodes {
		for _, k := range n.Blocks() {
			filed[k] = append(filed[k], i)
		}
	}
	tried := make([]int, len(nodes)) // 1 + the last node that asked for this one
	for i, n := range nodes {
		for _, k := range n.Seek() {
			for _, j := range filed[k] {
				if j >= i || tried[j] == i+1 {
					continue
				}
				tried[j] = i + 1
				if f.root(i) == f.root(j) {
					continue
				}
				if x, _ := w.value(n, nodes[j]); x >= Edge {
					f.join(i, j)
				}
			}
		}
	}
	return f.trees()
}

// forest is a union-find.
type forest []int

func newForest(n int) forest {
	f := make(forest, n)
	for i := range f {
		f[i] = i
	}
	return f
}

func (f forest) root(i int) int {
	for f[i] != i {
		f[i] = f[f[i]]
		i = f[i]
	}
	return i
}

// join puts two trees together under the lower root.
func (f forest) join(i, j int) {
	i, j = f.root(i), f.root(j)
	f[max(i, j)] = min(i, j)
}

func (f forest) trees() [][]int {
	at := map[int]int{}
	var out [][]int
	for i := range f {
		r := f.root(i)
		if r == i {
			at[r] = len(out)
			out = append(out, nil)
		}
		out[at[r]] = append(out[at[r]], i)
	}
	return out
}
