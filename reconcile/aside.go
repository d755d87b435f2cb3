package reconcile

import (
	"slices"

	"daybook"
)

// aside is rule 6. It says why a statement never decides alone, "" when it
// may: what is denied, was rejected, or stood on a page that has changed is out; what is only held possible, a
// post in its own voice, and a party's figure for the other side's losses
// stand beside the figure unless somebody independent says the same.
func aside(s *Statement, side Side) Why {
	switch {
	case s.Rejected:
		return Rejected
	case s.Replaced:
		return Replaced
	case s.Stance == daybook.Denied:
		return Denied
	case s.Kind == daybook.PostAuthor || s.Post && s.Kind == "":
		return PostOnly
	case s.Stance == daybook.Possible:
		return Possible
	case otherSide(s, side):
		return OtherSide
	case s.apart:
		return Roundup
	case s.Unsure && !s.borneOut:
		return Unsure
	}
	return ""
}

// otherSide reports whether a party counts the losses of the other. What it
// says of its own is conceded, and counts. How many attackers there were is no
// loss of theirs.
func otherSide(s *Statement, side Side) bool {
	party := s.Party
	if party == "" && s.Kind == daybook.PerpSource {
		party = Attackers
	}
	return party != "" && party != side && s.Measure != daybook.TookPart
}

// gone reports whether the reason takes the statement out for good.
func gone(why Why) bool { return why == Rejected || why == Denied || why == Replaced }

// setApart marks what stands in a report on several incidents, when some other
// report tells of the one: the toll of a weekend is not that of a night club.
func setApart(all []*Statement) {
	single := slices.ContainsFunc(all, func(s *Statement) bool { return !s.Roundup && aside(s, side(s)) == "" })
	for _, s := range all {
		s.apart = s.Roundup && single
	}
}

// bearOut lifts the doubt from what a second report, by another speaker, says
// too, though that one was read with doubt as well. A copy bears nothing out,
// nor does what stands beside one.
func (a *Account) bearOut(all []*Statement) {
	beside := func(s, t *Statement) bool {
		return slices.ContainsFunc(a.alike[s.telling()], func(c *Statement) bool { return c.Report == t.Report })
	}
	for _, s := range all {
		s.borneOut = s.Unsure && slices.ContainsFunc(all, func(t *Statement) bool {
			return t.Unsure && t.Measure == s.Measure && side(t) == side(s) && t.Figure.Equal(s.Figure) && t.Stance == s.Stance &&
				!t.Rejected && !t.Replaced && t.Origin != s.Origin && (s.Source == "" || t.Source != s.Source) && !beside(s, t) && !beside(t, s)
		})
	}
}
