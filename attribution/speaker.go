package attribution

import (
	"sort"

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
	source bool // he spoke
	via    daybook.Span
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
	for ; i < j; i++ {
		if p.toks[i].Tag == "POS" || p.toks[i].Is("'s", "'") {
			possessed = true
		}
		w := p.ones[i]
		step := 0
		if long := p.longs[i]; long != nil && long.flags&(fRole|fField|fOutlet) != 0 && i+long.n <= j {
			w, step = long, long.n-1
		}
		if p.is(i, fRelative) && p.toks[i].Tag != "DT" {
			break
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
			case strong == "" || possessed && strong != daybook.Media:
				strong = r.kind
			}
			possessed = false
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
	case weak != "":
		return weak, true
	}
	return daybook.OtherSource, known
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
		if w.flags&(fOutlet|fMedium|fChannel) != 0 {
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

// known collects, in order, everybody whom the text names with a title, a
// role or an apposition, and everybody who speaks.
func (p *parse) known() []speaker {
	var out []speaker
	for i := 0; i < len(p.toks); i++ {
		if p.toks[i].Tag != "NNP" || p.is(i, fRole|fHonorific) || p.time(i) {
			continue
		}
		j := i
		for j+1 < len(p.toks) && p.toks[j+1].Tag == "NNP" && p.toks[j+1].Kind == token.Word {
			j++
		}
		sent := p.d.Sentences[p.d.SentenceOf(i)]
		n := p.before(j+1, sent.First)
		m := p.name(n)
		if m.ok() {
			n = p.apposed(n, sent.Last)
			if k, sure := p.kind(n); sure && n.first < m.first {
				num, g := p.nature(n)
				out = append(out, speaker{noun: n, key: p.toks[m.end-1].Norm, kind: k, sure: true, number: num, gender: g})
			} else if m.end-m.first >= 2 && n.ok() && m.end+1 < len(p.toks) && p.toks[m.end].Is(",") &&
				(p.toks[m.end+1].Kind == token.Number || sure) {
				out = append(out, speaker{noun: n, key: p.toks[m.end-1].Norm, kind: k, sure: sure, number: 'o'})
			}
		}
		i = j
	}
	return out
}

// resolve gives every attribution the best name of its speaker and his kind.
func (p *parse) resolve() {
	people := p.known()
	order := make([]int, len(p.found))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return p.found[order[a]].at < p.found[order[b]].at })
	for _, i := range order {
		f := &p.found[i]
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
			continue
		case f.Unknown:
			f.SourceText, f.Kind = daybook.Unknown, daybook.OtherSource
			continue
		case !f.who.ok():
			continue
		}
		if owner, way := p.within(f.who); owner.ok() {
			f.who = owner
			f.Source = p.span(owner)
			if f.Via.IsZero() {
				f.Via = way
				f.ViaText = p.text(way)
			}
		}
		people = p.identify(f, people)
	}
}

// text returns the words of a span, its line breaks made spaces.
func (p *parse) text(s daybook.Span) string { return flat(s.Of(p.d.Text)) }

// identify names the speaker of one attribution and remembers him.
func (p *parse) identify(f *found, people []speaker) []speaker {
	n := f.who
	if p.is(n.first, fPronoun) && n.end == n.first+1 {
		s, ok := p.antecedent(f, people)
		if !ok && (f.weak && !f.Direct || p.within2(f)) {
			f.Source = daybook.Span{} // what is within another's words is on his
			return people
		}
		if !ok {
			f.Unknown, f.SourceText, f.Kind = true, daybook.Unknown, daybook.OtherSource
			return people
		}
		f.settle(p, s)
		if f.Via.IsZero() && f.Direct {
			f.Via, f.ViaText = s.via, p.text(s.via) // told AFP, and "…," he added
		}
		s.gender, s.source, s.via = p.ones[n.first].gender, true, f.Via
		return append(people, s.heard(f.at))
	}
	s := speaker{noun: n, source: true, via: f.Via}
	s.kind, s.sure = p.kind(n)
	s.number, s.gender = p.nature(n)
	if c, _ := p.cueAt(f.at); !s.sure && p.speaksOfKin(f) {
		s.kind = daybook.Relative
	} else if !s.sure && (p.toks[n.first].Kind == token.Handle || c != nil && c.post) {
		s.kind = daybook.PostAuthor
	}
	if m := p.name(n); m.ok() {
		s.key = p.toks[m.end-1].Norm
		for k := range people {
			if o := &people[k]; o.key == s.key {
				if o.sure && (!s.sure || s.kind == daybook.OtherSource) {
					s.kind, s.sure = o.kind, o.sure
				}
				if s.gender == 0 {
					s.gender = o.gender
				}
				// The fullest name so far stands for the short one.
				if om := p.name(o.noun); m.end-m.first == 1 && om.end-om.first > 1 && o.first < n.first {
					s.noun = o.noun
					break
				}
			}
		}
	} else if p.is(n.first, fThe) && n.end == n.first+2 {
		if o, ok := p.named(n, people); ok {
			o.source = true
			f.settle(p, o)
			return append(people, o.heard(f.at))
		}
	}
	// "the statement said": whose it was has been said.
	if p.reports(n) && p.is(n.first, fThe) && n.end-n.first <= 3 {
		for k := len(people) - 1; k >= 0; k-- {
			if o := people[k]; o.source && o.number != 'o' && p.para(o.where()) >= p.para(n.first)-2 {
				f.Via, f.ViaText = p.trimmed(n), p.text(p.trimmed(n))
				f.settle(p, o)
				return append(people, o.heard(f.at))
			}
		}
	}
	f.settle(p, s)
	return append(people, s.heard(f.at))
}

// speaksOfKin reports whether the content begins with the speaker's own kin:
// "she said her husband was on the train" makes a relative of her.
func (p *parse) speaksOfKin(f *found) bool {
	if len(f.Content) == 0 {
		return false
	}
	i := p.d.At(f.Content[0].Start)
	for k := i; k < i+8 && k+2 < len(p.toks); k++ {
		if p.toks[k].Tag != "PRP$" {
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

// heard moves a speaker to where he was last heard.
func (s speaker) heard(at int) speaker {
	s.from = at
	return s
}

func (f *found) settle(p *parse, s speaker) {
	f.SourceSpan = p.d.Span(s.first, s.end)
	f.SourceText = p.text(f.SourceSpan)
	f.Kind = s.kind
}

// where is the token at which a speaker was last in view.
func (s *speaker) where() int {
	if s.source {
		return s.from
	}
	return s.first
}

// named finds whom "the sheriff" is: the only one so far who was called so.
func (p *parse) named(n noun, people []speaker) (speaker, bool) {
	head := p.toks[n.end-1].Norm
	var best speaker
	texts := map[string]bool{}
	for _, s := range people {
		if s.first >= n.first {
			continue
		}
		for i := s.first; i < s.end; i++ {
			if p.toks[i].Norm == head && s.end-s.first > 2 {
				id := s.key
				if id == "" {
					id = p.text(p.d.Span(s.first, s.end))
				}
				texts[id] = true
				best = s
				break
			}
		}
	}
	return best, len(texts) == 1
}

// antecedent finds whom a pronoun stands for: the speaker of the attribution
// before it, in the same or the previous paragraph, when nobody else whom it
// could mean is named between; else the only one named there.
func (p *parse) antecedent(f *found, people []speaker) (speaker, bool) {
	w := p.ones[f.who.first]
	at := f.who.first
	para := p.para(at)
	prev := para - 1
	for prev >= 0 && p.postPara(prev) && f.Post < 0 {
		prev--
	}
	last, lastPara := -1, para
	near := map[string]int{}
	clear := func() { near = map[string]int{} }
	for k := range people {
		s := &people[k]
		pos := s.where()
		if pos >= at || pos >= len(p.toks) || p.postOf(pos) != f.Post || p.quoted(pos, f) {
			continue
		}
		q := p.para(pos)
		if q != para && q != prev {
			continue
		}
		if q == para && lastPara != para && last < 0 {
			clear() // those of this paragraph come first
		}
		switch {
		case s.fits(w) && s.source:
			last = k
			clear()
		case s.fits(w):
			near[s.id(p)] = k
		case s.source && w.number != 'm' && p.in[s.first] < 0:
			last = -1 // another spoke last: the group claimed it, "he told AFP"
			clear()
			near[""] = -1
		default:
			continue
		}
		lastPara = q
	}
	if last >= 0 {
		delete(near, people[last].id(p))
		if len(near) > 0 && w.number == 'o' {
			return speaker{}, false
		}
		return people[last], true
	}
	if len(near) == 1 && w.number == 'o' {
		for _, k := range near {
			if k >= 0 {
				return people[k], true
			}
		}
	}
	return speaker{}, false
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

// within2 reports whether the cue stands in what another is known to say, out
// of quotation marks: "Sheriff Barton said they believe".
func (p *parse) within2(f *found) bool {
	if f.who.first < len(p.in) && p.in[f.who.first] >= 0 {
		return false
	}
	for k := range p.found {
		g := &p.found[k]
		if g.at == f.at || g.SourceText == "" || g.Unknown {
			continue
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
	return s.number == 'm' || s.number == 'b'
}
