package sitrep

import (
	"encoding/json"
	"flag"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"daybook/page"
	"daybook/page/pagetest"
	"daybook/record"

	"golang.org/x/net/html"
	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "write the reports into testdata")

// TestPhrases finds phrases that are asked for and not there.
func TestPhrases(t *testing.T) {
	files, err := filepath.Glob("*.*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`say(?:ing)?\(?"([^"]+)"[,)]|\{say "([^"]+)"\}`).FindAllStringSubmatch(string(src), -1) {
			if _, ok := phrases[m[1]+m[2]]; !ok {
				t.Errorf("%s: no phrase %q", file, m[1]+m[2])
			}
		}
	}
}

func load(t *testing.T, name string) *record.Record {
	t.Helper()
	data, err := os.ReadFile("../page/testdata/record/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	r := &record.Record{}
	if err := json.Unmarshal(data, r); err != nil {
		t.Fatal(err)
	}
	return r
}

// morning is when the reports of testdata are made.
var morning = time.Date(2031, 5, 5, 5, 0, 0, 0, time.UTC)

// forms are the ways to print a report.
var forms = map[string]func(*Sitrep, io.Writer) error{".txt": (*Sitrep).Text, ".md": (*Sitrep).Markdown, ".html": (*Sitrep).HTML}

func printed(t interface{ Fatal(...any) }, s *Sitrep, form string) string {
	var b strings.Builder
	if err := forms[form](s, &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestReports makes the reports of testdata: as they are sent, as the desk
// sees them, in the middle of the night with what is live held back, and of
// nothing.
func TestReports(t *testing.T) {
	late, early := load(t, "pier"), load(t, "pier-early")
	for name, s := range map[string]*Sitrep{
		"sent":  Make(late, Options{Now: morning, Since: early}),
		"desk":  Make(late, Options{Now: morning, Private: true}),
		"held":  Make(early, Options{Hold: 2 * time.Hour}),
		"empty": Make(&record.Record{}, Options{}),
	} {
		for form := range forms {
			t.Run(name+form, func(t *testing.T) {
				got := printed(t, s, form)
				sound(t, got, form)
				file := "testdata/" + name + form
				if *update {
					if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				if got != string(want) {
					t.Errorf("got\n%s", got)
				}
			})
		}
	}
}

// TestPrivateNames looks for private people in what is sent, and finds them in
// what the desk sees.
func TestPrivateNames(t *testing.T) {
	people := []string{"Achieng Otieno", "Otieno", "Achieng", "Brian", "Mercy Wanjiku", "Wanjiku", "Omolo Tabu", "Pier Eyes", "piereyes", "kisumu-bomb-achieng", "nine-year-old"}
	for _, form := range []string{".txt", ".md", ".html"} {
		sent := printed(t, Make(load(t, "pier"), Options{Since: load(t, "pier-early")}), form)
		desk := printed(t, Make(load(t, "pier"), Options{Private: true}), form)
		for _, name := range people {
			if strings.Contains(strings.ToLower(sent), strings.ToLower(name)) {
				t.Errorf("%s: %s is named", form, name)
			}
		}
		for _, name := range []string{"Achieng Otieno", "Mercy Wanjiku", "Pier Eyes", "nine-year-old"} {
			if !strings.Contains(strings.ReplaceAll(plainText(desk), "\\", ""), name) {
				t.Errorf("%s: %s is not named to the desk", form, name)
			}
		}
		for _, name := range []string{"the county governor", "The Lake Front", "a police spokesman", "Lake Wire", "Two attackers", "Kenya"} {
			if !strings.Contains(plainText(sent), name) {
				t.Errorf("%s: %s is not named", form, name)
			}
		}
	}
}

// TestNamesThatAreGone looks for private people of the record that the reader
// has seen, which are not in this one.
func TestNamesThatAreGone(t *testing.T) {
	late := load(t, "pier")
	late.Reports = slices.DeleteFunc(late.Reports, func(r record.Report) bool { return r.Name == "r4" || r.Name == "r5" })
	late.Claims = slices.DeleteFunc(late.Claims, func(c record.Claim) bool { return c.Report == "r4" || c.Report == "r5" })
	got := plainText(printed(t, Make(late, Options{Since: load(t, "pier-early")}), ".txt"))
	if !strings.Contains(got, "No longer:") || !strings.Contains(got, "against “three bodies” ([name withheld])") {
		t.Errorf("nothing is gone from\n%s", got)
	}
	if !strings.Contains(got, "Killed, victims: a figure whose words are gone from the record → 6 [1]") {
		t.Errorf("a number without words in\n%s", got)
	}
	for _, name := range []string{"Wanjiku", "Pier Eyes", "piereyes", "Otieno"} {
		if strings.Contains(got, name) {
			t.Errorf("%s is named in\n%s", name, got)
		}
	}
}

func plainText(s string) string { return strings.Join(strings.Fields(s), " ") }

// TestHeld holds back what was lately said of the operation, wherever it is
// printed, and says how much.
func TestHeld(t *testing.T) {
	r := load(t, "pier-early")
	for i := range r.Claims {
		if c := &r.Claims[i]; c.Name == "r5.c5" { // its words run into those of the search
			c.Quote = "14 people were wounded. Police are still searching the second pier"
			c.Spans.Quote.Start, c.Spans.Figure.Start, c.Spans.Figure.End = 486, 486, 495
			c.Spans.Quote.End = c.Spans.Quote.Start + len(c.Quote)
		}
	}
	for _, c := range []struct {
		hold      time.Duration
		searching bool
		says      string
	}{
		{0, true, ""},
		{30 * time.Minute, true, "One statement about the operation, said less than 30 minutes ago or at a time not known, is held back."},
		{time.Hour, false, "2 statements about the operation, said less than an hour ago or at times not known, are held back."},
		{2 * time.Hour, false, "3 statements"},
	} {
		got := plainText(printed(t, Make(r, Options{Hold: c.hold}), ".txt"))
		if strings.Contains(got, "searching the second pier") != c.searching || !strings.Contains(got, c.says) {
			t.Errorf("hold %s: searching %t, no %q in\n%s", c.hold, !c.searching, c.says, got)
		}
		if !strings.Contains(got, "14 people were wounded") {
			t.Errorf("hold %s: the figure lost its words", c.hold)
		}
	}
}

// check holds a report against what it promises of notes: every figure has
// one, every note is of words that hold the figure, and every number leads
// somewhere.
func check(t interface{ Errorf(string, ...any) }, r *record.Record, opt Options) {
	m := newMaker(r, opt)
	s := Make(r, opt)
	used := map[int]bool{}
	for _, sec := range s.Sections {
		for _, it := range sec.Items {
			n := 0
			for _, w := range append([]Words{it.Head}, it.Lines...) {
				for _, run := range w {
					for _, note := range run.Notes {
						n++
						used[note] = true
						if note < 1 || note > len(s.Notes) {
							t.Errorf("note %d of %d", note, len(s.Notes))
						}
					}
				}
			}
			if (it.Big || it.Level == 1) && n == 0 {
				t.Errorf("%s: %s %s has no note", sec.ID, it.Key, it.Head)
			}
		}
	}
	for _, c := range s.Charts {
		for _, p := range c.Points {
			used[p.Note] = true
		}
	}
	claims := map[string]*record.Claim{}
	for i := range r.Claims {
		claims[page.Clean(r.Claims[i].Name)] = &r.Claims[i]
	}
	for i, n := range s.Notes {
		if n.N != i+1 || !used[n.N] {
			t.Errorf("note %d is number %d, used %t", i, n.N, used[n.N])
		}
		c := claims[n.Place.Name]
		if c == nil {
			continue // a statement, which is its own words
		}
		if words := m.veil.of(c.Report, c.Words); !n.Held && !strings.Contains(n.Quote, words) {
			t.Errorf("%s: %q is not in %q", c.Name, words, n.Quote)
		}
		if n.Held != (child(c) && !opt.Private) {
			t.Errorf("%s: held %t", c.Name, n.Held)
		}
	}
}

func TestEveryFigureHasWords(t *testing.T) {
	for _, opt := range []Options{{}, {Private: true}, {Now: morning, Hold: time.Hour, Since: load(t, "pier-early")}} {
		check(t, load(t, "pier"), opt)
	}
}

// TestAnyRecord makes reports of whatever records there may be.
func TestAnyRecord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := pagetest.Record(t)
		opt := Options{Private: rapid.Bool().Draw(t, "private"), Hold: time.Duration(rapid.IntRange(0, 5).Draw(t, "hold")) * time.Hour}
		if rapid.Bool().Draw(t, "since") {
			opt.Since = pagetest.Record(t)
		}
		check(t, r, opt)
		for form := range forms {
			got := printed(t, Make(r, opt), form)
			sound(t, got, form)
			if again := printed(t, Make(r, opt), form); again != got {
				t.Errorf("%s: the same record gave other bytes", form)
			}
			for _, rep := range r.Reports {
				for _, name := range rep.Private {
					if !opt.Private && strings.Contains(got, name) {
						t.Errorf("%s: %s is named", form, name)
					}
				}
			}
		}
	})
}

// sound holds a printed report against what it promises.
func sound(t interface{ Errorf(string, ...any) }, got, form string) {
	if !utf8.ValidString(got) {
		t.Errorf("%s is not UTF-8", form)
	}
	for _, c := range got {
		if unicode.IsControl(c) && c != '\n' || '\u202A' <= c && c <= '\u202E' || '\u2066' <= c && c <= '\u2069' || c == '\u200E' || c == '\u200F' || c == '\u2028' {
			t.Errorf("%U", c)
		}
	}
	switch form {
	case ".txt":
		for line := range strings.Lines(got) {
			if line = strings.TrimSuffix(line, "\n"); page.Width(line) > columns {
				t.Errorf("%d cells: %q", page.Width(line), line)
			}
		}
	case ".md":
		soundMarkdown(t, got)
	case ".html":
		soundHTML(t, got)
	}
}

// ours is the mark-up that a report in Markdown has of itself.
var ours = regexp.MustCompile(`\[\[\d+\]\]\(#n\d+\)|<a id="n\d+"></a>|<https?://[^<>\s\\]*>`)

// soundMarkdown finds mark-up that the report has not of itself.
func soundMarkdown(t interface{ Errorf(string, ...any) }, got string) {
	rest := ours.ReplaceAllString(got, "")
	rest = regexp.MustCompile(`\\[[:punct:]]`).ReplaceAllString(rest, "") // what is escaped is text
	if m := regexp.MustCompile("[<>`\\[\\]_#|~]|&[^alg]|://|www\\.").FindString(strings.NewReplacer("\n## ", "\n", "\n# ", "\n").Replace("\n" + rest)); m != "" {
		t.Errorf("%q is not escaped in\n%s", m, rest)
	}
	for line := range strings.Lines(rest) {
		line = strings.TrimSuffix(line, "\n")
		if !regexp.MustCompile(`^(# |## |- |  |\*[^*]*\*$|---$|$)`).MatchString(line) && line != say("foot") {
			t.Errorf("a line of its own: %q", line)
		}
	}
}

// soundHTML finds elements, attributes and addresses that the report has not
// of itself.
func soundHTML(t interface{ Errorf(string, ...any) }, got string) {
	doc, err := html.Parse(strings.NewReader(got))
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	elements := strings.Fields("html head meta title style body header main footer section p h1 h2 ul ol li div span a sup q br i figure figcaption svg rect line text path circle")
	ids := map[string]bool{}
	var targets []string
	for n := range doc.Descendants() {
		if n.Type == html.CommentNode {
			t.Errorf("a comment: %q", n.Data)
		}
		if n.Type != html.ElementNode {
			continue
		}
		if !slices.Contains(elements, n.Data) {
			t.Errorf("an element %q", n.Data)
		}
		for _, a := range n.Attr {
			switch a.Key {
			case "src", "srcset", "style", "action", "xlink:href":
				t.Errorf("an attribute %s=%q", a.Key, a.Val)
			case "id":
				ids[a.Val] = true
			case "href":
				u, err := url.Parse(a.Val)
				switch {
				case err != nil, n.Data != "a", u.Scheme != "" && u.Scheme != "http" && u.Scheme != "https":
					t.Errorf("a link to %q", a.Val)
				case u.Scheme == "":
					targets = append(targets, strings.TrimPrefix(a.Val, "#"))
				}
			}
			if strings.HasPrefix(a.Key, "on") {
				t.Errorf("an attribute %s", a.Key)
			}
		}
	}
	for _, to := range targets {
		if !ids[to] {
			t.Errorf("a link to %q leads nowhere", to)
		}
	}
	if strings.Contains(css, "url(") || strings.Contains(css, "@import") {
		t.Errorf("the style asks for something")
	}
}

func TestMask(t *testing.T) {
	mark := say("withheld")
	for _, c := range []struct{ in, name, want string }{
		{"Ada Quill, 34, died", "Ada Quill", mark + ", 34, died"},
		{"ADA QUILL IS DEAD", "Ada Quill", mark + " IS DEAD"},
		{"ada quill", "Ada Quill", mark},
		{"Ada Quill’s brother", "Ada Quill", mark + "’s brother"},
		{"Ada Quiller", "Ada Quill", "Ada Quiller"},
		{"@adaquill said", "adaquill", "@" + mark + " said"},
		{"hope is Hope", "Hope", "hope is " + mark},
		{"Åsa Öberg och ÅSA ÖBERG", "Åsa Öberg", mark + " och " + mark},
		{"غادة خليل قتلت", "غادة خليل", mark + " قتلت"},
	} {
		if got := mask(c.in, c.name, true); got != c.want {
			t.Errorf("mask(%q, %q) = %q, want %q", c.in, c.name, got, c.want)
		}
	}
}

func TestNames(t *testing.T) {
	public := map[string]bool{"kisumu": true}
	for in, want := range map[string]string{
		"her brother Brian Otieno": "Brian Otieno", "Mercy Wanjiku": "Mercy Wanjiku", "Early posts": "", "witnesses": "", "A relative of Ada Quill’s": "Ada Quill",
		"Kisumu resident Jane Doe": "Jane Doe", "Witnesses": "Witnesses", "": "", "?": "",
	} {
		if got := strings.Join(names(in, public), "; "); got != want {
			t.Errorf("names(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestEscape(t *testing.T) {
	for in, want := range map[string]string{
		"plain words, 18 Feb 2023, 00:18": "plain words, 18 Feb 2023, 00:18",
		"[a](javascript:alert(1))":        `\[a\](javascript\:alert(1))`,
		"<b>&amp;":                        "&lt;b&gt;&amp;amp;",
		"https://x.example www.y.example": `https\://x.example www\.y.example`,
		"1. one":                          `1\. one`,
		"- a":                             `\- a`,
		"*b* _c_ `d` # e | ~f~":           "\\*b\\* \\_c\\_ \\`d\\` \\# e \\| \\~f\\~",
		"me@example.org":                  `me\@example.org`,
	} {
		if got := escape(in); got != want {
			t.Errorf("escape(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestStep(t *testing.T) {
	for top, want := range map[int]int{1: 1, 5: 1, 8: 2, 24: 5, 40: 10, 200: 50, 12345: 5000} {
		if got := step(top); got != want {
			t.Errorf("step(%s) = %d, want %d", strconv.Itoa(top), got, want)
		}
	}
}
