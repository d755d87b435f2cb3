package attribution

import (
	"daybook"
	"daybook/token"
)

// known collects everybody whom the text names with a title, a role or an
// apposition.
func (p *parse) known() {
	for i := 0; i < len(p.toks); i++ {
		if p.toks[i].Tag != "NNP" || p.is(i, fRole|fHonorific) || p.time(i) {
			continue
		}
		j := i
		for j+1 < len(p.toks) && p.toks[j+1].Tag == "NNP" && p.toks[j+1].Kind == token.Word {
			j++
		}
		sent := p.d.Sentences[p.d.SentenceOf(i)]
		n := p.before(j+1, sent.First)
		m := p.name(n)
		if s, ok := p.renamed(n, m, sent); ok {
			p.meet(s)
		} else if m.ok() {
			n = p.apposed(p.himself(n, m), sent.Last)
			if n.from < n.to && n.to < sent.Last && p.finite(n.to) && p.mainStart(sent.First) == n.from {
				n.from, n.to = 0, 0 // "Beside Karl Weiss, the mayor said": that is another
			}
			if k, sure := p.kind(n); sure && n.first < m.first {
				num, g := p.nature(n)
				p.meet(speaker{noun: n, key: p.toks[m.end-1].Norm, kind: k, sure: true, number: num, gender: g})
			} else if m.end-m.first >= 2 && n.ok() && m.end+1 < len(p.toks) && p.toks[m.end].Is(",") &&
				(p.toks[m.end+1].Kind == token.Number || sure) {
				p.meet(speaker{noun: n, key: p.toks[m.end-1].Norm, kind: k, sure: sure, number: 'o', gender: p.ones[m.first].given})
			} else if m.end-m.first >= 2 && n.ok() && p.ones[m.first].given != 0 && p.in[i] < 0 && !p.covered(i) {
				// Somebody whom the report itself brings in: "she" can be her.
				p.meet(speaker{noun: m, key: p.toks[m.end-1].Norm, kind: k, number: 'o', gender: p.ones[m.first].given})
			}
		}
		i = j
	}
}

// renamed is the one whom a name behind a comma belongs to: "The boy's sister, Ana Ruiz,
// said".
func (p *parse) renamed(n, m noun, sent token.Sentence) (s speaker, ok bool) {
	if m.end-m.first < 2 || n.first-1 <= sent.First || !p.toks[n.first-1].Is(",") || m.first > n.first+1 || m.first > n.first && p.toks[n.first].Tag != "JJ" && p.toks[n.first].Tag != "CD" {
		return s, false
	}
	r := p.before(n.first-1, sent.First)
	if !r.ok() || p.name(r).ok() {
		return s, false
	}
	s = speaker{noun: m, key: p.toks[m.end-1].Norm, topic: r.first == sent.First}
	s.kind, s.sure = p.kindOf(r.first, r.end)
	if own := p.possessor(r); own.ok() {
		s.number, s.gender = p.nature(noun{first: own.end + 1, end: r.end}) // the clinic's owner
	} else {
		s.number, s.gender = p.nature(r)
	}
	if s.gender == 0 {
		s.gender = p.ones[m.first].given
	}
	s.from, s.to = r.first, r.end
	called := s.sure && p.ones[r.end-1].role != nil || s.topic && p.ones[m.first].given != 0 && p.toks[r.first].Tag != "NNP"
	return s, called && s.number == 'o' && s.kind != daybook.Media && !p.is(r.end-1, fTime|fChannel|fScene)
}

// himself is the part of the phrase n that means the one with the name m: of "a
// supporter of President Holt", President Holt.
func (p *parse) himself(n, m noun) noun {
	for k := m.first - 1; k > n.first; k-- {
		if p.is(k, fLink) {
			n.first = k + 1
			break
		}
	}
	return n
}

// where is the token at which a speaker was last in view.
func (s *speaker) where() int {
	if s.source {
		return s.heard
	}
	return s.first
}

// meet remembers somebody, by his last name and by the paragraph.
func (p *parse) meet(s speaker) {
	p.people = append(p.people, s)
	k := len(p.people) - 1
	para := p.para(s.where())
	p.here[para] = append(p.here[para], k)
	if s.key != "" {
		p.called[s.key] = append(p.called[s.key], k)
		if m := p.name(s.noun); m.end-m.first > 1 {
			given, known := p.sharers[s.key]
			if given != p.toks[m.first].Norm {
				given = p.toks[m.first].Norm
				if known {
					given = "" // another of that surname
				}
				p.sharers[s.key] = given
			}
		}
	}
	for _, n := range []noun{{first: s.first, end: s.end}, {first: s.from, end: s.to}} {
		for i := n.first; i < n.end && s.end-s.first > 1; i++ {
			if p.is(i, fRole) && (i+1 == n.end || p.toks[i+1].Tag != "POS") && !p.is(i, fThe) {
				p.titled[p.toks[i].Norm] = append(p.titled[p.toks[i].Norm], k)
			}
		}
	}
}
