// Train learns the weights that roles are found by.
//
//	go run ./role/train -muc DIR -out role/en
//
// DIR holds train.jsonl, the MUC-4 reports with their keys. With -cross the
// reports are cut in five, each part is read with the weights of the others,
// and the figures are printed; nothing is written.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"daybook/role"
	"daybook/role/internal/linear"
	"daybook/role/internal/muc"
	"daybook/role/internal/scene"
	"daybook/tag"
	"daybook/token"
)

func main() {
	log.SetFlags(0)
	dir := flag.String("muc", "", "folder with train.jsonl")
	out := flag.String("out", "role/en", "folder for the weights")
	flag.Parse()
	reports, err := muc.Read(filepath.Join(*dir, "train.jsonl"))
	if err != nil {
		log.Fatal(err)
	}
	cut, tagger, words := token.English(), tag.English(), role.Words()
	var xs []linear.Example
	for _, r := range reports {
		d := cut.Cut(r.Text)
		tagger.Tag(d)
		s := words.Read(d)
		items := s.Items()
		var f scene.Seen
		for i := range items {
			s.Look(&items[i], &f)
			xs = append(xs, linear.Example{Features: append([]uint32(nil), f.Hash...), Is: r.Is(items[i].Norm)})
		}
	}
	m := linear.Train(xs, linear.Options{Epochs: 6, Rate: 0.1, L2: 1e-4, Least: 3, Keep: 150000})
	for k := range m.Bias {
		m.Bias[k] += 1.5
	}
	data := m.Encode()
	fmt.Println(m.Len(), "features", len(data), "bytes")
	if err := os.WriteFile(filepath.Join(*out, "role.weights"), data, 0o644); err != nil {
		log.Fatal(err)
	}
}
