package read

import "daybook/lexicon"

// hit is what a lexicon has for the words that begin at a token: the entries
// of the longest form, and how many words it has.
type hit struct {
	entries []*lexicon.Entry
	n       int
}

// cue is a hit of the incident lexicon.
type cue struct {
	hit
	i int // its first token
}

// lookUp looks every word up once: what the rules ask for again and again is
// then an index away.
func (p *page) lookUp() {
	p.events = make([]hit, p.d.Len())
	for i := range p.events {
		p.events[i].entries, p.events[i].n = p.casualty.Match(p.d, i)
	}
	for i := 0; i < p.d.Len(); i++ {
		if es, n := p.incident.Match(p.d, i); n > 0 {
			p.cues = append(p.cues, cue{hit{es, n}, i})
			i += n - 1
		}
	}
}

// event returns what the casualty lexicon has at token i.
func (p *page) event(i int) ([]*lexicon.Entry, int) {
	if i < 0 || i >= len(p.events) {
		return nil, 0
	}
	return p.events[i].entries, p.events[i].n
}
