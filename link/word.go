package link

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is a word of a text: letters and digits, with the hyphens, full stops
// and apostrophes within.
type word struct {
	text       string // in lower case, without the possessive
	start, end int
	upper      bool // it begins with a capital letter
	digit      bool // it begins with a digit
	caps       bool // it is written in capitals throughout, and longer than one letter
}

// words cuts a text.
func words(text string) []word {
	var out []word
	for i := 0; i < len(text); {
		c, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			i += n
			continue
		}
		end := wordEnd(text, i)
		out = append(out, newWord(text[i:end], i, end))
		i = end
	}
	return out
}

// wordEnd is where the word that begins at i ends.
func wordEnd(text string, i int) int {
	end := i
	for i < len(text) {
		c, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c):
			end = i + n
		case c == '-' || c == '\'' || c == '’' || c == '&' || c == '.' || c == ',' && digitAt(text, i-1):
			next, _ := utf8.DecodeRuneInString(text[i+n:])
			if !unicode.IsLetter(next) && !unicode.IsDigit(next) || c == ',' && !thousand(text[i+n:]) {
				return end
			}
			if c == '.' && unicode.IsLower(next) && i-end > 1 {
				return end
			}
		default:
			return end
		}
		i += n
	}
	return end
}

func digitAt(text string, i int) bool { return i >= 0 && text[i] >= '0' && text[i] <= '9' }

// thousand reports whether three digits and no more begin the text.
func thousand(text string) bool {
	n := 0
	for n < len(text) && digitAt(text, n) {
		n++
	}
	return n == 3
}

func newWord(s string, start, end int) word {
	first, n := utf8.DecodeRuneInString(s)
	w := word{start: start, end: end, upper: unicode.IsUpper(first), digit: unicode.IsDigit(first)}
	w.caps = w.upper && len(s) > n && strings.ToUpper(s) == s
	low := strings.ReplaceAll(strings.ToLower(s), "’", "'")
	if k := strings.LastIndexByte(low, '\''); k > 0 && len(low)-k <= 2 {
		low = low[:k]
	}
	w.text = fold(low)
	return w
}

// fold writes Latin letters without their marks, as wires do.
func fold(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return foldRunes(s)
		}
	}
	return s
}

func foldRunes(s string) string {
	var b strings.Builder
	for _, c := range s {
		if to, ok := plain[c]; ok {
			b.WriteString(to)
		} else if !unicode.IsMark(c) {
			b.WriteRune(c)
		}
	}
	return b.String()
}

var plain = func() map[rune]string {
	m := map[rune]string{}
	for to, from := range map[string]string{
		"a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįı",
		"j": "ĵ", "k": "ķ", "l": "ĺļľł", "n": "ñńņň", "o": "òóôõöøōŏő", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț",
		"u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž", "ss": "ß", "ae": "æ", "oe": "œ",
	} {
		for _, c := range from {
			m[c] = to
		}
	}
	return m
}()
