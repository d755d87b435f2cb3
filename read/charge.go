package read

// charge returns the first token behind what somebody is charged with, which begins at
// token i: another clause, a time that looks back, a denial and who charges him are no
// part of it ("with inciting hatred after the bombing", "with theft, but not with
// murder", "of bias by the gunman").
func (p *page) charge(i int) int {
	const far = 14 // tokens
	said := p.incident.Has("governs", p.tok(i-1).Norm)
	for end := min(p.sent(i-1).Last, i+far); i < end; i++ {
		n := p.tok(i).Norm
		if p.is("negation", i) || p.is("but", i) && p.tok(i).Tag == "CC" || n == ";" || n == ":" || n == "," && (verb(p.tok(i+1)) || p.auxiliary(i+1)) || said && (p.incident.Has("charge-ends", n) || p.is("by", i) && p.at[i] < 0) {
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
