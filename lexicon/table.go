package lexicon

// Table is a map by words for questions of which most are in vain: most words
// of a text stand in no lexicon. Three letters and the length tell most of
// these, so that the map is not asked. It is safe for use by many readers at
// once.
type Table[V any] struct {
	of   map[string]V
	bits [256]uint64 // one for each value of grain; set when a word has it
}

// Set gives the word its value.
func (t *Table[V]) Set(word string, v V) {
	if t.of == nil {
		t.of = map[string]V{}
	}
	h := grain(word)
	t.bits[h>>6] |= 1 << (h & 63)
	t.of[word] = v
}

// Get returns the value of the word, the zero value when it has none.
func (t *Table[V]) Get(word string) (v V) {
	if h := grain(word); t.bits[h>>6]>>(h&63)&1 == 0 {
		return v
	}
	return t.of[word]
}

// All is every word with its value.
func (t *Table[V]) All() map[string]V { return t.of }

func grain(w string) uint32 {
	n := len(w)
	if n == 0 {
		return 0
	}
	return (uint32(w[0]) | uint32(w[n/2])<<8 | uint32(w[n-1])<<16 | uint32(n)<<24) * 0x9E3779B1 >> 18
}
