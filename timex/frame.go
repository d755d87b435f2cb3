package timex

import "strconv"

// field is one feature that words and rules can set.
type field uint8

const (
	fNum     field = iota // a count
	fFrac                 // hundredths of one, added to the count
	fUnit                 // Unit
	fWeekday              // 1 Monday to 7 Sunday
	fMonth                // 1 to 12
	fDay                  // day of the month
	fDay2                 // last day of a range within the month
	fYear                 // all digits
	fYY                   // the last two digits of a year
	fDecade               // 1990s: 199; the nineties: 9
	fDir                  // -1 last, 0 this, 1 next
	fShift                // days from the anchor: yesterday -1
	fPart                 // Part
	fFrom                 // hours from midnight where the part begins
	fTo                   // and ends; over 24 it runs into the next day
	fClock                // minutes from midnight
	fAmpm                 // 0 or 12
	fSeason               // Precision Season: 0 spring to 3 winter
	fQuarter              // 1 to 4
	fHalf                 // 1 or 2, of a year; of a count, one half
	fNth                  // an ordinal
	fWhich                // which such weekday of the month; -1 the last
	fEaster               // days from Easter Sunday
	fEdge                 // Edge
	fRef                  // refAnchor or refMention
	fVague                // -1 past, 0 present, 1 future
	fSome                 // an unknown number
	fShy                  // alone the word is no date
	fGiven                // also a given name
	fYMD                  // y*10000 + m*100 + d
	fBound                // Bound
	fYes                  // of a bare attribute without meaning here
	fieldCount
)

const (
	refAnchor = iota
	refMention
)

var fieldNames = map[string]field{
	"num": fNum, "frac": fFrac, "unit": fUnit, "weekday": fWeekday, "month": fMonth, "day": fDay,
	"year": fYear, "yy": fYY, "decade": fDecade, "dir": fDir, "shift": fShift,
	"part": fPart, "from": fFrom, "to": fTo, "clock": fClock, "ampm": fAmpm, "season": fSeason,
	"quarter": fQuarter, "half": fHalf, "nth": fNth, "which": fWhich, "easter": fEaster, "edge": fEdge, "ref": fRef,
	"vague": fVague, "some": fSome, "shy": fShy, "given": fGiven, "bound": fBound,
}

// symbols are the values that lexicons and rules write as names.
var symbols = func() map[string]int32 {
	m := map[string]int32{
		"yes": 1, "anchor": refAnchor, "mention": refMention,
		"start": int32(Start), "mid": int32(Mid), "end": int32(End),
		"since": int32(Since), "until": int32(Until), "before": int32(Before), "after": int32(After),
		"spring": 0, "summer": 1, "autumn": 2, "winter": 3,
	}
	for i, n := range unitNames[1:] {
		m[n] = int32(i + 1)
	}
	for i, n := range partNames[1:] {
		m[n] = int32(i + 1)
	}
	return m
}()

// feature is a field with its value.
type feature struct {
	field field
	value int32
}

// parseFeature reads name=value; ok is false when the name or the value is
// unknown.
func parseFeature(name, value string) (feature, bool) {
	f, ok := fieldNames[name]
	if !ok {
		return feature{}, false
	}
	if v, ok := symbols[value]; ok {
		return feature{f, v}, true
	}
	n, err := strconv.ParseInt(value, 10, 32)
	return feature{f, int32(n)}, err == nil
}

// frame is what the words of a mention say together.
type frame struct {
	has uint64
	v   [fieldCount]int32
}

func (f *frame) set(x feature) {
	// a second day of the month ends a range: February 17-19
	if x.field == fDay && f.is(fDay) {
		x.field = fDay2
	}
	// 10:35 a.m. (0735 GMT): the local time counts. The night between Thursday
	// and Friday is Thursday's.
	if (x.field == fClock || x.field == fWeekday) && f.is(x.field) {
		return
	}
	f.has |= 1 << x.field
	f.v[x.field] = x.value
}

func (f *frame) is(x field) bool            { return f.has&(1<<x) != 0 }
func (f *frame) get(x field) int            { return int(f.v[x]) }
func (f *frame) equals(x field, n int) bool { return f.is(x) && f.get(x) == n }

// any reports whether one of the fields is set.
func (f *frame) any(xs ...field) bool {
	for _, x := range xs {
		if f.is(x) {
			return true
		}
	}
	return false
}
