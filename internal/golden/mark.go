package golden

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"daybook"
)

// Mark is a span of a text with a label.
type Mark struct {
	Label string
	Span  daybook.Span
}

// Marked reads a text in which spans are marked in place, and returns it
// without the marks, and them by where they begin, the longer ones first:
//
//	⟦figure At least 12⟧ people died, ⟦source the ⟦role police⟧⟧ said
//
// A mark runs from its label, one word, to its closing bracket. Marks may lie
// within one another. A bracket without its partner panics: the text stands in
// a test.
func Marked(s string) (text string, marks []Mark) {
	var b strings.Builder
	var open []Mark
	for len(s) > 0 {
		i := strings.IndexAny(s, "⟦⟧")
		if i < 0 {
			b.WriteString(s)
			break
		}
		b.WriteString(s[:i])
		rest, opens := strings.CutPrefix(s[i:], "⟦")
		if opens {
			label, after, ok := strings.Cut(rest, " ")
			if !ok {
				panic(fmt.Sprintf("a mark without words: %q", s[i:]))
			}
			open = append(open, Mark{label, daybook.Span{Start: b.Len()}})
			s = after
			continue
		}
		if len(open) == 0 {
			panic(fmt.Sprintf("a mark that was not opened ends before %q", s[i:]))
		}
		m := open[len(open)-1]
		open = open[:len(open)-1]
		m.Span.End = b.Len()
		marks = append(marks, m)
		s = s[i+len("⟧"):]
	}
	if len(open) > 0 {
		panic(fmt.Sprintf("the mark %q does not end", open[0].Label))
	}
	slices.SortStableFunc(marks, byPlace)
	return b.String(), marks
}

// Marking is the reverse of [Marked]: the text with its marks in place. Marks
// that cross one another cannot be shown, and panic.
func Marking(text string, marks []Mark) string {
	marks = slices.Clone(marks)
	slices.SortStableFunc(marks, byPlace)
	var b strings.Builder
	var ends []int
	at := 0
	upTo := func(i int) {
		for len(ends) > 0 && ends[len(ends)-1] <= i {
			end := ends[len(ends)-1]
			b.WriteString(text[at:end] + "⟧")
			at, ends = end, ends[:len(ends)-1]
		}
		b.WriteString(text[at:i])
		at = i
	}
	for _, m := range marks {
		upTo(m.Span.Start)
		if len(ends) > 0 && m.Span.End > ends[len(ends)-1] {
			panic(fmt.Sprintf("%q crosses another mark", m.Span.Of(text)))
		}
		b.WriteString("⟦" + m.Label + " ")
		ends = append(ends, m.Span.End)
	}
	upTo(len(text))
	return b.String()
}

func byPlace(a, b Mark) int {
	return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End), cmp.Compare(a.Label, b.Label))
}
