package link

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// A node is filed, and sought, under three kinds of keys. None of them is
// shared by many nodes that tell of different happenings, however long the
// book: a place of a few dozen kilometres on one day; the full name of somebody
// struck or suspected; a rare word in the week of publication.
const (
	daysKept  = 8  // days that a node is filed under
	rareKept  = 14 // rare words that a node is filed under
	namesKept = 6  // names
)

// rareAtLeast is how rare a word is at least to be a key.
const rareAtLeast = 5.8

// cellSize is the side of a cell in degrees of latitude.
const cellSize = 0.5

// cell is the cell of the place: rows of equal height, whose columns are about
// as wide as the rows are high.
type cell struct{ row, column, columns int }

func cellAt(lat, lon float64) cell {
	row := int(math.Floor(lat / cellSize))
	wide := math.Cos((float64(row) + 0.5) * cellSize * math.Pi / 180)
	columns := max(1, int(math.Round(360/cellSize*max(0, wide))))
	column := int(math.Floor((lon + 180) / 360 * float64(columns)))
	return cell{row, min(columns-1, max(0, column)), columns}
}

func (c cell) key() string { return fmt.Sprintf("%d.%d", c.row, c.column) }

// around are the cells that hold every place within one cell's side.
func around(lat, lon float64) []cell {
	var out []cell
	for _, dlat := range []float64{-cellSize, 0, cellSize} {
		if lat+dlat < -90 || lat+dlat > 90 {
			continue
		}
		here := cellAt(lat+dlat, lon)
		for _, k := range []int{-1, 0, 1} {
			c := here
			c.column = (here.column + k + here.columns) % here.columns
			if !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	return out
}

// sited reports whether the place is known well enough for a cell.
func (n *Node) sited() bool {
	if n.Place == nil {
		return false
	}
	switch n.Place.Precision {
	case "city", "near", "admin2":
		return true
	}
	return false
}

// onDays reports whether the days are few enough for keys.
func (n *Node) onDays() bool { return n.From > 0 && n.To-n.From < daysKept }

// Blocks are the keys under which a node is filed in an index, in order, no
// more than forty.
func (n *Node) Blocks() []string {
	var out []string
	if n.sited() && n.onDays() {
		c := cellAt(n.Place.Lat, n.Place.Lon)
		for d := n.From; d <= n.To; d++ {
			out = append(out, placeKey(c, d))
		}
	}
	if n.sited() && n.Published > 0 {
		out = append(out, spellKey(cellAt(n.Place.Lat, n.Place.Lon), n.Published.week()))
	}
	out = append(out, n.whoKeys()...)
	for _, w := range n.rare() {
		out = append(out, wordKey(w, n.Published.week()))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Seek are the keys under which every node is filed that could have an edge
// to this one.
func (n *Node) Seek() []string {
	var out []string
	if n.sited() && n.onDays() {
		for _, c := range around(n.Place.Lat, n.Place.Lon) {
			for d := n.From - 1; d <= n.To+1; d++ {
				out = append(out, placeKey(c, d))
			}
		}
	}
	if n.sited() && n.Published > 0 {
		for _, c := range around(n.Place.Lat, n.Place.Lon) {
			for week := n.Published.week() - weeksNear; week <= n.Published.week()+weeksNear; week++ {
				out = append(out, spellKey(c, week))
			}
		}
	}
	out = append(out, n.whoKeys()...)
	for _, w := range n.rare() {
		for week := n.Published.week() - 1; week <= n.Published.week()+1; week++ {
			out = append(out, wordKey(w, week))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func placeKey(c cell, d Day) string     { return "at:" + c.key() + ":" + d.key() }
func wordKey(w string, week int) string { return fmt.Sprintf("on:%d:%s", week, w) }

func spellKey(c cell, week int) string { return fmt.Sprintf("by:%s:%d", c.key(), week) }

// weeksNear is how many weeks apart two reports of one place are published at
// most to meet whatever they tell.
const weeksNear = 2

func (n *Node) whoKeys() []string {
	var out []string
	for _, p := range n.People {
		if background().in[p.Name] == 0 {
			out = append(out, "who:"+p.Name)
		}
	}
	for _, t := range n.Terms {
		if t.Name {
			out = append(out, "who:"+t.Text)
		}
	}
	return out
}

// rare are the rarest words of the node. A node without a day of publication
// has none: its words could be of any week.
func (n *Node) rare() []string {
	var out []string
	for _, t := range n.Terms {
		if t.Key && n.Published > 0 {
			out = append(out, t.Text)
		}
	}
	return out
}

// closeBy is how far apart, in kilometres, places are at most that meet: less
// than the narrowest cell.
const closeBy = 40

// meet reports whether the two have a key in common by which each finds the
// other. Two that do not meet have no edge.
func meet(a, b *Node) bool { return meetByPlace(a, b) || meetByName(a, b) || meetByWord(a, b) }

func meetByPlace(a, b *Node) bool {
	return a.sited() && b.sited() && apart(a.Place, b.Place) <= closeBy &&
		(a.onDays() && b.onDays() && a.From-1 <= b.To && b.From-1 <= a.To ||
			weeks(a.Published, b.Published) <= weeksNear)
}

func meetByName(a, b *Node) bool {
	for i, j := 0, 0; i < len(a.People) && j < len(b.People); {
		switch c := strings.Compare(a.People[i].Name, b.People[j].Name); {
		case c < 0:
			i++
		case c > 0:
			j++
		case background().in[a.People[i].Name] == 0:
			return true
		default:
			i, j = i+1, j+1
		}
	}
	return false
}

func meetByWord(a, b *Node) bool {
	o := shared(a.Terms, b.Terms)
	return o.ever || o.week && weeks(a.Published, b.Published) <= 1
}

// weeks is how many weeks lie between the weeks of two days; many when one of
// the days is not known.
func weeks(a, b Day) int {
	if a == 0 || b == 0 {
		return many
	}
	return max(a.week()-b.week(), b.week()-a.week())
}
