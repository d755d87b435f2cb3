package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"strings"
	"testing"
	"time"

	"daybook"
)

// numbered gives n reports, and an error in the place of every tenth.
func numbered(n int, text string) iter.Seq2[*daybook.Report, error] {
	return func(yield func(*daybook.Report, error) bool) {
		for i := range n {
			var r *daybook.Report
			var err error
			if i%10 == 9 {
				err = fmt.Errorf("%d", i)
			} else {
				r = &daybook.Report{ID: fmt.Sprint(i), Text: strings.Clone(text)}
			}
			if !yield(r, err) {
				return
			}
		}
	}
}

func TestEachKeepsTheOrder(t *testing.T) {
	const n = 5000
	for _, workers := range []int{1, 2, 16} {
		next := 0
		do := func(r *daybook.Report) string {
			if r.ID[len(r.ID)-1] == '3' {
				time.Sleep(50 * time.Microsecond) // let others overtake it
			}
			return r.ID
		}
		for id, err := range each(t.Context(), workers, numbered(n, "text"), do) {
			if err != nil {
				id = err.Error()
			}
			if id != fmt.Sprint(next) || (err != nil) != (next%10 == 9) {
				t.Fatalf("%d workers: %q (%v) comes out as number %d", workers, id, err, next)
			}
			next++
		}
		if next != n {
			t.Errorf("%d workers: %d of %d came out", workers, next, n)
		}
	}
}

// TestEachIsBounded: however slowly what comes out is taken, only so much goes
// in.
func TestEachIsBounded(t *testing.T) {
	for _, size := range []int{10, 100 << 10, 3 * room} {
		in, out, most := 0, 0, 0
		reports := func(yield func(*daybook.Report, error) bool) {
			text := strings.Repeat("x", size)
			for range 300 {
				in++
				if !yield(&daybook.Report{Text: text}, nil) {
					return
				}
			}
		}
		do := func(*daybook.Report) bool { return true }
		for range each(t.Context(), 2, reports, do) {
			if out%50 == 0 {
				time.Sleep(5 * time.Millisecond) // time enough to run ahead
			}
			out++
			most = max(most, in-out)
		}
		// One more is in the hands of whoever waits for room.
		if limit := max(2*room/(size+overhead), 1) + 2; most > limit {
			t.Errorf("texts of %d bytes: %d were under way, %d is the limit", size, most, limit)
		}
		if out != 300 {
			t.Errorf("%d came out", out)
		}
	}
}

func TestEachEndsWhenNobodyListens(t *testing.T) {
	before := runtime.NumGoroutine()
	for range each(t.Context(), 4, numbered(1<<30, "text"), func(*daybook.Report) int { return 0 }) {
		break
	}
	for wait := time.Millisecond; runtime.NumGoroutine() > before; wait *= 2 {
		if wait > 5*time.Second {
			t.Fatalf("%d goroutines are left, there were %d", runtime.NumGoroutine(), before)
		}
		time.Sleep(wait)
	}
}

func TestEachEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var last error
	out := 0
	for _, err := range each(ctx, 2, numbered(1<<30, "text"), func(*daybook.Report) int { return 0 }) {
		last = err
		if out++; out == 100 {
			cancel()
		}
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("it ends with %v after %d", last, out)
	}
}

// TestEachSurvivesTheReader: a fault of the reader is the error of one report.
func TestEachSurvivesTheReader(t *testing.T) {
	do := func(r *daybook.Report) string {
		if r.ID == "3" {
			panic("index out of range")
		}
		return r.ID
	}
	var out []string
	for id, err := range each(t.Context(), 2, numbered(6, "text"), do) {
		if err != nil {
			id = err.Error()
		}
		out = append(out, id)
	}
	want := `0 1 2 report "3" could not be read, which is a fault of daybook: index out of range 4 5`
	if got := strings.Join(out, " "); got != want {
		t.Errorf("have %s\nwant %s", got, want)
	}
}
