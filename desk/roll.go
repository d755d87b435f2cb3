package desk

import (
	"cmp"
	"context"
	"errors"
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

	mu   sync.RWMutex
	at   int64 // the revision that it is of
	rows map[string]*row
	list []*row            // newest first
	of   map[string][]*row // by report

	types     []daybook.Type // of all of them, in order
	countries []country
	doubts    int // claims nobody has looked at that the reader is not sure of
}

// row is an incident in the list.
type row struct {
	book.Summary
	Head      string // the line that names it
	Killed    *reconcile.Estimate
	Attackers *reconcile.Estimate
	Injured   *reconcile.Estimate
	find      string   // what it is found by, in small letters
	open      string   // and by who does not see private names
	doubts    []*doubt // claims that nobody has looked at, the least sure first
	unseen    int      // how many they are, with their copies
	unsure    int      // of them, those that the reader is not sure of
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
	l.at, l.rows = at, rows
	l.sort()
	return nil
}

// catchUp brings the roll to the newest revision that the ledger has followed.
// It returns the incidents that changed.
func (l *roll) catchUp(ctx context.Context) ([]string, error) {
	at, err := l.book.Moment(ctx, time.Time{})
	if err != nil || at == l.revision() {
		return nil, err
	}
	turned, err := l.book.Turned(ctx, l.revision(), at)
	if err != nil {
		return nil, err
	}
	now := map[string]*row{}
	for _, id := range turned {
		s, err := l.book.Incident(ctx, id, at)
		var gone *book.NameError
		if errors.As(err, &gone) {
			now[id] = nil
			continue
		}
		if err != nil {
			return nil, err
		}
		now[id] = newRow(s)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	for id, r := range now {
		if r == nil {
			delete(l.rows, id)
		} else {
			l.rows[id] = r
		}
	}
	l.at = at
	l.sort()
	return turned, nil
}

func (l *roll) revision() int64 {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.at
}

// all are the rows, newest first, and the revision that they are of. They are
// not written to.
func (l *roll) all() ([]*row, int64) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.list, l.at
}

// telling are the incidents that some of the reports tell of.
func (l *roll) telling(reports []record.Report) (out []*row) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	seen := map[*row]bool{}
	for i := range reports {
		for _, r := range l.of[reports[i].Name] {
			if !seen[r] {
				seen[r] = true
				out = append(out, r)
			}
		}
	}
	return out
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
	for _, r := range l.list {
		if r == self || r.Place == nil || r.Place.ISO != self.Place.ISO || r.Place.Admin1 != self.Place.Admin1 || !close(r.day(), self.day()) {
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

// sort makes the list anew; whoever has the old one keeps it.
func (l *roll) sort() {
	list := make([]*row, 0, len(l.rows))
	for _, r := range l.rows {
		list = append(list, r)
	}
	slices.SortFunc(list, func(a, b *row) int {
		return cmp.Or(strings.Compare(b.day(), a.day()), b.Newest.Compare(a.Newest), cmp.Compare(len(b.ID), len(a.ID)), strings.Compare(b.ID, a.ID))
	})
	l.list = list
	l.sum()
}

// sum counts what every page says of the whole list.
func (l *roll) sum() {
	l.types, l.countries, l.doubts, l.of = nil, nil, 0, map[string][]*row{}
	seen := map[string]bool{}
	for _, r := range l.list {
		l.doubts += r.Doubts()
		for i := range r.Reports {
			l.of[r.Reports[i].Name] = append(l.of[r.Reports[i].Name], r)
		}
		if !seen[string(r.Type)] {
			seen[string(r.Type)] = true
			l.types = append(l.types, r.Type)
		}
		if r.Place != nil && r.Place.ISO != "" && !seen[r.Place.ISO] {
			seen[r.Place.ISO] = true
			l.countries = append(l.countries, country{r.Place.ISO, r.Place.Country})
		}
	}
	slices.Sort(l.types)
	slices.SortFunc(l.countries, func(a, b country) int { return strings.Compare(a.Name, b.Name) })
}

func newRow(s book.Summary) *row {
	r := &row{Summary: s, Head: page.Headline(&s.Incident)}
	victims, attackers := reconcile.Victims, reconcile.Attackers
	r.Killed = page.Estimate(s.Estimates, daybook.Killed, victims)
	r.Attackers = page.Estimate(s.Estimates, daybook.Killed, attackers)
	r.Injured = page.Estimate(s.Estimates, daybook.Injured, victims)
	find := []string{r.ID, r.Head}
	for _, rep := range s.Reports {
		find = append(find, rep.Title, rep.Publisher)
	}
	r.find = strings.ToLower(strings.Join(find, "\n"))
	r.open = r.find
	if v := (&veil{names: privateOf(s.Reports)}); len(v.names) > 0 {
		r.open = strings.ToLower(v.text(strings.Join(find, "\n")))
	}
	first := map[uint64]*doubt{}
	for _, c := range s.Claims {
		if c.Decided {
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
	r.Claims = nil
	return r
}

// day is the day by which an incident stands in the list: its own, or else that
// of its newest report.
func (r *row) day() string {
	if r.To != "" {
		return r.To
	}
	return r.Newest.UTC().Format(time.DateOnly)
}

// Doubts is how many of its claims nobody has looked at that the reader is not
// sure of.
func (r *row) Doubts() int { return r.unsure }

// size is how many were killed, for circles: the best, or the lowest figure.
func (r *row) size() int {
	n := 0
	for _, e := range []*reconcile.Estimate{r.Killed, r.Attackers} {
		switch {
		case e == nil:
		case e.Best != nil:
			n += *e.Best
		case e.Low != nil:
			n += *e.Low
		}
	}
	return n
}

// unverified reports whether nobody but posts tells of deaths.
func (r *row) unverified() bool { return r.Killed != nil && r.Killed.Rule == reconcile.Unverified }
