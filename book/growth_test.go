package book_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"daybook/book"
	"daybook/ingest"
	"daybook/record"
	"daybook/sqlite"
)

// growth is how many reports the long test enters:
//
//	go test ./book -run TestGrowth -growth 100000 -timeout 2h -v
var growth = flag.Int("growth", 1200, "reports to enter in TestGrowth; from 50000 on, its costs are held to their bounds")

// TestGrowth enters invented reports into a file and looks at what a report
// costs as the book grows, at how long it takes to ask for the past, and
// whether the past is what it was.
func TestGrowth(t *testing.T) {
	f, err := sqlite.Open(t.TempDir()+"/book.db", sqlite.Options{Alone: true})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	b := book.New(f, rules("test"))
	g := &growing{t: t, b: b, r: rand.New(rand.NewPCG(1, 2))}
	invent(*growth, g.enter)
	g.flush()
	early, late := mean(g.costs[:min(16, len(g.costs))]), mean(g.costs[max(0, len(g.costs)-16):])
	slices.Sort(g.asked)
	p99 := append(g.asked, 0)[len(g.asked)*99/100]
	t.Logf("%d reports, %d incidents: a report costs %v among the first thousand and %v among the last; as of a moment in %v (99 of 100)",
		*growth, g.incidents(), early, late, p99)
	if *growth >= 50000 && (float64(late) > 1.5*float64(early) || p99 > 50*time.Millisecond) {
		t.Errorf("costs grow: %.2f times, and %v", float64(late)/float64(early), p99)
	}
}

// growing is a book being filled.
type growing struct {
	t     *testing.T
	b     *book.Book
	r     *rand.Rand
	lot   int
	begun time.Time
	costs []time.Duration // of a report, one for each lot
	asked []time.Duration
	kept  []snapshot
}

// snapshot is what the book said at a moment.
type snapshot struct {
	id   string
	at   time.Time
	text string
}

const growingLot = 64

func (g *growing) enter(line []byte) bool {
	if g.lot == 0 {
		g.begun = time.Now()
	}
	for r, err := range ingest.Open("invented", bytes.NewReader(line), ingest.Meta{}) {
		if err != nil {
			g.t.Fatal(err)
		}
		if _, err := g.b.Add(g.t.Context(), "test", r, ingest.Meta{}, ""); err != nil {
			g.t.Fatal(err)
		}
	}
	if g.lot++; g.lot == growingLot {
		g.flush()
		if len(g.costs)%16 == 0 {
			g.look()
		}
	}
	return true
}

func (g *growing) flush() {
	if g.lot == 0 {
		return
	}
	if err := g.b.Follow(g.t.Context()); err != nil {
		g.t.Fatal(err)
	}
	g.costs = append(g.costs, time.Since(g.begun)/time.Duration(g.lot))
	g.lot = 0
}

// look asks for a few incidents of the past, holds those asked for before to
// what they were, and keeps one of now.
func (g *growing) look() {
	for range 4 {
		if len(g.kept) == 0 {
			break
		}
		s := g.kept[g.r.IntN(len(g.kept))]
		begun := time.Now()
		text := g.record(s.id, s.at)
		g.asked = append(g.asked, time.Since(begun))
		if text != s.text {
			g.t.Fatalf("%s as of %v was\n%s\nand is\n%s", s.id, s.at, s.text, text)
		}
	}
	at, err := g.b.Moment(g.t.Context(), time.Time{})
	if err != nil {
		g.t.Fatal(err)
	}
	for s, err := range g.b.Incidents(g.t.Context(), at) {
		if err != nil {
			g.t.Fatal(err)
		}
		if g.r.IntN(20) > 0 {
			continue
		}
		now := time.Now()
		g.kept = append(g.kept, snapshot{s.ID, now, g.record(s.ID, now)})
		break
	}
}

func (g *growing) record(id string, at time.Time) string {
	r, err := g.b.Record(g.t.Context(), id, record.Recorded, at)
	if err != nil {
		g.t.Fatal(err)
	}
	text, err := json.Marshal(r)
	if err != nil {
		g.t.Fatal(err)
	}
	return string(text)
}

func (g *growing) incidents() (n int) {
	at, err := g.b.Moment(context.Background(), time.Time{})
	if err != nil {
		g.t.Fatal(err)
	}
	for _, err := range g.b.Incidents(context.Background(), at) {
		if err != nil {
			g.t.Fatal(err)
		}
		n++
	}
	return n
}

func mean(ds []time.Duration) time.Duration {
	var sum time.Duration
	for _, d := range ds {
		sum += d
	}
	return sum / time.Duration(max(1, len(ds)))
}
