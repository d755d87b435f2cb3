// Lexfmt puts .lex files in order, in place.
//
//	go run ./lexicon/lexfmt read/en/*.lex
package main

import (
	"bytes"
	"fmt"
	"os"

	"daybook/lexicon"
)

func main() {
	for _, name := range os.Args[1:] {
		if err := format(name); err != nil {
			fmt.Fprintln(os.Stderr, "lexfmt:", err)
			os.Exit(1)
		}
	}
}

func format(name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	out := lexicon.Format(data)
	if _, err := lexicon.Parse(name, out); err != nil {
		return err
	}
	if bytes.Equal(out, data) {
		return nil
	}
	return os.WriteFile(name, out, 0o644)
}
