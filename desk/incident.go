package desk

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"daybook"
	"daybook/page"
	"daybook/record"
	"daybook/sitrep"
)

// moment is the moment and the clock that an address asks for.
type moment struct {
	Clock record.Clock
	At    time.Time // zero for now
}

// momentOf reads ?clock=said&at=2023-02-17T21:00:00Z.
func momentOf(r *http.Request) (moment, error) {
	m := moment{Clock: record.Recorded}
	if r.FormValue("clock") == string(record.Said) {
		m.Clock = record.Said
	}
	at, err := timeOf(r.FormValue("at"))
	m.At = at
	return m, err
}

// timeOf reads a moment as an address or a form gives it; without a zone it is
// UTC.
func timeOf(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, form := range []string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateOnly} {
		if t, err := time.Parse(form, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, unfit("\"" + page.Clean(s) + "\" is no time; give it as 2006-01-02T15:04Z, or with another zone such as +05:00.")
}

// recordPage is the page of an incident.
type recordPage struct {
	*record.Record
	Head     string
	Clock    page.Clock
	AsOfLine string
	Moment   moment
	Tolls    []tollGroup
	Columns  []column
	Board    []boardRow
	Tellers  int // rows of the whole board
	Charts   []*sitrep.Chart
	Map      *sheet
	Shown    []findings      // what the figures show when they are laid side by side
	Told     []*record.Claim // in the order of saying
	Left     left            // how much is left out of a long page
	Private  bool            // names of private people are in it
	Timeline []statement
	Blame    []statement
	Stops    []stop
	Now      time.Time

	Coder   bool // who looks may decide on claims and see names
	Open    bool // and the page is that of now, so he can do it here
	Several bool // it has reports that he may split off
	Near    []*row

	Short bool // a long page, of which something may be left out

	here   map[string]bool // claims that stand on the page
	byName map[string]*record.Claim
	report map[string]*record.Report
}

// record is what the page of an incident shows to who asks, behind the veil that
// hides names from him.
func (d *Desk) record(r *http.Request, hide func(*http.Request, []record.Report) *veil) (*recordPage, error) {
	m, err := momentOf(r)
	if err != nil {
		return nil, err
	}
	rec, err := d.book.Record(r.Context(), r.PathValue("id"), m.Clock, m.At)
	if err != nil {
		return nil, err
	}
	latest := rec
	if !m.At.IsZero() { // the slider leads back to now
		if latest, err = d.book.Record(r.Context(), rec.ID, record.Recorded, time.Time{}); err != nil {
			return nil, err
		}
	}
	if rec, err = over(hide(r, rec.Reports), rec); err != nil {
		return nil, err
	}
	p := pageOf(rec, m, d.opt.Now())
	if r.FormValue("all") == "" {
		p.shorten()
	}
	p.Stops = p.stops(latest)
	role := d.person(r).Role
	p.Coder = role.May(Coder)
	p.Open = p.Coder && m.At.IsZero()
	p.Several = p.Open && role.May(Reviewer) && len(p.Reports) > 1
	if p.Open {
		p.Near = d.roll.near(p.ID)
	}
	return p, nil
}

// pageOf arranges a record for its page.
func pageOf(rec *record.Record, m moment, now time.Time) *recordPage {
	p := &recordPage{Record: rec, Head: page.Title(rec), Clock: page.ClockOf(rec), AsOfLine: page.AsOf(rec), Moment: m, Now: now,
		byName: map[string]*record.Claim{}, report: map[string]*record.Report{}}
	for i := range rec.Claims {
		p.byName[rec.Claims[i].Name] = &rec.Claims[i]
	}
	for i := range rec.Reports {
		p.report[rec.Reports[i].Name] = &rec.Reports[i]
	}
	p.tolls()
	p.board()
	p.Charts = sitrep.Charts(rec, sitrep.Options{Private: true})
	p.Map = around(p)
	p.findings()
	p.Told = inOrder(rec)
	p.Private = slices.ContainsFunc(rec.Reports, func(r record.Report) bool { return len(r.Private) > 0 })
	p.Timeline, p.Blame = p.statements(rec.Situation), p.statements(rec.Blame)
	return p
}

func (d *Desk) incident(w http.ResponseWriter, r *http.Request) error {
	p, err := d.record(r, d.veil)
	if err != nil {
		return err
	}
	if id := r.PathValue("id"); id != p.ID {
		http.Redirect(w, r, "/i/"+p.ID, http.StatusFound) // it was merged into another
		return nil
	}
	return d.show(w, r, "incident", p.Head, p)
}

// Report is a report of the record by its name.
func (p *recordPage) Report(name string) *record.Report { return p.report[name] }

// Who names the speaker of a claim.
func (p *recordPage) Who(c *record.Claim) string {
	if c.Own() {
		return who("", p.publisher(c.Report))
	}
	return who(c.Who, "")
}

func (p *recordPage) publisher(name string) string {
	if r := p.report[name]; r != nil {
		return r.Publisher
	}
	return ""
}

// At is the address of a page of the incident as of the moment of this one.
func (p *recordPage) At(path string) string { return p.Moment.address("/i/"+p.ID+path, "", "") }

// Whole is the address of the page with nothing left out.
func (p *recordPage) Whole() string { return p.Moment.address("/i/"+p.ID, "all", "1") }

// statement is what was said of the operation, or of who did it.
type statement struct {
	When, Kind, What, Quote, Who, Via string
	Name, Report                      string
	Names                             int // how many say the same
	Doubt                             bool
}

func (p *recordPage) statements(vs []record.Voice) (out []statement) {
	for _, same := range page.Together(page.Timeline(vs)) {
		v := same[0]
		vocabulary := "situation"
		if v.Actor != "" || slices.Contains([]string{"claimed", "blamed", "suspected", "denied", "none-claimed"}, v.Kind) {
			vocabulary = "responsibility"
		}
		s := statement{When: p.Clock.Said(v.Said), Kind: page.Word(vocabulary, v.Kind), What: named(v.Actor), Quote: page.Clean(v.Quote),
			Via: page.Clean(v.Via), Name: v.Name, Report: v.Report, Names: len(same), Who: who(v.Who, p.publisher(v.Report))}
		r := p.report[v.Report]
		s.Doubt = v.Who == daybook.Unknown || v.Who == "" && (v.Post != nil || r != nil && r.Kind == daybook.SinglePost)
		out = append(out, s)
	}
	return out
}

// named is a name, in words where nobody knows it.
func named(s string) string {
	if s == daybook.Unknown {
		return "nobody named"
	}
	return page.Clean(s)
}

// stop is a moment at which something came: where the slider can stand.
type stop struct {
	At   time.Time
	Text string
	Here bool
}

// mostStops is how many moments the slider has at most.
const mostStops = 200

// stops are the moments at which something came into a record, by the clock
// that is asked by.
func (p *recordPage) stops(r *record.Record) (out []stop) {
	var at []time.Time
	if p.Moment.Clock == record.Said {
		for _, c := range r.Claims {
			at = append(at, page.Latest(c.Said))
		}
		for _, v := range slices.Concat(r.Situation, r.Blame) {
			at = append(at, page.Latest(v.Said))
		}
	} else {
		for _, rep := range r.Reports {
			at = append(at, rep.Recorded)
		}
		for _, v := range r.Reviews {
			at = append(at, v.At)
		}
	}
	at = slices.DeleteFunc(at, time.Time.IsZero)
	slices.SortFunc(at, time.Time.Compare)
	at = slices.CompactFunc(at, time.Time.Equal)
	for len(at) > mostStops {
		for i := 1; i < len(at)-1; i++ { // every other one
			at = slices.Delete(at, i, i+1)
		}
	}
	for _, t := range at {
		out = append(out, stop{At: t, Text: p.Clock.At(t), Here: t.Equal(p.Moment.At)})
	}
	return out
}

// Slider is the moments for the script of the slider, one a line.
func (p *recordPage) Slider() string {
	var b strings.Builder
	for _, s := range p.Stops {
		b.WriteString(s.At.UTC().Format(time.RFC3339Nano) + " " + s.Text + "\n")
	}
	return b.String()
}

// Place is the number of the moment on the slider; behind the last for now.
func (p *recordPage) Place() string {
	n := len(p.Stops)
	for i, s := range p.Stops {
		if !p.Moment.At.IsZero() && s.At.After(p.Moment.At) {
			n = i - 1
			break
		}
	}
	return strconv.Itoa(max(n, 0))
}

// Where says where it was, how well that is known, and what else the words
// could mean.
func (p *recordPage) Where() string {
	pl := p.Incident.Place
	if pl == nil {
		return ""
	}
	s := joined(pl.Name, pl.Admin1, pl.Country)
	if word := page.Word("precision", pl.Precision); word != "" && pl.Precision != "city" {
		s += " (" + word + ")"
	}
	for i, a := range pl.Alternatives {
		if i == 3 {
			break
		}
		s += "; or " + joined(a.Name, a.Admin1, a.ISO)
	}
	if sites := page.Sites(&p.Incident); sites != "" {
		s += ". Sites: " + sites
	}
	return s
}

// joined puts the words that are not empty into one line.
func joined(words ...string) string {
	var out []string
	for _, w := range words {
		if w = page.Clean(w); w != "" && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return strings.Join(out, ", ")
}
