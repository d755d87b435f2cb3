// Package karachi is a night in Karachi in February 2023, told by eighteen
// reports and posts in our own words as they might have come in: an attack on
// the office of the police chief, and two other incidents of that week that
// must stay apart. The outlets, handles and people are invented.
package karachi

import _ "embed"

// Reports are the reports, one a line, in order of arrival.
//
//go:embed reports.jsonl
var Reports []byte

// Moments are two at which an editor would have looked: with the fighting still
// going on, and just after it ended.
var Moments = []string{"2023-02-17T21:00:00+05:00", "2023-02-18T00:30:00+05:00"}
