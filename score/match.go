package score

import (
	"slices"
	"strconv"

	"daybook"
)

// The levels on which claims are compared, each with what the one before it
// compares.
const (
	Count = iota
	Incident
	Attributed
	Full
)

// Levels names the levels in order.
var Levels = [4]string{"count", "incident", "attributed", "full"}

// In this package the Incident of a claim is "main" or "other", as gold has
// it; [mainOrOther] brings the claims of a reading into that form.

// key is what two claims must share to be one on a level. Members that the
// level does not compare are zero.
type key struct {
	measure  daybook.Measure
	class    daybook.Class
	bounds   string
	incident string
	source   string
	ownVoice bool
	stance   daybook.Stance
	part     bool
	single   string // words of the figure: two men killed are not one man killed twice
}

func keyOf(c *daybook.Claim, level int) key {
	k := key{measure: c.Measure, class: class(c), bounds: bounds(c.Lo, c.Hi)}
	if level >= Incident {
		k.incident = c.Incident
	}
	if level >= Attributed {
		k.ownVoice = c.Source == nil
		if c.Source != nil {
			k.source = words(*c.Source).String()
		}
	}
	if level >= Full {
		k.stance, k.part = c.Stance, c.Part
	}
	if n, ok := c.Figure.Exact(); ok && n == 1 {
		k.single = words(c.Words).String()
	}
	return k
}

// distinct keeps the first claim of each key.
func distinct(claims []daybook.Claim, level int) []daybook.Claim {
	seen := map[key]bool{}
	var out []daybook.Claim
	for i := range claims {
		if k := keyOf(&claims[i], level); !seen[k] {
			seen[k] = true
			out = append(out, claims[i])
		}
	}
	return out
}

// class is the class as compared: reports say people of civilians, and a
// missing class is people.
func class(c *daybook.Claim) daybook.Class {
	if c.Class == "" || c.Class == daybook.Civilians {
		return daybook.People
	}
	return c.Class
}

// bounds writes a pair of bounds; an open one is left empty: 4..4, 12.., ..3.
func bounds(lo, hi *int) string {
	return bound(lo) + ".." + bound(hi)
}

func bound(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

// agree is the number of levels on which a gold claim and a read one agree.
func agree(g, p *daybook.Claim) int {
	switch {
	case g.Measure != p.Measure || class(g) != class(p) || bounds(g.Lo, g.Hi) != bounds(p.Lo, p.Hi):
		return Count
	case g.Incident != p.Incident:
		return Incident
	case !sameSource(g.Source, p.Source):
		return Attributed
	case g.Stance != p.Stance || g.Part != p.Part:
		return Full
	}
	return len(Levels)
}

// pair is a gold claim and a read one, by index, that agree on so many levels.
type pair struct{ gold, read, levels int }

// match pairs claims one to one that agree on the level: the fuller agreements
// first, and among equals in the order of the claims.
func match(gold, read []daybook.Claim, level int) []pair {
	var pairs []pair
	for i := range gold {
		for j := range read {
			if n := agree(&gold[i], &read[j]); n > level {
				pairs = append(pairs, pair{i, j, n})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return b.levels - a.levels })
	usedGold, usedRead := make([]bool, len(gold)), make([]bool, len(read))
	var out []pair
	for _, p := range pairs {
		if !usedGold[p.gold] && !usedRead[p.read] {
			usedGold[p.gold], usedRead[p.read] = true, true
			out = append(out, p)
		}
	}
	return out
}
