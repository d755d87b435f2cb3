package desk_test

import (
	"cmp"
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"daybook"
	"daybook/book"
	"daybook/desk"
	"daybook/ingest"
	"daybook/journal"
	"daybook/read"
	"daybook/sqlite"
)

// large is a book of so many reports, of two or three to an incident: those of a
// small book, entered and told of again and again under other numbers, in places
// round about.
func large(b *testing.B, reports int) *book.Book {
	b.Helper()
	ctx := b.Context()
	j := journal.NewMemory(clock)
	bk := book.New(j, book.Rules{Name: "test", Read: func(r *daybook.Report) *daybook.Reading { return read.English().Read(r) }})
	var first []string
	for n, place := range []string{"Quetta", "Lagos", "Lima"} {
		for k := range 2 + n%2 {
			text := fmt.Sprintf(`{"id": "%d-%d", "title": "Blast in %s", "published": "2023-02-%02dT10:0%d:00Z", "publisher": "Paper %d", "text": "%s people were killed and nine were hurt when a bomb exploded at a market in %s on Friday, police said."}`,
				n, k, place, 10+n, k, k, []string{"Three", "Four", "Three"}[k], place)
			for r, err := range ingest.Open("x.jsonl", strings.NewReader(text), ingest.Meta{}) {
				if err != nil {
					b.Fatal(err)
				}
				added, err := bk.Add(ctx, "test", r, ingest.Meta{}, "")
				if err != nil {
					b.Fatal(err)
				}
				first = append(first, added.Name)
			}
		}
	}
	if err := bk.Follow(ctx); err != nil {
		b.Fatal(err)
	}
	at, err := bk.Moment(ctx, time.Time{})
	if err != nil {
		b.Fatal(err)
	}
	var small []journal.Row
	for _, table := range []string{"reading", "member", "incident", "account", "telling"} {
		for row, err := range j.Rows(ctx, table, "", at) {
			if err != nil {
				b.Fatal(err)
			}
			small = append(small, row)
		}
	}
	var rows []journal.Row
	last := at
	for round := 1; round*len(first) < reports; round++ {
		names := map[string]string{} // by the old ones
		for i := range 3 {
			names[fmt.Sprintf("i%d", i+1)] = fmt.Sprintf("i%d", 3*round+i+1)
		}
		for _, name := range first {
			var seq int64
			fmt.Sscanf(name, "r%d", &seq)
			body, err := j.Body(ctx, seq)
			if err != nil {
				b.Fatal(err)
			}
			rev, err := j.Append(ctx, journal.Entry{Actor: "test", Kind: journal.Report, Body: body})
			if err != nil {
				b.Fatal(err)
			}
			last = rev.Seq
			names[name] = fmt.Sprintf("r%d", rev.Seq)
			names[fmt.Sprintf("%09d", seq)] = fmt.Sprintf("%09d", rev.Seq)
		}
		rename := func(s string) string {
			return named.ReplaceAllStringFunc(s, func(old string) string { return cmp.Or(names[old], old) })
		}
		for _, row := range small {
			value := rename(string(row.Value))
			if row.Table == "incident" {
				value = degrees.ReplaceAllStringFunc(value, func(s string) string {
					name, old, _ := strings.Cut(s, ":")
					n, _ := strconv.ParseFloat(old, 64)
					return fmt.Sprintf("%s:%.2f", name, n+float64(round%37-18)*.31)
				})
			}
			rows = append(rows, journal.Row{Table: row.Table, Key: rename(row.Key), To: journal.Forever, Value: []byte(value)})
		}
	}
	for i := range rows {
		rows[i].From = last
	}
	if err := j.Commit(ctx, "reconcile", last, rows); err != nil {
		b.Fatal(err)
	}
	return bk
}

var (
	named   = regexp.MustCompile(`\b(?:[ri]\d+|\d{9})\b`)
	degrees = regexp.MustCompile(`"(?:lat|lon)":-?[0-9.]+`)
)

// BenchmarkDesk: the pages that are made of the whole book, and those of one
// incident, in a book of 100,000 reports: in less than 100 ms and 300 kB.
func BenchmarkDesk(b *testing.B) {
	const reports = 100_000
	ctx := b.Context()
	bk := large(b, reports)
	words, err := sqlite.MemoryWords(ctx)
	if err != nil {
		b.Fatal(err)
	}
	defer words.Close()
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	began := time.Now()
	d, err := desk.New(ctx, bk, desk.Options{Actor: "Ana", Now: clock, Words: words})
	if err != nil {
		b.Fatal(err)
	}
	opened := time.Since(began)
	runtime.GC()
	runtime.ReadMemStats(&after)
	began = time.Now()
	if err := d.Index(ctx); err != nil {
		b.Fatal(err)
	}
	b.Logf("opened in %v, with %d MB more; indexed in %v", opened.Round(time.Millisecond), (int64(after.HeapAlloc)-int64(before.HeapAlloc))>>20, time.Since(began).Round(time.Millisecond))
	for _, tt := range []struct{ name, path, visit string }{
		{"list", "/", ""},
		{"visit", "/", "0.8"}, // everything is new
		{"words", "/?q=lima", ""},
		{"filters", "/?place=lagos&type=bombing&from=2023-01-01&order=toll", ""},
		{"page", "/?page=300&order=odds", ""},
		{"map", "/map?map=-77,-12,20", ""},
		{"search", "/search?q=market+lima", ""},
		{"phrase", "/search?q=%22exploded+at+a+market%22", ""},
		{"review", "/review", ""},
		{"incident", "/i/i7", ""},
	} {
		b.Run(tt.name, func(b *testing.B) {
			ask := func() *httptest.ResponseRecorder {
				r := httptest.NewRequest("GET", "http://localhost"+tt.path, nil)
				if tt.visit != "" {
					r.AddCookie(&http.Cookie{Name: "visit", Value: tt.visit})
				}
				w := httptest.NewRecorder()
				d.ServeHTTP(w, r)
				return w
			}
			var w *httptest.ResponseRecorder
			for b.Loop() {
				if w = ask(); w.Code != 200 {
					b.Fatalf("%d: %s", w.Code, w.Body)
				}
			}
			each, size := b.Elapsed()/time.Duration(b.N), w.Body.Len()
			switch body := w.Body.String(); {
			case strings.HasPrefix(tt.path, "/?") || tt.path == "/":
				if n := strings.Count(body, `<tr class="go`); n != 50 {
					b.Errorf("%d incidents on the page", n)
				}
			case strings.HasPrefix(tt.path, "/search"):
				if n := strings.Count(body, `class="snip"`); n != 20 {
					b.Errorf("%d reports on the page", n)
				}
			}
			b.ReportMetric(float64(size)/1000, "kB")
			if each > 100*time.Millisecond || size > 300_000 {
				b.Errorf("%v and %d bytes; promised are 100 ms and 300 kB", each, size)
			}
		})
	}
}

// manyTell is a feed of so many reports of one explosion, each with its own figures.
func manyTell(reports int) string {
	var b strings.Builder
	first := strings.Fields("Amara Bilal Chandra Dilnoza Emeka Farida Gulnara Hamid Ilir Jamila")
	last := strings.Fields("Okafor Rahimi Sanchez Tanaka Ulrich Volkova Weiss Yilmaz Zaman Novak Bellini Castro Dumont Eriksen Farouk")
	for i := range reports {
		fmt.Fprintf(&b, `{"id":"x%d","title":"Blast in Quetta kills %d","published":"2023-02-10T%02d:%02d:00Z","publisher":"Paper %d","text":"%d people were killed and %d were hurt when a bomb exploded at a market in Quetta on Friday, police said. %s %s, a doctor, said %d people had died. Two policemen and a boy were among the dead, a witness said. The operation is over, a spokesman for the government told reporters."}`+"\n",
			i, 3+i%9, 10+i/60, i%60, i, 3+i%9, 9+i%20, first[i%10], last[i/10%15], 2+i%8)
	}
	return b.String()
}

// BenchmarkIncident: the page of an incident that 150 reports tell of, in less
// than 150 ms and 300 kB.
func BenchmarkIncident(b *testing.B) {
	v := open(b, manyTell(150), desk.Options{Actor: "Ana"})
	id := v.attack()
	for _, path := range []string{"/i/" + id, "/i/" + id + "?clock=said&at=2023-02-10T11:30:00Z", "/i/" + id + "/sitrep"} {
		b.Run(path[len("/i/"+id):]+"_", func(b *testing.B) {
			size := 0
			for b.Loop() {
				page := v.get(path)
				if size = len(page); !strings.Contains(page, "Quetta") {
					b.Fatal(page)
				}
			}
			each := b.Elapsed() / time.Duration(b.N)
			b.ReportMetric(float64(size)/1000, "kB")
			if each > 150*time.Millisecond || size > 300_000 {
				b.Errorf("%v and %d bytes; promised are 150 ms and 300 kB", each, size)
			}
		})
	}
}
