package ingest

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	xunicode "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"daybook"
)

// lines reads JSON Lines, one report a line.
func (s *source) lines(in *bufio.Reader) {
	if b, _ := in.Peek(2); len(b) == 2 && (string(b) == utf16LEMark || string(b) == utf16BEMark) {
		dec := xunicode.UTF16(xunicode.LittleEndian, xunicode.ExpectBOM).NewDecoder()
		in = bufio.NewReaderSize(transform.NewReader(in, dec), peekSize)
	}
	if b, _ := in.Peek(len(utf8Mark)); string(b) == utf8Mark {
		in.Discard(len(utf8Mark))
	}
	if s.meta != (Meta{}) && !s.fail(0, "is JSON Lines, where each report says its own id, title, publisher, published and url; leave them out of the call", nil) {
		return
	}
	l := lineReader{in: in, limit: s.limit}
	for l.next() {
		if l.tooLong {
			if !s.fail(l.n, fmt.Sprintf("is longer than %s, the longest line that is read; it was skipped", bytesOf(s.limit)), nil) {
				return
			}
			continue
		}
		if len(bytes.TrimSpace(l.line)) == 0 {
			continue
		}
		r, err := s.line(l.line, l.n)
		if err != nil {
			if !s.fail(l.n, err.Error(), errors.Unwrap(err)) {
				return
			}
			continue
		}
		if !s.report(r) {
			return
		}
	}
	if l.err != nil {
		s.fail(l.n, "cannot be read any further: "+cause(l.err), l.err)
	}
}

// lineReader cuts an input into lines and never holds more than one of them,
// nor more than limit bytes of that one.
type lineReader struct {
	in      *bufio.Reader
	limit   int
	line    []byte // good until the next call
	n       int    // the number of the line, from 1
	tooLong bool
	err     error // other than the end of the input
	buf     []byte
}

// keep is the most that is kept of the room for one line when it is done.
const keep = 1 << 20

func (l *lineReader) next() bool {
	if cap(l.buf) > keep {
		l.buf = nil
	}
	l.buf, l.line, l.tooLong = l.buf[:0], nil, false
	if l.err != nil {
		return false
	}
	l.n++
	for {
		part, err := l.in.ReadSlice('\n')
		if l.tooLong = l.tooLong || len(l.buf)+len(part) > l.limit; l.tooLong {
			l.buf = nil
		} else if err == nil && len(l.buf) == 0 {
			l.line = part // the whole line is in the reader: no copy
			return true
		} else {
			l.buf = append(l.buf, part...)
		}
		switch {
		case err == nil:
			l.line = l.buf
			return true
		case err == bufio.ErrBufferFull:
		case err == io.EOF:
			l.line = l.buf
			return l.tooLong || len(l.buf) > 0
		default:
			l.err = err // half a line is no line
			return false
		}
	}
}

// line reads one report. Its errors say what is wrong with the line.
func (s *source) line(line []byte, n int) (*daybook.Report, error) {
	members, err := object(line)
	if err != nil {
		return nil, err
	}
	r := &daybook.Report{Kind: daybook.Article, Raw: bytes.Clone(bytes.TrimSpace(line))}
	var published, kind string
	var text []byte
	given := false
	for _, m := range []struct {
		name string
		put  func(string)
	}{
		{"id", func(v string) { r.ID = v }},
		{"title", func(v string) { r.Title = v }},
		{"publisher", func(v string) { r.Publisher = v }},
		{"url", func(v string) { r.URL = v }},
		{"published", func(v string) { published = v }},
		{"kind", func(v string) { kind = v }},
		{"text", nil},
	} {
		raw, ok := members[m.name]
		if !ok || string(raw) == "null" {
			continue
		}
		if raw[0] != '"' {
			return nil, fmt.Errorf("member %q is %s, it must be a string", m.name, jsonKind(raw))
		}
		if v := unquote(raw); m.put != nil {
			d := repair(v)
			m.put(oneLine(d.text))
			if len(d.mended) > 0 {
				r.Notes = append(r.Notes, daybook.Note{Text: fmt.Sprintf("member %q: %s", m.name, d.mended[0].why)})
			}
		} else {
			text, given = v, true
		}
	}
	switch k := daybook.Kind(kind); k {
	case daybook.Article, daybook.SinglePost:
		r.Kind = k
	case "":
	default:
		return nil, fmt.Errorf("member %q is %q, it must be %q or %q", "kind", kind, daybook.Article, daybook.SinglePost)
	}
	if !given {
		return nil, fmt.Errorf("has no member %q, which holds the words of the report (it has %s)", "text", names(members))
	}
	if r.ID == "" {
		r.ID = fmt.Sprintf("%s:%d", s.base, n)
	}
	date(r, published)
	if !write(r, repair(text)) {
		return nil, fmt.Errorf("member %q is empty; a report without words cannot be read", "text")
	}
	return r, nil
}

// object reads the members of a line that must be one JSON object.
func object(line []byte) (map[string]json.RawMessage, error) {
	line = bytes.TrimSpace(line)
	var members map[string]json.RawMessage
	err := json.Unmarshal(line, &members)
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		why := strings.TrimPrefix(syntax.Error(), "json: ")
		if strings.HasPrefix(why, "unexpected end") {
			why = "the line ends in the middle of it"
		}
		return nil, fmt.Errorf("is not JSON (%s, at byte %d); each line must be one JSON object", why, syntax.Offset)
	case members == nil:
		return nil, fmt.Errorf("is %s, not a JSON object; each line must be one JSON object", jsonKind(line))
	}
	return members, nil
}

// jsonKind names the type of a valid JSON value.
func jsonKind(raw []byte) string {
	switch raw[0] {
	case '"':
		return "a string"
	case '[':
		return "an array"
	case '{':
		return "an object"
	case 't', 'f':
		return "a boolean"
	case 'n':
		return "null"
	}
	return "a number"
}

// names lists the members of a line, for somebody who looks for the right one.
func names(members map[string]json.RawMessage) string {
	if len(members) == 0 {
		return "no members"
	}
	const most = 8
	var all []string
	for name := range members {
		name = oneLine(name)
		if utf8.RuneCountInString(name) > 40 {
			name = string([]rune(name)[:40]) + "…"
		}
		all = append(all, name)
	}
	slices.Sort(all)
	if len(all) > most {
		all = append(all[:most], fmt.Sprint(len(all)-most, " more"))
	}
	return strings.Join(all, ", ")
}

// unquote decodes a valid JSON string. Unlike encoding/json it repairs nothing:
// bytes that are not UTF-8 stay, and half a surrogate pair comes out as the
// three bytes that would encode it, so that repair sees and notes them both.
func unquote(raw []byte) []byte {
	raw = raw[1 : len(raw)-1]
	if bytes.IndexByte(raw, '\\') < 0 {
		return raw
	}
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] != '\\' {
			out = append(out, raw[i])
			continue
		}
		i++
		switch raw[i] {
		case 'b':
			out = append(out, '\b')
		case 'f':
			out = append(out, '\f')
		case 'n':
			out = append(out, '\n')
		case 'r':
			out = append(out, '\r')
		case 't':
			out = append(out, '\t')
		case 'u':
			c := unit(raw[i+1:])
			i += 4
			if utf16.IsSurrogate(c) {
				if next := raw[i+1:]; len(next) >= 6 && next[0] == '\\' && next[1] == 'u' {
					if r := utf16.DecodeRune(c, unit(next[2:])); r != unicode.ReplacementChar {
						out = utf8.AppendRune(out, r)
						i += 6
						continue
					}
				}
				out = append(out, 0xE0|byte(c>>12), 0x80|byte(c>>6)&0x3F, 0x80|byte(c)&0x3F)
				continue
			}
			out = utf8.AppendRune(out, c)
		default: // \" \\ \/
			out = append(out, raw[i])
		}
	}
	return out
}

// unit is the UTF-16 code unit that four hexadecimal digits stand for.
func unit(hex []byte) rune {
	var r rune
	for _, c := range hex[:4] {
		switch {
		case c <= '9':
			c -= '0'
		default:
			c = c&^0x20 - 'A' + 10
		}
		r = r<<4 | rune(c)
	}
	return r
}
