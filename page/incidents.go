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
	if p.width >= wide && len(rows) > 0 {
		tab.fixed = 7
	}
	for i := range rows {
		if p.width >= wide {
			tab.add(rows[i].columns()...)
		} else {
			tab.add(rows[i].cells()...)
		}
	}
	if tab.fixed == 7 {
		tab.head(p.width, "", "incidents.when", "incidents.killed", "incidents.attackers", "incidents.injured", "incidents.reports", "incidents.odds", "incidents.what")
	}
	tab.lay(&p)
	_, err := io.WriteString(w, p.b.String())
	return err
}

// wide is from where a line has room for a column a figure.
const wide = 100

// head puts the names of the columns, which are phrases, above a table, and
// reports whether it did: only where the columns stand side by side on lines of
// that width.
func (t *table) head(width int, names ...string) bool {
	var cells []rich
	for _, n := range names {
		cells = append(cells, dim.in(phrases[n]))
	}
	with := table{t.fixed, append([][]rich{cells}, t.rows...)}
	if with.layout(width).stacked {
		return false
	}
	*t = with
	return true
}

// columns are the incident in a wide table. Reports stand before origins.
func (r *Row) columns() []rich {
	inc := r.Incident
	when := inc.From
	inc.From, inc.To = "", ""
	odds := ""
	if r.Disagreements > 0 {
		odds = "≠" + glue + strconv.Itoa(r.Disagreements)
	}
	return []rich{dim.in(clean(r.ID)), plain.in(day(when, "months.short")), number(r.Killed), number(r.Attackers), number(r.Injured),
		plain.in(strconv.Itoa(r.Reports) + "/" + strconv.Itoa(r.Origins)), red.in(odds), bold.in(Headline(&inc))}
}

// cells are the incident in a narrow table: its name, what it is, and beneath
// it its figures in one line.
func (r *Row) cells() []rich {
	inc := r.Incident
	what := join(plain.in("\n"), bold.in(Headline(&inc)))
	return []rich{dim.in(clean(r.ID)), join(plain.in("\n"), what, r.tally())}
}

// tally is the figures of an incident in one line: only those that somebody
// gives, killed always.
func (r *Row) tally() rich {
	parts := []rich{counts("incidents.killed", r.Killed)}
	if r.Attackers != nil {
		parts = append(parts, counts("incidents.attackers", r.Attackers))
	}
	if r.Injured != nil {
		parts = append(parts, counts("incidents.injured", r.Injured))
	}
	parts = append(parts, dim.in(many("reports", r.Reports)+", "+many("origins", r.Origins)))
	if r.Disagreements > 0 {
		parts = append(parts, red.in("≠"+glue+strconv.Itoa(r.Disagreements)))
	}
	return join(dim.in(" · "), parts...)
}

// counts is one figure with its name: 4 (2–8+) killed.
func counts(phrase string, e *reconcile.Estimate) rich {
	return join(plain.in(glue), number(e), plain.in(say(phrase)))
}

// number is one figure with its range: 4 (2–8+); "–" for none.
func number(e *reconcile.Estimate) rich {
	if e == nil {
		return dim.in("–")
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
	return join(plain.in(glue), weight.in(e.Number()), plain.in(span))
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
