package link

import (
	"cmp"
	"maps"
	"slices"

	"daybook"
)

// Incident is what a group of nodes tells of: what, where and when. Figures
// are not linking's business.
type Incident struct {
	Type   daybook.Type   `json:"type"`
	Status daybook.Status `json:"status"`
	Title  string         `json:"title,omitempty"`
	// Place is the place that most reports mean, with the finest precision
	// that is told of it; other places that reports mean, and other readings
	// of the words, are its alternatives, likeliest first. Nil when no report
	// has one.
	Place *daybook.Place `json:"place"`
	From  Day            `json:"from"`
	To    Day            `json:"to"`
	Dated string         `json:"dated"`
	// Sites are the places of an attack on several: empty unless two places
	// too far apart to be one are told by two reports each.
	Sites []daybook.Place `json:"sites,omitempty"`
}

// Describe says what a group tells of. Main happenings decide; what reports
// tell of besides is heard where there are none.
func Describe(group []*Node) Incident {
	ns := slices.Clone(group)
	slices.SortFunc(ns, (*Node).compare)
	ns = telling(ns)
	var inc Incident
	inc.Type = most(ns, func(n *Node) (daybook.Type, int) {
		if n.Type == daybook.OtherType || n.Type == "" {
			return daybook.OtherType, 0
		}
		return n.Type, 2
	}, daybook.OtherType)
	inc.Status = status(ns)
	inc.Title = title(ns)
	inc.Place, inc.Sites = places(ns)
	inc.From, inc.To, inc.Dated = span(ns)
	return inc
}

// telling are the nodes that a description is made of: reports of this one
// happening, or, without any, round-ups, or, without these, all.
func telling(ns []*Node) []*Node {
	for _, ok := range []func(*Node) bool{
		func(n *Node) bool { return !n.loose() },
		func(n *Node) bool { return n.Main },
	} {
		if some := filter(ns, ok); len(some) > 0 {
			return some
		}
	}
	return ns
}

func filter(ns []*Node, ok func(*Node) bool) []*Node {
	var out []*Node
	for _, n := range ns {
		if ok(n) {
			out = append(out, n)
		}
	}
	return out
}

// most is the value that nodes give most votes, the first of equals by order
// of values.
func most[T cmp.Ordered](ns []*Node, vote func(*Node) (T, int), none T) T {
	votes := map[T]int{}
	for _, n := range ns {
		if v, k := vote(n); k > 0 {
			votes[v] += k
		}
	}
	best, top := none, 0
	for _, v := range slices.Sorted(maps.Keys(votes)) {
		if votes[v] > top {
			best, top = v, votes[v]
		}
	}
	return best
}

// status is what the newest reports that say anything say; those of one day
// that differ leave it ended, because what has ended does not go on.
func status(ns []*Node) daybook.Status {
	out, at := daybook.StatusUnknown, Day(-1)
	for _, n := range ns {
		switch {
		case n.Status == daybook.StatusUnknown || n.Status == "":
		case n.Published > at, n.Published == at && n.Status == daybook.Ended:
			out, at = n.Status, n.Published
		}
	}
	return out
}

// title is the title that is likest to all the others, so that it names what
// they have in common.
func title(ns []*Node) string {
	best, top := "", -1.0
	for _, n := range ns {
		sum := 0.0
		for _, m := range ns {
			if m != n {
				sum += likeness(n.Headline, m.Headline)
			}
		}
		if n.Title != "" && sum > top {
			best, top = n.Title, sum
		}
	}
	return best
}

// span is the day that most reports give, with the days beside it that as
// many give.
func span(ns []*Node) (from, to Day, dated string) {
	finest := byNothing
	for _, by := range []string{byDay, "week", "month", "year", byPublished} {
		if slices.ContainsFunc(ns, func(n *Node) bool { return n.Dated == by }) {
			finest = by
			break
		}
	}
	votes := map[Day]int{}
	for _, n := range ns {
		if n.Dated == finest && n.From > 0 {
			for d := n.From; d <= n.To; d++ {
				votes[d]++
			}
		}
	}
	top := 0
	for _, d := range slices.Sorted(maps.Keys(votes)) {
		switch {
		case votes[d] > top:
			from, to, top = d, d, votes[d]
		case votes[d] == top && d == to+1:
			to = d
		}
	}
	return from, to, finest
}
