package page

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestWrapWidth breaks words that are wider than a line, whatever stands beside
// them.
func TestWrapWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringN(0, 6, 20).Draw(t, "s") + strings.Repeat("x", 100) + rapid.StringN(0, 6, 20).Draw(t, "e")
		for _, l := range Wrap(clean(s), 20) {
			if Width(l) > 20 {
				t.Fatalf("%q %d", l, Width(l))
			}
		}
	})
}
