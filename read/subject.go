package read

import (
	"strings"

	"daybook"
	"daybook/token"
)

// subjectOf returns the phrase that is the subject of the verb at token v,
// found by walking left over auxiliaries, adverbs, asides and prepositional
// phrases; -1 when there is none that can be told.
func (p *page) subjectOf(v int) int {
	s := p.sent(v)
	i := v - 1
	being := false
	for i >= s.First && (p.auxiliary(i) || p.timed[i] && p.at[i] < 0) {
		being = (being || p.is("be", i) && p.tok(i).Tag == "VBG") && !verb(p.tok(i)) // "are being taken" has the subject of "are"
		i--
	}
	if being {
		i = p.endPP(i, s.First) // all on board being killed
	}
	if being && i >= s.First && p.at[i] >= 0 && p.phrases[p.at[i]].Last == i+1 && p.who(&p.phrases[p.at[i]]).kind != nobody {
		return int(p.at[i]) // "resulting in 80 people being taken": its own subject, whatever stands before
	}
	crossed := false // another verb, whose subject the relative pronoun is
	for steps := 0; i >= s.First && steps < 40; steps++ {
		t := p.tok(i)
		crossed = crossed || t.Tag == "VBN" || verb(t)
		switch {
		case p.at[i] >= 0:
			ph := &p.phrases[p.at[i]]
			if ph.Last != i+1 {
				return -1
			}
			if j := p.beforeAges(ph); j >= s.First {
				i = j
				continue
			}
			if p.refused(int(p.at[i])) {
				for i = ph.First - 2; i > s.First && (p.is("and", i) || p.tok(i).Norm == ","); i-- {
				}
				continue // four people, and not five, were
			}
			before := ph.First - 1
			if before >= s.First && preposition(p.tok(before)) && !p.includes(before) && !p.is("complement", before) &&
				!(p.is("conjunction", before) && p.who(ph).kind != nobody) {
				if k := before - 1; k >= s.First && p.at[k] >= 0 && p.gathered(int(p.at[k])) == int(p.at[i]) {
					return int(p.at[i])
				}
				i = before - 1
				continue
			}
			if before > s.First && p.tok(before).Tag == "VBG" && p.at[before-1] >= 0 && p.whoAt(int(p.at[i])) == nobody && p.whoAt(int(p.at[before-1])) != nobody {
				i = before - 1 // soldiers manning a post were killed
				continue
			}
			if before >= s.First && p.is("named", before) {
				i = before - 1
				continue
			}
			if before >= s.First && p.includes(before) {
				i = before - 1
				continue
			}
			if (p.is("and", before) || p.tok(before).Norm == ",") && !p.alone(int(p.at[i])) {
				if j := p.included(before, s.First); j >= s.First && p.at[j] >= 0 {
					i = j
					continue
				}
			}
			if k := p.describedBy(before, s.First); k >= 0 && p.at[before] < 0 {
				return k // three people who were playing a game were
			}
			return int(p.at[i])
		case t.Norm == "," || t.Norm == "--" || t.Norm == ")":
			if j := p.aside(i, s.First); j >= 0 {
				i = j
				continue
			}
			if j := p.clause(i, s.First); j >= 0 {
				i = j
				continue
			}
			i--
		case p.is("relative", i):
			if crossed {
				return p.antecedent(i)
			}
			return p.all(p.antecedent(i))
		case t.Tag == "EX" && i > s.First && p.at[i-1] >= 0:
			i-- // the attackers there were
		case p.at[i] < 0 && strings.HasPrefix(t.Tag, "NN") && i > s.First && preposition(p.tok(i-1)):
			i -= 2 // a boy born in captivity was
		case p.is("and", i), p.is("but", i):
			if j := p.included(i, s.First); j >= s.First && p.at[j] >= 0 {
				i = j
				continue
			}
			// "was taken to hospital and died": the verb before has the
			// same subject
			for j := i - 1; j >= s.First; j-- {
				if verb(p.tok(j)) || p.is("be", j) || p.tok(j).Tag == "VBN" && p.at[j] < 0 && p.headedBy(j-1) {
					return p.subjectOf(j)
				}
			}
			return -1
		case t.Kind == token.Open && p.resumed(i, s.First) >= 0:
			i = p.resumed(i, s.First)
		case t.Kind == token.Open || t.Kind == token.Close || strings.HasPrefix(t.Tag, "RB"),
			p.timed[i], p.is("compelled", i), t.Tag == "VBN", t.Tag == "VBG", t.Tag == "JJ", preposition(t), p.is("adverb", i), p.is("find", i):
			i--
		default:
			if p.auxiliary(i) {
				i--
				continue
			}
			if ph := p.phraseAt(i - 1); t.Tag == "POS" && ph != nil && ph.Elliptic && preposition(p.tok(ph.First-1)) {
				i = ph.First - 2 // a woman in her 20's
				continue
			}
			return p.describedBy(i, s.First)
		}
	}
	return -1
}

// describedBy returns the people whom a relative clause that no comma opens describes,
// where the verb at token i is its own: in "two men who tried to flee were shot" the men
// were shot. -1 when there is none.
func (p *page) describedBy(i, first int) int {
	if !strings.HasPrefix(p.tok(i).Tag, "VB") {
		return -1
	}
	const far = 14 // tokens
	for j := i - 1; j > first && j > i-far; j-- {
		switch {
		case p.is("relative", j) && p.tok(j).Tag != "IN":
			if ph := p.phraseAt(j - 1); ph != nil && ph.Last == j && p.who(ph).kind != nobody && !ph.Pronoun {
				return int(p.at[j-1])
			}
			return -1
		case p.tok(j).Kind == token.Punct, p.is("conjunction", j), verb(p.tok(j)) && !p.auxiliary(j) && !p.is("and", i-1) && !p.is("and", j-1):
			return -1
		}
	}
	return -1
}

// oneself returns the subject of a verb of what people do to themselves: it is that
// of the verb before where the one nearest is more than one, "shot two officers
// before killing himself".
func (p *page) oneself(t *trigger) int {
	sub := p.subjectOf(t.first)
	if sub < 0 || p.tok(t.first).Tag != "VBG" || !p.is("self", t.last-1) && !p.is("self", t.last) {
		return sub
	}
	if n, exact := p.who(&p.phrases[sub]).figure.Exact(); exact && n < 2 {
		return sub
	}
	for i := p.phrases[sub].First - 1; i >= p.sent(t.first).First; i-- {
		if verb(p.tok(i)) && p.at[i] < 0 {
			return p.subjectOf(i)
		}
	}
	return sub
}

func (p *page) auxiliary(i int) bool {
	t := p.tok(i)
	return p.is("be", i) && t.Tag != "POS" || p.is("copula", i) && verb(t) || p.is("have", i) || p.is("do", i) || p.is("get", i) || t.Tag == "MD" ||
		p.phraseAt(i) == nil && (strings.HasPrefix(t.Tag, "RB") || p.is("adverb", i) || p.is("find", i) || p.is("negation", i))
}

// resumed returns the last token of the quotation that goes on at the opening
// mark at token i, before it was interrupted: in "Eight workers," said the
// captain, "died", the captain did not die. -1 when nothing was interrupted.
func (p *page) resumed(i, first int) int {
	for j := i - 1; j > first && j > i-16; j-- {
		if p.tok(j).Kind == token.Close {
			for j--; j > first && p.tok(j).Kind == token.Punct; j-- {
			}
			return j
		}
		if p.tok(j).Kind == token.Open {
			return -1
		}
	}
	return -1
}

// aside returns the token before an aside that ends with the comma, dash or
// bracket at token i: ", including three children,", ", 34,", "— seven of
// them women —", ", who was driving,"; -1 when what stands there is a part of
// a list or no aside.
func (p *page) aside(i, first int) int {
	closing := p.tok(i).Norm
	opening := closing
	if closing == ")" {
		opening = "("
	}
	for j := i - 1; j >= first && j > i-40; j-- {
		if p.tok(j).Norm != opening {
			continue
		}
		if closing != "," {
			return j - 1
		}
		k := j + 1
		if p.is("them", i-1) && p.is("among", i-2) {
			return j - 1 // seven people, three attackers among them,
		}
		switch {
		case p.includes(k), p.is("relative", k), p.is("whose", k), preposition(p.tok(k)), p.tok(k).Kind == token.Number && k == i-1,
			p.tok(k).Tag == "VBN", p.tok(k).Tag == "VBG", p.tok(k).Kind == token.Number:
			return j - 1
		}
		if p.at[k] >= 0 {
			ph := p.phrases[p.at[k]]
			// an apposition: one phrase, with what hangs on it, between commas
			if ph.First == k && p.at[j-1] >= 0 && p.who(&p.phrases[p.at[j-1]]).kind == named && !p.is("and", k) {
				return j - 1
			}
			if p.outOfThem(&ph) && ph.First == k {
				return j - 1 // four women, one of whom was pregnant,
			}
			// N of them children
			if ph.Quantity != nil && ph.First == k && ph.Partitive && p.is("them", ph.Head) {
				return j - 1
			}
			// all civilians
			if p.is("everybody", k) && ph.First == k && ph.Last == i {
				return j - 1
			}
		}
		return -1
	}
	return -1
}

// clause returns the token before the relative clause that the comma at token
// i ends, where no comma opened it: "the group which holds the hills, claimed";
// -1 when there is none.
func (p *page) clause(i, first int) int {
	for j := i - 1; j > first && j > i-45; j-- {
		if p.tok(j).Norm == "," {
			return -1
		}
		if (p.tok(j).Tag == "WDT" || p.tok(j).Tag == "WP") && p.is("relative", j) && p.at[j-1] >= 0 {
			return j - 1
		}
	}
	return -1
}

// antecedent returns the people that the relative pronoun at token i refers
// to, or -1.
func (p *page) antecedent(i int) int {
	s := p.sent(i)
	second := -1 // somebody inside a prepositional phrase: only if nobody else
	for j := i - 1; j >= s.First && j > i-14; j-- {
		if p.at[j] < 0 {
			if verb(p.tok(j)) {
				return second
			}
			continue
		}
		ph := &p.phrases[p.at[j]]
		if w := p.who(ph); w.kind != nobody {
			if b := ph.First - 1; b >= s.First && preposition(p.tok(b)) && !p.is("conjunction", b) && w.kind != counted {
				if second < 0 {
					second = int(p.at[j])
				}
			} else {
				return int(p.at[j])
			}
		}
		j = ph.First
	}
	return second
}

// contact returns the people of whom a clause without a pronoun tells what somebody
// did to them: the man in "the man an officer shot"; -1 when phrase k is no doer
// right behind others.
func (p *page) contact(k int) int {
	ph := &p.phrases[k]
	of := p.phraseAt(ph.First - 1)
	if of == nil || of.Last != ph.First || of.Proper || of.Pronoun || of.Elliptic || p.headline(ph.First) {
		return -1
	}
	w, by := p.who(of), p.who(ph)
	if w.kind != definite && w.kind != group && w.kind != counted && !(w.kind == single && by.kind == pronoun) || by.class != daybook.Security && by.class != daybook.Attackers && by.kind != pronoun {
		return -1
	}
	return int(p.at[ph.First-1])
}

// all returns, of a part told with its whole, the whole: in "two of the five men
// who were held have been freed" five were held.
func (p *page) all(k int) int {
	if k < 0 {
		return k
	}
	ph := &p.phrases[k]
	if !ph.Partitive || ph.Whole == nil {
		return k
	}
	return p.inner(ph)
}

// conjunctsLeft returns the phrase and those joined before it: "two policemen,
// one ranger and a sweeper (were killed)".
func (p *page) conjunctsLeft(ph int) []int {
	out := []int{ph}
	s := p.sent(p.phrases[ph].First)
	list := false
	for i := p.phrases[ph].First - 1; i > s.First; {
		switch {
		case p.is("and", i):
			if !list && p.tok(i-1).Norm == "," && p.aloneIn(ph, i-2) {
				return out
			}
			list = true
			i--
			if p.tok(i).Norm == "," {
				i--
			}
		case p.tok(i).Norm == "," && p.renamed(ph, i):
			i = p.phrases[p.at[i-1]].First - 1 // her partner, Sgt. B. Roe, died
			if i <= s.First {
				return out
			}
			continue
		case p.tok(i).Norm == "," && (list || p.headline(i) && p.at[i-1] >= 0 && !p.phrases[p.at[i-1]].Elliptic && p.countable(int(p.at[i-1])) || p.besidesOthers(ph, i)):
			i--
		default:
			return out
		}
		j := p.endPP(i, s.First)
		if j < s.First || p.at[j] < 0 || p.phrases[p.at[j]].Last != j+1 {
			return out
		}
		next := int(p.at[j])
		q := &p.phrases[next]
		w := p.who(q)
		if !p.listed(w) {
			return out
		}
		if before := q.First - 1; before >= s.First && (preposition(p.tok(before)) && !p.includes(before) && !p.is("conjunction", before) ||
			verb(p.tok(before)) && !p.is("leave", before) && !p.is("take", before) && !p.is("saying", before) && !p.twin(ph) && !p.begins(q.First)) {
			if preposition(p.tok(before)) && w.kind == counted && (p.who(&p.phrases[ph]).kind == counted || p.mixed(q, w.class)) {
				return append([]int{next}, out...) // the names of six men and one woman killed
			}
			return out
		}
		// an object or the end of another clause: "told two men and a boy was hurt"
		out = append([]int{next}, out...)
		i = q.First - 1
	}
	return out
}

// aloneIn reports whether a verb in the singular behind one person says that those
// who end at token i, before a comma, are none of its subjects: "12 guards, and one
// child was hurt".
func (p *page) aloneIn(ph, i int) bool {
	if !p.alone(ph) {
		return false
	}
	i = p.endPP(i, p.sent(i).First)
	if i < 0 || p.at[i] < 0 {
		return false
	}
	w := p.who(&p.phrases[p.at[i]])
	return w.kind == plural || w.kind == counted && !w.figure.Equal(daybook.Exactly(1))
}

// alone reports whether one person is the subject of a verb in the singular.
func (p *page) alone(ph int) bool {
	x := &p.phrases[ph]
	return p.is("singular", x.Last) && p.who(x).figure.Equal(daybook.Exactly(1))
}

// endPP returns the last token of the phrase that a prepositional phrase ending
// at token i hangs on: i itself when there is none.
func (p *page) endPP(i, first int) int {
	for k := 0; k < 3; k++ {
		if i < first || p.at[i] < 0 {
			// an age between commas: "A. Smith, 34, and …"
			if p.tok(i).Norm == "," || p.tok(i).Kind == token.Number {
				if j := i - 1; p.tok(i).Kind == token.Number && p.tok(j).Norm == "," {
					i = j - 1
					continue
				}
			}
			return i
		}
		ph := &p.phrases[p.at[i]]
		if j := p.beforeAges(ph); j >= first && k < 2 {
			i = j // two men, 18 and 20, and one woman
			continue
		}
		if ph.Elliptic && ph.First-1 >= first && p.tok(ph.First-1).Norm == "," && ph.Quantity != nil && ph.Quantity.Digits &&
			p.at[ph.First-2] >= 0 && p.ageing(int(p.at[ph.First-2])) {
			i = ph.First - 2
			continue
		}
		b := ph.First - 1
		if b >= first && preposition(p.tok(b)) && !p.includes(b) && p.who(ph).kind == nobody {
			i = b - 1
			continue
		}
		return i
	}
	return i
}

// begins reports whether a capital says that a sentence begins at token i, though no
// full stop stands before it, as below a picture: "The train left the rails Six men died".
func (p *page) begins(i int) bool {
	t := p.tok(i)
	return t.Upper() && !strings.HasPrefix(t.Tag, "NNP") && !p.d.Caps && !p.headline(i)
}
