package desk

import (
	"strings"
	"time"
	"unicode"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// stretch is what two texts share, or what only one of them has.
type stretch struct {
	Kind string // "" for both, del for the earlier, ins for the later
	Text string
}

// paragraph is one of two texts laid into one another.
type paragraph []stretch

// Same reports whether both texts have the paragraph alike.
func (p paragraph) Same() bool { return len(p) == 1 && p[0].Kind == "" }

// longest is how long two texts are compared for; what is found by then is
// right, and may be coarse.
const longest = 500 * time.Millisecond

// compare lays two texts into one another, word by word.
func compare(before, after string) []paragraph {
	known, list := map[string]rune{}, []string{}
	in := func(text string) (out []rune) {
		for _, w := range cutWords(text) {
			r, ok := known[w]
			if !ok {
				if r = rune(len(list)); r >= surrogates {
					r += 0x800
				}
				known[w] = r
				list = append(list, w)
			}
			out = append(out, r)
		}
		return out
	}
	a, b := in(before), in(after)
	dmp := diffmatchpatch.New()
	dmp.DiffTimeout = longest
	var found []run
	for _, d := range dmp.DiffMainRunes(a, b, false) {
		r := run{kind: map[diffmatchpatch.Operation]string{diffmatchpatch.DiffDelete: "del", diffmatchpatch.DiffInsert: "ins"}[d.Type]}
		for _, c := range d.Text {
			if c >= surrogates {
				c -= 0x800
			}
			r.words = append(r.words, list[c])
		}
		found = append(found, r)
	}
	return lay(smooth(found))
}

// surrogates are no runes: words are numbered around them.
const surrogates = 0xd800

// cutWords cuts a text into words, signs, spaces and ends of lines.
func cutWords(text string) (out []string) {
	const word, space = 1, 2
	last, start := 0, 0 // a word is cut off when it ends: it may be a page long
	end := func(at int) {
		if last == word {
			out = append(out, text[start:at])
		}
	}
	for i, c := range text {
		kind := 0
		switch {
		case c == '\n':
			end(i)
			out, last = append(out, "\n"), 0
			continue
		case unicode.IsLetter(c), unicode.IsDigit(c), unicode.IsMark(c), c == '\'', c == '’', c == '-':
			kind = word
		case unicode.IsSpace(c):
			kind = space
		}
		if kind == word {
			if last != word {
				start = i
			}
			last = kind
			continue
		}
		end(i)
		switch {
		case kind == space && last == space:
		case kind == space:
			out = append(out, " ")
		default:
			out = append(out, string(c))
		}
		last = kind
	}
	end(len(text))
	return out
}

// run is some words of one kind.
type run struct {
	kind  string
	words []string
}

// smooth lets a single word that is the same between two that are not go with
// them: nobody reads in confetti.
func smooth(runs []run) (out []run) {
	var del, ins []string
	flush := func() {
		if len(del) > 0 {
			out = append(out, run{"del", del})
		}
		if len(ins) > 0 {
			out = append(out, run{"ins", ins})
		}
		del, ins = nil, nil
	}
	for i, r := range runs {
		switch {
		case r.kind == "del":
			del = append(del, r.words...)
		case r.kind == "ins":
			ins = append(ins, r.words...)
		case i > 0 && i < len(runs)-1 && little(r.words):
			del, ins = append(del, r.words...), append(ins, r.words...)
		default:
			flush()
			out = append(out, r)
		}
	}
	flush()
	return out
}

// little reports whether words are one at most, within a line.
func little(words []string) bool {
	n := 0
	for _, w := range words {
		if w == "\n" {
			return false
		}
		n += count(strings.ContainsFunc(w, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }))
	}
	return n <= 1
}

// lay breaks the runs at the ends of lines.
func lay(runs []run) (out []paragraph) {
	var p paragraph
	end := func() {
		if len(p) > 0 {
			out = append(out, p)
		}
		p = nil
	}
	for _, r := range runs {
		var b strings.Builder
		put := func() {
			if strings.TrimSpace(b.String()) != "" || b.Len() > 0 && len(p) > 0 {
				p = append(p, stretch{r.kind, b.String()})
			}
			b.Reset()
		}
		for _, w := range r.words {
			if w == "\n" {
				put()
				end()
				continue
			}
			b.WriteString(w)
		}
		put()
	}
	end()
	return out
}
