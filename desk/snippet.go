package desk

import (
	"math/bits"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"daybook/sqlite"
)

// shred is a part of a text: a word that was looked for, or what stands around
// it.
type shred struct {
	Text string
	Mark bool
}

// excerpt is how much of a text is shown, lead how much of it before the first
// word that was looked for, searched how far into a text it is looked, in bytes.
const excerpt, lead, searched = 300, 90, 200 << 10

// finder finds each of the terms in a folded text, as the first group.
func finder(terms []sqlite.Term) (out []*regexp.Regexp) {
	for _, t := range terms {
		words := wordsIn(fold(t.Text))
		for i := range words {
			words[i] = regexp.QuoteMeta(words[i])
		}
		end := `)(?:[^\pL\pN]|$)`
		if t.Begins {
			end = `[\pL\pN]*)`
		}
		if re, err := regexp.Compile(`(?:^|[^\pL\pN])(` + strings.Join(words, `[^\pL\pN]+`) + end); err == nil && len(words) > 0 {
			out = append(out, re)
		}
	}
	return out
}

// extract cuts the text where most of the terms stand together, and marks them.
func extract(text string, find []*regexp.Regexp) []shred {
	text = upTo(text, min(len(text), searched), 0)
	folded, at := folding(text)
	type mark struct{ start, end, term int }
	var marks []mark
	for i, re := range find {
		for _, m := range re.FindAllStringSubmatchIndex(folded, 20) {
			marks = append(marks, mark{at[m[2]], at[m[3]], i})
		}
	}
	slices.SortFunc(marks, func(a, b mark) int { return a.start - b.start })
	best, most := 0, 0
	for i, first := range marks {
		var seen uint32 // by term: there are no more than that
		for _, m := range marks[i:] {
			if m.end-first.start > excerpt-lead {
				break
			}
			seen |= 1 << (m.term % 32)
		}
		if n := bits.OnesCount32(seen); n > most {
			best, most = first.start, n
		}
	}
	from := max(0, best-lead)
	if from > 0 {
		if i := strings.IndexByte(text[from:best], ' '); i >= 0 {
			from += i + 1
		}
		for from < best && !utf8.RuneStart(text[from]) {
			from++
		}
	}
	part := upTo(text[from:], min(len(text)-from, excerpt), 40)
	var out []shred
	end := 0
	for _, m := range marks {
		if m.start-from < end || m.end-from > len(part) {
			continue
		}
		out = append(out, shred{Text: part[end : m.start-from]}, shred{part[m.start-from : m.end-from], true})
		end = m.end - from
	}
	out = append(out, shred{Text: part[end:]})
	if from > 0 {
		out[0].Text = "…" + out[0].Text
	}
	if from+len(part) < len(text) {
		out[len(out)-1].Text += "…"
	}
	return out
}

// upTo is the beginning of a text, so long, without a part of a letter, and
// without a part of a word when one ends within the last bytes.
func upTo(text string, n, last int) string {
	if n == len(text) {
		return text
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	if i := strings.LastIndexByte(text[:n], ' '); i >= n-last && i > 0 {
		n = i
	}
	return text[:n]
}

// folding is a text folded, and where in the text each byte of that comes from;
// one more for its end.
func folding(text string) (string, []int) {
	var b strings.Builder
	at := make([]int, 0, len(text)+1)
	for i, c := range text {
		f := string(c)
		switch {
		case 'A' <= c && c <= 'Z':
			f = string(c + 'a' - 'A')
		case c >= utf8.RuneSelf:
			f = fold(f)
		}
		b.WriteString(f)
		for range len(f) {
			at = append(at, i)
		}
	}
	return b.String(), append(at, len(text))
}
