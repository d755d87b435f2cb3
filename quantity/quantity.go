// Package quantity reads counts: numerals, ranges, bounds and hedges become a
// Figure. The hedge is part of the number; "at least 12" and "12" are
// different figures. The words stand in en/*.lex.
package quantity

import (
	"embed"
	"strconv"
	"strings"

	"daybook"
	"daybook/lexicon"
	"daybook/token"
)

// Quantity is a count, as the words of one stretch give it.
type Quantity struct {
	First, Last int // tokens, half-open, with the hedge
	Num         int // first token of the number proper, behind the hedge
	Figure      daybook.Figure
	Vague       bool // dozens, several, many
	More        bool // another, a further: it adds to something said before
	All         bool // all, both: the whole of something
	None        bool // no, nobody
	Pronoun     bool // stands alone: nobody, none
	Possible    bool // the hedge doubts it: possibly
	Digits      bool // written in digits
	Fraction    int  // 2 for half of, 3 for a third of; Figure is then empty
	Ordinal     bool // a third, the 16th: the number of the one just counted
}

//go:embed en/*.lex
var english embed.FS

// Finder finds quantities.
type Finder struct{ lex *lexicon.Lexicon }

// English returns the finder for English.
func English() *Finder { return &Finder{lexicon.MustLoad(english, "en/*.lex")} }

// Find returns the quantities of the document in order; they do not overlap.
// Not every one counts people: that is for the reader of the noun to say.
func (f *Finder) Find(d *token.Doc) []Quantity {
	var out []Quantity
	for i := 0; i < d.Len(); {
		// Most words begin no number.
		if t := &d.Tokens[i]; t.Kind != token.Number && !f.lex.Begins(d, i) && !compound(t) {
			i++
			continue
		}
		q, ok := f.at(d, i)
		if !ok {
			i++
			continue
		}
		out = append(out, q)
		i = q.Last
	}
	return out
}

// compound reports whether the word may be a numeral in two parts:
// twenty-four.
func compound(t *token.Token) bool {
	return t.Kind == token.Word && strings.IndexByte(t.Norm, '-') > 0
}

// at reads the quantity that begins at token i, hedges first.
func (f *Finder) at(d *token.Doc, i int) (Quantity, bool) {
	bounds, j, more, all, possible := f.hedges(d, i)
	q, ok := f.vague(d, j)
	if ok && j > i && len(bounds) > 0 && !q.None {
		// "more than a dozen" is hedged, "at least several" says no more than
		// several.
		if n, exact := q.Figure.Exact(); exact && !q.Pronoun {
			q.Figure = bounded(bounds, n)
		}
	}
	if !ok {
		n, k, digits := f.number(d, j)
		switch {
		case k > j:
			q = Quantity{Num: j, Last: k, Figure: bounded(bounds, n), Digits: digits}
			f.rangeTo(d, &q, n, bounds)
		case j == i+1:
			if q, ok = f.vague(d, i); !ok || q.Last != j {
				return q, false
			}
			all = false // some, of no number
		default:
			return q, false
		}
	}
	if e, n := f.match(d, q.Last, "after"); e != nil && !q.None {
		lo, exact := q.Figure.Exact()
		switch than, _ := f.match(d, q.Last+n, "than"); {
		case e.Is("more") && than == nil && q.Fraction == 0:
			q.More = true // two more
			q.Last += n
		case exact && !e.Is("more"):
			q.Figure = bounded([]string{e.Get("bound")}, lo)
			q.Last += n
		}
	}
	q.First, q.More, q.All, q.Possible = i, q.More || more, q.All || all, q.Possible || possible
	return q, true
}

// hedges reads the hedges that begin at i and returns their bounds and the
// token behind them.
func (f *Finder) hedges(d *token.Doc, i int) (bounds []string, j int, more, all, possible bool) {
	for j = i; j < d.Len() && j < i+8; {
		e, n := f.match(d, j, "before")
		if e == nil || d.SentenceOf(j+n-1) != d.SentenceOf(i) {
			break
		}
		if b := e.Get("bound"); b != "exact" {
			bounds = append(bounds, b)
		}
		more, all, possible = more || e.Is("more"), all || e.Is("all"), possible || e.Is("possible")
		j += n
	}
	return
}

func (f *Finder) match(d *token.Doc, i int, label string) (*lexicon.Entry, int) {
	es, n := f.lex.Match(d, i)
	for _, e := range es {
		if e.Label == label {
			return e, n
		}
	}
	return nil, 0
}

func (f *Finder) vague(d *token.Doc, i int) (Quantity, bool) {
	if i >= d.Len() {
		return Quantity{}, false
	}
	es, n := f.lex.Match(d, i)
	for _, e := range es {
		q := Quantity{Num: i, Last: i + n, Vague: true, All: e.Is("all")}
		switch e.Label {
		case "vague":
			if lo := e.Get("lo"); lo != "" {
				q.Figure = daybook.AtLeast(atoi(lo))
			} else {
				q.Figure, q.Vague = daybook.Exactly(atoi(e.Get("fix"))), false
			}
		case "none":
			q.Figure, q.None, q.Vague, q.Pronoun = daybook.Exactly(0), true, false, e.Is("pronoun")
		case "fraction":
			q.Fraction = atoi(e.Get("part"))
		default:
			continue
		}
		return q, true
	}
	return Quantity{}, false
}

// bounded applies the hedges to a number; the strictest reading of two wins
// ("at least some 20" is at least 20).
func bounded(bounds []string, n int) daybook.Figure {
	fig := daybook.Exactly(n)
	for i := len(bounds) - 1; i >= 0; i-- {
		switch bounds[i] {
		case "min":
			fig = daybook.AtLeast(n)
		case "over":
			fig = daybook.AtLeast(n + 1)
		case "max":
			fig = daybook.AtMost(n)
		case "under":
			fig = daybook.AtMost(max(0, n-1))
		case "near":
			fig = daybook.AtMost(n)
			fig.Approx = true
		case "about":
			fig = daybook.About(n)
		}
	}
	return fig
}

// rangeTo widens q by "to 15", "-15", "and 15" (after between), "or five".
func (f *Finder) rangeTo(d *token.Doc, q *Quantity, lo int, bounds []string) {
	j := q.Last
	e, n := f.match(d, j, "to")
	if e == nil || j+n >= d.Len() || d.SentenceOf(j+n) != d.SentenceOf(q.Num) {
		return
	}
	between := false
	for _, b := range bounds {
		between = between || b == "range"
	}
	if e.Get("range") == "between" && !between {
		return
	}
	hi, k, _ := f.number(d, j+n)
	if times := f.entry(d, k-1, "times"); times != nil && k == j+n+2 && q.Last == q.Num+1 {
		if m := atoi(times.Get("n")); lo < hi/m && hi <= 1_000_000_000 {
			lo *= m // two to three dozen
		}
	}
	if k == j+n || hi < lo {
		return
	}
	// "from 4 - 13 dead": a dash needs numbers of one kind on both sides, and
	// a score ("2-1") never goes down.
	if e.Get("range") == "or" && hi != lo+1 && hi > lo+3 {
		return
	}
	q.Figure, q.Last = daybook.Between(lo, hi), k
	for _, b := range bounds {
		switch b {
		case "about":
			q.Figure.Approx = true
		case "max":
			q.Figure = daybook.AtMost(hi) // as many as 15 or 20
		}
	}
}

// number reads a cardinal at token i and returns its value and the token
// behind it; the token is i when there is none.
func (f *Finder) number(d *token.Doc, i int) (n, j int, digits bool) {
	if i >= d.Len() {
		return 0, i, false
	}
	t := &d.Tokens[i]
	j = i
	switch {
	case t.Kind == token.Number:
		v, ok := plain(t.Norm)
		switch {
		case !ok:
			return f.decimal(d, i)
		case v > 0 && v < 1000 && i+1 < d.Len() && d.Tokens[i+1].Text == "000" && d.SentenceOf(i) == d.SentenceOf(i+1):
			return v * 1000, i + 2, true // 12 000
		}
		n, j, digits = v, i+1, true
	case t.Kind == token.Word:
		v, ok := f.spelled(d, i)
		if !ok {
			// "a dozen", "a hundred"
			if f.entry(d, i, "article") != nil && f.entry(d, i+1, "times") != nil {
				n, j = 1, i+1
				break
			}
			return 0, i, false
		}
		n, j = v, i+1
		if n >= 20 && n < 100 && n%10 == 0 && j < d.Len() {
			if e := f.entry(d, j, "unit"); e != nil {
				if u := atoi(e.Get("n")); u > 0 && u < 10 {
					n, j = n+u, j+1
				}
			}
		}
	default:
		return 0, i, false
	}
	for j < d.Len() && n > 0 && j < i+8 && d.SentenceOf(j) == d.SentenceOf(i) {
		e := f.entry(d, j, "times")
		if e == nil {
			break
		}
		m := atoi(e.Get("n"))
		if n > 1_000_000_000/m {
			break
		}
		n, j = n*m, j+1
		// "two hundred and seventy"
		k := j
		if k < d.Len() && d.Tokens[k].Is("and") && m >= 100 && m < 1_000_000 {
			k++
		}
		if k < d.Len() && m >= 100 && d.Tokens[k].Kind == token.Word {
			// What follows a hundred is smaller than a hundred, so it is never
			// a hundred again: no text makes this go deep.
			if v, k2, _ := f.small(d, k, m); k2 > k && v > 0 {
				n, j = n+v, k2
			}
		}
	}
	return n, j, digits
}

// decimal reads a broken number of thousands or millions: 2.3 million.
func (f *Finder) decimal(d *token.Doc, i int) (n, j int, digits bool) {
	whole, part, ok := strings.Cut(d.Tokens[i].Norm, ".")
	e := f.entry(d, i+1, "times")
	if !ok || e == nil || len(part) > 6 || d.SentenceOf(i) != d.SentenceOf(i+1) {
		return 0, i, false
	}
	m := atoi(e.Get("n"))
	for range part {
		if m%10 != 0 {
			return 0, i, false
		}
		m /= 10
	}
	v, ok := plain(whole + part)
	if !ok || m == 0 || v > 1_000_000_000/m {
		return 0, i, false
	}
	return v * m, i + 2, true
}

// small reads a number below the limit.
func (f *Finder) small(d *token.Doc, i, limit int) (n, j int, digits bool) {
	v, ok := f.spelled(d, i)
	if !ok || v >= limit || d.SentenceOf(i) != d.SentenceOf(i-1) {
		return 0, i, false
	}
	if n, j, digits = f.number(d, i); n >= limit {
		return 0, i, false
	}
	return n, j, digits
}

// spelled reads a numeral written in one word, twenty-four too.
func (f *Finder) spelled(d *token.Doc, i int) (int, bool) {
	for _, label := range [...]string{"unit", "tens"} {
		if e := f.lex.One(label, d, i); e != nil {
			return atoi(e.Get("n")), true
		}
	}
	if tens, unit, ok := strings.Cut(d.Norm(i), "-"); ok {
		t, u := f.lex.Find("tens", tens), f.lex.Find("unit", unit)
		if t != nil && u != nil {
			return atoi(t.Get("n")) + atoi(u.Get("n")), true
		}
	}
	return 0, false
}

func (f *Finder) entry(d *token.Doc, i int, label string) *lexicon.Entry {
	if i >= d.Len() || d.Tokens[i].Kind != token.Word {
		return nil
	}
	return f.lex.One(label, d, i)
}

// plain reads digits with thousands commas.
func plain(s string) (int, bool) {
	if len(s) > 12 {
		return 0, false
	}
	s = strings.ReplaceAll(s, ",", "")
	n, err := strconv.Atoi(s)
	return n, err == nil && n < 1_000_000_000
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
