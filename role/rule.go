package role

import (
	_ "embed"
	"strings"
	"sync"

	"daybook/role/internal/scene"
)

//go:embed en/role.rule
var rules string

// Rule is a reason for a role that reads aloud: how the entity stands to the
// act. What no rule explains has the rule of its part that ends in "told".
type Rule struct {
	Name  string
	Gloss string
	Fires []Example // texts in which the rule gives the entity
	Not   []Example // texts in which it must not
}

// Example is a text and an entity of it.
type Example struct{ Text, Entity string }

// Rules returns the rules in order. The file has one stanza a rule: its name,
// its gloss, and examples, a text and the entity behind an arrow.
var Rules = sync.OnceValue(func() []Rule {
	var out []Rule
	for line := range strings.Lines(rules) {
		line = strings.TrimSpace(line)
		name, isRule := strings.CutPrefix(line, "rule ")
		text, entity, _ := strings.Cut(strings.TrimLeft(line, "=! "), " -> ")
		switch {
		case line == "" || line[0] == '#':
		case isRule:
			out = append(out, Rule{Name: name})
		case len(out) == 0:
			panic("role.rule: " + line) // unreachable unless the file lost its head
		case line[0] == '=':
			out[len(out)-1].Fires = append(out[len(out)-1].Fires, Example{text, entity})
		case line[0] == '!':
			out[len(out)-1].Not = append(out[len(out)-1].Not, Example{text, entity})
		default:
			out[len(out)-1].Gloss = line
		}
	}
	return out
})

// The endings of the names of rules: how an entity stands to the act.
const (
	does    = "does"    // it does it
	suffers = "suffers" // it is done to it
	by      = "by"      // it is done by it
	of      = "of"      // the act is of it, on it, at it
	with    = "with"    // it is done with it
	inside  = "inside"  // it is named before the act: car bomb attack
	told    = "told"    // the words around it tell
	owns    = "claims"  // it claims it
)

// rest are the parts as the names of rules begin.
var rest = [...]string{Individual: "attacker", Organisation: "body", Target: "target", Victim: "victim", Weapon: "weapon", Described: "people"}

// explain fills in rule, act, stance and effect from the mention that stands
// closest to an act.
func (p *page) explain(e *Entity, it *scene.Item) {
	e.Rule = rest[e.Part] + "-" + told
	e.Stance = ""
	var buf [4]scene.Relation
	found := false
	for k := range it.Mentions {
		m := &it.Mentions[k]
		if ph := &p.Phrases[m.Phrase]; !found && e.Part != Victim && e.Part != Described && m.Last <= ph.Head && p.Event[ph.Head] != nil && acts[p.Event[ph.Head].Label] {
			e.Rule = rest[e.Part] + "-" + inside
			e.Act, e.Sort = p.spanOf(ph.Head), p.Event[ph.Head].Label
			e.Sentence = p.D.SentenceOf(m.First)
			found = true
		}
		for _, r := range p.Relations(m.Phrase, buf[:0]) {
			if found || r.Govern < 0 || p.Event[r.Govern] == nil || !acts[p.Event[r.Govern].Label] {
				continue
			}
			if way := p.way(e.Part, r); way != "" {
				e.Rule = rest[e.Part] + "-" + way
				e.Act, e.Sort = p.spanOf(r.Govern), p.Event[r.Govern].Label
				e.Sentence = p.D.SentenceOf(m.First)
				found = true
			}
		}
	}
	if !found {
		p.nearest(e, &it.Mentions[0])
	}
	if e.Part == Individual || e.Part == Organisation {
		e.Stance = p.stance(it)
	}
	if e.Part == Victim || e.Part == Described {
		e.Effect = p.effect(e, it)
	}
}

// way names the tie in the sense of the part; "" when a part of that kind does
// not stand so.
func (p *page) way(part Part, r scene.Relation) string {
	doer := part == Individual || part == Organisation
	switch r.Tie {
	case scene.Subject:
		if doer || part == Weapon {
			return does
		}
		if part != Target && p.Event[r.Govern].Label == "kill" { // the mayor died
			return suffers
		}
	case scene.Patient, scene.Object:
		if !doer && (part != Weapon || r.Tie == scene.Object) {
			return suffers
		}
	case scene.Prep, scene.NounPrep:
		switch {
		case doer && p.Is("by", r.Prep):
			return by
		case doer:
			return ""
		case part == Weapon && p.Is("with", r.Prep):
			return with
		case part == Weapon:
			return ""
		case p.Is("of", r.Prep) || p.Is("against", r.Prep) || p.Is("in", r.Prep):
			return of
		}
	}
	return ""
}

// acts are the sections of words that name an attack itself.
var acts = map[string]bool{"kill": true, "shoot": true, "bomb": true, "stab": true, "ram": true, "kidnap": true, "hostage": true, "attack": true,
	"burn": true, "damage": true, "injure": true, "airstrike": true, "shell": true, "threaten": true, "plant": true, "carry": true, "use": true, "break": true}

// nearest takes for the act the one named nearest in the sentence.
func (p *page) nearest(e *Entity, m *scene.Mention) {
	s := p.D.Sentences[e.Sentence]
	best := -1
	for i := s.First; i < s.Last; i++ {
		if p.Event[i] == nil || !acts[p.Event[i].Label] || i >= m.First && i < m.Last {
			continue
		}
		if best < 0 || abs(i-m.Head) < abs(best-m.Head) {
			best = i
		}
	}
	if best >= 0 {
		e.Act, e.Sort = p.spanOf(best), p.Event[best].Label
	}
}

func abs(n int) int { return max(n, -n) }
