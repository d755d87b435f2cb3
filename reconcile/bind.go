package reconcile

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
