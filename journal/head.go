package journal

import (
	"crypto/sha256"
	"fmt"
	"math/bits"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// Head stands for all of a journal: who keeps it elsewhere can show later that
// nothing of it was altered, removed or reordered.
type Head struct {
	Size int64 // the number of revisions
	Root Hash  // the root of their tree
}

const headHeader = "daybook-head/1"

// String is the head on one line, without its end.
func (h Head) String() string { return fmt.Sprintf("%s %d %s", headHeader, h.Size, h.Root) }

// ParseHead reads what String printed; space around it does not matter. Errors
// say what is wrong, and name a newer version.
func ParseHead(s string) (Head, error) {
	f := strings.Fields(s)
	if len(f) == 0 {
		return Head{}, fmt.Errorf("a head is a line like %q; this is empty", Head{Size: 1})
	}
	if err := version("head", f[0], headHeader); err != nil {
		return Head{}, err
	}
	if len(f) != 3 {
		return Head{}, fmt.Errorf("a head has a version, a number and a digest; %.100q has not", s)
	}
	n, err := strconv.ParseInt(f[1], 10, 64)
	if err != nil || n < 0 || strconv.FormatInt(n, 10) != f[1] {
		return Head{}, fmt.Errorf("the size of a head is no number: %.80q", f[1])
	}
	root, err := ParseHash(f[2])
	return Head{n, root}, err
}

// Edge is the right edge of the tree of a journal: what must be kept of it to
// know the head and to add to it. The zero Edge is that of an empty journal.
// It has a root for each perfect tree that the leaves are cut into, the largest
// first: one for each 1 in the binary form of their number, so that a million
// revisions need seven.
type Edge struct {
	size  int64
	roots []tlog.Hash
}

// Add adds the next revision.
func (e *Edge) Add(r Revision) {
	h := tlog.RecordHash(r.Encode())
	for n := e.size; n&1 == 1; n >>= 1 {
		last := len(e.roots) - 1
		h = tlog.NodeHash(e.roots[last], h)
		e.roots = e.roots[:last]
	}
	e.size++
	e.roots = append(e.roots, h)
}

// Head is the head of the journal that was added.
func (e *Edge) Head() Head {
	if e.size == 0 {
		return Head{Root: sha256.Sum256(nil)} // RFC 6962: the hash of an empty tree
	}
	h := e.roots[len(e.roots)-1]
	for i := len(e.roots) - 2; i >= 0; i-- {
		h = tlog.NodeHash(e.roots[i], h)
	}
	return Head{e.size, Hash(h)}
}

// Bytes is the edge for a store to keep beside its revisions: the roots, one
// behind the other. With the number of revisions, [NewEdge] reads it.
func (e *Edge) Bytes() []byte {
	b := make([]byte, 0, len(e.roots)*tlog.HashSize)
	for _, h := range e.roots {
		b = append(b, h[:]...)
	}
	return b
}

// NewEdge is the edge of a journal of so many revisions. It fails when the
// bytes are none of such a journal.
func NewEdge(size int64, b []byte) (Edge, error) {
	n := bits.OnesCount64(uint64(size))
	if size < 0 || len(b) != n*tlog.HashSize {
		return Edge{}, fmt.Errorf("the edge of the tree has %d bytes and belongs to no journal of %d revisions", len(b), size)
	}
	e := Edge{size: size, roots: make([]tlog.Hash, n)}
	for i := range e.roots {
		copy(e.roots[i][:], b[i*tlog.HashSize:])
	}
	return e, nil
}
