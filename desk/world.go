package desk

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"net/http"
	"strconv"
	"strings"

	"daybook"
)

// The sheet of the map is Mercator's, so that a circle is one at any latitude: a
// tenth of a degree of longitude a unit, north up.
const sheetSize = 3600

// frameWidth is how many pixels wide a map is taken to be, until the page's script
// says it: circles and names have their size in pixels.
const frameWidth = 600

// leastWidth is the narrowest window that is drawn: with less, the outlines are
// coarser than what is shown on them.
const leastWidth = 12

// onSheet is where a point of the earth lies on the sheet.
func onSheet(lat, lon float64) (x, y float64) {
	return (lon + 180) * 10, sheetSize/2 - math.Asinh(math.Tan(min(max(lat, -85), 85)*math.Pi/180))*sheetSize/(2*math.Pi)
}

// latitude is that of a height on the sheet, in degrees.
func latitude(y float64) float64 {
	return math.Atan(math.Sinh((sheetSize/2-y)*2*math.Pi/sheetSize)) * 180 / math.Pi
}

// window is a part of the sheet, four by three.
type window struct{ X, Y, W, H float64 }

// whole is the window on all where people live.
var whole = windowOn(1800, 1500, sheetSize)

// windowOn is the window of a width around a point of the sheet.
func windowOn(x, y, w float64) window {
	w = min(w, sheetSize)
	v := window{x - w/2, y - w*3/8, w, w * 3 / 4}
	v.X, v.Y = min(max(v.X, 0), sheetSize-v.W), min(max(v.Y, 0), sheetSize-v.H)
	return v
}

// drawn is the window with no less width than is drawn.
func (v window) drawn() window {
	if v.W >= leastWidth {
		return v
	}
	return windowOn(v.X+v.W/2, v.Y+v.H/2, leastWidth)
}

// windowAt reads a window as an address has it: degrees east and north of its
// middle, and how many degrees it is wide.
func windowAt(s string) (window, bool) {
	var n [3]float64
	parts := strings.Split(s, ",")
	if len(parts) != len(n) {
		return window{}, false
	}
	for i, p := range parts {
		var err error
		if n[i], err = strconv.ParseFloat(p, 64); err != nil || math.IsNaN(n[i]) {
			return window{}, false
		}
	}
	if math.Abs(n[0]) > 180 || math.Abs(n[1]) > 85 || n[2] <= 0 || n[2] > 360 {
		return window{}, false
	}
	x, y := onSheet(n[1], n[0])
	return windowOn(x, y, max(n[2]*10, .02)), true
}

// String is the window as an address has it, "" for none.
func (v window) String() string {
	if v.W == 0 {
		return ""
	}
	round := func(x float64) string { return strconv.FormatFloat(math.Round(x*1e4)/1e4, 'f', -1, 64) }
	return round((v.X+v.W/2)/10-180) + "," + round(latitude(v.Y+v.H/2)) + "," + round(v.W/10)
}

// View is the window as an SVG has it.
func (v window) View() string { return fmt.Sprintf("%.3f %.3f %.3f %.3f", v.X, v.Y, v.W, v.H) }

// has reports whether a point of the sheet lies in the window, or at most so
// many of its widths beyond.
func (v window) has(x, y, beyond float64) bool {
	b := beyond * v.W
	return x >= v.X-b && x <= v.X+v.W+b && y >= v.Y-b && y <= v.Y+v.H+b
}

// holds reports whether an incident lies in the window.
func (v window) holds(r *row) bool {
	if !r.placed() {
		return false
	}
	return v.has(r.x, r.y, 0)
}

// placed reports whether it is known where on the map the incident lies.
func (r *row) placed() bool { return r.Place != nil && r.Place.Precision != "unknown" }

// sheet is a map: a window, circles, names, and a bar of so many kilometres.
type sheet struct {
	window
	Src   string // where the page's script asks for another window
	Steps []step // to other windows, for pages without a script
	Spots []spot
	Names []name
	Bar   bar
	Left  int     // incidents without a place
	More  int     // incidents in the window that are not drawn
	wide  float64 // in pixels; 0 when it is not known
}

// step leads to a window near by.
type step struct{ Sign, Text, Href string }

// spot is a circle: an incident or several that stand on one another, by toll;
// hollow when only posts tell of deaths; with a ring as wide as the place is
// uncertain.
type spot struct {
	Href, Title string
	IDs         string // of the incidents in it that the list shows
	N           int    // how many incidents it stands for
	X, Y        float64
	R           float64 // in pixels
	Ring        float64 // on the sheet
	Hollow      bool
	Faint       bool   // not of what the page is about
	place       string // the name to write beside it
}

// Pixel is how wide a pixel is on the sheet.
func (m *sheet) Pixel() float64 { return m.W / cmp.Or(m.wide, frameWidth) }

// Letters are so many pixels on the sheet.
func (m *sheet) Letters(pixels float64) string { return fmt.Sprintf("%.3f", pixels*m.Pixel()) }

// Radius is that of a circle on the sheet.
func (m *sheet) Radius(s spot) string { return fmt.Sprintf("%.3f", s.R*m.Pixel()) }

// radius is that of the circle for so many dead, in pixels.
func radius(dead int) float64 { return 3 + 1.5*math.Sqrt(float64(min(max(dead, 0), 400))) }

// ring is how far off a place may be, on the sheet: a district or a country is
// known by its middle only.
func ring(p *daybook.Place) float64 {
	degrees := map[string]float64{"near": .2, "admin1": 1.2, "country": 3}[p.Precision]
	return degrees * 10 / math.Cos(min(math.Abs(p.Lat), 80)*math.Pi/180)
}

// mapOf draws the incidents that were found. Those of the page of the list light
// up with their rows.
func mapOf(f *filter, found, shown []*row) *sheet {
	m := &sheet{window: f.Window.drawn(), wide: f.wide}
	if f.Window.W == 0 {
		m.window = fitting(shown)
	}
	var placed []*row
	for _, r := range found {
		switch {
		case !r.placed():
			m.Left++
		case m.has(r.x, r.y, .5):
			placed = append(placed, r)
		}
	}
	m.gather(f, placed, shown)
	m.name()
	m.Bar = m.bar()
	v := f.values()
	v.Del("map")
	v.Del("within")
	v.Set("page", strconv.Itoa(f.Page))
	m.Src = "/map?" + v.Encode()
	return m
}

// fitting is the window that just holds the incidents of the list, forty degrees
// at least.
func fitting(shown []*row) window {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, r := range shown {
		if r.placed() {
			x0, x1, y0, y1 = min(x0, r.x), max(x1, r.x), min(y0, r.y), max(y1, r.y)
		}
	}
	if x0 > x1 {
		return whole
	}
	return windowOn((x0+x1)/2, (y0+y1)/2, max((x1-x0)*1.25, (y1-y0)*1.25*4/3, 400))
}

// step adds the windows near by, for who has no script.
func (m *sheet) step(f filter) {
	x, y, part := m.X+m.W/2, m.Y+m.H/2, m.W/3
	for _, s := range []struct {
		sign, text string
		to         window
	}{
		{"+", "Nearer", windowOn(x, y, max(m.W*.6, leastWidth))}, {"−", "Farther", windowOn(x, y, m.W/.6)},
		{"←", "West", windowOn(x-part, y, m.W)}, {"→", "East", windowOn(x+part, y, m.W)},
		{"↑", "North", windowOn(x, y-part, m.W)}, {"↓", "South", windowOn(x, y+part, m.W)},
	} {
		g := f
		g.Window, g.Within = s.to, false
		m.Steps = append(m.Steps, step{s.sign, s.text, g.At(f.Page)})
	}
	m.Steps = append(m.Steps, step{"⌂", "All that was found", f.Without("map", "within")})
}

// bar is a bar of so many kilometres, at the foot of a map.
type bar struct {
	X, Y, W float64
	Text    string
}

func (m *sheet) bar() bar {
	middle := m.Y + m.H/2
	each := 11.132 * math.Cos(latitude(middle)*math.Pi/180) // kilometres a unit
	most := m.W / 5 * each
	km := math.Pow(10, math.Floor(math.Log10(most)))
	for _, k := range []float64{5, 2} {
		if km*k <= most {
			km *= k
			break
		}
	}
	return bar{m.X + m.W*.02, middle + m.W*.26, km / each, strconv.FormatFloat(km, 'f', -1, 64) + " km"}
}

// drawMap is the part of a map that another window shows, for the page's script.
func (d *Desk) drawMap(w http.ResponseWriter, r *http.Request) error {
	f := d.filter(r)
	if f.Window.W == 0 {
		return unfit("Say which part of the map: /map?map=10,50,20 is twenty degrees around 10 east, 50 north.")
	}
	f.wide = float64(number(r.FormValue("wide"), frameWidth, 200, 2000))
	m := &sheet{window: f.Window.drawn(), wide: f.wide}
	if r.FormValue("names") != "" {
		m.name()
		m.Bar = m.bar()
	} else {
		rows, _ := d.found(&f, r)
		m = mapOf(&f, rows, onPage(rows, f.Page))
	}
	var b bytes.Buffer
	b.WriteString("<svg>")
	if err := templates()["incidents"].ExecuteTemplate(&b, "drawn", m); err != nil {
		return err
	}
	b.WriteString("</svg>")
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	_, err := w.Write(bytes.Map(face, b.Bytes()))
	return err
}

// around is a map of one incident: its place, the places that the same words
// could mean, and its sites.
func around(r *recordPage) *sheet {
	inc := &r.Incident
	if inc.Place == nil || inc.Place.Precision == "unknown" {
		return nil
	}
	m := &sheet{Src: "/map?names=1"}
	x, y := onSheet(inc.Place.Lat, inc.Place.Lon)
	for _, a := range inc.Place.Alternatives {
		s := spot{Title: "or " + joined(a.Name, a.Admin1, a.ISO), R: 5, Hollow: true, Faint: true, place: a.Name + "?"}
		s.X, s.Y = onSheet(a.Lat, a.Lon)
		m.Spots = append(m.Spots, s)
	}
	for i := range inc.Sites {
		p := &inc.Sites[i]
		if p.Precision == "unknown" || p.Name == inc.Place.Name {
			continue
		}
		s := spot{Title: joined(p.Text, p.Name), R: 5, Faint: true, place: cmp.Or(p.Text, p.Name)}
		s.X, s.Y = onSheet(p.Lat, p.Lon)
		m.Spots = append(m.Spots, s)
	}
	m.Spots = append(m.Spots, spot{Title: r.Head, X: x, Y: y, R: 9, N: 1, Ring: ring(inc.Place), place: cmp.Or(inc.Place.Name, inc.Place.Text)})
	width := max(40, ring(inc.Place)*4)
	for _, s := range m.Spots {
		if far := max(math.Abs(s.X-x)*2.4, math.Abs(s.Y-y)*3.4); far < 1600 {
			width = max(width, far)
		}
	}
	m.window = windowOn(x, y, width)
	m.name()
	m.Bar = m.bar()
	return m
}

// Beside is where a text stands beside a circle of the legend.
func (s spot) Beside() float64 { return s.X + s.R + 3 }

// sizes are circles to read the others by: for 1, 10 and 100 dead.
func sizes() (out []spot) {
	x := 2.0
	for _, n := range []int{1, 10, 100} {
		r := radius(n)
		out = append(out, spot{X: x + r, Y: 20, R: r, N: n})
		x += 2*r + 24
	}
	return out
}
