// Package store reads and writes the files that hold learned weights: the
// names of the classes, the weights, and data besides.
package store

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
)

// Parts are the contents of a file.
type Parts struct {
	Classes []string // names, in the order of their numbers
	Weights []byte   // of a linear.Model
	Words   []byte   // a wordclass.Table
	Lemmas  []byte   // a lemma.Table
}

const magic = "daybook weights 2\n"

// Write returns the file: the parts, each after its length. It is not
// compressed: a quarter would be saved, and loading take twice as long.
func Write(p Parts) []byte {
	b := []byte(magic)
	for _, part := range [][]byte{[]byte(strings.Join(p.Classes, " ")), p.Weights, p.Words, p.Lemmas} {
		b = append(binary.AppendUvarint(b, uint64(len(part))), part...)
	}
	return b
}

// Read reads a file. The parts are stretches of data.
func Read(data []byte) (Parts, error) {
	rest, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok {
		return Parts{}, fmt.Errorf("weights: the file does not begin with %q", magic)
	}
	var parts [4][]byte
	for i := range parts {
		n, w := binary.Uvarint(rest)
		if w <= 0 || n > uint64(len(rest)-w) {
			return Parts{}, fmt.Errorf("weights: %w", io.ErrUnexpectedEOF)
		}
		parts[i], rest = rest[w:][:n], rest[w+int(n):]
	}
	return Parts{strings.Fields(string(parts[0])), parts[1], parts[2], parts[3]}, nil
}
