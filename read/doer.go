package read

import (
	"slices"
	"strings"

	"daybook"
	"daybook/attribution"
	"daybook/grammar"
	"daybook/lexicon"
	"daybook/timex"
	"daybook/token"
)

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
			for i < s.Last && i < t.last+8 && !p.is("by", i) && p.tok(i).Norm != "," && !verb(p.tok(i)) &&
				(p.at[i] < 0 && !strings.HasPrefix(p.tok(i).Tag, "VB") && len(p.triggersAt(i)) == 0 || p.timed[i] || p.placed[i] || p.at[i] >= 0 && p.whoAt(int(p.at[i])) == nobody) {
				i++
			}
			if p.is("by", i) {
				agent = p.right(i+1, s.Last)
				rule = "done-by"
			}
		} else {
			agent = p.further(t)
		}
		if agent < 0 || p.governed(t, agent) || p.quotedPart(&p.phrases[agent]) || !p.actor(&p.phrases[agent], true) || p.intendedTrigger(t) || p.elsewhereTrigger(t) || p.onDuty(&p.phrases[agent], t) || p.struckBack(t) {
			continue
		}
		if t.form == gerund && p.phrases[agent].Last == t.first && t.last == t.first+1 {
			continue // a Denver shooting: a noun after all
		}
		ph := &p.phrases[agent]
		if p.is("we", ph.First) {
			continue // our fighters: the speaker claims it, nobody is blamed
		}
		if p.unclear(t) || p.negated(t) || p.ofKin(t) {
			continue
		}
		if slices.ContainsFunc(t.patients, func(x int) bool { return p.is("self", p.phrases[x].Head) }) {
			continue // shot himself
		}
		if slices.ContainsFunc(t.patients, func(x int) bool { return p.tok(p.phrases[x].Head).Norm == p.tok(ph.Head).Norm }) {
			continue // "Webb was killed by a man who got a gun and shot Webb"
		}
		kind := "blamed"
		if p.doubtedAt(t) || p.suspicion(ph) == "suspected" || p.rumoured(ph.First) {
			kind = "suspected"
		}
		first, last := min(ph.First, t.first), max(ph.Last, t.last)
		out = append(out, responsible{actor: p.actorSpan(ph), kind: kind, first: first, last: last, rule: rule, place: ph.Head, named: p.namedPart(ph)})
	}
	return append(out, p.nominal()...)
}

// further is the doer of an active verb: not whom an earlier verb had for its object
// ("He wounded a guard, then killed a driver"), and nobody where what acts is a thing
// that stands nearer: "the attack, which killed three".
func (p *page) further(t *trigger) int {
	agent := t.agent
	if agent < 0 {
		return p.attacker(t)
	}
	ph := &p.phrases[agent]
	for j := t.first - 1; j >= ph.Last; j-- {
		if p.is("relative", j) {
			if x := p.thing(j); x >= ph.Last || verb(p.tok(j-1)) || p.tok(j-1).Tag == "VBG" || p.scene.Has("there", p.tok(ph.First-1).Norm) {
				return -1 // wondering who did it; near the station that
			}
		}
	}
	if x := p.thing(t.first); x >= ph.Last {
		return -1
	}
	b := ph.First - 1
	if p.struckAt(b) || p.tok(b).Tag == "VBG" && p.at[b] < 0 {
		return -1 // after killing an officer, wounding two
	}
	if b > 0 && (p.tok(b).Tag == "VBD" || p.tok(b).Tag == "VBZ") && !p.is("saying", b) && !p.auxiliary(b) && !p.cueOf(b) {
		for j := ph.Last; j < t.first; j++ {
			if p.tok(j).Norm == "," || p.is("and", j) {
				return p.subjectOf(b)
			}
		}
	}
	if p.clauseBetween(ph.Last, t.first) {
		return -1
	}
	if b := p.tok(ph.First - 1); p.placed[ph.Head] && (b.Norm == "," || preposition(b)) {
		return -1 // in Kabul, Afghanistan, killing
	}
	return agent
}

// attacker is the one who is told to have attacked right before a verb in -ing that has
// no subject of its own: "he opened fire in a bar, killing nine"; -1 when there is none.
func (p *page) attacker(t *trigger) int {
	if t.form != gerund || p.tok(t.first-1).Norm != "," {
		return -1
	}
	for i := t.first - 2; i >= p.sent(t.first).First && p.tok(i).Norm != ","; i-- {
		for _, u := range p.triggersAt(i) {
			if u.frame == "attack" && p.verbal(u) {
				return p.subjectOf(u.first)
			}
		}
	}
	return -1
}

// thing returns the first token of what stands right before token i, a comma aside,
// where it is no person; -1 when there is none.
func (p *page) thing(i int) int {
	j := i - 1
	if p.tok(j).Norm == "," {
		j--
	}
	if ph := p.phraseAt(j); ph != nil && ph.Last == j+1 && p.who(ph).kind == nobody && !p.timed[ph.Head] && !p.placed[ph.Head] && !ph.Proper && !preposition(p.tok(ph.First-1)) {
		return ph.First
	}
	return -1
}

// governed reports whether the word before a verb in -ing says what the deed has to
// do with the one before it, so that he need not be its doer: "was convicted of
// killing", "denied killing"; or whether another stands in between as the subject:
// "The mayor escaped when gunmen burst in, killing two".
func (p *page) governed(t *trigger, agent int) bool {
	if t.form != gerund || t.passive {
		return false
	}
	i := t.first - 1
	for i > 0 && p.at[i] < 0 && (strings.HasPrefix(p.tok(i).Tag, "RB") || p.is("adverb", i) || p.is("and", i) || p.tok(i).Tag == "VBG") {
		i--
	}
	if p.incident.Has("governs", p.tok(i).Norm) || p.is("by", i) || p.incident.Has("confess", p.tok(i).Norm) {
		return true
	}
	return p.clauseBetween(p.phrases[agent].Last, t.first)
}

// clauseBetween reports whether another clause opens among the tokens [i, j), with a
// subject of its own: "Reed was asleep when a boy found a gun and shot".
func (p *page) clauseBetween(i, j int) bool {
	for ; i < j; i++ {
		if tag := p.tok(i).Tag; (tag == "WRB" || tag == "IN" && p.incident.Has("while", p.tok(i).Norm)) && p.at[min(i+1, len(p.at)-1)] >= 0 {
			return true
		}
	}
	return false
}

// struckAt reports whether token i ends a verb of harm that has an object.
func (p *page) struckAt(i int) bool {
	for k := i; k > i-4; k-- {
		if slices.ContainsFunc(p.triggersAt(k), func(t *trigger) bool {
			return t.last == i+1 && t.frame == "object" && harms(t.measure) && !t.passive && p.verbal(t)
		}) {
			return true
		}
	}
	return false
}

// cueOf reports whether token i belongs to the words by which somebody speaks.
func (p *page) cueOf(i int) bool {
	return slices.ContainsFunc(p.index.by[p.d.SentenceOf(i)], func(by attribution.Attribution) bool { return by.Cue.Contains(p.tok(i).Span) })
}

// nominal reads deeds that are nouns: "an attack by the rebels", "the killing of 12
// villagers by soldiers". Behind "by" stand many who are no doers ("a report by the
// army"): only bodies and attackers are taken, and only behind violence.
func (p *page) nominal() []responsible {
	out := p.byName()
	for i := range p.d.Tokens {
		if !p.is("by", i) || p.at[i] >= 0 {
			continue
		}
		s := p.sent(i)
		obj := p.right(i+1, s.Last)
		if obj < 0 {
			continue
		}
		ph := &p.phrases[obj]
		w := p.who(ph)
		force := p.incident.Has("force", p.tok(ph.Head).Norm) || p.armed(ph)
		if !p.actor(ph, false) || w.class != daybook.Attackers && w.class != daybook.Security && !force || p.quotedPart(ph) {
			continue
		}
		for j := i - 1; j >= s.First && j > i-9; j-- {
			t := p.tok(j)
			if verb(t) || t.Kind == token.Punct || p.at[j] < 0 && (t.Tag == "VBN" || t.Tag == "VBG") {
				break
			}
			if strings.HasPrefix(t.Tag, "NN") && p.violentAt(j) && p.at[j] >= 0 && p.phrases[p.at[j]].Head == j {
				at := &trigger{first: j, last: j + 1, agent: -1}
				if !p.asideTrigger(at) && !p.ofKin(at) && !p.onDuty(ph, at) && !(w.class != daybook.Attackers && p.heldAt(s.First, j)) {
					out = append(out, responsible{actor: p.actorSpan(ph), kind: "blamed", first: j, last: ph.Last, rule: "deed-by", place: ph.Head, named: p.namedPart(ph)})
				}
				break
			}
		}
	}
	return out
}

// byName reads deeds called by the name of who did them, in sentences that tell of
// people who were hurt: "an Islamic State attack that killed nine".
func (p *page) byName() []responsible {
	var out []responsible
	for k := range p.phrases {
		ph := &p.phrases[k]
		if p.at[ph.Head] != int32(k) || !p.eventAt(ph.Head) && !p.incident.Has("blow", p.tok(ph.Head).Norm) || !p.violentAt(ph.Head) || len(p.harmsIn(p.d.SentenceOf(ph.First))) == 0 {
			continue
		}
		at := &trigger{first: ph.Head, last: ph.Head + 1, agent: -1}
		for i := ph.First; i < ph.Head; i++ {
			n := p.bodyAt(i, ph.Head)
			if n == 0 || i+n < ph.Head-1 || p.asideTrigger(at) {
				continue
			}
			out = append(out, responsible{actor: p.d.Span(i, i+n), kind: p.suspicion(ph), first: i, last: ph.Head + 1, rule: "deed-by", place: i, named: true})
			break
		}
	}
	return out
}

// bodyAt is how many tokens from token i on, up to end, are the name of a body that
// attacks; 0 when they are none.
func (p *page) bodyAt(i, end int) int {
	if es, n := p.incident.Match(p.d, i); has(es, "body") && i+n <= end && p.tok(i).Upper() && (n > 1 || p.capitals(i)) {
		return n
	}
	es, n := p.person.Match(p.d, i)
	if n == 1 && p.incident.Has("force", p.tok(i).Norm) {
		return 0 // a Gang Shooting
	}
	if i+n <= end && p.tok(i).Upper() && slices.ContainsFunc(es, func(e *lexicon.Entry) bool { return e.Label == "force" && e.Get("class") == string(daybook.Attackers) }) {
		return n
	}
	return 0
}

// unclear reports whether it is asked who did it: "not clear whether he was killed by
// police".
func (p *page) unclear(t *trigger) bool {
	for i := t.first - 1; i >= p.sent(t.first).First && i > t.first-12; i-- {
		if p.incident.Has("whether", p.tok(i).Norm) {
			return true
		}
	}
	return false
}

// heldAt reports whether somebody is arrested in the tokens from i up to end: "held for
// assault by police".
func (p *page) heldAt(i, end int) bool {
	for ; i < end; i++ {
		if slices.ContainsFunc(p.triggersAt(i), func(t *trigger) bool { return t.measure == daybook.Detained }) {
			return true
		}
	}
	return false
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

// actor reports whether the phrase can be one who did it: attackers, armed
// forces, an organisation, a named person; not a blast, nor "he".
func (p *page) actor(ph *grammar.Phrase, people bool) bool {
	if ph.Pronoun || ph.Elliptic || p.timed[ph.Head] || p.is("as", ph.First-1) && p.incident.Has("guise", p.tok(ph.First-2).Norm) {
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
		if hasLabel(p.incident.Word(p.tok(i).Norm), "agentless") {
			return false // Typhoon Meari
		}
	}
	if p.placed[ph.Head] && p.town(ph.Head) || p.dateline(ph) {
		return false // Near London, killing nine
	}
	if p.armed(ph) || p.knownForce(ph) {
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

// knownForce reports whether the phrase is the name of a body of attackers that the
// lexicon knows, as it is written: al-Shabaab, the FARC.
func (p *page) knownForce(ph *grammar.Phrase) bool {
	for i := ph.First; i <= ph.Head; i++ {
		es, n := p.person.Match(p.d, i)
		if i+n != ph.Head+1 || strings.ToLower(p.tok(ph.Head).Text) == p.tok(ph.Head).Text {
			continue
		}
		if slices.ContainsFunc(es, func(e *lexicon.Entry) bool { return e.Label == "force" && e.Get("class") == string(daybook.Attackers) }) {
			return true
		}
	}
	return false
}

// dateline reports whether the phrase is the place that opens a report, in capitals:
// "MARAGUA, Kenya -- Floods that".
func (p *page) dateline(ph *grammar.Phrase) bool {
	s := p.sent(ph.First)
	if ph.First != s.First || p.d.Caps || !p.capitals(ph.Head) {
		return false
	}
	for i := ph.Last; i < min(s.Last, ph.Last+6); i++ {
		if n := p.tok(i).Norm; n == "--" || n == "-" || n == "(" {
			return true
		}
	}
	return false
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
// its words, by a day long before, or by all the figures of its sentence.
func (p *page) asideTrigger(t *trigger) bool {
	if p.reason(t) || p.cameAfter(t) || p.away(t) {
		return true
	}
	k := p.d.SentenceOf(t.first)
	if main := p.when(); !main.IsZero() && !p.headline(t.first) {
		for _, tm := range p.timesIn(k) {
			if d := min(abs(tm.First-t.last), abs(t.first-tm.Last)); d <= besideIt && tm.Background && tm.Kind <= timex.Time && main.From-tm.Interval.To > 6*fresh*aDay {
				return true
			}
		}
	}
	other := false
	for _, m := range p.index.told[k] {
		if harms(m.measure) {
			if !p.elsewhere(m) {
				return false
			}
			other = true
		}
	}
	return other
}

// harmsIn are the mentions of a sentence that tell of harm.
func (p *page) harmsIn(sentence int) []*mention {
	if p.index.harms == nil {
		p.index.harms = map[int][]*mention{}
		for _, m := range p.mentions {
			if harms(m.measure) {
				k := p.d.SentenceOf(m.trigger.first)
				p.index.harms[k] = append(p.index.harms[k], m)
			}
		}
	}
	return p.index.harms[sentence]
}

// onDuty reports whether police killed or held those who had attacked: they
// answered what happened, and are not blamed for it.
func (p *page) onDuty(ph *grammar.Phrase, t *trigger) bool {
	if !p.incident.Has("police", p.tok(ph.Head).Norm) && !(p.who(ph).class == daybook.Security && len(t.patients) == 0 && !p.namedPart(ph)) {
		return false
	}
	for _, x := range t.patients {
		if w := p.who(&p.phrases[x]); w.class == daybook.Attackers || w.kind == named && p.doers()[p.fullName(x)] {
			return true
		}
	}
	switch p.kind() {
	case daybook.Bombing, daybook.VehicleAttack, daybook.Stabbing, daybook.HostageTaking:
		return true // a bomb had gone off, nobody counts who brought it
	}
	return p.index.attacked
}

func hasLabel(es []*lexicon.Entry, label string) bool { return has(es, label) }

// actorSpan is the words that name the actor, with all of a body's name that has an
// "and" in it, and without the verb that a phrase in capitals took for a name.
func (p *page) actorSpan(ph *grammar.Phrase) daybook.Span {
	first := ph.First
	for i := ph.First; i < ph.Head; i++ {
		if p.is("saying", i) && !p.d.Caps {
			first = i + 1 // Police say Copeland
		}
	}
	for i := ph.First; i < ph.Last; i++ {
		if es, n := p.incident.Match(p.d, i); i+n > ph.Last && has(es, "body") {
			return p.d.Span(first, i+n) // al-Qaeda in the Islamic Maghreb
		}
	}
	for i := max(p.sent(ph.First).First, ph.First-7); i < ph.First; i++ {
		if es, n := p.incident.Match(p.d, i); i+n == ph.Last && has(es, "body") {
			if p.tok(i-1).Tag == "DT" {
				i--
			}
			return p.d.Span(i, ph.Last)
		}
	}
	if b := p.phraseAt(ph.First - 2); b != nil && ph.First == ph.Head && p.tok(ph.First-1).Norm == "," && p.incident.Has("generation", strings.Trim(p.tok(ph.Head).Norm, ".")) {
		first = b.First // Douglas Reed, Jr.
	}
	return p.d.Span(first, ph.Last)
}
