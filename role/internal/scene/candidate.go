package scene

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"daybook"
	"daybook/lexicon"
	"daybook/token"
)

// Extent says which part of a noun phrase a mention takes.
type Extent uint8

// The extents.
const (
	Whole  Extent = iota // two unidentified men
	Bare                 // unidentified men
	Short                // men; car bomb
	Name                 // a name without what stands before it
	Of                   // the headquarters of the party
	Held                 // within a phrase, or across phrases: a body, a weapon
	Lead                 // what stands before the head
	Holder               // the mayor, in the mayor's house
	Having               // the house, in the mayor's house
	ExtentCount
)

var extentName = [ExtentCount]string{"whole", "bare", "short", "name", "of", "held", "lead", "holder", "having"}

func (e Extent) String() string { return extentName[e] }

// Mention is a stretch of tokens, one way of naming what a phrase names.
type Mention struct {
	First, Last int // tokens, half-open
	Head        int
	Phrase      int // index into Phrases
	Extent      Extent
}

// Item is everything in the text that is named by the same words.
type Item struct {
	Norm     string // the words, without articles and marks
	Mentions []Mention
	// Also are the items that name the same person or body by other words.
	Also []int
}

// Span is where a mention stands in the text.
func (s *Scene) Span(m *Mention) daybook.Span { return s.D.Span(m.First, m.Last) }

// Items returns what may be named as somebody or something with a part in the
// act, in the order of the text.
func (s *Scene) Items() []Item {
	n := len(s.Phrases) * 2 // more than most texts have
	s.items, s.single = slices.Grow(s.items[:0], n), slices.Grow(s.single[:0], n)
	at := numbers.Get().(map[string]int)
	defer func() {
		if len(at) < 1<<12 { // to clear one that was ever large takes long
			clear(at)
			numbers.Put(at)
		}
	}()
	c := collector{s: s, at: at, items: s.items, free: s.single[:n], seen: make([]uint16, s.D.Len())}
	for k := range s.Phrases {
		c.phrase(k)
	}
	for i := 0; i < s.D.Len(); i++ {
		e := s.Body[i]
		if e == nil || e.Label == kindLabel {
			continue
		}
		j := i + 1
		for j < s.D.Len() && s.Body[j] == e {
			j++
		}
		k := s.at[j-1]
		if k < 0 {
			k = s.at[i]
		}
		if k >= 0 {
			c.add(Mention{i, j, j - 1, int(k), Held})
		}
		i = j - 1
	}
	c.join()
	s.items = c.items
	return c.items
}

// numbers are maps from words to items, to be used again.
var numbers = sync.Pool{New: func() any { return map[string]int{} }}

const kindLabel = "kind"

type collector struct {
	s     *Scene
	at    map[string]int
	items []Item
	buf   []byte
	text  strings.Builder // the words of items that are not as in the text
	free  []Mention
	seen  []uint16 // of each token, how many tokens the mentions have that begin with it, as bits
}

func (c *collector) phrase(k int) {
	s := c.s
	p := &s.Phrases[k]
	if p.Pronoun || p.Elliptic || s.is(nobody, p.Head) || s.tok(p.Head).Tag == "CD" || p.Head >= p.Last {
		return
	}
	i := p.First
	for i < p.Last && (s.tok(i).Tag == "DT" || s.tok(i).Tag == "PDT" || s.tok(i).Tag == "PRP$") {
		i++
	}
	if i >= p.Last {
		return
	}
	c.add(Mention{i, p.Last, p.Head, k, Whole})
	b := i
	if p.Owner > i {
		h := p.Owner - 1
		c.add(Mention{i, p.Owner, h, k, Holder})
		c.names(i, p.Owner, k)
		b = p.Owner + 1
		c.add(Mention{b, p.Last, p.Head, k, Having})
	}
	if p.Partitive {
		b = p.Inner
		for b < p.Last && s.tok(b).Tag == "DT" {
			b++
		}
	} else if p.Quantity != nil && p.Quantity.Last > b && p.Quantity.Last < p.Last {
		b = p.Quantity.Last
	}
	if b > i {
		c.add(Mention{b, p.Last, p.Head, k, Bare})
	}
	c.names(b, p.Last, k)
	for w := 1; w <= 2; w++ {
		if a := p.Last - w; a > b {
			c.add(Mention{a, p.Last, p.Head, k, Short})
		}
	}
	if p.Head > b && s.tok(p.Head-1).Tag != "CD" {
		c.add(Mention{b, p.Head, p.Head - 1, k, Lead})
	}
	// things named inside: a car bomb attack
	for a := b; a < p.Head; a++ {
		e := s.Thing[a]
		if e == nil {
			continue
		}
		z := a + 1
		for z < p.Last && s.Thing[z] == e {
			z++
		}
		if z <= p.Head {
			c.add(Mention{a, z, z - 1, k, Held})
		}
		a = z - 1
	}
	// the headquarters of the party
	last := p.Last
	for n := k + 1; n < len(s.Phrases) && n < k+3; n++ {
		q := &s.Phrases[n]
		if q.First != last+1 || !s.is(of, last) || q.Pronoun {
			break
		}
		last = q.Last
		c.add(Mention{i, last, p.Head, k, Of})
		if b > i {
			c.add(Mention{b, last, p.Head, k, Of})
		}
	}
}

// names adds the ends of a phrase that may be a person's name alone: the words
// behind a title, and every shorter end of a run of names.
func (c *collector) names(first, last, k int) {
	s := c.s
	h := last - 1
	if h <= first || !strings.HasPrefix(s.tok(h).Tag, "NNP") || s.Thing[h] != nil || s.Person[h] != nil {
		return
	}
	for a := h - 1; a > first && a >= last-5; a-- {
		if s.tok(a).Kind != token.Word {
			return
		}
		c.add(Mention{a, last, h, k, Name})
		if p := s.Person[a]; p != nil {
			return
		}
	}
}

// longest is how many tokens a mention may have.
const longest = 14

func (c *collector) add(m Mention) {
	s := c.s
	if m.First >= m.Last || m.Last-m.First > longest || c.seen[m.First]>>(m.Last-m.First)&1 != 0 {
		return
	}
	c.seen[m.First] |= 1 << (m.Last - m.First)
	c.buf = c.buf[:0]
	for i := m.First; i < m.Last; i++ {
		t := s.tok(i)
		if s.is(article, i) {
			continue
		}
		at := len(c.buf)
		for j := 0; j < len(t.Norm); j++ {
			if b := t.Norm[j]; b >= 0x80 || b >= '0' && b <= '9' || b >= 'a' && b <= 'z' {
				c.buf = append(c.buf, b)
			}
		}
		if len(c.buf) > at && i+1 < m.Last && s.tok(i+1).Tag != "POS" {
			c.buf = append(c.buf, ' ')
		}
	}
	trimmed := bytes.TrimSpace(c.buf)
	if len(trimmed) == 0 {
		return
	}
	n, ok := c.at[string(trimmed)]
	if !ok {
		norm := s.tok(m.First).Norm
		if norm != string(trimmed) {
			at := c.text.Len()
			c.text.Write(trimmed)
			norm = c.text.String()[at:]
		}
		c.at[norm] = len(c.items)
		c.items = append(c.items, Item{Norm: norm, Mentions: c.one(m)})
		return
	}
	c.items[n].Mentions = append(c.items[n].Mentions, m)
}

// one is a list of one mention, made many at a time: most items have no other.
func (c *collector) one(m Mention) []Mention {
	if len(c.free) == 0 {
		c.free = make([]Mention, 64)
	}
	list := c.free[:1:1]
	c.free = c.free[1:]
	list[0] = m
	return list
}

// class says what sort of word token i is, as the lexica have it.
func (s *Scene) class(i int) string {
	if i < 0 || i >= len(s.Thing) {
		return ""
	}
	switch {
	case s.Body[i] != nil:
		return s.Body[i].Label
	case s.Thing[i] != nil:
		return s.Thing[i].Label
	case s.Person[i] != nil:
		return s.Person[i].Label
	case s.Event[i] != nil:
		return s.Event[i].Label
	}
	return ""
}

// Class is the section of the lexica that the head of the mention stands in:
// "" when none.
func (s *Scene) Class(m *Mention) string { return s.class(m.Head) }

// Entry is the entry of the head of the mention among the things, or nil.
func (s *Scene) Entry(m *Mention) *lexicon.Entry { return s.Thing[m.Head] }
