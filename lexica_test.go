package daybook_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daybook/lexicon"
)

// lexica reads every .lex file of the tree, by name.
func lexica(t *testing.T) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".lex" || strings.Contains(name, "testdata") {
			return err
		}
		files[filepath.ToSlash(name)], err = os.ReadFile(name)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 5 {
		t.Fatalf("only %d lexica: this is not the root of the project", len(files))
	}
	return files
}

// TestLexica: every lexicon can be read, stands in an en folder, and is
// printed back as it is.
func TestLexica(t *testing.T) {
	for name, data := range lexica(t) {
		if _, err := lexicon.Parse(name, data); err != nil {
			t.Error(err)
		}
		if !bytes.Equal(lexicon.Format(data), data) {
			t.Errorf("%s is not in order; run: go run ./lexicon/lexfmt %s", name, name)
		}
		if filepath.Base(filepath.Dir(name)) != "en" {
			t.Errorf("%s: words live in a folder named for their language", name)
		}
	}
}
