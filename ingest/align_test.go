package ingest

import (
	"testing"

	"pgregory.net/rapid"
)

// Whatever is left out of a text, what is left is found, in order.
func TestAlign(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := rapid.SliceOfN(rapid.Int32Range(0, 40), 0, 300).Draw(t, "a")
		var b []int32
		for i := 0; i < len(a); {
			n := rapid.IntRange(1, 30).Draw(t, "run")
			if rapid.Bool().Draw(t, "kept") {
				b = append(b, a[i:min(i+n, len(a))]...)
			}
			i += n
			if rapid.IntRange(0, 9).Draw(t, "strange") == 0 {
				b = append(b, -1)
			}
		}
		last := -1
		for j, i := range align(a, b) {
			if i < 0 {
				continue
			}
			if i <= last || a[i] != b[j] {
				t.Fatalf("word %d of b goes to %d, after %d", j, i, last)
			}
			last = i
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		// Words that stand once leave no doubt.
		n := rapid.IntRange(0, 300).Draw(t, "n")
		var a, b []int32
		var want []int
		for i := range n {
			a = append(a, int32(i))
			if rapid.Bool().Draw(t, "kept") {
				b = append(b, int32(i))
				want = append(want, i)
			}
		}
		got := align(a, b)
		for j := range b {
			if got[j] != want[j] {
				t.Fatalf("word %d goes to %d, want %d", j, got[j], want[j])
			}
		}
	})
}

// A teaser in the page's menu repeats the article's first words. The article's
// own are meant.
func TestAlignTeaser(t *testing.T) {
	dict := map[string]int32{}
	const lead = "six people died in a fire at the old mill on sunday"
	a := words(dict, "home news sport "+lead+" read more weather "+lead+" the mill had stood empty for years and years", true)
	b := words(dict, lead+" the mill had stood empty for years and years", false)
	to := align(a, b)
	if to[0] != len(a)-len(b) {
		t.Errorf("the lead was found at %d, want %d", to[0], len(a)-len(b))
	}
}

func TestWords(t *testing.T) {
	dict := map[string]int32{}
	a := words(dict, "Sol\u00ADdiers’ 12 dé\u0301jà", true)
	if len(a) != 3 {
		t.Errorf("got %d words, want 3", len(a))
	}
	if b := words(dict, "soldiers 12 x", false); len(b) != 3 || b[0] != -1 || b[1] != a[1] || b[2] != -1 {
		t.Errorf("got %v", b)
	}
}
