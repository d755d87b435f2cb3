package link

import "strings"

// closeBy is how far apart, in kilometres, places are at most that meet: less
// than the narrowest cell.
const closeBy = 40

// weeksNear is how many weeks apart two reports of one place are told at most
// to meet whatever they tell.
const weeksNear = 2

// meet reports whether the two have a key in common by which each finds the
// other. Two that do not meet have no edge.
func meet(a, b *Node) bool { return meetByPlace(a, b) || meetByName(a, b) || meetByWord(a, b) }

func meetByPlace(a, b *Node) bool {
	return a.sited() && b.sited() && apart(a.Place, b.Place) <= closeBy &&
		(a.onDays() && b.onDays() && a.From-1 <= b.To && b.From-1 <= a.To ||
			weeks(a.told(), b.told()) <= weeksNear)
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
	return o.ever || o.week && weeks(a.told(), b.told()) <= 1 || o.story && (a.told() == 0 || b.told() == 0)
}

// weeks is how many weeks lie between the weeks of two days; many when one of
// the days is not known.
func weeks(a, b Day) int {
	if a == 0 || b == 0 {
		return many
	}
	return max(a.week()-b.week(), b.week()-a.week())
}
