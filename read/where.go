package read

import (
	"math"

	"daybook"
	"daybook/place"
)

// What speaks for a place being that of the incident. Set by hand, on what
// local papers say of shootings; what matters is their order.
const (
	inHeadline = 1.5
	inLead     = 2.0 // the first sentences
	filedFrom  = 1.5 // the dateline
	thereWord  = 1.5 // in, at, near
	thenceWord = -1.0
	whereHurt  = 1.2 // its sentence tells what happened to people
	ofWhat     = 1.0 // its verb or noun is what happened
	ofWhatElse = -0.8
	asRefuge   = -3.0 // the hospital, the court, the jail of a place
	asOrigin   = -1.0 // the people of a place
	ofPress    = -4.0 // KSLA News 12 Shreveport
	aboutPast  = -1.0
	eachLater  = -0.1
	moreOften  = 0.8 // for each doubling
	coarseness = 0.3 // a county; a province twice as much, a country three times
	finer      = 4.0 // by how much less a place may have and still say where in a wider one it was
)

// spot is a place with all that speaks for it.
type spot struct {
	at          *daybook.Place
	score, best float64
	n           int
}

// locate finds the place the report is about: of those it names, the one that
// stands with what happened. Where a town is named in the country or province
// that the report speaks of, it is the town.
func (p *page) locate() {
	spots := map[string]*spot{}
	var order []*spot
	for i := range p.sites {
		x := &p.located[i]
		if p.sites[i].Adjective || x.Precision == "unknown" || i > 0 && p.sites[i-1].In == i && p.located[i-1].Precision != "unknown" {
			continue
		}
		w := p.weighSite(i)
		key := x.Name + "/" + x.Admin1 + "/" + x.ISO
		s := spots[key]
		if s == nil {
			s = &spot{at: x, best: -100}
			spots[key] = s
			order = append(order, s)
		}
		s.n++
		s.best = max(s.best, w)
	}
	var top *spot
	for _, s := range order {
		s.score = s.best + moreOften*math.Log2(float64(s.n))
		if top == nil || s.score > top.score {
			top = s
		}
	}
	for top != nil {
		p.home = top.at
		top = within(top, order)
	}
}

// rank is how wide a place is: a town 0, a country 3.
var rank = map[string]int{"admin2": 1, "admin1": 2, "region": 2, "country": 3}

// within returns the spot in a wider one that has most, if it has enough.
func within(wide *spot, all []*spot) *spot {
	var best *spot
	for _, s := range all {
		if rank[s.at.Precision] >= rank[wide.at.Precision] || s.score < wide.score-finer || s.score < 0 || s.at.ISO != wide.at.ISO {
			continue
		}
		if wide.at.Precision != "country" && s.at.Admin1 != wide.at.Admin1 || wide.at.Precision == "admin2" && far(s.at, wide.at) {
			continue
		}
		if best == nil || s.score > best.score {
			best = s
		}
	}
	return best
}

// far reports whether two places are farther apart than a county is wide.
func far(a, b *daybook.Place) bool { return place.Distance(a.Lat, a.Lon, b.Lat, b.Lon) > 60 }

// weighSite is how much speaks for a site being the place of the incident.
func (p *page) weighSite(i int) float64 {
	m, x := &p.sites[i], &p.located[i]
	k := p.d.SentenceOf(m.First)
	w := eachLater * float64(min(k, 20))
	switch {
	case m.Dateline:
		w += filedFrom
	case p.headline(m.First):
		w += inHeadline
		if p.pressed(m.First, m.Last) {
			w += ofPress
		}
	case k < 4:
		w += inLead
	}
	switch x.Precision {
	case "country":
		w -= 3 * coarseness
	case "admin1", "region":
		w -= 2 * coarseness
	case "admin2":
		w -= coarseness
	}
	if m.Dateline {
		return w
	}
	switch before := p.tok(m.First - 1).Norm; {
	case p.scene.Has("there", before):
		w += thereWord
	case p.scene.Has("thence", before):
		w += thenceWord
	}
	for j := m.Last; j < m.Last+4 && j < p.sent(m.First).Last && modifies(p.tok(j)); j++ {
		switch {
		case p.scene.Has("refuge", p.tok(j).Norm):
			w += asRefuge
		case p.scene.Has("from", p.tok(j).Norm):
			w += asOrigin
		}
	}
	switch p.governs(m.First, m.Last) {
	case eventPart:
		w += ofWhat
	case afterPart:
		w += ofWhatElse
	}
	for _, tm := range p.timesIn(k) {
		if tm.Background {
			w += aboutPast
			break
		}
	}
	return w
}

// pressed reports whether the name stands in the part of a headline that names
// the paper: "Two hurt in fire - KSLA News 12 Shreveport".
func (p *page) pressed(first, last int) bool {
	s := p.sent(first)
	dash := -1
	for i := first - 1; i >= s.First; i-- {
		if p.tok(i).Is("-", "--", "–", "—", "|", "::", ":") {
			dash = i
		}
	}
	if dash < 0 {
		return false
	}
	for i := dash + 1; i < s.Last && p.headline(i); i++ {
		if p.scene.Has("press", p.tok(i).Norm) {
			return true
		}
	}
	return false
}
