package read

import (
	"sort"

	"daybook"
	"daybook/attribution"
	"daybook/lexicon"
	"daybook/place"
	"daybook/timex"
)

// index finds by sentence what stands in it, so that reading a claim costs the
// same in a long report as in a short one.
type index struct {
	time, site [][2]int // first and last of each sentence
	by         [][]attribution.Attribution
	hurt       map[int]bool            // phrases that something happened to
	one        map[int]bool            // phrases that say of somebody that he is one of a group
	harms      map[int][]*mention      // those that tell of harm, by sentence; nil until asked for
	first      map[*trigger]*mention   // the first mention of a trigger
	fates      map[daybook.Measure]int // how many words tell of each; nil until asked for
	told       map[int][]*mention      // of each sentence
	open       opening
	background int               // times that look back
	elsewhere  map[*mention]bool // what was found of each
	figures    map[string]bool   // those of other incidents
	dated      bool
	attacked   bool           // somebody is told of who attacked
	happened   bool           // what happened on that day hurt somebody
	spread     int            // provinces with places, and one
	day        timex.Interval // of the main incident
	kind       daybook.Type   // that the words of the report tell of; empty until asked for
}

// opening counts what the title and the first sentences tell.
type opening struct {
	measure map[daybook.Measure]int
	figure  map[string]int
	verb    map[*lexicon.Entry]int
	titled  int
	event   bool                    // the title tells of something that happened
	most    map[daybook.Measure]int // the largest figure of the title
	word    map[string]bool         // the words of the title and the first sentences
}

// ranges gives, for each sentence, the stretch of items whose token lies in it.
func (p *page) ranges(n int, token func(int) int) [][2]int {
	out := make([][2]int, len(p.d.Sentences))
	i := 0
	for k, s := range p.d.Sentences {
		for i < n && token(i) < s.First {
			i++
		}
		j := i
		for j < n && token(j) < s.Last {
			j++
		}
		out[k] = [2]int{i, j}
		i = j
	}
	return out
}

// indexSpeakers sorts the attributions by the sentences that their content
// touches.
func (p *page) indexSpeakers() {
	p.index.by = make([][]attribution.Attribution, len(p.d.Sentences))
	for _, a := range p.by {
		last := -1
		for _, c := range a.Content {
			k := sort.Search(len(p.d.Sentences), func(k int) bool {
				return p.d.Tokens[p.d.Sentences[k].Last-1].End > c.Start
			})
			for ; k < len(p.d.Sentences) && p.d.Tokens[p.d.Sentences[k].First].Start < c.End; k++ {
				if k > last {
					p.index.by[k] = append(p.index.by[k], a)
					last = k
				}
			}
		}
	}
}

// speaker returns the attribution that governs the byte of the text.
func (p *page) speaker(offset int) (attribution.Attribution, bool) {
	i := p.d.At(offset)
	if i >= p.d.Len() {
		return attribution.Attribution{}, false
	}
	return attribution.Lookup(p.index.by[p.d.SentenceOf(i)], offset)
}

// timesIn and sitesIn return what stands in a sentence.
func (p *page) timesIn(sentence int) []timex.Mention {
	r := p.index.time[sentence]
	return p.times[r[0]:r[1]]
}

func (p *page) sitesIn(sentence int) ([]place.Mention, []daybook.Place) {
	r := p.index.site[sentence]
	return p.sites[r[0]:r[1]], p.located[r[0]:r[1]]
}

// indexMentions notes what the mentions say of the report as a whole.
func (p *page) indexMentions() {
	x := &p.index
	x.first, x.told = map[*trigger]*mention{}, map[int][]*mention{}
	x.open = opening{map[daybook.Measure]int{}, map[string]int{}, map[*lexicon.Entry]int{}, 0, p.eventful(), map[daybook.Measure]int{}, map[string]bool{}}
	for i := 0; i < p.d.Len() && (p.headline(i) || p.d.SentenceOf(i) < opened); i++ {
		x.open.word[p.tok(i).Norm] = true
	}
	for _, m := range p.mentions {
		if x.first[m.trigger] == nil {
			x.first[m.trigger] = m
		}
		k := p.d.SentenceOf(m.trigger.first)
		x.told[k] = append(x.told[k], m)
		if p.headline(p.phrases[m.phrase].First) {
			x.open.titled++
			if lo := m.who.figure.Lo; lo != nil {
				x.open.most[m.measure] = max(x.open.most[m.measure], *lo)
			}
		}
		if !p.opens(m) {
			continue
		}
		x.open.measure[m.measure]++
		x.open.figure[m.figureKey()]++
		if m.trigger.entry != nil {
			x.open.verb[m.trigger.entry]++
		}
	}
	for _, m := range p.mentions {
		if m.who.class == daybook.Attackers && m.measure != daybook.Detained {
			x.attacked = true
		}
	}
	for i := range p.times {
		if p.times[i].Background {
			x.background++
		}
	}
}

// opens reports whether the mention stands in the title or the first sentences.
func (p *page) opens(m *mention) bool {
	first := p.phrases[m.phrase].First
	return p.headline(first) || p.d.SentenceOf(first) <= 3
}

func (m *mention) figureKey() string {
	return string(m.measure) + m.who.figure.String() + kindNames[m.who.kind]
}
