package read

import (
	"strings"

	"daybook"
)

// crowd is all those whom a report tells of one by one, as far as its words can
// tell who is who.
type crowd struct {
	meets  map[*mention]*meeting
	told   []*meeting      // in order
	at     map[int]*person // of each token
	named  map[string][]*person
	heads  map[string][]*person
	aged   map[int][]*person
	fallen map[daybook.Measure][]*person // whom it befell, in order
}

// meeting is a person as a mention finds him.
type meeting struct {
	*person
	mention  *mention
	by       string // what he is known by; empty where he is new
	new      bool
	again    bool // the same befell him before
	heard    bool // and on the same word
	others   bool // it befell others before
	nameless bool // and one of them has no name and may be he
}

// person is somebody told of once or several times.
type person struct {
	names map[string]bool
	first string // the first of them
	heads map[string]bool
	years int // -1 when not told
	sex   sex
	last  int                          // sentence
	fates map[daybook.Measure]*mention // the first of each
	sure  map[daybook.Measure]*mention // the first that surely means him
	voice map[string]bool              // fates with the word they stand on
}

type sex uint8

const (
	unsaid sex = iota
	male
	female
)

// single reports whether a mention tells of one person.
func (m *mention) single() bool {
	n, exact := m.who.figure.Exact()
	return exact && n == 1
}

// gather goes through the mentions in order and joins those that tell of one
// person.
func (p *page) gather(ms []*mention) *crowd {
	c := &crowd{map[*mention]*meeting{}, nil, map[int]*person{}, map[string][]*person{}, map[string][]*person{}, map[int][]*person{}, map[daybook.Measure][]*person{}}
	for _, m := range ms {
		if m.single() {
			c.meet(p, m)
		}
	}
	return c
}

// meet finds whom a mention means and enters what it says of him.
func (c *crowd) meet(p *page, m *mention) {
	x := p.portrait(m)
	who, by := c.find(p, m, x)
	t := &meeting{person: who, mention: m, by: by, new: who == nil}
	if t.new {
		t.person = x
	} else {
		who.join(x)
	}
	said := string(m.measure) + ": " + p.word(m)
	t.again, t.heard = t.fates[m.measure] != nil, t.voice[said]
	if !t.again {
		t.others = len(c.fallen[m.measure]) > 0
		_, t.nameless = lastWho(c.fallen[m.measure], func(o *person) bool { return len(o.names) == 0 && t.fits(o) })
		c.fallen[m.measure] = append(c.fallen[m.measure], t.person)
		t.fates[m.measure] = m
	}
	if t.sure[m.measure] == nil && t.certain() {
		t.sure[m.measure] = m
	}
	t.voice[said] = true
	c.meets[m], c.told = t, append(c.told, t)
	ph := &p.phrases[m.phrase]
	for i := ph.First; i < ph.Last; i++ {
		if c.at[i] == nil {
			c.at[i] = t.person
		}
	}
	for n := range x.names {
		c.named[n] = append(c.named[n], t.person)
	}
	for h := range x.heads {
		c.heads[h] = append(c.heads[h], t.person)
	}
	if x.years >= 0 {
		c.aged[x.years] = append(c.aged[x.years], t.person)
	}
}

// portrait is what the words of one mention say of a person.
func (p *page) portrait(m *mention) *person {
	ph := &p.phrases[m.phrase]
	x := &person{names: map[string]bool{}, heads: map[string]bool{}, years: -1, last: p.d.SentenceOf(ph.First),
		fates: map[daybook.Measure]*mention{}, sure: map[daybook.Measure]*mention{}, voice: map[string]bool{}}
	first := ph.First
	if ph.Owner >= 0 {
		first = ph.Owner + 1
	}
	_, years, ok := p.aged(ph, first)
	if n, after := p.ageAfter(ph); !ok && after {
		years, ok = n, true
	}
	if ok {
		x.years = years
	}
	const initial = 2 // letters, and a full stop
	for i := first; i <= ph.Head; i++ {
		t := p.tok(i)
		switch {
		case p.is("male", i):
			x.sex = male
		case p.is("female", i):
			x.sex = female
		}
		if m.who.kind == named && strings.HasPrefix(t.Tag, "NNP") && len(t.Norm) > initial && p.person.Word(t.Norm) == nil {
			if x.names[t.Norm] = true; x.first == "" {
				x.first = t.Norm
			}
		}
	}
	if m.who.kind != named && m.who.kind != pronoun {
		x.heads[p.tok(ph.Head).Norm] = true
	}
	return x
}

// join adds what a further mention says.
func (x *person) join(o *person) {
	for n := range o.names {
		x.names[n] = true
	}
	if len(o.names) > 1 || x.first == "" {
		x.first = o.first
	}
	for h := range o.heads {
		x.heads[h] = true
	}
	if x.years < 0 {
		x.years = o.years
	}
	if x.sex == unsaid {
		x.sex = o.sex
	}
	x.last = o.last
}

// find returns the person told of before whom a mention means, and what he is
// known by; nil for somebody new.
func (c *crowd) find(p *page, m *mention, x *person) (*person, string) {
	ph := &p.phrases[m.phrase]
	for i := ph.First; i < ph.Last; i++ {
		if o := c.at[i]; o != nil {
			return o, "phrase"
		}
	}
	for i := ph.First; i <= ph.Head && m.who.kind == named; i++ {
		if o, ok := lastWho(c.named[p.tok(i).Norm], x.namesake); ok {
			return o, "name"
		}
	}
	// "a man, 25, and another man, 25": a new one in the same sentence
	old := func(o *person) bool { return o.last < x.last || m.who.kind != single && m.who.kind != counted }
	if o, ok := lastWho(c.aged[x.years], func(o *person) bool {
		return x.fits(o) && (m.who.kind != named || len(o.names) == 0) && old(o)
	}); ok {
		return o, "age"
	}
	const near, nearer = 4, 2 // sentences
	switch m.who.kind {
	case pronoun:
		if o := c.near(x, x.last-nearer); o != nil {
			return o, "pronoun"
		}
	case single, definite:
		if o, ok := lastWho(c.heads[p.tok(ph.Head).Norm], func(o *person) bool { return x.fits(o) && old(o) }); ok {
			return o, "head"
		}
		if o := c.near(x, x.last-near); o != nil && m.who.kind == definite {
			return o, "article"
		}
	}
	return nil, ""
}

// near returns who was told of last, from a sentence on, among those who can be
// the person.
func (c *crowd) near(x *person, from int) *person {
	for i := len(c.told) - 1; i >= 0 && c.told[i].last >= from; i-- {
		if o := c.told[i].person; x.fits(o) {
			return o
		}
	}
	return nil
}

// lastWho returns the last of some people whom the test takes. A report that
// tells of very many is read in time that grows with it alone: only so many are
// asked.
func lastWho(of []*person, takes func(*person) bool) (*person, bool) {
	const most = 60
	for i := len(of) - 1; i >= 0 && i >= len(of)-most; i-- {
		if takes(of[i]) {
			return of[i], true
		}
	}
	return nil, false
}

// fits reports whether sex and age of two people agree as far as they are told.
func (x *person) fits(o *person) bool {
	return (x.sex == unsaid || o.sex == unsaid || x.sex == o.sex) && (x.years < 0 || o.years < 0 || x.years == o.years)
}

// namesake reports whether two people have the same name: by the first part of
// it and another, for a family shares the rest, or by the only one that is told.
func (x *person) namesake(o *person) bool {
	n := 0
	for name := range x.names {
		if o.names[name] {
			n++
		}
	}
	return n > 1 && x.first == o.first || n == 1 && (len(x.names) == 1 || len(o.names) == 1)
}

// certain reports whether the words leave little doubt whom a mention means: by
// name, age or the noun with an article, not by a pronoun or nearness.
func (t *meeting) certain() bool {
	switch t.by {
	case "", "phrase", "name", "age":
		return true
	case "head":
		return t.mention.who.kind == definite
	}
	return false
}

// worse returns the mention that tells of a worse fate of the same person: who
// was shot and died counts as dead, whatever the words between.
func (c *crowd) worse(m *mention) *mention {
	t := c.meets[m]
	if t == nil || m.measure != daybook.Casualties && m.measure != daybook.Injured || !t.certain() {
		return nil
	}
	if o := t.sure[daybook.Killed]; o != nil || m.measure == daybook.Injured {
		return o
	}
	return t.sure[daybook.Injured]
}
