package sqlite

import (
	"bytes"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"daybook/journal"
	"daybook/journal/journaltest"
)

// open opens a book that is closed when the test ends.
func open(t testing.TB, path string, o Options) *Book {
	t.Helper()
	b, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { b.Close() })
	return b
}

func TestJournal(t *testing.T) {
	journaltest.TestJournal(t, func(t *testing.T, clock func() time.Time) journal.Journal {
		return open(t, filepath.Join(t.TempDir(), DefaultName), Options{Clock: clock})
	})
}

// What one Open wrote, the next one reads; whatever the path is called.
func TestOpenAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a book?of 100% #1; ü.db")
	clock := journaltest.Ticking()
	var heads []journal.Head
	for i := range int64(4) {
		b := open(t, path, Options{Clock: clock})
		if n, err := b.Cursor(t.Context(), "reader"); n != i || err != nil {
			t.Fatalf("the cursor is at %d, %v", n, err)
		}
		fill(t, b, 1)
		row := journal.Row{Table: "claim", Key: "a", From: i + 1, Value: fmt.Append(nil, i+1)}
		if err := b.Commit(t.Context(), "reader", i+1, []journal.Row{row}); err != nil {
			t.Fatal(err)
		}
		h, err := b.Head(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		heads = append(heads, h)
		if err := b.Close(); err != nil {
			t.Fatal(err)
		}
		if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*")); len(left) != 1 || left[0] != path {
			t.Errorf("closed, there are %q", left)
		}
	}
	b := open(t, path, Options{ReadOnly: true})
	for i, h := range heads {
		if err := journal.VerifyAgainst(t.Context(), b, h); err != nil {
			t.Error(err)
		}
		if r, err := b.Row(t.Context(), "claim", "a", int64(i+1)); string(r.Value) != fmt.Sprint(i+1) || err != nil {
			t.Errorf("as of %d: %v, %v", i+1, r, err)
		}
	}
}

// Two programs have one book open, here as two Books that share nothing but the
// file; each begins with making it.
func TestTwoPrograms(t *testing.T) {
	path := filepath.Join(t.TempDir(), DefaultName)
	var all sync.WaitGroup
	for range 2 {
		all.Go(func() {
			b, err := Open(path, Options{Wait: time.Minute})
			if err != nil {
				t.Error(err)
				return
			}
			defer b.Close()
			for i := range 50 {
				if _, err := b.Append(t.Context(), journaltest.Told(i)); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	all.Wait()
	b := open(t, path, Options{})
	if h, err := b.Head(t.Context()); h.Size != 100 || err != nil {
		t.Errorf("head %v, %v", h, err)
	}
	if err := journal.Verify(t.Context(), b); err != nil {
		t.Error(err)
	}
}

// A backup of a book that is written to is the book of one moment.
func TestBackup(t *testing.T) {
	dir := t.TempDir()
	b := open(t, filepath.Join(dir, DefaultName), Options{})
	fill(t, b, 20)
	stop, done := make(chan bool), make(chan bool)
	go func() {
		defer close(done)
		for i := 0; ; i++ {
			select {
			case <-stop:
				return
			default:
				if _, err := b.Append(t.Context(), journaltest.Told(i)); err != nil {
					t.Error(err)
				}
			}
		}
	}()
	for i := range 3 {
		before, _ := b.Head(t.Context())
		path := filepath.Join(dir, fmt.Sprint("backup", i))
		if err := b.Backup(t.Context(), path); err != nil {
			t.Fatal(err)
		}
		copied := open(t, path, Options{})
		if err := journal.VerifyAgainst(t.Context(), copied, before); err != nil {
			t.Error(err)
		}
		head, _ := copied.Head(t.Context())
		if err := journal.VerifyAgainst(t.Context(), b, head); err != nil {
			t.Error(err)
		}
		fill(t, copied, 1) // it is a book like others
		says(t, b.Backup(t.Context(), path), "is there already; name another file for the backup")
	}
	close(stop)
	<-done
	says(t, b.Backup(t.Context(), filepath.Join(dir, "none", "x")), "cannot be opened")
	if left, _ := filepath.Glob(filepath.Join(dir, "*.part")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// BenchmarkAppend appends reports of 2 KB, each on the disk before the next.
func BenchmarkAppend(b *testing.B) {
	book := open(b, filepath.Join(b.TempDir(), DefaultName), Options{})
	e := journaltest.Told(1)
	e.Body = bytes.Repeat([]byte("x"), 2<<10)
	for b.Loop() {
		if _, err := book.Append(b.Context(), e); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "appends/s")
}

// BenchmarkRow looks rows up as of any revision, in a table of 1000 keys that
// changed at each of 20 revisions.
func BenchmarkRow(b *testing.B) {
	book := open(b, filepath.Join(b.TempDir(), DefaultName), Options{})
	const n, each = 20, 1000
	fill(b, book, n)
	for seq := int64(1); seq <= n; seq++ {
		var rows []journal.Row
		for i := range each {
			rows = append(rows, journal.Row{Table: "claim", Key: fmt.Sprint(i), From: seq, Value: fmt.Append(nil, seq)})
		}
		if err := book.Commit(b.Context(), "reader", seq, rows); err != nil {
			b.Fatal(err)
		}
	}
	for i := 0; b.Loop(); i++ {
		at := int64(i%n + 1)
		if r, err := book.Row(b.Context(), "claim", fmt.Sprint(i%each), at); err != nil || string(r.Value) != fmt.Sprint(at) {
			b.Fatal(r, err)
		}
	}
}

// BenchmarkVerify verifies a book, by revision.
func BenchmarkVerify(b *testing.B) {
	const n = 500
	book := open(b, filepath.Join(b.TempDir(), DefaultName), Options{})
	fill(b, book, n)
	for b.Loop() {
		if err := journal.Verify(b.Context(), book); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/n, "µs/revision")
}
