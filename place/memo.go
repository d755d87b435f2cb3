package place

import (
	"sync/atomic"

	"daybook/lexicon"
)

// memo remembers what keys mean, from one text to the next: the press names
// the same places and people every day, and finding a name in the compressed
// table costs a hundred times a look here. Each key has one place in it, by its
// hash, and the last one keeps it: so its size is bounded, some ten megabytes
// at the most.
type memo [1 << 16]atomic.Pointer[match]

func (c *memo) of(key string) *atomic.Pointer[match] {
	return &c[lexicon.Hash(key)%uint32(len(c))]
}
