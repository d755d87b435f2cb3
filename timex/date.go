package timex

// date resolves a calendar time; false when its words make none.
func (r *resolver) date(m *Mention, f *frame, first, last int) bool {
	m.Kind = Date
	if f.is(fNth) && f.is(fMonth) && !f.is(fDay) {
		f.set(feature{fDay, int32(f.get(fNth))})
	}
	if f.is(fYY) && !f.is(fYear) {
		f.set(feature{fYear, int32(century(f.get(fYY)))})
	}
	if f.is(fDay) && (f.get(fDay) < 1 || f.get(fDay) > 31) {
		return false
	}
	look := func() Tense { return r.direction(first, last) }
	switch {
	case f.is(fYMD):
		n := f.get(fYMD)
		m.Interval, m.Precision = dayOf(civil(n/10000, n/100%100, n%100))
	case f.is(fEaster) || f.is(fWhich):
		r.feast(m, f, look)
	case f.is(fMonth) && f.is(fDay):
		if !r.monthDay(m, f, look) {
			return false
		}
	case f.is(fMonth):
		r.month(m, f, look)
	case f.is(fQuarter) || f.is(fNth) && f.equals(fUnit, int(UnitQuarter)):
		r.quarter(m, f)
	case f.is(fHalf):
		r.half(m, f)
	case f.is(fSeason):
		r.season(m, f, look)
	case f.is(fYear):
		if f.get(fYear) < firstYear || f.get(fYear) > lastYear {
			return false
		}
		m.Interval, m.Precision = years(f.get(fYear), 1), Year
	case f.is(fDecade):
		r.decade(m, f)
	case f.is(fNth) && f.equals(fUnit, int(UnitCentury)):
		m.Interval, m.Precision = years((f.get(fNth)-1)*100+1, 100), Century
	case f.is(fShift):
		m.Interval, m.Precision = r.grain(f, r.anchor.From.day()+day(f.get(fShift)))
	case f.is(fWeekday):
		r.weekday(m, f, look)
	case f.is(fUnit):
		r.unit(m, f, look)
	case f.is(fNth) || f.is(fDay):
		r.dayAlone(m, f)
	case f.is(fPart) || f.is(fClock) || f.is(fRef):
		r.partOfDay(m, f)
		return true
	default:
		return false
	}
	r.overlay(m, f)
	return true
}

func dayOf(n day) (Interval, Precision) { return Interval{n.start(), (n + 1).start()}, Day }

// overlay narrows a day to its part or its minute.
func (r *resolver) overlay(m *Mention, f *frame) {
	if f.is(fClock) {
		m.Kind = Time
		if h := f.get(fClock); f.is(fAmpm) && h <= 12*minutesPerHour+59 {
			f.v[fClock] = int32(h%(12*minutesPerHour) + f.get(fAmpm)*minutesPerHour)
		}
	}
	if f.is(fPart) {
		m.Kind = Time
		m.Part = Part(f.get(fPart))
	}
	if m.Precision != Day || m.Interval.To-m.Interval.From > minutesPerDay {
		return
	}
	from := m.Interval.From
	switch {
	case f.is(fClock):
		c := Moment(f.get(fClock))
		// "3 in the afternoon", "11 at night"
		if p := Part(f.get(fPart)); f.is(fPart) && !f.is(fAmpm) && c >= minutesPerHour && c < 12*minutesPerHour {
			if p == Afternoon || p == Evening || p == Night && c >= 6*minutesPerHour {
				c += 12 * minutesPerHour
			}
		}
		m.Interval, m.Precision = Interval{from + c, from + c + 1}, Minute
	case f.is(fPart) || f.is(fFrom):
		// early and late give hours to a day, and to nothing else
		if !f.any(fWeekday, fShift, fDay, fPart, fYMD) {
			return
		}
		if f.is(fFrom) && f.is(fTo) {
			m.Interval = Interval{from + Moment(f.get(fFrom)*minutesPerHour), from + Moment(f.get(fTo)*minutesPerHour)}
			m.Precision = PartOfDay
		}
	}
}

// near chooses among the same date of neighbouring years, given as days: the
// latest at or before the anchor, the earliest behind it, or, when the words
// do not tell, the past one unless the other is much nearer.
func (r *resolver) near(before, after day, look func() Tense) day {
	today := r.anchor.From.day()
	if r.anchor.Precision == Year || r.anchor.Precision == Month {
		return before
	}
	ahead, back := int(after-today), int(today-before)
	switch look() {
	case Future:
		// what is told of a day last month is hardly meant for next year
		if back <= 45 {
			return before
		}
		return after
	case Past:
		// "said the vote set for Nov. 3": what is eleven months off is not meant
		if ahead <= 45 && back > 300 && !r.close {
			return after
		}
		return before
	}
	if ahead <= 30 && ahead < back {
		return after
	}
	return before
}

// monthDay is a day of a month, in the year said or the one meant.
func (r *resolver) monthDay(m *Mention, f *frame, look func() Tense) bool {
	mo, d := f.get(fMonth), f.get(fDay)
	if d > daysIn(2000, mo) {
		return false
	}
	if !f.is(fYear) && f.is(fDir) && f.is(fUnit) && !r.anchor.IsZero() {
		y, _, _ := r.anchor.From.day().date()
		f.set(feature{fYear, int32(y + f.get(fDir))})
	}
	if f.is(fYear) {
		if !validDate(f.get(fYear), mo, d) {
			return false
		}
		m.Interval, m.Precision = dayOf(civil(f.get(fYear), mo, d))
		r.rangeOf(m, f)
		r.told.year, r.told.month = f.get(fYear), mo
		return true
	}
	m.Guessed = true
	if r.anchor.IsZero() {
		return true
	}
	y, _, _ := r.anchor.From.day().date()
	n := civil(y, mo, d)
	switch w := f.get(fWeekday); {
	case f.is(fWeekday) && r.anchor.Precision < Month && civil(y, mo, d).weekday() != w && yearOf(y, mo, d, w) != 0:
		// the weekday said fits one year only
		n = civil(yearOf(y, mo, d, w), mo, d)
	case r.anchor.Precision == Year || r.anchor.Precision == Month:
		n = r.inAnchor(y, mo, d)
	default:
		today := r.anchor.From.day()
		before, after := n, civil(y+1, mo, d)
		if n > today {
			before, after = civil(y-1, mo, d), n
		}
		if before == today || f.equals(fDir, -1) {
			n = before
		} else {
			n = r.near(before, after, look)
			// "the raids of Nov. 18, 2019, … on Nov. 16": an old story goes on
			// in its own year
			if y := r.told.year; y != 0 && abs(r.told.month-mo) <= 2 && today-n > 60 && validDate(y, mo, d) {
				n = civil(y, mo, d)
			}
		}
	}
	m.Interval, m.Precision = dayOf(n)
	r.rangeOf(m, f)
	return true
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// inAnchor is the day of the month in the anchor's year, or in the year before
// when the anchor's month has not come so far.
func (r *resolver) inAnchor(y, mo, d int) day {
	n := civil(y, mo, d)
	if n.start() >= r.anchor.To {
		return civil(y-1, mo, d)
	}
	return n
}

// yearOf is the year next to y in which the date falls on the weekday; 0 when
// neither does.
func yearOf(y, mo, d, weekday int) int {
	for _, c := range [...]int{y - 1, y + 1} {
		if civil(c, mo, d).weekday() == weekday {
			return c
		}
	}
	return 0
}

// rangeOf widens a day to the range it begins: February 17-19.
func (r *resolver) rangeOf(m *Mention, f *frame) {
	d, e := f.get(fDay), f.get(fDay2)
	if f.is(fDay2) && e > d && e <= 31 && !f.is(fPart) {
		m.Interval.To += Moment((e - d) * minutesPerDay)
	}
}

// month is a month, in the year said or the one meant.
func (r *resolver) month(m *Mention, f *frame, look func() Tense) {
	mo := f.get(fMonth)
	m.Precision = Month
	if f.is(fYear) {
		m.Interval = months(f.get(fYear), mo, 1)
		r.told.year, r.told.month = f.get(fYear), mo
		return
	}
	m.Guessed = true
	if r.anchor.IsZero() {
		m.Precision = None
		return
	}
	y, now, _ := r.anchor.From.day().date()
	switch {
	case r.anchor.Precision == Year:
		if f.equals(fDir, -1) {
			// eleven reports of twelve are not of that month itself
			y--
		} else if f.equals(fDir, 1) {
			y++
		}
	case f.equals(fDir, -1):
		if mo >= now {
			y--
		}
	case f.equals(fDir, 1):
		if mo <= now {
			y++
		}
	case f.equals(fDir, 0):
	case mo > now:
		if r.before(look, mo-now) {
			y--
		}
	case mo < now:
		if look() == Future && now-mo > 2 {
			y++
		}
	}
	m.Interval = months(y, mo, 1)
}

// before reports whether a month that lies ahead by so many is meant to be the
// one of the year before.
func (r *resolver) before(look func() Tense, ahead int) bool {
	switch look() {
	case Future:
		return false
	case Past:
		// a report of February that means March last year says so, or has its
		// verb beside it
		return ahead > 1 || r.close
	}
	return ahead > 2
}

// feast is a movable or a fixed feast.
func (r *resolver) feast(m *Mention, f *frame, look func() Tense) {
	on := func(y int) day {
		if f.is(fEaster) {
			return easter(y) + day(f.get(fEaster))
		}
		return nthWeekday(y, f.get(fMonth), f.get(fWeekday), f.get(fWhich))
	}
	if f.is(fYear) {
		m.Interval, m.Precision = dayOf(on(f.get(fYear)))
		return
	}
	m.Guessed = true
	if r.anchor.IsZero() {
		return
	}
	y, _, _ := r.anchor.From.day().date()
	before, after := on(y), on(y+1)
	if before.start() >= r.anchor.To {
		before, after = on(y-1), before
	}
	n := before
	switch {
	case f.equals(fDir, 1):
		n = after
	case f.equals(fDir, -1):
	case r.anchor.From.day() != before:
		n = r.near(before, after, look)
	}
	m.Interval, m.Precision = dayOf(n)
}

// weekday is a day of the week.
func (r *resolver) weekday(m *Mention, f *frame, look func() Tense) {
	m.Guessed = true
	if r.anchor.IsZero() {
		return
	}
	base := r.anchor.From.day()
	if f.equals(fRef, refMention) && !r.last.IsZero() {
		base = r.last.From.day()
	} else if r.coarse(f) {
		m.Interval, m.Precision = r.anchor.Interval, r.anchor.Precision
		return
	}
	w := f.get(fWeekday)
	back := day(floorMod(base.weekday()-w, 7))
	n := base - back
	switch {
	case f.equals(fUnit, int(UnitWeek)):
		// "Friday last week"
		n = base.monday() + day(7*f.get(fDir)+w-1)
	case f.equals(fDir, -1):
		if back == 0 {
			n -= 7
		}
	case f.equals(fDir, 1):
		n += 7
	case f.equals(fDir, 0):
		if f.is(fRef) {
			break
		}
		n = base.monday() + day(w-1)
		if n < base && look() == Future {
			n += 7
		}
	case back > 0 && look() == Future:
		n += 7
	}
	m.Interval, m.Precision = dayOf(n)
}

// dayAlone is "the 13th": of the month named last, or the latest so far.
func (r *resolver) dayAlone(m *Mention, f *frame) {
	d := f.get(fNth)
	if f.is(fDay) {
		d = f.get(fDay)
	}
	m.Guessed = true
	if r.anchor.IsZero() || d < 1 || d > 31 {
		return
	}
	if _, ok := r.anchor.day(); !ok {
		m.Interval, m.Precision = r.anchor.Interval, r.anchor.Precision
		return
	}
	today := r.anchor.From.day()
	y, mo, _ := today.date()
	if r.lastP == Month || r.lastP == Day {
		y, mo, _ = r.last.From.day().date()
	} else if n := civil(y, mo, d); n > today {
		mo--
	}
	if mo == 0 {
		y, mo = y-1, 12
	}
	if d <= daysIn(y, mo) {
		m.Interval, m.Precision = dayOf(civil(y, mo, d))
	}
}
