package journal

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/mod/sumdb/tlog"
)

// The edge has the root that tlog computes of all leaves, and grows on from
// what was kept of it.
func TestEdge(t *testing.T) {
	var hashes []tlog.Hash
	all := tlog.HashReaderFunc(func(at []int64) (out []tlog.Hash, err error) {
		for _, i := range at {
			out = append(out, hashes[i])
		}
		return out, nil
	})
	var edge Edge
	var last Revision
	for n := int64(0); n < 70; n++ {
		want, err := tlog.TreeHash(n, all)
		if err != nil {
			t.Fatal(err)
		}
		if have := edge.Head(); have != (Head{n, Hash(want)}) {
			t.Fatalf("%d: %v; want %v", n, have, want)
		}
		kept, err := NewEdge(n, edge.Bytes())
		if err != nil || !slices.Equal(kept.roots, edge.roots) {
			t.Fatalf("%d: kept %v, %v", n, kept, err)
		}
		edge = kept
		if last, err = Next(last, Entry{Actor: "a", Kind: Report, Body: fmt.Append(nil, n)}, time.Unix(n, 0)); err != nil {
			t.Fatal(err)
		}
		edge.Add(last)
		more, err := tlog.StoredHashes(n, last.Encode(), all)
		if err != nil {
			t.Fatal(err)
		}
		hashes = append(hashes, more...)
	}
	for _, x := range []struct {
		size  int64
		bytes int
	}{{-1, 0}, {0, 32}, {1, 0}, {1, 31}, {3, 32}, {4, 64}} {
		if _, err := NewEdge(x.size, make([]byte, x.bytes)); err == nil {
			t.Errorf("%d bytes are an edge of %d", x.bytes, x.size)
		}
	}
}

func TestParseHead(t *testing.T) {
	zeros := strings.Repeat("0", 64)
	for _, h := range []Head{{}, {Size: 1, Root: Digest(nil)}, {Size: 1 << 40}} {
		for _, s := range []string{h.String(), " " + h.String() + "\r\n"} {
			if back, err := ParseHead(s); back != h || err != nil {
				t.Errorf("%q is %v, %v", s, back, err)
			}
		}
	}
	for s, want := range map[string]string{
		"":                               "this is empty",
		"daybook-head/2 1 " + zeros:      "this head is of version 2, and this program knows version 1: use a newer one",
		"tree 1 " + zeros:                "does not begin a head",
		"daybook-head/1 1":               "has a version, a number and a digest",
		"daybook-head/1 -1 " + zeros:     "the size of a head is no number",
		"daybook-head/1 01 " + zeros:     "the size of a head is no number",
		"daybook-head/1 1 " + zeros[1:]:  "is no digest",
		"daybook-head/1 1 G" + zeros[1:]: "is no digest",
	} {
		if _, err := ParseHead(s); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v; want %s", s, err, want)
		}
	}
}
