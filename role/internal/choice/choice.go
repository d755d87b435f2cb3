// Package choice weighs the items of one text against one another: which of
// several namings stands for an entity, and how likely the entity belongs to
// what the report is about.
package choice

import (
	"sort"
	"strings"

	"daybook/role/internal/linear"
	"daybook/role/internal/scene"
)

// Case is a text with its items and how likely each plays each role, as
// logits: in reports of all kinds, and in reports about attacks; how likely
// each sentence tells of somebody or something in each role; and how the words
// of the whole report speak for its being about an attack.
type Case struct {
	S            *scene.Scene
	Items        []scene.Item
	Near, Attack []linear.Score
	Say          []linear.Score
	Topic        float32
	hot          []int // the items that may be candidates
	ground       *ground
}

const (
	floor = -5   // of a logit: below it nothing is told apart
	least = -3.5 // of the logits of a candidate
)

// Candidate is an item that may stand for an entity in a role.
type Candidate struct {
	Item int
	X    []float64 // what is weighed, in the order of Names
}

// Most candidates of a role that are weighed: the reports that name more
// entities than that in one role are lists.
const most = 20

// Candidates returns the items that may play the role, the likeliest first,
// one for each entity.
func (c *Case) Candidates(role int) []Candidate {
	likely := c.likely(role)
	out := make([]Candidate, len(likely))
	for n, i := range likely {
		out[n] = Candidate{i, c.ground.look(nil, role, i)}
	}
	return out
}

// likely are the items of the candidates.
func (c *Case) likely(role int) []int {
	var order []int
	for _, i := range c.hot {
		if max(c.Near[i][role], c.Attack[i][role]) > least {
			order = append(order, i)
		}
	}
	chosen := c.Pick(order, func(i int) float32 { return c.Near[i][role] + c.Attack[i][role] }, most)
	if len(chosen) > 0 && c.ground == nil {
		c.ground = c.prepare()
	}
	return chosen
}

// Pick goes through the items, the highest first, and keeps those that name
// nothing kept already.
func (c *Case) Pick(items []int, height func(i int) float32, most int) []int {
	sort.SliceStable(items, func(a, b int) bool { return height(items[a]) > height(items[b]) })
	var kept []int
next:
	for _, i := range items {
		for _, j := range kept {
			if c.same(i, j) {
				continue next
			}
		}
		if kept = append(kept, i); len(kept) == most {
			break
		}
	}
	return kept
}

// same reports whether two items name one and the same: their words overlap
// somewhere, they are names of one body, or one says only part of what the
// other says.
func (c *Case) same(i, j int) bool {
	a, b := &c.Items[i], &c.Items[j]
	if overlap(a, b) {
		return true
	}
	if e := c.body(a); e != "" && e == c.body(b) {
		return true
	}
	return within(a.Norm, b.Norm) || within(b.Norm, a.Norm)
}

// overlap reports whether the words of two items overlap somewhere.
func overlap(a, b *scene.Item) bool {
	for i := range first(a) {
		for j := range first(b) {
			if m, n := &a.Mentions[i], &b.Mentions[j]; m.First < n.Last && n.First < m.Last {
				return true
			}
		}
	}
	return false
}

// first are the mentions that are looked at: a name told thirty times shows
// itself in the first eight.
func first(it *scene.Item) []scene.Mention { return it.Mentions[:min(8, len(it.Mentions))] }

// body is the full name of the armed body that the item names, or "".
func (c *Case) body(it *scene.Item) string {
	if e := c.S.Body[it.Mentions[0].Head]; e != nil && e.Label == "armed" {
		return e.Lemma
	}
	return ""
}

// within reports whether all words of a are words of b.
func within(a, b string) bool {
	for w := range strings.FieldsSeq(a) {
		found := false
		for v := range strings.FieldsSeq(b) {
			if found = v == w; found {
				break
			}
		}
		if !found {
			return false
		}
	}
	return true
}

// Choice is an item chosen for a role, and its logit.
type Choice struct {
	Item  int
	Logit float64
}

// Choose returns the items over the bar, the likeliest first.
func (w *Weights) Choose(c *Case, role int, bar float64) []Choice {
	var out []Choice
	var x []float64
	for _, i := range c.likely(role) {
		x = c.ground.look(x[:0], role, i)
		if z := w.Role[role].Logit(x); z > bar {
			out = append(out, Choice{i, z})
		}
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].Logit > out[b].Logit })
	return out
}
