// Train makes what linking knows of the language and of likeness, from a
// folder of reports.
//
//	go run ./link/train -data DIR -out link/en
//
// First it counts, with -common, in how many texts each word stands, and
// writes common.gz; reports on one happening count as one text. Then it reads
// the reports of gva and of news-clusters, whose happenings are known, weighs
// the features of pairs by logistic regression, prints how folds held back are
// grouped, and writes pair.weights. The same data give the same files.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	data := flag.String("data", "", "folder of the reports")
	out := flag.String("out", "link/en", "folder to write to")
	table := flag.Bool("common", false, "count the common words instead")
	errors := flag.Int("errors", 0, "print so many pairs of each kind of error")
	flag.Parse()
	run := func() error { return weigh(*data, filepath.Join(*out, "pair.weights"), *errors) }
	if *table {
		run = func() error { return count(*data, filepath.Join(*out, "common.gz")) }
	}
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}
