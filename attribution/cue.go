package attribution

import (
	"strings"

	"daybook"
	"daybook/token"
)

// group is a verb and what stands before it: "has also been", "did not".
type group struct {
	first              int // the first token
	be, modal, not, to bool
}

// verbs reads the verb group that ends with the cue at token i.
func (p *parse) verbs(i, lo int) group {
	g := group{first: i}
	for g.first > lo {
		t := g.first - 1
		w := p.ones[t]
		tag := p.toks[t].Tag
		switch {
		case w.flags&(fAuxiliary|fNegation) != 0 && tag != "POS" && !(w.flags&fNegation != 0 && tag == "DT"):
			g.be = g.be || w.flags&fBe != 0
			g.modal = g.modal || w.flags&fModal != 0
			g.not = g.not || w.flags&fNegation != 0
		case tag == "TO":
			g.to = true
		case w.flags&fAdverb != 0 || strings.HasPrefix(tag, "RB"):
			if w.flags&(fRelative|fAnyone) != 0 && tag != "RB" {
				return g
			}
		case w.flags&fTime != 0 && t > lo:
			// on Tuesday said, just this month announced
			for t-1 > lo && p.is(t-1, fTime|fWay|fThe|fPreposition) {
				t--
			}
		case p.toks[t].Kind == token.Number && t-1 > lo && p.is(t-1, fWay):
			t-- // who in 2010 said
		default:
			return g
		}
		g.first = t
	}
	return g
}

// left is the first token that a subject or a content before token i can
// reach: the start of the sentence, or of the quotation that i stands in.
func (p *parse) left(i int, sent token.Sentence) int {
	lo := sent.First
	if q := p.in[i]; q >= 0 {
		return max(lo, p.quotes[q].open+1)
	}
	return lo
}

// right is the token before which the content after token i must end.
func (p *parse) right(i int, sent token.Sentence) int {
	if q := p.in[i]; q >= 0 {
		end := p.quotes[q].end
		if p.quotes[q].closed {
			end--
		}
		return min(sent.Last, end)
	}
	return sent.Last
}

// speaks reports whether token i, a form of a verb of saying, is that verb
// here and not a noun: the reports, two suspects.
func (p *parse) speaks(i int, c *cue) bool {
	if i > 0 && p.is(i-1, fArticle) || i > 0 && c.form < past && (p.toks[i-1].Tag == "DT" || p.toks[i-1].Tag == "PRP$") && !p.aloneNoun(i-1) ||
		i > 0 && i+1 < len(p.toks) && c.form == past && c.stance == daybook.Possible && p.modifies(i-1) && p.isNoun(i+1) {
		return false // the alleged strike, two suspected hideouts
	}
	if p.verb(i) {
		// one post read: a base form has no single subject
		return !(c.form == base && i > 0 && p.is(i, fChannel|fNameless) && p.toks[i-1].Tag == "NN" && !p.is(i-1, fRole))
	}
	if i+1 < len(p.toks) && (c.form == gerund && p.is(i+1, fThat) || c.form == past && p.startsSentence(i) && p.toks[i+1].Tag == "NNP") {
		return true
	}
	// Taggers take the verb of "AFP reports five dead", of "police suspect
	// gunmen have fled" and of "…, RSF notes." for a noun.
	if i == 0 || c.form != third && c.form != base || (c.form == third) == p.isPlural(i-1) && !p.is(i-1, fRole) {
		return false
	}
	name := p.is(i-1, fOutlet|fRole) || p.toks[i-1].Tag == "NNP" || p.toks[i-1].Tag == "NNPS"
	if !name || i+1 < len(p.toks) && p.verb(i+1) {
		return false
	}
	if p.terminal(i+1, p.d.Sentences[p.d.SentenceOf(i)].Last) || p.is(i+1, fThat|fDeterminer) || p.hedging(i+1) ||
		p.toks[i+1].Tag == "CD" || p.toks[i+1].Kind == token.Number || p.toks[i+1].Tag == "EX" {
		return true
	}
	return c.form == base && p.isNoun(i+1) && p.finiteIn(i+1, p.clauseEnd(i+1, len(p.toks)))
}

// hedging reports whether the bound of a count begins at token i.
func (p *parse) hedging(i int) bool {
	return i < len(p.toks) && (p.is(i, fHedging) || p.longs[i] != nil && p.longs[i].flags&fHedging != 0)
}

func (p *parse) isPlural(i int) bool { return p.toks[i].Tag == "NNS" || p.toks[i].Tag == "NNPS" }

// says reads a verb of saying at token i.
func (p *parse) says(i, n int, c *cue, sent token.Sentence) {
	if n == 1 && !p.speaks(i, c) {
		if r := p.ones[i].noun; r != nil {
			p.report(i, n, r, sent)
		}
		return
	}
	lo, hi := p.left(i, sent), p.right(i, sent)
	g := p.verbs(i, lo)
	if g.not || c.form == base && (g.to || g.modal) || g.to && c.form != base {
		return
	}
	switch {
	case c.form == past && g.first == i && c.np && !c.obj && c.stance == daybook.Asserted && p.stricken(i+n, hi):
		p.said(i, n, c, g, lo, hi) // many officers reported killed
		return
	case c.form == gerund && !g.be, c.form != gerund && g.first < i && p.toks[g.first].Tag == "VBG":
		p.saying(i, n, c, g, lo, hi, sent)
		return
	case g.be && (c.form == past || c.form == participle) && !p.hasTag(i, "VBD"),
		g.be && c.form != gerund && c.form != base && p.toks[i].Tag == "VBN":
		p.said(i, n, c, g, lo, hi)
		return
	case g.first == i && i+n+1 < hi && p.is(i+n, fBy) && !p.time(i+n+1) && !p.wayAt(i+n, hi) && c.form >= past && c.form != gerund:
		p.said(i, n, c, g, lo, hi)
		return
	case c.stance == daybook.Possible && c.form == past && g.first == i && i+n < hi && p.is(i+n, fLink|fAs|fPreposition) && !p.is(i+n, fHedging) &&
		(!p.to(i+n) || !p.plausible(p.before(i, lo))):
		p.said(i, n, c, g, lo, hi) // a man suspected in the shooting
		return
	}
	who, back := p.speaker(c, g.first, i+n, lo, hi)
	if g.first > lo && p.is(g.first-1, fRelative) && p.toks[g.first-1].Tag == "WP" {
		who, back = p.relative(g.first-1, lo), false
		lo = g.first // what stands before is not what he says
	}
	same := -1
	if !who.ok() && g.first > lo && p.is(g.first-1, fAnd|fTurn) {
		who, same = p.shared(i, lo, g.first-1, sent)
	}
	if !who.ok() && p.ones[i].noun != nil {
		p.report(i, n, p.ones[i].noun, sent) // "Reports that …", taken for a verb
	}
	if !who.ok() || p.is(who.first, fFirst|fAnyone) && who.end == who.first+1 {
		return
	}
	if c.obj && p.headline(sent) || c.label == "say" && c.that && p.is(who.first, fNegation) {
		return
	}
	if c.obj && p.covered(i) {
		if _, sure := p.kind(who); !sure {
			return
		}
	}
	if (c.np || c.that) && !p.plausible(who) || !p.nounIn(who.first, who.end) && !p.is(who.first, fPronoun) && !p.aloneNoun(who.first) && !p.toks[who.first].Upper() {
		return
	}
	from := i + n
	f := found{who: who, at: i, same: same, cite: -1, rank: 1, weak: c.that, Attribution: Attribution{
		Cue: p.d.Span(g.first, i+n), Stance: c.stance}}
	start := g.first
	switch {
	case back:
		from = who.end
	case who.end <= lo || same >= 0 || who.end < g.first-1 && p.is(g.first-1, fAnd|fTurn):
		lo = g.first
	default:
		start = who.first
	}
	p.content(f, c, start, from, lo, hi, back, sent)
}

// stricken reports whether what follows a past form makes a passive of it:
// ten reported dead.
func (p *parse) stricken(i, hi int) bool {
	if i >= hi || p.is(i, fDeterminer|fThat) {
		return false
	}
	switch p.toks[i].Tag {
	case "VBN", "VBD", "JJ":
		return i+1 >= hi || !p.isNoun(i+1) || p.toks[i].Tag == "VBD"
	}
	return false
}

func (p *parse) to(i int) bool { return p.toks[i].Tag == "TO" || p.toks[i].Norm == "to" }

func (p *parse) hasTag(i int, tag string) bool { return p.toks[i].Tag == tag }

// speaker finds the phrase for the one who speaks, before the verb group or,
// where the order is inverted, behind it.
func (p *parse) speaker(c *cue, g, end, lo, hi int) (who noun, back bool) {
	inverted := !c.to && (g <= lo || p.toks[g-1].Kind == token.Close || p.toks[g-1].Is(",", "--"))
	if inverted && end < hi {
		who = p.after(end, hi)
		if who.ok() && !p.is(who.first, fTime) && (who.end >= hi || !p.finite(who.end)) && !p.toks[who.first].Is("that") {
			stop := who.end >= hi || p.toks[who.end].Kind != token.Word || p.toks[who.end].Tag == "RB" || p.is(who.end, fRelative|fSubordinator|fPreposition|fTime|fAdverb|fCoordinator)
			if g > lo && p.toks[g-1].Kind != token.Close && p.quoteBefore(g, lo) < 0 {
				// "Smith, 45, said two men fled" is not inverted; "two men
				// fled, said Smith" is.
				stop = stop && !p.finiteIn(who.end, p.clauseEnd(who.end, hi)) && p.verbIn(lo, g) && p.plausible(who)
			}
			if stop && (p.plausible(who) || p.quoteBefore(g, lo) >= 0) {
				return p.apposed(who, hi), true
			}
		}
	}
	return p.subject(g, lo), false
}

// shared is the subject that a verb behind "and" has from an earlier one:
// "the mayor closed the bridge and said two had died". It is the last speaker
// of the sentence, or its subject.
func (p *parse) shared(i, lo, hi int, sent token.Sentence) (noun, int) {
	for k := len(p.found) - 1; k >= 0 && p.found[k].at >= sent.First; k-- {
		if h := &p.found[k]; h.at < i && h.who.ok() && p.in[h.at] == p.in[i] {
			return h.who, k
		}
	}
	if n := p.mainSubject(lo, hi); n.ok() && p.plausible(n) && n.end < hi {
		return n, -1
	}
	return noun{}, -1
}

// clauseEnd is the first mark from token i on.
func (p *parse) clauseEnd(i, hi int) int {
	for ; i < hi; i++ {
		if p.toks[i].Kind == token.Punct && !p.toks[i].Is("'") || p.toks[i].Kind == token.Open || p.toks[i].Kind == token.Close {
			return i
		}
	}
	return hi
}

// apposed adds the apposition behind a phrase, for its kind.
func (p *parse) apposed(n noun, hi int) noun {
	if n.end+1 < hi && p.toks[n.end].Is(",", "(") {
		m := p.after(n.end+1, hi)
		if m.ok() {
			n.from, n.to = m.first, m.end
		}
	}
	return n
}

// plausible reports whether the phrase can be one who speaks: it has a name, a
// role, an outlet, or is a pronoun. "The blast claimed five lives" has none.
func (p *parse) plausible(n noun) bool {
	for k := n.first + 1; k < n.end; k++ {
		if p.is(k, fLink|fBy) || p.toks[k].Tag == "VBN" && p.isNoun(k-1) {
			n.end = k // the head speaks, not what hangs on it
		}
	}
	for i := n.first; i < n.end; i++ {
		if p.is(i, fRole|fOutlet|fMedium|fNameless|fPronoun|fHonorific|fChannel) {
			return true
		}
		if p.longs[i] != nil && p.longs[i].flags&(fRole|fOutlet) != 0 {
			return true
		}
		switch t := &p.toks[i]; {
		case t.Kind == token.Handle, t.Kind == token.Hashtag, t.Kind == token.Word && t.Upper() && p.ones[i] == none && !p.startsSentence(i):
			return true
		case t.Tag == "NNP" || t.Tag == "NNPS":
			if !p.time(i) {
				return true
			}
		}
	}
	return n.ok() && n.end == n.first+1 && p.aloneNoun(n.first)
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
		case p.toks[i].Tag == "RB" && !p.is(i, fHedging):
			i++
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
	return p.span(n)
}

// content decides which words the one who speaks says, and records it. The
// words for speaker and cue are the tokens [start, from).
func (p *parse) content(f found, c *cue, start, from, lo, hi int, back bool, sent token.Sentence) {
	r := p.extras(&f, c, from, hi)
	if f.Via.IsZero() {
		f.Via = p.wayBefore(f.who, lo, hi)
	}
	if f.Via.IsZero() && c.via {
		f.Via = f.Cue
	}
	q := p.quoteBefore(start, lo)
	if q >= 0 && p.in[start] >= 0 {
		q = -1
	}
	l := start
	for l > lo && p.toks[l-1].Is(",", "--", "-") {
		l--
	}
	comma := l < start && l > lo
	whole := q >= 0 && p.beginsAt(p.quotes[q].open, lo, sent)
	ends := r >= hi || p.terminal(r, hi)
	switch {
	case !ends && p.is(r, fThat) && r+1 == hi:
	case !ends && (p.is(r, fThat) || p.toks[r].Is(":")):
		p.put(f, "said-before", r, p.stretch(r, hi))
	case !ends && p.toks[r].Is(",") && r+1 < hi && p.is(r+1, fThat) && !comma:
		p.put(f, "said-before", r+1, p.stretch(r+1, hi)) // estimated by August, that
	case !ends && p.toks[r].Kind == token.Open && q < 0:
		p.put(f, "said-before", r, p.stretch(r, hi))
	case !ends && p.toks[r].Is(",") && r+1 < hi && p.toks[r+1].Kind == token.Open && q < 0 && (!comma || p.adjunct(lo, l)):
		p.put(f, "said-before", r+1, p.stretch(r+1, hi))
	case whole:
		by := p.put(f, "said-after", 0, 0)
		p.found[by].Direct = true
		p.chain(q, by)
		p.rest(by, r, hi)
		if p.toks[min(r, hi-1)].Kind == token.Word && r < hi && !ends && p.is(r, fThat) {
			p.grow(by, r, hi)
		}
	case !ends && !whole && p.thatBehind(r, hi) > r:
		k := p.thatBehind(r, hi)
		p.put(f, "said-before", k, p.stretch(k, hi))
	case q >= 0 && (ends || p.spoken(p.quotes[q], 4) && !p.finiteIn(r, hi) || p.circumstance(r, hi) || p.toks[r].Is(",")):
		by := p.put(f, "said-after", lo, l)
		p.rest(by, r, hi)
	case ends && c.obj:
	case ends:
		if l > lo && (comma || back) && !c.that && (p.verbIn(lo, l) || p.headline(sent) || p.counts(lo, l)) {
			p.put(f, "said-after", p.clauseStart(lo, l), l)
		} else if at := p.nextQuote(hi); at >= 0 && ends {
			// "He said." opens the quotation that follows.
			by := p.put(f, "said-before", 0, 0)
			p.chain(at, by)
		}
	case comma && !c.that && (p.toks[r].Is(",") || p.is(r, fRelative)) && (p.verbIn(lo, l) || r+1 < hi && p.finite(r+1)):
		by := p.put(f, "said-between", p.clauseStart(lo, l), l)
		if next, _ := p.cueAt(min(r+1, hi-1)); p.toks[r].Is(",") && !back && (next == nil || next.label != "citing") {
			p.grow(by, r+1, hi)
		}
	case comma && !c.that && p.circumstance(r, hi) && p.verbIn(p.mainStart(lo), l):
		p.put(f, "said-after", p.clauseStart(lo, l), l)
	case p.toks[r].Is(","):
		if !c.that && p.finiteIn(r+1, hi) && !p.is(r+1, fRelative|fCoordinator) && p.toks[r+1].Tag != "VBG" {
			p.put(f, "said-before", r+1, p.stretch(r+1, hi))
		}
	case p.colonQuote(r, hi) >= 0:
		k := p.colonQuote(r, hi)
		p.put(f, "said-before", k, p.stretch(k, hi))
	case p.is(r, fRelative):
	case c.that || c.np && c.stance == daybook.Possible && p.unsaid(r, hi):
	case !c.np && !p.finiteIn(r, hi) && !p.counts(r, hi) && !p.quoteIn(r, hi):
	case c.np && c.label == "say" && p.toks[r].Tag == "IN" && !p.is(r, fHedging) && !p.finiteIn(r, hi):
	default:
		p.put(f, "said-before", r, p.stretch(r, hi))
	}
}

// wayBefore is the way that the sentence opens with, or that stands between
// the speaker and the verb: "On Twitter, he wrote", "he, in a post, said".
func (p *parse) wayBefore(who noun, lo, hi int) daybook.Span {
	if n, end, ok := p.way(lo, hi); ok && end <= who.first {
		return p.span(n)
	}
	if who.from < who.to {
		if n, _, ok := p.way(who.from, who.to); ok {
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
	end := hi
	for k := i; k < hi; k++ {
		if q := p.in[k]; q >= 0 && p.quotes[q].open >= i && p.quotes[q].end > end {
			end = p.quotes[q].end
		}
	}
	return end
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

// beginsAt reports whether a quotation that opens at token i is a whole
// utterance: it opens the sentence, or it opened in an earlier one.
func (p *parse) beginsAt(i, lo int, sent token.Sentence) bool {
	return i <= lo || i < sent.First || p.startsSentence(i)
}

// clauseStart is where a content that ends at token l begins: behind the last
// semicolon, or the colon of a headline.
func (p *parse) clauseStart(lo, l int) int {
	for k := l - 1; k > lo; k-- {
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
