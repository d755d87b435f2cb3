// Package journaltest holds what every form of a journal must do.
package journaltest

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"daybook/journal"
)

// Open returns an empty journal that dates its revisions by the clock. It is
// closed when the test ends.
type Open func(t *testing.T, clock func() time.Time) journal.Journal

// TestJournal holds a form of a journal to the interface.
func TestJournal(t *testing.T, open Open) {
	for _, test := range []struct {
		name string
		run  func(*testing.T, Open)
	}{
		{"append and read", appendAndRead},
		{"entries refused", entriesRefused},
		{"append after", appendAfter},
		{"clock", clockGoesBack},
		{"moments", moments},
		{"find", find},
		{"heads", heads},
		{"takedown", takedown},
		{"takedown of rows", takedownOfRows},
		{"restore", restore},
		{"write within loops", writeWithinLoops},
		{"writers", writers},
		{"two of one stage", twoOfOneStage},
		{"rows over time", rowsOverTime},
		{"discard from", discardFrom},
		{"rows refused", rowsRefused},
		{"prefixes", prefixes},
		{"nothing there", nothingThere},
		{"cancelled", cancelled},
		{"like the model", likeTheModel},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, open) })
	}
}

// Noon is the time at which [Ticking] begins.
var Noon = time.Date(2026, 3, 14, 12, 0, 0, 0, time.UTC)

// Ticking is a clock that goes on by a second each time it is asked.
func Ticking() func() time.Time {
	var mu sync.Mutex
	now := Noon.Add(-time.Second)
	return func() time.Time {
		mu.Lock()
		defer mu.Unlock()
		now = now.Add(time.Second)
		return now
	}
}

// Told is the nth report of those that the tests enter.
func Told(n int) journal.Entry {
	return journal.Entry{
		Actor: "desk", Kind: journal.Report, Subject: fmt.Sprintf("report-%d", n),
		Body: fmt.Appendf(nil, "%d people were hurt, Zürich police said.\n", n),
	}
}

func fill(t *testing.T, j journal.Journal, n int) []journal.Revision {
	t.Helper()
	var all []journal.Revision
	for i := range n {
		r, err := j.Append(t.Context(), Told(i+1))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, r)
	}
	return all
}

func read(t *testing.T, j journal.Journal, from int64) []journal.Revision {
	t.Helper()
	var all []journal.Revision
	for r, err := range j.Read(t.Context(), from) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, r)
	}
	return all
}

func verify(t *testing.T, j journal.Journal) {
	t.Helper()
	if err := journal.Verify(t.Context(), j); err != nil {
		t.Error(err)
	}
}

func appendAndRead(t *testing.T, open Open) {
	j := open(t, Ticking())
	if all := read(t, j, 1); len(all) > 0 {
		t.Fatalf("a new journal has %v", all)
	}
	want := fill(t, j, 5)
	for i, r := range want {
		if r.Seq != int64(i+1) || !r.Recorded.Equal(Noon.Add(time.Duration(i)*time.Second)) || r.Held {
			t.Errorf("revision %d is %d, of %v", i+1, r.Seq, r.Recorded)
		}
		body, err := j.Body(t.Context(), r.Seq)
		if err != nil || !bytes.Equal(body, Told(i+1).Body) {
			t.Errorf("body %d: %q, %v", r.Seq, body, err)
		}
	}
	for from := int64(-1); from <= 7; from++ {
		if have := read(t, j, from); !slices.Equal(have, want[min(max(from, 1)-1, 5):]) {
			t.Errorf("from %d: %v", from, have)
		}
	}
	for name, e := range map[string]journal.Entry{
		"no body":    {Actor: "x", Kind: journal.Decision, Subject: "", Cause: 2},
		"all bytes":  {Actor: "Ångström", Kind: journal.Rules, Subject: "規則 'x' \"y\"", Body: []byte("\x00\xff\n'")},
		"large body": {Actor: "x", Kind: journal.Identifier, Subject: "i-1", Body: bytes.Repeat([]byte("0123456789abcdef"), 1<<16)},
	} {
		r, err := j.Append(t.Context(), e)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		body, err := j.Body(t.Context(), r.Seq)
		if err != nil || !bytes.Equal(body, e.Body) {
			t.Errorf("%s: %d bytes came back as %d, %v", name, len(e.Body), len(body), err)
		}
		if have := read(t, j, r.Seq); len(have) != 1 || have[0] != r {
			t.Errorf("%s: entered %v, read %v", name, r, have)
		}
	}
	// What is handed out is the caller's.
	body, _ := j.Body(t.Context(), 1)
	clear(body)
	verify(t, j)
}

func entriesRefused(t *testing.T, open Open) {
	j := open(t, Ticking())
	fill(t, j, 2)
	for name, change := range map[string]func(*journal.Entry){
		"no actor":      func(e *journal.Entry) { e.Actor = "" },
		"two lines":     func(e *journal.Entry) { e.Actor = "desk\nkind rules" },
		"no UTF-8":      func(e *journal.Entry) { e.Subject = "\xff" },
		"long":          func(e *journal.Entry) { e.Subject = string(bytes.Repeat([]byte("x"), journal.MaxText+1)) },
		"kind":          func(e *journal.Entry) { e.Kind = "gossip" },
		"takedown":      func(e *journal.Entry) { e.Kind, e.Cause = journal.Takedown, 1 },
		"later cause":   func(e *journal.Entry) { e.Cause = 3 },
		"cause below 0": func(e *journal.Entry) { e.Cause = -1 },
	} {
		e := Told(3)
		change(&e)
		if _, err := j.Append(t.Context(), e); !is[*journal.EntryError](err) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := j.Takedown(t.Context(), 1, " ", "desk", nil); !is[*journal.EntryError](err) {
		t.Errorf("no reason: %v", err)
	}
	if _, err := j.Takedown(t.Context(), 1, "court order", "", nil); !is[*journal.EntryError](err) {
		t.Errorf("nobody: %v", err)
	}
	if all := read(t, j, 1); len(all) != 2 {
		t.Errorf("what was refused is there: %v", all)
	}
	if _, err := j.Body(t.Context(), 1); err != nil {
		t.Error(err)
	}
	verify(t, j)
}

func is[E error](err error) bool {
	_, ok := errors.AsType[E](err)
	return ok
}

func appendAfter(t *testing.T, open Open) {
	j := open(t, Ticking())
	after := func(h journal.Hash) error {
		e := Told(1)
		e.After = &h
		_, err := j.Append(t.Context(), e)
		return err
	}
	if err := after(journal.Hash{1}); !errors.Is(err, journal.ErrMoved) {
		t.Errorf("after nothing that is there: %v", err)
	}
	if err := after(journal.Hash{}); err != nil {
		t.Errorf("first: %v", err)
	}
	if err := after(journal.Hash{}); !errors.Is(err, journal.ErrMoved) {
		t.Errorf("first again: %v", err)
	}
	if err := after(read(t, j, 1)[0].Hash); err != nil {
		t.Errorf("second: %v", err)
	}
	verify(t, j)
}

func clockGoesBack(t *testing.T, open Open) {
	var now time.Time
	j := open(t, func() time.Time { return now })
	zone := time.FixedZone("", 5*3600)
	for i, x := range []struct {
		now, want time.Time
		held      bool
	}{
		{Noon, Noon, false},
		{Noon.Add(-time.Hour), Noon, true},
		{Noon, Noon, false},
		{Noon.Add(1).In(zone), Noon.Add(1), false},
		{Noon, Noon.Add(1), true},
	} {
		now = x.now
		r, err := j.Append(t.Context(), Told(i))
		if err != nil || r.Recorded != x.want || r.Held != x.held {
			t.Errorf("clock at %v: recorded %v, held %v, %v", x.now, r.Recorded, r.Held, err)
		}
		if have := read(t, j, r.Seq); len(have) != 1 || have[0] != r {
			t.Errorf("read %v, entered %v", have, r)
		}
	}
	now = time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)
	if _, err := j.Append(t.Context(), Told(9)); !is[*journal.EntryError](err) {
		t.Errorf("a clock that is out of its mind: %v", err)
	}
	verify(t, j)
}

func moments(t *testing.T, open Open) {
	j := open(t, Ticking())
	if n, err := journal.At(t.Context(), j, Noon); n != 0 || err != nil {
		t.Errorf("an empty journal has %d, %v", n, err)
	}
	fill(t, j, 9)
	for i := range 11 {
		for _, off := range []time.Duration{-1, 0, 1} {
			want := min(i+1, 9)
			if off < 0 {
				want = min(i, 9)
			}
			n, err := journal.At(t.Context(), j, Noon.Add(time.Duration(i)*time.Second+off))
			if n != int64(want) || err != nil {
				t.Errorf("second %d%+d: revision %d, %v; want %d", i, off, n, err, want)
			}
		}
	}
}

func find(t *testing.T, open Open) {
	j := open(t, Ticking())
	fill(t, j, 2)
	fill(t, j, 3)
	if _, err := j.Takedown(t.Context(), 1, "asked", "desk", nil); err != nil {
		t.Fatal(err)
	}
	for n, want := range map[int][]int64{1: {1, 3}, 2: {2, 4}, 3: {5}, 4: nil} {
		have, err := j.Find(t.Context(), journal.Digest(Told(n).Body))
		if !slices.Equal(have, want) || err != nil {
			t.Errorf("%d: found %v, %v; want %v", n, have, err, want)
		}
	}
}

func heads(t *testing.T, open Open) {
	j := open(t, Ticking())
	var old []journal.Head
	for i := range 17 {
		h, err := j.Head(t.Context())
		if err != nil || h.Size != int64(i) {
			t.Fatalf("head %v of %d, %v", h, i, err)
		}
		old = append(old, h)
		if i == 9 {
			if _, err := j.Takedown(t.Context(), 3, "asked", "desk", nil); err != nil {
				t.Fatal(err)
			}
			continue
		}
		fill(t, j, 1)
	}
	for _, h := range old {
		if err := journal.VerifyAgainst(t.Context(), j, h); err != nil {
			t.Errorf("against %v: %v", h, err)
		}
	}
	for _, h := range []journal.Head{
		{Size: 5, Root: old[6].Root}, {Size: 17, Root: old[5].Root}, {Size: 18, Root: old[5].Root},
	} {
		if err := journal.VerifyAgainst(t.Context(), j, h); !is[*journal.Fault](err) {
			t.Errorf("against a head of another book, %v: %v", h, err)
		}
	}
}

func takedown(t *testing.T, open Open) {
	j := open(t, Ticking())
	before := fill(t, j, 4)
	stone, err := j.Takedown(t.Context(), 2, "names a child", "desk", nil)
	if err != nil {
		t.Fatal(err)
	}
	if stone.Seq != 5 || stone.Kind != journal.Takedown || stone.Cause != 2 || stone.Subject != "report-2" {
		t.Errorf("the tombstone is %+v", stone)
	}
	if reason, err := j.Body(t.Context(), 5); string(reason) != "names a child" || err != nil {
		t.Errorf("reason %q, %v", reason, err)
	}
	down := &journal.TakenDown{}
	if body, err := j.Body(t.Context(), 2); !errors.As(err, &down) || *down != (journal.TakenDown{Seq: 2, By: 5}) {
		t.Errorf("body %q, %v", body, err)
	}
	if all := read(t, j, 1); !slices.Equal(all, append(before, stone)) {
		t.Errorf("the chain was touched: %v", all)
	}
	if _, err := j.Takedown(t.Context(), 2, "again", "desk", nil); !is[*journal.TakenDown](err) {
		t.Errorf("again: %v", err)
	}
	if _, err := j.Takedown(t.Context(), 6, "x", "desk", nil); !errors.Is(err, journal.ErrNone) {
		t.Errorf("of nothing: %v", err)
	}
	verify(t, j)
	// A reason can say too much.
	if _, err := j.Takedown(t.Context(), 5, "reason", "desk", nil); err != nil {
		t.Error(err)
	}
	verify(t, j)
	if all := read(t, j, 6); len(all) != 1 {
		t.Errorf("takedowns that failed are there: %v", all)
	}
}

func writers(t *testing.T, open Open) {
	j := open(t, Ticking())
	const each = 20
	var all sync.WaitGroup
	acknowledged := make([][]journal.Revision, 2)
	for w := range acknowledged {
		all.Go(func() {
			for n := range each {
				r, err := j.Append(t.Context(), Told(w*each+n))
				if err != nil {
					t.Error(err)
					return
				}
				acknowledged[w] = append(acknowledged[w], r)
			}
		})
	}
	all.Wait()
	have := read(t, j, 1)
	if len(have) != 2*each {
		t.Fatalf("%d revisions; want %d", len(have), 2*each)
	}
	for w, mine := range acknowledged {
		for n, r := range mine {
			if have[r.Seq-1] != r || r.Body != journal.Digest(Told(w*each+n).Body) {
				t.Errorf("acknowledged %v, kept %v", r, have[r.Seq-1])
			}
		}
	}
	verify(t, j)
}
