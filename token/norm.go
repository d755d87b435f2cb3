package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// disguise undoes the signs that posts put for letters to pass a filter.
var disguise = map[rune]rune{'!': 'i', '@': 'a', '$': 's', '0': 'o', '1': 'i', '3': 'e'}

func letter(c byte) bool { return 'a' <= c && c <= 'z' }

// normal is what a word is taken for: in lower case, apostrophes straight,
// hyphens plain, disguised letters restored. Most words are so when their
// capitals are small.
func normal(s, small string) string {
	plain := true
	for i := 0; i < len(small) && plain; i++ {
		c := small[i]
		sign := c == '!' || c == '@' || c == '$' || '0' <= c && c <= '9'
		plain = c < utf8.RuneSelf && !(sign && i > 0 && i+1 < len(small) && letter(small[i-1]) && letter(small[i+1]))
	}
	if plain {
		return small
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
