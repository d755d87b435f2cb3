package score

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"daybook"
	"daybook/place"
	"daybook/token"
)

// Near is the distance in kilometres up to which a place counts as right: a
// hundred miles, as the field has it.
const Near = 161

// PlacesResult is what [Places] found.
type PlacesResult struct {
	Texts int
	Names Tally // names found as marked
	// Given tallies the marked names with coordinates that are put within
	// Near when their spans are given; Read is how many were put anywhere.
	Given Tally
	// EndToEnd tallies those that are both found and put within Near; Read is
	// how many of them were found.
	EndToEnd Tally
	// Adjectives counts found words for peoples that nobody marked; they are
	// not in Names, since some coders mark them and some do not.
	Adjectives int
	Errors     []Error
}

// goldPlaces is a text with the places that its coders marked: offsets and
// coordinates as strings, offsets in runes from 0 or from 1.
type goldPlaces struct {
	Title    string          `json:"title"`
	Text     *string         `json:"text"`
	Toponyms *[]goldToponym  `json:"toponyms"`
	marked   []markedToponym // what check found of them in the text
}

type goldToponym struct {
	Phrase string `json:"phrase"`
	Start  string `json:"start"`
	Lat    string `json:"lat"`
	Lon    string `json:"lon"`
}

// markedToponym is a name as marked; known is false for one that was given no
// coordinates.
type markedToponym struct {
	daybook.Span
	lat, lon float64
	known    bool
}

func (g *goldPlaces) check() error {
	switch {
	case g.Text == nil:
		return errors.New("a gold text without text")
	case g.Toponyms == nil:
		return errors.New("a gold text without toponyms: is this the gold of another measure?")
	}
	at := offsetsOf(*g.Text)
	for i, p := range *g.Toponyms {
		start, err := strconv.Atoi(p.Start)
		if err != nil {
			return fmt.Errorf("place %d does not begin at a number: %q", i+1, p.Start)
		}
		m, ok := p.in(*g.Text, at, start)
		if !ok {
			continue
		}
		g.marked = append(g.marked, m)
	}
	slices.SortStableFunc(g.marked, func(a, b markedToponym) int { return a.Start - b.Start })
	return nil
}

// in looks for the name at a rune, or close before it: the texts of LGL have
// lost some of their blanks since their names were marked.
func (p *goldToponym) in(text string, at runeOffsets, start int) (m markedToponym, ok bool) {
	for d := range 41 {
		if k := start - d; k >= 0 && k < len(at) && strings.HasPrefix(text[at[k]:], p.Phrase) {
			m.Span = daybook.Span{Start: at[k], End: at[k] + len(p.Phrase)}
			lat, err1 := strconv.ParseFloat(p.Lat, 64)
			lon, err2 := strconv.ParseFloat(p.Lon, 64)
			m.lat, m.lon, m.known = lat, lon, err1 == nil && err2 == nil
			return m, true
		}
	}
	return m, false
}

// PlaceReader finds the names of places and puts them on the map.
type PlaceReader struct {
	*place.Gazetteer
	Cut func(text string) []place.Word
}

// EnglishPlaces returns the reader of English texts, for [Places].
func EnglishPlaces() PlaceReader {
	cut := token.English()
	return PlaceReader{place.Default(), func(text string) []place.Word {
		d := cut.Cut(text)
		out := make([]place.Word, len(d.Tokens))
		for i := range d.Tokens {
			out[i] = place.Word{Span: d.Tokens[i].Span, Text: d.Tokens[i].Text, Low: d.Low(i)}
		}
		for _, s := range d.Sentences {
			out[s.First].First = true
		}
		return out
	}}
}

// Places scores how the names of places are found in the texts of gold, one a
// line, and put on the map. name is what its errors call gold (name:line).
func Places(name string, gold io.Reader, g PlaceReader) (*PlacesResult, error) {
	res := &PlacesResult{}
	for t, err := range decodeLines(name, gold, (*goldPlaces).check) {
		if err != nil {
			return nil, err
		}
		res.Texts++
		words := g.Cut(*t.Text)
		res.given(g, t, words)
		res.found(g, t, words)
	}
	return res, nil
}

// given puts the marked names on the map.
func (res *PlacesResult) given(g PlaceReader, t *goldPlaces, words []place.Word) {
	var spans []daybook.Span
	var gold []markedToponym
	for _, x := range t.marked {
		if n := len(spans); n > 0 && spans[n-1].Overlaps(x.Span) {
			continue
		}
		spans, gold = append(spans, x.Span), append(gold, x)
	}
	for i, p := range place.Resolve(*t.Text, g.At(words, spans), g.Hints(words)) {
		if !gold[i].known {
			continue
		}
		right := gold[i].near(&p)
		res.Given.add(count(right), count(p.Precision != place.PrecisionUnknown), 1)
		if !right {
			res.error("place", t, gold[i].side(t), placeRead(t, gold[i].Span, &p))
		}
	}
}

// found looks for the names itself. A found name is right when its span is the
// marked one, give or take an article or a dot.
func (res *PlacesResult) found(g PlaceReader, t *goldPlaces, words []place.Word) {
	mentions := g.Find(words)
	places := place.Resolve(*t.Text, mentions, g.Hints(words))
	used := make([]bool, len(t.marked))
	for i := range mentions {
		k := slices.IndexFunc(t.marked, func(x markedToponym) bool { return sameName(x.Span, mentions[i].Span) })
		switch {
		case k >= 0 && !used[k]:
			used[k] = true
			res.Names.add(1, 1, 0)
			if x := t.marked[k]; x.known {
				res.EndToEnd.add(count(x.near(&places[i])), 1, 0)
			}
		case mentions[i].Adjective:
			res.Adjectives++
		default:
			res.Names.add(0, 1, 0)
			res.error(Extra, t, placeRead(t, mentions[i].Span, &places[i]))
		}
	}
	for k, x := range t.marked {
		res.Names.add(0, 0, 1)
		res.EndToEnd.add(0, 0, count(x.known))
		if !used[k] {
			res.error(Missed, t, x.side(t))
		}
	}
}

// sameName allows for an article before, and for the dot of an abbreviation.
func sameName(a, b daybook.Span) bool {
	abs := func(n int) int { return max(n, -n) }
	return a == b || a.End == b.End && abs(a.Start-b.Start) <= 4 || a.Start == b.Start && abs(a.End-b.End) <= 1
}

func (x *markedToponym) near(p *daybook.Place) bool {
	return p.Precision != place.PrecisionUnknown && place.Distance(x.lat, x.lon, p.Lat, p.Lon) <= Near
}

func (x *markedToponym) side(t *goldPlaces) Side {
	where := "no coordinates"
	if x.known {
		where = fmt.Sprintf("%.1f,%.1f", x.lat, x.lon)
	}
	return Side{"gold", []string{where, around(*t.Text, x.Span)}}
}

func placeRead(t *goldPlaces, s daybook.Span, p *daybook.Place) Side {
	return Side{"read", []string{fmt.Sprintf("%.1f,%.1f", p.Lat, p.Lon), around(*t.Text, s), p.Name + "/" + p.Admin1 + "/" + p.ISO}}
}

func (res *PlacesResult) error(kind Kind, t *goldPlaces, sides ...Side) {
	id := t.Title
	if id == "" {
		id = fmt.Sprintf("text %d", res.Texts)
	}
	res.Errors = append(res.Errors, Error{kind, id, sides})
}

// PlacesKinds lists the kinds of error of places: names missed and extra, and
// names put at the wrong place when they are given.
var PlacesKinds = []Kind{Missed, Extra, "place"}

// WriteSummary prints the figures.
func (res *PlacesResult) WriteSummary(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "texts %d, names %d gold, %d found, %d adjectives beside\n", res.Texts, res.Names.Gold, res.Names.Read, res.Adjectives)
	writeTally(&b, "names", res.Names)
	fmt.Fprintf(&b, "within %d km: of the names given %.3f, of all names end to end %.3f, of the names found %.3f (%d with coordinates)\n",
		Near, res.Given.R(), res.EndToEnd.R(), res.EndToEnd.P(), res.Given.Gold)
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteErrors lists the errors by kind, at most limit of each, all when limit
// is negative; only is as for claims.
func (res *PlacesResult) WriteErrors(w io.Writer, limit int, only string) error {
	return writeErrors(w, res.Errors, PlacesKinds, limit, only)
}
