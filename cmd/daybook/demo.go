package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"time"

	"daybook"
	"daybook/book"
	"daybook/desk"
	"daybook/examples/karachi"
	"daybook/ingest"
	"daybook/journal"
	"daybook/page"
	"daybook/record"
	"daybook/sqlite"
)

type demoVerb struct {
	DB   string `name:"db" placeholder:"FILE" help:"Keep the demo's book in a file that is not there yet, to look around in it."`
	Desk bool   `help:"Open the desk on it, in a browser, and print nothing."`
	Addr string `default:"127.0.0.1:8480" placeholder:"HOST:PORT" help:"Where the desk listens (default: ${default})."`
	pageFlags
}

func (*demoVerb) Help() string {
	return `Eighteen reports and posts of a night in Karachi, in our own words, are added one after another, each at the time at which it came. Then the record is printed: as it stood during the fighting, just after it, and at the end. Nothing is written but what --db names.

Examples:

    daybook demo
    daybook demo --desk
`
}

// Run adds the reports and prints the record at three moments.
func (v *demoVerb) Run(ctx context.Context) error {
	now := &arrivals{}
	j, err := v.journal(now.time)
	if err != nil {
		return err
	}
	if c, ok := j.(io.Closer); ok {
		defer c.Close()
	}
	b := book.New(j, rules())
	for r, err := range ingest.Open("karachi", bytes.NewReader(karachi.Reports), ingest.Meta{}) {
		if err != nil {
			return err
		}
		if err := now.come(r); err != nil {
			return err
		}
		if _, err := b.Add(ctx, "demo", r, ingest.Meta{}, ""); err != nil {
			return err
		}
		if err := b.Follow(ctx); err != nil {
			return err
		}
	}
	now.over = true
	if v.Desk {
		if host, _, err := net.SplitHostPort(v.Addr); err != nil || !own(host) {
			return usageError(fmt.Sprintf("--addr is %q; the desk of the demo is at this machine only, as 127.0.0.1:8480", v.Addr))
		}
		words, err := sqlite.MemoryWords(ctx)
		if err != nil {
			return err
		}
		defer words.Close()
		return serve(ctx, b, v.Addr, nil, desk.Options{Actor: (&actorFlag{}).name(), Words: words})
	}
	return v.print(ctx, b)
}

func (v *demoVerb) journal(clock func() time.Time) (journal.Journal, error) {
	if v.DB == "" {
		return journal.NewMemory(clock), nil
	}
	if _, err := os.Stat(v.DB); err == nil {
		return nil, usageError(fmt.Sprintf("--db: %s is there already; name a file that is not there yet", v.DB))
	}
	return sqlite.Open(v.DB, sqlite.Options{Clock: clock})
}

// arrivals is the clock of the demo: it stands at the time of the last report.
// Once all are there, it is the world's.
type arrivals struct {
	at   time.Time
	over bool
}

func (a *arrivals) time() time.Time {
	if a.over {
		return time.Now()
	}
	return a.at
}

func (a *arrivals) come(r *daybook.Report) (err error) {
	a.at, err = time.Parse(time.RFC3339, r.Published)
	return err
}

// print prints the record of the attack at the moments of the example, and at
// the end.
func (v *demoVerb) print(ctx context.Context, b *book.Book) error {
	id, err := largest(ctx, b)
	if err != nil {
		return err
	}
	for _, s := range append(karachi.Moments, "") {
		var at time.Time
		if s != "" {
			if at, err = time.Parse(time.RFC3339, s); err != nil {
				return err
			}
		}
		r, err := b.Record(ctx, id, record.Recorded, at)
		if err != nil {
			return err
		}
		if err := page.Record(os.Stdout, r, v.options()); err != nil {
			return err
		}
		if s != "" {
			fmt.Println(rule(v.options().Width))
		}
	}
	return nil
}

// largest is the incident with the most reports.
func largest(ctx context.Context, b *book.Book) (id string, err error) {
	at, err := b.Moment(ctx, time.Time{})
	if err != nil {
		return "", err
	}
	most := 0
	for s, err := range b.Incidents(ctx, at) {
		if err != nil {
			return "", err
		}
		if n := len(s.Reports); n > most {
			id, most = s.ID, n
		}
	}
	return id, nil
}
