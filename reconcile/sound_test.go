package reconcile

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"daybook"
)

// faults are the ways in which an account breaks what holds of every account.
func faults(ss []Statement, a *Account) (out []string) {
	fault := func(e Estimate, format string, args ...any) {
		out = append(out, fmt.Sprintf("%s %s: ", e.Measure, e.Side)+fmt.Sprintf(format, args...))
	}
	by := map[Ref]Statement{}
	for _, s := range ss {
		by[s.Ref] = s
	}
	seen := map[Ref]bool{}
	for _, e := range a.Estimates {
		order := []int{}
		for _, n := range []*int{e.Low, e.Best, e.High} {
			if n != nil {
				order = append(order, *n)
			}
		}
		if !slices.IsSorted(order) {
			fault(e, "low, best, high are %v", order)
		}
		if e.Best != nil && (e.Low == nil || e.High == nil) {
			fault(e, "best without low or high")
		}
		if e.Best != nil && len(e.Support) == 0 {
			fault(e, "a figure that nobody supports")
		}
		where := map[Ref]int{}
		for _, r := range slices.Concat(e.Support, e.Dissent) {
			where[r]++
			if s := by[r]; s.Rejected || s.Stance == daybook.Denied {
				fault(e, "%s is rejected or denied, and stands", r)
			}
		}
		for _, b := range e.Beside {
			where[b.Ref]++
		}
		for r, n := range where {
			seen[r] = true
			if n != 1 {
				fault(e, "%s stands in it %d times", r, n)
			}
		}
		if render("rule-"+string(e.Rule), map[string]any{"Origins": 1}) == "" {
			fault(e, "the rule %q has no sentence", e.Rule)
		}
		a.Explain(e)
	}
	for r := range by {
		if !seen[r] {
			out = append(out, fmt.Sprintf("%s is dropped", r))
		}
	}
	for _, f := range a.Findings {
		if text, _ := a.Say(f); text == "" {
			out = append(out, f.Name+" has no sentence")
		}
	}
	return out
}

// some draws statements that hang together as those of a few reports do.
func some(t *rapid.T) []Statement {
	var out []Statement
	n := rapid.IntRange(1, 9).Draw(t, "statements")
	pick := func(name string, odds int) bool { return rapid.IntRange(0, odds).Draw(t, name) == odds }
	for i := range n {
		report := rapid.SampledFrom([]string{"a", "b", "c", "d"}).Draw(t, "report")
		s := Statement{
			Ref:     Ref{report, fmt.Sprint("c", i)},
			Measure: rapid.SampledFrom([]daybook.Measure{daybook.Killed, daybook.Killed, daybook.Injured, daybook.Casualties, daybook.TookPart}).Draw(t, "measure"),
			Class:   rapid.SampledFrom([]daybook.Class{daybook.People, daybook.People, daybook.People, daybook.Attackers, daybook.Security, daybook.Children}).Draw(t, "class"),
			Include: rapid.SampledFrom([]daybook.Tri{daybook.Yes, daybook.No, daybook.Unclear}).Draw(t, "include"),
			Stance:  daybook.Asserted,
			Kind:    rapid.SampledFrom([]daybook.SourceKind{"", daybook.Police, daybook.Medical, daybook.PostAuthor, daybook.PerpSource}).Draw(t, "kind"),
			Source:  rapid.SampledFrom([]string{"", "", "x", "y", daybook.Unknown}).Draw(t, "source"),
			Origin:  rapid.SampledFrom([]string{"", "", "o", "p", "q"}).Draw(t, "origin"),
			Figure:  figure(rapid.SampledFrom([]string{"0", "1", "1", "2", "3", "4", "7", "8+", "3+", "~7", "2-5", "..6"}).Draw(t, "figure")),
			Vague:   pick("vague", 7),
		}
		if s.Vague {
			s.Figure = daybook.AtLeast(3)
		}
		if h := rapid.IntRange(0, 6).Draw(t, "hour"); h > 0 {
			s.Said.To = hour(fmt.Sprint(h))
		}
		if pick("possible", 7) {
			s.Stance = daybook.Possible
		} else if pick("denied", 9) {
			s.Stance = daybook.Denied
		}
		s.Rejected = pick("rejected", 9)
		s.Lesser = pick("lesser", 6)
		s.Unsure = pick("unsure", 6)
		s.Hit, s.Others = pick("hit", 1), pick("others", 4)
		s.Carried = pick("carried", 6)
		s.Refers = pick("refers", 2)
		s.Roundup = report == "b"
		s.Increment = pick("more", 9)
		s.Revised = pick("revised", 9)
		if pick("scope", 9) {
			s.Scope = rapid.SampledFrom([]string{"site", "cumulative"}).Draw(t, "kind of scope")
		}
		if pick("with", 6) {
			s.With = "w"
		}
		if pick("person", 6) {
			s.Person = rapid.SampledFrom([]string{"m", "n"}).Draw(t, "name")
		}
		if len(out) > 0 && pick("part", 4) {
			s.Part, s.PartOf = true, rapid.SampledFrom(out).Draw(t, "whole").Ref
		}
		if s.Measure == daybook.Killed && pick("from", 9) {
			s.From = daybook.Injured
		}
		out = append(out, s)
	}
	return out
}

func TestSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ss := some(t)
		for _, fault := range faults(ss, Desk(ss)) {
			t.Error(fault)
		}
	})
}

// TestOrder: neither the order of the statements nor the names of the reports
// change a figure.
func TestOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ss := some(t)
		want := Desk(ss)
		turned := rapid.Permutation(ss).Draw(t, "order")
		if have := Desk(turned); have.figures() != want.figures() || have.findings() != want.findings() {
			t.Errorf("in order\n%sturned\n%s", want.figures(), have.figures())
		}
		name := map[string]string{"a": "w", "b": "z", "c": "k", "d": "a", "": ""}
		renamed := slices.Clone(ss)
		for i := range renamed {
			r := &renamed[i]
			r.Report, r.PartOf.Report = name[r.Report], name[r.PartOf.Report]
		}
		if have := numbers(Desk(renamed)); have != numbers(want) {
			t.Errorf("reports of other names\nhave %s\nwant %s", have, numbers(want))
		}
	})
}

// numbers prints the figures alone.
func numbers(a *Account) (out string) {
	for _, e := range a.Estimates {
		out += fmt.Sprint(e.Measure, " ", e.Side, " ", e.Number(), " [", e.Span(), "] ", e.Rule, " ", e.Origins, "; ")
	}
	return out
}

// TestCopy: what is printed again adds nothing, now or later.
func TestCopy(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ss := some(t)
		for i := range ss {
			if ss[i].Origin == "" {
				ss[i].Origin = ss[i].Ref.String()
			}
		}
		again := rapid.SampledFrom(ss).Draw(t, "copied")
		again.Report = "z"
		if !again.Said.IsZero() {
			again.Said.To = again.Said.To.Add(hour("1").Sub(epoch))
		}
		want, have := numbers(Desk(ss)), numbers(Desk(append(ss, again)))
		if have != want {
			t.Errorf("with a copy of %s\nhave %s\nwant %s", again.Ref, have, want)
		}
	})
}

// TestRejected: a figure is the same whether a rejected claim is there or not.
func TestRejected(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ss := some(t)
		for i := range ss {
			ss[i].PartOf = Ref{} // a part of what was rejected is a part no more
		}
		kept := slices.DeleteFunc(slices.Clone(ss), func(s Statement) bool { return s.Rejected || s.Stance == daybook.Denied })
		want := map[string]string{}
		for _, e := range Desk(kept).Estimates {
			want[fmt.Sprint(e.Measure, e.Side, of(e.Class))] = e.Span() + e.Number()
		}
		for _, e := range Desk(ss).Estimates {
			if key := fmt.Sprint(e.Measure, e.Side, of(e.Class)); (want[key] != "" || e.Best != nil) && want[key] != e.Span()+e.Number() {
				t.Errorf("%s: %q, without what was rejected %q", key, e.Span()+e.Number(), want[key])
			}
		}
	})
}

// TestWeights: every line of the table names a measure and kinds that exist,
// and the faults of a table are told with their line.
func TestWeights(t *testing.T) {
	kinds := []string{ownVoice}
	for _, k := range []daybook.SourceKind{daybook.Government, daybook.Police, daybook.Military, daybook.Medical, daybook.PerpSource,
		daybook.Witness, daybook.Relative, daybook.Media, daybook.Court, daybook.NGO, daybook.Expert, daybook.PostAuthor, daybook.OtherSource} {
		kinds = append(kinds, string(k))
	}
	for m, line := range desk.weight {
		if m != anyMeasure && !slices.Contains(daybook.Measures, daybook.Measure(m)) {
			t.Errorf("desk.weights: there is no measure %q", m)
		}
		for k := range maps.Keys(line) {
			if !slices.Contains(kinds, k) {
				t.Errorf("desk.weights: there is no kind of source %q", k)
			}
		}
	}
	for _, k := range kinds {
		if desk.weight[anyMeasure][k] == 0 {
			t.Errorf("desk.weights: %q has no weight", k)
		}
	}
	for text, want := range map[string]string{
		"any medical 4":               `w:1: a line is NAME: VALUES: "any medical 4"`,
		"halving: soon":               `w:1: halving is one whole number above 0: "halving: soon"`,
		"any: a 1\nany: a 2":          `w:2: a measure stands once, with pairs of kind and weight: "any: a 2"`,
		"any: a 0":                    `w:1: a weight is a whole number from 1 to 100: "0"`,
		"any: a 1\n# and\nhalving: 4": `w: needs the lines any, halving, least and unplaced`,
	} {
		if _, err := parseTable("w", text); err == nil || err.Error() != want {
			t.Errorf("%q: have %v, want %s", text, err, want)
		}
	}
}
