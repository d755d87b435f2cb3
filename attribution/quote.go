package attribution

import (
	"slices"
	"strings"

	"daybook/token"
)

// quote is a quotation: the tokens [open, end), its marks included. One that
// runs over several paragraphs, each opening a mark that only the last one
// closes, is several quotes of which each but the first continues another.
type quote struct {
	open, end int
	closed    bool
	continues int // the quote that it goes on from, -1
	by        int // index into parse.found, -1
}

// open makes opening marks of those that the tokenizer could take for closing
// ones only: papers that write ” on both sides. The text's own tokens stay as
// they are.
func (p *parse) open() {
	copied := false
	for i := range p.toks {
		t := &p.toks[i]
		if t.Kind != token.Close || t.Text != "''" || !t.Space || i+1 == len(p.toks) || p.toks[i+1].Space {
			continue
		}
		if !copied {
			p.toks, copied = slices.Clone(p.toks), true
		}
		p.toks[i].Kind = token.Open
	}
}

// pair finds the quotations of the text. A quotation that is not closed ends
// with its paragraph; one that opens while another is open continues it, as
// in texts that lost their paragraphs.
func (p *parse) pair() {
	p.in = make([]int32, len(p.toks))
	for i := range p.in {
		p.in[i] = -1
	}
	open, single, last := -1, -1, -1
	add := func(from, end int, closed bool) int {
		q := quote{open: from, end: end, closed: closed, continues: -1, by: -1}
		if n := len(p.quotes) - 1; n >= 0 && !p.quotes[n].closed && last == n {
			q.continues = n
		}
		p.quotes = append(p.quotes, q)
		for k := from; k < end; k++ {
			p.in[k] = int32(len(p.quotes) - 1)
		}
		return len(p.quotes) - 1
	}
	para := -1
	for s := range p.d.Sentences {
		sent := p.d.Sentences[s]
		if sent.Para != para {
			if open >= 0 {
				last = add(open, sent.First, false)
			}
			// Only a paragraph that begins with a mark continues it.
			if p.toks[sent.First].Kind != token.Open && !p.caption(s) {
				last = -1
			}
			open, single, para = -1, -1, sent.Para
		}
		for i := sent.First; i < sent.Last; i++ {
			t := &p.toks[i]
			switch {
			case t.Kind == token.Open && t.Norm == "\"":
				if open >= 0 {
					last = add(open, i, false)
				}
				open, single = i, -1
			case t.Kind == token.Close && t.Norm == "\"" && open >= 0:
				add(open, i+1, true)
				open, last = -1, -1
			case t.Kind == token.Open && open < 0:
				single = i
			case t.Kind == token.Close && t.Norm == "'" && open < 0 && single >= 0:
				add(single, i+1, true)
				single, last = -1, -1
			}
		}
	}
	if open >= 0 {
		add(open, len(p.toks), false)
	}
}

// caption reports whether sentence s is a line that was set between paragraphs:
// short, without a verb or a mark at its end. A quotation goes on beyond it.
func (p *parse) caption(s int) bool {
	sent := p.d.Sentences[s]
	last := p.toks[sent.Last-1].Kind
	return p.lastOf[sent.Para] == s && (s == 0 || p.d.Sentences[s-1].Para != sent.Para) && sent.Last-sent.First <= 12 &&
		(last == token.Word || last == token.Number) && !p.finiteIn(sent.First, sent.Last)
}

// quoteBefore returns the quotation that ends right before token i, perhaps
// with a comma between, or -1.
func (p *parse) quoteBefore(i, lo int) int {
	for i--; i >= lo; i-- {
		if q := p.in[i]; q >= 0 && p.quotes[q].end == i+1 && p.quotes[q].closed {
			return int(q)
		}
		if !p.toks[i].Is(",", "--") {
			return -1
		}
	}
	return -1
}

// chain gives the quotation, and those that it continues, to an attribution.
func (p *parse) chain(q, by int) {
	for ; q >= 0 && p.quotes[q].by < 0; q = p.quotes[q].continues {
		p.quotes[q].by = by
		p.found[by].Content = append(p.found[by].Content, p.d.Span(p.quotes[q].open, p.quotes[q].end))
	}
}

// lead gives an attribution what stands before the quotation q in the sentence
// in which that opens, where it runs on into the sentence of the cue, which
// begins at token first: He and a guard were "taken away. Nobody knows where," she said.
func (p *parse) lead(q, by, first int) {
	open := p.quotes[q].open
	s := p.d.Sentences[p.d.SentenceOf(open)]
	if open >= first || open == s.First || len(p.nearby(open)) > 0 && p.found[p.nearby(open)[0]].at < open || p.in[s.First] >= 0 || p.toks[open-1].Kind == token.Punct || strings.HasSuffix(p.toks[open-1].Text, ".") {
		return
	}
	p.found[by].Direct = false
	p.found[by].Content = append(p.found[by].Content, p.d.Span(s.First, open))
}

// spoken reports whether the quotation is a whole utterance and not a few
// words in quotation marks: it has a verb, and no fewer words than least.
func (p *parse) spoken(q quote, least int) bool {
	n := 0
	for i := q.open; i < q.end; i++ {
		if p.toks[i].Kind == token.Word {
			n++
		}
	}
	return n >= least && p.verbIn(q.open, q.end) || n >= 8
}

// quotations gives those that have no cue of their own to a speaker who
// evidently goes on: the one of the paragraph so far, the one whose quotation
// they continue. The others are somebody's whom the text does not name.
func (p *parse) quotations() {
	for i := range p.quotes {
		q := &p.quotes[i]
		if q.by >= 0 || p.covered(q.open) {
			continue
		}
		if q.continues >= 0 && p.quotes[q.continues].by >= 0 {
			by := p.quotes[q.continues].by
			p.quotes[i].by = by
			p.also(by, q, "quote-continued")
			continue
		}
		starts := p.startsSentence(q.open)
		if !p.spoken(*q, 4) && !(starts && p.spoken(*q, 2)) {
			continue
		}
		if by := p.speaking(q.open, p.para(q.open)); by >= 0 {
			p.quotes[i].by = by
			p.also(by, q, "quote-continued")
			continue
		}
		if !starts || !p.spoken(*q, 4) {
			continue
		}
		// A paragraph that is nothing but quotation goes on from the speaker
		// of the one before it, where that ended in his words.
		if by := p.handed(q); by >= 0 {
			p.quotes[i].by = by
			p.also(by, q, "quote-paragraph")
			continue
		}
		p.quotes[i].by = p.add(found{
			Attribution: Attribution{Unknown: true, Direct: true, Rule: "quote-alone",
				Content: spans(p.d.Span(q.open, q.end))},
			at: q.open, same: -1, cite: -1,
		})
	}
}

// also adds an attribution of the quotation to the source of another.
func (p *parse) also(by int, q *quote, rule string) {
	f := p.found[by]
	f.Attribution.Content = spans(p.d.Span(q.open, q.end))
	f.Rule, f.Direct, f.Stance = rule, true, ""
	f.same, f.at = by, q.open
	p.add(f)
}

// turn returns the last attribution of a paragraph before token i whose speaker
// can go on in a quotation, -1 when there is none.
func (p *parse) turn(para, i int) int {
	best := -1
	s := p.lastOf[para]
	if i < len(p.toks) {
		s = min(s, p.d.SentenceOf(i))
	}
	for ; s >= 0 && best < 0 && p.d.Sentences[s].Para == para; s-- {
		for _, k := range p.bySentence[s] {
			if f := &p.found[k]; f.at < i && f.rank > 0 && !f.Source.IsZero() && (best < 0 || p.found[best].at < f.at) {
				best = k
			}
		}
	}
	return best
}

// speaking returns the attribution whose speaker goes on when a quotation opens
// at token i, later in his paragraph; -1 when a whole sentence of the report's
// own stands between.
func (p *parse) speaking(i, para int) int {
	best := p.turn(para, i)
	if best < 0 || p.found[best].Post != p.postOf(i) {
		return -1
	}
	for s := p.d.SentenceOf(p.found[best].at) + 1; s < p.d.SentenceOf(i); s++ {
		if first := p.d.Sentences[s].First; !p.coveredBy(first, best) && p.in[first] < 0 {
			return -1
		}
	}
	return best
}

// handed returns the attribution whose speaker a paragraph that is nothing but
// the quotation q goes on with: the one that ended the paragraph before.
func (p *parse) handed(q *quote) int {
	para := p.para(q.open)
	if q.open > 0 && p.para(q.open-1) == para {
		return -1
	}
	for i := q.end; i < len(p.toks) && p.para(i) == para; i++ {
		if p.toks[i].Kind == token.Word && p.in[i] < 0 {
			return -1
		}
	}
	prev := para - 1
	for prev >= 0 && p.postPara(prev) {
		prev--
	}
	if prev < 0 {
		return -1
	}
	best := p.turn(prev, q.open)
	if best >= 0 && p.d.SentenceOf(p.found[best].at) != p.lastOf[prev] {
		return -1
	}
	return best
}

// quotedBefore is the quotation, nobody's yet, that ends the sentence before token i in
// the same paragraph; -1 when there is none.
func (p *parse) quotedBefore(i int) int {
	if i == 0 || p.in[i-1] < 0 || p.para(i-1) != p.para(i) {
		return -1
	}
	q := p.in[i-1]
	if !p.quotes[q].closed || p.quotes[q].end != i || p.quotes[q].by >= 0 || !p.spoken(p.quotes[q], 4) {
		return -1
	}
	return int(q)
}
