package desk

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"daybook"
	"daybook/book"
	"daybook/page"
	"daybook/reconcile"
	"daybook/record"
)

// roll is the list of all incidents as of the newest revision, kept in memory:
// the first page is made of it whatever the size of the book.
type roll struct {
	book *book.Book

	turn  sync.Mutex // one brings it up to date at a time
	mu    sync.RWMutex
	at    int64 // the revision that it is of
	rows  map[string]*row
	lists map[string][]*row   // all of them, in each order
	told  map[string][]string // the incidents that a report tells of, by its name

	types     []tally // of all of them, in order
	countries []country
	places    []string // those of most incidents
	doubts    int      // claims nobody has looked at that the reader is not sure of
}

// tally is how many incidents are of a kind.
type tally struct {
	Value string
	N     int
}

// country is a country that incidents lie in.
type country struct {
	ISO, Name string
	N         int
}

// row is an incident in the list.
type row struct {
	book.Summary
	Head      string // the line that names it
	What      string // the same without the day
	Killed    *reconcile.Estimate
	Attackers *reconcile.Estimate
	Injured   *reconcile.Estimate
	News      time.Time // when its newest report came out
	doubts    []*doubt  // claims that nobody has looked at, the least sure first
	unseen    int       // how many they are, with their copies
	unsure    int       // of them, those that the reader is not sure of
	decided   int       // claims that somebody has decided on

	// What it is found by, folded: its names and titles; the same without
	// names of private people; the names of its places, each word after a
	// space; the days that it may have happened on.
	find, open, where string
	first, last       string

	x, y float64 // where it lies on the sheet of the map
	dead int
}

// doubt is a claim that nobody has looked at, with the copies that repeat it.
type doubt struct {
	book.Mark
	row  *row
	also []string
}

func newRoll(b *book.Book) *roll { return &roll{book: b, rows: map[string]*row{}} }

// fill reads every incident.
func (l *roll) fill(ctx context.Context) error {
	at, err := l.book.Moment(ctx, time.Time{})
	if err != nil {
		return err
	}
	rows := map[string]*row{}
	for s, err := range l.book.Incidents(ctx, at) {
		if err != nil {
			return err
		}
		rows[s.ID] = newRow(s)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.at, l.rows, l.lists, l.told = at, rows, map[string][]*row{}, map[string][]string{}
	for id, r := range rows {
		l.tell(id, nil, r)
	}
	l.arrange(rows)
	return nil
}

func (l *roll) revision() int64 {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.at
}

// tell notes which reports tell of an incident that was otherwise before.
func (l *roll) tell(id string, before, after *row) {
	if before != nil {
		for _, rep := range before.Reports {
			l.told[rep.Name] = slices.DeleteFunc(slices.Clone(l.told[rep.Name]), func(s string) bool { return s == id })
		}
	}
	if after != nil {
		for _, rep := range after.Reports {
			ids := append(slices.Clone(l.told[rep.Name]), id)
			slices.SortFunc(ids, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), strings.Compare(a, b)) })
			l.told[rep.Name] = ids
		}
	}
}

// telling are the incidents that some of the reports tell of.
func (l *roll) telling(reports []record.Report) (out []*row) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	seen := map[string]bool{}
	for i := range reports {
		for _, id := range l.told[reports[i].Name] {
			if !seen[id] {
				seen[id] = true
				out = append(out, l.rows[id])
			}
		}
	}
	return out
}

// tellOf are the incidents that a report tells of.
func (l *roll) tellOf(report string) []string {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.told[report]
}

// row is the incident of an identifier, nil for none.
func (l *roll) row(id string) *row {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.rows[id]
}

// all are the rows, the newest news first, and the revision that they are of.
// They are not written to.
func (l *roll) all() ([]*row, int64) { return l.by("") }

// by are the rows in one of the orders.
func (l *roll) by(order string) ([]*row, int64) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.lists[order], l.at
}

// mostNear is how many incidents are named as near one.
const mostNear = 12

// near are other incidents of the same place or region within a few days: those
// that may be the same one.
func (l *roll) near(id string) (out []*row) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	self := l.rows[id]
	if self == nil || self.Place == nil {
		return nil
	}
	for _, r := range l.lists["day"] {
		if r == self || r.Place == nil || r.Place.ISO != self.Place.ISO || r.Place.Admin1 != self.Place.Admin1 || !close(r.last, self.last) {
			continue
		}
		if out = append(out, r); len(out) == mostNear {
			break
		}
	}
	return out
}

// close reports whether two days are at most three days apart.
func close(a, b string) bool {
	x, err := time.Parse(time.DateOnly, a)
	y, failed := time.Parse(time.DateOnly, b)
	return err == nil && failed == nil && x.Sub(y).Abs() <= 3*24*time.Hour
}

// comparing are the orders of the list; what is alike is ordered by what
// follows, and never by chance.
var comparing = map[string]func(a, b *row) int{
	"":     func(a, b *row) int { return b.News.Compare(a.News) },
	"day":  func(a, b *row) int { return cmp.Or(strings.Compare(b.first, a.first), strings.Compare(a.last, b.last)) },
	"toll": func(a, b *row) int { return cmp.Or(cmp.Compare(b.size(), a.size()), cmp.Compare(b.hurt(), a.hurt())) },
	"odds": func(a, b *row) int { return cmp.Compare(b.Findings, a.Findings) },
}

func before(order string) func(a, b *row) int {
	first := comparing[order]
	return func(a, b *row) int {
		return cmp.Or(first(a, b), b.News.Compare(a.News), strings.Compare(b.first, a.first), cmp.Compare(len(b.ID), len(a.ID)), strings.Compare(b.ID, a.ID))
	}
}

// arrange puts rows that changed, nil for one that is gone, into every order.
// Whoever has an old list keeps it.
func (l *roll) arrange(changed map[string]*row) {
	for order := range comparing {
		earlier := before(order)
		fresh := make([]*row, 0, len(changed))
		for _, r := range changed {
			if r != nil {
				fresh = append(fresh, r)
			}
		}
		slices.SortFunc(fresh, earlier)
		list := make([]*row, 0, len(l.rows))
		for _, r := range l.lists[order] {
			if _, is := changed[r.ID]; is {
				continue
			}
			for len(fresh) > 0 && earlier(fresh[0], r) < 0 {
				list, fresh = append(list, fresh[0]), fresh[1:]
			}
			list = append(list, r)
		}
		l.lists[order] = append(list, fresh...)
	}
	l.sum()
}

// mostPlaces is how many places are offered where one is typed.
const mostPlaces = 60

// sum counts what every page says of the whole list.
func (l *roll) sum() {
	types, places, countries := map[string]int{}, map[string]int{}, map[country]int{}
	l.doubts = 0
	for _, r := range l.lists[""] {
		l.doubts += r.Doubts()
		types[string(r.Type)]++
		if p := r.Place; p != nil && p.ISO != "" {
			countries[country{ISO: p.ISO, Name: p.Country}]++
			if p.Precision != "country" && p.Name != "" {
				places[p.Name]++
			}
		}
	}
	l.types, l.countries = nil, nil
	for _, t := range slices.Sorted(maps.Keys(types)) {
		l.types = append(l.types, tally{t, types[t]})
	}
	for c, n := range countries {
		c.N = n
		l.countries = append(l.countries, c)
	}
	slices.SortFunc(l.countries, func(a, b country) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.ISO, b.ISO))
	})
	l.places = slices.SortedFunc(maps.Keys(places), func(a, b string) int { return cmp.Or(cmp.Compare(places[b], places[a]), strings.Compare(a, b)) })
	l.places = l.places[:min(len(l.places), mostPlaces)]
}

func newRow(s book.Summary) *row {
	undated := s.Incident
	undated.From, undated.To = "", ""
	undated.Status = daybook.StatusUnknown
	r := &row{Summary: s, Head: page.Headline(&s.Incident), What: page.Headline(&undated)}
	victims, attackers := reconcile.Victims, reconcile.Attackers
	r.Killed = page.Estimate(s.Estimates, daybook.Killed, victims)
	r.Attackers = page.Estimate(s.Estimates, daybook.Killed, attackers)
	r.Injured = page.Estimate(s.Estimates, daybook.Injured, victims)
	find, open := []string{r.ID, r.Head}, []string{r.ID, r.Head}
	veil := &veil{names: placeless(privateOf(s.Reports), s.Place)}
	for i := range s.Reports {
		rep := &s.Reports[i]
		find = append(find, rep.Title, rep.Publisher)
		open = append(open, strings.ReplaceAll(veil.text(rep.Title)+"\n"+veil.text(rep.Publisher), withheld, ""))
		if t := cameOut(rep); t.After(r.News) {
			r.News = t
		}
	}
	r.find, r.open = fold(strings.Join(find, "\n")), fold(strings.Join(open, "\n"))
	if r.open == r.find {
		r.open = r.find // one copy is kept
	}
	var where []string
	for _, p := range append([]daybook.Place{}, append(s.Sites, deref(s.Place))...) {
		where = append(where, p.Name, p.Text, p.Admin1, p.Country)
	}
	r.where = " " + strings.Join(strings.Fields(fold(strings.NewReplacer(",", " ", "-", " ").Replace(strings.Join(where, " ")))), " ")
	r.first, r.last = s.From, cmp.Or(s.To, s.From)
	if r.last == "" {
		r.last = r.News.UTC().Format(time.DateOnly)
		r.first = r.last
	}
	first := map[uint64]*doubt{}
	for _, c := range s.Claims {
		if c.Decided {
			r.decided++
			continue
		}
		r.unseen++
		r.unsure += count(c.Confidence < sure)
		if d := first[c.Same]; d != nil {
			d.also = append(d.also, c.Name)
			d.Confidence = min(d.Confidence, c.Confidence)
			continue
		}
		first[c.Same] = &doubt{Mark: c, row: r}
		r.doubts = append(r.doubts, first[c.Same])
	}
	slices.SortStableFunc(r.doubts, func(a, b *doubt) int { return cmp.Compare(a.Confidence, b.Confidence) })
	r.dead = least(r.Killed) + least(r.Attackers)
	if r.placed() {
		r.x, r.y = onSheet(r.Place.Lat, r.Place.Lon)
	}
	r.slim()
	return r
}

// slim lets go of what no list shows: a large book has many rows.
func (r *row) slim() {
	r.Claims, r.Members = nil, nil
	for i := range r.Reports {
		rep := &r.Reports[i]
		r.Reports[i] = record.Report{Name: rep.Name, Recorded: rep.Recorded, Main: rep.Main, Private: rep.Private}
	}
	for i := range r.Estimates {
		e := &r.Estimates[i]
		e.Support, e.Dissent, e.Beside, e.Reads = nil, nil, nil, nil
	}
}

func deref[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}

// cameOut is when a report came out: by its own word, but not later than when
// it was recorded.
func cameOut(rep *record.Report) time.Time {
	for _, form := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(form, rep.Published); err == nil && t.Before(rep.Recorded) {
			return t
		}
	}
	return rep.Recorded
}

// told reports whether all the words stand in its names and titles.
func (r *row) told(words []string, veiled bool) bool {
	in := r.find
	if veiled {
		in = r.open
	}
	for _, w := range words {
		if !strings.Contains(in, w) {
			return false
		}
	}
	return true
}

// status is how the incident stands.
func (r *row) status() daybook.Status { return cmp.Or(r.Status, daybook.StatusUnknown) }

// Doubts is how many of its claims nobody has looked at that the reader is not
// sure of.
func (r *row) Doubts() int { return r.unsure }

// size is how many were killed, for circles: the best, or the lowest figure.
func (r *row) size() int { return r.dead }

// least is the best of an estimate, or else its lowest.
func least(e *reconcile.Estimate) int {
	switch {
	case e == nil:
	case e.Best != nil:
		return *e.Best
	case e.Low != nil:
		return *e.Low
	}
	return 0
}

// drawn is how large its circle is: what posts tell counts too, where nobody else
// tells of deaths.
func (r *row) drawn() int {
	if r.Posts == nil {
		return r.size()
	}
	return r.size() + cmp.Or(deref(r.Posts.Lo), deref(r.Posts.Hi))
}

// hurt is how many were injured, as far as it is known.
func (r *row) hurt() int { return least(r.Injured) }

// unverified reports whether nobody but posts tells of deaths.
func (r *row) unverified() bool { return r.Posts != nil }

// Perhaps reports whether deaths are told of as possible only.
func (r *row) Perhaps() bool {
	return r.Killed != nil && r.Killed.Rule == reconcile.Unverified && r.Posts == nil
}

// Told is the figure of the deaths that nobody but posts tell of, "" where others
// do.
func (r *row) Told() string {
	if r.Posts == nil {
		return ""
	}
	return page.Figure(*r.Posts)
}
