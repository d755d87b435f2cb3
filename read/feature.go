package read

import (
	"slices"
	"strconv"

	"daybook"
)

// features describe a mention to the model that says whether it is a claim of
// its own. Each is a short name that reads aloud.
func (p *page) features(m *mention, said *tally) []string {
	ph := &p.phrases[m.phrase]
	kind := kindNames[m.who.kind]
	measure := string(m.measure)
	f := []string{"rule " + m.rule, "kind " + kind, "measure " + measure, "rule " + m.rule + " " + kind, "measure " + measure + " " + kind}
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
	add(p.negated(m.trigger), "negated")
	add(p.doubted(m), "doubted")
	add(m.who.kind == counted && ph.Quantity != nil && p.tok(ph.First).Tag == "DT", "counted with an article")
	add(p.is("relative", m.trigger.first-1) || p.is("relative", m.trigger.first-2), "in a relative clause")
	add(preposition(p.tok(ph.First-1)), "behind a preposition")
	add(p.is("be", ph.First-1) || p.is("copula", ph.First-1), "behind a copula")
	add(p.is("as", ph.First-1), "behind as")
	add(p.perfect(m.trigger), "had been")
	add(p.passing(ph.First), "background time")
	for _, x := range said.also[m.phrase] {
		if x != m.measure {
			f = append(f, "also "+string(x), measure+" also "+string(x))
		}
	}
	f = append(f, "title told "+strconv.FormatBool(said.titled[m.measure])+" "+kind)
	counts := bucket(said.counted[m.measure])
	if m.single() {
		f = append(f, kind+" after counts "+counts, measure+" after counts "+counts)
		f = append(f, "title told of one "+strconv.FormatBool(said.one[m.measure]))
		add(said.most[m.measure] == 1, "one in all before")
		return append(f, p.anybody(m, said)...)
	}
	f = append(f, "count after "+counts, measure+" after "+counts)
	return append(f, p.numbered(m, said)...)
}

// numbered describes how a number lies to those before it: the same again, in
// the same class, on the same word; more or fewer.
func (p *page) numbered(m *mention, said *tally) []string {
	var f []string
	x := p.saying(m)
	switch {
	case said.told[x.voice]:
		f = append(f, "figure again, same voice")
	case said.told[x.class]:
		f = append(f, "figure again, other voice")
	case said.told[x.measure]:
		f = append(f, "figure again, other class")
	case said.told[x.figure]:
		f = append(f, "figure again, other fate")
	}
	if said.told[x.measure] {
		f = append(f, "same figure before")
	}
	if m.who.kind == counted && said.told[x.word] {
		f = append(f, "figure on the same word before")
	}
	if n, exact := m.who.figure.Exact(); exact && said.most[m.measure] > 0 {
		switch {
		case n > said.most[m.measure]:
			f = append(f, "more than before")
		case n < said.most[m.measure]:
			f = append(f, "fewer than before")
		}
	}
	return f
}

// anybody describes how a mention of one person lies to those before it: whether
// he was told of, with what fate, and on whose word; and among how many.
func (p *page) anybody(m *mention, said *tally) []string {
	var f []string
	kind, measure := kindNames[m.who.kind], string(m.measure)
	x := said.crowd.meets[m]
	state := "first"
	switch {
	case x.again:
		state = "again"
		voice := "other voice"
		if x.heard {
			voice = "same voice"
		}
		f = append(f, "again by "+x.by, "again, "+voice, "again by "+x.by+", "+voice)
	case !x.new:
		state = "again, new fate"
		f = append(f, "new fate by "+x.by)
		if x.nameless {
			f = append(f, "new fate, perhaps again", "new fate, perhaps again "+kind)
		} else {
			f = append(f, "new fate, surely new")
		}
	case x.nameless:
		state = "perhaps again"
	case x.others:
		state = "another"
	}
	f = append(f, state, state+" "+kind)
	switch open := m.measure == daybook.Casualties; {
	case (open || m.measure == daybook.Injured) && x.fates[daybook.Killed] != nil:
		f = append(f, "dies")
	case open && x.fates[daybook.Injured] != nil:
		f = append(f, "lives")
	case open && said.all[daybook.Killed] == 0 && said.all[daybook.Injured] == 0:
		f = append(f, "no outcome told", "no outcome told, "+state)
	}
	if m.measure != daybook.Killed && said.all[daybook.Killed] == 1 {
		f = append(f, "one death in all "+measure)
	}
	if n := said.all[m.measure]; n < 2 {
		f = append(f, "nobody else "+kind, "nobody else "+state)
	} else {
		f = append(f, "among "+bucket(n), kind+" among "+bucket(n))
	}
	return f
}

// word is on whose word the figure of a mention stands; empty for the report's
// own.
func (p *page) word(m *mention) string {
	if !m.heard {
		by, _ := p.speaker(p.tok(p.phrases[m.phrase].First).Start)
		m.heard, m.voice = true, by.SourceText
	}
	return m.voice
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

// tally is what a report tells of people, and of it what has been told so far.
// It counts mentions, claims or not: what the model says of one must not hang on
// what it said of another.
type tally struct {
	crowd   *crowd
	all     map[daybook.Measure]int   // the largest number of each measure
	also    map[int][]daybook.Measure // what befell the people of a phrase
	most    map[daybook.Measure]int   // the largest so far
	counted map[daybook.Measure]int   // numbers so far
	titled  map[daybook.Measure]bool  // what the title tells so far
	one     map[daybook.Measure]bool  // what it tells of one person
	told    map[string]bool           // sayings so far
}

// weigh gives the mentions that count people, in order of their words, what the
// model is told of each. What befell the same people twice is weighed once.
func (p *page) weigh(ms []*mention) {
	said := &tally{all: map[daybook.Measure]int{}, also: map[int][]daybook.Measure{}, most: map[daybook.Measure]int{}, counted: map[daybook.Measure]int{},
		titled: map[daybook.Measure]bool{}, one: map[daybook.Measure]bool{}, told: map[string]bool{}}
	type fate struct {
		phrase  int
		measure daybook.Measure
	}
	first := map[fate]*mention{}
	var out []*mention
	for _, m := range ms {
		k := fate{m.phrase, m.measure}
		if m.who.kind == plural || m.who.figure.IsZero() {
			continue
		}
		if m.same = first[k]; m.same != nil {
			continue
		}
		first[k], out = m, append(out, m)
		said.all[m.measure] = max(said.all[m.measure], m.least())
		said.also[m.phrase] = append(said.also[m.phrase], m.measure)
	}
	said.crowd = p.gather(out)
	for _, m := range out {
		if m.worse = said.crowd.worse(m); m.worse != nil {
			continue
		}
		m.features = p.features(m, said)
		said.add(p, m)
	}
}

// least is the least number of people that a mention tells of.
func (m *mention) least() int {
	if m.who.figure.Lo == nil {
		return 0
	}
	return *m.who.figure.Lo
}

// saying is what a mention says, from the figure alone to all: two that share
// one of these say the same so far.
type saying struct{ figure, measure, class, word, voice string }

func (p *page) saying(m *mention) saying {
	figure := m.who.figure.String()
	measure := figure + " " + string(m.measure)
	class := measure + " " + string(m.who.class)
	return saying{figure, measure, class, measure + ": " + p.word(m), class + ": " + p.word(m)}
}

func (s *tally) add(p *page, m *mention) {
	x := p.saying(m)
	for _, k := range []string{x.figure, x.measure, x.class, x.word, x.voice} {
		s.told[k] = true
	}
	s.most[m.measure] = max(s.most[m.measure], m.least())
	if p.headline(p.phrases[m.phrase].First) {
		s.titled[m.measure] = true
		s.one[m.measure] = s.one[m.measure] || m.single()
	}
	if !m.single() {
		s.counted[m.measure]++
	}
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
	out := f[:0]
	for _, x := range f {
		if !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}
