package read

import (
	"strings"

	"daybook/token"
)

// conjunctsRight returns the phrase and those joined to it: "a guard, two
// drivers and a child". A phrase that is the subject of what follows is none.
func (p *page) conjunctsRight(ph int) []int {
	out := []int{ph}
	s := p.sent(p.phrases[ph].First)
	for i := p.behind(ph, s.Last); i < s.Last; {
		j := i
		comma := false
		if p.tok(j).Norm == "," || p.tok(j).Norm == ";" {
			j++
			comma = true
			if !p.headline(j) && !p.listComma(j, s.Last) {
				break
			}
		}
		if es, n := p.event(j); n > 0 && has(es, "with") || p.is("and", j) {
			j += max(1, n)
		} else if !comma {
			break
		}
		if j >= s.Last || p.at[j] < 0 || p.phrases[p.at[j]].First != j {
			break
		}
		next := int(p.at[j])
		if in := p.gathered(next); in >= 0 {
			next = in
		}
		if w := p.who(&p.phrases[next]); w.kind == nobody || w.kind == plural && p.phrases[next].Last == s.Last || !p.listed(w) {
			break
		}
		after := p.behind(next, s.Last)
		if comma && p.renamed(next, j-1) && (p.tok(after).Kind == token.Punct || after == s.Last) {
			i = after // his aunt, B. Roe, and his cousin
			continue
		}
		if p.outOfThem(&p.phrases[next]) {
			break // took five guards, one of whom was killed
		}
		if !p.twin(next) && (p.predicated(p.phrases[next].Last, s.Last) || p.predicated(after, s.Last)) {
			break
		}
		out = append(out, next)
		i = after
	}
	return out
}

// listComma reports whether the comma before token j belongs to a list: an
// "and" closes it, or a number opens the next item.
func (p *page) listComma(j, end int) bool {
	if p.is("and", j) || p.quantityAt(j) {
		return true
	}
	lists := func(j int) bool { // "…, police and medics said" is no list
		next := j + 1
		return next >= end || p.at[next] < 0 || !p.predicated(p.skipPP(p.phrases[p.at[next]].Last, end), end)
	}
	if es, n := p.event(j); n > 0 && has(es, "with") {
		return true
	}
	for k := 0; k < 6 && j < end && p.at[j] >= 0; k++ {
		j = p.behind(int(p.at[j]), end)
		if p.is("and", j) {
			return lists(j)
		}
		if (p.tok(j).Norm == "," || p.tok(j).Norm == ";") && p.is("and", j+1) {
			return lists(j + 1)
		}
		if p.tok(j).Norm != "," && p.tok(j).Norm != ";" {
			return false
		}
		j++
	}
	return false
}

// behind returns the token behind a phrase, its age and what hangs on it: behind
// "A. Smith, 34, of Springfield" and "B. Jones (21)" the list goes on.
func (p *page) behind(ph, end int) int {
	i := p.phrases[ph].Last
	if n := p.tok(i + 1); (p.tok(i).Norm == "," || p.tok(i).Norm == "(") && n.Kind == token.Number && len(n.Text) <= 3 {
		switch next := p.tok(i + 2); {
		case p.tok(i).Norm == "(" && next.Norm == ")":
			i += 3
		case next.Norm == "," && (p.is("and", i+3) || p.is("of", i+3) || p.headed(i+3)), next.Norm == ";", p.is("and", i+2):
			i += 2
		}
		if p.tok(i).Norm == "," && (p.is("of", i+1) || preposition(p.tok(i+1))) {
			if j := p.skipPP(i+1, end); j > i+1 {
				return j
			}
		}
	}
	i = p.skipPP(i, end)
	if p.is("beside-one", i) && p.phraseAt(i+1) != nil && p.phrases[ph].Quantity == nil {
		if j := p.phraseAt(i + 1).Last; p.phraseAt(i+1).First == i+1 && (p.tok(j).Norm == "," || p.is("and", j)) && !p.phraseAt(i+1).Pronoun {
			i = j // a mother with two children, a clerk
		}
	}
	if p.tok(i).Norm == "," && i+1 < end && p.placed[i+1] {
		j := i + 1
		for j < end && p.placed[j] {
			j++
		}
		if p.tok(j).Norm == "," || p.tok(j).Norm == ";" {
			return j // of Clearwater, Florida,
		}
	}
	return i
}

// headed reports whether a phrase that names people begins at token i.
func (p *page) headed(i int) bool {
	ph := p.phraseAt(i)
	return ph != nil && ph.First == i && p.who(ph).kind != nobody
}

func (p *page) listed(w who) bool {
	return w.kind == counted || w.kind == single || w.kind == named || w.kind == definite || w.kind == plural
}

// predicated reports whether a verb, or a participle or state of our lexicon,
// stands at token i: what comes before it is its subject.
func (p *page) predicated(i, end int) bool {
	for i < end && (strings.HasPrefix(p.tok(i).Tag, "RB") || p.is("adverb", i)) {
		i++
	}
	if i >= end {
		return false
	}
	if verb(p.tok(i)) || p.is("be", i) || p.is("have", i) {
		return true
	}
	for _, u := range p.triggersAt(i) {
		if (u.frame == "object" || u.frame == "state" || u.frame == "subject") && p.verbal(u) && u.form != gerund {
			return true
		}
	}
	return false
}

func (p *page) triggersAt(i int) []*trigger {
	var out []*trigger
	for k := p.firstTrigger(i); k < len(p.triggers) && p.triggers[k].first == i; k++ {
		out = append(out, &p.triggers[k])
	}
	return out
}

func (p *page) firstTrigger(i int) int {
	lo, hi := 0, len(p.triggers)
	for lo < hi {
		m := (lo + hi) / 2
		if p.triggers[m].first < i {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// skipPP returns the token behind the prepositional phrases that begin at i:
// "(two people) from Mexico", "on board".
func (p *page) skipPP(i, end int) int {
	for i < end && preposition(p.tok(i)) && !p.includes(i) {
		j := i + 1
		if j < end && p.at[j] >= 0 && p.phrases[p.at[j]].First == j {
			i = p.phrases[p.at[j]].Last
			continue
		}
		if j < end && (p.timed[j] || p.tok(j).Tag == "NN") {
			for j < end && (p.timed[j] || p.tok(j).Tag == "NN") {
				j++
			}
			i = j
			continue
		}
		break
	}
	return i
}

func (p *page) includes(i int) bool {
	es, n := p.event(i)
	return n > 0 && has(es, "include")
}

// ageing reports whether a bare number behind a phrase can be the age of whom it
// names: "A. Smith, 34,", "a man, 35,".
func (p *page) ageing(k int) bool {
	w := p.who(&p.phrases[k])
	return p.phrases[k].Proper || w.kind == single || w.kind == definite
}

// twin reports whether a phrase goes without an article because the one joined to
// it has it: girl in "a boy and girl".
func (p *page) twin(k int) bool {
	ph := &p.phrases[k]
	return p.is("and", ph.First-1) && ph.First == ph.Head && ph.Quantity == nil && !ph.Proper && p.who(ph).kind == definite
}

// renamed reports whether the comma at token i parts a person from his name: "her
// partner, B. Roe".
func (p *page) renamed(name, i int) bool {
	if i < 1 || p.at[i-1] < 0 || p.who(&p.phrases[name]).kind != named {
		return false
	}
	w := p.who(&p.phrases[p.at[i-1]])
	return (w.kind == single || w.kind == definite) && w.entry != nil && !p.phrases[p.at[i-1]].Proper
}

// countable reports whether a phrase of a headline is people by a number or one:
// "Woman, two children killed".
func (p *page) countable(k int) bool {
	return p.phrases[k].Quantity != nil || p.who(&p.phrases[k]).kind == single
}

// besidesOthers reports whether a phrase is a number of others behind a comma and
// one person: "Gunman, 2 others dead".
func (p *page) besidesOthers(ph, i int) bool {
	if !p.is("others", p.phrases[ph].Head) || p.at[i-1] < 0 || p.phrases[p.at[i-1]].First != p.sent(i).First {
		return false
	}
	w := p.who(&p.phrases[p.at[i-1]])
	return w.kind == single || w.kind == definite
}

// headedBy reports whether people stand right up to token i: a word that the
// tagger took for a participle behind them is their verb.
func (p *page) headedBy(i int) bool {
	ph := p.phraseAt(i)
	return ph != nil && ph.Last == i+1 && p.who(ph).kind != nobody
}

// othersBehind returns the others whom an "and" joins to somebody over what a clause
// tells of him: "detained the man who planned the raid and six others".
func (p *page) othersBehind(ph int) []int {
	i := p.skipPP(p.phrases[ph].Last, p.sent(p.phrases[ph].First).Last)
	if !p.is("relative", i) {
		return nil
	}
	const far = 16 // tokens
	for end := min(p.sent(i).Last, i+far); i < end && p.tok(i).Norm != ","; i++ {
		if !p.is("and", i) || p.at[i+1] < 0 {
			continue
		}
		x := &p.phrases[p.at[i+1]]
		if x.First != i+1 || x.Quantity == nil || !p.is("others", x.Head) || p.headed(p.phraseStart(i-1)) || p.predicated(x.Last, p.sent(i).Last) {
			return nil
		}
		return []int{int(p.at[i+1])}
	}
	return nil
}

// phraseStart is the first token of the phrase that holds token i; i without one.
func (p *page) phraseStart(i int) int {
	if ph := p.phraseAt(i); ph != nil {
		return ph.First
	}
	return i
}
