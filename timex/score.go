package timex

import (
	"fmt"
	"strings"

	"daybook"
	"daybook/token"
)

// Gold is a text whose time expressions somebody has marked by hand.
type Gold struct {
	Text      string
	Published string // as a report gives it
	Times     []GoldTime
}

// GoldTime is one marked expression. Type and Value are those of TIMEX3.
type GoldTime struct {
	Span  daybook.Span
	Type  string // DATE, TIME, DURATION, SET
	Value string
}

// Score is how well the mentions of some texts agree with the marked ones, as
// TempEval-3 counts (UzZaman et al., 2013): a marked expression is recognised
// when a mention shares a byte with it, each mention serving once.
type Score struct {
	Gold, Found    int
	Exact, Overlap int // recognised, with the same span; with any
	Type, Value    int // of those that overlap, with the right type, value
	// marked dates of a day, a month or a year, those recognised, and those
	// of them with the right value
	Dates, DatesFound, DatesRight int
}

// Add counts one text in. Each pair of a marked expression and a mention, of
// which one may be nil, goes to see, when that is not nil.
func (sc *Score) Add(g *Grammar, z *token.Tokenizer, gold Gold, see func(*GoldTime, *Mention)) {
	d := z.Cut(gold.Text)
	ms := g.Find(d, g.Anchor(d, gold.Published))
	used := make([]bool, len(ms))
	sc.Gold += len(gold.Times)
	sc.Found += len(ms)
	for i := range gold.Times {
		gt := &gold.Times[i]
		best := -1
		for j := range ms {
			if !used[j] && ms[j].Overlaps(gt.Span) && (best < 0 || ms[j].Span == gt.Span) {
				best = j
			}
		}
		dated := gt.Type == "DATE" && calendar(gt.Value)
		if dated {
			sc.Dates++
		}
		if best < 0 {
			if see != nil {
				see(gt, nil)
			}
			continue
		}
		m := &ms[best]
		used[best] = true
		sc.Overlap++
		if m.Span == gt.Span {
			sc.Exact++
		}
		if strings.EqualFold(m.Kind.String(), gt.Type) || m.Kind == Vague && gt.Type == "DATE" {
			sc.Type++
		}
		right := SameValue(m.Value(), gt.Value)
		if right {
			sc.Value++
		}
		if dated {
			sc.DatesFound++
			if right {
				sc.DatesRight++
			}
		}
		if see != nil {
			see(gt, m)
		}
	}
	for j := range ms {
		if !used[j] && see != nil {
			see(nil, &ms[j])
		}
	}
}

// SameValue compares values of TIMEX3. A part of the day is let pass on either
// side (2023-02-17TNI, 2023-02-17), for annotators differ on it, and so are
// trailing unknowns (1952-XX, 1952).
func SameValue(a, b string) bool { return plainValue(a) == plainValue(b) && a != "" }

func plainValue(s string) string {
	if i := strings.Index(s, "T"); i == 10 && len(s) == 13 && s[11] > '9' {
		s = s[:i]
	}
	for strings.HasSuffix(s, "-XX") {
		s = s[:len(s)-3]
	}
	if len(s) == 4 && s[3] == 'X' && s[0] != 'P' {
		s = s[:3]
	}
	if len(s) == 7 && s[4:6] == "-W" {
		s = s[:6] + "0" + s[6:] // 2000-W7
	}
	return s
}

// calendar reports whether the value is a day, a month or a year.
func calendar(v string) bool {
	v = plainValue(v)
	if len(v) != 4 && len(v) != 7 && len(v) != 10 {
		return false
	}
	for i := range len(v) {
		if digit := v[i] >= '0' && v[i] <= '9'; digit == (i == 4 || i == 7) || !digit && v[i] != '-' {
			return false
		}
	}
	return true
}

// String writes the figures on a few lines.
func (sc Score) String() string {
	var b strings.Builder
	p := func(name string, n int) {
		fmt.Fprintf(&b, "%-8s P %.3f R %.3f F1 %.3f\n", name, ratio(n, sc.Found), ratio(n, sc.Gold), ratio(2*n, sc.Found+sc.Gold))
	}
	p("exact", sc.Exact)
	p("overlap", sc.Overlap)
	p("type", sc.Type)
	p("value", sc.Value)
	fmt.Fprintf(&b, "dates    found %.3f right of found %.3f right of all %.3f (%d)\n",
		ratio(sc.DatesFound, sc.Dates), ratio(sc.DatesRight, sc.DatesFound), ratio(sc.DatesRight, sc.Dates), sc.Dates)
	return b.String()
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}
