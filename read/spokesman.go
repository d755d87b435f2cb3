package read

import (
	"strings"

	"daybook"
	"daybook/grammar"
)

// spokenFor returns the words for those in whose name somebody speaks: the group for "a
// spokesman for the group, A. Smith", "A. Smith, the group's spokesman", "group
// spokesman A. Smith", and where they end; false when he speaks for nobody.
func (p *page) spokenFor(ph *grammar.Phrase) (body, speaker daybook.Span, ok bool) {
	const near = 10 // tokens
	s := p.sent(ph.First)
	at := -1
	for i := ph.Last - 1; i >= ph.First; i-- {
		if p.incident.Has("spokesman", p.tok(i).Norm) {
			at = i
		}
	}
	if p.tok(ph.First-1).Norm == "," || p.is("of", ph.First-1) || preposition(p.tok(ph.First-1)) {
		for i := ph.First - 1; at < 0 && i >= max(s.First, ph.First-near) && !verb(p.tok(i)); i-- {
			if p.incident.Has("spokesman", p.tok(i).Norm) {
				at = i
			}
		}
	}
	if p.tok(ph.Last).Norm == "," {
		for i := ph.Last + 1; at < 0 && i < min(s.Last, ph.Last+near) && !verb(p.tok(i)) && p.tok(i).Norm != ","; i++ {
			if p.incident.Has("spokesman", p.tok(i).Norm) {
				at = i
			}
		}
	}
	if at < 0 {
		return body, speaker, false
	}
	speaker = p.d.Span(ph.First, ph.Last)
	in := p.phraseAt(at)
	if p.incident.Has("speaks-for", p.tok(at+1).Norm) {
		if k := p.right(at+2, s.Last); k >= 0 {
			if at < ph.First && k == p.number(ph) && in != nil {
				speaker = p.d.Span(in.First, at+1) // a spokesman for the group said
			}
			return p.actorSpan(&p.phrases[k]), speaker, true
		}
	}
	if in == nil {
		return body, speaker, false
	}
	end := at
	for end > in.First && p.tok(end-1).Tag != "POS" && !strings.HasPrefix(p.tok(end-1).Tag, "NN") {
		end-- // the group's chief spokesman
	}
	if p.tok(end-1).Tag == "POS" {
		end--
	}
	named := false
	for i := in.First; i < end; i++ {
		named = named || strings.HasPrefix(p.tok(i).Tag, "NNP") || p.incident.Has("force", p.tok(i).Norm) || p.person.Has("force", p.tok(i).Norm)
	}
	return p.d.Span(in.First, end), speaker, named && end > in.First
}
