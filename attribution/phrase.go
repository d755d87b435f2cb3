package attribution

import (
	"strings"

	"daybook"
	"daybook/token"
)

// phrase is a noun phrase, the tokens [first, end), with the tokens of an
// apposition, [from, to), that only its kind is read from.
type noun struct{ first, end, from, to int }

func (n noun) ok() bool { return n.end > n.first }

func (p *parse) is(i int, f sense) bool {
	return i >= 0 && i < len(p.ones) && p.ones[i].flags&f != 0
}

// verb reports whether token i is tagged as a verb.
func (p *parse) verb(i int) bool {
	// No tagger error makes a verb of "rights group Amnesty".
	if w := p.ones[i]; w.flags&(fRole|fCue|fAuxiliary) == fRole {
		return false
	}
	t := p.toks[i].Tag
	return len(t) > 0 && (t[0] == 'V' || t == "MD")
}

// finite reports whether token i is tagged as a finite verb.
func (p *parse) finite(i int) bool {
	switch p.toks[i].Tag {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// finiteIn reports whether a finite verb stands among the tokens [i, j).
func (p *parse) finiteIn(i, j int) bool {
	for ; i < j; i++ {
		if p.finite(i) {
			return true
		}
	}
	return false
}

// verbIn reports whether a verb of any form stands among the tokens [i, j):
// taggers take "police made two arrests" for a participle.
func (p *parse) verbIn(i, j int) bool {
	for ; i < j; i++ {
		if p.verb(i) {
			return true
		}
	}
	return false
}

// isNoun reports whether token i can be the head of a noun phrase.
func (p *parse) isNoun(i int) bool {
	t := &p.toks[i]
	switch t.Kind {
	case token.Hashtag, token.Handle:
		return true
	case token.Symbol:
		// what a lost encoding left within a name: Fran\ufffdois
		return !t.Space && i+1 < len(p.toks) && !p.toks[i+1].Space && i > 0 && p.toks[i-1].Kind == token.Word
	case token.Word:
	default:
		return false
	}
	return strings.HasPrefix(t.Tag, "NN") || t.Tag == "FW" || t.Tag == "ADD" ||
		p.is(i, fRole|fOutlet) && !p.verb(i) && !p.is(i, fPreposition|fDeterminer)
}

// modifies reports whether token i can stand before the head of a noun phrase.
func (p *parse) modifies(i int) bool {
	t := &p.toks[i]
	if t.Kind == token.Number {
		return true
	}
	switch t.Tag {
	case "JJ", "JJR", "JJS", "CD", "DT", "PDT", "PRP$", "POS", "NML", "AFX", "HYPH":
		return !p.is(i, fCue|fPreposition) || p.is(i, fDeterminer)
	case "VBN", "VBG":
		return i+1 < len(p.toks) && !p.toks[i+1].Is(",") && (p.isNoun(i + 1)) && (i == 0 || p.toks[i-1].Tag == "DT")
	}
	return t.Norm == "&"
}

func (p *parse) nominal(i int) bool { return p.isNoun(i) || p.modifies(i) }

// before returns the noun phrase that ends at token end, not reaching before
// token lo.
func (p *parse) before(end, lo int) noun {
	n := noun{first: end, end: end}
	if end <= lo {
		return n
	}
	last := end - 1
	if p.is(last, fPronoun) || p.toks[last].Is("(") {
		n.first = last
		return n
	}
	if p.toks[last].Is(")", "]") {
		// the Assistance Association (AAPP) said
		for k := last - 1; k >= lo && k > last-8; k-- {
			if p.toks[k].Is("(", "[") {
				m := p.before(k, lo)
				if m.ok() {
					m.end = end
				}
				return m
			}
		}
		return n
	}
	if p.verb(last) && p.surname(last) {
		m := p.before(last, lo)
		if m.ok() {
			m.end = end
		}
		return m
	}
	if t := &p.toks[last]; t.Kind == token.Word && t.Upper() && !p.d.Caps && p.verb(last) && p.ones[last] == none {
		n.first = last // a name that the tagger does not know
		return n
	}
	if last > lo && p.is(last, fDeterminer) && p.isNoun(last-1) && !p.isNoun(last) {
		return p.before(last, lo) // the mayor and the governor both said
	}
	if p.toks[last].Tag == "PRP" || p.is(last, fRelative) && p.toks[last].Tag != "DT" {
		return n
	}
	i := end
walk:
	for i > lo {
		t := i - 1
		switch {
		case i < end && p.toks[t].Tag == "DT" || p.toks[t].Tag == "PRP$":
			i = t
			if !(t-1 > lo && (p.is(t-1, fLink) || p.is(t-1, fAnd)) && (p.isNoun(t-2) || p.is(t-1, fLink) && p.toks[t-2].Tag == "CD")) {
				break walk
			}
		case p.toks[t].Kind == token.Number && i < end && t > lo && p.isNoun(t-1):
			break walk // a caption's number: Getty Images 22 British police said
		case i < end && p.toks[t].Is("/") && t > lo && p.is(t-1, fPlatform) && p.is(t+1, fPlatform):
			i = t // Twitter/X
		case i < end && p.is(t, fChannel) && !p.is(t, fRole|fOutlet|fMedium) && p.toks[t].Tag == "NN" && p.toks[i].Tag == "NNP":
			break walk // "in an interview Holt said"
		case p.nominal(t):
			if p.is(t, fTime) && i < end && p.time(t) && !p.is(i, fTime) && p.toks[i].Tag != "POS" {
				break walk // "Monday police said"
			}
			i = t
		case i < end && p.is(t, fLink) && t > lo && (p.isNoun(t-1) || p.toks[t-1].Tag == "CD" || p.toks[t-1].Tag == "DT") && !p.is(t-1, fTime):
			i = t // a man of the village, one of the lawyers
		case i < end && p.is(t, fAnd) && t > lo && p.toks[t-1].Tag == "JJ":
			i = t // Belgian and European officials
		case i < end && p.is(t, fAnd) && t > lo && p.isNoun(t-1):
			// Two speakers only where the first stands where a subject can:
			// not in "wounded five people and police said".
			m := p.before(t, lo)
			if !m.ok() || !p.opensClause(m.first, lo) {
				break walk
			}
			i = m.first
			break walk
		case i < end && (p.toks[t].Tag == "VBN" || p.toks[t].Tag == "VBG") && t > lo && p.isNoun(t-1) && p.is(i, fLink|fBy):
			i = t // "a man wounded in the blast said"
		default:
			break walk
		}
	}
	i = p.seam(i, end)
	// What is left may begin with the rest of something else.
	for i < end && (p.is(i, fLink) && !p.isNoun(i) || p.toks[i].Tag == "POS" || p.toks[i].Is("'", "&") || p.is(i, fAnd)) {
		i++
	}
	if i < end && !p.nounIn(i, end) && !p.aloneNoun(i) {
		return n
	}
	n.first = i
	return n
}

// seam is where the name of a body begins in the tokens [i, end) behind a small noun
// that is no word for a speaker, where a page lost its lines: "the site of the crash
// Harbour Police said".
func (p *parse) seam(i, end int) int {
	if p.d.Caps {
		return i
	}
	for k := i + 1; k+1 < end; k++ {
		if a, b := &p.toks[k-1], &p.toks[k]; b.Upper() && b.Kind == token.Word && !a.Upper() && a.Tag == "NN" && len(a.Text) > 3 && p.ones[k-1].role == nil && p.ones[k-1].field == "" && !p.is(k-1, fOutlet|fMedium|fHonorific) && p.longs[max(k-2, 0)] == nil {
			if _, sure := p.kindOf(k, end); sure && p.styled(k, end) {
				return k
			}
		}
	}
	return i
}

// styled reports whether all of the tokens [i, j) are in capitals, but for words for a
// speaker: Harbour Clinic spokeswoman Ana Ruiz.
func (p *parse) styled(i, j int) bool {
	for ; i < j; i++ {
		if !p.toks[i].Upper() && !p.is(i, fRole) || p.time(i) {
			return false
		}
	}
	return true
}

// proper reports whether the phrase is all name.
func (p *parse) proper(n noun) bool {
	for i := n.first; i < n.end; i++ {
		t := &p.toks[i]
		upper := t.Kind == token.Word && t.Upper() && !p.d.Caps && !p.startsSentence(i) && t.Tag != "DT"
		if t.Tag != "NNP" && t.Tag != "NNPS" && !upper || p.time(i) {
			return false
		}
	}
	return n.ok()
}

func (p *parse) nounIn(i, j int) bool {
	for ; i < j; i++ {
		if p.isNoun(i) && !p.time(i) {
			return true
		}
	}
	return false
}

// aloneNoun reports whether token i stands for a speaker without a noun:
// another said, one said, many say.
func (p *parse) aloneNoun(i int) bool {
	switch p.toks[i].Tag {
	case "DT", "CD", "JJ":
		return p.toks[i].Kind == token.Word && !p.is(i, fThat|fAnyone|fArticle|fNegation)
	}
	return false
}

// time reports whether token i is a word for a time, or a bare year.
func (p *parse) time(i int) bool {
	return p.is(i, fTime)
}

// opensClause reports whether a subject can stand at token i: at the start of
// the stretch, after a mark, a conjunction or an adverb.
func (p *parse) opensClause(i, lo int) bool {
	if i <= lo {
		return true
	}
	t := &p.toks[i-1]
	if t.Kind != token.Word {
		return t.Kind != token.Number && !t.Is("/")
	}
	return p.is(i-1, fCoordinator|fSubordinator|fThat|fRelative|fAdverb|fTime) || t.Tag == "RB"
}

// subject returns the phrase for the one who speaks, where the verb group
// begins at token s: the noun phrase right before it, or, where a comma stands
// there, the one before the apposition or the relative clause.
func (p *parse) subject(s, lo int) noun {
	if s <= lo {
		return noun{first: s, end: s}
	}
	if k := p.participle(s, lo); k < s {
		if n := p.before(k, lo); n.ok() && p.opensClause(n.first, lo) && p.plausible(n) {
			return n
		}
	}
	mark := &p.toks[s-1]
	if !mark.Is(",", "--", ")") || mark.Is(")") && p.before(s, lo).ok() {
		n := p.whole(p.before(s, lo), lo)
		// "Davis, the attorney for the captain says": the comma is missing.
		if n.first-1 > lo && p.toks[n.first-1].Is(",") && p.toks[n.first].Tag == "DT" && p.plausible(n) && p.mainStart(lo) != n.first {
			if m := p.before(n.first-1, lo); m.ok() && p.proper(m) && p.opensClause(m.first, lo) && !(m.first > lo && p.toks[m.first-1].Is(",")) {
				m.from, m.to = n.first, n.end
				return m
			}
		}
		return n
	}
	if k := s - 3; mark.Is(",") && k > lo && p.toks[k].Is(",") && (p.toks[k+1].Tag == "RB" || p.is(k+1, fAdverb)) {
		return p.before(k, lo) // he, however, did not
	}
	if p.in[s-1] >= 0 && p.in[s] < 0 {
		return noun{first: s, end: s}
	}
	var best noun
	for k, seg := s-2, s-1; k >= lo && k > s-60; k-- {
		if dash := mark.Is("--"); dash != p.toks[k].Is("--") || !dash && !p.toks[k].Is(",", "(") || p.in[k] != p.in[s] {
			continue // a dateline's dash opens no apposition that a comma ends
		}
		clause := k + 1
		for clause < seg && !p.is(clause, fRelative) {
			clause++
		}
		if p.finiteIn(k+2, clause) {
			break // that was a clause and no apposition
		}
		seg = k
		n := p.before(k, lo)
		if !n.ok() || !p.nounIn(n.first, n.end) || p.time(n.end-1) || p.toks[n.end-1].Kind == token.Number {
			continue
		}
		if !p.opensClause(n.first, lo) {
			if best.ok() {
				break
			}
			continue
		}
		n.from, n.to = k+1, s-1
		best = n
		if !(n.first > lo && p.toks[n.first-1].Is(",", "(", "--")) {
			break
		}
	}
	if best.ok() {
		// "Other users, including Ana Ruiz, said": they are named.
		if p.is(best.from, fAmong) || p.longs[best.from] != nil && p.longs[best.from].flags&fAmong != 0 {
			best.end = p.clauseEnd(best.from, best.to)
			return best
		}
		// "One source, Abu Tareq, reported": the name belongs to it.
		a := noun{first: best.from, end: p.clauseEnd(best.from, best.to)}
		_, sure := p.kindOf(best.first, best.end)
		if p.name(a).ok() && p.before(a.end, a.first).first == a.first && !p.name(best).ok() || sure && p.proper(a) && a.end-a.first > 1 {
			best.end = a.end
		}
		return best
	}
	// "The hospital in Tooting, said 20 people": one comma too many.
	if n := p.before(s-1, lo); n.ok() && (n.first == lo || p.toks[n.first-1].Is(")", ":")) && p.plausible(n) {
		return n
	}
	return noun{first: s, end: s}
}

// participle is where the participle begins that ends right before token s and
// tells of the noun before it: "a post shared widely this evening said"; s when
// there is none.
func (p *parse) participle(s, lo int) int {
	k := s
	for k > lo+1 && (p.is(k-1, fTime|fAdverb) || p.toks[k-1].Tag == "RB" || k < s && p.is(k, fTime) && p.is(k-1, fThe|fPreposition)) {
		k--
	}
	if k-1 > lo && p.toks[k-1].Tag == "VBN" && p.isNoun(k-2) && p.is(k-2, fChannel|fNameless) {
		return k - 1
	}
	return s
}

// whole is the phrase with what its head has before it, where it is the end
// of a longer one: a source close to the negotiations, the man held in Ohio.
// Of one that cannot be a subject, its last word for a role is taken: in an
// attack police suspect was …
func (p *parse) whole(n noun, lo int) noun {
	if !n.ok() || p.opensClause(n.first, lo) && !(n.first-1 > lo && p.is(n.first-1, fPreposition) && !p.plausible(n)) || p.toks[n.first].Tag == "DT" && p.isNoun(n.first-1) || n.end == n.first+1 && p.is(n.first, fPronoun) {
		return n
	}
	for k := n.first - 1; k >= lo && k > n.first-12; k-- {
		t := &p.toks[k]
		if t.Is("/") && p.is(k-1, fPlatform) && p.is(k+1, fPlatform) {
			continue
		}
		if t.Kind != token.Word && t.Kind != token.Handle || p.is(k, fSubordinator&^fPreposition|fThat|fRelative|fTurn) && !p.is(k, fPreposition) || p.finite(k) {
			break
		}
		if p.opensClause(k, lo) && p.nominal(k) && !p.is(k, fPreposition) {
			m := noun{first: p.seam(k, n.end), end: n.end}
			if p.is(k, fRole) || p.toks[k].Tag == "DT" || p.toks[k].Tag == "CD" || p.isNoun(k) {
				return m
			}
		}
	}
	if last := n.end - 1; p.is(last, fRole) && n.end-n.first > 1 && p.toks[n.first-1].Tag == "IN" && p.isNoun(last-1) && !p.is(last-1, fRole|fField) && p.toks[last-1].Tag == "NN" {
		return noun{first: last, end: n.end}
	}
	return n
}

// relative is the one whom the relative pronoun at token s stands for.
func (p *parse) relative(s, lo int) noun {
	if s <= lo || !p.toks[s-1].Is(",") {
		return p.before(s, lo)
	}
	n := p.before(s-1, lo)
	// "spoke to Majed, the father of Ali, who said"
	if n.ok() && n.first > lo && p.toks[n.first-1].Is(",") && (!p.name(n).ok() || p.toks[n.first].Tag == "DT") {
		if m := p.before(n.first-1, lo); m.ok() && p.name(m).ok() {
			m.from, m.to = n.first, n.end
			return m
		}
	}
	return n
}

// after returns the noun phrase that begins at token i, ending before hi.
func (p *parse) after(i, hi int) noun {
	n := noun{first: i, end: i}
	if i >= hi {
		return n
	}
	if p.is(i, fPronoun) && !p.ownerOf(i, hi) || p.toks[i].Tag == "PRP" {
		return noun{first: i, end: i + 1}
	}
	k := i
	head := false
walk:
	for k < hi {
		switch {
		case p.is(k, fTime) && k > i && p.time(k):
			break walk
		case p.toks[k].Tag == "POS" && head:
			head = false
		case head && (p.toks[k].Tag == "DT" || p.toks[k].Tag == "PRP$"):
			break walk
		case head && p.toks[k].Kind == token.Hashtag && !p.toks[k-1].Upper() && p.toks[k-1].Tag == "NNS":
			break walk // "witnesses #news"
		case head && p.toks[k-1].Kind == token.Handle && p.toks[k].Kind == token.Word && !p.is(k, fLink|fBy|fAnd):
			break walk // what follows an account's name is no part of it
		case head && (p.toks[k].Tag == "CD" || p.toks[k].Kind == token.Number):
			// Channel 11, Delta One TV, but not: according to his lawyer four
			// men were killed
			if p.toks[k].Kind != token.Number && !p.numbered(k, hi) || p.toks[k].Kind == token.Number && k+1 < hi && (p.nominal(k+1) && !p.is(k+1, fThat) || p.finite(k+1)) {
				break walk
			}
		case p.isNoun(k), k == i && p.toks[k].Tag == "CD" && p.toks[k].Kind == token.Word && k+2 < hi && p.is(k+1, fLink) && p.toks[k+2].Tag == "DT":
			head = true // one of the witnesses
		case head && p.toks[k].Is("/") && p.is(k-1, fPlatform) && k+1 < hi && p.is(k+1, fPlatform):
		case !head && p.modifies(k), k == i && (p.toks[k].Tag == "VBG" || p.toks[k].Tag == "VBN") && k+1 < hi && p.isNoun(k+1), head && p.toks[k].Norm == "&":
		case head && p.toks[k].Tag == "JJ" && k+1 < hi && p.isNoun(k+1) && (p.toks[k].Upper() || p.is(k, fField)):
		case head && p.toks[k].Tag == "VBN" && k+1 < hi && p.is(k+1, fBy):
			// data compiled by the syndicate
		case head && p.is(k, fLink|fBy) && k+1 < hi && p.nominal(k+1) && !p.wayAt(k, hi) && !p.time(k+1):
			head = false
		case head && p.is(k, fAnd) && k+1 < hi && p.nominal(k+1):
			m := p.after(k+1, hi)
			if !m.ok() || m.end < hi && p.verb(m.end) {
				break walk
			}
			k, head = m.end, true
			break walk
		case head && p.toks[k].Is("(") && k+2 < hi && p.toks[k+2].Is(")"):
			k += 2
		default:
			break walk
		}
		k++
	}
	for k > i && !p.isNoun(k-1) && !p.toks[k-1].Is(")") && p.toks[k-1].Kind != token.Number && !(k == i+1 && p.aloneNoun(i)) {
		k--
	}
	n.end = k
	return n
}

// tells reports whether the phrase is a thing that tells something: a video,
// records, what an office compiled.
func (p *parse) tells(n noun) bool {
	for i := n.first; i < n.end; i++ {
		if p.is(i, fChannel|fNameless|fOutlet|fMedium|fFinding) || p.ones[i].role != nil && p.ones[i].role.body || p.longs[i] != nil && p.longs[i].flags&(fChannel|fOutlet) != 0 {
			return true
		}
	}
	return p.is(n.first, fPronoun) && p.ones[n.first].number != 'o'
}

// numbered reports whether token k, a number in words, stands within a name:
// "told Delta One TV that".
func (p *parse) numbered(k, hi int) bool {
	return !p.d.Caps && p.toks[k].Upper() && p.toks[k-1].Upper() && k+1 < hi && p.isNoun(k+1) && p.toks[k+1].Upper()
}

// ownerOf reports whether the pronoun at token i only says whose the next word
// is: "reported missing by her parents".
func (p *parse) ownerOf(i, hi int) bool {
	return p.toks[i].Tag == "PRP$" && i+1 < hi && p.nominal(i+1)
}

func (p *parse) span(n noun) daybook.Span { return p.d.Span(n.first, n.end) }
