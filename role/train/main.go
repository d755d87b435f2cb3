// Train learns the weights that roles are found by.
//
//	go run ./role/train -muc DIR -wikievents DIR -gvdb DIR -out role/en
//
// The folder of MUC-4 holds train.jsonl, reports with their keys; those of
// WikiEvents (train.jsonl) and of the Gun Violence Database (dev.jsonl) hold
// news of today, from which the weights of [role.Finder.Find] learn too.
//
// With -cross the MUC-4 reports are cut in five, each part is read with the
// weights learned from the others, the figures are printed, and nothing is
// written; with -half every other report of today is held back and measured;
// with -on FILE the reports of that file are measured with the weights that
// stand.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"daybook/role"
	"daybook/role/internal/muc"
	"daybook/tag"
	"daybook/token"
)

func main() {
	log.SetFlags(0)
	dir := flag.String("muc", "", "folder with train.jsonl")
	out := flag.String("out", "role/en", "folder for the weights")
	cross := flag.Bool("cross", false, "only measure, by five-fold cross-validation")
	on := flag.String("on", "", "only measure the standing weights on the reports of this file")
	wiki := flag.String("wikievents", "", "folder with train.jsonl of WikiEvents")
	gvdb := flag.String("gvdb", "", "folder with dev.jsonl of the Gun Violence Database")
	half := flag.Bool("half", false, "learn from every other report of today, and measure on the rest")
	flag.Parse()
	if *on != "" {
		stand(*on)
		return
	}
	docs, err := read(filepath.Join(*dir, "train.jsonl"))
	if err != nil {
		log.Fatal(err)
	}
	others, held := today(*wiki, *gvdb, *half)
	if *cross {
		measure(docs, others)
		return
	}
	if *half {
		w := learn(docs, others)
		held.measure(w)
		return
	}
	w := learn(docs, others)
	data := w.Encode()
	fmt.Println(w.Near.Len(), w.Attack.Len(), w.Say.Len(), w.Topic.Len(), "features,", len(data), "bytes")
	for name, data := range map[string][]byte{"role.weights": data, "choice.weights": append([]byte(head), w.Table.Text()...)} {
		if err := os.WriteFile(filepath.Join(*out, name), data, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

const head = "# made by go run ./role/train: small decision trees, of what, the questions in order; biases and bars\n"

// stand measures the finder as it is.
func stand(file string) {
	reports, err := muc.Read(file)
	if err != nil {
		log.Fatal(err)
	}
	f, cut, tagger := role.English(), token.English(), tag.English()
	var asked, plain figures
	for _, r := range reports {
		d := cut.Cut(r.Text)
		tagger.Tag(d)
		qs := role.Words().Count.Find(d)
		asked.add(r, said(f.Asked(d, qs)))
		plain.add(r, said(f.Find(d, qs)))
	}
	asked.print("asked")
	plain.print("plain")
}

func said(r role.Roles) (out [muc.Scored][]string) {
	for _, e := range r.Entities {
		if int(e.Part) < muc.Scored {
			out[e.Part] = append(out[e.Part], e.Text)
		}
	}
	return out
}
