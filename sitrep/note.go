package sitrep

import (
	"slices"
	"strconv"
	"strings"

	"daybook"
	"daybook/page"
	"daybook/record"
)

// Note is the words that a figure or a statement stands on, and where they
// stand.
type Note struct {
	N     int
	Quote string
	// Who, Via and Said are who says it, through whom and when, "" for what is
	// not known.
	Who, Via, Said string
	// Marks are what must not be lost: unverified, possible, denied.
	Marks []string
	Place Place
	// Copies are the other places that print the same of the same origin.
	Copies []Place
	// Held is set when the words themselves are held back.
	Held bool
}

// Place is where words stand: in a report, from one byte to another.
type Place struct {
	Name      string // of the claim: r12.c3
	Publisher string
	Link      Words
	Published string
	Start     int
	End       int
	SHA256    string // short
}

// claimNote is the number of the note for a claim: one for all the claims of a
// teller that are the same count.
func (m *maker) claimNote(name string) (int, bool) {
	t := m.told[name]
	if t == nil {
		return 0, false
	}
	key := t.Lead.Name
	if n := m.noted[key]; n > 0 {
		return n, true
	}
	n := m.toldNote(t)
	n.N = len(m.notes) + 1
	m.notes = append(m.notes, n)
	m.noted[key] = n.N
	return n.N, true
}

func (m *maker) toldNote(t *telling) Note {
	c := t.Lead
	s := claimant(c)
	n := Note{Quote: m.veil.quote(c.Report, c.Quote, c.Spans.Quote, c.Spans.Figure), Who: m.who(s), Via: m.via(s).String(), Said: m.clock.Said(c.Said), Marks: m.cautions(c),
		Place: m.place(c.Name, c.Report, c.Spans.Quote)}
	if m.kids[c.Name] {
		n.Quote, n.Held = say("words.child"), true
	}
	for _, d := range t.Claims {
		if d != c {
			n.Copies = append(n.Copies, m.place(d.Name, d.Report, d.Spans.Quote))
		}
	}
	return n
}

// cautions are what a reader must not overlook in a claim.
func (m *maker) cautions(c *record.Claim) []string {
	var out []string
	switch c.Stance {
	case daybook.Possible:
		out = append(out, page.Word("standing", "possible"))
	case daybook.Denied:
		out = append(out, page.Word("standing", "denied"))
	}
	if c.Kind == daybook.PostAuthor || c.Own() && (c.Statement.Post || m.single(c.Report)) {
		out = append(out, page.Word("standing", "post-only"))
	}
	if m.perhaps(c.Name) {
		out = append(out, say("perhaps"))
	}
	return out
}

// perhaps reports whether something may have been said later than asked.
func (m *maker) perhaps(name string) bool {
	return slices.Contains(m.r.Perhaps, name)
}

// voiceNote is the number of the note for a statement that counts nobody, and
// its copies.
func (m *maker) voiceNote(said []*record.Voice) int {
	v := said[0]
	s := voice(v)
	n := Note{N: len(m.notes) + 1, Quote: m.veil.quote(v.Report, v.Quote, v.Span, daybook.Span{}), Who: m.who(s), Via: m.via(s).String(), Said: m.clock.Said(v.Said), Place: m.place(v.Name, v.Report, v.Span)}
	if s.own && (v.Post != nil || m.single(v.Report)) {
		n.Marks = append(n.Marks, page.Word("standing", "post-only"))
	}
	for _, w := range said[1:] {
		n.Copies = append(n.Copies, m.place(w.Name, w.Report, w.Span))
	}
	m.notes = append(m.notes, n)
	return n.N
}

func (m *maker) place(name, report string, span daybook.Span) Place {
	rep := m.report(report)
	return Place{Name: page.Clean(name), Publisher: m.publisher(rep), Link: m.veil.link(rep), Published: m.published(rep),
		Start: span.Start, End: span.End, SHA256: page.Short(rep.SHA256)}
}

func (m *maker) published(rep *record.Report) string {
	if rep.Published == "" {
		return ""
	}
	return m.clock.Published(rep.Published)
}

// number gives the notes the order in which a reader meets them, the chart
// last, and leaves out those that nothing printed leads to.
func (s *Sitrep) number(notes []Note) {
	at := map[int]int{}
	meet := func(n int) int {
		if at[n] == 0 {
			s.Notes = append(s.Notes, notes[n-1])
			at[n] = len(s.Notes)
			s.Notes[at[n]-1].N = at[n]
		}
		return at[n]
	}
	for _, sec := range s.Sections {
		for _, it := range sec.Items {
			for _, w := range append([]Words{it.Head}, it.Lines...) {
				for i := range w {
					ns := make([]int, 0, len(w[i].Notes))
					for _, n := range w[i].Notes {
						ns = append(ns, meet(n))
					}
					slices.Sort(ns)
					w[i].Notes = ns
				}
			}
		}
	}
	for _, c := range s.Charts {
		for i := range c.Points {
			c.Points[i].Note = meet(c.Points[i].Note)
		}
	}
}

// Source is who said it, through whom and when, with what must not be lost, in
// one line.
func (n *Note) Source() string {
	parts := []string{n.Who}
	if n.Via != "" {
		parts = append(parts, n.Via)
	}
	if n.Said != "" {
		parts = append(parts, say("note.said", "time", n.Said))
	} else {
		parts = append(parts, say("undated"))
	}
	return strings.Join(append(parts, n.Marks...), ", ")
}

// Where is where the words stand, without the address and the title, which
// stands among the sources.
func (p Place) Where() string { return strings.Join(filled(p.Publisher, p.Published), ", ") }

// Stamp is the place in the book: claim, bytes and digest.
func (p Place) Stamp() string {
	out := p.spot()
	if p.SHA256 != "" {
		out += ", " + say("note.sha", "digest", p.SHA256)
	}
	return out
}

func (p Place) spot() string {
	return p.Name + ", " + say("note.bytes", "start", strconv.Itoa(p.Start), "end", strconv.Itoa(p.End))
}

// Also lists the other places that print the same; "" when there are none.
// Their digests stand among the sources.
func (n *Note) Also() string {
	if len(n.Copies) == 0 {
		return ""
	}
	var list []string
	for _, c := range n.Copies {
		list = append(list, strings.Join(filled(c.Publisher, c.spot()), " "))
	}
	return say("note.copies", "list", strings.Join(list, "; "))
}
