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
	want := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3600 3600">
<path id="land" transform="scale(.1)" d="M35000 18000l2000 0 0 -1005 -2000 0 0 1005 zM-1000 18000l2000 0 0 -1005 -2000 0 0 1005 zM1000 27943l500 0 0 4016 -500 0 -500 0 0 -4016 500 0 z"/>
<path id="border" transform="scale(.1)" vector-effect="non-scaling-stroke" d="M1000 31959l0 -4016 "/>
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
