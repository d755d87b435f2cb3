package quantity

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"daybook"
)

// hedges are words around a number, %s, and what they make of it.
var hedges = []struct {
	words string
	of    func(n int) daybook.Figure
}{
	{"%s", daybook.Exactly},
	{"at least %s", daybook.AtLeast},
	{"%s or more", daybook.AtLeast},
	{"no fewer than %s", daybook.AtLeast},
	{"more than %s", func(n int) daybook.Figure { return daybook.AtLeast(n + 1) }},
	{"over %s", func(n int) daybook.Figure { return daybook.AtLeast(n + 1) }},
	{"fewer than %s", func(n int) daybook.Figure { return daybook.AtMost(n - 1) }},
	{"under %s", func(n int) daybook.Figure { return daybook.AtMost(n - 1) }},
	{"up to %s", daybook.AtMost},
	{"as many as %s", daybook.AtMost},
	{"about %s", daybook.About},
	{"some %s", daybook.About},
	{"an estimated %s", daybook.About},
	{"nearly %s", func(n int) daybook.Figure { f := daybook.AtMost(n); f.Approx = true; return f }},
	{"almost %s", func(n int) daybook.Figure { f := daybook.AtMost(n); f.Approx = true; return f }},
}

var below20 = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen " +
	"fifteen sixteen seventeen eighteen nineteen")
var tens = strings.Fields("- - twenty thirty forty fifty sixty seventy eighty ninety")

// spelled writes a number below 100,000 in words.
func spelled(n int) string {
	switch {
	case n < 20:
		return below20[n]
	case n < 100 && n%10 == 0:
		return tens[n/10]
	case n < 100:
		return tens[n/10] + "-" + below20[n%10]
	case n < 1000 && n%100 == 0:
		return below20[n/100] + " hundred"
	case n < 1000:
		return below20[n/100] + " hundred and " + spelled(n%100)
	case n%1000 == 0:
		return spelled(n/1000) + " thousand"
	}
	return spelled(n/1000) + " thousand " + spelled(n%1000)
}

// grouped writes a number in digits with thousands commas.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// numeral draws a number and a way to write it.
func numeral(t *rapid.T, label string, from int) (int, string) {
	top := rapid.SampledFrom([]int{30, 400, 99_999}).Draw(t, label+" below")
	n := rapid.IntRange(min(from, top), top).Draw(t, label)
	write := rapid.SampledFrom([]func(int) string{strconv.Itoa, grouped, spelled}).Draw(t, label+" written")
	return n, write(n)
}

// checkFound holds the one quantity of a sentence around the phrase to its
// words and figure.
func checkFound(t *rapid.T, phrase string, want daybook.Figure) {
	text := rapid.SampledFrom([]string{"%s people died.", "Police said %s had fled", "It killed %s, we hear."}).Draw(t, "sentence")
	if rapid.Bool().Draw(t, "capitals") {
		phrase = strings.ToUpper(phrase)
	}
	text = fmt.Sprintf(text, phrase)
	d := cutter.Cut(text)
	qs := finder.Find(d)
	if len(qs) != 1 {
		t.Fatalf("%q: %s", text, found(text))
	}
	q := qs[0]
	if got := d.Span(q.First, q.Last).Of(text); got != phrase || !q.Figure.Equal(want) {
		t.Fatalf("%q: %q %v, want %q %v", text, got, q.Figure, phrase, want)
	}
}

// TestHedges writes a number with a hedge in one of many ways, and reads it
// back.
func TestHedges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, word := numeral(t, "n", 1)
		h := rapid.SampledFrom(hedges).Draw(t, "hedge")
		checkFound(t, fmt.Sprintf(h.words, word), h.of(n))
	})
}

func TestRanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lo, from := numeral(t, "lo", 1)
		hi := lo + rapid.IntRange(1, 500).Draw(t, "more")
		write := spelled
		if from[0] <= '9' {
			write = strconv.Itoa
		}
		joins := []string{"%s to %s", "between %s and %s"}
		if from[0] <= '9' {
			joins = append(joins, "%s-%s", "%s–%s")
		}
		join := rapid.SampledFrom(joins).Draw(t, "join")
		checkFound(t, fmt.Sprintf(join, from, write(min(hi, 99_999))), daybook.Between(lo, min(hi, 99_999)))
	})
}

// sound checks what holds of the quantities of any text.
func sound(t interface{ Fatalf(string, ...any) }, text string) {
	d := cutter.Cut(text)
	end := 0
	for _, q := range finder.Find(d) {
		if q.First < end || q.Num < q.First || q.Last <= q.Num || q.Last > d.Len() {
			t.Fatalf("%q: %+v after %d of %d tokens", text, q, end, d.Len())
		}
		end = q.Last
		if d.SentenceOf(q.First) != d.SentenceOf(q.Last-1) {
			t.Fatalf("%q: %q crosses the end of a sentence", text, d.Span(q.First, q.Last).Of(text))
		}
		f := q.Figure
		if f.IsZero() != (q.Fraction > 0) {
			t.Fatalf("%q: %+v has neither a figure nor a fraction, or both", text, q)
		}
		if f.Lo != nil && *f.Lo < 0 || f.Hi != nil && *f.Hi < 0 || f.Lo != nil && f.Hi != nil && *f.Lo > *f.Hi {
			t.Fatalf("%q: %v", text, f)
		}
	}
}

// words are what numbers are made of, hedged and joined, and what stands
// between them.
var words = strings.Fields("at least more than fewer up to as many nearly some about between and or - – to 12 15 1,200 0 " +
	"dozen dozens a half hundred thousand million score several of one twenty four no none nobody both all other another " +
	"further plus + or so third quarter , . people 99999999 3.5 9/11 \n")

func TestSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sound(t, strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 30).Draw(t, "words"), " "))
	})
}

func FuzzFind(f *testing.F) {
	for _, w := range append(asWorded, gaps...) {
		f.Add(w.text)
	}
	f.Add("hundred million million million million")
	f.Add("1-2-3 to to or or 5\xff\x00 and a half")
	f.Fuzz(func(t *testing.T, text string) { sound(t, text) })
}
