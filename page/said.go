package page

import (
	"strconv"
	"strings"
	"time"

	"daybook/reconcile"
	"daybook/record"
)

// Clock prints moments in the one zone of a page.
type Clock struct {
	zone   *time.Location
	months string // the phrase that names the months
}

// ClockOf is the zone that most reports of a record give their times in, the
// first of several; UTC where none gives one. The papers of the place write in
// its time, and a page in one zone can be read down.
func ClockOf(r *record.Record) Clock {
	count := map[int]int{}
	best := 0
	zone := time.UTC
	for _, rep := range r.Reports {
		t, err := time.Parse(time.RFC3339, rep.Published)
		if err != nil {
			continue
		}
		_, offset := t.Zone()
		if count[offset]++; count[offset] > best {
			best = count[offset]
			zone = time.FixedZone("", offset)
		}
	}
	return Clock{zone, "months.short"}
}

// Zone names the zone of the clock: UTC, or +05:00.
func (c Clock) Zone() string {
	if _, offset := (time.Time{}).In(c.zone).Zone(); offset == 0 {
		return "UTC"
	}
	return (time.Time{}).In(c.zone).Format("-07:00")
}

func (c Clock) day(t time.Time) string { return day(t.In(c.zone).Format(time.DateOnly), c.months) }

// At prints a moment: 18 Feb 2023, 00:18.
func (c Clock) At(t time.Time) string { return c.day(t) + ", " + t.In(c.zone).Format("15:04") }

// Full is a moment with its zone.
func (c Clock) Full(t time.Time) string { return c.At(t) + glue + c.Zone() }

// Hour is the time of day: 00:18.
func (c Clock) Hour(t time.Time) string { return t.In(c.zone).Format("15:04") }

// Day is the day of a moment without its year: 18 Feb.
func (c Clock) Day(t time.Time) string {
	out := c.day(t)
	return strings.ReplaceAll(out[:strings.LastIndex(out, glue)], glue, " ")
}

// Round is the last moment, not after t, that lies a number of whole steps
// from the midnight before it.
func (c Clock) Round(t time.Time, step time.Duration) time.Time {
	y, m, d := t.In(c.zone).Date()
	midnight := time.Date(y, m, d, 0, 0, 0, 0, c.zone)
	return midnight.Add(t.Sub(midnight) / step * step)
}

// Said prints when something was said, as far as that is known; "" when
// nothing is.
func (c Clock) Said(i reconcile.Interval) string {
	from, to := i.From, i.To
	switch {
	case from.IsZero() && to.IsZero():
		return ""
	case from.IsZero():
		return say("said.by", "time", c.At(to))
	case to.IsZero():
		return say("said.from", "time", c.At(from))
	case from.Equal(to):
		return c.At(to)
	case c.midnight(from) && to.Sub(from) > 23*time.Hour && to.Sub(from) < 24*time.Hour:
		return c.day(from)
	case c.midnight(from) && c.day(from) == c.day(to):
		return say("said.day", "day", c.day(from), "time", to.In(c.zone).Format("15:04"))
	case c.day(from) == c.day(to):
		return say("said.between", "from", c.At(from), "to", to.In(c.zone).Format("15:04"))
	}
	return say("said.between", "from", c.At(from), "to", c.At(to))
}

func (c Clock) midnight(t time.Time) bool {
	t = t.In(c.zone)
	return t.Hour() == 0 && t.Minute() == 0
}

// Age is how long before now a moment was, in one unit; "" when it was not.
func Age(then, now time.Time) string {
	if then.IsZero() || now.IsZero() || now.Before(then) {
		return ""
	}
	switch d := now.Sub(then); {
	case d < 100*time.Minute:
		return say("age.minutes", "n", strconv.Itoa(int(d.Minutes())))
	case d < 48*time.Hour:
		return say("age.hours", "n", strconv.Itoa(int(d.Hours())))
	case d < 1000*24*time.Hour:
		return say("age.days", "n", strconv.Itoa(int(d.Hours()/24)))
	default:
		return say("age.years", "n", strconv.Itoa(int(d.Hours()/24/365.25)))
	}
}

// Published is when a report came out, by its own words, in the zone of the
// page where they name one.
func (c Clock) Published(s string) string {
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return c.At(t)
	}
	return day(s, c.months)
}

// many is a phrase for one or for several.
func many(phrase string, n int) string {
	if n == 1 {
		return say(phrase + ".one")
	}
	return say(phrase+".many", "n", strconv.Itoa(n))
}

// Latest is the last moment at which something may have been said, as far as
// any is known.
func Latest(i reconcile.Interval) time.Time {
	if i.To.IsZero() {
		return i.From
	}
	return i.To
}
