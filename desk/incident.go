package desk

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"daybook"
	"daybook/page"
	"daybook/reconcile"
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
	for _, form := range []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateOnly} {
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
	Tolls    []toll
	Columns  []column
	Board    []boardRow
	Chart    *sitrep.Chart
	Map      *sheet
	Odds     []record.Finding // what disagrees
	Agrees   []record.Finding
	Timeline []statement
	Blame    []statement
	Stops    []stop
	Now      time.Time

	byName map[string]*record.Claim
	report map[string]*record.Report
}

// toll is one figure of the toll panel.
type toll struct {
	*record.Figure
	Name    string
	Main    bool // of victims, over all classes
	Age     string
	Support []*record.Claim
	Dissent []*record.Claim
	Beside  []*record.Claim
}

func (d *Desk) record(r *http.Request) (*recordPage, error) {
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
	if rec, err = over(d.veil(r, rec.Reports), rec); err != nil {
		return nil, err
	}
	p := pageOf(rec, m, d.opt.Now())
	p.Stops = p.stops(latest)
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
	p.Chart = sitrep.Make(rec, sitrep.Options{Private: true}).Chart
	p.Map = around(p)
	said := map[string]bool{} // one agreement in six papers is one sentence
	for _, f := range rec.Findings {
		key := strings.ToLower(f.Text)
		switch {
		case said[key]:
		case f.Odds():
			p.Odds = append(p.Odds, f)
		default:
			p.Agrees = append(p.Agrees, f)
		}
		said[key] = true
	}
	p.Timeline, p.Blame = p.statements(rec.Situation), p.statements(rec.Blame)
	return p
}

func (d *Desk) incident(w http.ResponseWriter, r *http.Request) error {
	p, err := d.record(r)
	if err != nil {
		return err
	}
	if id := r.PathValue("id"); id != p.ID {
		http.Redirect(w, r, "/i/"+p.ID, http.StatusFound) // it was merged into another
		return nil
	}
	return d.show(w, r, "incident", p.Head, p)
}

// tolls makes the toll panel: victims first, then attackers and all.
func (p *recordPage) tolls() {
	for i := range p.Figures {
		f := &p.Figures[i]
		t := toll{Figure: f, Name: page.Cell(f.Measure, f.Side, f.Class), Main: f.Side == reconcile.Victims && f.Class == nil,
			Support: p.claims(f.Support), Dissent: p.claims(f.Dissent)}
		var refs []reconcile.Ref
		for _, b := range f.Beside {
			refs = append(refs, b.Ref)
		}
		t.Beside = p.claims(refs)
		now := p.Now
		if !p.Moment.At.IsZero() {
			now = p.Moment.At
		}
		t.Age = page.Age(page.Latest(f.Said), now)
		p.Tolls = append(p.Tolls, t)
	}
}

func (p *recordPage) claims(refs []reconcile.Ref) (out []*record.Claim) {
	for _, ref := range refs {
		if c := p.byName[ref.Report+"."+ref.Claim]; c != nil {
			out = append(out, c)
		}
	}
	return out
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

// At is the address of the page as of another moment.
func (p *recordPage) At(clock record.Clock, t time.Time) string {
	s := "/i/" + p.ID
	if !t.IsZero() {
		s += "?clock=" + string(clock) + "&at=" + t.UTC().Format(time.RFC3339)
	}
	return s
}

// column is a measure of the claim board.
type column struct {
	Measure   daybook.Measure
	Attackers bool
	Name      string
}

// boardRow is one origin: what it tells, column by column.
type boardRow struct {
	Who   string
	Kind  daybook.SourceKind
	Post  bool
	First string // when it was first said
	Cells [][]told
	// Reports are the reports that print it.
	Reports []string
}

// told is one figure in a cell of the board.
type told struct {
	Name    string // of the claim to quote
	Figure  string
	Whom    string // the class, when it is not people
	Part    bool
	Words   string
	Said    string
	Mark    string
	Class   string // how it is set: stands, dissents, past, doubt, denied
	Count   int    // claims that say so
	Perhaps bool
}

// board sets the claims by origin and measure, in order of saying; posts and
// what nobody can vouch for follow.
func (p *recordPage) board() {
	tellers := page.Tellers(p.Record)
	at := map[column]int{}
	for _, m := range daybook.Measures {
		for _, attackers := range []bool{false, true} {
			c := column{Measure: m, Attackers: attackers}
			for _, t := range tellers {
				if slices.ContainsFunc(t.Told, func(x page.Told) bool { return columnOf(x.Lead) == c }) {
					at[c] = len(p.Columns)
					side := reconcile.Victims
					if attackers {
						side = reconcile.Attackers
					}
					named := c
					named.Name = page.Cell(m, side, nil)
					p.Columns = append(p.Columns, named)
					break
				}
			}
		}
	}
	for _, t := range tellers {
		row := boardRow{Who: p.Who(t.First), Kind: t.First.Kind, Post: p.posted(t.First), First: p.Clock.Said(t.First.Said),
			Reports: t.Reports, Cells: make([][]told, len(p.Columns))}
		for _, x := range t.Told {
			i := at[columnOf(x.Lead)]
			row.Cells[i] = append(row.Cells[i], p.told(x))
		}
		p.Board = append(p.Board, row)
	}
	slices.SortStableFunc(p.Board, func(a, b boardRow) int { return count(a.Post) - count(b.Post) })
}

func columnOf(c *record.Claim) column {
	return column{Measure: c.Measure, Attackers: c.Class == daybook.Attackers && c.Measure != daybook.TookPart}
}

// posted reports whether a claim is the word of a post.
func (p *recordPage) posted(c *record.Claim) bool {
	r := p.report[c.Report]
	return c.Post != nil && c.Kind == daybook.PostAuthor || c.Kind == daybook.PostAuthor || c.Own() && (c.Post != nil || r != nil && r.Kind == daybook.SinglePost)
}

func (p *recordPage) told(x page.Told) told {
	c := x.Lead
	t := told{Name: c.Name, Figure: page.Figure(c.Figure), Part: c.Part, Words: page.Clean(c.Words), Said: p.Clock.Said(c.Said),
		Mark: page.Word("standing", string(x.Standing)), Class: setting(x.Standing), Count: len(x.Claims), Perhaps: slices.Contains(p.Perhaps, c.Name)}
	if c.Class != daybook.People && c.Class != "" && c.Class != daybook.Attackers {
		t.Whom = page.Word("class", string(c.Class))
	}
	return t
}

// setting is how a claim is set that stands in a way.
func setting(s record.Standing) string {
	switch reconcile.Why(s) {
	case reconcile.Why(record.Stands):
		return "stands"
	case reconcile.Why(record.Dissents):
		return "dissents"
	case reconcile.Denied, reconcile.Rejected:
		return "denied"
	case reconcile.PostOnly, reconcile.Possible, reconcile.OtherSide, reconcile.Unsure:
		return "doubt"
	case reconcile.Superseded, reconcile.Corrected, reconcile.Replaced, reconcile.Overtaken, reconcile.Moved:
		return "past"
	}
	return "beside"
}

// Mark is how a claim stands, in a word, and how that is set.
func (p *recordPage) Mark(c *record.Claim) string {
	return page.Word("standing", string(p.Standing[c.Name]))
}

// Setting is how a claim is set.
func (p *recordPage) Setting(c *record.Claim) string { return setting(p.Standing[c.Name]) }

// statement is what was said of the operation, or of who did it.
type statement struct {
	When, Kind, What, Quote, Who, Via string
	Name                              string
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
		s := statement{When: p.Clock.Said(v.Said), Kind: page.Word(vocabulary, v.Kind), What: page.Clean(v.Actor), Quote: page.Clean(v.Quote),
			Via: page.Clean(v.Via), Name: v.Name, Names: len(same), Who: who(v.Who, p.publisher(v.Report))}
		r := p.report[v.Report]
		s.Doubt = v.Who == daybook.Unknown || v.Who == "" && (v.Post != nil || r != nil && r.Kind == daybook.SinglePost)
		out = append(out, s)
	}
	return out
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
