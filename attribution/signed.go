package attribution

import (
	"daybook"
	"daybook/token"
)

// longestSignature is how many tokens a signature can have.
const longestSignature = 25

// signatures reads the testimonies that a report sets before its chapters,
// with the one who tells them below:
//
//	They locked me in the cellar with two others.
//
//	—Lena B., 31, Port Elin, May 4, 2022
//
// What is told in the first person is the signer's; nothing else is.
func (p *parse) signatures() {
	para, first := 0, 0
	for s := 1; s < len(p.d.Sentences); s++ {
		sent := p.d.Sentences[s]
		if sent.Para == para {
			continue
		}
		from := first
		para, first = sent.Para, s
		if who := p.signature(s); who.ok() && p.inFirstPerson(from, s) {
			p.put(found{who: who, at: who.first, same: -1, cite: -1, Attribution: Attribution{Direct: true}},
				"signed", p.d.Sentences[from].First, sent.First)
		}
	}
}

// signature is the name that the paragraph which begins with sentence s gives
// behind a dash.
func (p *parse) signature(s int) noun {
	first, end := p.d.Sentences[s].First, p.paraEnd(s)
	if !p.toks[first].Is("--") || end-first > longestSignature || first+1 >= end || p.finiteIn(first, end) {
		return noun{}
	}
	n := p.after(first+1, end)
	if !n.ok() || !p.name(n).ok() || p.postPara(p.d.Sentences[s].Para) {
		return noun{}
	}
	return n
}

// inFirstPerson reports whether somebody tells of himself, outside quotations,
// in the sentences [from, to).
func (p *parse) inFirstPerson(from, to int) bool {
	for i := p.d.Sentences[from].First; i < p.d.Sentences[to].First; i++ {
		if p.is(i, fFirst) && p.in[i] < 0 && p.toks[i].Kind == token.Word {
			return true
		}
	}
	return false
}

// announced reads a cue that ends its paragraph with a colon: "The ministry
// listed these acts:". What it announces is the paragraph that follows, where
// that is no quotation of its own.
func (p *parse) announced(f found, end int) bool {
	if end == 0 || end >= len(p.toks) || !p.toks[end-1].Is(":") || p.toks[end].Kind == token.Open {
		return false
	}
	para := p.para(end)
	if p.para(end-1) == para || f.Stance == daybook.Denied || p.postOf(end) != p.postOf(end-1) {
		return false
	}
	p.put(f, "announced", end, p.d.Sentences[p.lastOf[para]].Last)
	return true
}
