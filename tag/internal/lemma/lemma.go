// Package lemma reduces a word to the form it stands under in a dictionary.
// The words and endings are data: a table of words, and endings to exchange,
// both learned from a treebank by Learn.
package lemma

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
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
	if x.Cut >= len(s) && x.Cut > 0 {
		return s, false
	}
	if x.Cut == 0 && x.Put == "" {
		return s, true
	}
	return s[:len(s)-x.Cut] + x.Put, true
}

// key is a word, or an ending, with a tag.
type key struct {
	tag  uint8
	text string
}

// Table maps words with tags to lemmas. It is safe for use by many readers at
// once.
type Table struct {
	words   map[key]string
	endings map[key]Exchange
	longest int
}

// Lemma returns the lemma of a word in lower case with a tag.
func (t *Table) Lemma(norm string, tag int) string {
	if l, ok := t.words[key{uint8(tag), norm}]; ok {
		return l
	}
	for n := min(t.longest, len(norm)); n >= 0; n-- {
		if x, ok := t.endings[key{uint8(tag), norm[len(norm)-n:]}]; ok {
			if l, ok := x.Apply(norm); ok {
				return l
			}
		}
	}
	return norm
}

// Set adds a word.
func (t *Table) Set(norm string, tag int, lemma string) { t.words[key{uint8(tag), norm}] = lemma }

// Example is a word of the treebank with the number of times it has the lemma.
type Example struct {
	Norm  string
	Tag   int
	Lemma string
	Count int
}

// Learn makes a table from examples. An ending is learned, up to longest
// bytes, when it says something else than the shorter one, and at least two
// words with that ending, and more than half, go that way. An ending speaks
// only of bytes it has seen, so that a word without any stays as it is. Words
// for which the endings fail go into the table of words.
func Learn(examples []Example, longest int) *Table {
	best := map[key]Example{} // the most frequent lemma of a word
	for _, e := range examples {
		k := key{uint8(e.Tag), e.Norm}
		if b, ok := best[k]; !ok || e.Count > b.Count || e.Count == b.Count && e.Lemma < b.Lemma {
			best[k] = e
		}
	}
	votes := map[key]map[Exchange]int{}
	for k, e := range best {
		x := exchange(e.Norm, e.Lemma)
		for n := 0; n <= min(longest, len(e.Norm)); n++ {
			k := key{k.tag, e.Norm[len(e.Norm)-n:]}
			if votes[k] == nil {
				votes[k] = map[Exchange]int{}
			}
			votes[k][x]++
		}
	}
	t := &Table{words: map[key]string{}, endings: map[key]Exchange{}, longest: longest}
	keys := make([]key, 0, len(votes))
	for k := range votes {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		a, b := keys[i], keys[j]
		if len(a.text) != len(b.text) {
			return len(a.text) < len(b.text)
		}
		return a.tag < b.tag || a.tag == b.tag && a.text < b.text
	})
	for _, k := range keys {
		x, n, all := majority(votes[k])
		if n >= 2 && n*2 > all && x.Cut <= len(k.text) && x != t.inherited(k) {
			t.endings[k] = x
		}
	}
	for k, e := range best {
		if t.Lemma(e.Norm, e.Tag) != e.Lemma {
			t.words[k] = e.Lemma
		}
	}
	return t
}

// inherited is what the shorter endings say.
func (t *Table) inherited(k key) Exchange {
	for n := len(k.text) - 1; n >= 0; n-- {
		if x, ok := t.endings[key{k.tag, k.text[len(k.text)-n:]}]; ok {
			return x
		}
	}
	return Exchange{}
}

// Exchanges lists for each tag the exchanges that at least min words show, the
// least first. No exchange at all is among them only where it is the rule.
func Exchanges(examples []Example, min int) map[int][]Exchange {
	votes := map[int]map[Exchange]int{}
	for _, e := range examples {
		if votes[e.Tag] == nil {
			votes[e.Tag] = map[Exchange]int{}
		}
		votes[e.Tag][exchange(e.Norm, e.Lemma)]++
	}
	out := map[int][]Exchange{}
	for tag, v := range votes {
		rule, _, _ := majority(v)
		for x, n := range v {
			if n >= min && (x != Exchange{} || x == rule) {
				out[tag] = append(out[tag], x)
			}
		}
		sort.Slice(out[tag], func(i, j int) bool {
			a, b := out[tag][i], out[tag][j]
			return a.Cut-len(a.Put) < b.Cut-len(b.Put) || a.Cut-len(a.Put) == b.Cut-len(b.Put) && (v[a] > v[b] || v[a] == v[b] && a.Put < b.Put)
		})
	}
	return out
}

func majority(v map[Exchange]int) (best Exchange, n, all int) {
	for x, c := range v {
		all += c
		if c > n || c == n && (x.Cut < best.Cut || x.Cut == best.Cut && x.Put < best.Put) {
			best, n = x, c
		}
	}
	return best, n, all
}

func exchange(norm, lemma string) Exchange {
	i := 0
	for i < len(norm) && i < len(lemma) && norm[i] == lemma[i] {
		i++
	}
	return Exchange{len(norm) - i, lemma[i:]}
}

// Encode writes the table as lines: first the endings (tag, ending, cut, put),
// then the words (tag, word, lemma), each part with its number of lines.
func (t *Table) Encode() []byte {
	var b bytes.Buffer
	write := func(n int, lines []string) {
		sort.Strings(lines)
		b.Write(binary.AppendUvarint(nil, uint64(n)))
		for _, l := range lines {
			b.WriteString(l)
		}
	}
	var lines []string
	for k, x := range t.endings {
		lines = append(lines, string(rune(k.tag+'0'))+k.text+"\t"+string(rune(x.Cut+'0'))+x.Put+"\n")
	}
	write(len(lines), lines)
	lines = nil
	for k, l := range t.words {
		lines = append(lines, string(rune(k.tag+'0'))+k.text+"\t"+l+"\n")
	}
	write(len(lines), lines)
	return b.Bytes()
}

var errBad = errors.New("lemma: not a table of lemmas")

// Decode reads what Encode wrote.
func Decode(data []byte) (*Table, error) {
	r := bufio.NewReader(bytes.NewReader(data))
	t := &Table{}
	part := func(f func(k key, v string)) error {
		n, err := binary.ReadUvarint(r)
		if err != nil {
			return err
		}
		if t.endings == nil {
			t.endings = make(map[key]Exchange, min(n, 1<<20))
		} else {
			t.words = make(map[key]string, min(n, 1<<20))
		}
		for range n {
			line, err := r.ReadString('\n')
			if err != nil {
				return io.ErrUnexpectedEOF
			}
			k, v, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			if !ok || k == "" {
				return errBad
			}
			f(key{k[0] - '0', k[1:]}, v)
		}
		return nil
	}
	err := part(func(k key, v string) {
		if v == "" {
			return
		}
		t.endings[k] = Exchange{int(v[0] - '0'), v[1:]}
		t.longest = max(t.longest, len(k.text))
	})
	if err == nil {
		err = part(func(k key, v string) { t.words[k] = v })
	}
	return t, err
}
