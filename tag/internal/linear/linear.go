// Package linear is a sparse linear classifier over hashed features, the
// engine of the tagger. A feature is a 32-bit hash; it has a row of weights,
// one for each class it speaks for or against.
package linear

import (
	"encoding/binary"
	"errors"
	"math"
	"sort"
)

// Scale is the number of weight units in one step of the perceptron: weights
// are kept as integers of a 1/Scale.
const Scale = 24

// Model holds the weights. It is safe for use by many readers at once.
type Model struct {
	mask  uint32
	slots []slot
	cells []uint32 // class<<17 | last<<16 | weight
}

type slot struct{ key, row uint32 } // row 0 is an empty slot

const last = 1 << 16

// Mix makes the feature of a template (a small number) and a value.
func Mix(template, value uint32) uint32 {
	h := (value ^ template*0x9E3779B1) * 0x85EBCA6B
	h ^= h >> 15
	h *= 0xC2B2AE35
	return h ^ h>>13
}

// Hash is the FNV-1a hash of a word, in which all digits count as the same.
func Hash[T string | []byte](s T) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		c := s[i]
		if '0' <= c && c <= '9' {
			c = '0'
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// Score adds the weights of the features to the scores of the classes. At most
// 64 features are looked at.
func (m *Model) Score(features []uint32, scores *[64]int32) {
	// All rows are found first: the processor waits for the memory once.
	var rows [64]uint32
	n := 0
	for _, f := range features[:min(64, len(features))] {
		if row := m.row(f); row != 0 {
			rows[n] = row
			n++
		}
	}
	for _, row := range rows[:n] {
		for _, c := range m.cells[row:] {
			scores[c>>17&63] += int32(int16(c))
			if c&last != 0 {
				break
			}
		}
	}
}

// row is where the weights of a feature begin, 0 when it has none.
func (m *Model) row(feature uint32) uint32 {
	for i := feature & m.mask; ; i = (i + 1) & m.mask {
		if s := m.slots[i]; s.key == feature || s.row == 0 {
			return s.row
		}
	}
}

// Weight is the feature's weight for one class, in steps of the perceptron.
func (m *Model) Weight(feature uint32, class int) float64 {
	var s [64]int32
	m.Score([]uint32{feature}, &s)
	return float64(s[class]) / Scale
}

// First returns the class of the first weight of a feature that stands for one
// class alone; -1 when the model does not know the feature.
func (m *Model) First(feature uint32) int {
	row := m.row(feature)
	if row == 0 {
		return -1
	}
	return int(m.cells[row] >> 17 & 63)
}

// Weights are rows of weights by feature, as training leaves them.
type Weights map[uint32][]float32

// Add adds other weights, times a factor.
func (w Weights) Add(other Weights, factor float32) {
	for f, row := range other {
		if w[f] == nil {
			w[f] = make([]float32, len(row))
		}
		for c, x := range row {
			w[f][c] += x * factor
		}
	}
}

// Prune drops the weights that are smaller than min.
func (w Weights) Prune(min float32) {
	for f, row := range w {
		empty := true
		for c, x := range row {
			if x < min && x > -min {
				row[c] = 0
			}
			empty = empty && row[c] == 0
		}
		if empty {
			delete(w, f)
		}
	}
}

// Encode writes the weights: the number of features, then in the order of the
// features the distance to the one before, the number of cells, and for each
// the class and the weight, all as varints. Weights that round to nothing are
// left out.
func Encode(w Weights) []byte {
	keys := make([]uint32, 0, len(w))
	for k, row := range w {
		for _, x := range row {
			if units(x) != 0 {
				keys = append(keys, k)
				break
			}
		}
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	out := binary.AppendUvarint(nil, uint64(len(keys)))
	before := uint32(0)
	for _, k := range keys {
		out = binary.AppendUvarint(out, uint64(k-before))
		before = k
		n := 0
		for _, x := range w[k] {
			if units(x) != 0 {
				n++
			}
		}
		out = append(out, byte(n))
		for c, x := range w[k] {
			if u := units(x); u != 0 {
				out = append(out, byte(c))
				out = binary.AppendVarint(out, int64(u))
			}
		}
	}
	return out
}

func units(x float32) int {
	return int(max(-32767, min(32767, math.Round(float64(x)*Scale))))
}

var errCut = errors.New("linear: the weights are cut short or damaged")

// Decode reads what Encode wrote for a number of classes.
func Decode(data []byte, classes int) (*Model, error) {
	fault := false
	number := func() uint64 {
		n, w := binary.Uvarint(data)
		if w <= 0 {
			fault = true
			return 0
		}
		data = data[w:]
		return n
	}
	n := number()
	if fault || n > uint64(len(data)) {
		return nil, errCut
	}
	size := uint32(1)
	for uint64(size) < 2*n+2 {
		size *= 2
	}
	m := &Model{mask: size - 1, slots: make([]slot, size), cells: make([]uint32, 1, uint64(len(data))/2+1)}
	key := uint32(0)
	for range n {
		key += uint32(number())
		cells := number()
		if fault || cells == 0 || cells > 64 {
			return nil, errCut
		}
		i := key & m.mask
		for m.slots[i].row != 0 {
			i = (i + 1) & m.mask
		}
		m.slots[i] = slot{key, uint32(len(m.cells))}
		for range cells {
			class, u := uint32(number()), number()
			weight := int16(u>>1) ^ -int16(u&1)
			fault = fault || int(class) >= classes
			m.cells = append(m.cells, class&63<<17|uint32(uint16(weight)))
		}
		m.cells[len(m.cells)-1] |= last
	}
	if fault {
		return nil, errCut
	}
	return m, nil
}
