package read

import (
	"strings"

	"daybook"
	"daybook/grammar"
)

// standsFor returns the class of the one person whom a pronoun stands for: the
// last told of before it in its sentence, possessors too ("entered the police
// chief's office and took him hostage"), else the first of the sentence before
// who is not only its speaker.
func (p *page) standsFor(ph *grammar.Phrase) daybook.Class {
	s := p.d.SentenceOf(ph.First)
	not := -1 // who shot him is not he
	if i := ph.First - 1; i >= 0 && p.at[i] < 0 && verb(p.tok(i)) && !p.is("be", i) && !p.is("self", ph.Head) {
		not = p.subjectOf(i)
	}
	for i := ph.First - 1; i >= p.d.Sentences[s].First; i-- {
		if not >= 0 && p.at[i] == int32(not) {
			continue
		}
		if c := p.personAt(i, ph); c != "" {
			return c
		}
	}
	if s == 0 || p.headline(p.d.Sentences[s-1].First) {
		return daybook.People
	}
	before := p.d.Sentences[s-1]
	for i := before.First; i < before.Last; i++ {
		if at := p.phraseAt(i); at == nil || at.Pronoun || p.speaks(i, s-1) {
			continue
		}
		if c := p.personAt(i, ph); c != "" {
			return c
		}
	}
	return daybook.People
}

// personAt is the class of the one person whose words end at token i, if a
// pronoun can stand for him or her; empty otherwise.
func (p *page) personAt(i int, pronoun *grammar.Phrase) daybook.Class {
	at := p.phraseAt(i)
	switch {
	case at == nil || at.Pronoun || !p.suits(pronoun, at.First, i):
		return ""
	case at.Last == i+1:
		if w := p.who(at); (w.kind == single || w.kind == named || w.kind == definite) && !w.weak {
			return w.class
		}
	case at.Owner == i+1:
		if strings.HasPrefix(p.tok(i).Tag, "NNP") && !p.placed[i] && p.people[p.tok(i).Norm] {
			return daybook.People
		}
		if e := p.head(at.First, i); e != nil && e.Is("one") {
			return daybook.Class(e.Label)
		}
	}
	return ""
}

// suits reports whether the words of a person go with the sex of a pronoun.
func (p *page) suits(pronoun *grammar.Phrase, first, last int) bool {
	against := "female"
	if p.is("pronoun-women", pronoun.Head) {
		against = "male"
	}
	for i := first; i <= last; i++ {
		if p.person.Has(against, p.tok(i).Norm) {
			return false
		}
	}
	return true
}

// speaks reports whether token i of a sentence is one of the words for its
// speaker.
func (p *page) speaks(i, sentence int) bool {
	for _, a := range p.index.by[sentence] {
		if a.Source.Overlaps(p.d.Tokens[i].Span) {
			return true
		}
	}
	return false
}
