package desk

import (
	"slices"

	"daybook/record"
)

// What a page shows of an incident that hundreds of reports tell of; ?all=1
// shows all of it.
const (
	mostTold    = 100 // claims, those said last
	mostTellers = 60  // rows of the board
	mostShown   = 60  // reports
	mostVoices  = 40  // statements of a timeline
	mostBrief   = 12  // claims behind one figure, of each kind
)

// left is how much is left out of a page.
type left struct{ Told, Board, Reports, Timeline, Blame int }

// shorten leaves out of a long page what is not needed to see what is known:
// of the board the origins whose every figure was replaced go first, of all
// else what is oldest.
func (p *recordPage) shorten() {
	p.Short = true
	_, p.Left.Reports = last(p.Reports, mostShown)
	p.Told, p.Left.Told = last(p.Told, mostTold)
	p.Timeline, p.Left.Timeline = last(p.Timeline, mostVoices)
	p.Blame, p.Left.Blame = last(p.Blame, mostVoices)
	if n := len(p.Board) - mostTellers; n > 0 {
		p.Left.Board = n
		p.Board = slices.DeleteFunc(slices.Clone(p.Board), func(r boardRow) bool {
			out := n > 0 && !r.counts()
			n -= count(out)
			return out
		})
		p.Board, _ = last(p.Board, mostTellers)
	}
}

// Printed are the reports that the page lists.
func (p *recordPage) Printed() []record.Report {
	if p.Short {
		out, _ := last(p.Reports, mostShown)
		return out
	}
	return p.Reports
}

// Words is where the words of a claim stands: on this page, or else in its report.
func (p *recordPage) Words(name string) string {
	if p.here == nil {
		p.here = map[string]bool{}
		for _, c := range p.Told {
			p.here[c.Name] = true
		}
	}
	if p.here[name] {
		return "#c-" + name
	}
	return "/c/" + name
}

// last are the last of a list, and how many are not among them.
func last[T any](list []T, most int) ([]T, int) {
	n := max(0, len(list)-most)
	return list[n:], n
}

// counts reports whether a figure of an origin stands, or is held against one.
func (r *boardRow) counts() bool {
	for _, c := range r.Cells {
		if slices.ContainsFunc(c, func(t told) bool { return t.Class == "stands" || t.Class == "dissents" }) {
			return true
		}
	}
	return false
}
