package sitrep

import (
	"slices"
	"strconv"
	"strings"

	"daybook"
	"daybook/page"
	"daybook/reconcile"
	"daybook/record"
)

// known are the figures of the record, each with who says so, who says
// otherwise, its age and its rule.
func (m *maker) known() Section {
	s := Section{ID: "known", Head: say("known")}
	for i := range m.r.Figures {
		f := &m.r.Figures[i]
		if f.Best != nil && !m.heldFigure(f) && !m.repeats(f) {
			if it, ok := m.figure(f); ok {
				s.Items = append(s.Items, it)
			}
		}
	}
	if len(s.Items) == 0 {
		s.Items = append(s.Items, Item{Head: plain(say("nothing.known"))})
	}
	return s
}

// heldFigure reports whether a figure is held back: of children, or standing
// on nothing but words about them.
func (m *maker) heldFigure(f *record.Figure) bool {
	return !m.opt.Private && f.Class != nil && *f.Class == daybook.Children
}

// repeats reports whether a count of all says no more than that of the
// victims: nobody counts an attacker.
func (m *maker) repeats(f *record.Figure) bool {
	if f.Side != reconcile.All || f.Class != nil {
		return false
	}
	for i := range m.r.Figures {
		g := &m.r.Figures[i]
		if g.Measure == f.Measure && g.Side == reconcile.Victims && g.Class == nil {
			return g.Number() == f.Number() && g.Span() == f.Span() && slices.Equal(g.Support, f.Support)
		}
	}
	return false
}

// figure is one figure with its words. It reports false when none of its
// claims is in the record: nothing is printed without a source.
func (m *maker) figure(f *record.Figure) (Item, bool) {
	support := m.said(f.Support)
	if len(support) == 0 {
		return Item{}, false
	}
	cell := page.Cell(f.Measure, f.Side, f.Class)
	it := Item{Key: f.Number(), Big: true, Head: strong(cell)}
	if span := words(&f.Estimate); span != "" {
		it.Head = join(" · ", it.Head, plain(span))
	}
	behind := say("behind", "reports", page.Count("reports", reports(f.Support)), "origins", page.Count("origins", f.Origins))
	it.Lines = append(it.Lines, faint(strings.Join(filled(behind, page.Word("rule", string(f.Rule)), m.age(f)), " · ")))
	it.Lines = append(it.Lines, m.line("support", support))
	it.Lines = append(it.Lines, m.besides(f)...)
	return it, true
}

func filled(ss ...string) []string {
	return slices.DeleteFunc(ss, func(s string) bool { return s == "" })
}

// words are the range of a figure in words, "" where there is none.
func words(e *reconcile.Estimate) string {
	number := func(n *int) string {
		if n == nil {
			return ""
		}
		return strconv.Itoa(*n)
	}
	low, high := number(e.Low), number(e.High)
	switch {
	case e.Low == nil && e.High == nil:
		return ""
	case e.Low == nil:
		return say("range.most", "high", high)
	case e.High == nil, e.Best == nil && e.Open && *e.High == *e.Low:
		return say("range.least", "low", low)
	case e.Open:
		return say("range.open", "low", low, "high", high)
	}
	return say("range", "low", low, "high", high)
}

// age is when the newest words for a figure were said, and how old they are.
func (m *maker) age(f *record.Figure) string {
	at := m.clock.Said(f.Said)
	if at == "" {
		return ""
	}
	if old := page.Age(page.Latest(f.Said), m.now); old != "" {
		return say("newest.old", "time", at, "ago", old)
	}
	return say("newest", "time", at)
}

func reports(refs []reconcile.Ref) int {
	var names []string
	for _, r := range refs {
		if !slices.Contains(names, r.Report) {
			names = append(names, r.Report)
		}
	}
	return len(names)
}

// said lists claims by who says them, each telling once, with its words and
// its note.
func (m *maker) said(refs []reconcile.Ref) []Words {
	var out []Words
	done := map[int]bool{}
	for _, ref := range refs {
		name := ref.Report + "." + ref.Claim
		n, ok := m.claimNote(name)
		if !ok || done[n] {
			continue
		}
		done[n] = true
		t := m.told[name]
		out = append(out, saying("said", "words", Words{{Text: m.phrase(t), Notes: []int{n}}}, "who", m.who(claimant(t.Lead))))
	}
	return out
}

// phrase is the words of a figure, in quotation marks.
func (m *maker) phrase(t *telling) string {
	c := t.Lead
	if m.kids[c.Name] {
		return page.Figure(c.Figure)
	}
	if c.Words == "" {
		return page.Figure(c.Figure)
	}
	return page.Quoted(m.veil.of(c.Report, c.Words))
}

// line puts a list into a sentence.
func (m *maker) line(phrase string, list []Words, blanks ...string) Words {
	return saying(phrase, "list", join(say("list")+" ", list...), blanks...)
}

// besides are the lines beneath a figure: who says otherwise, how counts were
// read that do not say whether attackers are in them, and what was set aside,
// with the reason. Parts are no rivals and are left to the claims.
func (m *maker) besides(f *record.Figure) []Words {
	var out []Words
	if against := m.said(f.Dissent); len(against) > 0 {
		out = append(out, m.line("against", against))
	}
	var all, open []reconcile.Ref
	for _, r := range f.Reads {
		switch {
		case !r.Fits:
			open = append(open, r.Ref)
		case r.Side == reconcile.All:
			all = append(all, r.Ref)
		}
	}
	if f.Side != reconcile.Attackers {
		if list := m.said(all); len(list) > 0 {
			out = append(out, m.line("reads", list))
		}
		if list := m.said(open); len(list) > 0 {
			out = append(out, m.line("reads.open", list))
		}
	}
	return append(out, m.aside(f)...)
}

// aside are the claims that were set aside, by reason.
func (m *maker) aside(f *record.Figure) []Words {
	var whys []reconcile.Why
	by := map[reconcile.Why][]reconcile.Ref{}
	for _, b := range f.Beside {
		if b.Why == reconcile.Part {
			continue
		}
		if by[b.Why] == nil {
			whys = append(whys, b.Why)
		}
		by[b.Why] = append(by[b.Why], b.Ref)
	}
	slices.Sort(whys)
	var out []Words
	for _, why := range whys {
		if list := m.said(by[why]); len(list) > 0 {
			out = append(out, m.line("beside", list, "why", first(page.Word("standing", string(why)))))
		}
	}
	return out
}

// first begins a phrase with a capital.
func first(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return s
	}
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

// usual are the figures that an editor asks for; a report without one of them
// says so.
var usual = []struct {
	measure daybook.Measure
	side    reconcile.Side
}{{daybook.Killed, reconcile.Victims}, {daybook.Killed, reconcile.Attackers}, {daybook.Injured, reconcile.Victims}}

// unknown tells where there is no figure, and why.
func (m *maker) unknown() Section {
	s := Section{ID: "unknown", Head: say("unknown")}
	for _, u := range usual {
		if !slices.ContainsFunc(m.r.Figures, func(f record.Figure) bool {
			return f.Measure == u.measure && f.Side == u.side && f.Class == nil
		}) {
			s.Items = append(s.Items, Item{Head: plain(say("unstated", "cell", page.Cell(u.measure, u.side, nil)))})
		}
	}
	for i := range m.r.Figures {
		f := &m.r.Figures[i]
		if f.Best == nil && !m.heldFigure(f) && !m.repeats(f) {
			s.Items = append(s.Items, m.abstention(f))
		}
	}
	if n := len(m.r.Unplaced); n > 0 {
		var names []string
		for _, u := range m.r.Unplaced {
			names = append(names, page.Clean(u.Name))
		}
		s.Items = append(s.Items, Item{Head: plain(many("unplaced", n, "names", strings.Join(names, " ")))})
	}
	return s
}

// abstention is a figure that there is not, with what is claimed nevertheless.
func (m *maker) abstention(f *record.Figure) Item {
	cell, rule := page.Cell(f.Measure, f.Side, f.Class), page.Word("rule", string(f.Rule))
	it := Item{Head: plain(say("abstain", "cell", cell, "rule", rule))}
	claims := m.said(append(slices.Clone(f.Support), f.Dissent...))
	if span := words(&f.Estimate); span != "" && len(claims)+len(f.Beside) > 0 {
		it.Head = plain(say("abstain.range", "cell", cell, "range", span, "rule", rule))
	}
	if len(claims) > 0 {
		it.Lines = append(it.Lines, m.line("abstain.claims", claims))
	}
	it.Lines = append(it.Lines, m.aside(f)...)
	return it
}
