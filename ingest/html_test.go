package ingest

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daybook"
)

// fixture reads a page of testdata.
func fixture(t *testing.T, name string) (*daybook.Report, string) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	reports, errs := readAll(t, name, string(raw), Meta{})
	if len(reports) != 1 || len(errs) > 0 {
		t.Fatalf("%d reports, %q", len(reports), errs)
	}
	hold(t, reports[0], string(raw))
	return reports[0], string(raw)
}

func TestPage(t *testing.T) {
	r, raw := fixture(t, "harbour.html")
	want, err := os.ReadFile(filepath.Join("testdata", "harbour.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), r.Text+"\n"); diff != "" {
		t.Error(diff)
	}
	about := daybook.Report{
		ID: "harbour", Kind: daybook.Article,
		Title:     "Blast at Velden harbour: what is known",
		Publisher: "The Orrin Courier",
		URL:       "https://orrincourier.example/2024/03/09/velden-harbour",
		Published: "2024-03-09T18:20:00+01:00",
	}
	got := *r
	if !strings.HasPrefix(string(got.Raw), "<!DOCTYPE html>") {
		t.Errorf("received: %.80q", got.Raw)
	}
	got.Text, got.Body, got.Origin, got.Posts, got.Notes, got.Raw = "", 0, nil, nil, nil, nil
	if diff := cmp.Diff(about, got); diff != "" {
		t.Error(diff)
	}
	posts := []struct{ author, handle, posted, platform, begins, ends string }{
		{"Ivo Brandt ⚓", "ivo_at_sea", "2024-03-09", "X", "Huge fire", "I counted six stretchers. pic.twitter.com/abc — Ivo Brandt ⚓ (@ivo_at_sea) March 9, 2024"},
		{"Velden Town Hall", "velden.townhall", "2024-03-09", "Facebook", "The shelter", "taken there. — Velden Town Hall Saturday, March 9, 2024"},
		{"Lia Roofs", "lia.roofs", "2024-03-09T16:02:11+00:00", "Instagram", "Smoke over", "missing. — Lia Roofs (@lia.roofs) Mar 9, 2024 at 8:02am PST"},
		{"Orrin Desk", "desk.orrin.example", "2024-03-09T18:05:00", "Bluesky", "Police: one man", "store. — Orrin Desk (@desk.orrin.example) March 9, 2024 at 6:05 PM"},
	}
	if len(r.Posts) != len(posts) {
		t.Fatalf("%d posts, want %d", len(r.Posts), len(posts))
	}
	for i, want := range posts {
		p := r.Posts[i]
		words := p.Span.Of(r.Text)
		if p.Author != want.author || p.Handle != want.handle || p.Posted != want.posted || p.Platform != want.platform ||
			!strings.HasPrefix(words, want.begins) || !strings.HasSuffix(words, want.ends) {
			t.Errorf("got %+v, %q\nwant %+v", p, words, want)
		}
	}
	var notes []string
	for _, n := range r.Notes {
		notes = append(notes, n.Text)
	}
	if diff := cmp.Diff([]string{
		"a Telegram post by veldenalerts is embedded here; the page does not carry its words",
		"a Mastodon post by nils@waves.example is embedded here; the page does not carry its words",
	}, notes); diff != "" {
		t.Error(diff)
	}
	// Words lead back to where they stand in the file: through entities, tags
	// and the border of a post.
	for words, want := range map[string]string{
		"At least nine people were killed": "At least nine people were killed",
		"killed & more":                    "killed &amp; more",
		"fire service":                     "fire&nbsp;service",
		"have seven dead":                  "have <b>seven</b> dead",
		"I counted six stretchers":         "I counted six stretchers",
		"Velden Town Hall":                 "Velden Town Hall",
		"what is known":                    "what is known",
	} {
		at := strings.Index(r.Text, words)
		span, ok := r.Origin.Raw(daybook.Span{Start: at, End: at + len(words)})
		if !ok || span.Of(raw) != want {
			t.Errorf("%q leads back to %q, want %q", words, span.Of(raw), want)
		}
	}
}

// Posts are found where a page holds them back for the reader's consent; words
// that stand in for a deleted post are not its words.
func TestGatedPosts(t *testing.T) {
	r, _ := fixture(t, "gated.html")
	if len(r.Posts) != 2 || r.Posts[0].Author != "Greta Lund" || r.Posts[1].Handle != "countyroads" {
		t.Fatalf("got %+v", r.Posts)
	}
	if got := r.Posts[1].Posted; got != "14 января 2020 г." {
		t.Errorf("a date in another language is kept as written, got %q", got)
	}
	if len(r.Notes) != 1 || r.Notes[0].Text != "an X post by gonesince is embedded here; the page does not carry its words" {
		t.Errorf("got %+v", r.Notes)
	}
	if strings.Contains(r.Text, "deleted") || strings.Contains(r.Text, "Allow posts") {
		t.Errorf("got %q", r.Text)
	}
	bus := strings.Index(r.Text, "The driver and nineteen")
	crane := strings.Index(r.Text, "Both were taken")
	if at := r.Posts[0].Span.Start; at < bus || at > crane {
		t.Errorf("the post stands at %d, not between %d and %d", at, bus, crane)
	}
}

func TestTablePage(t *testing.T) {
	r, _ := fixture(t, "table.html")
	for _, want := range []string{"\n\nFour workers died", "\n\nThe mill has stood empty"} {
		if !strings.Contains(r.Text, want) {
			t.Errorf("no %q in %q", want, r.Text)
		}
	}
}

func TestPageMeta(t *testing.T) {
	raw, err := os.ReadFile("testdata/harbour.html")
	if err != nil {
		t.Fatal(err)
	}
	reports, _ := readAll(t, "x.html", string(raw), Meta{ID: "i", Title: "Blast at Velden", Publisher: "p", Published: "soon", URL: "u"})
	r := reports[0]
	if r.ID != "i" || r.Title != "Blast at Velden" || r.Publisher != "p" || r.URL != "u" || r.Published != "" {
		t.Errorf("got %+v", r)
	}
	hold(t, r, string(raw))
}

// The title of a report is the heading that readers see.
func TestTitle(t *testing.T) {
	const text = "<p>Six people died in the fire at the mill, and two were hurt, the police said.</p>"
	for _, c := range []struct{ title, heading, site, want string }{
		{"Fire at mill | Courier", "Fire at mill", "", "Fire at mill"},
		{"Fire at mill – Courier", "", "Courier", "Fire at mill"},
		{"Fire at mill: six dead", "Fire at mill", "", "Fire at mill: six dead"},
		{"Six-year-old dies", "Six", "", "Six-year-old dies"},
		{"Fire 🔥 at mill", "Fire 🔥 at mill", "", "Fire 🔥 at mill"},
		{"Fire", "", "", "Fire"},
	} {
		raw := `<html><head><meta property="og:title" content="` + c.title + `"><meta property="og:site_name" content="` + c.site + `"></head><body><h1>` + c.heading + `</h1>` + text + `</body></html>`
		reports, _ := readAll(t, "x", raw, Meta{})
		if r := reports[0]; r.Title != c.want || strings.Count(r.Text, c.want) != 1 {
			t.Errorf("%+v: got %q, %q", c, r.Title, r.Text)
		}
		hold(t, reports[0], raw)
	}
}

// A day is taken with its hour where the page declares one that agrees, and a
// date without a year is none.
func TestPagePublished(t *testing.T) {
	const text = "<p>Six people died in the fire at the mill, and two were hurt, the police said.</p>"
	for _, c := range []struct{ head, body, want string }{
		{`<meta property="article:published_time" content="2024-03-09T18:20:00+01:00">`, "", "2024-03-09T18:20:00+01:00"},
		{`<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-09T18:20:00Z"}</script>`, "", "2024-03-09T18:20:00Z"},
		{"", `<time datetime="2024-03-09" pubdate>9 March</time>`, "2024-03-09"},
		{"", `<p class="date">March 9</p>`, ""},
		{"", "", ""},
	} {
		raw := "<html><head><title>Fire</title>" + c.head + "</head><body>" + c.body + text + "</body></html>"
		reports, _ := readAll(t, "x", raw, Meta{})
		if r := reports[0]; r.Published != c.want {
			t.Errorf("%+v: got %q", c, r.Published)
		}
	}
}

// broken is an extractor that fails in one of the ways that extractors do.
type broken func() (article, error)

func (b broken) extract(string) (article, error) { return b() }

func TestExtractorFails(t *testing.T) {
	const raw = `<html><head><title>Fire</title></head><body><nav>Menu</nav><p>Six people died.</p><p>Two were hurt.</p><footer>Imprint</footer></body></html>`
	for _, c := range []struct {
		name, note string
		extract    broken
	}{
		{"panics", "the article could not be told from the rest of the page (the extractor failed: boom); this is all of its text", func() (article, error) { panic("boom\ntrace") }},
		{"gives up", "the article could not be told from the rest of the page (no luck); this is all of its text", func() (article, error) { return article{}, errors.New("no luck") }},
		{"finds nothing", "no article was found in the page; this is all of its text", func() (article, error) { return article{}, nil }},
	} {
		var r *daybook.Report
		s := source{name: "x", base: "x", limit: Limit, extract: c.extract, yield: func(got *daybook.Report, err error) bool {
			r = got
			return true
		}}
		s.run(strings.NewReader(raw))
		if r == nil || r.Text != "Fire\nSix people died.\n\nTwo were hurt." || len(r.Notes) != 1 || r.Notes[0].Text != c.note {
			t.Errorf("%s: got %+v", c.name, r)
		}
		hold(t, r, raw)
	}
}

// What an extractor takes from a page's scripts is put in and marked; what it
// repeats is not put in again.
func TestStrangers(t *testing.T) {
	const raw = `<html><body><p>Six people died in the fire at the old mill, police said on Sunday.</p><p>More soon.</p></body></html>`
	var r *daybook.Report
	s := source{name: "x", base: "x", limit: Limit, extract: broken(func() (article, error) {
		return article{blocks: []string{
			"Six people died in the fire at the old mill, police said on Sunday.",
			"Six people died in the fire at the old mill, police said on Sunday.",
			"Nobody had lived in the mill since the great flood of last winter.",
			"More soon.",
		}}, nil
	}), yield: func(got *daybook.Report, err error) bool {
		r = got
		return true
	}}
	s.run(strings.NewReader(raw))
	const want = "Six people died in the fire at the old mill, police said on Sunday.\n\nNobody had lived in the mill since the great flood of last winter.\n\nMore soon."
	if r.Text != want || len(r.Notes) != 1 || !strings.HasPrefix(r.Notes[0].Span.Of(r.Text), "Nobody") {
		t.Errorf("got %q, %+v", r.Text, r.Notes)
	}
	hold(t, r, raw)
}

// Pages that are made to be hard.
func TestHardPages(t *testing.T) {
	const words = "Twelve people were killed in the market on Friday, police said. "
	for _, c := range []struct {
		name, body string
		note       string
	}{
		{"five megabytes", strings.Repeat("<p>"+words+"</p>", 75_000), ""},
		{"one paragraph", "<p>" + strings.Repeat(words, 20_000), ""},
		{"too many tags", strings.Repeat("<p>"+words, 10) + strings.Repeat("<i>", extractTags), "it is too large"},
		{"too deep", strings.Repeat("<div>", 3000) + "<p>" + words, "its elements are nested too deeply"},
		{"unclosed post", `<p>` + words + `</p><blockquote class="twitter-tweet"><p>` + words + `</p><p>` + words, ""},
		{"many unclosed posts", strings.Repeat(`<blockquote class="twitter-tweet"><p>`+words, 500), ""},
		{"unclosed script", "<p>" + words + "</p><script>var a = 1;", ""},
		{"unclosed tag", "<p>" + words + "</p><p", ""},
		{"nul", "<p>Twelve people\x00 were" + strings.Repeat(" killed in the market on Friday", 3), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			raw := "<!doctype html><html><head><title>Market</title></head><body>" + strings.Repeat(" ", peekSize) + c.body
			reports, errs := readAll(t, "x", raw, Meta{})
			if len(reports) != 1 || len(errs) > 0 {
				t.Fatalf("%d reports, %q", len(reports), errs)
			}
			r := reports[0]
			hold(t, r, raw)
			if !strings.Contains(r.Text, "Twelve people were killed") || len(r.Posts) > 0 {
				t.Errorf("got %.200q and %d posts", r.Text, len(r.Posts))
			}
			if c.note != "" && (len(r.Notes) != 1 || !strings.Contains(r.Notes[0].Text, c.note)) {
				t.Errorf("got notes %+v", r.Notes)
			}
		})
	}
}

// The same page gives the same report, on any day and at any hour.
func TestPageIsPure(t *testing.T) {
	first, _ := fixture(t, "harbour.html")
	t.Setenv("TZ", "Asia/Karachi")
	second, _ := fixture(t, "harbour.html")
	if diff := cmp.Diff(first, second); diff != "" {
		t.Error(diff)
	}
}

func TestEntity(t *testing.T) {
	for _, c := range []struct {
		raw, words string
		n          int
	}{
		{"&amp; x", "&", 5},
		{"&amp x", "&", 4},
		{"&eacute;t", "é", 8},
		{"&#233;", "é", 6},
		{"&#x2014;", "—", 8},
		{"& b", "&", 1},
		{"&", "&", 1},
		{"&nosuch;", "&", 1},
		{"&ltfoo", "<", 3},
		{"&notit;", "¬", 4},
	} {
		if words, n := entity(c.raw); words != c.words || n != c.n {
			t.Errorf("%s: got %q, %d, want %q, %d", c.raw, words, n, c.words, c.n)
		}
	}
}
