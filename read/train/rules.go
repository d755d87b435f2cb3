package main

import (
	"fmt"
	"strings"

	"daybook"
	"daybook/read"
)

// always is the unit of examples that no fold holds back.
const always = ""

// taught makes examples of the proofs that stand with the rules: what a rule is
// shown to find is a claim, what it must not find is none. They say what single
// sentences mean by themselves, which reports of some length hardly do.
func taught() ([]example, error) {
	rules, err := read.Rules()
	if err != nil {
		return nil, err
	}
	var out []example
	for _, rule := range rules {
		add := func(text string, is func(*daybook.Claim) bool, y bool) {
			for _, s := range read.English().Samples(&daybook.Report{Text: text}) {
				if _, name, _ := strings.Cut(s.Claim.Rule, "-"); name == rule.Name && is(&s.Claim) {
					out = append(out, example{s.Keep, y, always, text})
				}
			}
		}
		for _, p := range rule.Fires {
			add(p.Text, func(c *daybook.Claim) bool {
				return fmt.Sprint(c.Measure, " ", c.Class, " ", bounds(c.Figure)) == p.Want
			}, true)
		}
		for _, p := range rule.Not {
			add(p.Text, func(*daybook.Claim) bool { return true }, false)
		}
	}
	return out, nil
}

// bounds writes a figure as the proofs do: 12, 12.., ..11, ~5..7.
func bounds(f daybook.Figure) string {
	var lo, hi string
	if f.Lo != nil {
		lo = fmt.Sprint(*f.Lo)
	}
	if f.Hi != nil {
		hi = fmt.Sprint(*f.Hi)
	}
	s := lo + ".." + hi
	if lo == hi {
		s = lo
	}
	if f.Approx {
		s = "~" + s
	}
	return s
}
