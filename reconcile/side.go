package reconcile

import (
	"cmp"
	"slices"

	"daybook"
)

// side is the side that a statement says it counts, "" when it is silent on
// whether attackers are in it.
func side(s *Statement) Side {
	switch {
	case s.Class == daybook.Attackers || s.Measure == daybook.TookPart:
		return Attackers
	case s.Include == daybook.Yes:
		return All
	case s.Include == daybook.No || s.Class != daybook.People:
		return Victims
	}
	return ""
}

// sides is rule 2: the estimates of one measure for victims, attackers, and
// all. A count that is silent on attackers is tried both ways first.
func (a *Account) sides(m daybook.Measure, of, moved []*Statement) []Estimate {
	by := map[Side][]*Statement{}
	for _, s := range of {
		by[side(s)] = append(by[side(s)], s)
	}
	settle := func(side Side, ss []*Statement, more ...*telling) *Estimate {
		if len(ss) == 0 && len(more) == 0 {
			return nil
		}
		e := (&pool{measure: m, side: side, by: a.by, account: a, statements: ss, moved: moved, more: more}).settle()
		return &e
	}
	attackers := settle(Attackers, by[Attackers])
	reads := a.tryBoth(by[""], by[Victims], by[All], settle(Victims, by[Victims]), attackers)
	for _, r := range reads {
		by[r.Side] = append(by[r.Side], a.by[r.Ref])
	}
	for _, side := range []Side{Victims, All} {
		slices.SortFunc(by[side], func(s, t *Statement) int { return s.Ref.compare(t.Ref) })
	}
	victims := settle(Victims, by[Victims])
	if m == daybook.TookPart {
		return []Estimate{*attackers}
	}
	var out []Estimate
	all := settle(All, by[All])
	if all != nil && (victims == nil || victims.empty()) {
		victims = cmp.Or(rest(all, attackers, victims), victims)
	}
	if victims == nil || victims.Rule != Rest {
		all = settle(All, by[All], total(victims, attackers)...)
	}
	for _, e := range []*Estimate{victims, attackers, all} {
		if e == nil {
			continue
		}
		for _, r := range reads {
			if e.Side == r.Side {
				e.Reads = append(e.Reads, r)
			}
		}
		if e.Side == All {
			e.addParts(victims, attackers)
			a.undecided(e, victims, attackers, reads)
		}
		out = append(out, *e)
	}
	return out
}

// tryBoth reads each silent count: as victims when a count of victims agrees
// and the sum with the attackers does not; as all the other way round, and when
// it may be of the attackers alone ("one dead" in one report, "the suspect was
// shot dead" in another, and nobody counts a victim); and as victims when
// nothing decides.
func (a *Account) tryBoth(silent, victims, all []*Statement, v, attackers *Estimate) []Read {
	var out []Read
	for _, s := range silent {
		r := Read{s.Ref, Victims, false}
		if attackers != nil && attackers.Best != nil && *attackers.Best > 0 && s.Scope == "" && !s.partial() && !s.Increment {
			k := *attackers.Best
			asVictims := among(victims, s.Figure)
			asAll := among(all, s.Figure)
			if v != nil && v.Best != nil {
				asAll = asAll || s.Agrees(daybook.Exactly(*v.Best+k))
			}
			if n, ok := s.Exact(); ok && !asVictims && !asAll {
				// with no count that says so, only a sum that comes out
				// exactly explains the difference of two; but who counts the
				// attackers apart ("five dead … two of the attackers are dead
				// too") has not counted them in
				asVictims, asAll = number(silent, n+k), number(silent, n-k) && !a.countsAttackers(s)
			}
			if !asVictims && !asAll {
				asAll = theSame(s, silent, victims, k) && (s.Refers || !a.countsAttackers(s))
			}
			switch {
			case asVictims && !asAll:
				r.Fits = true
			case asAll && !asVictims:
				r.Side, r.Fits = All, true
			}
		} else {
			r.Fits = true // no attackers to count in
		}
		out = append(out, r)
	}
	return out
}

// theSame reports whether a silent count may be of the attackers alone: as many
// as they are, with nobody counted as a victim, and no larger count.
func theSame(s *Statement, silent, victims []*Statement, k int) bool {
	n, ok := s.Exact()
	whole := func(t *Statement) bool { return aside(t, Victims) == "" && t.Lo != nil && t.Scope == "" && !t.Vague }
	return ok && n == k && !slices.ContainsFunc(victims, func(t *Statement) bool { return whole(t) && *t.Lo > 0 }) &&
		!slices.ContainsFunc(silent, func(t *Statement) bool { return whole(t) && *t.Lo > k })
}

// countsAttackers reports whether the report of a statement counts the attackers
// apart: then whoever else it brings in is no attacker.
func (a *Account) countsAttackers(s *Statement) bool {
	return slices.ContainsFunc(a.in[s.Report], func(t *Statement) bool {
		return t.Measure == s.Measure && side(t) == Attackers && aside(t, Attackers) == ""
	})
}

// among reports whether a whole count that may decide agrees with the figure.
func among(ss []*Statement, f daybook.Figure) bool {
	return slices.ContainsFunc(ss, func(s *Statement) bool {
		return aside(s, Victims) == "" && s.Class == daybook.People && s.Scope == "" && !s.partial() && !s.Increment && !s.Vague && s.Agrees(f)
	})
}

func number(ss []*Statement, n int) bool {
	return slices.ContainsFunc(ss, func(s *Statement) bool {
		x, ok := s.Exact()
		return ok && x == n && n > 0 && aside(s, Victims) == ""
	})
}

// total is victims and attackers added, or the one of the two that is known.
func total(victims, attackers *Estimate) []*telling {
	t := &telling{rule: Total, total: true, grade: 100}
	t.Figure = daybook.Exactly(0)
	at := 0
	for _, e := range []*Estimate{victims, attackers} {
		if e == nil || e.Best == nil || e.Rule == Rest {
			continue
		}
		at += *e.Best
		t.Lo, t.Hi = ptr(*t.Lo+*e.Low), ptr(*t.Hi+*e.High)
		t.open = t.open || e.Open
		if t.votes == 0 || e.votes < t.votes {
			t.votes = e.votes
		}
		if t.said.To.IsZero() || e.Said.To.Before(t.said.To) {
			t.said = e.Said
		}
		if e.Said.To.IsZero() {
			t.said = Interval{}
		}
	}
	if t.votes == 0 {
		return nil
	}
	t.at = &at
	if victims == nil || victims.Best == nil || victims.Rule == Rest {
		t.rule = attackers.Rule
	} else if attackers == nil || attackers.Best == nil {
		t.rule = victims.Rule
	}
	return []*telling{t}
}

// addParts gives the estimate for all what supports the sum it rests on.
func (e *Estimate) addParts(victims, attackers *Estimate) {
	known := 0
	for _, part := range []*Estimate{victims, attackers} {
		if part != nil && part.Best != nil && part.Rule != Rest {
			known += *part.Best
		}
	}
	if e.Best == nil || *e.Best != known || victims != nil && victims.Rule == Rest {
		return
	}
	for _, part := range []*Estimate{victims, attackers} {
		if part == nil || part.Best == nil || part.Rule == Rest {
			continue
		}
		e.Support = append(e.Support, part.Support...)
		e.Dissent = append(e.Dissent, part.Dissent...)
		e.Origins = max(e.Origins, part.Origins)
	}
	slices.SortFunc(e.Support, Ref.compare)
	slices.SortFunc(e.Dissent, Ref.compare)
}

// undecided lowers the low of all where a count that was taken for victims
// may have had the attackers in it.
func (a *Account) undecided(e, victims, attackers *Estimate, reads []Read) {
	for _, r := range reads {
		s := a.by[r.Ref]
		if r.Fits || e.Low == nil || s.Lo == nil || s.Vague ||
			!slices.Contains(victims.Support, r.Ref) && !slices.Contains(victims.Dissent, r.Ref) {
			continue
		}
		if n := max(*s.Lo, *attackers.Low); n < *e.Low {
			e.Low = &n
		}
	}
}

// empty reports whether nothing that counts was said: no figure, no bound.
func (e *Estimate) empty() bool { return e.Best == nil && e.Low == nil && e.High == nil }

// rest takes the attackers off a count of all, where nobody counts the
// victims.
func rest(all, attackers, victims *Estimate) *Estimate {
	if attackers == nil || all.Best == nil || attackers.Best == nil || *all.Best < *attackers.Best {
		return nil
	}
	k := *attackers.Best
	e := *all
	e.Side, e.Rule, e.Floor = Victims, Rest, nil
	e.Low, e.Best, e.High = ptr(max(0, *all.Low-k)), ptr(*all.Best-k), ptr(*all.High-k)
	if victims != nil {
		e.Beside = slices.Concat(all.Beside, victims.Beside)
		slices.SortFunc(e.Beside, func(a, b Beside) int { return a.Ref.compare(b.Ref) })
	}
	return &e
}
