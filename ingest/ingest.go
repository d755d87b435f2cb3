// Package ingest turns bytes into reports. It is the only room that looks at
// bytes from outside: after it, a text is valid UTF-8, and every byte of it
// leads back to where it came from.
//
// # What is read
//
// The kind of an input is told by its content, never by its name:
//
//   - JSON Lines: one report a line,
//
//     {"id", "title", "publisher", "url", "published", "kind", "text"}
//
//     Only text is required; null counts as absent; unknown members are
//     ignored. The line that tells is the first one, or any later one within
//     the first 64 KiB that is an object with a text.
//
//   - An HTML page: one report, its article and the posts embedded in it.
//
//   - Anything else that is text: one report.
//
// Each may be compressed with gzip or zstd. UTF-16 with a byte order mark is
// decoded; an HTML page may be in any encoding that web pages declare.
//
// # What comes out
//
// The Text of a report is its title line when there is one, a newline, and the
// body. In a page, blocks stand apart by an empty line, and each embedded post
// is a block of its own: its words, then "— Author (@handle) date" as far as
// the page names them.
//
// Bytes that are not valid UTF-8 become U+FFFD, one for each maximal part of a
// sequence as the Unicode Standard has it (3.9, table 3-11), except that a
// surrogate encoded in three bytes is one; half of a \uD83D\uDE00 pair in JSON
// is such a surrogate. A run of them gets one note. A byte order mark at the
// start is left out. Nothing else is changed: line ends and control characters
// stay as they are.
//
// Of a page, an extractor chooses the blocks that are its article; their words
// are the page's own, with character references decoded, white space collapsed
// (a <br> is a line end), and marks that are not shown left out: soft hyphens,
// zero-width spaces, NUL. Embedded posts are taken out before the extractor sees
// the page and put back in the order of the page. A post whose words the page
// does not carry is a note, and so is a post below the article behind other
// matter. The time of publication is the one that the page declares, or the day
// that many signs in it speak for. Where no article can be told from the rest,
// the text is all of the page, with a note. No clock and no network is asked:
// the same bytes give the same report.
//
// Report.Origin leads back to the bytes of the file for plain text and pages
// (after decompression), and to the decoded value of the text member for JSON
// Lines. Titles that were given beside the text are declared gaps, and so are
// the separators that were put between blocks.
//
// # What goes wrong
//
// Bad input is an error that names file and line and says what to do; what can
// still be read is read. Memory does not grow with the number of reports.
package ingest

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"daybook"
)

// Limit is the longest line of a JSON Lines input and the largest plain text
// or page that is read, in bytes after decompression.
const Limit = 64 << 20

// Meta is what is known of a plain text or a page besides its bytes. A member
// that is set wins over what a page says of itself. JSON Lines say all of this
// for themselves; a Meta beside them is an error.
type Meta struct {
	ID        string // default: the base name of the file without extension
	Title     string
	Publisher string
	Published string // in one of the forms of [daybook.Report]; see Published
	URL       string
}

// LineError is a piece of input that could not be read.
type LineError struct {
	File string // as given
	Line int    // counted from 1; 0 when the whole file is meant
	Why  string // the cause in plain words, and the next step
	Err  error  // the cause below, when there is one
}

func (e *LineError) Error() string {
	if e.Line == 0 {
		return e.File + ": " + e.Why
	}
	return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Why)
}

func (e *LineError) Unwrap() error { return e.Err }

// File reads the reports of the file at path; "-" is standard input. It is
// [Open] on an open file; a missing file or a directory is a *LineError.
func File(path string, meta Meta) iter.Seq2[*daybook.Report, error] {
	if path == "-" {
		return Open("standard input", os.Stdin, meta)
	}
	return func(yield func(*daybook.Report, error) bool) {
		fail := func(why string, err error) {
			yield(nil, &LineError{File: path, Why: why, Err: err})
		}
		f, err := os.Open(path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			fail("no such file; check the name", err)
			return
		case errors.Is(err, fs.ErrPermission):
			fail("may not be read; check its permissions", err)
			return
		case err != nil:
			fail("cannot be opened: "+cause(err), err)
			return
		}
		defer f.Close()
		if st, err := f.Stat(); err == nil && st.IsDir() {
			fail("is a directory; name the files in it", nil)
			return
		}
		Open(path, f, meta)(yield)
	}
}

// Open reads the reports of r. The name stands in errors, and its base in
// identifiers: a report without an id of its own is called "base", a line
// "base:line". Each step gives either a report or an error, and every error is
// a *LineError; after one the rest is still read. The sequence can be run once.
func Open(name string, r io.Reader, meta Meta) iter.Seq2[*daybook.Report, error] {
	return func(yield func(*daybook.Report, error) bool) {
		s := source{name: name, base: baseName(name), meta: meta, limit: Limit, extract: articles{}, yield: yield}
		s.run(r)
	}
}

// source is one input on its way through.
type source struct {
	name, base string
	meta       Meta
	limit      int
	extract    extractor
	yield      func(*daybook.Report, error) bool
}

// report hands on a report and says whether to go on.
func (s *source) report(r *daybook.Report) bool { return s.yield(r, nil) }

// fail hands on an error and says whether to go on.
func (s *source) fail(line int, why string, err error) bool {
	return s.yield(nil, &LineError{File: s.name, Line: line, Why: why, Err: err})
}

func (s *source) run(r io.Reader) {
	in, closer, err := unpack(r)
	defer closer()
	if err != nil {
		s.fail(0, "cannot be read: "+cause(err), err)
		return
	}
	// An error while peeking comes back when the bytes before it are used up.
	b, err := peek(in)
	if len(b) == 0 {
		if err != nil && err != io.EOF {
			s.fail(0, "cannot be read: "+cause(err), err)
			return
		}
		s.fail(0, "is empty; there is nothing to read", nil)
		return
	}
	shape, why := sniff(b)
	switch shape {
	case jsonLines:
		s.lines(in)
	case page:
		s.whole(in, s.html)
	case plain:
		s.whole(in, s.text)
	default:
		s.fail(0, why, nil)
	}
}

// whole reads all of the input and hands it to read, unless it is too large.
func (s *source) whole(in *bufio.Reader, read func(raw []byte)) {
	raw, err := io.ReadAll(io.LimitReader(in, int64(s.limit)+1))
	switch {
	case len(raw) > s.limit:
		s.fail(0, fmt.Sprintf("is larger than %s, the most that is read as one report; split it", bytesOf(s.limit)), nil)
	case err != nil:
		s.fail(0, "cannot be read to its end, so nothing of it was: "+cause(err), err)
	default:
		read(raw)
	}
}

// about makes the report that the caller's meta speaks of, without its text.
func (s *source) about() *daybook.Report {
	r := &daybook.Report{
		ID:        oneLine(s.meta.ID),
		Title:     oneLine(s.meta.Title),
		Publisher: oneLine(s.meta.Publisher),
		URL:       oneLine(s.meta.URL),
		Kind:      daybook.Article,
	}
	if r.ID == "" {
		r.ID = s.base
	}
	date(r, s.meta.Published)
	return r
}

// oneLine is s as valid UTF-8 on one line, without white space around it.
func oneLine(s string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
}

// baseName is the name of a file without its folder and extensions.
func baseName(name string) string {
	if name == "standard input" {
		return "stdin"
	}
	base := filepath.Base(name)
	for _, packed := range []string{".gz", ".zst"} {
		base = strings.TrimSuffix(base, packed)
	}
	if short := strings.TrimSuffix(base, filepath.Ext(base)); short != "" {
		return short
	}
	return base
}

// cause is an error in plain words where it is a known one.
func cause(err error) string {
	var path *fs.PathError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return "the compressed stream ends before its end; fetch or pack it again"
	case errors.As(err, &path):
		return path.Err.Error()
	}
	return err.Error()
}

// bytesOf is a number of bytes for people.
func bytesOf(n int) string {
	if n >= 1<<20 && n%(1<<20) == 0 {
		return fmt.Sprintf("%d MiB", n>>20)
	}
	return fmt.Sprintf("%d bytes", n)
}
