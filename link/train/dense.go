package main

import (
	"slices"
	"strings"

	"daybook"
	"daybook/link"
)

// The registries hold few happenings of one place and day, so their pairs
// cannot teach how alike two reports are that tell of two happenings of one
// kind in one city on one day. Dense makes such pairs: it moves a report to the
// place and the days of another one, which is what it would be in a city where
// everything happened at once. Each is a pair that does not belong together.

// drawn is how many reports are moved to each report, and tried is among how
// many each is chosen as the likest.
const (
	drawn     = 2
	drawnOnly = 8 // where nothing else is known of the reports
	tried     = 4
	made      = 0.1 // what a made pair counts to a found one
)

func (s *set) dense() []example {
	byType := map[daybook.Type][]*link.Node{}
	for _, n := range s.nodes {
		if n.Main && s.of[n.Report] != "" && !n.RoundUp {
			byType[n.Type] = append(byType[n.Type], n)
		}
	}
	var xs []example
	for _, a := range s.nodes {
		if !a.Main || s.of[a.Report] == "" || a.Published == 0 {
			continue
		}
		r := draw(a.Digest)
		n := drawn
		if s.most > 0 {
			n = drawnOnly
		}
		for k := range n {
			b := s.likest(a, byType[a.Type], &r)
			if b == nil {
				continue
			}
			m := moved(b, a, k%2 == 0 || r.next(2) == 0, link.Day(max(0, r.next(7)-3)))
			f, _, _ := link.Sample(a, m)
			xs = append(xs, example{f, false, foldOf(s.of[a.Report]), foldOf(s.of[b.Report]), made})
		}
	}
	return xs
}

// likest draws some reports and takes the one whose words are likest.
func (s *set) likest(a *link.Node, from []*link.Node, r *draw64) *link.Node {
	var best *link.Node
	top := -1.0
	if len(from) == 0 {
		return nil // nothing else of its kind
	}
	for range tried {
		b := from[r.next(len(from))]
		if s.of[b.Report] == s.of[a.Report] || b.Published == 0 {
			continue
		}
		if x := link.Likeness(a, b); x > top && (s.most == 0 || x < s.most) {
			best, top = b, x
		}
	}
	return best
}

// moved is the report b as it would be of the days of a, some days later, and
// where it is to be there too, of its place.
func moved(b, a *link.Node, place bool, later link.Day) *link.Node {
	m := *b
	by := a.Published - b.Published + later
	m.Published += by
	if m.From > 0 {
		m.From, m.To = m.From+by, m.To+by
	}
	if place && a.Place != nil {
		m.Place = a.Place
		m.Terms = swapped(b.Terms, a.Terms)
		m.Headline = swapped(b.Headline, a.Headline)
	}
	return &m
}

// swapped are the terms with the names of the other's place for those of its
// own.
func swapped(ts, others []link.Term) []link.Term {
	var out []link.Term
	for _, t := range ts {
		if !t.Place {
			out = append(out, t)
		}
	}
	for _, t := range others {
		if t.Place && !slices.ContainsFunc(out, func(o link.Term) bool { return o.Text == t.Text }) {
			out = append(out, t)
		}
	}
	slices.SortFunc(out, func(a, b link.Term) int { return strings.Compare(a.Text, b.Text) })
	return out
}

// draw64 is a row of numbers that a text gives.
type draw64 uint64

func draw(text string) draw64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(text); i++ {
		h = (h ^ uint64(text[i])) * 1099511628211
	}
	return draw64(h)
}

// next is a number below n.
func (r *draw64) next(n int) int {
	*r = *r*6364136223846793005 + 1442695040888963407
	return int(uint64(*r>>33) % uint64(n))
}
