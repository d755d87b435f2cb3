package read

import (
	"strings"

	"daybook"
)

// crowd is all those whom a report tells of one by one, as far as its words can
// tell who is who.
type crowd struct {
	all []*person
	of  map[*mention]*person
	by  map[*mention]string // what he is known by; empty where he is new
}

// person is somebody told of once or several times.
type person struct {
	names map[string]bool
	first string // the first of them
	heads map[string]bool
	years int // -1 when not told
	sex   sex
	last  int // sentence
	ms    []*mention
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
	c := &crowd{of: map[*mention]*person{}, by: map[*mention]string{}}
	for _, m := range ms {
		if !m.single() {
			continue
		}
		x := p.portrait(m)
		o, by := c.find(p, m, x)
		if o == nil {
			o = x
			c.all = append(c.all, x)
		} else {
			o.join(x)
		}
		o.ms = append(o.ms, m)
		c.of[m], c.by[m] = o, by
	}
	return c
}

// portrait is what the words of one mention say of a person.
func (p *page) portrait(m *mention) *person {
	ph := &p.phrases[m.phrase]
	x := &person{names: map[string]bool{}, heads: map[string]bool{}, years: -1, last: p.d.SentenceOf(ph.First)}
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
	for _, o := range c.all {
		for _, om := range o.ms {
			a, b := &p.phrases[om.phrase], &p.phrases[m.phrase]
			if a.First < b.Last && b.First < a.Last {
				return o, "phrase"
			}
		}
	}
	if m.who.kind == named {
		for _, o := range c.all {
			if x.namesake(o) {
				return o, "name"
			}
		}
	}
	// "a man, 25, and another man, 25": a new one in the same sentence
	fresh := func(o *person) bool { return o.last == x.last && (m.who.kind == single || m.who.kind == counted) }
	if x.years >= 0 {
		if o := c.latest(x, 0, func(o *person) bool {
			return o.years == x.years && (m.who.kind != named || len(o.names) == 0) && !fresh(o)
		}); o != nil {
			return o, "age"
		}
	}
	const near, nearer = 4, 2 // sentences
	switch m.who.kind {
	case pronoun:
		if o := c.latest(x, x.last-nearer, nil); o != nil {
			return o, "pronoun"
		}
	case single, definite:
		head := p.tok(p.phrases[m.phrase].Head).Norm
		if o := c.latest(x, 0, func(o *person) bool { return o.heads[head] && !fresh(o) }); o != nil {
			return o, "head"
		}
		if m.who.kind == definite {
			if o := c.latest(x, x.last-near, nil); o != nil {
				return o, "article"
			}
		}
	}
	return nil, ""
}

// latest returns who was told of last, from a sentence on, among those who can
// be the person by sex and age.
func (c *crowd) latest(x *person, from int, takes func(*person) bool) *person {
	var best *person
	for _, o := range c.all {
		if o.last >= from && x.fits(o) && (takes == nil || takes(o)) && (best == nil || o.last >= best.last) {
			best = o
		}
	}
	return best
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

// met returns the mention, before m or of all with a nil m, by which a person
// met with what is measured.
func (x *person) met(measure daybook.Measure, m *mention) *mention {
	for _, o := range x.ms {
		if m != nil && o.order >= m.order {
			return nil
		}
		if o.measure == measure {
			return o
		}
	}
	return nil
}

// sure reports whether the words leave little doubt whom a mention means: by
// name, age or the noun with an article, not by a pronoun or nearness.
func (c *crowd) sure(m *mention) bool {
	switch c.by[m] {
	case "", "phrase", "name", "age":
		return true
	case "head":
		return m.who.kind == definite
	}
	return false
}

// worse returns the mention that tells of a worse fate of the same person: who
// was shot and died counts as dead, whatever the words between.
func (c *crowd) worse(m *mention) *mention {
	if m.measure != daybook.Casualties && m.measure != daybook.Injured || !m.single() || !c.sure(m) {
		return nil
	}
	for _, o := range c.of[m].ms {
		if (o.measure == daybook.Killed || o.measure == daybook.Injured && m.measure == daybook.Casualties) && c.sure(o) {
			return o
		}
	}
	return nil
}

// before counts those others whom the measure of m befell before, and those of
// them without a name who may be the person x.
func (c *crowd) before(m *mention, x *person) (others, nameless int) {
	for _, o := range c.all {
		if o == x || o.met(m.measure, m) == nil {
			continue
		}
		others++
		if len(o.names) == 0 && x.fits(o) {
			nameless++
		}
	}
	return others, nameless
}
