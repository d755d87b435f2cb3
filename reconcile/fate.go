package reconcile

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"daybook"
)

// refers reports whether words point to somebody told of before, rather than
// bring in somebody new: a pronoun, a definite noun, or, in the body, a name.
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
	return one && n == 1 && c.Spans.Figure.Start >= r.Report.Body && !words.Has("introduces", first) &&
		!slices.ContainsFunc(ws, func(w string) bool { return !unicode.IsUpper([]rune(w)[0]) })
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
// woman was killed and a man was hurt" has. Between reports, one more dead, or as many as were hurt at all,
// were among the injured of the earlier one; of a dozen more it is not known,
// as bodies are found too.
func (a *Account) fates(all []*Statement) {
	for _, s := range all {
		if s.Measure == daybook.Injured && !gone(aside(s, side(s))) && s.Lo != nil {
			s.died = a.died(s, all)
		}
	}
	told := map[string]int{}
	for _, s := range all {
		if !gone(aside(s, side(s))) {
			told[s.Report]++
		}
	}
	best := map[*Statement]int{}
	for _, s := range all { // a shortened reprint knows less of who died
		home := s
		for _, c := range all {
			if c.Measure == s.Measure && copies(s, c) && !gone(aside(c, side(c))) &&
				(told[c.Report] > told[home.Report] || told[c.Report] == told[home.Report] && c.died < home.died) {
				home = c
			}
		}
		best[s] = home.died
	}
	for s, n := range best {
		s.died = n
	}
}

// died is how many of those whom a statement counts as injured have died.
func (a *Account) died(s *Statement, all []*Statement) int {
	dead, told := deadIn(s.Report, all)
	switch {
	case len(told) > 0 && bound(s.Lo) <= dead && (pointed(told) || pointed(hurtIn(s.Report, all))):
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
	switch n := *e.Best - dead; {
	case (n == 1 || n == lo) && n <= lo && a.later(s, e),
		dead == 0 && n == lo && a.alone(s, e, all):
		return n
	}
	return 0
}

// later reports whether all that gives the figure for the dead was said after
// the statement.
func (a *Account) later(s *Statement, e *Estimate) bool {
	return !slices.ContainsFunc(e.Support, func(r Ref) bool { return !a.by[r].Said.To.After(s.Said.To) })
}

// alone reports whether those who give the figure for the dead, no earlier than
// the statement, bring in nobody injured beside them.
func (a *Account) alone(s *Statement, e *Estimate, all []*Statement) bool {
	return !slices.ContainsFunc(e.Support, func(r Ref) bool {
		return a.by[r].Said.To.Before(s.Said.To) || !pointed(hurtIn(r.Report, all))
	})
}

// deadIn is how many dead a report counts at most, and the statements of it.
func deadIn(report string, all []*Statement) (n int, told []*Statement) {
	most := map[bool]int{}
	for _, s := range all {
		if s.Report == report && s.Measure == daybook.Killed && aside(s, side(s)) == "" && s.Scope == "" && s.Lo != nil && *s.Lo > 0 {
			told = append(told, s)
			most[side(s) == Attackers] = max(most[side(s) == Attackers], *s.Lo)
		}
	}
	return most[true] + most[false], told
}

func hurtIn(report string, all []*Statement) (told []*Statement) {
	for _, s := range all {
		if s.Report == report && s.Measure == daybook.Injured && aside(s, side(s)) == "" && s.Lo != nil && *s.Lo > 0 {
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
