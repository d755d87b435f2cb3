package journal_test

import (
	"testing"
	"time"

	"daybook/journal"
	"daybook/journal/journaltest"
)

func TestMemory(t *testing.T) {
	journaltest.TestJournal(t, func(_ *testing.T, clock func() time.Time) journal.Journal {
		return journal.NewMemory(clock)
	})
}
