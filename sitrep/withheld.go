package sitrep

import (
	"cmp"
	"slices"
	"strings"

	"daybook/record"
)

// Withheld are the names that a report on a record holds back by default, and
// the single words of them, the longest first: for whoever shows the record in
// another way.
func Withheld(r *record.Record) []string {
	v := newMaker(r, Options{}).veil
	out := slices.Clone(v.names)
	for _, words := range v.parts {
		out = append(out, words...)
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	return slices.Compact(out)
}
