package read

import (
	"daybook"
	"daybook/timex"
	"daybook/token"
)

// role of a word for the times and places around it.
type part uint8

const (
	noPart     part = iota
	eventPart       // what happened: killed, the blaze
	happenPart      // happened, took place
	diedPart        // who died may have been hurt on an earlier day
	afterPart       // what came after: arrested, sentenced, the vigil
	spokenPart      // said
	otherPart       // any other verb
)

// scenery says of each token which part it plays for the times and places
// around it.
func (p *page) scenery() {
	for i := range p.plays {
		if tag := p.tok(i).Tag; len(tag) == 3 && tag[:2] == "VB" && tag != "VBG" && !p.is("be", i) && !p.is("have", i) {
			p.plays[i] = otherPart
		}
		p.scenes[i].entries, p.scenes[i].n = p.scene.Match(p.d, i)
		for _, e := range p.scenes[i].entries {
			switch e.Label {
			case "aftermath":
				p.plays[i] = afterPart
			case "speech":
				p.plays[i] = spokenPart
			case "happening":
				p.plays[i] = happenPart
			}
		}
	}
	for _, c := range p.cues {
		for _, e := range c.entries {
			if e.Label == "type" && p.tok(c.i).Tag != "NNP" {
				p.plays[c.i] = eventPart
			}
		}
	}
	for k := range p.triggers {
		t := &p.triggers[k]
		switch t.measure {
		case daybook.Killed, daybook.Injured, daybook.Casualties, daybook.Abducted:
			if t.frame != "toll" && t.frame != "state" {
				p.plays[t.first] = eventPart
			}
			if t.measure == daybook.Killed && t.frame == "subject" && p.diedLater(t) {
				p.plays[t.first] = afterPart
			} else if t.measure == daybook.Killed && t.frame == "subject" {
				p.plays[t.first] = diedPart
			}
		default:
			if t.frame == "attack" {
				p.plays[t.first] = eventPart
			}
		}
	}
}

// diedLater reports whether somebody is told to have died in a hospital, or of what he
// had suffered: the day is that of his death.
func (p *page) diedLater(t *trigger) bool {
	for i := t.last; i < p.sent(t.first).Last; i++ {
		if has(p.scenes[i].entries, "later-death") {
			return true
		}
	}
	return false
}

// How far the word that a time or a place belongs to is looked for.
const (
	reachBack  = 14
	reachAhead = 20
	reachNoun  = 4
)

// governs returns the part of the word that tokens [first, last) belong to: a
// noun behind a time of the owner's form ("Saturday's fire"), the last verb or
// happening before them, or else the next behind.
func (p *page) governs(first, last int) part {
	s := p.sent(first)
	owner := p.tok(last).Tag == "POS"
	for i := last; i < min(s.Last, last+reachNoun); i++ {
		t := p.tok(i)
		if t.Kind == token.Punct || !owner && !modifies(t) {
			break
		}
		if x := p.plays[i]; x == eventPart || x == afterPart {
			return x
		}
	}
	for i := first - 1; i >= max(s.First, first-reachBack); i-- {
		if p.tok(i).Is(";", ":") {
			break
		}
		if x := p.plays[i]; x != noPart {
			return x
		}
	}
	for i := last; i < min(s.Last, last+reachAhead); i++ {
		if x := p.plays[i]; x != noPart {
			return x
		}
	}
	return noPart
}

func modifies(t *token.Token) bool {
	return len(t.Tag) >= 2 && (t.Tag[:2] == "NN" || t.Tag[:2] == "JJ" || t.Tag == "VBG")
}

// What speaks for a time being that of the incident. Set by hand, on what
// local papers say of shootings; what matters is their order.
const (
	ofEvent      = 2.0
	ofOther      = 0.5
	ofAftermath  = -3.5
	ofSpeech     = -2.0
	besideHurt   = 0.75
	bareClock    = -1.5 // "around 6:15 p.m.", of a day not said
	longPast     = -0.5 // long before the report
	coarseTime   = -3.0
	eachSentence = -0.16
	latest       = 12  // sentences that count
	saidAgain    = 0.3 // for each other mention, up to the third
)

// date finds when it happened: of the days that the report names, the one that
// stands with what happened, and not with the arrest, the burial, the court or
// the speaking.
func (p *page) date() *daybook.Date {
	if m := p.day(); m != nil {
		if d, ok := p.finer(m).Date(p.d.Text); ok {
			return &d
		}
	}
	return nil
}

// day is the time expression that tells when it happened, or nil.
func (p *page) day() *timex.Mention {
	eventful := map[int]bool{}
	for _, m := range p.mentions {
		eventful[p.d.SentenceOf(m.trigger.first)] = true
	}
	type day struct {
		best  *timex.Mention
		top   float64
		again int
	}
	days := map[timex.Moment]*day{}
	var order []timex.Moment
	for i := range p.times {
		m := &p.times[i]
		if !p.dates(m) {
			continue
		}
		w := p.weighTime(m, eventful)
		key := m.Interval.From / aDay
		d := days[key]
		switch {
		case d == nil:
			days[key] = &day{m, w, 0}
			order = append(order, key)
			continue
		case w > 0:
			d.again = min(d.again+1, 3)
		}
		if w > d.top {
			d.top, d.best = w, m
		}
	}
	var best *day
	for _, key := range order {
		if d := days[key]; best == nil || d.top+saidAgain*float64(d.again) > best.top+saidAgain*float64(best.again) {
			best = d
		}
	}
	if best == nil {
		return nil
	}
	return best.best
}

// finer returns the first time within another that says more exactly when it
// happened: three in the morning of a night, the Saturday of a weekend, a day of
// last month. Otherwise it is the same.
func (p *page) finer(wide *timex.Mention) *timex.Mention {
	if wide.Precision < timex.PartOfDay {
		return wide
	}
	for i := range p.times {
		m := &p.times[i]
		if m.Precision >= wide.Precision || !wide.Interval.Contains(m.Interval) || !p.dates(m) {
			continue
		}
		if x := p.governs(m.First, m.Last); x != afterPart && x != spokenPart {
			return m
		}
	}
	return wide
}

// dates reports whether the mention gives a day on which something can have
// happened; the times that a page prints of itself give none.
func (p *page) dates(m *timex.Mention) bool {
	if m.Interval.IsZero() || m.Tense == timex.Future || m.Kind == timex.Duration || m.Kind == timex.Set || m.Kind == timex.Vague ||
		m.Bound == timex.Since || m.Precision > timex.Year || p.inPost(m.Span) || p.anchor.Dateline.Contains(m.Span) {
		return false
	}
	if _, ok := m.Date(p.d.Text); !ok {
		return false
	}
	return !p.furniture(m)
}

// furniture reports whether the time is one that a page prints of itself:
// "Posted: Tuesday, August 18", the length of a film ("1:05 Court hearing").
func (p *page) furniture(m *timex.Mention) bool {
	i := m.First - 1
	for first := p.sent(m.First).First; i >= first && (p.timed[i] || i > m.First-4 && (p.tok(i).Kind == token.Punct || preposition(p.tok(i)))); i-- {
	}
	if i >= p.sent(m.First).First && p.scene.Has("furniture", p.tok(i).Norm) && (p.tok(i+1).Kind == token.Punct || i == p.sent(i).First || p.tok(i-1).Kind == token.Open) {
		return true
	}
	return m.Precision == timex.Minute && m.Guessed && m.Last == m.First+1 && !preposition(p.tok(m.First-1))
}

// weighTime is how much speaks for a time being that of the incident.
func (p *page) weighTime(m *timex.Mention, eventful map[int]bool) float64 {
	k := p.d.SentenceOf(m.First)
	w := 2 + eachSentence*float64(min(k, latest))
	x := p.governs(m.First, m.Last)
	switch x {
	case eventPart, happenPart:
		w += ofEvent
	case otherPart, diedPart:
		w += ofOther
	case afterPart:
		w += ofAftermath
	case spokenPart:
		w += ofSpeech
	}
	if eventful[k] {
		w += besideHurt
	}
	if m.Background {
		w += longPast
	}
	switch {
	case m.Precision > timex.Week:
		w += 2 * coarseTime
	case m.Precision > timex.Day:
		w += coarseTime
	case m.Precision == timex.Minute && m.Guessed && m.Last-m.First <= 2:
		w += bareClock
	}
	return w
}
