package page

import (
	"cmp"
	"slices"
	"strings"

	"daybook"
)

// quote is a stretch of the report, and what rests on it.
type quote struct {
	text    string
	span    daybook.Span
	marks   []string
	figures []daybook.Span
}

// quote keeps the words of a claim for the end of the page. Claims whose
// words overlap rest on one stretch.
func (p *printer) quote(mark, text string, span, figure daybook.Span) {
	q := quote{text, span, []string{mark}, []daybook.Span{figure}}
	for i := 0; i < len(p.quotes); i++ {
		if m, ok := p.merge(p.quotes[i], q); ok {
			p.quotes[i] = m
			// the wider stretch may reach another
			for j := i + 1; j < len(p.quotes); j++ {
				if m, ok := p.merge(p.quotes[i], p.quotes[j]); ok {
					p.quotes[i] = m
					p.quotes = slices.Delete(p.quotes, j, j+1)
					j--
				}
			}
			return
		}
	}
	p.quotes = append(p.quotes, q)
}

// merge makes one quote of two that are the same or share words of the report.
func (p *printer) merge(a, b quote) (quote, bool) {
	out := quote{a.text, a.span, append(slices.Clone(a.marks), b.marks...), append(slices.Clone(a.figures), b.figures...)}
	switch {
	case a.text == b.text && a.span == b.span:
		return out, true
	case p.holds(a) && p.holds(b) && a.span.Overlaps(b.span):
		out.span = a.span.Union(b.span)
		out.text = out.span.Of(p.r.Report.Text)
		return out, true
	}
	return quote{}, false
}

// holds reports whether the quote stands in the report where it says.
func (p *printer) holds(q quote) bool {
	return p.r.Report != nil && q.span.Valid(p.r.Report.Text) && q.span.Of(p.r.Report.Text) == q.text
}

// words prints the words of the report that the page rests on, their figures
// set off.
func (p *printer) words() {
	if len(p.quotes) == 0 {
		return
	}
	p.section(say("words"))
	tab := table{fixed: 1}
	for _, q := range p.quotes {
		tab.add(dim.in(strings.Join(q.marks, " ")), q.rich())
	}
	tab.lay(p)
}

// rich sets off the figures within the words. Each stretch is made safe by
// itself, so that positions are those of the report.
func (q *quote) rich() rich {
	slices.SortFunc(q.figures, func(a, b daybook.Span) int { return cmp.Compare(a.Start, b.Start) })
	var out rich
	at := 0
	put := func(to int, s style) {
		part := q.text[at:to]
		words := clean(part)
		if strings.TrimLeft(part, " \t\r\n") != part && len(out) > 0 {
			words = " " + words
		}
		if strings.TrimRight(part, " \t\r\n") != part && to < len(q.text) && words != " " {
			words += " "
		}
		out = append(out, s.in(words)...)
		at = to
	}
	for _, f := range q.figures {
		from, to := f.Start-q.span.Start, f.End-q.span.Start
		if from < at || to > len(q.text) || from >= to {
			continue
		}
		put(from, plain)
		put(to, bold)
	}
	put(len(q.text), plain)
	return out
}
