package score

import "fmt"

// runeOffsets are the bytes at which the runes of a text begin, and its
// length: corpora count in runes, spans in bytes.
type runeOffsets []int

func offsetsOf(text string) runeOffsets {
	at := make(runeOffsets, 0, len(text)+1)
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}

// check says what is wrong with a span of runes, which name calls.
func (at runeOffsets) check(name string, start, end int) error {
	if start < 0 || end < start || end >= len(at) {
		return fmt.Errorf("%s reaches out of its text", name)
	}
	return nil
}
