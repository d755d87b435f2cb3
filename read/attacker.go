package read

import (
	"daybook"
	"daybook/grammar"
)

// attackers counts those who carry it out: people called attackers, with a
// number or as one, who are not those something happened to.
func (p *page) attackers() {
	patient := map[int]bool{}
	for _, m := range p.mentions {
		patient[m.phrase] = true
	}
	acts := p.acts()
	var all []int
	for k := range p.phrases {
		ph := &p.phrases[k]
		w := p.who(ph)
		if ph.Partitive && ph.Whole != nil && w.class == daybook.Attackers && !w.weak && p.at[ph.Head] == int32(k) {
			all = append(all, k) // one of three gunmen
		}
		if patient[k] {
			continue
		}
		act := acts[k]
		some := ph.Partitive && act != nil && act.frame == "attack" && w.class == daybook.Attackers && ph.Whole == nil && !p.is("them", ph.Head) && !p.is("be", ph.First-1)
		if w.kind == counted && (ph.Partitive && !some || ph.Quantity != nil && ph.Quantity.None) {
			continue
		}
		if act != nil && p.is("somebody", ph.Head) && p.unaided(act) {
			w.kind, w.figure = single, daybook.Exactly(1) // someone opened fire
		}
		if act != nil && w.kind == definite && (w.class == daybook.Attackers || w.class == daybook.Security) && (act.frame == "object" || act.frame == "sought") && p.is("relative", ph.Last) {
			w.kind = single // the officer who shot him
		}
		counts := w.class == daybook.Attackers && !w.weak && (w.kind == counted || w.kind == single) ||
			act != nil && (w.kind == counted || w.kind == single) && !w.weak && !ph.Elliptic && p.unaided(act)
		if act == nil && p.person.Has("member", p.tok(ph.Head).Norm) {
			continue // the leader of a gang need not have been there
		}
		if act == nil && w.figure.Equal(daybook.Exactly(1)) && p.reputed(ph) {
			continue
		}
		if act != nil && act.frame == "attack" && w.class == daybook.Security {
			continue // an officer opened fire
		}
		if !counts || act == nil && w.figure.Equal(daybook.Exactly(1)) && p.remains(ph) {
			continue
		}
		t := act
		if t == nil {
			t = &trigger{first: ph.Head, last: ph.Head + 1, frame: "attack", measure: daybook.TookPart, agent: -1}
		}
		if w.class != daybook.Security {
			w.class = daybook.Attackers // "shot by a policeman" counts a policeman
		}
		rule := "attackers-noun"
		if act != nil {
			rule = "attackers-subject-of-attack"
		}
		p.note(&mention{trigger: t, phrase: k, who: w, measure: daybook.TookPart, rule: rule, part: some})
	}
	for _, k := range all {
		x := p.inner(&p.phrases[k])
		t := &trigger{first: p.phrases[x].Head, last: p.phrases[x].Head + 1, frame: "attack", measure: daybook.TookPart, agent: -1}
		p.note(&mention{trigger: t, phrase: x, who: p.who(&p.phrases[x]), measure: daybook.TookPart, rule: "attackers-noun"})
	}
}

// acts finds the people who are told to have done it, by the verb that tells so:
// subjects of verbs of attack, those by whom others were shot, suspected, sought.
func (p *page) acts() map[int]*trigger {
	acts, atLarge := map[int]*trigger{}, p.atLarge()
	for k := range p.triggers {
		t := &p.triggers[k]
		if t.frame != "attack" || !p.verbal(t) || p.intended(&mention{trigger: t}) {
			continue
		}
		if sub := p.assailant(t); sub >= 0 {
			for _, x := range p.conjunctsLeft(sub) {
				if acts[x] == nil || !p.unaided(acts[x]) {
					acts[x] = t
				}
			}
		}
	}
	for k := range p.triggers {
		t := &p.triggers[k]
		switch {
		case t.frame == "object" && (t.measure == daybook.Killed || t.measure == daybook.Casualties || t.measure == daybook.Abducted) && len(t.patients) > 0:
			// who shot them; "was killed by two men"
			sub := t.agent
			if by := p.doneBy(t); t.passive && by >= 0 {
				sub = p.right(by+1, p.sent(t.first).Last)
			}
			if sub >= 0 && (acts[sub] == nil || !p.unaided(acts[sub]) && (p.whoAt(sub) == definite || p.several(sub) && t.form != gerund && p.tok(p.beforeVerb(t)).Tag != "WDT")) && !p.phrases[sub].Elliptic {
				if w := p.who(&p.phrases[sub]); !w.weak && (w.kind == single || w.kind == counted || w.kind == definite) {
					acts[sub] = t
				}
			}
		case t.frame == "subject" && t.measure == daybook.Displaced && p.getaway(t):
			if sub := p.subjectOf(t.first); sub >= 0 && acts[sub] == nil {
				acts[sub] = t // both men fled the scene
			}
		case t.frame == "sought" && atLarge && p.hunted(t):
			if obj := p.right(t.last, p.sent(t.first).Last); obj >= 0 && acts[obj] == nil && p.stranger(obj) {
				acts[obj] = t
			}
		case t.frame == "suspect" && p.deed(t):
			left := p.adjacentLeft(t.first)
			if left < 0 {
				left = p.subjectOf(t.first)
			}
			if left >= 0 && acts[left] == nil {
				acts[left] = t
			}
		}
	}
	return acts
}

// several reports whether a phrase counts people of whom nothing says that they do such
// things for the law, or as children do: two men, another man.
func (p *page) several(k int) bool {
	w := p.who(&p.phrases[k])
	return w.kind == counted && (w.entry != nil || w.class == daybook.Attackers) && w.class != daybook.Security && w.class != daybook.Children
}

// assailant returns the subject of a verb of attack, or who stands behind its "by";
// -1 when none is told. Verbs that say what befell people have frames of their own
// for that.
func (p *page) assailant(t *trigger) int {
	if t.participial() {
		if passive, reduced := p.voice(t, nil); passive && !reduced {
			by := p.doneBy(t)
			if es, _ := p.event(t.first); by < 0 || has(es, "object") {
				return -1
			}
			return p.right(by+1, p.sent(t.first).Last) // carried out by eight men
		}
	}
	return p.subjectOf(t.first)
}

// hunted reports whether it is the authorities who look for somebody.
func (p *page) hunted(t *trigger) bool {
	sub := p.subjectOf(t.first)
	if sub < 0 {
		sub = p.adjacentLeft(t.first)
	}
	return sub >= 0 && (p.who(&p.phrases[sub]).class == daybook.Security || p.person.Has("authority", p.tok(p.phrases[sub].Head).Norm))
}

// atLarge reports whether the report tells of an attack, and of nobody missing:
// then those who are looked for are attackers.
func (p *page) atLarge() bool {
	attacked := false
	for k := range p.triggers {
		t := &p.triggers[k]
		if t.measure == daybook.Missing {
			return false
		}
		attacked = attacked || t.frame == "attack" && p.verbal(t) || t.entry.Is("shot")
	}
	return attacked
}

// stranger reports whether a phrase says of people no more than that they are
// people, or that they did it: two men, a suspect, not a witness or her daughter.
func (p *page) stranger(k int) bool {
	w := p.who(&p.phrases[k])
	return w.class == daybook.Attackers || w.entry != nil && (p.person.Has("general", w.entry.Lemma) || p.person.Has("either", w.entry.Lemma)) && !p.is("victims", p.phrases[k].Head)
}

// deed reports whether what somebody is suspected of is violence to people.
func (p *page) deed(t *trigger) bool {
	for i := t.last; i < t.last+10 && i < p.sent(t.first).Last; i++ {
		if p.is("accused", i) {
			return true
		}
		for _, u := range p.triggersAt(i) {
			if u.measure == daybook.Killed || u.measure == daybook.Abducted || u.measure == daybook.Injured || u.measure == daybook.Casualties || u.frame == "attack" {
				return true
			}
		}
	}
	return false
}

// unaided reports whether the verb alone makes attackers of its subject:
// "two people opened fire", not "two people fired".
func (p *page) unaided(t *trigger) bool {
	if t.entry != nil && t.entry.Is("on-people") && !p.toldPassive(t) && p.whoAt(p.right(t.last, p.sent(t.first).Last)) == nobody {
		return false // two lawmakers attacked the plan
	}
	return t.frame == "object" || t.frame == "subject" || t.frame == "suspect" || t.frame == "sought" || t.entry != nil && t.entry.Is("sure")
}

// doneBy returns the "by" that names the doer behind a passive: "was shot by", "was
// shot ten times by"; -1 when none is near.
func (p *page) doneBy(t *trigger) int {
	last := p.after(t)
	for i := last; i < min(p.sent(t.first).Last, last+3); i++ {
		if p.is("by", i) {
			return i
		}
		if ph := p.phraseAt(i); ph == nil && !p.timed[i] || ph != nil && p.who(ph).kind != nobody && !p.timed[i] {
			return -1
		}
	}
	return -1
}

// reputed reports whether a phrase only says what somebody is or is called, not that he
// took part: "left to become a fighter", "was named as a gunman".
func (p *page) reputed(ph *grammar.Phrase) bool {
	b := ph.First - 1
	return p.person.Has("repute", p.tok(ph.Head).Norm) || b >= p.sent(ph.First).First && (p.is("as", b) || p.is("be", b) || p.is("copula", b))
}
