// Package scene lays a tagged text out for the question who did what to whom:
// its noun phrases, its groups of verbs, the words that name acts, and how
// each phrase stands to the verbs and nouns around it. It decides nothing; it
// offers candidates, and says of each what can be seen of it.
package scene

import (
	"slices"
	"strings"
	"sync"

	"daybook/grammar"
	"daybook/lexicon"
	"daybook/quantity"
	"daybook/token"
)

// Lexica are the words that scenes look at.
type Lexica struct {
	Event        *lexicon.Lexicon // acts
	Thing        *lexicon.Lexicon // targets and weapons
	Person       *lexicon.Lexicon
	Organisation *lexicon.Lexicon
	Word         *lexicon.Lexicon // small words
	Count        *quantity.Finder
}

// Scene is one text laid out.
type Scene struct {
	*Lexica
	D       *token.Doc
	Phrases []grammar.Phrase
	Verbs   []Verb
	// Event, Thing, Person and Body are the entries that each token is part
	// of, or nil.
	Event, Thing, Person, Body []*lexicon.Entry

	small  []small // what each token is among the small words
	at     []int32 // phrase of each token, or -1
	verbAt []int32 // verb of each token, or -1
	acts   []act   // of each sentence
	bare   lemmas
	items  []Item
	single []Mention // the mentions of items that have one

	last struct { // see around
		phrase, sentence int // the phrase and 1
		class            string
		turn             int // goes up with each other phrase
		seen             Seen
	}
}

// act sums up the acts that a sentence names.
type act struct {
	labels string // of the acts, each once, in the order of the text
	first  *lexicon.Entry
}

// Read lays out the text, which must be tagged, with its quantities.
func (l *Lexica) Read(d *token.Doc, qs []quantity.Quantity) *Scene {
	n := d.Len()
	s := rooms.Get().(*Scene)
	*s = Scene{Lexica: l, D: d, Phrases: s.Phrases[:0], Verbs: s.Verbs[:0],
		Event: fit(s.Event, n), Thing: fit(s.Thing, n), Person: fit(s.Person, n), Body: fit(s.Body, n),
		small: fit(s.small, n), at: fit(s.at, n), verbAt: fit(s.verbAt, n), bare: fit(s.bare, n), acts: fit(s.acts, len(d.Sentences)),
		items: s.items, single: s.single}
	s.setLemmas()
	s.entries(l.Event, s.Event)
	s.entries(l.Thing, s.Thing)
	s.entries(l.Person, s.Person)
	s.entries(l.Organisation, s.Body)
	for i := range s.at {
		s.at[i], s.verbAt[i] = -1, -1
		s.small[i] = l.smallWord(d, i)
	}
	s.chunk(qs)
	s.findVerbs()
	for k, sent := range d.Sentences {
		a := &s.acts[k]
		for i := sent.First; i < sent.Last; i++ {
			if e := s.Event[i]; e != nil {
				if a.first == nil {
					a.first = e
				}
				if !strings.Contains(a.labels, e.Label) {
					a.labels += "+" + e.Label
				}
			}
		}
	}
	return s
}

// rooms are scenes that were left, whose lists are used again.
var rooms = sync.Pool{New: func() any { return &Scene{} }}

// Leave gives the lists of a scene up: nothing of it may be asked for after.
func (s *Scene) Leave() {
	s.D = nil
	clear(s.bare)
	clear(s.Phrases)
	clear(s.items)
	rooms.Put(s)
}

// fit is a list of n zeros, in the room of another that is no longer needed.
func fit[T any](list []T, n int) []T {
	if cap(list) < n {
		return make([]T, n)
	}
	list = list[:n]
	clear(list)
	return list
}

// entries looks every token up, by what is written and then by its lemma.
func (s *Scene) entries(l *lexicon.Lexicon, out []*lexicon.Entry) {
	d, bare := s.D, &s.bare
	for i := 0; i < d.Len(); {
		if !l.Begins(bare, i) && (bare.same(i, d) || !l.Begins(d, i)) {
			i++ // neither by what is written nor by its lemma: most words
			continue
		}
		es, n := l.Match(d, i)
		if n > 1 && d.SentenceOf(i) != d.SentenceOf(i+n-1) {
			es, n = nil, 0
		}
		if n <= 1 {
			if es2, m := l.Match(bare, i); m > n && d.SentenceOf(i) == d.SentenceOf(i+m-1) {
				es, n = es2, m
			}
		}
		if n == 0 {
			i++
			continue
		}
		for range n {
			out[i] = es[0]
			i++
		}
	}
}

// lemmas are the words of a text, but that nouns and verbs count as their
// lemmas: "hand grenades" is found as "hand grenade".
type lemmas []lemma

type lemma struct {
	word string
	hash uint32
}

func (s *Scene) setLemmas() {
	for i := range s.bare {
		t := &s.D.Tokens[i]
		s.bare[i] = lemma{t.Norm, t.Hash}
		if t.Lemma != "" && t.Lemma != t.Norm && len(t.Tag) > 0 && (t.Tag[0] == 'N' || t.Tag[0] == 'V') {
			w := strings.ToLower(t.Lemma)
			s.bare[i] = lemma{w, lexicon.Hash(w)}
		}
	}
}

func (w lemmas) Len() int          { return len(w) }
func (w lemmas) Norm(i int) string { return w[i].word }
func (w lemmas) Hash(i int) uint32 { return w[i].hash }

// same reports whether the word counts as what is written.
func (w lemmas) same(i int, d *token.Doc) bool {
	return w[i].hash == d.Hash(i) && w[i].word == d.Norm(i)
}

func (s *Scene) chunk(qs []quantity.Quantity) {
	ch := &grammar.Chunker{Barrier: s.barrier, Of: s.Word.Entries[s.first("of")].Lemma}
	s.Phrases = slices.Grow(s.Phrases, s.D.Len()/3)
	q := 0
	for _, sent := range s.D.Sentences {
		for q < len(qs) && qs[q].First < sent.First {
			q++
		}
		first := len(s.Phrases)
		s.Phrases = ch.Chunk(s.Phrases, s.D, sent, qs[q:])
		for k := first; k < len(s.Phrases); k++ {
			p := &s.Phrases[k]
			s.trim(p)
			for i := p.First; i < p.Last; i++ {
				s.at[i] = int32(k)
			}
		}
	}
}

// first is the index of the first entry of a section of the small words.
func (l *Lexica) first(label string) int {
	for i, e := range l.Word.Entries {
		if e.Label == label {
			return i
		}
	}
	panic("no section " + label) // unreachable unless the lexicon lost it
}

// barrier keeps participles behind an auxiliary out of phrases: in "have
// received three calls" and "was found dead people" the verb is no modifier.
func (s *Scene) barrier(i int) bool {
	d := s.D
	if s.is(including, i) {
		return true
	}
	if i > 0 && strings.HasPrefix(d.Tokens[i-1].Tag, "NN") {
		// "by guerrillas last week", "took the chief hostage"
		if s.is(timely, i) && !s.is(timely, i-1) || s.Event[i] != nil && s.Event[i].Label == hostage && strings.HasPrefix(d.Tokens[i].Tag, "NN") && s.taken(i) {
			return true
		}
	}
	if t := &d.Tokens[i]; t.Tag != "VBN" && t.Tag != "VBG" {
		return false
	}
	// "the bomb injured six passengers": what has an object is no modifier
	if i+1 < len(d.Tokens) && object(d.Tokens[i+1].Tag) {
		return true
	}
	for j := i - 1; j >= 0 && j > i-4; j-- {
		if s.is(be|have, j) {
			return true
		}
		if !strings.HasPrefix(d.Tokens[j].Tag, "RB") {
			// "bombs exploded destroying the house", "a group seeking peace"
			return d.Tokens[i].Tag == "VBG" && j == i-1 && strings.HasPrefix(d.Tokens[j].Tag, "NN")
		}
	}
	return false
}

const hostage = "hostage"

// taken reports whether a verb stands before token i within a few words: took
// the chief hostage.
func (s *Scene) taken(i int) bool {
	for j := i - 1; j >= 0 && j > i-6; j-- {
		if t := s.tok(j); strings.HasPrefix(t.Tag, "VB") {
			return true
		}
	}
	return false
}

// trim takes a date off the front of a phrase: on 3 September unidentified men.
func (s *Scene) trim(p *grammar.Phrase) {
	for i := p.Head - 1; i >= p.First && p.Owner < 0; i-- {
		if s.is(timely, i) && strings.HasPrefix(s.tok(i).Tag, "NN") {
			p.First, p.Inner = i+1, max(p.Inner, i+1)
			if p.Quantity != nil && p.Quantity.First < p.First {
				p.Quantity = nil
			}
			return
		}
	}
}

// PhraseAt returns the index of the phrase that holds token i, or -1.
func (s *Scene) PhraseAt(i int) int {
	if i < 0 || i >= len(s.at) {
		return -1
	}
	return int(s.at[i])
}

// VerbAt returns the index of the verb that holds token i, or -1.
func (s *Scene) VerbAt(i int) int {
	if i < 0 || i >= len(s.verbAt) {
		return -1
	}
	return int(s.verbAt[i])
}

// tok returns token i, an empty one outside the text.
func (s *Scene) tok(i int) *token.Token {
	if i < 0 || i >= len(s.D.Tokens) {
		return &nothing
	}
	return &s.D.Tokens[i]
}

var nothing token.Token

// small says which sections of the small words a word is in.
type small uint32

const (
	against small = 1 << iota
	and
	article
	be
	by
	definite
	have
	including
	in
	negation
	nobody
	of
	relative
	timely
	with
)

var sections = map[string]small{"against": against, "and": and, "article": article, "be": be, "by": by, "definite": definite, "have": have, "including": including, "in": in,
	"negation": negation, "nobody": nobody, "of": of, "relative": relative, "time": timely, "with": with}

func (l *Lexica) smallWord(d *token.Doc, i int) small {
	var m small
	alone, _, _ := l.Word.Both(d, i)
	for _, e := range alone {
		m |= sections[e.Label]
	}
	return m
}

// is reports whether token i stands in one of the sections.
func (s *Scene) is(m small, i int) bool {
	return i >= 0 && i < len(s.small) && s.small[i]&m != 0
}

// Is reports whether token i stands in a section of the small words.
func (s *Scene) Is(section string, i int) bool { return s.is(sections[section], i) }
