package read

import "daybook"

// toll is what a careful recorder takes from this report for its main
// incident: whole figures before the sum of parts, numbers before vague words,
// what is asserted before what is doubted; where figures disagree, the lowest
// and the highest. Different people of one verb add up: "killed 22 Iraqis and a
// soldier" are 23.
func (p *page) toll(cs []daybook.Claim) daybook.Toll {
	t := daybook.Toll{From: []string{}}
	t.Killed = p.bounds(cs, daybook.Killed, false, &t)
	t.AttackersKilled = p.bounds(cs, daybook.Killed, true, &t)
	t.Injured = p.bounds(cs, daybook.Injured, false, &t)
	return t
}

// sum is what one verb says: its figures added up.
type sum struct {
	fig    daybook.Figure
	ids    []string
	vague  bool
	single bool // one person told of, not a number
	part   bool
	doubt  bool
	broken bool // the report tells what it is made of
	opens  bool // it stands in the title or the first sentences
}

// bounds takes the lowest and the highest of the best sums of a measure; nil
// when the report gives nothing.
func (p *page) bounds(cs []daybook.Claim, measure daybook.Measure, attackers bool, t *daybook.Toll) *daybook.Bounds {
	sums := p.sums(cs, measure, attackers)
	for _, good := range []func(*sum) bool{
		func(s *sum) bool { return !s.doubt && !s.part && !s.vague && !s.single },
		func(s *sum) bool { return !s.doubt && !s.part && !s.vague },
		func(s *sum) bool { return !s.doubt && !s.vague },
		func(s *sum) bool { return !s.doubt },
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
		for _, s := range use {
			t.From = append(t.From, s.ids...)
		}
		return extremes(totals(use))
	}
	return nil
}

// totals leaves out what is most likely a part of a larger figure, though no
// word says so: far smaller than the largest, not what the report opens
// with, and not told in parts of its own. "Two pilots died" beside "12 killed" is no second toll.
func totals(use []*sum) []*sum {
	top := 0
	for _, s := range use {
		if s.fig.Lo != nil {
			top = max(top, *s.fig.Lo)
		}
	}
	var out []*sum
	for _, s := range use {
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
			(c.Class == daybook.Attackers) != attackers {
			continue
		}
		if s := of[m.trigger]; s != nil && s.part == m.part {
			s.fig = plus(s.fig, c.Figure)
			s.ids = append(s.ids, c.ID)
			s.single = false
			continue
		}
		ph := &p.phrases[m.phrase]
		_, exact := c.Figure.Exact()
		s := &sum{fig: c.Figure, ids: []string{c.ID}, part: m.part || ph.Partitive || c.Increment || c.Scope != nil && (c.Scope.Kind == "site" || c.Scope.Kind == "facility"),
			vague: ph.Quantity != nil && ph.Quantity.Vague, single: exact && m.who.kind != counted,
			opens: p.opens(m), broken: whole[m],
			doubt: c.Post != nil || c.Stance != daybook.Asserted}
		out, of[m.trigger] = append(out, s), s
	}
	return out
}

// extremes is the lowest and the highest of several sums; one that is open
// leaves the top open.
func extremes(use []*sum) *daybook.Bounds {
	var lo, hi *int
	open := false
	for _, s := range use {
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
