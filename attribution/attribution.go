// Package attribution finds who says what in a report. Its terms are those of
// PARC 3.0 (Pareti 2016): a source, a cue, and the content; and, what wire
// copy needs besides, the way by which the words came, Via.
//
// What has no attribution is the report's own voice. Where a text has a
// speaker whom it does not identify, the attribution says so (Unknown) and
// nobody is guessed: a claim hung on the wrong person is the worst error that
// a recorder can make.
//
// The engine holds no English; the words stand in en/*.lex, and what each
// rule means in en/rule.txt.
package attribution

import (
	"sort"
	"strings"

	"daybook"
	"daybook/lexicon"
	"daybook/token"
)

// Attribution is one stretch of a text and the one on whose word it stands.
type Attribution struct {
	// Source is the words for the speaker where the attribution is made: a
	// name, a pronoun. Zero when the text gives none.
	Source daybook.Span
	// SourceText is the best name that the text has for the speaker: what
	// the pronoun stands for, the full name for a surname. "?" when Unknown,
	// "" when there is no speaker and only Stance says anything.
	SourceText string
	// SourceSpan is where SourceText stands.
	SourceSpan daybook.Span
	// Unknown is true when somebody speaks whom the text does not identify.
	Unknown bool
	Kind    daybook.SourceKind
	// Cue is the words that tell of the speaking; zero in a headline.
	Cue daybook.Span
	// Content is what is said, in order; never empty.
	Content []daybook.Span
	// Via is the outlet or the channel that the words came through.
	Via     daybook.Span
	ViaText string
	// Direct is true when all of the content is quotation.
	Direct bool
	// Stance is how the cue lets the content stand.
	Stance daybook.Stance
	// Post is the index of the embedded post that the attribution is for or
	// stands in, -1 for none.
	Post int
	// Rule is the name of the rule that made it; see [Glossary].
	Rule string
}

// Finder finds attributions. It is safe for use by many goroutines at once.
type Finder struct{ words *table }

// English returns the finder for English.
func English() *Finder {
	return &Finder{words: compile(lexicon.MustLoad(english, "en/*.lex"))}
}

// Find returns the attributions of a tagged text in the order of their
// content. The posts are those embedded in the text; postKind is true when the
// text as a whole is a single post, whose own voice is its publisher's.
func (f *Finder) Find(d *token.Doc, posts []daybook.Post, postKind bool) []Attribution {
	p := newParse(f.words, d, posts, postKind)
	p.headlines()
	for s := range d.Sentences {
		p.sentence(s)
	}
	p.quotations()
	p.signatures()
	p.resolve()
	p.posts()
	all := p.finish()
	p.leave()
	return all
}

// Lookup returns the attribution that governs the byte at offset: the one
// with a source whose content is the smallest that holds it. Its Stance is the
// weakest of all that hold the byte within that content: in "police said two
// are feared dead" the two are the police's, and only possible. It returns
// false when the byte is the report's own voice, asserted.
func Lookup(by []Attribution, offset int) (Attribution, bool) {
	best, size := -1, 0
	for i := range by {
		for _, c := range by[i].Content {
			if c.Start <= offset && offset < c.End && by[i].SourceText != "" {
				if best < 0 || c.Len() < size {
					best, size = i, c.Len()
				}
			}
		}
	}
	var out Attribution
	if best >= 0 {
		out = by[best]
	}
	for i := range by {
		if by[i].SourceText != "" || by[i].Stance == daybook.Asserted {
			continue
		}
		for _, c := range by[i].Content {
			if c.Start <= offset && offset < c.End {
				if best < 0 {
					return by[i], true
				}
				if out.Stance == daybook.Asserted {
					out.Stance = by[i].Stance
				}
			}
		}
	}
	return out, best >= 0
}

// finish puts the attributions in order and drops what came out empty.
func (p *parse) finish() []Attribution {
	out := make([]Attribution, 0, len(p.found))
	for _, f := range p.found {
		a := f.Attribution
		kept := a.Content[:0]
		for _, c := range a.Content {
			// A mark that is never closed can swallow the speaker himself.
			own := !a.Cue.IsZero() && !a.Source.IsZero() && c.Contains(a.Cue) && c.Contains(a.Source) && a.Rule != "post"
			if c.Len() > 0 && !own {
				kept = append(kept, c)
			}
		}
		if a.Content = kept; len(kept) == 0 {
			continue
		}
		if len(kept) > 1 {
			sort.Slice(kept, func(i, j int) bool { return kept[i].Start < kept[j].Start })
		}
		if a.Stance == "" {
			a.Stance = daybook.Asserted
		}
		out = append(out, a)
	}
	sort.SliceStable(out, func(i, j int) bool {
		a, b := out[i].Content[0], out[j].Content[0]
		return a.Start < b.Start || a.Start == b.Start && a.End > b.End
	})
	return out
}

// flat makes one line of words: the line breaks of hard-wrapped texts are no
// part of a name.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }
