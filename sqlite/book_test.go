package sqlite

import (
	"path/filepath"
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
