package read

import (
	"slices"

	"daybook"
	"daybook/grammar"
	"daybook/token"
)

// addAll adds what happened to the people of a list. A count with the list of
// those it is made of, as in "two people, a policeman and a sanitary worker,
// were killed", is one claim with two parts; the same words without the sum
// are three claims.
func (p *page) addAll(t *trigger, list []int, rule string) []*mention {
	var out []*mention
	if p.namedAll(list) {
		list = list[:1]
	}
	for i, x := range list {
		if m := p.add(t, x, rule); m != nil {
			if i > 0 && p.twin(x) && out != nil && out[len(out)-1].who.kind == single {
				m.who.kind = single
			}
			if i > 0 && len(out) > 0 {
				p.likewise(out[len(out)-1], m)
			}
			out = append(out, m)
		}
	}
	if p.madeUp(list, out) {
		for _, m := range out[1:] {
			m.part, m.whole = true, out[0]
		}
	}
	return out
}

// likewise gives somebody named the class of those told as others of the kind: in
// "A. Roe and two other officers were killed" Roe is an officer.
func (p *page) likewise(one, others *mention) {
	if one.who.kind != named || one.who.class != daybook.People {
		return
	}
	ph := &p.phrases[others.phrase]
	for i := ph.First; i < ph.Head; i++ {
		if p.is("others", i) || p.is("another", i) {
			one.who.class = others.who.class
		}
	}
}

// madeUp reports whether the first of a list is the count of all the others,
// behind a comma of its own.
func (p *page) madeUp(list []int, ms []*mention) bool {
	if len(ms) < 3 || len(ms) != len(list) || p.is("and", p.phrases[list[1]].First-1) {
		return false
	}
	first := ms[0].who
	general := first.class == daybook.People && first.entry != nil && p.person.Has("general", first.entry.Lemma)
	for _, m := range ms[1:] {
		if !general && m.who.class != first.class {
			return false // two policemen, a ranger and a sweeper
		}
	}
	n, exact := first.figure.Exact()
	return exact && first.kind == counted && n == p.total(list[1:])
}

// total adds up the people of a list; -1 when somebody in it has no number.
func (p *page) total(list []int) int {
	sum := 0
	for _, x := range list {
		w := p.who(&p.phrases[x])
		n, exact := w.figure.Exact()
		if !exact || w.kind == pronoun || w.kind == group {
			return -1
		}
		sum += n
	}
	return sum
}

// wholes finds, for those told to be some of a group ("the dead are two
// policemen and a ranger", "two of the wounded are critical"), the count of that
// group: the last one told before them that is large enough.
func (p *page) wholes() {
	ms := p.inOrder()
	for i, m := range ms {
		if m.whole != nil || !m.part && !p.someOf(m) {
			continue
		}
		if c := p.predicate(m); c != "" && m.who.class == daybook.People {
			m.who.class = c
		}
		const back = 8 // sentences
		s := p.d.SentenceOf(p.phrases[m.phrase].First)
		for j := i - 1; j >= 0 && p.d.SentenceOf(p.phrases[ms[j].phrase].First)+back >= s; j-- {
			if p.holds(ms[j], m) {
				m.part, m.whole = true, ms[j]
				break
			}
		}
	}
}

// inOrder returns the mentions in the order of their people.
func (p *page) inOrder() []*mention {
	ms := slices.Clone(p.mentions)
	slices.SortStableFunc(ms, func(a, b *mention) int { return p.phrases[a.phrase].First - p.phrases[b.phrase].First })
	return ms
}

// someOf reports whether a mention counts some of a group that is named by
// what became of it: "two of the wounded", of the wounded.
func (p *page) someOf(m *mention) bool {
	ph := &p.phrases[m.phrase]
	if !ph.Partitive || ph.Quantity == nil || ph.Whole != nil {
		return false
	}
	e := p.casualty.Find("fate", p.tok(ph.Head).Norm)
	return e != nil && (e.Get("measure") == string(m.measure) || p.is("victims", ph.Head))
}

// holds reports whether the people of a mention can be some of another's.
func (p *page) holds(whole, m *mention) bool {
	if whole.measure != m.measure || whole.part || whole.who.kind != counted || whole.phrase == m.phrase {
		return false
	}
	if whole.who.class != daybook.People && whole.who.class != m.who.class && m.who.class != daybook.People {
		return false
	}
	n, exact := m.who.figure.Exact()
	if !exact && m.who.figure.Lo != nil {
		n = *m.who.figure.Lo
	}
	lo, hi := whole.who.figure.Lo, whole.who.figure.Hi
	return lo != nil && *lo > n || lo != nil && hi == nil && *lo >= n
}

// miscounted reports whether the text takes the people back as counted wrongly:
// "one of the dead had been listed twice".
func (p *page) miscounted(m *mention) bool {
	ph := &p.phrases[m.phrase]
	end := min(p.sent(ph.First).Last, ph.Last+8)
	for i := ph.Last; i < end; i++ {
		if es, n := p.event(i); n > 0 && has(es, "miscount") {
			return true
		}
	}
	return false
}

// refused reports whether a count stands behind a bare word of negation: five
// in "four people, and not five, were killed".
func (p *page) refused(ph int) bool {
	x := &p.phrases[ph]
	return x.Quantity != nil && !x.Quantity.None && x.Quantity.Num == x.First && p.is("refused", x.First-1) && p.tok(x.First).Tag == "CD" &&
		!p.is("be", x.First-2) && !p.is("have", x.First-2)
}

// corpse reports whether the phrase names the dead: nobody who is brought to a
// hospital as a body, or dead, was hurt only.
func (p *page) corpse(ph int) bool {
	x := &p.phrases[ph]
	for i := x.First; i < x.Head; i++ {
		if e := p.casualty.Find("state", p.tok(i).Norm); e != nil && e.Get("measure") == string(daybook.Killed) {
			return true
		}
	}
	e := p.casualty.Find("head", p.tok(x.Head).Norm)
	return e != nil && e.Get("measure") == string(daybook.Killed)
}

// remains reports whether the people are told of as those who are left: "one
// attacker is still holding out" does not count the attackers.
func (p *page) remains(ph *grammar.Phrase) bool {
	end := min(p.sent(ph.First).Last, ph.Last+4)
	for i := ph.Last; i < end; i++ {
		if es, n := p.event(i); n > 0 && has(es, "remain") {
			return true
		}
	}
	return false
}

// oneOf adds the person told to be one of a group: A. Smith in "A. Smith was one
// of those injured", of whom "one" would say less.
func (p *page) oneOf(t *trigger, k int) bool {
	ph := &p.phrases[k]
	if !t.reduced && t.frame != "head" && !p.is("relative", ph.Last) || !ph.Partitive || ph.Whole != nil || !p.is("be", ph.First-1) || !p.who(ph).figure.Equal(daybook.Exactly(1)) {
		return false
	}
	sub := p.subjectOf(ph.First - 1)
	if sub < 0 || p.patient(sub) || !p.listed(p.who(&p.phrases[sub])) {
		return false
	}
	if m := p.add(t, sub, p.name(t, "among")); m != nil {
		m.part = true
	}
	p.index.one[k] = true
	return true
}

// dash reports whether token i is a dash or a bracket that may open an aside.
func (p *page) dash(i int) bool {
	t := p.tok(i)
	return t.Kind == token.Punct && (t.Norm == "--" || t.Norm == "-" || t.Norm == "(") || t.Norm == "–" || t.Norm == "—"
}

// spelledOut reports whether the aside behind token i says who the people right
// before it are, all of them: "two teenagers -- a 14-year-old and an 18-year-old
// -- were shot".
func (p *page) spelledOut(i int, ms []*mention, end int) bool {
	at := p.right(i+1, end)
	if at < 0 {
		return false
	}
	items := p.list(at, end)
	n := p.total(items)
	for _, m := range ms {
		if m.phrase == int(p.at[max(0, i-1)]) && len(items) > 1 && m.who.figure.Equal(daybook.Exactly(n)) {
			return true
		}
	}
	return false
}

// withWounds counts the people who are told to have wounds: "50 people with
// gunshot wounds were waiting".
func (p *page) withWounds(k int) {
	ph := &p.phrases[k]
	s := p.sent(ph.First)
	if !p.is("with", ph.Last) || p.is("and", ph.Last) {
		return
	}
	at := p.right(ph.Last+1, s.Last)
	if at < 0 {
		return
	}
	h := p.harmed(at, s.Last, harmSection)
	e := p.casualty.Find("harm", p.tok(max(h, 0)).Norm)
	if h < 0 || e == nil {
		return
	}
	t := &trigger{first: h, last: h + 1, entry: e, frame: "suffer", measure: daybook.Injured, agent: -1}
	p.add(t, k, "injured-suffered")
}

// predicate is the class that a mention's people are said to be of: "two of the
// wounded are children"; empty when it is not said.
func (p *page) predicate(m *mention) daybook.Class {
	ph := &p.phrases[m.phrase]
	if !p.is("be", ph.Last) {
		return ""
	}
	end := p.sent(ph.First).Last
	at := p.right(ph.Last+1, end)
	if at < 0 || p.predicated(p.phrases[at].Last, end) {
		return ""
	}
	if w := p.who(&p.phrases[at]); w.kind == plural {
		return w.class
	}
	return ""
}

// namedAll reports whether a count has the names of all it counts behind it: in
// "their two children, Hannah and Ari, died" two died, whose names we learn.
func (p *page) namedAll(list []int) bool {
	if len(list) < 3 || p.is("and", p.phrases[list[1]].First-1) {
		return false
	}
	for _, x := range list[1:] {
		if p.who(&p.phrases[x]).kind != named {
			return false
		}
	}
	w := p.who(&p.phrases[list[0]])
	return w.kind == counted && w.figure.Equal(daybook.Exactly(len(list)-1))
}

// inverted reports whether a participle opens its sentence before its people:
// "Killed were A. Smith, 34, and B. Jones".
func (p *page) inverted(t *trigger, first int) bool {
	return t.first == first && t.participial() && p.is("be", t.last) && p.tok(t.last).Tag != "POS"
}

// allAboard returns the people that a vehicle carried, where the verb before
// token i says that it befell all of them: "a plane carrying ten tourists crashed,
// killing all aboard"; -1 when it does not say so.
func (p *page) allAboard(i int, s sentence) int {
	if !p.is("everybody", i) && !p.is("everyone", i) {
		return -1
	}
	if es, n := p.event(i + 1); n == 0 || !has(es, "on") {
		return -1
	}
	for j := i - 1; j >= s.First; j-- {
		if p.is("carry-people", j) {
			if at := p.right(j+1, s.Last); at >= 0 && p.whoAt(at) == counted {
				return at
			}
		}
	}
	return -1
}

// besideThem returns those whom words between two tokens set beside others: "as well as
// two pilots".
func (p *page) besideThem(i, end int) []int {
	for ; i < end; i++ {
		if es, n := p.event(i); n > 1 && has(es, "with") {
			if at := p.right(i+n, end); p.whoAt(at) == counted {
				return []int{at}
			}
		}
	}
	return nil
}

// included returns the token before the word of including that opens the list of
// which token i is a comma or an "and": "two teenagers, including a girl and a boy, died"; -1 when
// it stands in none.
func (p *page) included(i, first int) int {
	const far = 14 // tokens
	for j := i; j > first && j > i-far; j-- {
		switch {
		case p.at[j] < 0 && p.includes(j) && !p.is("with", j):
			if p.tok(j-1).Norm == "," {
				j--
			}
			return j - 1
		case p.at[j] >= 0, p.is("and", j), p.tok(j).Norm == ",":
		default:
			return -1
		}
	}
	return -1
}
