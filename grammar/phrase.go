// Package grammar finds the noun phrases of a tagged text, and holds the small
// matchers over tokens and phrases that the rules of the reader are built of.
// It holds no rules itself.
package grammar

import (
	"strings"

	"daybook/quantity"
	"daybook/token"
)

// Phrase is a noun phrase up to its head: "at least 12 people", "the
// governor's office", "Sgt. A. Smith", "two" (of something said before), "he".
// What follows the head (of …, in …, who …) is outside it, but for the noun
// behind a partitive: "two of the victims" is one phrase with the head
// "victims".
type Phrase struct {
	First, Last int                // tokens, half-open
	Head        int                // the token of the head noun, or of the number when there is none
	Quantity    *quantity.Quantity // the count that opens it, or nil
	Owner       int                // the token of the possessive mark inside, or -1
	Pronoun     bool
	Proper      bool // the head is a name
	Plural      bool
	Elliptic    bool               // a number without a noun
	Partitive   bool               // "two of the victims": a part of what the noun names
	Inner       int                // first token of the noun part behind "of", else First
	Whole       *quantity.Quantity // the count of that noun part: five in "one of five people"
}

// Chunker finds phrases.
type Chunker struct {
	// Barrier reports whether a token, although it looks like a noun or an
	// adjective, must stand outside phrases: a verb in a headline, a weekday.
	Barrier func(i int) bool
	// Of is the word that joins a number to its whole.
	Of string
}

// Chunk appends the phrases of one sentence in order; they do not overlap.
func (c *Chunker) Chunk(out []Phrase, d *token.Doc, s token.Sentence, qs []quantity.Quantity) []Phrase {
	q := 0
	for i := s.First; i < s.Last; {
		for q < len(qs) && qs[q].First < i {
			q++
		}
		var p Phrase
		if !c.at(&p, d, s, qs[q:], i) {
			i++
			continue
		}
		out = append(out, p)
		i = p.Last
	}
	return out
}

// at reads the phrase that begins at token i; false without one.
func (c *Chunker) at(p *Phrase, d *token.Doc, s token.Sentence, qs []quantity.Quantity, i int) bool {
	t := &d.Tokens[i]
	*p = Phrase{First: i, Last: i, Head: -1, Owner: -1, Inner: i}
	j := i
	if t.Tag == "PRP" || t.Tag == "WP$" {
		if !c.Barrier(i) {
			p.Last, p.Head, p.Pronoun = i+1, i, true
			return true
		}
		return false
	}
	if t.Tag == "VBG" && len(qs) > 0 && qs[0].First == i+1 {
		return false // carrying ten passengers
	}
	if t.Tag == "DT" || t.Tag == "PDT" || t.Tag == "PRP$" {
		j++
		// "the at least 12 dead", "their two sons", "all of the five"
		if j < s.Last && (d.Tokens[j].Tag == "PDT" || d.Tokens[j].Tag == "DT") && (len(qs) == 0 || qs[0].First != j) {
			j++
		}
	}
	for len(qs) > 0 && qs[0].First < j && !(qs[0].First == i) {
		qs = qs[1:]
	}
	if len(qs) > 0 && (qs[0].First == i || qs[0].First == j) && qs[0].Last <= s.Last {
		p.Quantity = &qs[0]
		j = qs[0].Last
		if j < s.Last && j-1 > p.Quantity.Num && d.Tokens[j-1].Norm == c.Of && (d.Tokens[j].Tag == "DT" || strings.HasPrefix(d.Tokens[j].Tag, "PRP")) {
			j-- // dozens of the girls
		}
		qs = qs[1:]
		if qtail := p.Quantity; j+1 < s.Last && d.Tokens[j].Norm == c.Of && !qtail.Pronoun {
			var inner Phrase
			if c.at(&inner, d, s, qs, j+1) {
				p.Last, p.Head, p.Owner, p.Proper, p.Plural = inner.Last, inner.Head, inner.Owner, inner.Proper, inner.Plural
				p.Pronoun, p.Partitive, p.Inner, p.Whole = inner.Pronoun, true, inner.First, inner.Quantity
				p.Elliptic = inner.Elliptic && inner.Quantity != nil // two of the five
				return true
			}
		}
		if n := p.Quantity; j+1 < s.Last && d.Tokens[j].Kind == token.Close && n.First == i && i > s.First && d.Tokens[i-1].Kind == token.Open && nounAhead(d, j+1, s.Last, c.Barrier) {
			j++ // "several" people
		}
	}
	det := j > i && p.Quantity == nil
	last := -1 // the last noun seen
	abbreviated := false
	for j < s.Last {
		t := &d.Tokens[j]
		if c.Barrier(j) {
			break
		}
		if t.Tag == "POS" && last == j-1 && last >= 0 {
			// a possessor: the head is still to come, if there is one
			if j+1 < s.Last && modifier(d, j+1, s.Last) {
				p.Owner = j
				j++
				for len(qs) > 0 && qs[0].First < j {
					qs = qs[1:]
				}
				if p.Quantity == nil && len(qs) > 0 && qs[0].First == j && qs[0].Last < s.Last && modifier(d, qs[0].Last, s.Last) {
					p.Quantity = &qs[0] // Ahmed's three children
					j = qs[0].Last
				}
				continue
			}
			break
		}
		if noun(t) {
			// A name behind a common noun goes with it (gunman A. Smith);
			// a pronoun or a determiner begins another phrase.
			last = j
			j++
			continue
		}
		if t.Tag == "CD" && last >= 0 && d.Tokens[last].Kind != token.Hashtag && (d.Tokens[last].Tag == "NNP") && !t.Space {
			j++
			continue
		}
		if p.Quantity == nil && last < 0 && j > i && len(qs) > 0 && qs[0].First == j && qs[0].Last <= s.Last && (plural(d, qs[0].Last, s.Last, c.Barrier) || det && !nounAhead(d, qs[0].Last, s.Last, c.Barrier)) {
			if before := d.Tokens[j-1].Tag; !det && strings.HasPrefix(before, "VB") || before == "CD" {
				return false // have named two suspects
			}
			p.Quantity = &qs[0] // the remaining 12 hostages
			j, qs = qs[0].Last, qs[1:]
			continue
		}
		if modifier(d, j, s.Last) {
			// An adjective or a participle behind the noun is no modifier of
			// it: people killed, students missing.
			if last >= 0 && p.Owner < last && !nounAhead(d, j, s.Last, c.Barrier) {
				break
			}
			if last >= 0 && p.Owner < last && t.Tag != "NNP" && !strings.HasPrefix(t.Tag, "JJ") {
				break
			}
			j++
			continue
		}
		if t.Tag == "CC" && last < 0 && p.Quantity != nil && adjective(&d.Tokens[j-1]) && j+1 < s.Last && adjective(&d.Tokens[j+1]) && !c.Barrier(j+1) && nounAhead(d, j+1, s.Last, c.Barrier) {
			j++ // thousands of poor and sick people
			continue
		}
		if t.Norm == "(" && last >= 0 && last == j-1 && j+2 < s.Last && strings.HasPrefix(d.Tokens[last].Tag, "NNP") &&
			noun(&d.Tokens[j+1]) && d.Tokens[j+1].Upper() && d.Tokens[j+2].Norm == ")" && short(d.Tokens[j+1].Text) {
			// a name's own abbreviation: Tehreek-e-Taliban Pakistan (TTP)
			j += 3
			if j < s.Last && noun(&d.Tokens[j]) && !c.Barrier(j) {
				continue
			}
			last = j - 1
			abbreviated = true
			break
		}
		if t.Norm == "," && j+1 < s.Last && j > i && strings.HasPrefix(d.Tokens[j-1].Tag, "JJ") && last < j-1 &&
			strings.HasPrefix(d.Tokens[j+1].Tag, "JJ") {
			j++
			continue
		}
		break
	}
	switch {
	case last >= 0:
		p.Head, p.Last = last, last+1
		if abbreviated {
			p.Head = last - 3
		}
		h := &d.Tokens[p.Head]
		p.Proper = strings.HasPrefix(h.Tag, "NNP") || h.Kind == token.Hashtag || h.Kind == token.Handle
		p.Plural = strings.HasSuffix(h.Tag, "S")
	case p.Quantity != nil:
		p.Head, p.Last, p.Elliptic = p.Quantity.Last-1, p.Quantity.Last, true
		p.Plural = true
	case det && j > i+1 && strings.HasPrefix(d.Tokens[j-1].Tag, "JJ") || det && j > i+1 && d.Tokens[j-1].Tag == "VBN":
		// the wounded, the dead
		p.Head, p.Last, p.Plural = j-1, j, true
	case det && t.Tag == "DT" && (j == s.Last || !noun(&d.Tokens[j])):
		// a bare "another", "some", "those"
		p.Head, p.Last, p.Elliptic = i, i+1, true
	default:
		return false
	}
	if p.Owner >= p.Last-1 {
		p.Owner = -1
	}
	if p.Quantity != nil && p.Quantity.First >= p.Last {
		p.Quantity = nil // a count behind a possessor that owns nothing: "TTP's one least"
	}
	return true
}

// plural reports whether the modifiers from j on end in a noun in the plural.
func plural(d *token.Doc, j, end int, barrier func(int) bool) bool {
	for ; j < end && !barrier(j); j++ {
		if noun(&d.Tokens[j]) {
			return strings.HasSuffix(d.Tokens[j].Tag, "S")
		}
		if !modifier(d, j, end) {
			return false
		}
	}
	return false
}

// short reports whether a word looks like an abbreviation: capitals only.
func short(s string) bool {
	return len(s) <= 8 && strings.ToUpper(s) == s
}

func noun(t *token.Token) bool {
	return strings.HasPrefix(t.Tag, "NN") || t.Kind == token.Hashtag || t.Kind == token.Handle || t.Tag == "FW"
}

// modifier reports whether the token can stand before the head of a phrase.
func modifier(d *token.Doc, j, end int) bool {
	t := &d.Tokens[j]
	switch {
	case t.Tag == "VBN" || t.Tag == "VBG":
		// "a woman named Smith": a participle does not open a name
		return j+1 < end && (!strings.HasPrefix(d.Tokens[j+1].Tag, "NNP") || j > 0 && (d.Tokens[j-1].Tag == "DT" || d.Tokens[j-1].Tag == "JJ" || d.Tokens[j-1].Tag == "CD"))
	case noun(t), strings.HasPrefix(t.Tag, "JJ"), t.Tag == "CD", t.Tag == "HYPH", t.Tag == "AFX":
		return true
	case t.Tag == "VBD":
		// the tagger takes "the wounded man" for a verb now and then
		return j+1 < end && noun(&d.Tokens[j+1]) && j > 0 && (d.Tokens[j-1].Tag == "DT" || d.Tokens[j-1].Tag == "CD" || d.Tokens[j-1].Tag == "JJ")
	case t.Tag == "RB":
		return j+1 < end && j > 0 && (adjective(&d.Tokens[j+1]) && (d.Tokens[j-1].Tag == "DT" || d.Tokens[j-1].Tag == "CD") ||
			noun(&d.Tokens[j+1]) && d.Tokens[j-1].Tag == "CD") // seven mostly foreign nurses, seven mostly foreigners
	case t.Norm == "&":
		return j+1 < end && noun(&d.Tokens[j+1]) && d.Tokens[j+1].Upper()
	}
	return false
}

func adjective(t *token.Token) bool { return strings.HasPrefix(t.Tag, "JJ") || t.Tag == "VBN" }

// nounAhead reports whether the modifiers from j on end in a noun.
func nounAhead(d *token.Doc, j, end int, barrier func(int) bool) bool {
	for ; j < end && !barrier(j); j++ {
		t := &d.Tokens[j]
		if noun(t) {
			return true
		}
		if !strings.HasPrefix(t.Tag, "JJ") && t.Tag != "VBN" && t.Tag != "CD" && t.Tag != "VBG" {
			return false
		}
	}
	return false
}
