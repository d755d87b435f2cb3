package timex

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"daybook/token"
)

// TestDatelines measures datelines, and days of incidents, on wire copy in
// capitals: the day that the dateline states, and whether the keys' day is
// among the days found.
func TestDatelines(t *testing.T) {
	g, z := English(), token.English()
	n, right, dates, hit := 0, 0, 0, 0
	seen := map[string]int{}
	lines(t, "muc4/train.jsonl", func(line []byte) {
		var x struct {
			Text, Dateline string
			Keys           []struct {
				Date []struct{ Raw string } `json:"incident_date"`
			}
		}
		if err := json.Unmarshal(line, &x); err != nil {
			t.Fatal(err)
		}
		text := unsigned(x.Text)
		d := z.Cut(text)
		a := g.Anchor(d, "")
		if strings.ContainsAny(x.Dateline, "0123456789") {
			n++
			if a.Precision == Day && strings.Contains(x.Dateline, strings.ReplaceAll(a.Dateline.Of(text), "\n", " ")) {
				right++
			} else if *showErrors == "dateline" {
				seen[fmt.Sprintf("%q %v", x.Dateline, a)]++
			}
		}
		ms := g.Find(d, a)
		for _, k := range x.Keys {
			for _, kd := range k.Date {
				// "05 JAN 90" only; ranges and "- (…)" are left out
				want := g.words(kd.Raw)
				if want.Precision != Day || len(kd.Raw) != 9 {
					continue
				}
				dates++
				ok := a.From == want.From
				for _, m := range ms {
					ok = ok || m.Precision <= Day && m.Interval.From.day() == want.From.day()
				}
				if ok {
					hit++
				} else if *showErrors == "muc" {
					var all []string
					for _, m := range ms {
						all = append(all, strings.Join(strings.Fields(m.Span.Of(text)), " ")+"="+m.Value())
					}
					seen[fmt.Sprintf("%s %s: %s", x.Dateline, kd.Raw, all)]++
				}
			}
		}
	})
	t.Logf("datelines right %.3f of %d; days of incidents found %.3f of %d", ratio(right, n), n, ratio(hit, dates), dates)
	report(t, seen)
	floor(t, "datelines", ratio(right, n), 0.99)
	floor(t, "days of incidents", ratio(hit, dates), 0.955)
}
