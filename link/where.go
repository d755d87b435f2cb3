package link

import (
	"math"
	"strings"

	"daybook"
)

// apart is the distance of two places in kilometres.
func apart(a, b *daybook.Place) float64 { return distance(a.Lat, a.Lon, b.Lat, b.Lon) }

const earth = 6371 // its radius in kilometres

func distance(lat1, lon1, lat2, lon2 float64) float64 {
	const rad = math.Pi / 180
	s, t := math.Sin((lat2-lat1)*rad/2), math.Sin((lon2-lon1)*rad/2)
	h := s*s + math.Cos(lat1*rad)*math.Cos(lat2*rad)*t*t
	return 2 * earth * math.Asin(math.Sqrt(min(1, h)))
}

// nearest is the distance of the two places that are nearest among all that
// the words of either could mean.
func nearest(a, b *daybook.Place) float64 {
	best := apart(a, b)
	for _, x := range readings(a) {
		for _, y := range readings(b) {
			best = min(best, distance(x.Lat, x.Lon, y.Lat, y.Lon))
		}
	}
	return best
}

func readings(p *daybook.Place) []daybook.Alternative {
	return append([]daybook.Alternative{{Name: p.Name, Admin1: p.Admin1, ISO: p.ISO, Lat: p.Lat, Lon: p.Lon}}, p.Alternatives...)
}

// The precisions of a place that tell where in a country it is.
func pointed(p *daybook.Place) bool {
	switch p.Precision {
	case "city", "near", "admin2":
		return true
	}
	return false
}

// How far two places are from each other, by what is known of both.
const (
	hereToo    = "place-here"      // within fifteen kilometres
	nextTo     = "place-next"      // within closeBy
	perhaps    = "place-perhaps"   // near each other if the words mean another place
	within     = "place-within"    // one lies in the other
	elsewhere  = "place-elsewhere" // in one country, apart
	abroad     = "place-abroad"    // in two countries
	placeless  = "place-unplaced"  // of one or both nothing is known
	sameWord   = "place-same-word" // the gazetteer does not know it; the words are the same
	suburbs    = 15
	farthestOf = 120
)

// where says how two places lie to each other.
func where(a, b *daybook.Place) string {
	switch {
	case a == nil || b == nil:
		return placeless
	case a.Precision == "unknown" || b.Precision == "unknown":
		if strings.EqualFold(a.Text, b.Text) {
			return sameWord
		}
		return placeless
	case pointed(a) && pointed(b):
		return distanceClass(a, b)
	case a.ISO != "" && b.ISO != "" && a.ISO != b.ISO:
		return abroad
	case a.Precision == "country" || b.Precision == "country" || a.Precision == "region" || b.Precision == "region":
		return within
	case a.Admin1 != "" && a.Admin1 == b.Admin1:
		return within
	}
	return elsewhere
}

// whereTold is where the places of two nodes lie to each other; for those
// apart it also tells whether one report at least has the name of the other's
// place in it.
func whereTold(a, b *Node, mentioned bool) string {
	w := where(a.Place, b.Place)
	if (w == elsewhere || w == abroad) && mentioned {
		w += "-mentioned"
	}
	return w
}

func distanceClass(a, b *daybook.Place) string {
	switch km := apart(a, b); {
	case km <= suburbs:
		return hereToo
	case km <= closeBy:
		return nextTo
	case nearest(a, b) <= closeBy:
		return perhaps
	case a.ISO != b.ISO && km > farthestOf:
		return abroad
	}
	return elsewhere
}

// names reports whether a term is a name of the place, or of the divisions it
// lies in, or of another place that its words could mean.
func names(p *daybook.Place, term string) bool {
	if p == nil {
		return false
	}
	if of := fold(strings.ToLower(p.Country)); len(of) > 3 && strings.HasPrefix(term, of) {
		return true // Iraq, Iraqi
	}
	if within := func(name string) bool { return inName(name, term) }; within(p.Text) || within(p.Name) || within(p.Admin1) || within(p.Country) {
		return true
	}
	for _, x := range p.Alternatives {
		if inName(x.Name, term) {
			return true
		}
	}
	return false
}

// town reports whether a term is a name of the place itself, or of another one
// that its words could mean: Quetta, and not Pakistan.
func town(p *daybook.Place, term string) bool {
	if inName(p.Text, term) || inName(p.Name, term) {
		return true
	}
	for _, x := range p.Alternatives {
		if inName(x.Name, term) {
			return true
		}
	}
	return false
}

// inName reports whether the words of a term stand in a name.
func inName(name, term string) bool {
	name = fold(strings.ToLower(name))
	i := strings.Index(name, term)
	return i >= 0 && (i == 0 || name[i-1] == ' ' || name[i-1] == '-') && (i+len(term) == len(name) || name[i+len(term)] == ' ' || name[i+len(term)] == '-')
}
