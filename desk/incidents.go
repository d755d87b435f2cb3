package desk

import (
	"cmp"
	"context"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"daybook"
	"daybook/page"
	"daybook/reconcile"
)

// perPage is how many incidents a page of the list has.
const perPage = 50

// listPage is the page of the incidents.
type listPage struct {
	Filter    filter
	Rows      []line
	At        int64 // the revision that it is of
	Found     int
	Of        int
	Pages     int
	Map       *sheet
	Types     []tally
	Countries []country
	Places    []string
	Quick     []quick
	Changed   int    // incidents that changed since the last visit
	Seen      int64  // the revision of the last visit; 0 for the first
	Enter     *entry // nil for who may not enter reports
	Now       time.Time
}

// quick narrows the list by one thing more, or takes that back.
type quick struct {
	Text, Href string
	N          int
	On         bool
}

// line is a row as the page shows it.
type line struct {
	*row
	Fresh bool   // it changed since the last visit
	New   bool   // it was not there on the last visit
	Turns []turn // figures that are others than on the last visit
	More  int    // reports that came since the last visit
}

// turn is a figure that has changed.
type turn struct{ Name, Before, After string }

// The choices of the form.
func (p *listPage) Sinces() []choice   { return sinces }
func (p *listPage) Statuses() []choice { return statuses }
func (p *listPage) Reviews() []choice  { return reviews }
func (p *listPage) Orders() []choice   { return orders }

// Chips are what the list is narrowed by.
func (p *listPage) Chips() []chip { return p.Filter.Chips(p.Countries) }

// More reports whether some of the filters that are folded away are set.
func (p *listPage) More() bool {
	f := p.Filter
	return f.Query != "" || f.Status != "" || f.From != "" || f.Until != "" || f.Review != ""
}

// Legend are circles to read those of the map by.
func (p *listPage) Legend() []spot { return sizes() }

// Ago is how long ago something was; what is older than a week has its day.
func (p *listPage) Ago(t time.Time) string {
	age := page.Age(t, p.Now)
	switch {
	case age == "" || p.Now.Sub(t) >= 7*24*time.Hour:
		return page.Day(t.UTC().Format(time.DateOnly))
	case p.Now.Sub(t) < time.Minute:
		return "just now"
	}
	return age + " ago"
}

// Days are those on which the incident may have happened: 6–9 Apr 2017.
func (r *row) Days() string {
	from, err := time.Parse(time.DateOnly, r.From)
	to, err2 := time.Parse(time.DateOnly, cmp.Or(r.To, r.From))
	after := to.AddDate(0, 0, 1)
	switch {
	case err != nil || err2 != nil:
		return "–"
	case from.Equal(to):
		return to.Format("2 Jan 2006")
	case from.YearDay() == 1 && after.YearDay() == 1 && from.Year() == to.Year():
		return to.Format("2006")
	case from.Day() == 1 && after.Day() == 1 && from.Month() == to.Month() && from.Year() == to.Year():
		return to.Format("Jan 2006")
	case from.Month() == to.Month() && from.Year() == to.Year():
		return from.Format("2–") + to.Format("2 Jan 2006")
	case from.Year() == to.Year():
		return from.Format("2 Jan – ") + to.Format("2 Jan 2006")
	}
	return from.Format("2 Jan 2006 – ") + to.Format("2 Jan 2006")
}

// found are the incidents that fit, in order, and how many there are.
func (d *Desk) found(f *filter, r *http.Request) (found []*row, of int) {
	all, _ := d.roll.by(f.Order)
	f.seen, _ = visited(r)
	found = make([]*row, 0, len(all))
	for _, x := range all {
		if f.has(x) {
			found = append(found, x)
		}
	}
	return found, len(all)
}

// onPage is one page of a list.
func onPage(rows []*row, page int) []*row {
	from := min((page-1)*perPage, len(rows))
	return rows[from:min(from+perPage, len(rows))]
}

func (d *Desk) incidents(w http.ResponseWriter, r *http.Request) error {
	if len(r.FormValue("q")) > mostField {
		return unfit("That is too long to search for.")
	}
	p := &listPage{Filter: d.filter(r), Now: d.opt.Now()}
	f := &p.Filter
	var found []*row
	_, p.At = d.roll.all() // before it is read: what comes meanwhile is new next time
	found, p.Of = d.found(f, r)
	p.Found, p.Seen = len(found), f.seen
	see(w, r, p.At)
	p.Pages = max(1, (len(found)+perPage-1)/perPage)
	f.Page = min(f.Page, p.Pages)
	shown := onPage(found, f.Page)
	for _, x := range shown {
		l, err := d.line(r.Context(), x, p.Seen)
		if err != nil {
			return err
		}
		p.Rows = append(p.Rows, l)
	}
	p.quick(found)
	p.Map = mapOf(f, found, shown)
	p.Map.step(*f)
	p.Types, p.Countries, p.Places = d.roll.kinds()
	if d.person(r).Role.May(Coder) {
		p.Enter = &entry{}
	}
	return d.show(w, r, "incidents", "Incidents", p)
}

// line is a row with what changed in it since a revision.
func (d *Desk) line(ctx context.Context, x *row, seen int64) (line, error) {
	l := line{row: x, Fresh: seen > 0 && x.Turned > seen}
	if !l.Fresh {
		return l, nil
	}
	for _, rep := range x.Reports {
		if n, err := strconv.ParseInt(strings.TrimPrefix(rep.Name, "r"), 10, 64); err == nil && n > seen {
			l.More++
		}
	}
	was, there, err := d.book.Figures(ctx, x.ID, seen)
	if err != nil || !there {
		l.New = !there
		return l, err
	}
	for _, t := range []struct {
		name    string
		now     *reconcile.Estimate
		measure daybook.Measure
		side    reconcile.Side
	}{{"killed", x.Killed, daybook.Killed, reconcile.Victims}, {"attackers killed", x.Attackers, daybook.Killed, reconcile.Attackers}, {"injured", x.Injured, daybook.Injured, reconcile.Victims}} {
		before, after := ranged(page.Estimate(was, t.measure, t.side)), ranged(t.now)
		if before != after {
			l.Turns = append(l.Turns, turn{t.name, cmp.Or(before, "none"), cmp.Or(after, "none")})
		}
	}
	return l, nil
}

// ranged is a figure with its range: 4 (2–8+).
func ranged(e *reconcile.Estimate) string {
	if e == nil {
		return ""
	}
	if e.Span() == e.Number() {
		return e.Number()
	}
	return e.Number() + " (" + e.Span() + ")"
}

// quick counts what the list could be narrowed by, of what was found.
func (p *listPage) quick(found []*row) {
	f := p.Filter
	var ongoing, odds, doubtful, posts int
	for _, x := range found {
		p.Changed += count(p.Seen > 0 && x.Turned > p.Seen)
		ongoing += count(x.status() == "ongoing")
		odds += count(x.Findings > 0)
		doubtful += count(x.Doubts() > 0)
		posts += count(x.unverified())
	}
	add := func(text, name, value string, n int, on bool) {
		switch {
		case on:
			p.Quick = append(p.Quick, quick{text, f.Without(name), n, true})
		case n > 0:
			p.Quick = append(p.Quick, quick{text, f.With(name, value), n, false})
		}
	}
	add("changed since your last visit", "changed", "1", p.Changed, f.Changed)
	add("ongoing", "status", "ongoing", ongoing, f.Status == "ongoing")
	add("with disagreements", "odds", "1", odds, f.Odds)
	add("with doubtful claims", "review", "doubtful", doubtful, f.Review == "doubtful")
	add("told by posts only", "posts", "1", posts, f.Posts)
}

// visited is the revision that a browser saw on its last visit, and the newest
// that it has seen. A visit ends when nothing was looked at for half an hour;
// until then the same is new to it.
func visited(r *http.Request) (before, now int64) {
	if c, err := r.Cookie("visit"); err == nil {
		a, b, _ := strings.Cut(c.Value, ".")
		before, _ = strconv.ParseInt(a, 10, 64)
		now, _ = strconv.ParseInt(b, 10, 64)
	}
	if _, err := r.Cookie("here"); err != nil {
		before = now // a new visit: what was seen on the last one
	}
	return before, now
}

// see notes that a browser sees a revision.
func see(w http.ResponseWriter, r *http.Request, at int64) {
	before, _ := visited(r)
	remember(w, before, at)
}

func remember(w http.ResponseWriter, before, now int64) {
	value := strconv.FormatInt(before, 10) + "." + strconv.FormatInt(now, 10)
	http.SetCookie(w, &http.Cookie{Name: "visit", Value: value, Path: "/", MaxAge: 365 * 24 * 3600, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	http.SetCookie(w, &http.Cookie{Name: "here", Value: "1", Path: "/", MaxAge: 1800, HttpOnly: true, SameSite: http.SameSiteLaxMode})
}

// saw notes that somebody has seen what changed: from here on only what changes
// after the revision of his page is new to him.
func (d *Desk) saw(w http.ResponseWriter, r *http.Request) error {
	at, err := strconv.ParseInt(r.PostFormValue("seen"), 10, 64)
	if err != nil || at < 0 || at > d.roll.revision() {
		return unfit("The form does not say which revision was seen; load the list again.")
	}
	remember(w, at, at)
	v := url.Values{}
	if u, err := url.Parse(ours(r.PostFormValue("back"))); err == nil && u.Path == "/" {
		v = u.Query()
		v.Del("changed")
	}
	http.Redirect(w, r, address(v), http.StatusSeeOther)
	return nil
}

// kinds are the types and the countries of the incidents, each in order, and the
// places of most of them.
func (l *roll) kinds() (types []tally, countries []country, places []string) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.types, l.countries, l.places
}

// doubtful is how many claims nobody has looked at that the reader is not sure
// of.
func (l *roll) doubtful() int {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.doubts
}
