package timex

import (
	"fmt"
	"strconv"

	"daybook"
)

// String writes the moment as a local time, 2006-01-02T15:04.
func (m Moment) String() string {
	h, min := m.clock()
	return fmt.Sprintf("%sT%02d:%02d", m.day(), h, min)
}

// String writes the day, 2006-01-02.
func (n day) String() string {
	y, m, d := n.date()
	if y < 1000 || y > 9999 {
		return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
	}
	b := strconv.AppendInt(make([]byte, 0, len("2006-01-02")), int64(y), 10)
	return string(append(b, '-', '0'+byte(m/10), '0'+byte(m%10), '-', '0'+byte(d/10), '0'+byte(d%10)))
}

// Date is the mention as the date of a happening, and false when it has no
// interval or is no calendar time. A night that runs into the next day is the
// day it began on. Words are taken from text, which must be that of the Doc.
func (m *Mention) Date(text string) (daybook.Date, bool) {
	if m.Interval.IsZero() {
		return daybook.Date{}, false
	}
	d := daybook.Date{Text: m.Span.Of(text), Span: m.Span}
	first, last := m.Interval.From.day(), (m.Interval.To - 1).day()
	y, mo, _ := first.date()
	y2, mo2, _ := last.date()
	var end string
	switch m.Precision {
	case Minute, PartOfDay, Day:
		d.Precision = "day"
		if m.Precision == PartOfDay {
			last = first
		}
		d.Start, end = first.String(), last.String()
	case Weekend, Week:
		d.Precision, d.Start, end = "week", first.String(), last.String()
		if m.Precision == Weekend {
			d.Precision = "day"
		}
	case Month, Season, Quarter, Half:
		d.Precision = "month"
		d.Start, end = fmt.Sprintf("%04d-%02d", y, mo), fmt.Sprintf("%04d-%02d", y2, mo2)
	default:
		d.Precision = "year"
		d.Start, end = fmt.Sprintf("%04d", y), fmt.Sprintf("%04d", y2)
	}
	if end != d.Start {
		d.End = &end
	}
	return d, true
}

// Said is the mention as the time of a statement: the first and the last local
// day of its interval, or minutes (2006-01-02T15:04, the last one included)
// when it is finer than a day. False when it has no interval.
func (m *Mention) Said(text string) (daybook.Said, bool) {
	if m.Interval.IsZero() {
		return daybook.Said{}, false
	}
	s := daybook.Said{Text: m.Span.Of(text)}
	s.From, s.To = m.Interval.strings(m.Precision == Minute || m.Precision == PartOfDay)
	return s, true
}

// Said is the time of a statement that the report does not date: at some time
// before it was written, on the anchor's day at the latest. From is empty.
func (a Anchor) Said() daybook.Said {
	if a.IsZero() {
		return daybook.Said{}
	}
	_, to := a.Interval.strings(a.Precision == Minute)
	return daybook.Said{To: to}
}

func (v Interval) strings(fine bool) (from, to string) {
	if fine {
		return v.From.String(), (v.To - 1).String()
	}
	return v.From.day().String(), (v.To - 1).day().String()
}

var seasonCodes = [...]string{"SP", "SU", "FA", "WI"}
var partCodes = [...]string{"", "TMO", "TMI", "TAF", "TEV", "TNI"}
var unitCodes = [...]string{"", "S", "M", "H", "D", "W", "W", "WE", "M", "Q", "Y", "Y", "Y"}

// Value is the mention in the notation of TIMEX3 (TimeML 1.2.1, after ISO
// 8601): 2023-02-17, 2023-02-17TNI, 2023-W07, P3D, PAST_REF. It is empty when
// the value is unknown.
func (m *Mention) Value() string {
	switch m.Kind {
	case Vague:
		return [...]string{"", "PAST_REF", "PRESENT_REF", "FUTURE_REF"}[m.Tense]
	case Duration:
		return m.length()
	case Set:
		if m.weekday > 0 {
			return "XXXX-WXX-" + strconv.Itoa(m.weekday) + partCodes[m.Part]
		}
		return m.length()
	}
	if m.Interval.IsZero() {
		if m.Kind == Time && m.Part != WholeDay {
			return partCodes[m.Part]
		}
		return ""
	}
	from := m.Interval.From
	n := from.day()
	y, mo, _ := n.date()
	switch m.Precision {
	case Minute:
		return from.String()
	case PartOfDay:
		return n.String() + partCodes[m.Part]
	case Day:
		return n.String() + partCodes[m.Part]
	case Weekend, Week:
		wy, w := n.week()
		s := fmt.Sprintf("%04d-W%02d", wy, w)
		if m.Precision == Weekend {
			s += "-WE"
		}
		return s
	case Month:
		return fmt.Sprintf("%04d-%02d", y, mo)
	case Season:
		return fmt.Sprintf("%04d-%s", y, seasonCodes[(mo-3)/3&3])
	case Quarter:
		return fmt.Sprintf("%04d-Q%d", y, (mo+2)/3)
	case Half:
		return fmt.Sprintf("%04d-H%d", y, (mo+5)/6)
	case Year:
		return fmt.Sprintf("%04d", y)
	case Decade:
		return fmt.Sprintf("%03d", y/10)
	}
	return fmt.Sprintf("%02d", y/100)
}

// length is a duration or the step of a set: P3D, PT24H, PXM.
func (m *Mention) length() string {
	t := ""
	if m.Unit <= UnitHour {
		t = "T"
	}
	n := "X"
	amount := m.Amount
	switch m.Unit {
	case UnitFortnight:
		amount *= 2
	case UnitDecade:
		amount *= 10
	case UnitCentury:
		amount *= 100
	}
	if amount > 0 {
		n = strconv.FormatFloat(amount, 'f', -1, 64)
	}
	return "P" + t + n + unitCodes[m.Unit]
}
