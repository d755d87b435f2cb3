package read

import (
	"strconv"
	"strings"

	"daybook"
)

// outlook says how a mention lies to what kind of report it stands in: whether
// the title tells of something that happened, how old the news is, what kind of
// happening its words tell of, whether it was in a town or all over a country, who
// speaks, and whether the figure is the title's. A report whose title tells of
// nothing is often an essay, as is one about a country, and all that it counts are
// other incidents.
func (p *page) outlook(m *mention) []string {
	f := []string{"age " + p.old(), "type-" + string(p.about()), p.voiceOf(m)}
	if p.home != nil {
		f = append(f, "at-"+p.home.Precision)
	} else {
		f = append(f, "at-none")
	}
	if p.r.Body > 0 && !p.placeLine() {
		f = append(f, "title event "+strconv.FormatBool(p.index.open.event))
	}
	if x := p.besideTitle(m); x != "" {
		f = append(f, x)
	}
	if k := p.d.SentenceOf(p.phrases[m.phrase].First); k >= opened {
		if n := p.shared(k); n >= 0 {
			f = append(f, "names known "+strconv.Itoa(n))
		}
	}
	for i := p.sent(m.trigger.first).First; i < m.trigger.first; i++ {
		if has(p.scenes[i].entries, "cause") {
			f = append(f, caused)
			break
		}
	}
	return f
}

// about is the kind of happening that the words of the whole report tell of.
func (p *page) about() daybook.Type {
	if p.index.kind == "" {
		p.index.kind = p.kindOf(0, p.d.Len())
	}
	return p.index.kind
}

// voiceOf says what kind of speaker tells what a mention tells.
func (p *page) voiceOf(m *mention) string {
	by, ok := p.speaker(p.tok(p.phrases[m.phrase].First).Start)
	if !ok {
		return "voice-none"
	}
	if kind := p.speech(by).kind; kind != nil {
		return "voice-" + string(*kind)
	}
	return "voice-unknown"
}

// caused is said of what stands behind what it brought about.
const caused = "cause"

// eventful reports whether the title tells of something that happened: an
// arrest alone is none, for it came after.
func (p *page) eventful() bool {
	for i := 0; i < p.d.Len() && p.headline(i); i++ {
		if p.plays[i] == eventPart {
			return true
		}
	}
	for k := range p.triggers {
		switch t := &p.triggers[k]; {
		case !p.headline(t.first):
			return false
		case t.measure != daybook.Detained && t.measure != daybook.TookPart:
			return true
		}
	}
	return false
}

// placeLine reports whether the title only says where: "Camp of Ayn, Northern
// District, Haland". It tells of nothing, and means nothing by that.
func (p *page) placeLine() bool {
	if p.r.Body == 0 {
		return false
	}
	n := 0
	for i := range p.sites {
		if p.headline(p.sites[i].First) && !p.sites[i].Adjective {
			n++
		}
	}
	for i := 0; i < p.d.Len() && p.headline(i); i++ {
		if strings.HasPrefix(p.tok(i).Tag, "VB") || p.plays[i] != noPart {
			return false
		}
	}
	return n > 1
}

// old is for how long the main incident had been over when the report was
// written.
func (p *page) old() string {
	day := p.when()
	if day.IsZero() || p.anchor.IsZero() {
		return "unknown"
	}
	switch days := (p.anchor.From - day.From) / aDay; {
	case days <= 3:
		return "0-3"
	case days <= 10:
		return "4-10"
	case days <= 60:
		return "11-60"
	}
	return "61+"
}

// besideTitle says how a counted figure lies to the largest that the title
// gives for the measure.
func (p *page) besideTitle(m *mention) string {
	top, lo := p.index.open.most[m.measure], m.who.figure.Lo
	switch {
	case m.who.kind != counted || lo == nil || top == 0 || p.headline(p.phrases[m.phrase].First):
		return ""
	case 2**lo > 3*top:
		return "title trebled"
	case *lo > top:
		return "title lower"
	case *lo < top:
		return "title higher"
	}
	return "title equal"
}

// How many sentences open a report, with the title among them.
const opened = 2

// shared is how many of the names in a sentence, in fifths, the opening has too;
// -1 where it has no names.
func (p *page) shared(k int) int {
	n, shared := 0, 0
	s := p.d.Sentences[k]
	for i := s.First; i < s.Last; i++ {
		if t := p.tok(i); strings.HasPrefix(t.Tag, "NNP") && len(t.Norm) > 3 {
			n++
			if p.index.open.word[t.Norm] {
				shared++
			}
		}
	}
	if n == 0 {
		return -1
	}
	return min(4, shared*5/n)
}
