package role

import (
	"sort"
	"strings"

	"daybook"
	"daybook/role/internal/linear"
	"daybook/role/internal/scene"
)

// choose returns the entities with the part: the likeliest items first, and
// none that names something chosen already.
func (p *page) choose(part Part) []Entity {
	var order []int
	for i := range p.items {
		if p.logit[i][part] > 0 {
			order = append(order, i)
		}
	}
	sort.SliceStable(order, func(a, b int) bool { return p.logit[order[a]][part] > p.logit[order[b]][part] })
	var chosen []int
next:
	for _, i := range order {
		for _, j := range chosen {
			if p.same(i, j) {
				continue next
			}
		}
		chosen = append(chosen, i)
	}
	sort.Slice(chosen, func(a, b int) bool {
		x, y := p.items[chosen[a]].Mentions[0], p.items[chosen[b]].Mentions[0]
		return x.First < y.First
	})
	out := make([]Entity, len(chosen))
	for n, i := range chosen {
		out[n] = p.entity(part, i)
	}
	return out
}

// same reports whether two items name one and the same: their words overlap
// somewhere, they are names of one body, or one says only part of what the
// other says.
func (p *page) same(i, j int) bool {
	a, b := &p.items[i], &p.items[j]
	for _, m := range a.Mentions {
		for _, n := range b.Mentions {
			if m.First < n.Last && n.First < m.Last {
				return true
			}
		}
	}
	if e := p.body(a); e != "" && e == p.body(b) {
		return true
	}
	return within(a.Norm, b.Norm) || within(b.Norm, a.Norm)
}

// body is the full name of the armed body that the item names, or "".
func (p *page) body(it *scene.Item) string {
	m := it.Mentions[0]
	if e := p.Body[m.Head]; e != nil && e.Label == armed {
		return e.Lemma
	}
	return ""
}

const armed = "armed"

// within reports whether all words of a are words of b.
func within(a, b string) bool {
	for w := range strings.FieldsSeq(a) {
		found := false
		for v := range strings.FieldsSeq(b) {
			found = found || v == w
		}
		if !found {
			return false
		}
	}
	return true
}

// entity makes the entity of an item.
func (p *page) entity(part Part, i int) Entity {
	it := &p.items[i]
	m := &it.Mentions[0]
	sp := p.Span(m)
	e := Entity{Part: part, Text: sp.Of(p.D.Text), Span: sp, Chance: linear.Chance(p.logit[i][part]), Sentence: p.D.SentenceOf(m.First), item: i}
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
