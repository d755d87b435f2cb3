package attribution

import "daybook/token"

// quote is a quotation: the tokens [open, end), its marks included. One that
// runs over several paragraphs, each opening a mark that only the last one
// closes, is several quotes of which each but the first continues another.
type quote struct {
	open, end int
	closed    bool
	continues int // the quote that it goes on from, -1
	by        int // index into parse.found, -1
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
				// Only a paragraph that begins with a mark continues it.
				if p.toks[sent.First].Kind != token.Open {
					last = -1
				}
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

// spoken reports whether the quotation is a whole utterance and not a few
// words in quotation marks: it begins a sentence and is more than a name.
func (p *parse) spoken(q quote) bool {
	n := 0
	verb := false
	for i := q.open; i < q.end; i++ {
		if p.toks[i].Kind == token.Word {
			n++
			verb = verb || p.verb(i)
		}
	}
	return n >= 4 && verb || n >= 8
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
		if !p.spoken(*q) {
			continue
		}
		para := p.para(q.open)
		starts := p.startsSentence(q.open)
		if by := p.speaking(q.open, para); by >= 0 {
			p.quotes[i].by = by
			p.also(by, q, "quote-continued")
			continue
		}
		if !starts {
			continue
		}
		// A paragraph that is nothing but quotation goes on from the speaker
		// of the one before it, where that ended in his words.
		if by := p.handed(q); by >= 0 {
			p.quotes[i].by = by
			p.also(by, q, "quote-paragraph")
			continue
		}
		p.found = append(p.found, found{
			Attribution: Attribution{Unknown: true, Direct: true, Rule: "quote-alone",
				Content: spans(p.d.Span(q.open, q.end)), Post: p.postOf(q.open)},
			at: q.open, same: -1, cite: -1,
		})
		p.quotes[i].by = len(p.found) - 1
	}
}

// also adds an attribution of the quotation to the source of another.
func (p *parse) also(by int, q *quote, rule string) {
	f := p.found[by]
	f.Attribution.Content = spans(p.d.Span(q.open, q.end))
	f.Rule, f.Direct, f.Stance = rule, true, ""
	f.same, f.at = by, q.open
	p.found = append(p.found, f)
}

// speaking returns the attribution, in the paragraph and before token i, whose
// speaker goes on when a quotation opens there; -1 when there is none.
func (p *parse) speaking(i, para int) int {
	best := -1
	for k := range p.found {
		f := &p.found[k]
		if f.at < i && p.para(f.at) == para && !f.Source.IsZero() && f.rank > 0 && f.Post == p.postOf(i) &&
			(best < 0 || p.found[best].at < f.at) {
			best = k
		}
	}
	if best < 0 {
		return -1
	}
	// A whole sentence of the report's own between the two ends the turn.
	s := p.d.SentenceOf(p.found[best].at)
	own := 0
	for t := s + 1; t < p.d.SentenceOf(i); t++ {
		if !p.coveredBy(p.d.Sentences[t].First, best) && p.in[p.d.Sentences[t].First] < 0 {
			own++
		}
	}
	if own > 0 {
		return -1
	}
	return best
}

// handed returns the attribution whose speaker a paragraph that is nothing but
// the quotation q goes on with.
func (p *parse) handed(q *quote) int {
	para := p.para(q.open)
	for i := q.open - 1; i >= 0 && p.para(i) == para; i-- {
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
	best := -1
	for k := range p.found {
		f := &p.found[k]
		if p.para(f.at) == prev && !f.Source.IsZero() && f.rank > 0 && (best < 0 || p.found[best].at < f.at) {
			best = k
		}
	}
	if best >= 0 && p.d.SentenceOf(p.found[best].at) != p.lastSentence(prev) {
		return -1
	}
	return best
}
