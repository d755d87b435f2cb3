package read

import (
	"strconv"

	"daybook"
)

// features describe a mention to the two models: the one that says whether it
// is a claim of its own, and the one that says whether it belongs to the main
// incident. Each is a short name that reads aloud.
func (p *page) features(m *mention, seen *tally) []string {
	ph := &p.phrases[m.phrase]
	t := m.trigger
	kind := kindNames[m.who.kind]
	measure := string(m.measure)
	f := []string{
		"rule " + m.rule, "kind " + kind, "measure " + measure, "class " + string(m.who.class),
		"rule " + m.rule + " " + kind, "measure " + measure + " " + kind,
	}
	add := func(ok bool, name string) {
		if ok {
			f = append(f, name, name+" "+kind)
		}
	}
	add(p.headline(ph.First), "headline")
	add(p.r.Kind == daybook.SinglePost, "post")
	add(m.part, "part")
	add(ph.Partitive, "partitive")
	add(ph.Elliptic, "elliptic")
	add(ph.Quantity != nil && ph.Quantity.Vague, "vague")
	add(ph.Quantity != nil && ph.Quantity.None, "none")
	add(p.intended(m), "intended")
	add(p.negated(t), "negated")
	add(p.doubted(m), "doubted")
	add(p.r.Body == 0 || p.tok(ph.First).Start < p.r.Body+400, "lead")
	n, exact := m.who.figure.Exact()
	if exact && n == 1 {
		last := p.tok(ph.Head).Norm
		add(seen.name[last] > 0, "name told before")
		add(seen.word[measure+last] > 0, "same head before")
		f = append(f, kind+" after singles "+bucket(seen.single[measure]), kind+" after counts "+bucket(seen.counted[measure]),
			measure+" after singles "+bucket(seen.single[measure]), measure+" after counts "+bucket(seen.counted[measure]))
		add(seen.most[measure] == 1, "one in all before")
	} else {
		add(seen.figure[measure+m.who.figure.String()] > 0, "same figure before")
		f = append(f, "count after "+bucket(seen.counted[measure]), measure+" after "+bucket(seen.counted[measure]))
	}
	gap := t.first - ph.Last
	if gap < 0 {
		gap = ph.First - t.last
	}
	f = append(f, "gap "+bucket(gap))
	return append(f, p.telling(m, seen)...)
}

// telling describes how a mention is told: on whose word, with which verb, as
// news or in passing. "The 21" and "the four hostages" were told before; "a
// gunman who killed 12" tells of the twelve in passing.
func (p *page) telling(m *mention, seen *tally) []string {
	ph := &p.phrases[m.phrase]
	t := m.trigger
	kind := kindNames[m.who.kind]
	measure := string(m.measure)
	var f []string
	add := func(ok bool, name string) {
		if ok {
			f = append(f, name, name+" "+kind)
		}
	}
	voice := p.word(m)
	add(voice != "", "spoken")
	figure := measure + m.who.figure.String()
	if m.who.kind == counted {
		add(seen.voiced[figure+voice] > 0, "figure on the same word before")
		add(ph.Quantity != nil && p.tok(ph.First).Tag == "DT", "counted with an article")
	}
	if m.who.entry != nil {
		f = append(f, "head "+m.who.entry.Lemma)
	}
	if t.entry != nil {
		f = append(f, "verb "+t.entry.Lemma, "verb "+t.entry.Lemma+" "+kind)
	}
	add(p.is("relative", t.first-1) || p.is("relative", t.first-2), "in a relative clause")
	add(preposition(p.tok(ph.First-1)), "behind a preposition")
	add(p.perfect(t), "had been")
	add(p.passing(ph.First), "background time")
	f = append(f, "sentence "+bucket(p.d.SentenceOf(ph.First)))
	return f
}

// word is on whose word the figure of a mention stands; empty for the report's
// own.
func (p *page) word(m *mention) string {
	by, _ := p.speaker(p.tok(p.phrases[m.phrase].First).Start)
	return by.SourceText
}

// passing reports whether the sentence of token i looks back to another time.
func (p *page) passing(i int) bool {
	for _, tm := range p.timesIn(p.d.SentenceOf(i)) {
		if tm.Background {
			return true
		}
	}
	return false
}

// perfect reports whether the verb group of the trigger begins with a past
// perfect: what it tells lies before what the report is about.
func (p *page) perfect(t *trigger) bool {
	for i := t.first - 1; i >= p.sent(t.first).First && i > t.first-4; i-- {
		if p.is("had", i) {
			return true
		}
	}
	return false
}

// tally is what has been claimed so far in a report.
type tally struct {
	single, counted, figure, name, word map[string]int
	most                                map[string]int
	voiced                              map[string]int // figures, with whose word they stand on
}

func newTally() *tally {
	return &tally{map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}}
}

func (s *tally) add(p *page, m *mention) {
	measure := string(m.measure)
	ph := &p.phrases[m.phrase]
	s.voiced[measure+m.who.figure.String()+p.word(m)]++
	if n, ok := m.who.figure.Exact(); ok && n == 1 {
		s.single[measure]++
		s.word[measure+p.tok(ph.Head).Norm]++
		if m.who.kind == named {
			s.name[p.tok(ph.Head).Norm]++
		}
		s.most[measure] = max(1, s.most[measure])
		return
	} else if ok {
		s.most[measure] = max(n, s.most[measure])
	} else {
		s.most[measure] = max(2, s.most[measure])
	}
	s.counted[measure]++
	s.figure[measure+m.who.figure.String()]++
}

var kindNames = [...]string{"nobody", "counted", "single", "named", "definite", "pronoun", "plural", "group"}

func bucket(n int) string {
	switch {
	case n < 3:
		return strconv.Itoa(max(0, n))
	case n < 6:
		return "3-5"
	case n < 12:
		return "6-11"
	case n < 50:
		return "12-49"
	}
	return "50+"
}

func abs(n int) int { return max(n, -n) }

func dedupe(f []string) []string {
	seen := map[string]bool{}
	out := f[:0]
	for _, x := range f {
		if !seen[x] {
			seen[x] = true
			out = append(out, x)
		}
	}
	return out
}
