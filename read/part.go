package read

import (
	"cmp"
	"strings"

	"daybook"
	"daybook/grammar"
	"daybook/lexicon"
	"daybook/token"
)

// parts finds the figures that are told as parts of another: "12 people,
// including two policemen and a child", "nine people, seven of them children".
func (p *page) parts() {
	whole := map[int][]*mention{} // by sentence
	for _, m := range p.mentions {
		si := p.d.SentenceOf(m.trigger.first)
		whole[si] = append(whole[si], m)
	}
	taken := map[int]bool{}
	for _, m := range p.mentions {
		taken[m.phrase] = true
	}
	for si, s := range p.d.Sentences {
		if len(whole[si]) == 0 && (si == 0 || len(whole[si-1]) == 0) {
			continue
		}
		for i := s.First; i < s.Last; i++ {
			es, n := p.event(i)
			if p.tok(i).Norm == ":" && p.enumerates(i, s.Last) || p.dash(i) && p.spelledOut(i, whole[si], s.Last) {
				es, n = colon, 1
			}
			switch {
			case n > 0 && has(es, "include") && !p.is("with", i):
				m := nearest(p, whole[si], i)
				if m == nil && i == s.First && si > 0 {
					m = nearest(p, whole[si-1], i) // Nine were hurt. Most of them police.
				}
				if m == nil {
					continue
				}
				from := i + n
				if p.is("relative", from) && p.is("be", from+1) {
					from += 2 // among whom were two nurses
				}
				at := p.right(from, s.Last)
				if at < 0 {
					continue
				}
				p.sayMore(whole[si], i)
				things := p.whoAt(at) == nobody // one derailment and two collisions
				for _, x := range p.list(at, s.Last) {
					if !taken[x] && !(things && p.who(&p.phrases[x]).weak) {
						taken[x] = true
						p.addPart(m, x, "including")
					}
				}
				i += n - 1
			default:
				p.count(i, s.Last, whole[si], taken)
				if i == s.First && si > 0 {
					p.count(i, s.Last, whole[si-1], taken)
				}
			}
		}
	}
}

// colon makes an opening colon one of the words of including.
var colon = []*lexicon.Entry{{Label: "include"}}

// enumerates reports whether what follows the colon is a list of counted
// people: "four were killed: two policemen, a ranger and a sweeper".
func (p *page) enumerates(i, end int) bool {
	at := p.right(i+1, end)
	if at < 0 {
		return false
	}
	items := p.list(at, end)
	for _, x := range items {
		if w := p.who(&p.phrases[x]); w.kind != counted && w.kind != single && w.kind != named {
			return false
		}
	}
	return len(items) > 1
}

// nearest returns the mention whose people stand last before token i, or
// whose trigger does.
func nearest(p *page, ms []*mention, i int) *mention {
	var best *mention
	at := -1
	for _, m := range ms {
		if m.part {
			continue
		}
		end := p.phrases[m.phrase].Last
		if m.trigger.last <= i && m.trigger.last > end {
			end = m.trigger.last
		}
		if end <= i && end > at || end <= i && end == at && m.who.kind == counted {
			best, at = m, end
		}
	}
	return best
}

// list returns the phrases of the list that begins with phrase ph.
func (p *page) list(ph, end int) []int {
	out := []int{ph}
	for i := p.behind(ph, end); i < end; {
		j := i
		if p.tok(j).Norm == "," || p.tok(j).Norm == ";" || p.tok(j).Kind == token.Close {
			j++
		}
		if p.is("and", j) {
			j++
		}
		if j == i || j >= end || p.at[j] < 0 || p.phrases[p.at[j]].First != j {
			break
		}
		next := int(p.at[j])
		if in := p.gathered(next); in >= 0 {
			next = in
		}
		after := p.behind(next, end)
		if p.who(&p.phrases[next]).kind == nobody || p.outOfThem(&p.phrases[next]) || p.predicated(after, end) && p.tok(i).Norm == "," && (!p.is("and", i+1) || p.phrases[next].Elliptic) {
			break
		}
		out = append(out, next)
		i = after
	}
	return out
}

func (p *page) addPart(whole *mention, ph int, rule string) *mention {
	w := p.who(&p.phrases[ph])
	if w.kind == nobody || w.weak && !harms(whole.measure) {
		return nil // 40 people arrested and arms seized, including 18 rifles
	}
	m := &mention{trigger: whole.trigger, phrase: ph, who: w, measure: whole.measure, rule: string(whole.measure) + "-" + rule,
		part: true, whole: whole}
	p.note(m)
	return m
}

// fates finds people by the group they are told to belong to: "the dead
// included two doctors", "among the wounded were …", "he was among the dead".
func (p *page) fates() {
	for k, n := 0, len(p.phrases); k < n; k++ {
		ph := &p.phrases[k]
		if p.at[ph.Head] != int32(k) || ph.Pronoun {
			continue
		}
		if p.someWere(k) {
			continue
		}
		e := p.casualty.Find("fate", p.tok(ph.Head).Norm)
		if e == nil {
			continue
		}
		measure := daybook.Measure(e.Get("measure"))
		if p.is("victims", ph.Head) && p.tells(daybook.Abducted) > p.tells(daybook.Killed) {
			measure = daybook.Abducted // one of the victims, of a kidnapping
		}
		t := &trigger{first: ph.Head, last: ph.Head + 1, entry: e, frame: "head", measure: measure, agent: -1}
		s := p.sent(ph.Head)
		if p.is("among", ph.First-1) {
			// an officer is among the dead, among the 12 dead
			if sub := p.amongSubject(ph.First - 1); sub >= 0 {
				for _, m := range p.addAll(t, p.conjunctsLeft(sub), string(measure)+"-among") {
					m.part = true
				}
				continue
			}
		}
		if ph.Quantity != nil {
			if ph.Partitive && p.is("be", ph.First-1) {
				p.oneOf(t, k) // a nurse was one of the injured
			}
			continue
		}
		known := p.is("named-as", ph.First-1) && p.is("as", ph.Last) // police named the dead as two nurses
		said := ph.Last                                              // the dead reportedly included
		if p.phraseAt(said) == nil && strings.HasPrefix(p.tok(said).Tag, "RB") {
			said++
		}
		if !known && !p.is("were", said) && !(p.tok(ph.Last).Norm == ":" && p.enumerates(ph.Last, s.Last)) {
			continue
		}
		// The dead included X; among the dead were X. "The victims were a
		// couple" says who they are, "the victims were taken" does not.
		from := said + 1
		if p.is("named-as", from) && p.is("as", from+1) {
			from += 2 // the dead were identified as two policemen and a sweeper
		}
		if at := p.right(from, s.Last); at >= 0 && !p.predicated(p.phrases[at].Last, s.Last) {
			for _, x := range p.list(at, s.Last) {
				if w := p.who(&p.phrases[x]); !p.patient(x) && w.kind != nobody && w.kind != group && w.kind != pronoun {
					if m := p.add(t, x, string(measure)+"-among"); m != nil {
						m.part = true
					}
				}
			}
		}
	}
}

// amongSubject returns the people told to be among the group: "X is among",
// "X, who was among"; -1 when nobody can be told.
func (p *page) amongSubject(i int) int {
	be := i - 1
	if p.tok(be).Tag == "VBN" && p.is("be", be-1) {
		be-- // were named among the dead
	}
	sub := -1
	switch {
	case p.is("be", be) && p.tok(be).Tag != "POS":
		sub = p.subjectOf(be)
	case p.headline(i), i > 0 && p.at[i-1] >= 0 && p.phrases[p.at[i-1]].First == p.sent(i).First:
		sub = p.adjacentLeft(i) // Two Policemen Among 12 Dead
	}
	if sub < 0 || p.patient(sub) {
		return -1
	}
	if w := p.who(&p.phrases[sub]); w.kind == nobody || w.kind == group || w.kind == pronoun {
		return -1
	}
	return sub
}

// within adds the people told to be among those of a participle: "a couple
// and their three sons were among 12 people killed", "she was one of five
// people who died".
func (p *page) within() {
	for k := range p.triggers {
		t := &p.triggers[k]
		for _, x := range t.patients {
			first := p.phrases[x].First
			i := first - 1
			if !p.is("among", i) {
				// one of those
				if ph := p.phraseAt(i); ph == nil || !p.is("of", i) {
					continue
				}
			}
			sub := p.amongSubject(i)
			if sub < 0 {
				continue
			}
			for _, y := range p.conjunctsLeft(sub) {
				if p.patient(y) {
					continue
				}
				if m := p.add(t, y, p.name(t, "among")); m != nil {
					m.part = true
				}
			}
			break
		}
	}
}

// along adds the people told to share the fate: "took him hostage along with
// several others", "was killed together with her two sons".
func (p *page) along() {
	for k := range p.triggers {
		t := &p.triggers[k]
		if len(t.patients) == 0 {
			continue
		}
		p.alongBefore(t)
		s := p.sent(t.first)
		for i := t.last; i < s.Last && i < t.last+8; i++ {
			es, n := p.event(i)
			if has(es, "with") && (n > 1 || p.casualty.Find("with", p.tok(i).Norm).Is("sure")) {
				if at := p.right(i+n, s.Last); at >= 0 {
					for _, x := range p.list(at, s.Last) {
						if w := p.who(&p.phrases[x]); !p.patient(x) && p.listed(w) {
							p.add(t, x, p.name(t, "along"))
						}
					}
				}
				break
			}
			if p.at[i] < 0 && verb(p.tok(i)) {
				break
			}
		}
	}
}

// alongBefore adds the people set beside the subject: "a mayor, together with three
// policemen, was killed".
func (p *page) alongBefore(t *trigger) {
	for _, x := range t.patients {
		i := p.phrases[x].Last
		if p.tok(i).Norm == "," {
			i++
		}
		es, n := p.event(i)
		if !has(es, "with") || n < 2 && !p.casualty.Find("with", p.tok(i).Norm).Is("sure") || i >= t.first {
			continue
		}
		at := p.right(i+n, t.first)
		if at < 0 || p.who(&p.phrases[at]).weak {
			return
		}
		for _, y := range p.list(at, t.first) {
			if !p.patient(y) && p.listed(p.who(&p.phrases[y])) && p.phrases[y].Last <= t.first {
				p.add(t, y, p.name(t, "along"))
			}
		}
		return
	}
}

func (p *page) patient(k int) bool { return p.index.hurt[k] }

// heads finds the counts that a noun makes by itself: "four fatalities", "no
// arrests", "20 hostages".
func (p *page) heads() {
	used, killed := map[int]bool{}, map[int]bool{}
	for _, m := range p.mentions {
		if !p.intended(m) {
			used[m.phrase] = true
			killed[m.phrase] = killed[m.phrase] || m.measure == daybook.Killed && m.trigger.frame == "noun"
		}
	}
	for k := range p.phrases {
		ph := &p.phrases[k]
		if killed[k] && !ph.Elliptic {
			p.hadBeen(k)
		}
		if used[k] || p.index.one[k] || p.at[ph.Head] != int32(k) {
			continue
		}
		if ph.Elliptic {
			p.ofThose(k)
			continue
		}
		w := p.who(ph)
		e := p.casualty.Find("head", p.tok(ph.Head).Norm)
		fold, of := p.fold(ph)
		e = cmp.Or(of, e)
		if e == nil && ph.Quantity != nil && ph.Quantity.None && p.is("report", ph.Head) && p.is("of", ph.Last) {
			if at := p.phraseAt(ph.Last + 1); at != nil {
				e = p.casualty.Find("head", p.tok(at.Head).Norm) // no reports of injuries
			}
		}
		if e == nil && ph.Quantity != nil && p.is("case", ph.Head) && p.is("of", ph.Last) {
			if at := p.phraseAt(ph.Last + 1); at != nil && !p.vain(at) {
				if e = p.casualty.Find("head", p.tok(at.Head).Norm); e == nil {
					e = p.casualty.Find("noun", p.tok(at.Head).Norm) // eight cases of arbitrary arrest
				}
			}
		}
		if e == nil && w.kind == named {
			// hostage A. Smith
			for i := ph.First; i < ph.Head && e == nil; i++ {
				if e = p.casualty.Find("head", p.tok(i).Norm); e != nil && !e.Is("held") {
					e = nil
				}
			}
		}
		told := false // by a word inside the phrase: 18 wounded people, a wounded child
		if e == nil && (w.kind == counted || w.kind == single || w.kind == named) && !w.weak {
			e = p.modifier(ph)
			if told = e != nil && ph.Quantity == nil; told && e.Get("measure") == string(daybook.Displaced) {
				continue // a homeless man
			}
		}
		if e == nil && (w.kind == counted || w.kind == single) && !w.weak {
			p.withWounds(k)
		}
		if e == nil || p.possessive(ph.Head) || p.dated(ph, e) || e.Is("deed") && p.vain(ph) {
			continue
		}
		if (ph.Owner >= 0 || p.tok(ph.First).Tag == "PRP$") && ph.Quantity == nil && e.Get("measure") == string(daybook.Killed) {
			continue // his body: somebody told of
		}
		if ph.Quantity != nil && ph.Quantity.Digits && p.timed[ph.Quantity.Num] {
			continue // the Feb. 19 deaths
		}
		if fold > 0 && ph.Quantity == nil {
			w.class, w.kind, w.figure = daybook.People, counted, daybook.Exactly(fold) // a double murder
		} else if n := p.nth(ph); n > 1 && ph.Quantity == nil && e.Get("measure") == string(daybook.Killed) {
			w.class, w.kind, w.figure = daybook.People, counted, daybook.Exactly(n) // the fourth homicide
		} else if ph.Quantity == nil && !told && !(e.Is("held") && (w.kind == single || w.kind == named)) {
			continue
		}
		class := daybook.People
		if w.kind != nobody {
			class = w.class
		}
		t := &trigger{first: ph.Head, last: ph.Head + 1, entry: e, frame: "head", measure: daybook.Measure(e.Get("measure")), agent: -1}
		p.note(&mention{trigger: t, phrase: k, measure: t.measure, rule: p.name(t, "head"),
			who: who{class: class, kind: w.headKind(), figure: w.headFigure(ph)}})
		used[k] = true
	}
}

// hadBeen counts those who had been taken, or were missing, where somebody found them
// dead: "the body of an abducted boy".
func (p *page) hadBeen(k int) {
	ph := &p.phrases[k]
	e := p.modifier(ph)
	if e == nil || p.who(ph).weak || e.Get("measure") != string(daybook.Abducted) && e.Get("measure") != string(daybook.Missing) {
		return
	}
	t := &trigger{first: ph.Head, last: ph.Head + 1, entry: e, frame: "head", measure: daybook.Measure(e.Get("measure")), agent: -1}
	p.note(&mention{trigger: t, phrase: k, measure: t.measure, rule: p.name(t, "head"), who: p.who(ph)})
}

// vain reports whether a phrase tells of a deed that was not done, of some of the
// deeds told of, or of one after another: an attempted murder, many of these
// killings, a second abduction.
func (p *page) vain(ph *grammar.Phrase) bool {
	for i := ph.First; i < ph.Head; i++ {
		if p.is("attempted", i) {
			return true
		}
	}
	return ph.Partitive || p.nth(ph) > 0
}

// dated reports whether the number before a noun in the singular is no count:
// "his 1990 arrest", "the 2013 shooting death".
func (p *page) dated(ph *grammar.Phrase, e *lexicon.Entry) bool {
	if ph.Quantity == nil || len(e.Forms) < 2 || p.tok(ph.Head).Norm != e.Lemma {
		return false
	}
	n, exact := ph.Quantity.Figure.Exact()
	return exact && n > 1
}

// modifier returns the entry of a word inside the phrase that says what
// happened to the people: wounded, kidnapped, missing.
func (p *page) modifier(ph *grammar.Phrase) *lexicon.Entry {
	for i := max(ph.First, lastOf(ph), ph.Owner+1); i < ph.Head; i++ {
		if p.tok(i).Tag == "VBG" && i == ph.First && !p.is("of", i-1) {
			continue // narrowly missing the mayor
		}
		if e := p.casualty.Find("noun", p.tok(i).Norm); e != nil && p.is("victims", ph.Head) {
			return e // six shooting victims
		}
		for _, label := range [...]string{"object", "state"} {
			if e := p.casualty.Find(label, p.tok(i).Norm); e != nil && !e.Is("shot") && e.Get("measure") != string(daybook.Freed) {
				if label == "state" || formOf(e, p.tok(i).Norm) >= past && formOf(e, p.tok(i).Norm) != gerund {
					return e
				}
			}
		}
	}
	return nil
}

func (w who) headKind() whoKind {
	if w.kind == nobody {
		return counted
	}
	return w.kind
}

func (w who) headFigure(ph *grammar.Phrase) daybook.Figure {
	if ph.Quantity != nil {
		return ph.Quantity.Figure
	}
	return w.figure
}

// lastOf is the token behind the number of a phrase.
func lastOf(ph *grammar.Phrase) int {
	if ph.Quantity == nil {
		return ph.First
	}
	return ph.Quantity.Last
}
