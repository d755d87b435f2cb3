package attribution

import (
	"os"
	"slices"
	"strings"
	"testing"

	"daybook"
	"daybook/lexicon"
	"daybook/tag"
	"daybook/token"
)

var (
	finder = English()
	cutter = token.English()
)

func find(text string, post bool) (*token.Doc, []Attribution) {
	d := cutter.Cut(text)
	tag.English().Tag(d)
	return d, finder.Find(d, finder.FindPosts(d), post)
}

// proof is one example of testdata/rule.txt.
type proof struct {
	rule, text, who string
	content         []string
	fires           bool
}

func proofs(t *testing.T) []proof {
	data, err := os.ReadFile("testdata/rule.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []proof
	rule := ""
	lines := strings.Split(string(data), "\n")
	for i := 0; i < len(lines); i++ {
		line := lines[i]
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '=' || line[0] == '!':
			for i+1 < len(lines) && strings.HasPrefix(lines[i+1], "  ") {
				i++
				line += "\n" + strings.TrimSpace(lines[i])
			}
			p := proof{rule: rule, fires: line[0] == '='}
			text, who, _ := strings.Cut(line[1:], "|")
			text, p.who = strings.TrimSpace(text), strings.TrimSpace(who)
			for rest := text; ; {
				_, after, ok := strings.Cut(rest, "[")
				if !ok {
					break
				}
				in, tail, _ := strings.Cut(after, "]")
				p.content, rest = append(p.content, in), tail
			}
			p.text = strings.NewReplacer("[", "", "]", "").Replace(text)
			out = append(out, p)
		default:
			rule = strings.TrimSpace(line)
		}
	}
	return out
}

func TestRules(t *testing.T) {
	glossary := Glossary()
	fires, holds := map[string]int{}, map[string]int{}
	for _, p := range proofs(t) {
		d, by := find(p.text, false)
		at := slices.IndexFunc(by, func(a Attribution) bool { return a.Rule == p.rule })
		if !p.fires {
			holds[p.rule]++
			if at >= 0 {
				t.Errorf("%s fires on %q: %q", p.rule, p.text, by[at].SourceText)
			}
			continue
		}
		fires[p.rule]++
		if at < 0 {
			t.Errorf("%s does not fire on %q: %+v", p.rule, p.text, by)
			continue
		}
		var got []string
		for _, c := range by[at].Content {
			got = append(got, strings.TrimRight(c.Of(d.Text), " —"))
		}
		if by[at].SourceText != p.who || !slices.Equal(got, p.content) {
			t.Errorf("%s on %q:\n got %q %q\nwant %q %q", p.rule, p.text, by[at].SourceText, got, p.who, p.content)
		}
	}
	for rule := range glossary {
		if fires[rule] == 0 || holds[rule] == 0 {
			t.Errorf("%s: %d examples fire, %d must not; want one of each", rule, fires[rule], holds[rule])
		}
	}
	for rule := range fires {
		if glossary[rule] == "" {
			t.Errorf("%s is not in the glossary", rule)
		}
	}
}

func TestLexicons(t *testing.T) {
	files, _ := english.ReadDir("en")
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".lex") {
			continue
		}
		data, _ := english.ReadFile("en/" + f.Name())
		if string(lexicon.Format(data)) != string(data) {
			t.Errorf("%s is not in order: run lexfmt", f.Name())
		}
		l, err := lexicon.Parse(f.Name(), data)
		if err != nil {
			t.Error(err)
		}
		for _, label := range l.Labels() {
			if flags[label] == 0 {
				t.Errorf("%s: nothing reads [%s]", f.Name(), label)
			}
		}
	}
}

// check holds what is true of the attributions of every text.
func check(t testing.TB, text string, posts []daybook.Post, by []Attribution) {
	t.Helper()
	glossary := Glossary()
	last := 0
	for _, a := range by {
		for _, s := range append([]daybook.Span{a.Source, a.SourceSpan, a.Cue, a.Via}, a.Content...) {
			if !s.Valid(text) {
				t.Fatalf("%s: span %v is not of the text", a.Rule, s)
			}
		}
		if len(a.Content) == 0 {
			t.Fatalf("%s has no content", a.Rule)
		}
		for _, c := range a.Content {
			if c.Len() == 0 {
				t.Fatalf("%s: empty content", a.Rule)
			}
			if a.Rule != "post" && !a.Cue.IsZero() && !a.Source.IsZero() && c.Contains(a.Source) && c.Contains(a.Cue) {
				t.Fatalf("%s: the source %q is within what it says, %q", a.Rule, a.Source.Of(text), c.Of(text))
			}
		}
		if a.Content[0].Start < last {
			t.Fatalf("%s is out of order", a.Rule)
		}
		last = a.Content[0].Start
		if a.Unknown != (a.SourceText == daybook.Unknown) {
			t.Fatalf("%s: unknown %v, source %q", a.Rule, a.Unknown, a.SourceText)
		}
		if glossary[a.Rule] == "" || a.Stance == "" {
			t.Fatalf("%q has no glossary or no stance", a.Rule)
		}
		if a.Post >= len(posts) {
			t.Fatalf("%s: no post %d", a.Rule, a.Post)
		}
	}
	for _, p := range posts {
		if !p.Span.Valid(text) || p.Span.Len() == 0 {
			t.Fatalf("post of %s: span %v", p.Author, p.Span)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, p := range []string{
		"\"A,\" he said. \"B", "X, citing Y, said", "(AFP)", "Police: ", ": police", "RT @", "according to", "said said said",
		"— N (@n) May 1, 2020", "\u201cQ.\n\n\u201cR,\u201d she added, saying", "THE ARMY SAID 3 DIED, \"Z\"", "reported by by by",
	} {
		f.Add(p, false)
	}
	f.Fuzz(func(t *testing.T, text string, post bool) {
		text = strings.ToValidUTF8(text[:min(len(text), 1000)], "\ufffd")
		d, by := find(text, post)
		check(t, d.Text, finder.FindPosts(d), by)
		for i := range text {
			Lookup(by, i)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	var text strings.Builder
	for range 40 {
		text.WriteString("Police said four people were killed in the market on Monday. \"It was loud,\" said Lena Brandt, who lives there. ")
		text.WriteString("Two men, according to the mayor, are missing after the blast near the old harbour.\n\n")
	}
	d := cutter.Cut(text.String())
	tag.English().Tag(d)
	b.ResetTimer()
	for b.Loop() {
		finder.Find(d, nil, false)
	}
	b.ReportMetric(float64(len(d.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// TestCorpus reads whole reports and asks on whose word single words stand.
func TestCorpus(t *testing.T) {
	data, err := os.ReadFile("testdata/corpus.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range strings.Split(string(data), "\n-- ")[1:] {
		name, rest, _ := strings.Cut(part, " --\n")
		text, wants, _ := strings.Cut(rest, "\n--\n")
		_, by := find(text, false)
		for line := range strings.Lines(wants) {
			want := strings.Split(strings.TrimSpace(line), "|")
			for i := range want {
				want[i] = strings.TrimSpace(want[i])
			}
			at := strings.Index(text, want[0])
			if want[0] == "" {
				continue
			}
			if at < 0 {
				t.Fatalf("%s: no %q", name, want[0])
			}
			a, ok := Lookup(by, at)
			got := []string{a.SourceText, string(a.Kind), a.ViaText, string(a.Stance), a.Rule}
			if len(want) == 2 && want[1] == "-" {
				if ok {
					t.Errorf("%s: %q is said by %q, want the report's own voice", name, want[0], got)
				}
			} else if !slices.Equal(got, want[1:]) {
				t.Errorf("%s: %q\n got %q\nwant %q", name, want[0], got, want[1:])
			}
		}
	}
}
