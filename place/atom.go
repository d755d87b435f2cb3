package place

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"daybook"
	"daybook/place/internal/fold"
)

// Word is one word or mark of a text, as a tokenizer hands it over. The marks
// matter too: a comma parts a town from its country.
type Word struct {
	daybook.Span
	Text  string // as written
	Low   string // the same with small letters for those of A to Z; may be left out
	First bool   // begins a sentence
}

// atom is what names are matched over: a word, or a part of one at a hyphen or
// a slash, without what was hung on it ('s, #).
type atom struct {
	span    daybook.Span
	text    string
	key     string // folded; "" for a mark
	own     string // the key with its 's, "" without one: St. Mary's
	ownEnd  int
	word    int
	class   class
	upper   bool // begins with a capital
	plain   bool // has no capital, or one that every word around it has
	caps    bool // has only capitals, and more than one, or dots between them
	dot     bool // a dot ends it, or follows it without a space
	hyphen  bool // hangs on the atom before
	first   bool // begins a sentence
	tag     bool // a hashtag: its case says nothing
	number  bool
	initial bool // one capital: J.
}

func (a *atom) mark() bool       { return a.key == "" }
func (a *atom) is(c class) bool  { return a.class&c != 0 }
func (a *atom) low(c class) bool { return a.class&c != 0 && a.plain }

// case of a sentence: what its capitals are worth.
type letters uint8

const (
	mixed letters = iota // a capital makes a name
	title                // Most Words Have One
	caps                 // ALL DO
	lower                // none has
)

// sheet is room for the atoms of one text and the case of the sentence of each.
// It is used again for the next.
type sheet struct {
	atoms []atom
	modes []letters
	found []candidate
	small map[string]bool
}

var sheets = sync.Pool{New: func() any { return &sheet{small: map[string]bool{}} }}

// done gives the room back; nothing that was found keeps an atom.
func (s *sheet) done() {
	clear(s.atoms)
	clear(s.found)
	if cap(s.atoms) <= largeSheet {
		clear(s.small)
		sheets.Put(s)
	}
}

// largeSheet is how many atoms are not kept room for: to clear a map that was
// ever large takes long.
const largeSheet = 1 << 13

// atoms cuts the words, and says of what case the sentence of each is.
func (g *Gazetteer) atoms(words []Word) *sheet {
	s := sheets.Get().(*sheet)
	out := slices.Grow(s.atoms[:0], len(words)+len(words)/8)
	for i := range words {
		out = g.cut(out, words, i)
	}
	modes := slices.Grow(s.modes[:0], len(out))[:len(out)]
	for i := 0; i < len(out); {
		j := i + 1
		for j < len(out) && !out[j].first {
			j++
		}
		m := caseOf(out[i:j])
		for ; i < j; i++ {
			modes[i] = m
		}
	}
	if all := caseOf(out); all == caps || all == lower {
		for i := range modes {
			modes[i] = all
		}
	}
	for i := range out {
		out[i].plain = !out[i].upper || modes[i] == caps || modes[i] == title
	}
	s.atoms, s.modes = out, modes
	return s
}

// cut appends the atoms of one word.
func (g *Gazetteer) cut(out []atom, words []Word, i int) []atom {
	w := &words[i]
	text, low, at := w.Text, w.Low, w.Start
	if low == "" {
		low = text
	}
	if text == "" || text[0] == '@' || strings.Contains(text, "://") {
		return append(out, atom{span: w.Span, text: text, word: i, first: w.First})
	}
	if n := len(out); n > 0 && len(text) > len("’") && g.words.owns(text) == len(text) && out[n-1].span.End == w.Start && !out[n-1].mark() {
		out[n-1].own, out[n-1].ownEnd = out[n-1].key+fold.Name(text), w.End
		return out
	}
	tag := text[0] == '#'
	if tag {
		text, low, at = text[1:], low[1:], at+1
	}
	own := ""
	if k := g.words.owns(text); k > 0 && k < len(text) {
		text, low, own = text[:len(text)-k], low[:len(text)-k], fold.Name(text[len(text)-k:])
	}
	n := len(out)
	for len(text) > 0 {
		k, part, small, gap := -1, text, low, 0
		if !fold.Plain(low) {
			k = strings.IndexAny(text, "-/–—‑")
		}
		if k >= 0 {
			_, gap = utf8.DecodeRuneInString(text[k:])
			part, small = text[:k], low[:k]
		}
		if key := g.spell.Long(fold.Name(small)); key != "" {
			a := atom{span: daybook.Span{Start: at, End: at + len(part)}, text: part, key: key, word: i,
				class: g.words.class.Get(key), hyphen: len(out) > n, first: w.First && len(out) == n, tag: tag}
			a.look()
			if !a.dot && i+1 < len(words) && words[i+1].Text == "." && words[i+1].Start == w.End && k < 0 {
				a.dot = true
			}
			out = append(out, a)
		}
		at += len(part) + gap
		text, low = text[len(part)+gap:], low[len(part)+gap:]
	}
	if k := len(out) - 1; k >= n && own != "" {
		out[k].own, out[k].ownEnd = out[k].key+own, w.End
	}
	if len(out) == n {
		out = append(out, atom{span: w.Span, text: w.Text, word: i, first: w.First})
	}
	return out
}

// look reads the letters of the atom.
func (a *atom) look() {
	if fold.Plain(a.text) {
		a.number = strings.Trim(a.text, "0123456789") == ""
		return
	}
	letters, capitals, digits := 0, 0, 0
	for i, r := range a.text {
		switch {
		case unicode.IsUpper(r):
			capitals++
			letters++
			a.upper = a.upper || i == 0 || letters == 1
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r):
			digits++
		}
	}
	a.number = digits > 0 && letters == 0
	a.caps = capitals > 1 && capitals == letters
	a.initial = letters == 1 && capitals == 1
	if t, ok := strings.CutSuffix(a.text, "."); ok {
		a.dot = true
		if !strings.Contains(t, ".") {
			// The dot is the sentence's, or an abbreviation's; a name that
			// wants it takes it back.
			a.text = t
			a.span.End--
		}
	}
}

// caseOf says what the capitals of a run of atoms are worth. Short runs are
// taken for mixed: a dateline is one.
func caseOf(as []atom) letters {
	words, small, upper, capitals, long, longUpper := 0, 0, 0, 0, 0, 0
	for i := range as {
		a := &as[i]
		if a.mark() || a.number || a.tag || len(a.text) < 2 {
			continue
		}
		words++
		switch {
		case a.caps:
			capitals++
			upper++
		case a.upper:
			upper++
		default:
			small++
		}
		if len(a.text) >= 4 && !a.first {
			long++
			if a.upper {
				longUpper++
			}
		}
	}
	switch {
	case words >= 4 && capitals*10 >= words*7:
		return caps
	case words >= 4 && upper == 0:
		return lower
	case long >= 4 && longUpper*10 >= long*7:
		return title
	}
	return mixed
}
