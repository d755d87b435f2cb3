package link

import (
	"os"
	"path/filepath"
	"testing"

	"daybook"
	"daybook/ingest"
	"daybook/read"
)

// shared is the folder of the reports that others wrote; they are no part of
// the project.
const corpora = "../../shared/data"

// corpus reads the reports of a file, and skips the test without it.
func corpus(t testing.TB, name string) []*Node {
	t.Helper()
	file := filepath.Join(corpora, name)
	if _, err := os.Stat(file); err != nil {
		t.Skipf("skipped: no %s", file)
	}
	var out []*Node
	for r, err := range ingest.File(file, ingest.Meta{}) {
		if err == nil { // a report without words is none
			out = append(out, nodes(r)...)
		}
	}
	return out
}

// nodes reads a report and makes its nodes.
func nodes(r *daybook.Report) []*Node {
	made := Nodes(read.English().Read(r))
	out := make([]*Node, len(made))
	for i := range made {
		out[i] = &made[i]
	}
	return out
}
