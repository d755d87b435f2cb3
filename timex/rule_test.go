package timex

import (
	"strings"
	"testing"

	"daybook/token"
)

// TestRules runs the examples that stand beside the rules, against a report of
// Saturday 2023-02-18.
func TestRules(t *testing.T) {
	g, z := English(), token.English()
	anchor := OnDay(2023, 2, 18)
	proof := map[string][2]int{}
	done := map[string]bool{}
	for _, r := range g.rules {
		p := proof[r.name]
		if done[r.name] {
			continue
		}
		done[r.name] = true
		for _, e := range r.examples {
			before, rest, _ := strings.Cut(e.text, "[")
			words, after, _ := strings.Cut(rest, "]")
			text := before + words + after
			var got []string
			fired := false
			for _, m := range g.Find(z.Cut(text), anchor) {
				if m.Rule != r.name {
					got = append(got, m.Rule+"["+m.Span.Of(text)+"] "+m.Value())
					continue
				}
				got = append(got, "["+m.Span.Of(text)+"] "+m.Value())
				fired = fired || !e.fires || m.Span.Of(text) == words && m.Start == len(before) && m.Value() == e.value
			}
			if fired != e.fires {
				t.Errorf("%s:%d: rule %s: %s: got %q", r.file, e.line, r.name, e.text, got)
			}
			if e.fires {
				p[0]++
			} else {
				p[1]++
			}
		}
		proof[r.name] = p
		if r.meaning != mNothing && (p[0] == 0 || p[1] == 0) {
			t.Errorf("%s:%d: rule %s has %d examples that fire and %d that do not; it needs one of each", r.file, r.line, r.name, p[0], p[1])
		}
	}
	t.Logf("%d rules, %d patterns", len(proof), len(g.rules))
}

// TestEveryWordIsUsed fails for a label of the lexicon that no pattern names.
func TestEveryWordIsUsed(t *testing.T) {
	g := English()
	used := map[class]bool{}
	seen := map[*node]bool{}
	var walk func(*node)
	walk = func(n *node) {
		if n == nil || seen[n] {
			return
		}
		seen[n] = true
		for _, e := range n.edges {
			used[e.class] = true
			walk(e.next)
		}
	}
	for _, n := range g.root {
		walk(n)
	}
	for _, p := range g.phrases {
		for _, n := range p.root {
			walk(n)
		}
	}
	for name, c := range g.classes {
		if !used[c] {
			t.Errorf("no pattern names %s", name)
		}
	}
}
