package place

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"daybook"
	"daybook/place/internal/fold"
)

// The precisions of a resolved place, beside those that are kinds.
const (
	PrecisionNear    = "near"    // the text says near, outside, or miles from it
	PrecisionUnknown = "unknown" // the gazetteer has no such place
)

// Context is what is known of a report besides its words.
type Context struct {
	// Country weighs countries, by ISO code, that the report is likely to
	// speak of: what [Gazetteer.Hints] found, the publisher's. 1 is as much as
	// the mention of a place there.
	Country map[string]float64
}

// What speaks for one place rather than another of the same name, in units of
// the logarithm of a population. Set by hand on news of the world and of small
// towns; see the tests for what they reach.
const (
	byPeople   = 0.7 // how much prominence weighs
	byCountry  = 6.0 // all other names lie in its country
	byDivision = 5.0 // all other names lie in its first-level division
	byDistance = 6.0 // all other names are close by
	closeBy    = 120 // kilometres at which closeness has fallen to 1/e
	byKind     = 1.5 // the names beside it in a list are of its kind
	bySeat     = 2.0 // another name is that of the county it lies in
	bySpelling = 1.0 // its first name is written as the text writes it
	doubt      = 0.2 // what is added to all weights: little evidence is little
	rounds     = 4
	strayBelow = 100000 // people
	together   = 2.0    // the weight of other names that tells what a text is about
	roundabout = 150    // kilometres
	contenders = 60     // places of a name, and other names, that are weighed by distance
)

// group is all mentions of one name: they mean one place.
type group struct {
	entries  []Entry
	mentions []int
	weight   float64
	score    []float64
	next     []float64 // the score of the round after
	share    []float64 // of belief, by entry; they sum to one
	spelled  []float64 // for the spelling of the text, by entry
	best     int
}

// Resolve gives every mention its place, at the same index: all of them
// together, since each speaks for the others. The mentions are those of one
// text, as [Gazetteer.Find] returned them; a name means one place throughout
// it, unless it says otherwise ("Paris, Texas"). A place has up to five
// alternatives, the likelier first. A name that nobody knows gets the precision
// "unknown", the words for a name, and no coordinates; where the text says what
// it lies in, it gets the coordinates and the precision of that.
func Resolve(text string, ms []Mention, ctx Context) []daybook.Place {
	r := &resolver{text: text, ms: ms, ctx: ctx, of: make([]int, len(ms)),
		country: map[string]float64{}, division: map[string]float64{}, own: map[string]float64{}, mine: map[string]float64{}}
	r.gather()
	r.believe()
	out := make([]daybook.Place, len(ms))
	// From the end: what holds a mention stands after it.
	for i := len(ms) - 1; i >= 0; i-- {
		out[i] = r.place(text, i, out)
	}
	return out
}

type resolver struct {
	text   string
	ms     []Mention
	ctx    Context
	groups []*group
	of     []int // the group of each mention, -1 for an unknown name

	// What the groups believe together, counted anew before each round and
	// after the last.
	country, division map[string]float64
	total             float64
	anchors           []*group // those whose distance counts

	own, mine map[string]float64 // see weigh
}

// gather makes the groups. A name that is said to lie in another goes with the
// plain mentions of the name, unless the text puts it in two places.
func (r *resolver) gather() {
	type sense struct {
		name, in string
		level    Kind
	}
	plain := map[string]int{}
	qualified := map[sense]int{}
	first := map[string]int{}
	outer := make([]string, len(r.ms))
	for i := len(r.ms) - 1; i >= 0; i-- {
		if in := r.ms[i].In; in > i {
			outer[i] = r.ms[in].Name + "/" + outer[in]
		}
	}
	add := func(es []Entry) int {
		r.groups = append(r.groups, &group{entries: es})
		return len(r.groups) - 1
	}
	for i := range r.ms {
		m := &r.ms[i]
		r.of[i] = -1
		if len(m.Entries) == 0 || m.In < 0 {
			continue
		}
		k := sense{m.Name, outer[i], m.Level}
		g, ok := qualified[k]
		if !ok {
			g = add(seats(m, ofLevel(r.inside(m.Entries, m.In), m.Level)))
			qualified[k] = g
			if _, ok := first[m.Name]; !ok {
				first[m.Name] = g
			}
		}
		r.of[i] = g
	}
	for i := range r.ms {
		m := &r.ms[i]
		if len(m.Entries) == 0 || m.In >= 0 {
			continue
		}
		name := m.Name
		if m.Level != "" {
			name += "/" + string(m.Level)
		}
		g, ok := first[m.Name]
		if ok && m.Level != "" && m.Level != City {
			ok = false
		}
		if !ok {
			if g, ok = plain[name]; !ok {
				g = add(seats(m, ofLevel(m.Entries, m.Level)))
				plain[name] = g
			}
		}
		r.of[i] = g
	}
	for i, g := range r.of {
		if g < 0 {
			continue
		}
		r.groups[g].mentions = append(r.groups[g].mentions, i)
		w := 1.0
		if r.ms[i].Dateline {
			w = 2
		}
		r.groups[g].weight += w
	}
	// What is said to hold something is one that can.
	for i := range r.ms {
		if in := r.ms[i].In; in >= 0 && r.of[i] >= 0 && r.of[in] >= 0 {
			g := r.groups[r.of[in]]
			var fit []Entry
			for _, e := range g.entries {
				if holds(r.groups[r.of[i]].entries, []Entry{e}) {
					fit = append(fit, e)
				}
			}
			if len(fit) > 0 {
				g.entries = fit
			}
		}
	}
	for _, g := range r.groups {
		g.weight = 1 + math.Log(g.weight)
		g.score, g.next = make([]float64, len(g.entries)), make([]float64, len(g.entries))
		g.share = make([]float64, len(g.entries))
		g.spelled = r.spelling(g)
	}
}

// spelling gives what speaks for each entry by how the text writes it: St. Louis
// is not Saint-Louis.
func (r *resolver) spelling(g *group) []float64 {
	out := make([]float64, len(g.entries))
	if len(out) == 1 {
		return out
	}
	as := map[string]bool{}
	for _, m := range g.mentions {
		as[fold.Name(r.ms[m].Span.Of(r.text))] = true
	}
	for i := range g.entries {
		if as[fold.Name(g.entries[i].Name)] {
			out[i] = bySpelling
		}
	}
	return out
}

// inside returns those of the entries that lie in what holds them.
func (r *resolver) inside(es []Entry, in int) []Entry {
	outer := r.ms[in].Entries
	if next := r.ms[in].In; next > in {
		outer = r.inside(outer, next)
	}
	var out []Entry
	for _, e := range es {
		if holds([]Entry{e}, outer) {
			out = append(out, e)
		}
	}
	if out == nil {
		return es
	}
	return out
}

// seats returns, for what the text calls a capital, the capitals among the
// entries.
func seats(m *Mention, es []Entry) []Entry {
	if !m.seat {
		return es
	}
	var out []Entry
	for _, e := range es {
		if e.Feature == Capital || e.Feature == Seat1 {
			out = append(out, e)
		}
	}
	if out == nil {
		return es
	}
	return out
}

// ofLevel returns those of the entries that are of the kind the text gives, or
// else of the kind next to it.
func ofLevel(es []Entry, level Kind) []Entry {
	near := map[Kind][]Kind{
		City: {City}, Admin1: {Admin1, Region, Admin2}, Admin2: {Admin2, Admin1, Region}, Country: {Country},
	}
	for _, k := range near[level] {
		var out []Entry
		for _, e := range es {
			if e.Kind == k {
				out = append(out, e)
			}
		}
		if out != nil {
			return out
		}
	}
	return es
}

// believe shares each group's belief among its entries, in rounds: each group
// counts what the others believe.
func (r *resolver) believe() {
	for _, g := range r.groups {
		for i := range g.entries {
			g.score[i] = byPeople*g.entries[i].prior + g.spelled[i]
		}
		g.settle()
	}
	r.anchors = slices.Clone(r.groups)
	slices.SortStableFunc(r.anchors, func(a, b *group) int { return cmp.Compare(b.weight, a.weight) })
	r.anchors = r.anchors[:min(len(r.anchors), contenders)]
	for range rounds {
		r.count()
		for _, g := range r.groups {
			r.weigh(g)
		}
		for _, g := range r.groups {
			g.score, g.next = g.next, g.score
			g.settle()
		}
	}
	r.count()
}

// count adds up what the groups believe.
func (r *resolver) count() {
	clear(r.country)
	clear(r.division)
	r.total = 0
	for _, iso := range slices.Sorted(maps.Keys(r.ctx.Country)) {
		r.country[iso] += r.ctx.Country[iso]
		r.total += r.ctx.Country[iso]
	}
	for _, g := range r.groups {
		r.total += g.weight
		for i := range g.entries {
			r.country[g.entries[i].ISO] += g.weight * g.share[i]
			r.division[g.entries[i].Code] += g.weight * g.share[i]
		}
	}
}

// weigh scores the entries of a group by what the other groups believe.
func (r *resolver) weigh(g *group) {
	out := g.next
	clear(out)
	if len(out) == 1 {
		return
	}
	others := r.total - g.weight + doubt
	own, mine := r.own, r.mine
	clear(own)
	clear(mine)
	for i := range g.entries {
		own[g.entries[i].ISO] += g.weight * g.share[i]
		mine[g.entries[i].Code] += g.weight * g.share[i]
	}
	for i := range g.entries {
		e := &g.entries[i]
		out[i] = byPeople*e.prior + g.spelled[i]
		if e.ISO != "" {
			out[i] += byCountry * (r.country[e.ISO] - own[e.ISO]) / others
		}
		if e.Code != "" {
			out[i] += byDivision * (r.division[e.Code] - mine[e.Code]) / others
		}
		out[i] += byKind * r.company(g, e.Kind)
	}
	order := make([]int, len(out))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(out[b], out[a]) })
	for _, i := range order[:min(len(order), contenders)] {
		sum, seat := 0.0, 0.0
		for _, h := range r.anchors {
			if h == g {
				continue
			}
			e, b := &g.entries[i], &h.entries[h.best]
			if (b.Kind == City || b.Kind == Admin2) && math.Abs(e.Lat-b.Lat) < 8 {
				sum += h.weight * h.share[h.best] * math.Exp(-distance(e.Lat, e.Lon, b.Lat, b.Lon)/closeBy)
			}
			if e.Kind != b.Kind && e.Admin2 != "" {
				seat = max(seat, r.county(e, h))
			}
		}
		out[i] += byDistance*sum/others + bySeat*seat
	}
}

// company is the share of the names that stand in a list with a name of the
// group, and are held to be of the kind.
func (r *resolver) company(g *group, kind Kind) float64 {
	sum, n := 0.0, 0.0
	for _, i := range g.mentions {
		for k := max(0, i-2); k <= i+2 && k < len(r.ms); k++ {
			if k == i || r.ms[k].list != r.ms[i].list || r.ms[i].list == 0 || r.of[k] < 0 || r.groups[r.of[k]] == g {
				continue
			}
			n++
			h := r.groups[r.of[k]]
			for j := range h.entries {
				if h.entries[j].Kind == kind {
					sum += h.share[j]
				}
			}
		}
	}
	if n == 0 {
		return 0
	}
	return sum / n
}

// county is 1 when the other name is, as one of its senses, the second-level
// division that the entry lies in, or a town of the division that the entry is.
func (r *resolver) county(e *Entry, h *group) float64 {
	for j := range h.entries[:min(len(h.entries), contenders)] {
		if b := &h.entries[j]; b.Kind != e.Kind && b.Admin2 == e.Admin2 && b.Code == e.Code && (b.Kind == Admin2 || e.Kind == Admin2) {
			return 1
		}
	}
	return 0
}

// settle turns scores into shares of belief.
func (g *group) settle() {
	g.best = 0
	for i := range g.score {
		if g.score[i] > g.score[g.best] {
			g.best = i
		}
	}
	sum := 0.0
	for i := range g.score {
		g.share[i] = math.Exp(g.score[i] - g.score[g.best])
		sum += g.share[i]
	}
	for i := range g.share {
		g.share[i] /= sum
	}
}

// place makes the place of a mention; those after it are made.
func (r *resolver) place(text string, i int, made []daybook.Place) daybook.Place {
	m := &r.ms[i]
	p := daybook.Place{Text: m.Span.Of(text), Span: m.Span, Precision: PrecisionUnknown, Alternatives: []daybook.Alternative{}}
	if r.of[i] < 0 {
		p.Name = p.Text
		if m.In > i {
			// The coordinates are those of what holds it, and the precision
			// says so.
			in := &made[m.In]
			p.Admin1, p.Country, p.ISO, p.Lat, p.Lon, p.Precision = in.Admin1, in.Country, in.ISO, in.Lat, in.Lon, in.Precision
		}
		return p
	}
	g := r.groups[r.of[i]]
	e := &g.entries[g.best]
	if m.In < 0 && (m.part && r.alone(g, e) || r.stray(g, e)) {
		p.Name = p.Text
		p.Alternatives = g.others(-1)
		return p
	}
	p.Name, p.Admin1, p.Country, p.ISO, p.Lat, p.Lon = e.Name, e.Admin1, e.Country, e.ISO, e.Lat, e.Lon
	p.Precision = string(e.Kind)
	if m.Near {
		p.Precision = PrecisionNear
	}
	p.Alternatives = g.others(g.best)
	return p
}

// others returns the likeliest entries but one, up to five.
func (g *group) others(but int) []daybook.Alternative {
	order := make([]int, 0, len(g.entries))
	for k := range g.entries {
		if k != but {
			order = append(order, k)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(g.score[b], g.score[a]) })
	out := []daybook.Alternative{}
	for _, k := range order[:min(len(order), 5)] {
		a := &g.entries[k]
		out = append(out, daybook.Alternative{Name: a.Name, Admin1: a.Admin1, ISO: a.ISO, Lat: a.Lat, Lon: a.Lon})
	}
	return out
}
