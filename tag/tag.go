// Package tag gives every token its part of speech, in the tags of the Penn
// Treebank as GUM uses them, and its lemma. The tagger is an averaged
// perceptron that goes through a sentence from left to right (Collins 2002);
// its weights come from the GUM treebank by
//
//	go run ./tag/train -ud DIR -words DIR -out tag/en/weights.bin
//
// Texts in capitals, headlines and posts without capitals are tagged by the
// words alone: each sentence is looked at for the use it makes of capitals.
package tag

import (
	_ "embed"
	"sort"
	"sync"

	"daybook/lexicon"
	"daybook/tag/internal/feature"
	"daybook/tag/internal/lemma"
	"daybook/tag/internal/linear"
	"daybook/tag/internal/store"
	"daybook/tag/internal/wordclass"
	"daybook/token"
)

//go:embed en/weights.bin
var weights []byte

//go:embed en/lemma.lex
var irregular []byte

// Tagger sets the tags and lemmas of tokens. It is safe for use by many
// goroutines at once, on different texts.
type Tagger struct {
	tags    []string
	model   *linear.Model
	words   *wordclass.Table
	lemmas  *lemma.Table
	buffers sync.Pool
}

// English returns the tagger for English. It is loaded once.
var English = sync.OnceValue(func() *Tagger {
	t, err := load(weights, irregular)
	if err != nil {
		panic(err) // unreachable unless the embedded weights are at fault
	}
	return t
})

// Load returns a tagger with the weights that the training command made.
func Load(weights []byte) (*Tagger, error) { return load(weights, nil) }

func load(weights, irregular []byte) (*Tagger, error) {
	parts, err := store.Read(weights)
	if err != nil {
		return nil, err
	}
	t := &Tagger{tags: parts.Classes}
	if t.model, err = linear.Decode(parts.Weights, min(linear.Classes, len(t.tags))); err != nil {
		return nil, err
	}
	if t.lemmas, err = lemma.Decode(parts.Lemmas); err != nil {
		return nil, err
	}
	if t.words, err = wordclass.Decode(parts.Words); err != nil {
		return nil, err
	}
	t.buffers.New = func() any { return &feature.Buffer{Words: t.words, Verbs: feature.Verbs(t.tags)} }
	l, err := lexicon.Parse("lemma.lex", irregular)
	if err != nil {
		return nil, err
	}
	number := map[string]int{}
	for i, name := range t.tags {
		number[name] = i
	}
	for _, e := range l.Entries {
		for _, form := range e.Forms[1:] {
			t.lemmas.Set(form, number[e.Get("tag")], e.Lemma)
		}
	}
	return t, nil
}

// Tag sets Tag and Lemma of every token of every sentence.
func (t *Tagger) Tag(d *token.Doc) {
	b := t.buffers.Get().(*feature.Buffer)
	defer t.buffers.Put(b)
	for _, s := range d.Sentences {
		b.Load(d, s, feature.Of(d, s))
		for i := s.First; i < s.Last; i++ {
			c := t.decide(b, i-s.First)
			b.Give(c)
			tok := &d.Tokens[i]
			tok.Tag = t.tags[c]
			tok.Lemma = t.lemmas.Lemma(tok.Norm, c)
		}
	}
}

// decide returns the class of token i of the sentence in the buffer.
func (t *Tagger) decide(b *feature.Buffer, i int) int {
	if c := t.model.First(b.Known(i)); c >= 0 {
		return c
	}
	scores := b.Score(t.model, i)
	return scores.Best(len(t.tags))
}

// Feature is a reason for a tag.
type Feature struct {
	Name   string  // what was looked at
	Weight float64 // for the tag given, less that for the next best; in steps of the perceptron
}

// Why returns the reasons that told most for, or against, the tag of token i
// of a tagged text, the strongest first.
func (t *Tagger) Why(d *token.Doc, i int) []Feature {
	s := d.Sentences[d.SentenceOf(i)]
	b := feature.Buffer{Words: t.words, Verbs: feature.Verbs(t.tags)}
	b.Load(d, s, feature.Of(d, s))
	given := t.class(d.Tokens[i].Tag)
	if t.model.First(b.Known(i-s.First)) >= 0 {
		return []Feature{{Name: feature.Names[feature.Fixed], Weight: 1}}
	}
	for j := s.First; j < i; j++ {
		b.Give(t.class(d.Tokens[j].Tag))
	}
	var list feature.List
	b.At(i-s.First, &list)
	scores := t.model.Score(list[:])
	rival := -1
	for c := range t.tags {
		if c != given && (rival < 0 || scores.Of(c) > scores.Of(rival)) {
			rival = c
		}
	}
	var out []Feature
	for k, f := range list {
		if w := t.model.Weight(f, given) - t.model.Weight(f, rival); w != 0 {
			out = append(out, Feature{Name: feature.Names[k], Weight: w})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return abs(out[i].Weight) > abs(out[j].Weight) })
	return out
}

func (t *Tagger) class(tag string) int {
	for i, name := range t.tags {
		if name == tag {
			return i
		}
	}
	return -1
}

func abs(x float64) float64 { return max(x, -x) }
