package check

import (
	"slices"

	"daybook"
)

var classes = []daybook.Class{daybook.People, daybook.Civilians, daybook.Security, daybook.Attackers, daybook.Children, daybook.Women}

// group is the claims that give one figure.
type group struct {
	Figure daybook.Figure
	Said   []*claim
}

func groups(cs []*claim) []group {
	var out []group
next:
	for _, c := range cs {
		for i := range out {
			if out[i].Figure.Equal(c.Figure) {
				out[i].Said = append(out[i].Said, c)
				continue next
			}
		}
		out = append(out, group{c.Figure, []*claim{c}})
	}
	return out
}

// of returns the counts of one measure and class.
func (t *table) of(m daybook.Measure, class daybook.Class) []*claim {
	var out []*claim
	for _, c := range t.claims {
		if c.Measure == m && c.Class == class && c.counted() {
			out = append(out, c)
		}
	}
	return out
}

// rivals reports whether both claims mean to count the same people.
func rivals(a, b *claim) bool {
	if a.Scope != nil || b.Scope != nil || a.Increment || b.Increment {
		return false
	}
	same := a.by == b.by
	switch {
	case a.whole == b || b.whole == a || a.whole != nil && a.whole == b.whole:
		return false
	case a.aside || b.aside || same && (a.Spans.Quote.Overlaps(b.Spans.Quote) || a.one() || b.one()):
		return false
	case same && a.headline == b.headline && a.Said == nil && b.Said == nil &&
		(a.noun() != b.noun() || bare(a.noun()) || a.Class == daybook.Attackers):
		// "three gunmen", and later "the other two gunmen"
		return false
	case a.total() && b.total():
		return true
	case a.Class == daybook.People:
		return false
	case a.Class == daybook.Attackers:
		return a.attackers() && b.attackers()
	}
	return !same && a.noun() != "" && a.noun() == b.noun() && (a.partial() || b.partial() || !a.one() && !b.one())
}

// fits reports whether a number can satisfy both claims, with the attackers
// in or out where that is not said.
func (t *table) fits(a, b *claim) bool {
	if a.Agrees(b.Figure) && (a.include == b.include || a.include == daybook.Unclear || b.include == daybook.Unclear) {
		return true
	}
	if a.include == b.include && a.include != daybook.Unclear {
		return false
	}
	all, victims := a, b
	if b.include == daybook.Yes || a.include == daybook.No {
		all, victims = b, a
	}
	try := func(all, victims *claim) bool {
		for _, k := range t.attackers(all.Measure) {
			if sum(victims.Figure, k.Figure).Agrees(all.Figure) {
				return true
			}
		}
		return len(t.attackers(all.Measure)) == 0 && !over(victims.Figure, all.Figure)
	}
	if a.include == daybook.Unclear && b.include == daybook.Unclear {
		// without a word on attackers in either, only a sum that comes out
		// exactly explains the difference
		for _, k := range t.attackers(a.Measure) {
			if sum(a.Figure, k.Figure).Equal(b.Figure) || sum(b.Figure, k.Figure).Equal(a.Figure) {
				return true
			}
		}
		return false
	}
	return try(all, victims)
}

// attackers returns the figures for attackers to whom it happened.
func (t *table) attackers(m daybook.Measure) []*claim {
	var out []*claim
	for _, c := range t.of(m, daybook.Attackers) {
		if c.attackers() {
			out = append(out, c)
		}
	}
	return out
}

// rivals finds the figures for the same people that no number satisfies, one
// finding for all that hang together.
func (t *table) rivals() {
	for _, m := range daybook.Measures {
		for _, class := range classes {
			cs := t.of(m, class)
			for _, firm := range []bool{true, false} {
				for _, odd := range t.atOdds(cs, firm) {
					t.add(Contradiction, pick(firm, "rivals", "rivals-unverified"), odd, map[string]any{
						"Measure": m, "Class": class, "Groups": groups(odd),
					}).Unverified = !firm
				}
			}
			t.revised(cs)
		}
	}
}

func pick(b bool, yes, no string) string {
	if b {
		return yes
	}
	return no
}

// atOdds returns the sets of claims that contradict one another: among the
// firm ones, or else where at least one of each pair is set apart.
func (t *table) atOdds(cs []*claim, firm bool) [][]*claim {
	set := map[*claim]int{}
	n := 0
	for i, a := range cs {
		for _, b := range cs[i+1:] {
			if firm != (!a.loose() && !b.loose()) || !rivals(a, b) || t.fits(a, b) || both(cs, a, b) || stepped(cs, a, b) || t.summed(a, b) || revision(a, b) {
				continue
			}
			switch sa, sb := set[a], set[b]; {
			case sa == 0 && sb == 0:
				n++
				set[a], set[b] = n, n
			case sa == 0:
				set[a] = sb
			case sb == 0:
				set[b] = sa
			default:
				for c, s := range set {
					if s == sb {
						set[c] = sa
					}
				}
			}
		}
	}
	var out [][]*claim
	at := map[int]int{}
	for _, c := range cs {
		s := set[c]
		if s == 0 {
			continue
		}
		i, ok := at[s]
		if !ok {
			i = len(out)
			at[s] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], c)
	}
	return out
}

// both reports whether one of the two speakers gives the other's figure as
// well. Who says "ten" and "two" counts different people by them, and does
// not part from another who says "ten".
func both(cs []*claim, a, b *claim) bool {
	if a.by == b.by {
		return false
	}
	for _, c := range cs {
		if c.by == a.by && c.Figure.Equal(b.Figure) || c.by == b.by && c.Figure.Equal(a.Figure) {
			return true
		}
	}
	return false
}

// stepped reports whether "three more" leads from one figure to the other.
func stepped(cs []*claim, a, b *claim) bool {
	for _, c := range cs {
		if c.Increment && (sum(a.Figure, c.Figure).Equal(b.Figure) || sum(b.Figure, c.Figure).Equal(a.Figure)) {
			return true
		}
	}
	return false
}

// summed reports whether the two differ by the attackers alone, which is a
// finding of its own.
func (t *table) summed(a, b *claim) bool {
	return a.Class == daybook.People && (a.include == daybook.Yes) != (b.include == daybook.Yes) &&
		len(t.attackers(a.Measure)) > 0
}

// revision reports whether one speaker gave both figures, at different times.
func revision(a, b *claim) bool {
	return a.by == b.by && a.Said != nil && b.Said != nil &&
		a.Said.From != "" && b.Said.From != "" && a.Said.From != b.Said.From
}

// revised finds the figures that one speaker gave one after the other.
func (t *table) revised(cs []*claim) {
	for i, a := range cs {
		for _, b := range cs[i+1:] {
			if revision(a, b) && rivals(a, b) && !t.fits(a, b) {
				first, then := a, b
				if b.Said.From < a.Said.From {
					first, then = b, a
				}
				t.add(Sequence, "revised", []*claim{a, b}, map[string]any{"First": first, "Then": then})
			}
		}
	}
}

// denials finds what one speaker denies and another says.
func (t *table) denials() {
	for _, d := range t.claims {
		if d.Stance != daybook.Denied {
			continue
		}
		odd := []*claim{}
		firm := false
		for _, c := range t.claims {
			if c.counted() && c.Measure == d.Measure && c.Class == d.Class && (d.IsZero() || c.Agrees(d.Figure)) {
				odd = append(odd, c)
				firm = firm || !c.loose()
			}
		}
		if len(odd) > 0 {
			t.add(Contradiction, "denial", append(slices.Clone(odd), d), map[string]any{"Measure": d.Measure, "Class": d.Class, "Denied": d, "Said": odd}).Unverified = !firm
		}
	}
}
