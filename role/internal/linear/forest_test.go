package linear

import (
	"math/rand"
	"reflect"
	"testing"
)

// TestForest learns what no sum of single numbers tells: that one of two is
// high, and not the other.
func TestForest(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	var xs [][]float64
	var ys []bool
	for range 2000 {
		a, b := rnd.Float64(), rnd.Float64()
		xs, ys = append(xs, []float64{a, rnd.Float64(), b}), append(ys, (a > 0.5) != (b > 0.3))
	}
	grown := func() *Forest {
		return Grow(xs, ys, nil, Growth{Trees: 40, Leafs: 5, Rate: 0.2, Ridge: 1, Least: 2, Rows: 0.7, Cols: 0.9})
	}
	f := grown()
	if !reflect.DeepEqual(f, grown()) {
		t.Error("grown twice, grown differently")
	}
	right := 0
	for i, x := range xs {
		if (f.Logit(x) > 0) == ys[i] {
			right++
		}
	}
	if right < 1900 {
		t.Errorf("%d of 2000", right)
	}
	index := map[string]int{"first": 0, "second one": 1, "third": 2}
	for _, tree := range f.Trees {
		text := tree.Text([]string{"first", "second one", "third"})
		back, err := ParseTree(text, index)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range xs[:50] {
			if back.value(x) != tree.value(x) {
				t.Fatalf("%s read back gives %v, not %v", text, back.value(x), tree.value(x))
			}
		}
	}
	for _, text := range []string{"", "first <= ? 1 : 2", "fourth <= 0.5 ? 1 : 2", "first <= 0.5 ? 1 : x"} {
		if _, err := ParseTree(text, index); err == nil {
			t.Errorf("%q is read as a tree", text)
		}
	}
}
