package table

import (
	"encoding/binary"
	"fmt"
	"slices"
	"sort"

	"github.com/klauspost/compress/zstd"
)

// Write makes the file of which [Open] is the inverse. The places' numbers are
// their positions; names maps folded names to places.
func Write(places []Place, admin1s []Admin1, zones []string, names map[string][]Ref) ([]byte, error) {
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	if len(admin1s) > 1<<16 || len(zones) > 1<<16 {
		return nil, fmt.Errorf("gazetteer: %d divisions, %d zones do not fit in 16 bits", len(admin1s), len(zones))
	}
	var isos []string
	for i := range places {
		isos = append(isos, places[i].ISO)
	}
	slices.Sort(isos)
	isos = slices.Compact(isos)

	keys := make([]string, 0, len(names))
	for k := range names {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	var first []string
	var body, sizes []byte
	pack := func(raw []byte) {
		n := len(body)
		body = enc.EncodeAll(raw, body)
		sizes = binary.AppendUvarint(sizes, uint64(len(body)-n))
	}
	for chunk := range slices.Chunk(keys, perName) {
		first = append(first, chunk[0])
		pack(packNames(chunk, names))
	}
	for chunk := range slices.Chunk(places, perRow) {
		pack(packPlaces(chunk, isos))
	}

	head := binary.AppendUvarint(nil, uint64(len(keys)))
	head = binary.AppendUvarint(head, uint64(len(places)))
	head = appendStrings(head, isos)
	head = appendStrings(head, zones)
	codes, titles := make([]string, len(admin1s)), make([]string, len(admin1s))
	for i, a := range admin1s {
		codes[i], titles[i] = a.Code, a.Name
	}
	head = appendStrings(head, codes)
	head = appendStrings(head, titles)
	head = appendStrings(head, first)
	head = append(head, sizes...)
	head = enc.EncodeAll(head, nil)

	out := binary.LittleEndian.AppendUint32([]byte(magic), uint32(len(head)))
	return append(append(out, head...), body...), nil
}

func packNames(keys []string, names map[string][]Ref) []byte {
	var out, restarts []byte
	last := ""
	for i, k := range keys {
		shared := 0
		if i%restart == 0 {
			restarts = binary.LittleEndian.AppendUint32(restarts, uint32(len(out)))
		} else {
			for shared < len(k) && shared < len(last) && k[shared] == last[shared] {
				shared++
			}
		}
		last = k
		out = binary.AppendUvarint(out, uint64(shared))
		out = binary.AppendUvarint(out, uint64(len(k)-shared))
		out = append(out, k[shared:]...)
		refs := slices.Clone(names[k])
		slices.SortFunc(refs, func(a, b Ref) int { return int(a.ID) - int(b.ID) })
		out = binary.AppendUvarint(out, uint64(len(refs)))
		id := uint32(0)
		for _, r := range refs {
			v := uint64(r.ID-id) << 1
			if r.Other {
				v |= 1
			}
			out = binary.AppendUvarint(out, v)
			id = r.ID
		}
	}
	out = append(out, restarts...)
	return binary.LittleEndian.AppendUint32(out, uint32(len(restarts)/4))
}

func packPlaces(rows []Place, isos []string) []byte {
	var out []byte
	put := func(v int) { out = binary.AppendUvarint(out, uint64(v<<1^v>>63)) }
	delta := func(f func(p *Place) int) {
		last := 0
		for i := range rows {
			v := f(&rows[i])
			put(v - last)
			last = v
		}
	}
	delta(func(p *Place) int { i, _ := slices.BinarySearch(isos, p.ISO); return i })
	delta(func(p *Place) int { return int(p.Admin1) })
	delta(func(p *Place) int { return int(p.Admin2) })
	for i := range rows {
		put(int(rows[i].Kind))
	}
	for i := range rows {
		put(int(rows[i].Feature))
	}
	delta(func(p *Place) int { return int(p.Zone) })
	delta(func(p *Place) int { return int(p.Lat) })
	delta(func(p *Place) int { return int(p.Lon) })
	for i := range rows {
		put(int(rows[i].People))
	}
	for i := range rows {
		out = binary.AppendUvarint(out, uint64(len(rows[i].Name)))
	}
	for i := range rows {
		out = append(out, rows[i].Name...)
	}
	return out
}

func appendStrings(b []byte, list []string) []byte {
	b = binary.AppendUvarint(b, uint64(len(list)))
	for _, s := range list {
		b = binary.AppendUvarint(b, uint64(len(s)))
		b = append(b, s...)
	}
	return b
}
