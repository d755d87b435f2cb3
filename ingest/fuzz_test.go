package ingest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"daybook"
)

func FuzzJSONLines(f *testing.F) {
	for _, s := range []string{
		`{"text":"Six dead."}`, `{"text":"\ud83d\ude00 \ud800 x","title":"a\u0000b","published":"2024"}` + "\n" + `{"text":5}`,
		"{\"text\":\"\xFF\xE2\x82\",\"kind\":\"post\"}", "[1]\nnull\n\"x\"\n{}", utf16ed(`{"text":"a"}`, false), "{\n\"text\": \"x\"}",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		s := source{name: "x", base: "x", limit: 1 << 12, extract: articles{}}
		s.yield = func(r *daybook.Report, err error) bool {
			if (r == nil) == (err == nil) {
				t.Fatalf("report %v and error %v", r, err)
			}
			if r != nil {
				if r.ID == "" || !utf8.ValidString(r.ID+r.Title+r.Publisher+r.URL+r.Published) {
					t.Fatalf("not valid: %+v", r)
				}
			}
			return true
		}
		in, closer, err := unpack(strings.NewReader(string(raw)))
		defer closer()
		if err == nil {
			s.lines(in)
		}
		// The text of each line leads back to the decoded member.
		for line := range strings.Lines(string(raw)) {
			members, err := object([]byte(line))
			if err != nil || len(members["text"]) == 0 || members["text"][0] != '"' {
				continue
			}
			if r, err := s.line([]byte(line), 1); err == nil {
				hold(t, r, string(unquote(members["text"])))
			}
		}
	})
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"Six dead.", "\xEF\xBB\xBFa\xFFb", "\xFF\xFEa\x00", "\xED\xA0\x80\xF4\x90", "\r\n\x01"} {
		f.Add([]byte(s), "")
		f.Add([]byte(s), "Fire at\nmill \xFF")
	}
	f.Fuzz(func(t *testing.T, raw []byte, title string) {
		if d := repair(raw); !utf8.ValidString(d.text) {
			t.Fatalf("not valid: %q", d.text)
		}
		s := source{name: "x", base: "x", meta: Meta{Title: title}, limit: Limit}
		s.yield = func(r *daybook.Report, err error) bool {
			if r != nil {
				hold(t, r, string(raw))
			}
			return true
		}
		s.text(raw)
		// However it is taken for, it is read or refused.
		for r, err := range Open("x", strings.NewReader(string(raw)), Meta{}) {
			if (r == nil) == (err == nil) {
				t.Fatalf("report %v and error %v", r, err)
			}
		}
	})
}

func FuzzHTML(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.html")
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	for _, s := range []string{
		pageShort, "<p>a&amp;b&#0;&nbsp;&notit;c", "<title>a</title><h1>a</h1>", "<meta charset=shift_jis><p>\x82\xA0\x81",
		`<blockquote class=twitter-tweet><p>x<br><br>y</p>&mdash; A (@b) <a href=//x.com/b/status/1>May 2, 2020</a></blockquote>`,
		`<blockquote class=instagram-media><p>a</p><p>A post shared by B (@c)</p></blockquote>`,
		`<div class=fb-post><p>w</p><p><a href=x>A</a><a href=y>May 2, 2020</a></p></div>`,
		`<textarea><blockquote class=twitter-tweet>x</textarea>`, "<svg><title>a</title></svg><p>\xFF\u00ADb", "<p><b></p></b><table><p>x",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		// Extractors are slow; what they might say of the page is made up.
		for _, a := range []article{{}, {title: "a", blocks: strings.Fields(string(raw))}} {
			s := source{name: "x", base: "x", limit: Limit, extract: broken(func() (article, error) { return a, nil })}
			s.yield = func(r *daybook.Report, err error) bool {
				if r != nil {
					hold(t, r, string(raw))
				}
				return true
			}
			s.html(raw)
		}
	})
}

// FuzzPage is FuzzHTML with the extractor in use. Run it with
// -fuzzminimizetime=5x: so much code is behind it that minimizing takes all
// the time there is.
func FuzzPage(f *testing.F) {
	f.Add([]byte(pageShort))
	f.Fuzz(func(t *testing.T, raw []byte) {
		s := source{name: "x", base: "x", limit: Limit, extract: articles{}}
		s.yield = func(r *daybook.Report, err error) bool {
			if r != nil {
				hold(t, r, string(raw))
			}
			return true
		}
		s.html(raw)
	})
}
