package page

import (
	"strconv"
	"strings"
	"time"

	"daybook"
)

// day prints a date or a time as given: a year, a month, a day, a local time,
// a time with its zone. What is none of these is printed as it stands.
func day(s, months string) string {
	for _, l := range []struct {
		layout string
		parts  int
		clock  bool
	}{
		{"2006", 1, false}, {"2006-01", 2, false}, {time.DateOnly, 3, false},
		{time.RFC3339, 3, true}, {"2006-01-02T15:04:05", 3, true}, {"2006-01-02T15:04", 3, true}, {time.DateTime, 3, true},
	} {
		t, err := time.Parse(l.layout, s)
		if err != nil {
			continue
		}
		out := strconv.Itoa(t.Year())
		if l.parts > 1 {
			out = strings.Fields(phrases[months])[t.Month()-1] + glue + out
		}
		if l.parts > 2 {
			out = strconv.Itoa(t.Day()) + glue + out
		}
		// midnight sharp is how a day is written where a time is asked for
		if l.clock && (t.Hour() != 0 || t.Minute() != 0) {
			out += ", " + t.Format("15:04")
			switch _, offset := t.Zone(); {
			case l.layout != time.RFC3339:
			case offset == 0:
				out += glue + "UTC"
			default:
				out += glue + t.Format("-07:00")
			}
		}
		return out
	}
	return clean(s)
}

// when prints the date of a happening, with its words where they say more
// than the calendar does.
func when(d *daybook.Date, months string) string {
	if d == nil || d.Start == "" && d.Text == "" {
		return ""
	}
	out := day(d.Start, months)
	if d.End != nil && *d.End != "" && *d.End != d.Start {
		out += " – " + day(*d.End, months)
	}
	text := clean(d.Text)
	switch {
	case d.Start == "":
		return text
	case text != "" && !strings.Contains(text, d.Start[:min(4, len(d.Start))]):
		out += " (" + text + ")"
	}
	return out
}
