package daybook_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The rooms of the house. Outside of tests, imports only point up this list: a
// room may use those before it. A folder within a room belongs to the room.
var rooms = []string{
	"daybook", // the root: the nouns
	"lexicon", "origin", "token", "tag", "quantity", "grammar", "timex", "place", "attribution",
	"role", "read",
	"check", "link", "origin", "reconcile",
	"record", "page", "sitrep",
	"journal", "sqlite", "postgres",
	"ingest", "book", "capture", "export", "score",
	"desk",
	"examples",
	"cmd/daybook",
	"internal/golden",
}

// The stages of the walk. They meet in the nouns and in the journal, where book
// has them follow one another; none of them imports another.
var stages = []string{"ingest", "read", "check", "link", "origin", "reconcile", "journal", "export", "score"}

// impure is what read, and all that it is built of, does not import, with what
// lies below it: a reading is a function of its report alone. Calendars are
// arithmetic and need no clock.
var impure = []string{"time", "os", "net", "log", "context", "math/rand", "io/ioutil", "syscall", "unsafe", "runtime", "plugin"}

// source is a Go file of the project.
type source struct {
	name  string // slash-separated, from the root
	room  string
	test  bool
	tool  bool // a program that makes data or measures; not part of the product
	fset  *token.FileSet
	file  *ast.File
	lines int
}

// sources parses every Go file of the tree.
func sources(t *testing.T) []*source {
	t.Helper()
	var all []*source
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		base := d.Name()
		if d.IsDir() && name != "." && (base == "testdata" || strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_")) {
			return filepath.SkipDir
		}
		if d.IsDir() || path.Ext(base) != ".go" {
			return nil
		}
		s := &source{name: filepath.ToSlash(name), fset: token.NewFileSet(), test: strings.HasSuffix(base, "_test.go")}
		if s.file, err = parser.ParseFile(s.fset, name, nil, parser.ParseComments); err != nil {
			return err
		}
		s.lines = s.fset.File(s.file.Pos()).LineCount()
		s.room = room("daybook/" + path.Dir(s.name))
		s.tool = s.file.Name.Name == "main" && s.room != "cmd/daybook"
		all = append(all, s)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 50 {
		t.Fatalf("only %d Go files: this is not the root of the project", len(all))
	}
	return all
}

// room is the room that an import path of this module lies in, "" for others.
func room(pkg string) string {
	pkg = path.Clean(pkg)
	if pkg == "daybook" {
		return pkg
	}
	rest, ours := strings.CutPrefix(pkg, "daybook/")
	if !ours {
		return ""
	}
	best := "?" + rest
	for _, r := range rooms {
		if rest == r || strings.HasPrefix(rest, r+"/") {
			best = r
		}
	}
	return best
}

// imports lists the import paths of a file with their positions.
func (s *source) imports() map[string]token.Position {
	out := map[string]token.Position{}
	for _, i := range s.file.Imports {
		p, _ := strconv.Unquote(i.Path.Value)
		out[p] = s.fset.Position(i.Pos())
	}
	return out
}

func TestImportsPointUp(t *testing.T) {
	for _, s := range sources(t) {
		if s.test || s.tool {
			continue
		}
		at := slices.Index(rooms, s.room)
		if at < 0 {
			t.Errorf("%s: this room is not in the list of rooms", s.name)
			continue
		}
		for pkg, pos := range s.imports() {
			to := room(pkg)
			if to == "" || to == s.room {
				continue
			}
			switch i := slices.Index(rooms, to); {
			case i < 0:
				t.Errorf("%s: imports %s, which is not in the list of rooms", pos, pkg)
			case i > at:
				t.Errorf("%s: %s imports %s, which stands below it", pos, s.room, to)
			case slices.Contains(stages, s.room) && slices.Contains(stages, to):
				t.Errorf("%s: the stage %s imports the stage %s; they meet in cmd", pos, s.room, to)
			}
		}
	}
}

func TestNounsImportStdOnly(t *testing.T) {
	for _, s := range sources(t) {
		if s.room != "daybook" || s.test {
			continue
		}
		for pkg, pos := range s.imports() {
			if first, _, _ := strings.Cut(pkg, "/"); strings.Contains(first, ".") || first == "daybook" {
				t.Errorf("%s: the nouns import %s", pos, pkg)
			}
		}
	}
}

func TestReadIsPure(t *testing.T) {
	packages := reached(sources(t), "daybook/read")
	if packages["daybook/token"] == nil {
		t.Error("read is built without token: this test looks in the wrong place")
	}
	for _, files := range packages {
		for _, s := range files {
			for to, pos := range s.imports() {
				for _, no := range impure {
					if to == no || strings.HasPrefix(to, no+"/") {
						t.Errorf("%s: imports %s; read and what it is built of have no clock, no files, no network and no chance", pos, to)
					}
				}
			}
		}
	}
}

// reached are the files of the packages that these are built of, themselves
// included, without tests.
func reached(all []*source, from ...string) map[string][]*source {
	files := map[string][]*source{}
	for _, s := range all {
		if !s.test {
			pkg := path.Join("daybook", path.Dir(s.name))
			files[pkg] = append(files[pkg], s)
		}
	}
	out := map[string][]*source{}
	for len(from) > 0 {
		pkg := from[0]
		from = from[1:]
		if out[pkg] != nil || files[pkg] == nil {
			continue
		}
		out[pkg] = files[pkg]
		for _, s := range files[pkg] {
			from = slices.AppendSeq(from, maps.Keys(s.imports()))
		}
	}
	return out
}

// TestCmdOnlyWires holds cmd to short functions and to whole rooms: it knows
// stages, and nothing of what they are made of.
func TestCmdOnlyWires(t *testing.T) {
	const longest = 40
	inner := rooms[1:slices.Index(rooms, "role")]
	for _, s := range sources(t) {
		if s.room != "cmd/daybook" || s.test {
			continue
		}
		for pkg, pos := range s.imports() {
			if slices.Contains(inner, room(pkg)) || pkg == "regexp" || pkg == "unicode" {
				t.Errorf("%s: cmd imports %s: that is work for a room", pos, pkg)
			}
		}
		for _, d := range s.file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok {
				from, to := s.fset.Position(f.Pos()), s.fset.Position(f.End())
				if n := to.Line - from.Line + 1; n > longest {
					t.Errorf("%s: %s has %d lines; cmd wires and does nothing else (%d)", from, f.Name.Name, n, longest)
				}
			}
		}
	}
}

// TestFilesAreShort: a file of more than 500 lines has a second noun in it.
func TestFilesAreShort(t *testing.T) {
	for _, s := range sources(t) {
		if !s.test && s.lines > 500 {
			t.Errorf("%s has %d lines: what is the second noun?", s.name, s.lines)
		}
	}
}
