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

// claimed is everything that is counted, by whom it goes back to.
func (m *maker) claimed() Section {
	s := Section{ID: "claimed", Head: say("claimed")}
	for i := range m.tellers {
		var items []Item
		for j := range m.tellers[i].Told {
			if t := m.told[m.tellers[i].Told[j].Lead.Name]; !m.kids[t.Lead.Name] {
				items = append(items, m.claim(t))
			}
		}
		if len(items) > 0 {
			s.Items = append(append(s.Items, Item{Head: m.teller(&m.tellers[i])}), items...)
		}
	}
	return s
}

// claim is one count of one teller.
func (m *maker) claim(t *telling) Item {
	c := t.Lead
	n, _ := m.claimNote(c.Name)
	key := page.Figure(c.Figure)
	if c.Increment {
		key = "+" + key
	}
	head := join(" ", Words{{Text: m.phrase(t), Notes: []int{n}}}, faint(strings.ToLower(page.Counted(c))))
	marks := []Words{m.saidAt(c.Said), standing(t.Standing)}
	part := t.Standing == record.Standing(reconcile.Part)
	if whole := m.whole(c); len(whole) > 0 && (part || c.Part) {
		marks = append(slices.DeleteFunc(marks, func(w Words) bool { return part && w.String() == page.Word("standing", string(reconcile.Part)) }), whole)
	} else if c.Part && !part {
		marks = append(marks, faint(page.Word("standing", string(reconcile.Part))))
	}
	if c.Scope != "" {
		marks = append(marks, faint(page.Word("scope", c.Scope)))
	}
	if m.perhaps(c.Name) {
		marks = append(marks, style(Doubt, say("perhaps")))
	}
	if child(c) {
		marks = append(marks, faint(say("child")))
	}
	return Item{Key: key, Head: head, Lines: []Words{join(" · ", marks...)}, Level: 1, Past: past(t.Standing)}
}

// whole leads from a part to what it is a part of, when that is known.
func (m *maker) whole(c *record.Claim) Words {
	if n, ok := m.claimNote(c.PartOf.Report + "." + c.PartOf.Claim); ok {
		return Words{{Text: say("part"), Style: Faint, Notes: []int{n}}}
	}
	return nil
}

func (m *maker) saidAt(i reconcile.Interval) Words {
	if at := m.clock.Said(i); at != "" {
		return plain(at)
	}
	return faint(say("undated"))
}

// standing is how a claim stands, in a word.
func standing(s record.Standing) Words {
	text := page.Word("standing", string(s))
	switch reconcile.Why(s) {
	case reconcile.Why(record.Stands):
		return style(Good, text)
	case reconcile.Why(record.Dissents), reconcile.Denied, reconcile.Rejected:
		return style(Bad, text)
	case reconcile.PostOnly, reconcile.Possible, reconcile.OtherSide, reconcile.Unsure:
		return style(Doubt, text)
	}
	return faint(text)
}

// past reports whether a claim no longer counts.
func past(s record.Standing) bool {
	switch reconcile.Why(s) {
	case reconcile.Superseded, reconcile.Corrected, reconcile.Replaced, reconcile.Overtaken, reconcile.Rejected, reconcile.Moved:
		return true
	}
	return false
}

// contradicted is what the figures show when they are laid side by side: what
// is at odds, what is open, and what agrees.
func (m *maker) contradicted() Section {
	s := Section{ID: "contradicted", Head: say("contradicted")}
	odds := false
	for _, kinds := range [][]reconcile.Kind{{reconcile.Contradiction, reconcile.Sum, reconcile.Parts}, {reconcile.Unresolved, reconcile.Incomparable}, {reconcile.Agreement}} {
		seen := map[string]bool{}
		for i := range m.r.Findings {
			f := &m.r.Findings[i]
			if !slices.Contains(kinds, f.Kind) {
				continue
			}
			odds = odds || f.Kind != reconcile.Agreement
			if key := m.alike(f); !seen[key] {
				seen[key] = true
				s.Items = append(s.Items, m.finding(f))
			}
		}
	}
	if !odds {
		s.Items = append([]Item{{Head: plain(say("nothing.against"))}}, s.Items...)
	}
	return s
}

// signs stand before the findings, one a kind.
var signs = map[reconcile.Kind]string{
	reconcile.Contradiction: "≠", reconcile.Sum: "Σ", reconcile.Parts: ">", reconcile.Unresolved: "?", reconcile.Incomparable: "|", reconcile.Agreement: "=",
}

// alike tells findings apart: every reprint of the same words has its own.
func (m *maker) alike(f *record.Finding) string {
	key := f.Name
	if m.ofChildren(f) {
		return f.Text
	}
	notes := m.findingNotes(f)
	slices.Sort(notes)
	for _, n := range notes {
		key += " " + strconv.Itoa(n)
	}
	return key
}

// findingNotes are the notes of all that a finding speaks of.
func (m *maker) findingNotes(f *record.Finding) []int {
	var notes []int
	for _, ref := range slices.Concat(f.First, f.Second) {
		if n, ok := m.claimNote(ref.Report + "." + ref.Claim); ok {
			notes = appendNew(notes, n)
		}
	}
	return notes
}

// finding is a finding in its sentence, with its notes; marked when it is new
// to the reader.
func (m *maker) finding(f *record.Finding) Item {
	it := Item{Key: signs[f.Kind], Past: f.Kind == reconcile.Agreement}
	if m.ofChildren(f) {
		it.Head = faint(say("finding.held"))
		return it
	}
	it.Head = Words{{Text: m.veil.text(f.Text), Notes: m.findingNotes(f)}}
	if m.newFinding[f.Text] {
		it.Head = join(" ", style(Doubt, say("change.new")), it.Head)
	}
	if f.Resolve != "" {
		it.Lines = []Words{faint(say("resolve", "what", m.veil.text(f.Resolve)))}
	}
	return it
}

func appendNew(ns []int, n int) []int {
	if slices.Contains(ns, n) {
		return ns
	}
	return append(ns, n)
}

// ofChildren reports whether a finding speaks of children whose words are held
// back.
func (m *maker) ofChildren(f *record.Finding) bool {
	for _, ref := range slices.Concat(f.First, f.Second) {
		if m.kids[ref.Report+"."+ref.Claim] {
			return true
		}
	}
	return !m.opt.Private && f.Class != nil && *f.Class == daybook.Children
}

// state is the state of the operation in order of when it was said.
func (m *maker) state() Section {
	s := Section{ID: "state", Head: say("state")}
	for _, said := range page.Together(page.Timeline(m.r.Situation)) {
		if v := said[0]; !m.live[v.Name] {
			s.Items = append(s.Items, m.statement(page.Word("situation", v.Kind), said))
		}
	}
	switch {
	case len(s.Items) > 0:
	case len(m.live) > 0:
		s.Items = []Item{{Head: plain(say("nothing.state.held"))}}
	default:
		s.Items = []Item{{Head: plain(say("nothing.state"))}}
	}
	return s
}

// statement is what somebody says, in his words, after what it amounts to.
func (m *maker) statement(what string, said []*record.Voice) Item {
	v := said[0]
	words := page.Quoted(m.veil.quote(v.Report, v.Quote, v.Span, daybook.Span{}))
	head := join(" ", m.fresh(v), strong(first(what)+":"), Words{{Text: words, Notes: []int{m.voiceNote(said)}}})
	return Item{Key: m.saidAt(v.Said).String(), Head: head, Lines: []Words{m.voiceWho(v)}}
}

// fresh marks a statement that is new to the reader.
func (m *maker) fresh(v *record.Voice) Words {
	if m.opt.Since == nil || slices.ContainsFunc(slices.Concat(m.opt.Since.Situation, m.opt.Since.Blame), func(old record.Voice) bool { return old.Name == v.Name }) {
		return nil
	}
	return style(Doubt, say("change.new"))
}

// voiceWho is on whose word a statement stands.
func (m *maker) voiceWho(v *record.Voice) Words {
	s := voice(v)
	out := join(", ", plain(m.who(s)), m.via(s))
	if s.own && (v.Post != nil || m.single(v.Report)) {
		out = join(" · ", out, style(Doubt, page.Word("standing", "post-only")))
	}
	if m.perhaps(v.Name) {
		out = join(" · ", out, style(Doubt, say("perhaps")))
	}
	return out
}

// responsibility is who is said to have done it, by whom.
func (m *maker) responsibility() Section {
	s := Section{ID: "responsibility", Head: say("responsibility")}
	for _, said := range page.Together(page.Timeline(m.r.Blame)) {
		v := said[0]
		actor := m.veil.of(v.Report, v.Actor)
		if actor == "" || actor == daybook.Unknown {
			actor = say("nobody")
		}
		s.Items = append(s.Items, m.statement(m.blamed(v, actor), said))
	}
	if len(s.Items) == 0 {
		s.Items = []Item{{Head: plain(say("nothing.responsibility"))}}
	}
	return s
}

// blamed is what a statement of responsibility says of whom. A kind without a
// phrase stands for itself.
func (m *maker) blamed(v *record.Voice, actor string) string {
	phrase := "blame." + v.Kind
	if _, ok := phrases[phrase]; !ok {
		return m.veil.text(v.Kind) + " " + actor
	}
	return say(phrase, "actor", actor)
}

// sources are the reports.
func (m *maker) sources() Section {
	s := Section{ID: "sources", Head: say("sources")}
	for i := range m.r.Reports {
		rep := &m.r.Reports[i]
		title := m.veil.title(rep)
		if title != "" {
			title = page.Quoted(title)
		}
		head := join(" — ", plain(m.publisher(rep)), plain(title))
		var marks []string
		mark := func(phrase, name string) {
			if name != "" {
				marks = append(marks, say(phrase, "report", page.Clean(name)))
			}
		}
		mark("source.copy", rep.CopyOf)
		mark("source.supersedes", rep.Supersedes)
		mark("source.superseded", rep.SupersededBy)
		if !rep.Main {
			marks = append(marks, say("source.aside"))
		}
		if rep.SHA256 != "" {
			marks = append(marks, say("note.sha", "digest", page.Short(rep.SHA256)))
		}
		line := join(" · ", plain(m.published(rep)), m.veil.link(rep), faint(strings.Join(marks, " · ")))
		s.Items = append(s.Items, Item{Key: page.Clean(rep.Name), Head: head, Lines: []Words{line}, Past: rep.SupersededBy != ""})
	}
	if len(s.Items) == 0 {
		s.Items = []Item{{Head: plain(say("line.none"))}}
	}
	return s
}

// held says what is held back, and how to see it.
func (m *maker) held() Section {
	s := Section{ID: "held", Head: say("held")}
	add := func(text string) { s.Items = append(s.Items, Item{Head: plain(text)}) }
	if m.opt.Private {
		add(say("held.nothing"))
	} else {
		add(say("held.names"))
	}
	n := 0
	for _, c := range m.r.Claims {
		if m.kids[c.Name] {
			n++
		}
	}
	if n > 0 {
		add(many("held.children", n))
	}
	if n := len(m.live); n > 0 {
		hold := many("hold.minutes", int(m.opt.Hold.Minutes()))
		if h := int(m.opt.Hold.Hours()); float64(h) == m.opt.Hold.Hours() {
			hold = many("hold.hours", h)
		}
		add(many("held.live", n, "hold", hold))
	}
	return s
}
