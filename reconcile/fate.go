package reconcile

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"daybook"
)

// refers reports whether words point to somebody told of before, rather than
// bring in somebody new: a pronoun, a definite noun, or, in the body, a surname.
func refers(r *daybook.Reading, c *daybook.Claim) bool {
	ws := strings.FieldsFunc(c.Words, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' })
	if len(ws) == 0 {
		return false
	}
	first := strings.ToLower(ws[0])
	if words.Has("refers", first) {
		return true
	}
	n, one := c.Exact()
	return one && n == 1 && len(ws) == 1 && c.Spans.Figure.Start >= r.Report.Body && !words.Has("introduces", first) &&
		unicode.IsUpper([]rune(ws[0])[0])
}

// others reports whether the words set people apart from those told of before:
// "four others", "another man".
func others(said string) bool {
	return slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(said), func(r rune) bool { return !unicode.IsLetter(r) }),
		func(w string) bool { return words.Has("others", w) })
}

// fates is the rest of rule 5: whom a report has among the injured, and that
// report or a later one among the dead, is injured no more. It notes on every
// count of injured how many of them have died.
//
// Within a report people are brought in once, and pointed to from then on: "a
// woman was killed. The victim was taken to a hospital" has nobody injured, "a
// woman was killed and a man was hurt" has. Between reports, one more
// dead, or as many as were hurt at all, were among the injured of the earlier one, unless whoever counts the dead
// still counts as many injured; of a dozen more it is not known, as bodies are
// found too.
func (a *Account) fates(all []*Statement) {
	for _, s := range all {
		if s.Measure == daybook.Injured && !gone(aside(s, side(s))) && s.Lo != nil {
			s.died = a.died(s)
		}
	}
	best := map[*Statement]int{}
	for _, s := range all {
		if s.Measure == daybook.Injured {
			best[s] = a.home(s).died
		}
	}
	for s, n := range best {
		s.died = n
	}
}

// home is the copy of a statement whose report says most, itself when none says
// more: a shortened reprint knows less of who died.
func (a *Account) home(s *Statement) *Statement {
	best := s
	for _, c := range a.alike[s.telling()] {
		if c.Measure == s.Measure && !gone(aside(c, side(c))) &&
			(a.told(c) > a.told(best) || a.told(c) == a.told(best) && c.died < best.died) {
			best = c
		}
	}
	return best
}

// told is how much the report of a statement says that was not taken back.
func (a *Account) told(s *Statement) (n int) {
	for _, c := range a.in[s.Report] {
		if !gone(aside(c, side(c))) {
			n++
		}
	}
	return n
}

// died is how many of those whom a statement counts as injured have died.
func (a *Account) died(s *Statement) int {
	dead, told := a.deadIn(s.Report)
	switch {
	case len(told) > 0 && bound(s.Lo) <= dead && (pointed(told) || pointed(a.hurtIn(s.Report))):
		return bound(s.Lo)
	case dead > 0 && s.Hit && !s.Others && bound(s.Lo) > dead:
		return dead // five were shot, and one of them has died
	}
	e := a.Of(daybook.Killed, All)
	if e == nil {
		e = a.Of(daybook.Killed, Victims)
	}
	if e == nil || e.Best == nil || *e.Best <= dead {
		return 0
	}
	lo := bound(s.Lo)
	if a.still(s, e) {
		return 0
	}
	switch n := *e.Best - dead; {
	case (n == 1 || n == lo) && n <= lo && a.later(s, e),
		dead == 0 && n == lo && a.alone(s, e):
		return n
	}
	return 0
}

// still reports whether somebody who gives the figure for the dead counts as
// many injured beside them.
func (a *Account) still(s *Statement, e *Estimate) bool {
	return slices.ContainsFunc(e.Support, func(r Ref) bool {
		return slices.ContainsFunc(a.hurtIn(r.Report), func(t *Statement) bool {
			return !t.Refers && !t.Hit && t.Agrees(s.Figure)
		})
	})
}

// later reports whether all that gives the figure for the dead was said after
// the statement.
func (a *Account) later(s *Statement, e *Estimate) bool {
	return !slices.ContainsFunc(e.Support, func(r Ref) bool { return !a.by[r].Said.To.After(s.Said.To) })
}

// alone reports whether those who give the figure for the dead, no earlier than
// the statement, bring in nobody injured beside them.
func (a *Account) alone(s *Statement, e *Estimate) bool {
	return !slices.ContainsFunc(e.Support, func(r Ref) bool {
		return a.by[r].Said.To.Before(s.Said.To) || !pointed(a.hurtIn(r.Report))
	})
}

// deadIn is how many dead a report counts at most, and the statements of it.
func (a *Account) deadIn(report string) (n int, told []*Statement) {
	most := map[bool]int{}
	for _, s := range a.in[report] {
		if s.Measure == daybook.Killed && aside(s, side(s)) == "" && s.Scope == "" && s.Lo != nil && *s.Lo > 0 {
			told = append(told, s)
			most[side(s) == Attackers] = max(most[side(s) == Attackers], *s.Lo)
		}
	}
	return most[true] + most[false], told
}

func (a *Account) hurtIn(report string) (told []*Statement) {
	for _, s := range a.in[report] {
		if s.Measure == daybook.Injured && aside(s, side(s)) == "" && s.Lo != nil && *s.Lo > 0 {
			told = append(told, s)
		}
	}
	return told
}

// pointed reports whether all the statements point to people told of before.
func pointed(ss []*Statement) bool {
	return !slices.ContainsFunc(ss, func(s *Statement) bool { return !s.Refers })
}

// sinceDied finds the counts of injured that stand for fewer people than they
// say, because some have died.
func (a *Account) sinceDied() {
	dead := a.Of(daybook.Killed, All)
	for _, side := range []Side{Victims, Attackers} {
		e := a.Of(daybook.Injured, side)
		if e == nil || dead == nil {
			continue
		}
		by := map[int][]Ref{}
		for _, r := range slices.Concat(e.Support, e.Dissent) {
			if n := a.by[r].died; n > 0 {
				by[n] = append(by[n], r)
			}
		}
		for _, n := range slices.Sorted(maps.Keys(by)) {
			a.find(e.finding("since-died", Sequence, by[n], dead.Support, n))
		}
	}
}

// survivors are counts of injured made of counts of those who were hit, where a
// report does not count the injured itself: "six were shot, two of them dead"
// has four injured, "one dead and six others shot" six. Where nobody is said to
// be dead, and nobody counts the injured, all who were hit are held to live.
func (a *Account) survivors(all []*Statement) (out []*Statement) {
	e := a.Of(daybook.Killed, All)
	none := e == nil || e.Best == nil
	quiet := !slices.ContainsFunc(all, func(s *Statement) bool { return s.Measure == daybook.Injured && a.counts(s) })
	for _, s := range all {
		if s.Measure != daybook.Casualties || !s.Hit || !a.counts(s) || s.Lo == nil {
			continue
		}
		report := a.home(s).Report
		if slices.ContainsFunc(a.hurtIn(report), func(t *Statement) bool { return !t.Refers && !t.Carried }) {
			continue
		}
		dead, _ := a.deadIn(report)
		switch {
		case dead > 0 && s.Others:
			dead = 0
		case dead > 0 && *s.Lo > dead:
		case dead == 0 && none && quiet:
		default:
			continue
		}
		t := *s
		t.Measure, t.died, t.Include, t.made = daybook.Injured, dead, daybook.No, true
		out = append(out, &t)
	}
	return out
}

// counts reports whether a statement may decide what its measure comes to.
func (a *Account) counts(s *Statement) bool {
	return aside(s, side(s)) == "" && !s.partial() && !s.Vague && !s.Lesser && s.Scope == "" && !s.Increment
}
