package reconcile

import "slices"

// Bind gives an account that was kept elsewhere its statements back: without
// them it can be counted with, but not put into words.
func (a *Account) Bind(statements []Statement) {
	a.by = make(map[Ref]*Statement, len(statements))
	for i := range statements {
		s := &statements[i]
		if a.by[s.Ref] == nil {
			a.by[s.Ref] = s
		}
	}
}

// Odds reports whether the finding is a disagreement.
func (f Finding) Odds() bool { return f.Kind == Contradiction || f.Kind == Sum || f.Kind == Parts }

// Rename calls the reports of an account otherwise. What is derived from
// statements does not depend on what their reports are called, but for ties:
// who wants these to fall alike whatever the reports are called, in whichever
// order they came, reconciles under names made of content, and renames.
func (a *Account) Rename(name func(report string) string) {
	// Lists are shared between estimates and findings: each gets its own.
	refs := func(rs []Ref) []Ref {
		out := make([]Ref, len(rs))
		for i, r := range rs {
			out[i] = Ref{name(r.Report), r.Claim}
		}
		return out
	}
	for i := range a.Estimates {
		e := &a.Estimates[i]
		e.Support, e.Dissent = refs(e.Support), refs(e.Dissent)
		e.Beside, e.Reads = slices.Clone(e.Beside), slices.Clone(e.Reads)
		for k := range e.Beside {
			e.Beside[k].Report = name(e.Beside[k].Report)
		}
		for k := range e.Reads {
			e.Reads[k].Report = name(e.Reads[k].Report)
		}
	}
	for i := range a.Findings {
		f := &a.Findings[i]
		f.First, f.Second = refs(f.First), refs(f.Second)
	}
}
