package reconcile

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"daybook"
)

//go:embed desk.weights
var deskWeights string

// table is the published weights of a profile.
type table struct {
	weight   map[string]map[string]int // by measure or "any", by kind or "report"
	halving  float64                   // hours
	least    int                       // percent that age leaves
	unplaced int                       // percent, for what cannot be placed in time
}

var desk = mustTable("desk.weights", deskWeights)

func mustTable(name, text string) *table {
	t, err := parseTable(name, text)
	if err != nil {
		panic(err) // unreachable unless the embedded file is at fault
	}
	return t
}

// The names of the file that are no measures and no kinds.
const (
	anyMeasure = "any"
	ownVoice   = "report"
	halving    = "halving"
	leastLeft  = "least"
	unplaced   = "unplaced"
)

// parseTable reads a file of weights; an error names its line.
func parseTable(name, text string) (*table, error) {
	t := &table{weight: map[string]map[string]int{}}
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		key, rest, ok := strings.Cut(line, ":")
		fields := strings.Fields(rest)
		if !ok || len(fields) == 0 {
			return nil, fmt.Errorf("%s:%d: a line is NAME: VALUES: %q", name, n, line)
		}
		if key == halving || key == leastLeft || key == unplaced {
			x, err := strconv.Atoi(fields[0])
			if err != nil || x < 1 || len(fields) > 1 {
				return nil, fmt.Errorf("%s:%d: %s is one whole number above 0: %q", name, n, key, line)
			}
			switch key {
			case halving:
				t.halving = float64(x)
			case leastLeft:
				t.least = x
			default:
				t.unplaced = x
			}
			continue
		}
		if t.weight[key] != nil || len(fields)%2 != 0 {
			return nil, fmt.Errorf("%s:%d: a measure stands once, with pairs of kind and weight: %q", name, n, line)
		}
		t.weight[key] = map[string]int{}
		for i := 0; i < len(fields); i += 2 {
			x, err := strconv.Atoi(fields[i+1])
			if err != nil || x < 1 || x > 100 {
				return nil, fmt.Errorf("%s:%d: a weight is a whole number from 1 to 100: %q", name, n, fields[i+1])
			}
			t.weight[key][fields[i]] = x
		}
	}
	if t.weight[anyMeasure] == nil || t.halving == 0 || t.least == 0 || t.unplaced == 0 {
		return nil, fmt.Errorf("%s: needs the lines %s, %s, %s and %s", name, anyMeasure, halving, leastLeft, unplaced)
	}
	return t, nil
}

// placed is how well a kind of source is placed to know of a measure, from 1
// to 100; "" is the report's own voice.
func (t *table) placed(m daybook.Measure, kind daybook.SourceKind) int {
	k := string(kind)
	if k == "" {
		k = ownVoice
	}
	if w, ok := t.weight[string(m)][k]; ok {
		return w
	}
	return max(1, t.weight[anyMeasure][k])
}

// recent is the share of weight that is left, in thousandths, of what was said
// so long before the newest. Whole numbers, because sums of them do not depend
// on their order.
func (t *table) recent(said, newest time.Time) int {
	switch {
	case newest.IsZero():
		return 1000
	case said.IsZero():
		return 10 * t.unplaced
	}
	return max(10*t.least, int(1000*math.Exp2(-newest.Sub(said).Hours()/t.halving)))
}
