package link

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"
)

// book is what a caller keeps: an index from keys to nodes, and the groups.
type book struct {
	filed map[string][]*Node
	group map[Ref][]*Node
	all   map[Ref]*Node
}

func newBook() *book {
	return &book{map[string][]*Node{}, map[Ref][]*Node{}, map[Ref]*Node{}}
}

// add files a node, gathers what is connected with it, and groups that anew.
func (b *book) add(n *Node, cs []Constraint) {
	b.all[n.Ref] = n
	for _, k := range n.Blocks() {
		b.filed[k] = append(b.filed[k], n)
	}
	for _, g := range Group(b.connected(n, cs), cs) {
		for _, m := range g {
			b.group[m.Ref] = g
		}
	}
}

func (b *book) connected(n *Node, cs []Constraint) []*Node {
	in := map[Ref]bool{n.Ref: true}
	out := []*Node{n}
	take := func(m *Node) {
		if !in[m.Ref] {
			in[m.Ref] = true
			out = append(out, m)
		}
	}
	for i := 0; i < len(out); i++ {
		a := out[i]
		for _, k := range a.Seek() {
			for _, m := range b.filed[k] {
				if !in[m.Ref] && Pair(a, m).Value >= Edge {
					take(m)
				}
			}
		}
		for _, c := range cs {
			if c.Same && c.A == a.Ref && b.all[c.B] != nil {
				take(b.all[c.B])
			}
			if c.Same && c.B == a.Ref && b.all[c.A] != nil {
				take(b.all[c.A])
			}
		}
	}
	return out
}

// groups lists the groups of the book.
func (b *book) groups() [][]*Node {
	var out [][]*Node
	for ref, g := range b.group {
		if g[0].Ref == ref {
			out = append(out, g)
		}
	}
	slices.SortFunc(out, func(a, b []*Node) int { return a[0].compare(b[0]) })
	return out
}

func refs(gs [][]*Node) (out [][]Ref) {
	for _, g := range gs {
		var r []Ref
		for _, n := range g {
			r = append(r, n.Ref)
		}
		out = append(out, r)
	}
	return out
}

func asJSON(t testing.TB, x any) string {
	t.Helper()
	b, err := json.Marshal(x)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestOneByOneIsAllAtOnce: reports that come one by one, in any order, are
// grouped as all at once are, whatever people decided meanwhile.
func TestOneByOneIsAllAtOnce(t *testing.T) {
	local, undated := corpus(t, "gva/reports.jsonl"), corpus(t, "gold/articles.jsonl")
	rng := rand.New(rand.NewPCG(1, 2))
	for k := range 2 {
		some := sample(rng, local)
		if k == 0 {
			some = sample(rng, undated)
		}
		cs := decisionsOf(rng, some)
		want := asJSON(t, refs(Group(some, cs)))
		rng.Shuffle(len(some), func(i, j int) { some[i], some[j] = some[j], some[i] })
		if got := asJSON(t, refs(Group(some, cs))); got != want {
			t.Fatal("another order gives other groups")
		}
		b := newBook()
		for _, n := range some {
			b.add(n, cs)
		}
		if got := asJSON(t, refs(b.groups())); got != want {
			t.Fatal("one by one gives other groups than all at once")
		}
	}
}

// sample takes most of the nodes.
func sample(rng *rand.Rand, all []*Node) []*Node {
	var out []*Node
	for _, n := range all {
		if rng.IntN(3) > 0 {
			out = append(out, n)
		}
	}
	return out
}

// decisionsOf makes decisions on pairs of nodes, some of which contradict each
// other.
func decisionsOf(rng *rand.Rand, ns []*Node) []Constraint {
	var cs []Constraint
	for range 20 {
		cs = append(cs, Constraint{ns[rng.IntN(len(ns))].Ref, ns[rng.IntN(len(ns))].Ref, true})
	}
	for _, g := range Group(ns, nil) {
		if len(g) > 2 && rng.IntN(3) == 0 {
			cs = append(cs, Constraint{g[0].Ref, g[1].Ref, rng.IntN(3) == 0})
		}
	}
	return append(cs, Constraint{cs[0].A, cs[0].B, false})
}
