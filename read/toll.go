package read

import "daybook"

// toll is what a careful recorder takes from this report for its main
// incident: whole figures before the sum of parts, numbers before vague words,
// what is asserted before what is doubted; where figures disagree, the lowest
// and the highest.
func (p *page) toll(cs []daybook.Claim, ms []*mention) daybook.Toll {
	t := daybook.Toll{From: []string{}}
	post := p.r.Kind == daybook.SinglePost
	pick := func(measure daybook.Measure, attackers bool) *daybook.Bounds {
		type sum struct {
			fig    daybook.Figure
			ids    []string
			vague  bool
			single bool
		}
		var sums []*sum
		of := map[*trigger]*sum{}
		for i := range cs {
			c, m := &cs[i], ms[i]
			if c.Measure != measure || c.Indefinite || c.Incident != "1" || (c.Class == daybook.Attackers) != attackers {
				continue
			}
			if !post && (c.Post != nil || c.Stance != daybook.Asserted) || c.Stance == daybook.Denied {
				continue
			}
			if m.part {
				continue
			}
			n, exact := c.Figure.Exact()
			if s := of[m.trigger]; s != nil {
				s.fig = plus(s.fig, c.Figure)
				s.ids = append(s.ids, c.ID)
				continue
			}
			s := &sum{fig: c.Figure, ids: []string{c.ID}, vague: m.who.kind == counted && p.phrases[m.phrase].Quantity != nil && p.phrases[m.phrase].Quantity.Vague,
				single: exact && n == 1 && m.who.kind != counted}
			sums, of[m.trigger] = append(sums, s), s
		}
		best := func(ok func(*sum) bool) []*sum {
			var out []*sum
			for _, s := range sums {
				if ok(s) {
					out = append(out, s)
				}
			}
			return out
		}
		use := best(func(s *sum) bool { return !s.vague && !(s.single && len(s.ids) == 1) })
		if len(use) == 0 {
			use = best(func(s *sum) bool { return !s.vague })
		}
		if len(use) == 0 {
			use = sums
		}
		if len(use) == 0 {
			return nil
		}
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
			t.From = append(t.From, s.ids...)
		}
		if open {
			hi = nil
		}
		return &daybook.Bounds{lo, hi}
	}
	t.Killed = pick(daybook.Killed, false)
	t.AttackersKilled = pick(daybook.Killed, true)
	t.Injured = pick(daybook.Injured, false)
	return t
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
