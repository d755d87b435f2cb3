package read

import "daybook"

// portions marks the claims that count some of those of another claim, though no
// word of their sentence says so: beside "12 people were killed" whoever is named
// as dead is one of the twelve, and so are "five children" and "two pilots".
// "Seven people" may be an earlier toll, and "dozens" another wording.
func (p *page) portions(cs []daybook.Claim, from []*mention) {
	whole := map[*mention]bool{}
	told := map[*trigger]int{} // how many one verb counts
	for i, m := range from {
		whole[m.whole] = true
		if n := cs[i].Figure.Lo; n != nil && !cs[i].Part {
			told[m.trigger] += *n
		}
	}
	wholes := map[string][]int{}
	for i := range cs {
		if w := &cs[i]; from[i].who.kind == counted && w.Stance != daybook.Denied && len(wholes[sameCount(w)]) < mostWholes {
			wholes[sameCount(w)] = append(wholes[sameCount(w)], i)
		}
	}
	for i := range cs {
		c := &cs[i]
		if c.Part || c.Indefinite || c.Increment || c.Stance == daybook.Denied || whole[from[i]] {
			continue
		}
		sum := told[from[i].trigger]
		for _, j := range wholes[sameCount(c)] {
			w := &cs[j]
			if i == j || !samePost(c, w) || !p.sameStory(c, from[i], from[j]) || w.Figure.Hi != nil && sum > *w.Figure.Hi {
				continue
			}
			if p.portion(from[i], from[j], c) || w.Figure.Equal(daybook.Exactly(sum)) && c.Figure.Lo != nil && sum > *c.Figure.Lo {
				c.Part, from[i].among = true, from[j]
				break
			}
		}
	}
}

// mostWholes is how many figures of one measure a report is searched for: those
// that hold others come early.
const mostWholes = 60

func sameCount(c *daybook.Claim) string { return c.Incident + string(c.Measure) }

// samePost reports whether two claims stand in one post, or both in none: whom one
// post counts are not some of those of another.
func samePost(a, b *daybook.Claim) bool {
	return a.Post == nil && b.Post == nil || a.Post != nil && b.Post != nil && *a.Post == *b.Post
}

// sameStory reports whether two claims of one incident are sure to be: what a
// paragraph tells of others may be several ("In 2011, 14 died. Later 30 did").
func (p *page) sameStory(c *daybook.Claim, a, b *mention) bool {
	return c.Incident == "1" || p.d.SentenceOf(p.phrases[a.phrase].First) == p.d.SentenceOf(p.phrases[b.phrase].First)
}

// portion reports whether the people of a mention are some of the whole's.
func (p *page) portion(m, whole *mention, c *daybook.Claim) bool {
	n, all := m.who.figure.Lo, whole.who.figure.Lo
	if n == nil || *n == 0 || all == nil || *all <= *n || whole.trigger == m.trigger || p.leavesOut(whole, m) {
		return false
	}
	sub, class := m.who.class, whole.who.class
	switch {
	case sub == class:
	case sub == daybook.Attackers || class != daybook.People && class != daybook.Civilians:
		return false
	case sub == daybook.Children || sub == daybook.Women || sub == daybook.Security:
		return !p.vague(m) && !p.vague(whole) && !p.narrow(whole)
	}
	switch one := m.who.figure.Equal(daybook.Exactly(1)); {
	case c.Scope != nil && c.Scope.Kind == "site":
		return true
	case one && (m.who.kind == named || !p.narrow(m) || !p.narrow(whole) || sub != daybook.People):
		return true
	case p.vague(m) || p.vague(whole):
		return !p.vague(whole) && p.restOf(m)
	case p.narrow(m) && !p.narrow(whole), p.restOf(m), p.badly(m):
		return true
	case c.SourceKind != nil && (*c.SourceKind != daybook.Medical || m.measure != daybook.Injured) && p.word(m) != p.word(whole):
		return false // another may know of fewer; a hospital knows its own
	}
	return sub == daybook.Attackers || *n*10 < *all*7 && p.opens(whole) && !p.opens(m)
}

// leavesOut reports whether a count leaves out the people of a mention: the two others
// of "one was shot, two others fled", the fourth homicide of a year.
func (p *page) leavesOut(m, told *mention) bool {
	ph := &p.phrases[m.phrase]
	near := p.d.SentenceOf(ph.First) - p.d.SentenceOf(p.phrases[told.phrase].First)
	return p.nth(ph) > 0 || p.is("others", ph.Head) && 0 <= near && near <= 1
}

func (p *page) vague(m *mention) bool {
	q := p.phrases[m.phrase].Quantity
	return q != nil && q.Vague
}

// narrow reports whether a count says more of its people than that they are
// people: two pilots, three others, ten Americans.
func (p *page) narrow(m *mention) bool {
	ph := &p.phrases[m.phrase]
	if m.who.entry == nil {
		return !bare(ph)
	}
	return !p.person.Has("general", m.who.entry.Lemma) && !p.is("men", ph.Head) && m.who.class != daybook.Civilians
}

// restOf reports whether a number is told to be of a group known already: two of
// the dead, the other three.
func (p *page) restOf(m *mention) bool {
	ph := &p.phrases[m.phrase]
	return ph.Partitive || ph.Quantity != nil && ph.Quantity.More && p.tok(ph.First).Tag == "DT"
}

// badly reports whether the hurt are told by how they fare: eighty in a critical
// condition, of three hundred.
func (p *page) badly(m *mention) bool {
	t := m.trigger
	return m.measure == daybook.Injured && (t.frame == "state" || p.is("severe", t.first-1) || p.is("severe", t.last))
}
