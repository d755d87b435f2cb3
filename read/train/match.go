package main

import (
	"regexp"
	"strings"

	"daybook"
	"daybook/read"
)

type claim struct {
	Measure  daybook.Measure `json:"measure"`
	Class    daybook.Class   `json:"class"`
	Lo       *int            `json:"lo"`
	Hi       *int            `json:"hi"`
	Figure   string          `json:"figure"`
	Quote    string          `json:"quote"`
	Source   *string         `json:"source"`
	Incident string          `json:"incident"`
}

// match returns the coded claim of each mention, or nil: of those that agree on
// the count, first the one whose quote the mention stands in, then any in order.
// A claim is matched once: the teacher says which of several mentions it was, where
// its words tell.
func match(g *gold, samples []read.Sample) []*claim {
	out := make([]*claim, len(samples))
	used := make([]bool, len(g.Claims))
	places := make([][]daybook.Span, len(g.Claims))
	for i := range g.Claims {
		places[i] = find(g.Text, g.Claims[i].Quote)
	}
	for {
		best, at, from := 0, 0, 0
		for j := range samples {
			if out[j] != nil {
				continue
			}
			for i := range g.Claims {
				if used[i] || !g.Claims[i].agrees(&samples[j].Claim) {
					continue
				}
				if n := g.Claims[i].near(&samples[j].Claim, places[i]); n > best {
					best, at, from = n, j, i
				}
			}
		}
		if best == 0 {
			break
		}
		out[at], used[from] = &g.Claims[from], true
	}
	for j := range samples {
		for i := range g.Claims {
			if out[j] == nil && !used[i] && g.Claims[i].agrees(&samples[j].Claim) {
				out[j], used[i] = &g.Claims[i], true
			}
		}
	}
	return out
}

// find returns where the words of a quote stand, however they are spaced.
func find(text, quote string) []daybook.Span {
	words := strings.Fields(quote)
	if len(words) == 0 {
		return nil
	}
	for i := range words {
		words[i] = regexp.QuoteMeta(words[i])
	}
	var out []daybook.Span
	for _, x := range regexp.MustCompile(strings.Join(words, `\s+`)).FindAllStringIndex(text, -1) {
		out = append(out, daybook.Span{Start: x[0], End: x[1]})
	}
	return out
}

// agrees reports whether a claim is the same count.
func (g *claim) agrees(c *daybook.Claim) bool {
	return g.Measure == c.Measure && class(g.Class) == class(c.Class) && same(g.Lo, c.Lo) && same(g.Hi, c.Hi)
}

// near says how surely a mention is the one that was coded; 0 when it stands
// elsewhere.
func (g *claim) near(c *daybook.Claim, places []daybook.Span) int {
	n := 0
	for _, x := range places {
		if x.Overlaps(c.Spans.Quote) {
			n = max(n, 1)
		}
		if x.Contains(c.Spans.Figure) {
			n = max(n, 100)
		}
	}
	if n == 0 {
		return 0
	}
	if (g.Source == nil) == (c.Source == nil) {
		n += 2
	}
	return n + overlap(g.Figure, c.Words)*3 + overlap(g.Quote, c.Quote)
}

func class(c daybook.Class) daybook.Class {
	if c == daybook.Civilians {
		return daybook.People
	}
	return c
}

func same(a, b *int) bool { return (a == nil) == (b == nil) && (a == nil || *a == *b) }

func overlap(a, b string) int {
	n := 0
	set := map[string]bool{}
	for _, w := range strings.Fields(strings.ToLower(a)) {
		set[w] = true
	}
	for _, w := range strings.Fields(strings.ToLower(b)) {
		if set[w] {
			n++
		}
	}
	return n
}
