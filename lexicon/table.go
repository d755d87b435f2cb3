package lexicon

import "math/bits"

// Table is a map by words, made for a reader that asks it for every word of a
// text, whose hash he knows: most are not there, and are told by one bit; the
// rest are found by the hash, and compared once. It is safe for use by
// many readers at once.
type Table[V any] struct {
	entries []entry[V]
	slots   []slot // of a number that is a power of two, at most half of them used
	bits    [256]uint64
}

type entry[V any] struct {
	word  string
	value V
}

// slot is an entry with its hash; at is its index and 1, 0 for none.
type slot struct{ hash, at uint32 }

// Set gives the word its value.
func (t *Table[V]) Set(word string, v V) {
	h := Hash(word)
	if e := t.find(word, h); e != nil {
		e.value = v
		return
	}
	t.entries = append(t.entries, entry[V]{word, v})
	t.bits[h>>24] |= 1 << (h >> 18 & 63)
	if 2*len(t.entries) <= len(t.slots) {
		t.put(slot{h, uint32(len(t.entries))})
		return
	}
	t.slots = make([]slot, max(16, 2*len(t.slots)))
	for i := range t.entries {
		t.put(slot{Hash(t.entries[i].word), uint32(i + 1)})
	}
}

func (t *Table[V]) put(s slot) {
	mask := uint32(len(t.slots) - 1)
	i := s.hash & mask
	for t.slots[i].at != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = s
}

// Get returns the value of the word, the zero value when it has none.
func (t *Table[V]) Get(word string) V { return t.Find(word, Hash(word)) }

// Find is Get for a word whose hash is known.
func (t *Table[V]) Find(word string, h uint32) (v V) {
	if t.bits[h>>24]>>(h>>18&63)&1 == 0 {
		return v
	}
	if e := t.find(word, h); e != nil {
		return e.value
	}
	return v
}

func (t *Table[V]) find(word string, h uint32) *entry[V] {
	if len(t.slots) == 0 {
		return nil
	}
	mask := uint32(len(t.slots) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		s := t.slots[i]
		if s.at == 0 {
			return nil
		}
		if e := &t.entries[s.at-1]; s.hash == h && e.word == word {
			return e
		}
	}
}

// Words lists the words in the order in which they were set.
func (t *Table[V]) Words() []string {
	out := make([]string, len(t.entries))
	for i := range t.entries {
		out[i] = t.entries[i].word
	}
	return out
}

// Hash mixes the first and the last eight bytes of a word and its length.
func Hash(w string) uint32 {
	var a, b uint64
	switch n := len(w); {
	case n >= 8:
		a, b = eight(w), eight(w[n-8:])
	case n >= 4:
		a, b = four(w), four(w[n-4:])
	case n > 0:
		a = uint64(w[0]) | uint64(w[n/2])<<8 | uint64(w[n-1])<<16
	}
	hi, lo := bits.Mul64(a^0x9E3779B97F4A7C15, b^uint64(len(w))^0xC2B2AE3D27D4EB4F)
	return uint32((hi ^ lo) >> 16 * 0x9E3779B1 >> 16)
}

func four(s string) uint64 {
	_ = s[3]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}

func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
