package read

import (
	"fmt"
	"sort"
	"strings"

	"daybook"
)

// Step is one step of a derivation: what was found, where, and why.
type Step struct {
	What string       // figure, people, verb, rule, speaker, incident, weight, token, phrase …
	Span daybook.Span // of the report's text; zero when the step has no words
	Why  string       // in words
}

// Derivation is how the reader came to what it read of one report, or why it
// read nothing.
type Derivation struct {
	Reading *daybook.Reading
	page    *page
	from    []*mention // of each claim
}

// Explain reads the report again and keeps the derivation.
func (r *Reader) Explain(rep *daybook.Report) *Derivation {
	reading, p, from := r.read(rep)
	return &Derivation{reading, p, from}
}

// Claim is the derivation of the n-th claim, from 0.
func (d *Derivation) Claim(n int) []Step {
	if n < 0 || n >= len(d.from) {
		return nil
	}
	c, m, p := &d.Reading.Claims[n], d.from[n], d.page
	out := []Step{
		{"quote", c.Spans.Quote, "the words that hold the claim"},
		{"figure", c.Spans.Figure, fmt.Sprintf("reads as %s", c.Figure)},
		{"people", c.Spans.Figure, fmt.Sprintf("%s, told as %s", c.Class, kindNames[m.who.kind])},
	}
	if m.who.entry != nil {
		out = append(out, Step{"word", p.d.Tokens[p.phrases[m.phrase].Head].Span, fmt.Sprintf("%s stands under [%s] at %s:%d", m.who.entry.Lemma, m.who.entry.Label, m.who.entry.File, m.who.entry.Line)})
	}
	out = append(out, Step{"verb", p.d.Span(m.trigger.first, m.trigger.last), p.because(m.trigger)})
	out = append(out, Step{"rule", daybook.Span{}, fmt.Sprintf("%s. %s", c.Rule, p.meaning(c.Rule))})
	if m.whole != nil {
		out = append(out, Step{"part", p.d.Span(p.phrases[m.whole.phrase].First, p.phrases[m.whole.phrase].Last), "the figure that this is told to be a part of"})
	}
	if m.among != nil {
		out = append(out, Step{"part", p.d.Span(p.phrases[m.among.phrase].First, p.phrases[m.among.phrase].Last), "the figure that must hold these people, though nothing says so"})
	}
	out = append(out, Step{"weight", daybook.Span{}, fmt.Sprintf("%.2f that this is a claim of its own: %s", c.Confidence, strings.Join(p.keep.strongest(m.features, 5), ", "))})
	by, ok := p.speaker(c.Spans.Figure.Start)
	switch {
	case !ok:
		out = append(out, Step{"speaker", daybook.Span{}, "the report's own voice"})
	case by.Unknown:
		out = append(out, Step{"speaker", by.Source, "somebody whom the text does not identify, by the rule " + by.Rule})
	default:
		out = append(out, Step{"speaker", by.SourceSpan, "by the rule " + by.Rule})
		if !by.Cue.IsZero() {
			out = append(out, Step{"cue", by.Cue, "the words that tell of the speaking"})
		}
	}
	if !by.Via.IsZero() {
		out = append(out, Step{"via", by.Via, "the channel"})
	}
	setting := p.setting(m)
	where := "the main incident"
	if c.Incident != "1" {
		where = "another incident"
	}
	out = append(out, Step{"incident", daybook.Span{}, fmt.Sprintf("%s: %.2f that it is another: %s", where, p.other.probability(setting), strings.Join(p.other.strongest(setting, 5), ", "))})
	return out
}

// because says what a trigger is and how it was taken.
func (p *page) because(t *trigger) string {
	if t.entry == nil {
		return "the word for the people makes the count"
	}
	how := ""
	switch {
	case t.passive && t.reduced:
		how = ", a participle"
	case t.passive:
		how = ", in the passive"
	}
	return fmt.Sprintf("%s%s: [%s] at %s:%d", t.entry.Lemma, how, t.entry.Label, t.entry.File, t.entry.Line)
}

// At says what stands at a byte of the text and what came of it: the sentence
// with its tags, phrases, numbers, times, places, speakers, and every claim
// or the reason why there is none.
func (d *Derivation) At(offset int) []Step {
	p := d.page
	if offset < 0 || offset >= len(p.d.Text) || p.d.Len() == 0 {
		return nil
	}
	i := min(p.d.At(offset), p.d.Len()-1)
	s := p.sent(i)
	span := p.d.Span(s.First, s.Last)
	out := []Step{{"sentence", span, fmt.Sprintf("sentence %d, paragraph %d", p.d.SentenceOf(i)+1, s.Para+1)}}
	var tags []string
	for j := s.First; j < s.Last; j++ {
		tags = append(tags, p.tok(j).Text+"/"+p.tok(j).Tag)
	}
	out = append(out, Step{"tags", daybook.Span{}, strings.Join(tags, " ")})
	for j := s.First; j < s.Last; j++ {
		ph := p.phraseAt(j)
		if ph == nil || ph.First != j {
			continue
		}
		w := p.who(ph)
		why := "nobody"
		if w.kind != nobody {
			why = fmt.Sprintf("%s, %s", w.class, kindNames[w.kind])
			if !w.figure.IsZero() {
				why += ", " + w.figure.String()
			}
		}
		out = append(out, Step{"phrase", p.d.Span(ph.First, ph.Last), why})
	}
	for k := range p.times {
		if m := &p.times[k]; span.Contains(m.Span) {
			out = append(out, Step{"time", m.Span, m.Rule + ": " + m.Value()})
		}
	}
	for k := range p.sites {
		if m := &p.sites[k]; span.Contains(m.Span) {
			x := p.located[k]
			out = append(out, Step{"place", m.Span, strings.TrimSpace(fmt.Sprintf("%s %s %s, %s", x.Name, x.Admin1, x.Country, x.Precision))})
		}
	}
	for _, by := range p.by {
		for _, c := range by.Content {
			if c.Overlaps(span) {
				who := by.SourceText
				if by.Unknown {
					who = daybook.Unknown
				}
				out = append(out, Step{"speaker", c, fmt.Sprintf("%s, by the rule %s", who, by.Rule)})
				break
			}
		}
	}
	found := false
	for k := range p.triggers {
		t := &p.triggers[k]
		if t.first < s.First || t.first >= s.Last {
			continue
		}
		found = true
		why := p.because(t)
		switch {
		case t.frame != "noun" && t.frame != "toll" && t.frame != "head" && !p.verbal(t):
			why += "; no verb here"
		case len(t.patients) == 0:
			why += "; no people found for it"
		case p.intended(&mention{trigger: t}):
			why += "; intended or to come, so it has not happened"
		}
		out = append(out, Step{"verb", p.d.Span(t.first, t.last), why})
	}
	if !found {
		out = append(out, Step{"verb", daybook.Span{}, "no word of the lexicon says that anything happened to people"})
	}
	return append(out, d.outcome(s)...)
}

// outcome lists what became of each mention of a sentence.
func (d *Derivation) outcome(s sentence) []Step {
	p := d.page
	var out []Step
	for _, m := range p.mentions {
		ph := &p.phrases[m.phrase]
		if ph.First < s.First || ph.First >= s.Last {
			continue
		}
		span := p.d.Span(ph.First, ph.Last)
		why := d.fate(m)
		out = append(out, Step{"mention", span, fmt.Sprintf("%s: %s", m.rule, why)})
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Span.Start < out[j].Span.Start })
	return out
}

// fate says what became of a mention.
func (d *Derivation) fate(m *mention) string {
	p := d.page
	for i, x := range d.from {
		if x == m {
			return "claim " + d.Reading.Claims[i].ID
		}
	}
	switch {
	case m.who.kind == group:
		return "people told of before, no count"
	case p.spared(m):
		return "did not happen to them: no claim"
	case p.intended(m):
		return "intended or to come: no claim"
	}
	c := p.claim(m)
	if c.Figure.IsZero() {
		return "no figure"
	}
	for i := range d.Reading.Claims {
		if distinct(&d.Reading.Claims[i]) == distinct(&c) {
			return "said already, in claim " + d.Reading.Claims[i].ID
		}
	}
	switch {
	case m.same != nil:
		return "said of the same people before"
	case m.worse != nil:
		return fmt.Sprintf("the same person is told of as %s at %q: no claim", m.worse.measure, p.d.Span(p.phrases[m.worse.phrase].First, p.phrases[m.worse.phrase].Last).Of(p.d.Text))
	}
	return fmt.Sprintf("left out, %.2f that it is a claim of its own: %s", p.keep.probability(m.features), strings.Join(p.keep.strongest(m.features, 5), ", "))
}
