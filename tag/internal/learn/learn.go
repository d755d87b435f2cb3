// Package learn makes the weights of the tagger from tagged sentences and
// dictionaries. Only the training commands import it.
package learn

import (
	_ "embed"
	"fmt"
	"math/rand/v2"
	"sort"
	"strings"

	"daybook/tag/internal/feature"
	"daybook/tag/internal/gum"
	"daybook/tag/internal/lemma"
	"daybook/tag/internal/linear"
	"daybook/tag/internal/store"
	"daybook/tag/internal/wordclass"
	"daybook/token"
)

// Sentences like those that are to be read, with their tags.
//
//go:embed report.txt
var reports string

// Tagger trains on the sentences and returns the file of weights.
func Tagger(train []*gum.Sentence, dict *Dictionary, epochs, runs int) ([]byte, error) {
	t := &trainer{dict: dict, number: map[string]int{}}
	for _, s := range train {
		for _, tag := range s.Tag {
			if _, ok := t.number[tag]; !ok {
				t.number[tag] = len(t.tags)
				t.tags = append(t.tags, tag)
			}
		}
	}
	classes := dict.classes().Encode()
	var err error
	if t.classes, err = wordclass.Decode(classes); err != nil {
		return nil, err
	}
	w := linear.Encode(t.mean(train, epochs, runs))
	return store.Write(store.Parts{Classes: t.tags, Weights: w, Words: classes, Lemmas: t.lemmas(train)}), nil
}

type trainer struct {
	dict    *Dictionary
	classes *wordclass.Table
	tags    []string
	number  map[string]int
	known   map[uint32]int // features of words that have one tag only
	rng     *rand.Rand
}

// sample is one sentence in one way of writing, with its right tags.
type sample struct {
	d    *token.Doc
	c    feature.Case
	gold []int
}

// mean is the mean of several trainings. Each sees the sentences in another
// order; what they do not agree on is mostly chance.
func (t *trainer) mean(train []*gum.Sentence, epochs, runs int) linear.Weights {
	sum := linear.Weights{}
	for run := range runs {
		t.rng = rand.New(rand.NewPCG(uint64(run), 1))
		sum.Add(t.learn(train, epochs), 1/float32(runs))
	}
	sum.Prune(0.15)
	for f, c := range t.known {
		sum[f] = make([]float32, len(t.tags))
		sum[f][c] = 1
	}
	return sum
}

func (t *trainer) learn(train []*gum.Sentence, epochs int) linear.Weights {
	var samples []sample
	for _, s := range train {
		gold := make([]int, len(s.Tag))
		for i, tag := range s.Tag {
			gold[i] = t.number[tag]
		}
		samples = append(samples, sample{s.Tokens, feature.Of(s.Tokens, s.Tokens.Sentences[0]), gold})
	}
	t.know(samples)
	p := linear.NewTrainer(len(t.tags))
	b := feature.Buffer{Words: t.classes, Verbs: feature.Verbs(t.tags)}
	for range epochs {
		t.rng.Shuffle(len(samples), func(i, j int) { samples[i], samples[j] = samples[j], samples[i] })
		for _, s := range samples {
			t.step(p, &b, s.d, s.c, s.gold)
			// The same words again, written otherwise.
			switch r := t.rng.IntN(20); {
			case r < 12:
				t.step(p, &b, s.d, feature.Caps, s.gold)
			case r < 14:
				t.step(p, &b, s.d, feature.Small, s.gold)
			case r < 16:
				t.step(p, &b, Written(s.d, Title), feature.Title, s.gold)
			}
		}
	}
	return p.Averaged(2)
}

// know finds the words that are frequent and always have the same tag.
func (t *trainer) know(samples []sample) {
	count := map[uint32]map[int]int{}
	b := feature.Buffer{Words: t.classes, Verbs: feature.Verbs(t.tags)}
	for _, s := range samples {
		b.Load(s.d, s.d.Sentences[0], s.c)
		for i, g := range s.gold {
			f := b.Known(i)
			if count[f] == nil {
				count[f] = map[int]int{}
			}
			count[f][g]++
		}
	}
	t.known = map[uint32]int{}
	for f, c := range count {
		all := 0
		for _, n := range c {
			all += n
		}
		for g, n := range c {
			if n >= 10 && n*1000 >= all*985 {
				t.known[f] = g
			}
		}
	}
}

// step tags one sentence and learns from the faults.
func (t *trainer) step(p *linear.Trainer, b *feature.Buffer, d *token.Doc, c feature.Case, gold []int) {
	b.Load(d, d.Sentences[0], c)
	var list feature.List
	for i, g := range gold {
		if k, ok := t.known[b.Known(i)]; ok {
			b.Give(k)
			continue
		}
		p.Step()
		b.At(i, &list)
		var scores [64]float32
		for _, f := range list[feature.Fixed+1:] {
			p.Add(f, &scores)
		}
		best := 0
		for c, x := range scores[:len(t.tags)] {
			if x > scores[best] {
				best = c
			}
		}
		if best != g {
			for _, f := range list[feature.Fixed+1:] {
				p.Update(f, g, 1)
				p.Update(f, best, -1)
			}
		}
		b.Give(best)
	}
}

// Written returns the text with every word written in another way.
func Written(d *token.Doc, how func(string) string) *token.Doc {
	c := *d
	c.Tokens = append([]token.Token(nil), d.Tokens...)
	for i := range c.Tokens {
		c.Tokens[i].Text = how(c.Tokens[i].Text)
	}
	return &c
}

// Title writes a word as in a headline.
func Title(s string) string {
	if len(s) < 4 {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func (t *trainer) lemmas(train []*gum.Sentence) []byte {
	count := map[lemma.Example]int{}
	for _, s := range train {
		for i := range s.Lemma {
			count[lemma.Example{Norm: s.Tokens.Tokens[i].Norm, Tag: t.number[s.Tag[i]], Lemma: s.Lemma[i]}]++
		}
	}
	var list []lemma.Example
	for e, n := range count {
		e.Count = n
		list = append(list, e)
	}
	list = append(list, t.dict.examples(list, t.number)...)
	sort.Slice(list, func(i, j int) bool {
		a, b := list[i], list[j]
		return a.Norm < b.Norm || a.Norm == b.Norm && (a.Tag < b.Tag || a.Tag == b.Tag && a.Lemma < b.Lemma)
	})
	return lemma.Learn(list, 5)
}

// Reports returns sentences of our own with their tags, without lemmas.
func Reports(z *token.Tokenizer) ([]*gum.Sentence, error) {
	var out []*gum.Sentence
	for line := range strings.Lines(reports) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		s := &gum.Sentence{Doc: "own"}
		var words []string
		for f := range strings.FieldsSeq(line) {
			i := strings.LastIndexByte(f, '/')
			words, s.Tag = append(words, f[:i]), append(s.Tag, f[i+1:])
		}
		s.Text = strings.Join(words, " ")
		s.Tokens = z.Cut(s.Text)
		if len(s.Tokens.Tokens) != len(words) {
			return nil, fmt.Errorf("not cut as tagged: %s", s.Text)
		}
		s.Tokens.Sentences = []token.Sentence{{First: 0, Last: len(words)}}
		out = append(out, s)
	}
	return out, nil
}
