package score

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"daybook"
)

// WriteSummary prints the figures as the referee prints them; with byGroup the
// levels for each group of reports too, by name.
func (res *ClaimsResult) WriteSummary(w io.Writer, byGroup bool) error {
	var b strings.Builder
	for _, name := range slices.SortedFunc(maps.Keys(res.Groups), allFirst) {
		if name != "all" && !byGroup {
			continue
		}
		levels := res.Groups[name]
		fmt.Fprintf(&b, "== %s: %d gold claims, %d read\n", name, levels[Full].Gold, levels[Full].Read)
		for i, t := range levels {
			fmt.Fprintf(&b, "  %-10s %s\n", Levels[i], prf(t))
		}
	}
	for k, t := range res.Toll {
		fmt.Fprintf(&b, "toll %-16s exact %s (%d reports state one)\n", tollNames[k], prf(t), t.Gold)
	}
	fmt.Fprintf(&b, "responsibility %s, with source %d of %d\n",
		prf(res.Responsibility), res.ResponsibilitySource, res.Responsibility.Right)
	fmt.Fprintf(&b, "misattributed %d, invented %d, of %d named; %d attributable\n",
		res.Misattributed, res.Invented, res.Named, res.Attributable)
	fmt.Fprintf(&b, "via %d, source_kind %d, of %d attributed\n", res.Via, res.SourceKind, res.AttributedSpeech)
	fmt.Fprintf(&b, "ungrounded %d\n", res.Ungrounded)
	fmt.Fprintf(&b, "reports %d, read %d\n", res.Reports, res.Read)
	_, err := io.WriteString(w, b.String())
	return err
}

func prf(t Tally) string {
	return fmt.Sprintf("P %.3f R %.3f F1 %.3f", t.P(), t.R(), t.F1())
}

func allFirst(a, b string) int {
	return cmp.Or(count(b == "all")-count(a == "all"), cmp.Compare(a, b))
}

// ClaimRule tallies the claims that one rule made: distinct ones, without the
// indefinite.
type ClaimRule struct {
	Name string // empty for claims that name no rule
	// Read is how many there are, Right[level] how many of them agree with
	// their gold claim up to that level.
	Read  int
	Right [4]int
	// Misattributed is how many have the right figure on the wrong word.
	Misattributed int
}

// Extra is how many claims have no gold claim of their figure.
func (r *ClaimRule) Extra() int { return r.Read - r.Right[Count] }

func (r *ClaimRule) add(levels int) {
	r.Read++
	for i := range levels {
		r.Right[i]++
	}
}

// rule returns the tally of the rule that made the claim.
func (res *ClaimsResult) rule(c *daybook.Claim) *ClaimRule {
	if res.Rules[c.Rule] == nil {
		res.Rules[c.Rule] = &ClaimRule{Name: c.Rule}
	}
	return res.Rules[c.Rule]
}

// WriteRules prints a line for every rule, the one with most extra claims
// first: claims read, how many of them agree with gold on each level, how many
// are extra or misattributed, and the precision on the level count. Claims are
// matched once, on the level full, so that the columns add up; the tally of a
// level on its own may differ by claims that only a finer level tells apart.
func (res *ClaimsResult) WriteRules(w io.Writer) error {
	rules := slices.SortedFunc(maps.Values(res.Rules), func(a, b *ClaimRule) int {
		return cmp.Or(b.Extra()-a.Extra(), b.Read-a.Read, cmp.Compare(a.Name, b.Name))
	})
	rows := [][]string{{"rule", "read", "extra", "count", "incident", "attributed", "full", "misattributed", "P"}}
	for _, r := range rules {
		row := []string{ruleName(r.Name)}
		for _, n := range []int{r.Read, r.Extra(), r.Right[Count], r.Right[Incident], r.Right[Attributed], r.Right[Full], r.Misattributed} {
			row = append(row, fmt.Sprint(n))
		}
		rows = append(rows, append(row, fmt.Sprintf("%.3f", ratio(r.Right[Count], r.Read))))
	}
	_, err := io.WriteString(w, align(rows))
	return err
}

func ruleName(name string) string { return cmp.Or(name, "(none)") }
