package link

import (
	_ "embed"
	"fmt"
	"maps"
	"math"
	"strconv"
	"strings"
)

// Verdict is what is held of two nodes: how likely they are one incident, from
// 0 to 1, whether they cannot be one in any company, and why.
type Verdict struct {
	Value   float64
	Veto    bool
	Reasons []Reason
}

// Reason is something that holds of two nodes, and what it weighs for their
// being one incident, in units of the logistic function. A veto, and "apart",
// weigh nothing: they decide.
type Reason struct {
	Name   string
	Weight float64
}

// Edge is the least value at which a pair connects, and the threshold of
// [Group].
const Edge = 0.5

//go:embed en/pair.weights
var pairWeights string

// Weights are the weight of each feature of two nodes.
type Weights map[string]float64

// handWeights are those that no data gave.
//
//go:embed en/hand.weights
var handWeights string

// Given are the weights that training takes as they are.
var Given = mustWeights("hand.weights", handWeights)

var trained = both(mustWeights("pair.weights", pairWeights), Given)

func both(w, given Weights) Weights {
	maps.Copy(w, given)
	return w
}

func mustWeights(name, text string) Weights {
	w, err := parseWeights(name, text)
	if err != nil {
		panic(err) // unreachable unless the embedded file is at fault
	}
	return w
}

// parseWeights reads a file of weights, a feature and its weight a line; an
// error names its line.
func parseWeights(name, text string) (Weights, error) {
	w := Weights{}
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		key, value, ok := strings.Cut(line, "\t")
		x, err := strconv.ParseFloat(value, 64)
		if !ok || err != nil {
			return nil, fmt.Errorf("%s:%d: a line is FEATURE, a tab, WEIGHT: %q", name, n, line)
		}
		w[key] = x
	}
	return w, nil
}

// Pair weighs two nodes. It is the same for both orders.
func Pair(a, b *Node) Verdict { return trained.Pair(a, b) }

// Pair weighs two nodes by weights other than the trained ones: for training.
func (w Weights) Pair(a, b *Node) Verdict {
	if why := veto(a, b); why != "" {
		return Verdict{Veto: true, Reasons: []Reason{{"veto-" + why, 0}}}
	}
	var v Verdict
	z := 0.0
	for _, f := range features(a, b) {
		if x := w[f]; x != 0 {
			z += x
			v.because(f, x)
		}
	}
	v.Value = 1 / (1 + math.Exp(-z))
	if v.Value > unmet && !meet(a, b) {
		v.Value = unmet
		v.Reasons = append(v.Reasons, Reason{"apart", 0})
	}
	return v
}

// because adds a reason. The steps of one measure are one, named by the last.
func (v *Verdict) because(f string, x float64) {
	if last := len(v.Reasons) - 1; last >= 0 && Rising(f) {
		measure, _, _ := strings.Cut(f, "-")
		if r := &v.Reasons[last]; strings.HasPrefix(r.Name, measure+"-") {
			r.Name, r.Weight = f, r.Weight+x
			return
		}
	}
	v.Reasons = append(v.Reasons, Reason{f, x})
}

// unmet is the highest value of two nodes that do not find each other by their
// keys: no edge, but no word against a group that others make.
const unmet = Edge - 1e-3

// value is the value of Pair alone, for the many pairs that nobody asks about.
func (w Weights) value(a, b *Node) (x float64, vetoed bool) {
	if veto(a, b) != "" {
		return 0, true
	}
	z := 0.0
	for _, f := range features(a, b) {
		z += w[f]
	}
	x = 1 / (1 + math.Exp(-z))
	if x > unmet && !meet(a, b) {
		x = unmet
	}
	return x, false
}

// Sample is what training sees of two nodes: the features that hold, whether
// they meet at all, and whether a veto stands.
func Sample(a, b *Node) (f []string, met bool, why string) {
	return features(a, b), meet(a, b), veto(a, b)
}

// Likeness is the likeness of the words of two nodes, from 0 to 1.
func Likeness(a, b *Node) float64 { return likeness(a.Terms, b.Terms) }
