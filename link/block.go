package link

import (
	"fmt"
	"slices"
)

// A node is filed, and sought, under four kinds of keys. None of them is
// shared by many nodes that tell of different happenings, however long the
// book. Those with a time begin with it, so that an index in order of its keys
// keeps together what comes in together:
//
//   - a place of a few dozen kilometres on one day, or in the few weeks in which
//     its papers write of it;
//   - the full name of somebody struck or suspected, or another name of two
//     words that the language at large does not have, whatever the day;
//   - a rare word in the week of publication;
//   - for a report without any day, its rarest words. The others are filed
//     under a few of theirs for it to find, and look for none of their own
//     kind, so that nobody but reports without a day pays for these.
const (
	daysKept  = 8  // days that a node is filed under
	rareKept  = 12 // rare words
	namesKept = 6  // names
	storyKept = 3  // words to be found by without a day
	storyOwn  = 8  // those of a report without a day
)

// rareAtLeast is how rare a word is at least to be a key.
const rareAtLeast = 5.8

// sited reports whether the place is known well enough for a cell.
func (n *Node) sited() bool { return n.Place != nil && pointed(n.Place) }

// onDays reports whether the days are few enough for keys.
func (n *Node) onDays() bool { return n.From > 0 && n.To-n.From < daysKept }

// told is the day on which the report was published, or, where that is not
// known, the day that it tells of; 0 for neither.
func (n *Node) told() Day {
	if n.Published == 0 && n.Dated == byDay {
		return n.To
	}
	return n.Published
}

// Blocks are the keys under which a node is filed in an index, in order, no
// more than forty.
func (n *Node) Blocks() []string {
	out := n.nameKeys()
	if n.sited() {
		c := cellAt(n.Place.Lat, n.Place.Lon)
		out = append(out, n.placeKeys([]cell{c}, 0, 0)...)
	}
	out = append(out, n.wordKeys(0)...)
	out = append(out, n.storyKeys(n.told() == 0)...)
	slices.Sort(out)
	return slices.Compact(out)
}

// Seek are the keys under which every node is filed that could have an edge
// to this one.
func (n *Node) Seek() []string {
	out := n.nameKeys()
	if n.sited() {
		out = append(out, n.placeKeys(around(n.Place.Lat, n.Place.Lon), 1, weeksNear)...)
	}
	out = append(out, n.wordKeys(1)...)
	out = append(out, n.storyKeys(true)...)
	if n.told() == 0 {
		out = append(out, n.storyKeys(false)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// nameKeys are those of people and of other names.
func (n *Node) nameKeys() []string {
	var out []string
	for _, p := range n.People {
		if background().in[p.Name] == 0 {
			out = append(out, "who:"+p.Name)
		}
	}
	for _, t := range n.Terms {
		if t.Name {
			out = append(out, "name:"+t.Text)
		}
	}
	return out
}

// placeKeys are those of cells, on the days on which it may have happened and
// some days more, and in the week in which it is told and some weeks more.
func (n *Node) placeKeys(cells []cell, days Day, weeks int) []string {
	var out []string
	for _, c := range cells {
		if n.onDays() {
			for d := n.From - days; d <= n.To+days; d++ {
				out = append(out, fmt.Sprintf("day:%d:%s", d, c.key()))
			}
		}
		if n.told() > 0 {
			for w := n.told().week() - weeks; w <= n.told().week()+weeks; w++ {
				out = append(out, fmt.Sprintf("week:%d:%s", w, c.key()))
			}
		}
	}
	return out
}

// wordKeys are those of rare words in the week in which they are told, and
// some weeks more.
func (n *Node) wordKeys(weeks int) []string {
	var out []string
	if n.told() == 0 {
		return nil
	}
	for _, t := range n.Terms {
		for w := n.told().week() - weeks; t.Key && w <= n.told().week()+weeks; w++ {
			out = append(out, fmt.Sprintf("word:%d:%s", w, t.Text))
		}
	}
	return out
}

// storyKeys are those by which reports without a day, and those with one, are
// found by reports without.
func (n *Node) storyKeys(dayless bool) []string {
	kind := "dated:"
	if dayless {
		kind = "dayless:"
	}
	var out []string
	for _, t := range n.Terms {
		if t.Story {
			out = append(out, kind+t.Text)
		}
	}
	return out
}
