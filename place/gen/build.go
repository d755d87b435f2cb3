package main

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"
	"unicode"

	"daybook/place/internal/fold"
	"daybook/place/internal/spell"
	"daybook/place/internal/table"
)

// The kinds and features as numbers; place.go reads them.
const (
	kindCity = iota
	kindAdmin1
	kindAdmin2
)

var features = map[string]uint8{
	"PPLC": 1, "PPLA": 2, "PPLA2": 3, "PPLA3": 4, "PPLA4": 5, "PPLA5": 5, "PPLG": 2,
	"PPL": 6, "PPLX": 7,
}

const otherFeature = 8 // localities, farms, camps, ruins

// built is the gazetteer before it is written.
type built struct {
	places  []table.Place
	admin1s []table.Admin1
	zones   []string
	names   map[string][]table.Ref
	count   [3]int
}

// row is a place with the names it goes by.
type row struct {
	table.Place
	code1, code2 string
	first        []string // keys of its first name
	other        []string // keys of its other names
}

func build(s *source, z *spell.Speller) *built {
	g := &built{names: map[string][]table.Ref{}}
	zone := map[string]int{}
	for _, c := range s.cities {
		zone[c.zone] = 0
	}
	for k := range zone {
		g.zones = append(g.zones, k)
	}
	sort.Strings(g.zones)
	for i, k := range g.zones {
		zone[k] = i
	}
	g.admin1s = []table.Admin1{{}}
	codes := make([]string, 0, len(s.admin1))
	for c := range s.admin1 {
		codes = append(codes, c)
	}
	sort.Strings(codes)
	admin1 := map[string]uint16{}
	for _, c := range codes {
		admin1[c] = uint16(len(g.admin1s))
		g.admin1s = append(g.admin1s, table.Admin1{Code: c, Name: s.admin1[c]})
	}

	var rows []*row
	for i := range s.cities {
		rows = append(rows, cityRow(&s.cities[i], z, zone))
	}
	rows = append(rows, divisions(s.admin1, kindAdmin1, rows, z)...)
	rows = append(rows, divisions(s.admin2, kindAdmin2, rows, z)...)
	for _, r := range rows {
		r.Admin1 = admin1[r.code1]
	}
	slices.SortStableFunc(rows, func(a, b *row) int {
		return cmp.Or(cmp.Compare(tier(a), tier(b)), cmp.Compare(a.ISO, b.ISO), cmp.Compare(a.Admin1, b.Admin1),
			cmp.Compare(a.code2, b.code2), cmp.Compare(a.Name, b.Name), cmp.Compare(b.People, a.People))
	})
	admin2 := map[string]uint32{}
	for i, r := range rows {
		if r.Kind == kindAdmin2 {
			admin2[r.code2] = uint32(i + 1)
		}
	}
	for i, r := range rows {
		if r.Kind == kindCity {
			r.Admin2 = admin2[r.code2]
		}
		g.places = append(g.places, r.Place)
		g.count[r.Kind]++
		seen := map[string]bool{}
		add := func(key string, other bool) {
			if key != "" && !seen[key] {
				seen[key] = true
				g.names[key] = append(g.names[key], table.Ref{ID: uint32(i), Other: other})
			}
		}
		for _, k := range r.first {
			add(k, false)
		}
		for _, k := range r.other {
			add(k, true)
		}
	}
	return g
}

// tier keeps the places that texts speak of most in few blocks.
func tier(r *row) int {
	switch {
	case r.Kind == kindAdmin1 || r.Kind == kindCity && (r.Feature <= 2 || r.People >= 30000):
		return 0
	case r.Kind == kindCity && r.People >= 5000:
		return 1
	}
	return 2
}

func cityRow(c *city, z *spell.Speller, zone map[string]int) *row {
	f := features[c.feature]
	if f == 0 {
		f = otherFeature
	}
	r := &row{Place: table.Place{
		Name: c.name, ISO: c.iso, Kind: kindCity, Feature: f, Zone: uint16(zone[c.zone]),
		Lat: fixed(c.lat), Lon: fixed(c.lon), People: uint32(c.people),
	}, code1: c.code1, code2: c.code2}
	for _, n := range []string{c.name, c.ascii} {
		k := z.Key(n)
		r.first = append(r.first, k)
		if b, ok := z.Bare(k, c.iso); ok {
			r.first = append(r.first, b)
		}
	}
	for _, n := range c.other {
		if !usable(n) {
			continue
		}
		k := z.Key(n)
		if len(k) < 4 || strings.Count(k, " ") > 5 {
			continue
		}
		r.other = append(r.other, k)
		if b, ok := z.Bare(k, c.iso); ok {
			r.other = append(r.other, b)
		}
	}
	return r
}

// usable leaves out names in other scripts, transliterations letter by letter
// (they have no capital: "mo su er"), codes of airports, and notes.
func usable(name string) bool {
	if !fold.Latin(name) || strings.ContainsAny(name, "()[]/:;0123456789") {
		return false
	}
	upper, lower := false, false
	for _, r := range name {
		upper = upper || unicode.IsUpper(r)
		lower = lower || unicode.IsLower(r)
	}
	return upper && lower
}

func fixed(degrees float64) int32 { return int32(math.Round(degrees * 1e4)) }

// divisions makes rows for the divisions in which at least one place lies: the
// tables give no coordinates, so theirs are the mean of their places, and
// their people are the sum. A second-level division that goes by the very name
// of a place in it is left out: the place stands for it.
func divisions(names map[string]string, kind uint8, cities []*row, z *spell.Speller) []*row {
	type sum struct {
		n, lat, lon, people int
		keys                map[string]bool
		iso, code1          string
		zone                uint16
	}
	sums := map[string]*sum{}
	for _, c := range cities {
		code := c.code1
		if kind == kindAdmin2 {
			code = c.code2
		}
		if c.Kind != kindCity || names[code] == "" {
			continue
		}
		t := sums[code]
		if t == nil {
			t = &sum{keys: map[string]bool{}, iso: c.ISO, code1: c.code1, zone: c.Zone}
			sums[code] = t
		}
		t.n++
		t.lat += int(c.Lat)
		t.lon += int(c.Lon)
		if c.Feature != features["PPLX"] {
			t.people += int(c.People)
		}
		if kind == kindAdmin2 {
			for _, k := range c.first {
				t.keys[k] = true
			}
		}
	}
	codes := make([]string, 0, len(sums))
	for c := range sums {
		codes = append(codes, c)
	}
	sort.Strings(codes)
	var out []*row
	for _, code := range codes {
		t := sums[code]
		key := z.Key(names[code])
		if t.keys[key] || !fold.Latin(names[code]) {
			continue
		}
		r := &row{Place: table.Place{
			Name: names[code], ISO: t.iso, Kind: kind, Zone: t.zone,
			Lat: int32(t.lat / t.n), Lon: int32(t.lon / t.n), People: uint32(t.people),
		}, code1: t.code1, first: []string{key}}
		if kind == kindAdmin2 {
			r.code2 = code
		}
		if bare, ok := z.Proper(key); ok && !t.keys[bare] {
			// A first-level division is called by its bare name; for a county
			// or a district that is the exception.
			if kind == kindAdmin1 {
				r.first = append(r.first, bare)
			} else {
				r.other = append(r.other, bare)
			}
			key = bare
		}
		if b, ok := z.Bare(key, t.iso); ok {
			r.other = append(r.other, b)
		}
		out = append(out, r)
	}
	return out
}
