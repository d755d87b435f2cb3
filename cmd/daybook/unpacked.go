package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// unpacked opens a file; one that is named .gz or .zst without its compression.
func unpacked(name string) (io.ReadCloser, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	in := bufio.NewReader(f)
	var r io.Reader = in
	switch {
	case strings.HasSuffix(name, ".gz"):
		r, err = gzip.NewReader(in)
	case strings.HasSuffix(name, ".zst"):
		r, err = zstd.NewReader(in, zstd.WithDecoderConcurrency(1))
	}
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: cannot be unpacked: %w", name, err)
	}
	return struct {
		io.Reader
		io.Closer
	}{r, f}, nil
}
