package read

import (
	"slices"
	"strings"

	"daybook"
	"daybook/grammar"
	"daybook/timex"
	"daybook/token"
)

// longBefore reports whether a statement stands beside a day long before what the report
// is about, in a report of something fresh: "In 2011 the group claimed a blast". Who was
// taken long ago may be held still.
func (p *page) longBefore(x responsible) bool {
	main := p.when()
	if p.inAnEra(x) {
		return true
	}
	if main.IsZero() || main.To-main.From > aDay || p.headline(x.first) {
		return false
	}
	if kind := p.kind(); kind == daybook.Kidnapping || kind == daybook.HostageTaking {
		return false
	}
	s := p.sent(x.first)
	times := p.timesIn(p.d.SentenceOf(x.first))
	for i := range times {
		if tm := &times[i]; tm.Precision <= timex.Day && tm.Interval.Overlaps(main) {
			return false
		}
	}
	for i := range times {
		tm := &times[i]
		long := tm.Unit >= timex.UnitMonth || tm.Precision >= timex.Month
		if tm.Last <= x.first && x.first-tm.Last <= 3 && long && (p.tok(tm.Last).Tag == "WRB" || p.incident.Has("since", p.tok(tm.Last).Norm) || p.tok(tm.Last).Tag == "IN" && p.incident.Has("charge-ends", p.tok(tm.Last).Norm)) {
			return true // two years after soldiers shot him, in 1944, when they
		}
		if tm.First > x.first && tm.Last <= x.last && p.struckLast(tm.First, x.first) && tm.Background && main.From-tm.Interval.To > 6*fresh*aDay {
			return true // bombed the station in 2007, killing nine
		}
		if tm.First >= x.last && tm.Background && tm.First-x.last <= 2*besideIt && main.From-tm.Interval.To > 6*fresh*aDay && p.sinceIn(x.last, min(tm.First, x.last+besideIt)) {
			return true // since it took up arms in 1990
		}
		if tm.Interval.IsZero() || tm.Kind > timex.Time || !tm.Background || main.From-tm.Interval.To <= 6*fresh*aDay {
			continue
		}
		if tm.Last <= x.first && x.first-tm.Last <= besideIt && !p.verbIn(s.First, tm.First) || tm.First >= x.last && tm.First-x.last <= besideIt && !p.verbIn(x.last, tm.First) {
			return true
		}
	}
	return false
}

// inAnEra reports whether a statement is of what was done in a war.
func (p *page) inAnEra(x responsible) bool {
	for i := x.last; i < min(p.sent(x.first).Last, x.last+besideIt); i++ {
		if p.incident.Has("during", p.tok(i).Norm) {
			ph := p.phraseAt(i + 1)
			return ph != nil && p.incident.Has("era", p.tok(ph.Head).Norm)
		}
	}
	return false
}

// sinceIn reports whether a "since" stands in the tokens from i up to end.
func (p *page) sinceIn(i, end int) bool {
	for ; i < end; i++ {
		if p.incident.Has("since", p.tok(i).Norm) {
			return true
		}
	}
	return false
}

// struckLast reports whether the last verb before token i, from first on, is one of harm.
func (p *page) struckLast(i, first int) bool {
	for i--; i >= first; i-- {
		if verb(p.tok(i)) && !p.auxiliary(i) {
			return len(p.triggersAt(i)) > 0 || p.violence(i, i+1) || p.eventAt(i)
		}
	}
	return false
}

// verbIn reports whether a verb that tells of no harm stands in the tokens from i up to
// end.
func (p *page) verbIn(i, end int) bool {
	for ; i < end; i++ {
		if verb(p.tok(i)) && len(p.triggersAt(i)) == 0 && !p.auxiliary(i) {
			return true
		}
	}
	return false
}

// refuted reports whether the sentence goes on to say that the statement is not true:
// "claims that the army did it were false".
func (p *page) refuted(x responsible) bool {
	const far = 16 // tokens
	end := min(p.sent(x.last-1).Last, x.last+far)
	for i := x.last; i < end; i++ {
		if !p.incident.Has("refuted", p.tok(i).Norm) {
			continue
		}
		for j := i - 1; j >= x.last && j > i-4; j-- {
			if p.is("be", j) || p.incident.Has("calls", p.tok(j).Norm) {
				return true
			}
		}
	}
	return false
}

// unreal reports whether the statement is only imagined: "Had the rebels done it", "the
// worst since rebels killed nine", "It was not the army that did it".
func (p *page) unreal(x responsible) bool {
	s := p.sent(x.place)
	ph := p.phraseAt(x.place)
	if ph == nil {
		return false
	}
	if i := ph.First - 1; i >= s.First && p.is("do", i) && p.tok(x.last-1).Tag != "VBD" {
		return true // at no point did the group, nor did it
	}
	if i := ph.First - 1; i >= s.First && p.incident.Has("inverted", p.tok(i).Norm) && (i == s.First || strings.HasPrefix(p.tok(i-1).Tag, ",")) {
		return true
	}
	for i := ph.First - 1; i >= s.First && p.tok(i).Norm != ","; i-- {
		if p.incident.Has("whether", p.tok(i).Norm) && (i == s.First || p.tok(i-1).Norm == "," || p.tok(i-1).Kind == token.Open) {
			return true // if it turns out that rebels did it, talks will end
		}
	}
	for i := ph.First - 1; i > s.First && i >= ph.First-2; i-- {
		if p.is("negation", i) && p.is("be", i-1) && (p.is("relative", ph.Last) || p.is("who", ph.Last)) {
			return true
		}
	}
	most := false
	for i := s.First; i < ph.First; i++ {
		n := p.tok(i).Norm
		most = most || p.tok(i).Tag == "JJS" || p.tok(i).Tag == "RBS" || p.incident.Has("memory", n)
		if most && (p.incident.Has("since", n) || p.incident.Has("memory", n)) {
			return true
		}
	}
	return false
}

// nobodySays reports whether it is said of nobody, or of few, that they hold it so.
func (p *page) nobodySays(x responsible) bool {
	none := func(i int) bool {
		return p.incident.Has("nobody", p.tok(i).Norm) || p.incident.Has("few", p.tok(i).Norm)
	}
	if by, ok := p.speaker(p.d.Tokens[x.place].Start); ok && !by.Source.IsZero() && none(p.d.At(by.Source.Start)) {
		return true
	}
	if x.source != nil && none(p.d.At(x.source.Start)) {
		return true
	}
	if x.rule == "blamed-on" && strings.HasPrefix(p.tok(x.first).Tag, "VB") {
		sub := p.subjectOf(x.first)
		return sub >= 0 && (none(p.phrases[sub].First) || none(p.phrases[sub].Head))
	}
	return false
}

// blames reports whether the verb of blaming at token i tells that somebody does: not
// "wants him to blame", "could blame", nor "is accused of blaming".
func (p *page) blames(i int) bool {
	j := i - 1
	for j > p.sent(i).First && strings.HasPrefix(p.tok(j).Tag, "RB") {
		j--
	}
	switch tag := p.tok(j).Tag; {
	case p.tok(i).Tag == "VBG":
		return !p.incident.Has("governs", p.tok(j).Norm)
	case tag == "MD":
		return false
	case tag == "TO":
		for k := j - 1; k >= p.sent(i).First && k > j-4; k-- {
			if p.incident.Has("does-so", p.tok(k).Norm) {
				return true // the only one to blame
			}
		}
		return p.is("be", j-1)
	}
	return true
}

// disarms reports whether those on duty blow up what others have laid.
func (p *page) disarms(ph *grammar.Phrase, t *trigger) bool {
	return (p.who(ph).class == daybook.Security || p.incident.Has("power", p.tok(ph.Head).Norm)) && p.incident.Has("device", p.lastOf(t.last, p.sent(t.first).Last))
}

// struckBack reports whether the one who was hit is told of as the attacker: "a guard
// shot the bomber".
func (p *page) struckBack(t *trigger) bool {
	return slices.ContainsFunc(t.patients, func(x int) bool {
		w := p.who(&p.phrases[x])
		return w.class == daybook.Attackers && (w.kind == single || w.kind == definite) && p.incident.Has("nameless", p.tok(p.phrases[x].Head).Norm)
	})
}

// befell reports whether what the words of a trigger tell was done to the phrase: the
// leaders in "leaders killed in air strikes".
func (p *page) befell(t *trigger, sub int) bool {
	return slices.ContainsFunc(p.triggersAt(t.first), func(u *trigger) bool { return u.frame == "object" && slices.Contains(u.patients, sub) })
}

// rumoured reports whether the clause that begins at token i is only rumoured: "rumours
// that the army killed two".
func (p *page) rumoured(i int) bool {
	return p.is("relative", i-1) && p.incident.Has("doubting", p.tok(i-2).Norm) && strings.HasPrefix(p.tok(i-2).Tag, "NN")
}

// caughtBy reports whether the "by" behind an arrest at token i names one who arrests
// nobody: "captured by a photographer".
func (p *page) caughtBy(i int) bool {
	if !p.is("by", i) {
		return false
	}
	k := p.right(i+1, p.sent(i).Last)
	if k < 0 {
		return false
	}
	w := p.who(&p.phrases[k])
	return w.class == daybook.People && w.kind == single
}

// ofKin reports whether the verb stands in a clause of whose somebody is: "the group,
// whose leader was killed by the army, claimed it".
func (p *page) ofKin(t *trigger) bool {
	for i := t.first - 1; i >= p.sent(t.first).First && p.tok(i).Norm != ","; i-- {
		if p.is("whose", i) {
			return true
		}
	}
	return false
}
