package link

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/rogpeppe/go-internal/txtar"

	"daybook"
)

// TestTables runs the cases of testdata, a file for each. A file begins with
// its reason and has sections "NAME PUBLISHED", each a report whose first line
// is its title, and a section "groups" with what must come out: the groups of
// main happenings, a line each. A section "gap" is what does come out as yet
// where that is not what must; a gap that heals fails the test.
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
		got := mainGroups(Group(ns, nil))
		if gap := section(table, "gap"); gap != "" {
			if got == string(f.Data) {
				t.Error("the gap has healed: take it out")
			}
			f.Data = []byte(gap)
		}
		if got != string(f.Data) {
			t.Errorf("%s", diff.Diff("want", f.Data, "have", []byte(got)))
			for _, line := range why(ns) {
				t.Log(line)
			}
		}
	}
}

func section(table *txtar.Archive, name string) string {
	for _, f := range table.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
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
