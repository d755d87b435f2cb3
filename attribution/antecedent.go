package attribution

import (
	"slices"
	"sort"

	"daybook"
	"daybook/token"
)

// named finds whom "the sheriff" is: the only one so far who was called so.
func (p *parse) named(n noun) (speaker, bool) {
	var best speaker
	id := ""
	for _, k := range p.titled[p.toks[n.end-1].Norm] {
		s := p.people[k]
		if s.first >= n.first || s.end-s.first == 2 && p.is(s.first, fThe) {
			continue
		}
		if id != "" && id != s.id(p) {
			return speaker{}, false
		}
		best, id = s, s.id(p)
	}
	return best, id != ""
}

// standsFor names the speaker whom a pronoun stands for. One that stands for
// nobody certain leaves the speaker unknown; within the words of another, what
// it is said to say is on his word: "Sheriff Barton said they believe".
func (p *parse) standsFor(f *found) {
	s, ok := p.antecedent(f)
	if one, other := p.they(f); other && !(ok && s.first >= p.d.Sentences[p.d.SentenceOf(f.who.first)].First) {
		s, ok = one, one.noun.ok() && !f.weak
	}
	switch {
	case ok:
		if f.Direct {
			f.through(p, s.via) // told AFP, and "…," he added
		}
		s.gender = p.ones[f.who.first].gender
		p.speak(f, s)
	case f.weak && !f.Direct || p.in[f.who.first] < 0 && p.inside(f):
		f.Source = daybook.Span{}
	default:
		f.Unknown, f.SourceText, f.Kind = true, daybook.Unknown, daybook.OtherSource
	}
}

// antecedent finds whom a pronoun stands for: the one who spoke last, in the
// same paragraph or the one before, when nobody else whom it could mean has
// been named since; else the only one named there.
func (p *parse) antecedent(f *found) (speaker, bool) {
	w := p.ones[f.who.first]
	at := f.who.first
	para := p.para(at)
	prev := para - 1
	if len(f.Content) > 0 && f.Direct {
		// A quotation over paragraphs began where its speaker was in view.
		start := f.Content[0].Start
		for _, c := range f.Content {
			start = min(start, c.Start)
		}
		if i := p.d.At(start); i < len(p.toks) && p.para(i) < para {
			if prev = p.para(i); i == p.d.Sentences[p.d.SentenceOf(i)].First && (i == 0 || p.para(i-1) < prev) {
				prev--
			}
		}
	}
	for prev >= 0 && p.postPara(prev) && f.Post < 0 {
		prev--
	}
	var list []int
	for _, q := range []int{prev, para} {
		for _, k := range p.here[q] {
			if pos := p.people[k].where(); pos < at && p.postOf(pos) == f.Post && !p.quoted(pos, f) && !p.elsewhereQuoted(&p.people[k], at) {
				list = append(list, k)
			}
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return p.people[list[i]].where() < p.people[list[j]].where() })

	last, broken := -1, false
	since := map[string]int{}
	for _, k := range list {
		s := &p.people[k]
		switch {
		case s.fits(w) && (s.source && !s.nested || p.topic(s)):
			last, broken = k, false
			clear(since)
		case s.fits(w):
			since[s.id(p)] = k
		case s.source && !s.nested && w.number != 'm' && p.in[s.first] < 0:
			// Another spoke last: the group claimed it, "he told AFP".
			last, broken = -1, true
			clear(since)
		}
	}
	if last >= 0 {
		delete(since, p.people[last].id(p))
		s := &p.people[last]
		return *s, w.number != 'o' || len(since) == 0 && (s.source || !p.rival(s))
	}
	if len(since) == 1 && !broken && w.number == 'o' {
		for _, k := range since {
			return p.people[k], !p.rival(&p.people[k])
		}
	}
	return speaker{}, false
}

// rival reports whether the sentence that brings somebody in has another name for its
// subject, or beside his: "Omar Haddad met Karl Weiss. He said".
func (p *parse) rival(s *speaker) bool {
	sent := p.d.Sentences[p.d.SentenceOf(s.first)]
	name := func(i int) bool {
		for k := i; k < i+2; k++ {
			if k >= sent.Last || p.toks[k].Tag != "NNP" || p.toks[k].Kind != token.Word || !p.toks[k].Upper() || p.time(k) || p.is(k, fOutlet|fMedium|fScene) {
				return false
			}
		}
		return true
	}
	first, end := s.first, s.end
	if s.from < s.to {
		first, end = min(first, s.from), max(end, s.to)
	}
	if first >= sent.First+2 && name(sent.First) && !p.is(sent.First, fRole|fHonorific|fField) {
		return true
	}
	if n := p.after(sent.First, first); n.ok() && n.end <= first && (n.end < first || !p.toks[n.end].Is(",")) && p.in[n.first] < 0 {
		if _, sure := p.kind(n); sure && p.plausible(n) {
			if number, gender := p.nature(n); number == 'o' && (gender == 0 || s.gender == 0 || gender == s.gender) {
				return true // the general replaced Karl Weiss: "he"
			}
		}
	}
	return end+2 < sent.Last && p.is(end, fAnd) && name(end+1)
}

// they are the officials or the body that the sentence of a "they" has for its subject:
// "Police have not named the driver; they said". Where it has another subject that
// could be meant, or others stand between, other is true and nobody is known.
func (p *parse) they(f *found) (s speaker, other bool) {
	i := f.who.first
	if p.ones[i].number != 'm' || f.Direct || p.in[i] >= 0 || len(f.Content) == 0 || f.Content[0].Start < p.toks[i].Start {
		return s, false
	}
	n := p.mainSubject(p.d.Sentences[p.d.SentenceOf(i)].First, i)
	if !n.ok() || n.end >= i || n.end == n.first+1 && p.is(n.first, fPronoun) {
		return s, false
	}
	one := speaker{noun: n}
	one.kind, one.sure = p.kind(n)
	if one.number, one.gender = p.nature(n); one.number == 'o' || one.number == 'x' {
		return s, false
	}
	if !one.sure || !official[one.kind] {
		return s, true
	}
	if p.toks[i-1].Is(";") || p.is(i-1, fCoordinator) {
		return one, true
	}
	for k := n.end; k < i; k++ {
		if p.isPlural(k) || p.toks[k].Tag == "CD" || p.ones[k].role != nil {
			return s, true
		}
	}
	return one, true
}

// official are the kinds of speaker who tell reporters what happened.
var official = map[daybook.SourceKind]bool{
	daybook.Police: true, daybook.Government: true, daybook.Military: true, daybook.Medical: true, daybook.Court: true,
}

// elsewhereQuoted reports whether somebody is only spoken of in a quotation, and the
// pronoun at token at does not stand in that.
func (p *parse) elsewhereQuoted(s *speaker, at int) bool {
	q := p.in[s.first]
	if q < 0 || q == p.in[at] {
		return false
	}
	return p.quotes[q].closed || int(q)+1 < len(p.quotes) && p.quotes[q+1].continues == int(q)
}

// topic reports whether a sentence begins with him: "Kevin Snow, 57, was one of
// those hurt. He said".
func (p *parse) topic(s *speaker) bool {
	return !s.source && s.number == 'o' && (s.topic || p.startsSentence(s.first)) && p.in[s.first] < 0
}

// quoted reports whether the token stands in the quotation that the
// attribution gives: nobody calls himself by his name.
func (p *parse) quoted(i int, f *found) bool {
	for _, c := range f.Content {
		if f.Direct && c.Contains(p.toks[i].Span) {
			return true
		}
	}
	return false
}

// inside reports whether the cue stands in what another is known to say.
func (p *parse) inside(f *found) bool {
	for _, k := range p.nearby(f.at) {
		g := &p.found[k]
		if g.at == f.at || g.SourceText == "" || g.Unknown {
			continue
		}
		if g.at < f.at && slices.ContainsFunc(f.Content, func(c daybook.Span) bool { return c.Contains(p.toks[g.at].Span) }) {
			continue // "an inquiry shows six fell, the sheriff said": the inquiry is within
		}
		for _, c := range g.Content {
			if c.Contains(p.toks[f.at].Span) {
				return true
			}
		}
	}
	return false
}

func (s *speaker) id(p *parse) string {
	if s.key != "" {
		return s.key
	}
	return p.text(p.d.Span(s.first, s.end))
}

// fits reports whether a pronoun can stand for the speaker.
func (s *speaker) fits(w *word) bool {
	if s.gender != 0 && w.gender != 0 && s.gender != w.gender {
		return false
	}
	switch w.number {
	case 'o':
		return s.number == 'o'
	case 'b':
		return s.number == 'b'
	}
	return s.number != 'o' && s.number != 'x'
}
