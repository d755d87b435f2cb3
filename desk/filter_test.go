package desk_test

import (
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"daybook/desk"
	"daybook/examples/karachi"
)

// several tell of five incidents: one in the news of today, one told by a post
// only, one abroad.
const several = `{"id": "1", "title": "Blast in Quetta market", "published": "2023-02-10T10:00:00Z", "publisher": "Paper", "text": "Three people were killed and nine were hurt when a bomb exploded at a market in Quetta on Friday, police said."}
{"id": "2", "title": "Quetta toll disputed", "published": "2023-02-10T12:00:00Z", "publisher": "Gazette", "text": "Seven people were killed when a bomb exploded at a market in Quetta on Friday, a hospital official said."}
{"id": "3", "title": "Shots in Lagos", "published": "2023-02-18T10:30:00Z", "publisher": "Paper", "text": "Gunmen opened fire on a bus in Lagos on Saturday and killed two people, police said. The attack was still going on."}
{"id": "4", "kind": "post", "title": "", "published": "2023-02-16T09:00:00Z", "publisher": "@eye", "text": "12 people dead after a bomb exploded in Lima this morning"}
{"id": "5", "title": "Fire in São Paulo", "published": "2023-01-02T09:00:00Z", "publisher": "Paper", "text": "Five people were killed in a fire in São Paulo on Monday, firefighters said."}
`

// heads are the incidents of a page of the list, in order.
func heads(page string) (out []string) {
	for _, m := range regexp.MustCompile(`<td class="what"><a href="/i/i\d+">([^<]*)</a>`).FindAllStringSubmatch(page, -1) {
		out = append(out, m[1])
	}
	return out
}

func TestFilters(t *testing.T) {
	v := open(t, several, desk.Options{Actor: "Ana"})
	for _, tt := range []struct {
		address string
		places  string // of the incidents, in order
		says    []string
	}{
		{"/", "Lagos Lima Quetta Paulo", []string{"4 incidents"}},
		{"/?place=quetta", "Quetta", []string{"1 of 4 incidents", "Only", "at quetta"}},
		{"/?place=Sao+Paulo,+Brazil", "Paulo", []string{"at Sao Paulo, Brazil"}},
		{"/?place=uetta", "", []string{"Nothing in the book fits.", "Take off one of the filters above"}},
		{"/?country=NG", "Lagos", []string{"in Nigeria"}},
		{"/?country=XX", "", []string{"in XX"}},
		{"/?type=bombing", "Lima Quetta", []string{"Bombing"}},
		{"/?status=ongoing", "Lagos", []string{"ongoing"}},
		{"/?status=ended", "", []string{"ended"}},
		{"/?status=unknown&country=PK", "Quetta", []string{"state not said"}},
		{"/?odds=1", "Quetta", []string{"with disagreements"}},
		{"/?posts=1", "Lima", []string{"deaths told by posts only", "posts only"}},
		{"/?since=24h", "Lagos", []string{"last 24 hours"}},
		{"/?since=7d", "Lagos Lima", []string{"last 7 days"}},
		{"/?since=2023-02-12", "Lagos Lima", []string{"since 12 Feb 2023"}},
		{"/?from=2023-01-01&until=2023-01-31", "Paulo", []string{"1 Jan 2023 to 31 Jan 2023"}},
		{"/?until=2023-02-11", "Quetta Paulo", []string{"until 11 Feb 2023"}},
		{"/?review=unreviewed&type=bombing", "Lima Quetta", []string{"nobody has looked at it"}},
		{"/?review=decided", "", []string{"somebody has decided"}},
		{"/?order=toll", "Quetta Paulo Lagos Lima", nil},
		{"/?order=odds", "Quetta Lagos Lima Paulo", nil},
		{"/?order=day", "Lagos Lima Quetta Paulo", nil},
		{"/?q=market", "Quetta", []string{"“market” in a title"}},
		{"/?q=bus", "", nil},
		{"/?map=67,30.2,4&within=1", "Quetta", []string{"on this part of the map"}},
		{"/?map=67,30.2,4", "Lagos Lima Quetta Paulo", nil},
	} {
		page := v.get(tt.address)
		got := heads(page)
		if want := strings.Fields(tt.places); len(got) != len(want) || !slices.EqualFunc(got, want, strings.Contains) {
			t.Errorf("%s: %q, want %s", tt.address, got, tt.places)
		}
		seen(t, page, tt.says...)
	}
	// What cannot be read is told, and left out.
	for address, says := range map[string]string{
		"/?from=soon":                        "“soon” is no day; give it as 2023-02-18.",
		"/?until=2023-02-40":                 "“2023-02-40” is no day",
		"/?from=2023-02-12&until=2023-02-01": "lies before the first",
		"/?status=sung":                      "There is no choice “sung”",
		"/?review=x":                         "There is no choice “x”",
		"/?since=x":                          "There is no choice “x”",
		"/?order=x":                          "There is no choice “x”",
		"/?map=1,2":                          "“1,2” is no part of the map",
		"/?map=1,2,NaN&within=1":             "is no part of the map",
		"/?map=1,99,2":                       "is no part of the map",
		"/?map=a,b,c":                        "is no part of the map",
	} {
		seen(t, v.get(address), says)
	}
	if got := v.status("GET", "/?q="+strings.Repeat("x", 5000), nil); got != 400 {
		t.Errorf("5,000 letters: %d", got)
	}
	if page := v.get("/?place=" + strings.Repeat("é", 300)); len(heads(page)) > 0 || !strings.Contains(page, `value="éé`) {
		t.Error("a long place is not looked for as far as it goes")
	}
	if page := v.get("/?place=%22%3E%3Cscript%3E&q=%3Cb%3E"); strings.Contains(page, "<script>") || strings.Contains(page, "<b>“") {
		t.Error("what was typed is not escaped")
	}
}

// TestChips: each filter can be taken off alone, and all at once; counts lead to
// what they count.
func TestChips(t *testing.T) {
	v := open(t, several, desk.Options{Actor: "Ana"})
	page := v.get("/?type=bombing&country=PK&order=toll")
	var off []string
	for _, m := range regexp.MustCompile(`class="chip" href="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		off = append(off, strings.ReplaceAll(m[1], "&amp;", "&"))
	}
	if want := []string{"/?order=toll&type=bombing", "/?country=PK&order=toll"}; !slices.Equal(off, want) {
		t.Errorf("%q, want %q", off, want)
	}
	if !strings.Contains(page, `href="/?order=toll">Show all</a>`) {
		t.Error("no way to the whole list in the same order")
	}
	seen(t, v.get("/"), "1 ongoing", "1 with disagreements", "1 told by posts only")
	for _, href := range []string{"/?status=ongoing", "/?odds=1", "/?posts=1"} {
		if page := v.get("/"); !strings.Contains(page, `href="`+href+`"`) {
			t.Errorf("%s is not offered", href)
		}
		if page := v.get(href); !strings.Contains(page, `href="/" class="on"`) {
			t.Errorf("%s cannot be taken back", href)
		}
	}
}

// TestRows: a row says what is known, and every figure leads to its words.
func TestRows(t *testing.T) {
	v := open(t, several, desk.Options{Actor: "Ana"})
	page := v.get("/")
	seen(t, page, "18 Feb 2023", "Lagos", "ongoing", "2", "1 report", "90 min ago", "Lima", "posts only", "2 d ago", "Quetta", "1 disagreement", "2 reports", "10 Feb 2023")
	if !regexp.MustCompile(`class="fig hollow" href="/i/i\d+#toll"`).MatchString(page) {
		t.Error("a figure that only posts tell is not hollow, or leads nowhere")
	}
	for _, m := range regexp.MustCompile(`href="(/i/i\d+)#(toll|odds)"`).FindAllStringSubmatch(page, -1) {
		if !strings.Contains(v.get(m[1]), `id="`+m[2]+`"`) {
			t.Errorf("%s#%s leads nowhere", m[1], m[2])
		}
	}
}

// TestVisits: on the next visit the list tells what changed since the last.
func TestVisits(t *testing.T) {
	v := demo(t)
	if page := v.get("/"); strings.Contains(page, `class="new"`) || strings.Contains(page, "since your last visit") {
		t.Error("on a first visit something is new")
	}
	v.ask("POST", "/decide", url.Values{"verb": {"correct"}, "name": {"r10.c1"}, "reason": {"counted"}, "figure": {"4-6"}})
	v.ask("POST", "/reports", url.Values{"text": {"Nineteen people were killed when a bomb exploded at a market in Quetta on Friday, police said."}, "title": {"Toll of Quetta blast"}, "publisher": {"The Coast"}, "published": {"2023-02-18T11:00:00Z"}})
	if page := v.get("/"); strings.Contains(page, `class="new"`) {
		t.Error("what changes during a first visit is not new yet")
	}
	v.jar = map[string]string{"visit": "0.23"} // the last visit ended with the demo
	page := v.get("/")
	seen(t, page, "2 changed since your last visit", "I have seen what changed", "Quetta", "changed", "killed", "7 (3–7)", "→", "19", "+1 report")
	if got := heads(v.get("/?changed=1")); len(got) != 2 {
		t.Errorf("changed: %q", got)
	}
	seen(t, v.get("/?changed=1"), "2 of 3 incidents", "Only", "changed since your last visit")
	// Within half an hour the same is new; then it is not.
	seen(t, v.get("/"), "2 changed since your last visit")
	delete(v.jar, "here")
	if page := v.get("/"); strings.Contains(page, "since your last visit") {
		t.Error("on the visit after, it is new still")
	}
	// Who has seen it says so.
	v.jar = map[string]string{"visit": "0.23"}
	seq := regexp.MustCompile(`name="seen" value="(\d+)"`).FindStringSubmatch(v.get("/"))
	res, _ := v.ask("POST", "/seen", url.Values{"seen": {seq[1]}, "back": {"/?changed=1&place=quetta"}})
	if at := res.Header.Get("Location"); res.StatusCode != http.StatusSeeOther || at != "/?place=quetta" {
		t.Errorf("%s %s", res.Status, at)
	}
	if page := v.get("/"); strings.Contains(page, "since your last visit") {
		t.Error("what was seen is new still")
	}
	for _, bad := range []string{"", "x", "-1", "99999"} {
		if got := v.status("POST", "/seen", url.Values{"seen": {bad}}); got != 400 {
			t.Errorf("%q was seen: %d", bad, got)
		}
	}
	if res, _ := v.ask("POST", "/seen", url.Values{"seen": {"1"}, "back": {"//evil.example/"}}); res.Header.Get("Location") != "/" {
		t.Error(res.Header.Get("Location"))
	}
}

// TestNewSinceVisit: an incident that was not there is new, whatever its figures.
func TestNewSinceVisit(t *testing.T) {
	v := open(t, several, desk.Options{Actor: "Ana"})
	v.jar["visit"] = "0.6"
	page := v.get("/")
	for _, m := range regexp.MustCompile(`(?s)<tr class="go fresh".*?</tr>`).FindAllString(page, -1) {
		if !strings.Contains(text(m), "new") || strings.Contains(m, `class="turn"`) {
			t.Errorf("%s", text(m))
		}
	}
	if n := strings.Count(page, `<tr class="go fresh"`); n == 0 {
		t.Error("nothing is new")
	}
}

// TestReaderSaw: who may only look may say what he has seen, and is offered no
// form to enter reports.
func TestReaderSaw(t *testing.T) {
	v := open(t, string(karachi.Reports), desk.Options{People: people(t)})
	v.signIn("reader")
	if page := v.get("/"); strings.Contains(page, `action="/reports"`) || strings.Contains(page, `href="/enter"`) {
		t.Error("a reader is offered to enter reports")
	}
	if got := v.status("POST", "/seen", url.Values{"seen": {"1"}}); got != http.StatusSeeOther {
		t.Errorf("seen: %d", got)
	}
	for path, want := range map[string]int{"/enter": 403, "/map?map=67,25,10": 200} {
		if got := v.status("GET", path, nil); got != want {
			t.Errorf("%s: %d", path, got)
		}
	}
	v.signIn("coder")
	if page := v.get("/"); !strings.Contains(page, `action="/reports"`) {
		t.Error("a coder is not offered to enter reports")
	}
}

// TestPrivateTitles: nobody finds a title by a name that is hidden from him.
func TestPrivateTitles(t *testing.T) {
	const told = `{"id": "1", "title": "Amira Haddad killed in Quetta blast", "published": "2023-02-10T10:00:00Z", "publisher": "Paper", "text": "Amira Haddad, a 24-year-old teacher, was killed when a bomb exploded at a market in Quetta on Friday, police said."}`
	v := open(t, told, desk.Options{People: people(t), Now: func() time.Time { return clock() }})
	for role, n := range map[string]int{"reader": 0, "coder": 1} {
		v.signIn(role)
		for _, q := range []string{"haddad", "Amira+Haddad"} {
			if got := heads(v.get("/?q=" + q)); len(got) != n {
				t.Errorf("a %s who looks for %s finds %q", role, q, got)
			}
		}
		if got := heads(v.get("/?q=blast")); len(got) != 1 {
			t.Errorf("a %s finds %q", role, got)
		}
	}
}
