package page

import (
	"slices"
	"strings"

	"daybook"
	"daybook/reconcile"
	"daybook/record"
)

// tellings prints the claims by whom they go back to: the count, its words and
// the names of the claims, when it was said, and how it stands.
func (p *recordPage) tellings() {
	if len(p.tellers) == 0 {
		return
	}
	p.section(say("tellings"))
	all := table{fixed: 2}
	var tabs []table
	for i := range p.tellers {
		tab := table{fixed: 2}
		for j := range p.tellers[i].Told {
			tab.add(p.told(&p.tellers[i].Told[j])...)
		}
		all.rows = append(all.rows, tab.rows...)
		tabs = append(tabs, tab)
	}
	columns := all.layout(p.width)
	for i := range p.tellers {
		p.row([]rich{p.teller(&p.tellers[i])}, []int{p.width - margin})
		tabs[i].layAs(&p.printer, columns)
	}
}

// teller heads the claims of one origin.
func (p *recordPage) teller(t *Teller) rich {
	c := t.First
	out := bold.in(p.speaker(c.Who, c.Report, c.Post, c.Statement.Post))
	if c.Kind != "" && c.Kind != daybook.OtherSource {
		if kind := word("source", string(c.Kind)); !strings.Contains(strings.ToLower(c.Who), kind) {
			out = join(dim.in(" · "), out, dim.in(kind))
		}
	}
	if c.Via != "" {
		out = join(plain.in(", "), out, plain.in(say("via", "channel", clean(c.Via))))
	}
	return join(dim.in(" · "), out, dim.in(many("reports", len(t.Reports))))
}

// speaker names who says something: a person, a post, or the report itself.
func (p *recordPage) speaker(who, report string, post *daybook.Post, inPost bool) string {
	rep := p.reportOf(report)
	switch {
	case who == daybook.Unknown:
		return say("unidentified")
	case rep != nil && rep.Kind == daybook.SinglePost && who == rep.Publisher:
		who = "" // the post itself
	case who != "" && post == nil:
		return clean(who)
	}
	switch {
	case post != nil && (who == "" || who == post.Author):
		return p.author(nil, post).String()
	case who != "":
		return clean(who)
	case inPost || rep != nil && rep.Kind == daybook.SinglePost:
		if rep == nil || rep.Publisher == "" {
			return say("own.post")
		}
		return say("post.by", "name", clean(rep.Publisher))
	case rep != nil && rep.Publisher != "":
		return clean(rep.Publisher)
	}
	return say("own")
}

func (p *recordPage) reportOf(name string) *record.Report {
	for i := range p.rec.Reports {
		if p.rec.Reports[i].Name == name {
			return &p.rec.Reports[i]
		}
	}
	return nil
}

// told is the row of one count of one origin.
func (p *recordPage) told(t *Told) []rich {
	c := t.Lead
	weight := weightOf(t.Standing)
	fig := figure(c.Figure)
	if c.Increment {
		fig = "+" + fig
	}
	var names []string
	for _, c := range t.Claims {
		names = append(names, clean(c.Name))
	}
	words := join(plain.in(" "), weight.in(quoted(clean(c.Words))), dim.in(strings.Join(names, " ")))
	marks := []rich{Mark(t.Standing).rich()}
	if c.Scope != "" {
		marks = append(marks, dim.in(word("scope", c.Scope)))
	}
	switch part := t.Standing == record.Standing(reconcile.Part); {
	case (c.Part || part) && c.PartOf.Claim != "":
		marks = append(marks, dim.in(say("part.of", "claim", clean(c.PartOf.Report+"."+c.PartOf.Claim))))
		if part {
			marks = marks[1:]
		}
	case c.Part && !part:
		marks = append(marks, dim.in(word("standing", string(reconcile.Part))))
	}
	if c.Child {
		marks = append(marks, dim.in(say("child")))
	}
	if slices.Contains(p.rec.Perhaps, c.Name) {
		marks = append(marks, yellow.in(say("perhaps")))
	}
	if c.Stance == daybook.Possible && t.Standing != record.Standing(reconcile.Possible) {
		marks = append(marks, yellow.in(say("possible")))
	}
	return []rich{join(nil, plain.in("  "), weight.in(fig)), weight.in(strings.ToLower(Counted(c))), words,
		join(dim.in(" · "), plain.in(p.clock.Said(c.Said)), join(dim.in(" · "), marks...))}
}

// Counted says what a claim counts, and whom: killed, security.
func Counted(c *record.Claim) string {
	measure := word("measure", string(c.Measure))
	if c.Measure == daybook.TookPart || c.Class == daybook.People || c.Class == "" {
		return measure
	}
	return say("cell", "measure", measure, "whom", word("class", string(c.Class)))
}

// Mark is how a claim stands, as a sign on a page.
type Mark record.Standing

// rich is the mark in its colour: what dissents and what nobody can vouch for
// must be seen, what is past is dim.
func (m Mark) rich() rich {
	words := word("standing", string(m))
	switch reconcile.Why(m) {
	case reconcile.Why(record.Stands):
		return green.in(words)
	case reconcile.Why(record.Dissents), reconcile.Denied, reconcile.Rejected:
		return red.in(words)
	case reconcile.PostOnly, reconcile.Possible, reconcile.OtherSide, reconcile.Unsure:
		return yellow.in(words)
	}
	return dim.in(words)
}

// weightOf sets what no longer counts back.
func weightOf(s record.Standing) style {
	switch reconcile.Why(s) {
	case reconcile.Why(record.Stands), reconcile.Why(record.Dissents):
		return bold
	case reconcile.Superseded, reconcile.Corrected, reconcile.Replaced, reconcile.Overtaken, reconcile.Rejected, reconcile.Moved:
		return dim
	}
	return plain
}

// blame prints who is said to have done it.
func (p *recordPage) blame() {
	if len(p.rec.Blame) == 0 {
		return
	}
	p.section(say("responsibility"))
	tab := table{fixed: 2}
	for _, said := range Together(Timeline(p.rec.Blame)) {
		v := said[0]
		actor := clean(v.Actor)
		if actor == "" || actor == daybook.Unknown || v.Kind == "none-claimed" {
			actor = say("nobody")
		}
		what := join(plain.in(" "), plain.in(actor), dim.in(quoted(clip(clean(v.Quote), 120))), dim.in(namesOf(said)))
		tab.add(plain.in(p.clock.Said(v.Said)), plain.in(word("responsibility", v.Kind)), what, p.voice(v))
	}
	tab.lay(&p.printer)
}

// Together puts the same words of the same speaker into one place, in that of
// the earliest: a copy tells nothing new.
func Together(vs []*record.Voice) [][]*record.Voice {
	var out [][]*record.Voice
	for _, v := range vs {
		i := slices.IndexFunc(out, func(g []*record.Voice) bool {
			return g[0].Kind == v.Kind && g[0].Actor == v.Actor && g[0].Who == v.Who && g[0].Quote == v.Quote && (v.Who != "" || v.Report == g[0].Report)
		})
		if i < 0 {
			out = append(out, nil)
			i = len(out) - 1
		}
		out[i] = append(out[i], v)
	}
	return out
}

func namesOf(vs []*record.Voice) string {
	var names []string
	for _, v := range vs {
		names = append(names, clean(v.Name))
	}
	return strings.Join(names, " ")
}

// voice says on whose word a statement stands.
func (p *recordPage) voice(v *record.Voice) rich {
	out := plain.in(p.speaker(v.Who, v.Report, v.Post, false))
	if v.Via != "" {
		out = join(plain.in(", "), out, plain.in(say("via", "channel", clean(v.Via))))
	}
	if slices.Contains(p.rec.Perhaps, v.Name) {
		out = join(plain.in(", "), out, yellow.in(say("perhaps")))
	}
	if rep := p.reportOf(v.Report); v.Who == "" && (v.Post != nil || rep != nil && rep.Kind == daybook.SinglePost) {
		out = join(plain.in(", "), out, yellow.in(say("unverified")))
	}
	return out
}

// situation prints the state of the operation in the order in which it was
// said, the undated last.
func (p *recordPage) situation() {
	if len(p.rec.Situation) == 0 {
		return
	}
	p.section(say("operation"))
	tab := table{fixed: 2}
	for _, said := range Together(Timeline(p.rec.Situation)) {
		v := said[0]
		when := plain.in(p.clock.Said(v.Said))
		if len(when) == 0 {
			when = dim.in(say("undated"))
		}
		tab.add(when, plain.in(word("situation", v.Kind)), join(plain.in(" "), plain.in(quoted(clean(v.Quote))), dim.in(namesOf(said))), p.voice(v))
	}
	tab.lay(&p.printer)
}

// Timeline puts statements in order of when they were said at the latest; what
// has no time follows.
func Timeline(vs []record.Voice) []*record.Voice {
	var out []*record.Voice
	for i := range vs {
		out = append(out, &vs[i])
	}
	slices.SortStableFunc(out, func(a, b *record.Voice) int {
		x, y := Latest(a.Said), Latest(b.Said)
		switch {
		case x.IsZero() != y.IsZero():
			return y.Compare(x)
		case !x.Equal(y):
			return x.Compare(y)
		}
		return a.Said.From.Compare(b.Said.From)
	})
	return out
}

// unplaced prints what the said clock leaves out because nobody knows when it
// was said.
func (p *recordPage) unplaced() {
	if len(p.rec.Unplaced) == 0 {
		return
	}
	p.section(say("unplaced"))
	tab := table{fixed: 1}
	for _, u := range p.rec.Unplaced {
		who := plain.in(clean(u.Who))
		switch u.Who {
		case daybook.Unknown:
			who = plain.in(say("unidentified"))
		case "":
			who = plain.in(say("own"))
		}
		if u.Via != "" {
			who = join(plain.in(", "), who, plain.in(say("via", "channel", clean(u.Via))))
		}
		tab.add(dim.in(clean(u.Name)), plain.in(quoted(clip(clean(u.Quote), 120))), join(plain.in(", "), who, dim.in(p.clock.Said(u.Known))))
	}
	tab.lay(&p.printer)
}
