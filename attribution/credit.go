package attribution

import (
	"daybook"
	"daybook/token"
)

// said reads a passive: "was told by police that", "it was reported by AFP",
// "are believed to have". Without the one by whom it gives only a stance.
func (p *parse) said(i, n int, c *cue, g group, lo, hi int) {
	f := found{at: i, same: -1, cite: -1, Attribution: Attribution{Cue: p.d.Span(g.first, i+n), Stance: c.stance}}
	if c.way {
		return // mourned by her friends
	}
	if k := p.agent(i+n, hi, g.be || p.strickenBy(i+n, hi)); k+1 < hi && (!c.that || c.by) && c.stance == daybook.Asserted {
		if who := p.after(k+1, hi); who.ok() && p.plausible(who) && p.toks[k+1].Tag != "VBG" {
			f.who, f.rank = p.apposed(who, hi), 1
			if g.first > lo && p.is(g.first-1, fAs) {
				// "…, as reported by local media"
				by := p.put(f, "said-by", p.clauseStart(lo, g.first), g.first-1)
				p.grow(by, who.end, hi)
				return
			}
			if !g.be && p.strickenBy(i+n, hi) {
				// "A driver, reported missing by a friend, was killed": of the
				// clause around it the friend said nothing.
				p.put(f, "said-by", i+n, k)
				return
			}
			if !g.be {
				// "A man, identified by police as Craft, had argued"
				from := who.end
				if from < hi && p.is(from, fAs) {
					from++
				}
				p.put(f, "said-by", from, p.clauseEnd(from, hi))
				return
			}
			if c.act && p.is(p.clauseStart(lo, g.first), fThe) {
				// "The victims were named by police": as whom is theirs, how
				// many is not.
				p.put(f, "said-by", who.end, hi)
				return
			}
			by := p.put(f, "said-by", p.clauseStart(lo, g.first), g.first)
			p.grow(by, i+n, k)
			p.grow(by, who.end, hi)
			return
		}
	}
	switch next := i + n; {
	case c.to && next < hi && !p.to(next) && !c.np && (p.is(next, fThat) || p.finiteIn(next, p.clauseEnd(next, hi))):
		// "News Channel 11 was told two had died": by whom is not said.
		f.Unknown = true
		if n := p.subject(g.first, lo); n.ok() && p.outlet(n) {
			f.Via = p.trimmed(n)
		}
		p.put(f, "said-by", next, p.stretch(next, hi))
	case next < hi && p.is(next, fThat) && (c.rumour || c.stance == daybook.Possible):
		f.Stance = daybook.Possible // it was reported that
		p.put(f, "hedged", next, p.stretch(next, hi))
	case c.stance == daybook.Possible, c.rumour && next < hi && (p.to(next) || p.stricken(next, hi)):
		f.Stance = daybook.Possible // was reported to have, was said to be
		p.put(f, "hedged", p.hedgeStart(g.first, lo), p.clauseEnd(next, hi))
	}
}

// agent is the token of the "by" that names who said it: right behind the
// verb, or, in the full passive, behind what it is said to be: "was reported
// missing by her parents". A participle between takes it: those "confirmed
// killed by the army" are on nobody's word, least of all the army's. It is hi where there is none.
func (p *parse) agent(k, hi int, full bool) int {
	from := k
	for ; k < hi && k < from+12; k++ {
		if p.is(k, fBy) {
			return k
		}
		if !full || p.toks[k].Kind == token.Punct || p.verb(k) && !(k == from && p.toks[k].Tag == "VBG") {
			break
		}
	}
	return hi
}

// hedgeStart is where the clause begins that a hedge at token i lowers.
func (p *parse) hedgeStart(i, lo int) int {
	n := p.before(i, lo)
	if n.ok() {
		return n.first
	}
	return i
}

// own reads "claimed responsibility": the claim is of the speaker himself, and
// the figures of what he claims remain the report's.
func (p *parse) own(i, n int, sent token.Sentence) {
	lo := p.left(i, sent)
	g := p.verbs(i, lo)
	who := p.subject(g.first, lo)
	if g.not || !who.ok() || !p.nounIn(who.first, who.end) {
		return
	}
	p.put(found{who: who, at: i, same: -1, cite: -1, rank: 1, Attribution: Attribution{Cue: p.d.Span(g.first, i+n)}},
		"claimed-responsibility", i+n-1, i+n)
}

// according reads "according to X", before, after or within what X says.
func (p *parse) according(i, n int, sent token.Sentence) {
	lo, hi := p.left(i, sent), p.right(i, sent)
	who := p.after(i+n, hi)
	if !who.ok() {
		return
	}
	if !p.plausible(who) && (n == 1 || p.is(i, fAs)) || p.is(who.first, fFirst) {
		return // per cent, per day, as per our plan
	}
	if !p.plausible(who) && i > lo && p.toks[i-1].Kind == token.Word && !p.is(i-1, fTurn|fCoordinator) {
		return // sorted according to age
	}
	f := found{who: p.apposed(who, hi), at: i, same: -1, cite: -1, rank: 1, Attribution: Attribution{Cue: p.d.Span(i, i+n)}}
	r := p.extras(&f, &cue{}, who.end, hi)
	// "according to a testimony on Facebook by a relative"
	if p.reports(who) && r+1 < hi && p.is(r, fBy) {
		if m := p.after(r+1, hi); m.ok() {
			f.who, f.Via, r = m, p.trimmed(who), m.end
		}
	} else if p.reports(who) && r+1 < hi && p.is(r, fThat) {
		// "according to a statement that the office issued"
		if m := p.after(r+1, hi); m.ok() && p.plausible(m) {
			f.who, f.Via, r = m, p.trimmed(who), p.clauseEnd(m.end, hi)
		}
	}
	// "according to Ana Ruiz, the mayor, …": the apposition is not hers.
	if f.who.to > r && !p.counts(f.who.from, f.who.to) && (f.who.to >= hi || p.toks[f.who.to].Kind == token.Punct) && p.toks[r].Is(",") && p.name(f.who).ok() && f.who.to < len(p.toks) && (p.toks[f.who.from].Tag == "DT" || p.is(f.who.to-1, fRole) || p.is(f.who.from, fRole)) {
		r = f.who.to
	}
	for r < hi && p.toks[r].Is(",") {
		r++
	}
	l := i
	for l > lo && p.toks[l-1].Is(",", "--", "(") {
		l--
	}
	// "but according to X": the turn opens a clause of its own.
	from := p.clauseStart(lo, l)
	if l > lo && p.is(l-1, fTurn|fCoordinator) && r < hi && !p.is(r, fCoordinator) {
		from = l
	}
	if q := p.quoteBefore(i, lo); q >= 0 && (p.quotes[q].open <= lo || p.startsSentence(p.quotes[q].open)) {
		by := p.put(f, "according-to", 0, 0)
		p.chain(q, by)
		p.rest(by, r, hi)
		return
	}
	if k := p.saidBefore(from, l, sent); k >= 0 {
		g := &p.found[k]
		if g.Via.IsZero() && p.outlet(who) {
			g.Via = p.trimmed(who)
		}
		for j, c := range g.Content {
			if c.Contains(p.toks[i].Span) {
				g.Content[j].End = p.toks[l-1].End
			}
		}
		p.put(f, "according-to", r, p.stretch(r, hi))
		return
	}
	by := p.put(f, "according-to", from, l)
	p.grow(by, r, p.stretch(r, hi))
}

// saidBefore is the attribution of one who opens a sentence and says all of it from
// token i up to end: "police said two died, according to the Star". It is -1 where there
// is none.
func (p *parse) saidBefore(i, end int, sent token.Sentence) int {
	for k := len(p.found) - 1; k >= 0 && p.found[k].at >= sent.First; k-- {
		if f := &p.found[k]; f.who.ok() && f.who.first == i && f.Rule == "said-before" && f.at < end && p.in[f.at] < 0 && !p.is(f.who.first, fPronoun) {
			return k
		}
	}
	return -1
}

// within is the owner that the phrase itself names, and the way.
func (p *parse) within(n noun) (who noun, way daybook.Span) {
	for k := n.first + 1; k+1 < n.end; k++ {
		if p.is(k, fBy) && p.toks[k-1].Tag == "VBN" && k-2 >= n.first && !p.is(k-2, fChannel|fFinding) && p.ones[k-2].role != nil {
			return noun{}, daybook.Span{} // a doctor reached by AFP
		}
		if p.is(k, fBy) && p.is(k-1, fSeen) {
			return noun{}, daybook.Span{} // a report seen by AFP
		}
		if p.is(k, fBy) || p.is(k, fLink) && p.is(k-1, fChannel|fNameless) {
			who = noun{first: k + 1, end: n.end}
			way := noun{first: n.first, end: k}
			if p.toks[k-1].Tag == "VBN" {
				way.end-- // a communique issued by
			}
			switch {
			case !p.plausible(who):
			case p.is(way.end-1, fChannel) && !p.is(way.end-1, fNameless):
				return who, p.trimmed(way)
			default:
				return who, daybook.Span{}
			}
		}
	}
	// a police statement: the police said so in it
	last := n.end - 1
	if r := p.ones[max(last-1, 0)].role; last-1 >= n.first && p.is(last, fChannel) && !p.is(last, fNameless|fFinding|fRole) && p.longs[last-1] == nil && r != nil && r.body && !p.d.Caps {
		who = noun{first: n.first, end: last}
		for who.first+1 < who.end && p.toks[who.first].Tag == "DT" {
			who.first++
		}
		return who, p.d.Span(last, n.end)
	}
	return noun{}, daybook.Span{}
}

// issuedBy is the owner of a statement that an aside names: "the statement, issued by the
// army, said".
func (p *parse) issuedBy(n noun) (who noun, way daybook.Span) {
	if p.reports(n) && n.from+2 < n.to && p.toks[n.from].Tag == "VBN" && p.is(n.from+1, fBy) {
		if who = p.after(n.from+2, n.to); who.ok() && p.plausible(who) {
			return who, p.trimmed(noun{first: n.first, end: n.end})
		}
	}
	return noun{}, daybook.Span{}
}

// citing notes whom the speaker of the sentence cites.
func (p *parse) citing(i, n int, sent token.Sentence) {
	who := p.after(i+n, p.right(i, sent))
	if _, sure := p.kind(who); who.ok() && (sure || p.proper(who)) {
		p.cites = append(p.cites, p.apposed(who, p.right(i, sent)))
		p.citeAt = append(p.citeAt, i)
	}
}

// cited applies the citations of a sentence: in "AFP, citing police, said"
// the police are the source and AFP is the way.
func (p *parse) cited(first int, sent token.Sentence) {
	for k, who := range p.cites {
		at := p.citeAt[k]
		best := -1
		for j := len(p.found) - 1; j >= first && p.found[j].at > at-2*reach; j-- {
			f := &p.found[j]
			if f.who.ok() && f.same < 0 && f.who.first < at && f.Post == p.postOf(at) && p.in[f.at] == p.in[at] &&
				(best < 0 || f.who.first > p.found[best].who.first) {
				best = j
			}
		}
		if lo := p.left(at, sent); best < 0 && at == lo {
			// "Citing police, AFP said": the speaker comes behind.
			for j := first; j < len(p.found); j++ {
				if f := &p.found[j]; f.who.ok() && f.same < 0 && f.who.first == p.mainStart(lo) && p.in[f.at] == p.in[at] {
					best = j
					break
				}
			}
		}
		if best < 0 {
			lo, l := p.left(at, sent), at
			for l > lo && p.toks[l-1].Is(",", "--") {
				l--
			}
			if p.finiteIn(lo, l) {
				p.put(found{who: who, at: at, same: -1, cite: -1, Attribution: Attribution{Cue: p.d.Span(at, at+1)}},
					"citing", lo, l)
			}
			continue
		}
		f := &p.found[best]
		if f.cite < 0 {
			f.Via = p.span(f.who)
			f.who, f.cite = who, at
			f.Source = p.span(who)
			f.Rule = "citing"
		}
	}
}

// hedge reads a word that lowers what the clause says without a speaker.
func (p *parse) hedge(i, n int, c *cue, sent token.Sentence) {
	lo, hi := p.left(i, sent), p.right(i, sent)
	end := p.clauseEnd(i, hi)
	start := i
	if tag := p.toks[i].Tag; tag == "VBN" || tag == "RB" || tag == "VBD" {
		g := p.verbs(i, lo)
		start = p.hedgeStart(g.first, lo)
	}
	p.put(found{at: i, same: -1, cite: -1, Attribution: Attribution{Cue: p.d.Span(i, i+n), Stance: c.stance}}, "hedged", start, end)
}

// possessor is the one who has what the phrase is about: the group of "the
// group's claim".
func (p *parse) possessor(n noun) noun {
	for k := n.end - 1; k > n.first; k-- {
		if p.toks[k].Tag == "POS" {
			return noun{first: n.first, end: k}
		}
	}
	return noun{first: n.first, end: n.first}
}

// report reads a noun that carries what is said: "reports that several were
// freed".
func (p *parse) report(i, n int, c *cue, sent token.Sentence) {
	lo, hi := p.left(i, sent), p.right(i, sent)
	if i+n >= hi || !p.isNoun(i) {
		return
	}
	r := i + n
	if !p.is(r, fThat) || r+1 >= hi || p.finite(r+1) {
		return
	}
	who := p.before(i+n, lo)
	if !who.ok() {
		return
	}
	f := found{at: i, same: -1, cite: -1, Attribution: Attribution{Cue: p.d.Span(i, i+n), Stance: c.stance}}
	// The reports themselves are the source only where they open the clause.
	if p.opensClause(who.first, lo) || p.is(who.first-1, fAuxiliary) {
		if p.is(i, fNameless) {
			f.who = who
		}
	}
	// "The group's claim that": they are its own.
	if m := p.possessor(who); m.ok() && p.plausible(m) {
		f.who, f.rank = m, 1
	}
	p.put(f, "report-that", r, p.stretch(r, hi))
}
