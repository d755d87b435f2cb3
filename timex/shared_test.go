package timex

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"

	"daybook"
)

const shared = "../../shared/data/"

// showErrors prints what the coded texts get wrong.
var showErrors = flag.String("errors", "", "print errors of the kind: day; dateline, muc; gold")

// lines calls read with every line of a file of the shared data, or skips.
func lines(t testing.TB, name string, read func([]byte)) {
	t.Helper()
	f, err := os.Open(shared + name)
	if err != nil {
		t.Skipf("not measured: %s is not here", name)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		read(sc.Bytes())
	}
	if err := sc.Err(); err != nil {
		t.Fatal(err)
	}
}

// floor fails when a figure has fallen.
func floor(t *testing.T, name string, got, least float64) {
	t.Helper()
	if got < least {
		t.Errorf("%s %.3f, was %.3f", name, got, least)
	}
}

func report(t *testing.T, seen map[string]int) {
	var all []string
	for k := range seen {
		all = append(all, k)
	}
	sort.Slice(all, func(i, j int) bool {
		if seen[all[i]] != seen[all[j]] {
			return seen[all[i]] > seen[all[j]]
		}
		return all[i] < all[j]
	})
	for _, k := range all {
		fmt.Println(seen[k], k)
	}
}

// context is a span in brackets with some of the text around it.
func context(text string, s daybook.Span) string {
	a, b := max(0, s.Start-50), min(len(text), s.End+40)
	return strings.Join(strings.Fields(text[a:s.Start]+"["+text[s.Start:s.End]+"]"+text[s.End:b]), " ")
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}
