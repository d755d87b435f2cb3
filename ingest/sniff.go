package ingest

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/klauspost/compress/zstd"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// peekSize is how much of an input is looked at to tell what it is.
const peekSize = 64 << 10

// unpack is r without its compression. An input packed twice is unpacked
// twice; a third time is no accident. The closer is never nil.
func unpack(r io.Reader) (*bufio.Reader, func(), error) {
	closer := func() {}
	in := bufio.NewReaderSize(r, peekSize)
	for range 2 {
		magic, _ := in.Peek(4)
		switch {
		case bytes.HasPrefix(magic, []byte("\x1F\x8B")):
			z, err := gzip.NewReader(in)
			if err != nil {
				return in, closer, fmt.Errorf("not a good gzip stream (%w); pack it again", err)
			}
			in = bufio.NewReaderSize(z, peekSize)
		case bytes.HasPrefix(magic, []byte("\x28\xB5\x2F\xFD")):
			// One goroutine, and a window no larger than zstd --ultra makes.
			z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(128<<20))
			if err != nil {
				return in, closer, fmt.Errorf("not a good zstd stream (%w); pack it again", err)
			}
			before := closer
			closer = func() { z.Close(); before() }
			in = bufio.NewReaderSize(z, peekSize)
		}
	}
	return in, closer, nil
}

// peek is what can be seen of the input without reading it. It stops waiting
// as soon as the first line tells that it is JSON Lines, so that a report from
// a slow pipe is not held back until 64 KiB of others have come.
func peek(in *bufio.Reader) ([]byte, error) {
	for n := 1; ; {
		b, err := in.Peek(n)
		if err != nil {
			return b, err
		}
		b, _ = in.Peek(in.Buffered())
		if len(b) >= peekSize || firstIsObject(b) {
			return b, nil
		}
		n = len(b) + 1
	}
}

// shape is the kind of an input.
type shape int

const (
	unreadable shape = iota
	jsonLines
	page
	plain
)

// sniff tells from the first bytes what an input is; for an unreadable one it
// says why, and what to do.
func sniff(b []byte) (shape, string) {
	if enc := utf16Of(b); enc != nil {
		b, _ = enc.NewDecoder().Bytes(b[2 : len(b)&^1])
	}
	b = bytes.TrimPrefix(b, []byte(utf8Mark))
	if why := binary(b); why != "" {
		return unreadable, why
	}
	switch s := bytes.TrimLeft(b, " \t\r\n"); {
	case len(s) == 0 && len(b) < peekSize:
		return unreadable, "has no text, only white space"
	case bytes.HasPrefix(s, []byte("{")):
		return sniffObject(b, s)
	case arrayOfObjects.Match(s):
		return unreadable, `is a JSON array; give one object a line instead (jq -c ".[]")`
	case laterObject(b):
		return jsonLines, ""
	case bytes.HasPrefix(s, []byte("<")):
		return sniffMarkup(s)
	case pageTag.Match(s[:min(len(s), 1024)]):
		return page, ""
	}
	return plain, ""
}

var (
	arrayOfObjects = regexp.MustCompile(`^\[\s*\{\s*"`)
	objectStart    = regexp.MustCompile(`^\{\s*["}]`)
	pageTag        = regexp.MustCompile(`(?i)<!doctype\s+html|<html[\s>]|<head>|<body[\s>]`)
)

// sniffObject looks at an input that begins with a brace.
func sniffObject(b, s []byte) (shape, string) {
	line, rest, more := bytes.Cut(s, []byte("\n"))
	switch {
	case json.Valid(line):
		return jsonLines, ""
	case !objectStart.Match(s):
		// "{Reuters} Twelve dead": unless objects follow, it is prose.
		if laterObject(b) {
			return jsonLines, ""
		}
		return plain, ""
	}
	// A line cut short, and then not the beginning of another object, is an
	// object over several lines.
	rest = bytes.TrimLeft(rest, " \t\r\n")
	if more && unfinished(line) && len(rest) > 0 && (rest[0] == '"' || rest[0] == '}') {
		return unreadable, "is a JSON object over several lines; put each report on one line (jq -c .)"
	}
	return jsonLines, ""
}

// unfinished reports whether the line is the beginning of a JSON value.
func unfinished(line []byte) bool {
	dec := json.NewDecoder(bytes.NewReader(line))
	for {
		if _, err := dec.Token(); err != nil {
			return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
		}
	}
}

// firstIsObject reports whether the first line is there in full and an object.
func firstIsObject(b []byte) bool {
	b = bytes.TrimLeft(bytes.TrimPrefix(b, []byte(utf8Mark)), " \t\r\n")
	line, _, whole := bytes.Cut(b, []byte("\n"))
	return whole && bytes.HasPrefix(line, []byte("{")) && json.Valid(line)
}

// laterObject reports whether any whole line is an object with a text: an input
// whose first lines are damaged is JSON Lines all the same.
func laterObject(b []byte) bool {
	for line := range bytes.Lines(b) {
		line = bytes.TrimSpace(line)
		if !bytes.HasPrefix(line, []byte("{")) || !bytes.Contains(line, []byte(`"text"`)) {
			continue
		}
		var v struct{ Text *string }
		if json.Unmarshal(line, &v) == nil && v.Text != nil {
			return true
		}
	}
	return false
}

// sniffMarkup looks at an input that begins with an angle bracket: what its
// first element is called tells.
func sniffMarkup(s []byte) (shape, string) {
	z := html.NewTokenizer(bytes.NewReader(s))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return plain, ""
		case html.DoctypeToken:
			if strings.HasPrefix(strings.ToLower(string(z.Text())), "html") {
				return page, ""
			}
		case html.TextToken:
			if len(bytes.TrimSpace(z.Raw())) > 0 {
				if pageTag.Match(s[:min(len(s), 1024)]) {
					return page, ""
				}
				return plain, ""
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			if atom.Lookup(name) != 0 {
				return page, ""
			}
			if bytes.HasPrefix(s, []byte("<?xml")) || bytes.HasPrefix(s, []byte("<rss")) || bytes.HasPrefix(s, []byte("<feed")) {
				return unreadable, fmt.Sprintf("is XML (<%s>), not a page; give the pages it lists, or JSON Lines made of it", name)
			}
			return plain, ""
		}
	}
}

// binary says what an input is that is not text, and "" when it is text.
func binary(b []byte) string {
	at := bytes.IndexByte(b, 0)
	kind := http.DetectContentType(b)
	switch {
	case kind == "application/pdf":
		return "is a PDF; take the text out first (pdftotext)"
	case at >= 0 && !strings.HasPrefix(kind, "text/") && kind != "application/octet-stream":
		return "is not text (" + kind + "); give plain text, HTML or JSON Lines"
	case at >= 0:
		return fmt.Sprintf("is not text (a NUL byte at offset %d); give plain text, HTML or JSON Lines", at)
	}
	// A page says what encoding it is in, plain text cannot. A rune cut in two
	// by the end of the peek is no sign.
	bad := 0
	for i := 0; i < len(b)-utf8.UTFMax; {
		if n := validLen(b[i:]); n > 0 {
			i += n
			continue
		}
		bad++
		i++
	}
	if bad > 0 && bad*4 > len(b) && !bytes.HasPrefix(bytes.TrimSpace(b), []byte("<")) {
		return "is not UTF-8 text; convert it first (iconv -f its-encoding -t UTF-8)"
	}
	return ""
}
