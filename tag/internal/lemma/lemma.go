// Package lemma reduces a word to the form it stands under in a dictionary.
// The words and endings are data: a table of words, and endings to exchange,
// both learned from a treebank by Learn.
package lemma

import (
	"bytes"
	"errors"
	"sort"
	"strings"
)

// Exchange takes Cut bytes off the end of a word and puts Put there.
type Exchange struct {
	Cut int
	Put string
}

// Apply exchanges the end of a word; false when the word is too short.
func (x Exchange) Apply(s string) (string, bool) {
	switch {
	case x.Cut == len(s) && x.Put != "":
		return x.Put, true
	case x.Cut >= len(s):
		return s, x.Cut == 0
	case x.Put == "":
		return s[:len(s)-x.Cut], true
	}
	return s[:len(s)-x.Cut] + x.Put, true
}

// Table maps words with tags to lemmas. It is safe for use by many readers at
// once, as long as nobody sets a word.
type Table struct {
	exchanges []Exchange
	number    map[Exchange]uint16
	slots     []slot
	used      int
	longest   int // the longest ending
}

// slot is a word or an ending: whole words are hashed with their beginning.
type slot struct {
	key uint32
	x   uint16 // exchange and 1; 0 when empty
}

const begin = '^'

// The hash goes backwards, so that the endings of a word are hashed on the
// way to the word.
func start(tag int) uint32 { return uint32(tag+1) * 0x9E3779B1 }

func step(h uint32, c byte) uint32 {
	h = (h ^ uint32(c)) * 16777619
	return h ^ h>>15
}

func hash(s string, tag int) uint32 {
	h := start(tag)
	for i := len(s) - 1; i >= 0; i-- {
		h = step(h, s[i])
	}
	return h
}

func (t *Table) find(key uint32) *slot {
	mask := uint32(len(t.slots) - 1)
	for i := key * 0x85EBCA6B >> 8 & mask; ; i = (i + 1) & mask {
		if s := &t.slots[i]; s.x == 0 || s.key == key {
			return s
		}
	}
}

// Lemma returns the lemma of a word in lower case with a tag.
func (t *Table) Lemma(norm string, tag int) string {
	h := start(tag)
	x := t.find(h).x
	for i := len(norm) - 1; i >= 0; i-- {
		h = step(h, norm[i])
		if len(norm)-i <= t.longest {
			if y := t.find(h).x; y != 0 {
				x = y
			}
		}
	}
	if y := t.find(step(h, begin)).x; y != 0 {
		x = y
	}
	if x != 0 {
		if l, ok := t.exchanges[x-1].Apply(norm); ok {
			return l
		}
	}
	return norm
}

// Set adds a word.
func (t *Table) Set(norm string, tag int, lemma string) {
	t.set(string(rune(begin))+norm, tag, whole(norm, lemma))
}

// whole is the exchange for a word that follows no rule. Its lemma is kept
// whole where something would be put, so that nothing is to be made of it later.
func whole(norm, lemma string) Exchange {
	x := exchange(norm, lemma)
	if x.Put != "" {
		x = Exchange{len(norm), lemma}
	}
	return x
}

func (t *Table) set(text string, tag int, x Exchange) {
	n, ok := t.number[x]
	if !ok {
		t.exchanges = append(t.exchanges, x)
		n = uint16(len(t.exchanges))
		t.number[x] = n
	}
	if t.used*2 >= len(t.slots) {
		t.grow(2 * len(t.slots))
	}
	key := hash(text, tag)
	s := t.find(key)
	if s.x == 0 {
		t.used++
	}
	*s = slot{key, n}
	if text == "" || text[0] != begin {
		t.longest = max(t.longest, len(text))
	}
}

func (t *Table) grow(size int) {
	old := t.slots
	t.slots = make([]slot, size)
	for _, s := range old {
		if s.x != 0 {
			*t.find(s.key) = s
		}
	}
}

func newTable(words int) *Table {
	t := &Table{number: map[Exchange]uint16{}}
	size := 16
	for size < 2*words {
		size *= 2
	}
	t.grow(size)
	return t
}

func exchange(norm, lemma string) Exchange {
	i := 0
	for i < len(norm) && i < len(lemma) && norm[i] == lemma[i] {
		i++
	}
	return Exchange{len(norm) - i, lemma[i:]}
}

// Encode writes rules: a line for each tag and exchange, with the words and
// endings it holds for; words begin with ^.
func encode(rules map[rule]Exchange) []byte {
	lines := map[string][]string{}
	for r, x := range rules {
		k := string(rune(r.tag+first)) + string(rune(x.Cut+first)) + x.Put
		lines[k] = append(lines[k], r.text)
	}
	heads := make([]string, 0, len(lines))
	for k := range lines {
		heads = append(heads, k)
	}
	sort.Strings(heads)
	var b bytes.Buffer
	for _, k := range heads {
		sort.Strings(lines[k])
		b.WriteString(k + "\t" + strings.Join(lines[k], " ") + "\n")
	}
	return b.Bytes()
}

// first is the byte that stands for the number 0, past the control characters.
const first = '0'

var errBad = errors.New("lemma: not a table of lemmas")

// Decode reads the table that Learn made.
func Decode(data []byte) (*Table, error) {
	t := newTable(bytes.Count(data, []byte(" ")) + bytes.Count(data, []byte("\n")))
	for line := range strings.Lines(string(data)) {
		head, words, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || len(head) < 2 || head[0] < first || head[1] < first {
			return nil, errBad
		}
		tag, x := int(head[0]-first), Exchange{int(head[1] - first), head[2:]}
		for more := true; more; {
			var w string
			w, words, more = strings.Cut(words, " ")
			t.set(w, tag, x)
		}
	}
	return t, nil
}
