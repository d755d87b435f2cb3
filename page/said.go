package page

import (
	"strconv"
	"time"

	"daybook/reconcile"
	"daybook/record"
)

// clock prints moments in the one zone of a page.
type clock struct {
	zone   *time.Location
	months string // the phrase that names the months
}

// clockOf is the zone that most reports of a record give their times in, the
// first of several; UTC where none gives one. The papers of the place write in
// its time, and a page in one zone can be read down.
func clockOf(r *record.Record) clock {
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
	return clock{zone, "months.short"}
}

// Zone names the zone of the clock: UTC, or +05:00.
func (c clock) name() string {
	if _, offset := (time.Time{}).In(c.zone).Zone(); offset == 0 {
		return "UTC"
	}
	return (time.Time{}).In(c.zone).Format("-07:00")
}

func (c clock) day(t time.Time) string { return day(t.In(c.zone).Format(time.DateOnly), c.months) }

// at prints a moment: 18 Feb 2023, 00:18.
func (c clock) at(t time.Time) string { return c.day(t) + ", " + t.In(c.zone).Format("15:04") }

// full is a moment with its zone.
func (c clock) full(t time.Time) string { return c.at(t) + glue + c.name() }

// said prints when something was said, as far as that is known; "" when
// nothing is.
func (c clock) said(i reconcile.Interval) string {
	from, to := i.From, i.To
	switch {
	case from.IsZero() && to.IsZero():
		return ""
	case from.IsZero():
		return say("said.by", "time", c.at(to))
	case to.IsZero():
		return say("said.from", "time", c.at(from))
	case from.Equal(to):
		return c.at(to)
	case c.midnight(from) && to.Sub(from) > 23*time.Hour && to.Sub(from) < 24*time.Hour:
		return c.day(from)
	case c.midnight(from) && c.day(from) == c.day(to):
		return say("said.day", "day", c.day(from), "time", to.In(c.zone).Format("15:04"))
	case c.day(from) == c.day(to):
		return say("said.between", "from", c.at(from), "to", to.In(c.zone).Format("15:04"))
	}
	return say("said.between", "from", c.at(from), "to", c.at(to))
}

func (c clock) midnight(t time.Time) bool {
	t = t.In(c.zone)
	return t.Hour() == 0 && t.Minute() == 0
}

// ago is how long before now a moment was, in one unit; "" when it was not.
func ago(then, now time.Time) string {
	if then.IsZero() || now.IsZero() || now.Before(then) {
		return ""
	}
	switch d := now.Sub(then); {
	case d < 100*time.Minute:
		return say("ago.minutes", "n", strconv.Itoa(int(d.Minutes())))
	case d < 48*time.Hour:
		return say("ago.hours", "n", strconv.Itoa(int(d.Hours())))
	default:
		return say("ago.days", "n", strconv.Itoa(int(d.Hours()/24)))
	}
}

// many is a phrase for one or for several.
func many(phrase string, n int) string {
	if n == 1 {
		return say(phrase + ".one")
	}
	return say(phrase+".many", "n", strconv.Itoa(n))
}

// latest is the last moment at which something may have been said, as far as
// any is known.
func latest(i reconcile.Interval) time.Time {
	if i.To.IsZero() {
		return i.From
	}
	return i.To
}
