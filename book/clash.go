package book

import (
	"fmt"
	"slices"
	"strings"

	"daybook/journal"
)

// clash refuses a decision when somebody has decided on the same since the
// person looked: so that nobody's work is lost by who did not see it. A note
// takes nothing away, and is always taken.
func (m *meaning) clash(seen int64) error {
	if seen <= 0 || m.d.Verb == Note {
		return nil
	}
	mine, err := m.taken(m.d)
	if err != nil || mine == nil {
		return err
	}
	var told []string
	for rev, err := range m.book.j.Read(m.ctx, seen+1) {
		if err != nil {
			return err
		}
		if rev.Seq > m.at {
			break
		}
		if rev.Kind != journal.Decision {
			continue
		}
		other, err := m.book.decision(m.ctx, rev)
		if err != nil {
			return err
		}
		if other == nil {
			continue
		}
		about, err := m.taken(other)
		if err != nil {
			return err
		}
		if about != nil && other.seq != mine.seq && mine.meets(about) {
			r := other.review()
			told = append(told, fmt.Sprintf("%s has decided meanwhile: %s %s, %q (%s)", r.Actor, r.Verb, r.Subject, r.Reason, r.Decision))
		}
	}
	if len(told) > 0 {
		return &RefusedError{strings.Join(told, "; ") + "; look at it again, and decide anew", m.at}
	}
	return nil
}

// taken is a decision, or the one that it takes back; nil when that is gone.
func (m *meaning) taken(d *Decision) (*Decision, error) {
	n, ok := numbered("d", d.Undo)
	if !ok {
		return d, nil
	}
	rev, err := m.book.revision(m.ctx, n)
	if err != nil {
		return nil, err
	}
	return m.book.decision(m.ctx, rev)
}

// meets reports whether two decisions are about the same: one claim, one report,
// or an incident that one of them makes another of.
func (d *Decision) meets(x *Decision) bool {
	if d.Claim != nil && x.Claim != nil {
		return d.Claim.Report == x.Claim.Report && d.Claim.Figure == x.Claim.Figure
	}
	if d.Claim != nil || x.Claim != nil { // a report that moves keeps its claims
		return d.of() == x.of() && !d.moves() && !x.moves()
	}
	if slices.ContainsFunc(d.allReports(), func(r string) bool { return slices.Contains(x.allReports(), r) }) {
		return true
	}
	return (d.remakes() || x.remakes()) && slices.ContainsFunc(d.incidents(), func(i string) bool { return slices.Contains(x.incidents(), i) })
}

func (d *Decision) moves() bool   { return d.Verb == Attach || d.Verb == Detach || d.remakes() }
func (d *Decision) remakes() bool { return d.Verb == Merge || d.Verb == Split }

func (d *Decision) allReports() []string { return named(append(slices.Clone(d.Reports), d.Report)) }
func (d *Decision) incidents() []string  { return named([]string{d.Incident, d.Other}) }

// named are the names that are not empty.
func named(names []string) []string {
	return slices.DeleteFunc(names, func(s string) bool { return s == "" })
}
