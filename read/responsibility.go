package read

import (
	"slices"
	"strings"

	"daybook"
	"daybook/grammar"
	"daybook/lexicon"
)

// responsible is a statement of who did it, before it is published.
type responsible struct {
	actor daybook.Span
	kind  string
	self  bool // the actor says so: he is the source
	first int  // tokens of the quote
	last  int
	rule  string
	place int // token of the actor
}

// responsibility says who is said to have done it. An actor is named once for
// each kind of statement; nobody is ever guessed.
func (p *page) responsibility() []daybook.Responsibility {
	var found []responsible
	found = append(found, p.declared()...)
	found = append(found, p.ourselves()...)
	found = append(found, p.agents()...)
	found = append(found, p.suspects()...)
	out := []daybook.Responsibility{}
	seen := map[string]bool{}
	for _, x := range found {
		r := daybook.Responsibility{Kind: x.kind, Actor: x.actor.Of(p.d.Text), Incident: "1", Rule: x.rule}
		r.Spans.Actor = x.actor
		r.Spans.Quote = p.d.Span(x.first, x.last).Union(x.actor)
		r.Quote = r.Spans.Quote.Of(p.d.Text)
		by, ok := p.speaker(p.d.Tokens[x.place].Start)
		if x.rule == "we-did-it" {
			r.Actor, r.Spans.Actor = by.SourceText, by.SourceSpan
			if by.Unknown {
				r.Actor, r.Spans.Actor = daybook.Unknown, by.Source
			}
		}
		if w := p.speech(by); x.self && !(ok && by.Post >= 0) {
			r.Source, r.Spans.Source = ptr(r.Actor), ptr(x.actor)
		} else if ok {
			r.Source, r.Spans.Source, r.SourceKind, r.Via, r.Spans.Via = w.source, w.sourceSpan, w.kind, w.via, w.viaSpan
		}
		key := x.kind + p.actorKey(x.actor)
		if x.rule == "we-did-it" {
			key = x.kind + r.Actor
		}
		if x.kind == "claimed" && r.Source != nil {
			key += *r.Source
		}
		if seen[key] || x.kind == "blamed" && seen["claimed"+p.actorKey(x.actor)+r.Actor] {
			continue
		}
		seen[key] = true
		out = append(out, r)
	}
	return out
}

// actorKey is what makes two namings of an actor the same: its last word.
func (p *page) actorKey(s daybook.Span) string {
	w := strings.Fields(strings.ToLower(strings.Trim(s.Of(p.d.Text), "()\"'.,")))
	if len(w) == 0 {
		return ""
	}
	return strings.Trim(w[len(w)-1], "()")
}

// declared reads what is said of responsibility in so many words.
func (p *page) declared() []responsible {
	var out []responsible
	for _, c := range p.cues {
		i, n := c.i, c.n
		s := p.sent(i)
		switch e := c.entries[0]; e.Label {
		case "none-claims":
			nobody := p.d.Span(i, i+1)
			if ph := p.phraseAt(i + 1); ph != nil && ph.Last <= i+n {
				nobody = p.d.Span(i, ph.Last) // no group
			}
			out = append(out, responsible{actor: nobody, kind: "none-claimed", first: i, last: i + n, rule: "nobody-claims", place: i})
		case "claim":
			if sub := p.subjectOf(i); sub >= 0 && p.actor(&p.phrases[sub], true) && !p.negatedAt(i) {
				ph := &p.phrases[sub]
				out = append(out, responsible{actor: p.actorSpan(ph), kind: "claimed", self: true, first: ph.First, last: i + n, rule: "claims-responsibility", place: ph.Head})
			}
		case "denies":
			if sub := p.subjectOf(i); sub >= 0 && p.actor(&p.phrases[sub], true) {
				ph := &p.phrases[sub]
				out = append(out, responsible{actor: p.actorSpan(ph), kind: "denied", self: true, first: ph.First, last: i + n, rule: "denies-responsibility", place: ph.Head})
			}
		case "claimed-by", "blame":
			kind, rule := "blamed", "blamed-on"
			if e.Label == "claimed-by" {
				kind, rule = "claimed", "claimed-by"
			}
			obj := p.right(i+n, s.Last)
			if obj < 0 || !p.actor(&p.phrases[obj], false) {
				break
			}
			ph := &p.phrases[obj]
			out = append(out, responsible{actor: p.actorSpan(ph), kind: kind, self: kind == "claimed", first: i, last: ph.Last, rule: rule, place: ph.Head})
		case "behind":
			if sub := p.subjectOf(i); sub >= 0 && !p.is("we", p.phrases[sub].First) && p.actor(&p.phrases[sub], true) {
				ph := &p.phrases[sub]
				out = append(out, responsible{actor: p.actorSpan(ph), kind: "blamed", first: ph.First, last: i + n, rule: "behind-it", place: ph.Head})
			}
		}
	}
	return out
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
		out = append(out, responsible{actor: p.d.Span(ph.First, ph.Last), kind: "claimed", first: ph.First, last: t.last, rule: "we-did-it", place: ph.First})
	}
	return out
}

func (p *page) negatedAt(i int) bool {
	return p.is("negation", i-1) || p.is("negation", i-2) || p.is("none", i-2)
}

// agents reads the doers of what was done to people: "abducted by X", "X
// killed five".
func (p *page) agents() []responsible {
	var out []responsible
	for k := range p.triggers {
		t := &p.triggers[k]
		if t.frame != "object" || len(t.patients) == 0 || t.measure == daybook.Detained || t.measure == daybook.Freed || t.measure == daybook.Displaced {
			continue
		}
		agent := -1
		rule := "did-it"
		if t.passive {
			i := t.last
			s := p.sent(t.first)
			for i < s.Last && i < t.last+6 && !p.is("by", i) && (p.at[i] < 0 || p.timed[i] || p.placed[i]) {
				i++
			}
			if p.is("by", i) {
				agent = p.right(i+1, s.Last)
				rule = "done-by"
			}
		} else {
			agent = t.agent
		}
		if agent < 0 || !p.actor(&p.phrases[agent], true) || p.intendedTrigger(t) || p.elsewhereTrigger(t) || p.onDuty(&p.phrases[agent], t) {
			continue
		}
		if t.form == gerund && p.phrases[agent].Last == t.first {
			continue // a Denver shooting: a noun after all
		}
		ph := &p.phrases[agent]
		if p.is("we", ph.First) {
			continue // our fighters: the speaker claims it, nobody is blamed
		}
		if slices.ContainsFunc(t.patients, func(x int) bool { return p.tok(p.phrases[x].Head).Norm == p.tok(ph.Head).Norm }) {
			continue // "Webb was killed by a man who got a gun and shot Webb"
		}
		w := p.who(ph)
		kind := "blamed"
		if w.kind == named || w.kind == single || w.kind == definite {
			if p.doubtedAt(t) {
				kind = "suspected"
			}
		}
		first, last := min(ph.First, t.first), max(ph.Last, t.last)
		out = append(out, responsible{actor: p.actorSpan(ph), kind: kind, first: first, last: last, rule: rule, place: ph.Head})
	}
	return out
}

// elsewhereTrigger reports whether what the trigger tells belongs to another incident.
func (p *page) elsewhereTrigger(t *trigger) bool {
	if m := p.index.first[t]; m != nil {
		return p.elsewhere(m)
	}
	return false
}

func (p *page) intendedTrigger(t *trigger) bool { return p.intended(&mention{trigger: t}) }

func (p *page) doubtedAt(t *trigger) bool {
	for i := t.first - 1; i >= p.sent(t.first).First && i > t.first-5; i-- {
		if p.is("possible", i) {
			return true
		}
	}
	return false
}

// suspects reads those who are arrested, charged or sought as having done it.
func (p *page) suspects() []responsible {
	var out []responsible
	for _, m := range p.mentions {
		ph := &p.phrases[m.phrase]
		if m.measure != daybook.Detained && !(m.measure == daybook.TookPart && m.trigger.frame == "suspect") {
			continue
		}
		if e := p.incident.Find("nameless", p.tok(ph.Head).Norm); e != nil && !e.Is("role") || p.elsewhere(m) {
			continue
		}
		if e := p.head(ph.First, ph.Head); e != nil && e.Label == "people" && !p.incident.Has("nameless", p.tok(ph.Head).Norm) {
			continue // an arrested journalist is no suspect
		}
		if m.who.kind != named && m.who.kind != definite || m.measure == daybook.Detained && m.who.class != daybook.Attackers && !p.arrestInCase(m) {
			continue
		}
		first, last := min(ph.First, m.trigger.first), max(ph.Last, m.trigger.last)
		out = append(out, responsible{actor: p.actorSpan(ph), kind: "suspected", first: first, last: last, rule: "held-for-it", place: ph.Head})
	}
	// attackers by the verb: "X set off five bombs", "Y bombarded a house"
	for k := range p.triggers {
		t := &p.triggers[k]
		if t.frame != "attack" || !p.verbal(t) || p.intendedTrigger(t) || len(t.patients) > 0 {
			continue
		}
		if passive, reduced := p.voice(t, nil); passive && !reduced {
			continue
		}
		sub := p.subjectOf(t.first)
		if sub < 0 {
			continue
		}
		ph := &p.phrases[sub]
		if p.is("we", ph.First) || p.asideTrigger(t) || p.onDuty(ph, t) || !p.actor(ph, true) {
			continue
		}
		if p.incident.Has("force", p.tok(ph.Head).Norm) || p.who(ph).class == daybook.Attackers && p.actor(ph, true) {
			out = append(out, responsible{actor: p.actorSpan(ph), kind: "blamed", first: ph.First, last: t.last, rule: "armed-act", place: ph.Head})
		}
	}
	// the suspect, A. Smith; suspect A. Smith
	for k := range p.phrases {
		ph := &p.phrases[k]
		w := p.who(ph)
		if w.kind != named || w.class != daybook.Attackers || p.at[ph.Head] != int32(k) {
			continue
		}
		for i := ph.First; i < ph.Head; i++ {
			if e := p.person.Find("attackers", p.tok(i).Norm); e != nil && p.incident.Has("accused", e.Lemma) && strings.HasPrefix(p.tok(i+1).Tag, "NNP") {
				out = append(out, responsible{actor: p.d.Span(i+1, ph.Last), kind: "suspected", first: ph.First, last: ph.Last, rule: "called-suspect", place: ph.Head})
				break
			}
		}
	}
	return out
}

func (p *page) arrestInCase(m *mention) bool { return m.who.kind == definite || m.who.kind == named }

// actor reports whether the phrase can be one who did it: attackers, armed
// forces, an organisation, a named person; not a blast, nor "he".
func (p *page) actor(ph *grammar.Phrase, people bool) bool {
	if ph.Pronoun || ph.Elliptic {
		return false
	}
	h := p.tok(ph.Head)
	if es := p.incident.Word(h.Norm); hasLabel(es, "agentless") {
		return false
	}
	if es := p.incident.Word(h.Norm); hasLabel(es, "nameless") {
		return false
	}
	for i := ph.First; i < ph.Head && ph.Proper; i++ {
		if strings.HasPrefix(p.tok(i).Tag, "NNP") && hasLabel(p.incident.Word(p.tok(i).Norm), "agentless") {
			return false // Typhoon Meari
		}
	}
	if p.placed[ph.Head] && p.town(ph.Head) {
		return false // Near London, killing nine
	}
	if p.armed(ph) {
		return true
	}
	w := p.who(ph)
	if force := p.incident.Has("force", h.Norm); force && !p.namedPart(ph) && p.incident.Has("anybody", h.Norm) {
		return false // the group: whoever that is
	} else if w.class == daybook.Attackers || w.class == daybook.Security || force {
		return !p.incident.Has("anybody", h.Norm) || p.namedPart(ph)
	}
	if e := p.head(ph.First, ph.Head); e != nil && (e.Label == "thing" || e.Label == "people") {
		return false
	}
	return ph.Proper && h.Upper() && !p.is("thing", ph.Head)
}

// armed reports whether the phrase ends in the name of an armed body, whose
// words mean other things by themselves: Islamic State.
func (p *page) armed(ph *grammar.Phrase) bool {
	for i := ph.First; i <= ph.Head; i++ {
		if es, n := p.incident.Match(p.d, i); i+n > ph.Head && has(es, "body") && p.tok(i).Upper() {
			return true
		}
	}
	return false
}

// namedPart reports whether a name stands in the phrase.
func (p *page) namedPart(ph *grammar.Phrase) bool {
	for i := ph.First; i < ph.Last; i++ {
		if strings.HasPrefix(p.tok(i).Tag, "NNP") {
			return true
		}
	}
	return false
}

// town reports whether token i belongs to the name of a place smaller than a
// country: countries act, towns do not.
func (p *page) town(i int) bool {
	sites, located := p.sitesIn(p.d.SentenceOf(i))
	for k := range sites {
		if sites[k].First <= i && i < sites[k].Last {
			return located[k].Precision != "country" && located[k].Precision != "unknown" && located[k].Precision != "region"
		}
	}
	return false
}

// asideTrigger reports whether what the trigger tells is told of another incident by
// its words.
func (p *page) asideTrigger(t *trigger) bool {
	return p.reason(t) || p.cameAfter(t) || p.away(t)
}

// onDuty reports whether police killed or held those who had attacked: they
// answered what happened, and are not blamed for it.
func (p *page) onDuty(ph *grammar.Phrase, t *trigger) bool {
	if !p.incident.Has("police", p.tok(ph.Head).Norm) {
		return false
	}
	for _, x := range t.patients {
		if p.who(&p.phrases[x]).class == daybook.Attackers {
			return true
		}
	}
	return p.index.attacked
}

func hasLabel(es []*lexicon.Entry, label string) bool { return has(es, label) }

// actorSpan is the words that name the actor: without a possessive, with an
// abbreviation in brackets behind it: "Tehreek-e-Taliban Pakistan (TTP)".
func (p *page) actorSpan(ph *grammar.Phrase) daybook.Span {
	return p.d.Span(ph.First, ph.Last)
}
