package read

import (
	"slices"
	"sync"

	"daybook/grammar"
	"daybook/lexicon"
)

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

// room is what a page keeps of each token and each phrase, for most of the
// memory it takes: it is used again by another page when nobody looks at this
// one any more.
type room struct {
	small    [][]*lexicon.Entry // what the casualty lexicon has each token for, taken alone
	events   []hit              // what it has at each token
	scenes   []hit              // what the lexicon of scenes has at each token
	cues     []cue              // what the incident lexicon has, in order
	triggers []trigger          // in order
	at       []int32            // phrase of each token, -1
	timed    []bool             // tokens inside a time expression
	placed   []bool             // tokens inside the name of a place
	plays    []part             // what each token is to the times and places around it
	phrases  []grammar.Phrase
	whoIs    []who
	whoRead  []bool
}

var rooms = sync.Pool{New: func() any { return &room{} }}

// enter gives the page room for n tokens.
func (p *page) enter(n int) {
	p.room = rooms.Get().(*room)
	p.small, p.events, p.scenes = fit(p.small, n), fit(p.events, n), fit(p.scenes, n)
	p.timed, p.placed, p.plays = fit(p.timed, n), fit(p.placed, n), fit(p.plays, n)
	p.cues, p.triggers, p.phrases = p.cues[:0], p.triggers[:0], slices.Grow(p.phrases[:0], n/3)
	p.at = fit(p.at, n)
	for i := range p.at {
		p.at[i] = -1
	}
}

// leave gives the room up: the page may not be looked at after.
func (p *page) leave() {
	p.d.Leave()
	rooms.Put(p.room)
	p.room = nil
}

// fit is a list of n zeros, in the room of another that is no longer needed.
func fit[T any](list []T, n int) []T {
	if cap(list) < n {
		return make([]T, n)
	}
	list = list[:n]
	clear(list)
	return list
}

// lookUp looks every word up once: what the rules ask for again and again is
// then an index away.
func (p *page) lookUp() {
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
