package place

import (
	"strings"
	"sync"

	"daybook"
	"daybook/place/internal/table"
)

// Mention is a name of a place in a text.
type Mention struct {
	daybook.Span
	First, Last int    // its words, [First, Last)
	Name        string // folded; mentions of one name are held to mean one place
	// Entries are the places it may mean, the most prominent first; none for a
	// name that only its surroundings make a place ("the village of X").
	Entries []Entry
	// Adjective marks "Iraqi" or "Iraqis": it speaks of a country, and is not
	// where something is said to have happened.
	Adjective bool
	// Level is the kind the text gives the place: Admin1 in "X province", City
	// in "the town of X"; "" when it says nothing.
	Level Kind
	// Near is true when the text only says near, outside, or miles from it.
	Near bool
	// Dateline marks a name that a report begins with: where it was filed.
	Dateline bool
	// In is the index of the mention that follows and holds it ("Karachi,
	// Pakistan"), -1 for none.
	In int

	list int  // mentions of one number above 0 stand in one list
	seat bool // the text calls it a capital
	part bool // the text calls it a part of a town
}

// Find returns the names of places in a text, in order; they do not overlap.
// In running text a name must have its capital; where capitals say nothing
// (headlines, texts in capitals or without any) a name must be prominent, or
// stand where a place would. It never fails, and returns nothing for nothing.
func (g *Gazetteer) Find(words []Word) []Mention {
	s := g.atoms(words)
	defer s.done()
	return g.search(s)
}

func (g *Gazetteer) search(s *sheet) []Mention {
	f := &finder{g: g, atoms: s.atoms, modes: s.modes, found: s.found[:0], small: s.small}
	defer func() { s.found = f.found }()
	f.scan()
	f.link()
	f.lists()
	f.persons()
	return f.judge()
}

// finder is one run of Find.
type finder struct {
	g     *Gazetteer
	atoms []atom
	modes []letters
	found []candidate
	// small holds the keys that stand in small letters somewhere in the text.
	small map[string]bool
	// person is what speaks against a key that stands as part of a person's
	// name somewhere.
	person map[string]float64
	buf    []table.Ref
}

// match is what a key means.
type match struct {
	key     string
	once    sync.Once // the entries are made when they are first wanted
	entries []Entry
	names   []name // of the readable tables
	towns   bool   // the table of towns has it
	longer  bool   // longer names begin with it
	best    float64
}

// candidate is a name that may be a mention.
type candidate struct {
	i, j    int // atoms
	key     string
	entries []Entry
	best    float64
	people  bool // an adjective
	known   bool // the readable tables have it
	postal  bool // two capitals: only ever the second part of "City, XX"
	unknown bool // no gazetteer has it
	in      int  // index of the candidate that holds it
	holds   bool // holds another
	level   Kind
	list    int  // the run of names parted by commas and "and" that it stands in
	owns    bool // the name ends in 's
	score   float64
}

// look looks a key up.
func (f *finder) look(key string) *match {
	seen := f.g.seen.of(key)
	if m := seen.Load(); m != nil && m.key == key {
		return m
	}
	m := &match{key: strings.Clone(key), names: f.g.names[key], longer: f.g.longer[key]}
	refs, longer := f.g.towns.Find(key, f.buf[:0])
	f.buf = refs
	m.towns = len(refs) > 0
	m.longer = m.longer || longer
	seen.Store(m)
	return m
}

// fill makes the entries of a match.
func (f *finder) fill(key string, m *match) {
	m.once.Do(func() {
		m.entries = f.g.find(key, []Entry{})
		if len(m.entries) > 0 {
			m.best = m.entries[0].prior
		}
	})
}

// little reports whether the atom is a word in small letters.
func (a *atom) little() bool { return !a.mark() && !a.upper && !a.tag }

// scan collects the longest names, from left to right.
func (f *finder) scan() {
	// Only keys that stand with a capital too are ever asked for.
	for i := range f.atoms {
		if a := &f.atoms[i]; a.upper || a.tag {
			f.small[a.key] = false
		}
	}
	for i := range f.atoms {
		if a := &f.atoms[i]; a.little() {
			if _, asked := f.small[a.key]; asked {
				f.small[a.key] = true
			}
		}
	}
	for i := 0; i < len(f.atoms); {
		c, ok := f.longest(i)
		if !ok {
			i++
			continue
		}
		f.found = append(f.found, c)
		i = c.j
	}
}

// longest returns the longest name that begins at atom i.
func (f *finder) longest(i int) (best candidate, ok bool) {
	a := &f.atoms[i]
	if a.mark() || a.number || a.is(neverWord) && !a.caps {
		return best, false
	}
	if f.modes[i] == mixed && !a.upper && !a.tag && !f.g.small[a.key] && !f.g.spell.Article(a.key) {
		return best, false // no name begins so; most words end here
	}
	start := i
	key := ""
	for j := i; j < len(f.atoms) && j < i+8; j++ {
		b := &f.atoms[j]
		if b.mark() || j > i && b.first {
			break
		}
		before, word := "", b.key
		if j > i {
			before = key + " "
		}
		if j > i && b.is(shortWord) && b.upper && (b.dot || !b.caps) { // Prince George's Co.
			word = f.g.words.long[b.key]
		}
		key = before + word
		m := f.look(key)
		if c, fits := f.fit(i, j+1, key, m); fits {
			best, ok = c, true
		}
		if b.own != "" { // St. Mary's, Queen Anne's County
			key = before + b.own
			m = f.look(key)
			if c, fits := f.fit(i, j+1, key, m); fits && (!ok || best.j <= j) {
				best, ok = c, true
				best.owns = true
			}
		}
		if !m.longer {
			break
		}
	}
	if !ok && f.g.spell.Article(a.key) && i+1 < len(f.atoms) && f.atoms[i+1].hyphen {
		if best, ok = f.longest(i + 1); ok && len(best.entries) > 0 && f.g.spell.Drops(best.entries[0].ISO) {
			best.i = start
			return best, true
		}
		return best, false
	}
	return best, ok
}

// fit reports whether atoms [i, j) are written as a name with that key is.
func (f *finder) fit(i, j int, key string, m *match) (candidate, bool) {
	c := candidate{i: i, j: j, key: key, in: -1}
	if !m.towns && len(m.names) == 0 {
		return c, false
	}
	a, z := &f.atoms[i], &f.atoms[j-1]
	mode := f.modes[i]
	capital := mode == caps || mode == lower || a.tag || z.upper && (a.upper || f.g.spell.Article(a.key))
	places := false
	for _, n := range m.names {
		small := n.text[0] >= 'a' && n.text[0] <= 'z' && z.upper
		switch {
		case n.short && !f.short(i, j, n), !n.short && !capital && !small:
			continue
		case n.people:
			c.people = true
		default:
			places = true
			if n.short && len(key) == 2 && !strings.Contains(a.text, ".") && f.g.entries[n.entry].Kind == Admin1 {
				c.postal = true
			}
		}
		c.known = true
	}
	if !c.known && (!m.towns || !capital || len(key) < 3) {
		return c, false
	}
	if mode == lower && j-i == 1 && a.is(commonWord|nameWord|inWord|fromWord|kindWord) {
		return c, false
	}
	f.fill(key, m)
	c.entries, c.best = m.entries, m.best
	c.people = c.people && !places
	if c.known && !places && !c.people {
		return c, false
	}
	if c.people {
		c.entries = f.peoples(m)
	} else if len(c.entries) == 0 {
		return c, false
	}
	return c, true
}

// short reports whether atoms [i, j) are written as a short name must be: in
// capitals, and with the dots that the name has, or (U.S., US) in capitals
// without.
func (f *finder) short(i, j int, n name) bool {
	a, z, text := &f.atoms[i], &f.atoms[j-1], n.text
	if !a.upper {
		return false
	}
	if strings.ToUpper(text) != text { // Calif.
		return z.dot
	}
	if strings.Contains(a.text, ".") { // N.C., and U.A.E. for UAE, but not D.E. for DE
		return strings.Contains(text, ".") || f.g.entries[n.entry].Kind != Admin1
	}
	if strings.HasSuffix(text, ".") {
		return false
	}
	return a.caps && (f.modes[i] != caps || len(text) > 3)
}

// peoples returns the countries and regions of an adjective.
func (f *finder) peoples(m *match) []Entry {
	var out []Entry
	for _, n := range m.names {
		if n.people {
			e := f.g.entries[n.entry]
			e.prior = prominence(&e)
			out = append(out, e)
		}
	}
	return out
}

// mention makes the mention of a candidate.
func (f *finder) mention(c *candidate) Mention {
	a, z := &f.atoms[c.i], &f.atoms[c.j-1]
	m := Mention{
		Span:  daybook.Span{Start: a.span.Start, End: z.span.End},
		First: a.word, Last: z.word + 1, Name: c.key, Entries: c.entries,
		Adjective: c.people, Level: c.level, In: -1, list: c.list, seat: f.seat(c.i), part: f.quarter(c),
	}
	if c.owns {
		m.End = z.ownEnd
	}
	if z.dot && f.dotted(c) {
		m.End = z.span.Start + len(z.text) + 1
		if c.j < len(f.atoms) && f.atoms[c.j].text == "." && f.atoms[c.j].span.Start == z.span.End {
			m.Last = f.atoms[c.j].word + 1
		}
	}
	return m
}

// dotted reports whether the name is one that takes a dot: Calif.
func (f *finder) dotted(c *candidate) bool {
	if strings.Contains(f.atoms[c.j-1].text, ".") {
		return false // the span has it already
	}
	for _, n := range f.g.names[c.key] {
		if strings.HasSuffix(n.text, ".") && !strings.Contains(n.text[:len(n.text)-1], ".") {
			return true
		}
	}
	return false
}

// At returns the mentions of names that somebody else found: one for each
// span, in order, and none is left out. The spans lie in the words, do not
// overlap, and are in order; a name that nobody knows has no entries.
func (g *Gazetteer) At(words []Word, spans []daybook.Span) []Mention {
	sheet := g.atoms(words)
	defer sheet.done()
	f := &finder{g: g, atoms: sheet.atoms, modes: sheet.modes}
	i := 0
	for _, s := range spans {
		for i < len(f.atoms) && f.atoms[i].span.End <= s.Start {
			i++
		}
		j := i
		for j < len(f.atoms) && f.atoms[j].span.Start < s.End {
			j++
		}
		f.found = append(f.found, f.given(i, j))
		i = j
	}
	f.chain()
	f.lists()
	out := make([]Mention, len(f.found))
	for k := range f.found {
		c := &f.found[k]
		if c.level == "" {
			c.level = f.level(c.i, c.j, !c.unknown)
		}
		if c.i < c.j {
			out[k] = f.mention(c)
			out[k].Near = f.far(c.i)
			out[k].Dateline = f.dateline(k)
		}
		out[k].Span, out[k].In = spans[k], c.in
	}
	return out
}

// given makes the candidate of atoms that are held to be a name.
func (f *finder) given(i, j int) candidate {
	c := candidate{i: i, j: j, in: -1}
	for k := i; k < j; k++ {
		if a := &f.atoms[k]; !a.mark() {
			if c.key != "" {
				c.key += " "
			}
			if a.own != "" && k < j-1 {
				c.key += a.own
			} else {
				c.key += a.key
			}
		}
	}
	if c.key == "" {
		c.unknown = true
		return c
	}
	m := f.look(c.key)
	f.fill(c.key, m)
	c.entries, c.best, c.known = m.entries, m.best, len(m.names) > 0
	if first, rest, ok := strings.Cut(c.key, " "); ok && len(c.entries) == 0 && f.g.spell.Article(first) {
		m = f.look(rest)
		f.fill(rest, m)
		c.entries, c.best = m.entries, m.best
	}
	if rest, ok := f.g.spell.Proper(c.key); ok && len(c.entries) == 0 {
		m = f.look(rest)
		f.fill(rest, m)
		c.entries, c.best = m.entries, m.best
	}
	if es := f.peoples(m); len(c.entries) == 0 || len(es) > 0 && !c.entries[0].known {
		c.entries, c.people = es, len(es) > 0
	}
	c.unknown = len(c.entries) == 0
	return c
}
