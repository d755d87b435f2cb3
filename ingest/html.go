package ingest

import (
	"cmp"
	"regexp"
	"strings"
	"unicode"

	"daybook"
)

// html reads a page: one report.
func (s *source) html(raw []byte) {
	d, err := decodePage(raw)
	if err != nil {
		s.fail(0, err.Error(), nil)
		return
	}
	m := scan(d.text)
	found, err := guarded(s.extract, m.cut(d.text))
	r := s.about()
	r.Raw = raw
	p := layout{markup: m, report: r, doc: d.text}
	p.describe(found, s.meta)
	p.choose(found)
	if err != nil || p.kept == 0 {
		why := "no article was found in the page"
		if err != nil {
			why = "the article could not be told from the rest of the page (" + firstLine(err.Error()) + ")"
		}
		p.everything()
		if p.kept > 0 {
			p.notes = append(p.notes, daybook.Note{Text: why + "; this is all of its text"})
		}
	}
	if !p.write() {
		s.fail(0, "is a page without text; save it again after its scripts have run, or give the text alone", nil)
		return
	}
	r.Notes = append(r.Notes, p.notes...)
	r.Notes = append(r.Notes, d.notes(r.Origin)...)
	r.Origin = under(r.Text, r.Origin, d.text, d.origin)
	s.report(r)
}

// layout makes the text of a report of the blocks of a page.
type layout struct {
	*markup
	report *daybook.Report
	doc    string
	out    trail
	notes  []daybook.Note

	keep  []bool           // the blocks that are the article
	kept  int              // how many
	over  int              // the block after which nothing is the article
	extra map[int][]string // paragraphs that no block holds, by the block they stand before
}

// describe fills in what the page says of itself and the caller does not.
func (p *layout) describe(a article, given Meta) {
	r := p.report
	r.Publisher = cmp.Or(r.Publisher, p.site, a.publisher)
	r.URL = cmp.Or(r.URL, a.url)
	if r.Title == "" {
		r.Title = p.unsigned(cmp.Or(a.title, oneLine(p.title.Of(p.flat))))
	}
	if r.Published == "" && given.Published == "" {
		r.Published = a.published
		// The day comes from one who weighs many signs; a time that agrees
		// with it says more.
		for _, when := range p.times {
			if a.published == "" || strings.HasPrefix(when, a.published) {
				r.Published = when
				break
			}
		}
	}
}

// signature is what stands between a title and the name of the site.
var signature = regexp.MustCompile(`^\s+[|–—·•»-]\s`)

// unsigned is a title without the name of the site that many pages add to it:
// what the page's own heading says, when the title begins with it. Where they
// differ only in signs, the heading is right: the extractor drops some.
func (p *layout) unsigned(title string) string {
	for _, b := range p.blocks {
		head := b.span.Of(p.flat)
		if b.heading && !strings.Contains(head, "\n") && letters(head) == letters(title) {
			return head
		}
		if rest, ok := strings.CutPrefix(title, head); b.heading && ok && signature.MatchString(rest) {
			return head
		}
	}
	if head, ok := strings.CutSuffix(title, p.site); ok && p.site != "" {
		if at := strings.LastIndexAny(strings.TrimSpace(head), " "); at > 0 && signature.MatchString(title[at:]) {
			return strings.TrimSpace(title[:at])
		}
	}
	return title
}

// choose keeps the blocks that the extractor found. A block counts as found when
// most of its words are: a sentence is kept whole or not at all.
func (p *layout) choose(a article) {
	p.keep = make([]bool, len(p.blocks))
	dict := map[string]int32{}
	var seen, all []int32                 // with and without the embedded posts
	first := make([]int, len(p.blocks)+1) // of each block in all
	blockOf := []int(nil)
	for i, b := range p.blocks {
		mine := words(dict, b.span.Of(p.flat), true)
		seen = append(seen, mine...)
		if b.embed < 0 {
			all = append(all, mine...)
		}
		first[i+1] = len(all)
		for len(blockOf) < len(all) {
			blockOf = append(blockOf, i)
		}
	}
	var found []int32
	begin := make([]int, len(a.blocks)+1)
	for i, text := range a.blocks {
		found = append(found, words(dict, text, false)...)
		begin[i+1] = len(found)
	}
	to := align(all, found)
	hits := make([]int, len(p.blocks))
	for _, at := range to {
		if at >= 0 {
			hits[blockOf[at]]++
		}
	}
	for i := range p.blocks {
		if n := first[i+1] - first[i]; n > 0 && 2*hits[i] >= n {
			p.keep[i] = true
			p.kept++
		}
	}
	p.strangers(a, seen, found, to, begin, blockOf)
}

// strangers are paragraphs of the article that the visible page does not hold:
// some pages carry their article in a script. They are put in, and marked.
func (p *layout) strangers(a article, seen, found []int32, to, begin, blockOf []int) {
	const fewest = 8 // words; fewer are labels
	page := phrases{words: seen}
	p.extra = map[int][]string{}
	before := 0
	for i, text := range a.blocks {
		mine := to[begin[i]:begin[i+1]]
		n := 0
		for _, at := range mine {
			if at >= 0 {
				n++
				before = blockOf[at] + 1
			}
		}
		if len(mine) >= fewest && 4*n < len(mine) && !page.has(found[begin[i]:begin[i+1]]) {
			p.extra[before] = append(p.extra[before], oneLine(text))
			p.kept++
		}
	}
}

// everything keeps all blocks, without what surrounds an article if there is
// anything else.
func (p *layout) everything() {
	for _, chrome := range []bool{false, true} {
		for i, b := range p.blocks {
			if b.embed < 0 && (chrome || !b.chrome) {
				p.keep[i] = true
				p.kept++
			}
		}
		if p.kept > 0 {
			return
		}
	}
}

// write writes the text, and reports false when there is none.
func (p *layout) write() bool {
	r := p.report
	p.over = len(p.blocks)
	for i := len(p.blocks) - 1; i >= 0 && !p.keep[i]; i-- {
		if p.blocks[i].embed < 0 {
			p.over = i
		}
	}
	p.headline()
	r.Body = p.out.Len()
	next := 0 // of the embeds
	posts := func(i int) {
		for ; next < len(p.embeds) && (i < 0 || p.embeds[next].before <= i); next++ {
			p.embed(&p.embeds[next])
		}
	}
	spoken := false
	for i, b := range p.blocks {
		posts(i)
		for _, text := range p.extra[i] {
			p.stranger(text)
		}
		if !p.keep[i] {
			continue
		}
		if !spoken && b.span.Of(p.flat) == r.Title {
			spoken = true
			continue // it stands above
		}
		spoken = true
		p.paragraph()
		p.out.copy(p.flat, p.origin, b.span)
	}
	for _, text := range p.extra[len(p.blocks)] {
		p.stranger(text)
	}
	posts(-1)
	r.Text, r.Origin = p.out.String(), p.out.settled(len(p.doc))
	return spoken || r.Body < len(r.Text)
}

// headline writes the title line, from the place in the page where it stands
// word for word, if there is one.
func (p *layout) headline() {
	r := p.report
	if r.Title == "" {
		return
	}
	defer p.out.gap("\n")
	for _, heading := range []bool{true, false} {
		for _, b := range p.blocks {
			if b.heading == heading && b.span.Of(p.flat) == r.Title {
				p.out.copy(p.flat, p.origin, b.span)
				return
			}
		}
	}
	if i := strings.Index(p.title.Of(p.flat), r.Title); i >= 0 {
		p.out.copy(p.flat, p.origin, daybook.Span{Start: p.title.Start + i, End: p.title.Start + i + len(r.Title)})
		return
	}
	p.out.gap(r.Title)
}

// paragraph begins a new one.
func (p *layout) paragraph() {
	if p.out.Len() > p.report.Body {
		p.out.gap("\n\n")
	}
}

func (p *layout) stranger(text string) {
	p.paragraph()
	at := p.out.Len()
	p.out.gap(text)
	p.notes = append(p.notes, daybook.Note{Span: daybook.Span{Start: at, End: p.out.Len()}, Text: "these words come from the data of the page, not from its visible text"})
}

// embed writes a post: words, then author, handle and date as far as the page
// shows them.
func (p *layout) embed(e *embed) {
	if len(e.said) == 0 {
		at := p.out.Len()
		p.notes = append(p.notes, daybook.Note{Span: daybook.Span{Start: at, End: at}, Text: e.note()})
		return
	}
	p.paragraph()
	start := p.out.Len()
	for i, words := range e.said {
		if i > 0 {
			p.out.gap("\n")
		}
		p.out.copy(p.flat, p.origin, words)
	}
	for i, words := range e.byline {
		p.out.gap(" ")
		if i == 0 && !strings.HasPrefix(words.Of(p.flat), "—") {
			p.out.gap("— ")
		}
		p.out.copy(p.flat, p.origin, words)
	}
	span := daybook.Span{Start: start, End: p.out.Len()}
	p.report.Posts = append(p.report.Posts, daybook.Post{
		Author: oneLine(e.author), Handle: e.handle, Posted: oneLine(e.posted), Span: span, Platform: e.platform,
	})
	if e.before > p.over {
		p.notes = append(p.notes, daybook.Note{Span: span, Text: "this post stands after the end of the article and may not be part of it"})
	}
}

// letters is s without its signs and spaces.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return r
		}
		return -1
	}, s)
}

func firstLine(s string) string {
	s, _, _ = strings.Cut(s, "\n")
	return oneLine(s)
}
