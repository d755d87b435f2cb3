package read

import (
	"slices"
	"strings"
	"unicode"

	"daybook"
	"daybook/grammar"
	"daybook/token"
)

// responsible is a statement of who did it, before it is published.
type responsible struct {
	actor  daybook.Span
	kind   string
	self   bool // the actor says so: he is the source
	first  int  // tokens of the quote
	last   int
	rule   string
	place  int // token of the actor
	source *daybook.Span
	named  bool // the actor has a name
	own    bool // its verb is what somebody does by speaking: blames
}

// responsibility says who is said to have done it, in order of the text. An
// actor is named once for each kind of statement, on somebody's word where
// anybody gives it; nobody is ever guessed.
func (p *page) responsibility() []daybook.Responsibility {
	out := []daybook.Responsibility{}
	var from []responsible
	for _, x := range slices.Concat(p.declared(), p.accused(), p.identified(), p.ourselves(), p.themselves(), p.agents(), p.suspects()) {
		if p.void(x) {
			continue
		}
		r := p.publish(x)
		k := slices.IndexFunc(out, func(o daybook.Responsibility) bool {
			return o.Kind == r.Kind && p.sameActor(o.Actor, r.Actor) && (r.Kind != "claimed" || equal(o.Source, r.Source))
		})
		switch {
		case k < 0:
			out, from = append(out, r), append(from, x)
		case r.Source != nil && (out[k].Source == nil && r.Kind != "blamed" || r.Kind == "suspected" && official(&r) && !official(&out[k])):
			out[k], from[k] = r, x
		}
	}
	return p.sift(out, from)
}

// publish makes what is published of a statement: whose word it is, and how sure
// he who gives it is. What a speaker only believes is a suspicion, and what he
// denies is a denial.
func (p *page) publish(x responsible) daybook.Responsibility {
	r := daybook.Responsibility{Kind: x.kind, Actor: x.actor.Of(p.d.Text), Incident: "1", Rule: x.rule}
	r.Spans.Actor = x.actor
	r.Spans.Quote = p.d.Span(x.first, x.last)
	// An actor named paragraphs before is not quoted with all between: four
	// kilobytes of a report stood for "he said he did it".
	if whole := r.Spans.Quote.Union(x.actor); !strings.Contains(whole.Of(p.d.Text), "\n\n") {
		r.Spans.Quote = whole
	}
	r.Quote = r.Spans.Quote.Of(p.d.Text)
	by, ok := p.speaker(p.d.Tokens[x.place].Start)
	if x.rule == "we-did-it" || x.rule == "they-did-it" {
		r.Actor, r.Spans.Actor = by.SourceText, by.SourceSpan
		if by.Unknown {
			r.Actor, r.Spans.Actor = daybook.Unknown, by.Source
		}
	}
	w := p.speech(by)
	switch {
	case x.self && !(ok && by.Post >= 0):
		r.Source, r.Spans.Source = ptr(r.Actor), ptr(x.actor)
	case x.source != nil:
		r.Source, r.Spans.Source = ptr(x.source.Of(p.d.Text)), x.source
		if ok && by.SourceSpan.Overlaps(*x.source) {
			r.SourceKind = w.kind
		}
	case ok:
		r.Source, r.Spans.Source, r.SourceKind, r.Via, r.Spans.Via = w.source, w.sourceSpan, w.kind, w.via, w.viaSpan
	}
	if r.Kind == "claimed" && x.rule == "they-did-it" && r.SourceKind != nil && *r.SourceKind == daybook.OtherSource {
		r.SourceKind = ptr(daybook.PerpSource) // who says so of himself
	}
	if r.Kind == "blamed" && ok {
		switch {
		case by.Stance == daybook.Denied && !x.own:
			r.Kind = "denied"
		case !by.Cue.IsZero() && p.incident.Has("doubting", strings.ToLower(by.Cue.Of(p.d.Text))):
			r.Kind = "suspected"
		}
	}
	return r
}

// sift leaves out what another statement says better: that somebody did it, where
// he is held for it or claims it; and "the militants", where they are named.
func (p *page) sift(all []daybook.Responsibility, from []responsible) []daybook.Responsibility {
	said := func(kind, actor string) bool {
		return slices.ContainsFunc(all, func(r daybook.Responsibility) bool { return r.Kind == kind && p.sameActor(r.Actor, actor) })
	}
	named, accused := false, false // somebody is by name
	for i, r := range all {
		named = named || r.Kind == "blamed" && from[i].named
		accused = accused || r.Kind == "suspected" && from[i].named
	}
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return from[a].first - from[b].first })
	out := []daybook.Responsibility{}
	for _, i := range order {
		r := all[i]
		switch {
		case r.Kind == "blamed" && (said("claimed", r.Actor) || said("suspected", r.Actor) && from[i].rule != "found-guilty"),
			r.Kind == "suspected" && (said("claimed", r.Actor) || !from[i].named && from[i].rule == "held-for-it" && accused && p.nobodyKnown(from[i].place)),
			r.Kind == "blamed" && named && !from[i].named && (p.unnamed(from[i].place) || p.calledSo(from[i].place, all)):
			continue
		}
		if r.Kind == "suspected" && !from[i].named && from[i].rule == "held-for-it" {
			accused = accused || p.nobodyKnown(from[i].place) // one is enough
		}
		out = append(out, r)
	}
	return out
}

// unnamed reports whether the word for an actor says no more of him than that he did
// it: the militants, a terrorist army.
func (p *page) unnamed(i int) bool {
	ph := p.phraseAt(i)
	for k := i; ph != nil && k >= ph.First; k-- {
		if p.person.Has("attackers", p.tok(k).Norm) {
			return true // a terrorist army
		}
	}
	return ph != nil && p.who(ph).class == daybook.Attackers || p.incident.Has("anybody", p.tok(i).Norm)
}

// nobodyKnown reports whether the word at token i is for somebody nobody knows: a man.
func (p *page) nobodyKnown(i int) bool {
	ph := p.phraseAt(i)
	return ph != nil && p.who(ph).kind == single
}

func equal(a, b *string) bool { return a == b || a != nil && b != nil && *a == *b }

// calledSo reports whether the word at token i stands in the name of another actor:
// the officer, officer A. Smith.
func (p *page) calledSo(i int, all []daybook.Responsibility) bool {
	return slices.ContainsFunc(all, func(r daybook.Responsibility) bool {
		w := strings.Fields(strings.ToLower(r.Actor))
		return len(w) > 1 && slices.Contains(w[:len(w)-1], p.tok(i).Norm)
	})
}

// sameActor reports whether two statements name the same actor: the same body, or the
// same last word, where the words before do not tell them apart: Adil Khan, Jamal Khan.
func (p *page) sameActor(a, b string) bool {
	last, before := p.surname(a)
	last2, before2 := p.surname(b)
	return last == last2 && (before == before2 || before == "" || before2 == "")
}

// surname returns what tells one actor from another: the body that he is, or his last
// name, generations aside, and the name before it, "" where there is none.
func (p *page) surname(actor string) (last, before string) {
	w := strings.FieldsFunc(actor, func(r rune) bool { return r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for len(w) > 1 && p.incident.Has("generation", strings.ToLower(w[len(w)-1])) {
		w = w[:len(w)-1]
	}
	for i := range w {
		for j := len(w); j > i; j-- {
			if e := p.incident.Find("body", strings.ToLower(strings.Join(w[i:j], " "))); e != nil {
				return e.Lemma, ""
			}
		}
	}
	n := len(w)
	if n == 0 {
		return "", ""
	}
	last = strings.ToLower(w[n-1])
	if n > 1 && unicode.IsUpper([]rune(w[n-2])[0]) && len(w[n-2]) > 3 && p.person.Word(strings.ToLower(w[n-2])) == nil {
		before = strings.ToLower(w[n-2])
	}
	return last, before
}

// declared reads what is said of responsibility in so many words.
func (p *page) declared() []responsible {
	var out []responsible
	for _, c := range p.cues {
		i, n := c.i, c.n
		s := p.sent(i)
		t := &trigger{first: i, last: i + n, agent: -1}
		subject := func(kind, rule string) {
			if kind == "claimed" && (p.tok(i).Tag == "VB" || !p.forDeed(i+n) || i+n < s.Last && (verb(p.tok(i+n)) || p.at[i+n] >= 0 && p.at[i+n] == p.at[i+n-1])) {
				return // asks parents to take responsibility
			}
			sub := p.subjectOf(i)
			if kind == "claimed" && sub >= 0 && p.is("negation", p.phrases[sub].First-1) {
				return // neither of the two groups
			}
			if sub >= 0 && !self(kind) && p.index.hurt[sub] && p.is("relative", p.phrases[sub].Last) {
				return // killed a man whom the army said was behind a blast
			}
			if sub >= 0 && kind == "blamed" {
				kind = p.doubtful(p.phrases[sub].First) // it is possible that the group is behind it
			}
			if k := p.bodyBefore(i); sub < 0 && k >= 0 {
				sub = k
			}
			if k := int(p.at[s.First]); sub < 0 && self(kind) && k >= 0 && p.tok(i-1).Norm == "," && p.tok(p.phrases[k].Last).Norm == "," && p.phrases[k].Last < i-1 {
				sub = k // the group, led by A. Smith, claimed it
			}
			if sub >= 0 && p.is("of", p.phrases[sub].Last) && !p.actor(&p.phrases[sub], true) {
				if k := p.right(p.phrases[sub].Last+1, i); k >= 0 && p.who(&p.phrases[k]).class == daybook.Attackers && p.phrases[sub].Quantity != nil {
					sub = k // three teams of fighters
				}
			}
			var of, by daybook.Span // a body, and who speaks for it
			spoken := false
			if sub >= 0 && self(kind) {
				of, by, spoken = p.spokenFor(&p.phrases[sub])
			}
			if sub >= 0 && !p.is("we", p.phrases[sub].First) && (spoken || p.actor(&p.phrases[sub], true)) && !p.negatedAt(i) {
				ph := &p.phrases[sub]
				x := responsible{actor: p.actorSpan(ph), kind: kind, self: kind != "blamed" && kind != "suspected", first: ph.First, last: i + n, rule: rule, place: ph.Head, named: p.namedPart(ph)}
				if spoken {
					x.actor, x.self, x.source = of, false, &by
				}
				out = append(out, x)
			} else if sub >= 0 && kind == "claimed" && p.nobody(&p.phrases[sub]) {
				ph := &p.phrases[sub]
				out = append(out, responsible{actor: p.d.Span(ph.First, ph.Last), kind: "none-claimed", first: ph.First, last: i + n, rule: "nobody-claims", place: ph.First})
			} else if sub >= 0 && kind != "claimed" {
				if by, ok := p.speaksOfItself(&p.phrases[sub]); ok {
					own := "claimed"
					if kind == "denied" || by.Stance == daybook.Denied || p.negatedAt(i+1) || p.negatedAt(i+2) {
						own = "denied" // denied they were behind it, said they were not behind it
					}
					ph := &p.phrases[sub]
					out = append(out, responsible{actor: by.SourceSpan, kind: own, first: ph.First, last: i + n, rule: "they-did-it", place: ph.First, named: true})
				}
			} else if sub < 0 && p.inCapitals(i-1) >= 0 {
				k := p.inCapitals(i - 1)
				out = append(out, responsible{actor: p.d.Span(k, i), kind: kind, self: kind != "blamed", first: k, last: i + n, rule: rule, place: k, named: true})
			}
		}
		object := func(i int, kind, rule string) {
			obj := p.called(p.right(i, s.Last))
			if obj >= 0 && p.actor(&p.phrases[obj], false) && !p.quotedPart(&p.phrases[obj]) {
				ph := &p.phrases[obj]
				if kind == "blamed" && (p.lesser(ph.Last) || !p.forDeed(ph.Last)) {
					return
				}
				out = append(out, responsible{actor: p.actorSpan(ph), kind: kind, self: kind == "claimed", first: c.i, last: ph.Last, rule: rule, place: ph.Head, named: p.namedPart(ph)})
			} else if obj < 0 && i < s.Last {
				if es, n := p.incident.Match(p.d, i); has(es, "body") && p.capitals(i) {
					out = append(out, responsible{actor: p.d.Span(i, i+n), kind: kind, self: kind == "claimed", first: c.i, last: i + n, rule: rule, place: i, named: true})
				}
			}
		}
		for _, e := range c.entries {
			switch e.Label {
			case "none-claims":
				nobody := p.d.Span(i, i+1)
				if ph := p.phraseAt(i + 1); ph != nil && ph.Last <= i+n {
					nobody = p.d.Span(i, ph.Last) // no group
				}
				out = append(out, responsible{actor: nobody, kind: "none-claimed", first: i, last: i + n, rule: "nobody-claims", place: i})
			case "claim":
				subject("claimed", "claims-responsibility")
			case "claims":
				if obj := p.right(i+n, s.Last); obj >= 0 && strings.HasPrefix(p.tok(i).Tag, "VB") && p.tok(i+n).Tag == "DT" && p.violentAt(p.phrases[obj].Head) && !p.predicated(p.phrases[obj].Last, s.Last) && !p.open(i, p.phrases[obj].First) {
					subject("claimed", "claims-responsibility") // claimed the attack
				}
			case "denies":
				subject("denied", "denies-responsibility")
			case "uninvolved":
				if sub := p.subjectOf(i); sub >= 0 && p.phrases[sub].Pronoun {
					subject("denied", "denies-responsibility") // said it had no part in it
				}
			case "members-of":
				if left := p.adjacentLeft(i); left >= 0 && p.who(&p.phrases[left]).class == daybook.Attackers && !p.asideTrigger(t) {
					object(i+n, "suspected", "blamed-on")
				}
			case "claimed-by":
				if !verb(p.tok(i)) && p.tok(i).Tag != "VBN" || p.deedDone(t) && !p.incident.Has("carried", p.tok(i-2).Norm) {
					object(i+n, "claimed", "claimed-by")
				}
			case "blame":
				if !p.negatedAt(i) && p.blames(i) && (p.tok(i).Tag != "VBN" || n < 2 || p.deedDone(t)) {
					object(i+n, "blamed", "blamed-on")
					p.accuser(out, i)
				}
			case "suspicion-on":
				object(i+n, "suspected", "blamed-on")
			case "done":
				if j := p.byBehind(i + n); j >= 0 && p.done(t) && !p.negatedAt(i) && !p.asideTrigger(t) {
					object(j+1, p.doubtful(i), "blamed-on")
				}
			case "done-by":
				if p.done(t) && !p.negatedAt(i) && !p.asideTrigger(t) {
					object(i+n, p.doubtful(i), "blamed-on")
				}
			case "held-by":
				if p.captives() && p.heldBy(t) && !p.negatedAt(i) && !p.asideTrigger(t) {
					object(i+n, p.doubtful(i), "held-by")
				}
			case "lay":
				if strings.HasPrefix(p.tok(i).Tag, "VB") && !p.negatedAt(i) && p.blames(i) {
					if on := p.laidOn(i+n, s.Last); on >= 0 {
						object(on, "blamed", "blamed-on")
						p.accuser(out, i)
					}
				}
			case "behind":
				if end := p.clauseEnd(i+n, min(s.Last, i+n+8)); p.tok(i).Tag != "VB" && p.sets(e, i+n, end) && (p.deedIn(i, end) || p.actAt(i+n, end, e.Is("doing")) || e.Is("bare") && p.tok(i+n).Kind == token.Punct) && !p.asideTrigger(t) && !p.is("by", i+n) && (p.is("be", i) || !p.is("be", i-1)) {
					subject(p.doubtful(i), "behind-it")
				}
			}
		}
	}
	return out
}

// self reports whether a statement of the kind is one that its actor makes.
func self(kind string) bool { return kind == "claimed" || kind == "denied" }

// clauseEnd is the first token from i on that opens another clause, at most end.
func (p *page) clauseEnd(i, end int) int {
	for ; i < end; i++ {
		if t := p.tok(i); t.Tag == "WRB" || p.is("relative", i) && t.Tag != "DT" || verb(t) || p.incident.Has("charge-ends", t.Norm) {
			break
		}
	}
	return i
}

// heldBy reports whether people are held, and by others than police: "the girls held by
// the group", not "talks held by the two sides".
func (p *page) heldBy(t *trigger) bool {
	left := p.adjacentLeft(t.first)
	if left < 0 {
		left = p.subjectOf(t.first)
	}
	by := p.right(t.last, p.sent(t.first).Last)
	if left < 0 || by < 0 || p.whoAt(left) == nobody && p.who(&p.phrases[left]).entry == nil && !p.index.hurt[left] {
		return false
	}
	return p.who(&p.phrases[by]).class != daybook.Security && !p.incident.Has("police", p.tok(p.phrases[by].Head).Norm)
}

// done reports whether what is carried out or planned at the verb is violence: its
// subject, or the noun before it; where that cannot be told, the words before.
func (p *page) done(t *trigger) bool {
	sub := p.adjacentLeft(t.first)
	if sub < 0 {
		sub = p.subjectOf(t.first)
	}
	if sub >= 0 {
		h := p.phrases[sub].Head
		if k := p.adjacentLeft(p.phrases[sub].First - 1); k >= 0 && p.is("of", p.phrases[sub].First-1) && p.violence(p.phrases[k].Head, h) {
			return true // an act of war
		}
		if !p.is("relative", h) && !p.incident.Has("act", p.tok(h).Norm) && !p.phrases[sub].Pronoun && !p.placed[h] && !p.timed[h] {
			return p.violence(h, h+1) // not an inquiry into a shooting
		}
	}
	return p.violence(max(p.sent(t.first).First, t.first-12), t.first)
}

// accuser gives the last statement the one who makes it, the subject of the verb at
// token i, where no other is known: "officials pointed the finger at the rebels".
func (p *page) accuser(all []responsible, i int) {
	if len(all) == 0 || all[len(all)-1].first != i || p.tok(i).Tag == "VBN" || p.is("be", i-1) || p.is("relative", i-1) {
		return
	}
	x := &all[len(all)-1]
	j := i - 1
	for j > p.sent(i).First && (p.tok(j).Norm == "," || strings.HasPrefix(p.tok(j).Tag, "RB")) {
		j--
	}
	x.own = p.is("and", j) || p.is("but", j) // denied it and, instead, blamed the rebels
	if by := p.namer(i); by != nil && !p.violence(i-1, i) {
		x.source = by // not "Salem bombing blamed on rebels"
	}
}

// laidOn returns the token behind the "on" or "to" that somebody's name follows:
// "blamed the blast in the market on the rebels"; -1 when there is none, or when
// what is laid on him is no violence.
func (p *page) laidOn(i, end int) int {
	for j := i; j < min(end, i+12); j++ {
		switch {
		case verb(p.tok(j)) || p.tok(j).Kind == token.Punct:
			return -1
		case p.incident.Has("lay-on", p.tok(j).Norm):
			if j > i && (p.violence(i, j) || p.actAt(i, j, false)) {
				return j + 1
			}
		}
	}
	return -1
}

// actAt reports whether an act of violence stands in the tokens from i up to end; of
// what is carried out, which may be an arrest, only a blow is one.
func (p *page) actAt(i, end int, blow bool) bool {
	for ; i < end; i++ {
		if n := p.tok(i).Norm; p.incident.Has("blow", n) || !blow && p.incident.Has("act", n) {
			return true
		}
	}
	return false
}

// doubtful is the kind of a statement by the words before its verb at token i:
// who is believed to be behind it is suspected.
func (p *page) doubtful(i int) string {
	if p.rumoured(i) {
		return "suspected"
	}
	first := p.sent(i).First
	for j := i - 1; j >= first && j > i-6; j-- {
		if p.is("possible", j) || p.incident.Has("doubting", p.tok(j).Norm) {
			return "suspected"
		}
	}
	return "blamed"
}

// inCapitals returns the first token of the name of a body that ends at token i and
// is written in capitals, where its words mean something else by themselves: IS;
// -1 when there is none.
func (p *page) inCapitals(i int) int {
	for k := max(0, i-2); k <= i; k++ {
		if es, n := p.incident.Match(p.d, k); k+n == i+1 && has(es, "body") && p.capitals(k) {
			return k
		}
	}
	return -1
}

func (p *page) capitals(i int) bool {
	t := p.tok(i).Text
	return !p.d.Caps && len(t) > 1 && t == strings.ToUpper(t)
}

// quotedPart reports whether a quotation opens right before the phrase and does not
// end with it.
func (p *page) quotedPart(ph *grammar.Phrase) bool {
	return p.tok(ph.First-1).Kind == token.Open && p.tok(ph.Last).Kind == token.Close && p.at[min(ph.Last+1, len(p.at)-1)] >= 0
}

// ourselves reads claims in the first person: "Our fighters have attacked the
// base," he said. Who speaks is for the attribution to say; where the text does
// not, the actor is unknown too.
func (p *page) ourselves() []responsible {
	var out []responsible
	for k := range p.triggers {
		t := &p.triggers[k]
		if t.frame != "attack" && !(t.frame == "object" && t.measure == daybook.Killed) || !p.verbal(t) || p.intendedTrigger(t) {
			continue
		}
		sub := p.subjectOf(t.first)
		if sub < 0 {
			continue
		}
		ph := &p.phrases[sub]
		if !p.is("we", ph.First) {
			continue
		}
		if passive, reduced := p.voice(t, nil); passive && !reduced {
			continue
		}
		by, ok := p.speaker(p.tok(ph.First).Start)
		if !ok || !by.Direct || !by.Unknown && by.Kind != daybook.PerpSource && by.Kind != daybook.Military {
			continue
		}
		out = append(out, responsible{actor: p.d.Span(ph.First, ph.Last), kind: "claimed", first: ph.First, last: t.last, rule: "we-did-it", place: ph.First, named: true})
	}
	return out
}

// nobody reports whether the phrase means none: no group, no one, none of them.
func (p *page) nobody(ph *grammar.Phrase) bool {
	return p.incident.Has("nobody", p.tok(ph.First).Norm) || p.incident.Has("nobody", p.words(ph.First, ph.Last))
}

func (p *page) negatedAt(i int) bool {
	return p.is("negation", i-1) || p.is("negation", i-2) || p.is("none", i-2)
}
