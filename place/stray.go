package place

// stray reports whether the best that the gazetteer can offer is a small place
// in a country of which nothing else in the text speaks, while all of it is
// about one other: then the village meant is rather one that nobody lists.
func (r *resolver) stray(g *group, e *Entry) bool {
	if e.Kind != City || e.People >= strayBelow || e.known {
		return false
	}
	total := r.total - g.weight
	own := map[string]float64{}
	for j := range g.entries {
		own[g.entries[j].ISO] += g.weight * g.share[j]
	}
	most := 0.0
	for iso, w := range r.country {
		if iso != "" {
			most = max(most, w-own[iso])
		}
	}
	return total >= 3 && r.country[e.ISO]-own[e.ISO] < 0.05*total && most >= 0.6*total || r.astray(g, e, total)
}

// alone reports whether no other name of the text lies where a part of the
// same town would.
func (r *resolver) alone(g *group, e *Entry) bool {
	for _, h := range r.groups {
		if b := &h.entries[h.best]; h != g && b.Kind == City && distance(e.Lat, e.Lon, b.Lat, b.Lon) < closeBy {
			return false
		}
	}
	return len(r.groups) > 1
}

// astray reports the same of divisions of one country, where the towns of the
// text lie together and far from the place: the Garfield of a report about
// Pittsburgh is one of its quarters, and not the town in New Jersey.
func (r *resolver) astray(g *group, e *Entry, total float64) bool {
	if total < together || r.division[e.Code]-g.of(e.Code) >= 0.05*total {
		return false
	}
	most := 0.0
	for _, h := range r.groups {
		b := &h.entries[h.best]
		if h == g || b.Kind != City && b.Kind != Admin2 && b.Kind != Admin1 {
			continue
		}
		if b.Kind != Admin1 && distance(e.Lat, e.Lon, b.Lat, b.Lon) < roundabout {
			return false
		}
		most = max(most, r.division[b.Code]-g.of(b.Code))
	}
	return most >= 0.5*total
}

// of is the group's own belief in a division.
func (g *group) of(code string) float64 {
	sum := 0.0
	for j := range g.entries {
		if g.entries[j].Code == code {
			sum += g.weight * g.share[j]
		}
	}
	return sum
}
