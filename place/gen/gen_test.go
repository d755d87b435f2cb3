package main

import (
	"strings"
	"testing"

	"daybook/place/internal/spell"
)

func TestUsable(t *testing.T) {
	for name, want := range map[string]bool{
		"Mosul": true, "Al Mūşil": true, "al-Raqqa": true,
		"OSM": false, "mo su er": false, "الموصل": false, "Mosul (old town)": false, "Kilometre 12": false, "": false,
	} {
		if got := usable(name); got != want {
			t.Errorf("usable(%q) = %v", name, got)
		}
	}
}

// TestBuild makes a small gazetteer: a town, its quarter, and the divisions
// that they lie in.
func TestBuild(t *testing.T) {
	z, err := spell.New("test.lex", []byte("[article | in=SY]\nar\n[after]\nprovince\ndistrict\n"))
	if err != nil {
		t.Fatal(err)
	}
	g := build(&source{
		admin1: map[string]string{"SY.04": "Raqqa Province", "SY.99": "Nowhere"},
		admin2: map[string]string{"SY.04.1": "Northern District", "SY.04.2": "Ar Raqqah"},
		cities: []city{
			{name: "Ar Raqqah", ascii: "Ar Raqqah", other: []string{"Rakka", "الرقة", "RKA"}, lat: 35.95, lon: 39.01, feature: "PPLA", iso: "SY", code1: "SY.04", code2: "SY.04.2", people: 100000, zone: "Asia/Damascus"},
			{name: "Ain", ascii: "Ain", lat: 36.95, lon: 39.03, feature: "PPL", iso: "SY", code1: "SY.04", code2: "SY.04.1", people: 900, zone: "Asia/Damascus"},
		},
	}, z)
	if g.count != [3]int{2, 1, 1} {
		t.Errorf("got %v cities and divisions", g.count)
	}
	names := map[string]string{}
	for k, refs := range g.names {
		for _, r := range refs {
			p := g.places[r.ID]
			names[k] += p.Name + ";"
			if p.Kind == kindAdmin1 && (p.Lat != 364500 || p.Lon != 390200 || p.People != 100900) {
				t.Errorf("the province lies at %d %d and has %d people", p.Lat, p.Lon, p.People)
			}
			if p.Name == "Ain" && g.places[p.Admin2-1].Name != "Northern District" {
				t.Errorf("Ain lies in %d", p.Admin2)
			}
		}
	}
	for k, want := range map[string]string{
		"ar raqqah": "Ar Raqqah;", "raqqah": "Ar Raqqah;", "rakka": "Ar Raqqah;", "rka": "", "raqqa": "Raqqa Province;",
		"raqqa province": "Raqqa Province;", "northern": "Northern District;", "nowhere": "",
	} {
		if names[k] != want {
			t.Errorf("%s: got %q, want %q", k, names[k], want)
		}
	}
	for k := range names {
		if strings.ToLower(k) != k {
			t.Errorf("the key %q is not folded", k)
		}
	}
}
