package timex

import (
	"strings"
	"unicode/utf8"

	"daybook"
	"daybook/lexicon"
	"daybook/token"
)

// maxPath is the greatest number of senses in one pattern.
const maxPath = 16

// cell is a word as patterns see it: a token, or a part of one between
// hyphens.
type cell struct {
	norm       string
	start, end int32 // bytes of the text
	tok, sent  int32
	lo, hi     int32 // its senses in scan.senses
	w          *word
	upper      bool
	whole      bool // a token by itself
}

// scan is the work on one text; its memory is used again.
type scan struct {
	g      *Grammar
	d      *token.Doc
	cells  []cell
	senses []sense
	feats  []feature // of phrases

	path  [maxPath]step
	depth int
	sent  int32
	result
}

// result is the best match so far.
type result struct {
	best   [maxPath]step
	found  int
	accept int32 // index of the rule + 1
	reach  int   // the cell behind it, contexts included
}

// step is one word of a match: the sense taken, and the cell it began at.
type step struct {
	sense   int32
	at      int32
	context bool
}

// cut makes the cells of the tokens [from, to) and their senses.
func (s *scan) cut(from, to int) {
	s.cells, s.senses = s.cells[:0], s.senses[:0]
	s.feats = s.feats[:0]
	for i := from; i < to; i++ {
		t := &s.d.Tokens[i]
		switch t.Kind {
		case token.Word:
			if strings.IndexByte(t.Norm, '-') > 0 {
				s.pieces(t, i)
				continue
			}
			s.add(t, i, t.Norm, t.Start, t.End, true)
		case token.Number:
			if strings.IndexByte(t.Norm, '-') > 0 {
				s.pieces(t, i)
				continue
			}
			s.add(t, i, t.Norm, t.Start, t.End, true)
		case token.Punct, token.Open, token.Close, token.Symbol:
			s.add(t, i, t.Norm, t.Start, t.End, true)
		default:
			s.cells = append(s.cells, cell{start: int32(t.Start), end: int32(t.End), tok: int32(i), sent: int32(s.d.SentenceOf(i)), whole: true})
		}
	}
	// from the end, so that a phrase finds the senses of the words it goes on to
	for i := len(s.cells) - 1; i >= 0; i-- {
		c := &s.cells[i]
		c.lo = int32(len(s.senses))
		if c.w != nil {
			s.sensesOf(i)
		}
		c.hi = int32(len(s.senses))
		if c.lo < c.hi {
			s.phrases(i)
		}
	}
}

// digitWord stands for every numeral in digits.
var digitWord = &word{digits: true}

func (s *scan) add(t *token.Token, i int, norm string, start, end int, whole bool) {
	hash := t.Hash
	if !whole {
		hash = lexicon.Hash(norm)
	}
	w := s.g.vocab.Find(norm, hash)
	if w == nil && norm != "" && norm[0] >= '0' && norm[0] <= '9' {
		w = digitWord
	}
	s.cells = append(s.cells, cell{
		norm: norm, start: int32(start), end: int32(end), tok: int32(i),
		sent: int32(s.d.SentenceOf(i)), w: w,
		upper: w != nil && t.Upper(), whole: whole,
	})
}

// pieces adds a cell for each part of a hyphenated token: mid-November,
// 24-hour, third-quarter. When norm and text have different numbers of parts
// (a hyphen of a post's disguise) the token stays whole.
func (s *scan) pieces(t *token.Token, i int) {
	if strings.Count(t.Norm, "-") != countHyphens(t.Text) {
		s.add(t, i, t.Norm, t.Start, t.End, true)
		return
	}
	at := t.Start
	for norm := range strings.SplitSeq(t.Norm, "-") {
		end := at
		for end < t.End {
			r, n := utf8.DecodeRuneInString(s.d.Text[end:])
			if isHyphen(r) {
				break
			}
			end += n
		}
		s.add(t, i, norm, at, end, false)
		_, n := utf8.DecodeRuneInString(s.d.Text[min(end, t.End):])
		at = min(end+n, t.End)
	}
}

func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }

func countHyphens(s string) int {
	n := 0
	for _, r := range s {
		if isHyphen(r) {
			n++
		}
	}
	return n
}

// sensesOf appends the senses of cell i.
func (s *scan) sensesOf(i int) {
	c := &s.cells[i]
	w := c.w
	for k := range w.long {
		if s.follows(i+1, w.long[k].rest) {
			s.senses = append(s.senses, w.long[k].sense)
		}
	}
	s.senses = append(s.senses, w.senses...)
	if c.norm != "" && c.norm[0] >= '0' && c.norm[0] <= '9' {
		s.digits(c.norm)
	}
	s.count(i)
}

func (s *scan) follows(i int, words []string) bool {
	if i+len(words) > len(s.cells) {
		return false
	}
	for k, w := range words {
		if s.cells[i+k].norm != w {
			return false
		}
	}
	return true
}

// phrases adds what begins at cell i and counts as one word.
func (s *scan) phrases(i int) {
	for p := range s.g.phrases {
		ph := &s.g.phrases[p]
		if !s.match(ph.root, i) {
			continue
		}
		at := len(s.feats)
		for _, st := range s.best[:s.found] {
			sn := &s.senses[st.sense]
			if sn.own.field != fYes {
				s.feats = append(s.feats, sn.own)
			}
			s.feats = append(s.feats, sn.feats...)
		}
		s.senses = append(s.senses, sense{
			class: ph.class, width: uint16(s.reach - i), own: feature{field: fYes}, feats: s.feats[at:len(s.feats):len(s.feats)],
		})
		s.cells[i].hi = int32(len(s.senses))
	}
}

// match finds the longest pattern that begins at cell i, within its sentence.
func (s *scan) match(root []*node, i int) bool {
	c := &s.cells[i]
	s.found, s.accept, s.reach = 0, 0, 0
	for k := c.lo; k < c.hi; k++ {
		n := root[s.senses[k].class]
		if n == nil {
			continue
		}
		s.sent = c.sent
		for e := range n.edges {
			s.depth = 0
			s.step(k, i, &n.edges[e])
		}
	}
	return s.accept > 0
}

// step goes over one edge with sense k at cell i, and on from there.
func (s *scan) step(k int32, i int, e *edge) {
	sn := &s.senses[k]
	end := i + int(sn.width)
	if end > len(s.cells) || s.cells[end-1].sent != s.sent {
		return
	}
	s.path[s.depth] = step{k, int32(i), e.context}
	s.depth++
	n := e.next
	if n.accept > 0 && (end > s.reach || end == s.reach && n.accept < s.accept) {
		s.best, s.found, s.accept, s.reach = s.path, s.depth, n.accept, end
	}
	if end < len(s.cells) && len(n.edges) > 0 {
		c := &s.cells[end]
		for j := c.lo; j < c.hi; j++ {
			cl := s.senses[j].class
			for x := range n.edges {
				if n.edges[x].class == cl {
					s.step(j, end, &n.edges[x])
				}
			}
		}
	}
	s.depth--
}

// span returns the cells [first, last) of the match, without its contexts.
func (s *scan) span() (first, last int) {
	first = -1
	for _, p := range s.best[:s.found] {
		if p.context {
			continue
		}
		if first < 0 {
			first = int(p.at)
		}
		last = int(p.at) + int(s.senses[p.sense].width)
	}
	return first, last
}

// settle returns the cells of the match that begins at cell i. One that begins
// with context stands back for a longer one that begins behind it: "on [the
// 13th]" for "[the 13th of May]".
func (s *scan) settle(i int) (first, last int) {
	first, last = s.span()
	if first <= i {
		return first, last
	}
	was := s.result
	if s.match(s.g.root, first) {
		if f, l := s.span(); f == first && l > last {
			return f, l
		}
	}
	s.result = was
	return first, last
}

// trim leaves out an article before a measure that is one hyphenated word: of
// "the 14-day truce" the time is "14-day".
func (s *scan) trim(first, last int) int {
	second := first + 1
	if last-second >= 2 && s.cells[second].tok == s.cells[last-1].tok && s.among("determiner", first) {
		return second
	}
	return first
}

// gather merges the features of the match.
func (s *scan) gather(r *rule) frame {
	var f frame
	for _, p := range s.best[:s.found] {
		if p.context {
			continue
		}
		sn := &s.senses[p.sense]
		if sn.own.field != fYes {
			f.set(sn.own)
		}
		for _, x := range sn.feats {
			f.set(x)
		}
	}
	for _, x := range r.feats {
		f.set(x)
	}
	return f
}

// Find returns the time expressions of the text in order. Each is read against
// the anchor; mentions never overlap.
func (g *Grammar) Find(d *token.Doc, a Anchor) []Mention { return g.find(d, a, 0, len(d.Tokens)) }

// find looks at the tokens [from, to) only.
func (g *Grammar) find(d *token.Doc, a Anchor, from, to int) []Mention {
	s := g.scans.Get().(*scan)
	defer g.scans.Put(s)
	s.g, s.d = g, d
	s.cut(from, to)
	r := resolver{g: g, s: s, anchor: a}
	var out []Mention
	for i := 0; i < len(s.cells); {
		if s.cells[i].lo == s.cells[i].hi || !s.match(g.root, i) {
			i++
			continue
		}
		first, last := s.settle(i)
		if first < 0 {
			i++
			continue
		}
		rule := &g.rules[s.accept-1]
		if rule.meaning == mNothing {
			i = last
			continue
		}
		first = s.trim(first, last)
		f := s.gather(rule)
		m := Mention{
			Span:  daybook.Span{Start: int(s.cells[first].start), End: int(s.cells[last-1].end)},
			First: int(s.cells[first].tok), Last: int(s.cells[last-1].tok) + 1, Rule: rule.name,
		}
		if !s.allowed(&f, first, last) || !r.resolve(&m, rule, &f, first, last) {
			i = first + 1
			continue
		}
		out = append(out, m)
		i = last
	}
	s.d = nil
	return out
}

// allowed turns away words that are a date only in the right company.
func (s *scan) allowed(f *frame, first, last int) bool {
	a, b := &s.cells[first], &s.cells[last-1]
	// part of a longer word: Jan-Michael, 4-month-old
	if !a.whole && first > 0 && s.cells[first-1].tok == a.tok {
		return false
	}
	if !b.whole && last < len(s.cells) && s.cells[last].tok == b.tok {
		return false
	}
	if f.is(fShy) {
		upper := false
		for i := first; i < last; i++ {
			upper = upper || s.cells[i].upper
		}
		if !upper {
			return false
		}
		// sun, sat, wed stand for days beside a date only
		led := f.is(fMonth) && (s.among("lead", first-1) || s.among("joint", first-1))
		if !led && !f.any(fDay, fYear, fYY, fNth, fDir) {
			return false
		}
	}
	// April Jones
	if f.is(fGiven) && last == first+1 && last < len(s.cells) && !s.d.Caps {
		next := &s.d.Tokens[s.cells[last].tok]
		if next.Kind == token.Word && next.Upper() && s.cells[last].w == nil && !s.among("lead", first-1) {
			return false
		}
	}
	return true
}
