package ingest

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"daybook"
)

// markup is a page as its tokens tell it: every word that can be seen, in the
// order of the page, and where each stands. Extractors lose offsets, so what is
// published of a page is always taken from here; an extractor only chooses.
type markup struct {
	flat   string            // the words, white space collapsed
	origin daybook.OffsetMap // from flat to the page
	blocks []block
	embeds []embed
	title  daybook.Span // the title element, in flat
	times  []string     // times of publication that the page declares, best first
	site   string       // the name of the site that the page declares
}

// block is a stretch of flat between two borders: a paragraph, a heading, a
// cell.
type block struct {
	span    daybook.Span
	heading bool // h1
	chrome  bool // within navigation, header, footer, form
	inP     bool
	embed   int // the embedded post that it belongs to, or -1
}

// link is a stretch of flat within an anchor or a time element.
type link struct {
	span daybook.Span
	href string // of an anchor
	when string // the datetime of a time element
}

// scan reads the tokens of a page.
func scan(doc string) *markup {
	s := scanner{doc: doc, embedsTo: len(doc)}
	if !s.run() {
		// An embedded post that never ends is none, and none after it.
		s = scanner{doc: doc, embedsTo: s.open.from}
		s.run()
	}
	s.flat = s.out.String()
	s.origin = s.out.origin
	for i := range s.embeds {
		s.embeds[i].read(&s.markup)
	}
	for _, m := range scriptDate.FindAllStringSubmatch(doc, 4) {
		s.time(m[1])
	}
	return &s.markup
}

// scanner is the state of a scan.
type scanner struct {
	markup
	doc      string
	embedsTo int // posts are looked for before this offset
	out      trail
	start    int // where the open block began in flat
	gap      separator
	within   map[atom.Atom]int // how deep in elements that matter
	skip     atom.Atom         // the element whose words are not shown
	skipped  int               // and how deep in elements of its name
	anchor   link
	when     link
	open     *embed    // the post that is open
	depth    int       // and how deep in elements of its name
	behind   atom.Atom // what skip was when it began
}

// separator is what stands between the last word and the next: white space and
// the tags that are shown as such. It is written when the next word comes.
type separator struct {
	from, to int // in the page
	breaks   int
	any      bool
}

func (g *separator) add(from, to, breaks int) {
	if !g.any {
		*g = separator{from: from, any: true}
	}
	g.to, g.breaks = to, g.breaks+breaks
}

// run reports false when a post was still open at the end.
func (s *scanner) run() bool {
	s.within = map[atom.Atom]int{}
	z := html.NewTokenizer(strings.NewReader(s.doc))
	at := 0
	for {
		kind := z.Next()
		from := at
		at += len(z.Raw())
		switch kind {
		case html.ErrorToken:
			s.border()
			return s.open == nil
		case html.TextToken:
			if s.skip == 0 || s.skip == atom.Title {
				s.text(s.doc[from:at], from)
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			s.element(tag{atom: atom.Lookup(name), name: string(name), from: from, to: at, closed: kind == html.SelfClosingTagToken}, z, more)
		case html.EndTagToken:
			name, _ := z.TagName()
			s.end(tag{atom: atom.Lookup(name), name: string(name), from: from, to: at})
		}
	}
}

// tag is a start or end tag.
type tag struct {
	atom     atom.Atom
	name     string // lower case
	attr     map[string]string
	from, to int
	closed   bool // <br/>
}

// class reports whether the tag has one of the classes.
func (t *tag) class(names ...string) bool {
	for c := range strings.FieldsSeq(t.attr["class"]) {
		if slices.Contains(names, c) {
			return true
		}
	}
	return false
}

func (s *scanner) element(t tag, z *html.Tokenizer, more bool) {
	if more && (s.open != nil || telling[t.atom]) {
		t.attr = map[string]string{}
		for more {
			var k, v []byte
			k, v, more = z.TagAttr()
			if _, dup := t.attr[string(k)]; !dup {
				t.attr[string(k)] = string(v)
			}
		}
	}
	if s.skip != 0 {
		if gate[s.skip] {
			s.embed(&t)
		}
		if s.skip != 0 {
			if t.atom == s.skip && !t.closed {
				s.skipped++
			}
			return
		}
	} else {
		s.embed(&t)
	}
	switch {
	case t.atom == atom.Br:
		s.gap.add(t.from, t.to, 1)
		return
	case t.atom == atom.A:
		s.anchor = link{span: daybook.Span{Start: -1}, href: t.attr["href"]}
	case t.atom == atom.Time:
		s.when = link{span: daybook.Span{Start: -1}, when: t.attr["datetime"]}
		s.declare(&t)
	case t.atom == atom.Meta:
		s.declare(&t)
	}
	if t.closed && !rawText[t.atom] && t.atom != atom.Title {
		if border[t.atom] {
			s.border()
		}
		return
	}
	switch {
	case hidden[t.atom]:
		s.skip, s.skipped = t.atom, 1
		if gate[t.atom] {
			z.NextIsNotRawText()
		}
		if border[t.atom] {
			s.border()
		}
	case t.atom == atom.Title:
		s.border()
		s.skip, s.skipped = t.atom, 1
	case border[t.atom]:
		s.border()
		s.within[t.atom]++
	}
}

// embed looks whether an embedded post begins, or goes on. Some pages hold posts
// back, in an element that is not shown, until the reader has consented to see
// them: while such a post is open, its words count as shown.
func (s *scanner) embed(t *tag) {
	if s.open != nil {
		if t.name == s.open.tag && !t.closed {
			s.depth++
		}
		s.open.attrs(t)
		return
	}
	e := embedAt(t)
	if e == nil || t.from >= s.embedsTo || s.skip != 0 && !e.words {
		return
	}
	s.border()
	e.before = len(s.blocks)
	s.embeds = append(s.embeds, *e)
	if e.words && !t.closed {
		s.open, s.depth = &s.embeds[len(s.embeds)-1], 1
		s.behind, s.skip = s.skip, 0
	}
}

func (s *scanner) end(t tag) {
	if s.skip != 0 {
		if t.atom != s.skip {
			return
		}
		if s.skipped--; s.skipped > 0 {
			return
		}
		s.skip = 0
		if t.atom == atom.Title {
			if s.title.Len() == 0 {
				s.title = daybook.Span{Start: s.start, End: s.out.Len()}
			}
			s.start, s.gap = s.out.Len(), separator{}
		}
		return
	}
	switch {
	case t.atom == atom.A:
		s.link(&s.anchor)
	case t.atom == atom.Time:
		s.link(&s.when)
	case t.atom == atom.Br: // </br> is shown as <br>
		s.gap.add(t.from, t.to, 1)
	case border[t.atom]:
		s.border()
		s.within[t.atom] = max(0, s.within[t.atom]-1)
	}
	if s.open != nil && t.name == s.open.tag {
		if s.depth--; s.depth == 0 {
			s.border()
			s.open.to = t.to
			s.open = nil
			s.skip, s.behind = s.behind, 0
		}
	}
}

// link closes an anchor or time element.
func (s *scanner) link(l *link) {
	if s.open != nil && (l.href != "" || l.when != "") {
		if l.span.Start < 0 {
			l.span.Start = s.out.Len()
		}
		l.span.End = s.out.Len()
		s.open.links = append(s.open.links, *l)
	}
	*l = link{}
}

// border ends the open block.
func (s *scanner) border() {
	if s.skip == atom.Title {
		return
	}
	if end := s.out.Len(); end > s.start {
		b := block{
			span:    daybook.Span{Start: s.start, End: end},
			heading: s.within[atom.H1] > 0,
			inP:     s.within[atom.P] > 0,
			embed:   -1,
		}
		for _, a := range chrome {
			b.chrome = b.chrome || s.within[a] > 0
		}
		if s.open != nil {
			b.embed = len(s.embeds) - 1
		}
		s.blocks = append(s.blocks, b)
		s.start = end
	}
	s.gap = separator{}
	if s.within[atom.P] > 0 && s.open == nil {
		s.within[atom.P] = 0 // an unclosed p ends where the next block begins
	}
}

// declare keeps what a meta or time element declares of the page.
func (s *scanner) declare(t *tag) {
	for _, name := range []string{t.attr["property"], t.attr["name"], t.attr["itemprop"]} {
		name = strings.ToLower(name)
		for _, v := range []string{t.attr["content"], t.attr["datetime"], t.attr["value"]} {
			if publishedNames[name] {
				s.time(v)
			}
			if name == "og:site_name" && s.site == "" && !strings.Contains(v, "//") {
				s.site = oneLine(v)
			}
		}
	}
}

// scriptDate is the time of publication in the data for search engines that
// many pages carry in a script.
var scriptDate = regexp.MustCompile(`"datePublished"\s*:\s*"([^"\\]{10,40})"`)

// time keeps a time of publication; a mere day says no more than the extractor.
func (s *scanner) time(v string) {
	if when, ok := Published(v); ok && len(when) > len(time.DateOnly) {
		s.times = append(s.times, when)
	}
}

// text adds the raw text at an offset of the page: entities are decoded, white
// space is collapsed, and marks that are not shown are left out.
func (s *scanner) text(raw string, at int) {
	for i := 0; i < len(raw); {
		j := i
		for j < len(raw) && raw[j] != '&' {
			j++
		}
		s.literal(raw[i:j], at+i)
		if i = j; i == len(raw) {
			return
		}
		words, n := entity(raw[i:])
		switch {
		case n == 1:
			s.literal(raw[i:i+1], at+i)
		case words == "\u00A0" || strings.Trim(words, " \t\r\n\f") == "":
			s.gap.add(at+i, at+i+n, 0)
		case invisible(words) == len(words):
		default:
			s.separate()
			s.out.loose(words, at+i, n)
		}
		i += n
	}
}

// literal adds text without entities.
func (s *scanner) literal(raw string, at int) {
	for i := 0; i < len(raw); {
		switch c := raw[i]; {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f':
			s.gap.add(at+i, at+i+1, 0)
			i++
		case c == 0xC2 && strings.HasPrefix(raw[i:], "\u00A0"):
			s.gap.add(at+i, at+i+2, 0)
			i += 2
		case c == 0 || c >= 0xC2 && invisible(raw[i:]) > 0:
			i += max(1, invisible(raw[i:]))
		default:
			j := i + 1
			for j < len(raw) && raw[j] > ' ' && (raw[j] < 0xC2 || raw[j] != 0xC2 && raw[j] != 0xE2 && raw[j] != 0xEF) {
				j++
			}
			s.separate()
			s.out.exact(raw[i:j], at+i)
			i = j
		}
	}
}

// invisible is the length of the mark that s begins with and that is not shown:
// soft hyphen, zero-width space, word joiner, byte order mark. They stand within
// words, which could not be read with them.
func invisible(s string) int {
	for _, mark := range []string{"\u00AD", "\u200B", "\u2060", "\uFEFF"} {
		if strings.HasPrefix(s, mark) {
			return len(mark)
		}
	}
	return 0
}

// separate makes ready for a word: it writes what stands between the last word
// and this one, and begins the links that wait for their first word.
func (s *scanner) separate() {
	g := s.gap
	if g.breaks > 1 && s.skip != atom.Title {
		s.border()
	}
	s.gap = separator{}
	if g.any && s.out.Len() > s.start {
		sep := " "
		if g.breaks > 0 {
			sep = "\n"
		}
		if s.doc[g.from:g.to] == sep {
			s.out.exact(sep, g.from)
		} else {
			s.out.loose(sep, g.from, g.to-g.from)
		}
	}
	for _, l := range []*link{&s.anchor, &s.when} {
		if l.span.Start < 0 {
			l.span.Start = s.out.Len()
		}
	}
}

// entity decodes the character reference that raw begins with, and says how
// many bytes it takes: 1 when the ampersand stands for itself.
func entity(raw string) (string, int) {
	const longest = 40
	end := 1
	for end < len(raw) && end < longest && raw[end] != '&' && raw[end] < 0x80 {
		end++
	}
	raw = raw[:end]
	words := html.UnescapeString(raw)
	if words == raw {
		return "&", 1
	}
	// What follows the reference is the same before and after.
	tail := 0
	for tail < len(raw)-2 && tail < len(words)-1 && raw[len(raw)-1-tail] == words[len(words)-1-tail] {
		tail++
	}
	return words[:len(words)-tail], len(raw) - tail
}

// setOf makes a set of elements.
func setOf(all ...atom.Atom) map[atom.Atom]bool {
	set := map[atom.Atom]bool{}
	for _, a := range all {
		set[a] = true
	}
	return set
}

var (
	// border elements begin and end a block.
	border = setOf(atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Button, atom.Caption,
		atom.Center, atom.Dd, atom.Details, atom.Dialog, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption,
		atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Head,
		atom.Header, atom.Hgroup, atom.Hr, atom.Html, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.Option,
		atom.P, atom.Pre, atom.Section, atom.Select, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot,
		atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Iframe, atom.Video, atom.Audio)
	// hidden elements show none of their words.
	hidden = setOf(atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Iframe,
		atom.Object, atom.Textarea, atom.Noembed, atom.Noframes, atom.Canvas)
	// telling elements have attributes that are looked at. AMP's own have no atom.
	telling = setOf(0, atom.Blockquote, atom.Div, atom.A, atom.Time, atom.Meta, atom.Iframe, atom.Script)
	// gate elements hold back posts until the reader consents.
	gate = setOf(atom.Textarea, atom.Noscript, atom.Template)
	// rawText elements have no self-closing form.
	rawText = setOf(atom.Script, atom.Style, atom.Noscript, atom.Iframe, atom.Textarea, atom.Noembed, atom.Noframes)
	// chrome elements hold what surrounds an article.
	chrome = []atom.Atom{atom.Nav, atom.Footer, atom.Form, atom.Select, atom.Button, atom.Aside, atom.Dialog}

	publishedNames = map[string]bool{
		"article:published_time": true, "og:published_time": true, "datepublished": true, "dc.date.issued": true,
		"dcterms.created": true, "sailthru.date": true, "parsely-pub-date": true, "cxenseparse:recs:publishtime": true,
		"publish-date": true, "pubdate": true, "article.published": true,
	}
)
