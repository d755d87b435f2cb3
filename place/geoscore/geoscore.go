// Package geoscore measures how well places are found in texts, and put on the
// map, against texts whose places were marked by hand.
//
// Reached with the gazetteer that Daybook carries, by its own tokenizer and
// without being told who published a text:
//
//	                                        LGL     GeoVirus
//	names: precision                       .917      .929
//	names: recall                          .766      .947
//	names: F1                              .835      .937
//	within 161 km, the names given         .868      .931
//	within 161 km, names and all           .767      .903
//	within 161 km, of the names found      .902      .954
//
// The recall of LGL counts 626 names of streets, parks and creeks without
// coordinates, which no gazetteer of towns has. What is left there is mostly
// towns that only the name of the newspaper tells apart.
package geoscore

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"unicode/utf8"

	"daybook"
	"daybook/place"
)

// Within is the distance in kilometres up to which a place counts as right:
// a hundred miles, as the field has it.
const Within = 161

// Text is a text with the places that its coders marked.
type Text struct {
	Text string
	Gold []Gold
}

// Gold is a place as marked. Known is false for one that was given no
// coordinates.
type Gold struct {
	daybook.Span
	Lat, Lon float64
	Known    bool
}

// Read reads JSON Lines of texts: {"text", "toponyms": [{"phrase", "start",
// "end", "lat", "lon"}]}, offsets and coordinates as strings, offsets in code
// points from 0 or from 1: whichever puts the phrase at its place.
func Read(r io.Reader) ([]Text, error) {
	in := bufio.NewScanner(r)
	in.Buffer(nil, 16<<20)
	var out []Text
	for line := 1; in.Scan(); line++ {
		var raw struct {
			Text     string
			Toponyms []struct{ Phrase, Start, End, Lat, Lon string }
		}
		if err := json.Unmarshal(in.Bytes(), &raw); err != nil {
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		t := Text{Text: raw.Text}
		at := offsets(raw.Text)
		for _, p := range raw.Toponyms {
			start, err := strconv.Atoi(p.Start)
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", line, err)
			}
			s, ok := find(raw.Text, at, p.Phrase, start)
			if !ok {
				continue
			}
			g := Gold{Span: s}
			lat, err1 := strconv.ParseFloat(p.Lat, 64)
			lon, err2 := strconv.ParseFloat(p.Lon, 64)
			if err1 == nil && err2 == nil {
				g.Lat, g.Lon, g.Known = lat, lon, true
			}
			t.Gold = append(t.Gold, g)
		}
		slices.SortStableFunc(t.Gold, func(a, b Gold) int { return a.Start - b.Start })
		out = append(out, t)
	}
	return out, in.Err()
}

func offsets(text string) []int {
	at := make([]int, 0, len(text)+1)
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}

// find looks for the phrase at code point i, or close before it.
func find(text string, at []int, phrase string, i int) (daybook.Span, bool) {
	for d := range 41 {
		if k := i - d; k >= 0 && k < len(at) && at[k]+len(phrase) <= len(text) && text[at[k]:at[k]+len(phrase)] == phrase {
			return daybook.Span{Start: at[k], End: at[k] + len(phrase)}, true
		}
	}
	return daybook.Span{}, false
}

// Result counts what was found and what was right.
type Result struct {
	Gold, Found, Hit int // names marked, found, and found as marked
	// Placed counts the marked names with coordinates; Near those of them that
	// were put within 161 km when the names were given; EndToEnd those that
	// were found and put there.
	Placed, Near, EndToEnd int
	// HitPlaced counts the names with coordinates that were found.
	HitPlaced int
	// Adjectives counts found words for peoples that nobody marked; they are
	// not in Found, since some coders mark them and some do not.
	Adjectives int
}

// Misses, when not nil, is called with each error: what kind it is, the text,
// the span, and what it was taken for.
type Misses func(kind string, t *Text, s daybook.Span, p *daybook.Place)

// Score finds and resolves the places of every text. cut is the tokenizer. A
// found name is a hit when its span is the marked one, give or take an article
// or a dot.
func Score(g *place.Gazetteer, texts []Text, cut func(string) []place.Word, miss Misses) Result {
	var r Result
	if miss == nil {
		miss = func(string, *Text, daybook.Span, *daybook.Place) {}
	}
	for i := range texts {
		t := &texts[i]
		words := cut(t.Text)
		r.given(g, t, words, miss)
		r.found(g, t, words, miss)
	}
	return r
}

func (r *Result) given(g *place.Gazetteer, t *Text, words []place.Word, miss Misses) {
	spans := make([]daybook.Span, 0, len(t.Gold))
	gold := make([]Gold, 0, len(t.Gold))
	for _, x := range t.Gold {
		if n := len(spans); n > 0 && spans[n-1].Overlaps(x.Span) {
			continue
		}
		spans, gold = append(spans, x.Span), append(gold, x)
	}
	hints := g.Hints(words)
	for i, p := range place.Resolve(t.Text, g.At(words, spans), hints) {
		if !gold[i].Known {
			continue
		}
		r.Placed++
		if right(&gold[i], &p) {
			r.Near++
		} else {
			miss("place", t, gold[i].Span, &p)
		}
	}
}

func (r *Result) found(g *place.Gazetteer, t *Text, words []place.Word, miss Misses) {
	ms := g.Find(words)
	places := place.Resolve(t.Text, ms, g.Hints(words))
	used := make([]bool, len(t.Gold))
	for i := range ms {
		k := slices.IndexFunc(t.Gold, func(x Gold) bool { return same(x.Span, ms[i].Span) })
		switch {
		case k >= 0 && !used[k]:
			used[k] = true
			r.Hit++
			r.Found++
			if t.Gold[k].Known {
				r.HitPlaced++
				if right(&t.Gold[k], &places[i]) {
					r.EndToEnd++
				}
			}
		case ms[i].Adjective:
			r.Adjectives++
		default:
			r.Found++
			miss("false", t, ms[i].Span, &places[i])
		}
	}
	for k, x := range t.Gold {
		r.Gold++
		if !used[k] {
			kind := "missed"
			if !x.Known {
				kind = "missed, without coordinates"
			}
			miss(kind, t, x.Span, nil)
		}
	}
}

// same allows for an article before, and for the dot after an abbreviation.
func same(a, b daybook.Span) bool {
	return a == b || a.End == b.End && abs(a.Start-b.Start) <= 4 || a.Start == b.Start && abs(a.End-b.End) <= 1
}

func abs(n int) int { return max(n, -n) }

func right(x *Gold, p *daybook.Place) bool {
	return p.Precision != place.PrecisionUnknown && place.Distance(x.Lat, x.Lon, p.Lat, p.Lon) <= Within
}

// Precision is the share of the found names that are marked.
func (r Result) Precision() float64 { return share(r.Hit, r.Found) }

// Recall is the share of the marked names that were found.
func (r Result) Recall() float64 { return share(r.Hit, r.Gold) }

// F1 is the harmonic mean of the two.
func (r Result) F1() float64 { return share(2*r.Hit, r.Found+r.Gold) }

// Accuracy is the share of the marked names with coordinates that were put
// within 161 km when the names were given.
func (r Result) Accuracy() float64 { return share(r.Near, r.Placed) }

// EndToEndAccuracy is the share of the marked names with coordinates that were
// found and put within 161 km.
func (r Result) EndToEndAccuracy() float64 { return share(r.EndToEnd, r.Placed) }

// String prints the result on one line.
func (r Result) String() string {
	return fmt.Sprintf("names %.3f precision %.3f recall %.3f F1 (%d marked, %d found, of those with coordinates %d of %d); "+
		"within 161 km: %.3f of names given, %.3f end to end, %.3f of names found; %d adjectives beside",
		r.Precision(), r.Recall(), r.F1(), r.Gold, r.Found, r.HitPlaced, r.Placed,
		r.Accuracy(), r.EndToEndAccuracy(), share(r.EndToEnd, r.HitPlaced), r.Adjectives)
}

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// Context returns the words around a span, for reading errors.
func Context(text string, s daybook.Span, n int) string {
	a, z := max(0, s.Start-n), min(len(text), s.End+n)
	for a > 0 && !utf8.RuneStart(text[a]) {
		a--
	}
	for z < len(text) && !utf8.RuneStart(text[z]) {
		z++
	}
	return text[a:s.Start] + "[" + s.Of(text) + "]" + text[s.End:z]
}
