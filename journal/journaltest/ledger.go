package journaltest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"
	"testing"

	"daybook/journal"
)

func put(key string, from int64, value string) journal.Row {
	return journal.Row{Table: "claim", Key: key, From: from, Value: []byte(value)}
}

func end(key string, from int64) journal.Row {
	return journal.Row{Table: "claim", Key: key, From: from}
}

// show is rows as a line.
func show(t *testing.T, rows iter.Seq2[journal.Row, error]) string {
	t.Helper()
	var b []string
	for r, err := range rows {
		if err != nil {
			t.Fatal(err)
		}
		to := fmt.Sprint(r.To)
		if r.To == journal.Forever {
			to = ""
		}
		b = append(b, fmt.Sprintf("%s[%d,%s)%s", r.Key, r.From, to, r.Value))
	}
	return strings.Join(b, " ")
}

func commit(t *testing.T, j journal.Journal, upto int64, rows ...journal.Row) {
	t.Helper()
	if err := j.Commit(t.Context(), "reader", upto, rows); err != nil {
		t.Fatal(err)
	}
}

func rowsOverTime(t *testing.T, open Open) {
	j := open(t, Ticking())
	fill(t, j, 9)
	commit(t, j, 2, put("a", 1, "1"), put("b", 2, "1"))
	commit(t, j, 6, put("a", 4, "2"), put("b", 4, "1"), end("b", 5), put("a", 6, "3"), end("c", 6), put("e", 6, ""))
	commit(t, j, 8, put("b", 7, "9"), put("a", 8, "3"))
	for at, want := range map[int64]string{
		0: "", 1: "a[1,4)1", 2: "a[1,4)1 b[2,5)1", 3: "a[1,4)1 b[2,5)1", 4: "a[4,6)2 b[2,5)1", 5: "a[4,6)2",
		6: "a[6,)3 e[6,)", 7: "a[6,)3 b[7,)9 e[6,)", 9: "a[6,)3 b[7,)9 e[6,)",
	} {
		have := show(t, j.Rows(t.Context(), "claim", "", at))
		if have != want {
			t.Errorf("as of %d: %q; want %q", at, have, want)
		}
		var single []string
		for _, key := range []string{"a", "b", "c", "e"} {
			r, err := j.Row(t.Context(), "claim", key, at)
			if errors.Is(err, journal.ErrNone) {
				continue
			}
			single = append(single, show(t, func(yield func(journal.Row, error) bool) { yield(r, err) }))
		}
		if have := strings.Join(single, " "); have != want {
			t.Errorf("one by one as of %d: %q; want %q", at, have, want)
		}
	}
	const history = "a[1,4)1 a[4,6)2 a[6,)3 b[2,5)1 b[7,)9 e[6,)"
	if have := show(t, j.History(t.Context(), "claim", "")); have != history {
		t.Errorf("history %q; want %q", have, history)
	}
	if n, err := j.Cursor(t.Context(), "reader"); n != 8 || err != nil {
		t.Errorf("the cursor is at %d, %v", n, err)
	}
	if names, err := j.Tables(t.Context()); !slices.Equal(names, []string{"claim"}) || err != nil {
		t.Errorf("tables %v, %v", names, err)
	}
	if err := j.Discard(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	if have := show(t, j.History(t.Context(), "claim", "")); have != "" {
		t.Errorf("thrown away, and there: %q", have)
	}
	if n, err := j.Cursor(t.Context(), "reader"); n != 0 || err != nil {
		t.Errorf("thrown away, and the cursor is at %d, %v", n, err)
	}
	commit(t, j, 9, put("a", 1, "1"))
	verify(t, j)
}

// What the ledger said before a revision holds again when the rest is thrown
// away, and can be derived again in the same way.
func discardFrom(t *testing.T, open Open) {
	j := open(t, Ticking())
	fill(t, j, 9)
	rows := []journal.Row{put("a", 1, "1"), put("b", 2, "1"), put("a", 4, "2"), end("b", 5), put("c", 5, "1"), put("a", 7, "3"), end("c", 8)}
	commit(t, j, 8, rows...)
	whole := show(t, j.History(t.Context(), "claim", ""))
	if err := j.Discard(t.Context(), 5); err != nil {
		t.Fatal(err)
	}
	if have, want := show(t, j.History(t.Context(), "claim", "")), "a[1,4)1 a[4,)2 b[2,)1"; have != want {
		t.Errorf("before 5: %q; want %q", have, want)
	}
	if n, err := j.Cursor(t.Context(), "reader"); n != 4 || err != nil {
		t.Errorf("the cursor is at %d, %v", n, err)
	}
	commit(t, j, 8, rows[3:]...)
	if have := show(t, j.History(t.Context(), "claim", "")); have != whole {
		t.Errorf("derived again: %q; want %q", have, whole)
	}
	if err := j.Discard(t.Context(), 9); err != nil {
		t.Fatal(err)
	}
	if n, err := j.Cursor(t.Context(), "reader"); n != 8 || err != nil {
		t.Errorf("nothing to throw away, and the cursor is at %d, %v", n, err)
	}
	if have := show(t, j.History(t.Context(), "claim", "")); have != whole {
		t.Errorf("nothing to throw away: %q; want %q", have, whole)
	}
}

// What is refused leaves neither rows nor a cursor that has moved.
func rowsRefused(t *testing.T, open Open) {
	j := open(t, Ticking())
	fill(t, j, 9)
	commit(t, j, 3, put("a", 2, "1"), put("b", 1, "1"), end("b", 3))
	before := show(t, j.History(t.Context(), "claim", ""))
	for name, rows := range map[string][]journal.Row{
		"the past":          {put("c", 3, "x")},
		"the future":        {put("c", 7, "x")},
		"twice":             {put("c", 4, "x"), put("c", 4, "y")},
		"backwards":         {put("a", 6, "x"), put("a", 5, "y")},
		"into the one over": {put("a", 4, "x"), end("a", 6), put("a", 5, "y")},
		"ended at once":     {put("c", 4, "x"), end("c", 4)},
		"no table":          {{Key: "c", From: 4, Value: []byte("x")}},
		"no key":            {put("", 4, "x")},
		"key of two lines":  {put("c\n", 4, "x")},
	} {
		rows = append([]journal.Row{put("z", 4, "before the fault")}, rows...)
		if err := j.Commit(t.Context(), "reader", 6, rows); !is[*journal.RowError](err) {
			t.Errorf("%s: %v", name, err)
		}
		if have := show(t, j.History(t.Context(), "claim", "")); have != before {
			t.Errorf("%s: something stayed: %q", name, have)
		}
	}
	if n, err := j.Cursor(t.Context(), "reader"); n != 3 || err != nil {
		t.Errorf("the cursor is at %d, %v", n, err)
	}
	for name, c := range map[string]struct {
		cursor string
		upto   int64
	}{"beyond the end": {"reader", 10}, "nameless": {"", 5}} {
		if err := j.Commit(t.Context(), c.cursor, c.upto, nil); err == nil || errors.Is(err, journal.ErrMoved) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, upto := range []int64{3, 2, 0, -1} {
		if err := j.Commit(t.Context(), "reader", upto, nil); !errors.Is(err, journal.ErrMoved) {
			t.Errorf("back to %d: %v", upto, err)
		}
	}
}

func prefixes(t *testing.T, open Open) {
	j := open(t, Ticking())
	fill(t, j, 2)
	keys := []string{"a", "a/1", "a/2", "a0", "aé", "aÿ/1", "b", "é", "é1", "\U0010FFFF", "\U0010FFFF1"}
	slices.Sort(keys)
	var rows []journal.Row
	for _, key := range slices.Backward(keys) {
		rows = append(rows, put(key, 1, "x"), journal.Row{Table: "other", Key: key, From: 1, Value: []byte("y")})
	}
	commit(t, j, 2, rows...)
	for _, prefix := range append(keys, "", "c", "a/", "\U0010FFFF1x") {
		var want []string
		for _, key := range keys {
			if strings.HasPrefix(key, prefix) {
				want = append(want, key+"[1,)x")
			}
		}
		for name, all := range map[string]iter.Seq2[journal.Row, error]{
			"rows":    j.Rows(t.Context(), "claim", prefix, 2),
			"history": j.History(t.Context(), "claim", prefix),
		} {
			if have := show(t, all); have != strings.Join(want, " ") {
				t.Errorf("%s with %q: %q; want %q", name, prefix, have, want)
			}
		}
	}
}

// Two processes of one stage do the same work; what the one was too late for
// leaves no trace.
func twoOfOneStage(t *testing.T, open Open) {
	j := open(t, Ticking())
	const n = 12
	fill(t, j, n)
	var all sync.WaitGroup
	for range 2 {
		all.Go(func() {
			for {
				at, err := j.Cursor(t.Context(), "reader")
				if err != nil {
					t.Error(err)
					return
				}
				if at == n {
					return
				}
				value := fmt.Sprint("after ", at)
				err = j.Commit(t.Context(), "reader", at+1, []journal.Row{put("k", at+1, value)})
				if err != nil && !errors.Is(err, journal.ErrMoved) {
					t.Error(err)
					return
				}
			}
		})
	}
	all.Wait()
	var want []string
	for i := range n {
		to := fmt.Sprint(i + 2)
		if i+1 == n {
			to = ""
		}
		want = append(want, fmt.Sprintf("k[%d,%s)after %d", i+1, to, i))
	}
	if have := show(t, j.History(t.Context(), "claim", "")); have != strings.Join(want, " ") {
		t.Errorf("%q; want %q", have, want)
	}
}

func takedownOfRows(t *testing.T, open Open) {
	j := open(t, Ticking())
	fill(t, j, 3)
	commit(t, j, 3, put("a", 1, "Jane Doe"), put("a", 2, "one woman"), put("b", 1, "two men"), put("c", 1, "Jane Doe"), end("c", 3))
	_, err := j.Takedown(t.Context(), 1, "asked", "desk", func(r journal.Row) ([]byte, bool) {
		if string(r.Value) != "Jane Doe" {
			return r.Value, true
		}
		return []byte("[taken down]"), r.Key == "a"
	})
	if err != nil {
		t.Fatal(err)
	}
	const want = "a[1,2)[taken down] a[2,)one woman b[1,)two men"
	if have := show(t, j.History(t.Context(), "claim", "")); have != want {
		t.Errorf("%q; want %q", have, want)
	}
	_, err = j.Takedown(t.Context(), 2, "asked", "desk", func(journal.Row) ([]byte, bool) { return nil, false })
	if err != nil {
		t.Fatal(err)
	}
	if names, err := j.Tables(t.Context()); len(names) > 0 || err != nil {
		t.Errorf("all is taken down, and there are %v, %v", names, err)
	}
	verify(t, j)
}

func writeWithinLoops(t *testing.T, open Open) {
	j := open(t, Ticking())
	fill(t, j, 3)
	n := 0
	for r, err := range j.Read(t.Context(), 1) {
		if err != nil {
			t.Fatal(err)
		}
		n++
		fill(t, j, 1)
		commit(t, j, r.Seq, put(fmt.Sprint("k", r.Seq), r.Seq, "x"))
	}
	if n != 3 {
		t.Errorf("%d revisions were there when the loop began, %d were read", 3, n)
	}
	for r, err := range j.Rows(t.Context(), "claim", "", 3) {
		if err != nil {
			t.Fatal(err)
		}
		n++
		commit(t, j, int64(n), put(r.Key, int64(n), "y"))
	}
	if n != 6 {
		t.Errorf("%d rows were read; want 3", n-3)
	}
	for range j.Read(t.Context(), 1) {
		break
	}
	for range j.Rows(t.Context(), "claim", "", 9) {
		break
	}
	fill(t, j, 1) // nothing holds the journal
	verify(t, j)
}

func nothingThere(t *testing.T, open Open) {
	j := open(t, Ticking())
	verify(t, j)
	if n, err := j.Cursor(t.Context(), "reader"); n != 0 || err != nil {
		t.Errorf("cursor %d, %v", n, err)
	}
	for _, seq := range []int64{-1, 0, 1} {
		if _, err := j.Body(t.Context(), seq); !errors.Is(err, journal.ErrNone) {
			t.Errorf("body %d: %v", seq, err)
		}
		if _, err := j.Row(t.Context(), "claim", "a", seq); !errors.Is(err, journal.ErrNone) {
			t.Errorf("row as of %d: %v", seq, err)
		}
		if _, err := j.Takedown(t.Context(), seq, "x", "desk", nil); !errors.Is(err, journal.ErrNone) {
			t.Errorf("takedown of %d: %v", seq, err)
		}
	}
	if have := show(t, j.Rows(t.Context(), "claim", "", 1)); have != "" {
		t.Error(have)
	}
	if names, err := j.Tables(t.Context()); len(names) > 0 || err != nil {
		t.Errorf("tables %v, %v", names, err)
	}
}

func cancelled(t *testing.T, open Open) {
	j := open(t, Ticking())
	fill(t, j, 1)
	commit(t, j, 1, put("a", 1, "x"))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var errs []error
	_, err := j.Append(ctx, Told(2))
	errs = append(errs, err)
	_, err = j.Takedown(ctx, 1, "x", "desk", nil)
	errs = append(errs, err, j.Commit(ctx, "other", 1, nil), j.Discard(ctx, 1))
	for _, err := range j.Read(ctx, 1) {
		errs = append(errs, err)
	}
	for _, err := range j.Rows(ctx, "claim", "", 1) {
		errs = append(errs, err)
	}
	if len(errs) != 6 {
		t.Errorf("%d errors; want 6", len(errs))
	}
	for i, err := range errs {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%d: %v", i, err)
		}
	}
	if all := read(t, j, 1); len(all) != 1 {
		t.Errorf("what was cancelled is there: %v", all)
	}
	verify(t, j)
}
