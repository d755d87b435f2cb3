package score

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// wordSet is a set of words, sorted and distinct.
type wordSet []string

// stop are the words that tell nothing of who speaks.
var stop = setOf(`a an the of and for in at on to by from with his her their its our my
mr mrs ms dr who whom said told`)

// role are the words that many speakers share: they make two phrases the same
// speaker only where one of the two has nothing more particular.
var role = setOf(`police officer officers official officials authorities authority
spokesman spokeswoman spokesperson spokespeople minister ministry ministers department
chief commissioner general colonel captain major lieutenant sergeant president government
governor mayor prosecutor prosecutors court judge lawyer attorney investigators
investigator detectives detective sheriff deputies deputy security military army forces
hospital hospitals doctor doctors medic medics medical health paramedics rescue fire
witness witnesses resident residents relative relatives family families mother father
brother sister wife husband son daughter media press agency agencies news newspaper
report reports reporter reporters journalist journalists local state national federal
source sources statement group organization organisation activists activist tv television
radio channel account user`)

func setOf(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(s) {
		set[w] = true
	}
	return set
}

// words returns the words of s in lower case, without the stop words.
func words(s string) wordSet {
	var set wordSet
	for _, w := range strings.FieldsFunc(lower(s), func(c rune) bool { return !wordRune(c) }) {
		if !stop[w] {
			set = append(set, w)
		}
	}
	slices.Sort(set)
	return slices.Compact(set)
}

// names returns the words of the set that are not role words.
func (set wordSet) names() wordSet {
	return slices.DeleteFunc(slices.Clone(set), func(w string) bool { return role[w] })
}

// minus returns the words that other does not have.
func (set wordSet) minus(other wordSet) wordSet {
	return slices.DeleteFunc(slices.Clone(set), func(w string) bool {
		_, found := slices.BinarySearch(other, w)
		return found
	})
}

// shares reports whether the two sets have a word in common.
func (set wordSet) shares(other wordSet) bool {
	return len(set.minus(other)) < len(set)
}

func (set wordSet) String() string { return strings.Join(set, " ") }

// sameSource reports whether two sources are the same speaker. A nil source
// is the report's own voice, "?" a speaker whom the text does not identify:
// each equals only itself.
func sameSource(a, b *string) bool {
	if !named(a) || !named(b) {
		return sameText(a, b)
	}
	x, y := words(*a), words(*b)
	if slices.Equal(x, y) {
		return true
	}
	nx, ny := x.names(), y.names()
	if len(nx) > 0 && len(ny) > 0 {
		return nx.shares(ny)
	}
	return x.shares(y)
}

func sameText[T ~string](a, b *T) bool {
	return a == nil && b == nil || a != nil && b != nil && *a == *b
}

// wordRune is \w of a Python pattern over text: letters and numbers of every
// script, and the low line; unlike Go's, it has no combining marks and is not
// confined to ASCII.
func wordRune(c rune) bool {
	return unicode.IsLetter(c) || unicode.IsNumber(c) || c == '_'
}

// space is what Python splits on: Go's white space and the four separators of
// ASCII.
func space(c rune) bool {
	return unicode.IsSpace(c) || 0x1c <= c && c <= 0x1f
}

// flatten makes every stretch of white space one blank.
func flatten(s string) string {
	return strings.Join(strings.FieldsFunc(s, space), " ")
}

// lower lowers by the full mapping of Unicode, as Python does. It differs
// from the simple one in two letters only: İ becomes two runes, and Σ at the
// end of a word becomes ς.
func lower(s string) string {
	if !strings.ContainsAny(s, "İΣ") {
		return strings.ToLower(s)
	}
	return cases.Lower(language.Und).String(s)
}
