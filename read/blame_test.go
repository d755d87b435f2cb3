package read

import (
	"fmt"
	"strings"
	"testing"

	"daybook"
)

// TestBlame holds the rules of who did it to their proof.
func TestBlame(t *testing.T) {
	data, err := english.ReadFile("en/blame.txt")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := parseRules("en/blame.txt", string(data))
	if err != nil {
		t.Fatal(err)
	}
	for _, rule := range rules {
		for _, p := range rule.Fires {
			var got []string
			found := false
			for _, r := range English().Read(&daybook.Report{Text: p.Text}).Responsibility {
				source := ""
				if r.Source != nil {
					source = *r.Source
				}
				s := strings.TrimSpace(fmt.Sprintf("%s | %s | %s", r.Kind, r.Actor, source))
				found = found || r.Rule == rule.Name && s == p.Want
				got = append(got, r.Rule+": "+s)
			}
			if !found {
				t.Errorf("en/blame.txt:%d: %s: %q\n\twant %s\n\tgot  %s", p.Line, rule.Name, p.Text, p.Want, strings.Join(got, "; "))
			}
		}
		for _, p := range rule.Not {
			for _, r := range English().Read(&daybook.Report{Text: p.Text}).Responsibility {
				if r.Rule == rule.Name {
					t.Errorf("en/blame.txt:%d: %s must not fire on %q: %s %s", p.Line, rule.Name, p.Text, r.Kind, r.Actor)
				}
			}
		}
	}
}
