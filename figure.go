package daybook

import "strconv"

// Figure is a count of people as worded: the hedge is part of the number, so
// that contradiction is arithmetic. A nil bound is open.
//
//	"12"             Lo 12, Hi 12
//	"at least 12"    Lo 12, Hi nil
//	"more than 12"   Lo 13, Hi nil
//	"up to 12"       Lo nil, Hi 12
//	"about 12"       Lo 12, Hi 12, Approx
//	"dozens"         Lo 24, Hi nil
type Figure struct {
	Lo     *int `json:"lo"`
	Hi     *int `json:"hi"`
	Approx bool `json:"approx"`
}

// Exactly is the figure n..n.
func Exactly(n int) Figure { return Figure{Lo: &n, Hi: &n} }

// AtLeast is the figure n.. with an open top.
func AtLeast(n int) Figure { return Figure{Lo: &n} }

// AtMost is the figure ..n with an open bottom.
func AtMost(n int) Figure { return Figure{Hi: &n} }

// Between is the figure lo..hi.
func Between(lo, hi int) Figure { return Figure{Lo: &lo, Hi: &hi} }

// About is the figure n..n, approximately.
func About(n int) Figure { return Figure{Lo: &n, Hi: &n, Approx: true} }

// IsZero reports whether the figure has no bound at all: no figure.
func (f Figure) IsZero() bool { return f.Lo == nil && f.Hi == nil }

// Exact returns n when the figure is n..n.
func (f Figure) Exact() (n int, ok bool) {
	if f.Lo != nil && f.Hi != nil && *f.Lo == *f.Hi {
		return *f.Lo, true
	}
	return 0, false
}

// Equal reports whether both have the same bounds and the same approximation.
func (f Figure) Equal(g Figure) bool {
	return same(f.Lo, g.Lo) && same(f.Hi, g.Hi) && f.Approx == g.Approx
}

func same(a, b *int) bool {
	return (a == nil) == (b == nil) && (a == nil || *a == *b)
}

// Agrees reports whether some number satisfies both figures. An approximate
// bound gives way by a tenth, so "about 20" agrees with 19.
func (f Figure) Agrees(g Figure) bool {
	flo, fhi := f.reach()
	glo, ghi := g.reach()
	return flo <= ghi && glo <= fhi
}

const far = int(^uint(0) >> 1)

func (f Figure) reach() (lo, hi int) {
	lo, hi = 0, far
	if f.Lo != nil {
		lo = *f.Lo
		if f.Approx {
			lo -= (lo + 9) / 10
		}
	}
	if f.Hi != nil {
		hi = *f.Hi
		if f.Approx {
			hi += (hi + 9) / 10
		}
	}
	return lo, hi
}

// String prints the figure for people: 12, 12+, up to 12, 12–15, ~20, none.
func (f Figure) String() string {
	about := ""
	if f.Approx {
		about = "~"
	}
	switch {
	case f.IsZero():
		return "?"
	case f.Hi == nil:
		return about + strconv.Itoa(*f.Lo) + "+"
	case f.Lo == nil:
		return "up to " + about + strconv.Itoa(*f.Hi)
	case *f.Lo != *f.Hi:
		return about + strconv.Itoa(*f.Lo) + "–" + strconv.Itoa(*f.Hi)
	case *f.Lo == 0:
		return "none"
	}
	return about + strconv.Itoa(*f.Lo)
}
