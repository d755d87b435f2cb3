package read

import (
	"fmt"
	"strings"
	"testing"

	"daybook"
)

// TestRules holds every rule to its proof: each example makes the claim it
// says by that rule, and no look-alike makes any.
func TestRules(t *testing.T) {
	rules, err := Rules()
	if err != nil {
		t.Fatal(err)
	}
	r := English()
	made := map[string]bool{}
	for _, rule := range rules {
		for _, p := range rule.Fires {
			reading := r.Read(&daybook.Report{Text: p.Text})
			found := false
			var got []string
			for _, c := range reading.Claims {
				_, name, _ := strings.Cut(c.Rule, "-")
				s := fmt.Sprintf("%s %s %s", c.Measure, c.Class, bounds(c.Figure))
				found = found || name == rule.Name && s == p.Want
				got = append(got, c.Rule+": "+s)
			}
			if !found {
				t.Errorf("en/rule.txt:%d: %s: %q\n\twant %s\n\tgot  %s", p.Line, rule.Name, p.Text, p.Want, strings.Join(got, "; "))
			}
			made[rule.Name] = true
		}
		for _, p := range rule.Not {
			for _, c := range r.Read(&daybook.Report{Text: p.Text}).Claims {
				if _, name, _ := strings.Cut(c.Rule, "-"); name == rule.Name {
					t.Errorf("en/rule.txt:%d: %s must not fire on %q: %s %s", p.Line, rule.Name, p.Text, c.Measure, c.Words)
				}
			}
		}
	}
}

func bounds(f daybook.Figure) string {
	s := ""
	switch {
	case f.Lo == nil:
		s = fmt.Sprintf("..%d", *f.Hi)
	case f.Hi == nil:
		s = fmt.Sprintf("%d..", *f.Lo)
	case *f.Lo == *f.Hi:
		s = fmt.Sprint(*f.Lo)
	default:
		s = fmt.Sprintf("%d..%d", *f.Lo, *f.Hi)
	}
	if f.Approx {
		s = "~" + s
	}
	return s
}
