package link

import (
	"strings"

	"daybook"
)

// roundUp reports whether a report gathers several happenings under one
// title: its title says so, or it tells of three others or more with figures
// of their own, or its own figures are those of a stretch of time.
func roundUp(r *daybook.Reading) bool {
	cumulative, told := 0, map[string]bool{}
	for i := range r.Claims {
		c := &r.Claims[i]
		if c.Scope != nil && c.Scope.Kind == "cumulative" && c.Incident == "1" {
			cumulative++
		}
		told[c.Incident] = true
	}
	said := 0
	for _, w := range words(lead(r.Report.Text)) {
		if is("roundup", w.text) {
			said++
		}
	}
	return said >= 2 || cumulative >= 2 || len(told) > 4
}

// lead is the title and the first paragraph.
func lead(text string) string {
	i := strings.IndexByte(text, '\n')
	if i < 0 {
		return text
	}
	j := strings.IndexByte(strings.TrimLeft(text[i:], "\n"), '\n')
	if j < 0 {
		return text
	}
	return text[:i+j+1]
}

// further reports whether the title tells the happening apart from an
// earlier one.
func further(text string) bool {
	title, _, _ := strings.Cut(text, "\n")
	for _, w := range words(title) {
		if is("further", w.text) {
			return true
		}
	}
	return false
}
