package link

import "daybook"

// tollOf is the largest whole figure of each measure that the claims on a
// happening state.
func tollOf(cs []daybook.Claim, key string) (killed, injured *daybook.Bounds) {
	for i := range cs {
		c := &cs[i]
		if !whole(c, key) || c.Class == daybook.Attackers {
			continue
		}
		switch c.Measure {
		case daybook.Killed:
			killed = larger(killed, c)
		case daybook.Injured:
			injured = larger(injured, c)
		}
	}
	return killed, injured
}

// whole reports whether a claim counts people of the whole happening.
func whole(c *daybook.Claim, key string) bool {
	return c.Incident == key && !c.Part && c.Scope == nil && c.Lo != nil && c.Stance != daybook.Denied
}

func larger(b *daybook.Bounds, c *daybook.Claim) *daybook.Bounds {
	if b != nil && *b[0] >= *c.Lo {
		return b
	}
	return &daybook.Bounds{c.Lo, c.Hi}
}

// struckOf is how many people were struck in all: the dead and the injured
// together, or more where a claim counts both without telling them apart.
func struckOf(cs []daybook.Claim, key string, killed, injured *daybook.Bounds) int {
	n := atLeast(killed) + atLeast(injured)
	for i := range cs {
		if c := &cs[i]; c.Measure == daybook.Casualties && whole(c, key) {
			n = max(n, *c.Lo)
		}
	}
	return n
}

func atLeast(b *daybook.Bounds) int {
	if b == nil || b[0] == nil {
		return 0
	}
	return *b[0]
}

// figures says how two tolls go together. A toll that is not told is not 0.
func figures(a, b *daybook.Bounds) string {
	if a == nil || b == nil {
		if a == nil && b == nil {
			return "untold"
		}
		return "half"
	}
	alo, ahi := bounds(a)
	blo, bhi := bounds(b)
	switch {
	case alo == blo && ahi == bhi:
		return "same" + size(alo)
	case alo <= bhi && blo <= ahi:
		return "fit" + size(max(alo, blo))
	case max(alo-bhi, blo-ahi) <= 1:
		return "near"
	}
	return "differ"
}

// size tells the figures that many happenings have from those that few have.
func size(n int) string {
	switch {
	case n >= 5:
		return "-many"
	case n >= 2:
		return "-some"
	}
	return ""
}

const many = 1 << 30

func bounds(b *daybook.Bounds) (lo, hi int) {
	lo, hi = 0, many
	if b[0] != nil {
		lo = *b[0]
	}
	if b[1] != nil {
		hi = *b[1]
	}
	return lo, hi
}

// sums says how two counts of all that were struck go together.
func sums(a, b int) string {
	switch {
	case a == 0 || b == 0:
		return "untold"
	case a == b:
		return "same" + size(a)
	case max(a-b, b-a)*4 <= max(a, b):
		return "near"
	}
	return "differ"
}
