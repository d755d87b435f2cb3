package desk

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"daybook"
)

// perPage is how many incidents a page of the list has.
const perPage = 50

// filter is what the list is narrowed by, as its form has it.
type filter struct {
	Query   string
	Type    daybook.Type
	Country string
	Since   string // of the day of the incident: 24h, 7d, 30d, or a day
	Review  string // "doubtful", "odds", "posts"
	Changed bool   // since the last visit
	Page    int

	words []string
	from  string // the day, YYYY-MM-DD
	seen  int64
	blind bool // who asks does not see private names, and finds nothing by them
}

func (d *Desk) filter(r *http.Request) filter {
	f := filter{Query: strings.TrimSpace(r.FormValue("q")), Type: daybook.Type(r.FormValue("type")), Country: r.FormValue("country"),
		Since: r.FormValue("since"), Review: r.FormValue("review"), Changed: r.FormValue("changed") != "",
		Page: number(r.FormValue("page"), 1, 1, 1e6)}
	f.blind = !d.person(r).Role.May(Coder)
	f.words = strings.Fields(strings.ToLower(f.Query))
	if age, ok := map[string]time.Duration{"24h": 24 * time.Hour, "7d": 7 * 24 * time.Hour, "30d": 30 * 24 * time.Hour}[f.Since]; ok {
		f.from = d.opt.Now().Add(-age).UTC().Format(time.DateOnly)
	} else if _, err := time.Parse(time.DateOnly, f.Since); err == nil {
		f.from = f.Since
	}
	return f
}

// Set reports whether the list is narrowed at all.
func (f filter) Set() bool {
	return f.Query != "" || f.Type != "" || f.Country != "" || f.Since != "" || f.Review != "" || f.Changed
}

// At is the address of the list on another of its pages.
func (f filter) At(page int) string {
	v := url.Values{}
	for name, s := range map[string]string{"q": f.Query, "type": string(f.Type), "country": f.Country, "since": f.Since, "review": f.Review} {
		if s != "" {
			v.Set(name, s)
		}
	}
	if f.Changed {
		v.Set("changed", "1")
	}
	if page > 1 {
		v.Set("page", strconv.Itoa(page))
	}
	return "/?" + v.Encode()
}

func (f *filter) has(r *row) bool {
	switch {
	case f.Type != "" && r.Type != f.Type,
		f.Country != "" && (r.Place == nil || r.Place.ISO != f.Country),
		f.from != "" && r.day() < f.from,
		f.Changed && r.Turned <= f.seen,
		f.Review == "doubtful" && r.Doubts() == 0,
		f.Review == "odds" && r.Findings == 0,
		f.Review == "posts" && !r.unverified():
		return false
	}
	find := r.find
	if f.blind {
		find = r.open
	}
	for _, w := range f.words {
		if !strings.Contains(find, w) {
			return false
		}
	}
	return true
}

// listPage is the page of the incidents.
type listPage struct {
	Filter    filter
	Rows      []*row
	Found     int
	Of        int
	Pages     int
	Map       *sheet
	Types     []daybook.Type
	Countries []country
	Changed   int   // incidents that changed since the last visit
	Seen      int64 // the revision of the last visit; 0 for the first
	Now       time.Time
}

type country struct{ ISO, Name string }

// Fresh reports whether an incident changed since the last visit.
func (p *listPage) Fresh(r *row) bool { return p.Seen > 0 && r.Turned > p.Seen }

func (d *Desk) incidents(w http.ResponseWriter, r *http.Request) error {
	all, at := d.roll.all()
	p := &listPage{Filter: d.filter(r), Of: len(all), Now: d.opt.Now(), Seen: visit(w, r, at)}
	p.Filter.seen = p.Seen
	var found []*row
	for _, x := range all {
		if p.Fresh(x) {
			p.Changed++
		}
		if p.Filter.has(x) {
			found = append(found, x)
		}
	}
	p.Found = len(found)
	p.Pages = max(1, (len(found)+perPage-1)/perPage)
	p.Filter.Page = min(p.Filter.Page, p.Pages)
	p.Rows = found[(p.Filter.Page-1)*perPage : min(p.Filter.Page*perPage, len(found))]
	p.Map = mapOf(found, p.Rows)
	p.Types, p.Countries = d.roll.kinds()
	return d.show(w, r, "incidents", "Incidents", p)
}

// visit is the revision that a browser saw on its last visit. A visit ends when
// nothing was looked at for half an hour; until then the same is new to it.
func visit(w http.ResponseWriter, r *http.Request, at int64) (seen int64) {
	var before, now int64
	if c, err := r.Cookie("visit"); err == nil {
		a, b, _ := strings.Cut(c.Value, ".")
		before, _ = strconv.ParseInt(a, 10, 64)
		now, _ = strconv.ParseInt(b, 10, 64)
	}
	if _, err := r.Cookie("here"); err != nil {
		before = now // a new visit: what was seen on the last one
	}
	value := strconv.FormatInt(before, 10) + "." + strconv.FormatInt(at, 10)
	http.SetCookie(w, &http.Cookie{Name: "visit", Value: value, Path: "/", MaxAge: 365 * 24 * 3600, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	http.SetCookie(w, &http.Cookie{Name: "here", Value: "1", Path: "/", MaxAge: 1800, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	return before
}

// kinds are the types and the countries of the incidents, each in order.
func (l *roll) kinds() (types []daybook.Type, countries []country) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.types, l.countries
}

// doubtful is how many claims nobody has looked at that the reader is not sure
// of.
func (l *roll) doubtful() int {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.doubts
}
