package book

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"daybook"
	"daybook/record"
)

// Correction is a claim as a person reads the same words. The machine's claim
// stays in the record, rejected; beside it stands the person's, under the name
// of the decision: r12.d57. What is zero is as the machine read it.
type Correction struct {
	Measure daybook.Measure `json:"measure,omitempty"`
	Class   daybook.Class   `json:"class,omitempty"`
	// Lo and Hi replace the figure when either is set; nil is an open end.
	Lo *int `json:"lo,omitempty"`
	Hi *int `json:"hi,omitempty"`
	// Who says it; [daybook.Unknown] for somebody not named.
	Who string `json:"who,omitempty"`
}

// ParseFigure reads a figure as people write it: 4, 4-6, 4+ for at least, -6
// for at most; "" is none.
func ParseFigure(s string) (lo, hi *int, err error) {
	s = strings.ReplaceAll(strings.TrimSpace(s), "–", "-")
	one := func(s string) (n *int) {
		x, failed := strconv.Atoi(strings.TrimSpace(s))
		if failed != nil || x < 0 || x > 1e9 {
			err = fmt.Errorf("%q is no figure; write 4, 4-6, 4+ or -6", s)
			return nil
		}
		return &x
	}
	from, to, isRange := strings.Cut(s, "-")
	switch {
	case s == "":
	case isRange && from == "":
		hi = one(to)
	case isRange:
		lo, hi = one(from), one(to)
	case strings.HasSuffix(s, "+"):
		lo = one(strings.TrimSuffix(s, "+"))
	default:
		lo = one(s)
		hi = lo
	}
	return lo, hi, err
}

// check says why a correction cannot stand.
func (c *Correction) check() error {
	switch {
	case c == nil || *c == Correction{}:
		return refused("a correction needs what is otherwise: a figure, what it counts, whom, or who says it")
	case c.Measure != "" && !slices.Contains(daybook.Measures, c.Measure):
		return refused("%q is nothing that is counted; there are %s", c.Measure, listOf(daybook.Measures))
	case c.Class != "" && !slices.Contains(daybook.Classes, c.Class):
		return refused("%q is no class of people; there are %s", c.Class, listOf(daybook.Classes))
	case c.Lo != nil && *c.Lo < 0 || c.Hi != nil && *c.Hi < 0:
		return refused("a figure is not below 0")
	case c.Lo != nil && c.Hi != nil && *c.Lo > *c.Hi:
		return refused("the lowest figure, %d, is above the highest, %d", *c.Lo, *c.Hi)
	}
	return nil
}

func listOf[T ~string](names []T) string {
	var out []string
	for _, n := range names {
		out = append(out, string(n))
	}
	return strings.Join(out, ", ")
}

// corrected are the claims that people made of one of the machine's, the last
// of which counts.
func (vs verdicts) corrected(c *record.Claim) []record.Claim {
	var out []record.Claim
	for _, v := range vs {
		if Verb(v.Verb) != Correct || v.Claim == nil || !v.Claim.is(c) {
			continue
		}
		for i := range out {
			out[i].Rejected = true // somebody has looked again
		}
		out = append(out, v.Correction.of(c, v.Review))
	}
	return out
}

// of is the claim as corrected by a decision.
func (k *Correction) of(c *record.Claim, by record.Review) record.Claim {
	out := *c
	out.Name, out.Ref.Claim = c.Report+"."+by.Decision, by.Decision
	out.Confidence, out.Rule, out.Rejected, out.Unsure = 1, string(Correct), false, false
	out.Review = []record.Review{by}
	if k.Measure != "" {
		out.Measure = k.Measure
	}
	if k.Class != "" {
		out.Class, out.Child = k.Class, k.Class == daybook.Children
	}
	if k.Lo != nil || k.Hi != nil {
		out.Figure = daybook.Figure{Lo: k.Lo, Hi: k.Hi}
		out.Vague = false
	}
	if k.Who != "" {
		out.Who, out.Source = k.Who, ""
	}
	return out
}
