package check

import (
	"slices"

	"daybook"
)

// agreements finds what different speakers, or headline and body, say alike.
func (t *table) agreements() {
	for _, m := range daybook.Measures {
		for _, class := range classes {
			var cs []*claim
			for _, c := range t.of(m, class) {
				if (c.total() || c.attackers()) && !c.loose() && !told(cs, c) {
					cs = append(cs, c)
				}
			}
			if len(cs) < 2 || !concord(figures(cs)) || !alike(cs) {
				continue
			}
			all := fit(figures(cs))
			cs = slices.DeleteFunc(cs, func(c *claim) bool { return !touches(c.Figure, all) })
			data := map[string]any{"Measure": m, "Class": class, "Said": cs, "Fit": all}
			switch head, rest := split(cs); {
			case speakers(cs) > 1:
				t.add(Agreement, "agree", cs, data)
			case len(head) > 0 && len(rest) > 0:
				data["Head"], data["Body"] = head[0], rest[0]
				t.add(Agreement, "headline", cs, data)
			}
		}
	}
}

// told reports whether the same speaker has given the same figure already.
func told(cs []*claim, c *claim) bool {
	return slices.ContainsFunc(cs, func(b *claim) bool {
		return b.by == c.by && b.headline == c.headline && b.Figure.Equal(c.Figure)
	})
}

// alike reports whether the claims count the attackers alike, in or out.
func alike(cs []*claim) bool {
	yes, no := false, false
	for _, c := range cs {
		yes = yes || c.include == daybook.Yes
		no = no || c.include == daybook.No
	}
	return !(yes && no)
}

// touches reports whether the figure has a bound of what all agree on. "A lot
// of people" stands in the way of nothing, and is no agreement.
func touches(f, all daybook.Figure) bool {
	return f.Approx || f.Lo != nil && all.Lo != nil && *f.Lo == *all.Lo || f.Hi != nil && all.Hi != nil && *f.Hi == *all.Hi
}

func speakers(cs []*claim) int {
	set := map[string]bool{}
	for _, c := range cs {
		set[c.by] = true
	}
	return len(set)
}

func split(cs []*claim) (head, rest []*claim) {
	for _, c := range cs {
		if c.headline {
			head = append(head, c)
		} else {
			rest = append(rest, c)
		}
	}
	return head, rest
}

// transfers lays those freed beside those taken.
func (t *table) transfers() {
	taken, freed := t.one(daybook.Abducted), t.one(daybook.Freed)
	if taken == nil || freed == nil {
		return
	}
	data := map[string]any{"Taken": taken, "Freed": freed}
	switch n, ok := taken.Exact(); {
	case over(freed.Figure, taken.Figure):
		t.add(Contradiction, "more-freed", []*claim{taken, freed}, data)
	case ok && freed.Hi != nil && *freed.Hi < n:
		data["Left"] = n - *freed.Hi
		t.add(Unresolved, "still-held", []*claim{taken, freed}, data)
	default:
		t.add(Sequence, "freed", []*claim{taken, freed}, data)
	}
}

// one returns the first firm whole figure of the measure for people.
func (t *table) one(m daybook.Measure) *claim {
	for _, c := range t.of(m, daybook.People) {
		if c.total() && !c.loose() {
			return c
		}
	}
	return nil
}

// operation finds an operation that is said to go on, and said to be over.
// One follows the other: it is no disagreement.
func (t *table) operation() {
	var on, over []*claim
	for i := range t.r.Situation {
		s := &t.r.Situation[i]
		if s.Incident != t.incident {
			continue
		}
		c := speaking(t.r, s)
		switch s.Kind {
		case "began", "ongoing", "progress":
			on = heard(on, c)
		case "ended":
			over = heard(over, c)
		}
	}
	if len(on) > 0 && len(over) > 0 {
		t.add(Sequence, "operation", nil, map[string]any{"On": on, "Over": over})
	}
}

// speaking is whoever speaks of a situation, as one who claims.
func speaking(r *daybook.Reading, s *daybook.Situation) *claim {
	c := &claim{Claim: &daybook.Claim{Source: s.Source, SourceKind: s.SourceKind, Via: s.Via, Post: s.Post, Words: s.Quote}}
	if s.Post != nil && 0 <= *s.Post && *s.Post < len(r.Posts) {
		c.post = &r.Posts[*s.Post]
	}
	c.by, c.single = c.speaker(), single(r)
	return c
}

// heard adds the speaker unless he is there.
func heard(cs []*claim, c *claim) []*claim {
	if slices.ContainsFunc(cs, func(b *claim) bool { return b.by == c.by }) {
		return cs
	}
	return append(cs, c)
}
