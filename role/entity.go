package role

import (
	"daybook"
	"daybook/role/internal/scene"
)

// entity makes the entity of an item.
func (p *page) entity(part Part, i int, chance float64) Entity {
	it := &p.c.Items[i]
	m := &it.Mentions[0]
	e := Entity{Part: part, Span: p.Span(m), Chance: chance, Sentence: p.D.SentenceOf(m.First)}
	switch part {
	case Described:
		e.Span, e.Figure = p.counted(m)
	case Victim:
		e.Figure = daybook.Exactly(1)
	}
	e.Text = e.Span.Of(p.D.Text)
	for k := range it.Mentions {
		e.Mentions = append(e.Mentions, p.Span(&it.Mentions[k]))
	}
	if t := p.Entry(m); t != nil {
		if e.Kind = t.Get("kind"); e.Kind == "" {
			e.Kind = t.Label
		}
	}
	p.explain(&e, it)
	return e
}

// counted widens the naming of people to their number: "two policemen", not
// "policemen".
func (p *page) counted(m *scene.Mention) (daybook.Span, daybook.Figure) {
	ph := &p.Phrases[m.Phrase]
	if ph.Quantity == nil || m.Head != ph.Head || m.Extent == scene.Of {
		if ph.Plural || m.Head != ph.Head {
			return p.Span(m), daybook.Figure{}
		}
		return p.Span(m), daybook.Exactly(1)
	}
	first := min(m.First, ph.Quantity.First)
	if ph.Partitive {
		first = ph.First
	}
	return p.D.Span(first, m.Last), ph.Quantity.Figure
}

// fullName gives a body the longest of the names that the text has for it:
// FMLN, but Farabundo Marti National Liberation Front where it is spelled out.
func (p *page) fullName(e *Entity, i int) {
	body := p.Body[p.c.Items[i].Mentions[0].Head]
	if body == nil || e.Part != Organisation || body.Label != armed {
		return
	}
	for k := range p.c.Items {
		for n := range p.c.Items[k].Mentions {
			m := &p.c.Items[k].Mentions[n]
			if sp := p.Span(m); p.Names(m, body) && sp.Len() > e.Span.Len() {
				e.Span, e.Text = sp, sp.Of(p.D.Text)
			}
		}
	}
}

// spanOf widens token i to the words of the act that it is part of.
func (p *page) spanOf(i int) daybook.Span {
	j := i + 1
	for i > 0 && p.Event[i-1] != nil && p.Event[i-1] == p.Event[i] {
		i--
	}
	for j < p.D.Len() && p.Event[j] != nil && p.Event[j] == p.Event[i] {
		j++
	}
	return p.D.Span(i, j)
}
