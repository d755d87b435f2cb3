package read

import (
	"sort"

	"daybook"
	"daybook/timex"
)

// relate tells how the claims stand to one another and to the incident: parts
// of which whole, with the attackers in or out, of what scope, said when.
func (p *page) relate(cs []daybook.Claim, from []*mention) {
	id := map[*mention]int{}
	for i, m := range from {
		id[m] = i
	}
	parts := map[int][]int{}
	for i, m := range from {
		if m.whole == nil {
			continue
		}
		if w, ok := id[m.whole]; ok {
			cs[i].PartOf = ptr(cs[w].ID)
			parts[w] = append(parts[w], i)
		}
	}
	most := map[string]int{} // the largest figure of each incident and measure
	for i := range cs {
		if lo := cs[i].Figure.Lo; lo != nil {
			key := cs[i].Incident + string(cs[i].Measure)
			most[key] = max(most[key], *lo)
		}
	}
	for i := range cs {
		c, m := &cs[i], from[i]
		c.Include = attackersIn(c, cs, parts[i])
		c.Increment = p.increments(m)
		c.Scope = p.scope(m)
		c.Said = p.said(c)
	}
	p.siteScopes(cs, from, most)
}

// attackersIn says whether attackers are among those counted: yes when a part
// of the figure is attackers, no when its parts are others and make up the
// whole, or when the class leaves them out.
func attackersIn(c *daybook.Claim, cs []daybook.Claim, parts []int) daybook.Tri {
	switch c.Class {
	case daybook.Attackers:
		return daybook.Yes
	case daybook.Security, daybook.Civilians, daybook.Children, daybook.Women:
		return daybook.No
	}
	sum := 0
	for _, i := range parts {
		if cs[i].Class == daybook.Attackers {
			return daybook.Yes
		}
		n, exact := cs[i].Figure.Exact()
		if !exact {
			return daybook.Unclear
		}
		sum += n
	}
	if n, exact := c.Figure.Exact(); exact && len(parts) > 0 && sum == n {
		return daybook.No
	}
	return daybook.Unclear
}

// increments reports whether the figure adds to one said before: "three more
// bodies".
func (p *page) increments(m *mention) bool {
	ph := &p.phrases[m.phrase]
	if ph.Quantity == nil {
		return false
	}
	for i := ph.First; i < ph.Last; i++ {
		if p.is("increment", i) && !p.is("increment", i-1) && !p.is("and", i-1) && p.tok(i+1).Tag != "IN" {
			return !p.afterOthers(m)
		}
	}
	return false
}

// afterOthers reports whether something else befell people told of earlier in the
// sentence: "one was killed and two more were wounded" adds to no earlier count
// of the wounded.
func (p *page) afterOthers(m *mention) bool {
	first := p.phrases[m.phrase].First
	for k := p.firstTrigger(p.sent(first).First); k < len(p.triggers) && p.triggers[k].first < first; k++ {
		if t := &p.triggers[k]; len(t.patients) > 0 && t.measure != m.measure {
			return true
		}
	}
	return false
}

// scope says of what the figure is the count, where that is not the whole
// incident: a stretch of time, a facility.
func (p *page) scope(m *mention) *daybook.Scope {
	ph := &p.phrases[m.phrase]
	for _, tm := range p.timesIn(p.d.SentenceOf(ph.First)) {
		if tm.First < ph.First && ph.First-tm.Last > 6 || tm.First > m.trigger.last+12 {
			continue
		}
		kind := ""
		switch {
		case tm.Bound == timex.Since:
			kind = "cumulative"
		case tm.Kind == timex.Duration && !tm.Interval.IsZero() && tm.Precision <= timex.Day:
			kind = "window"
		case tm.Kind == timex.Duration && !tm.Interval.IsZero():
			kind = "cumulative"
		}
		if kind != "" {
			return &daybook.Scope{Kind: kind, Text: tm.Span.Of(p.d.Text), Span: tm.Span}
		}
	}
	return p.facility(m)
}

// siteScopes marks the figures of one site where the report counts at several: "89
// at the hall" beside "15 at a bar" and 129 in all.
func (p *page) siteScopes(cs []daybook.Claim, from []*mention, most map[string]int) {
	at := map[int]daybook.Span{}
	names := map[string]bool{}
	for i := range cs {
		m := from[i]
		ph := &p.phrases[m.phrase]
		s := p.sent(ph.First)
		for j := m.trigger.first; j < min(s.Last, max(m.trigger.last, ph.Last)+4); j++ {
			if !p.is("at", j) {
				continue
			}
			if obj := p.right(j+1, s.Last); obj >= 0 && p.is("site", p.phrases[obj].Head) {
				at[i] = p.d.Span(p.phrases[obj].First, p.phrases[obj].Last)
				names[p.tok(p.phrases[obj].Head).Norm] = true
				break
			}
		}
	}
	if len(names) < 2 {
		return
	}
	for i := range cs {
		c := &cs[i]
		span, ok := at[i]
		if ok && c.Scope == nil && c.Figure.Lo != nil && most[c.Incident+string(c.Measure)] > *c.Figure.Lo {
			c.Scope = &daybook.Scope{Kind: "site", Text: span.Of(p.d.Text), Span: span}
		}
	}
}

// said is when a claim was made: a post's own time, the day told beside the
// cue ("police said on Friday"), else on or before the report's day.
func (p *page) said(c *daybook.Claim) *daybook.Said {
	if c.Post != nil {
		if at := p.posts[*c.Post].Posted; at != "" {
			return &daybook.Said{Text: at, From: at, To: at}
		}
		return nil
	}
	if cue := c.Spans.Cue; cue != nil {
		i := p.d.At(cue.End)
		if i >= p.d.Len() {
			return p.published()
		}
		for _, tm := range p.timesIn(p.d.SentenceOf(i)) {
			if tm.First >= i && tm.First <= i+2 && !tm.Background {
				if s, ok := tm.Said(p.d.Text); ok {
					return &s
				}
			}
		}
	}
	return p.published()
}

// published is when the report itself speaks: at an unknown time up to its
// day; nil when the day is not known.
func (p *page) published() *daybook.Said {
	if p.anchor.IsZero() {
		return nil
	}
	s := p.anchor.Said()
	return &s
}

// corrections notes what the text says of earlier figures: "an earlier version
// said 12", "revised the toll down to nine".
func (p *page) corrections() []daybook.Note {
	var out []daybook.Note
	last := -1
	for _, c := range p.cues {
		if !has(c.entries, "correction") {
			continue
		}
		if k := p.d.SentenceOf(c.i); k != last {
			last = k
			s := p.d.Sentences[k]
			out = append(out, daybook.Note{Span: p.d.Span(s.First, s.Last), Text: p.wording["correction"]})
		}
	}
	return out
}

// withdrawn reports whether the figure stands in a sentence that tells of an
// earlier version or count.
func (p *page) withdrawn(figure daybook.Span) bool {
	i := p.d.At(figure.Start)
	if i >= p.d.Len() {
		return false
	}
	s := p.sent(i)
	at := sort.Search(len(p.cues), func(k int) bool { return p.cues[k].i >= s.First })
	for ; at < len(p.cues) && p.cues[at].i < i; at++ {
		if e := p.cues[at].entries; has(e, "correction") && p.cues[at].n > 1 {
			return true
		}
	}
	return false
}
