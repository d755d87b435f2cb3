package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// disguise undoes the signs that posts put for letters to pass a filter.
var disguise = map[rune]rune{'!': 'i', '@': 'a', '$': 's', '0': 'o', '1': 'i', '3': 'e'}

// normal is what a word is taken for: in lower case, apostrophes straight,
// hyphens plain, disguised letters restored.
func normal(s string) string {
	plain, lower := true, true
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf || c == '!' || c == '@' || c == '$' || (c >= '0' && c <= '9') {
			plain = false
		}
		if c >= 'A' && c <= 'Z' {
			lower = false
		}
	}
	if plain {
		if lower {
			return s
		}
		return strings.ToLower(s)
	}
	rs := []rune(strings.ToLower(s))
	for i, r := range rs {
		switch {
		case r == '’':
			rs[i] = '\''
		case isHyphen(r):
			rs[i] = '-'
		case disguise[r] != 0 && i > 0 && i+1 < len(rs) && unicode.IsLetter(rs[i-1]) && unicode.IsLetter(rs[i+1]):
			rs[i] = disguise[r]
		}
	}
	return string(rs)
}
