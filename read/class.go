package read

import (
	"strings"

	"daybook"
	"daybook/grammar"
	"daybook/token"
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

// memberOf is the class of the members of a body that is named before them or
// stands behind "of": "27 members of the Guard Corps", "two militia leaders".
func (p *page) memberOf(ph *grammar.Phrase, first int) daybook.Class {
	for i := first; i < ph.Head; i++ {
		if c := p.body(i); c != "" {
			return c
		}
	}
	i := ph.Last
	if !p.is("of", i) {
		return daybook.People
	}
	end := min(p.sent(i).Last, i+8)
	for j := i + 1; j < end; j++ {
		if c := p.body(j); c != "" {
			return c
		}
		t := p.tok(j)
		if verb(t) || preposition(t) && !p.is("of", j) || t.Norm == "," || strings.HasPrefix(t.Tag, "WP") {
			break
		}
	}
	return daybook.People
}

// body is the class of the members of the body that is named from token i on;
// empty when none is.
func (p *page) body(i int) daybook.Class {
	es, _ := p.person.Match(p.d, i)
	for _, e := range es {
		switch e.Label {
		case "force":
			return daybook.Class(e.Get("class"))
		case "security", "attackers":
			return daybook.Class(e.Label)
		}
	}
	return ""
}

// young reports whether the people of a number are named behind it, each with an
// age that makes him a child: "two sons, 12-year-old A. Roe and B. Roe, 9".
func (p *page) young(ph *grammar.Phrase) bool {
	if p.tok(ph.Last).Norm != "," && !p.dash(ph.Last) {
		return false
	}
	end := p.sent(ph.First).Last
	n := 0
	for i := ph.Last + 1; i < end; n++ {
		at := p.phraseAt(i)
		if at == nil || at.First != i || !at.Proper || p.who(at).class != daybook.Children {
			break
		}
		for i = at.Last; i < end && (p.tok(i).Norm == "," || p.is("and", i) || p.tok(i).Kind == token.Number); {
			i++
		}
	}
	return n > 1 && ph.Quantity.Figure.Equal(daybook.Exactly(n))
}

// mixed reports whether one number counts people of two classes together: "300
// women and girls".
func (p *page) mixed(ph *grammar.Phrase, c daybook.Class) bool {
	if !p.is("and", ph.Last) {
		return false
	}
	next := p.phraseAt(ph.Last + 1)
	if next == nil || next.First != ph.Last+1 || next.Quantity != nil || next.Pronoun || next.Elliptic || p.predicated(ph.Last+1, p.sent(ph.First).Last) {
		return false
	}
	w := p.who(next)
	return w.kind == plural && w.class != c && !ph.Quantity.Figure.Equal(daybook.Exactly(1))
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
