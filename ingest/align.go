package ingest

import (
	"unicode"
	"unicode/utf8"
)

// words cuts a text into its words as numbers: runs of letters, marks and
// digits. Numbers are given by the dictionary, which is shared by the texts
// that are to be compared.
func words(dict map[string]int32, text string, add bool) []int32 {
	var out []int32
	start := -1
	end := func(i int) {
		if start < 0 {
			return
		}
		word := text[start:i]
		start = -1
		n, ok := dict[word]
		if !ok {
			n = -1
			if add {
				n = int32(len(dict))
				dict[word] = n
			}
		}
		out = append(out, n)
	}
	for i := 0; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			if start < 0 {
				start = i
			}
		case invisible(text[i:]) > 0: // within a word
		default:
			end(i)
		}
		i += n
	}
	end(len(text))
	return out
}

// align finds the words of b in a, in order: for each word of b its place in a,
// or -1. An extractor leaves words out and seldom puts any in, so long runs
// agree. Runs of n words that stand once on both sides hold the two together,
// the longest n first; between them, ever shorter runs are tried.
func align(a, b []int32) []int {
	al := aligner{a: a, b: b, to: make([]int, len(b))}
	for i := range al.to {
		al.to[i] = -1
	}
	al.between(0, len(a), 0, len(b), 0)
	return al.to
}

type aligner struct {
	a, b []int32
	to   []int
}

// steps are the lengths of runs that are tried in turn. First a run must stand
// once on both sides; a run that a page has several times (a teaser of the
// article in the page's own menu) is then taken where the article is: next to
// what is already found.
var steps = []struct {
	n    int
	once bool
}{{16, true}, {8, true}, {4, true}, {8, false}, {3, false}, {2, true}, {1, true}}

// anchor is a run found on both sides.
type anchor struct{ a, b, n int }

func (al *aligner) between(a0, a1, b0, b1, step int) {
	if step == len(steps) || a0 >= a1 || b0 >= b1 {
		return
	}
	for _, k := range al.anchors(a0, a1, b0, b1, steps[step].n, steps[step].once) {
		for i := range k.n {
			al.to[k.b+i] = k.a + i
		}
		al.between(a0, k.a, b0, k.b, step+1)
		a0, b0 = k.a+k.n, k.b+k.n
	}
	al.between(a0, a1, b0, b1, step+1)
}

// anchors are the runs of n words that a[a0:a1] and b[b0:b1] share, in order on
// both sides, each as long as it can be made.
func (al *aligner) anchors(a0, a1, b0, b1, n int, once bool) []anchor {
	if a1-a0 < n || b1-b0 < n {
		return nil
	}
	type place struct{ at, count int }
	inB := map[uint64]place{}
	runs(al.b[b0:b1], n, func(h uint64, i int) {
		p := inB[h]
		if p.count == 0 {
			p.at = b0 + i
		}
		p.count++
		inB[h] = p
	})
	inA := map[uint64]place{}
	front := b0 == 0 // nothing is found before: the article is at the far end
	runs(al.a[a0:a1], n, func(h uint64, i int) {
		if c := inB[h].count; c == 0 || c > 1 && once {
			return
		}
		p := inA[h]
		if p.count == 0 || front {
			p.at = a0 + i
		}
		p.count++
		inA[h] = p
	})
	var pairs []anchor
	runs(al.b[b0:b1], n, func(h uint64, i int) {
		if p := inA[h]; inB[h].at == b0+i && (p.count == 1 || p.count > 1 && !once) && equal(al.a[p.at:p.at+n], al.b[b0+i:b0+i+n]) {
			pairs = append(pairs, anchor{p.at, b0 + i, n})
		}
	})
	var out []anchor
	for _, k := range rising(pairs) {
		lowA, lowB := a0, b0
		if len(out) > 0 {
			last := out[len(out)-1]
			lowA, lowB = last.a+last.n, last.b+last.n
		}
		if k.a < lowA || k.b < lowB {
			continue // the last run was made longer over this one
		}
		for k.a > lowA && k.b > lowB && al.b[k.b-1] >= 0 && al.a[k.a-1] == al.b[k.b-1] {
			k.a, k.b, k.n = k.a-1, k.b-1, k.n+1
		}
		for k.a+k.n < a1 && k.b+k.n < b1 && al.b[k.b+k.n] >= 0 && al.a[k.a+k.n] == al.b[k.b+k.n] {
			k.n++
		}
		out = append(out, k)
	}
	return out
}

// runs calls f with a hash of every run of n known words.
func runs(words []int32, n int, f func(hash uint64, at int)) {
	const base = 0x9E3779B97F4A7C15
	power := uint64(1)
	for range n {
		power *= base
	}
	var h uint64
	unknown := -1 // the last word that is not in the dictionary
	for i, w := range words {
		h = h*base + uint64(w) + 1
		if i >= n {
			h -= power * (uint64(words[i-n]) + 1)
		}
		if w < 0 {
			unknown = i
		}
		if i >= n-1 && unknown <= i-n {
			f(h, i-n+1)
		}
	}
}

func equal(a, b []int32) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// rising is the longest sequence of pairs, given in the order of b, that is in
// order in a, too.
func rising(pairs []anchor) []anchor {
	var ends []int // ends[k]: the pair with the least a that ends a sequence of k+1
	before := make([]int, len(pairs))
	for i, p := range pairs {
		lo, hi := 0, len(ends)
		for lo < hi {
			if mid := (lo + hi) / 2; pairs[ends[mid]].a < p.a {
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		before[i] = -1
		if lo > 0 {
			before[i] = ends[lo-1]
		}
		if lo == len(ends) {
			ends = append(ends, i)
		} else {
			ends[lo] = i
		}
	}
	if len(ends) == 0 {
		return nil
	}
	out := make([]anchor, len(ends))
	for i, k := ends[len(ends)-1], len(ends)-1; k >= 0; i, k = before[i], k-1 {
		out[k] = pairs[i]
	}
	return out
}

// phrases answers whether words stand anywhere in a text.
type phrases struct {
	words []int32
	known map[uint64]bool // runs of phrase words, made when first asked for
}

const phrase = 4

// has reports whether most of the phrases of the words are in the text.
func (p *phrases) has(words []int32) bool {
	if p.known == nil {
		p.known = map[uint64]bool{}
		runs(p.words, phrase, func(h uint64, _ int) { p.known[h] = true })
	}
	n := 0
	runs(words, phrase, func(h uint64, _ int) {
		if p.known[h] {
			n++
		}
	})
	return 2*n > len(words)-phrase
}
