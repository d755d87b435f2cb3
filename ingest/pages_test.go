package ingest

import (
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"daybook"
)

// realPages are saved pages of the open web with posts embedded in them. They
// are not ours to ship; where they are absent the tests over them are skipped.
func realPages(t testing.TB) map[string]string {
	files, _ := filepath.Glob("../../shared/data/pages/*.html")
	if len(files) == 0 {
		t.Skip("no saved pages in ../../shared/data/pages")
	}
	pages := map[string]string{}
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		pages[filepath.Base(f)] = string(raw)
	}
	return pages
}

// shownPost is a post of X as its markup has it, found in another way than the
// package finds it: the whole element with a byline at its end.
var (
	postElement = regexp.MustCompile(`(?s)<blockquote class="twitter-tweet[^>]*>.*?</blockquote>`)
	postByline  = regexp.MustCompile(`(?s)(?:—|&mdash;|&#x2014;)\s*([^<>]*?)\s*\(@(\w+)\)\s*<a [^>]*>([^<]*)</a>\s*(?:</p>)?\s*</blockquote>$`)
)

func TestRealPages(t *testing.T) {
	pages := realPages(t)
	shown, dated := 0, 0
	for name, raw := range pages {
		reports, errs := readAll(t, name, raw, Meta{})
		if len(reports) != 1 || len(errs) > 0 {
			t.Errorf("%s: %d reports, %q", name, len(reports), errs)
			continue
		}
		r := reports[0]
		hold(t, r, raw)
		if r.Title == "" || len(r.Text)-r.Body < 500 {
			t.Errorf("%s: title %q and %d bytes of text", name, r.Title, len(r.Text)-r.Body)
		}
		for _, element := range postElement.FindAllString(raw, -1) {
			m := postByline.FindStringSubmatch(element)
			if m == nil {
				continue // its words are not in the page
			}
			shown++
			author := strings.Join(strings.Fields(html.UnescapeString(m[1])), " ")
			date := html.UnescapeString(m[3])
			day := date
			if d, err := time.Parse("January 2, 2006", date); err == nil {
				day = d.Format(time.DateOnly)
				dated++
			}
			i := slices.IndexFunc(r.Posts, func(p daybook.Post) bool {
				return p.Author == author && p.Handle == m[2] && p.Posted == day && p.Platform == "X"
			})
			if i < 0 {
				t.Errorf("%s: no post by %s (@%s) of %s among %+v", name, author, m[2], day, r.Posts)
				continue
			}
			words := r.Posts[i].Span.Of(r.Text)
			if byline := strings.TrimSpace("— " + author + " (@" + m[2] + ") " + date); !strings.HasSuffix(words, byline) || len(words) <= len(byline) {
				t.Errorf("%s: post reads %q", name, words)
			}
			raws, ok := r.Origin.Raw(r.Posts[i].Span)
			if at := strings.Index(raw, element); !ok || raws.Start < at || raws.End > at+len(element) {
				t.Errorf("%s: post leads back to %v, its element stands at %d", name, raws, at)
			}
		}
	}
	t.Logf("%d pages, %d posts of X with words, %d with a day", len(pages), shown, dated)
	if shown < 30 {
		t.Errorf("only %d posts seen", shown)
	}
}

// What the extractor found of a page is what the report has: no word of it is
// lost on the way back to the page's own words, and few are added.
func TestRealPagesAgree(t *testing.T) {
	for name, raw := range realPages(t) {
		d, err := decodePage([]byte(raw))
		if err != nil {
			t.Fatal(err)
		}
		m := scan(d.text)
		found, err := guarded(articles{}, m.cut(d.text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		p := layout{markup: m, report: &daybook.Report{}}
		p.choose(found)
		var kept strings.Builder
		for i, b := range p.blocks {
			if p.keep[i] {
				kept.WriteString(b.span.Of(p.flat) + "\n\n")
			}
		}
		dict := map[string]int32{}
		ours := words(dict, kept.String(), true)
		theirs := words(dict, strings.Join(found.blocks, "\n\n"), false)
		agree := 0
		for _, at := range align(ours, theirs) {
			if at >= 0 {
				agree++
			}
		}
		// One page's extraction has a paragraph twice.
		if 100*agree < 98*len(ours) || 100*agree < 98*len(theirs) && !strings.Contains(name, "phoronix") {
			t.Errorf("%s: the extractor found %d words, kept are %d, they agree in %d", name, len(theirs), len(ours), agree)
		}
	}
}

func BenchmarkPages(b *testing.B) {
	pages := realPages(b)
	for b.Loop() {
		for name, raw := range pages {
			for _, err := range Open(name, strings.NewReader(raw), Meta{}) {
				if err != nil {
					b.Fatal(err)
				}
			}
		}
	}
	b.ReportMetric(float64(len(pages)*b.N)/b.Elapsed().Seconds(), "pages/s")
}

func BenchmarkLines(b *testing.B) {
	line := `{"id":"a","title":"Fire at mill","published":"2024-03-09","text":"` + strings.Repeat("Six dead. ", 300) + `"}` + "\n"
	b.SetBytes(int64(1000 * len(line)))
	for b.Loop() {
		for _, err := range Open("x", &lines{line: line, left: 1000}, Meta{}) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
