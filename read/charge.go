package read

import (
	"daybook/lexicon"
	"daybook/token"
)

// charge returns the first token behind what somebody is charged with, which begins at
// token i: another clause, a time that looks back, a denial and who charges him are no
// part of it ("with inciting hatred after the bombing", "with theft, but not with
// murder", "of bias by the gunman").
func (p *page) charge(i int) int {
	const far = 14 // tokens
	said := p.incident.Has("governs", p.tok(i-1).Norm)
	for end := min(p.sent(i-1).Last, i+far); i < end; i++ {
		n := p.tok(i).Norm
		if p.is("negation", i) || p.is("but", i) && p.tok(i).Tag == "CC" || p.tok(i).Kind == token.Close || n == ";" || n == ":" || n == "," && (verb(p.tok(i+1)) || p.auxiliary(i+1)) || said && (p.incident.Has("charge-ends", n) || p.is("by", i) && p.at[i] < 0) {
			break
		}
		said = said || p.incident.Has("governs", n)
	}
	return i
}

// ofViolence reports whether what somebody is charged with behind token i is violence to
// people: no hoax of a bomb, no sexual assault.
func (p *page) ofViolence(i int) bool {
	for end := p.charge(i); i < end; i++ {
		if p.incident.Has("no-deed", p.tok(i).Norm) {
			return false
		}
		if !p.violence(i, i+1) {
			continue
		}
		if ph := p.phraseAt(i); ph == nil || !p.incident.Has("beside-deeds", p.tok(ph.Head).Norm) || p.incident.Has("charges", p.tok(ph.Head).Norm) || p.is("accused", i) {
			return true
		}
	}
	return false
}

// otherCrime reports whether the words behind an arrest at token i tell that it was for
// something else than violence: "for looting after the blast", "while reporting on it".
func (p *page) otherCrime(i int) bool {
	for end := p.charge(i); i < end; i++ {
		switch {
		case p.incident.Has("other-crime", p.tok(i).Norm):
			return !(p.is("and", i+1) || p.tok(i+1).Norm == ",") || !p.ofViolence(i+1)
		case p.violence(i, i+1), p.is("relative", i), p.is("and", i) && verb(p.tok(i+1)):
			return false
		}
	}
	return false
}

// forDeed reports whether what is claimed, or laid on somebody, behind the "for" at token
// i is a deed: not "for the release of two hostages", nor "over the budget". Where no
// "for" stands, it may be.
func (p *page) forDeed(i int) bool {
	s := p.sent(i - 1)
	if i >= s.Last || !p.incident.Has("for", p.tok(i).Norm) {
		return true
	}
	for i++; i < s.Last; i++ {
		t := p.tok(i)
		if t.Tag == "PRP" || t.Tag == "WP" || t.Tag == "DT" && p.at[i] >= 0 && p.phrases[p.at[i]].Head == i || p.at[i] >= 0 && p.phrases[p.at[i]].Quantity != nil || p.violence(i, i+1) || p.incident.Has("act", t.Norm) || p.eventAt(i) {
			ph := p.phraseAt(i)
			return ph == nil || !p.incident.Has("beside-deeds", p.tok(ph.Head).Norm)
		}
		if ph := p.phraseAt(i); ph != nil && ph.Last == i+1 && (!p.is("of", i+1) || p.incident.Has("beside-deeds", t.Norm)) || t.Kind == token.Punct || p.incident.Has("governs", t.Norm) && !p.is("of", i) {
			return false
		}
	}
	return false
}

// eventAt reports whether the word at token i tells what kind of incident it was.
func (p *page) eventAt(i int) bool {
	es, _ := p.incident.Match(p.d, i)
	return has(es, "type")
}

// sets reports whether what is set off behind token i can hurt people, and is nothing
// that those tread on who are hurt: no alarm, no flare, no mine.
func (p *page) sets(e *lexicon.Entry, i, end int) bool {
	h := p.lastOf(i, end)
	return !p.incident.Has("mine", h) && !(e.Is("doing") && p.incident.Has("carried", h)) && (!e.Is("fuse") || p.incident.Has("device", h) || p.deedIn(i, end) || p.actAt(i, end, false))
}

// lastOf is the head of the first phrase in the tokens from i up to end.
func (p *page) lastOf(i, end int) string {
	if i < end && p.at[i] >= 0 {
		return p.tok(p.phrases[p.at[i]].Head).Norm
	}
	if k := p.right(i, end); k >= 0 {
		return p.tok(p.phrases[k].Head).Norm
	}
	return ""
}

// byBehind is the "by" that follows what was done at token i, a place or a day between:
// "organised from abroad by rebels"; -1 when there is none.
func (p *page) byBehind(i int) int {
	const near = 5 // tokens
	if i >= p.d.Len() || p.is("by", i) {
		return -1
	}
	for end := min(p.sent(i).Last, i+near); i < end; i++ {
		if p.is("by", i) && p.at[i] < 0 {
			return i
		}
		if verb(p.tok(i)) || p.tok(i).Kind == token.Punct {
			break
		}
	}
	return -1
}

// deedDone reports whether what is laid on somebody by the passive is a deed, or cannot be
// told: not a letter that is attributed to rebels.
func (p *page) deedDone(t *trigger) bool {
	sub := p.adjacentLeft(t.first)
	if sub < 0 {
		sub = p.subjectOf(t.first)
	}
	if sub < 0 || p.phrases[sub].Pronoun {
		return true
	}
	h := p.phrases[sub].Head
	return p.is("relative", h) || p.violence(h, h+1) || p.eventAt(h) || p.incident.Has("act", p.tok(h).Norm) || p.index.hurt[sub]
}
