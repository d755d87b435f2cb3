package link

import (
	"math"
	"strings"
)

// overlap is what the terms of two nodes have in common.
type overlap struct {
	dot    int  // the sum of the products of weights, but for names of the place of both
	names  int  // the sum of the weights of names of two words, and of numbers
	rare   int  // how many words that hardly any text has
	proper int  // the sum of the weights of names of whatever kind
	placed bool // a name of the place of one, itself, stands in the other
	week   bool // both are filed under one by week
	ever   bool // both are filed under one whatever the week
	story  bool // both are filed under one for want of a day
}

// shared walks two lists of terms side by side, each in order of its text.
func shared(a, b []Term) (o overlap) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch c := strings.Compare(a[i].Text, b[j].Text); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			o.add(&a[i], &b[j])
			i, j = i+1, j+1
		}
	}
	return o
}

func (o *overlap) add(a, b *Term) {
	o.placed = o.placed || a.Town || b.Town
	o.week = o.week || a.Key && b.Key
	o.ever = o.ever || a.Name && b.Name
	o.story = o.story || a.Story && b.Story
	if a.Place && b.Place {
		return // where they lie to each other is weighed apart
	}
	o.dot += a.Weight * b.Weight
	if a.Proper && b.Proper && a.Rare {
		o.proper += min(a.Weight, b.Weight)
	}
	if two(a.Text) {
		o.names += min(a.Weight, b.Weight)
	} else if a.Rare {
		o.rare++
	}
}

// likeness is the cosine of two lists of terms, from 0 to 1. The name of a
// place that both tell of is no likeness of its own.
func (o *overlap) likeness(a, b []Term) float64 {
	if o.dot == 0 {
		return 0
	}
	return min(1, float64(o.dot)/math.Sqrt(float64(square(a))*float64(square(b))))
}

func likeness(a, b []Term) float64 {
	o := shared(a, b)
	return o.likeness(a, b)
}

func square(ts []Term) (s int) {
	for i := range ts {
		if t := &ts[i]; !t.Place {
			s += t.Weight * t.Weight
		}
	}
	return max(1, s)
}

// namesLeast is the least weight of names that tells anything: that of two
// that hardly any text has.
const namesLeast = 1200

// naming says how much of the names of the report that has fewer of them the
// other has too: those of the place apart.
func (o *overlap) naming(a, b []Term) string {
	least := min(named(a), named(b))
	switch share := float64(o.proper) / float64(max(1, least)); {
	case least < namesLeast:
		return "naming-few"
	case share == 0:
		return "naming-strange"
	case share < 0.15:
		return "naming-hardly"
	case share < 0.35:
		return "naming-some"
	case share < 0.6:
		return "naming-half"
	}
	return "naming-most"
}

// named is the sum of the weights of the names of a report.
func named(ts []Term) (s int) {
	for i := range ts {
		if t := &ts[i]; t.Proper && t.Rare && !t.Place {
			s += t.Weight
		}
	}
	return s
}

// two reports whether a term is of two words.
func two(s string) bool { return strings.IndexByte(s, ' ') >= 0 }
