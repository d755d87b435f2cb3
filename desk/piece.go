package desk

import (
	"fmt"
	"slices"
	"strings"

	"daybook"
)

// piece is a stretch of a text that is all of one kind.
type piece struct {
	Text   string
	Claims []string // the claims that it is the quote of, the narrowest first
	Figure []string // the claims that it is the figure of
	Source []string // those whose speaker it names
	Voices []string // statements of the operation, or of who did it
	Class  string   // how it is set: by measure
	Also   string   // by the measure of a second claim on the same words
	Refs   []*label // claims and statements whose figure, or words, end with it
	Break  bool     // a paragraph ends behind it
	Post   int      // of the embedded post that it is in, from 1
	ID     string   // the place of a speaker's words on the page

	span daybook.Span
}

// label is the sign of a claim behind its words.
type label struct{ Name, Sign, Class, Text string }

// part is what words are of a claim.
type part int

const (
	ofQuote part = iota
	ofFigure
	ofSpeaker
	ofVoice
)

// words are a stretch of a text that something on the page rests on.
type words struct {
	daybook.Span
	part  part
	class string
	label *label
}

// wordsOf are the words of claims.
func wordsOf(claims []*claimCard) (out []words) {
	for _, c := range claims {
		l := &label{c.Name, c.Sign, string(c.Measure), c.Figured + " " + c.Counted}
		out = append(out, words{c.Spans.Quote, ofQuote, l.Class, l}, words{c.Spans.Figure, ofFigure, l.Class, l})
		if c.Spans.Source != nil {
			out = append(out, words{*c.Spans.Source, ofSpeaker, "", l})
		}
	}
	return out
}

// pieces cuts a text at the ends of all claims, speakers and posts.
func pieces(text string, claims []*claimCard, posts []daybook.Post, v *veil) []piece {
	return cut(text, wordsOf(claims), posts, v)
}

// cut cuts a text at the ends of words, of posts and of lines, so that each
// piece is of one kind: claims overlap, and marks cannot.
func cut(text string, all []words, posts []daybook.Post, v *veil) []piece {
	all = slices.DeleteFunc(slices.Clone(all), func(w words) bool { return !w.Valid(text) || w.Len() == 0 })
	slices.SortStableFunc(all, func(a, b words) int { return a.Len() - b.Len() }) // the narrowest says how a piece is set
	at := []int{0, len(text)}
	for _, w := range all {
		at = append(at, w.Start, w.End)
	}
	for i := range posts {
		if posts[i].Span.Valid(text) {
			at = append(at, posts[i].Span.Start, posts[i].Span.End)
		}
	}
	var hide []daybook.Span
	if v != nil {
		hide = v.hidden(text)
	}
	for _, h := range hide {
		at = append(at, h.Start, h.End)
	}
	for i, b := range []byte(text) {
		if b == '\n' {
			at = append(at, i, i+1)
		}
	}
	slices.Sort(at)
	at = slices.Compact(at)
	var out []piece
	for i := 1; i < len(at); i++ {
		s := daybook.Span{Start: at[i-1], End: at[i]}
		if s.Of(text) == "\n" {
			if n := len(out); n > 0 {
				out[n-1].Break = true
			}
			continue
		}
		p := pieceOf(text, s, all)
		for k := range posts {
			if posts[k].Span.Contains(s) {
				p.Post = k + 1
			}
		}
		for _, h := range hide {
			if h.Start == s.Start {
				p.Text = withheld
			} else if h.Contains(s) {
				p.Text = ""
			}
		}
		out = append(out, p)
	}
	return out
}

func pieceOf(text string, s daybook.Span, all []words) piece {
	p := piece{Text: s.Of(text), span: s}
	add := func(names *[]string, w words) {
		if !slices.Contains(*names, w.label.Name) {
			*names = append(*names, w.label.Name)
		}
	}
	for _, w := range all {
		if !w.Contains(s) {
			continue
		}
		switch w.part {
		case ofSpeaker:
			add(&p.Source, w)
			if w.Start == s.Start {
				p.ID = speakerID(w.Span)
			}
			continue
		case ofVoice:
			add(&p.Voices, w)
		default:
			add(&p.Claims, w)
			switch {
			case p.Class == "":
				p.Class = w.class
			case p.Class != w.class && p.Also == "":
				p.Also = w.class
			}
		}
		if w.part == ofFigure {
			add(&p.Figure, w)
		}
		if w.part != ofQuote && w.End == s.End {
			p.Refs = append(p.Refs, w.label)
		}
	}
	slices.SortStableFunc(p.Refs, func(a, b *label) int {
		if len(a.Sign) != len(b.Sign) {
			return len(a.Sign) - len(b.Sign)
		}
		return strings.Compare(a.Sign, b.Sign)
	})
	return p
}

// speakerID is the place on the page of the words for a speaker.
func speakerID(s daybook.Span) string { return fmt.Sprintf("s-%d", s.Start) }

// On are the names of all that rests on the piece.
func (p piece) On() string {
	return strings.Join(slices.Concat(p.Claims, p.Voices, p.Source), " ")
}

// First is what the piece leads to: its own claim before one that it only
// names the speaker of.
func (p piece) First() string {
	for _, names := range [][]string{p.Figure, p.Claims, p.Voices, p.Source} {
		if len(names) > 0 {
			return names[0]
		}
	}
	return ""
}

// Set says how the piece is set.
func (p piece) Set() string {
	var out []string
	if len(p.Claims) > 0 {
		out = append(out, "q", p.Class)
		if p.Also != "" {
			out = append(out, "also", "also-"+p.Also)
		}
	}
	if len(p.Figure) > 0 {
		out = append(out, "f")
	}
	if len(p.Voices) > 0 {
		out = append(out, "v")
	}
	if len(p.Source) > 0 {
		out = append(out, "source")
	}
	return strings.Join(out, " ")
}
