package role

import "daybook"

// entity makes the entity of an item.
func (p *page) entity(part Part, i int, chance float64) Entity {
	it := &p.c.Items[i]
	m := &it.Mentions[0]
	sp := p.Span(m)
	e := Entity{Part: part, Text: sp.Of(p.D.Text), Span: sp, Chance: chance, Sentence: p.D.SentenceOf(m.First), item: i}
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
