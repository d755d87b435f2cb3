package read

import (
	"strconv"
	"strings"

	"daybook"
	"daybook/attribution"
	"daybook/grammar"
	"daybook/lexicon"
	"daybook/place"
	"daybook/quantity"
	"daybook/role"
	"daybook/timex"
	"daybook/token"
)

// page is one report on the table: its tokens, and all that has been found in
// it so far. Nothing on it is ever searched for a second time.
type page struct {
	*lexica
	*room
	r        *daybook.Report
	d        *token.Doc
	numerals []quantity.Quantity // all that are found
	qs       []quantity.Quantity // those that may count people
	inners   map[int]int         // phrases made of what stands behind "of", by their first tokens
	// first phrase at or after each sentence's start
	sentPhrase []int
	sure       bool // names are known: what a phrase is no longer changes
	anchor     timex.Anchor
	times      []timex.Mention
	sites      []place.Mention
	located    []daybook.Place // of each site
	home       *daybook.Place  // the place the report is about
	posts      []daybook.Post
	state      []daybook.Situation
	cast       role.Roles // who did it, to what and whom, with what
	by         []attribution.Attribution
	index      index
	sort       *daybook.Type // what kind of incident it is, once told
	asked      bool          // only what MUC-4 asks for
	notes      []daybook.Note
	mentions   []*mention
	dead       account          // who the dead are told to be
	claimOf    map[*mention]int // the claim that a mention made, or said again
	others     []int            // a token of each incident besides the main one
	people     map[string]bool  // surnames seen in full names
	named      *namings
	did        map[string]bool // names of those who did it
}

// lexica are the words that the rules look at.
type lexica struct {
	person   *lexicon.Lexicon
	casualty *lexicon.Lexicon
	incident *lexicon.Lexicon
	scene    *lexicon.Lexicon
	keep     weights // is a mention a claim of its own?
	glossary map[string]string
	wording  map[string]string // texts of notes
	other    weights           // does it belong to another incident?
}

func (p *page) tok(i int) *token.Token {
	if i < 0 || i >= len(p.d.Tokens) {
		return &nothing
	}
	return &p.d.Tokens[i]
}

var nothing token.Token

// sent is the sentence of token i, or the one nearest to it where the text is at an end.
func (p *page) sent(i int) token.Sentence {
	return p.d.Sentences[p.d.SentenceOf(max(0, min(i, p.d.Len()-1)))]
}

// phraseAt returns the phrase that holds token i, or nil.
func (p *page) phraseAt(i int) *grammar.Phrase {
	if i < 0 || i >= len(p.at) || p.at[i] < 0 {
		return nil
	}
	return &p.phrases[p.at[i]]
}

func (p *page) number(ph *grammar.Phrase) int { return int(p.at[ph.Head]) }

// is reports whether token i alone is a form in the section of the casualty
// lexicon.
func (p *page) is(section string, i int) bool { return p.one(section, i) != nil }

// one is the entry of the section that token i alone is a form of, or nil.
func (p *page) one(section string, i int) *lexicon.Entry {
	if i < 0 || i >= len(p.d.Tokens) {
		return nil
	}
	for _, e := range p.small[i] {
		if e.Label == section {
			return e
		}
	}
	return nil
}

// verb reports whether the token is a finite verb, as far as its tag tells.
func verb(t *token.Token) bool {
	return t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBP" || t.Tag == "MD"
}

func preposition(t *token.Token) bool {
	return t.Tag == "IN" || t.Tag == "TO"
}

// who says what kind of people a phrase names.
type who struct {
	class  daybook.Class
	kind   whoKind
	figure daybook.Figure
	entry  *lexicon.Entry
	name   bool
	weak   bool // people only by what happens to them
	grown  bool // an age says that it is no child
}

type whoKind uint8

const (
	nobody   whoKind = iota // not people
	counted                 // a number, with or without a noun
	single                  // a man, his daughter
	named                   // a name
	definite                // the victim, the 34-year-old
	pronoun                 // he, him, they
	plural                  // civilians: a bare plural
	group                   // the victims, those: a plural that was told before
)

// people are the sections of the person lexicon that name a class, and the two
// that say what is none.
var people = map[string]bool{"people": true, "civilians": true, "security": true, "attackers": true, "children": true, "women": true,
	"group": true, "thing": true}

// head returns the entry of the person lexicon for the noun of the phrase, the
// longest form that ends at token h.
func (p *page) head(first, h int) *lexicon.Entry {
	for i := max(first, h-3); i <= h; i++ {
		if es, n := p.person.Match(p.d, i); n == h-i+1 {
			for _, e := range es {
				if people[e.Label] {
					return e
				}
			}
		}
	}
	return nil
}

// who reads a phrase as people. Phrases of the text are read once: frames ask
// for the same one again and again. What a phrase is may hang on its neighbour;
// where that asks back, the phrase is nobody as yet.
func (p *page) who(ph *grammar.Phrase) who {
	if k := p.at[ph.Head]; k >= 0 && p.sure && &p.phrases[k] == ph {
		if !p.whoRead[k] {
			p.whoRead[k], p.whoIs[k] = true, who{class: daybook.People}
			p.whoIs[k] = p.identify(ph)
		}
		return p.whoIs[k]
	}
	return p.identify(ph)
}

func (p *page) identify(ph *grammar.Phrase) who {
	w := who{class: daybook.People}
	h := p.tok(ph.Head)
	first := ph.First
	if ph.Owner >= 0 {
		first = ph.Owner + 1
	}
	if ph.Pronoun {
		w.kind = pronoun
		switch {
		case p.is("pronoun-women", ph.Head):
			w.figure = daybook.Exactly(1)
		case p.is("pronoun-one", ph.Head):
			w.figure = daybook.Exactly(1)
		case !p.is("pronoun-many", ph.Head):
			w.kind = nobody
		}
		if w.kind == pronoun && p.is("pronoun-he", ph.Head) {
			w.class = p.standsFor(ph)
		}
		if ph.Quantity != nil {
			w.kind, w.figure = counted, ph.Quantity.Figure
			w.class = daybook.People
		}
		return w
	}
	if ph.Elliptic {
		if ph.Quantity == nil {
			if p.is("another", ph.Head) {
				w.kind, w.figure = counted, daybook.Exactly(1)
			}
			return w
		}
		w.kind, w.figure = counted, ph.Quantity.Figure
		if p.timed[ph.Head] || p.years(ph) {
			w.kind = nobody
		}
		if ph.Quantity.Fraction > 0 && p.is("ordinal", ph.Head) {
			w.figure = daybook.Exactly(1) // a third was shot
		}
		if n, ok := p.numeral(p.tok(ph.Head).Norm); ok && p.person.Has("age", p.tok(ph.Last).Norm) {
			w.kind, w.figure = single, daybook.Exactly(1) // the shooting of 14 year-old
			if n < 18 {
				w.class = daybook.Children
			}
		}
		return w
	}
	if ph.Owner >= 0 && ph.Quantity != nil && ph.Quantity.Num < ph.Owner && !(strings.HasPrefix(p.tok(ph.Owner-1).Tag, "NNP") && h.Tag == "NNS") {
		without := *ph
		without.Quantity = nil // the 911 caller's father
		ph = &without
	}
	if ph.Partitive && ph.Quantity != nil && (p.is("them", ph.Head) || p.is("them", ph.Inner) && h.Tag == "VBN") {
		w.kind, w.figure = counted, ph.Quantity.Figure // eight of those hurt, of those trapped
		return w
	}
	ph, years, aged := p.aged(ph, first)
	e := p.head(first, ph.Head)
	if _, old := p.ageAfter(ph); old && e != nil && !e.Is("one") && ph.Proper && ph.Quantity == nil && ph.Head > first && strings.HasPrefix(p.tok(ph.Head-1).Tag, "NNP") {
		e = nil // a surname, with the age behind it: A. Cousins, 58
	}
	sing := false
	if _, ok := p.age(h); e == nil && ph.Proper && !ok {
		// a title before the name: police officer A. Smith
		for i := ph.Head - 1; i >= first; i-- {
			if p.person.Has("thing", p.tok(i).Norm) && !p.is("year", i) {
				return w // the name A. Smith
			}
			if !strings.HasPrefix(p.tok(i).Tag, "NNP") || p.person.Word(p.tok(i).Norm) != nil {
				if t := p.head(first, i); t != nil && t.Label != "thing" && t.Label != "group" {
					w.class = daybook.Class(t.Label)
					if w.class == daybook.People || w.class == daybook.Women {
						w.class = p.sexed(first, i, w.class) // her infant niece A. Smith
					}
					break
				}
			}
		}
		if !p.isName(ph, first) {
			return w
		}
		w.kind, w.name, w.figure = named, true, daybook.Exactly(1)
		if ph.Quantity != nil && !ph.Quantity.All {
			w.kind, w.figure = counted, ph.Quantity.Figure
			if n, exact := w.figure.Exact(); exact && n >= 100 && ph.Quantity.Digits && h.Tag == "NNP" {
				return who{class: daybook.People} // 2203 Nickerson Blvd: an address
			}
		}
		if n, ok := p.ageAfter(ph); ok {
			years, aged = n, true
		}
		w.grown = aged && years >= 18
		if aged && years < 18 && w.class == daybook.People {
			w.class = daybook.Children
		} else if w.class == daybook.People {
			w.class = p.behindName(ph)
		}
		return w
	}
	if e == nil && p.oneMore(ph) {
		w.kind, w.figure = counted, daybook.Exactly(1) // a fourth was shot
		return w
	}
	if _, ok := p.age(h); ok && e == nil {
		sing = !p.person.Find("age", h.Norm[strings.IndexByte(h.Norm, '-')+1:]).Is("many")
	} else if e == nil && ph.Quantity != nil && h.Tag == "NNS" && !p.timed[ph.Head] && !p.placed[ph.Head] && h.Kind == token.Word {
		// a plural that no lexicon knows: people only if something that
		// happens to people happens to them
		w.weak = true
	} else if e == nil && p.maker(ph) {
		sing, w.weak = true, true // a fruit seller
	} else if e == nil || e.Label == "thing" {
		return w
	} else {
		if e.Label == "group" {
			return w
		}
		sing = e.Is("one")
		w.class, w.entry = daybook.Class(e.Label), e
	}
	if w.class == daybook.People || w.class == daybook.Women {
		if aged && years < 18 {
			w.class = daybook.Children
		} else if e != nil && p.person.Has("general", e.Lemma) || e == nil {
			w.class = p.modified(first, ph.Head, w.class)
		} else {
			w.class = p.sexed(first, ph.Head, w.class)
		}
	}
	if w.class == daybook.People && p.person.Has("member", h.Norm) {
		w.class = p.memberOf(ph, first)
	}
	if n, ok := p.ageAfter(ph); ok && n < 18 && (w.class == daybook.People || w.class == daybook.Women) && sing {
		w.class = daybook.Children
	}
	if w.class == daybook.People && !sing && ph.Quantity != nil && p.young(ph) {
		w.class = daybook.Children
	}
	if q := ph.Quantity; q != nil && q.Vague && q.Fraction == 0 && sing && h.Tag == "NN" && !q.More {
		w.kind, w.figure = single, daybook.Exactly(1) // some man
		return w
	}
	if ph.Quantity != nil && p.mixed(ph, w.class) {
		w.class = daybook.People
	}
	det := p.tok(ph.Inner)
	for i := ph.First; i <= ph.Head && sing && ph.Quantity == nil; i++ {
		if o := p.casualty.Find("ordinal", p.tok(i).Norm); o != nil && p.tok(ph.First).Tag != "DT" {
			n, _ := strconv.Atoi(o.Get("n"))
			w.kind, w.figure = counted, daybook.Exactly(n)
			return w
		}
	}
	if sing && p.is("negation", ph.First-1) && p.is("a", ph.Inner) {
		w.kind, w.figure = counted, daybook.Exactly(0) // not a single civilian
		return w
	}
	if w.entry != nil && w.entry.Is("n") && ph.Quantity == nil {
		n, _ := strconv.Atoi(w.entry.Get("n"))
		w.kind, w.figure = counted, daybook.Exactly(n) // a couple
		return w
	}
	switch {
	case ph.Quantity != nil && ph.Quantity.Digits && p.timed[ph.Quantity.Num]:
		return who{class: daybook.People} // 2019 shooting deaths
	case ph.Quantity != nil:
		w.kind, w.figure = counted, ph.Quantity.Figure
	case p.is("another", ph.Inner) && sing:
		w.kind, w.figure = counted, daybook.Exactly(1)
	case p.is("a", ph.Inner) && sing:
		w.kind, w.figure = single, daybook.Exactly(1)
	case det.Tag == "PRP$" && sing || ph.Owner >= 0 && sing:
		w.kind, w.figure = single, daybook.Exactly(1)
	case sing && det.Tag == "DT":
		w.kind, w.figure = definite, daybook.Exactly(1)
	case sing:
		w.kind, w.figure = definite, daybook.Exactly(1)
		if det.Tag != "DT" && p.headline(ph.First) {
			w.kind = single
		}
	case det.Tag == "DT":
		w.kind = group
	default:
		w.kind = plural
	}
	return w
}

// modified looks for a class in the words before a general noun: child
// victims, a female teacher.
func (p *page) modified(first, head int, c daybook.Class) daybook.Class {
	for i := first; i < head; i++ {
		for _, e := range p.person.Word(p.tok(i).Norm) {
			switch e.Label {
			case "security", "attackers", "children", "women", "civilians":
				return daybook.Class(e.Label)
			}
		}
	}
	return c
}

// headline reports whether token i stands in a headline: the title line.
func (p *page) headline(i int) bool {
	return p.r.Body > 0 && p.tok(i).Start < p.r.Body
}

// isName reports whether a proper noun phrase is the name of a person: two
// or more capitalised words that name no place, or a surname that such a name
// brought in before.
func (p *page) isName(ph *grammar.Phrase, first int) bool {
	n := 0
	for i := ph.Head; i >= first; i-- {
		t := p.tok(i)
		if p.placed[i] && n == 0 {
			return false
		}
		if t.Kind != token.Word || !strings.HasPrefix(t.Tag, "NNP") {
			if t.Kind == token.Hashtag && i == ph.Head {
				return true
			}
			break
		}
		if p.person.Has("organisation", t.Norm) {
			return false
		}
		n++
	}
	last := p.tok(ph.Head).Norm
	if n >= 2 {
		return true
	}
	return n == 1 && (p.people[last] || p.tok(ph.Head).Upper() && !p.d.Caps && !p.headline(ph.Head))
}

func has(es []*lexicon.Entry, label string) bool {
	for _, e := range es {
		if e.Label == label {
			return true
		}
	}
	return false
}
