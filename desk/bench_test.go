package desk_test

import (
	"bytes"
	"fmt"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"daybook"
	"daybook/book"
	"daybook/desk"
	"daybook/ingest"
	"daybook/journal"
	"daybook/read"
)

// large is a book of so many incidents with two or three reports each: those of
// a small book, told of again and again under other numbers.
func large(b *testing.B, incidents int) *book.Book {
	b.Helper()
	ctx := b.Context()
	j := journal.NewMemory(clock)
	small := book.New(j, book.Rules{Name: "test", Read: func(r *daybook.Report) *daybook.Reading { return read.English().Read(r) }})
	for n, place := range []string{"Quetta", "Lagos", "Lima"} {
		for k := range 2 + n%2 {
			text := fmt.Sprintf(`{"id": "%d-%d", "title": "Blast in %s", "published": "2023-02-%02dT10:0%d:00Z", "publisher": "Paper %d", "text": "%s people were killed and nine were hurt when a bomb exploded at a market in %s on Friday, police said."}`,
				n, k, place, 10+n, k, k, []string{"Three", "Four", "Three"}[k], place)
			for r, err := range ingest.Open("x.jsonl", strings.NewReader(text), ingest.Meta{}) {
				if err != nil {
					b.Fatal(err)
				}
				if _, err := small.Add(ctx, "test", r, ingest.Meta{}, ""); err != nil {
					b.Fatal(err)
				}
			}
		}
	}
	if err := small.Follow(ctx); err != nil {
		b.Fatal(err)
	}
	at, err := small.Moment(ctx, time.Time{})
	if err != nil {
		b.Fatal(err)
	}
	// One more revision, in which they are all told of.
	rev, err := j.Append(ctx, journal.Entry{Actor: "test", Kind: journal.Rules, Subject: "test"})
	if err != nil {
		b.Fatal(err)
	}
	var rows []journal.Row
	tables, err := j.Tables(ctx)
	if err != nil {
		b.Fatal(err)
	}
	for _, table := range tables {
		for row, err := range j.Rows(ctx, table, "i", at) {
			if err != nil {
				b.Fatal(err)
			}
			id, rest, within := strings.Cut(row.Key, "/")
			if within {
				rest = "/" + rest
			}
			var first int
			if _, err := fmt.Sscanf(id, "i%d", &first); err != nil {
				continue
			}
			for n := first + 3; n <= incidents; n += 3 {
				other := fmt.Sprintf("i%d", n)
				rows = append(rows, journal.Row{Table: table, Key: other + rest, From: rev.Seq, To: journal.Forever,
					Value: bytes.ReplaceAll(row.Value, []byte(`"id":"`+id+`"`), []byte(`"id":"`+other+`"`))})
			}
		}
	}
	if err := j.Commit(ctx, "reconcile", rev.Seq, rows); err != nil {
		b.Fatal(err)
	}
	return small
}

// BenchmarkFirstPage: the list and the map of a book of some 100,000 reports, in
// less than 100 ms and 300 kB.
func BenchmarkFirstPage(b *testing.B) {
	const incidents = 40000
	d, err := desk.New(b.Context(), large(b, incidents), desk.Options{Actor: "Ana", Now: clock})
	if err != nil {
		b.Fatal(err)
	}
	for _, path := range []string{"/", "/?q=lima", "/?page=300", "/review", "/i/i7"} {
		b.Run(strings.Trim(path, "/?")+"_", func(b *testing.B) {
			size := 0
			for b.Loop() {
				w := httptest.NewRecorder()
				d.ServeHTTP(w, httptest.NewRequest("GET", "http://localhost"+path, nil))
				size = w.Body.Len()
				if w.Code != 200 {
					b.Fatalf("%d: %s", w.Code, w.Body)
				}
			}
			if !strings.HasPrefix(path, "/review") && !strings.HasPrefix(path, "/i/") {
				w := httptest.NewRecorder()
				d.ServeHTTP(w, httptest.NewRequest("GET", "http://localhost"+path, nil))
				if n := strings.Count(w.Body.String(), `<tr class="go`); n != 50 {
					b.Errorf("%d incidents on the page", n)
				}
			}
			each := b.Elapsed() / time.Duration(b.N)
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
