// Package wordclass knows which parts of speech a word may have, from
// dictionaries: words that take the same ones make a class, which has a
// number. The tagger looks at the number only.
package wordclass

import (
	"encoding/binary"
	"errors"
	"sort"

	"daybook/tag/internal/linear"
)

// Table maps words to their classes. It is safe for use by many readers at
// once.
type Table struct {
	mask  uint32
	slots []uint32 // the upper 24 bits of the key, and the class; 0 when empty
}

// Of returns the class of the word with the hash (linear.Hash of the word in
// lower case), 0 for an unknown word.
func (t *Table) Of(hash uint32) uint8 {
	key := hash * 0x9E3779B1
	for i := key & t.mask; ; i = (i + 1) & t.mask {
		if s := t.slots[i]; s&^255 == key&^255 || s == 0 {
			return uint8(s)
		}
	}
}

func (t *Table) set(hash uint32, class uint8) {
	key := hash * 0x9E3779B1
	i := key & t.mask
	for t.slots[i] != 0 {
		i = (i + 1) & t.mask
	}
	t.slots[i] = key&^255 | uint32(class)
}

// Words gives each word, in lower case, the parts of speech it takes, with a
// space between.
type Words map[string]string

// Encode numbers the classes, the most frequent first, and writes the words as
// the distances between their hashes and their classes. Classes past the
// 255th are too rare to be learned from, and their words are left out.
func (w Words) Encode() []byte {
	count := map[string]int{}
	for _, c := range w {
		count[c]++
	}
	names := make([]string, 0, len(count))
	for c := range count {
		names = append(names, c)
	}
	sort.Slice(names, func(i, j int) bool {
		a, b := names[i], names[j]
		return count[a] > count[b] || count[a] == count[b] && a < b
	})
	number := map[string]uint8{}
	for i, c := range names[:min(255, len(names))] {
		number[c] = uint8(i + 1)
	}
	words := make([]string, 0, len(w))
	for s := range w {
		words = append(words, s)
	}
	sort.Strings(words)
	class := map[uint32]uint8{}
	for _, s := range words {
		if n := number[w[s]]; n != 0 {
			class[linear.Hash(s)] = n
		}
	}
	hashes := make([]uint32, 0, len(class))
	for h := range class {
		hashes = append(hashes, h)
	}
	sort.Slice(hashes, func(i, j int) bool { return hashes[i] < hashes[j] })
	out := binary.AppendUvarint(nil, uint64(len(hashes)))
	before := uint32(0)
	for _, h := range hashes {
		out = append(binary.AppendUvarint(out, uint64(h-before)), class[h])
		before = h
	}
	return out
}

var errCut = errors.New("wordclass: the table is cut short")

// Decode reads what Encode wrote.
func Decode(data []byte) (*Table, error) {
	n, w := binary.Uvarint(data)
	if w <= 0 || n > uint64(len(data)) {
		return nil, errCut
	}
	data = data[w:]
	size := uint32(1)
	for uint64(size) < 2*n+2 {
		size *= 2
	}
	t := &Table{mask: size - 1, slots: make([]uint32, size)}
	h := uint32(0)
	for range n {
		d, w := binary.Uvarint(data)
		if w <= 0 || len(data) <= w || data[w] == 0 {
			return nil, errCut
		}
		h += uint32(d)
		t.set(h, data[w])
		data = data[w+1:]
	}
	return t, nil
}
