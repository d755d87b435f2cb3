package lexicon

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

const attackers = `# who carries out attacks
[attacker]
gunman, gunmen
suicide bomber, suicide bombers | weapon=bomb

[victim human]
hurt, hurts, hurt
policeman, policemen | armed side=state
policeman on patrol
`

func TestParse(t *testing.T) {
	l, err := Parse("a.lex", []byte(attackers))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(l.Entries); n != 5 {
		t.Fatalf("%d entries, want 5", n)
	}
	e := l.Find("victim", "policemen")
	if e == nil {
		t.Fatal("policemen is not found")
	}
	if e.Lemma != "policeman" || e.File != "a.lex" || e.Line != 8 {
		t.Errorf("policemen is %q at %s:%d, want policeman at a.lex:8", e.Lemma, e.File, e.Line)
	}
	if e.Get("side") != "state" || e.Get("armed") != "yes" || e.Get("human") != "yes" || e.Get("weapon") != "" {
		t.Errorf("attributes of policeman: %v", e.Attr)
	}
	if !e.Is("human") || e.Is("weapon") {
		t.Error("Is disagrees with Get")
	}
	if l.Has("attacker", "policeman") || !l.Has("attacker", "suicide bombers") {
		t.Error("Has looks in the wrong section")
	}
	if got := strings.Join(l.Labels(), " "); got != "attacker victim" {
		t.Errorf("Labels: %s", got)
	}
	if n := len(l.Word("hurt")); n != 1 {
		t.Errorf("hurt, which stands twice in its line, has %d entries, want 1", n)
	}
	if l.Word("nobody") != nil || l.Word("suicide") != nil || l.Word("suicide attack") != nil {
		t.Error("Word finds what is not there")
	}
	if !l.Begins(words{"suicide"}, 0) || l.Begins(words{"bomber"}, 0) {
		t.Error("Begins is wrong")
	}
}

type words []string

func (w words) Len() int          { return len(w) }
func (w words) Norm(i int) string { return w[i] }
func (w words) Hash(i int) uint32 { return Hash(w[i]) }

func TestMatch(t *testing.T) {
	l, err := Parse("a.lex", []byte(attackers))
	if err != nil {
		t.Fatal(err)
	}
	text := words(strings.Fields("the policeman on patrol shot a policeman on duty and a suicide bomber on"))
	for i, want := range map[int]struct {
		lemma  string
		length int
	}{
		0:  {"", 0},
		1:  {"policeman on patrol", 3}, // the longest
		6:  {"policeman", 1},           // the longer one breaks off
		11: {"suicide bomber", 2},
		12: {"", 0},
		13: {"", 0},
	} {
		e, n := l.Match(text, i)
		lemma := ""
		if len(e) > 0 {
			lemma = e[0].Lemma
		}
		if lemma != want.lemma || n != want.length {
			t.Errorf("at %d: %q of %d words, want %q of %d", i, lemma, n, want.lemma, want.length)
		}
	}
}

// Every fault is told with its file and line, and all of them at once.
func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"no section", "gunman\n", `a.lex:1: an entry before the first section: "gunman"`},
		{"section not closed", "# x\n\n[attacker\n", `a.lex:3: a section is [label attribute ...]: "[attacker"`},
		{"section without a label", "[]\n", `a.lex:1: a section is [label attribute ...]: "[]"`},
		{"empty form", "[a]\ngunman,, gunmen\n", `a.lex:2: an empty form: "gunman,, gunmen"`},
		{"only attributes", "[a]\n| weapon=bomb\n", `a.lex:2: an empty form: "| weapon=bomb"`},
		{"capitals", "[a]\nISIS\n", `a.lex:2: a form in upper case: "ISIS"`},
		{"twice", "[a]\ngunman, gunmen\nman, gunmen\n", `a.lex:3: "gunmen" stands in [a] already, at line 2`},
		{"order", "[a]\nman\ngunman\n", `a.lex:3: "gunman" comes before "man": entries stand in order`},
		{"long line", "[a]\n" + strings.Repeat("x", 1<<17) + "\n", "a.lex:1: bufio.Scanner: token too long"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Parse("a.lex", []byte(c.text))
			if err == nil || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
	_, err := Parse("a.lex", []byte("x\n[a]\nB\na,\n"))
	if n := strings.Count(err.Error(), "a.lex:"); n != 3 {
		t.Errorf("%d faults, want 3: %v", n, err)
	}
}

func TestNoFaults(t *testing.T) {
	for _, text := range []string{
		"", "# nothing\n", "[a]\n", "[a]\nx\n[b]\nx\n", "[a]\nb\n[a]\na\n",
		"[a]\nhurt, hurts, hurt\n", "[a]\n#1\n", "[a]\n  two   words |  x  y=z=1 \n",
	} {
		if _, err := Parse("a.lex", []byte(text)); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestLoad(t *testing.T) {
	fsys := fstest.MapFS{
		"en/a.lex": {Data: []byte("[a]\nx\n")},
		"en/b.lex": {Data: []byte("[b]\nx, y\n")},
		"en/c.txt": {Data: []byte("no lexicon")},
	}
	l, err := Load(fsys, "en/*.lex")
	if err != nil || len(l.Word("x")) != 2 {
		t.Fatalf("%d entries of x, want 2; %v", len(l.Word("x")), err)
	}
	fsys["en/b.lex"].Data = []byte("y\n")
	_, err = Load(fsys, "en/*.lex", "fr/*.lex")
	for _, want := range []string{"en/b.lex:1: an entry before", "fr/*.lex: file does not exist"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v\nwant %s", err, want)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("MustLoad does not panic")
		}
	}()
	MustLoad(fsys, "en/*.lex")
}

func TestFormat(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"order", "[a]\nb\na\n", "[a]\na\nb\n"},
		{"space", "[a]\n  b ,c|x   y=1\n", "[a]\nb, c | x y=1\n"},
		{"words", "[a]\ntwo   words,one\n", "[a]\ntwo words, one\n"},
		{"comment goes with its entry", "[a]\n# of b\nb\na\n", "[a]\na\n# of b\nb\n"},
		{"blank line ends a section's part", "[a]\nd\nc\n\nb\na\n", "[a]\nc\nd\n\na\nb\n"},
		{"head", "# all\n\n[a x]\nb\n", "# all\n\n[a x]\nb\n"},
		{"comment at the end", "[a]\nb\n# end\n", "[a]\nb\n# end\n"},
		{"no line end", "[a]\nb", "[a]\nb\n"},
		{"empty", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := string(Format([]byte(c.text)))
			if got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
			if again := string(Format([]byte(got))); again != got {
				t.Errorf("not stable: %q, then %q", got, again)
			}
		})
	}
}

// Every lexicon of the module stands as Format prints it, and has no fault.
func TestFilesAreFormatted(t *testing.T) {
	n := 0
	err := filepath.WalkDir("..", func(path string, e os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && e.Name() != ".." && (e.Name()[0] == '.' || e.Name() == "testdata") {
			return filepath.SkipDir
		}
		if filepath.Ext(path) != ".lex" {
			return nil
		}
		n++
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if _, err := Parse(path, data); err != nil {
			t.Error(err)
		}
		if string(Format(data)) != string(data) {
			t.Errorf("%s is not formatted: go run ./lexicon/lexfmt %s", path, strings.TrimPrefix(path, "../"))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if n == 0 {
		t.Error("no lexicon found")
	}
}

func FuzzFormat(f *testing.F) {
	f.Add(attackers)
	f.Add("[a]\n# c\n#d | e , f\n\n|\n,")
	f.Fuzz(func(t *testing.T, text string) {
		once := Format([]byte(text))
		if twice := Format(once); string(twice) != string(once) {
			t.Errorf("%q, then %q", once, twice)
		}
		l, err := Parse("a.lex", []byte(text))
		if err != nil {
			return
		}
		again, err := Parse("a.lex", once)
		if err != nil {
			t.Fatalf("%q was right, %q is not: %v", text, once, err)
		}
		if len(again.Entries) != len(l.Entries) {
			t.Errorf("%d entries, formatted %d", len(l.Entries), len(again.Entries))
		}
	})
}
