// Package table is the file format of the gazetteer: a sorted table of folded
// names, each with the places it may mean, and the places themselves. Both are
// kept in compressed blocks that are opened when first asked for, so that a
// process that asks for little pays for little.
//
//	magic     "daybook gazetteer 1\n"
//	uint32    length of the header, little-endian
//	header    zstd: counts, strings, and where the blocks are
//	blocks    zstd, one after the other
//
// Numbers inside are unsigned varints, zigzag where they may be negative.
package table

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sort"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/klauspost/compress/zstd"
)

const (
	magic   = "daybook gazetteer 1\n"
	perName = 1024 // names in a block
	perRow  = 512  // places in a block
	restart = 16   // names between two that are written in full
)

// Place is one row of the table.
type Place struct {
	Name    string
	ISO     string // of the country, two letters
	Admin1  uint16 // index into Admin1s, 0 for none
	Admin2  uint32 // number, plus one, of the second-level division it lies in; 0 for none
	Kind    uint8
	Feature uint8
	Zone    uint16 // index into Zones
	Lat     int32  // in ten-thousandths of a degree
	Lon     int32
	People  uint32
}

// Admin1 is a first-level division of a country.
type Admin1 struct{ Code, Name string }

// Ref names a place that a name may mean.
type Ref struct {
	ID    uint32
	Other bool // the name is not the place's first one
}

// Table is an opened file. It is safe for use by many at once.
type Table struct {
	Admin1s []Admin1 // in order of code; the first is none
	Zones   []string
	ISOs    []string
	Names   int // how many names there are
	Places  int

	data  string
	first []string // the first name of each block of names
	names []block[nameBlock]
	rows  []block[[]Place]
}

type block[T any] struct {
	at, size int
	open     atomic.Pointer[T]
}

type nameBlock struct {
	data     []byte
	restarts []uint32
}

var errShort = errors.New("gazetteer: the file is cut short or not one")

// Open reads the header. The string is kept, and no copy of it is made.
func Open(data string) (*Table, error) {
	if len(data) < len(magic)+4 || data[:len(magic)] != magic {
		return nil, errShort
	}
	body := data[len(magic)+4:]
	size := int(binary.LittleEndian.Uint32([]byte(data[len(magic) : len(magic)+4])))
	if size > len(body) {
		return nil, errShort
	}
	head, err := decoder().DecodeAll([]byte(body[:size]), nil)
	if err != nil {
		return nil, fmt.Errorf("gazetteer: %w", err)
	}
	t := &Table{data: body[size:]}
	r := reader{b: head}
	t.Names, t.Places = r.int(), r.int()
	t.ISOs = r.strings()
	t.Zones = r.strings()
	codes, names := r.strings(), r.strings()
	t.first = r.strings()
	if r.bad || len(codes) != len(names) {
		return nil, errShort
	}
	t.Admin1s = make([]Admin1, len(codes))
	for i := range codes {
		t.Admin1s[i] = Admin1{codes[i], names[i]}
	}
	at := 0
	t.names = make([]block[nameBlock], len(t.first))
	t.rows = make([]block[[]Place], (t.Places+perRow-1)/perRow)
	for i := range t.names {
		t.names[i].at, t.names[i].size = at, r.int()
		at += t.names[i].size
	}
	for i := range t.rows {
		t.rows[i].at, t.rows[i].size = at, r.int()
		at += t.rows[i].size
	}
	if r.bad || at != len(t.data) {
		return nil, errShort
	}
	return t, nil
}

// Get returns a place by its number, which is below Places.
func (t *Table) Get(id uint32) *Place {
	b := &t.rows[id/perRow]
	rows := b.open.Load()
	if rows == nil {
		rows = t.openRows(int(id/perRow), t.unpack(b.at, b.size))
		b.open.Store(rows)
	}
	return &(*rows)[id%perRow]
}

// Each calls f with every place. Blocks that it has to open are not kept.
func (t *Table) Each(f func(*Place)) {
	for i := range t.rows {
		b := &t.rows[i]
		rows := b.open.Load()
		if rows == nil {
			rows = t.openRows(i, t.unpack(b.at, b.size))
		}
		for k := range *rows {
			f(&(*rows)[k])
		}
	}
}

// Admin1Name returns the name of a first-level division, "" for a code that
// the table does not have.
func (t *Table) Admin1Name(code string) string {
	i := sort.Search(len(t.Admin1s), func(i int) bool { return t.Admin1s[i].Code >= code })
	if i < len(t.Admin1s) && t.Admin1s[i].Code == code {
		return t.Admin1s[i].Name
	}
	return ""
}

// Find appends to refs the places that the folded name may mean, and reports
// whether there are longer names that begin with it and a space.
func (t *Table) Find(name string, refs []Ref) (found []Ref, longer bool) {
	i := sort.SearchStrings(t.first, name)
	if i == len(t.first) || t.first[i] != name {
		i--
	}
	if i < 0 {
		return refs, begins(t.first[0], name)
	}
	b := t.nameBlock(i)
	// The last name written in full that is not after the one looked for.
	j := sort.Search(len(b.restarts), func(j int) bool { return string(b.full(j)) > name }) - 1
	if j < 0 { // unreachable unless the header and the block disagree
		return refs, false
	}
	r := reader{b: b.data[b.restarts[j]:]}
	key := make([]byte, 0, 64)
	for len(r.b) > 0 && !r.bad {
		key = r.key(key)
		switch {
		case string(key) < name:
			r.skip()
		case string(key) == name:
			refs = r.refs(refs)
		default:
			return refs, begins(string(key), name)
		}
	}
	return refs, i+1 < len(t.first) && begins(t.first[i+1], name)
}

func begins(s, name string) bool {
	return len(s) > len(name) && s[len(name)] == ' ' && strings.HasPrefix(s, name)
}

// All calls f with every name, in order, until it returns false.
func (t *Table) All(f func(name string, refs []Ref) bool) {
	var refs []Ref
	for i := range t.names {
		r := reader{b: t.nameBlock(i).data}
		var key []byte
		for len(r.b) > 0 && !r.bad {
			key = r.key(key)
			refs = r.refs(refs[:0])
			if !f(string(key), refs) {
				return
			}
		}
	}
}

// full is the name at a restart, which shares nothing with the one before it.
func (b *nameBlock) full(j int) []byte {
	r := reader{b: b.data[b.restarts[j]:]}
	r.int()
	return r.bytes(r.int())
}

func (t *Table) nameBlock(i int) *nameBlock {
	b := &t.names[i]
	nb := b.open.Load()
	if nb == nil {
		data := t.unpack(b.at, b.size)
		// The restarts stand at the end, and how many there are last.
		n := int(binary.LittleEndian.Uint32(data[len(data)-4:]))
		tail := len(data) - 4*n - 4
		nb = &nameBlock{data: data[:tail:tail], restarts: make([]uint32, n)}
		for k := range nb.restarts {
			nb.restarts[k] = binary.LittleEndian.Uint32(data[tail+4*k:])
		}
		b.open.Store(nb)
	}
	return nb
}

func (t *Table) openRows(block int, data []byte) *[]Place {
	rows := make([]Place, min(perRow, t.Places-block*perRow))
	r := reader{b: data}
	each := func(f func(p *Place, d int)) {
		for i := range rows {
			f(&rows[i], r.zigzag())
		}
	}
	var iso, a1, a2, zone, lat, lon int
	each(func(p *Place, d int) { iso += d; p.ISO = t.ISOs[iso] })
	each(func(p *Place, d int) { a1 += d; p.Admin1 = uint16(a1) })
	each(func(p *Place, d int) { a2 += d; p.Admin2 = uint32(a2) })
	each(func(p *Place, d int) { p.Kind = uint8(d) })
	each(func(p *Place, d int) { p.Feature = uint8(d) })
	each(func(p *Place, d int) { zone += d; p.Zone = uint16(zone) })
	each(func(p *Place, d int) { lat += d; p.Lat = int32(lat) })
	each(func(p *Place, d int) { lon += d; p.Lon = int32(lon) })
	each(func(p *Place, d int) { p.People = uint32(d) })
	size := make([]int, len(rows))
	for i := range size {
		size[i] = r.int()
	}
	text := string(r.b) // one allocation for all the names of the block
	for i, n := range size {
		rows[i].Name, text = text[:n], text[n:]
	}
	return &rows
}

// unpack opens one block. The file's digest is checked when it is made and by
// a test, so that a block that cannot be read is a broken build.
func (t *Table) unpack(at, size int) []byte {
	out, err := decoder().DecodeAll([]byte(t.data[at:at+size]), nil)
	if err != nil { // unreachable unless the embedded file was changed
		panic("gazetteer: " + err.Error())
	}
	return out
}

var decoder = sync.OnceValue(func() *zstd.Decoder {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(2), zstd.WithDecoderLowmem(true))
	if err != nil { // unreachable unless the options are wrong
		panic(err)
	}
	return d
})

// reader takes numbers and strings off the front of b.
type reader struct {
	b   []byte
	bad bool
}

func (r *reader) int() int {
	v, n := binary.Uvarint(r.b)
	if n <= 0 {
		r.bad, r.b = true, nil
		return 0
	}
	r.b = r.b[n:]
	return int(v)
}

func (r *reader) zigzag() int {
	v := r.int()
	return v>>1 ^ -(v & 1)
}

func (r *reader) bytes(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.bad, r.b = true, nil
		return nil
	}
	s := r.b[:n]
	r.b = r.b[n:]
	return s
}

func (r *reader) strings() []string {
	n := r.int()
	if n > len(r.b) {
		r.bad = true
		return nil
	}
	out := make([]string, n)
	for i := range out {
		out[i] = string(r.bytes(r.int()))
	}
	return out
}

// key reads a name, given the one before it.
func (r *reader) key(last []byte) []byte {
	shared := r.int()
	return append(last[:min(shared, len(last))], r.bytes(r.int())...)
}

func (r *reader) refs(to []Ref) []Ref {
	n, id := r.int(), 0
	for range n {
		v := r.int()
		id += v >> 1
		to = append(to, Ref{uint32(id), v&1 != 0})
	}
	return to
}

func (r *reader) skip() {
	for n := r.int(); n > 0; n-- {
		r.int()
	}
}
