package reconcile

import "daybook"

// transfer is rule 5. Those of the injured or missing who are now said to be
// dead are no longer counted as injured or missing by what was said before.
// The statement that moves them stands beside, as moved.
func (p *pool) transfer() {
	told := map[string]bool{}
	for _, s := range p.moved {
		if side(s) != p.side && !(p.side == Victims && side(s) == "") {
			continue
		}
		why := aside(s, p.side)
		if why != "" {
			p.beside[s.Ref] = why
			continue
		}
		p.beside[s.Ref] = Moved
		n, ok := s.Exact()
		if told[s.Origin] || !ok {
			continue // a copy moves nobody twice
		}
		told[s.Origin] = true
		for _, t := range p.tellings {
			if s.Said.after(t.said) {
				t.Figure = less(t.Figure, n)
			}
		}
	}
}

// less takes n people off a figure.
func less(f daybook.Figure, n int) daybook.Figure {
	if f.Lo != nil {
		f.Lo = ptr(max(0, *f.Lo-n))
	}
	if f.Hi != nil {
		f.Hi = ptr(max(0, *f.Hi-n))
	}
	return f
}
