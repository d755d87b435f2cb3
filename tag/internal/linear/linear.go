// Package linear is a sparse linear classifier over hashed features, the
// engine of the tagger. A feature is a 32-bit hash; it has a row of weights,
// one for each class it speaks for or against.
package linear

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
	"sort"
)

// Scale is the number of weight units in one step of the perceptron: weights
// are kept as integers of a 1/Scale.
const Scale = 24

// Classes and Features are how many classes a model may have, and how many
// features may be scored at once.
const (
	Classes  = 48
	Features = 40
)

// most is the largest weight: so many of them fit a lane.
const most = 1 << 15 / Features

// Model holds the weights. It is safe for use by many readers at once.
type Model struct {
	shift int      // the upper bits of a feature are its place in slots
	slots []slot   // of a number that is a power of two
	cells []uint32 // of rows with few weights: class<<17 | last<<16 | weight
	lanes []Scores // rows with many
}

// slot is a feature and its row: 0 is an empty slot, with the bit wide set the
// rest is an index into lanes, else into cells.
type slot struct{ key, row uint32 }

const (
	last = 1 << 16
	wide = 1 << 31
	few  = 6 // cells; more are faster to add in lanes
)

// Scores are sums of weights by class: four classes to a word, so that one
// addition adds four. A word is a sum of numbers times powers of 2^16, and adds
// right whatever their signs.
type Scores [Classes / 4]uint64

func (s *Scores) add(class uint32, weight int16) {
	s[class>>2%uint32(len(s))] += uint64(int64(weight)) << (class & 3 * 16)
}

// Add adds other scores.
func (s *Scores) Add(o *Scores) {
	for i, x := range o {
		s[i] += x
	}
}

// zero is a zero in every lane, raised so that no lane borrows from the next.
const zero = 0x8000_8000_8000_8000

// Of is the score of a class.
func (s *Scores) Of(class int) int {
	return int(uint16((s[class>>2]+zero)>>(class&3*16))) - 0x8000
}

// Best is the first of n classes that has the highest score.
func (s *Scores) Best(n int) int {
	best, most := 0, uint16(0)
	for c := range n {
		if x := uint16((s[c>>2] + zero) >> (c & 3 * 16)); x > most {
			best, most = c, x
		}
	}
	return best
}

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

// Score sums the weights of the features, of which there may be at most
// Features.
func (m *Model) Score(features []uint32) (sum Scores) {
	// What is far away is asked for all at once: the processor waits once, not
	// for each feature what its slot holds before it goes on to the next.
	var at [Features]slot
	features = features[:min(Features, len(features))]
	for i, f := range features {
		at[i] = m.slots[f>>m.shift]
	}
	var rows [Features]uint32
	n := 0
	for i, f := range features {
		row := at[i].row
		if row != 0 && at[i].key != f {
			row = m.row(f)
		}
		if row != 0 {
			rows[n] = row
			n++
		}
	}
	for _, row := range rows[:n] {
		if row&wide != 0 {
			sum.Add(&m.lanes[row&^wide])
			continue
		}
		for _, c := range m.cells[row:] {
			sum.add(c>>17, int16(c))
			if c&last != 0 {
				break
			}
		}
	}
	return sum
}

// row is where the weights of a feature begin, 0 when it has none.
func (m *Model) row(feature uint32) uint32 {
	mask := uint32(len(m.slots) - 1)
	for i := feature >> m.shift; ; i = (i + 1) & mask {
		if s := m.slots[i]; s.key == feature || s.row == 0 {
			return s.row
		}
	}
}

// Weight is the feature's weight for one class, in steps of the perceptron.
func (m *Model) Weight(feature uint32, class int) float64 {
	s := m.Score([]uint32{feature})
	return float64(s.Of(class)) / Scale
}

// First returns the class of the first weight of a feature that stands for one
// class alone; -1 when the model does not know the feature.
func (m *Model) First(feature uint32) int {
	row := m.row(feature)
	if row == 0 || row&wide != 0 {
		return -1
	}
	return int(m.cells[row] >> 17)
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
	return int(max(-most, min(most, math.Round(float64(x)*Scale))))
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
	width := bits.Len64(2*n + 1)
	mask := uint32(1)<<width - 1
	m := &Model{shift: 32 - width, slots: make([]slot, 1<<width), cells: make([]uint32, 1, uint64(len(data))/2+1)}
	key := uint32(0)
	for range n {
		key += uint32(number())
		cells := number()
		if fault || cells == 0 || cells > Classes {
			return nil, errCut
		}
		i := key >> m.shift // in the order of the keys, and so of the memory
		for m.slots[i].row != 0 {
			i = (i + 1) & mask
		}
		start := len(m.cells)
		m.slots[i] = slot{key, uint32(start)}
		for range cells {
			class, u := uint32(number()), number()
			weight := int16(u>>1) ^ -int16(u&1)
			if int(class) >= classes || weight > most || weight < -most {
				return nil, errCut
			}
			m.cells = append(m.cells, class<<17|uint32(uint16(weight)))
		}
		m.cells[len(m.cells)-1] |= last
		if cells > few {
			m.slots[i].row = wide | uint32(len(m.lanes))
			var lanes Scores
			for _, c := range m.cells[start:] {
				lanes.add(c>>17, int16(c))
			}
			m.lanes, m.cells = append(m.lanes, lanes), m.cells[:start]
		}
	}
	if fault {
		return nil, errCut
	}
	return m, nil
}
