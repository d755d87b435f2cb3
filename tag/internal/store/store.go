// Package store reads and writes the files that hold learned weights: the
// names of the classes, the weights, and data besides, compressed.
package store

import (
	"bytes"
	"compress/flate"
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

const magic = "daybook weights 1\n"

// Write returns the file.
func Write(p Parts) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(magic)
	z, err := flate.NewWriter(&b, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	for _, part := range [][]byte{[]byte(strings.Join(p.Classes, " ")), p.Weights, p.Words, p.Lemmas} {
		if _, err := z.Write(binary.AppendUvarint(nil, uint64(len(part)))); err != nil {
			return nil, err
		}
		if _, err := z.Write(part); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Read reads a file.
func Read(data []byte) (Parts, error) {
	body, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok {
		return Parts{}, fmt.Errorf("weights: the file does not begin with %q", magic)
	}
	raw, err := io.ReadAll(flate.NewReader(bytes.NewReader(body)))
	if err != nil {
		return Parts{}, fmt.Errorf("weights: %w", err)
	}
	var parts [4][]byte
	for i := range parts {
		n, w := binary.Uvarint(raw)
		if w <= 0 || n > uint64(len(raw)-w) {
			return Parts{}, fmt.Errorf("weights: %w", io.ErrUnexpectedEOF)
		}
		parts[i], raw = raw[w:][:n], raw[w+int(n):]
	}
	return Parts{strings.Fields(string(parts[0])), parts[1], parts[2], parts[3]}, nil
}
