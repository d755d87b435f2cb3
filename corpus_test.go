package daybook_test

import (
	"testing"

	"daybook/internal/golden"
	"daybook/read"
)

// TestCorpus reads whole reports, each of which stands for a trap, and holds
// the readings to what is written down of them. With -update it writes down
// what is read now; look at the difference before it is kept.
func TestCorpus(t *testing.T) {
	golden.Run(t, "testdata/corpus/*.txtar", read.English().Read)
}
