package link

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/rogpeppe/go-internal/txtar"

	"daybook"
)

var update = flag.Bool("update", false, "write what came out into the tables of cases")

// TestTables runs the cases of testdata, a file for each. A file begins with
// its reason and has sections "NAME PUBLISHED", each a report whose first line
// is its title, and a section "groups" with what must come out: the groups of
// main happenings, a line each. Sections "incident" are compared when they are
// there. Run with -update it writes what came out.
func TestTables(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no tables of cases", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { runTable(t, file) })
	}
}

func runTable(t *testing.T, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	table := txtar.Parse(data)
	if len(strings.TrimSpace(string(table.Comment))) == 0 {
		t.Error("no reason")
	}
	ns := nodesOf(table)
	for i := range table.Files {
		f := &table.Files[i]
		if f.Name != "groups" {
			continue
		}
		if got := mainGroups(Group(ns, nil)); got != string(f.Data) {
			t.Errorf("%s", diff.Diff("want", f.Data, "have", []byte(got)))
			for _, line := range why(ns) {
				t.Log(line)
			}
			f.Data = []byte(got)
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(table), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func nodesOf(table *txtar.Archive) (out []*Node) {
	for _, f := range table.Files {
		id, published, ok := strings.Cut(f.Name, " ")
		if !ok {
			continue
		}
		title, body, _ := strings.Cut(string(f.Data), "\n")
		out = append(out, nodes(&daybook.Report{ID: id, Title: title, Published: published, Kind: daybook.Article,
			Text: title + "\n" + strings.TrimSpace(body), Body: len(title) + 1})...)
	}
	return out
}

func mainGroups(gs [][]*Node) string {
	var lines []string
	for _, g := range gs {
		var names []string
		for _, n := range g {
			if n.Main {
				names = append(names, n.Report)
			}
		}
		if len(names) > 0 {
			slices.Sort(names)
			lines = append(lines, strings.Join(names, " ")+"\n")
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}
