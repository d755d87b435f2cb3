package desk

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"daybook/page"
)

// mostSpots is how many circles a map has at most: those of most deaths.
const mostSpots = 250

// apart is how far from one another two circles must stand, in pixels; nearer
// ones are drawn as one, with their number in it.
const apart = 24

// heap is several incidents that stand on one another.
type heap struct {
	lead           *row // the largest of those where most happened; it names the heap
	n              int
	x, y           float64
	dead           int      // that more than posts tell of
	size           int      // of the circle: of all that are told of
	sure           bool     // somebody other than posts tells of some of the deaths
	ids            []string // of those that the list shows
	x0, y0, x1, y1 float64
}

func (h *heap) add(o *heap) {
	if h.n == 0 {
		*h = *o
		return
	}
	h.n, h.dead, h.size, h.sure, h.ids = h.n+o.n, h.dead+o.dead, h.size+o.size, h.sure || o.sure, append(h.ids, o.ids...)
	h.x0, h.x1, h.y0, h.y1 = min(h.x0, o.x0), max(h.x1, o.x1), min(h.y0, o.y0), max(h.y1, o.y1)
}

// points are the incidents of each point of the sheet.
func points(placed, shown []*row) []*heap {
	here := map[*row]bool{}
	for _, r := range shown {
		here[r] = true
	}
	type point struct{ x, y float64 }
	at := map[point]*heap{}
	var out []*heap
	for _, r := range placed {
		h := at[point{r.x, r.y}]
		if h == nil {
			h = &heap{lead: r, x: r.x, y: r.y, x0: r.x, x1: r.x, y0: r.y, y1: r.y}
			at[point{r.x, r.y}] = h
			out = append(out, h)
		}
		if r.drawn() > h.lead.drawn() {
			h.lead = r
		}
		h.n++
		h.dead += r.size()
		h.size += r.drawn()
		h.sure = h.sure || !r.unverified()
		if here[r] {
			h.ids = append(h.ids, r.ID)
		}
	}
	return out
}

// gather puts the incidents together that would be drawn on one another, around
// the point where most happened, and draws them, the largest first so that the
// small ones lie on top.
func (m *sheet) gather(f *filter, placed, shown []*row) {
	all := points(placed, shown)
	slices.SortStableFunc(all, func(a, b *heap) int { return cmp.Compare(b.n+b.size, a.n+a.size) })
	d := apart * m.Pixel()
	type cell struct{ x, y int }
	cells := map[cell][]*heap{}
	var heaps []*heap
	for _, p := range all {
		at := cell{int(math.Floor(p.x / d)), int(math.Floor(p.y / d))}
		var into *heap
		for i := at.x - 1; i <= at.x+1 && into == nil; i++ {
			for k := at.y - 1; k <= at.y+1 && into == nil; k++ {
				near := cells[cell{i, k}]
				if n := slices.IndexFunc(near, func(h *heap) bool { return math.Hypot(h.x-p.x, h.y-p.y) < d }); n >= 0 {
					into = near[n]
				}
			}
		}
		if into == nil {
			into = &heap{}
			cells[at] = append(cells[at], into)
			heaps = append(heaps, into)
		}
		into.add(p)
	}
	slices.SortStableFunc(heaps, func(a, b *heap) int { return cmp.Compare(b.size, a.size) })
	for _, h := range heaps[min(len(heaps), mostSpots):] {
		m.More += h.n
	}
	for _, h := range heaps[:min(len(heaps), mostSpots)] {
		m.Spots = append(m.Spots, h.spot(f))
	}
}

// spot is the circle of a heap. One of several leads nearer, and when there is
// no nearer, to the list of what stands there.
func (h *heap) spot(f *filter) spot {
	r := h.lead
	s := spot{X: h.x, Y: h.y, N: h.n, R: radius(h.size), Hollow: !h.sure, Faint: len(h.ids) == 0, IDs: strings.Join(h.ids, " "), place: r.Place.Name}
	if h.n == 1 {
		s.Href, s.Title, s.Ring = "/i/"+r.ID, r.Head, ring(r.Place)
		switch {
		case s.Hollow:
			s.Title += ", " + r.Told() + " killed, as posts alone tell"
		case h.dead > 0:
			s.Title += fmt.Sprintf(", %d killed", h.dead)
		}
		return s
	}
	s.R = max(s.R, 8)
	s.Title = fmt.Sprintf("%d incidents at %s or near it, %d killed", h.n, page.Clean(r.Place.Name), h.dead)
	g := *f
	size := max(h.x1-h.x0, (h.y1-h.y0)*4/3)
	g.Window, g.Within = windowOn((h.x0+h.x1)/2, (h.y0+h.y1)/2, size*1.5), false
	if size < 1 {
		g.Window, g.Within = windowOn((h.x0+h.x1)/2, (h.y0+h.y1)/2, size*1.1+.1), true
	}
	s.Href = g.At(1)
	return s
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}
