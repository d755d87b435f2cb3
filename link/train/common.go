package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"daybook/link"
)

// texts are the files whose words are counted.
var texts = []string{
	"gva/reports.jsonl", "gvdb/dev.jsonl", "muc4/train.jsonl", "polnear/train.jsonl", "airwars/dev.jsonl",
	"news-clusters/dev.jsonl", "geoparsing/lgl.jsonl", "geoparsing/geovirus.jsonl", "wikievents/train.jsonl",
	"tempeval3/train.jsonl",
}

// leastTexts is in how many texts a word stands at least to be in the table.
const leastTexts = 3

// count writes the table of common words.
func count(data, out string) error {
	_, same, err := happenings(data)
	if err != nil {
		return err
	}
	seen := map[string]map[string]bool{} // by happening, or by text
	for _, name := range texts {
		err := lines(filepath.Join(data, name), func(n int, line []byte) error {
			var r struct{ ID, Title, Text, Assessment string }
			if err := json.Unmarshal(line, &r); err != nil {
				return err
			}
			key := same[r.ID]
			if key == "" {
				key = fmt.Sprint(name, n)
			}
			if seen[key] == nil {
				seen[key] = map[string]bool{}
			}
			for _, p := range link.Phrases(r.Title + "\n" + r.Text + "\n" + r.Assessment) {
				seen[key][p] = true
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return os.WriteFile(out, packed(tally(seen), len(seen)), 0o644)
}

func tally(seen map[string]map[string]bool) map[string]int {
	in := map[string]int{}
	for _, set := range seen {
		for w := range set {
			in[w]++
		}
	}
	return in
}

// packed is the table as the package reads it: the number of texts, then a
// line for each count, with the words that have it in order.
func packed(in map[string]int, all int) []byte {
	by := map[int][]string{}
	for w, n := range in {
		if n >= leastTexts {
			by[n] = append(by[n], w)
		}
	}
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	fmt.Fprintln(z, all)
	for _, n := range slices.Backward(slices.Sorted(maps.Keys(by))) {
		slices.Sort(by[n])
		fmt.Fprintf(z, "%d\t%s\n", n, strings.Join(by[n], "\t"))
	}
	z.Close()
	return b.Bytes()
}

// lines calls f with each line of a file.
func lines(name string, f func(n int, line []byte) error) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	sc := bufio.NewScanner(file)
	sc.Buffer(nil, 1<<26)
	for n := 1; sc.Scan(); n++ {
		if err := f(n, sc.Bytes()); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	return sc.Err()
}
