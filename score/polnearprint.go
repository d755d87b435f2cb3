package score

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// PolNeARKinds lists the kinds of error of attributions: missed and extra
// ones, and of those matched another source or content, or another extent of
// them.
var PolNeARKinds = []Kind{Missed, Extra, "source", "content", "source-extent", "content-extent"}

// WriteSummary prints the figures.
func (res *PolNeARResult) WriteSummary(w io.Writer) error {
	var b strings.Builder
	line := func(name, how string, t Tally) {
		fmt.Fprintf(&b, "%-12s %-7s P %.3f R %.3f F1 %.3f\n", name, how, t.P(), t.R(), t.F1())
	}
	fmt.Fprintf(&b, "texts %d, attributions %d gold, %d found\n", res.Texts, res.Matched.Gold, res.Matched.Read)
	line("attributions", "matched", res.Matched)
	for k, name := range Parts {
		line(name, "exact", res.Exact[k])
		line(name, "overlap", res.Overlap[k])
	}
	fmt.Fprintf(&b, "plain speech %d gold, found", res.Plain)
	for k, name := range Parts {
		fmt.Fprintf(&b, " %s %.3f", name, ratio(res.PlainFound[k], res.Plain))
	}
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteErrors lists the errors by kind, at most limit of each, all when limit
// is negative; only is as for claims. A line is text, side, source, cue,
// content.
func (res *PolNeARResult) WriteErrors(w io.Writer, limit int, only string) error {
	return writeErrors(w, res.Errors, PolNeARKinds, limit, only)
}

// WriteRules prints a line for every rule, the one with most extra first: what
// it found, how much of that gold has no attribution with the cue of, how much
// it has, and the precision.
func (res *PolNeARResult) WriteRules(w io.Writer) error {
	extra := func(r string) int { return res.Rules[r].Read - res.Rules[r].Right }
	rows := [][]string{{"rule", "read", "extra", "right", "P"}}
	for _, r := range slices.SortedFunc(maps.Keys(res.Rules), func(a, b string) int {
		return cmp.Or(extra(b)-extra(a), cmp.Compare(a, b))
	}) {
		t := res.Rules[r]
		rows = append(rows, []string{ruleName(r), fmt.Sprint(t.Read), fmt.Sprint(extra(r)), fmt.Sprint(t.Right), fmt.Sprintf("%.3f", t.P())})
	}
	_, err := io.WriteString(w, align(rows))
	return err
}

// cells are the source, the cue and the content in words.
func (s *spoken) cells(text string) []string {
	return []string{`"` + s.text(text, source) + `"`, `"` + s.text(text, cue) + `"`, `"` + s.text(text, content) + `"`}
}

// text is the stretch from the first letter of a part to its last.
func (s *spoken) text(text string, part int) string {
	at := s.at[part]
	if len(at) == 0 {
		return ""
	}
	end := at[len(at)-1]
	for _, c := range text[end:] {
		end += len(string(c))
		break
	}
	return flatten(text[at[0]:end])
}
