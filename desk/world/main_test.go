package main

import "testing"

// A square island across the edge of the sheet, and two countries that share a
// border.
const small = `{"transform": {"scale": [1, 1], "translate": [-180, -90]}, "arcs": [
	[[350, 90], [20, 0], [0, 10], [-20, 0], [0, -10]],
	[[10, 10], [0, 10]], [[10, 20], [5, 0], [0, -10], [-5, 0]], [[10, 10], [-5, 0], [0, 10], [5, 0]]],
	"objects": {"land": {"geometries": [{"type": "Polygon", "arcs": [[0]]}, {"type": "MultiPolygon", "arcs": [[[2, 3]]]}]},
	"countries": {"geometries": [{"type": "Polygon", "arcs": [[1, 2]]}, {"type": "Polygon", "arcs": [[-2, 3]]}]}}}`

func TestOutlines(t *testing.T) {
	got, err := outlines([]byte(small))
	if err != nil {
		t.Fatal(err)
	}
	want := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3600 1800">
<path id="land" d="M3500 900l200 0 0 -100 -200 0 0 100 zM-100 900l200 0 0 -100 -200 0 0 100 zM100 1600l50 0 0 100 -50 0 -50 0 0 -100 50 0 z"/>
<path id="border" vector-effect="non-scaling-stroke" d="M100 1700l0 -100 "/>
</svg>
`
	if got != want {
		t.Errorf("%s", got)
	}
	for _, bad := range []string{"{", "{}"} {
		if _, err := outlines([]byte(bad)); err == nil {
			t.Errorf("%s makes outlines", bad)
		}
	}
}
