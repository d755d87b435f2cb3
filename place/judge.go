package place

import "sort"

// What speaks for and against a name being a place, in points. A name is one
// when it has enough. The points were set by hand, and then stepped one at a
// time on one half of two corpora and kept where the other half gained too;
// what matters is their order.
const (
	enough = 1.5

	ofTables   = 3.0 // countries, states, and the regions of the tables
	severalHas = 0.6 // more than one word

	asOther   = -1.5 // by another than its first name
	asCommon  = -2.0 // a word of the language
	asPerson  = -1.5 // a name that people have
	asLetters = -3.0 // LETTERS that are a body's, more often than not
	asInitial = -0.3 // the capital is that of the sentence

	afterIn      = 2.5
	afterFrom    = 1.5
	inChain      = 3.0
	holdsChain   = 3.0
	asDateline   = 4.0
	withKind     = 3.0
	beforePeople = 2.0
	beforeBody   = 0.5

	afterTitle    = -5.0
	afterGiven    = -4.0
	afterName     = -3.5 // a name stands before it
	beforeName    = -1.5
	beforeStreet  = -6.0
	asHouse       = -3.0
	bigName       = 11.5 // the prominence from which a hotel is rather the town's
	beforeTitleOf = -5.0
	besideFeature = -3.0
	besideSpeaks  = -1.3
	beforeAge     = -4.0
	elsePerson    = -3.0 // somebody in the text has that name
	elseName      = -2.0 // it ends a longer name in the text

	inList = 1.0 // what it is listed with is a place
	again  = 1.5 // the text uses it as a place elsewhere
)

// judge weighs the candidates and returns those that are places.
func (f *finder) judge() []Mention {
	strong := map[string]bool{}
	for k := range f.found {
		c := &f.found[k]
		c.score = f.base(c) + f.around(k)
		if c.score >= enough+2 {
			strong[c.key] = true
		}
	}
	lists := map[int]bool{}
	for k := range f.found {
		c := &f.found[k]
		if strong[c.key] && c.score > -2 {
			c.score += again
		}
		if c.list > 0 && c.score >= enough+0.5 {
			lists[c.list] = true
		}
	}
	var out []Mention
	at := make([]int, len(f.found))
	for k := range f.found {
		c := &f.found[k]
		if lists[c.list] && c.score > -1 {
			c.score += inList
		}
		at[k] = -1
		if c.score >= enough {
			at[k] = len(out)
			m := f.mention(c)
			m.Near = !c.people && f.far(c.i)
			m.Dateline = f.dateline(k)
			out = append(out, m)
		}
	}
	for k := range f.found {
		if c := &f.found[k]; at[k] >= 0 && c.in >= 0 {
			out[at[k]].In = at[c.in]
		}
	}
	return out
}

// base is what a name is worth by itself.
func (f *finder) base(c *candidate) float64 {
	if c.unknown || c.people {
		return ofTables
	}
	mode := f.modes[c.i]
	var s float64
	e := &c.entries[0]
	switch {
	case c.known || e.Kind == Country || e.Kind == Region:
		s = ofTables
	case e.Kind == Admin1:
		s = 1.5
	case e.Kind == Admin2 && !e.Other:
		s = 1
		if f.atoms[c.j-1].is(kindWord) {
			s = ofTables
		}
	case c.best >= 13.8:
		s = 2.5
	case c.best >= 11.5:
		s = 1.8
	case c.best >= 9.6:
		s = 1
	case c.best >= 8:
		s = 0.6
	default:
		s = 0.2
	}
	if e.Other && !c.known {
		if e.People >= 100000 || c.j-c.i > 1 {
			s += asOther / 2
		} else {
			s += asOther
		}
	}
	if c.j-c.i > 1 {
		s += severalHas
		// St. John's is a school, unless a place has that very name.
		if a := &f.atoms[c.i]; a.is(titleWord) && f.atoms[c.j-1].own != "" && !c.owns {
			s += besideFeature
		}
	} else {
		a := &f.atoms[c.i]
		if a.is(commonWord) || (f.small[c.key] || c.j == c.i+1 && f.atoms[c.i].little()) && mode == mixed {
			if !c.known {
				s += asCommon
			}
		}
		if a.is(nameWord) {
			s += asPerson
		}
		if a.first && mode == mixed && !c.known {
			s += asInitial
		}
		if a.is(directionWord|bodyWord|kindWord|featureWord|titleWord) && !c.known {
			s += asCommon
		}
		if a.caps && mode == mixed && !c.holds && c.in < 0 && len(a.key) < 7 && !f.dotted(c) && !f.written(c) {
			s += asLetters
		}
	}
	if f.g.words.class.Get(c.key)&neverWord != 0 {
		s -= 10
	}
	if mode != mixed && !c.known {
		// Capitals say nothing here.
		s--
		if f.atoms[c.i].is(commonWord) && c.j-c.i == 1 {
			s -= 2
		}
	}
	return s
}

// around is what the words around a candidate say.
func (f *finder) around(k int) float64 {
	c := &f.found[k]
	s := f.before(k) + f.after(k)
	if c.in >= 0 {
		s += inChain
	}
	if c.holds {
		s += holdsChain
	}
	if f.dateline(k) {
		s += asDateline
	}
	if c.j-c.i == 1 && c.in < 0 && !c.people {
		s += f.person[c.key]
	}
	if c.level != "" {
		s += withKind
	} else if c.level = f.level(c.i, c.j, !c.unknown); c.level != "" {
		s += withKind
	}
	return s
}

// before weighs the words before a candidate.
func (f *finder) before(k int) float64 {
	c := &f.found[k]
	i := c.i - 1
	for i >= 0 && f.atoms[i].is(directionWord) && !f.atoms[i+1].first {
		i--
	}
	if i < 0 || f.atoms[i+1].first || f.atoms[i].mark() {
		return 0
	}
	p := &f.atoms[i]
	capital := p.upper && f.modes[c.i] == mixed
	if p.number && f.written(c) && len(c.entries) > 0 && c.entries[0].Kind == Admin1 { // 250 B.C.
		return afterGiven
	}
	switch {
	case p.is(inWord) && !(capital && !f.starts(i)):
		return afterIn
	case p.is(fromWord) && !(capital && !f.starts(i)):
		if i >= 1 && f.atoms[i-1].is(blockWord) {
			return beforeStreet // the 5700 block of South X
		}
		// "Joe Smith, 43, of X" and "Joe Smith of X" say where he is from.
		if i >= 2 && f.atoms[i-1].text == "," && f.atoms[i-2].number {
			return afterIn
		}
		return afterFrom
	case c.people:
		return 0
	case p.is(titleWord) && i == c.i-1:
		return afterTitle
	case p.is(givenWord) && (capital || f.modes[c.i] != mixed) && !(f.partOf(i, k-1) && f.found[k-1].known):
		return afterGiven
	case p.initial && f.atoms[i+1].hyphen:
		return afterFrom // D-Charleston: a party, and for where
	case p.initial && !p.first:
		return afterGiven
	case p.low(speaksWord):
		return besideSpeaks / 2
	case p.is(featureWord) && p.upper && i == c.i-1:
		return besideFeature
	case capital && !f.starts(i) && !p.is(bodyWord|kindWord|inWord|fromWord|directionWord|peopleWord) && !f.small[p.key] && !f.partOf(i, k-1):
		return afterName
	}
	return 0
}

// after weighs the words after a candidate.
func (f *finder) after(k int) float64 {
	c := &f.found[k]
	if c.j >= len(f.atoms) || f.atoms[c.j].first {
		return 0
	}
	n := &f.atoms[c.j]
	if n.text == "," && c.j+2 < len(f.atoms) {
		if a, z := &f.atoms[c.j+1], &f.atoms[c.j+2]; a.number && len(a.key) < 3 && z.mark() {
			return beforeAge
		}
	}
	if n.mark() {
		if n.text == "$" && n.span.Start == f.atoms[c.j-1].span.End {
			return beforeStreet // US$100
		}
		return 0
	}
	capital := n.upper && f.modes[c.i] != lower
	switch {
	case n.is(streetWord) && (capital || n.dot):
		return beforeStreet
	case c.people:
		if f.atoms[c.i].is(nameWord) && capital && (f.nameless(c.j) || n.is(nameWord)) {
			return afterGiven // Dane Smith
		}
		return 0
	case n.low(speaksWord):
		if len(c.entries) > 0 && c.entries[0].Kind == Country {
			return 0 // Georgia said
		}
		return besideSpeaks
	case n.is(titleOfWord) && capital:
		return beforeTitleOf
	case n.low(houseWord) && c.best < bigName && !c.known && c.i > 0 && f.atoms[c.i-1].low(theWord):
		return asHouse // the Marlow hotel
	case f.holdsSuffix(c), n.low(peopleWord):
		return beforePeople
	case !capital || f.modes[c.i] != mixed:
		return 0
	case n.is(featureWord):
		return besideFeature
	case n.is(bodyWord | kindWord):
		return beforeBody
	case c.j-c.i == 1 && f.atoms[c.i].is(givenWord) && !f.partOf(c.j, k+1):
		return afterGiven // the given name itself
	case n.initial, n.is(nameWord) && !f.partOf(c.j, k+1):
		return beforeName - 1
	case c.j-c.i == 1 && c.best < 10 && !c.known && f.nameless(c.j):
		return beforeName - 1.5 // Punta of Punta Islita
	case n.is(titleWord|directionWord) || n.caps || n.little() || f.small[n.key] || f.partOf(c.j, k+1):
		return 0
	}
	return beforeName
}

// holdsSuffix reports whether the name is hung on by a small word: X-based.
func (f *finder) holdsSuffix(c *candidate) bool {
	n := &f.atoms[c.j]
	return n.hyphen && !n.upper
}

// partOf reports whether atom i belongs to candidate k.
func (f *finder) partOf(i, k int) bool {
	return k >= 0 && k < len(f.found) && f.found[k].i <= i && i < f.found[k].j
}

// persons collects the words that stand as the later part of a person's name:
// Henry of "Chiquita Henry", so that "Henry" alone is no town.
func (f *finder) persons() {
	f.person = map[string]float64{}
	for i := range f.atoms {
		a := &f.atoms[i]
		if !(a.is(givenWord|titleWord) || a.initial) || !a.upper || f.modes[i] == caps {
			continue
		}
		for j := i + 1; j < len(f.atoms) && j < i+4; j++ {
			b := &f.atoms[j]
			if b.mark() || !b.upper || b.first || f.modes[j] == caps {
				break
			}
			if b.is(bodyWord|kindWord|titleWord) && a.is(titleWord) || !b.is(nameWord) && f.knows(j) {
				break
			}
			f.person[b.key] = elsePerson
		}
	}
	// A name that follows a name nobody knows is one too: Aniah Blanchard.
	for k := range f.found {
		c := &f.found[k]
		if f.person[c.key] == 0 && c.best < 11.5 && c.j-c.i == 1 && c.i > 0 && !c.known && !c.people && !f.atoms[c.i].first && f.modes[c.i] == mixed && f.nameless(c.i-1) &&
			(c.i < 2 || f.atoms[c.i-2].mark() || !f.atoms[c.i-2].upper || f.atoms[c.i-2].first) && !f.partOf(c.i-1, k-1) {
			f.person[c.key] = elseName
		}
	}
}

// dateline reports whether a candidate stands where a report says from where
// it was filed: before the first sentence, up to a dash or a name in brackets.
func (f *finder) dateline(k int) bool {
	c := &f.found[k]
	if c.people {
		return false
	}
	// It, or what it is part of, must begin a sentence.
	i := k
	for i > 0 && f.found[i-1].in == i {
		i--
	}
	if start := f.found[i].i; !f.atoms[start].first {
		return false
	}
	for i < len(f.found) && f.found[i].in >= 0 {
		i = f.found[i].in
	}
	j := f.found[i].j
	for n := 0; j < len(f.atoms) && n < 12; j, n = j+1, n+1 {
		switch t := f.atoms[j].text; {
		case t == "--" || t == "—" || t == "–" || t == "-":
			return true
		case t == "(" && n < 8:
			return j+1 < len(f.atoms) && f.atoms[j+1].caps || f.agency(j)
		case f.atoms[j].mark() || f.atoms[j].number || f.atoms[j].caps || f.atoms[j].upper && n < 5:
		default:
			return false
		}
	}
	return false
}

// agency reports whether the bracket at j holds a short name and a dash follows.
func (f *finder) agency(j int) bool {
	for n := j + 1; n < len(f.atoms) && n < j+6; n++ {
		if f.atoms[n].text == ")" && n+1 < len(f.atoms) {
			switch f.atoms[n+1].text {
			case "-", "--", "—", "–":
				return true
			}
			return false
		}
	}
	return false
}

// far reports whether the words before atom i say that something is about the
// place and not in it.
func (f *finder) far(i int) bool {
	// "south of the Sri Lankan capital X": pass over what leads to the name.
	i--
	for n := 0; n < 4 && i > 0 && !f.atoms[i].mark() && !f.atoms[i+1].first; n++ {
		a := &f.atoms[i]
		if f.g.words.far[a.key] {
			return true
		}
		if i > 0 && f.g.words.far[f.atoms[i-1].key+" "+a.key] {
			return true
		}
		if a.is(fromWord) && f.atoms[i-1].is(distanceWord) {
			return true
		}
		if !a.is(kindWord|directionWord|theWord) && !f.people(i) && !a.is(fromWord) {
			return false
		}
		i--
	}
	return i == 0 && f.g.words.far[f.atoms[0].key]
}

// knows reports whether atom i belongs to a name of the readable tables.
func (f *finder) knows(i int) bool {
	k := sort.Search(len(f.found), func(k int) bool { return f.found[k].j > i })
	return k < len(f.found) && f.found[k].known && f.found[k].i <= i
}

// written reports whether the name is one that is written in capitals.
func (f *finder) written(c *candidate) bool {
	for _, n := range f.g.names[c.key] {
		if n.short {
			return true
		}
	}
	return false
}

// people reports whether atom i is an adjective of a country.
func (f *finder) people(i int) bool {
	k := sort.Search(len(f.found), func(k int) bool { return f.found[k].j > i })
	return k < len(f.found) && f.found[k].people && f.found[k].i <= i
}
