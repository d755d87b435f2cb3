package timex

import (
	"encoding/json"
	"fmt"
	"testing"

	"daybook/token"
)

// TestIncidentDates measures whether the day of the main incident, as careful
// readers coded it, is among the times found in the report.
func TestIncidentDates(t *testing.T) {
	g, z := English(), token.English()
	for _, name := range []string{"articles", "wires"} {
		n, hit := 0, 0
		seen := map[string]int{}
		lines(t, "gold/"+name+".jsonl", func(line []byte) {
			var x struct {
				ID, Title, Published, Text string
				Incident                   *struct{ Date string }
			}
			if err := json.Unmarshal(line, &x); err != nil {
				t.Fatal(err)
			}
			if x.Incident == nil || x.Incident.Date == "" {
				return
			}
			n++
			text := unsigned(x.Title + "\n" + x.Text)
			d := z.Cut(text)
			a := g.Anchor(d, x.Published)
			// a report that names no day tells of its own
			found := false
			var all []string
			for _, m := range append(g.Find(d, a), Mention{Interval: a.Interval, Precision: a.Precision}) {
				if day, ok := m.Date(text); ok && len(day.Start) >= len(x.Incident.Date) && day.Start[:len(x.Incident.Date)] == x.Incident.Date {
					found = true
				}
				if m.Kind <= Time {
					all = append(all, show(text, &m))
				}
			}
			if found {
				hit++
			} else if *showErrors == "gold" {
				seen[fmt.Sprintf("%s published %s, gold %s: %q", x.ID, x.Published, x.Incident.Date, all)]++
			}
		})
		t.Logf("%s: the date of the incident is found in %.3f of %d", name, ratio(hit, n), n)
		report(t, seen)
		floor(t, name, ratio(hit, n), 0.98)
	}
}
