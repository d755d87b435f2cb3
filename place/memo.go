package place

import "sync"

// memo remembers what keys mean, from one text to the next: the press names
// the same places and people every day, and finding a name in the compressed
// table costs a hundred times a look into a map. What it holds is never
// changed; when it is full it starts anew, so its size is bounded.
type memo struct {
	mu sync.RWMutex
	of map[string]*match
}

// memoSize is how many keys are remembered: some ten megabytes at the most.
const memoSize = 1 << 15

func (c *memo) get(key string) *match {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.of[key]
}

func (c *memo) put(key string, m *match) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.of == nil || len(c.of) >= memoSize {
		c.of = make(map[string]*match, 1<<10)
	}
	c.of[key] = m
}
