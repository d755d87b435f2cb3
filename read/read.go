// Package read turns one report into its reading: who claims what, in whose
// words, about which incident. It is a function of the report alone: no clock,
// no network, no order of maps.
package read

import (
	"embed"
	"slices"
	"sort"
	"strings"
	"sync"

	"daybook"
	"daybook/attribution"
	"daybook/grammar"
	"daybook/lexicon"
	"daybook/place"
	"daybook/quantity"
	"daybook/role"
	"daybook/tag"
	"daybook/timex"
	"daybook/token"
)

//go:embed en/*.lex en/*.weights en/rule.txt en/blame.txt en/note.txt
var english embed.FS

// Reader reads reports. It is safe for use by many goroutines at once.
type Reader struct {
	lexica
	cut   *token.Tokenizer
	tag   *tag.Tagger
	count *quantity.Finder
	time  *timex.Grammar
	place *place.Gazetteer
	by    *attribution.Finder
	role  *role.Finder
	asked bool
}

// English returns the reader of English reports. Its words and weights are
// loaded once, side by side: a newsroom waits for the first report.
var English = sync.OnceValue(func() *Reader {
	r := &Reader{}
	var all sync.WaitGroup
	for _, load := range []func(){
		func() { r.tag = tag.English() },
		func() { r.role = role.English() },
		func() { r.place = place.Default() },
		func() { r.by = attribution.English() },
		func() { r.time = timex.English() },
		func() { r.cut, r.count = token.English(), quantity.English() },
		func() { r.person = lexicon.MustLoad(english, "en/person.lex") },
		func() { r.casualty = lexicon.MustLoad(english, "en/casualty.lex", "en/until.lex", "en/word.lex") },
		func() { r.incident = lexicon.MustLoad(english, "en/incident.lex", "en/accuse.lex") },
		func() { r.scene = lexicon.MustLoad(english, "en/scene.lex") },
		func() { r.keep, r.other = mustWeights("en/keep.weights"), mustWeights("en/other.weights") },
		func() { r.glossary, r.wording = glossary(), wordings() },
	} {
		all.Go(load)
	}
	all.Wait()
	return r
})

// Asked returns a reader whose perpetrators, targets, victims and weapons are
// those that MUC-4 asks for: of recent attacks on civilians, governments and
// property. Half of its reports have none. All else is read alike.
func (r *Reader) Asked() *Reader {
	x := *r
	x.asked = true
	return &x
}

// Read returns the reading of the report.
func (r *Reader) Read(rep *daybook.Report) *daybook.Reading {
	reading, p, _ := r.read(rep)
	p.leave()
	return reading
}

// read is the walk: lay the report on the table, find what is said to have
// happened to whom, make claims of it, and tell what the report is about.
func (r *Reader) read(rep *daybook.Report) (*daybook.Reading, *page, []*mention) {
	p := r.page(rep)
	claims, from := p.claims()
	p.relate(claims, from)
	p.portions(claims, from)
	p.state = p.situation()
	p.asked = r.asked
	if r.asked {
		p.cast = r.role.Asked(p.d, p.numerals)
	} else {
		p.cast = r.role.Find(p.d, p.numerals)
	}
	return &daybook.Reading{
		Schema:         daybook.Schema,
		Report:         rep,
		Happenings:     p.happenings(),
		Posts:          p.posts,
		Claims:         claims,
		Responsibility: p.responsibility(),
		Situation:      p.state,
		Toll:           p.toll(claims),
		Notes:          append([]daybook.Note{}, slices.Concat(rep.Notes, p.notes, p.corrections())...),
	}, p, from
}

// page lays the report on the table: tokens, tags, numbers, phrases, and what
// happened to people.
func (r *Reader) page(rep *daybook.Report) *page {
	p := &page{lexica: &r.lexica, r: rep, d: r.cut.Cut(rep.Text)}
	r.tag.Tag(p.d)
	p.enter(p.d.Len())
	for i := range p.small {
		p.small[i], p.events[i].entries, p.events[i].n = p.casualty.Both(p.d, i)
	}
	p.numerals = r.count.Find(p.d)
	p.qs = p.counts(slices.Clone(p.numerals))
	r.times(p)
	r.places(p)
	p.posts = r.embedded(p)
	p.by = r.by.Find(p.d, p.posts, rep.Kind == daybook.SinglePost)
	p.disown()
	p.index.hurt, p.index.one = map[int]bool{}, map[int]bool{}
	p.index.time = p.ranges(len(p.times), func(i int) int { return p.times[i].First })
	p.index.site = p.ranges(len(p.sites), func(i int) int { return p.sites[i].First })
	p.indexSpeakers()
	if p.foreign() {
		p.notes = append(p.notes, daybook.Note{Text: p.wording["language"]})
		p.events = p.events[:0]
		p.indexMentions()
		p.locate()
		return p
	}
	p.lookUp()
	p.findTriggers()
	p.scenery()
	p.chunk()
	p.names()
	p.whoIs, p.whoRead, p.sure = fit(p.whoIs, len(p.phrases)), fit(p.whoRead, len(p.phrases)), true
	p.frameAll()
	p.along()
	p.within()
	p.fates()
	p.oneByOne()
	p.parts()
	p.heads()
	p.unhurt()
	p.fallen()
	p.everyone()
	p.series()
	p.attackers()
	p.wholes()
	p.they()
	p.sameAs()
	p.theyAre()
	p.indexMentions()
	p.locate()
	return p
}

// counts leaves out the numbers that are ages in so many words ("a seven
// year old boy"), and the many of "how many".
func (p *page) counts(qs []quantity.Quantity) []quantity.Quantity {
	out := qs[:0]
	for _, q := range qs {
		if p.is("year", q.Last) && p.is("old", q.Last+1) || p.is("how", q.First-1) {
			continue
		}
		if q.Num == q.First+1 && q.Figure.Lo != nil && p.is("particle", q.First) && p.is("with-particle", q.First-1) {
			q.First, q.Figure = q.Num, daybook.Exactly(*q.Figure.Lo-1) // handed over 21 girls
		}
		out = append(out, q)
	}
	return out
}

func (p *page) chunk() {
	ch := &grammar.Chunker{Barrier: p.barrier(p.verbals()), Of: "of"}
	for i := range p.d.Tokens {
		t := p.tok(i)
		if !strings.HasPrefix(t.Tag, "NN") && p.person.One("noun", p.d, i) != nil {
			t.Tag = "NNS" // Frontier Corps personnel
		}
		if prev := p.tok(i - 1).Tag; t.Tag == "JJ" && (strings.HasPrefix(prev, "NN") || prev == "CD" || prev == "VBN" || prev == "JJ") && !strings.HasPrefix(p.tok(i+1).Tag, "JJ") && !strings.HasPrefix(p.tok(i+1).Tag, "NN") && hasOne(p.person.Word(t.Norm)) {
			t.Tag = "NN" // the police chief
		}
		if t.Tag == "PRP" && p.is("possessor", i) {
			if n := p.tok(i + 1); strings.HasPrefix(n.Tag, "NN") || strings.HasPrefix(n.Tag, "JJ") || n.Tag == "CD" {
				t.Tag = "PRP$"
			}
		}
	}
	for i := range p.sites {
		p.national(p.sites[i].Last-1, p.sites[i].Adjective)
	}
	q := 0
	for _, s := range p.d.Sentences {
		for q < len(p.qs) && p.qs[q].First < s.First {
			q++
		}
		first := len(p.phrases)
		p.phrases = ch.Chunk(p.phrases, p.d, s, p.qs[q:])
		for k, ph := range p.phrases[first:] {
			for i := ph.First; i < ph.Last; i++ {
				p.at[i] = int32(first + k)
			}
		}
	}
}

// national makes a noun of the word at token i for those of a land where a number stands
// before it and no noun behind: "three tourists, two French and one Afghan".
func (p *page) national(i int, adjective bool) {
	t, next := p.tok(i), p.tok(i+1)
	if !adjective || t.Tag != "JJ" || p.tok(i-1).Tag != "CD" || next.Kind == token.Word && (strings.HasPrefix(next.Tag, "NN") || strings.HasPrefix(next.Tag, "JJ") || next.Tag == "VBG" || next.Tag == "CD" || next.Tag == "HYPH") {
		return
	}
	if t.Tag = "NNS"; p.is("a", i-1) {
		t.Tag = "NN"
	}
}

// names notes the last word of every full name, so that a surname alone is
// known for one afterwards.
func (p *page) names() {
	p.people = map[string]bool{}
	for k := range p.phrases {
		ph := &p.phrases[k]
		if ph.Proper && ph.Head > ph.First && strings.HasPrefix(p.tok(ph.Head-1).Tag, "NNP") && p.isName(ph, ph.First) {
			p.people[p.tok(ph.Head).Norm] = true
		}
	}
	for k := range p.phrases {
		// Grant was killed: a surname, though it is a word too
		ph := &p.phrases[k]
		if t := p.tok(ph.Head); ph.First == ph.Head && t.Tag == "NN" && p.people[t.Norm] && t.Text != t.Norm && !p.d.Caps && p.person.Word(t.Norm) == nil {
			t.Tag, ph.Proper = "NNP", true
		}
	}
}

// times finds the time expressions and marks their tokens.
func (r *Reader) times(p *page) {
	p.anchor = r.time.Anchor(p.d, p.r.Published)
	p.times = r.time.Find(p.d, p.anchor)
	for i := range p.times {
		for j := p.times[i].First; j < p.times[i].Last; j++ {
			p.timed[j] = true
		}
	}
}

// placeWords are lists of words that were handed to the gazetteer, to be used
// again.
var placeWords = sync.Pool{New: func() any { return new([]place.Word) }}

// places finds the names of places and what they mean.
func (r *Reader) places(p *page) {
	list := placeWords.Get().(*[]place.Word)
	words := (*list)[:0]
	for i := range p.d.Tokens {
		t := &p.d.Tokens[i]
		words = append(words, place.Word{Span: t.Span, Text: t.Text, Low: p.d.Low(i)})
	}
	for _, s := range p.d.Sentences {
		words[s.First].First = true
	}
	sites, hints := r.place.Survey(words)
	clear(words)
	*list = words
	placeWords.Put(list)
	p.sites, p.located = sites, place.Resolve(p.d.Text, sites, hints)
	for i := range p.sites {
		for j := p.sites[i].First; j < p.sites[i].Last; j++ {
			p.placed[j] = !p.sites[i].Adjective
		}
	}
}

// embedded returns the posts embedded in the report: those its markup declared
// and those that their signatures in plain text give away.
func (r *Reader) embedded(p *page) []daybook.Post {
	out := append([]daybook.Post{}, p.r.Posts...)
	if p.r.Kind == daybook.SinglePost {
		return out
	}
	for _, x := range r.by.FindPosts(p.d) {
		known := false
		for _, y := range p.r.Posts {
			known = known || x.Span.Overlaps(y.Span)
		}
		if !known {
			out = append(out, x)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Span.Start < out[j].Span.Start })
	return out
}

func hasOne(es []*lexicon.Entry) bool {
	for _, e := range es {
		if e.Is("one") {
			return true
		}
	}
	return false
}
