package page

import (
	"strings"

	"daybook"
)

// Clean makes words from outside safe to print: no control character, no
// escape sequence, nothing that turns the direction of a line or hides in it.
// What could do harm leaves a replacement character where it stood. White
// space is folded.
func Clean(s string) string { return clean(s) }

// Quoted puts words in quotation marks, in place of their own.
func Quoted(s string) string { return quoted(s) }

// Word is the word for a value of a vocabulary of the nouns: measure, class,
// side, source, situation, responsibility, status, standing, scope, rule. A
// value that has none stands for itself.
func Word(vocabulary, value string) string { return word(vocabulary, value) }

// Figure prints a figure in few signs: 12, 12+, ≤12, 12–15, ~20.
func Figure(f daybook.Figure) string { return figure(f) }

// Day prints a date or a time as given, with a short name of the month.
func Day(s string) string { return strings.ReplaceAll(day(s, "months.short"), glue, " ") }

// Count is a number of reports or origins in words: 12 reports.
func Count(what string, n int) string { return many(what, n) }

// Wrap breaks text into lines of at most width cells, where Unicode allows a
// line to break.
func Wrap(text string, width int) []string {
	var out []string
	for _, l := range plain.in(text).wrap(width) {
		out = append(out, strings.ReplaceAll(l.String(), glue, " "))
	}
	return out
}

// Width is the number of terminal cells of a text.
func Width(text string) int { return plain.in(text).width() }
