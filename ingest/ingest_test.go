package ingest

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/klauspost/compress/zstd"

	"daybook"
)

// readAll runs an input to its end.
func readAll(t testing.TB, name, input string, meta Meta) (reports []*daybook.Report, errs []string) {
	t.Helper()
	for r, err := range Open(name, strings.NewReader(input), meta) {
		if (r == nil) == (err == nil) {
			t.Fatalf("got report %v and error %v, want one of them", r, err)
		}
		if err != nil {
			var line *LineError
			if !errors.As(err, &line) || line.File != name || line.Why == "" {
				t.Fatalf("error %v is not a *LineError with file and cause", err)
			}
			errs = append(errs, err.Error())
			continue
		}
		reports = append(reports, r)
	}
	return reports, errs
}

// hold checks what must be true of every report that came from raw: the bytes
// of the file, or the decoded text member for JSON Lines.
func hold(t interface {
	Helper()
	Fatalf(string, ...any)
}, r *daybook.Report, raw string) {
	t.Helper()
	if !utf8.ValidString(r.Text) {
		t.Fatalf("text is not valid UTF-8: %q", r.Text)
	}
	if r.Title != "" {
		if want := r.Title + "\n"; !strings.HasPrefix(r.Text, want) || r.Body != len(want) {
			t.Fatalf("title %q, body %d, text %q", r.Title, r.Body, r.Text)
		}
	} else if r.Body != 0 {
		t.Fatalf("body %d without a title", r.Body)
	}
	last := 0
	for _, p := range r.Posts {
		if !p.Span.Valid(r.Text) || p.Span.Start < last || p.Span.Len() == 0 {
			t.Fatalf("post %+v does not lie in the text, in order", p)
		}
		last = p.Span.End
	}
	for _, n := range r.Notes {
		if !n.Span.Valid(r.Text) || n.Text == "" {
			t.Fatalf("note %+v does not lie in the text", n)
		}
	}
	if len(r.Origin) == 0 {
		if r.Text != raw {
			t.Fatalf("no map, but text %q is not the bytes %q", r.Text, raw)
		}
		return
	}
	at, from := 0, 0
	for _, p := range r.Origin {
		if p.At != at || p.Len <= 0 {
			t.Fatalf("stretch %+v, want it at %d", p, at)
		}
		at += p.Len
		if p.From < 0 || p.FromLen < 0 || p.From+p.FromLen > len(raw) {
			t.Fatalf("stretch %+v leads out of %d bytes", p, len(raw))
		}
		if !(daybook.Span{Start: p.At, End: at}).Valid(r.Text) {
			t.Fatalf("stretch %+v cuts a rune", p)
		}
		if p.FromLen == 0 {
			continue
		}
		if !p.Loose && (p.Len != p.FromLen || raw[p.From:p.From+p.FromLen] != r.Text[p.At:at]) {
			t.Fatalf("stretch %+v: text %q, bytes %q", p, r.Text[p.At:at], raw[p.From:p.From+p.FromLen])
		}
		if p.At >= r.Body {
			if p.From < from {
				t.Fatalf("stretch %+v leads back before %d", p, from)
			}
			from = p.From + p.FromLen
		}
	}
	if at != len(r.Text) {
		t.Fatalf("map covers %d of %d bytes", at, len(r.Text))
	}
}

func gzipped(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, s)
	z.Close()
	return b.String()
}

func zstded(s string) string {
	z, _ := zstd.NewWriter(nil)
	return string(z.EncodeAll([]byte(s), nil))
}

func utf16ed(s string, big bool) string {
	b := []byte{0xFF, 0xFE}
	if big {
		b = []byte{0xFE, 0xFF}
	}
	for _, r := range s {
		if big {
			b = append(b, byte(r>>8), byte(r))
		} else {
			b = append(b, byte(r), byte(r>>8))
		}
	}
	return string(b)
}

const pageShort = `<html><body><p>Six people died in the fire at the mill, police said.</p></body></html>`

// Whatever the shape, the same words come out, or one error says why not.
func TestInputs(t *testing.T) {
	const line = `{"text": "Six dead."}`
	for _, c := range []struct {
		name, input string
		text        string // of the only report, or ""
		err         string // the only error, or ""
	}{
		{"line.jsonl", line, "Six dead.", ""},
		{"line end.jsonl", line + "\n", "Six dead.", ""},
		{"crlf.jsonl", "\r\n" + line + "\r\n", "Six dead.", ""},
		{"mark.jsonl", utf8Mark + line, "Six dead.", ""},
		{"wide.jsonl", utf16ed(line, false), "Six dead.", ""},
		{"wide big.jsonl", utf16ed(line, true), "Six dead.", ""},
		{"any name.txt", line, "Six dead.", ""},
		{"line.jsonl.gz", gzipped(line), "Six dead.", ""},
		{"two.jsonl.gz", gzipped("\n") + gzipped(line), "Six dead.", ""},
		{"line.jsonl.zst", zstded(line), "Six dead.", ""},
		{"line.zst.gz", gzipped(zstded(line)), "Six dead.", ""},
		{"text.txt", "Six dead.", "Six dead.", ""},
		{"text.txt.gz", gzipped("Six dead."), "Six dead.", ""},
		{"brace.txt", "{Agency} Six dead.", "{Agency} Six dead.", ""},
		{"angle.txt", "<6 dead>", "<6 dead>", ""},
		{"wide.txt", utf16ed("Six dead.", false), "Six dead.", ""},
		{"page.html", pageShort, "Six people died in the fire at the mill, police said.", ""},
		{"page.html.zst", zstded(pageShort), "Six people died in the fire at the mill, police said.", ""},
		{"part.html", "<!-- saved --><p>Six people died in the fire at the mill.</p>", "Six people died in the fire at the mill.", ""},

		{"empty", "", "", `empty: is empty; there is nothing to read`},
		{"empty.gz", gzipped(""), "", `empty.gz: is empty; there is nothing to read`},
		{"blank", " \n\t\n", "", `blank: has no text, only white space`},
		{"mark", utf8Mark, "", `mark: has no text, only white space`},
		{"nul", "Six\x00dead", "", `nul: is not text (a NUL byte at offset 3); give plain text, HTML or JSON Lines`},
		{"png", "\x89PNG\x0D\x0A\x1A\x0A\x00\x00", "", `png: is not text (image/png); give plain text, HTML or JSON Lines`},
		{"pdf", "%PDF-1.7 ...", "", `pdf: is a PDF; take the text out first (pdftotext)`},
		{"koi8", strings.Repeat("\xD4\xC5\xCB\xD3\xD4 ", 20), "", `koi8: is not UTF-8 text; convert it first (iconv -f its-encoding -t UTF-8)`},
		{"feed", `<?xml version="1.0"?><rss><channel/></rss>`, "", `feed: is XML (<rss>), not a page; give the pages it lists, or JSON Lines made of it`},
		{"array", `[{"text": "Six dead."}]`, "", `array: is a JSON array; give one object a line instead (jq -c ".[]")`},
		{"pretty", "{\n  \"text\": \"Six dead.\"\n}\n", "", `pretty: is a JSON object over several lines; put each report on one line (jq -c .)`},
		{"nothing.html", "<html><head><title>Only a title</title></head><body><script>x()</script></body></html>", "", `nothing.html: is a page without text; save it again after its scripts have run, or give the text alone`},
		{"cut.gz", gzipped(line)[:20], "", `cut.gz:1: cannot be read any further: the compressed stream ends before its end; fetch or pack it again`},
	} {
		t.Run(c.name, func(t *testing.T) {
			reports, errs := readAll(t, c.name, c.input, Meta{})
			var text string
			if len(reports) > 0 {
				text = reports[0].Text[reports[0].Body:]
			}
			if got := strings.Join(errs, "\n"); text != c.text || got != c.err || len(reports) > 1 {
				t.Errorf("got %d reports, text %q, errors\n%s\nwant %q\n%s", len(reports), text, got, c.text, c.err)
			}
		})
	}
}

func TestFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "harbour fire.txt")
	if err := os.WriteFile(path, []byte("Six dead."), 0o600); err != nil {
		t.Fatal(err)
	}
	one := func(path string) (*daybook.Report, error) {
		for r, err := range File(path, Meta{}) {
			return r, err
		}
		t.Fatal("neither report nor error")
		return nil, nil
	}
	if r, err := one(path); err != nil || r.ID != "harbour fire" {
		t.Errorf("got %+v, %v", r, err)
	}
	if _, err := one(dir); err == nil || err.Error() != dir+": is a directory; name the files in it" {
		t.Errorf("directory: %v", err)
	}
	missing := filepath.Join(dir, "none")
	if _, err := one(missing); err == nil || err.Error() != missing+": no such file; check the name" || !errors.Is(err, os.ErrNotExist) {
		t.Errorf("missing: %v", err)
	}
}

func TestMeta(t *testing.T) {
	meta := Meta{ID: "a7", Title: "Fire  at\nmill", Publisher: "Courier", Published: "2024-03-09", URL: "https://courier.example/7"}
	reports, _ := readAll(t, "x.txt", "Six dead.", meta)
	r := reports[0]
	if r.ID != "a7" || r.Title != "Fire at mill" || r.Publisher != "Courier" || r.Published != "2024-03-09" ||
		r.URL != meta.URL || r.Kind != daybook.Article || r.Text != "Fire at mill\nSix dead." {
		t.Errorf("got %+v", r)
	}
	hold(t, r, "Six dead.")
	// A body that begins with the title has it twice: where the body begins
	// does not depend on what it says.
	reports, _ = readAll(t, "x.txt", "Fire at mill\nSix dead.", meta)
	if want := "Fire at mill\nFire at mill\nSix dead."; reports[0].Text != want {
		t.Errorf("got %q", reports[0].Text)
	}
	reports, errs := readAll(t, "x.jsonl", `{"text":"Six dead."}`, meta)
	if len(reports) != 1 || reports[0].ID != "x:1" || len(errs) != 1 || !strings.Contains(errs[0], "leave them out") {
		t.Errorf("JSON Lines with a meta: %v %v", reports, errs)
	}
}

func TestPublished(t *testing.T) {
	for _, c := range []struct{ given, want string }{
		{"2023-02-18T06:10:00Z", "2023-02-18T06:10:00Z"},
		{"2023-02-18T06:10:00.25+05:00", "2023-02-18T06:10:00.25+05:00"},
		{"2023-02-18T06:10:00", "2023-02-18T06:10:00"},
		{"2023-02-18 06:10", "2023-02-18 06:10"},
		{" 2023-02-18\n", "2023-02-18"},
		{"2023-02", "2023-02"},
		{"2004", "2004"},
		{"2023-02-18T06:10:00+0500", "2023-02-18T06:10:00+05:00"},
		{"2023-02-18 06:10:00+05:00", "2023-02-18T06:10:00+05:00"},
		{"2023-02-30", ""},
		{"yesterday", ""},
		{"18/02/2023", ""},
	} {
		reports, _ := readAll(t, "x.txt", "Six dead.", Meta{Published: c.given})
		r := reports[0]
		if r.Published != c.want || (c.want == "") != (len(r.Notes) == 1) {
			t.Errorf("%q: got %q, notes %v, want %q", c.given, r.Published, r.Notes, c.want)
		}
	}
}

// A line or a file that is too long is an error, and nothing of it is kept.
func TestLimits(t *testing.T) {
	run := func(input string) (texts, errs []string) {
		s := source{name: "x", base: "x", limit: 1000, extract: articles{}, yield: func(r *daybook.Report, err error) bool {
			if err != nil {
				errs = append(errs, err.Error())
			} else {
				texts = append(texts, r.Text)
			}
			return true
		}}
		s.run(strings.NewReader(input))
		return texts, errs
	}
	long := `{"text":"` + strings.Repeat("a", 200_000) + `"}`
	texts, errs := run(`{"text":"one"}` + "\n" + long + "\n" + `{"text":"three"}` + "\n" + long)
	if fmt.Sprint(texts) != "[one three]" || len(errs) != 2 || errs[0] != "x:2: is longer than 1000 bytes, the longest line that is read; it was skipped" || !strings.HasPrefix(errs[1], "x:4: ") {
		t.Errorf("got %q, %q", texts, errs)
	}
	for _, big := range []string{strings.Repeat("a ", 600), "<html>" + strings.Repeat("a ", 600), gzipped(strings.Repeat("a ", 60000))} {
		texts, errs = run(big)
		if len(texts) != 0 || len(errs) != 1 || errs[0] != "x: is larger than 1000 bytes, the most that is read as one report; split it" {
			t.Errorf("got %q, %q", texts, errs)
		}
	}
	if got := bytesOf(Limit); got != "64 MiB" {
		t.Errorf("the limit is called %q", got)
	}
}

// lines gives the same line over and over.
type lines struct {
	line string
	left int
	at   int
}

func (l *lines) Read(p []byte) (int, error) {
	if l.left == 0 {
		return 0, io.EOF
	}
	n := copy(p, l.line[l.at:])
	if l.at += n; l.at == len(l.line) {
		l.at = 0
		l.left--
	}
	return n, nil
}

func TestMemoryStaysFlat(t *testing.T) {
	line := `{"text":"` + strings.Repeat("Six dead. ", 400) + `"}` + "\n"
	const many = 50_000 // 200 MB of reports
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	n, peak := 0, uint64(0)
	for _, err := range Open("x", &lines{line: line, left: many}, Meta{}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n%10_000 == 0 {
			runtime.GC()
			runtime.ReadMemStats(&after)
			peak = max(peak, after.HeapAlloc)
		}
	}
	if n != many {
		t.Errorf("read %d reports", n)
	}
	if peak > before.HeapAlloc+4<<20 {
		t.Errorf("the heap grew from %d to %d bytes", before.HeapAlloc, peak)
	}
}

// A sequence that is left early reads no further, and a slow pipe is not made
// to wait for more than its first line.
func TestStopsEarly(t *testing.T) {
	pr, pw := io.Pipe()
	go func() {
		io.WriteString(pw, `{"text":"one"}`+"\n")
		// The writer never closes, and never writes again.
	}()
	for r, err := range Open("pipe", pr, Meta{}) {
		if err != nil || r.Text != "one" {
			t.Errorf("got %v, %v", r, err)
		}
		break
	}
	pr.Close()
}

// What was read before a stream breaks off is kept.
func TestDamagedStream(t *testing.T) {
	var b strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&b, `{"text":"report %d of many, each unlike the others: %x"}`+"\n", i, i*2654435761)
	}
	whole := gzipped(b.String())
	reports, errs := readAll(t, "x.gz", whole[:len(whole)/2], Meta{})
	if len(reports) < 5_000 || len(errs) != 1 || !strings.Contains(errs[0], "cannot be read any further: the compressed stream ends before its end") {
		t.Errorf("got %d reports, errors %q", len(reports), errs)
	}
	if want := fmt.Sprintf("x.gz:%d: ", len(reports)+1); len(errs) == 1 && !strings.HasPrefix(errs[0], want) {
		t.Errorf("error %q does not name line %d", errs[0], len(reports)+1)
	}
}
