package book_test

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"
	"time"

	"daybook/book"
	"daybook/ingest"
	"daybook/journal"
	"daybook/journal/journaltest"
	"daybook/read"
	"daybook/record"
)

func TestX(t *testing.T) {
	ctx := t.Context()
	j := journal.NewMemory(journaltest.Ticking())
	b := book.New(j, book.Rules{Name: "test", Read: read.English().Read})
	for r, err := range ingest.File("../examples/karachi/reports.jsonl", ingest.Meta{}) {
		if err != nil {
			t.Fatal(err)
		}
		if _, err := b.Add(ctx, "t", r, ingest.Meta{}, ""); err != nil {
			t.Fatal(err)
		}
		if err := b.Follow(ctx); err != nil {
			t.Fatal(err)
		}
	}
	at, _ := b.Moment(ctx, time.Time{})
	for s, err := range b.Incidents(ctx, at) {
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println(s.ID, s.Also, s.Type, s.Place.Name, s.From, s.To, s.Members)
	}
	for _, at := range []string{"", "2023-02-17T21:00:00+05:00"} {
		when, _ := time.Parse(time.RFC3339, at)
		r, err := b.Record(ctx, "i2", record.Said, when)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range r.Figures {
			fmt.Println("*", f.Text)
		}
		for _, f := range r.Findings {
			fmt.Println("!", f.Text)
		}
		for _, o := range r.Origins {
			fmt.Println("o", o)
		}
		x, _ := json.Marshal(r)
		os.WriteFile("/tmp/record"+at+".json", x, 0o644)
	}
}
