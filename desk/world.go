package desk

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"daybook"
)

// The sheet of the map: a tenth of a degree a unit, north up.
const sheetWidth, sheetHeight = 3600, 1800

// mostSpots is how many circles a map has at most: those of most deaths.
const mostSpots = 400

// sheet is a map: a window on the sheet, and circles.
type sheet struct {
	X, Y, W, H float64
	Spots      []spot
	Left       int // incidents without a place
	More       int // incidents with a place that are not drawn
}

// spot is an incident on the map: a circle by its toll, hollow when only posts
// tell of deaths, with a ring as wide as the place is uncertain.
type spot struct {
	ID, Title string
	X, Y      float64
	R, Ring   float64 // in units of the window's width / 1000
	Hollow    bool
	Faint     bool // on another page of the list
}

// View is the window as an SVG has it.
func (m *sheet) View() string { return fmt.Sprintf("%.1f %.1f %.1f %.1f", m.X, m.Y, m.W, m.H) }

func onSheet(p *daybook.Place) (x, y float64) { return (p.Lon + 180) * 10, (90 - p.Lat) * 10 }

// mapOf draws the incidents that were found; those of the page that is shown
// are drawn last, on top.
func mapOf(found, shown []*row) *sheet {
	m := &sheet{}
	here := map[*row]bool{}
	for _, r := range shown {
		here[r] = true
	}
	var placed []*row
	for _, r := range found {
		if r.Place == nil || r.Place.Precision == "unknown" {
			m.Left++
			continue
		}
		placed = append(placed, r)
	}
	slices.SortStableFunc(placed, func(a, b *row) int {
		if here[a] != here[b] {
			return cmp.Compare(count(here[b]), count(here[a]))
		}
		return cmp.Compare(b.size(), a.size())
	})
	if len(placed) > mostSpots {
		m.More = len(placed) - mostSpots
		placed = placed[:mostSpots]
	}
	slices.SortStableFunc(placed, func(a, b *row) int {
		return cmp.Or(cmp.Compare(count(here[a]), count(here[b])), cmp.Compare(b.size(), a.size()))
	})
	for _, r := range placed {
		m.Spots = append(m.Spots, spotOf(r, !here[r]))
	}
	m.fit()
	return m
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

func spotOf(r *row, faint bool) spot {
	s := spot{ID: r.ID, Title: r.Head, R: 4 + 2.4*math.Sqrt(float64(min(r.size(), 400))), Hollow: r.unverified(), Faint: faint}
	s.X, s.Y = onSheet(r.Place)
	s.Ring = ring(r.Place.Precision)
	return s
}

// ring is how far off a place may be, in units of the sheet: a district or a
// country is known by its middle only.
func ring(precision string) float64 {
	switch precision {
	case "near":
		return 2
	case "admin1":
		return 12
	case "country":
		return 30
	}
	return 0
}

// fit makes the window just large enough for the circles of the page that is
// shown, and no smaller than forty degrees.
func (m *sheet) fit() {
	if len(m.Spots) == 0 {
		m.X, m.Y, m.W, m.H = 0, 150, sheetWidth, 1350
		return
	}
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, s := range m.Spots {
		if s.Faint {
			continue
		}
		x0, x1 = min(x0, s.X), max(x1, s.X)
		y0, y1 = min(y0, s.Y), max(y1, s.Y)
	}
	if x0 > x1 {
		x0, y0, x1, y1 = 0, 0, sheetWidth, sheetHeight
	}
	m.window((x0+x1)/2, (y0+y1)/2, max((x1-x0)*1.25, (y1-y0)*1.25*4/3, 400))
}

// window sets a window of four by three around a point, within the sheet.
func (m *sheet) window(x, y, w float64) {
	m.W = min(w, sheetWidth)
	m.H = min(m.W*3/4, sheetHeight)
	m.X = min(max(x-m.W/2, 0), sheetWidth-m.W)
	m.Y = min(max(y-m.H/2, 0), sheetHeight-m.H)
	k := m.W / 1000
	for i := range m.Spots {
		m.Spots[i].R *= k
	}
}

// around is a map of one incident: its place, the places that the same words
// could mean, and its sites.
func around(r *recordPage) *sheet {
	inc := &r.Incident
	if inc.Place == nil || inc.Place.Precision == "unknown" {
		return nil
	}
	m := &sheet{}
	x, y := onSheet(inc.Place)
	for _, a := range inc.Place.Alternatives {
		s := spot{Title: "or " + joined(a.Name, a.Admin1, a.ISO), R: 6, Hollow: true, Faint: true}
		s.X, s.Y = (a.Lon+180)*10, (90-a.Lat)*10
		m.Spots = append(m.Spots, s)
	}
	for i := range inc.Sites {
		p := &inc.Sites[i]
		if p.Precision == "unknown" || p.Name == inc.Place.Name {
			continue
		}
		s := spot{Title: joined(p.Text, p.Name), R: 6}
		s.X, s.Y = onSheet(p)
		m.Spots = append(m.Spots, s)
	}
	m.Spots = append(m.Spots, spot{ID: inc.ID, Title: r.Head, X: x, Y: y, R: 11, Ring: ring(inc.Place.Precision)})
	width := 90.0
	for _, s := range m.Spots {
		if far := max(math.Abs(s.X-x), math.Abs(s.Y-y)) * 2.4; far < 700 {
			width = max(width, far)
		}
	}
	m.window(x, y, width)
	return m
}
