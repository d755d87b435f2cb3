package reconcile

import (
	"slices"

	"daybook"
)

// add makes wholes of increments: each adds to the last figure of the same
// source, or of the same report when nobody is named. One that has nothing to
// add to is a floor.
func (p *pool) add() {
	for _, more := range fold(p.adding) {
		var base *telling
		for _, t := range p.tellings {
			if t.why == "" && more.why == "" && kin(t, more) && !t.said.after(more.said) && !t.vague &&
				(base == nil || t.said.after(base.said) || !base.said.after(t.said) && t.number() > base.number()) {
				base = t
			}
		}
		if base == nil {
			for _, s := range more.statements {
				p.beside[s.Ref] = Part
				if more.loose {
					p.beside[s.Ref] = more.why
				}
			}
			if !more.loose {
				p.floor(Ref{}, more.statements[0])
			}
			continue
		}
		t := *more
		t.Figure, t.rule = sum(base.Figure, more.Figure), Increment
		t.statements = append(slices.Clone(base.statements), more.statements...)
		p.tellings = append(slices.DeleteFunc(p.tellings, func(x *telling) bool { return x == base }), &t)
	}
}

// kin reports whether the same source tells both.
func kin(a, b *telling) bool {
	return a.source != "" && a.source == b.source || a.source == "" && b.source == "" && shared(a, b)
}

// shared reports whether both stand in one report.
func shared(a, b *telling) bool {
	return slices.ContainsFunc(a.statements, func(s *Statement) bool {
		return slices.ContainsFunc(b.statements, func(t *Statement) bool { return s.Report == t.Report })
	})
}

// supersede is rule 3. The last figure of a source replaces its earlier ones:
// they are corrected when it is lower and said with words of revision. A lower
// one without such words is a disagreement with itself: the earlier figure
// stays in the range, and has no vote. What is only held possible replaces
// nothing that was asserted, and vague words replace no number.
func supersede(ts []*telling) {
	last := make([]*telling, len(ts))
	for i, a := range ts {
		for _, b := range ts {
			if a.why == "" && b.why == "" || a.loose {
				if replaces(b, a) && (last[i] == nil || b.said.after(last[i].said) ||
					!last[i].said.after(b.said) && b.number() > last[i].number()) {
					last[i] = b
				}
			}
		}
	}
	for i, a := range ts {
		b := last[i]
		switch {
		case b == nil || a.Figure.Equal(b.Figure):
		case a.Agrees(b.Figure) || a.number() < b.number() || a.loose:
			a.why, a.loose = Superseded, false
		case b.revised:
			a.why = Corrected
		default:
			a.mute = true
		}
	}
}

// replaces reports whether b is a later word of the same source than a.
func replaces(b, a *telling) bool {
	if a.source == "" || a.source != b.source || b.loose && !a.loose || b.vague && !a.vague {
		return false
	}
	return b.said.after(a.said) || b.revised && !a.revised && shared(a, b)
}

// overtake is rule 4. A figure is overtaken when two tellings of independent
// origins, each as well placed or better, and each later, have left it behind
// in the same direction, and it is older than the first of them by more than
// the two lie apart. A rising toll is sequence, not contradiction.
func overtake(ts []*telling, m daybook.Measure) {
	left := make([]bool, len(ts))
	for i, a := range ts {
		if a.why != "" || a.vague || a.said.To.IsZero() {
			continue
		}
		for _, up := range []bool{true, false} {
			var past []*telling // in order of time
			for _, b := range ts {
				if b.why == "" && !b.vague && !b.mute && b.said.after(a.said) && !a.Agrees(b.Figure) &&
					(b.number() > a.number()) == up && desk.placed(m, b.kind) >= desk.placed(m, a.kind) {
					past = append(past, b)
				}
			}
			left[i] = left[i] || outrun(a, past)
		}
	}
	for i, a := range ts {
		if left[i] {
			a.why = Overtaken
		}
	}
}

// outrun reports whether two of the later tellings are independent, and lie
// closer to one another than the first of them to the earlier one.
func outrun(a *telling, past []*telling) bool {
	slices.SortStableFunc(past, func(b, c *telling) int { return b.said.To.Compare(c.said.To) })
	for i, b := range past {
		for _, c := range past[i+1:] {
			if independent(b, c) {
				if b.said.To.Sub(a.said.To) > c.said.To.Sub(b.said.To) {
					return true
				}
				break
			}
		}
	}
	return false
}

// independent reports whether two tellings go back to different words of
// different people.
func independent(a, b *telling) bool {
	return !slices.ContainsFunc(a.origins, func(o string) bool { return slices.Contains(b.origins, o) }) &&
		(a.source == "" || a.source != b.source)
}
