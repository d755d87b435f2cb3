package page

import (
	"strings"
	"unicode"
)

// clean makes words from outside safe to print: no control character, no
// escape sequence, nothing that turns the direction of a line or hides in it.
// What could do harm leaves a replacement character where it stood, so that
// the reader sees that something was there. White space is folded.
func clean(s string) string {
	var b strings.Builder
	marks := 0
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r) {
			// four are enough for any writing; more climb into other lines
			if marks++; marks > 4 {
				continue
			}
		} else {
			marks = 0
		}
		switch {
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		case unicode.IsControl(r), turns(r), unicode.Is(unicode.Co, r):
			b.WriteRune('\uFFFD')
		case unicode.Is(unicode.Cf, r) && !joins(r):
			// soft hyphens, zero-width spaces, tags: nothing to see
		default:
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// turns reports whether the rune overrides or embeds a direction.
func turns(r rune) bool { return '\u202A' <= r && r <= '\u202E' || '\u2066' <= r && r <= '\u2069' }

// joins reports whether a format character belongs to the writing: joiners,
// and the number signs of Arabic.
func joins(r rune) bool {
	return r == '\u200C' || r == '\u200D' || unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

// clip shortens s to n characters at most, at a space where there is one.
func clip(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	s = string(r[:n-1])
	if i := strings.LastIndexByte(s, ' '); i > len(s)/2 {
		s = s[:i]
	}
	return strings.TrimRight(s, " ") + "…"
}
