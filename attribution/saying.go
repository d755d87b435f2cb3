package attribution

import (
	"daybook"
	"daybook/token"
)

// saying reads a participle: "…, adding that two had died". Its speaker is
// that of the clause it hangs on; "a statement saying that" has its own.
func (p *parse) saying(i, n int, c *cue, g group, lo, hi int, sent token.Sentence) {
	if c.that && !(i+n < hi && (p.is(i+n, fThat) || p.toks[i+n].Kind == token.Open && p.spoken(p.quotes[max(0, p.in[i+n])], 4))) ||
		c.np && g.first > lo && p.is(g.first-1, fPreposition) && !p.is(g.first-1, fBy) {
		return // arrested for posting "provoking" comments
	}
	f := found{at: i, same: -1, cite: -1, rank: 1, Attribution: Attribution{Cue: p.d.Span(g.first, i+n), Stance: c.stance}}
	r := p.extras(&f, c, i+n, hi)
	if r >= hi || p.terminal(r, hi) && !p.toks[r].Is(":") || p.toks[r].Is(",") {
		return
	}
	if who := p.before(g.first, lo); who.ok() && p.reports(who) {
		f.who = who
		if owner, way := p.owner(who, lo); owner.ok() {
			f.who, f.Via = owner, way
		}
	} else if who.ok() && p.is(who.first-1, fWith) && p.plausible(who) {
		f.who = who // "…, with neighbours saying that"
	} else {
		f.same = p.clauseSpeaker(i, sent)
		if f.same < 0 && c.infer {
			return // "two were flown out, suggesting that they were hurt"
		}
		if f.same < 0 {
			f.who = p.mainSubject(lo, g.first)
		} else {
			f.Source, f.who = p.found[f.same].Source, p.found[f.same].who
			if f.Via.IsZero() {
				f.Via = p.found[f.same].Via
			}
		}
	}
	if f.same < 0 && (!f.who.ok() || !p.plausible(f.who)) {
		return
	}
	if c.np && c.stance == daybook.Possible && p.unsaid(r, hi) {
		return
	}
	if !c.np && !p.is(r, fThat) && !p.finiteIn(r, hi) && !p.counts(r, hi) && !p.quoteIn(r, hi) {
		return
	}
	p.put(f, "saying", r, p.stretch(r, hi))
}

// clauseSpeaker is the attribution of the sentence that a participle at token i
// goes on with: the last one before it, or the one around that where it is
// the beginning of what another says: "the minister said the hospital had
// reported four deaths, adding".
func (p *parse) clauseSpeaker(i int, sent token.Sentence) int {
	last := -1
	for k := len(p.found) - 1; k >= 0 && p.found[k].at >= sent.First; k-- {
		h := &p.found[k]
		if h.at >= i || !h.who.ok() && h.same < 0 {
			continue
		}
		if last >= 0 {
			start := p.toks[p.found[last].who.first].Start
			for _, c := range h.Content {
				if at := p.d.At(c.Start); at < len(p.toks) && (c.Start == start || p.is(at, fThat) && at+1 == p.found[last].who.first) {
					last = k
				}
			}
			continue
		}
		last = k
	}
	return last
}

// reports reports whether the phrase is words that carry other words: a
// statement, a video, reports.
func (p *parse) reports(n noun) bool {
	last := n.end - 1
	return p.is(last, fChannel|fNameless)
}

// owner finds whose statement a statement is: by, from or of somebody, or
// the subject of the sentence, who released it.
func (p *parse) owner(n noun, lo int) (who noun, way daybook.Span) {
	for k := n.first; k < n.end; k++ {
		if p.is(k, fBy|fLink) && k > n.first && p.is(k-1, fChannel) {
			who = noun{first: k + 1, end: n.end}
			return who, p.trimmed(noun{first: n.first, end: k})
		}
	}
	who = p.mainSubject(lo, n.first)
	if who.ok() && p.plausible(who) && who.first != n.first {
		return who, p.trimmed(n)
	}
	return noun{}, daybook.Span{}
}

// mainSubject is the noun phrase before the first finite verb of [lo, hi).
func (p *parse) mainSubject(lo, hi int) noun {
	for i := lo; i < hi; i++ {
		if t := p.toks[i].Tag; p.finite(i) || t == "VBN" && p.verb(i) {
			g := p.verbs(i, lo)
			return p.subject(g.first, lo)
		}
	}
	return noun{}
}

// quotedAs reads "was quoted as saying".
func (p *parse) quotedAs(i, n int, c *cue, sent token.Sentence) {
	lo, hi := p.left(i, sent), p.right(i, sent)
	g := p.verbs(i, lo)
	who := p.subject(g.first, lo)
	if !who.ok() {
		return
	}
	f := found{who: who, at: i, same: -1, cite: -1, rank: 1, Attribution: Attribution{Cue: p.d.Span(g.first, i+n)}}
	r := i + n
	if r < hi && p.is(r, fBy) {
		via := p.after(r+1, hi)
		if via.ok() {
			f.Via = p.span(via)
			r = via.end
		}
	}
	p.content(f, &cue{label: "say", stance: daybook.Asserted},
		extent{lo: lo, hi: hi, start: who.first, from: r, first: sent.First, head: p.headline(sent)})
}

// quotedBy reads "AFP quoted a doctor as saying"; the outlet is the way.
func (p *parse) quotedBy(i, n int, c *cue, sent token.Sentence) {
	if !p.verb(i) {
		return
	}
	lo, hi := p.left(i, sent), p.right(i, sent)
	g := p.verbs(i, lo)
	who := p.after(i+n, hi)
	if g.be || !who.ok() {
		return
	}
	if c.form == gerund {
		return
	}
	by := p.subject(g.first, lo)
	f := found{who: p.apposed(who, hi), at: i, same: -1, cite: -1, rank: 1, Attribution: Attribution{Cue: p.d.Span(g.first, i+n)}}
	if by.ok() {
		f.Via = p.span(by)
	}
	r := who.end
	for k := r; k+1 < hi && k < r+20; k++ {
		if p.is(k, fAs) && p.toks[k+1].Tag == "VBG" {
			q := p.extras(&f, &cue{}, k+2, hi)
			if by.ok() && by.first-1 > lo && p.terminal(q, hi) && p.toks[by.first-1].Is(",") && p.finiteIn(lo, by.first) {
				p.put(f, "quoted", p.clauseStart(lo, by.first-1), by.first-1) // "…, AFP quoted a doctor as saying."
				return
			}
			p.put(f, "quoted", q, p.stretch(q, hi))
			return
		}
	}
}
