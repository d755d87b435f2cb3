package score

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"daybook"
)

// Kind is a kind of error. Each error has one kind: a misattributed claim is
// not counted again among those that are not attributed.
type Kind string

// Error is one difference between gold and a reading, ready to be listed.
type Error struct {
	Kind   Kind
	Report string
	Sides  []Side
}

// Side is what gold has, what was read, or what came near, as cells of a
// table.
type Side struct {
	Name  string // gold, read, near, note
	Cells []string
}

// writeErrors lists errors by kind in the order of kinds, at most limit of
// each, all when limit is negative. only selects kinds as [selectKinds] does.
func writeErrors(w io.Writer, errs []Error, kinds []Kind, limit int, only string) error {
	kinds, err := selectKinds(kinds, only)
	if err != nil {
		return err
	}
	for _, kind := range kinds {
		var rows [][]string
		total, shown := 0, 0
		for _, e := range errs {
			if e.Kind != kind {
				continue
			}
			total++
			if limit >= 0 && shown >= limit {
				continue
			}
			shown++
			id := e.Report
			for _, s := range e.Sides {
				rows = append(rows, append([]string{id, s.Name}, s.Cells...))
				id = ""
			}
		}
		if total == 0 {
			continue
		}
		head := fmt.Sprintf("== %s: %d", kind, total)
		if shown < total {
			head += fmt.Sprintf(", first %d", shown)
		}
		if _, err := io.WriteString(w, head+"\n"+align(rows)); err != nil {
			return err
		}
	}
	return nil
}

// selectKinds returns the kinds that a comma-separated list names, in the
// order of kinds; all of them for an empty list. A name is a kind, or one of
// the hyphenated parts of some: "responsibility" names responsibility-missed,
// responsibility-extra and responsibility-source.
func selectKinds(kinds []Kind, only string) ([]Kind, error) {
	if strings.TrimSpace(only) == "" {
		return kinds, nil
	}
	chosen := map[Kind]bool{}
	for name := range strings.SplitSeq(only, ",") {
		name = strings.TrimSpace(name)
		exact := slices.ContainsFunc(kinds, func(k Kind) bool { return strings.EqualFold(name, string(k)) })
		found := false
		for _, k := range kinds {
			names := []string{string(k)}
			if !exact {
				names = strings.Split(string(k), "-")
			}
			if slices.ContainsFunc(names, func(s string) bool { return strings.EqualFold(name, s) }) {
				chosen[k], found = true, true
			}
		}
		if !found {
			return nil, fmt.Errorf("no kind of error is called %q; there are %s", name, join(kinds))
		}
	}
	return slices.DeleteFunc(slices.Clone(kinds), func(k Kind) bool { return !chosen[k] }), nil
}

func join(kinds []Kind) string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = string(k)
	}
	return strings.Join(names, ", ")
}

// widest is the width beyond which a cell no longer moves the column: one
// long phrase must not push all others out of sight.
const widest = 32

// align sets rows as columns two blanks apart, in runes; the last cell of a
// row is not padded.
func align(rows [][]string) string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			if n := utf8.RuneCountInString(cell); n <= widest {
				widths[i] = max(widths[i], n)
			}
		}
	}
	var b strings.Builder
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			line.WriteString(cell)
			if pad := widths[i] + 2 - utf8.RuneCountInString(cell); i < len(row)-1 {
				line.WriteString(strings.Repeat(" ", max(pad, 2)))
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " "))
		b.WriteByte('\n')
	}
	return b.String()
}

// writeTally writes one line of figures under a name.
func writeTally(b *strings.Builder, name string, t Tally) {
	fmt.Fprintf(b, "%-18s P %.3f R %.3f F1 %.3f\n", name, t.P(), t.R(), t.F1())
}

// around is a span in brackets, with some of the text on both sides.
func around(text string, s daybook.Span) string {
	a, z := max(0, s.Start-45), min(len(text), s.End+45)
	for a > 0 && !utf8.RuneStart(text[a]) {
		a--
	}
	for z < len(text) && !utf8.RuneStart(text[z]) {
		z++
	}
	return flatten(text[a:s.Start] + "[" + s.Of(text) + "]" + text[s.End:z])
}
