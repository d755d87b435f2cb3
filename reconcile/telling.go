package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"daybook"
)

// telling is one origin's figure: a statement and its copies, or what several
// statements of one report add up to.
type telling struct {
	daybook.Figure
	// at is the number meant most, within the bounds; nil when the bounds
	// alone say it.
	at         *int
	origins    []string // in order; more than one for a sum
	source     string
	kind       daybook.SourceKind
	grade      int // percent
	said       Interval
	vague      bool
	revised    bool
	statements []*Statement
	// why is set for what stands beside; loose while it never decides alone
	// and would come in with a witness.
	why   Why
	loose bool
	// mute tellings stay in the range and have no vote: the earlier figure of
	// a source that went down without saying so.
	mute bool
	// rule is set for what is made of other figures.
	rule Rule
	// open marks that more than Hi may be meant.
	open bool
	// total marks victims and attackers added.
	total bool
	// votes is fixed for a telling that other estimates make.
	votes int
}

// meaning tells tellings of one origin apart.
type meaning struct {
	origin, source string
	kind           daybook.SourceKind
	lo, hi         int
	approx, vague  bool
	revised        bool
	grade          int
	why            Why
}

func (t *telling) meaning() meaning {
	return meaning{strings.Join(t.origins, "\x00"), t.source, t.kind, bound(t.Lo), bound(t.Hi), t.Approx, t.vague, t.revised, t.grade, t.why}
}

func bound(n *int) int {
	if n == nil {
		return -1
	}
	return *n
}

// tell makes the telling of statements that stand for one figure together. It
// is as new as the newest of them, and as well placed as the least.
func tell(f daybook.Figure, why Why, of ...*Statement) *telling {
	s := of[0]
	t := &telling{Figure: f, source: s.Source, kind: s.Kind, said: s.Said, vague: s.Vague, revised: s.Revised,
		statements: of, why: why, loose: why != "", grade: s.grade()}
	for _, s := range of {
		if !slices.Contains(t.origins, s.Origin) {
			t.origins = append(t.origins, s.Origin)
		}
		if s.Source != t.source {
			t.source = ""
		}
		if w, least := desk.placed(s.Measure, s.Kind), desk.placed(s.Measure, t.kind); w < least || w == least && s.Kind < t.kind {
			t.kind = s.Kind
		}
		if s.Said.To.After(t.said.To) {
			t.said = s.Said
		}
		t.vague = t.vague && s.Vague
		t.revised = t.revised && s.Revised
		t.grade = min(t.grade, s.grade())
	}
	slices.Sort(t.origins)
	if t.source == daybook.Unknown {
		t.source = ""
	}
	return t
}

// grade is the share of its weight that people left to the statement.
func (s *Statement) grade() int {
	if s.Grade > 0 {
		return s.Grade
	}
	return 100
}

// trace gives origins to the statements that have none.
func trace(all []*Statement) {
	var own []*Statement
	for _, s := range all {
		switch who := cmp.Or(s.Source, s.Who); {
		case s.Origin != "":
		case who == daybook.Unknown:
			s.Origin = s.Ref.String()
		case who == "" && !s.Post:
			own = append(own, s)
		case who == "":
			s.Origin = s.Ref.String()
		default:
			s.Origin = Ref{s.Report, who}.String()
		}
	}
	for _, s := range own {
		i := slices.IndexFunc(all, func(t *Statement) bool {
			return t.Report == s.Report && t.Origin != "" && t.Measure == s.Measure && t.Class == s.Class && t.Figure.Equal(s.Figure) && aside(t, side(t)) == ""
		})
		if i >= 0 {
			s.Origin = all[i].Origin
		}
	}
	for _, s := range own {
		s.Origin = cmp.Or(s.Origin, Ref{s.Report, ""}.String())
	}
}

// date gives all copies of a statement the earliest of their times: a reprint
// is no new word.
func date(all []*Statement) {
	type words struct {
		origin, source string
		measure        daybook.Measure
		class          daybook.Class
		stance         daybook.Stance
		lo, hi         int
	}
	first := map[words]Interval{}
	of := func(s *Statement) words {
		return words{s.Origin, s.Source, s.Measure, s.Class, s.Stance, bound(s.Lo), bound(s.Hi)}
	}
	for _, s := range all {
		if gone(aside(s, side(s))) {
			continue // what was rejected was no word at all
		}
		if at, ok := first[of(s)]; !ok || at.To.IsZero() || !s.Said.To.IsZero() && s.Said.To.Before(at.To) {
			first[of(s)] = s.Said
		}
	}
	for _, s := range all {
		if at, ok := first[of(s)]; ok {
			s.Said = at
		}
	}
}

// fold makes one telling of those that are copies of one another. They come
// back in an order that does not depend on the one they came in.
func fold(ts []*telling) []*telling {
	var out []*telling
	at := map[meaning]*telling{}
	for _, t := range ts {
		first := at[t.meaning()]
		if first == nil {
			at[t.meaning()] = t
			out = append(out, t)
			continue
		}
		first.statements = append(first.statements, t.statements...)
		if t.said.To.Before(first.said.To) && !t.said.To.IsZero() {
			first.said = t.said
		}
	}
	slices.SortStableFunc(out, func(a, b *telling) int {
		return cmp.Or(a.said.To.Compare(b.said.To), cmp.Compare(a.number(), b.number()), slices.Compare(a.origins, b.origins))
	})
	return out
}

// made reports whether counts of those who were hit are all that it rests on.
func (t *telling) made() bool {
	return len(t.statements) > 0 && !slices.ContainsFunc(t.statements, func(s *Statement) bool { return !s.made })
}

// number is the number that the telling names: the exact one, the lower bound,
// or the upper when it is all there is.
func (t *telling) number() int {
	switch {
	case t.at != nil:
		return *t.at
	case t.Lo != nil:
		return *t.Lo
	case t.Hi != nil:
		return *t.Hi
	}
	return 0
}

// closed reports whether the telling names its number, rather than a bound.
func (t *telling) closed() bool { return t.Lo != nil && t.Hi != nil }

// agrees reports whether n satisfies the telling.
func (t *telling) agrees(n int) bool { return t.Figure.Agrees(daybook.Exactly(n)) }

// sum adds figures bound by bound; an open bound stays open.
func sum(fs ...daybook.Figure) daybook.Figure {
	lo, hi, top := 0, 0, true
	var out daybook.Figure
	for _, f := range fs {
		lo += max(0, bound(f.Lo))
		hi += max(0, bound(f.Hi))
		top = top && f.Hi != nil
		out.Approx = out.Approx || f.Approx
	}
	out.Lo = &lo
	if top {
		out.Hi = &hi
	}
	return out
}

func figures(ss []*Statement) []daybook.Figure {
	var out []daybook.Figure
	for _, s := range ss {
		out = append(out, s.figure())
	}
	return out
}

func ptr(n int) *int { return &n }
