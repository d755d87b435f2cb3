package link

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"sync"
)

//go:embed en/common.gz
var commonGz []byte

// common is how many texts of a mixed newsroom have a word, or a name of two
// words. It is fixed: the book's own reports never enter it.
type common struct {
	texts float64
	in    map[string]int32
}

// background is the table of the language. A line of its file gives a count
// of texts and the words that so many have; the first line gives all.
var background = sync.OnceValue(func() *common {
	c, err := readCommon(bytes.NewReader(commonGz))
	if err != nil {
		panic(err) // unreachable unless the embedded file is broken
	}
	return c
})

func readCommon(r io.Reader) (*common, error) {
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, fmt.Errorf("table of common words: %w", err)
	}
	c := &common{in: map[string]int32{}}
	sc := bufio.NewScanner(z)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		count, rest, _ := strings.Cut(sc.Text(), "\t")
		n, err := strconv.Atoi(count)
		if err != nil || n < 1 {
			return nil, fmt.Errorf("table of common words: a line begins with a count: %q", count)
		}
		if c.texts == 0 {
			c.texts = float64(n)
			continue
		}
		for w := range strings.SplitSeq(rest, "\t") {
			c.in[w] = int32(n)
		}
	}
	if c.texts == 0 && sc.Err() == nil {
		return nil, fmt.Errorf("table of common words: it is empty")
	}
	return c, sc.Err()
}

// unseen is the count that a word has which the table does not.
const unseen = 1

// rarity is the logarithm of how many texts there are to one that has the
// word. Two words together are as rare as they are in the table, and where
// the table does not have them no rarer than both by themselves.
func (c *common) rarity(term string) float64 {
	if n := c.in[term]; n > 0 {
		return math.Log(c.texts / float64(n))
	}
	most := math.Log(c.texts / unseen)
	if a, b, two := strings.Cut(term, " "); two {
		return min(most, c.rarity(a)+c.rarity(b))
	}
	return most
}
