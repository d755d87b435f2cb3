// Package feature says what the tagger looks at: the words around, their
// endings, their case, and the tags already given. Training and tagging use
// the same code, so that they see the same.
package feature

import (
	"unicode"
	"unicode/utf8"

	"daybook/tag/internal/linear"
	"daybook/tag/internal/wordclass"
	"daybook/token"
)

// Case is how a sentence uses capitals. Where they say nothing, they are not
// looked at.
type Case uint8

// The ways of using capitals.
const (
	Mixed Case = iota // names and beginnings
	Caps              // all in capitals: old wires, shouting
	Title             // Most Words: headlines
	Small             // none at all: posts
)

// The templates.
const (
	Fixed = iota
	word
	wordL1
	wordL2
	wordR1
	wordR2
	end1
	end2
	end3
	end4
	begin3
	endL1
	endR1
	shape
	shapeL1
	shapeR1
	shapeEnd
	tag1
	tag2
	tags
	tagWord
	tagNext
	tagEnd
	wordPairL
	wordPairR
	around
	class
	classL1
	classR1
	classR2
	classes
	classShape
	classTag
	verb
	verbClass
	bias
	Max // the number of templates
)

const _ = uint(linear.Features - Max) // the model scores them all

// Names are those of the templates, for explanations.
var Names = [...]string{
	Fixed: "known word", word: "word", wordL1: "word before", wordL2: "second word before",
	wordR1: "word after", wordR2: "second word after", end1: "last letter", end2: "last 2 letters",
	end3: "last 3 letters", end4: "last 4 letters", begin3: "first 3 letters",
	endL1: "ending before", endR1: "ending after", shape: "shape", shapeL1: "shape before",
	shapeR1: "shape after", shapeEnd: "shape and ending", tag1: "tag before", tag2: "second tag before",
	tags: "two tags before", tagWord: "tag before and word", tagNext: "tag before and word after",
	tagEnd: "tag before and ending", wordPairL: "word before and word", wordPairR: "word and word after",
	around: "words on both sides", class: "class", classL1: "class before", classR1: "class after", classR2: "second class after",
	classes: "class before, class, class after", classShape: "class and shape", classTag: "tag before, class, class after",
	verb: "last verb", verbClass: "last verb and class",
	bias: "always",
}

// List holds the features of one token, by template.
type List [Max]uint32

type item struct {
	word, end1, end2, end3, end4, begin3, shape, class uint32
}

// edge stands for what is outside the sentence.
var edge = item{word: linear.Hash("<>"), end3: linear.Hash("<>")}

// Buffer holds what is looked at of one sentence. It can be used again.
type Buffer struct {
	Words *wordclass.Table
	Verbs uint64 // the numbers of the tags of verbs, as a set of bits
	Case  Case
	items []item // two more on either side
	tags  []int8 // given so far
	verb  uint32 // the last verb
	memo  []sums // see Score
	pair  []pair
}

// Load reads a sentence. The case is found out by Of, or given by training.
func (b *Buffer) Load(d *token.Doc, s token.Sentence, c Case) {
	b.Case = c
	b.tags, b.verb = append(b.tags[:0], -1, -1), 0
	b.items = append(b.items[:0], edge, edge)
	for i := s.First; i < s.Last; i++ {
		t := &d.Tokens[i]
		n := t.Norm
		it := item{word: linear.Hash(n), end1: tail(n, 1), end2: tail(n, 2), end3: tail(n, 3), end4: tail(n, 4),
			begin3: lead(n, 3)}
		it.class = uint32(b.Words.Of(it.word))
		if t.Kind == token.Close {
			it.word++ // the same mark opens and closes
		}
		it.shape = uint32(form(t, c))
		if c == Mixed && i == s.First {
			it.shape |= 64
		}
		b.items = append(b.items, it)
	}
	b.items = append(b.items, edge, edge)
}

func tail(s string, n int) uint32 {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, w := utf8.DecodeLastRuneInString(s[:i])
		i -= w
	}
	return linear.Hash(s[i:])
}

func lead(s string, n int) uint32 {
	i := 0
	for ; n > 0 && i < len(s); n-- {
		_, w := utf8.DecodeRuneInString(s[i:])
		i += w
	}
	return linear.Hash(s[:i])
}

// form is the shape of a word: its kind, its capitals where they speak, and
// whether it holds digits, a hyphen, a dot.
func form(t *token.Token, c Case) uint8 {
	var f uint8
	upper, lower := 0, 0
	for i, r := range t.Text {
		switch {
		case r >= '0' && r <= '9':
			f |= 1
		case r == '-':
			f |= 2
		case r == '.':
			f |= 4
		case unicode.IsUpper(r):
			upper++
			if i == 0 {
				f |= 8
			}
		case unicode.IsLower(r):
			lower++
		}
	}
	if c == Caps || c == Small {
		return f&7 | 128
	}
	if upper > 1 {
		f |= 16
	}
	if lower > 0 {
		f |= 32
	}
	if c == Title {
		f |= 128
	}
	return f
}

// Of finds out how a sentence uses capitals.
func Of(d *token.Doc, s token.Sentence) Case {
	if d.Caps {
		return Caps
	}
	words, long, capital, first := 0, 0, 0, 0
	for i := s.First; i < s.Last; i++ {
		t := &d.Tokens[i]
		if t.Kind != token.Word || len(t.Text) < 2 {
			continue
		}
		words++
		up, all := upper(t.Text)
		if all {
			capital++
		}
		if len(t.Text) >= 4 {
			long++
			if up {
				first++
			}
		}
	}
	switch {
	case words >= 3 && capital*10 >= words*8:
		return Caps
	case long >= 3 && first*10 >= long*8:
		return Title
	case words >= 4 && first == 0 && capital == 0 && !d.Tokens[s.First].Upper():
		return Small
	}
	return Mixed
}

// upper reports whether the word begins with a capital, and whether it has no
// small letter.
func upper(s string) (first, all bool) {
	all = true
	for i, r := range s {
		if i == 0 {
			first = unicode.IsUpper(r)
		}
		if unicode.IsLower(r) {
			all = false
		}
	}
	return first, all && first
}

// Known is the feature of words that have one tag only.
func (b *Buffer) Known(i int) uint32 { return linear.Mix(Fixed, b.items[i+2].word) }

// Give gives the next token its tag.
func (b *Buffer) Give(tag int) {
	b.tags = append(b.tags, int8(tag))
	if b.Verbs>>tag&1 == 1 {
		b.verb = b.items[len(b.tags)-1].word
	}
}

// Verbs is the set of the tags that verbs have: Penn's begin with V, or M for
// modal verbs.
func Verbs(tags []string) uint64 {
	var set uint64
	for i, t := range tags {
		if t[0] == 'V' || t[0] == 'M' {
			set |= 1 << i
		}
	}
	return set
}
