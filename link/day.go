package link

import (
	"strconv"
	"strings"
	"time"
)

// Day counts days from 1 January 1970, which is day 1; 0 is no day.
type Day int

// String is the day as YYYY-MM-DD, "" for none.
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	return time.Unix(int64(d-1)*86400, 0).UTC().Format(time.DateOnly)
}

// week numbers the weeks; days of one week have one number.
func (d Day) week() int { return (int(d) + 2) / 7 }

// days are the first and the last day of YYYY, YYYY-MM or YYYY-MM-DD, with
// whatever follows a day; 0, 0 when it is none of these.
func days(s string) (first, last Day) {
	if len(s) > 10 {
		s = s[:10]
	}
	part := strings.Split(s, "-")
	n := [3]int{1, 1, 1}
	for i, p := range part {
		x, err := strconv.Atoi(p)
		if err != nil || i > 2 || x < 1 {
			return 0, 0
		}
		n[i] = x
	}
	from := time.Date(n[0], time.Month(n[1]), n[2], 0, 0, 0, 0, time.UTC)
	to := from
	switch len(part) {
	case 1:
		to = from.AddDate(1, 0, -1)
	case 2:
		to = from.AddDate(0, 1, -1)
	}
	return day(from), day(to)
}

func day(t time.Time) Day { return Day(t.Unix()/86400) + 1 }
