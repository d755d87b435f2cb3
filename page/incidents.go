package page

import (
	"io"
	"strconv"

	"daybook"
	"daybook/reconcile"
	"daybook/record"
)

// Row is an incident in a list of incidents. A nil estimate is one that nobody
// gives.
type Row struct {
	record.Incident
	Killed    *reconcile.Estimate // of the victims
	Attackers *reconcile.Estimate // killed
	Injured   *reconcile.Estimate // of the victims
	Reports   int
	Origins   int
	// Disagreements is how many findings are at odds.
	Disagreements int
}

// Incidents writes a table of incidents, in the order given. What it says of
// lines and signs is as for [Text].
func Incidents(w io.Writer, rows []Row, opt Options) error {
	p := newPrinter(opt)
	if len(rows) == 0 {
		p.para(dim.in(say("incidents.none")))
	}
	tab := table{fixed: 1}
	for i := range rows {
		tab.add(rows[i].cells()...)
	}
	tab.lay(&p)
	_, err := io.WriteString(w, p.b.String())
	return err
}

// cells are the incident in the table: its name, what it is, its figures.
func (r *Row) cells() []rich {
	inc := r.Incident
	what := join(plain.in("\n"), bold.in(Headline(&inc)))
	return []rich{dim.in(clean(r.ID)), join(plain.in("\n"), what, r.tally())}
}

// tally is the figures of an incident in one line: only those that somebody
// gives, killed always.
func (r *Row) tally() rich {
	parts := []rich{counted1("incidents.killed", r.Killed)}
	if r.Attackers != nil {
		parts = append(parts, counted1("incidents.attackers", r.Attackers))
	}
	if r.Injured != nil {
		parts = append(parts, counted1("incidents.injured", r.Injured))
	}
	parts = append(parts, dim.in(many("reports", r.Reports)+", "+many("origins", r.Origins)))
	if r.Disagreements > 0 {
		parts = append(parts, red.in("≠"+glue+strconv.Itoa(r.Disagreements)))
	}
	return join(dim.in(" · "), parts...)
}

// counted1 is one figure with its name: 4 (2–8+) killed.
func counted1(phrase string, e *reconcile.Estimate) rich {
	if e == nil {
		return join(plain.in(glue), dim.in("–"), dim.in(say(phrase)))
	}
	weight := bold
	if e.Best == nil {
		weight = dim
	}
	span := e.Span()
	if span == e.Number() {
		span = ""
	} else {
		span = "(" + span + ")"
	}
	return join(plain.in(glue), weight.in(e.Number()), plain.in(span), plain.in(say(phrase)))
}

// Estimate picks the estimate of a measure and side over all classes, nil when
// there is none.
func Estimate(es []reconcile.Estimate, m daybook.Measure, side reconcile.Side) *reconcile.Estimate {
	for i := range es {
		if e := &es[i]; e.Measure == m && e.Side == side && e.Class == nil {
			return e
		}
	}
	return nil
}
