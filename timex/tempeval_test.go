package timex

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"

	"daybook"
	"daybook/token"
)

const shared = "../../shared/data/"

// showErrors prints what the scored texts get wrong: missed, extra, span, value.
var showErrors = flag.String("errors", "", "print errors of the kind: missed, extra, span, value; day; dateline, muc; gold")

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

func readTempEval(t testing.TB) []Gold {
	var out []Gold
	lines(t, "tempeval3/train.jsonl", func(line []byte) {
		var x struct {
			DCT, Text string
			Timex     []struct {
				Type, Value, Text string
				Start, End        int
			}
		}
		if err := json.Unmarshal(line, &x); err != nil {
			t.Fatal(err)
		}
		at := offsets(x.Text)
		g := Gold{Text: x.Text, Published: x.DCT}
		for _, m := range x.Timex {
			s := daybook.Span{Start: at[m.Start], End: at[m.End]}
			if s.Of(x.Text) != m.Text {
				t.Fatalf("%q is not %q", s.Of(x.Text), m.Text)
			}
			g.Times = append(g.Times, GoldTime{s, m.Type, m.Value})
		}
		out = append(out, g)
	})
	return out
}

// offsets leads from code points to bytes.
func offsets(text string) []int {
	var at []int
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}

// TestTempEval holds the figures on TempEval-3's news texts. It is no proof of
// skill on others: the words were chosen with these texts in view.
func TestTempEval(t *testing.T) {
	golds := readTempEval(t)
	g, z := English(), token.English()
	var sc Score
	seen := map[string]int{}
	for _, gold := range golds {
		sc.Add(g, z, gold, func(gt *GoldTime, m *Mention) {
			kind, what := "", ""
			switch {
			case m == nil:
				kind, what = "missed", fmt.Sprintf("%s %s %s", gt.Type, gt.Value, context(gold.Text, gt.Span))
			case gt == nil:
				kind, what = "extra", fmt.Sprintf("%s %s %s", m.Rule, m.Value(), context(gold.Text, m.Span))
			case m.Span != gt.Span:
				kind, what = "span", fmt.Sprintf("%s: [%s] not [%s]", m.Rule, m.Span.Of(gold.Text), gt.Span.Of(gold.Text))
			}
			if kind != "" && *showErrors == kind {
				seen[what]++
			}
			if m != nil && gt != nil && *showErrors == "value" && !SameValue(m.Value(), gt.Value) {
				seen[fmt.Sprintf("%s (%s): %s not %s %s | %s", m.Rule, gold.Published, m.Value(), gt.Type, gt.Value, context(gold.Text, m.Span))]++
			}
		})
	}
	t.Logf("TempEval-3, %d texts\n%s", len(golds), sc)
	report(t, seen)
	floor(t, "exact F1", ratio(2*sc.Exact, sc.Found+sc.Gold), 0.85)
	floor(t, "overlap F1", ratio(2*sc.Overlap, sc.Found+sc.Gold), 0.92)
	floor(t, "value F1", ratio(2*sc.Value, sc.Found+sc.Gold), 0.785)
	floor(t, "dates right", ratio(sc.DatesRight, sc.Dates), 0.865)
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
