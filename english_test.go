package daybook_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"daybook/lexicon"
)

// TestEnginesHaveNoEnglish looks for English in the string literals of
// engines, which are read, check, page and what they are built of: words live
// in en folders, so that a second language is a folder.
//
// A literal offends when it is compared with a word of the text; when it is a
// form of one of the lexica; or when it is a phrase that has such a form of
// three letters or more in it. These do not count:
//
//   - imports, struct tags, names of files, and messages: what goes to fmt,
//     errors, panic, and the positioned faults of data files;
//   - names that the files of the en folders define: sections, attributes and
//     their values, rules, phrases; and names as rules have them, with hyphens;
//   - values of the nouns, which are constants or listed beside their fields;
//   - parts of speech, as they are written; keys of templates (Said);
//   - what is put together with + to be a name, and the values of what is
//     called name or names: of features and relations, for derivations.
func TestEnginesHaveNoEnglish(t *testing.T) {
	e := newEnglish(t)
	packages := reached(sources(t), "daybook/read", "daybook/check", "daybook/page", "daybook/link", "daybook/origin", "daybook/reconcile", "daybook/sitrep")
	for _, name := range slices.Sorted(maps.Keys(packages)) {
		for _, s := range packages[name] {
			if notWords[s.name] == "" && s.room != "daybook" {
				e.look(t, s)
			}
		}
	}
}

// notWords are the files whose literals are no words of a language, each with
// the reason.
var notWords = map[string]string{
	"place/internal/fold/latin.go":    "letters and what they are folded to",
	"role/stance.go":                  "sections of the lexicon of acts, and the effects of the contract",
	"role/internal/choice/weights.go": "names of the rows of a table of weights",
	"read/feature.go":                 "names of features, as the weights and the derivations have them",
	"read/setting.go":                 "names of features, as the weights and the derivations have them",
	"tag/internal/feature/feature.go": "names of features, as derivations have them",
	"origin/origin.go":                "names of rules, as tellings carry them",
	"read/explain.go":                 "tells rule writers what the rules did, in the language of the rules' names",
}

type english struct {
	forms map[string]string // and the lexicon that has it
	names map[string]bool   // sections, attributes, values
	nouns map[string]bool   // values of the constants of the root
}

func newEnglish(t *testing.T) *english {
	e := &english{map[string]string{}, map[string]bool{}, map[string]bool{}}
	for name, data := range lexica(t) {
		l, err := lexicon.Parse(name, data)
		if err != nil {
			continue // TestLexica says so
		}
		for _, x := range l.Entries {
			e.name(x.Label)
			for _, a := range x.Attr {
				e.name(a.Name)
				e.name(a.Value)
			}
			// Names of places are no English, and some are spelt as words
			// of a program are.
			if !strings.HasPrefix(name, "place/") {
				for _, f := range x.Forms {
					e.forms[f] = name
				}
			}
		}
	}
	others, _ := filepath.Glob("*/en/*")
	for _, file := range others {
		data, err := os.ReadFile(file)
		if err != nil || defined[filepath.Ext(file)] == nil {
			continue
		}
		for _, m := range defined[filepath.Ext(file)].FindAllStringSubmatch(string(data), -1) {
			e.name(quoted.ReplaceAllString(strings.Join(m[1:], " "), ""))
		}
	}
	for _, s := range sources(t) {
		if s.room == "daybook" && !s.test {
			ast.Inspect(s.file, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.ValueSpec:
					for _, x := range n.Values {
						if text, ok := literal(x); ok {
							e.nouns[text] = true
						}
					}
				case *ast.Field:
					for _, m := range listed.FindAllStringSubmatch(n.Doc.Text()+n.Comment.Text(), -1) {
						for w := range strings.FieldsFuncSeq(m[0], func(c rune) bool { return c != '-' && notLetter(c) }) {
							e.nouns[w] = true
						}
					}
				}
				return true
			})
		}
	}
	return e
}

// defined finds the names in the other files of an en folder, by extension:
// what lines define, what is filled in, and what a rule is made of.
var defined = map[string]*regexp.Regexp{
	".txt":  regexp.MustCompile(`(?m)^((?:rule )?[a-z][a-z.-]*)(?:$|\s*[:=])|\{([a-z]+)\}`),
	".rule": regexp.MustCompile(`(?m)^((?:rule|def|phrase|  \|).*)`),
	".tmpl": regexp.MustCompile(`\{\{([^}]*)\}\}`),
}

// listed finds values in the comment on a field: in quotation marks, or as a
// list and nothing else.
var listed = regexp.MustCompile(`"[a-z-]+"|(?m)^[a-z-]+(, [a-z-]+)+$`)

var quoted = regexp.MustCompile(`'[^' ]*'`)

func notLetter(c rune) bool { return !unicode.IsLetter(c) }

// name notes a name, and the parts that it is put together of.
func (e *english) name(s string) {
	e.names[s] = true
	for part := range strings.FieldsFuncSeq(s, notLetter) {
		e.names[part] = true
	}
}

func literal(n ast.Node) (string, bool) {
	lit, ok := n.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

// look reports the offenders of one file.
func (e *english) look(t *testing.T, s *source) {
	for _, offence := range e.offences(s) {
		t.Error(offence)
	}
}

func (e *english) offences(s *source) (found []string) {
	compared := map[ast.Node]bool{} // literals that are compared with words of the text
	part := map[ast.Node]bool{}     // literals that are part of a name
	ast.Inspect(s.file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.ValueSpec:
			return !naming.MatchString(n.Names[0].Name)
		case *ast.FuncDecl:
			return !naming.MatchString(n.Name.Name)
		case *ast.Field:
			n.Tag = nil
		case *ast.BinaryExpr:
			switch {
			case n.Op == token.ADD:
				part[n.X], part[n.Y] = true, true
			case ofText(n.X) || ofText(n.Y):
				compared[n.X], compared[n.Y] = true, true
			}
		case *ast.KeyValueExpr:
			part[n.Key] = templateKey(n.Key)
		case *ast.IndexExpr:
			part[n.Index] = templateKey(n.Index)
		case *ast.SwitchStmt:
			if n.Tag != nil && ofText(n.Tag) {
				for _, c := range n.Body.List {
					for _, x := range c.(*ast.CaseClause).List {
						compared[x] = true
					}
				}
			}
		case *ast.CallExpr:
			return !message(n)
		}
		if text, ok := literal(n); ok && !part[n] {
			if why := e.offends(text, compared[n]); why != "" {
				found = append(found, fmt.Sprintf("%s: %q %s", s.fset.Position(n.Pos()), text, why))
			}
		}
		return true
	})
	return found
}

// TestEnglishIsFound shows the test above an engine that is full of English,
// and one that is not.
func TestEnglishIsFound(t *testing.T) {
	e := newEnglish(t)
	for code, want := range map[string]string{
		`var articles = map[string]bool{"an": true}`:                 `"an"`,
		`var x = tok.Norm == "xyzzy"`:                                `"xyzzy" is compared`,
		`func f() { switch tok.Norm { case "xyzzy": } }`:             `"xyzzy" is compared`,
		`var x = tok.Is("killed", "wounded")`:                        `"wounded"`,
		`var x = []string{"were killed by"}`:                         `a phrase with a word`,
		`var x = tok.Tag == "IN"`:                                    "",
		`var x = fmt.Errorf("no such file: these are killed words")`: "",
		`var x = daybook.Class("people")`:                            "",
		`var x = mention{rule: "killed-passive"}`:                    "",
		"type x struct { Said string `json:\"said\"` }":              "",
		`var tieName = []string{"killed by"}`:                        "",
		`import "were/killed"`:                                       "",
	} {
		s := &source{fset: token.NewFileSet()}
		var err error
		if s.file, err = parser.ParseFile(s.fset, "x.go", "package x\n"+code, 0); err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(e.offences(s), "\n"); want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%s\nhave %q, want %q", code, got, want)
		}
	}
}

// ofText reports whether an expression is a word of the text: what a token is
// taken for, as it is written, or its lemma.
func ofText(x ast.Expr) bool {
	switch x := x.(type) {
	case *ast.SelectorExpr:
		return slices.Contains([]string{"Norm", "Text", "Lemma"}, x.Sel.Name)
	case *ast.CallExpr:
		if f, ok := x.Fun.(*ast.SelectorExpr); ok {
			return f.Sel.Name == "Norm" || f.Sel.Name == "ToLower"
		}
	}
	return false
}

// templateKey reports whether a key is one that a template asks for.
func templateKey(key ast.Expr) bool {
	s, ok := literal(key)
	return ok && capitalised.MatchString(s)
}

// message reports whether a call makes a message for people.
func message(call *ast.CallExpr) bool {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name == "panic" || f.Name == "fault"
	case *ast.SelectorExpr:
		x, ok := f.X.(*ast.Ident)
		return ok && (x.Name == "fmt" || x.Name == "errors") || f.Sel.Name == "fault"
	}
	return false
}

// offends says why a literal offends; "" when it does not.
func (e *english) offends(text string, compared bool) string {
	low := strings.ToLower(strings.TrimSpace(text))
	if strings.IndexFunc(low, unicode.IsLetter) < 0 {
		return ""
	}
	if compared {
		return "is compared with a word of the text"
	}
	if name := strings.TrimSpace(text); e.names[name] || e.nouns[name] {
		return ""
	}
	if hyphened.MatchString(text) || capitals.MatchString(text) || strings.ContainsAny(text, "/*") {
		return ""
	}
	if in := e.forms[low]; in != "" && len(low) > 1 {
		return "is a word of " + in
	}
	if !strings.Contains(low, " ") {
		return ""
	}
	for word := range strings.FieldsFuncSeq(low, notLetter) {
		if in := e.forms[word]; in != "" && len(word) >= 3 {
			return "is a phrase with a word of " + in + ": " + word
		}
	}
	return ""
}

var (
	hyphened    = regexp.MustCompile(`^[a-z]+(-[a-z]+)+$`)
	capitals    = regexp.MustCompile(`^[A-Z]{1,5}\$?$`) // NN, VBD, PRP$, PROPN
	naming      = regexp.MustCompile(`(^n|N)ames?$`)
	capitalised = regexp.MustCompile(`^[A-Z][a-zA-Z]*$`)
)
