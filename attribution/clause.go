package attribution

import "daybook/token"

// unclosed is the one whom a relative clause tells of that lacks its second
// comma: "the victim, who had injuries from an assault told deputies". Token i
// stands in the clause.
func (p *parse) unclosed(i, lo int) noun {
	for k := i - 1; k > lo+1 && !p.toks[k].Is(","); k-- {
		if p.is(k, fRelative) && !p.is(k, fThat) && p.toks[k-1].Is(",") {
			return p.before(k-1, lo)
		}
	}
	return noun{}
}

// clauseOf is the one whom a relative clause without commas tells of, where the phrase
// that seemed to be the subject ends that clause: the paper in "the paper that employs
// one of the captives said".
func (p *parse) clauseOf(who noun, lo int) (one noun, ok bool) {
	k := who.first - 1
	if who.ok() && k > lo && (p.toks[k].Tag == "WRB" || p.toks[k].Tag == "WP$") && p.is(k, fRelative) && p.isNoun(k-1) {
		one = p.before(k, lo) // the clinic where Ana Ruiz works said
		return one, one.ok() && p.plausible(one)
	}
	if !who.ok() || k <= lo || !p.verb(k) && !p.is(k, fPreposition|fLink) || p.is(k, fThat) {
		return one, false
	}
	for k > lo && !p.finite(k) {
		if t := &p.toks[k]; t.Kind == token.Punct || t.Kind == token.Open || t.Kind == token.Close || p.is(k, fRelative|fSubordinator|fCoordinator) {
			return one, false
		}
		k--
	}
	r := p.verbs(k, lo).first - 1
	if tag := p.toks[max(r, 0)].Tag; r <= lo || tag != "WDT" && tag != "WP" && !p.is(r, fThat) || !p.isNoun(r-1) {
		return one, false
	}
	if c, _ := p.cueAt(k); c != nil && p.is(r, fThat) {
		return one, false
	}
	one = p.before(r, lo)
	return one, one.ok() && p.plausible(one)
}

// contact reads "police arrested two men they say shot a driver": they, right
// behind a noun and before a verb, are the subject of the sentence, where that
// can be many. It returns the subject and the token at which its words begin:
// that the two were arrested is the report's.
func (p *parse) contact(who noun, next, lo, hi int) (one noun, start int) {
	i := who.first
	if !who.ok() || who.end > i+1 || !p.is(i, fPronoun) || p.ones[i].number != 'm' || i <= lo || !p.isNoun(i-1) ||
		next >= hi || !p.verb(next) || p.toks[next].Tag == "VBG" {
		return one, -1
	}
	one = p.mainSubject(lo, i)
	if !one.ok() || one.end >= i {
		return noun{}, -1
	}
	if _, sure := p.kind(one); !sure {
		return noun{}, -1
	}
	if number, _ := p.nature(one); number == 'o' {
		return noun{}, -1
	}
	return one, next
}

// runsOn reports whether a sentence begins at token k though no mark ends the one
// before, as in pages that lost their lines: "the tram overturned Six men died". A
// number or an article in capitals behind a small word, before another, begins one.
func (p *parse) runsOn(k, hi int) bool {
	t := &p.toks[k]
	if p.d.Caps || k+1 >= hi || t.Kind != token.Word || !t.Upper() || len(t.Text) < 3 && t.Tag != "DT" || t.Tag != "CD" && t.Tag != "DT" {
		return false
	}
	prev, next := &p.toks[k-1], &p.toks[k+1]
	return prev.Kind == token.Word && !prev.Upper() && next.Kind == token.Word && !next.Upper() && p.verbIn(k, p.clauseEnd(k, hi))
}

// christened adds to the words for somebody without a name the name behind them: "said
// his lawyer, Ana Ruiz."
func (p *parse) christened(n noun, hi int) noun {
	m := noun{first: n.from, end: n.to}
	if m.end-m.first < 2 || !p.toks[n.end].Is(",") || !p.proper(m) || p.name(n).ok() || m.end < hi && p.toks[m.end].Kind != token.Punct {
		return n
	}
	for i := m.first; i < m.end; i++ {
		if p.is(i, fRole|fOutlet|fMedium|fField|fScene) || p.longs[i] != nil {
			return n
		}
	}
	if _, sure := p.kindOf(n.first, n.end); sure {
		n.end = m.end
	}
	return n
}
