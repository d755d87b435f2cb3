package record

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"daybook"
	"daybook/reconcile"
)

// night is the record of an incident early and late in a night: a police
// figure rises and is superseded, a minister contradicts it, somebody rejects
// the word of a post, and one claim is taken down.
func night() (early, late *Record) {
	claim := func(report, id string, n int) Claim {
		return Claim{Name: report + "." + id, Statement: reconcile.Statement{Ref: reconcile.Ref{Report: report, Claim: id}, Measure: daybook.Killed, Figure: daybook.Exactly(n)}}
	}
	figure := func(side reconcile.Side, best, origins int) Figure {
		return Figure{Estimate: reconcile.Estimate{Measure: daybook.Killed, Side: side, Low: &best, Best: &best, High: &best, Origins: origins}}
	}
	odds := func(first, second string) Finding {
		return Finding{Text: first + " against " + second, Finding: reconcile.Finding{Name: "odds", Measure: daybook.Killed, Side: reconcile.Victims,
			First: []reconcile.Ref{{Report: first, Claim: "c1"}}, Second: []reconcile.Ref{{Report: second, Claim: "c1"}}}}
	}
	early = &Record{Incident: Incident{ID: "i2", Status: daybook.Ongoing}, AsOf: AsOf{Recorded, time.Unix(1000, 0), 3},
		Reports: []Report{{Name: "r1"}, {Name: "r2"}, {Name: "r3"}}, Claims: []Claim{claim("r1", "c1", 2), claim("r2", "c1", 9), claim("r3", "c1", 1)},
		Figures: []Figure{figure(reconcile.Victims, 2, 1), figure(reconcile.Attackers, 1, 1), figure(reconcile.All, 3, 1)}, Findings: []Finding{odds("r1", "r2"), odds("r1", "r3")},
		Standing: map[string]Standing{"r1.c1": Stands, "r2.c1": "post-only"}}
	late = &Record{Incident: Incident{ID: "i2", Status: daybook.Ended}, AsOf: AsOf{Recorded, time.Unix(2000, 0), 5},
		Reports: append(early.Reports[:2:2], Report{Name: "r4"}), Claims: []Claim{claim("r1", "c1", 2), claim("r2", "c1", 9), claim("r4", "c1", 4)},
		Figures:  []Figure{figure(reconcile.Victims, 4, 1), figure(reconcile.Attackers, 1, 1)},
		Findings: []Finding{{Text: "r1 against r2 and r4", Finding: reconcile.Finding{Name: "odds", Measure: daybook.Killed, Side: reconcile.Victims, First: early.Findings[0].First, Second: append(early.Findings[0].Second, reconcile.Ref{Report: "r4", Claim: "c1"})}}, odds("r4", "r2")},
		Reviews:  []Review{{Decision: "d1", Verb: "reject", Subject: "r2.c1"}},
		Standing: map[string]Standing{"r1.c1": Standing(reconcile.Superseded), "r2.c1": Standing(reconcile.Rejected), "r4.c1": Stands}}
	return early, late
}

// told puts changes on one line each.
func told(c *Changes) string {
	var out []string
	add := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	if c.Status != (StatusChange{}) {
		add("%s → %s", c.Status.Before, c.Status.After)
	}
	number := func(f *Figure) string {
		if f == nil {
			return "·"
		}
		return f.Number()
	}
	for _, f := range c.Figures {
		add("%s %s: %s → %s", f.Measure, f.Side, number(f.Before), number(f.After))
	}
	for _, r := range c.Reports {
		add("report %s", r.Name)
	}
	for _, x := range c.Claims {
		add("%s: %q → %q", x.Claim.Name, x.Before, x.After)
	}
	for _, f := range c.Findings {
		add("%s, gone %t", f.Text, f.Gone)
	}
	for _, v := range c.Reviews {
		add("%s %s %s", v.Decision, v.Verb, v.Subject)
	}
	return strings.Join(out, "\n")
}

func TestDiff(t *testing.T) {
	early, late := night()
	for _, c := range []struct {
		name          string
		before, after *Record
		want          string
	}{
		{"later", early, late, `ongoing → ended
killed victims: 2 → 4
killed all: 3 → ·
report r4
r1.c1: "stands" → "superseded"
r2.c1: "post-only" → "rejected"
r4.c1: "" → "stands"
r3.c1: "stands" → ""
r4 against r2, gone false
r1 against r3, gone true
d1 reject r2.c1`},
		{"nothing", late, late, ""},
		{"from nothing", nil, early, `killed victims: · → 2
killed attackers: · → 1
killed all: · → 3
report r1
report r2
report r3
r1.c1: "" → "stands"
r2.c1: "" → "post-only"
r3.c1: "" → "stands"
r1 against r2, gone false
r1 against r3, gone false`},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := Diff(c.before, c.after)
			if got := told(d); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			if d.IsZero() != (c.want == "") {
				t.Errorf("IsZero %t", d.IsZero())
			}
			a, err := json.Marshal(d)
			if err != nil {
				t.Fatal(err)
			}
			if b, _ := json.Marshal(Diff(c.before, c.after)); string(a) != string(b) {
				t.Error("the same records gave other changes")
			}
		})
	}
}
