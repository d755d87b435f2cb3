// Package read turns one report into its reading: who claims what, in whose
// words, about which incident. It is a function of the report alone: no clock,
// no network, no order of maps.
package read

import (
	"embed"
	"strings"
	"sync"

	"daybook"
	"daybook/grammar"
	"daybook/lexicon"
	"daybook/quantity"
	"daybook/tag"
	"daybook/token"
)

//go:embed en/*.lex
var english embed.FS

// Reader reads reports. It is safe for use by many goroutines at once.
type Reader struct {
	lexica
	cut   *token.Tokenizer
	tag   *tag.Tagger
	count *quantity.Finder
}

// English returns the reader of English reports.
var English = sync.OnceValue(func() *Reader {
	return &Reader{
		lexica: lexica{
			person:   lexicon.MustLoad(english, "en/person.lex"),
			casualty: lexicon.MustLoad(english, "en/casualty.lex", "en/word.lex"),
		},
		cut:   token.English(),
		tag:   tag.English(),
		count: quantity.English(),
	}
})

// Read returns the reading of the report.
func (r *Reader) Read(rep *daybook.Report) *daybook.Reading {
	p := r.page(rep)
	return &daybook.Reading{Schema: daybook.Schema, Report: rep,
		Happenings: []daybook.Happening{{Key: "1", Main: true, Type: daybook.OtherType, Status: daybook.StatusUnknown}},
		Posts:      []daybook.Post{}, Claims: p.claims(), Responsibility: []daybook.Responsibility{}, Situation: []daybook.Situation{}, Notes: []daybook.Note{}}
}

// page lays the report on the table: tokens, tags, numbers, phrases, and what
// happened to people.
func (r *Reader) page(rep *daybook.Report) *page {
	p := &page{lexica: &r.lexica, r: rep, d: r.cut.Cut(rep.Text)}
	r.tag.Tag(p.d)
	p.qs = r.count.Find(p.d)
	n := p.d.Len()
	p.timed, p.placed = make([]bool, n), make([]bool, n)
	p.findTriggers()
	p.chunk()
	p.names()
	p.frameAll()
	p.fates()
	p.parts()
	p.heads()
	p.attackers()
	return p
}

func (p *page) chunk() {
	ch := &grammar.Chunker{Barrier: p.barrier(p.verbals()), Of: "of"}
	p.at = make([]int32, p.d.Len())
	for i := range p.at {
		p.at[i] = -1
	}
	for i := range p.d.Tokens {
		if t := p.tok(i); t.Tag == "PRP" && p.is("possessor", i) {
			if n := p.tok(i + 1); strings.HasPrefix(n.Tag, "NN") || strings.HasPrefix(n.Tag, "JJ") || n.Tag == "CD" {
				t.Tag = "PRP$"
			}
		}
	}
	q := 0
	for _, s := range p.d.Sentences {
		for q < len(p.qs) && p.qs[q].First < s.First {
			q++
		}
		for _, ph := range ch.Chunk(p.d, s, p.qs[q:]) {
			for i := ph.First; i < ph.Last; i++ {
				p.at[i] = int32(len(p.phrases))
			}
			p.phrases = append(p.phrases, ph)
		}
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
}
