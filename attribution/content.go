package attribution

import (
	"daybook"
	"daybook/token"
)

// clauseEnd is the first mark from token i on.
func (p *parse) clauseEnd(i, hi int) int {
	for ; i < hi; i++ {
		if p.toks[i].Kind == token.Punct && !p.toks[i].Is("'") || p.toks[i].Kind == token.Open || p.toks[i].Kind == token.Close {
			return i
		}
	}
	return hi
}

// extras skips what may stand between a cue and its content: the hearer, the
// time, the way it was said.
func (p *parse) extras(f *found, c *cue, i, hi int) int {
	if c.to && i < hi && !p.is(i, fThat) {
		n := p.after(i, hi)
		if n.ok() {
			p.through(f, n, true)
			i = n.end
		}
	}
	for i < hi {
		switch {
		case p.to(i):
			n := p.after(i+1, hi)
			if !n.ok() {
				return i
			}
			p.through(f, n, true)
			i = n.end
		case p.wayAt(i, hi):
			n, end, _ := p.way(i, hi)
			p.through(f, n, false)
			i = end
		case p.is(i, fTime|fAdverb) && !p.is(i, fHedging):
			i++
		case p.toks[i].Kind == token.Number && i > 0 && p.is(i-1, fTime):
			i++
		case p.is(i, fPreposition) && i+1 < hi && (p.is(i+1, fTime) || p.is(i+1, fThe|fDeterminer) && i+2 < hi && p.is(i+2, fTime)):
			i += 2
		case p.toks[i].Tag == "RB" && !p.is(i, fHedging) && !(i+1 < hi && p.isNoun(i+1)):
			i++ // not the "both" of "say both men", which taggers take for an adverb
		default:
			return i
		}
	}
	return i
}

// through notes the way that a hearer or a channel is.
func (p *parse) through(f *found, n noun, hearer bool) {
	if !f.Via.IsZero() {
		return
	}
	// told AFP, told the Star; not: told reporters, told the court
	if p.toks[n.first].Tag == "DT" && p.proper(noun{first: n.first + 1, end: n.end}) {
		hearer = false
	}
	for i := n.first; i < n.end; i++ {
		long := p.longs[i]
		if p.is(i, fOutlet|fMedium) || long != nil && long.flags&fOutlet != 0 || !hearer {
			f.Via = p.trimmed(n)
			return
		}
	}
}

// trimmed is the phrase without its article.
func (p *parse) trimmed(n noun) daybook.Span {
	for n.first+1 < n.end && p.toks[n.first].Tag == "DT" {
		n.first++
	}
	for k := n.first + 1; k < n.end; k++ {
		if p.toks[k].Is("(") && k+1 < n.end && p.toks[k+1].Kind == token.URL {
			n.end = k // told the Star (http://…)
		}
	}
	return p.span(n)
}

// extent is where the content of a cue can stand: between the tokens lo and hi,
// but for the words for speaker and cue, the tokens [start, from).
type extent struct {
	lo, hi, start, from int
	first               int  // of the sentence
	back                bool // the speaker stands behind the verb
	head                bool // a headline, which needs no verb
}

// content decides which words the one who speaks says, and records it.
func (p *parse) content(f found, c *cue, e extent) {
	lo, hi := e.lo, e.hi
	r := p.extras(&f, c, e.from, hi)
	if c.to && r > e.from && r+1 < hi && p.to(r) && p.toks[r+1].Tag == "VB" {
		return // told him to leave: a command tells of nothing
	}
	if f.Via.IsZero() {
		f.Via = p.wayBefore(f.who, lo, hi)
	}
	if f.Via.IsZero() && c.via {
		f.Via = f.Cue
	}
	if f.Via.IsZero() && c.way {
		if f.Via = p.wayBehind(r, hi); f.Via.IsZero() {
			return
		}
	}
	if p.passedOnBy(r, hi) {
		r = p.clauseEnd(r, hi)
	}
	q := p.quoteBefore(e.start, lo)
	if q >= 0 && p.in[e.start] >= 0 {
		q = -1
	}
	l := e.start
	for l > lo && p.toks[l-1].Is(",", "--", "-") {
		l--
	}
	comma := l < e.start && l > lo
	ends := r >= hi || p.terminal(r, hi)
	if k := p.follows(r, lo, l, hi, q, comma); !ends && k >= r {
		p.put(f, "said-before", k, p.stretch(k, hi))
		return
	}
	switch {
	case q >= 0 && (p.quotes[q].open < e.first || p.startsSentence(p.quotes[q].open) || p.quotes[q].open <= lo):
		by := p.put(f, "said-after", 0, 0)
		p.found[by].Direct = true
		p.lead(q, by, e.first)
		p.chain(q, by)
		p.rest(by, r, hi)
		if !ends && p.is(r, fThat) {
			p.grow(by, r, hi)
		}
	case !ends && p.thatBehind(r, hi) > r:
		k := p.thatBehind(r, hi)
		p.put(f, "said-before", k, p.stretch(k, hi))
	case q >= 0 && (ends || p.spoken(p.quotes[q], 4) && !p.finiteIn(r, hi) || p.circumstance(r, hi) || p.toks[r].Is(",")):
		by := p.put(f, "said-after", lo, l)
		p.rest(by, r, hi)
	case ends:
		p.ended(f, c, e, l, comma)
	default:
		p.indirect(f, c, e, l, r, comma)
	}
}

// passedOnBy reports whether what begins at token r only tells who printed the words:
// "said in a statement carried by the state news agency".
func (p *parse) passedOnBy(r, hi int) bool {
	return r > 0 && r+2 < hi && p.toks[r].Tag == "VBN" && p.is(r-1, fChannel) && (p.is(r+1, fBy) || p.is(r+1, fWay|fPreposition))
}

// follows is the token at which a content begins that its mark announces: that,
// a colon, an opening quotation; -1 where there is no such mark.
func (p *parse) follows(r, lo, l, hi, q int, comma bool) int {
	if r >= hi {
		return -1
	}
	next := r + 1
	switch {
	case p.is(r, fThat) && next < hi && !(q >= 0 && p.startsSentence(p.quotes[q].open)), p.toks[r].Is(":"):
		return r
	case q >= 0:
	case p.toks[r].Kind == token.Open:
		return r
	case next >= hi || !p.toks[r].Is(","):
	case p.is(next, fThat) && !comma: // estimated by August, that
		return next
	case p.toks[next].Kind == token.Open && (!comma || p.adjunct(lo, l)):
		return next
	}
	return -1
}

// ended records what stands before a cue that nothing follows. "He said."
// opens the quotation that comes next.
func (p *parse) ended(f found, c *cue, e extent, l int, comma bool) {
	switch at := p.nextQuote(e.hi); {
	case p.announced(f, e.hi), c.obj:
	case l > e.lo && (comma || e.back) && (!c.that || comma && p.finiteIn(p.mainStart(e.lo), l)) && (p.verbIn(e.lo, l) || e.head || p.counts(e.lo, l)):
		p.put(f, "said-after", p.clauseStart(e.lo, l), l)
	case at >= 0 || e.start <= e.lo && p.quotedBefore(e.first) >= 0:
		by := p.put(f, "said-before", 0, 0)
		if q := p.quotedBefore(e.first); e.start <= e.lo && q >= 0 && p.turn(p.para(e.first), p.quotes[q].open) < 0 {
			p.found[by].Rule, p.found[by].Direct = "said-after", true // "We ran." Holt said.
			p.chain(q, by)
		}
		p.chain(at, by)
	}
}

// indirect records what is said without a mark of its own: around the speaker
// where commas set him off, before him where only circumstances follow, else
// behind him.
func (p *parse) indirect(f found, c *cue, e extent, l, r int, comma bool) {
	lo, hi := e.lo, e.hi
	finite := p.finiteIn(r, hi)
	switch {
	case comma && !c.that && (p.toks[r].Is(",") || p.is(r, fRelative)) && (p.verbIn(lo, l) || r+1 < hi && p.finite(r+1)):
		by := p.put(f, "said-between", p.clauseStart(lo, l), l)
		if next, _ := p.cueAt(min(r+1, hi-1)); p.toks[r].Is(",") && !e.back && !p.ranks(r+1, hi) && (next == nil || next.label != "citing") {
			p.grow(by, r+1, hi)
		}
	case comma && !c.that && p.circumstance(r, hi) && p.verbIn(p.mainStart(lo), l):
		p.put(f, "said-after", p.clauseStart(lo, l), l)
	case p.toks[r].Is(","):
		if !c.that && p.finiteIn(r+1, hi) && !p.is(r+1, fRelative|fCoordinator) && p.toks[r+1].Tag != "VBG" {
			p.put(f, "said-before", r+1, p.stretch(r+1, hi))
		}
	case p.colonQuote(r, hi) >= 0 && !p.finiteIn(r, p.colonQuote(r, hi)):
		k := p.colonQuote(r, hi)
		p.put(f, "said-before", k, p.stretch(k, hi))
	case p.is(r, fRelative), c.that:
	case p.toks[hi-1].Is(":") && !finite && p.announced(f, hi):
	case c.np && c.stance == daybook.Possible && p.unsaid(r, hi):
	case c.np && c.label == "say" && p.toks[r].Tag == "IN" && !p.hedging(r) && !finite:
	case !c.np && !finite && !p.counts(r, hi) && !p.quoteIn(r, hi) && (hi-r < 6 || p.circumstance(r, hi)):
	default:
		p.put(f, "said-before", r, p.stretch(r, hi))
	}
}

// ranks reports whether a circumstance begins at token r in which the report
// itself ranks what it tells of: "in the first mass release of".
func (p *parse) ranks(r, hi int) bool {
	if r+2 >= hi || !p.is(r, fPreposition) {
		return false
	}
	k := r + 1
	for k < hi && (p.is(k, fDeterminer) || p.toks[k].Tag == "DT" || p.ones[k].flags&fBe != 0) {
		k++
	}
	return k < hi && p.is(k, fFresh)
}

// wayBefore is the way that the sentence opens with, or that stands between
// the speaker and the verb: "On Twitter, he wrote", "he, in a post, said".
func (p *parse) wayBefore(who noun, lo, hi int) daybook.Span {
	if n, end, ok := p.way(lo, hi); ok && end <= who.first {
		return p.span(n)
	}
	if who.from < who.to {
		for k := who.from; k < who.to; k++ {
			if n, _, ok := p.way(k, who.to); ok && (k == who.from || p.toks[k-1].Kind == token.Punct) {
				return p.span(n)
			}
		}
	}
	return daybook.Span{}
}

// wayBehind is the way that follows what is said: "mourned the death of two
// nephews in a post".
func (p *parse) wayBehind(r, hi int) daybook.Span {
	for k := r; k < hi && p.toks[k].Kind != token.Punct; k++ {
		if n, _, ok := p.way(k, hi); ok {
			return p.span(n)
		}
	}
	return daybook.Span{}
}

// put records an attribution whose content is the tokens [i, j).
func (p *parse) put(f found, rule string, i, j int) int {
	f.Rule = rule
	by := p.add(f)
	p.grow(by, i, j)
	return by
}

// grow adds the tokens [i, j) to the content of an attribution, and gives it
// the quotations that begin there.
func (p *parse) grow(by, i, j int) {
	for i < j && p.toks[i].Kind == token.Punct && p.toks[i].Is(":", ",", "--", ";") {
		i++
	}
	for i < j && p.toks[j-1].Kind == token.Punct && p.in[j-1] < 0 {
		j--
	}
	if i >= j {
		return
	}
	p.found[by].Content = append(p.found[by].Content, p.d.Span(i, j))
	for k := i; k < j; k++ {
		if q := p.in[k]; q >= 0 && p.quotes[q].open >= i && p.quotes[q].by < 0 {
			p.quotes[q].by = by
		}
	}
}

// rest gives an attribution the quotations that follow in the sentence.
func (p *parse) rest(by, r, hi int) {
	for k := r; k < hi; k++ {
		if q := p.in[k]; q >= 0 && p.quotes[q].by < 0 && p.quotes[q].open == k {
			p.quotes[q].by = by
			p.found[by].Content = append(p.found[by].Content, p.d.Span(p.quotes[q].open, p.quotes[q].end))
		}
	}
}

// stretch is the end of a content that runs from token i to the end of the
// sentence, or of the quotation that begins in it and runs on.
func (p *parse) stretch(i, hi int) int {
	hi = p.remark(i, hi)
	end := hi
	for k := i; k < hi; k++ {
		if q := p.in[k]; q >= 0 && p.quotes[q].open >= i && p.quotes[q].end > end {
			end = p.quotes[q].end
		}
	}
	return end
}

// remark is where, in the tokens [i, hi), the report goes on in its own voice:
// at "although it was not clear", and in a headline at the "as" of what happened
// meanwhile: "Minister says war is won as blasts kill 12". Where what is said is of
// one, a verb for many has the speakers for its subject: "Investigators said the
// tram was too fast, and are asking".
func (p *parse) remark(i, hi int) int {
	alone := p.singular(i, hi)
	for k := i + 1; k+1 < hi; k++ {
		if p.in[k] >= 0 {
			continue
		}
		if alone && k+2 < hi && p.toks[k].Is(",") && p.is(k+1, fAnd) && p.toks[k+2].Tag == "VBP" {
			return k
		}
		if p.runsOn(k, hi) {
			return k
		}
		if p.toks[k].Is(".") {
			return k // a sentence that goes on in small letters: "… there. but"
		}
		if w := p.longs[k]; w != nil && w.flags&fAside != 0 && p.is(k-1, fTurn|fCoordinator|fSubordinator) {
			return k - 1
		}
		if p.is(k, fAs) && p.headline(p.d.Sentences[p.d.SentenceOf(i)]) && !p.post && k > i+2 &&
			p.finiteIn(i, k) && p.finiteIn(k, p.clauseEnd(k+1, hi)) && !p.is(k+1, fThe|fDeterminer|fPronoun) {
			return k
		}
	}
	return hi
}

// singular reports whether the first finite verb from token i on is one for one.
func (p *parse) singular(i, hi int) bool {
	for ; i < hi; i++ {
		if p.finite(i) {
			return p.is(i, fSingular)
		}
	}
	return false
}

// nextQuote is the quotation that begins at token i, in the same paragraph or
// the next; -1 when there is none.
func (p *parse) nextQuote(i int) int {
	if i < len(p.toks) && p.toks[i].Kind == token.Open && p.in[i] >= 0 {
		return int(p.in[i])
	}
	return -1
}

// terminal reports whether nothing but marks, links and tags is left.
func (p *parse) terminal(r, hi int) bool {
	for ; r < hi; r++ {
		switch p.toks[r].Kind {
		case token.Word, token.Number, token.Open:
			return false
		case token.Punct:
			if p.toks[r].Is(",", ":", "(", "--", ";") {
				return p.toks[r].Is(";")
			}
		}
	}
	return true
}

// clauseStart is where a content that ends at token l begins: behind the last
// semicolon, or the colon of a headline.
func (p *parse) clauseStart(lo, l int) int {
	for k := l - 1; k > lo; k-- {
		if p.toks[k].Is(";") && p.in[k] < 0 && p.is(k+1, fAnd) {
			return lo // the last of a list: all of it is said
		}
		if p.toks[k].Is(";") && p.in[k] < 0 {
			return k + 1
		}
	}
	return lo
}

// mainStart skips a circumstance that opens the sentence with its comma:
// "After two died, police said".
func (p *parse) mainStart(lo int) int {
	tag := p.toks[lo].Tag
	if !p.is(lo, fSubordinator|fPreposition) && tag != "VBG" && tag != "VBN" || p.hedging(lo) {
		return lo
	}
	for k := lo; k < len(p.toks) && k < lo+40; k++ {
		if p.toks[k].Is(",") {
			return k + 1
		}
	}
	return lo
}

// adjunct reports whether the tokens [lo, l) only say when or how it was said:
// "Asked about the blast, she said".
func (p *parse) adjunct(lo, l int) bool {
	if lo >= l {
		return false
	}
	tag := p.toks[lo].Tag
	return (p.is(lo, fSubordinator|fPreposition) && !p.hedging(lo) || tag == "VBG" || tag == "VBN") && p.mainStart(lo) >= l
}

// thatBehind is the "that" which a circumstance puts off: "said at a hearing in
// Salem that"; r when there is none.
func (p *parse) thatBehind(r, hi int) int {
	if !p.circumstance(r, hi) {
		return r
	}
	for k := r; k < hi && k < r+14 && p.toks[k].Kind != token.Punct && !p.verb(k); k++ {
		if p.is(k, fThat) && k > r+1 && p.toks[k].Tag != "DT" {
			return k
		}
	}
	return r
}

// circumstance reports whether what begins at token r tells when, where or how
// it was said rather than what.
func (p *parse) circumstance(r, hi int) bool {
	if p.longs[r] != nil && p.longs[r].flags&fHedging != 0 ||
		p.is(r, fHedging) && r+1 < hi && (p.toks[r+1].Kind == token.Number || p.toks[r+1].Tag == "CD") {
		return false
	}
	return p.is(r, fPreposition|fSubordinator) || p.toks[r].Tag == "VBG" || p.toks[r].Is("(", "--")
}

// counts reports whether a number stands among the tokens [i, j): "12 dead,
// police say" has no verb of its own.
func (p *parse) counts(i, j int) bool {
	for ; i < j; i++ {
		if p.toks[i].Kind == token.Number || p.toks[i].Tag == "CD" {
			return true
		}
	}
	return false
}

func (p *parse) quoteIn(i, j int) bool {
	for ; i < j; i++ {
		if p.toks[i].Kind == token.Open {
			return true
		}
	}
	return false
}

// colonQuote is the token at which a quotation opens behind a colon: "posted
// a memorial for his aunt: …"; -1 when there is none.
func (p *parse) colonQuote(r, hi int) int {
	for k := r; k+1 < hi; k++ {
		if p.toks[k].Is(":") && p.toks[k+1].Kind == token.Open {
			return k + 1
		}
	}
	return -1
}

// unsaid reports whether the object of the verb is no speech: claimed five
// lives.
func (p *parse) unsaid(r, hi int) bool {
	n := p.after(r, hi)
	for i := n.first; i < n.end; i++ {
		if p.is(i, fUnsaid) {
			return true
		}
	}
	return false
}
