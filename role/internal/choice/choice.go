// Package choice weighs the items of one text against one another: which of
// several namings stands for an entity, and how likely the entity belongs to
// what the report is about.
package choice

import (
	"math"
	"slices"
	"sort"
	"strings"

	"daybook/role/internal/linear"
	"daybook/role/internal/scene"
)

// Case is a text with its items and how likely each plays each role, as
// logits: by what is near it, by that alone in reports about attacks, and by
// all the words of its sentences; and how the words of the whole report speak
// for its being about an attack.
type Case struct {
	S                  *scene.Scene
	Items              []scene.Item
	Near, Attack, Wide []linear.Score
	Topic              float32
	peak               [linear.Roles]float32
	peak2              [linear.Roles]float32
	sentence           [][linear.Roles]top
}

// top are the two likeliest items of a sentence in a role.
type top struct {
	first, second float32
	item          int
}

const floor = -5 // of a logit: below it nothing is told apart

// Settle sums up the text; it must be called once the logits are there.
func (c *Case) Settle() {
	c.sentence = make([][linear.Roles]top, len(c.S.D.Sentences))
	for n := range c.sentence {
		for r := range c.sentence[n] {
			c.sentence[n][r] = top{floor, floor, -1}
		}
	}
	for r := range c.peak {
		c.peak[r], c.peak2[r] = floor, floor
	}
	for i := range c.Items {
		for r, v := range c.Near[i] {
			if v > c.peak[r] {
				c.peak[r], c.peak2[r] = v, c.peak[r]
			} else if v > c.peak2[r] {
				c.peak2[r] = v
			}
		}
		for _, m := range c.Items[i].Mentions {
			s := &c.sentence[c.S.D.SentenceOf(m.First)]
			for r, v := range c.Wide[i] {
				t := &s[r]
				switch {
				case v > t.first && t.item != i:
					*t = top{v, t.first, i}
				case v > t.first:
					t.first = v
				case v > t.second && t.item != i:
					t.second = v
				}
			}
		}
	}
}

// Candidate is an item that may stand for an entity in a role.
type Candidate struct {
	Item int
	X    []float64 // what is weighed, in the order of Names
}

// Most candidates of a role that are weighed: the reports that name more
// entities than that in one role are lists.
const most = 14

// Candidates returns the items that may play the role, the likeliest first,
// one for each entity.
func (c *Case) Candidates(role int) []Candidate {
	var order []int
	for i := range c.Items {
		if max(c.Near[i][role], c.Attack[i][role]) > -4 {
			order = append(order, i)
		}
	}
	chosen := c.Pick(order, func(i int) float32 { return c.Near[i][role] }, most)
	out := make([]Candidate, len(chosen))
	for n, i := range chosen {
		out[n] = Candidate{i, c.weigh(role, chosen, n)}
	}
	return out
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
	for _, m := range a.Mentions {
		for _, n := range b.Mentions {
			if m.First < n.Last && n.First < m.Last {
				return true
			}
		}
	}
	if e := c.body(a); e != "" && e == c.body(b) {
		return true
	}
	return within(a.Norm, b.Norm) || within(b.Norm, a.Norm)
}

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

// Names of what is weighed of a candidate.
var Names = names()

func names() []string {
	n := []string{"always", "near", "in attacks", "wide", "topic", "topic within 2", "near times topic",
		"first", "second", "third", "sixth or later", "below the first"}
	for r := range linear.Roles {
		n = append(n, "likeliest as "+RoleNames[r], "itself as "+RoleNames[r])
	}
	for r := range linear.Roles {
		n = append(n, "same sentence has "+RoleNames[r], "next sentence has "+RoleNames[r])
	}
	return append(n, "head shared", "class shared", "log mentions", "log sentence", "log sentences")
}

// RoleNames are the roles as the files of weights name them.
var RoleNames = [linear.Roles]string{"individual", "organisation", "target", "victim", "weapon", "described"}

// weigh puts numbers on the n-th of the chosen items.
func (c *Case) weigh(role int, chosen []int, n int) []float64 {
	i := chosen[n]
	it := &c.Items[i]
	near, topic := float64(c.Near[i][role]), float64(c.Topic)
	x := []float64{1, near, float64(c.Attack[i][role]), float64(c.Wide[i][role]), topic, max(-2, min(2, topic)), near * topic / 5,
		flag(n == 0), flag(n == 1), flag(n == 2), flag(n >= 5), float64(c.Near[chosen[0]][role]) - near}
	for r := range linear.Roles {
		x = append(x, float64(c.peak[r]), float64(max(c.Near[i][r], floor-1)))
	}
	for r := range linear.Roles {
		same, next := float32(floor), float32(floor)
		for _, m := range it.Mentions {
			k := c.S.D.SentenceOf(m.First)
			t := &c.sentence[k][r]
			if t.item != i {
				same = max(same, t.first)
			} else {
				same = max(same, t.second)
			}
			if k > 0 {
				next = max(next, c.sentence[k-1][r].first)
			}
			if k+1 < len(c.sentence) {
				next = max(next, c.sentence[k+1][r].first)
			}
		}
		if r == role {
			same, next = 0, 0
		}
		x = append(x, float64(same), float64(next))
	}
	head, class := false, false
	for _, j := range chosen[:n] {
		m, o := &it.Mentions[0], &c.Items[j].Mentions[0]
		head = head || c.S.D.Tokens[m.Head].Lemma == c.S.D.Tokens[o.Head].Lemma
		class = class || c.S.Class(m) == c.S.Class(o)
	}
	return append(x, flag(head), flag(class), math.Log(float64(len(it.Mentions))),
		math.Log1p(float64(c.S.D.SentenceOf(it.Mentions[0].First))), math.Log1p(float64(len(c.S.D.Sentences))))
}

func flag(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// ReportNames are what is weighed of a report as a whole.
var ReportNames = reportNames()

func reportNames() []string {
	n := []string{"always", "topic"}
	for r := range linear.Roles {
		n = append(n, "likeliest "+RoleNames[r], "second "+RoleNames[r])
	}
	return append(n, "log sentences")
}

// Report puts numbers on the report as a whole.
func (c *Case) Report() []float64 {
	x := []float64{1, float64(c.Topic)}
	for r := range linear.Roles {
		x = append(x, float64(c.peak[r]), float64(c.peak2[r]))
	}
	return append(x, math.Log1p(float64(len(c.S.D.Sentences))))
}

// Plain returns the items that play the role in a report that is about
// attacks, without asking whether it is: those over the bar by what is near
// them, one for each entity.
func (c *Case) Plain(role int, bar float32) []int {
	var over []int
	for i := range c.Items {
		if c.Attack[i][role] > bar {
			over = append(over, i)
		}
	}
	kept := c.Pick(over, func(i int) float32 { return c.Attack[i][role] }, most)
	if role == individual && len(kept) > 1 {
		// "the attackers" are those of whom was told before
		if others := slices.DeleteFunc(slices.Clone(kept), c.again); len(others) > 0 {
			return others
		}
	}
	return kept
}

const individual = 0

// again reports whether all mentions of the item are attackers with the
// definite article, and name nobody new.
func (c *Case) again(i int) bool {
	for k := range c.Items[i].Mentions {
		m := &c.Items[i].Mentions[k]
		if c.S.Class(m) != "attacker" || !c.S.Is("definite", c.S.Phrases[m.Phrase].First) {
			return false
		}
	}
	return true
}
