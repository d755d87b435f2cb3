package page

import (
	"cmp"
	"io"
	"slices"
	"strings"
	"time"

	"daybook"
	"daybook/reconcile"
	"daybook/record"
)

// Record writes the record of one incident as text, for whoever keeps the
// book: private names are in it. What it says of lines and signs is as for
// [Text].
func Record(w io.Writer, r *record.Record, opt Options) error {
	p := newRecordPage(r, opt)
	p.recordHead()
	p.figures()
	p.tellings()
	p.recordFindings()
	p.blame()
	p.situation()
	p.unplaced()
	p.reports()
	p.decisions()
	_, err := io.WriteString(w, p.b.String())
	return err
}

// recordPage is the page of a record being written.
type recordPage struct {
	printer
	rec     *record.Record
	clock   Clock
	tellers []Teller
}

func newRecordPage(r *record.Record, opt Options) *recordPage {
	return &recordPage{printer: newPrinter(opt), rec: r, clock: ClockOf(r), tellers: Tellers(r)}
}

func newPrinter(opt Options) printer {
	if opt.Width <= 0 {
		opt.Width = 80
	}
	return printer{width: min(max(opt.Width, 24), 120), color: opt.Color}
}

// Headline tells an incident in one line: what, where, when, and whether it is
// over.
func Headline(inc *record.Incident) string {
	d := &daybook.Date{Start: inc.From}
	if inc.To != "" {
		d.End = &inc.To
	}
	line := happening(&daybook.Happening{Type: inc.Type, Place: inc.Place, Date: d, Status: inc.Status}, "months")
	if line == "" {
		return word("type", string(daybook.OtherType))
	}
	return line
}

// Title is the headline of a record. By the said clock it does not tell the
// state: that of the incident is what is known now, and the statements tell
// what was known then.
func Title(r *record.Record) string {
	inc := r.Incident
	if r.AsOf.Clock == record.Said && !r.AsOf.At.IsZero() {
		inc.Status = daybook.StatusUnknown
	}
	return Headline(&inc)
}

func (p *recordPage) recordHead() {
	p.para(bold.in(Title(p.rec)))
	also := ""
	if len(p.rec.Also) > 0 {
		also = say("record.also", "ids", clean(strings.Join(p.rec.Also, ", ")))
	}
	newest := ""
	if !p.rec.Newest.IsZero() {
		newest = say("record.newest", "time", p.clock.Full(p.rec.Newest))
	}
	p.para(join(dim.in(" · "), dim.in(say("record.line", "id", clean(p.rec.ID), "reports", many("reports", len(p.rec.Reports)), "origins", many("origins", len(p.tellers)))),
		dim.in(also), dim.in(newest)))
	if line := AsOf(p.rec); line != "" {
		p.para(yellow.in(line))
	}
	if sites := Sites(&p.rec.Incident); sites != "" {
		p.para(plain.in(sites))
	}
}

// Sites names the places of an attack on several; "" where there is one.
func Sites(inc *record.Incident) string {
	var out []string
	for i := range inc.Sites {
		out = append(out, where(&inc.Sites[i]))
	}
	if len(out) < 2 {
		return ""
	}
	return strings.Join(out, "; ")
}

// AsOf says by which moment a record stands, and by which clock; "" when it
// stands for now.
func AsOf(r *record.Record) string {
	if r.AsOf.At.IsZero() {
		return ""
	}
	phrase := "asof." + string(r.AsOf.Clock)
	return say(phrase, "time", ClockOf(r).Full(r.AsOf.At))
}

// Cell names what a figure counts: killed, attackers.
func Cell(m daybook.Measure, side reconcile.Side, class *daybook.Class) string {
	measure := word("measure", string(m))
	switch {
	case m == daybook.TookPart:
		return measure
	case class != nil:
		return say("cell", "measure", measure, "whom", word("class", string(*class)))
	}
	return say("cell", "measure", measure, "whom", word("side", string(side)))
}

// figures prints the table of figures, and beneath it how each came about.
func (p *recordPage) figures() {
	p.section(say("figures"))
	if len(p.rec.Figures) == 0 {
		p.row([]rich{dim.in(say("figures.none"))}, []int{p.width - margin})
		return
	}
	tab := p.figureTable(false)
	if !tab.head(p.width, "", "figures.best", "figures.range", "figures.whose", "figures.said") {
		tab = p.figureTable(true)
	}
	tab.lay(&p.printer)
	p.section(say("figures.words"))
	for i := range p.rec.Figures {
		if text := clean(p.rec.Figures[i].Text); text != "" {
			p.row([]rich{p.sentence(text)}, []int{p.width - margin})
		}
	}
}

// figureTable is the figures in a table, which says what its times are where
// it has no heads.
func (p *recordPage) figureTable(headless bool) *table {
	tab := &table{fixed: 3}
	for i := range p.rec.Figures {
		row := p.figure(&p.rec.Figures[i])
		if last := len(row) - 1; headless {
			row[last] = join(plain.in(glue), dim.in(labelled(row[last])), row[last])
		}
		tab.add(row...)
	}
	return tab
}

// labelled says what a time is, where there is one.
func labelled(time rich) string {
	if len(time) == 0 {
		return ""
	}
	return say("figures.said")
}

// figure is the row of a figure.
func (p *recordPage) figure(f *record.Figure) []rich {
	weight, span := bold, f.Span()
	if f.Best == nil {
		weight = dim
	}
	if span == f.Number() {
		span = ""
	}
	whose := dim.in(word("rule", string(f.Rule)))
	if f.Origins > 0 {
		whose = join(plain.in(" · "), plain.in(Behind(f)), whose)
	}
	said := plain.in(p.clock.Said(f.Said))
	if age := Age(Latest(f.Said), p.rec.AsOf.At); age != "" {
		said = join(plain.in(" · "), said, dim.in(say("old", "age", age)))
	}
	return []rich{plain.in(Cell(f.Measure, f.Side, f.Class)), weight.in(f.Number()), plain.in(span), whose, said}
}

// Behind counts the reports and the origins that support a figure: 12 reports,
// 2 origins.
func Behind(f *record.Figure) string {
	var reports []string
	for _, ref := range f.Support {
		if !slices.Contains(reports, ref.Report) {
			reports = append(reports, ref.Report)
		}
	}
	return many("reports", len(reports)) + ", " + many("origins", f.Origins)
}

// sentence sets the first words of an explanation off, up to the full stop
// that the number stands before.
func (p *recordPage) sentence(text string) rich {
	if head, rest, ok := strings.Cut(text, ". "); ok {
		return join(plain.in(" "), bold.in(head+"."), plain.in(rest))
	}
	return plain.in(text)
}

// recordFindings prints what the figures show when they are laid side by side.
func (p *recordPage) recordFindings() {
	for _, s := range []struct {
		head  string
		kinds []reconcile.Kind
	}{
		{"disagreements", []reconcile.Kind{reconcile.Contradiction, reconcile.Sum, reconcile.Parts}},
		{"unsettled", []reconcile.Kind{reconcile.Unresolved, reconcile.Incomparable}},
		{"agreements", []reconcile.Kind{reconcile.Agreement}},
	} {
		tab := table{fixed: 1}
		seen := map[string]bool{}
		for i := range p.rec.Findings {
			f := &p.rec.Findings[i]
			if slices.Contains(s.kinds, f.Kind) && !seen[f.Text] {
				seen[f.Text] = true // the same sentence of every reprint
				tab.add(recordFinding(f)...)
			}
		}
		if len(tab.rows) > 0 {
			p.section(say(s.head))
			tab.lay(&p.printer)
		}
	}
}

// recordSigns stand before the findings, one a kind.
var recordSigns = map[reconcile.Kind]rich{
	reconcile.Contradiction: red.in("≠"),
	reconcile.Sum:           red.in("Σ"),
	reconcile.Parts:         red.in(">"),
	reconcile.Unresolved:    yellow.in("?"),
	reconcile.Incomparable:  yellow.in("|"),
	reconcile.Agreement:     green.in("="),
}

func recordFinding(f *record.Finding) []rich {
	sign := recordSigns[f.Kind]
	if f.Unverified && len(sign) > 0 {
		sign = yellow.in(sign.String())
	}
	text := plain.in(clean(f.Text))
	if f.Resolve != "" {
		text = join(plain.in("\n"), text, dim.in(say("resolve", "what", clean(f.Resolve))))
	}
	return []rich{sign, text}
}

// reports prints the heads of the reports.
func (p *recordPage) reports() {
	if len(p.rec.Reports) == 0 {
		return
	}
	p.section(say("record.reports"))
	tab := table{fixed: 2}
	for i := range p.rec.Reports {
		tab.add(p.report(&p.rec.Reports[i])...)
	}
	tab.lay(&p.printer)
}

func (p *recordPage) report(rep *record.Report) []rich {
	title := clean(rep.Title)
	if title != "" {
		title = quoted(title)
	}
	var marks []string
	mark := func(phrase, name, value string) {
		if value != "" {
			marks = append(marks, say(phrase, name, clean(value)))
		}
	}
	if rep.Kind == daybook.SinglePost {
		marks = append(marks, say("post.single"))
	}
	mark("copy", "report", rep.CopyOf)
	mark("supersedes", "report", rep.Supersedes)
	mark("superseded.by", "report", rep.SupersededBy)
	if !rep.Main {
		marks = append(marks, say("aside"))
	}
	mark("sha", "digest", Short(rep.SHA256))
	return []rich{dim.in(clean(rep.Name)), plain.in(p.clock.Published(rep.Published)),
		join(plain.in(" — "), plain.in(clean(rep.Publisher)), plain.in(title)), dim.in(strings.Join(marks, " · "))}
}

// Short is as much of a digest as people compare.
func Short(digest string) string {
	const enough = 12
	r := []rune(clean(digest))
	return strings.TrimSpace(string(r[:min(len(r), enough)]))
}

// decisions prints what people decided.
func (p *recordPage) decisions() {
	if len(p.rec.Reviews) == 0 {
		return
	}
	p.section(say("decisions"))
	p.reviews(p.rec.Reviews)
}

func (p *printer) reviews(vs []record.Review) {
	tab := table{fixed: 1}
	for _, v := range vs {
		what := join(plain.in(" "), plain.in(clean(v.Verb)), plain.in(clean(v.Subject)), plain.in(clean(v.Grade)))
		at := ""
		if !v.At.IsZero() {
			at = day(v.At.UTC().Format(time.RFC3339), "months.short")
		}
		tab.add(dim.in(clean(v.Decision)), what, join(plain.in(" — "), plain.in(cmp.Or(clean(v.Reason), clean(v.Note))), dim.in(clean(v.Actor)), dim.in(at)))
	}
	tab.lay(p)
}
