package main

import (
	"slices"

	"daybook/link"
)

// How crowded the made book is: so many towns, so many days.
const (
	towns = 40
	spell = 90
)

// crowded is the set as it would be had all its happenings come in a few towns
// within a few months: what a newsroom of a violent place reads. Every report
// keeps its words, but for the names of places, and its distance in days from
// the others on the same happening.
func (s *set) crowded() *set {
	c := &set{name: s.name + " crowded", of: s.of}
	first := map[string]*link.Node{}
	var seats []*link.Node
	for _, n := range s.nodes {
		if inc := s.of[n.Report]; n.Main && inc != "" {
			if f := first[inc]; f == nil || n.Published < f.Published {
				first[inc] = n
			}
			if n.Place != nil && n.Place.Precision == "city" {
				seats = append(seats, n)
			}
		}
	}
	slices.SortFunc(seats, func(a, b *link.Node) int { return int(draw(a.Digest)>>40) - int(draw(b.Digest)>>40) })
	for _, n := range s.nodes {
		inc := s.of[n.Report]
		if !n.Main || inc == "" || n.Published == 0 {
			continue
		}
		r := draw(inc)
		to := *seats[r.next(towns)]
		to.Published = link.Day(16000 + r.next(spell))
		m := moved(n, &to, n.Place != nil && n.Place.Precision == "city", n.Published-first[inc].Published)
		c.nodes = append(c.nodes, m)
	}
	return c
}
