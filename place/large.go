package place

import (
	"strings"

	"daybook/place/internal/table"
)

// Large are the countries, and the towns in which at least so many people live,
// in no particular order: what a map has names for. Of towns only the name, the
// country's code, the point, the people and the feature are given.
func (g *Gazetteer) Large(people int) []Entry {
	var out []Entry
	for i := range g.entries {
		if e := &g.entries[i]; e.Kind == Country {
			out = append(out, *e)
		}
	}
	g.towns.Each(func(p *table.Place) {
		if f := Feature(p.Feature); p.Kind == 0 && int(p.People) >= people && f != Quarter {
			out = append(out, Entry{Name: strings.Clone(p.Name), Kind: City, Feature: f, ISO: p.ISO, Lat: float64(p.Lat) / 1e4, Lon: float64(p.Lon) / 1e4, People: int(p.People)})
		}
	})
	return out
}
