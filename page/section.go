package page

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"daybook"
	"daybook/check"
)

// responsibility prints who is said to have done it.
func (p *printer) responsibility() {
	if len(p.r.Responsibility) == 0 {
		return
	}
	p.section(say("responsibility"))
	tab := table{fixed: 2}
	for i := range p.r.Responsibility {
		s := &p.r.Responsibility[i]
		mark := fmt.Sprint("r", i+1)
		p.quote(mark, s.Quote, s.Spans.Quote, s.Spans.Actor)
		actor := clean(s.Actor)
		if actor == "" || actor == daybook.Unknown {
			actor = say("nobody")
		}
		who := p.who(&daybook.Claim{Source: s.Source, SourceKind: s.SourceKind, Via: s.Via, Stance: daybook.Asserted})
		if s.Source != nil && clean(*s.Source) == actor {
			who = plain.in(say("self"))
		}
		tab.add(dim.in(mark), plain.in(word("responsibility", s.Kind)), plain.in(actor), who, dim.in(p.elsewhere(s.Incident)))
	}
	tab.lay(p)
}

// elsewhere names the incident when it is not the main one.
func (p *printer) elsewhere(key string) string {
	if h := p.r.Main(); h == nil || key == "" || h.Key == key {
		return ""
	}
	return say("other")
}

// operation prints the state of the operation in order of time. What cannot
// be placed in time follows, in order of the text.
func (p *printer) operation() {
	if len(p.r.Situation) == 0 {
		return
	}
	p.section(say("operation"))
	type state struct {
		*daybook.Situation
		time string
	}
	var states []state
	for i := range p.r.Situation {
		s := &p.r.Situation[i]
		st := state{Situation: s}
		if s.Said != nil {
			st.time = s.Said.From
		} else if post := p.post(s.Post); post != nil {
			st.time = post.Posted
		}
		states = append(states, st)
	}
	slices.SortStableFunc(states, func(a, b state) int {
		if (a.time == "") != (b.time == "") {
			return cmp.Compare(b.time, a.time) // the undated last
		}
		return cmp.Compare(a.time, b.time)
	})
	tab := table{fixed: 2}
	long := 0 // quotes too long for a row, given in full at the end
	for i := 0; i < len(states); i++ {
		s := states[i]
		kinds := word("situation", s.Kind)
		// one sentence often tells the beginning and the end
		for i+1 < len(states) && states[i+1].Span == s.Span && states[i+1].Quote == s.Quote {
			i++
			kinds += ", " + word("situation", states[i].Kind)
		}
		c := &daybook.Claim{Source: s.Source, SourceKind: s.SourceKind, Via: s.Via, Post: s.Post, Said: s.Said, Stance: daybook.Asserted}
		who := p.who(c)
		if s.time == "" {
			who = join(plain.in(", "), who, dim.in(say("undated")))
		}
		words := clean(s.Quote)
		short, mark := clip(words, 90), ""
		if short != words {
			long++
			mark = fmt.Sprint("s", long)
			p.quote(mark, s.Quote, s.Span, daybook.Span{})
		}
		tab.add(dim.in(mark), plain.in(kinds), plain.in(quoted(short)), who, dim.in(p.elsewhere(s.Incident)))
	}
	tab.lay(p)
}

// quoted puts words in quotation marks, in place of their own.
func quoted(s string) string {
	if in := strings.Trim(s, "\"“”"); !strings.ContainsAny(in, "\"“”") {
		s = in
	}
	return "“" + s + "”"
}

// posts prints the posts embedded in the report, and the claims they carry.
func (p *printer) posts() {
	if len(p.r.Posts) == 0 {
		return
	}
	p.section(say("posts"))
	tab := table{fixed: 1}
	for i := range p.r.Posts {
		post := &p.r.Posts[i]
		var ids []string
		for _, c := range p.r.Claims {
			if c.Post != nil && *c.Post == i {
				ids = append(ids, clean(c.ID))
			}
		}
		name, handle := clean(post.Author), clean(post.Handle)
		if handle != "" && !strings.HasPrefix(handle, "@") {
			handle = "@" + handle
		}
		if handle == name {
			handle = ""
		}
		who := join(plain.in(" "), plain.in(name), dim.in(handle))
		if len(who) == 0 {
			who = plain.in(say("nobody"))
		}
		tab.add(plain.in(day(post.Posted, "months.short")), who, dim.in(clean(post.Platform)), dim.in(strings.Join(ids, " ")))
	}
	tab.lay(p)
}

// checked prints what the figures of an incident show when they are laid side
// by side: what parts, what is open, what agrees, what only follows.
func (p *printer) checked(key string) {
	for _, s := range []struct {
		head  string
		kinds []check.Kind
	}{
		{"disagreements", []check.Kind{check.Contradiction, check.Sum, check.Part}},
		{"unsettled", []check.Kind{check.Unresolved, check.Incomparable}},
		{"agreements", []check.Kind{check.Agreement}},
		{"sequence", []check.Kind{check.Sequence}},
	} {
		tab := table{fixed: 1}
		for _, f := range p.findings {
			if f.Incident == key && slices.Contains(s.kinds, f.Kind) {
				tab.add(finding(f)...)
			}
		}
		if len(tab.rows) > 0 {
			p.section(say(s.head))
			tab.lay(p)
		}
	}
}

// signs stand before the findings, one a kind.
var signs = map[check.Kind]rich{
	check.Contradiction: red.in("≠"),
	check.Sum:           red.in("Σ"),
	check.Part:          red.in(">"),
	check.Unresolved:    yellow.in("?"),
	check.Incomparable:  yellow.in("|"),
	check.Agreement:     green.in("="),
	check.Sequence:      dim.in("→"),
}

func finding(f check.Finding) []rich {
	sign := signs[f.Kind]
	if f.Unverified && sign[0].style == red {
		sign = yellow.in(sign.String())
	}
	// an id alone on a line is lost
	text := join(plain.in(glue), plain.in(clean(f.Text)), dim.in(clean(strings.Join(f.Claims, " "))))
	if f.Resolve != "" {
		text = join(plain.in("\n"), text, dim.in(say("resolve", "what", clean(f.Resolve))))
	}
	return []rich{sign, text}
}

// others prints the claims on incidents besides the main one.
func (p *printer) others(main string) {
	var keys []string
	at := map[string]*daybook.Happening{}
	for i := range p.r.Happenings {
		h := &p.r.Happenings[i]
		if at[h.Key] == nil {
			at[h.Key] = h
			keys = append(keys, h.Key)
		}
	}
	for _, c := range p.r.Claims {
		if !slices.Contains(keys, c.Incident) {
			keys = append(keys, c.Incident)
		}
	}
	first := true
	for _, key := range keys {
		cs := p.of(key)
		if h := at[key]; h != nil && h.Main && key == main || len(cs) == 0 {
			continue
		}
		if first {
			p.section(say("others"))
			first = false
		} else {
			p.b.WriteByte('\n')
		}
		head := ""
		if h := at[key]; h != nil {
			head = happening(h, "months")
		}
		if head == "" || head == word("type", string(daybook.OtherType)) {
			head = say("other")
		}
		p.row([]rich{bold.in(head)}, []int{p.width - margin})
		p.claims(cs, 1)
		for _, f := range p.findings {
			if f.Incident == key {
				tab := table{fixed: 1}
				tab.add(finding(f)...)
				tab.lay(p)
			}
		}
	}
}

// notes prints corrections in the text, and what the reader could not read.
func (p *printer) notes() {
	if len(p.r.Notes) == 0 {
		return
	}
	p.section(say("notes"))
	for _, n := range p.r.Notes {
		text := plain.in(clean(n.Text))
		if rep := p.r.Report; rep != nil && n.Span.Len() > 0 && n.Span.Valid(rep.Text) {
			words := clean(n.Span.Of(rep.Text))
			if words != "" && words != text.String() {
				text = join(plain.in(" "), text, dim.in("“"+words+"”"))
			}
		}
		p.row([]rich{text}, []int{p.width - margin})
	}
}
