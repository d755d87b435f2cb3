package read

import (
	"strings"

	"daybook"
	"daybook/grammar"
)

// maker reports whether a phrase names somebody by what he does, with a word
// that no lexicon has: "a fruit seller", "a welder". Such a one is a person only
// if something that happens to people happens to him.
func (p *page) maker(ph *grammar.Phrase) bool {
	h := p.tok(ph.Head)
	if h.Tag != "NN" || !p.is("a", ph.Inner) || ph.Quantity != nil || p.placed[ph.Head] {
		return false
	}
	for n := 2; n <= 4 && n+2 < len(h.Norm); n++ {
		if p.person.Has("maker", h.Norm[len(h.Norm)-n:]) {
			return true
		}
	}
	return false
}

// sexed looks for women and children in the word right before a noun that says
// what people are besides: women passengers, a woman neighbor, child soldiers.
func (p *page) sexed(first, head int, c daybook.Class) daybook.Class {
	if head-1 < first {
		return c
	}
	for _, e := range p.person.Word(p.tok(head - 1).Norm) {
		if e.Label == "women" || e.Label == "children" {
			return daybook.Class(e.Label)
		}
	}
	return c
}

// memberOf is the class of the members of a body that stands behind "of": "27
// members of the Guard Corps", "members of his gang".
func (p *page) memberOf(i int, c daybook.Class) daybook.Class {
	if !p.is("of", i) {
		return c
	}
	end := min(p.sent(i).Last, i+8)
	for j := i + 1; j < end; j++ {
		t := p.tok(j)
		for _, e := range p.person.Word(t.Norm) {
			switch {
			case e.Label == "force":
				return daybook.Class(e.Get("class"))
			case e.Label == "security" || e.Label == "attackers":
				return daybook.Class(e.Label)
			}
		}
		if verb(t) || preposition(t) && !p.is("of", j) || t.Norm == "," || strings.HasPrefix(t.Tag, "WP") {
			break
		}
	}
	return c
}

// tollClass is the class that a toll is of, by the word right before it: the
// military death toll. In "Karachi police lower toll to four" the police do
// something with a toll of others.
func (p *page) tollClass(t *trigger) daybook.Class {
	i := t.first - 1
	if ph := p.phraseAt(t.first); ph == nil || i < ph.First {
		return daybook.People
	}
	if e := p.person.Find("force", p.tok(i).Norm); e != nil {
		return daybook.Class(e.Get("class"))
	}
	return p.modified(i, t.first, daybook.People)
}
