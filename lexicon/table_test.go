package lexicon

import (
	"fmt"
	"strings"
	"testing"
)

// A table holds what a map holds, whatever its words look like.
func TestTable(t *testing.T) {
	var words []string
	for i := range 3000 {
		words = append(words, fmt.Sprint(i), strings.Repeat("x", i%40)+fmt.Sprint(i), fmt.Sprint(i)+strings.Repeat("y", i%23))
	}
	words = append(words, "", "a", "é", "shoot", "short", "sheet", "aaaaaaaa-bbbbbbbbb", "aaaaaaaa+bbbbbbbbb")
	var table Table[int]
	if table.Get("a") != 0 || table.Get("") != 0 {
		t.Error("an empty table holds words")
	}
	want := map[string]int{}
	for i, w := range words {
		table.Set(w, i+1)
		want[w] = i + 1
		if got := table.Get(w); got != i+1 {
			t.Fatalf("%q was set to %d and is %d", w, i+1, got)
		}
	}
	for w, n := range want {
		if got := table.Get(w); got != n {
			t.Errorf("%q is %d, want %d", w, got, n)
		}
		if got := table.Get(w + "?"); got != want[w+"?"] {
			t.Errorf("%q was never set and is %d", w+"?", got)
		}
	}
	if got := table.Words(); len(got) != len(want) || got[0] != words[0] {
		t.Errorf("%d words, want %d", len(got), len(want))
	}
}

func BenchmarkTable(b *testing.B) {
	words := strings.Fields("at least twelve people were killed and thirty others wounded on monday when a suicide bomber blew himself up near a police checkpoint")
	var table Table[int]
	of := map[string]int{}
	for i := range 4000 {
		table.Set(fmt.Sprint("w", i), i)
		of[fmt.Sprint("w", i)] = i
	}
	for _, w := range words[:len(words)/3] {
		table.Set(w, 1)
		of[w] = 1
	}
	b.Run("table", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			table.Get(words[i%len(words)])
		}
	})
	b.Run("map", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			_ = of[words[i%len(words)]]
		}
	})
}
