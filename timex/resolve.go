package timex

// resolver gives frames their meaning, mention by mention in order of the
// text.
type resolver struct {
	g      *Grammar
	s      *scan
	anchor Anchor
	// the last day, and the last time of any precision, that the text named
	lastDay Interval
	last    Interval
	lastP   Precision
	// the last month that was given with its year
	told struct{ year, month int }
	// whether the cue that told the last tense stood right before
	close bool
}

// resolve completes the mention; false when the words make no sense together.
func (r *resolver) resolve(m *Mention, ru *rule, f *frame, first, last int) bool {
	m.Edge = Edge(f.get(fEdge))
	m.Bound = r.bound(f, first)
	m.full = f.any(fMonth) && f.any(fDay, fNth) || f.is(fYMD)
	ok := true
	switch ru.meaning {
	case mDate:
		ok = r.date(m, f, first, last)
	case mShift:
		r.shift(m, f)
	case mWindow:
		r.window(m, f)
	case mDuration, mEvent:
		m.Kind = Duration
		m.Amount, m.Unit = amount(f)
	case mSet:
		m.Kind = Set
		m.Amount, m.Unit = amount(f)
		m.Part, m.weekday = Part(f.get(fPart)), f.get(fWeekday)
		if m.Unit == NoUnit {
			m.Amount, m.Unit = 1, UnitDay
			if m.weekday > 0 {
				m.Unit = UnitWeek
			} else if f.is(fMonth) {
				m.Unit = UnitYear
			}
		}
	case mVague:
		m.Kind = Vague
		m.Tense = [...]Tense{Past, Present, Future}[f.get(fVague)+1]
	}
	if !ok {
		return false
	}
	if v := m.Interval; !v.IsZero() {
		if v.From < minMoment || v.To > maxMoment || v.From > v.To {
			m.Interval, m.Precision = Interval{}, None
		}
	}
	if ru.meaning == mDate || ru.meaning == mShift {
		r.place(m)
	}
	return true
}

// The reach of the calendar in moments.
var (
	minMoment = civil(firstYear, 1, 1).start()
	maxMoment = civil(lastYear+1, 1, 1).start()
)

// amount is the length a frame states; 0 of a unit is an unknown number.
func amount(f *frame) (float64, Unit) {
	u := Unit(f.get(fUnit))
	if f.is(fSome) {
		return 0, u
	}
	n := float64(f.get(fNum)) + float64(f.get(fFrac))/100
	return n, u
}

// bound reads the word before the mention.
func (r *resolver) bound(f *frame, first int) Bound {
	if f.is(fBound) {
		return Bound(f.get(fBound))
	}
	if first == 0 {
		return Within
	}
	c := &r.s.cells[first-1]
	if c.w == nil && len(c.norm) == 0 {
		return Within
	}
	return r.g.bound[c.norm]
}

// place sets the tense and the background of a mention with an interval, and
// keeps what later mentions refer to.
func (r *resolver) place(m *Mention) {
	if m.Interval.IsZero() {
		return
	}
	a := r.anchor
	if !a.IsZero() {
		today := Interval{a.From.day().start(), (a.To - 1).day().start() + minutesPerDay}
		switch {
		case m.Interval.Overlaps(today):
			m.Tense = Present
		case m.Interval.To <= today.From:
			m.Tense = Past
			// A month that is over is background even on its morrow; a day
			// only after a fortnight, for weeklies report of last Monday.
			m.Background = m.Precision >= Month || today.From-m.Interval.To >= 14*minutesPerDay
		default:
			m.Tense = Future
		}
	}
	// "a year earlier" stands beside many figures, each time of this year's
	if m.Kind == Date && m.Unit >= UnitYear && m.Guessed {
		return
	}
	r.last, r.lastP = m.Interval, m.Precision
	if m.Precision <= Day && m.Precision != None {
		n := m.Interval.From.day()
		r.lastDay = Interval{n.start(), (n + 1).start()}
	}
}

// direction tells on which side of the anchor the words around a mention look:
// Past, Future, or Untold. The nearest cue before it in its sentence decides,
// and when there is none, the first behind it.
func (r *resolver) direction(first, last int) Tense {
	s := r.s
	sent := s.d.Sentences[s.d.SentenceOf(int(s.cells[first].tok))]
	for i := first - 1; i >= max(0, first-maxBack) && int(s.cells[i].tok) >= sent.First; i-- {
		if t := r.cue(i); t != Untold {
			r.close = first-i <= closeCue
			return t
		}
	}
	r.close = false
	for i := last; i < min(last+maxAhead, len(s.cells)) && int(s.cells[i].tok) < sent.Last; i++ {
		if t := r.cue(i); t != Untold {
			return t
		}
	}
	return Untold
}

// How many words before and behind a mention are searched for its tense.
const (
	maxBack  = 40
	maxAhead = 10
)

// closeCue is how near before a mention its verb stands when the two are sure
// to belong together: "was killed in March".
const closeCue = 3

// cue is the tense that cell i tells, alone or with the next.
func (r *resolver) cue(i int) Tense {
	cells := r.s.cells
	n := cells[i].norm
	if n == "" {
		return Untold
	}
	if t, ok := r.g.tense[n]; ok {
		return t
	}
	if i+1 < len(cells) {
		if t, ok := r.g.tense2[[2]string{n, cells[i+1].norm}]; ok {
			return t
		}
	}
	for _, e := range r.g.ending {
		if len(n) > len(e)+2 && n[len(n)-len(e):] == e && !r.s.among("infinitive", i-1) {
			return Past
		}
	}
	return Untold
}

// shift is so many units from the anchor, or from what was named last.
func (r *resolver) shift(m *Mention, f *frame) {
	n, u := amount(f)
	m.Kind, m.Unit, m.Amount = Date, u, n
	dir := f.get(fDir)
	from, known := r.reference(f)
	if f.is(fSome) || n == 0 || !known || n > maxShift {
		m.Kind, m.Tense = Vague, Past
		if dir > 0 {
			m.Tense = Future
		}
		if n == 0 {
			m.Background = m.Tense == Past && !f.is(fRef) && u >= UnitWeek
		}
		if f.is(fRef) {
			m.Kind = Duration // "days later", of an unknown day
			m.Tense = Untold
		}
		if u <= UnitHour && known && !f.is(fRef) {
			m.Interval, m.Precision = r.today()
			m.Kind, m.Guessed = Date, true
		}
		return
	}
	k := int(n) * dir
	today := from.From.day()
	y, mo, d := today.date()
	switch u {
	case UnitSecond, UnitMinute, UnitHour:
		m.Kind = Time
		m.Interval, m.Precision = r.hours(f, k, u)
	case UnitDay:
		m.Interval, m.Precision = r.grain(f, today+day(k))
	case UnitWeek, UnitFortnight:
		if u == UnitFortnight {
			k *= 2
		}
		m.Interval, m.Precision = weekOf(today+day(7*k)), Week
		if f.is(fWeekday) { // "a week ago Friday"
			m.Interval, m.Precision = dayOf(today - day(floorMod(today.weekday()-f.get(fWeekday), 7)) + day(7*k))
		}
		if r.coarse(f) {
			m.Interval, m.Precision = r.anchor.Interval, r.anchor.Precision
		}
	case UnitWeekend:
		m.Interval, m.Precision = weekendOf(today+day(7*k)), Weekend
	case UnitMonth:
		m.Interval, m.Precision = months(y, mo+k, 1), Month
		if r.anchor.Precision == Year && !f.is(fRef) {
			m.Interval, m.Precision = r.anchor.Interval, Year
		}
	case UnitQuarter:
		m.Interval, m.Precision = months(y, (mo-1)/3*3+1+3*k, 3), Quarter
	case UnitYear:
		m.Interval, m.Precision = years(y+k, 1), Year
		// "nine years ago today"
		if f.equals(fShift, 0) && validDate(y+k, mo, d) && !r.coarse(f) {
			m.Interval, m.Precision = dayOf(civil(y+k, mo, d))
		}
		// "a year earlier", of a month or a quarter, is that of the other year
		if f.is(fRef) && !r.last.IsZero() && (r.lastP == Month || r.lastP == Quarter) {
			y, mo, _ = r.last.From.day().date()
			m.Interval, m.Precision = months(y+k, mo, 1), r.lastP
			if r.lastP == Quarter {
				m.Interval = months(y+k, mo, 3)
			}
		}
	case UnitDecade:
		m.Interval, m.Precision = years(y+10*k, 1), Year
	case UnitCentury:
		m.Interval, m.Precision = years((y/100+k)*100+1, 100), Century
	}
	if f.is(fPart) && m.Precision == Day {
		r.overlay(m, f)
	}
	m.Guessed = f.is(fRef)
}

// maxShift is more than any unit may be shifted.
const maxShift = 5000

// hours is a time some hours or minutes off.
func (r *resolver) hours(f *frame, k int, u Unit) (Interval, Precision) {
	if r.coarse(f) {
		return r.anchor.Interval, r.anchor.Precision
	}
	if f.is(fRef) || r.anchor.Precision != Minute {
		if f.is(fRef) && !r.lastDay.IsZero() {
			return r.lastDay, Day
		}
		return r.today()
	}
	step := Moment(1)
	if u == UnitHour {
		step = minutesPerHour
	} else if u == UnitSecond {
		step = 0
	}
	from := r.anchor.From + Moment(k)*step
	return Interval{from, from + max(step, 1)}, Minute
}

// reference is what a shift is counted from.
func (r *resolver) reference(f *frame) (Interval, bool) {
	if f.equals(fRef, refMention) {
		if u := Unit(f.get(fUnit)); u >= UnitWeek && !r.last.IsZero() {
			return r.last, true
		}
		if !r.lastDay.IsZero() {
			return r.lastDay, true
		}
	}
	return r.anchor.Interval, !r.anchor.IsZero()
}

// coarse reports whether the frame is counted from an anchor that is not
// known to the day.
func (r *resolver) coarse(f *frame) bool {
	if f.equals(fRef, refMention) && !r.lastDay.IsZero() {
		return false
	}
	_, ok := r.anchor.day()
	return !ok
}

// grain is the day, or the anchor as coarse as it is known.
func (r *resolver) grain(f *frame, n day) (Interval, Precision) {
	if r.coarse(f) {
		return r.anchor.Interval, r.anchor.Precision
	}
	return Interval{n.start(), (n + 1).start()}, Day
}

// today is the anchor's day, or the anchor as coarse as it is known.
func (r *resolver) today() (Interval, Precision) {
	if n, ok := r.anchor.day(); ok {
		return Interval{n.start(), (n + 1).start()}, Day
	}
	return r.anchor.Interval, r.anchor.Precision
}

func weekOf(n day) Interval {
	m := n.monday()
	return Interval{m.start(), (m + 7).start()}
}

// weekendOf is the Saturday and Sunday of the day's week.
func weekendOf(n day) Interval {
	m := n.monday()
	return Interval{(m + 5).start(), (m + 7).start()}
}

// window is the last so many units up to the anchor, or the next.
func (r *resolver) window(m *Mention, f *frame) {
	m.Kind = Duration
	m.Amount, m.Unit = amount(f)
	if f.get(fDir) > 0 {
		m.Tense = Future
	} else {
		m.Tense = Past
	}
	if r.anchor.IsZero() || m.Amount == 0 || m.Amount > maxShift || r.coarse(f) && m.Unit < UnitYear || f.equals(fRef, refMention) {
		return
	}
	from, to := r.anchor.From, r.anchor.To
	k := int(m.Amount) * f.get(fDir)
	var other Moment
	y, mo, d := from.day().date()
	switch m.Unit {
	case UnitSecond, UnitMinute:
		m.Precision = Minute
		other = from + Moment(k)
	case UnitHour:
		m.Precision = Minute
		other = from + Moment(k*minutesPerHour)
	case UnitDay, UnitWeek, UnitFortnight, UnitWeekend:
		m.Precision = Day
		other = from + Moment(k*unitDays[m.Unit]*minutesPerDay)
	case UnitMonth, UnitQuarter:
		m.Precision = Day
		if m.Unit == UnitQuarter {
			k *= 3
		}
		mo += k
		d = min(d, daysIn(y+floorDiv(mo-1, 12), floorMod(mo-1, 12)+1))
		other = civil(y, mo, d).start()
	default:
		m.Precision = Year
		n := k
		if m.Unit == UnitDecade {
			n *= 10
		} else if m.Unit == UnitCentury {
			n *= 100
		}
		other = civil(y+n, 1, 1).start()
	}
	if other < from {
		m.Interval = Interval{other, to}
	} else {
		m.Interval = Interval{from, max(other, to)}
	}
}

var unitDays = [...]int{UnitDay: 1, UnitWeek: 7, UnitFortnight: 14, UnitWeekend: 7, UnitCentury: 0}
