// Package gum reads a treebank in CoNLL-U (such as GUM, the Georgetown
// University Multilayer corpus, CC BY) and lays its annotation over the tokens
// that our own tokenizer makes of the same text.
package gum

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"

	"daybook/token"
)

// Sentence is one sentence of the treebank with our tokens.
type Sentence struct {
	Doc    string // the document's name, which begins with its genre
	Text   string
	Tokens *token.Doc // our tokens, always one sentence
	Tag    []string   // of each of our tokens
	Lemma  []string
	Head   []int32 // index of the head, -1 for the root
	Rel    []string
}

// News reports whether the sentence comes from a news report.
func (s *Sentence) News() bool { return strings.Contains(s.Doc, "_news_") }

type word struct {
	form, lemma, tag, rel string
	head                  int
	start, end            int
}

// Read reads a file.
func Read(name string, z *token.Tokenizer) ([]*Sentence, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []*Sentence
	var words []word
	doc, text := "", ""
	flush := func() {
		if len(words) > 0 {
			s := &Sentence{Doc: doc, Text: text}
			s.lay(words, z)
			out = append(out, s)
		}
		words = words[:0]
	}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for line := 1; sc.Scan(); line++ {
		s := sc.Text()
		switch {
		case s == "":
			flush()
		case strings.HasPrefix(s, "# newdoc id = "):
			doc = s[len("# newdoc id = "):]
		case strings.HasPrefix(s, "# text = "):
			text = s[len("# text = "):]
		case s[0] == '#':
		default:
			c := strings.Split(s, "\t")
			if len(c) != 10 {
				return nil, fmt.Errorf("%s:%d: not ten columns", name, line)
			}
			if strings.ContainsAny(c[0], "-.") {
				continue // the surface of a contraction, or an empty node
			}
			head, err := strconv.Atoi(c[6])
			if err != nil {
				return nil, fmt.Errorf("%s:%d: head: %w", name, line, err)
			}
			w := word{form: c[1], lemma: strings.ToLower(c[2]), tag: c[4], rel: c[7], head: head - 1}
			if n := len(words); n > 0 {
				w.start = words[n-1].end
			}
			i := strings.Index(text[w.start:], c[1])
			if i < 0 || i > 3 {
				return nil, fmt.Errorf("%s:%d: %q does not stand in the text", name, line, c[1])
			}
			w.start += i
			w.end = w.start + len(c[1])
			words = append(words, w)
		}
	}
	flush()
	return out, sc.Err()
}

// lay cuts the text and gives each of our tokens the annotation of the words
// it covers. Where several words make one token of ours (self - medicating),
// the one whose head is outside speaks for all; its tag is that of a modifier
// when it modifies.
func (s *Sentence) lay(words []word, z *token.Tokenizer) {
	d := z.Cut(s.Text)
	n := len(d.Tokens)
	d.Sentences = []token.Sentence{{First: 0, Last: n}}
	s.Tokens = d
	s.Tag, s.Lemma, s.Rel = make([]string, n), make([]string, n), make([]string, n)
	s.Head = make([]int32, n)
	ours := make([]int, len(words)) // the first token of ours that a word touches
	w := 0
	for i := range d.Tokens {
		t := &d.Tokens[i]
		for w < len(words)-1 && words[w].end <= t.Start {
			w++
		}
		first, end := w, w+1
		for end < len(words) && words[end].start < t.End {
			end++
		}
		for k := first; k < end; k++ {
			if words[k].start >= t.Start {
				ours[k] = i
			}
		}
		h := head(words, first, end)
		s.Tag[i], s.Lemma[i], s.Rel[i], s.Head[i] = words[h].tag, words[h].lemma, words[h].rel, int32(words[h].head)
		if end-first > 1 {
			s.Tag[i] = joined(words[first:end], words[h])
			s.Lemma[i] = t.Norm
		}
		if words[h].start < t.Start { // the rest of a word we cut in pieces
			s.Head[i], s.Rel[i] = int32(h), "goeswith"
		}
	}
	for i := range s.Head {
		if s.Head[i] >= 0 {
			s.Head[i] = int32(ours[s.Head[i]])
		}
	}
}

func head(words []word, first, end int) int {
	for k := first; k < end; k++ {
		if h := words[k].head; h < first || h >= end {
			return k
		}
	}
	return first
}

// joined is the tag of a token that covers several words.
func joined(part []word, head word) string {
	hyphen := false
	for _, p := range part {
		hyphen = hyphen || p.tag == "HYPH"
	}
	final := part[len(part)-1]
	switch {
	case !hyphen:
		return part[0].tag // gonna
	case head.rel == "amod" || head.rel == "compound" && !strings.HasPrefix(final.tag, "NNP"):
		return "JJ"
	case final.tag == "IN" || final.tag == "RP":
		return head.tag
	}
	return final.tag
}
