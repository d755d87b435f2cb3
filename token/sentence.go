package token

import (
	"embed"
	"strings"
	"unicode/utf8"

	"daybook"
	"daybook/lexicon"
)

//go:embed en/*.lex
var english embed.FS

// English returns the tokenizer for English.
func English() *Tokenizer {
	l := lexicon.MustLoad(english, "en/*.lex")
	z := &Tokenizer{abbrev: map[string]bool{}, start: map[string]bool{}}
	for _, e := range l.Entries {
		for _, f := range e.Forms {
			switch e.Label {
			case "abbreviation":
				z.abbrev[f] = e.Is("end")
			case "end":
				z.abbrev[f] = true
			case "start":
				z.start[f] = true
			case "clitic":
				z.clitic = append(z.clitic, f)
			}
		}
	}
	return z
}

// paragraphs returns the stretches of text between blank lines. A single line
// break also ends a paragraph, unless the text is hard-wrapped: then only a
// blank line or an indented one does.
func paragraphs(text string) []daybook.Span {
	wrapped := hardWrapped(text)
	var out []daybook.Span
	start, end := -1, 0
	flush := func() {
		if start >= 0 {
			out = append(out, daybook.Span{Start: start, End: end})
		}
		start = -1
	}
	for i := 0; i < len(text); {
		j := strings.IndexByte(text[i:], '\n')
		if j < 0 {
			j = len(text)
		} else {
			j += i
		}
		line := strings.TrimRight(text[i:j], " \t\r\v\f\u00a0")
		body := strings.TrimLeft(line, " \t\v\f\u00a0")
		switch indent := len(line) - len(body); {
		case body == "":
			flush()
		case start < 0 || !wrapped || indent >= 3:
			flush()
			start, end = i+indent, i+len(line)
		default:
			end = i + len(line)
		}
		i = j + 1
	}
	flush()
	return out
}

// hardWrapped reports whether the lines of the text were broken to fit a
// width: the first word of nearly every next line would not have fitted.
func hardWrapped(text string) bool {
	width, breaks, full := 0, 0, 0
	lines := strings.Split(text, "\n")
	for _, l := range lines {
		if n := utf8.RuneCountInString(strings.TrimRight(l, " \r\t")); n > width {
			width = n
		}
	}
	if width < 30 || width > 132 {
		return false
	}
	for i := 0; i+1 < len(lines); i++ {
		l, next := strings.TrimRight(lines[i], " \r\t"), strings.TrimSpace(lines[i+1])
		if l == "" || next == "" {
			continue
		}
		breaks++
		word, _, _ := strings.Cut(next, " ")
		if utf8.RuneCountInString(l)+1+utf8.RuneCountInString(word) > width-6 {
			full++
		}
	}
	return breaks >= 2 && full*10 >= breaks*6
}

// quotes tells opening quotation marks from closing ones, and single ones from
// apostrophes. Curly marks say it themselves; straight ones by the space
// around them.
func quotes(toks []Token) {
	open := map[string]bool{}
	for i := range toks {
		t := &toks[i]
		if t.Kind != Open {
			continue
		}
		spaceAfter := i+1 == len(toks) || toks[i+1].Space
		switch t.Text {
		case "“", "‘", "„", "‚", "«", "‹", "``":
			open[t.Norm] = true
			continue
		case "”", "’", "»", "›", "''":
			if t.Norm == "'" && !open["'"] {
				t.Kind = Punct // a plural's apostrophe: soldiers’
				continue
			}
			t.Kind = Close
			open[t.Norm] = false
			continue
		}
		if t.Norm == "'" {
			switch {
			case open["'"] && (spaceAfter || toks[i+1].Kind == Punct || toks[i+1].Kind == Open):
				t.Kind, open["'"] = Close, false
			case t.Space && !spaceAfter:
				open["'"] = true
			default:
				t.Kind = Punct
			}
			continue
		}
		switch {
		case t.Space && !spaceAfter:
			open["\""] = true
		case !t.Space && spaceAfter:
			t.Kind, open["\""] = Close, false
		case open["\""]:
			t.Kind, open["\""] = Close, false
		default:
			open["\""] = true
		}
	}
}

// longest is how many tokens a sentence may have. The longest of the press, lists
// of names, have three hundred. What runs on is no prose, and rules that look
// through a sentence must come to an end of it.
const longest = 400

// sentences cuts the tokens from first on, one paragraph, into sentences.
func (z *Tokenizer) sentences(d *Doc, first, para int) {
	toks := d.Tokens
	start := first
	cut := func(end int) {
		if end > start {
			d.Sentences = append(d.Sentences, Sentence{First: start, Last: end, Para: para})
		}
		start = end
	}
	for i := first; i < len(toks); i++ {
		t := &toks[i]
		if i-start >= longest {
			cut(i)
		}
		if !z.stops(d, i) {
			continue
		}
		end := i + 1
		for end < len(toks) && (toks[end].Kind == Close || (toks[end].Is(")", "]", ".", "...", "!", "?") && !toks[end].Space)) {
			end++
		}
		// "…!" he said: the sentence goes on behind the quotation.
		if end < len(toks) && !t.Is("...") {
			n := &toks[end]
			r, _ := utf8.DecodeRuneInString(n.Text)
			if n.Kind == Word && !n.Upper() && !d.Caps && 'a' <= r && r <= 'z' {
				continue
			}
			if n.Is(",", ";") {
				continue
			}
		}
		cut(end)
		i = end - 1
	}
	cut(len(toks))
}

// stops reports whether token i may end a sentence.
func (z *Tokenizer) stops(d *Doc, i int) bool {
	t := &d.Tokens[i]
	next := func() *Token {
		if i+1 < len(d.Tokens) {
			return &d.Tokens[i+1]
		}
		return nil
	}
	switch {
	case t.Kind == Punct && (t.Norm[0] == '.' || t.Norm[0] == '!' || t.Norm[0] == '?'):
		n := next()
		if t.Norm == "..." {
			return n == nil || n.Kind == Word && n.Upper() && !d.Caps
		}
		return true
	case t.Kind == Word && strings.HasSuffix(t.Norm, "."):
		n := next()
		if n == nil {
			return true
		}
		may, known := z.abbrev[t.Norm]
		if !known {
			may = strings.Count(t.Norm, ".") > 1
		}
		return may && n.Kind == Word && n.Upper() && z.start[n.Norm]
	}
	return false
}
