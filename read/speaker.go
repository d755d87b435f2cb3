package read

import (
	"strings"

	"daybook"
	"daybook/attribution"
	"daybook/token"
)

// speech is on whose word something is said, ready to be published: every
// word of it stands at its span.
type speech struct {
	source     *string
	sourceSpan *daybook.Span
	kind       *daybook.SourceKind
	via        *string
	viaSpan    *daybook.Span
	cue        *string
	cueSpan    *daybook.Span
}

// speech makes what is published of an attribution.
func (p *page) speech(by attribution.Attribution) speech {
	var s speech
	text := p.d.Text
	span := by.SourceSpan
	// A title line and the name under it are no one name.
	if k := strings.LastIndex(span.Of(text), "\n\n"); k >= 0 {
		span.Start += k + 2
	}
	number := p.phraseAt(p.d.At(span.Start))
	switch {
	case by.SourceText == "":
	case by.Unknown, number != nil && number.Elliptic && p.d.Span(number.First, number.Last).Contains(span):
		s.source = ptr(daybook.Unknown) // "one confirmed …": a number names nobody
	default:
		s.source, s.sourceSpan = ptr(span.Of(text)), &span
	}
	if s.source != nil && by.Kind != "" {
		s.kind = &by.Kind
	}
	via := by.Via
	if via.IsZero() && by.ViaText != "" {
		via = p.platform(by)
	}
	if !via.IsZero() {
		s.via, s.viaSpan = ptr(via.Of(text)), &via
	}
	if !by.Cue.IsZero() {
		s.cue, s.cueSpan = ptr(by.Cue.Of(text)), ptr(by.Cue)
	}
	return s
}

// platform returns where the post itself names its platform: in the link to
// its picture. Zero when it does not: nothing is published without words.
func (p *page) platform(by attribution.Attribution) daybook.Span {
	if by.Post < 0 || by.Post >= len(p.posts) {
		return daybook.Span{}
	}
	post := p.posts[by.Post].Span
	for i := p.d.At(post.Start); i < p.d.Len() && p.d.Tokens[i].Start < post.End; i++ {
		t := p.tok(i)
		if k := strings.Index(t.Norm, by.ViaText); t.Kind == token.URL && k >= 0 {
			return daybook.Span{Start: t.Start + k, End: t.Start + k + len(by.ViaText)}
		}
	}
	return daybook.Span{}
}
