package timex

// Moment is a local time in whole minutes since 1970-01-01T00:00 of the
// Gregorian calendar. It has no zone: a report's times are those of its place.
type Moment int64

const (
	minutesPerHour = 60
	minutesPerDay  = 24 * minutesPerHour
)

// day counts days since 1970-01-01, a Thursday.
type day int64

// The calendar reaches from year 1 to 9999; what would lie outside has no
// interval.
const (
	firstYear = 1
	lastYear  = 9999
)

// civil is the day of a proleptic Gregorian date. A month outside 1..12 or a
// day outside its month runs over into the neighbours. (Howard Hinnant,
// "chrono-compatible low-level date algorithms", days_from_civil.)
func civil(y, m, d int) day {
	y += floorDiv(m-1, 12)
	m = floorMod(m-1, 12) + 1
	if m <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	mp := (m + 9) % 12
	doy := (153*mp+2)/5 + d - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return day(era*146097 + doe - 719468)
}

// date is the inverse of civil.
func (n day) date() (y, m, d int) {
	z := int(n) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d = doy - (153*mp+2)/5 + 1
	m = mp + 3
	if m > 12 {
		m -= 12
	}
	y = yoe + era*400
	if m <= 2 {
		y++
	}
	return y, m, d
}

// weekday is 1 for Monday to 7 for Sunday (ISO 8601).
func (n day) weekday() int { return floorMod(int(n)+3, 7) + 1 }

// monday is the first day of the ISO week.
func (n day) monday() day { return n - day(n.weekday()-1) }

// week is the ISO 8601 week and the year it is counted in.
func (n day) week() (year, week int) {
	thursday := n.monday() + 3
	year, _, _ = thursday.date()
	return year, int(thursday-civil(year, 1, 1))/7 + 1
}

func (n day) start() Moment { return Moment(n) * minutesPerDay }

func (m Moment) day() day { return day(floorDiv(int(m), minutesPerDay)) }

func (m Moment) clock() (hour, minute int) {
	r := floorMod(int(m), minutesPerDay)
	return r / minutesPerHour, r % minutesPerHour
}

func daysIn(y, m int) int { return int(civil(y, m+1, 1) - civil(y, m, 1)) }

// validDate reports whether there is such a day within the calendar's reach.
func validDate(y, m, d int) bool {
	return y >= firstYear && y <= lastYear && m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m)
}

// nthWeekday is the nth such weekday of a month; nth -1 is the last.
func nthWeekday(y, m, weekday, nth int) day {
	if nth < 0 {
		last := civil(y, m+1, 1) - 1
		return last - day(floorMod(last.weekday()-weekday, 7))
	}
	first := civil(y, m, 1)
	return first + day(floorMod(weekday-first.weekday(), 7)+7*(nth-1))
}

// easter is Easter Sunday of the western churches (Meeus, Jones, Butcher).
func easter(y int) day {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return civil(y, n/31, n%31+1)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - b*floorDiv(a, b) }
