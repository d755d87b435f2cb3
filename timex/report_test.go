package timex

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"daybook/token"
)

// TestReports measures the days of events in local-press reports, against the
// registry's day: is the first day that a report names, or any, the right one?
// The registry's days are not all right, and many reports tell of court days
// first.
func TestReports(t *testing.T) {
	type rep struct{ title, published, text string }
	reports := map[string]rep{}
	lines(t, "gva/reports.jsonl", func(line []byte) {
		var x struct{ ID, Title, Published, Text string }
		if err := json.Unmarshal(line, &x); err != nil {
			t.Fatal(err)
		}
		reports[x.ID] = rep{x.Title, x.Published, x.Text}
	})
	g, z := English(), token.English()
	n, first, anyOf, none := 0, 0, 0, 0
	seen := map[string]int{}
	lines(t, "gva/truth.jsonl", func(line []byte) {
		var x struct {
			Registry struct{ Date string }
			Reports  []string
		}
		if err := json.Unmarshal(line, &x); err != nil {
			t.Fatal(err)
		}
		truth := Published(x.Registry.Date)
		for _, id := range x.Reports {
			r := reports[id]
			pub := Published(r.published)
			if off := pub.From - truth.From; off < 0 || off > 21*minutesPerDay {
				continue
			}
			text := unsigned(r.title + "\n" + r.text)
			d := z.Cut(text)
			n++
			days := 0
			right, hit := false, false
			var near []string
			for _, m := range g.Find(d, g.Anchor(d, r.published)) {
				if m.Kind > Time || m.Interval.IsZero() || m.Precision > Day || m.Guessed && m.Kind == Time && m.Part == WholeDay {
					continue
				}
				ok := m.Interval.From.day() == truth.From.day() || m.Precision == PartOfDay && m.Interval.Overlaps(truth.Interval)
				days++
				right = right || days == 1 && ok
				hit = hit || ok
				near = append(near, context(text, m.Span)+" "+m.Value())
			}
			switch {
			case days == 0:
				none++
			case right:
				first++
			}
			if hit {
				anyOf++
			} else if days > 0 && *showErrors == "day" && len(near) < 3 {
				seen[fmt.Sprintf("%s pub %s truth %s: %q", id, r.published, x.Registry.Date, near)]++
			}
		}
	})
	t.Logf("%d reports within three weeks: first day named is right %.3f, some day is right %.3f, no day named %.3f",
		n, ratio(first, n), ratio(anyOf, n), ratio(none, n))
	report(t, seen)
	floor(t, "some day right", ratio(anyOf, n), 0.755)
}

// unsigned blanks number signs, which the tokenizer cannot take at the end of
// a paragraph.
func unsigned(text string) string { return strings.ReplaceAll(text, "#", " ") }
