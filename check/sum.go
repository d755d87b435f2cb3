package check

import (
	"slices"

	"daybook"
)

// attackersIn lays victims and attackers beside the totals that count the
// attackers in.
func (t *table) attackersIn() {
	for _, m := range []daybook.Measure{daybook.Killed, daybook.Injured} {
		deadly := t.attackers(m)
		if len(deadly) == 0 {
			continue
		}
		for _, all := range t.of(m, daybook.People) {
			if !all.total() || all.loose() || t.twice(all) {
				continue
			}
			if all.include == daybook.Unclear {
				t.guess(all, deadly)
			}
			if all.include != daybook.Yes {
				continue
			}
			for _, victims := range t.of(m, daybook.People) {
				if victims.include == daybook.Yes || !victims.total() || victims.loose() || t.twice(victims) ||
					victims.include == daybook.Unclear && victims.Agrees(all.Figure) {
					continue
				}
				t.weigh(all, victims, deadly)
			}
		}
	}
}

// twice reports whether the same speaker gives the figure elsewhere too, and
// better: with its parts, or else before.
func (t *table) twice(c *claim) bool {
	before := true
	for _, d := range t.claims {
		if d == c {
			before = false
			continue
		}
		if d.kin(c) && d.by == c.by && d.Figure.Equal(c.Figure) && d.total() {
			if m, n := len(d.parts), len(c.parts); m > 0 && n == 0 || before && (m > 0) == (n > 0) {
				return true
			}
		}
	}
	return false
}

// weigh adds the attackers to the victims and holds them against the total.
// Of several figures for the attackers, one that fits is enough.
func (t *table) weigh(all, victims *claim, deadly []*claim) {
	var k *claim
	for _, c := range deadly {
		if c.loose() {
			continue
		}
		if k == nil || c.by == victims.by && k.by != victims.by {
			k = c
		}
		if sum(victims.Figure, c.Figure).Agrees(all.Figure) {
			k = c
			break
		}
	}
	if k == nil {
		return
	}
	s := sum(victims.Figure, k.Figure)
	data := map[string]any{"All": all, "Victims": victims, "Attackers": k, "Sum": s}
	who := []*claim{all, victims, k}
	switch {
	case s.Agrees(all.Figure):
		t.add(Agreement, "sum-fits", who, data)
	case over(all.Figure, s):
		t.add(Sum, "sum-short", who, data)
	default:
		t.add(Sum, "sum-over", who, data)
	}
}

// guess tries whether a total that does not say so counts the attackers in.
// Only a sum that comes out exactly says anything.
func (t *table) guess(all *claim, deadly []*claim) {
	for _, victims := range t.of(all.Measure, daybook.People) {
		for _, k := range deadly {
			if victims == all || victims.include == daybook.Yes || !victims.total() || victims.loose() || k.loose() {
				continue
			}
			if s := sum(victims.Figure, k.Figure); s.Equal(all.Figure) && !victims.Agrees(all.Figure) {
				t.add(Agreement, "sum-maybe", []*claim{all, victims, k},
					map[string]any{"All": all, "Victims": victims, "Attackers": k, "Sum": s})
				return
			}
		}
	}
}

// asides adds up figures told side by side: two crewmembers and ten
// passengers are the twelve of somebody else.
func (t *table) asides() {
	for _, w := range t.claims {
		if !w.total() || w.loose() {
			continue
		}
		for i, a := range t.claims {
			parts := []*claim{a}
			for _, b := range t.claims[i+1:] {
				if a.aside && b.aside && a.kin(w) && a.kin(b) && a.by == b.by && a.Spans.Quote.Overlaps(b.Spans.Quote) {
					parts = append(parts, b)
				}
			}
			if s := sum(figures(parts)...); len(parts) > 1 && s.Equal(w.Figure) {
				t.add(Agreement, "parts-fit", append(slices.Clone(parts), w), map[string]any{"Whole": w, "Parts": parts, "Sum": s})
				break
			}
		}
	}
}

// breakdowns holds the parts of each whole against it. What is said to be
// included need not be complete, so parts that come to less say nothing.
func (t *table) breakdowns() {
	for _, w := range t.claims {
		var parts []*claim
		large := false
		for _, p := range w.parts {
			if !p.counted() || p.Increment {
				continue
			}
			if over(p.Figure, w.Figure) {
				large = true
				t.add(Part, "part-over", []*claim{w, p}, map[string]any{"Whole": w, "Part": p}).Unverified = w.loose() || p.loose()
				continue
			}
			if p.by == w.by {
				parts = append(parts, p)
			}
		}
		if large || len(parts) < 2 || !w.counted() {
			continue
		}
		s := sum(figures(parts)...)
		data := map[string]any{"Whole": w, "Parts": parts, "Sum": s}
		switch {
		case s.Equal(w.Figure):
			t.add(Agreement, "parts-fit", append(slices.Clone(parts), w), data)
		case over(s, w.Figure):
			t.add(Part, "parts-over", append(slices.Clone(parts), w), data).Unverified = w.loose()
		}
	}
}

// floors finds sites and classes that are larger than the whole they belong
// to. The count of a season or a year is larger by right.
func (t *table) floors() {
	for _, c := range t.claims {
		if !c.counted() || c.loose() || c.whole != nil {
			continue
		}
		site := c.Scope != nil && c.Scope.Kind != "cumulative"
		if c.Scope != nil && !site {
			continue
		}
		for _, w := range t.of(c.Measure, daybook.People) {
			if w == c || w.loose() || !w.total() || w.one() || !over(c.Figure, w.Figure) || w.by == c.by && w.headline == c.headline {
				continue
			}
			data := map[string]any{"Whole": w, "Part": c, "Measure": c.Measure}
			switch {
			case site && (c.Class == daybook.People || c.Class != daybook.Attackers):
				t.add(Part, "site-over", []*claim{c, w}, data)
			case !site && c.Class != daybook.People && (c.Class != daybook.Attackers || w.include == daybook.Yes):
				t.add(Part, "class-over", []*claim{c, w}, data)
			}
		}
	}
}

// increments adds "three more" to the last figure of the same speaker.
func (t *table) increments() {
	for i, c := range t.claims {
		if !c.Increment || !c.counted() || c.loose() {
			continue
		}
		var base *claim
		for _, b := range t.claims[:i] {
			if b.Measure == c.Measure && b.Class == c.Class && b.by == c.by && b.total() && !b.loose() {
				base = b
			}
		}
		if base == nil {
			continue
		}
		s := sum(base.Figure, c.Figure)
		data := map[string]any{"Base": base, "More": c, "Sum": s}
		done := false
		for _, w := range t.of(c.Measure, c.Class) {
			if w != base && w.total() && w.Figure.Equal(s) {
				data["Whole"] = w
				t.add(Agreement, "more-fits", []*claim{base, c, w}, data)
				done = true
				break
			}
		}
		if !done {
			t.add(Sequence, "more", []*claim{base, c}, data)
		}
	}
}
