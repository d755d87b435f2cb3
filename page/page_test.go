package page

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"daybook"

	"github.com/rivo/uniseg"
	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "write the pages into testdata")

// TestPages sets every reading of testdata in several widths.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no testdata", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var r daybook.Reading
		if err := json.Unmarshal(data, &r); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		stem := strings.TrimSuffix(file, ".json")
		for _, opt := range []Options{{Width: 40}, {Width: 80}, {Width: 120}, {Width: 80, Color: true}} {
			name := fmt.Sprintf("%s.%d.txt", stem, opt.Width)
			if opt.Color {
				name = fmt.Sprintf("%s.%d.ansi", stem, opt.Width)
			}
			t.Run(filepath.Base(name), func(t *testing.T) {
				got := text(t, &r, opt)
				sound(t, got, opt)
				if *update {
					if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
						t.Fatal(err)
					}
					return
				}
				want, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				if got != string(want) {
					t.Errorf("got\n%s\nwant\n%s", got, want)
				}
			})
		}
		if plain, color := text(t, &r, Options{}), text(t, &r, Options{Color: true}); sgr.ReplaceAllString(color, "") != plain {
			t.Errorf("%s: colour changes more than colour", file)
		}
	}
}

func text(t interface{ Fatal(...any) }, r *daybook.Reading, opt Options) string {
	var b strings.Builder
	if err := Text(&b, r, opt); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var sgr = regexp.MustCompile("\x1b\\[[0-9]+m")

// sound holds a page against what it promises: valid text, no line too wide,
// nothing that moves a cursor or turns a line.
func sound(t interface{ Errorf(string, ...any) }, page string, opt Options) {
	if !utf8.ValidString(page) {
		t.Errorf("not UTF-8: %q", page)
	}
	if opt.Color {
		page = sgr.ReplaceAllString(page, "")
	}
	width := opt.Width
	if width <= 0 {
		width = 80
	}
	width = min(max(width, 24), 120)
	for line := range strings.Lines(page) {
		line, ended := strings.CutSuffix(line, "\n")
		if !ended {
			t.Errorf("no line feed at the end: %q", line)
		}
		if w := uniseg.StringWidth(line); w > width {
			t.Errorf("%d cells of %d: %q", w, width, line)
		}
		if strings.TrimRight(line, " ") != line {
			t.Errorf("spaces at the end: %q", line)
		}
		for _, c := range line {
			if unicode.IsControl(c) || turns(c) || c == '\u200B' || c == '\u200E' || c == '\uFEFF' || c == '\u2028' {
				t.Errorf("%U in %q", c, line)
			}
		}
	}
}

// hostile are strings that a report may well bring.
var hostile = []string{
	"", " ", "police", "Four people", "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x1b]8;;http://x\x1b\\link", "a\nb\r\nc\td", "\x00\x08\x7f",
	"\u009b31m", "\u202Eevil\u202C", "\u2066iso\u2069late", "so\u00ADft\u200Bhyphen\uFEFF", "line\u2028sep\u2029", "\xff\xfe broken \xc3",
	"灯台の光が港を照らす灯台の光が港を照らす灯台の光が港を照らす", "👨‍👩‍👧‍👦🚨™ 🇵🇰🏴󠁧󠁢󠁥󠁮󠁧󠁿 ⚡️", "ثلاثة قتلى في هجوم", "שלושה הרוגים", "z̷̢̧̛̛̛̛̛̛̛̛a̷̢̛̛̛̛̛l̷g̷o̷",
	"https://example.org/" + strings.Repeat("very-long-path/", 12), strings.Repeat("x", 300), "{title} {channel} {{.}}", "?", "\uE000\U000F0000", "—“quoted”—",
	"\u00A0no\u00A0break\u00A0", "한국어 문장 하나", "\u0301 alone", "\U0001F1F5", "\u200d", "%s%d%!",
}

// TestAnyReading sets whatever reading there may be.
func TestAnyReading(t *testing.T) {
	str := rapid.OneOf(rapid.SampledFrom(hostile), rapid.String())
	opt := func(t *rapid.T, name string) *string {
		if rapid.Bool().Draw(t, name+"?") {
			return nil
		}
		s := str.Draw(t, name)
		return &s
	}
	num := rapid.Custom(func(t *rapid.T) *int {
		n := rapid.IntRange(-1, 1_000_000).Draw(t, "n")
		if n < 0 {
			return nil
		}
		return &n
	})
	index := rapid.Custom(func(t *rapid.T) *int {
		n := rapid.IntRange(-2, 3).Draw(t, "i")
		if n < -1 {
			return nil
		}
		return &n
	})
	span := rapid.Custom(func(t *rapid.T) daybook.Span {
		a := rapid.IntRange(-1, 40).Draw(t, "start")
		return daybook.Span{Start: a, End: a + rapid.IntRange(-1, 40).Draw(t, "len")}
	})
	rapid.Check(t, func(t *rapid.T) {
		r := &daybook.Reading{Report: &daybook.Report{Title: str.Draw(t, "title"), Publisher: str.Draw(t, "publisher"),
			Published: str.Draw(t, "published"), Text: str.Draw(t, "text"), Kind: rapid.SampledFrom([]daybook.Kind{daybook.Article, daybook.SinglePost}).Draw(t, "kind")}}
		for i := range rapid.IntRange(0, 3).Draw(t, "happenings") {
			r.Happenings = append(r.Happenings, daybook.Happening{Key: fmt.Sprint(i + 1), Main: i == 0 && rapid.Bool().Draw(t, "main"),
				Type: daybook.Type(str.Draw(t, "type")), Status: daybook.Ended,
				Place: &daybook.Place{Name: str.Draw(t, "name"), Text: str.Draw(t, "place"), Country: str.Draw(t, "country"), Precision: "near"},
				Date:  &daybook.Date{Start: str.Draw(t, "start"), Text: str.Draw(t, "date"), End: opt(t, "end")}})
		}
		for range rapid.IntRange(0, 2).Draw(t, "posts") {
			r.Posts = append(r.Posts, daybook.Post{Author: str.Draw(t, "author"), Handle: str.Draw(t, "handle"), Posted: str.Draw(t, "posted"), Platform: str.Draw(t, "platform")})
		}
		for i := range rapid.IntRange(0, 8).Draw(t, "claims") {
			c := daybook.Claim{ID: fmt.Sprint("id", i), Incident: fmt.Sprint(rapid.IntRange(1, 4).Draw(t, "incident")),
				Measure: rapid.SampledFrom(append([]daybook.Measure{"drenched"}, daybook.Measures...)).Draw(t, "measure"),
				Class:   rapid.SampledFrom([]daybook.Class{daybook.People, daybook.Attackers, daybook.Security, "\x1bodd"}).Draw(t, "class"),
				Figure:  daybook.Figure{Lo: num.Draw(t, "lo"), Hi: num.Draw(t, "hi"), Approx: rapid.Bool().Draw(t, "approx")},
				Include: daybook.Unclear, Part: rapid.Bool().Draw(t, "part"), Increment: rapid.Bool().Draw(t, "more"), Indefinite: rapid.Bool().Draw(t, "some"),
				Stance: rapid.SampledFrom([]daybook.Stance{daybook.Asserted, daybook.Possible, daybook.Denied}).Draw(t, "stance"),
				Source: opt(t, "source"), Via: opt(t, "via"), Post: index.Draw(t, "post"), Words: str.Draw(t, "words"), Quote: str.Draw(t, "quote")}
			if rapid.Bool().Draw(t, "of?") {
				of := fmt.Sprint("id", rapid.IntRange(0, 8).Draw(t, "of")) // circles included
				c.PartOf = &of
			}
			if k := opt(t, "kind"); k != nil {
				kind := daybook.SourceKind(*k)
				c.SourceKind = &kind
			}
			if s := opt(t, "scope"); s != nil {
				c.Scope = &daybook.Scope{Kind: *s, Text: *s}
			}
			c.Spans.Quote, c.Spans.Figure = span.Draw(t, "quote span"), span.Draw(t, "figure span")
			r.Claims = append(r.Claims, c)
		}
		for range rapid.IntRange(0, 2).Draw(t, "responsible") {
			r.Responsibility = append(r.Responsibility, daybook.Responsibility{Actor: str.Draw(t, "actor"), Kind: str.Draw(t, "kind"), Source: opt(t, "source"), Quote: str.Draw(t, "quote"), Incident: "1"})
		}
		for range rapid.IntRange(0, 2).Draw(t, "states") {
			r.Situation = append(r.Situation, daybook.Situation{Quote: str.Draw(t, "quote"), Kind: str.Draw(t, "kind"), Source: opt(t, "source"), Post: index.Draw(t, "post"),
				Said: &daybook.Said{From: str.Draw(t, "from"), Text: str.Draw(t, "said")}, Incident: "1"})
		}
		for range rapid.IntRange(0, 2).Draw(t, "notes") {
			r.Notes = append(r.Notes, daybook.Note{Text: str.Draw(t, "note"), Span: span.Draw(t, "span")})
		}
		o := Options{Width: rapid.IntRange(-1, 140).Draw(t, "width"), Color: rapid.Bool().Draw(t, "color")}
		got := text(t, r, o)
		sound(t, got, o)

		// every claim is a row, once
		rows, _, _ := strings.Cut(sgr.ReplaceAllString(got, ""), "\n"+say("words")+"\n")
		for _, c := range r.Claims {
			if n := len(regexp.MustCompile(`(?m)^  `+c.ID+`  `).FindAllString(rows, -1)); n != 1 {
				t.Errorf("%d rows for %s:\n%s", n, c.ID, got)
			}
		}
	})
}

func TestClean(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"plain words", "plain words"},
		{"  a\n b\t\u00A0c ", "a b c"},
		{"\x1b[31mred", "\uFFFD[31mred"},
		{"\u009b31m", "\uFFFD31m"},
		{"\u202Eabc\u202C", "\uFFFDabc\uFFFD"},
		{"so\u00ADft", "soft"},
		{"a\xffb", "a\uFFFDb"},
		{"👨‍👩‍👧", "👨‍👩‍👧"},
		{"می‌شود", "می‌شود"},
		{"e\u0301\u0301\u0301\u0301\u0301\u0301", "e\u0301\u0301\u0301\u0301"},
	} {
		if got := clean(c.in); got != c.want {
			t.Errorf("clean(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestFigure(t *testing.T) {
	for want, f := range map[string]daybook.Figure{
		"4": daybook.Exactly(4), "4+": daybook.AtLeast(4), "≤4": daybook.AtMost(4), "4–7": daybook.Between(4, 7), "~20": daybook.About(20), "0": daybook.Exactly(0), "≤0": daybook.AtMost(0), "?": {},
	} {
		if got := figure(f); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestDay(t *testing.T) {
	for in, want := range map[string]string{
		"2023": "2023", "2023-02": "February 2023", "2023-02-07": "7 February 2023", "2023-02-07T00:00:00Z": "7 February 2023",
		"2023-02-07T06:10:00Z": "7 February 2023, 06:10 UTC", "2023-02-07T06:10:00+05:00": "7 February 2023, 06:10 +05:00",
		"2023-02-07T06:10:00": "7 February 2023, 06:10", "last \x1bweek": "last \uFFFDweek", "": "",
	} {
		if got := strings.ReplaceAll(day(in, "months"), glue, " "); got != want {
			t.Errorf("day(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestPhrases finds phrases that are asked for and not there, and values of
// the vocabularies without a word.
func TestPhrases(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`say\("([^"]+)"`).FindAllStringSubmatch(string(src), -1) {
			if _, ok := phrases[m[1]]; !ok {
				t.Errorf("%s: no phrase %q", file, m[1])
			}
		}
	}
	for _, m := range daybook.Measures {
		if _, ok := phrases["measure."+string(m)]; !ok {
			t.Errorf("no word for %s", m)
		}
	}
	for _, m := range []string{"months", "months.short"} {
		if n := len(strings.Fields(phrases[m])); n != 12 {
			t.Errorf("%s: %d months", m, n)
		}
	}
}
