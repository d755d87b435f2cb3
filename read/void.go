package read

import (
	"slices"
	"strings"

	"daybook/lexicon"
	"daybook/token"
)

// void reports whether the sentence says, asks or leaves open that it was not so: "no
// evidence that the rebels did it", "was falsely accused of", "too early to blame".
// What somebody denies of himself is no such statement.
func (p *page) void(x responsible) bool {
	const near = 8 // tokens
	if x.rule != "nobody-claims" && (p.otherDeeds(x) || p.longBefore(x)) {
		return true
	}
	if x.kind == "claimed" && p.unreal(x) || x.rule == "claimed-by" && p.refuted(x) {
		return true
	}
	if x.kind != "blamed" && x.kind != "suspected" {
		return false
	}
	if p.refuted(x) || p.unreal(x) || p.nobodySays(x) {
		return true
	}
	s := p.sent(x.place)
	if p.tok(s.Last-1).Norm == "?" {
		return true
	}
	for i := max(s.First, x.first-2); i < x.last; i++ {
		if p.incident.Has("wrongly", p.tok(i).Norm) || p.incident.Has("once", p.tok(i).Norm) && i < x.last-1 {
			return true // wrongly accused, once jailed
		}
	}
	for i := x.first - 1; i >= max(s.First, x.first-3) && p.tok(i).Kind != token.Punct; i-- {
		if p.incident.Has("whether", p.tok(i).Norm) {
			return true
		}
	}
	for i := max(s.First, x.first-2); i < x.last; i++ {
		if p.incident.Has("at-first", p.tok(i).Norm) && p.anotherClause(x.last, s.Last) {
			return true // first named as the gunman, but
		}
	}
	for _, c := range p.cuesIn(s) {
		switch end := c.i + c.n; {
		case c.has("unfounded") && end <= x.first && x.first-end <= near && !p.anotherClause(end, x.first):
			return true
		case (c.has("cleared") || c.has("uninvolved")) && c.i >= x.last && !p.otherName(x.last, c.i):
			return true
		}
	}
	return false
}

// otherDeeds reports whether a statement is of deeds of other days, or of what somebody
// does as a habit: "claimed responsibility for previous attacks", "often denies it".
func (p *page) otherDeeds(x responsible) bool {
	s := p.sent(x.place)
	for i := x.last - 1; i >= max(x.first, x.last-4); i-- {
		if p.incident.Has("habit", p.tok(i).Norm) {
			return true
		}
	}
	for i := x.last; i < min(s.Last-1, x.last+besideIt) && p.tok(i).Norm != ","; i++ {
		if p.incident.Has("other-case", p.tok(i).Norm) && (p.incident.Has("case", p.tok(i+1).Norm) || p.eventAt(i+1) && strings.HasPrefix(p.tok(i+1).Tag, "NN")) {
			return true // a murder in another town
		}
	}
	other := func(i int) bool {
		for j := i + 1; p.incident.Has("other-deeds", p.tok(i).Norm) && j < i+3; j++ {
			if p.tok(j).Tag == "NNS" && (p.violentAt(j) || p.incident.Has("act", p.tok(j).Norm)) {
				return true
			}
		}
		return false
	}
	for i := x.last; i < min(s.Last, x.last+4); i++ {
		if other(i) {
			return true
		}
		if !p.incident.Has("governs", p.tok(i).Norm) && p.tok(i).Tag != "DT" {
			break // suspected after similar attacks
		}
	}
	for i := x.first - 1; i >= max(s.First, x.first-7) && p.tok(i).Kind != token.Punct && !p.is("relative", i); i-- {
		if other(i) {
			return x.rule == "blamed-on"
		}
	}
	return false
}

func (c cue) has(label string) bool {
	return slices.ContainsFunc(c.entries, func(e *lexicon.Entry) bool { return e.Label == label })
}

// cuesIn returns the cues that begin in a sentence.
func (p *page) cuesIn(s sentence) []cue {
	from, _ := slices.BinarySearchFunc(p.cues, s.First, func(c cue, i int) int { return c.i - i })
	to, _ := slices.BinarySearchFunc(p.cues, s.Last, func(c cue, i int) int { return c.i - i })
	return p.cues[from:to]
}

// anotherClause reports whether the tokens from i up to end turn to something else.
func (p *page) anotherClause(i, end int) bool {
	for ; i < end; i++ {
		if p.is("but", i) || p.is("and", i) || p.tok(i).Norm == ";" || p.tok(i).Norm == ":" {
			return true
		}
	}
	return false
}

// otherName reports whether somebody is named in the tokens from i up to end.
func (p *page) otherName(i, end int) bool {
	for ; i < end; i++ {
		if p.at[i] >= 0 && p.phrases[p.at[i]].Head == i && p.whoAt(int(p.at[i])) == named {
			return true
		}
	}
	return false
}

// lesser reports whether what somebody is accused of, or blamed for, behind token i is
// none of the deed: "of covering up the killings", "for not preventing the attack".
func (p *page) lesser(i int) bool {
	end := min(p.sent(i).Last, i+4)
	for ; i < end; i++ {
		switch n := p.tok(i).Norm; {
		case p.is("negation", i), p.incident.Has("lesser", n):
			return true
		case p.incident.Has("aiding", n):
			return p.fleeing(i)
		case !p.incident.Has("governs", n) && p.tok(i).Tag != "DT" && p.tok(i).Tag != "PRP$" && p.tok(i).Tag != "RB" && p.tok(i).Tag != "JJ":
			return false
		}
	}
	return false
}

// fleeing reports whether somebody is helped, behind token i, to get away.
func (p *page) fleeing(i int) bool {
	end := min(p.sent(i).Last, i+12)
	for ; i < end; i++ {
		if p.incident.Has("flee", p.tok(i).Norm) {
			return true
		}
	}
	return false
}

// deedIn reports whether violence is told in the tokens from i up to end, and not by a
// word that another follows, as in "responsible for the bomb squad".
func (p *page) deedIn(i, end int) bool {
	for ; i < end; i++ {
		if ph := p.phraseAt(i); p.violence(i, i+1) && (ph == nil || !p.incident.Has("beside-deeds", p.tok(ph.Head).Norm)) {
			return true
		}
	}
	return false
}

// perhaps reports whether what the verb at token v tells only may happen: "could face
// charges", not "will be arraigned".
func (p *page) perhaps(v int) bool {
	for i := v - 1; i >= p.sent(v).First && p.auxiliary(i); i-- {
		if p.tok(i).Tag == "MD" && p.is("possible", i) {
			return true
		}
	}
	return false
}
