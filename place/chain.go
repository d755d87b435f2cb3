package place

import "strings"

// link finds what holds what: "Karachi, Pakistan", "Springfield, Ill.",
// "Akuressa, in Matara district". A name of two capitals that holds nothing is
// no name.
func (f *finder) link() {
	f.unknowns()
	f.chain()
	kept := f.found[:0]
	index := make([]int, len(f.found))
	for k := range f.found {
		c := f.found[k]
		if c.postal && !c.holds || c.unknown && c.in < 0 && c.level == "" {
			index[k] = -1
			continue
		}
		index[k] = len(kept)
		kept = append(kept, c)
	}
	f.found = kept
	for k := range f.found {
		if c := &f.found[k]; c.in >= 0 {
			c.in = index[c.in]
		}
	}
}

// chain says of each candidate which of those after it holds it.
func (f *finder) chain() {
	for k := 0; k+1 < len(f.found); k++ {
		c, d := &f.found[k], &f.found[k+1]
		if c.people || d.people || d.unknown || !f.between(c, d) {
			continue
		}
		if !c.unknown {
			inner := plain(c, d)
			if len(inner) == 0 || f.peers(c, d) || obscure(c, d) || d.postal && d.i != c.j+1 {
				continue
			}
			c.entries = inner
		}
		c.in, d.holds = k+1, true
	}
}

// peers reports whether two candidates that a comma parts are rather a list:
// two countries, or two states, one of which is a village of the other too.
func (f *finder) peers(c, d *candidate) bool {
	has := func(c *candidate, k Kind) bool {
		for i := range c.entries {
			if e := &c.entries[i]; e.Kind == k && e.known && !e.Other {
				return true
			}
		}
		return false
	}
	z := &f.atoms[d.j-1]
	if len(c.entries) > 0 && c.entries[0].Kind == Country && !has(d, Admin1) {
		return true // "Costa Rica's capital, San José" tells of no village of that name
	}
	return has(c, Country) && has(d, Country) || has(c, Admin1) && has(d, Admin1) && !z.dot && !d.postal
}

// plain returns the entries of c, or, where only towns could hold them, none
// unless both are meant by their best-known places: "Croydon, London", but
// "San Salvador, Santa Ana and San Miguel" are three cities, and not a hamlet
// with a hamlet.
func plain(c, d *candidate) []Entry {
	var out []Entry
	for i := range c.entries {
		e := &c.entries[i]
		for j := range d.entries {
			of := &d.entries[j]
			if d.postal && of.Kind != Admin1 {
				continue
			}
			if within(e, of) && (of.Kind != City || of.prior > d.best-2 && e.prior > c.best-3.5) {
				out = append(out, *e)
				break
			}
		}
	}
	return out
}

// obscure reports whether the only place of that name that the country holds is
// one that nobody would mean by the name alone: "San Salvador, Mexico" are two.
func obscure(c, d *candidate) bool {
	if len(d.entries) == 0 || d.entries[0].Kind != Country {
		return false
	}
	for i := range c.entries {
		if e := &c.entries[i]; within(e, &d.entries[0]) {
			return e.prior < c.best-5
		}
	}
	return false
}

// lists numbers the runs of names that only commas and words for "and" part,
// and hands the kind that a word after the last of them gives ("X, Y and Z
// counties") to all.
func (f *finder) lists() {
	n := 0
	for k := 1; k < len(f.found); k++ {
		c, d := &f.found[k-1], &f.found[k]
		if c.in >= 0 || c.people != d.people || !f.listed(c.j, d.i) {
			continue
		}
		if c.list == 0 {
			n++
			c.list = n
		}
		d.list = c.list
	}
	for k := len(f.found) - 1; k > 0; k-- {
		c, d := &f.found[k-1], &f.found[k]
		if d.list == 0 || c.list != d.list {
			continue
		}
		if d.level == "" && d.j < len(f.atoms) && f.atoms[d.j].low(severalWord) {
			d.level = kindOf(&f.atoms[d.j])
		}
		if c.level == "" {
			c.level = d.level
		}
	}
	// "the cities of X and Y"
	for k := 1; k < len(f.found); k++ {
		if c, d := &f.found[k-1], &f.found[k]; c.list > 0 && c.list == d.list && d.level == "" && (k == 1 || f.found[k-2].list != c.list) {
			if i := c.i - 2; i >= 0 && f.atoms[i].low(severalWord) {
				c.level = kindOf(&f.atoms[i])
				for ; k < len(f.found) && f.found[k].list == c.list; k++ {
					f.found[k].level = c.level
				}
			}
		}
	}
}

// listed reports whether atoms [i, j) only part the items of a list.
func (f *finder) listed(i, j int) bool {
	if i >= j || j-i > 2 {
		return false
	}
	for ; i < j; i++ {
		if a := &f.atoms[i]; a.text != "," && !a.low(andWord) || a.first {
			return false
		}
	}
	return true
}

// between reports whether only a comma, or "in" and what may follow it, stands
// between two candidates.
func (f *finder) between(c, d *candidate) bool {
	if d.i-c.j < 1 || d.i-c.j > 6 {
		return false
	}
	comma, in := false, false
	for i := c.j; i < d.i; i++ {
		a := &f.atoms[i]
		switch {
		case a.text == "," && !comma && !in:
			comma = true
		case a.text == "(" && i == c.j && d.i == i+1:
			comma = true
		case a.first && i > c.j, a.mark():
			return false
		case a.low(inWord), in && a.low(fromWord|directionWord|kindWord), in && a.low(theWord):
			in = true
		case a.low(fromWord) && i > c.j && f.atoms[i-1].is(kindWord): // X district of Y
			in = true
		case comma && a.low(directionWord):
		case a.is(kindWord) && !comma && !in: // Jabalia refugee camp, Gaza Strip
		default:
			return false
		}
	}
	return comma || in
}

// holds reports whether some entry lies in one of the others.
func holds(inner, outer []Entry) bool {
	for i := range inner {
		for j := range outer {
			if within(&inner[i], &outer[j]) {
				return true
			}
		}
	}
	return false
}

// within reports whether a place is part of another, of a higher kind.
func within(e, of *Entry) bool {
	switch of.Kind {
	case Country:
		return e.ISO == of.ISO && e.Kind != Country
	case Admin1:
		return e.Code == of.Code && e.Code != "" && (e.Kind == City || e.Kind == Admin2) || e.Kind != Admin1 && e.Kind != Country && near(e, of)
	case Admin2:
		return e.Kind == City && e.Code == of.Code && e.Admin2 == of.Admin2
	case Region:
		return e.Kind != Country && e.Kind != Region && (of.ISO == "" || e.ISO == of.ISO) && distance(e.Lat, e.Lon, of.Lat, of.Lon) < reach(of)
	}
	// A quarter, or a village, of a town.
	return of.Kind == City && e.Kind == City && e.ISO == of.ISO && e.People < of.People && distance(e.Lat, e.Lon, of.Lat, of.Lon) < 40
}

// near holds towns to disputed or redrawn provinces that the rows do not give
// them to.
func near(e, of *Entry) bool {
	return of.known && e.ISO == of.ISO && distance(e.Lat, e.Lon, of.Lat, of.Lon) < 60
}

// reach is about how far a region reaches from its middle, in kilometres.
func reach(e *Entry) float64 {
	switch {
	case e.People >= 300e6:
		return 5000
	case e.People >= 30e6:
		return 1500
	case e.People >= 3e6:
		return 500
	}
	return 250
}

// unknowns adds the names that no gazetteer has and that their surroundings
// make places: "the village of X", "X village", "in X, Nigeria". They keep the
// words of the report where nothing else can.
func (f *finder) unknowns() {
	taken := make([]bool, len(f.atoms))
	for k := range f.found {
		for i := f.found[k].i; i < f.found[k].j; i++ {
			taken[i] = true
		}
	}
	var more []candidate
	for i := 0; i < len(f.atoms); i++ {
		if !f.nameless(i) || taken[i] || f.modes[i] != mixed {
			continue
		}
		j := i + 1
		for j < len(f.atoms) && !taken[j] && f.nameless(j) && !f.atoms[j].first {
			j++
		}
		c := candidate{i: i, j: j, in: -1, unknown: true, level: f.level(i, j, false)}
		if c.level == Country || j < len(f.atoms) && f.atoms[j].is(looseWord) {
			c.level = ""
		}
		comma := j < len(f.atoms) && f.atoms[j].text == "," && i > 0 && f.atoms[i-1].low(inWord|fromWord)
		if (c.level != "" || comma) && j-i <= 3 {
			words := make([]string, 0, 3)
			for k := i; k < j; k++ {
				words = append(words, f.atoms[k].key)
			}
			c.key = strings.Join(words, " ")
			if f.g.words.class.Get(c.key)&neverWord == 0 {
				more = append(more, c)
			}
		}
		i = j - 1
	}
	if len(more) == 0 {
		return
	}
	all := make([]candidate, 0, len(f.found)+len(more))
	for _, c := range f.found {
		for len(more) > 0 && more[0].i < c.i {
			all, more = append(all, more[0]), more[1:]
		}
		all = append(all, c)
	}
	f.found = append(all, more...)
}

// starts reports whether atom i stands where any word has a capital: at the
// start of a sentence, or after a colon, a dash, a quotation mark.
func (f *finder) starts(i int) bool {
	a := &f.atoms[i]
	return a.first || i == 0 || f.atoms[i-1].mark() && f.atoms[i-1].text != "," && f.atoms[i-1].text != "&"
}

// nameless reports whether the atom has a capital because it is part of a
// name, and is no word that we know.
func (f *finder) nameless(i int) bool {
	a := &f.atoms[i]
	return !a.mark() && a.upper && !a.first && !a.number && !a.tag && !a.initial && !a.caps && a.class == 0 && !f.small[a.key] && len(a.key) > 2
}

// level returns the kind that the words around atoms [i, j) give them. Of a
// name that the gazetteer has, the kind may have its capital: Kandahar Province.
func (f *finder) level(i, j int, known bool) Kind {
	if j < len(f.atoms) && !f.atoms[j].first && (f.atoms[j].plain || known && !f.atoms[j].is(looseWord|townWord)) {
		if k := kindOf(&f.atoms[j]); k != "" && !f.atoms[j].is(severalWord) {
			return k
		}
	}
	// "the northern province of X", "the towns of X and Y" only for X.
	// In "the X district of Y" the kind is that of X.
	if i >= 2 && f.atoms[i-1].low(fromWord) && f.atoms[i-2].low(kindWord) && !f.atoms[i-1].first &&
		(i < 3 || f.atoms[i-3].mark() || f.atoms[i-3].plain || f.atoms[i-3].class != 0) {
		return kindOf(&f.atoms[i-2])
	}
	// "X, a small town" with few words between.
	if j+2 < len(f.atoms) && f.atoms[j].text == "," && f.atoms[j+1].low(theWord) {
		for k := j + 2; k < len(f.atoms) && k < j+5 && f.atoms[k].plain && !f.atoms[k].mark() && !f.atoms[k].first; k++ {
			if f.atoms[k].is(kindWord) && !f.atoms[k].is(looseWord) {
				return kindOf(&f.atoms[k])
			}
		}
	}
	if i >= 1 && f.atoms[i-1].low(townWord) && !f.atoms[i].first { // the village X
		return City
	}
	return ""
}

// seat reports whether the words before atom i say that a capital follows:
// "the capital X", "the capital, X", "the capital city of X" only of a town.
func (f *finder) seat(i int) bool {
	i--
	if i > 0 && f.atoms[i].text == "," {
		i--
	}
	return i >= 0 && f.atoms[i].low(seatWord) && !f.atoms[i+1].first
}

func kindOf(a *atom) Kind {
	switch {
	case a.is(admin1Word):
		return Admin1
	case a.is(admin2Word):
		return Admin2
	case a.is(townWord):
		return City
	case a.is(countryWord):
		return Country
	}
	return ""
}

// quarter reports whether the word behind a candidate makes it a part of a town:
// the Park Hill neighborhood.
func (f *finder) quarter(c *candidate) bool {
	return c.j < len(f.atoms) && f.atoms[c.j].low(quarterWord) && !f.atoms[c.j].first
}
