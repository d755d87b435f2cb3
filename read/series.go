package read

import (
	"strings"

	"daybook"
)

// series adds the counts of a row whose verb is told once: "Four journalists were
// killed in 2018, two in 2019 and two others in 2020", "three deaths in Qatar, one
// in Kuwait", "three died in the first blast and five in the second", "1,000 deaths,
// compared with 600 in Peru"; and those whom "as were" joins: "three Chileans were
// killed, as were two people from Belgium, two from Mexico".
func (p *page) series() {
	joined := map[*trigger]bool{}
	for _, m := range p.inOrder() {
		t := m.trigger
		end := p.sent(t.first).Last
		i := max(p.phrases[m.phrase].Last, t.last)
		from := i
		if i = p.skipPP(i, end); t.frame == "head" {
			i = p.skipPP(p.skipVerb(i, end), end) // three deaths were recorded in Leeds
		}
		for i < end && p.timed[i] {
			i++
		}
		if !joined[t] && p.likeThem(t, i, end) {
			joined[t] = true
			continue
		}
		if m.who.kind != counted || m.part {
			continue
		}
		if t.frame == "head" {
			p.someOfHead(m, i, end)
		}
		p.broken(m, i, end)
		for next := p.nextInRow(m, from, i, end); next >= 0; next = p.nextInRow(m, from, i, end) {
			if x := p.add(t, next, p.name(t, "series")); x != nil {
				x.measure = m.measure
			}
			from = p.phrases[next].Last
			i = p.skipPP(from, end)
		}
	}
}

// likeThem adds those of whom "as were" at token i says that the same befell them.
func (p *page) likeThem(t *trigger, i, end int) bool {
	if p.tok(i).Norm == "," {
		i++
	}
	if !p.is("as", i) || !p.is("be", i+1) && !(p.is("do", i+1) && t.frame == "subject") || t.frame == "head" {
		return false
	}
	at := p.right(i+2, end)
	if at < 0 || p.phrases[at].First > i+3 {
		return false
	}
	for _, x := range p.list(at, end) {
		if !p.patient(x) && p.listed(p.who(&p.phrases[x])) {
			p.add(t, x, p.name(t, "series"))
		}
	}
	return true
}

// someOfHead adds the bare number behind token i that counts some of what a noun
// counted: "hundreds of deaths, including dozens in June", "three arrests, one of
// them in Rome".
func (p *page) someOfHead(m *mention, i, end int) {
	if p.tok(i).Norm != "," && !p.dash(i) {
		return
	}
	i++
	how := "of-them"
	if es, n := p.event(i); n > 0 && has(es, "include") && p.at[i] < 0 {
		i, how = i+n, "including"
	}
	if at := p.right(i, end); how == "including" && at >= 0 && !p.phrases[at].Elliptic && !p.patient(at) && harms(m.measure) {
		for _, x := range p.list(at, end) {
			if w := p.who(&p.phrases[x]); !p.patient(x) && !w.weak && !p.predicated(p.phrases[x].Last, end) && (w.kind == counted || w.kind == single) {
				p.addPart(m, x, how) // 12 deaths, including three women and six children
			}
		}
		return
	}
	ph := p.phraseAt(i)
	if ph == nil || ph.First != i || ph.Quantity == nil || p.patient(p.number(ph)) {
		return
	}
	if them := ph.Partitive && p.is("them", ph.Head); them != (how == "of-them") || !them && !(ph.Elliptic && preposition(p.tok(ph.Last))) {
		return
	}
	if part := p.addPart(m, p.number(ph), how); part != nil {
		part.who.class = m.who.class
	}
}

// broken adds the numbers in brackets that tell how many of all were where: "224 died
// (213 in Nairobi, 11 in Mombasa)".
func (p *page) broken(m *mention, i, end int) {
	if p.tok(i).Norm != "(" {
		return
	}
	for i++; i < end && p.tok(i).Norm != ")"; i++ {
		ph := p.phraseAt(i)
		if ph == nil || ph.First != i || !ph.Elliptic || ph.Quantity == nil || p.patient(p.number(ph)) || !preposition(p.tok(ph.Last)) || !p.placed[min(ph.Last+1, end-1)] {
			continue
		}
		if part := p.addPart(m, p.number(ph), "including"); part != nil {
			part.who.class = m.who.class
		}
	}
}

// skipVerb returns the token behind a passive that begins at token i: "have been
// recorded"; i where none does.
func (p *page) skipVerb(i, end int) int {
	j := i
	for j < end && (p.is("be", j) || p.is("have", j)) {
		j++
	}
	if j > i && j < end && p.tok(j).Tag == "VBN" && p.at[j] < 0 {
		return j + 1
	}
	return i
}

// nextInRow returns the count that goes on a row at token i, where the one before ends
// at token from; -1 when the row is at its end. What is counted must be told to be of
// a place or a time of its own, or of another of what the one before is told of.
func (p *page) nextInRow(m *mention, from, i, end int) int {
	j := i
	if p.tok(j).Norm == "," {
		j++
	}
	beside := false
	if es, n := p.event(j); n > 0 && has(es, "beside") {
		j, beside = j+n, true
	}
	and := p.is("and", j)
	if and {
		j++
	}
	if j == i {
		return -1
	}
	next := p.right(j, end)
	if next < 0 || p.patient(next) || p.whoAt(next) != counted {
		return -1
	}
	ph := &p.phrases[next]
	if !ph.Elliptic && !p.is("others", ph.Head) || ph.First != j {
		return -1
	}
	k := ph.Last
	for k < end && p.at[k] < 0 && strings.HasPrefix(p.tok(k).Tag, "RB") && !p.timed[k] {
		k++
	}
	if after := p.skipPP(k, end); p.predicated(k, end) || p.predicated(after, end) || m.measure == daybook.TookPart {
		return -1
	}
	switch at := min(k+1, end-1); {
	case beside && p.timed[min(k, end-1)]:
		return next
	case !preposition(p.tok(k)) || k+1 >= end:
		return -1
	case p.placed[at], p.timed[at], p.tok(at).Tag == "DT" && p.placed[min(at+1, end-1)]:
		return next
	case and && i > from && preposition(p.tok(from)) && p.tok(from).Norm == p.tok(k).Norm && p.is("row", k):
		return next // three in the first blast and five in the second
	}
	return -1
}
