package read

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"

	"daybook"
)

// claims turns mentions into claims, in order of their words, each distinct
// statement once.
func (p *page) claims() ([]daybook.Claim, []*mention) {
	p.claimOf = map[*mention]int{}
	first := map[string]int{}
	out := []daybook.Claim{}
	var from []*mention
	seen := map[string]bool{}
	ms := p.settle()
	p.weigh(ms)
	for _, m := range ms {
		if m.same != nil {
			if i, ok := p.claimOf[m.same]; ok {
				p.claimOf[m] = i
			}
			continue
		}
		c := p.claim(m)
		if c.Figure.IsZero() || m.worse != nil {
			continue
		}
		key := distinct(&c)
		if seen[key] && !c.Indefinite {
			p.claimOf[m] = first[key]
			continue
		}
		if !c.Indefinite {
			c.Confidence = p.keep.probability(m.features)
			if c.Confidence < keepAt {
				continue
			}
		}
		if p.elsewhere(m) {
			c.Incident = p.otherKey(m)
		}
		seen[key] = true
		first[key] = len(out)
		p.claimOf[m] = len(out)
		c.ID = fmt.Sprint("c", len(out)+1)
		out, from = append(out, c), append(from, m)
	}
	return out, from
}

// otherKey is the key of the incident, other than the main one, that a mention
// tells of. What one paragraph tells of is held to be one.
func (p *page) otherKey(m *mention) string {
	first := p.phrases[m.phrase].First
	para := p.sent(first).Para
	for i, o := range p.others {
		if p.sent(o).Para == para {
			return strconv.Itoa(i + 2)
		}
	}
	p.others = append(p.others, first)
	return strconv.Itoa(len(p.others) + 1)
}

// Where the models' answers are cut: the best F1 on folds held back in
// training.
const (
	keepAt  = 0.50
	otherAt = 0.40
)

// claim makes the claim of a mention, with its words and its speaker.
func (p *page) claim(m *mention) daybook.Claim {
	ph := &p.phrases[m.phrase]
	c := daybook.Claim{Measure: m.measure, Class: m.who.class, Figure: m.who.figure, Part: m.part,
		Include: daybook.Unclear, Stance: daybook.Asserted, Incident: "1", Rule: m.rule, Confidence: 0.5}
	if m.who.kind == plural {
		c.Figure, c.Indefinite = daybook.AtLeast(2), true
	}
	if p.unsure(m) {
		c.Stance = daybook.Possible
	}
	fig := p.d.Span(ph.First, ph.Last)
	quote := p.quote(m)
	c.Words, c.Quote = fig.Of(p.d.Text), quote.Of(p.d.Text)
	c.Spans = daybook.Spans{Quote: quote, Figure: fig}
	p.attribute(&c, m)
	return c
}

// distinct is what makes a claim a statement of its own: each measure, class,
// part, figure and source counts once, single people by their words.
func distinct(c *daybook.Claim) string {
	key := fmt.Sprint(c.Measure, c.Class, c.Figure, c.Part)
	if c.Source != nil {
		key += strings.ToLower(*c.Source) // a spokesman, A spokesman
	}
	if n, ok := c.Figure.Exact(); ok && n == 1 {
		key += c.Words
	}
	return key
}

// settle keeps, of several things said to have happened to the same people,
// what counts: killed before injured before an open outcome.
func (p *page) settle() []*mention {
	worst := map[int]daybook.Measure{}
	rank := map[daybook.Measure]int{daybook.Casualties: 1, daybook.Injured: 2, daybook.Killed: 3}
	for _, m := range p.mentions {
		if rank[m.measure] > rank[worst[m.phrase]] {
			worst[m.phrase] = m.measure
		}
	}
	p.outcomes()
	p.known()
	p.culprits()
	p.died(worst)
	var out []*mention
	for _, m := range p.mentions {
		if m.measure == daybook.Casualties && rank[worst[m.phrase]] > 1 || p.outdone(m, worst[m.phrase]) || m.who.kind == nobody || m.who.kind == group || p.intended(m) || p.spared(m) || p.unsettled(m) || p.miscounted(m) {
			continue
		}
		out = append(out, m)
	}
	sort.SliceStable(out, func(i, j int) bool { return p.phrases[out[i].phrase].First < p.phrases[out[j].phrase].First })
	return out
}

// quote is the stretch of the report that holds the whole claim: from the
// people to what happened to them.
func (p *page) quote(m *mention) daybook.Span {
	ph := &p.phrases[m.phrase]
	first, last := min(ph.First, m.trigger.first), max(ph.Last, m.trigger.last)
	if m.quote[1] > last {
		last = m.quote[1]
	}
	return p.d.Span(first, last)
}

// outcomes settles what became of people who were shot, and on which side
// those stand who were arrested.
func (p *page) outcomes() {
	anyKilled, lives := false, false
	for _, m := range p.mentions {
		anyKilled = anyKilled || m.measure == daybook.Killed
	}
	for i := range p.d.Tokens {
		if p.is("survive", i) {
			lives = true
			break
		}
	}
	for _, m := range p.mentions {
		s := p.sent(m.trigger.first)
		switch {
		case m.measure == daybook.Casualties && m.trigger.entry != nil && m.trigger.entry.Is("shot"):
			end := s.Last
			if k := p.d.SentenceOf(m.trigger.first) + 1; k < len(p.d.Sentences) && p.d.Sentences[k].Para == s.Para {
				end = p.d.Sentences[k].Last
			}
			if !anyKilled && lives {
				m.measure = daybook.Injured
			}
			for i := m.trigger.last; i < end; i++ {
				if p.is("survive", i) {
					m.measure = daybook.Injured
					break
				}
			}
		case m.measure == daybook.Detained && suspected(m.who.class) && !m.who.figure.Equal(daybook.Exactly(0)):
			if p.accusedOf(m) {
				m.who.class = daybook.Attackers
			}
		}
	}
}

// intended reports whether the verb of the mention stands behind words of
// intention or of the future: nothing has happened.
func (p *page) intended(m *mention) bool {
	t := m.trigger
	if t.entry == nil || t.frame == "noun" || t.frame == "head" || t.frame == "toll" {
		return false
	}
	s := p.sent(t.first)
	i, bare, done := t.first-1, false, false
	for i >= s.First && (strings.HasPrefix(p.tok(i).Tag, "RB") || (p.is("be", i) || p.is("have", i)) && p.tok(i).Tag == "VB" ||
		p.is("be", i) && p.is("have", i-1) && p.tok(i-1).Tag == "VB" || p.is("adverb", i)) {
		bare = bare || p.is("be", i) && p.tok(i).Tag == "VB"
		done = done || p.is("have", i)
		i--
	}
	if p.is("and", i) && p.tok(t.first).Tag == "VB" {
		i = p.governor(i) // threatened to kill his wife and carry out an attack
	}
	if i < s.First || p.at[i] >= 0 {
		return bare // they asked that he be freed
	}
	if p.tok(i).Tag == "TO" && (p.is("have", i+1) || p.compelled(i) && !(bare && m.measure == daybook.Killed)) {
		return false // known to have died; had to flee
	}
	if m.measure == daybook.Killed && t.frame != "state" && p.tok(i).Tag == "MD" && p.is("possible", i) && !done {
		return true // thousands could be killed, not: could have been killed
	}
	return p.is("intent", i) && (p.tok(i).Tag == "TO" || p.tok(i).Tag == "MD" || p.tok(i).Tag == "IN")
}

// governor returns the "to" or the modal verb that governs the infinitive joined at
// token i; i itself when a finite verb comes first.
func (p *page) governor(i int) int {
	const far = 12 // tokens
	for j := i - 1; j >= max(p.sent(i).First, i-far); j-- {
		switch tag := p.tok(j).Tag; {
		case tag == "TO", tag == "MD":
			return j
		case verb(p.tok(j)):
			return i
		}
	}
	return i
}

// attribute says on whose word the claim stands.
func (p *page) attribute(c *daybook.Claim, m *mention) {
	by, ok := p.speaker(c.Spans.Figure.Start)
	if at, said := p.speaker(p.tok(m.trigger.first).Start); said && at.Rule == "said-by" && !at.Unknown && !slices.ContainsFunc(at.Content, c.Spans.Figure.Overlaps) {
		by, ok = at, said // the driver, reported missing by his brother
	}
	if by.Stance != "" && c.Stance == daybook.Asserted && !p.reportedMissing(m, m.trigger.first-1) {
		c.Stance = by.Stance // doubt can only grow
	}
	c.Post = p.postOf(c.Spans.Figure)
	if !ok {
		return
	}
	if p.withdrawn(c.Spans.Figure) {
		// "an earlier version said 52": nobody stands by it any more
		c.Stance = daybook.Denied
		return
	}
	x := p.speech(by)
	c.Source, c.SourceKind, c.Via, c.Cue = x.source, x.kind, x.via, x.cue
	c.Spans.Source, c.Spans.Via, c.Spans.Cue = x.sourceSpan, x.viaSpan, x.cueSpan
}

func ptr[T any](v T) *T { return &v }
