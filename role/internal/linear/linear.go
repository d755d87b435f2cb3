// Package linear is a set of logistic regressions over the same hashed
// features: for each of a few roles, how likely something plays it.
package linear

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"math/bits"
	"sort"
)

// Roles is how many regressions a model holds.
const Roles = 6

// Score is one number for each role.
type Score [Roles]float32

// Model holds the weights of features.
type Model struct {
	Bias  Score
	scale Score
	shift int    // the upper bits of a hash are its place in slots
	slots []slot // an open hash table of a number that is a power of two
	// bits are of the upper bits of hashes: most features have no weights, and
	// are told by a bit that is near at hand.
	bits [1 << (32 - bitShift - 6)]uint64
}

const bitShift = 13

type slot struct {
	key uint32 // 0 is empty
	row [Roles]int8
}

// Sums are the weights of features, summed as they are stored.
type Sums [Roles]int32

// Add adds the weights of the features to the sums.
func (m *Model) Add(sum *Sums, hashes []uint32) {
	// What the bits tell is gathered first, and then what stands at the places
	// of the rest, without a question to wait for.
	var some, keys [64]uint32
	for len(hashes) > 0 {
		part := hashes[:min(len(some), len(hashes))]
		hashes = hashes[len(part):]
		n := 0
		for _, h := range part {
			some[n%len(some)] = h
			n += int(m.bits[h>>bitShift>>6] >> (h >> bitShift & 63) & 1)
		}
		for i, h := range some[:n] {
			keys[i] = m.slots[h>>m.shift].key
		}
		for i, h := range some[:n] {
			if keys[i] == 0 {
				continue
			}
			if r := m.find(h); r != nil {
				for k, w := range r {
					sum[k] += int32(w)
				}
			}
		}
	}
}

// Logit sums the weights of the features and the bias.
func (m *Model) Logit(hashes []uint32) Score { return m.LogitFrom(Sums{}, hashes) }

// LogitFrom is Logit when the weights of other features are summed already.
func (m *Model) LogitFrom(sum Sums, hashes []uint32) (out Score) {
	m.Add(&sum, hashes)
	for k, b := range m.Bias {
		out[k] = float32(sum[k]) * m.scale[k]
		out[k] += b
	}
	return out
}

// Weight is the weight of one feature for a role.
func (m *Model) Weight(h uint32, role int) float64 {
	if r := m.find(h); r != nil {
		return float64(float32(r[role]) * m.scale[role])
	}
	return 0
}

// Len is the number of features that have weights.
func (m *Model) Len() int {
	n := 0
	for i := range m.slots {
		if m.slots[i].key != 0 {
			n++
		}
	}
	return n
}

func (m *Model) find(h uint32) *[Roles]int8 {
	if h == 0 {
		h = 1
	}
	mask := uint32(len(m.slots) - 1)
	for i := h >> m.shift; ; i = (i + 1) & mask {
		switch s := &m.slots[i]; s.key {
		case h:
			return &s.row
		case 0:
			return nil
		}
	}
}

// New makes a model of weights.
func New(bias Score, weights map[uint32]*Score) *Model {
	m := &Model{Bias: bias}
	for k := range m.scale {
		for _, w := range weights {
			m.scale[k] = max(m.scale[k], float32(math.Abs(float64(w[k]))))
		}
		m.scale[k] = max(m.scale[k]/127, 1e-6)
	}
	keys := make([]uint32, 0, len(weights))
	for h := range weights {
		keys = append(keys, h)
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	m.table(len(keys))
	for _, h := range keys {
		var row [Roles]int8
		zero := true
		for k, w := range weights[h] {
			row[k] = int8(math.Round(float64(w / m.scale[k])))
			zero = zero && row[k] == 0
		}
		if !zero {
			m.put(h, row)
		}
	}
	return m
}

func (m *Model) table(n int) {
	width := bits.Len(uint(n + n/2 + 1))
	m.shift = 32 - width
	m.slots = make([]slot, 1<<width)
}

func (m *Model) put(h uint32, row [Roles]int8) {
	if h == 0 {
		h = 1
	}
	mask := uint32(len(m.slots) - 1)
	i := h >> m.shift
	for m.slots[i].key != 0 && m.slots[i].key != h {
		i = (i + 1) & mask
	}
	m.slots[i] = slot{h, row}
	m.bits[h>>bitShift>>6] |= 1 << (h >> bitShift & 63)
}

// Encode writes the model: bias, scales, and the features in the order of
// their hashes, packed.
func (m *Model) Encode() []byte {
	var raw bytes.Buffer
	le := binary.LittleEndian
	for k := range m.Bias {
		binary.Write(&raw, le, m.Bias[k])
		binary.Write(&raw, le, m.scale[k])
	}
	var order []slot
	for _, s := range m.slots {
		if s.key != 0 {
			order = append(order, s)
		}
	}
	sort.Slice(order, func(a, b int) bool { return order[a].key < order[b].key })
	binary.Write(&raw, le, uint32(len(order)))
	last := uint32(0)
	for _, s := range order {
		raw.Write(binary.AppendUvarint(nil, uint64(s.key-last)))
		last = s.key
	}
	for k := range Roles {
		for _, s := range order {
			raw.WriteByte(byte(s.row[k]))
		}
	}
	var out bytes.Buffer
	z, _ := gzip.NewWriterLevel(&out, gzip.BestCompression)
	z.Write(raw.Bytes())
	z.Close()
	return out.Bytes()
}

// Decode reads what Encode wrote.
func Decode(data []byte) (*Model, error) {
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		return nil, err
	}
	short := errors.New("weights: cut short")
	m := &Model{}
	r := bytes.NewReader(raw)
	le := binary.LittleEndian
	for k := range m.Bias {
		if binary.Read(r, le, &m.Bias[k]) != nil || binary.Read(r, le, &m.scale[k]) != nil {
			return nil, short
		}
	}
	var n uint32
	if binary.Read(r, le, &n) != nil || int(n) > len(raw) {
		return nil, short
	}
	keys := make([]uint32, n)
	last := uint64(0)
	for i := range keys {
		d, err := binary.ReadUvarint(r)
		if err != nil {
			return nil, short
		}
		last += d
		keys[i] = uint32(last)
	}
	rest := raw[len(raw)-r.Len():]
	if len(rest) != Roles*int(n) {
		return nil, short
	}
	m.table(int(n))
	for i, h := range keys {
		var row [Roles]int8
		for k := range Roles {
			row[k] = int8(rest[k*int(n)+i])
		}
		m.put(h, row)
	}
	return m, nil
}
