package token

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// check returns what is wrong with a cut text, "" when all holds that the rest
// of the reader takes for granted.
func check(d *Doc) string {
	text := d.Text
	end := 0
	for i := range d.Tokens {
		t := &d.Tokens[i]
		switch {
		case t.Start < end:
			return "tokens overlap or are out of order: " + t.Text
		case t.Start >= t.End || t.End > len(text):
			return "a token is empty or ends outside the text"
		case utf8.ValidString(text) && !t.Span.Valid(text):
			return "a token begins or ends within a character: " + t.Text
		case t.Span.Of(text) != t.Text:
			return "a token's words are not those of its span: " + t.Text
		case t.Norm == "":
			return "a token is taken for nothing: " + t.Text
		case t.Norm != strings.ToLower(t.Norm) && t.Kind != URL && t.Kind != Symbol && !turkish(t.Norm):
			return "a token is taken for capitals: " + t.Norm
		case !blank(text[end:t.Start]):
			return "no token covers " + text[end:t.Start]
		case t.Space != (i == 0 || t.Start > end) && !first(d, i):
			return "space before is wrong: " + t.Text
		}
		end = t.End
	}
	if !blank(text[end:]) {
		return "no token covers " + text[end:]
	}
	next, para := 0, 0
	for i, s := range d.Sentences {
		if s.First != next || s.Last <= s.First {
			return "the sentences leave tokens out, or share them"
		}
		if s.Para < para || s.Para >= len(d.Paras) {
			return "the sentences are not in the order of the paragraphs"
		}
		p := d.Paras[s.Para]
		if !p.Contains(d.Span(s.First, s.Last)) {
			return "a sentence leaves its paragraph"
		}
		for j := s.First; j < s.Last; j++ {
			if d.SentenceOf(j) != i {
				return "SentenceOf disagrees"
			}
		}
		next, para = s.Last, s.Para
	}
	if next != len(d.Tokens) {
		return "the last tokens are in no sentence"
	}
	return ""
}

// first reports whether the token begins a paragraph.
func first(d *Doc, i int) bool {
	for _, p := range d.Paras {
		if p.Start == d.Tokens[i].Start {
			return true
		}
	}
	return false
}

// turkish letters have no lower case of their own size, and title-case ones
// are left by the lowering of others.
func turkish(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r > unicode.MaxLatin1 })
}

func blank(s string) bool {
	return strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u00ad'
	}) == ""
}

func TestInvariants(t *testing.T) {
	z := English()
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{"killed", "Police", "U.S.", "12", "1,200", "-", "–", "—", " ", " ", " ", "\n", "\n\n", "\r\n",
			"'", "’", "‘", "\"", "“", "”", "``", "''", ".", "...", "!", "?", ",", "#39;", "#", "@x", "k!lled", "pic.twitter.com/a",
			"http://x.y/z", "n't", "'s", "😢", "🏽", "\u200d", "\ufe0f", "a.m.", "AT&T", "(", ")", "é", "İ", "ǅ", "ﬁ", "\u0301", "12-15", "٣", "&", "$"}),
		rapid.String(),
	)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(piece, 0, 30).Draw(t, "pieces"), "")
		d := z.Cut(text)
		if fault := check(d); fault != "" {
			t.Fatalf("%q: %s", text, fault)
		}
	})
}

func FuzzCut(f *testing.F) {
	for _, s := range []string{
		"Nepal #39;s ambassador said 12-15 died. The U.S. Army’s 5-year-old dog didn’t.",
		"taken hostagepic.twitter.com/fhaP0 — Nam E (@x_y) February 17, 2023",
		"FOUR DEAD\r\n\r\n   THE ARMY SAID SO.\n", "“Go!” ‘now’ ``then''", "k!lled m@imed", "#", "#12;", "\xff\xfe", "٣٤ 🙏🏽",
	} {
		f.Add(s)
	}
	z := English()
	f.Fuzz(func(t *testing.T, text string) {
		if fault := check(z.Cut(text)); fault != "" {
			t.Fatalf("%q: %s", text, fault)
		}
	})
}
