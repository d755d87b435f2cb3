package link

import (
	"cmp"
	"slices"
	"strings"

	"daybook"
)

// alternativesKept is how many other places an incident's place lists.
const alternativesKept = 5

// site is a place as several reports have it.
type site struct {
	place daybook.Place
	votes int
}

// sites gathers the places that reports mean: those within a city's reach are
// one. The order of the nodes is their own, so the first of equals is too.
func sites(ns []*Node) []site {
	var out []site
	for _, n := range ns {
		if n.Place == nil {
			continue
		}
		k := slices.IndexFunc(out, func(s site) bool { return oneSite(&s.place, n.Place) })
		if k < 0 {
			out = append(out, site{place: *n.Place, votes: fineness(n.Place)})
			continue
		}
		out[k].votes += fineness(n.Place)
		if fineness(n.Place) > fineness(&out[k].place) {
			out[k].place = *n.Place
		}
	}
	slices.SortStableFunc(out, func(a, b site) int { return cmp.Compare(b.votes, a.votes) })
	return out
}

func oneSite(a, b *daybook.Place) bool {
	if a.Precision == "unknown" || b.Precision == "unknown" {
		return a.Precision == b.Precision && a.Text == b.Text
	}
	return a.Precision == b.Precision && a.Name == b.Name && a.Admin1 == b.Admin1 && a.ISO == b.ISO || pointed(a) && pointed(b) && apart(a, b) <= suburbs
}

// fineness is how much a place tells.
func fineness(p *daybook.Place) int {
	switch p.Precision {
	case "city":
		return 6
	case "near", "admin2":
		return 5
	case "admin1":
		return 3
	case "country":
		return 2
	}
	return 1
}

// places is the place of an incident with its alternatives, and its sites
// where there are several.
func places(ns []*Node) (*daybook.Place, []daybook.Place) {
	all := sites(ns)
	if len(all) == 0 {
		return nil, nil
	}
	best := all[0].place
	best.Alternatives = alternatives(all)
	return &best, several(ns, all)
}

func alternatives(all []site) []daybook.Alternative {
	out := []daybook.Alternative{}
	add := func(x daybook.Alternative) {
		if len(out) < alternativesKept && !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	for _, s := range all[1:] {
		if pointed(&s.place) {
			add(readings(&s.place)[0])
		}
	}
	for _, x := range all[0].place.Alternatives {
		add(x)
	}
	return out
}

// several are the places that two reports or more are pointed at each, when
// there are two of them or more too far apart to be one, and a report of one
// has the name of the other: else one of them is misread.
func several(ns []*Node, all []site) []daybook.Place {
	var out []daybook.Place
	for _, s := range all {
		if len(at(ns, &s.place)) < 2 || !pointed(&s.place) {
			continue
		}
		if !slices.ContainsFunc(out, func(p daybook.Place) bool { return nearest(&p, &s.place) <= closeBy }) &&
			(len(out) == 0 || beside(ns, &out[0], &s.place)) {
			out = append(out, s.place)
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// at are the nodes that are pointed at the place.
func at(ns []*Node, p *daybook.Place) []*Node {
	return filter(ns, func(n *Node) bool { return n.Place != nil && pointed(n.Place) && oneSite(p, n.Place) })
}

// beside reports whether a node at one of the places has the name of the other
// among its words.
func beside(ns []*Node, p, q *daybook.Place) bool {
	return says(at(ns, p), q) || says(at(ns, q), p)
}

func says(ns []*Node, p *daybook.Place) bool {
	name := fold(strings.ToLower(p.Name))
	return slices.ContainsFunc(ns, func(n *Node) bool {
		return slices.ContainsFunc(n.Terms, func(t Term) bool { return t.Text == name })
	})
}
