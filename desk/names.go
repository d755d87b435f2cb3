package desk

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"daybook/page"
	"daybook/place"
)

// name is a name on a map, as it is written beside its point.
type name struct {
	Text    string
	Class   string // country, town, spot-name
	X, Y    float64
	DX, DY  float64 // from the point to where the text begins, in sizes of the letters
	Anchor  string
	Dot     bool
	Capital bool
}

// landmark is a place that maps have a name for.
type landmark struct {
	text    string
	x, y    float64
	people  int
	country bool
	capital bool
}

// macrons are those of transcriptions, which the press leaves out.
var macrons = strings.NewReplacer("ā", "a", "ē", "e", "ī", "i", "ō", "o", "ū", "u", "Ā", "A", "Ī", "I", "Ō", "O", "Ū", "U")

// smallestTown is how many people live in a town that some map names.
const smallestTown = 5000

// atlas are the places with names, the largest first.
var atlas = sync.OnceValue(func() []landmark {
	var out []landmark
	for _, e := range place.Default().Large(smallestTown) {
		k := landmark{text: macrons.Replace(e.Name), people: e.People, country: e.Kind == place.Country, capital: e.Feature == place.Capital}
		k.x, k.y = onSheet(e.Lat, e.Lon)
		out = append(out, k)
	}
	slices.SortFunc(out, func(a, b landmark) int {
		return cmp.Or(cmp.Compare(b.weight(), a.weight()), cmp.Compare(a.text, b.text))
	})
	return out
})

// weight orders towns by people; a capital counts for more.
func (k *landmark) weight() int {
	if k.capital {
		return k.people * 3
	}
	return k.people
}

// letter is the size of the letters of names, in pixels; glyph how wide one is on
// average, in sizes.
const letter, glyph = 11, .6

// How many names a map has at most, of each kind.
const mostCountries, mostTowns, mostSpotNames = 26, 26, 24

// name writes the names of the circles, of countries and of towns, the important
// first, wherever there is room.
func (m *sheet) name() {
	p := &paper{m: m}
	p.take(box{m.X + m.W - 20*m.Pixel(), m.Y + m.H*.18, 22 * m.Pixel(), m.H * .18}) // the buttons
	for _, s := range m.Spots {
		if s.Ring == 0 || s.R*m.Pixel() > s.Ring/4 {
			p.take(box{s.X, s.Y, s.R * m.Pixel(), s.R * m.Pixel()})
		}
	}
	spots := slices.Clone(m.Spots)
	slices.SortStableFunc(spots, func(a, b spot) int {
		return cmp.Or(cmp.Compare(count(a.Faint), count(b.Faint)), cmp.Compare(b.N, a.N), cmp.Compare(b.R, a.R))
	})
	if m.W > 300 { // they say where one is: first
		p.countries()
	}
	n := 0
	for _, s := range spots {
		if n < mostSpotNames && m.has(s.X, s.Y, 0) && s.place != "" && m.W < 1500 && p.beside(page.Clean(s.place), "spot-name", s.X, s.Y, s.R, false, false) {
			n++
		}
	}
	if m.W <= 300 {
		p.countries()
	}
	least, towns := townsFrom(m.W), 0
	for _, k := range atlas() {
		if towns >= mostTowns || k.weight() < least {
			break
		}
		if !k.country && m.has(k.x, k.y, -.01) && !p.covered(k.x, k.y) && p.beside(k.text, "town", k.x, k.y, 2, true, k.capital) {
			towns++
		}
	}
	m.Names = p.names
}

// townsFrom is how large a town must be to be named on a map so wide.
func townsFrom(width float64) int {
	switch {
	case width > 1500:
		return math.MaxInt
	case width > 600:
		return 2_000_000
	case width > 250:
		return 400_000
	case width > 80:
		return 60_000
	}
	return smallestTown
}

// paper is where names are written so that none lies on another.
type paper struct {
	m     *sheet
	taken []box
	names []name
}

// box is a middle, and half of a width and of a height, on the sheet.
type box struct{ x, y, w, h float64 }

func (p *paper) take(b box) { p.taken = append(p.taken, b) }

func (p *paper) free(b box) bool {
	v := p.m.window
	if b.x-b.w < v.X || b.x+b.w > v.X+v.W || b.y-b.h < v.Y || b.y+b.h > v.Y+v.H {
		return false
	}
	return !slices.ContainsFunc(p.taken, func(o box) bool { return math.Abs(o.x-b.x) < o.w+b.w && math.Abs(o.y-b.y) < o.h+b.h })
}

// covered reports whether a point lies under a circle or a name.
func (p *paper) covered(x, y float64) bool {
	return slices.ContainsFunc(p.taken, func(o box) bool { return math.Abs(o.x-x) < o.w && math.Abs(o.y-y) < o.h })
}

// size is half of the width and height of a text.
func (p *paper) size(text string) (w, h float64) {
	k := p.m.Pixel() * letter
	return float64(utf8.RuneCountInString(text)) * glyph * k / 2, .62 * k
}

func (p *paper) countries() {
	n := 0
	for _, k := range atlas() {
		if !k.country || n >= mostCountries || !p.m.has(k.x, k.y, 0) {
			continue
		}
		w, h := p.size(k.text)
		if b := (box{k.x, k.y, w * 1.15, h}); p.free(b) {
			p.take(b)
			p.names = append(p.names, name{Text: k.text, Class: "country", X: k.x, Y: k.y, DY: .35, Anchor: "middle"})
			n++
		}
	}
}

// beside writes a text to the right of a point, or to the left, under or over it,
// and reports whether there was room. r is how far from the point it keeps, in
// pixels.
func (p *paper) beside(text, class string, x, y, r float64, dot, capital bool) bool {
	w, h := p.size(text)
	off := (r + 2) * p.m.Pixel()
	for _, try := range []struct {
		dx, dy float64
		anchor string
	}{{1, 0, "start"}, {-1, 0, "end"}, {0, 1, "middle"}, {0, -1, "middle"}} {
		b := box{x + try.dx*(off+w), y + try.dy*(off+h), w, h}
		if !p.free(b) {
			continue
		}
		p.take(b)
		if dot {
			p.take(box{x, y, 2 * p.m.Pixel(), 2 * p.m.Pixel()})
		}
		em := (r + 2) / letter
		p.names = append(p.names, name{Text: text, Class: class, X: x, Y: y, DX: try.dx * em, DY: .35 + try.dy*(em+.62), Anchor: try.anchor, Dot: dot, Capital: capital})
		return true
	}
	return false
}
