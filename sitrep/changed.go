package sitrep

import (
	"strings"

	"daybook/page"
	"daybook/reconcile"
	"daybook/record"
)

// changed is what differs from the record that the reader has seen.
func (m *maker) changed() Section {
	s := Section{ID: "changed"}
	if m.opt.Since == nil {
		return s
	}
	c := m.diff
	s.Head = say("changed.before")
	if !c.From.At.IsZero() {
		s.Head = say("changed", "time", m.clock.Full(c.From.At))
	}
	if c.Status != (record.StatusChange{}) {
		name := func(x string) string { return page.Word("status", x) }
		s.Items = append(s.Items, Item{Key: "→", Head: plain(say("change.status", "before", name(string(c.Status.Before)), "after", name(string(c.Status.After))))})
	}
	for _, f := range c.Figures {
		if it, ok := m.figureChange(f); ok {
			s.Items = append(s.Items, it)
		}
	}
	s.Items = append(s.Items, m.newReports(c.Reports)...)
	s.Items = append(s.Items, m.claimChanges(c.Claims)...)
	s.Items = append(s.Items, m.gone(c.Findings)...)
	for _, v := range c.Reviews {
		what := strings.Join(filled(m.veil.text(v.Verb), m.veil.text(v.Subject), m.veil.text(v.Reason)), " ")
		s.Items = append(s.Items, Item{Key: "·", Head: plain(say("change.review", "what", what))})
	}
	if len(s.Items) == 0 {
		s.Items = []Item{{Head: plain(say("nothing.changed"))}}
	}
	return s
}

// newReports lists the reports that were not there before.
func (m *maker) newReports(rs []record.Report) []Item {
	if len(rs) == 0 {
		return nil
	}
	it := Item{Key: "+", Head: plain(many("change.reports", len(rs)))}
	for _, r := range rs {
		rep := m.report(r.Name)
		what := page.Clean(r.Name) + ", " + m.publisher(rep)
		if t := m.veil.title(rep); t != "" {
			what += ", " + page.Quoted(t)
		}
		it.Lines = append(it.Lines, plain(what))
	}
	return []Item{it}
}

// figureChange is a figure as it was and as it is, with the notes of both. What
// has no words in this record any more is told without its number.
func (m *maker) figureChange(f record.FigureChange) (Item, bool) {
	for _, g := range []*record.Figure{f.Before, f.After} {
		if g != nil && (m.heldFigure(g) || m.repeats(g)) {
			return Item{}, false
		}
	}
	before, after := m.counted(f.Before), m.counted(f.After)
	if before.String() == after.String() {
		return Item{}, false
	}
	head := join("", plain(page.Cell(f.Measure, f.Side, f.Class)+": "), before, plain(" → "), after)
	return Item{Key: "→", Head: head}, true
}

// counted is the number of a figure with its range and its notes. Where some
// of its words are gone the others may not carry it.
func (m *maker) counted(f *record.Figure) Words {
	if f == nil || f.Best == nil {
		return plain(say("none"))
	}
	var notes []int
	for _, ref := range f.Support {
		name := ref.Report + "." + ref.Claim
		if m.told[name] == nil {
			return plain(say("change.lost"))
		}
		n, _ := m.claimNote(name)
		notes = appendNew(notes, n)
	}
	if len(notes) == 0 {
		return plain(say("change.lost"))
	}
	text := f.Number()
	if span := f.Span(); span != text {
		text += " (" + span + ")"
	}
	return Words{{Text: text, Style: Strong, Notes: notes}}
}

// claimChanges are the claims that stand otherwise than they did. What a new
// report says is in the report's own place, and is no change of what was said.
func (m *maker) claimChanges(cs []record.ClaimChange) []Item {
	var out []Item
	done := map[int]bool{}
	for _, ch := range cs {
		if ch.Before == "" || ch.After == "" || m.kids[ch.Claim.Name] {
			continue
		}
		n, ok := m.claimNote(ch.Claim.Name)
		if !ok || done[n] {
			continue
		}
		done[n] = true
		t := m.told[ch.Claim.Name]
		head := join(" ", saying("said", "words", Words{{Text: m.phrase(t), Notes: []int{n}}}, "who", m.who(claimant(t.Lead))),
			faint(page.Word("standing", string(ch.Before))), plain("→"), standing(ch.After))
		out = append(out, Item{Key: "→", Head: head})
	}
	return out
}

// gone are the disagreements that are no more, and how many are new: those are
// marked where they stand.
func (m *maker) gone(fs []record.FindingChange) []Item {
	var out []Item
	news := map[string]bool{}
	seen := map[string]bool{}
	for i := range fs {
		f := &fs[i].Finding
		key := m.alike(f)
		switch {
		case m.ofChildren(f) || f.Kind == reconcile.Agreement || seen[key]:
		case !fs[i].Gone:
			news[key] = true
		default:
			seen[key] = true
			it := m.finding(f)
			it.Head, it.Lines, it.Past = join(" ", plain(say("change.gone")), it.Head), nil, true
			out = append(out, it)
		}
	}
	if n := len(news); n > 0 {
		out = append([]Item{{Key: "≠", Head: plain(many("change.findings", n))}}, out...)
	}
	return out
}
