// Package page prints what the book knows as pages of text for a terminal: one
// reading, with its claims and the words they rest on; the record of one
// incident, by whom each claim goes back to; the list of incidents; what
// changed between two records; and one claim as a line to paste.
//
// Whatever comes from a report is made safe before it is printed; see clean.
package page

import (
	"io"
	"strconv"
	"strings"

	"daybook"
	"daybook/check"
)

// Options say how a page is set.
type Options struct {
	// Width is the number of cells in a line: 80 when it is 0, and never
	// less than 24 nor more than 120, beyond which lines are hard to read.
	Width int
	// Color sets the page with ANSI colours and weights.
	Color bool
}

// Text writes the reading as text. The same reading always gives the same
// bytes. No line is wider than the width, and no control character is written
// but the line feed and, with Color, the page's own SGR sequences.
func Text(w io.Writer, r *daybook.Reading, opt Options) error {
	p := &printer{r: r, width: opt.Width, color: opt.Color}
	if p.width <= 0 {
		p.width = 80
	}
	p.width = min(max(p.width, 24), 120)
	p.findings = check.Reading(r)
	p.head()
	if len(r.Claims) == 0 {
		p.empty()
	}
	key := ""
	if h := r.Main(); h != nil {
		key = h.Key
		p.toll(key)
		p.claims(p.of(key), 0)
	}
	p.responsibility()
	p.operation()
	p.posts()
	p.checked(key)
	p.others(key)
	p.notes()
	p.words()
	_, err := io.WriteString(w, p.b.String())
	return err
}

// printer is a page being written.
type printer struct {
	r        *daybook.Reading
	findings []check.Finding
	width    int
	color    bool
	b        strings.Builder
	quotes   []quote
}

// line writes one line, without the spaces at its end.
func (p *printer) line(t rich) {
	if text := t.String(); strings.TrimRight(text, " ") != text {
		t = t.cut(0, len(strings.TrimRight(text, " ")))
	}
	t.print(&p.b, p.color)
	p.b.WriteByte('\n')
}

// para writes text across the whole width.
func (p *printer) para(t rich) {
	if len(t) == 0 {
		return
	}
	for _, l := range t.wrap(p.width) {
		p.line(l)
	}
}

// section begins a part of the page.
func (p *printer) section(head string) {
	p.b.WriteByte('\n')
	p.para(bold.in(head))
}

// happening tells an incident in one line: what, where, when, and whether it
// is over.
func happening(h *daybook.Happening, months string) string {
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if h.Type != "" {
		add(word("type", string(h.Type)))
	}
	add(where(h.Place))
	add(when(h.Date, months))
	if h.Status != daybook.StatusUnknown && h.Status != "" {
		add(word("status", string(h.Status)))
	}
	return strings.Join(parts, " · ")
}

// where names a place from the smallest to the largest, each name once.
func where(pl *daybook.Place) string {
	if pl == nil {
		return ""
	}
	name := clean(pl.Name)
	if name == "" {
		name = clean(pl.Text)
	}
	if pl.Precision == "near" {
		name = say("near", "place", name)
	}
	out := name
	for _, s := range []string{clean(pl.Admin1), clean(pl.Country)} {
		if s != "" && !strings.HasSuffix(out, s) {
			out += ", " + s
		}
	}
	return strings.TrimPrefix(out, ", ")
}

func (p *printer) head() {
	if h := p.r.Main(); h != nil {
		line := bold.in(happening(h, "months"))
		if line.width() > p.width {
			line = bold.in(happening(h, "months.short"))
		}
		p.para(line)
	} else if len(p.r.Claims) > 0 {
		p.para(bold.in(say("nomain")))
	}
	rep := p.r.Report
	if rep == nil {
		return
	}
	from := join(plain.in(", "), plain.in(clean(rep.Publisher)), plain.in(day(rep.Published, "months"))).String()
	title := clean(rep.Title)
	if len(p.r.Claims) == 0 {
		title = "" // told below
	}
	if title != "" {
		title = quoted(title)
	}
	p.para(dim.in(join(plain.in(" — "), plain.in(title), plain.in(from)).String()))
}

func (p *printer) empty() {
	if p.b.Len() > 0 {
		p.b.WriteByte('\n')
	}
	title := ""
	if p.r.Report != nil {
		title = clean(p.r.Report.Title)
	}
	if title == "" {
		p.para(plain.in(say("empty")))
	} else {
		p.para(plain.in(say("empty.titled", "title", quoted(title))))
	}
}

// toll prints what a careful recorder takes from the report, and from which
// claims.
func (p *printer) toll(key string) {
	t := p.r.Toll
	if len(p.of(key)) == 0 {
		return
	}
	p.section(say("toll"))
	tab := table{fixed: 2}
	for _, row := range []struct {
		phrase  string
		bounds  *daybook.Bounds
		measure daybook.Measure
		victims bool
	}{
		{"toll.killed", t.Killed, daybook.Killed, true},
		{"toll.attackers", t.AttackersKilled, daybook.Killed, false},
		{"toll.injured", t.Injured, daybook.Injured, true},
	} {
		if row.bounds == nil {
			tab.add(plain.in(say(row.phrase)), dim.in("–"), dim.in(say("toll.none")))
			continue
		}
		var from rich
		for _, id := range t.From {
			for _, c := range p.r.Claims {
				if c.ID == id && c.Measure == row.measure && (c.Class != daybook.Attackers) == row.victims {
					from = join(plain.in(", "), from, join(plain.in(glue), plain.in(quoted(clip(clean(c.Words), 40))), dim.in(clean(c.ID))))
				}
			}
		}
		f := daybook.Figure{Lo: row.bounds[0], Hi: row.bounds[1]}
		tab.add(plain.in(say(row.phrase)), bold.in(figure(f)), from)
	}
	tab.lay(p)
}

// figure prints a figure in few signs: 12, 12+, ≤12, 12–15, ~20.
func figure(f daybook.Figure) string {
	about := ""
	if f.Approx {
		about = "~"
	}
	switch n, exact := f.Exact(); {
	case f.IsZero():
		return "?"
	case f.Lo == nil:
		return "≤" + about + strconv.Itoa(*f.Hi)
	case f.Hi == nil:
		return about + strconv.Itoa(*f.Lo) + "+"
	case exact:
		return about + strconv.Itoa(n)
	}
	return about + strconv.Itoa(*f.Lo) + "–" + strconv.Itoa(*f.Hi)
}
