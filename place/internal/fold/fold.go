// Package fold brings names to the one spelling under which a gazetteer keeps
// them. It knows letters, and no language.
package fold

import "unicode"

// Latin reports whether every letter of the name is a Latin one, so that
// folding keeps all of it. A name without letters is not Latin.
func Latin(name string) bool {
	some := false
	for _, r := range name {
		switch {
		case r < 0x80:
			some = some || isLetter(byte(r))
		case plain[r] != "":
			some = true
		case unicode.IsLetter(r) && !mark(r):
			return false
		}
	}
	return some
}

// Append appends the folded name to dst: lower case, letters without their
// diacritics, digits, single spaces. Apostrophes and dots vanish ("Sa'ada" is
// saada, "U.S." is us); every other mark parts words, as a hyphen does. A
// letter of another script stays as it is: it then matches nothing, and harms
// nothing.
func Append(dst []byte, name string) []byte {
	start, gap := len(dst), false
	put := func(s string) {
		if gap && len(dst) > start {
			dst = append(dst, ' ')
		}
		gap = false
		dst = append(dst, s...)
	}
	for i, r := range name {
		switch {
		case r < 0x80 && (isLetter(byte(r)) || '0' <= r && r <= '9'):
			if gap && len(dst) > start {
				dst = append(dst, ' ')
			}
			gap = false
			c := byte(r)
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			dst = append(dst, c)
		case r == '.' || mark(r):
		case r < 0x80:
			gap = true
		case plain[r] != "":
			put(plain[r])
		case unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r):
			put(name[i : i+runeLen(name[i:])])
		default:
			gap = true
		}
	}
	return dst
}

// Name is Append to nothing.
func Name(name string) string {
	if Plain(name) {
		return name
	}
	return string(Append(make([]byte, 0, len(name)+8), name))
}

// Plain reports whether the name is one plain word already, as most words of
// a text are.
func Plain(name string) bool {
	for i := range len(name) {
		if c := name[i]; (c < 'a' || 'z' < c) && (c < '0' || '9' < c) {
			return false
		}
	}
	return true
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// mark reports whether the rune is written on or beside a letter without
// being one: combining accents, and the many signs for a glottal stop.
func mark(r rune) bool {
	switch r {
	case '\'', '`', '\u00b4', '\u2018', '\u2019', '\u201b', '\u02b9', '\u02ba', '\u02bb', '\u02bc', '\u02bd', '\u02be', '\u02bf', '\u02c8', '\u02d0', '\u00b7':
		return true
	}
	return 0x300 <= r && r < 0x370
}

func runeLen(s string) int {
	for i := range s {
		if i > 0 {
			return i
		}
	}
	return len(s)
}

var plain = func() map[rune]string {
	m := make(map[rune]string, 900)
	for _, g := range latin {
		for _, r := range g.letters {
			m[r] = g.plain
		}
	}
	return m
}()
