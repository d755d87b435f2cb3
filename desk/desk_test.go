package desk_test

import (
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"html"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"daybook"
	"daybook/book"
	"daybook/desk"
	"daybook/examples/karachi"
	"daybook/ingest"
	"daybook/journal"
	"daybook/read"
)

// visitor is a browser at a desk.
type visitor struct {
	t    testing.TB
	desk *desk.Desk
	book *book.Book
	jar  map[string]string
	host string
	from string // the page that a form is sent from, as browsers say it

	tries  int         // to sign in
	remote string      // the address of the browser; "" for any
	header http.Header // that it sends beside

	sessions map[string]string // of people, by name
}

// clock is that of the tests: it stands.
func clock() time.Time { return time.Date(2023, 2, 18, 12, 0, 0, 0, time.UTC) }

// open opens a desk on reports, one JSON object a line.
func open(t testing.TB, reports string, opt desk.Options) *visitor {
	t.Helper()
	ctx := t.Context()
	now := clock()
	b := book.New(journal.NewMemory(func() time.Time { return now }), book.Rules{Name: "test",
		Read: func(r *daybook.Report) *daybook.Reading { return read.English().Read(r) }})
	for r, err := range ingest.Open("reports.jsonl", strings.NewReader(reports), ingest.Meta{}) {
		if err != nil {
			t.Fatal(err)
		}
		if at, err := time.Parse(time.RFC3339, r.Published); err == nil {
			now = at
		}
		if _, err := b.Add(ctx, "test", r, ingest.Meta{}, ""); err != nil {
			t.Fatal(err)
		}
		if err := b.Follow(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if opt.Now == nil {
		opt.Now = clock
	}
	opt.Meaning = read.English().Meaning
	d, err := desk.New(ctx, b, opt)
	if err != nil {
		t.Fatal(err)
	}
	return &visitor{t: t, desk: d, book: b, jar: map[string]string{}, host: "127.0.0.1:8480"}
}

func demo(t *testing.T) *visitor {
	return open(t, string(karachi.Reports), desk.Options{Actor: "Ana"})
}

// ask sends a request and returns the answer with its body.
func (v *visitor) ask(method, path string, form url.Values) (*http.Response, string) {
	v.t.Helper()
	var body io.Reader
	if form != nil {
		body = strings.NewReader(form.Encode())
	}
	r := httptest.NewRequest(method, "http://"+v.host+path, body)
	if form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Sec-Fetch-Site", "same-origin")
	}
	if v.from != "" {
		r.Header.Del("Sec-Fetch-Site")
		r.Header.Set("Origin", v.from)
	}
	for name, value := range v.jar {
		r.AddCookie(&http.Cookie{Name: name, Value: value})
	}
	for name, values := range v.header {
		r.Header[name] = values
	}
	if v.remote != "" {
		r.RemoteAddr = v.remote
	}
	w := httptest.NewRecorder()
	v.desk.ServeHTTP(w, r)
	res := w.Result()
	for _, c := range res.Cookies() {
		v.jar[c.Name] = c.Value
	}
	return res, w.Body.String()
}

// get is a page that must be there.
func (v *visitor) get(path string) string {
	v.t.Helper()
	res, body := v.ask("GET", path, nil)
	if res.StatusCode != http.StatusOK {
		v.t.Fatalf("%s: %s\n%s", path, res.Status, body)
	}
	return body
}

// status is how a page is answered.
func (v *visitor) status(method, path string, form url.Values) int {
	v.t.Helper()
	res, _ := v.ask(method, path, form)
	return res.StatusCode
}

// seen holds that a page has all of some words, in order.
func seen(t *testing.T, page string, words ...string) {
	t.Helper()
	rest := text(page)
	for _, w := range words {
		i := strings.Index(rest, w)
		if i < 0 {
			t.Errorf("%q is not there, or not in order, in\n%.3000s", w, text(page))
			return
		}
		rest = rest[i+len(w):]
	}
}

var (
	tag    = regexp.MustCompile(`<[^>]*>`)
	spaces = regexp.MustCompile(`[\s\x{a0}]+`)
)

// text is what of a page is read.
func text(page string) string {
	s := spaces.ReplaceAllString(tag.ReplaceAllString(page, " "), " ")
	return strings.NewReplacer("\u00a0", " ", "&#39;", "'", "&#34;", `"`, "&amp;", "&", "&lt;", "<", "&gt;", ">", "&#43;", "+").Replace(s)
}

// attack is the identifier of the largest incident of the demo.
func (v *visitor) attack() string {
	v.t.Helper()
	at, err := v.book.Moment(v.t.Context(), time.Time{})
	if err != nil {
		v.t.Fatal(err)
	}
	id, most := "", 0
	for s, err := range v.book.Incidents(v.t.Context(), at) {
		if err != nil {
			v.t.Fatal(err)
		}
		if len(s.Reports) > most {
			id, most = s.ID, len(s.Reports)
		}
	}
	return id
}

func TestIncidents(t *testing.T) {
	v := demo(t)
	seen(t, v.get("/"), "3 incidents", "Karachi", "disagreement", "Quetta")
	seen(t, v.get("/?q=quetta"), "1 of 3 incidents", "Quetta")
	seen(t, v.get("/?q=nothing+of+it"), "0 of 3 incidents", "Nothing in the book fits.")
	seen(t, v.get("/?type=bombing"), "1 of 3 incidents", "Bombing")
	seen(t, v.get("/?since=2023-02-17"), "2 of 3 incidents")
	seen(t, v.get("/?country=PK&page=9"), "3 of 3 incidents")
	empty, err := desk.New(t.Context(), book.New(journal.NewMemory(clock), book.Rules{Name: "test"}), desk.Options{})
	if err != nil {
		t.Fatal(err)
	}
	seen(t, (&visitor{t: t, desk: empty, host: "localhost", jar: map[string]string{}}).get("/"), "The book is empty.", "daybook add FOLDER")
}

func TestIncident(t *testing.T) {
	v := demo(t)
	id := v.attack()
	page := v.get("/i/" + id)
	seen(t, page, "Karachi", "What is known", "4", "victims", "low 4", "high 4", "most weight behind it", "Killed, victims: 4.", "It rests on", "Where they disagree", "Not settled", "What agrees", "Killed, as claimed", "Who says what", "corrected", "Every claim")
	for _, name := range regexp.MustCompile(`href="#c-(r\d+\.c\d+)"`).FindAllStringSubmatch(page, -1) {
		if !strings.Contains(page, `id="c-`+name[1]+`"`) {
			t.Errorf("a figure leads to %s, which is not on the page", name[1])
		}
	}
	then := v.get("/i/" + id + "?at=2023-02-17T16:00:00Z&clock=said")
	seen(t, then, "As of", "Left out: nobody knows when it was said")
	if board, _, _ := strings.Cut(then, "Left out"); strings.Contains(text(board), "Four people") {
		t.Error("what was said later stands in what had been said by nine")
	}
	seen(t, v.get("/i/"+id+"/changes?since=2023-02-17T18:00:00Z"), "What changed after 17 Feb 2023, 23:00 +05:00, up to now.", "Figures", "Killed, victims", "↑", "Claims that stand otherwise", "stands → ", "New claims", "New reports")
	seen(t, v.get("/i/"+id+"/changes?since=2023-02-17T15:30:00Z&until=2023-02-17T18:00:00Z"), "What changed after 17 Feb 2023, 20:30 +05:00, up to 17 Feb 2023, 23:00 +05:00.")
	seen(t, v.get("/i/"+id+"/changes?since=2024-01-01T00:00:00Z"), "Nothing changed.")
	seen(t, v.get("/i/"+id+"/changes"), "All that came, up to now.", "Figures", "New claims", "New reports")
	seen(t, v.get("/i/"+id+"/sitrep"), "Karachi")
	if md := v.get("/i/" + id + "/sitrep?form=markdown"); !strings.HasPrefix(md, "#") {
		t.Errorf("not Markdown: %.80s", md)
	}
	for path, want := range map[string]int{"/i/" + id + "/changes?since=2023-02-18&until=2023-02-17": 409, "/i/" + id + "/changes?until=soon": 400, "/i/i99": 404, "/i/x": 404, "/i/" + id + "?at=yesterday": 400, "/nothing": 404, "/r/r2": 404, "/r/r9999": 404, "/i/i99/feed": 404} {
		if got := v.status("GET", path, nil); got != want {
			t.Errorf("%s: %d, want %d", path, got, want)
		}
	}
}

func TestDecide(t *testing.T) {
	v := demo(t)
	id := v.attack()
	seen(t, v.get("/review"), "claims that nobody has looked at", "sure")
	post := func(form url.Values) *http.Response {
		t.Helper()
		form.Set("back", "/i/"+id)
		res, body := v.ask("POST", "/decide", form)
		if to := res.Header.Get("Location"); res.StatusCode != http.StatusSeeOther || !strings.HasPrefix(to, "/i/"+id+"?done=d") {
			t.Fatalf("%v: %s %s %s", form, res.Status, to, text(body))
		}
		return res
	}
	post(url.Values{"verb": {"reject"}, "name": {"r10.c1"}, "reason": {"seen twice"}})
	seen(t, v.get("/i/"+id), "Decisions", "reject", "r10.c1", "seen twice", "Ana")
	post(url.Values{"verb": {"correct"}, "name": {"r10.c1"}, "reason": {"counted"}, "figure": {"4-6"}})
	seen(t, v.get("/i/"+id), "4–6", "Attackers taking part")
	post(url.Values{"verb": {"attach"}, "name": {"r1", id}, "reason": {"the same night"}})
	seen(t, v.get("/r/r1"), "incident "+id)
	seen(t, v.get("/i/"+id), "attach", "r1", "the same night")
	post(url.Values{"verb": {"detach"}, "name": {"r1", ""}, "reason": {"it is not"}})
	if strings.Contains(text(v.get("/r/r1")), "incident "+id+" ") {
		t.Error("r1 is still told to be of the incident")
	}
	for _, tt := range []struct {
		form   url.Values
		status int
		says   string
	}{
		{url.Values{"verb": {"reject"}, "name": {"r10.c1"}}, 409, "A decision needs a reason"},
		{url.Values{"verb": {"reject"}, "name": {"r10.c9"}, "reason": {"x"}}, 404, "there is no such claim"},
		{url.Values{"verb": {"correct"}, "name": {"r10.c1"}, "reason": {"x"}, "figure": {"some"}}, 400, "is no figure"},
		{url.Values{"verb": {"correct"}, "name": {"r10.c1"}, "reason": {"x"}}, 409, "a correction needs what is otherwise"},
		{url.Values{"verb": {"accept"}, "name": {"r10.c1"}, "seen": {"2"}}, 409, `Ana has decided meanwhile: reject r10.c1, "seen twice" (d`},
		{url.Values{"verb": {"sing"}, "name": {"r10.c1"}, "reason": {"x"}}, 409, "is nothing that can be decided"},
		{url.Values{"verb": {"note"}, "name": {id}, "reason": {strings.Repeat("x", 5000)}}, 400, "too long"},
		{url.Values{"verb": {"note"}, "name": {id}, "reason": {strings.Repeat("x", 1<<20)}}, 400, "too long"},
	} {
		res, body := v.ask("POST", "/decide", tt.form)
		if res.StatusCode != tt.status || !strings.Contains(text(body), tt.says) {
			t.Errorf("%.80v: %s %.300s; want %d, %q", tt.form, res.Status, text(body), tt.status, tt.says)
		}
	}
	// Every form that decides on a claim says what was looked at.
	for _, path := range []string{"/review", "/r/r13", "/i/" + id} {
		page := v.get(path)
		if forms, seen := strings.Count(page, `class="decide"`), len(regexp.MustCompile(`name="seen" value="[1-9]`).FindAllString(page, -1)); forms == 0 || seen < forms {
			t.Errorf("%s: %d forms, %d say what was seen", path, forms, seen)
		}
	}
	for _, back := range []string{"http://evil.example/", "//evil.example/", `/\evil.example`, "javascript:alert(1)"} {
		res, _ := v.ask("POST", "/decide", url.Values{"verb": {"note"}, "name": {id}, "reason": {back}, "back": {back}})
		if at := res.Header.Get("Location"); !strings.HasPrefix(at, "/?done=") {
			t.Errorf("%s leads to %s", back, at)
		}
	}
}

// TestLive: an open page hears of what others enter.
func TestLive(t *testing.T) {
	v := demo(t)
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	srv := httptest.NewServer(v.desk)
	defer srv.Close()
	req, err := http.NewRequestWithContext(ctx, "GET", srv.URL+"/live", nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if _, err := io.ReadFull(res.Body, make([]byte, len("retry: 2000\n\n"))); err != nil {
		t.Fatal(err)
	}
	v.ask("POST", "/decide", url.Values{"verb": {"note"}, "name": {v.attack()}, "reason": {"call the embassy"}})
	buf := make([]byte, 100)
	n, err := res.Body.Read(buf)
	if err != nil || !bytes.HasPrefix(buf[:n], []byte("event: changed\ndata: "+v.attack())) {
		t.Errorf("%v: %q", err, buf[:n])
	}
}

// TestStreams: news cannot be asked for without end.
func TestStreams(t *testing.T) {
	v := demo(t)
	ctx, cancel := context.WithCancel(t.Context())
	var open sync.WaitGroup
	for range 500 {
		began := make(chan bool)
		open.Go(func() {
			r := httptest.NewRequest("GET", "http://localhost/live", nil).WithContext(ctx)
			v.desk.ServeHTTP(&listener{ResponseRecorder: httptest.NewRecorder(), began: began}, r)
		})
		<-began
	}
	last, stop := context.WithTimeout(ctx, 5*time.Second)
	defer stop()
	w := httptest.NewRecorder()
	if v.desk.ServeHTTP(w, httptest.NewRequest("GET", "http://localhost/live", nil).WithContext(last)); w.Code != http.StatusServiceUnavailable {
		t.Errorf("the 501st: %d", w.Code)
	}
	cancel()
	open.Wait()
}

// listener says when the first of an answer has come.
type listener struct {
	*httptest.ResponseRecorder
	began chan bool
	once  sync.Once
}

func (l *listener) Flush() { l.once.Do(func() { close(l.began) }) }

func TestFeed(t *testing.T) {
	v := demo(t)
	type feed struct {
		XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		ID      string   `xml:"id"`
		Updated string   `xml:"updated"`
		Entry   []struct {
			ID      string `xml:"id"`
			Title   string `xml:"title"`
			Updated string `xml:"updated"`
			Summary string `xml:"summary"`
		} `xml:"entry"`
	}
	var f, one feed
	if err := xml.Unmarshal([]byte(v.get("/feed")), &f); err != nil || len(f.Entry) != 3 || f.ID == "" || f.Updated == "" {
		t.Errorf("%v %+v", err, f)
	}
	if err := xml.Unmarshal([]byte(v.get("/i/"+v.attack()+"/feed")), &one); err != nil || len(one.Entry) != 1 || !strings.Contains(one.Entry[0].Summary, "Killed, victims 4") {
		t.Errorf("%v %+v", err, one)
	}
}

// people are one of each role, with one password.
func people(t *testing.T) *desk.People {
	t.Helper()
	p, err := desk.OpenPeople(filepath.Join(t.TempDir(), "people"))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range desk.Roles {
		if err := p.Set("test", string(r), r, "correct horse battery"); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

// signIn signs in, from an address that has not tried yet.
func (v *visitor) signIn(name string) {
	v.t.Helper()
	v.jar = map[string]string{}
	v.tries++
	was := v.remote
	v.remote = fmt.Sprintf("198.51.100.%d:1", v.tries)
	defer func() { v.remote = was }()
	if res, body := v.ask("POST", "/in", url.Values{"name": {name}, "password": {"correct horse battery"}, "back": {"/"}}); res.StatusCode != 303 {
		v.t.Fatalf("%s: %s", res.Status, text(body))
	}
}

// TestDone: what was decided stands on the page that it leads to, for whoever did
// it, and can be taken back there; copies are decided together.
func TestDone(t *testing.T) {
	v := demo(t)
	queue := v.get("/review?incident=" + v.attack())
	seen(t, queue, "Review of "+v.attack(), "the same words in", "r19.c7", "r20.c7", "decided with it")
	res, _ := v.ask("POST", "/decide", url.Values{"verb": {"reject"}, "name": {"r18.c7 r19.c7 r20.c7"}, "reason": {"one of the three"}, "back": {"/review?incident=i3#next"}})
	to := res.Header.Get("Location")
	if !strings.HasPrefix(to, "/review?done=d") || !strings.HasSuffix(to, "&incident=i3#next") {
		t.Fatalf("leads to %s", to)
	}
	page := v.get(strings.TrimSuffix(to, "#next"))
	seen(t, page, "reject r18.c7", "one of the three", "undo", "reject r19.c7", "reject r20.c7", "Review of")
	if strings.Contains(page, `id="r18.c7"`) {
		t.Error("it is still in the queue")
	}
	undo := regexp.MustCompile(`name="name" value="(d\d+)"`).FindStringSubmatch(page)
	res, _ = v.ask("POST", "/decide", url.Values{"verb": {"undo"}, "name": {undo[1]}, "reason": {"taken back"}, "back": {"/review?incident=i3"}})
	seen(t, v.get(res.Header.Get("Location")), "undo", "taken back")
	for _, strange := range []string{"d1", "d99999", "x", "-5", "d0", strings.Repeat("d1 ", 500)} {
		v.get("/?done=" + url.QueryEscape(strange)) // nobody's decisions
	}
}

// TestQuote: a claim and a figure as text to paste, with what must not be lost.
func TestQuote(t *testing.T) {
	v := demo(t)
	if res, _ := v.ask("GET", "/c/r18.c2", nil); res.StatusCode != 302 || res.Header.Get("Location") != "/r/r18#r18.c2" {
		t.Errorf("a claim leads to %d %s", res.StatusCode, res.Header.Get("Location"))
	}
	res, line := v.ask("GET", "/c/r18.c2/quote", nil)
	if kind := res.Header.Get("Content-Type"); kind != "text/plain; charset=utf-8" {
		t.Errorf("a quotation is %s", kind)
	}
	seen(t, line, "“Four people were killed,” a spokesman for the Sindh government told Harbour Wire (Harbour Wire, 18 Feb 2023 00:18 +05:00). [r18.c2, bytes",
		"Four killed in attack on Karachi police office, building cleared, Harbour Wire, 18 Feb 2023, 00:18 +05:00, https://example.org/harbour-wire/0218-0018, SHA-256 ed1e17d9")
	id := v.attack()
	_, figure := v.ask("GET", "/i/"+id+"/quote?figure=killed-victims", nil)
	seen(t, figure, "Armed assault · Karachi", "Killed, victims, as of", "Killed, victims: 4.", "It rests on:", "- “Four", "Others say otherwise:", "- “Two")
	_, then := v.ask("GET", "/i/"+id+"/quote?figure=killed-victims&clock=said&at=2023-02-17T16:00:00Z", nil)
	seen(t, then, "as of 17 Feb 2023, 21:00 +05:00")
	if strings.Contains(then, "Four") {
		t.Errorf("the figure of nine has what was said later: %s", then)
	}
	for path, want := range map[string]int{"/i/" + id + "/quote?figure=love": 404, "/c/r99.c1/quote": 404, "/c/x": 404} {
		if got := v.status("GET", path, nil); got != want {
			t.Errorf("%s: %d, want %d", path, got, want)
		}
	}
	// Every figure of the page has its text.
	for _, m := range regexp.MustCompile(`href="(/i/[^"]*/quote[^"]*)"`).FindAllStringSubmatch(v.get("/i/"+id), -1) {
		if got := v.status("GET", html.UnescapeString(m[1]), nil); got != 200 {
			t.Errorf("%s: %d", m[1], got)
		}
	}
}

// TestQueuePages: what one cannot decide does not stand in the way of the rest.
func TestQueuePages(t *testing.T) {
	v := demo(t)
	first, next := v.get("/review"), v.get("/review?skip=20")
	seen(t, first, "Leave these, and look at the next")
	ids := regexp.MustCompile(`class="go item" id="([^"]+)"`)
	for _, m := range ids.FindAllStringSubmatch(next, -1) {
		if strings.Contains(first, `id="`+m[1]+`"`) {
			t.Errorf("%s is on both pages", m[1])
		}
	}
	if n := len(ids.FindAllString(next, -1)); n != 20 || !strings.Contains(next, `value="/review?skip=20#next"`) {
		t.Errorf("%d items, or a decision leads elsewhere", n)
	}
	res, body := v.ask("POST", "/decide", url.Values{"verb": {"split"}, "name": {v.attack()}, "reason": {"none is ticked"}})
	if res.StatusCode != 400 {
		t.Error(res.Status)
	}
	seen(t, body, "Tick the reports that tell of another incident")
}

// TestLong: of an incident that many tell of a page shows what is needed to see
// what is known; all of it is one click away.
func TestLong(t *testing.T) {
	v := open(t, manyTell(70), desk.Options{Actor: "Ana", Now: clock})
	id := v.attack()
	short, whole := v.get("/i/"+id), v.get("/i/"+id+"?all=1")
	seen(t, short, "70 reports", "72 origins", "What is known", "more", "more origins", "earlier ones")
	if a, b := strings.Count(short, `id="c-r`), strings.Count(whole, `id="c-r`); a != 100 || b < 300 {
		t.Errorf("%d claims on the short page and %d on the whole", a, b)
	}
	for _, words := range []string{"earlier ones", "more origins"} {
		if strings.Contains(whole, words) {
			t.Errorf("all of it, and yet %q", words)
		}
	}
	for _, page := range []string{short, whole} {
		for _, m := range regexp.MustCompile(`href="#(c-r\d+\.c\d+)"`).FindAllStringSubmatch(page, -1) {
			if !strings.Contains(page, `id="`+m[1]+`"`) {
				t.Fatalf("%s is not on the page", m[1])
			}
		}
	}
}

// TestSplit takes reports out of an incident by ticking them, and merges it back.
func TestSplit(t *testing.T) {
	v := demo(t)
	id := v.attack()
	page := v.get("/i/" + id)
	seen(t, page, "Split off those ticked", "1 near it in place and day", "16 February 2023")
	if got := v.status("POST", "/decide", url.Values{"verb": {"split"}, "name": {id, "r22", "r23"}, "reason": {"another night"}, "back": {"/i/" + id}}); got != 303 {
		t.Fatalf("split: %d", got)
	}
	seen(t, v.get("/"), "4 incidents")
	seen(t, v.get("/i/"+id), "12 reports", "Decisions", "split", "another night", "undo")
}
