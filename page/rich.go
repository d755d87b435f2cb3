package page

import (
	"strings"

	"github.com/rivo/uniseg"
)

// style is how a stretch of text is set: the parameter of an SGR sequence, or
// nothing for plain.
type style string

const (
	plain  style = ""
	bold   style = "1"
	dim    style = "2"
	red    style = "31"
	green  style = "32"
	yellow style = "33"
)

// rich is text in stretches of one style each. A line feed in it begins a new
// line; nothing else in it moves the cursor.
type rich []stretch

type stretch struct {
	text  string
	style style
}

// in sets words in a style.
func (s style) in(words string) rich {
	if words == "" {
		return nil
	}
	return rich{{words, s}}
}

// join puts the parts that are not empty one after the other.
func join(sep rich, parts ...rich) rich {
	var out rich
	for _, p := range parts {
		if len(p) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, sep...)
		}
		out = append(out, p...)
	}
	return out
}

func (t rich) String() string {
	var b strings.Builder
	for _, s := range t {
		b.WriteString(s.text)
	}
	return b.String()
}

// width is the number of terminal cells of the widest line.
func (t rich) width() int {
	w := 0
	for line := range strings.SplitSeq(t.String(), "\n") {
		w = max(w, uniseg.StringWidth(line))
	}
	return w
}

// cut returns the bytes [from, to) of the text, in their styles.
func (t rich) cut(from, to int) rich {
	var out rich
	at := 0
	for _, s := range t {
		a, b := max(from-at, 0), min(to-at, len(s.text))
		if a < b {
			out = append(out, stretch{s.text[a:b], s.style})
		}
		at += len(s.text)
	}
	return out
}

// glue is a space that does not break. Words from outside never bring one
// along, and it is printed as a common space.
const glue = "\u00A0"

// print writes the text, with colour or without.
func (t rich) print(b *strings.Builder, color bool) {
	for _, s := range t {
		s.text = strings.ReplaceAll(s.text, glue, " ")
		if color && s.style != plain {
			b.WriteString("\x1b[" + string(s.style) + "m" + s.text + "\x1b[0m")
		} else {
			b.WriteString(s.text)
		}
	}
}

// wrap breaks the text into lines of at most width cells, where Unicode
// allows a line to break; a word wider than that is broken between characters.
func (t rich) wrap(width int) []rich {
	text := t.String()
	var lines []rich
	start, end, w := 0, 0, 0 // the line so far, without the spaces behind it
	at := 0
	flush := func(next int) {
		lines = append(lines, t.cut(start, end))
		start, end, w = next, next, 0
	}
	rest, state := text, -1
	for rest != "" {
		var seg string
		seg, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		word := strings.TrimRight(seg, " \n")
		n := uniseg.StringWidth(word)
		gap := uniseg.StringWidth(text[end:at])
		if w > 0 && w+gap+n > width {
			flush(at)
			gap = 0
		}
		if n > width {
			w += gap // behind words without a width, such as a mark alone
			at = t.breakWord(word, at, width, &start, &end, &w, flush) + len(seg) - len(word)
		} else {
			w += gap + n
			end = at + len(word)
			at += len(seg)
		}
		if strings.HasSuffix(seg, "\n") {
			flush(at)
		}
	}
	if end > start || len(lines) == 0 {
		flush(len(text))
	}
	return lines
}

// breakWord lays a word that is wider than a line, character by character.
func (t rich) breakWord(word string, at, width int, start, end, w *int, flush func(int)) int {
	state := -1
	for word != "" {
		var c string
		var n int
		c, word, n, state = uniseg.FirstGraphemeClusterInString(word, state)
		if *w > 0 && *w+n > width {
			flush(at)
		}
		*w += n
		at += len(c)
		*end = at
	}
	return at
}
