package page

import (
	"io"
	"strings"

	"daybook"
	"daybook/record"
)

// Changes writes what differs between two records of an incident. What it says
// of lines and signs is as for [Text].
func Changes(w io.Writer, c *record.Changes, opt Options) error {
	p := &changesPage{newPrinter(opt), ClockOf(&record.Record{Reports: c.Reports}), c}
	p.para(bold.in(join(plain.in(" · "), plain.in(clean(c.Incident.ID)), plain.in(Headline(&c.Incident))).String()))
	p.para(dim.in(say("changes.between", "from", p.moment(c.From), "to", p.moment(c.To))))
	if c.IsZero() {
		p.para(plain.in(say("changes.none")))
	}
	p.status()
	p.figureChanges()
	p.findingChanges()
	p.newReports()
	p.claimChanges()
	p.textChanges()
	if len(c.Reviews) > 0 {
		p.section(say("decisions"))
		p.reviews(c.Reviews)
	}
	_, err := io.WriteString(w, p.b.String())
	return err
}

// changesPage is the page of changes being written.
type changesPage struct {
	printer
	clock Clock
	c     *record.Changes
}

func (p *changesPage) moment(a record.AsOf) string {
	switch {
	case !a.At.IsZero():
		return p.clock.Full(a.At)
	case a.Seq == 0 && a.Clock == "":
		return say("changes.start")
	}
	return say("changes.now")
}

func (p *changesPage) status() {
	if p.c.Status == (record.StatusChange{}) {
		return
	}
	p.section(say("changes.status"))
	name := func(s daybook.Status) string { return word("status", string(s)) }
	p.row([]rich{plain.in(say("changes.to", "before", name(p.c.Status.Before), "after", name(p.c.Status.After)))}, []int{p.width - margin})
}

// figureChanges prints each figure as it was, and as it is.
func (p *changesPage) figureChanges() {
	if len(p.c.Figures) == 0 {
		return
	}
	p.section(say("changes.figures"))
	tab := table{fixed: 1}
	for _, f := range p.c.Figures {
		tab.add(plain.in(Cell(f.Measure, f.Side, f.Class)), join(plain.in(" → "), numbers(f.Before, dim), numbers(f.After, bold)), behindOf(f.After))
	}
	tab.lay(&p.printer)
}

// numbers is a figure with its range, set back when it no longer counts.
func numbers(f *record.Figure, s style) rich {
	if f == nil {
		return number(nil)
	}
	out := number(&f.Estimate)
	if s == dim {
		return dim.in(out.String())
	}
	return out
}

func behindOf(f *record.Figure) rich {
	if f == nil {
		return dim.in(say("changes.gone"))
	}
	if f.Origins == 0 {
		return dim.in(word("rule", string(f.Rule)))
	}
	return dim.in(Behind(f) + ", " + word("rule", string(f.Rule)))
}

func (p *changesPage) findingChanges() {
	if len(p.c.Findings) == 0 {
		return
	}
	p.section(say("changes.findings"))
	tab := table{fixed: 1}
	seen := map[string]bool{}
	for i := range p.c.Findings {
		f := &p.c.Findings[i]
		if seen[f.Text] {
			continue // the same sentence of every reprint
		}
		seen[f.Text] = true
		cells := recordFinding(&f.Finding)
		if f.Gone {
			cells[1] = join(dim.in(" · "), dim.in(clean(f.Text)), dim.in(say("changes.gone")))
		}
		tab.add(cells...)
	}
	tab.lay(&p.printer)
}

func (p *changesPage) newReports() {
	if len(p.c.Reports) == 0 {
		return
	}
	p.section(say("changes.reports"))
	page := &recordPage{printer: newPrinter(Options{Width: p.width, Color: p.color}), rec: &record.Record{Reports: p.c.Reports}, clock: p.clock}
	tab := table{fixed: 2}
	for i := range p.c.Reports {
		tab.add(page.report(&p.c.Reports[i])...)
	}
	tab.lay(&p.printer)
}

// claimChanges prints what is new, what stands otherwise, and what is gone.
func (p *changesPage) claimChanges() {
	if len(p.c.Claims) == 0 {
		return
	}
	p.section(say("changes.claims"))
	tab := table{fixed: 2}
	for i := range p.c.Claims {
		ch := &p.c.Claims[i]
		c := &ch.Claim
		words := join(plain.in(" "), weightOf(ch.After).in(quoted(clean(c.Words))), dim.in(strings.ToLower(Counted(c))))
		who := clean(c.Who)
		if c.Who == daybook.Unknown {
			who = say("unidentified")
		} else if c.Who == "" {
			who = say("own")
		}
		tab.add(dim.in(clean(c.Name)), plain.in(figure(c.Figure)), words, join(dim.in(" · "), plain.in(who), plain.in(p.clock.Said(c.Said)), turned(ch.Before, ch.After)))
	}
	tab.lay(&p.printer)
}

// turned is how a claim stood, and how it stands.
func turned(before, after record.Standing) rich {
	switch {
	case before == "":
		return join(plain.in(", "), plain.in(say("changes.new")), Mark(after).rich())
	case after == "":
		return dim.in(say("changes.gone"))
	}
	return join(plain.in(" → "), dim.in(word("standing", string(before))), Mark(after).rich())
}

// textChanges prints what pages no longer say, and what they say now.
func (p *changesPage) textChanges() {
	if len(p.c.Text) == 0 {
		return
	}
	p.section(say("changes.text"))
	for _, t := range p.c.Text {
		p.row([]rich{join(plain.in(" · "), plain.in(clean(t.Publisher)), dim.in(clean(t.Report)), dim.in(say("supersedes", "report", clean(t.Supersedes))))}, []int{p.width - margin})
		tab := table{fixed: 1}
		for _, s := range t.Removed {
			tab.add(red.in("−"), dim.in(clean(s)))
		}
		for _, s := range t.Added {
			tab.add(green.in("+"), plain.in(clean(s)))
		}
		tab.lay(&p.printer)
	}
}
