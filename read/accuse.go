package read

import (
	"slices"
	"strings"

	"daybook"
	"daybook/grammar"
	"daybook/lexicon"
	"daybook/token"
)

// violent are the kinds of incident that somebody does to somebody.
var violent = map[daybook.Type]bool{daybook.AirStrike: true, daybook.ArmedAssault: true, daybook.Bombing: true, daybook.Clash: true,
	daybook.HostageTaking: true, daybook.Kidnapping: true, daybook.Killing: true, daybook.Riot: true, daybook.Shelling: true,
	daybook.Shooting: true, daybook.Stabbing: true, daybook.VehicleAttack: true}

// violence reports whether the tokens from i up to end tell of violence to people.
func (p *page) violence(i, end int) bool {
	for ; i < end; i++ {
		if p.is("accused", i) || p.violentAt(i) {
			return true
		}
	}
	return false
}

func (p *page) violentAt(i int) bool {
	for _, t := range p.triggersAt(i) {
		if harms(t.measure) && t.frame == "noun" || (harms(t.measure) && t.frame == "object" || t.frame == "attack") && p.verbal(t) {
			return true
		}
	}
	es, _ := p.incident.Match(p.d, i)
	for _, e := range es {
		if e.Label == "type" && violent[daybook.Type(e.Get("name"))] || e.Label == "war-act" {
			return true
		}
	}
	return false
}

// accused reads those who are charged, suspected or found guilty: "police charged
// A. Smith with murder", "A. Smith was convicted of the killing"; and those who
// admit or deny it.
func (p *page) accused() []responsible {
	var out []responsible
	for _, c := range p.cues {
		s := p.sent(c.i)
		for _, e := range c.entries {
			t := &trigger{first: c.i, last: c.i + c.n, entry: e, form: formOf(e, p.words(c.i, c.i+c.n)), agent: -1}
			switch e.Label {
			case "accuse":
				if strings.HasPrefix(p.tok(c.i).Tag, "VB") && (p.ofViolence(t.last) || e.Is("bare") && p.bareBody(t.last, s.Last)) && !p.negatedAt(c.i) && !p.asideTrigger(t) {
					out = append(out, p.charged(t)...)
				}
			case "faces":
				if sub := p.subjectOf(c.i); sub >= 0 && strings.HasPrefix(p.tok(c.i).Tag, "VB") && p.facing(t.last, s.Last) && !p.negatedAt(c.i) && !p.asideTrigger(t) && !p.open(c.i, p.phrases[sub].First) {
					for _, x := range p.conjunctsLeft(sub) {
						out = append(out, p.accusation(x, t, "suspected", "charged-with", nil)...)
					}
				}
			case "warrant":
				out = append(out, p.warranted(c)...)
			case "guilty":
				if left := p.adjacentLeft(c.i); left >= 0 && p.is("find", p.phrases[left].First-1) && p.incident.Has("finds", p.tok(p.phrases[left].First-1).Norm) && p.ofViolence(t.last) && !p.negatedAt(p.phrases[left].First-1) {
					by := p.namer(p.phrases[left].First - 1)
					for _, x := range p.conjunctsLeft(left) {
						out = append(out, p.accusation(x, t, "blamed", "found-guilty", by)...)
					}
				}
			case "answerable":
				left := p.adjacentLeft(c.i)
				if left < 0 || !p.incident.Has("holds", p.tok(p.phrases[left].First-1).Norm) || !p.actor(&p.phrases[left], true) {
					continue
				}
				v := p.phrases[left].First - 1
				if p.tok(v).Tag == "VBG" || p.negatedAt(v) || p.open(v, v) || p.asideTrigger(t) || p.tok(t.last).Kind != token.Punct && !p.deedIn(t.last, min(s.Last, t.last+8)) && !p.actAt(t.last, min(s.Last, t.last+8), false) {
					continue
				}
				ph := &p.phrases[left]
				out = append(out, responsible{actor: p.actorSpan(ph), kind: "blamed", first: v, last: t.last, rule: "blamed-on", place: ph.Head, source: p.namer(v), named: p.namedPart(ph)})
			case "confess":
				sub := p.subjectOf(c.i)
				if tag := p.tok(c.i).Tag; (tag == "VBN" || tag == "VBG") && (c.i == 0 || !p.auxiliary(c.i-1)) {
					continue // a confessed bomber; along with admitting
				}
				if !strings.HasPrefix(p.tok(c.i).Tag, "VB") || sub < 0 || !p.culpable(&p.phrases[sub]) || p.negatedAt(c.i) || !p.owned(t.last, s.Last) || p.asideTrigger(t) {
					continue
				}
				ph := &p.phrases[sub]
				out = append(out, responsible{actor: p.actorSpan(ph), kind: e.Get("kind"), self: true, first: ph.First, last: t.last, rule: "says-so-himself", place: ph.Head})
			}
		}
	}
	for k := range p.triggers {
		t := &p.triggers[k]
		if t.frame != "suspect" || p.is("have", t.first-1) || !p.ofViolence(t.last) || p.negatedAt(t.first) || p.asideTrigger(t) {
			continue
		}
		at := p.adjacentLeft(t.first)
		if at < 0 {
			at = p.subjectOf(t.first)
		}
		if at >= 0 && !p.open(t.first, p.phrases[at].First) {
			for _, x := range p.namesOf(at, t.first) {
				out = append(out, p.accusation(x, t, "suspected", "charged-with", nil)...)
			}
		}
	}
	return out
}

// bareBody reports whether the name of a body that fights is all that stands behind
// token i: "officials suspect the National Liberation Army".
func (p *page) bareBody(i, end int) bool {
	k := p.right(i, end)
	if k < 0 {
		return false
	}
	ph := &p.phrases[k]
	return p.tok(ph.Last).Kind == token.Punct && (p.knownForce(ph) || p.armed(ph) || ph.Proper && p.incident.Has("force", p.tok(ph.Head).Norm))
}

// facing reports whether the charges that somebody faces are of violence: "faces two
// counts of murder".
func (p *page) facing(i, end int) bool {
	for j := i; j < min(end, i+5); j++ {
		if p.incident.Has("charges", p.tok(j).Norm) {
			return p.violence(i, min(end, j+10))
		}
	}
	return false
}

// owned reports whether what is admitted or denied at token i is a deed of the
// speaker's own: "killing two men", "the attack", not "that it had killed".
func (p *page) owned(i, end int) bool {
	for j := i; j < min(end, i+5); j++ {
		if t := p.tok(j); verb(t) || t.Norm == "," || p.is("relative", j) {
			return false
		}
		if p.violentAt(j) && (p.tok(j).Tag == "VBG" || strings.HasPrefix(p.tok(j).Tag, "NN")) {
			return true
		}
	}
	return false
}

// charged reads one verb of accusing.
func (p *page) charged(t *trigger) []responsible {
	kind, rule := t.entry.Get("kind"), "charged-with"
	if t.entry.Is("verdict") && !(t.entry.Is("term") && !p.term(t.last)) {
		rule = "found-guilty"
	} else if t.entry.Is("verdict") {
		kind = "suspected" // jailed, to await his trial
	}
	passive, reduced := p.voice(t, nil)
	if obj := p.right(t.last, p.sent(t.first).Last); passive && reduced && obj >= 0 && p.namer(t.first) != nil && (p.culpable(&p.phrases[obj]) || p.phrases[obj].First == t.last && !p.timed[t.last]) {
		passive, reduced = false, false // accused the front of planting a bomb
	}
	if tag := p.tok(t.first).Tag; !passive && (tag == "VBN" || tag == "JJ") && p.namer(t.first) == nil {
		return nil // a friend of accused bomber A. Smith
	}
	if reduced && t.entry.Is("verdict") && p.tok(t.first-1).Norm != "," && !p.headline(t.first) {
		return nil // a row of the pardoned: "A. Smith convicted of murder"
	}
	var list []int
	var by *daybook.Span
	if passive {
		at := -1
		if reduced {
			at = p.adjacentLeft(t.first)
			if at < 0 && p.tok(t.first-1).Norm == "," {
				at = p.adjacentLeft(t.first - 1)
			}
		}
		if at < 0 {
			at = p.subjectOf(t.first)
		}
		if at < 0 {
			return nil
		}
		if p.open(t.first, p.phrases[at].First) {
			return nil
		}
		if list = p.conjunctsLeft(at); len(list) == 1 && p.phrases[at].Elliptic {
			list = p.bothOf(at)
		}
		if p.is("by", t.last) {
			if x := p.right(t.last+1, p.sent(t.first).Last); x >= 0 {
				by = ptr(p.actorSpan(&p.phrases[x]))
			}
		}
	} else {
		at := p.right(t.last, p.sent(t.first).Last)
		if at < 0 || p.predicated(p.phrases[at].Last, p.sent(t.first).Last) {
			return nil // detectives suspect A. Reed was shot
		}
		if list, by = p.conjunctsRight(at), p.namer(t.first); p.open(t.first, t.first) {
			return nil
		}
	}
	var out []responsible
	for _, x := range list {
		out = append(out, p.accusation(x, t, kind, rule, by)...)
	}
	return out
}

// bothOf returns the two whom the sentence before names, where phrase x is "both".
func (p *page) bothOf(x int) []int {
	ph := &p.phrases[x]
	k := p.d.SentenceOf(ph.First)
	if n, ok := p.who(ph).figure.Exact(); !ok || n != 2 || ph.Quantity == nil || !ph.Quantity.All || k == 0 {
		return nil
	}
	var out []int
	s := p.d.Sentences[k-1]
	for i := s.First; i < s.Last; i++ {
		if at := p.at[i]; at >= 0 && p.phrases[at].Head == i && p.whoAt(int(at)) == named {
			out = append(out, int(at))
		}
	}
	if len(out) != 2 {
		return nil
	}
	return out
}

// term reports whether a length of time stands behind token i: for 10 years.
func (p *page) term(i int) bool {
	end := min(p.sent(i).Last, i+10)
	for ; i < end; i++ {
		if p.incident.Has("for-life", p.tok(i).Norm) && preposition(p.tok(i-1)) || p.timed[i] && p.tok(i).Kind == token.Number || p.is("year", i) || p.person.Has("number", p.tok(i).Norm) && p.timed[i] {
			return true
		}
	}
	return false
}

// accusation makes the statement that phrase x did it, if it can be somebody.
func (p *page) accusation(x int, t *trigger, kind, rule string, by *daybook.Span) []responsible {
	ph := &p.phrases[x]
	if !p.culpable(ph) {
		return nil
	}
	if p.lesser(max(ph.Last, t.last)) || p.lesser(t.last) {
		return nil
	}
	return []responsible{{actor: p.actorSpan(ph), kind: kind, first: min(ph.First, t.first), last: max(ph.Last, t.last), rule: rule, place: ph.Head, source: by, named: p.namedPart(ph)}}
}

// namer is who does the accusing: what stands right before the verb at token v, its
// auxiliaries and the day aside, unless it is a pronoun.
func (p *page) namer(v int) *daybook.Span {
	i := v - 1
	for i >= 0 && (p.auxiliary(i) || p.timed[i] || preposition(p.tok(i)) && p.timed[i+1]) {
		i--
	}
	ph := p.phraseAt(i)
	for ph != nil && ph.Last == i+1 && p.placed[ph.Head] && preposition(p.tok(ph.First-1)) {
		i = ph.First - 2 // a jury in Salem
		ph = p.phraseAt(i)
	}
	if ph == nil || ph.Last != i+1 || ph.Pronoun || ph.Elliptic || p.placed[ph.Head] && p.town(ph.Head) {
		return nil
	}
	for i = ph.First - 1; i > 0 && (p.tok(i).Tag == "VBN" || strings.HasPrefix(p.tok(i).Tag, "JJ")); i-- {
	}
	if p.is("of", i) {
		return nil // a son of the slain man
	}
	return ptr(p.actorSpan(ph))
}

// open reports whether it is open whether what the verb at token v tells, of somebody
// at token i, has happened: "whether he will face charges", "should be sentenced".
func (p *page) open(v, i int) bool {
	for j := v - 1; j >= p.sent(v).First && (p.auxiliary(j) || p.tok(j).Tag == "TO"); j-- {
		if tag := p.tok(j).Tag; tag == "MD" || tag == "TO" {
			return true
		}
	}
	return p.incident.Has("whether", p.tok(i-1).Norm)
}

// culpable reports whether the phrase can be somebody who is accused: an actor, a
// person by name, "the driver", "five supporters of the group".
func (p *page) culpable(ph *grammar.Phrase) bool {
	if ph.Pronoun || ph.Elliptic || ph.Partitive {
		return false
	}
	h := p.tok(ph.Head).Norm
	if e := p.incident.Find("nameless", h); e != nil && !e.Is("role") {
		return false
	}
	w := p.who(ph)
	return p.incident.Has("power", h) && ph.Last-ph.First > 1 || p.capitals(ph.Head) && w.kind == nobody && p.who(ph).entry == nil && p.tok(ph.First).Tag == "DT" || w.kind == named || w.kind == definite || w.class == daybook.Attackers && w.kind != nobody || p.actor(ph, true)
}

// identified reads who the doer is said to be: "police identified the gunman as A.
// Smith", "A. Smith was named as one of the attackers", "the suspect, A. Smith".
func (p *page) identified() []responsible {
	var out []responsible
	for _, c := range p.cues {
		if !slices.ContainsFunc(c.entries, func(e *lexicon.Entry) bool { return e.Label == "identify" }) {
			continue
		}
		out = append(out, p.identity(c)...)
	}
	return slices.Concat(out, p.apposed(), p.equated())
}

// apposed reads names behind a word for a doer: "the suspect, A. Smith, fled".
func (p *page) apposed() []responsible {
	var out []responsible
	for k := range p.phrases {
		ph := &p.phrases[k]
		w := p.who(ph)
		n, one := w.figure.Exact()
		if ph.Proper || p.at[ph.Head] != int32(k) || w.class != daybook.Attackers || !one || n != 1 || p.tok(ph.Last).Norm != "," {
			continue
		}
		s := p.sent(ph.First)
		at := p.right(ph.Last+1, s.Last)
		if at < 0 || p.phrases[at].First != ph.Last+1 || p.whoAt(at) != named {
			continue
		}
		name := &p.phrases[at]
		end := p.tok(name.Last).Norm
		if end != "," && end != "." && end != "(" || p.asideTrigger(&trigger{first: ph.First, last: ph.Last, agent: -1}) {
			continue
		}
		out = append(out, responsible{actor: p.actorSpan(name), kind: p.suspicion(ph), first: ph.First, last: name.Last, rule: "called-suspect", place: name.Head, named: true})
	}
	return out
}

// suspicion is the kind of a statement that calls somebody by the phrase: a suspect
// is suspected, a gunman is blamed.
func (p *page) suspicion(ph *grammar.Phrase) string {
	for i := ph.First; i < ph.Last; i++ {
		if p.incident.Has("suspicion", p.tok(i).Norm) {
			return "suspected"
		}
	}
	return "blamed"
}

// lastPerson returns the last phrase before token i that means one person, no
// further than the sentence before; -1 when there is none.
func (p *page) lastPerson(i int) int {
	k := p.d.SentenceOf(i)
	first := p.d.Sentences[max(0, k-1)].First
	for j := i - 1; j >= first; j-- {
		if p.at[j] < 0 || p.phrases[p.at[j]].Head != j || p.phrases[p.at[j]].Pronoun {
			continue
		}
		w := p.who(&p.phrases[p.at[j]])
		if n, one := w.figure.Exact(); one && n == 1 && w.kind != nobody {
			return int(p.at[j])
		}
	}
	return -1
}

// identity reads one verb of naming.
func (p *page) identity(c cue) []responsible {
	s := p.sent(c.i)
	as := -1
	for j := c.i + c.n; j < min(s.Last, c.i+c.n+12); j++ {
		if p.is("as", j) {
			as = j
			break
		}
		if verb(p.tok(j)) || p.tok(j).Norm == "," && p.tok(j+1).Kind != token.Number && p.tok(j-1).Kind != token.Number {
			break
		}
	}
	if as < 0 || p.negatedAt(c.i) {
		return nil
	}
	name := p.right(as+1, s.Last)
	if name < 0 {
		return nil
	}
	i := slices.IndexFunc(c.entries, func(e *lexicon.Entry) bool { return e.Label == "identify" })
	t := &trigger{first: c.i, last: as + 1, entry: c.entries[i], form: formOf(c.entries[i], p.words(c.i, c.i+c.n)), agent: -1}
	other, by := -1, (*daybook.Span)(nil)
	v := &trigger{first: c.i, last: c.i + c.n, entry: t.entry, form: t.form, agent: -1}
	if passive, reduced := p.voice(v, nil); passive {
		if reduced {
			other = p.adjacentLeft(c.i)
			if other < 0 && p.tok(c.i-1).Norm == "," {
				other = p.adjacentLeft(c.i - 1)
			}
		}
		if other < 0 {
			other = p.subjectOf(c.i)
		}
		if p.is("by", c.i+c.n) {
			if x := p.right(c.i+c.n+1, s.Last); x >= 0 && p.phrases[x].Last <= as {
				by = ptr(p.actorSpan(&p.phrases[x]))
			}
		}
	} else {
		if other = p.right(c.i+c.n, as); other < 0 {
			for j := c.i + c.n; j < as && !strings.HasPrefix(p.tok(j).Tag, "VB"); j++ {
				if p.at[j] >= 0 && !p.phrases[p.at[j]].Elliptic {
					other = int(p.at[j]) // the last before "as": "identified to the press one killer as"
				}
			}
		}
		by = p.namer(c.i)
	}
	if other >= 0 && p.phrases[other].Pronoun {
		if !p.is("pronoun-one", p.phrases[other].Head) && !p.is("pronoun-women", p.phrases[other].Head) {
			return nil
		}
		from := p.phrases[other].First
		if sub := p.subjectOf(c.i); sub >= 0 {
			from = min(from, p.phrases[sub].First) // not who identifies him
		}
		other = p.lastPerson(from) // identified him as
	}
	if k := int(p.at[s.First]); other < 0 && k >= 0 && p.doer(&p.phrases[k]) && !p.verbIn(p.phrases[k].Last, c.i) {
		other = k // one of the bombers in Friday's attack
	}
	for other >= 0 && !p.doer(&p.phrases[other]) && p.whoAt(other) != named {
		before := p.phrases[other].First - 1
		if before <= 0 || !preposition(p.tok(before)) || p.adjacentLeft(before) < 0 {
			break
		}
		other = p.adjacentLeft(before) // one of the bombers in Friday's attack
	}
	if other < 0 {
		return nil
	}
	doer, somebody := &p.phrases[other], &p.phrases[name]
	switch {
	case p.doer(doer) && p.who(somebody).kind == named:
	case p.doer(somebody) && (p.who(doer).kind == named || p.who(doer).kind == single && p.described(doer)):
		doer, somebody = somebody, doer
	default:
		return nil
	}
	names := []int{p.number(somebody)}
	if somebody == &p.phrases[other] && !p.phrases[other].Elliptic {
		names = p.conjunctsRight(other) // named A. Reed and B. Holt as suspects
	}
	var out []responsible
	for _, x := range names {
		ph := &p.phrases[x]
		out = append(out, responsible{actor: p.actorSpan(ph), kind: p.suspicion(doer), first: min(doer.First, ph.First, c.i), last: max(doer.Last, ph.Last),
			rule: "identified-as", place: ph.Head, source: by, named: true})
	}
	return out
}

// doer reports whether the phrase means an attacker, or one of some.
func (p *page) doer(ph *grammar.Phrase) bool {
	return p.who(ph).class == daybook.Attackers
}

// described reports whether the phrase tells more of somebody than a word: an age.
func (p *page) described(ph *grammar.Phrase) bool {
	for i := ph.First; i < ph.Last; i++ {
		if _, ok := p.age(p.tok(i)); ok {
			return true
		}
	}
	return false
}
