package attribution

import (
	"slices"
	"sort"
	"sync"

	"daybook"
	"daybook/token"
)

// found is an attribution under way, with the tokens it was made of.
type found struct {
	Attribution
	who  noun // the words for the speaker
	at   int  // token of the cue, or where there is none of the content
	same int  // the attribution whose speaker this one shares, -1
	cite int  // token of a citation that gave it its source, -1
	weak bool // the cue is one of learning rather than of saying
	rank int  // 1 for a speaker whose turn can go on in the next quotation
	doc  int  // token of the statement whose author the speaker is, 0 for none
	one  int  // its speaker among those whom the text knows, plus one; 0 for none
}

// parse is one text being read.
type parse struct {
	*room
	words  *table
	d      *token.Doc
	toks   []token.Token
	quotes []quote
	in     []int32 // the quotation of each token, -1
	list   []daybook.Post
	post   bool
	corps  byte   // whose the ranks of the text are: 'p' police, 'm' military; 0 not yet known
	cites  []noun // citations of the sentence, waiting for what they modify
	citeAt []int

	bySentence map[int][]int     // the attributions of a sentence
	lastOf     []int             // the last sentence of each paragraph
	here       map[int][]int     // those in view in a paragraph
	called     map[string][]int  // those with a last name
	titled     map[string][]int  // those called by a role
	sharers    map[string]string // the first name that goes with a last one, "" where several do
}

// room is what most of the memory of a parse is for: it is used again.
type room struct {
	ones   []*word // what each token is
	longs  []*word // the longest form of several words that begins with it, nil when there is none
	found  []found
	people []speaker // in the order in which they were met
}

var rooms = sync.Pool{New: func() any { return &room{} }}

// leave gives the room up.
func (p *parse) leave() {
	clear(p.found)
	p.found, p.people = p.found[:0], p.people[:0]
	rooms.Put(p.room)
	p.room = nil
}

func newParse(t *table, d *token.Doc, posts []daybook.Post, post bool) *parse {
	p := &parse{room: rooms.Get().(*room), words: t, d: d, toks: d.Tokens, list: posts, post: post}
	p.open()
	p.look(d)
	p.repair()
	p.bySentence = map[int][]int{}
	p.lastOf = make([]int, len(d.Paras))
	for s := range d.Sentences {
		p.lastOf[d.Sentences[s].Para] = s
	}
	p.pair()
	return p
}

func spans(s ...daybook.Span) []daybook.Span { return s }

func (p *parse) para(i int) int { return p.d.Sentences[p.d.SentenceOf(i)].Para }

func (p *parse) startsSentence(i int) bool { return p.d.Sentences[p.d.SentenceOf(i)].First == i }

// postOf is the index of the embedded post that token i stands in, -1.
func (p *parse) postOf(i int) int {
	for k := range p.list {
		if p.list[k].Span.Contains(p.toks[i].Span) {
			return k
		}
	}
	return -1
}

// postPara reports whether the paragraph is an embedded post.
func (p *parse) postPara(para int) bool {
	for k := range p.list {
		if p.list[k].Span.Overlaps(p.d.Paras[para]) {
			return true
		}
	}
	return false
}

// covered reports whether token i is the content of an attribution already.
func (p *parse) covered(i int) bool {
	for _, k := range p.nearby(i) {
		if p.coveredBy(i, k) {
			return true
		}
	}
	return false
}

// nearby are the attributions of the sentence of token i whose cue is within
// reach of it.
func (p *parse) nearby(i int) []int {
	list := p.bySentence[p.d.SentenceOf(i)]
	from := sort.Search(len(list), func(k int) bool { return p.found[list[k]].at >= i-2*reach })
	to := from
	for to < len(list) && p.found[list[to]].at <= i+2*reach {
		to++
	}
	return list[from:to]
}

func (p *parse) coveredBy(i, k int) bool {
	for _, c := range p.found[k].Content {
		if c.Contains(p.toks[i].Span) && !p.found[k].Source.IsZero() {
			return true
		}
	}
	return false
}

// add records an attribution.
func (p *parse) add(f found) int {
	if f.Post = -1; f.at < len(p.toks) {
		f.Post = p.postOf(f.at)
	}
	if f.who.ok() {
		f.Source = p.span(f.who)
	}
	p.found = append(p.found, f)
	k := len(p.found) - 1
	if f.at < len(p.toks) {
		s := p.d.SentenceOf(f.at)
		list := p.bySentence[s]
		i := sort.Search(len(list), func(i int) bool { return p.found[list[i]].at > f.at })
		p.bySentence[s] = slices.Insert(list, i, k)
	}
	return k
}

// sentence reads one sentence for its cues, from left to right.
func (p *parse) sentence(s int) {
	sent := p.d.Sentences[s]
	first := len(p.found)
	p.cites, p.citeAt = p.cites[:0], p.citeAt[:0]
	for i := sent.First; i < sent.Last; {
		c, n := p.cueAt(i)
		if c == nil {
			i++
			continue
		}
		switch c.label {
		case "say", "toll":
			p.says(i, n, c, sent)
		case "own":
			p.own(i, n, sent)
		case "quoted":
			p.quotedAs(i, n, c, sent)
		case "quote":
			p.quotedBy(i, n, c, sent)
		case "according":
			p.according(i, n, sent)
		case "citing":
			p.citing(i, n, sent)
		case "hedge":
			p.hedge(i, n, c, sent)
		case "report":
			p.report(i, n, c, sent)
		}
		i += n
	}
	p.cited(first, sent)
}

// cueAt returns the cue that begins at token i and the number of its words.
func (p *parse) cueAt(i int) (*cue, int) {
	if w := p.longs[i]; w != nil && w.cue != nil {
		return w.cue, w.n
	}
	return p.ones[i].cue, 1
}
