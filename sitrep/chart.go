package sitrep

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"daybook"
	"daybook/page"
	"daybook/reconcile"
	"daybook/record"
)

// Chart is the victims of one measure (the dead, say) as they were claimed, over
// the time at which they were said, with the band of the record. Lengths are in
// the units of its view.
type Chart struct {
	Measure       daybook.Measure
	Title         string
	Width, Height int
	Band          *Band
	Rows          []Tick // lines across, with their number
	Ticks         []Tick // times
	Lines         []Curve
	Points        []Point
	Legend        []Label
}

// Band is low to high of the record; Best is the height of the best figure.
type Band struct {
	X, X2, Y, W, H, Best string
	Title                string
}

// Tick is a mark of a scale.
type Tick struct{ X, X2, Y, Text string }

// Curve is the path through the points of one kind of source.
type Curve struct{ Kind, Path string }

// Point is one claim. Open marks "at least" and "more than"; Past what no
// longer counts.
type Point struct {
	Kind, X, Y, Title string
	Claim, Figure     string
	Note              int
	Open, Past        bool
}

// Label is an entry of the legend.
type Label struct{ Kind, Text string }

// The size of the view, and the room around the field.
const (
	chartWidth, chartHeight = 640, 190
	padLeft, padRight       = 34, 12
	padTop, padBottom       = 10, 22
)

// kinds are the kinds of source that the chart tells apart, in the order in
// which the legend has them.
var kinds = []string{"official", "medical", "media", "others", "posts", "perpetrator"}

func kindOf(s speaker, single bool) string {
	switch s.kind {
	case daybook.Government, daybook.Police, daybook.Military, daybook.Court:
		return "official"
	case daybook.Medical:
		return "medical"
	case daybook.PostAuthor:
		return "posts"
	case daybook.PerpSource:
		return "perpetrator"
	case daybook.Media:
		return "media"
	}
	switch {
	case s.own && (single || s.post != nil):
		return "posts"
	case s.own:
		return "media"
	}
	return "others"
}

// drop is a claim to be drawn.
type drop struct {
	*telling
	at   time.Time
	n    int
	kind string
}

// Charts are the curves of a record alone, for other pages.
func Charts(r *record.Record, opt Options) []*Chart { return newMaker(r, opt).charts() }

// charts draws a curve for each measure that has one.
func (m *maker) charts() (out []*Chart) {
	for _, measure := range daybook.Measures {
		// A curve of hostages of whom nothing but posts tell shows nothing that
		// the record stands for.
		if c := m.chart(measure); c != nil && (c.Band != nil || measure == daybook.Killed) {
			out = append(out, c)
		}
	}
	return out
}

// chart draws the claimed figures of a measure; nil when fewer than two of them
// have a time.
func (m *maker) chart(measure daybook.Measure) *Chart {
	drops := m.drops(measure)
	if len(drops) < 2 || drops[0].at.Equal(drops[len(drops)-1].at) {
		return nil
	}
	e := m.victims(measure)
	c := &Chart{Measure: measure, Title: say("chart", "measure", page.Word("measure", string(measure))), Width: chartWidth, Height: chartHeight}
	f := fieldOf(drops, e)
	c.scale(f, m)
	c.Band = band(f, e)
	for _, kind := range kinds {
		c.curve(kind, drops, f, m)
	}
	return c
}

// drops are the whole counts of the victims by a measure that have a time and
// whose words are printed, in order of time.
func (m *maker) drops(measure daybook.Measure) []drop {
	var out []drop
	for i := range m.tellers {
		for j := range m.tellers[i].Told {
			t := m.told[m.tellers[i].Told[j].Lead.Name]
			c := t.Lead
			at, n := page.Latest(c.Said), c.Lo
			if n == nil {
				n = c.Hi
			}
			whole := c.Measure == measure && c.Class == daybook.People && !c.Part && c.Scope == "" && !c.Increment && c.Person == "" && t.Standing != "part"
			if !whole || n == nil || at.IsZero() || m.kids[c.Name] || c.Stance == daybook.Denied || c.Rejected {
				continue
			}
			s := claimant(c)
			out = append(out, drop{t, at, *n, kindOf(s, m.single(c.Report))})
		}
	}
	slices.SortStableFunc(out, func(a, b drop) int { return a.at.Compare(b.at) })
	return out
}

// field turns times and numbers into places of the view.
type field struct {
	from, to time.Time
	top      int
}

func fieldOf(drops []drop, e *reconcile.Estimate) field {
	f := field{from: drops[0].at, to: drops[len(drops)-1].at, top: 1}
	for _, d := range drops {
		f.top = max(f.top, d.n)
	}
	if e != nil && e.High != nil {
		f.top = max(f.top, *e.High)
	}
	return f
}

func (f field) x(t time.Time) float64 {
	return padLeft + float64(t.Sub(f.from))/float64(f.to.Sub(f.from))*(chartWidth-padLeft-padRight)
}

func (f field) y(n int) float64 {
	return chartHeight - padBottom - float64(n)/float64(f.top)*(chartHeight-padTop-padBottom)
}

// victims is the record's figure for the victims by a measure.
func (m *maker) victims(measure daybook.Measure) *reconcile.Estimate {
	for i := range m.r.Figures {
		if f := &m.r.Figures[i]; f.Measure == measure && f.Side == reconcile.Victims && f.Class == nil {
			return &f.Estimate
		}
	}
	return nil
}

func number(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }

// scale draws lines across at round numbers, and names round hours.
func (c *Chart) scale(f field, m *maker) {
	left, right := number(padLeft), number(chartWidth-padRight)
	for n := 0; n <= f.top; n += step(f.top) {
		c.Rows = append(c.Rows, Tick{X: left, X2: right, Y: number(f.y(n)), Text: strconv.Itoa(n)})
	}
	base := number(chartHeight - 6)
	hours := apart(f.to.Sub(f.from))
	day := ""
	for t := m.clock.Round(f.from, hours); !t.After(f.to); t = t.Add(hours) {
		if t.Before(f.from) {
			continue
		}
		text, of := m.clock.Hour(t), m.clock.Day(t)
		switch {
		case hours%(24*time.Hour) == 0:
			text = of
		case of != day:
			text = of + " " + text
		}
		day = of
		c.Ticks = append(c.Ticks, Tick{X: number(f.x(t)), Y: base, Text: text})
	}
}

// apart is how far the named hours lie from one another.
func apart(d time.Duration) time.Duration {
	for _, h := range []time.Duration{1, 2, 3, 6, 12, 24, 48} {
		if d/(h*time.Hour) <= 5 {
			return h * time.Hour
		}
	}
	return (d/(5*24*time.Hour) + 1) * 24 * time.Hour
}

// step is the distance of the lines: 1, 2 or 5 times a power of ten, for at
// most five of them.
func step(top int) int {
	for p := 1; ; p *= 10 {
		for _, k := range []int{1, 2, 5} {
			if top/(k*p) <= 5 {
				return k * p
			}
		}
	}
}

// band is the range of the record; nil where it has no figure.
func band(f field, e *reconcile.Estimate) *Band {
	if e == nil || e.Best == nil || e.Low == nil || e.High == nil {
		return nil
	}
	text := e.Number()
	if e.Span() != text {
		text += " (" + e.Span() + ")"
	}
	const thin = 2
	y, bottom := f.y(*e.High)-thin, f.y(*e.Low)+thin
	return &Band{X: number(padLeft), X2: number(chartWidth - padRight), W: number(chartWidth - padLeft - padRight), Y: number(y), H: number(bottom - y),
		Best: number(f.y(*e.Best)), Title: say("chart.band", "range", text)}
}

// curve draws the claims of one kind of source: points, and steps between
// them, because a figure stands until the next.
func (c *Chart) curve(kind string, drops []drop, f field, m *maker) {
	var path strings.Builder
	for _, d := range drops {
		if d.kind != kind {
			continue
		}
		x, y := number(f.x(d.at)), number(f.y(d.n))
		if path.Len() == 0 {
			fmt.Fprintf(&path, "M%s %s", x, y)
		} else {
			fmt.Fprintf(&path, "H%s V%s", x, y)
		}
		n, _ := m.claimNote(d.Lead.Name)
		title := say("chart.point", "figure", page.Figure(d.Lead.Figure), "measure", page.Word("measure", string(c.Measure)), "who", m.who(claimant(d.Lead)), "time", m.clock.Said(d.Lead.Said))
		c.Points = append(c.Points, Point{Kind: kind, X: x, Y: y, Title: title, Claim: d.Lead.Name, Figure: page.Figure(d.Lead.Figure), Note: n, Open: d.Lead.Hi == nil, Past: past(d.Standing)})
	}
	if path.Len() > 0 {
		c.Lines = append(c.Lines, Curve{kind, path.String()})
		c.Legend = append(c.Legend, Label{kind, say("chart." + kind)})
	}
}
