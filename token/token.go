// Package token cuts a text into words and sentences that know where they
// stand. It never changes the text: what a word is taken for (lower case,
// straight apostrophes, "k!lled" for "killed") is its Norm; what stands in the
// report is its span.
package token

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"daybook"
	"daybook/lexicon"
)

// Kind says what sort of token something is.
type Kind uint8

// The kinds of token.
const (
	Word    Kind = iota // letters, also with inner hyphens and dots: five-floor, U.S.
	Number              // digits: 1,200 3.5 9/11 6.10am
	Punct               // one mark, or a run of the same: . , -- ...
	Open                // an opening quotation mark
	Close               // a closing quotation mark
	Hashtag             // #karachi
	Handle              // @name
	URL                 // also pic.twitter.com/…
	Symbol              // anything else: emoji, currency, signs
)

// Token is one word or mark of a text.
type Token struct {
	daybook.Span
	Text  string // as written
	Norm  string // what it is taken for, in lower case
	Hash  uint32 // of Norm, as lexica look it up
	Kind  Kind
	Space bool   // white space, or the start of the text, stands before it
	Tag   string // part of speech (Penn Treebank), set by the tagger
	Lemma string // set by the tagger
}

// Upper reports whether the token begins with an upper-case letter.
func (t *Token) Upper() bool {
	r, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsUpper(r)
}

// Is reports whether the token is taken for one of the words.
func (t *Token) Is(words ...string) bool {
	for _, w := range words {
		if t.Norm == w {
			return true
		}
	}
	return false
}

// Sentence is a run of tokens, [First, Last), within one paragraph.
type Sentence struct {
	First, Last int
	Para        int // index into Doc.Paras
}

// Doc is a text with its tokens, sentences and paragraphs, in order.
type Doc struct {
	Text      string
	Tokens    []Token
	Sentences []Sentence
	Paras     []daybook.Span
	// Caps is true for a text that is written in capitals throughout.
	Caps bool
	in   []int32 // the sentence of each token
	low  string  // the text with small letters for capitals, byte for byte
}

// Len is the number of tokens; with Norm and Hash it makes a Doc a
// lexicon.Words.
func (d *Doc) Len() int { return len(d.Tokens) }

// Norm returns what token i is taken for.
func (d *Doc) Norm(i int) string { return d.Tokens[i].Norm }

// Low returns token i as written, with small letters for those of A to Z.
func (d *Doc) Low(i int) string { return d.low[d.Tokens[i].Start:d.Tokens[i].End] }

// Hash returns the hash of what token i is taken for.
func (d *Doc) Hash(i int) uint32 { return d.Tokens[i].Hash }

// SentenceOf returns the index of the sentence that holds token i.
func (d *Doc) SentenceOf(i int) int { return int(d.in[i]) }

// Span is the range of text from token i up to, not with, token j.
func (d *Doc) Span(i, j int) daybook.Span {
	if i >= j {
		return daybook.Span{}
	}
	return daybook.Span{Start: d.Tokens[i].Start, End: d.Tokens[j-1].End}
}

// At returns the index of the first token that ends after the byte offset.
func (d *Doc) At(offset int) int {
	lo, hi := 0, len(d.Tokens)
	for lo < hi {
		m := (lo + hi) / 2
		if d.Tokens[m].End > offset {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return lo
}

// Tokenizer cuts texts. Its data come from the files in en/.
type Tokenizer struct {
	abbrev map[string]bool // with its dot; true when it may end a sentence
	start  map[string]bool // words that begin a sentence after such an abbreviation
	clitic []string        // n't, 's, … split off the end of a word
}

// Cut returns the text's tokens and sentences.
func (z *Tokenizer) Cut(text string) *Doc {
	d := &Doc{Text: text}
	room, _ := rooms.Get().(*[]Token)
	if room == nil {
		room = new([]Token)
	}
	d.Tokens = slices.Grow(*room, len(text)/5+1)
	d.Paras = paragraphs(text)
	upper, lower := d.letters()
	d.Caps = upper > 20*(lower+1)/10 && upper > 12
	for p, span := range d.Paras {
		first := len(d.Tokens)
		z.words(d, span)
		quotes(d.Tokens[first:])
		z.sentences(d, first, p)
	}
	d.in = make([]int32, len(d.Tokens))
	for i, s := range d.Sentences {
		for j := s.First; j < s.Last; j++ {
			d.in[j] = int32(i)
		}
	}
	return d
}

// letters counts the letters of the alphabet, and makes the text in small ones.
func (d *Doc) letters() (upper, lower int) {
	low := []byte(d.Text)
	for i, c := range low {
		switch {
		case 'a' <= c && c <= 'z':
			lower++
		case 'A' <= c && c <= 'Z':
			upper++
			low[i] = c + 'a' - 'A'
		}
	}
	d.low = string(low)
	return upper, lower
}

// Leave gives up the room of the tokens, which is used again for another text:
// neither the Doc nor a token of it may be looked at after.
func (d *Doc) Leave() {
	if cap(d.Tokens) > mostRoom {
		return
	}
	clear(d.Tokens)
	room := d.Tokens[:0]
	d.Tokens = nil
	rooms.Put(&room)
}

// rooms are lists of tokens that were left; one for more than mostRoom of them
// is not kept.
var rooms sync.Pool

const mostRoom = 1 << 15

// words appends the tokens of one paragraph.
func (z *Tokenizer) words(d *Doc, p daybook.Span) {
	text := d.Text[:p.End]
	space := true
	for i := p.Start; i < p.End; {
		r, n := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u00ad' {
			space = true
			i += n
			continue
		}
		j, kind := z.next(text, i, r, n)
		z.emit(d, i, j, kind, space)
		space = false
		i = j
	}
}

// next finds the end of the token that begins at i with rune r of n bytes.
func (z *Tokenizer) next(text string, i int, r rune, n int) (int, Kind) {
	rest := text[i:]
	if end := urlLen(rest); end > 0 {
		return i + end, URL
	}
	switch {
	case r == '#' && numericRef(rest) > 0:
		m := numericRef(rest)
		if rest[:m] == "#39;" && strings.HasPrefix(rest[m:], "s") && runWhile(rest[m:], unicode.IsLetter) == 1 {
			return i + m + 1, Word // Nepal #39;s
		}
		return i + m, Punct
	case (r == '#' || r == '@') && i+n < len(text):
		if m := runWhile(rest[n:], isTagRune); m > 0 {
			if r == '#' {
				return i + n + m, Hashtag
			}
			return i + n + m, Handle
		}
		return i + n, Symbol
	case unicode.IsDigit(r):
		return i + numberLen(rest), Number
	case unicode.IsLetter(r):
		return i + z.wordLen(rest), Word
	case r == '.' || r == '-' || r == '*' || r == '_' || r == '=' || r == '!' || r == '?':
		m := runWhile(rest, func(x rune) bool { return x == r })
		return i + m, Punct
	case isQuote(r):
		if (r == '\'' || r == '`') && len(rest) > n && rest[n] == byte(r) && r != '"' {
			return i + 2, Open // `` and '' as the wires write them
		}
		return i + n, Open
	case unicode.IsPunct(r):
		return i + n, Punct
	case unicode.IsMark(r):
		return i + runWhile(rest, unicode.IsMark), Symbol
	}
	// An emoji with its variation selectors and joiners is one token.
	m := n + runWhile(rest[n:], func(x rune) bool {
		return x == '\ufe0f' || x == '\u200d' || (x >= 0x1f3fb && x <= 0x1f3ff)
	})
	return i + m, Symbol
}

func isTagRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' }

func isQuote(r rune) bool {
	switch r {
	case '"', '\'', '`', '“', '”', '„', '‘', '’', '‚', '«', '»', '‹', '›':
		return true
	}
	return false
}

func runWhile(s string, ok func(rune) bool) int {
	for i, r := range s {
		if !ok(r) {
			return i
		}
	}
	return len(s)
}

// numericRef is the length of a character reference that lost its ampersand,
// as old wire archives have it: "Nepal #39;s". 0 when there is none.
func numericRef(s string) int {
	m := runWhile(s[1:], unicode.IsDigit)
	if m >= 2 && m <= 5 && len(s) > 1+m && s[1+m] == ';' {
		return m + 2
	}
	return 0
}

var schemes = []string{"http://", "https://", "www.", "pic.twitter.com/", "pic.x.com/", "t.co/"}

// scheming are the letters that a scheme begins with.
var scheming = func() (set [utf8.RuneSelf]bool) {
	for _, s := range schemes {
		set[s[0]], set[s[0]+'A'-'a'] = true, true
	}
	return set
}()

func urlLen(s string) int {
	if s[0] >= utf8.RuneSelf || !scheming[s[0]] {
		return 0
	}
	for _, p := range schemes {
		if len(s) > len(p) && strings.EqualFold(s[:len(p)], p) {
			end := strings.IndexFunc(s, func(r rune) bool {
				return unicode.IsSpace(r) || strings.ContainsRune("\"<>“”…—", r)
			})
			if end < 0 {
				end = len(s)
			}
			return len(strings.TrimRight(s[:end], ".,;:!?)]'"))
		}
	}
	return 0
}

// numberLen is the length of a number: digits with inner commas, dots,
// colons, slashes before digits, and letters stuck to it (6.10am, 16th, 20s,
// 12-year-old), but not a range: 12-15 is three tokens.
func numberLen(s string) int {
	i := 0
	for i < len(s) {
		c := s[i]
		switch {
		case c >= '0' && c <= '9':
			i++
			continue
		case (c == ',' || c == '.' || c == ':' || c == '/') && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9':
			// "in 2004,12 people" is two numbers: a comma groups by three.
			if c == ',' && !(len(s) >= i+4 && digits(s[i+1:i+4]) && (len(s) == i+4 || s[i+4] < '0' || s[i+4] > '9')) {
				return i
			}
			i++
			continue
		}
		break
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	if i < len(s) && unicode.IsLetter(r) {
		return i + letters(s[i:])
	}
	// 12-year-old, 9mm-calibre; not 12-15
	if i+1 < len(s) && (s[i] == '-' || strings.HasPrefix(s[i:], "‐") || strings.HasPrefix(s[i:], "‑")) {
		_, h := utf8.DecodeRuneInString(s[i:])
		if r, _ := utf8.DecodeRuneInString(s[i+h:]); unicode.IsLetter(r) {
			return i + h + letters(s[i+h:])
		}
	}
	if i == 0 {
		_, n := utf8.DecodeRuneInString(s)
		return n // a digit of another script
	}
	return i
}

func digits(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

// letters is the length of a run of letters and digits with inner hyphens.
func letters(s string) int {
	i := 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			i += n
			continue
		}
		if isHyphen(r) && i+n < len(s) {
			if q, _ := utf8.DecodeRuneInString(s[i+n:]); unicode.IsLetter(q) || unicode.IsDigit(q) {
				i += n
				continue
			}
		}
		break
	}
	return i
}

func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }

// wordLen is the length of the word at the start of s.
func (z *Tokenizer) wordLen(s string) int {
	i := 0
	var prev rune
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		next, _ := utf8.DecodeRuneInString(s[i+n:])
		more := i+n < len(s)
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r):
		case isHyphen(r) && more && (unicode.IsLetter(next) || unicode.IsDigit(next)):
		case (r == '\'' || r == '’') && more && unicode.IsLetter(next):
		case r == '&' && more && unicode.IsUpper(next) && unicode.IsUpper(prev): // AT&T
		case (r == '!' || r == '@' || r == '$' || r == '*') && more && unicode.IsLower(next) && unicode.IsLower(prev): // k!lled
		case r == '.' && z.dotted(s, i, more, prev, next):
		default:
			return i
		}
		// A picture link stuck to the word before it: hostagepic.twitter.com/x
		if r == 'p' && i > 0 && strings.HasPrefix(s[i:], "pic.") && urlLen(s[i:]) > 0 {
			return i
		}
		prev = r
		i += n
	}
	return i
}

// dotted reports whether the dot at s[i] belongs to the word: an abbreviation,
// an initial, a domain name. "killed.Police" is a missing space.
func (z *Tokenizer) dotted(s string, i int, more bool, prev, next rune) bool {
	if more && unicode.IsLetter(next) {
		start := strings.LastIndexAny(s[:i], ".-") + 1
		if utf8.RuneCountInString(s[start:i]) == 1 {
			return true // U.S, a.m, R-S.C
		}
		return unicode.IsLower(prev) && unicode.IsLower(next) && i+3 < len(s) // example.com
	}
	if utf8.RuneCountInString(s[:i]) == 1 && unicode.IsUpper(prev) {
		return true // an initial
	}
	if strings.Contains(s[:i], ".") && utf8.RuneCountInString(s[strings.LastIndexByte(s[:i], '.')+1:i]) == 1 {
		return true // the last dot of U.S.
	}
	_, ok := z.abbrev[strings.ToLower(s[:i+1])]
	return ok
}

// emit appends the token [i, j), or the parts that a word is made of.
func (z *Tokenizer) emit(d *Doc, i, j int, kind Kind, space bool) {
	text, small := d.Text[i:j], d.low[i:j]
	if kind == Word {
		if text[0] == '#' {
			text = "'" + text[len("#39;"):]
			small = text
		}
		norm := normal(text, small)
		for _, c := range z.clitic {
			if k := len(norm) - len(c); k > 0 && strings.HasSuffix(norm, c) {
				// the curly apostrophe is longer than the straight one
				cut := j - clen(text, len(c))
				d.add(i, cut, norm[:k], Word, space)
				d.add(cut, j, c, Word, false)
				return
			}
		}
		d.add(i, j, norm, Word, space)
		return
	}
	norm := text
	switch kind {
	case Hashtag, Handle:
		norm = strings.ToLower(text[1:])
	case Number:
		norm = normal(text, small)
	case Punct, Open:
		norm = mark(text)
		if norm == "-" && space && (j == len(d.Text) || d.Text[j] == ' ' || d.Text[j] == '\n') {
			norm = "--"
		}
	}
	d.add(i, j, norm, kind, space)
}

func (d *Doc) add(i, j int, norm string, kind Kind, space bool) {
	d.Tokens = append(d.Tokens, Token{Span: daybook.Span{Start: i, End: j}, Text: d.Text[i:j], Norm: norm, Hash: lexicon.Hash(norm), Kind: kind, Space: space})
}

// clen is the number of bytes at the end of s that make up n bytes of its
// normal form, where ’ counts as one.
func clen(s string, n int) int {
	k := 0
	for n > 0 {
		_, w := utf8.DecodeLastRuneInString(s[:len(s)-k])
		k += w
		n--
	}
	return k
}

// mark is what a punctuation mark is taken for.
func mark(s string) string {
	if s[0] == '#' && len(s) > 2 {
		n := 0
		for _, c := range s[1 : len(s)-1] {
			n = n*10 + int(c-'0')
		}
		s = strings.ToLower(string(rune(n)))
	}
	switch s {
	case "“", "”", "„", "«", "»", "``", "''", "\"":
		return "\""
	case "‘", "’", "‚", "‹", "›", "`", "'":
		return "'"
	case "—", "–", "--", "---", "―":
		return "--"
	case "…", "..", "....", ".....":
		return "..."
	}
	return s
}
