package read

import (
	"strconv"
	"strings"

	"daybook"
	"daybook/timex"
)

// long is from how many sentences a report has a second half.
const long = 8

// setting describes where a mention stands to the model of the main incident.
func (p *page) setting(m *mention) []string {
	ph := &p.phrases[m.phrase]
	s := p.sent(ph.First)
	f := []string{"measure " + string(m.measure), "kind " + kindNames[m.who.kind]}
	add := func(ok bool, name string) {
		if ok {
			f = append(f, name)
		}
	}
	add(p.headline(ph.First), "headline")
	add(p.r.Kind == daybook.SinglePost, "post")
	add(p.inPost(p.d.Span(ph.First, ph.Last)), "embedded post")
	k := p.d.SentenceOf(ph.First)
	f = append(f, "sentence "+bucket(k))
	add(k*2 > len(p.d.Sentences) && len(p.d.Sentences) >= long, "second half")
	lo, hi := m.trigger.first, ph.First
	if lo > hi {
		lo, hi = hi, lo
	}
	times := p.timesIn(k)
	for i := range times {
		tm := &times[i]
		d := min(abs(tm.First-lo), abs(tm.First-hi))
		near := " far"
		if d < 9 {
			near = " near"
		}
		add(tm.Background, "background time"+near)
		add(tm.Background && tm.Precision >= timex.Year, "background year"+near)
		add(tm.Bound == timex.Since, "since"+near)
		add(tm.Kind == timex.Duration && tm.Interval.From != 0, "period"+near)
		add(tm.Kind == timex.Set, "set")
		add(!tm.Background && (tm.Kind == timex.Date || tm.Kind == timex.Time) && !tm.Interval.IsZero(), "fresh time")
	}
	for i := s.First; i < s.Last; i++ {
		if e := p.one("background", i); e != nil {
			f = append(f, "word "+e.Lemma)
		}
		if p.tok(i).Tag == "VBP" || p.tok(i).Tag == "VBZ" {
			f = append(f, "present tense")
		}
	}
	add(p.perfect(m.trigger), "had been")
	f = append(f, p.standing(m)...)
	add(p.intended(m), "intended")
	if n, ok := m.who.figure.Exact(); ok {
		f = append(f, "size "+bucket(n))
	} else if m.who.figure.Lo != nil {
		f = append(f, "open size "+bucket(*m.who.figure.Lo))
	}
	f = append(f, p.whereabouts(k)...)
	f = append(f, p.apart(m)...)
	f = append(f, p.outlook(m)...)
	if k > 0 {
		// the sentence before, when this one has no time of its own
		for _, tm := range p.timesIn(k - 1) {
			if tm.Background {
				f = append(f, "background before")
				break
			}
		}
	}
	for _, x := range f {
		if pointed[x] {
			f = append(f, x+" "+string(m.measure))
		}
	}
	return dedupe(f)
}

// pointed are the signs that mean more of some measures and people than of
// others: who was arrested in an earlier month may be the man of today.
var pointed = map[string]bool{earlierDay: true, "background time near": true, "had been": true, "recalled": true, caused: true}

// standing says how the mention lies to what the report opens with: a report
// whose title tells of no violence is often an essay over many incidents.
func (p *page) standing(m *mention) []string {
	var f []string
	o := &p.index.open
	self, head := 0, 0 // the mention itself does not count
	if p.opens(m) {
		self = 1
	}
	if p.headline(p.phrases[m.phrase].First) {
		head = 1
	}
	titled := o.titled > head
	measured := o.measure[m.measure] > self
	figured := o.figure[m.figureKey()] > self
	verbed := m.trigger.entry != nil && o.verb[m.trigger.entry] > self
	f = append(f, "opening tells "+strconv.FormatBool(measured), "opening figure "+strconv.FormatBool(figured), "opening verb "+strconv.FormatBool(verbed))
	if p.r.Body > 0 {
		f = append(f, "title tells "+strconv.FormatBool(titled))
	}
	f = append(f, "looks back "+bucket(p.index.background), "mentions "+bucket(len(p.mentions)))
	return f
}

// whereabouts says how the places of a sentence lie to the place the report
// is about.
func (p *page) whereabouts(sentence int) []string {
	if p.home == nil {
		return nil
	}
	var f []string
	_, located := p.sitesIn(sentence)
	for _, x := range located {
		switch {
		case x.Precision == "unknown":
		case x.ISO != "" && x.ISO != p.home.ISO:
			f = append(f, "other country")
		case x.Name == p.home.Name:
			f = append(f, "same place")
		case x.Admin1 != "" && x.Admin1 == p.home.Admin1:
			f = append(f, "same region")
		}
	}
	return f
}

// apart says how a mention lies to the day of the main incident, and how what it
// tells is brought in.
func (p *page) apart(m *mention) []string {
	k := p.d.SentenceOf(p.phrases[m.phrase].First)
	f := p.dayOff(m, k)
	f = append(f, p.article(m, k)...)
	if p.recalled(m.trigger) {
		f = append(f, "recalled")
	}
	if p.tried(m.trigger) {
		f = append(f, "of a trial")
	}
	f = append(f, "places "+bucket(p.spread()))
	return f
}

// spread counts the provinces and countries in which the report has places.
func (p *page) spread() int {
	if p.index.spread > 0 {
		return p.index.spread - 1
	}
	seen := map[string]bool{}
	for i := range p.located {
		if x := &p.located[i]; x.Precision != "unknown" && x.Precision != "country" && x.ISO != "" {
			seen[x.ISO+x.Admin1] = true
		}
	}
	p.index.spread = len(seen) + 1
	return len(seen)
}

// when is the day of the main incident, as an interval; zero when unknown, and where
// the day that the report gives is one of what came after: of the court, or of the
// speaking.
func (p *page) when() timex.Interval {
	if !p.index.dated {
		p.index.dated = true
		if m := p.day(); m != nil {
			part := p.governs(m.First, m.Last)
			p.index.happened = part == eventPart || part == diedPart
			if part != afterPart && part != spokenPart {
				p.index.day = m.Interval
			}
		}
	}
	return p.index.day
}

// Minutes.
const aDay = 24 * 60

// dayOff says whether the times of a sentence lie before the day of the main
// incident, or are that day; of a sentence without any, those of the sentence
// before in its paragraph.
func (p *page) dayOff(m *mention, k int) []string {
	main := p.when()
	if main.IsZero() {
		return nil
	}
	if r := lies(p.timesIn(k), main, m.trigger.first); r != "" {
		return []string{r}
	}
	for j := k - 1; j >= 0 && j > k-4 && p.d.Sentences[j].Para == p.d.Sentences[k].Para; j-- {
		if r := lies(p.timesIn(j), main, p.d.Sentences[j].Last); r != "" {
			return []string{r + " told before"}
		}
	}
	return nil
}

// How a time lies to the main day.
const (
	mainDay    = "main day"
	earlierDay = "earlier day"
)

// lies returns how the time nearest to a token lies to the main day. A month or
// a year that the day lies in is another time than the day.
func lies(times []timex.Mention, main timex.Interval, at int) string {
	near, how := 1000, ""
	for i := range times {
		tm := &times[i]
		if tm.Interval.IsZero() || tm.Kind == timex.Set || tm.Bound == timex.Since {
			continue
		}
		d := abs(tm.First - at)
		if d >= near {
			continue
		}
		switch v := tm.Interval; {
		case v.From < main.To && main.From < v.To && (tm.Precision <= timex.Day || main.To-main.From > aDay):
			near, how = d, mainDay
		case v.From < main.From && tm.Kind != timex.Duration:
			near, how = d, earlierDay
		}
	}
	return how
}

// article says how the sentence names what happened: an attack is another one
// than the attack.
func (p *page) article(m *mention, k int) []string {
	s := p.d.Sentences[k]
	for i := s.First; i < s.Last; i++ {
		if p.plays[i] != eventPart || !strings.HasPrefix(p.tok(i).Tag, "NN") {
			continue
		}
		for j := i - 1; j >= s.First && j > i-5; j-- {
			switch t := p.tok(j); {
			case p.is("a", j) || p.is("another", j):
				return []string{"an event"}
			case t.Tag == "DT":
				return []string{"the event"}
			case !modifies(t):
				j = s.First
			}
		}
	}
	return nil
}

// tried reports whether what happened is told as what somebody was tried for:
// "convicted of murdering".
func (p *page) tried(t *trigger) bool {
	s := p.sent(t.first)
	for i := t.first - 1; i >= s.First && i > t.first-7; i-- {
		if p.plays[i] == afterPart {
			return true
		}
	}
	return false
}

// recalled reports whether the sentence tells what happened as the reason for
// something else: "in retaliation for strikes that killed 30".
func (p *page) recalled(t *trigger) bool {
	s := p.sent(t.first)
	for i := s.First; i < s.Last; i++ {
		if has(p.scenes[i].entries, "recall") {
			return true
		}
	}
	return false
}
