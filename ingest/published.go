package ingest

import (
	"fmt"
	"strings"
	"time"

	"daybook"
)

// publishedForms are the forms of a publication time that are kept as given. A
// time without a zone stays without one.
var publishedForms = []string{
	time.RFC3339,
	"2006-01-02T15:04:05",
	"2006-01-02T15:04",
	"2006-01-02 15:04:05",
	"2006-01-02 15:04",
	"2006-01-02",
	"2006-01",
	"2006",
}

// zonedForms are other spellings of an RFC 3339 time. They are written as one,
// so that later rooms know a single form with a zone; the time and the zone
// stay what they were.
var zonedForms = []string{
	"2006-01-02T15:04Z07:00",
	"2006-01-02T15:04:05Z0700",
	"2006-01-02T15:04Z0700",
	"2006-01-02 15:04:05Z07:00",
	"2006-01-02 15:04:05Z0700",
	"2006-01-02 15:04:05 Z0700",
}

// Published reads the time of publication. It accepts an RFC 3339 time (also
// with a space for the T, without seconds, or with the zone as +0100, which
// come back as RFC 3339), and without a zone, kept as given: date and time to
// the second or minute with a T or a space, a day, a month, a year. It reports
// false for anything else.
func Published(s string) (string, bool) {
	s = strings.TrimSpace(s)
	for _, form := range publishedForms {
		if _, err := time.Parse(form, s); err == nil {
			return s, true
		}
	}
	for _, form := range zonedForms {
		if t, err := time.Parse(form, s); err == nil {
			return t.Format(time.RFC3339Nano), true
		}
	}
	return "", false
}

// date sets the time of publication, or notes that it could not be read: a
// report without a date is still a report.
func date(r *daybook.Report, given string) {
	given = oneLine(given)
	if given == "" {
		return
	}
	var ok bool
	if r.Published, ok = Published(given); !ok {
		r.Notes = append(r.Notes, daybook.Note{Text: fmt.Sprintf(
			"publication date %q could not be read and was left out; give it as 2006-01-02 or 2006-01-02T15:04:05Z", given)})
	}
}
