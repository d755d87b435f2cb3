package book

import (
	"bytes"
	"sync"
)

// recall keeps readings that were wanted of late. An incident is reckoned anew
// with each report that comes: without it each of three hundred reports of one
// explosion would be made out of its JSON three hundred times.
type recall struct {
	mu    sync.Mutex
	known map[string]recalled
	size  int // bytes of the JSON that they were made of
}

type recalled struct {
	raw []byte
	rd  *reading
}

// mostRecalled is how many bytes of JSON the readings were made of that are kept
// at most; beyond it they are all forgotten.
const mostRecalled = 32 << 20

// reading is the reading of a report. It is not written to.
func (m *recall) reading(d *draft, key string) (*reading, bool) {
	raw := d.get(tableReading, key)
	if raw == nil {
		return nil, false
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if was, ok := m.known[key]; ok && bytes.Equal(was.raw, raw) {
		return was.rd, true
	}
	rd, ok := decode[reading](d, tableReading, key, raw)
	if !ok {
		return nil, false
	}
	if m.known == nil || m.size > mostRecalled {
		m.known, m.size = map[string]recalled{}, 0
	}
	m.known[key] = recalled{raw, &rd}
	m.size += len(raw)
	return &rd, true
}

// forget drops them all: what was taken down is not kept in memory either.
func (m *recall) forget() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.known, m.size = nil, 0
}
