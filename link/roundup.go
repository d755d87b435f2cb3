package link

import (
	"slices"
	"strconv"
	"strings"

	"daybook"
)

// statedOver is how many figures for a stretch of time make a round-up.
const statedOver = 2

// roundUp reports whether a report gathers several happenings under one
// title: its title and first paragraph say so, or its figures are those of a
// stretch of time. A report that tells of earlier happenings besides is none.
func roundUp(r *daybook.Reading) bool {
	cumulative, main := 0, r.Main()
	for i := range r.Claims {
		if c := &r.Claims[i]; c.Scope != nil && c.Scope.Kind == "cumulative" && main != nil && c.Incident == main.Key {
			cumulative++
		}
	}
	return cumulative >= statedOver || gathers(words(lead(r.Report.Text)))
}

// gathers reports whether the words tell of several happenings: of separate
// ones, or of two shootings or more, counted.
func gathers(ws []word) bool {
	gathered, several := false, false
	for i, w := range ws {
		gathered = gathered || is("roundup", w.text)
		if is("several", w.text) {
			several = true
			gathered = gathered || counted(ws, i)
		}
	}
	return gathered && several
}

// counted reports whether a number stands before word i, or one word further.
func counted(ws []word, i int) bool {
	for k := max(0, i-2); k < i; k++ {
		if n, err := strconv.Atoi(ws[k].text); is("number", ws[k].text) || err == nil && n > 1 && n < 100 {
			return true
		}
	}
	return false
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

// further reports whether the title tells the happening apart from an earlier
// one: "a second blast", "another deadly shooting".
func further(title string) bool {
	ws := words(title)
	for i, w := range ws {
		if is("further", w.text) && (about(ws, i+1) || about(ws, i+2)) {
			return true
		}
	}
	return false
}

// about reports whether word i is one for a happening.
func about(ws []word, i int) bool { return i < len(ws) && is("happening", ws[i].text) }

// sequel reports whether the title tells of what came after a happening.
func sequel(title string) bool {
	return slices.ContainsFunc(words(title), func(w word) bool { return is("sequel", w.text) })
}
