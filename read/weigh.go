package read

import (
	"bufio"
	"bytes"
	"fmt"
	"math"
	"sort"
	"strconv"
	"strings"
)

// weights is a linear model over named features: a logistic regression whose
// every decision can be shown with the features that made it. The file holds
// one feature and its weight a line; the training command writes it.
type weights map[string]float64

func parseWeights(name string, data []byte) (weights, error) {
	w := weights{}
	sc := bufio.NewScanner(bytes.NewReader(data))
	for n := 1; sc.Scan(); n++ {
		line := sc.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		f, v, ok := strings.Cut(line, "\t")
		x, err := strconv.ParseFloat(v, 64)
		if !ok || err != nil {
			return nil, fmt.Errorf("%s:%d: want a feature, a tab and a weight: %q", name, n, line)
		}
		w[f] = x
	}
	return w, sc.Err()
}

func mustWeights(name string) weights {
	data, err := english.ReadFile(name)
	if err == nil {
		var w weights
		if w, err = parseWeights(name, data); err == nil {
			return w
		}
	}
	panic(err) // unreachable unless an embedded file is at fault
}

// probability is the model's answer for the features, between 0 and 1.
func (w weights) probability(features []string) float64 {
	z := w["bias"]
	for _, f := range features {
		z += w[f]
	}
	return 1 / (1 + math.Exp(-z))
}

// strongest returns the n features that moved the answer most, as "name +0.8".
func (w weights) strongest(features []string, n int) []string {
	fs := append([]string(nil), features...)
	sort.SliceStable(fs, func(i, j int) bool { return math.Abs(w[fs[i]]) > math.Abs(w[fs[j]]) })
	var out []string
	for _, f := range fs[:min(n, len(fs))] {
		if w[f] != 0 {
			out = append(out, fmt.Sprintf("%s %+.1f", f, w[f]))
		}
	}
	return out
}
