package timex

// unit is a calendar unit by its place: last week, this year, the same month,
// the following day.
func (r *resolver) unit(m *Mention, f *frame, look func() Tense) {
	if r.anchor.IsZero() && (!f.is(fRef) || r.last.IsZero()) {
		return
	}
	from, _ := r.reference(f)
	today, k := from.From.day(), f.get(fDir)
	if n := f.get(fNum); n > 1 {
		k *= n
	}
	y, mo, _ := today.date()
	m.Guessed = f.is(fRef)
	switch Unit(f.get(fUnit)) {
	case UnitDay:
		m.Interval, m.Precision = r.grain(f, today+day(k))
	case UnitWeek, UnitFortnight:
		m.Interval, m.Precision = weekOf(today+day(7*k)), Week
		if r.coarse(f) {
			m.Interval, m.Precision = r.anchor.Interval, r.anchor.Precision
		}
	case UnitWeekend:
		if r.coarse(f) {
			m.Interval, m.Precision = r.anchor.Interval, r.anchor.Precision
			return
		}
		r.weekend(m, f, today, k, look)
	case UnitMonth:
		m.Interval, m.Precision = months(y, mo+k, 1), Month
		if r.anchor.Precision == Year && !f.is(fRef) {
			m.Interval, m.Precision = r.anchor.Interval, Year
		}
	case UnitQuarter:
		m.Interval, m.Precision = months(y, (mo-1)/3*3+1+3*k, 3), Quarter
		if r.anchor.Precision == Year {
			m.Interval, m.Precision = r.anchor.Interval, Year
		}
	case UnitYear:
		m.Interval, m.Precision = years(y+k, 1), Year
	case UnitDecade:
		m.Interval, m.Precision = years((y/10+k)*10, 10), Decade
	case UnitCentury:
		m.Interval, m.Precision = years((y-1)/100*100+1+100*k, 100), Century
	default: // this minute, this hour
		m.Interval, m.Precision = r.today()
	}
}

// weekend is the one just past, under way, or to come.
func (r *resolver) weekend(m *Mention, f *frame, today day, k int, look func() Tense) {
	m.Precision = Weekend
	m.Interval = weekendOf(today)
	during := today.weekday() >= 6
	switch {
	case k > 0:
		if during {
			m.Interval = weekendOf(today + 7)
		}
	case k < 0:
		m.Interval = weekendOf(today - 7)
	case !during && look() != Future:
		m.Interval = weekendOf(today - 7)
	}
}

// partOfDay is a part of the day or a clock time without its day: that of the
// anchor, or of the day named last.
func (r *resolver) partOfDay(m *Mention, f *frame) {
	base, p := r.today()
	switch {
	case f.equals(fRef, refMention):
		m.Guessed = true
		if !r.lastDay.IsZero() {
			base, p = r.lastDay, Day
		}
	case f.is(fDir):
	default:
		m.Guessed = true
		if !r.lastDay.IsZero() {
			base, p = r.lastDay, Day
		}
	}
	m.Interval, m.Precision = base, p
	if p == Day && f.is(fDir) {
		n := base.From.day() + day(f.get(fDir))
		m.Interval = Interval{n.start(), (n + 1).start()}
	}
	r.overlay(m, f)
}

// season is a season of the northern year.
func (r *resolver) season(m *Mention, f *frame, look func() Tense) {
	s := f.get(fSeason)
	m.Precision = Season
	span := func(y int) Interval { return months(y, 3+3*s, 3) }
	if f.is(fYear) {
		m.Interval = span(f.get(fYear))
		return
	}
	m.Guessed = true
	if r.anchor.IsZero() {
		m.Precision = None
		return
	}
	a := r.anchor.From
	y, _, _ := a.day().date()
	now := span(y)
	if now.From > a { // the one of this year is to come
		if !f.is(fDir) && look() != Future || f.equals(fDir, -1) {
			now = span(y - 1)
		}
	} else if now.To <= a { // it is over
		if f.equals(fDir, 1) || !f.is(fDir) && look() == Future {
			now = span(y + 1)
		}
	} else { // it is under way
		if k := f.get(fDir); k != 0 {
			now = span(y + k)
		}
	}
	m.Interval = now
}

// quarter is a quarter of a year: of the year said, or the latest so numbered.
func (r *resolver) quarter(m *Mention, f *frame) {
	q := f.get(fNth)
	if f.is(fQuarter) {
		q = f.get(fQuarter)
	}
	m.Precision = Quarter
	if q < 1 || q > 4 {
		m.Precision = None
		return
	}
	if f.is(fYear) {
		m.Interval = months(f.get(fYear), 3*q-2, 3)
		return
	}
	m.Guessed = true
	if r.anchor.IsZero() {
		m.Precision = None
		return
	}
	y, _, _ := r.anchor.From.day().date()
	switch {
	case f.is(fDir):
		y += f.get(fDir)
	case months(y, 3*q-2, 3).From > r.anchor.From:
		y--
	}
	m.Interval = months(y, 3*q-2, 3)
}

// half is one half of a year.
func (r *resolver) half(m *Mention, f *frame) {
	h := f.get(fHalf)
	if f.is(fNth) {
		h = f.get(fNth)
	}
	if h < 0 {
		h = 2
	}
	if h != 1 && h != 2 {
		return
	}
	y, _, _ := r.anchor.From.day().date()
	switch {
	case f.is(fYear):
		y = f.get(fYear)
	case r.anchor.IsZero():
		return
	default:
		y += f.get(fDir)
		m.Guessed = true
	}
	m.Interval, m.Precision = months(y, 6*h-5, 6), Half
}

// decade is ten years: 1990s, the '90s, the nineties.
func (r *resolver) decade(m *Mention, f *frame) {
	d := f.get(fDecade)
	if d < 10 {
		// the latest such decade that has begun, for the last century's are
		// written about more than those to come
		y := 2029
		if !r.anchor.IsZero() {
			y, _, _ = r.anchor.From.day().date()
		}
		d += y / 100 * 10
		if d*10 > y {
			d -= 10
		}
	}
	m.Interval, m.Precision = years(d*10, 10), Decade
}
