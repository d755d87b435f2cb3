package ingest

import (
	"bytes"
	"fmt"
	"sort"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"daybook"
)

// foreignLimit is the largest file in another encoding than UTF-8. Each of its
// letters needs a stretch of its own to lead back, forty times its size.
const foreignLimit = 8 << 20

// decoded is bytes as valid UTF-8, with the way back.
type decoded struct {
	text   string
	origin daybook.OffsetMap
	mended []mend
}

// mend is a run of replacement characters that were put in, and what for.
type mend struct {
	span daybook.Span // of the text
	why  string
}

// notes are the mends as notes on a text with map m to the decoded one. Mends
// outside of that text are nobody's business any more.
func (d *decoded) notes(m daybook.OffsetMap) []daybook.Note {
	var out []daybook.Note
	if len(m) == 0 {
		for _, x := range d.mended {
			out = append(out, daybook.Note{Span: x.span, Text: x.why})
		}
		return out
	}
	for _, p := range m {
		if p.Loose || p.Len != p.FromLen {
			continue // no replacement character is in white space or an entity
		}
		i := sort.Search(len(d.mended), func(i int) bool { return d.mended[i].span.End > p.From })
		for ; i < len(d.mended) && d.mended[i].span.Start < p.From+p.FromLen; i++ {
			x := d.mended[i]
			start := max(x.span.Start, p.From) - p.From + p.At
			end := min(x.span.End, p.From+p.FromLen) - p.From + p.At
			out = append(out, daybook.Note{Span: daybook.Span{Start: start, End: end}, Text: x.why})
		}
	}
	return out
}

const (
	utf8Mark    = "\xEF\xBB\xBF"
	utf16LEMark = "\xFF\xFE"
	utf16BEMark = "\xFE\xFF"
)

// utf16Of is the encoding that a byte order mark declares, or nil.
func utf16Of(raw []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(raw, []byte(utf16LEMark)):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case bytes.HasPrefix(raw, []byte(utf16BEMark)):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// decodeText reads a plain text: UTF-16 with a byte order mark, else UTF-8.
func decodeText(raw []byte) (decoded, error) {
	if enc := utf16Of(raw); enc != nil {
		return foreign(raw, 2, enc, "UTF-16")
	}
	return repair(raw), nil
}

// decodePage reads a page in the encoding that it is in. Many pages declare one
// and are in another: what is UTF-8 from end to end is UTF-8, whatever it says.
func decodePage(raw []byte) (decoded, error) {
	if enc := utf16Of(raw); enc != nil {
		return foreign(raw, 2, enc, "UTF-16")
	}
	enc, name, _ := charset.DetermineEncoding(raw[:min(len(raw), 1024)], "")
	switch name {
	case "iso-2022-jp": // in ASCII, and so always valid UTF-8
		return foreign(raw, 0, enc, name)
	case "utf-8", "utf-16le", "utf-16be", "replacement":
		return repair(raw), nil // a declaration that could be read is in no UTF-16
	case "windows-1252": // declared, or a guess
		if mostlyUTF8(raw) {
			return repair(raw), nil
		}
	}
	if utf8.Valid(raw) {
		return repair(raw), nil
	}
	return foreign(raw, 0, enc, name)
}

// mostlyUTF8 reports whether more of the bytes above ASCII are letters in UTF-8
// than are not, or that there are none: a damaged page rather than one in another encoding.
func mostlyUTF8(raw []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good > bad || bad == 0
}

// repair reads bytes as UTF-8 and replaces what is not.
func repair(raw []byte) decoded {
	var t trail
	var mended []mend
	bad := 0 // bytes replaced in the run that ends where t ends
	begin := 0
	if bytes.HasPrefix(raw, []byte(utf8Mark)) {
		begin = len(utf8Mark)
	}
	if begin == 0 && utf8.Valid(raw) {
		return decoded{text: string(raw)}
	}
	flush := func() {
		if bad > 0 {
			mended[len(mended)-1].why = plural(bad, "byte that is not", "bytes that are not") + " valid UTF-8, replaced by U+FFFD"
			mended[len(mended)-1].span.End = t.Len()
			bad = 0
		}
	}
	t.Grow(len(raw))
	for i := begin; i < len(raw); {
		n := validLen(raw[i:])
		if n > 0 {
			flush()
			t.exact(string(raw[i:i+n]), i)
			i += n
			continue
		}
		n = badLen(raw[i:])
		if bad == 0 {
			mended = append(mended, mend{span: daybook.Span{Start: t.Len()}})
		}
		bad += n
		t.loose("\uFFFD", i, n)
		i += n
	}
	flush()
	return decoded{t.String(), t.settled(len(raw)), mended}
}

// validLen is the length of the valid UTF-8 that b begins with.
func validLen(b []byte) int {
	i := 0
	for i < len(b) {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		i += n
	}
	return i
}

// badLen is the length of the maximal part of an ill-formed sequence that b
// begins with (Unicode 15, table 3-7). A surrogate in three bytes is one.
func badLen(b []byte) int {
	cont := func(i int, lo, hi byte) bool { return i < len(b) && lo <= b[i] && b[i] <= hi }
	if b[0] == 0xED && cont(1, 0xA0, 0xBF) && cont(2, 0x80, 0xBF) {
		return 3
	}
	need, lo, hi := 0, byte(0x80), byte(0xBF)
	switch c := b[0]; {
	case 0xC2 <= c && c <= 0xDF:
		need = 1
	case 0xE0 <= c && c <= 0xEF:
		need = 2
	case 0xF0 <= c && c <= 0xF4:
		need = 3
	}
	switch b[0] {
	case 0xE0:
		lo = 0xA0
	case 0xED:
		hi = 0x9F
	case 0xF0:
		lo = 0x90
	case 0xF4:
		hi = 0x8F
	}
	n := 1
	for n <= need && cont(n, lo, hi) {
		lo, hi = 0x80, 0xBF
		n++
	}
	return n
}

// foreign reads bytes in another encoding from offset begin on, a letter at a
// time, because only so is it known which bytes each letter came from.
func foreign(raw []byte, begin int, enc encoding.Encoding, name string) (decoded, error) {
	if len(raw) > foreignLimit {
		return decoded{}, fmt.Errorf("is in %s and larger than %s; convert it to UTF-8 first (iconv -t UTF-8)", name, bytesOf(foreignLimit))
	}
	ascii := name != "UTF-16" && name != "iso-2022-jp" // an ASCII byte stands for itself
	dec := enc.NewDecoder().Transformer
	var t trail
	var mended []mend
	t.Grow(len(raw))
	var dst [64]byte
	for i := begin; i < len(raw); {
		if ascii && raw[i] < utf8.RuneSelf {
			j := i + 1
			for j < len(raw) && raw[j] < utf8.RuneSelf {
				j++
			}
			t.exact(string(raw[i:j]), i)
			i = j
			continue
		}
		var out string
		n := 0
		for k := 1; n == 0; k++ {
			end := min(i+k, len(raw))
			nDst, nSrc, err := dec.Transform(dst[:], raw[i:end], end == len(raw))
			out, n = string(dst[:nDst]), nSrc
			if n == 0 && (end == len(raw) || err != nil && err != transform.ErrShortSrc) {
				out, n = "\uFFFD", end-i
			}
		}
		for j, r := range out {
			if r != utf8.RuneError {
				continue
			}
			span := daybook.Span{Start: t.Len() + j, End: t.Len() + j + utf8.RuneLen(r)}
			if k := len(mended) - 1; k >= 0 && mended[k].span.End == span.Start {
				mended[k].span.End = span.End
			} else {
				mended = append(mended, mend{span, "bytes that are not valid " + name + ", replaced by U+FFFD"})
			}
		}
		t.loose(out, i, n)
		i += n
	}
	return decoded{t.String(), t.settled(len(raw)), mended}, nil
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprint(n, " ", many)
}
