package read

import (
	"slices"
	"strings"

	"daybook"
	"daybook/timex"
)

// elsewhere reports whether what the mention tells belongs to another incident
// than the main one. What a post embedded in a report says is of its incident,
// unless the post itself looks back. A figure that was told of another incident
// is told of it again.
func (p *page) elsewhere(m *mention) bool {
	if x, ok := p.index.elsewhere[m]; ok {
		return x
	}
	if p.index.elsewhere == nil {
		p.index.elsewhere, p.index.figures = map[*mention]bool{}, map[string]bool{}
	}
	key := m.figureKey()
	x := p.index.figures[key] || p.ruled(m) || p.apartBy(m)
	p.index.elsewhere[m] = x
	if n, exact := m.who.figure.Exact(); x && m.who.kind == counted && (!exact || n >= manyEnough) {
		p.index.figures[key] = true
	}
	return x
}

// manyEnough is the count from which two figures alike are one.
const manyEnough = 5

// ruled asks the rules.
func (p *page) ruled(m *mention) bool {
	return p.reason(m.trigger) || p.cameAfter(m.trigger) || p.away(m.trigger) || p.longAgo(m.trigger) || p.running(m) || p.usual(m)
}

// running reports whether the mention numbers the case among all of a town or a
// year: "the fourth homicide of 2016". A third body is one of this incident.
func (p *page) running(m *mention) bool {
	return m.trigger.frame == "head" && m.trigger.entry != nil && m.trigger.entry.Is("tally") && p.nth(&p.phrases[m.phrase]) > 1
}

// usual reports whether a number is that of every day or year: "some 600 people are
// killed on these roads each year".
func (p *page) usual(m *mention) bool {
	if m.who.kind != counted {
		return false
	}
	for _, tm := range p.timesIn(p.d.SentenceOf(m.trigger.first)) {
		if tag := p.tok(tm.First).Tag; tm.Kind == timex.Set && (tag == "DT" || tag == "RB") && min(abs(tm.First-m.trigger.last), abs(m.trigger.first-tm.Last)) <= besideIt {
			return true
		}
	}
	return false
}

// apartBy asks the model; of a post only where it looks back.
func (p *page) apartBy(m *mention) bool {
	f := p.setting(m)
	if (p.r.Kind == daybook.SinglePost || p.inPost(p.d.Tokens[p.phrases[m.phrase].Head].Span)) && !slices.ContainsFunc(f, func(x string) bool { return strings.HasPrefix(x, "background") }) {
		return false
	}
	return p.other.probability(f) > otherAt
}

// reason reports whether what happened is told as the reason for what happened
// now: "in retaliation for air strikes in which 30 people were killed".
func (p *page) reason(t *trigger) bool {
	for i := p.sent(t.first).First; i < t.first; i++ {
		if has(p.scenes[i].entries, "reason") {
			return true
		}
	}
	return false
}

// cameAfter reports whether what happened came before what the report is about,
// and in so many words: "the blast came four days after gunmen killed five".
func (p *page) cameAfter(t *trigger) bool {
	came := -1
	for i := p.sent(t.first).First; i < t.first; i++ {
		es := p.scenes[i].entries
		switch {
		case has(es, "came") && (p.tok(i).Tag == "VBD" || p.tok(i).Tag == "VBZ" || p.tok(i).Tag == "VBP"):
			came = i
		case has(es, "after") && came >= 0 && i-came <= 7:
			return p.d.SentenceOf(i) > 0
		}
	}
	return false
}

// away reports whether what happened, happened elsewhere than the main
// incident, and is told of as another: "in a separate attack in Kirkuk".
func (p *page) away(t *trigger) bool {
	if p.home == nil || p.home.Precision == "country" || p.headline(t.first) {
		return false
	}
	k := p.d.SentenceOf(t.first)
	s := p.d.Sentences[k]
	sites, located := p.sitesIn(k)
	there := false
	for i := range sites {
		x := &located[i]
		switch {
		case sites[i].Adjective || sites[i].Dateline || x.Precision == "unknown" || x.Precision == "country" || x.Precision == "region":
		case !far(x, p.home) || x.Precision == "admin1" && x.Admin1 == p.home.Admin1:
			return false
		case p.scene.Has("there", p.tok(sites[i].First-1).Norm):
			there = true
		}
	}
	if !there {
		return false
	}
	if main := p.when(); !main.IsZero() && lies(p.timesIn(k), main, t.first) == earlierDay {
		return true
	}
	for i := s.First; i < s.Last; i++ {
		if has(p.scenes[i].entries, "another") {
			return true
		}
	}
	return false
}

// longAgo reports whether what happened stands beside a time long before the
// main incident, or counts what happened since then, in a report of something
// fresh: "a raid in January killed 22", "300 have been killed since January".
func (p *page) longAgo(t *trigger) bool {
	main := p.when()
	k := p.d.SentenceOf(t.first)
	if main.IsZero() || p.anchor.IsZero() || !p.index.happened || k == 0 || p.headline(t.first) || main.To-main.From > aDay || p.anchor.From-main.To > fresh*aDay {
		return false
	}
	switch t.measure {
	case daybook.Killed, daybook.Injured, daybook.Casualties:
	default:
		return false // who was taken long ago may be freed today
	}
	times := p.timesIn(k)
	for i := range times {
		tm := &times[i]
		if tm.Interval.IsZero() || tm.Kind == timex.Set {
			continue
		}
		if !tm.Background && tm.Interval.Overlaps(main) && tm.Precision <= timex.Day {
			return false
		}
	}
	for i := range times {
		tm := &times[i]
		if d := min(abs(tm.First-t.last), abs(t.first-tm.Last)); tm.Interval.IsZero() || d > besideIt || tm.Kind == timex.Set {
			continue
		}
		if tm.Bound == timex.Since && main.From-tm.Interval.From > fresh*aDay || tm.Kind <= timex.Time && tm.Background && main.From-tm.Interval.To > fresh*aDay {
			return true
		}
	}
	return false
}

// How many days a report is fresh, and how near a time stands to what happened
// then, in words.
const (
	fresh    = 10
	besideIt = 8
)
