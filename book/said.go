package book

import (
	"time"

	"daybook"
	"daybook/reconcile"
)

// The forms in which times stand in readings, and how long each is.
var saidForms = []struct {
	form string
	upto func(time.Time) time.Time
}{
	{time.RFC3339, func(t time.Time) time.Time { return t }},
	{"2006-01-02T15:04:05", func(t time.Time) time.Time { return t }},
	{"2006-01-02T15:04", func(t time.Time) time.Time { return t }},
	{"2006-01-02 15:04:05", func(t time.Time) time.Time { return t }},
	{"2006-01-02 15:04", func(t time.Time) time.Time { return t }},
	{"2006-01-02", func(t time.Time) time.Time { return t.AddDate(0, 0, 1).Add(-time.Second) }},
	{"2006-01", func(t time.Time) time.Time { return t.AddDate(0, 1, 0).Add(-time.Second) }},
	{"2006", func(t time.Time) time.Time { return t.AddDate(1, 0, 0).Add(-time.Second) }},
}

// interval is a time as given: from its first moment to its last. A time
// without a zone is taken for one of the zone, which is that of the paper as
// far as its other times tell.
func interval(s string, zone *time.Location) reconcile.Interval {
	for _, f := range saidForms {
		if t, err := time.ParseInLocation(f.form, s, zone); err == nil {
			return reconcile.Interval{From: t.UTC(), To: f.upto(t).UTC()}
		}
	}
	return reconcile.Interval{}
}

// zone is the zone of a report's time of publication; UTC where it has none.
func zone(r *daybook.Report) *time.Location {
	if t, err := time.Parse(time.RFC3339, r.Published); err == nil {
		return t.Location()
	}
	return time.UTC
}

// saidAt is when something was said that stands in a report: by its own words
// of time, by the time of its post, or else before the report was published.
// The report's own voice speaks when it is published.
func saidAt(rd *daybook.Reading, said *daybook.Said, post *int, own bool) reconcile.Interval {
	z := zone(rd.Report)
	published := interval(rd.Report.Published, z)
	var i reconcile.Interval
	switch {
	case said != nil && (said.From != "" || said.To != ""):
		i = reconcile.Interval{From: interval(said.From, z).From, To: interval(said.To, z).To}
	case post != nil && *post < len(rd.Posts):
		i = interval(rd.Posts[*post].Posted, z)
	case own:
		return published
	}
	if !published.IsZero() && (i.To.IsZero() || i.To.After(published.To)) {
		i.To = published.To
	}
	if i.From.After(i.To) {
		i.From = time.Time{}
	}
	if own && i.From.IsZero() && rd.Report.Kind == daybook.SinglePost {
		i.From = published.From
	}
	return i
}
