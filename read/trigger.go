package read

import (
	"slices"
	"sort"
	"strings"

	"daybook"
	"daybook/lexicon"
	"daybook/token"
)

// trigger is a word, or several, that says what happened to people.
type trigger struct {
	first, last int // tokens
	end         int // behind the words that complete the verb, 0
	entry       *lexicon.Entry
	taken       bool // they only say where people were taken from
	frame       string
	measure     daybook.Measure
	form        form
	// what the frames found
	passive  bool
	reduced  bool
	patients []int // phrases
	agent    int   // phrase, -1
}

// form is which form of a verb something is.
type form uint8

const (
	base form = iota
	third
	past
	gerund
	participle
)

// formOf tells which form of its entry the words are. The past serves as the
// participle where the entry gives no other.
func formOf(e *lexicon.Entry, words string) form {
	for i, f := range e.Forms {
		if f == words {
			return form(min(i, int(participle)))
		}
	}
	return base
}

// participial reports whether the form can stand in a passive.
func (t *trigger) participial() bool {
	switch t.form {
	case participle:
		return true
	case past:
		return len(t.entry.Forms) < 5
	}
	return t.entry.Forms[t.form] == t.entry.Forms[min(2, len(t.entry.Forms)-1)]
}

var frames = map[string]bool{"object": true, "subject": true, "state": true, "noun": true, "toll": true, "head": true, "attack": true, "carry": true, "suffer": true, "lose": true, "suspect": true, "sought": true}

// findTriggers fills p.triggers. A word that serves in two frames (injured: a
// participle, a noun) gives a trigger for each; the frames decide.
func (p *page) findTriggers() {
	for i := 0; i < p.d.Len(); {
		es, n := p.event(i)
		if t, ok := p.condition(i, n); ok {
			p.triggers = append(p.triggers, t)
			i = t.last
			continue
		}
		if n == 0 || p.d.SentenceOf(i) != p.d.SentenceOf(i+n-1) {
			i++
			continue
		}
		if p.triggersOf(es, i, i+n) {
			i += n
		} else {
			i++
		}
	}
}

// condition reads how the hurt are, in whatever words: "in stable or good condition", "in
// a very grave condition".
func (p *page) condition(i, n int) (trigger, bool) {
	const far = 8 // tokens
	if n > 1 || !p.is("held-in", i) {
		return trigger{}, false
	}
	graded := false
	for j := i + 1; j < min(p.sent(i).Last, i+far); j++ {
		switch t := p.tok(j); {
		case graded && p.is("condition", j):
			for _, e := range p.small[j] {
				if e.Label == "condition" && e.Get("measure") != "" {
					return trigger{first: i, last: j + 1, entry: e, frame: "state", measure: daybook.Measure(e.Get("measure")), agent: -1}, true
				}
			}
			return trigger{}, false
		case p.is("grade", j):
			graded = true
		case t.Tag != "DT" && t.Tag != "CC" && t.Norm != "," && !strings.HasPrefix(t.Tag, "RB") && !strings.HasPrefix(t.Tag, "JJ"):
			return trigger{}, false
		}
	}
	return trigger{}, false
}

func (p *page) words(i, j int) string {
	if j == i+1 {
		return p.tok(i).Norm
	}
	var b strings.Builder
	for k := i; k < j; k++ {
		if k > i {
			b.WriteByte(' ')
		}
		b.WriteString(p.tok(k).Norm)
	}
	return b.String()
}

// barrier reports whether token i must stand outside noun phrases although
// its tag would let it in: the verb of a headline, "hostage" in "took them
// hostage", the day behind "12 people", the word before ages.
func (p *page) barrier(verbal []bool) func(int) bool {
	return func(i int) bool {
		return verbal[i] || p.is("be", i) && p.tok(i).Tag == "VBN" || p.is("ages", i) && p.tok(i+1).Kind == token.Number || p.includes(i) && p.tok(i).Tag == "VBG" || p.timed[i] && p.tok(i).Kind != token.Number && !p.possessive(i)
	}
}

func (p *page) possessive(i int) bool { return p.tok(i+1).Tag == "POS" }

// verbals marks the tokens of triggers that stand as verbs or as states, so
// that no noun phrase swallows them.
func (p *page) verbals() []bool {
	out := make([]bool, p.d.Len())
	for _, c := range p.cues {
		if c.n > 1 && p.headline(c.i) && slices.ContainsFunc(c.entries, func(e *lexicon.Entry) bool { return e.Label == "claim" || e.Label == "denies" }) {
			for i := c.i; i < c.i+c.n; i++ {
				out[i] = true // Basayev Claims Responsibility
			}
		}
	}
	for k := range p.triggers {
		t := &p.triggers[k]
		if !p.verbal(t) {
			continue
		}
		for i := t.first; i < t.last; i++ {
			out[i] = true
		}
		if t.frame == "state" && t.measure == daybook.Abducted {
			if j := p.taker(t.first); j >= 0 && p.tok(j).Tag == "VBG" {
				out[j] = true // holding three workers hostage
			}
		}
	}
	return out
}

func (p *page) verbal(t *trigger) bool {
	prev, next := p.tok(t.first-1), p.tok(t.last)
	if t.last >= p.sent(t.first).Last {
		next = &nothing
	}
	nounNext := strings.HasPrefix(next.Tag, "NN") && !p.timed[min(t.last, p.d.Len()-1)] && next.Kind == token.Word
	switch t.frame {
	case "object", "subject", "attack", "carry", "suffer", "lose":
		if t.last-t.first > 1 {
			return true
		}
		tag := p.tok(t.first).Tag
		switch t.form {
		case third:
			return !((tag == "NNS" || p.is("none", t.first-1)) && (prev.Tag == "DT" || prev.Tag == "CD" || prev.Tag == "JJ" || prev.Tag == "IN" || prev.Tag == "PRP$" || p.is("none", t.first-1)))
		case base:
			return strings.HasPrefix(tag, "VB") || t.participial() && p.is("be", t.first-1) || (strings.HasPrefix(tag, "NN") || tag == "JJ") && p.headlineVerb(t)
		case gerund:
			return tag == "VBG" && (prev.Tag != "DT" && prev.Tag != "JJ" || p.quantityAt(t.last)) || p.headlineVerb(t)
		}
		// past and participle: a modifier only between a determiner or a
		// number and a noun: the wounded man, two injured officers
		if nounNext && t.frame != "suffer" && (prev.Tag == "DT" || prev.Tag == "CD" || prev.Tag == "PRP$" || prev.Tag == "JJ" || prev.Tag == "RB" && strings.HasSuffix(prev.Norm, "ly")) {
			return false
		}
		if p.is("of", t.first-1) && (t.form == past && !nounNext || nounNext && (tag == "VBN" || tag == "JJ")) {
			return false // dozens of wounded, the body of an abducted boy
		}
		if prev.Tag == "DT" && !nounNext && t.measure != daybook.Detained && !p.is("another", t.first-1) && !p.is("everybody", t.first-1) {
			return false // the injured, the dead
		}
		return true
	case "state":
		if t.last-t.first > 1 {
			return true
		}
		if prev.Tag == "DT" && !p.is("everybody", t.first-1) {
			return false
		}
		if t.measure == daybook.Abducted {
			return !nounNext && (p.is("copula", t.first-1) || (strings.HasPrefix(prev.Tag, "NN") || prev.Tag == "PRP" || prev.Tag == "CD") && p.taken(t.first))
		}
		return !nounNext
	}
	return false
}

// taken reports whether a verb of taking or holding stands before token i in
// its sentence: took the chief and others hostage.
func (p *page) taken(i int) bool { return p.taker(i) >= 0 }

// taker returns the verb of taking or holding before token i; -1 when there is
// none.
func (p *page) taker(i int) int {
	s := p.sent(i)
	for j := i - 1; j >= s.First && j > i-25; j-- {
		if p.is("take", j) {
			return j
		}
	}
	return -1
}

// headlineVerb reports whether a word that the tagger took for a name is the
// verb of a headline: people, or their number, stand right behind it ("Floods
// Kill Hundreds", "Plane Crashes, Killing 54").
func (p *page) headlineVerb(t *trigger) bool {
	prev := p.tok(t.first - 1)
	if prev.Tag == "DT" || prev.Tag == "JJ" || prev.Tag == "PRP$" || prev.Tag == "IN" && t.form == base {
		return false
	}
	if t.last >= p.d.Len() || p.d.SentenceOf(t.last) != p.d.SentenceOf(t.first) {
		return false
	}
	return p.quantityAt(t.last) || p.is("a", t.last) && p.tok(t.last).Tag == "DT"
}

func (p *page) quantityAt(i int) bool {
	k := sort.Search(len(p.qs), func(k int) bool { return p.qs[k].First >= i })
	return k < len(p.qs) && p.qs[k].First == i
}
