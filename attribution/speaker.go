package attribution

import (
	"sort"
	"strings"

	"daybook"
	"daybook/token"
)

// speaker is somebody whom the text knows by now.
type speaker struct {
	noun
	key    string // the last name, "" for one without a name
	kind   daybook.SourceKind
	sure   bool // the kind is from a word, not for want of one
	gender byte
	number byte // 'o' one, 'b' a body, 'm' many
	via    daybook.Span
	source bool // he spoke
	heard  int  // the token of the cue with which he last did
	nested bool // and that within another's words
	doc    int  // token of the statement he spoke by, 0 for none
	topic  bool // a sentence begins with him
}

// kind reads from its words what kind of speaker a phrase is, and whether a
// word says so.
func (p *parse) kind(n noun) (daybook.SourceKind, bool) {
	if k, sure := p.kindOf(n.first, n.end); sure && k != daybook.OtherSource || n.from >= n.to {
		return k, sure
	} else if k2, sure2 := p.kindOf(n.from, n.to); sure2 {
		return k2, true
	} else {
		return k, sure
	}
}

func (p *parse) kindOf(i, j int) (daybook.SourceKind, bool) {
	var strong, field, weak, media daybook.SourceKind
	var known, possessed bool
	compound := false // "journalists' syndicate", "army hospital": the last body is meant
	for ; i < j; i++ {
		if p.toks[i].Tag == "POS" || p.toks[i].Is("'") {
			possessed = true
		}
		if p.toks[i].Kind == token.Handle && weak == "" {
			weak, known = daybook.PostAuthor, true
		}
		w := p.ones[i]
		if w.role != nil && w.role.kind == daybook.PostAuthor && p.titleOf(i) {
			media, known = daybook.Media, true
			continue // the Orient Post is a paper
		}
		step := 0
		if long := p.longs[i]; long != nil && long.flags&(fRole|fField|fOutlet) != 0 && i+long.n <= j {
			w, step = long, long.n-1
		}
		if p.is(i, fRelative) && p.toks[i].Tag != "DT" {
			break
		}
		compound = compound && p.isNoun(i)
		if media == "" && p.broadcast(i) {
			media, known = daybook.Media, true
		}
		if w.flags&(fOutlet|fMedium|fNameless) != 0 && media == "" {
			media, known = daybook.Media, true
			if strong == "" && w.flags&fOutlet != 0 {
				strong = daybook.Media
			}
		}
		if r := w.role; r != nil {
			known = true
			switch {
			case r.weak:
				if weak == "" || weak == daybook.OtherSource {
					weak = r.kind
				}
			case strong == "" || possessed && strong != daybook.Media, r.body && compound:
				strong = r.kind
			}
			if possessed {
				media = "" // the magazine's lawyer
			}
			possessed = false
			compound = !r.weak || compound
		}
		if w.field != "" && field == "" {
			field = w.field
		}
		i += step
	}
	switch {
	case strong != "":
		return strong, true
	case media != "":
		return media, true
	case field != "" && (known || field != daybook.Government):
		return field, true
	case weak == daybook.Military && p.policed():
		return daybook.Police, true // Sgt. Holt
	case weak != "":
		return weak, true
	}
	return daybook.OtherSource, known
}

// policed reports whether the text speaks of police and of no army, so that its
// sergeants and captains are policemen.
func (p *parse) policed() bool {
	if p.corps == 0 {
		p.corps = 'n'
		for _, w := range p.ones {
			if w.role == nil || w.role.weak {
				continue
			}
			if w.role.kind == daybook.Military {
				p.corps = 'm'
				break
			}
			if w.role.kind == daybook.Police {
				p.corps = 'p'
			}
		}
	}
	return p.corps == 'p'
}

// titleOf reports whether token i ends a name: the Orient Post.
func (p *parse) titleOf(i int) bool {
	return i > 0 && !p.d.Caps && p.toks[i].Upper() && p.toks[i-1].Upper() && p.toks[i-1].Kind == token.Word && !p.startsSentence(i-1) && !p.is(i-1, fPlatform)
}

// broadcast reports whether the name of token i says that it is an outlet's:
// WXYZ-TV, harbour.tv.
func (p *parse) broadcast(i int) bool {
	norm := p.toks[i].Norm
	k := strings.LastIndexAny(norm, "-.")
	if k <= 0 || p.ones[i] != none {
		return false
	}
	w := p.words.one.Get(norm[k+1:])
	return w != nil && w.flags&fMedium != 0
}

// number and gender of a phrase, from its words.
func (p *parse) nature(n noun) (number, gender byte) {
	number = 'o'
	named := false
	for i := n.first; i < n.end; i++ {
		w := p.ones[i]
		if long := p.longs[i]; long != nil && long.flags&(fRole|fOutlet) != 0 {
			w = long
		}
		if r := w.role; r != nil && (i == n.first || !p.is(i-1, fLink)) {
			switch {
			case r.many:
				number = 'm'
			case r.body && !named:
				number = 'b'
			default:
				number = 'o'
			}
		}
		if w.flags&(fOutlet|fMedium|fChannel|fFinding) != 0 {
			number = 'b'
		}
		if w.gender != 0 {
			gender = w.gender
		}
		if w.role != nil && w.role.gender != 0 {
			gender = w.role.gender
		}
		named = named || p.is(i, fHonorific)
		if p.is(i, fLink) && i > n.first {
			break
		}
		if p.is(i, fAnd) {
			return 'm', 0
		}
	}
	if p.is(n.first, fLone) && n.first+1 < n.end && p.is(n.first+1, fLink) {
		return 'o', gender // one of the witnesses
	}
	// "Navy veteran Kevin Snow" is one man, "the group Red Column" a body.
	if m := p.name(n); number == 'b' && m.ok() && m.first > n.first {
		if r := p.ones[m.first-1].role; !p.is(m.first-1, fLink) && (r == nil || !r.body) {
			number = 'o'
		}
	}
	// "The Red Tide Movement" is no man, whatever it is; of a single word in
	// capitals nobody knows, until the full name has been given.
	if number == 'o' {
		k := n.first
		for k < n.end && p.toks[k].Tag == "DT" {
			k++
		}
		switch rest := (noun{first: k, end: n.end}); {
		case !p.proper(rest) || p.is(k, fRole|fHonorific) || k == n.first && rest.end == k+1 && p.ones[k].given != 0:
		case k > n.first:
			number = 'b'
		case rest.end == k+1:
			number = 'x'
		}
	}
	if m := p.name(n); m.ok() && gender == 0 {
		gender = p.ones[m.first].given
	}
	if p.isPlural(n.end-1) && number == 'o' {
		number = 'm'
	}
	return number, gender
}

// name returns the tokens of the personal name that ends a phrase: the run of
// proper nouns behind the last word for a role.
func (p *parse) name(n noun) noun {
	m := noun{first: n.end, end: n.end}
	for m.first > n.first {
		t := m.first - 1
		if tag := p.toks[t].Tag; tag != "NNP" && tag != "NNPS" {
			break
		}
		if p.is(t, fRole|fHonorific|fOutlet|fMedium|fField) || p.time(t) {
			break
		}
		m.first = t
	}
	return m
}

// resolve gives every attribution the best name of its speaker and his kind.
func (p *parse) resolve() {
	p.here, p.called, p.titled, p.sharers = map[int][]int{}, map[string][]int{}, map[string][]int{}, map[string]string{}
	p.known()
	order := make([]int, len(p.found))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return p.found[order[a]].at < p.found[order[b]].at })
	for _, i := range order {
		f := &p.found[i]
		p.outletOf(f)
		if !f.Via.IsZero() {
			f.ViaText = p.text(f.Via)
		}
		switch {
		case f.same >= 0 && p.found[f.same].SourceText != "":
			g := &p.found[f.same]
			f.SourceText, f.SourceSpan, f.Kind, f.Unknown = g.SourceText, g.SourceSpan, g.Kind, g.Unknown
			if f.ViaText == "" {
				f.Via, f.ViaText = g.Via, g.ViaText
			}
			p.goesOn(f, g)
		case f.Unknown:
			f.SourceText, f.Kind = daybook.Unknown, daybook.OtherSource
		case f.who.ok():
			owner, way := p.within(f.who)
			if !owner.ok() {
				owner, way = p.issuedBy(f.who)
			}
			if owner.ok() {
				f.doc = p.carrier(f.who, owner)
				f.who, f.Source = owner, p.span(owner)
				f.through(p, way)
			}
			p.identify(f)
		}
	}
	p.quotedPapers()
}

// quotedPapers takes their word from inquiries and papers that somebody else speaks of:
// "an inquiry shows two had died, the sheriff said" is on the sheriff's.
func (p *parse) quotedPapers() {
	for i := range p.found {
		if f := &p.found[i]; f.who.ok() && f.Rule != "post" && p.finds(f.who) && f.Kind == daybook.OtherSource && p.inside(f) {
			f.Source, f.SourceSpan, f.SourceText = daybook.Span{}, daybook.Span{}, ""
		}
	}
}

// through notes the way the words came, unless one is known.
func (f *found) through(p *parse, way daybook.Span) {
	if f.Via.IsZero() && !way.IsZero() {
		f.Via, f.ViaText = way, p.text(way)
	}
}

// text returns the words of a span, its line breaks made spaces.
func (p *parse) text(s daybook.Span) string { return flat(s.Of(p.d.Text)) }

// identify names the speaker of one attribution and remembers him.
func (p *parse) identify(f *found) {
	n := f.who
	if p.is(n.first, fPronoun) && n.end == n.first+1 {
		p.standsFor(f)
		return
	}
	s := speaker{noun: n}
	s.kind, s.sure = p.kind(n)
	s.number, s.gender = p.nature(n)
	if c, _ := p.cueAt(f.at); !s.sure && !p.finds(n) && p.speaksOfKin(f) {
		s.kind = daybook.Relative
	} else if !s.sure && f.Rule == "signed" {
		s.kind = daybook.Witness
	} else if !s.sure && (p.toks[n.first].Kind == token.Handle || c != nil && c.post) {
		s.kind = daybook.PostAuthor
	}
	if s.kind == daybook.PostAuthor {
		f.through(p, p.stage(n))
	}
	if n.end == n.first+1 && p.toks[n.first].Tag == "CD" && n.from >= n.to {
		f.Unknown, f.SourceText, f.Kind = true, daybook.Unknown, daybook.OtherSource // one of the men said
		return
	}
	if n.end == n.first+1 && p.is(n.first, fNameless) && !p.isPlural(n.first) && !(p.ones[n.first].role != nil && p.ones[n.first].role.many) {
		// "Two dead: report" names nobody.
		f.Unknown, f.SourceText, f.Kind = true, daybook.Unknown, daybook.OtherSource
		return
	}
	if p.again(n) {
		if s, ok := p.lastSpeaker(n.first); ok {
			p.speak(f, s)
		} else {
			f.Unknown, f.SourceText, f.Kind = true, daybook.Unknown, daybook.OtherSource
		}
		return
	}
	m := p.name(n)
	switch {
	case m.ok() && !(m.first > n.first && p.is(m.first-1, fLink)): // not: a sister of Hani
		s = p.full(s, m)
	case p.is(n.first, fThe) && n.end == n.first+2:
		if o, ok := p.named(n); ok {
			s = o
			break
		}
		fallthrough
	case (p.reports(n) || p.nameless(n)) && p.is(n.first, fThe) && n.end-n.first <= 3:
		// "the statement said": whose it was has been said.
		if o, ok := p.document(n); ok && (p.reports(n) || p.nameless(n)) {
			s = o
			if p.nameless(n) {
				break
			}
			f.Via, f.ViaText = daybook.Span{}, ""
			f.through(p, p.trimmed(n))
		}
	}
	p.speak(f, s)
}

// stage is the platform that the words for an account name: "Facebook user
// Ana Ruiz".
func (p *parse) stage(n noun) daybook.Span {
	for i := n.first; i < n.end; i++ {
		if p.is(i, fPlatform) {
			return p.d.Span(i, i+1)
		}
	}
	return daybook.Span{}
}

// speak makes the attribution the speaker's and remembers that he spoke.
func (p *parse) speak(f *found, s speaker) {
	f.SourceSpan = p.d.Span(s.first, s.end)
	f.SourceText = p.text(f.SourceSpan)
	f.Kind = s.kind
	s.source, s.heard, s.via, s.nested = true, f.at, f.Via, p.inside(f)
	if s.doc = f.doc; s.doc == 0 && !f.Via.IsZero() {
		s.doc = p.d.At(f.Via.End - 1)
	}
	p.meet(s)
	f.one = len(p.people)
}

// goesOn keeps the speaker of g in view where f, a quotation, goes on in his
// words: a paragraph that is all quotation, and then "He said".
func (p *parse) goesOn(f, g *found) {
	if g.one == 0 || !f.Direct {
		return
	}
	s := p.people[g.one-1]
	s.source, s.heard, s.nested = true, f.at, false
	p.meet(s)
	f.one = len(p.people)
}

// full gives a speaker with the name m what the text told of him before: his
// kind, and his full name where m is the last one only.
func (p *parse) full(s speaker, m noun) speaker {
	s.key = p.toks[m.end-1].Norm
	const back = 64 // speakers
	given, full := p.sharers[s.key]
	several := full && given == "" && m.end-m.first == 1
	for j, k := range p.called[s.key] {
		if several {
			if j == back {
				break
			}
			// Of two with one surname the one who spoke last is meant, or nobody knows.
			if k = p.called[s.key][len(p.called[s.key])-1-j]; !p.people[k].source {
				continue
			}
		}
		o := &p.people[k]
		if m.first > s.first && p.is(m.first-1, fHonorific) && o.gender != 0 && s.gender != 0 && s.gender != o.gender {
			continue // Mrs. Holt is not Robert Holt
		}
		if o.sure && (!s.sure || s.kind == daybook.OtherSource) {
			s.kind, s.sure = o.kind, o.sure
		}
		if s.gender == 0 {
			s.gender = o.gender
		}
		if om := p.name(o.noun); m.end-m.first == 1 && om.end-om.first > 1 && o.first < m.first {
			s.noun, s.number = o.noun, o.number
			break
		}
	}
	return s
}

// speaksOfKin reports whether the content begins with the speaker's own kin:
// "she said her husband was on the train" makes a relative of her.
func (p *parse) speaksOfKin(f *found) bool {
	if len(f.Content) == 0 {
		return false
	}
	i := p.d.At(f.Content[0].Start)
	for k := i; k < i+8 && k+2 < len(p.toks); k++ {
		if p.toks[k].Tag != "PRP$" || p.is(k, fFirst) && p.in[k] < 0 {
			continue
		}
		for j := k + 1; j < k+3; j++ {
			if r := p.ones[j].role; r != nil && r.kind == daybook.Relative {
				return true
			}
		}
	}
	return false
}
