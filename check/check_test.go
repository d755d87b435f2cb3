package check

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"daybook"

	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "write the findings into testdata")

// TestFindings reads claims from the top of every file of testdata, and holds
// the findings against what stands below the rule.
func TestFindings(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no testdata", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			in, want, _ := strings.Cut(string(data), "----\n")
			got := show(Reading(parse(t, in)))
			if *update {
				if err := os.WriteFile(file, []byte(in+"----\n"+got), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func show(fs []Finding) string {
	var b strings.Builder
	for _, f := range fs {
		mark := ""
		if f.Unverified {
			mark = " unverified"
		}
		fmt.Fprintf(&b, "%s%s %s %s\n  %s\n", f.Kind, mark, f.Incident, strings.Join(f.Claims, " "), f.Text)
		if f.Resolve != "" {
			fmt.Fprintf(&b, "  > %s\n", f.Resolve)
		}
	}
	return b.String()
}

// parse reads one claim a line: measure, class, figure, the words in quotes,
// the speaker with @, and marks. Claims with the same quote mark (q1) stand in
// the same words of the report. A line that begins with "situation" is one.
func parse(t *testing.T, in string) *daybook.Reading {
	r := &daybook.Reading{Report: &daybook.Report{Title: "A title", Text: "A title\nbody"},
		Happenings: []daybook.Happening{{Key: "1", Main: true}, {Key: "2"}}}
	at := 100
	for line := range strings.Lines(in) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		line, by, _ := strings.Cut(line, " @")
		before, words, quoted := strings.Cut(line, `"`)
		marks := ""
		if quoted {
			words, marks, _ = strings.Cut(words, `"`)
		}
		f := strings.Fields(before)
		if f[0] == "situation" {
			s := daybook.Situation{Kind: f[1], Quote: words, Incident: "1"}
			s.Source, s.SourceKind, s.Via = speakerOf(by)
			r.Situation = append(r.Situation, s)
			continue
		}
		c := daybook.Claim{ID: fmt.Sprint("c", len(r.Claims)+1), Incident: "1", Measure: daybook.Measure(f[0]), Class: daybook.Class(f[1]),
			Figure: figureOf(t, f[2]), Words: words, Stance: daybook.Asserted, Include: daybook.Unclear}
		c.Source, c.SourceKind, c.Via = speakerOf(by)
		at += 100
		c.Spans.Quote = daybook.Span{Start: at, End: at + 10}
		for _, m := range strings.Fields(marks) {
			key, val, _ := strings.Cut(m, "=")
			switch key {
			case "of":
				c.Part, c.PartOf = true, &val
			case "part":
				c.Part = true
			case "with", "without":
				c.Include = map[string]daybook.Tri{"with": daybook.Yes, "without": daybook.No}[key]
			case "possible", "denied":
				c.Stance = daybook.Stance(key)
			case "title":
				c.Spans.Quote = daybook.Span{Start: 0, End: 5}
			case "same":
				c.Spans.Quote = r.Claims[len(r.Claims)-1].Spans.Quote
			case "scope":
				c.Scope = &daybook.Scope{Kind: val}
			case "more":
				c.Increment = true
			case "plural":
				c.Indefinite = true
			case "said":
				c.Said = &daybook.Said{From: val}
			case "other":
				c.Incident = "2"
			case "post":
				r.Posts = append(r.Posts, daybook.Post{Author: val, Handle: "@" + val})
				n := len(r.Posts) - 1
				c.Post = &n
			default:
				t.Fatalf("mark %q", m)
			}
		}
		r.Claims = append(r.Claims, c)
	}
	return r
}

func speakerOf(s string) (source *string, kind *daybook.SourceKind, via *string) {
	if s == "" {
		return
	}
	who, channel, ok := strings.Cut(s, " via ")
	if ok {
		via = &channel
	}
	who, k, ok := strings.Cut(who, "/")
	if ok {
		sk := daybook.SourceKind(k)
		kind = &sk
	}
	return &who, kind, via
}

func figureOf(t *testing.T, s string) daybook.Figure {
	num := func(s string) *int {
		n, err := strconv.Atoi(s)
		if err != nil {
			t.Fatal(err)
		}
		return &n
	}
	s, about := strings.CutPrefix(s, "~")
	f := daybook.Figure{Approx: about}
	if lo, ok := strings.CutSuffix(s, "+"); ok {
		f.Lo = num(lo)
	} else if hi, ok := strings.CutPrefix(s, "<"); ok {
		f.Hi = num(hi)
	} else if lo, hi, ok := strings.Cut(s, "-"); ok {
		f.Lo, f.Hi = num(lo), num(hi)
	} else {
		f.Lo, f.Hi = num(s), num(s)
	}
	return f
}

// TestAnyClaims lays whatever claims there may be side by side. A finding
// names claims of its incident, says a sentence, and says what would resolve
// it unless there is nothing to resolve.
func TestAnyClaims(t *testing.T) {
	word := rapid.SampledFrom([]string{"people", "two policemen", "12", "many others", "a man", "{{.}}", ""})
	name := rapid.SampledFrom([]string{"", "?", "police", "Mira Holt", "The Ledger"})
	num := rapid.Custom(func(t *rapid.T) *int {
		if rapid.IntRange(0, 4).Draw(t, "open") == 0 {
			return nil
		}
		n := rapid.IntRange(0, 9).Draw(t, "n")
		return &n
	})
	opt := func(t *rapid.T, s string) *string {
		if s == "" {
			return nil
		}
		return &s
	}
	rapid.Check(t, func(t *rapid.T) {
		r := &daybook.Reading{Happenings: []daybook.Happening{{Key: "1", Main: true}}, Posts: []daybook.Post{{}, {Author: "Lamp Post"}}}
		n := rapid.IntRange(0, 8).Draw(t, "claims")
		for i := range n {
			c := daybook.Claim{ID: fmt.Sprint("c", i),
				Incident:  rapid.SampledFrom([]string{"1", "1", "2"}).Draw(t, "incident"),
				Measure:   rapid.SampledFrom(daybook.Measures).Draw(t, "measure"),
				Class:     rapid.SampledFrom(classes).Draw(t, "class"),
				Figure:    daybook.Figure{Lo: num.Draw(t, "lo"), Hi: num.Draw(t, "hi"), Approx: rapid.Bool().Draw(t, "about")},
				Stance:    rapid.SampledFrom([]daybook.Stance{daybook.Asserted, daybook.Possible, daybook.Denied}).Draw(t, "stance"),
				Include:   rapid.SampledFrom([]daybook.Tri{daybook.Yes, daybook.No, daybook.Unclear, ""}).Draw(t, "include"),
				Part:      rapid.Bool().Draw(t, "part"),
				Increment: rapid.IntRange(0, 5).Draw(t, "more") == 0,
				Words:     word.Draw(t, "words"),
				Source:    opt(t, name.Draw(t, "source")),
				Via:       opt(t, name.Draw(t, "via")),
				PartOf:    opt(t, rapid.SampledFrom([]string{"", "c0", "c1", "c9"}).Draw(t, "of")),
			}
			if p := rapid.IntRange(-1, 2).Draw(t, "post"); p >= 0 {
				c.Post = &p
			}
			if rapid.Bool().Draw(t, "said") {
				c.Said = &daybook.Said{From: rapid.SampledFrom([]string{"", "2020-01-01", "2020-01-02"}).Draw(t, "from")}
			}
			r.Claims = append(r.Claims, c)
		}
		got := Reading(r)
		if again := Reading(r); show(got) != show(again) {
			t.Fatal("not the same twice")
		}
		for _, f := range got {
			if f.Text == "" || !utf8.ValidString(f.Text) || strings.Contains(f.Text, "<no value>") || strings.Contains(f.Text, "<nil>") {
				t.Fatalf("%s: %q", f.Kind, f.Text)
			}
			if (f.Resolve == "") != (f.Kind == Agreement || f.Kind == Sequence) {
				t.Fatalf("%s: %q would be resolved by %q", f.Kind, f.Text, f.Resolve)
			}
			if len(f.Claims) == 0 {
				t.Fatalf("%s without claims", f.Kind)
			}
			for _, id := range f.Claims {
				i := slices.IndexFunc(r.Claims, func(c daybook.Claim) bool { return c.ID == id })
				if i < 0 || r.Claims[i].Incident != f.Incident {
					t.Fatalf("%s of incident %s names %s", f.Kind, f.Incident, id)
				}
			}
		}
	})
}

func TestPhrases(t *testing.T) {
	for _, m := range daybook.Measures {
		for _, p := range []string{"name-", "head-"} {
			if say(p+string(m), nil) == "" {
				t.Errorf("no phrase %s%s", p, m)
			}
		}
	}
	for _, c := range classes {
		if say("name-"+string(c), nil) == "" && c != daybook.Attackers {
			t.Errorf("no name for %s", c)
		}
	}
}
