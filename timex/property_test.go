package timex

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"daybook/token"
)

var tokenizer = token.English()

// check holds what is true of the mentions of any text.
func check(t interface {
	Helper()
	Fatalf(string, ...any)
}, text string, a Anchor, g *Grammar) {
	t.Helper()
	d := tokenizer.Cut(text)
	ms := g.Find(d, a)
	end := 0
	for i := range ms {
		m := &ms[i]
		if m.Start < end || m.Start >= m.End || !m.Valid(text) {
			t.Fatalf("%q: span %v after %d", text, m.Span, end)
		}
		end = m.End
		if m.First >= m.Last || m.Last > len(d.Tokens) || !d.Span(m.First, m.Last).Contains(m.Span) {
			t.Fatalf("%q: tokens [%d, %d) do not hold %v", text, m.First, m.Last, m.Span)
		}
		if m.Interval.From > m.Interval.To {
			t.Fatalf("%q: %s ends before it begins: %v", text, m.Span.Of(text), m.Interval)
		}
		if m.Rule == "" {
			t.Fatalf("%q: no rule", text)
		}
		m.Value()
		if x, ok := m.Date(text); ok != !m.Interval.IsZero() || ok && x.End != nil && *x.End < x.Start {
			t.Fatalf("%q: date %+v of %v", text, x, m.Interval)
		}
		if x, ok := m.Said(text); ok && x.To < x.From {
			t.Fatalf("%q: said %+v", text, x)
		}
	}
	if again := g.Find(d, a); !reflect.DeepEqual(ms, again) {
		t.Fatalf("%q: two readings differ", text)
	}
}

// words are what random texts are made of: every form of the vocabulary, some
// numerals and some marks.
func words(g *Grammar) []string {
	out := []string{
		"1", "2", "13", "31", "32", "99", "1989", "2023", "9999", "10000", "123456789", "6:30", "10.10am", "17/02/2023",
		"13th", "1990s", "'90", ",", ".", "(", ")", "-", "--", "said", "will", "the", "mid-November", "two-year", "1/2", "\n", "KARACHI", "000", "12-15",
	}
	for _, w := range g.vocab.Words() {
		out = append(out, w)
		for _, p := range g.vocab.Get(w).long {
			out = append(out, w+" "+strings.Join(p.rest, " "))
		}
	}
	// map order must not show in what rapid draws
	slices.Sort(out)
	return out
}

func TestAnyText(t *testing.T) {
	g := English()
	vocab := words(g)
	published := []string{"", "2004", "2004-02", "2023-02-18", "0001-01-01", "9999-12-31", "2024-02-29T23:59:00Z"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(vocab), 1, 20).Draw(t, "words"), " ")
		if rapid.Bool().Draw(t, "caps") {
			text = strings.ToUpper(text)
		}
		check(t, text, Published(rapid.SampledFrom(published).Draw(t, "published")), g)
	})
}

// TestSameGrammar loads the grammar twice: what it finds does not depend on
// the order of a map.
func TestSameGrammar(t *testing.T) {
	h, err := load(english, "en")
	if err != nil {
		t.Fatal(err)
	}
	g := English()
	vocab := words(g)
	a := OnDay(2023, 2, 18)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(vocab), 1, 20).Draw(t, "words"), " ")
		d := tokenizer.Cut(text)
		if x, y := g.Find(d, a), h.Find(d, a); !reflect.DeepEqual(x, y) {
			t.Fatalf("%q: %v and %v", text, x, y)
		}
	})
}

// TestCalendar holds the calendar against the one of package time.
func TestCalendar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := day(rapid.IntRange(-719162, 2932896).Draw(t, "day"))
		want := time.Unix(int64(n)*86400, 0).UTC()
		y, m, d := n.date()
		if y != want.Year() || m != int(want.Month()) || d != want.Day() || civil(y, m, d) != n {
			t.Fatalf("%d is %d-%d-%d, not %s", n, y, m, d, want)
		}
		if w := (int(want.Weekday()) + 6) % 7; n.weekday() != w+1 {
			t.Fatalf("%s: weekday %d", n, n.weekday())
		}
		wy, ww := want.ISOWeek()
		if y, w := n.week(); y != wy || w != ww {
			t.Fatalf("%s: week %d-%d", n, y, w)
		}
		if daysIn(y, m) != want.AddDate(0, 1, -d+1).AddDate(0, 0, -1).Day() {
			t.Fatalf("%s: %d days", n, daysIn(y, m))
		}
	})
	for _, c := range []struct {
		y    int
		want string
	}{{1990, "1990-04-15"}, {2000, "2000-04-23"}, {2011, "2011-04-24"}, {2023, "2023-04-09"}, {2038, "2038-04-25"}} {
		if got := easter(c.y).String(); got != c.want {
			t.Errorf("Easter %d: %s, not %s", c.y, got, c.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	g := English()
	for _, r := range g.rules {
		for _, e := range r.examples {
			f.Add(e.text, "2023-02-18")
		}
	}
	f.Add("LIMA, 25 JAN 90 (EFE) -- [TEXT] THE ARMY SAID TODAY", "")
	f.Add("Feb. 30, 0000 at 25:61 the 32nd of mid--May", "2004")
	f.Fuzz(func(t *testing.T, text, published string) {
		text = unsigned(strings.ToValidUTF8(text, "\ufffd"))
		check(t, text, Published(published), g)
		g.Anchor(tokenizer.Cut(text), unsigned(published))
	})
}
