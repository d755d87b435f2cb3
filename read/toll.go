package read

import (
	"slices"

	"daybook"
)

// toll is what a careful recorder takes from this report for its main
// incident: whole figures before the sum of parts, numbers before vague words,
// what is asserted before what is doubted; where figures disagree, the lowest
// and the highest. Different people of one verb add up: "killed 22 Iraqis and a
// soldier" are 23.
func (p *page) toll(cs []daybook.Claim) daybook.Toll {
	t := daybook.Toll{From: []string{}}
	p.dead = p.accounts(cs)
	t.Killed = p.bounds(cs, daybook.Killed, false, &t)
	t.AttackersKilled = p.bounds(cs, daybook.Killed, true, &t)
	for _, m := range p.mentions {
		if i, ok := p.claimOf[m]; ok && cs[i].Incident == "1" {
			if rest, all := p.dead.apart(i, m); all {
				n := *m.who.figure.Lo - rest
				t.AttackersKilled = &daybook.Bounds{&n, &n}
			}
		}
	}
	if n, from := p.allDied(cs); n > 0 {
		t.AttackersKilled = &daybook.Bounds{&n, &n}
		t.From = append(t.From, from...)
	}
	t.Injured = p.bounds(cs, daybook.Injured, false, &t)
	return t
}

// allDied is how many carried out the attack, and the claims that say so, where the
// report says that all of them died: "Four men opened fire … All the attackers
// were killed".
func (p *page) allDied(cs []daybook.Claim) (n int, from []string) {
	all, most := "", ""
	for _, m := range p.mentions {
		i, ok := p.claimOf[m]
		if !ok || cs[i].Incident != "1" || cs[i].Class != daybook.Attackers || cs[i].Stance == daybook.Denied {
			continue
		}
		switch k, exact := cs[i].Figure.Exact(); {
		case m.measure == daybook.Killed && cs[i].Indefinite && p.is("everybody", p.phrases[m.phrase].First):
			all = cs[i].ID
		case m.measure == daybook.TookPart && exact && k > n:
			n, most = k, cs[i].ID
		}
	}
	if all == "" {
		return 0, nil
	}
	return n, []string{most, all}
}

// sum is what one verb says: its figures added up.
type sum struct {
	fig    daybook.Figure
	ids    []string
	vague  bool
	single bool // one person told of, not a number
	part   bool
	posted bool  // in a post that the report embeds
	doubt  bool  // there, or not asserted
	broken bool  // the report tells what it is made of
	opens  bool  // it stands in the title or the first sentences
	nth    bool  // told by an ordinal: "a third man died" makes three
	shared bool  // the fate of somebody told of already
	narrow bool  // of one kind of people: of a nation, policemen, children
	of     []int // the figures that were added up, where they are exact
}

// bounds takes the lowest and the highest of the best sums of a measure; nil
// when the report gives nothing.
func (p *page) bounds(cs []daybook.Claim, measure daybook.Measure, attackers bool, t *daybook.Toll) *daybook.Bounds {
	sums := p.sums(cs, measure, attackers)
	some := slices.ContainsFunc(sums, func(s *sum) bool { return !s.none() })
	sums = slices.DeleteFunc(sums, func(s *sum) bool { return some && s.none() })
	for _, good := range []func(*sum) bool{
		func(s *sum) bool { return !s.doubt && !s.part && !s.vague && !s.single },
		func(s *sum) bool { return !s.doubt && !s.part && !s.vague },
		func(s *sum) bool { return !s.posted && !s.part && !s.vague && !s.single },
		func(s *sum) bool { return !s.doubt && !s.vague },
		func(s *sum) bool { return !s.doubt },
		func(s *sum) bool { return !s.posted && !s.part && !s.vague },
		func(s *sum) bool { return !s.posted },
		func(s *sum) bool { return p.r.Kind == daybook.SinglePost },
	} {
		var use []*sum
		for _, s := range sums {
			if good(s) {
				use = append(use, s)
			}
		}
		if len(use) == 0 {
			continue
		}
		use = totals(use)
		for _, s := range use {
			t.From = append(t.From, s.ids...)
		}
		return extremes(use)
	}
	return nil
}

// exceeds reports whether a sum is surely more than another.
func (s *sum) exceeds(t *sum) bool {
	return s.fig.Lo != nil && t.fig.Lo != nil && *s.fig.Lo > *t.fig.Lo
}

// none reports whether a sum says that nobody was: no officers were hurt.
func (s *sum) none() bool { return s.fig.Equal(daybook.Exactly(0)) }

// totals leaves out what is most likely a part of a larger figure, though no
// word says so: far smaller than the largest, not what the report opens
// with, and not told in parts of its own. "Two pilots died" beside "12 killed" is no second toll.
func totals(use []*sum) []*sum {
	top, last := 0, 0
	for _, s := range use {
		if s.fig.Lo != nil {
			top = max(top, *s.fig.Lo)
			if s.nth {
				last = max(last, *s.fig.Lo)
			}
		}
	}
	rest := 0 // of those that are smaller
	for _, s := range use {
		if n, exact := s.fig.Exact(); exact && n < top {
			rest += n
		}
	}
	var out []*sum
	for _, s := range use {
		if s.fig.Lo != nil && *s.fig.Lo < top && rest == top || s.within(use) {
			continue // two parents and their two children, of four
		}
		if s.narrow && slices.ContainsFunc(use, func(u *sum) bool { return !u.narrow && u.exceeds(s) }) {
			continue // ten Danes, of twelve
		}
		if s.fig.Lo != nil && *s.fig.Lo < last {
			continue // the two before the third
		}
		if s.fig.Lo == nil || *s.fig.Lo*10 >= top*7 || (s.opens || s.broken) && *s.fig.Lo*10 >= top*4 {
			out = append(out, s)
		}
	}
	return out
}

// sums adds the figures of each verb. What the report says again with the same
// words counts for the verb, though it makes no claim of its own.
func (p *page) sums(cs []daybook.Claim, measure daybook.Measure, attackers bool) []*sum {
	var out []*sum
	of := map[*trigger]*sum{}
	var last newest
	whole := map[*mention]bool{}
	for _, m := range p.mentions {
		if m.whole != nil {
			whole[m.whole] = true
		}
	}
	for _, m := range p.mentions {
		i, ok := p.claimOf[m]
		if !ok {
			continue
		}
		c := &cs[i]
		if c.Measure != measure || c.Indefinite || c.Incident != "1" || c.Stance == daybook.Denied ||
			(c.Class == daybook.Attackers) != attackers || m.trigger.frame == "head" && p.nth(&p.phrases[m.phrase]) > 0 {
			continue // the fourth homicide of the year is no toll
		}
		if s := of[m.trigger]; s != nil && s.part == m.part {
			s.join(c)
			s.single = s.shared
			continue
		}
		if s := p.besides(m, last); s != nil && !m.part && !s.part {
			s.join(c)
			s.single = false
			of[m.trigger], last.at = s, m
			continue
		}
		ph := &p.phrases[m.phrase]
		_, exact := c.Figure.Exact()
		fold, _ := p.fold(ph) // a name for what happened, not a count of the report
		fig := c.Figure
		if n, all := p.dead.apart(i, m); all && !attackers {
			fig = daybook.Exactly(n)
		}
		s := &sum{fig: fig, ids: []string{c.ID}, part: c.Part || ph.Partitive || c.Increment || c.Scope != nil && (c.Scope.Kind == "site" || c.Scope.Kind == "facility"),
			vague: ph.Quantity != nil && ph.Quantity.Vague, single: exact && m.who.kind != counted || fold > 0,
			narrow: p.narrow(m), opens: p.opens(m), nth: p.nth(ph) > 0, broken: whole[m], of: exactly(nil, fig),
			posted: c.Post != nil, doubt: c.Post != nil || c.Stance != daybook.Asserted && !(c.Source == nil && p.opens(m)),
			shared: m.rule == p.name(m.trigger, "along")}
		if s.shared && p.together(m.trigger) {
			s.fig, s.single = plus(s.fig, daybook.Exactly(1)), true
		}
		out, of[m.trigger], last = append(out, s), s, newest{s, m}
	}
	return out
}

// together reports whether it was one person whose fate others are told to share, as
// "he was killed along with his two sons" makes three.
func (p *page) together(t *trigger) bool {
	n := 0
	for _, m := range p.mentions {
		if m.trigger == t && m.rule != p.name(t, "along") {
			if n++; !m.single() {
				return false
			}
		}
	}
	return n == 1
}

// extremes is the lowest and the highest of several sums; one that is open
// leaves the top open, unless an exact figure stands beside it that it allows:
// "more than 120" beside 129.
func extremes(use []*sum) *daybook.Bounds {
	var lo, hi *int
	open := false
	for _, s := range use {
		if s.allows(use) {
			continue
		}
		if s.fig.Lo != nil && (lo == nil || *s.fig.Lo < *lo) {
			lo = s.fig.Lo
		}
		if s.fig.Hi == nil {
			open = true
		} else if hi == nil || *s.fig.Hi > *hi {
			hi = s.fig.Hi
		}
	}
	if open {
		hi = nil
	}
	return &daybook.Bounds{lo, hi}
}

// allows reports whether a sum is open at the top and one of the exact figures
// beside it, less than twice its number, fits in it.
func (s *sum) allows(all []*sum) bool {
	if s.fig.Lo == nil || s.fig.Hi != nil {
		return false
	}
	for _, u := range all {
		if n, exact := u.fig.Exact(); exact && *s.fig.Lo < n && n < 2**s.fig.Lo {
			return true
		}
	}
	return false
}

// plus adds two figures of different people: 22 and 1 are 23, 5 and "at least
// 2" at least 7.
func plus(a, b daybook.Figure) daybook.Figure {
	add := func(x, y *int) *int {
		if x == nil || y == nil {
			return nil
		}
		return ptr(*x + *y)
	}
	return daybook.Figure{Lo: add(a.Lo, b.Lo), Hi: add(a.Hi, b.Hi), Approx: a.Approx || b.Approx}
}

// newest is the sum that was begun last, and the mention that came to it last.
type newest struct {
	sum *sum
	at  *mention
}

// besides returns the sum that a mention adds to: the people are others than
// those just told of ("one attacker was shot; two others blew themselves up"). It
// is nil where they are not.
func (p *page) besides(m *mention, last newest) *sum {
	if last.sum == nil {
		return nil
	}
	ph := &p.phrases[m.phrase]
	if !p.is("others", ph.Head) && !(p.is("ordinal", ph.Head) && p.is("a", ph.First)) {
		return nil
	}
	apart := p.d.SentenceOf(ph.First) - p.d.SentenceOf(p.phrases[last.at.phrase].First)
	if apart > 1 || apart == 1 && m.who.class != daybook.Attackers {
		return nil // others in a sentence of their own may have been counted
	}
	return last.sum
}

// join adds the people of a claim to a sum.
func (s *sum) join(c *daybook.Claim) {
	s.fig = plus(s.fig, c.Figure)
	s.ids = append(s.ids, c.ID)
	s.of = exactly(s.of, c.Figure)
}

// exactly adds a figure to a list, if it is exact.
func exactly(ns []int, f daybook.Figure) []int {
	if n, exact := f.Exact(); exact {
		ns = append(ns, n)
	}
	return ns
}

// within reports whether a sum of one figure is one of those that make up
// another: the ten Americans of "ten Americans and two pilots".
func (s *sum) within(all []*sum) bool {
	if len(s.of) != 1 || len(s.ids) != 1 {
		return false
	}
	for _, u := range all {
		if len(u.of) > 1 && slices.Contains(u.of, s.of[0]) {
			return true
		}
	}
	return false
}
