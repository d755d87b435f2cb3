package desk

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"daybook"
	"daybook/page"
	"daybook/sqlite"
)

// filter is what the list is narrowed by, and how it is ordered, as its address
// has it.
type filter struct {
	Query   string // words in titles
	Place   string // a town, a region: parts parted by commas, the beginnings of words
	Country string // ISO
	Type    daybook.Type
	Status  daybook.Status
	Since   string // 24h, 7d, 30d, 1y: of the day of the incident, seen from now
	From    string // the first day, YYYY-MM-DD
	Until   string // the last day
	Review  string // doubtful, unreviewed, decided
	Odds    bool   // with disagreements
	Posts   bool   // told by posts only
	Changed bool   // since the last visit
	Order   string // one of orders
	Window  window // of the map; zero for one that holds what was found
	Within  bool   // only what lies in the window
	Page    int

	Odd []string // what of the address could not be read

	words, places []string
	from, until   string
	seen          int64
	wide          float64 // of the map, in pixels
	veiled        bool    // who asks may not see private names, and finds nothing by them
}

// The choices of the form.
var (
	sinces   = []choice{{"", "any"}, {"24h", "last 24 hours"}, {"7d", "last 7 days"}, {"30d", "last 30 days"}, {"1y", "last year"}}
	ages     = map[string]time.Duration{"24h": 24 * time.Hour, "7d": 7 * 24 * time.Hour, "30d": 30 * 24 * time.Hour, "1y": 365 * 24 * time.Hour}
	statuses = []choice{{"", "any"}, {"ongoing", "ongoing"}, {"ended", "ended"}, {"unknown", "not said"}}
	reviews  = []choice{{"", "any"}, {"doubtful", "doubtful claims to review"}, {"unreviewed", "nobody has looked at it"}, {"decided", "somebody has decided"}}
	orders   = []choice{{"", "newest news"}, {"day", "day of the incident"}, {"toll", "toll"}, {"odds", "most disagreement"}}
)

// textOfChoice is the text of a choice, and whether there is such a choice.
func textOfChoice(of []choice, value string) (string, bool) {
	i := slices.IndexFunc(of, func(c choice) bool { return c.Value == value })
	if i < 0 {
		return "", false
	}
	return of[i].Text, true
}

// mostWord is how long a field of a filter may be, in bytes.
const mostWord = 200

// typedIn is a field of an address, cut where nobody types so much.
func typedIn(r *http.Request, name string) string {
	s := strings.TrimSpace(strings.ToValidUTF8(r.FormValue(name), ""))
	for len(s) > mostWord {
		_, n := utf8.DecodeLastRuneInString(s[:mostWord])
		s = s[:mostWord-n]
	}
	return s
}

// filter reads the address. What it cannot read it leaves out, and tells.
func (d *Desk) filter(r *http.Request) filter {
	f := filter{Query: typedIn(r, "q"), Place: typedIn(r, "place"), Country: typedIn(r, "country"), Type: daybook.Type(typedIn(r, "type")),
		Status: daybook.Status(typedIn(r, "status")), Since: typedIn(r, "since"), From: typedIn(r, "from"), Until: typedIn(r, "until"),
		Review: typedIn(r, "review"), Odds: r.FormValue("odds") != "", Posts: r.FormValue("posts") != "", Changed: r.FormValue("changed") != "",
		Order: typedIn(r, "order"), Page: number(r.FormValue("page"), 1, 1, 1e6), veiled: d.veil(r, nil) != nil}
	f.words = textsOf(sqlite.Terms(f.Query))
	for _, part := range strings.Split(fold(f.Place), ",") {
		if part = strings.Join(strings.Fields(part), " "); part != "" {
			f.places = append(f.places, " "+part)
		}
	}
	if _, err := time.Parse(time.DateOnly, f.Since); err == nil {
		f.From, f.Since = max(f.From, f.Since), ""
	}
	for _, day := range []*string{&f.From, &f.Until} {
		if _, err := time.Parse(time.DateOnly, *day); err != nil && *day != "" {
			f.Odd = append(f.Odd, fmt.Sprintf("“%s” is no day; give it as %s.", page.Clean(*day), d.opt.Now().Format(time.DateOnly)))
			*day = ""
		}
	}
	if f.Until != "" && f.Until < f.From {
		f.Odd = append(f.Odd, "The last day, "+f.Until+", lies before the first, "+f.From+": nothing can fit.")
	}
	f.from, f.until = f.From, f.Until
	if age, ok := ages[f.Since]; ok {
		f.from = max(f.from, d.opt.Now().Add(-age).UTC().Format(time.DateOnly))
	}
	for _, c := range []struct {
		value *string
		of    []choice
	}{{&f.Since, sinces}, {(*string)(&f.Status), statuses}, {&f.Review, reviews}, {&f.Order, orders}} {
		if _, ok := textOfChoice(c.of, *c.value); !ok {
			f.Odd = append(f.Odd, fmt.Sprintf("There is no choice “%s”; it is left out.", page.Clean(*c.value)))
			*c.value = ""
		}
	}
	if at := typedIn(r, "map"); at != "" {
		var ok bool
		if f.Window, ok = windowAt(at); !ok {
			f.Odd = append(f.Odd, fmt.Sprintf("“%s” is no part of the map; it is degrees east, degrees north, and how many degrees it is wide.", page.Clean(at)))
		}
		f.Within = ok && r.FormValue("within") != ""
	}
	return f
}

// fold is a text without capitals and accents, to look things up by.
func fold(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.Is(unicode.Mn, c) {
			return -1
		}
		return unicode.ToLower(c)
	}, norm.NFD.String(s))
}

// values are the fields of the address that say something.
func (f *filter) values() url.Values {
	v := url.Values{}
	for name, s := range map[string]string{"q": f.Query, "place": f.Place, "country": f.Country, "type": string(f.Type), "status": string(f.Status),
		"since": f.Since, "from": f.From, "until": f.Until, "review": f.Review, "order": f.Order, "map": f.Window.String()} {
		if s != "" {
			v.Set(name, s)
		}
	}
	for name, on := range map[string]bool{"odds": f.Odds, "posts": f.Posts, "changed": f.Changed, "within": f.Within} {
		if on {
			v.Set(name, "1")
		}
	}
	return v
}

// address is that of the list with such fields.
func address(v url.Values) string {
	if len(v) == 0 {
		return "/"
	}
	return "/?" + v.Encode()
}

// At is the address of the list on another of its pages.
func (f filter) At(page int) string {
	v := f.values()
	if page > 1 {
		v.Set("page", strconv.Itoa(page))
	}
	return address(v)
}

// With is the address of the list with one more field, from its first page on.
func (f filter) With(name, value string) string {
	v := f.values()
	v.Set(name, value)
	return address(v)
}

// Without is the address of the list without some fields.
func (f filter) Without(names ...string) string {
	v := f.values()
	for _, n := range names {
		v.Del(n)
	}
	return address(v)
}

// Here is the address of the list of what lies in the window of a map.
func (f filter) Here(m *sheet) string {
	f.Window, f.Within = m.window, true
	return f.At(1)
}

// narrowing are the fields that leave incidents out.
var narrowing = []string{"q", "place", "country", "type", "status", "since", "from", "until", "review", "odds", "posts", "changed", "within"}

// Set reports whether the list is narrowed at all.
func (f filter) Set() bool {
	v := f.values()
	return slices.ContainsFunc(narrowing, v.Has)
}

// All is the address of the whole list, in the same order.
func (f filter) All() string { return f.Without(append(narrowing, "map")...) }

// chip is one thing that the list is narrowed by, and the address without it.
type chip struct{ Text, Without string }

// Chips are all that the list is narrowed by.
func (f filter) Chips(countries []country) (out []chip) {
	add := func(text string, names ...string) { out = append(out, chip{text, f.Without(names...)}) }
	if f.Query != "" {
		add("“"+page.Clean(f.Query)+"” in a title", "q")
	}
	if f.Place != "" {
		add("at "+page.Clean(f.Place), "place")
	}
	if f.Country != "" {
		name := f.Country
		if i := slices.IndexFunc(countries, func(c country) bool { return c.ISO == f.Country }); i >= 0 {
			name = countries[i].Name
		}
		add("in "+page.Clean(name), "country")
	}
	if f.Type != "" {
		add(page.Word("type", string(f.Type)), "type")
	}
	if text, _ := textOfChoice(statuses, string(f.Status)); f.Status != "" {
		add(map[bool]string{true: "state " + text, false: text}[f.Status == daybook.StatusUnknown], "status")
	}
	if text, _ := textOfChoice(sinces, f.Since); f.Since != "" {
		add(text, "since")
	}
	switch {
	case f.From != "" && f.Until != "":
		add(page.Day(f.From)+" to "+page.Day(f.Until), "from", "until")
	case f.From != "":
		add("since "+page.Day(f.From), "from")
	case f.Until != "":
		add("until "+page.Day(f.Until), "until")
	}
	if text, _ := textOfChoice(reviews, f.Review); f.Review != "" {
		add(text, "review")
	}
	if f.Odds {
		add("with disagreements", "odds")
	}
	if f.Posts {
		add("deaths told by posts only", "posts")
	}
	if f.Changed {
		add("changed since your last visit", "changed")
	}
	if f.Within {
		add("on this part of the map", "within", "map")
	}
	return out
}

// has reports whether an incident fits.
func (f *filter) has(r *row) bool {
	switch {
	case f.Type != "" && r.Type != f.Type,
		f.Country != "" && (r.Place == nil || r.Place.ISO != f.Country),
		f.Status != "" && r.status() != f.Status,
		f.from != "" && r.last < f.from,
		f.until != "" && r.first > f.until,
		f.Changed && r.Turned <= f.seen,
		f.Review == "doubtful" && r.Doubts() == 0,
		f.Review == "unreviewed" && r.decided > 0,
		f.Review == "decided" && r.decided == 0,
		f.Odds && r.Findings == 0,
		f.Posts && !r.unverified(),
		f.Within && !f.Window.holds(r):
		return false
	}
	for _, part := range f.places {
		if !strings.Contains(r.where, part) {
			return false
		}
	}
	return r.told(f.words, f.veiled)
}
