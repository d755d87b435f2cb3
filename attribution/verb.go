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
	able := false
	for g.first > lo {
		t := g.first - 1
		w := p.ones[t]
		tag := p.toks[t].Tag
		switch {
		case w.flags&(fAuxiliary|fNegation) != 0 && tag != "POS" && !(w.flags&fNegation != 0 && tag == "DT"):
			g.be = g.be || w.flags&fBe != 0 && !able
			g.modal = g.modal || w.flags&fModal != 0
			g.not = g.not || w.flags&fNegation != 0
		case tag == "TO" && t-1 > lo && p.is(t-1, fAble):
			t-- // was able to identify
			able = true
		case tag == "TO":
			g.to = true
		case p.toks[t].Kind == token.Handle, w.flags&fAdverb != 0 && !p.d.Caps && p.toks[t].Upper() && t > lo && p.toks[t-1].Upper():
			return g // taggers take an account for an adverb; Harbour Online
		case w.flags&fAdverb != 0 || strings.HasPrefix(tag, "RB"):
			if w.flags&(fRelative|fAnyone) != 0 && tag != "RB" {
				return g
			}
		case w.flags&fTime != 0 && t > lo && p.longs[t-1] != nil && p.longs[t-1].flags&fOutlet != 0:
			return g // a reporter for USA Today
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
	lo := max(sent.First, i-reach)
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
		return min(sent.Last, i+reach, end)
	}
	return min(sent.Last, i+reach)
}

// reach is how many tokens a content can run to either side of its cue. What
// is longer is no sentence but a list without its marks.
const reach = 400

// speaks reports whether token i, a form of a verb of saying, is that verb
// here and not a noun: the reports, two suspects.
func (p *parse) speaks(i int, c *cue) bool {
	if i > 0 && p.is(i-1, fArticle) || i > 0 && c.form < past && (p.toks[i-1].Tag == "DT" || p.toks[i-1].Tag == "PRP$") && !p.aloneNoun(i-1) ||
		i > 0 && i+1 < len(p.toks) && c.form == past && c.stance == daybook.Possible && p.modifies(i-1) && p.isNoun(i+1) {
		return false // the alleged strike, two suspected hideouts
	}
	if p.surname(i) || i > 0 && p.is(i, fChannel) && p.is(i-1, fPlatform) && c.form == base {
		return false // a Facebook post
	}
	if i > 0 && i+1 < len(p.toks) && c.np && c.form == past && (p.is(i-1, fPreposition) || p.to(i-1)) && p.isNoun(i+1) && p.toks[i].Tag != "VBD" {
		return false // sent out to a reported fire, due to reported fires
	}
	if p.ones[i].role != nil && i > 0 && !p.suspecting(i) {
		return false // attack suspects killed
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
	if i == 0 || c.form != third && c.form != base || (c.form == third) == p.isPlural(i-1) && !p.is(i-1, fRole) && !(c.form == third && p.toks[i-1].Tag == "NNPS") {
		return false
	}
	name := p.is(i-1, fOutlet|fRole) || p.toks[i-1].Tag == "NNP" || p.toks[i-1].Tag == "NNPS"
	if !name || i+1 < len(p.toks) && p.verb(i+1) && p.toks[i+1].Tag != "VBG" {
		return false
	}
	if p.terminal(i+1, p.d.Sentences[p.d.SentenceOf(i)].Last) || p.is(i+1, fThat|fDeterminer) || p.hedging(i+1) ||
		p.toks[i+1].Tag == "CD" || p.toks[i+1].Kind == token.Number || p.toks[i+1].Tag == "EX" || p.toks[i+1].Tag == "VBG" {
		return true
	}
	if c.form == third && p.toks[i-1].Tag == "NNP" && p.toks[i+1].Tag == "NNP" && p.finiteIn(i+1, p.clauseEnd(i+1, len(p.toks))) {
		return true // Erika Erickson reports Craft turned himself in
	}
	return c.form == base && p.isNoun(i+1) && p.finiteIn(i+1, p.clauseEnd(i+1, len(p.toks)))
}

// suspecting reports whether a verb that is the word for somebody as well has
// somebody for its subject: police suspect that, not: attack suspects.
func (p *parse) suspecting(i int) bool {
	if p.is(i-1, fScene) || p.toks[i-1].Kind == token.Hashtag {
		return false
	}
	n := p.before(i, p.d.Sentences[p.d.SentenceOf(i)].First)
	_, sure := p.kind(n)
	return n.ok() && sure || p.is(i-1, fPronoun|fAdverb|fAuxiliary) || p.toks[i-1].Tag == "RB" || p.ones[i].cue.form == gerund || !p.ones[i].role.many && p.ones[i].cue.form != base || p.ones[i].cue.form == past
}

// surname reports whether token i, a verb by its form, is a name: Omar Said
// told reporters.
func (p *parse) surname(i int) bool {
	if i == 0 || i+1 >= len(p.toks) || p.d.Caps || !p.toks[i].Upper() || !p.toks[i-1].Upper() {
		return false
	}
	next, _ := p.cueAt(i + 1)
	return next != nil && next.label == "say" && p.finite(i+1)
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
	switch {
	case g.not, g.to, c.form == base && g.modal:
		p.silent(i, n, c, g, lo, hi)
		return
	case c.form == gerund && !g.be, c.form != gerund && g.first < i && p.toks[g.first].Tag == "VBG":
		p.saying(i, n, c, g, lo, hi, sent)
		return
	case p.passive(i, n, c, g, lo, hi):
		p.said(i, n, c, g, lo, hi)
		return
	}

	who, back := p.speaker(c, g.first, i+n, lo, hi)
	if t := g.first - 1; t >= lo && (p.toks[t].Tag == "WP" || p.toks[t].Tag == "WDT" && !p.is(t, fThat) && t > lo && p.toks[t-1].Is(",")) {
		who, back = p.relative(g.first-1, lo), false
		lo = g.first // what stands before is not what he says
		if t > 0 && p.toks[t-1].Is(",") {
			hi = p.closes(i+n, hi)
		}
	}
	if g.first > lo && p.is(g.first-1, fThat) && who.ok() && !p.plausible(who) {
		return // hearts that believe
	}
	same := -1
	if !who.ok() && g.first > lo && p.is(g.first-1, fAnd|fTurn) {
		who, same = p.shared(i, lo, g.first-1, sent)
	}
	if !who.ok() && p.ones[i].noun != nil {
		p.report(i, n, p.ones[i].noun, sent) // "Reports that …", taken for a verb
	}
	if who.ok() && !p.plausible(who) && same < 0 {
		if one := p.unclosed(who.first, lo); one.ok() {
			who = one
		}
	}
	if one, ok := p.clauseOf(who, lo); ok && !back && same < 0 {
		who = one
	}
	if c.finds && p.finds(who) {
		found := *c // "an inquiry found two officers had fired": no "that" is needed
		found.that = false
		c = &found
	}
	from := -1
	if one, start := p.contact(who, i+n, lo, hi); one.ok() {
		who, from = one, start
	}
	if !p.canSay(who, i, c, sent) {
		return
	}
	f := found{who: who, at: i, same: same, cite: -1, rank: 1, weak: c.that, Attribution: Attribution{
		Cue: p.d.Span(g.first, i+n), Stance: c.stance}}
	e := extent{lo: lo, hi: hi, start: g.first, from: i + n, back: back, head: p.headline(sent), first: sent.First}
	switch {
	case from >= 0:
		p.put(f, "said-before", from, p.stretch(from, hi))
		return
	case back:
		e.from = who.end
	case who.end <= lo || same >= 0 || who.end < g.first-1 && p.is(g.first-1, fAnd|fTurn):
		e.lo = g.first
	default:
		e.start = who.first
	}
	p.content(f, c, e)
}

// closes is the comma that ends a relative clause whose verb ends before token i, and behind
// which the verb of its sentence stands: "the mayor, who said he was shocked, will visit
// the town where two died"; hi when there is none.
func (p *parse) closes(i, hi int) int {
	told := false // the clause has had its verb
	for ; i+1 < hi; i++ {
		if c, _ := p.cueAt(i + 1); told && c == nil && p.toks[i].Is(",") && p.in[i] < 0 && p.finite(i+1) {
			return i
		}
		told = told || p.finite(i)
	}
	return hi
}

// silent reads a verb of saying by which nothing is said: "declined to say",
// "has not confirmed that". Its subject stays in view, for the "he" that comes
// next; what is not confirmed is at best possible.
func (p *parse) silent(i, n int, c *cue, g group, lo, hi int) {
	f := found{who: p.subject(g.first, lo), at: i, same: -1, cite: -1, Attribution: Attribution{Cue: p.d.Span(g.first, i+n)}}
	if f.who.ok() && p.plausible(f.who) {
		p.add(f)
	}
	if r := i + n; c.proof && g.not && r < hi && (p.is(r, fThat) || !p.is(r, fRelative|fAnyone)) {
		f.who, f.Stance = noun{}, daybook.Possible
		p.put(f, "hedged", r, p.stretch(r, hi))
	}
}

// finds reports whether the head of the phrase is an inquiry or a paper of one.
func (p *parse) finds(n noun) bool {
	for k := n.first; k < n.end; k++ {
		if k > n.first && p.is(k, fLink|fBy|fPreposition) {
			return p.is(k-1, fFinding)
		}
	}
	return n.ok() && p.is(n.end-1, fFinding)
}

// passive reports whether the verb at token i has its speaker, if any, behind
// a "by": was told, a man identified by police, ten reported dead.
func (p *parse) passive(i, n int, c *cue, g group, lo, hi int) bool {
	if c.form != past && c.form != participle {
		return false
	}
	next := i + n
	switch {
	case g.be:
		return p.toks[i].Tag != "VBD"
	case c.act && p.calledSo(g.first, next, lo), c.np && !c.obj && !g.modal && p.strickenBy(next, hi):
		return true
	case g.first < i && !p.adverbs(g.first, i) || next >= hi:
		return false
	case c.np && !c.obj && c.stance == daybook.Asserted && p.stricken(next, hi):
		return true
	case p.is(next, fBy):
		return next+1 < hi && !p.time(next+1) && !p.wayAt(next, hi)
	case c.stance == daybook.Possible && p.is(next, fLink|fAs|fPreposition|fTo) && !p.is(next, fHedging):
		// a man suspected in the shooting, a shark estimated to be six feet
		return !p.to(next) || !c.np || !p.plausible(p.before(i, lo))
	case c.act && p.toks[next].Kind != token.Word && p.toks[next].Kind != token.Number && p.toks[next].Kind != token.Open && !p.toks[next].Is(":", ","):
		return true // "Man killed in Delmar identified - Harbour News"
	case c.rumour && p.to(next) && next+1 < hi && p.toks[next+1].Tag == "VB", c.act && p.is(next, fAs|fPreposition) && !p.is(next, fBy) && !p.hedging(next):
		return true // men said to be rebels, a man identified as
	case c.post:
		// "a photo posted on Monday"
		return p.is(i-1, fChannel|fNameless) && !p.is(i-1, fRole) && p.toks[i-1].Tag == "NN" && (p.is(next, fWay|fTime) || p.to(next))
	}
	return false
}

// adverbs reports whether nothing but adverbs stands among the tokens [i, j): "a
// suspect, later identified as".
func (p *parse) adverbs(i, j int) bool {
	for ; i < j; i++ {
		if p.is(i, fAuxiliary|fNegation) || !p.is(i, fAdverb) && !strings.HasPrefix(p.toks[i].Tag, "RB") {
			return false
		}
	}
	return true
}

// calledSo reports whether a naming verb, which begins at token s and ends
// before next, only tells the name of the one before it: "a male relative named
// Munir", "her mother, also named Rana, was hurt". Those who name others are
// officials and bodies, or more than one.
func (p *parse) calledSo(s, next, lo int) bool {
	if next >= len(p.toks) || p.toks[next].Tag != "NNP" && !p.toks[next].Upper() {
		return false
	}
	for s > lo && (p.toks[s-1].Is(",") || p.is(s-1, fAdverb)) {
		s--
	}
	n := p.before(s, lo)
	if !n.ok() || p.isPlural(n.end-1) || p.is(n.end-1, fPronoun) || p.proper(n) {
		return false
	}
	switch kind, _ := p.kindOf(n.first, n.end); kind {
	case daybook.Relative, daybook.Witness, daybook.OtherSource, daybook.PerpSource:
		number, _ := p.nature(n)
		return number == 'o'
	}
	return false
}

// canSay reports whether the phrase can be the one who says what the cue at
// token i brings.
func (p *parse) canSay(who noun, i int, c *cue, sent token.Sentence) bool {
	one := who.end == who.first+1
	switch {
	case !who.ok(), one && p.is(who.first, fFirst|fAnyone), c.that && p.is(who.first, fNegation),
		who.first > sent.First && p.is(who.first-1, fNegation) && !p.toks[who.first-1].Is("not"):
		return false
	case (c.act || c.thing) && p.headline(sent):
		// "Police identify three victims" is the report's own count.
		return false
	case c.np && one && p.toks[who.first].Tag == "CD" && p.toks[who.first].Kind != token.Handle:
		return false // her son and ten identified members of the family
	case one && p.is(who.first, fPlatform) && who.first > 0 && (p.is(who.first-1, fWay) || p.toks[who.first-1].Is("/")):
		return false // an account posted on X said
	case (c.np || c.that || c.stance == daybook.Possible) && !p.plausible(who), c.thing && !p.tells(who):
		return false
	}
	if c.obj && p.covered(i) {
		if _, sure := p.kind(who); !sure {
			return false
		}
	}
	return p.nounIn(who.first, who.end) || p.is(who.first, fPronoun) || p.aloneNoun(who.first) || p.toks[who.first].Upper()
}

// stricken reports whether what follows a past form makes a passive of it:
// ten reported dead.
func (p *parse) stricken(i, hi int) bool {
	if i >= hi || p.is(i, fDeterminer|fThat|fAdverb) {
		return false
	}
	switch p.toks[i].Tag {
	case "VBN", "VBD", "JJ":
		return i+1 >= hi || !p.isNoun(i+1) || p.toks[i].Tag == "VBD"
	}
	return false
}

// strickenBy reports whether what follows a past form makes a passive of it
// that names its speaker: "reported missing by her parents".
func (p *parse) strickenBy(i, hi int) bool {
	if i+2 >= hi || !p.is(i+1, fBy) || p.time(i+2) {
		return false
	}
	return p.toks[i].Tag == "VBG" || p.toks[i].Tag == "JJ"
}

func (p *parse) to(i int) bool { return p.toks[i].Tag == "TO" || p.is(i, fTo) }

// speaker finds the phrase for the one who speaks, before the verb group or,
// where the order is inverted, behind it.
func (p *parse) speaker(c *cue, g, end, lo, hi int) (who noun, back bool) {
	inverted := !c.to && (g <= lo || p.toks[g-1].Kind == token.Close || p.toks[g-1].Is(",", "--"))
	if inverted && end < hi {
		who = p.after(end, hi)
		if who.ok() && !p.is(who.first, fTime) && (who.end >= hi || !p.finite(who.end)) && !p.is(who.first, fThat) {
			stop := who.end >= hi || p.toks[who.end].Kind != token.Word || p.toks[who.end].Tag == "RB" || p.is(who.end, fRelative|fSubordinator|fPreposition|fTime|fAdverb|fCoordinator)
			if next, _ := p.cueAt(min(who.end, len(p.toks)-1)); next != nil && next.label == "citing" {
				stop = true // "…, says French media citing witnesses"
			}
			if g > lo && p.toks[g-1].Kind != token.Close && p.quoteBefore(g, lo) < 0 {
				// "Smith, 45, said two men fled" is not inverted; "two men
				// fled, said Smith" is.
				stop = stop && !p.finiteIn(who.end, p.clauseEnd(who.end, hi)) && p.verbIn(lo, g) && p.plausible(who)
			}
			if stop && (p.plausible(who) || p.quoteBefore(g, lo) >= 0) {
				return p.christened(p.apposed(who, hi), hi), true
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
		if p.is(i, fRole|fOutlet|fMedium|fNameless|fPronoun|fHonorific|fChannel|fFinding) {
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

// headline reports whether the sentence is one, or in a post, which is written
// like one: the first line of the text, without a full stop.
func (p *parse) headline(sent token.Sentence) bool {
	return p.post || sent.First == 0 && !p.toks[sent.Last-1].Is(".")
}
