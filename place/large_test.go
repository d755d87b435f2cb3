package place

import "testing"

func TestLarge(t *testing.T) {
	got := map[string]Entry{}
	for _, e := range Default().Large(100000) {
		if e.Kind == City && e.People < 100000 {
			t.Fatalf("%+v", e)
		}
		got[string(e.Kind)+" "+e.Name] = e
	}
	for name, people := range map[string]int{"country Pakistan": 1e8, "city Karachi": 1e7, "city Chicago": 2e6} {
		if e := got[name]; e.People < people || e.ISO == "" || e.Lat == 0 || e.Lon == 0 {
			t.Errorf("%s: %+v", name, e)
		}
	}
	if _, ok := got["city Bronte"]; ok || len(got) > 6000 {
		t.Errorf("%d", len(got))
	}
}

func BenchmarkLarge(b *testing.B) {
	g := Default()
	b.ReportAllocs()
	for b.Loop() {
		b.ReportMetric(float64(len(g.Large(5000))), "places")
	}
}
