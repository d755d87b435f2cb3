package ingest

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"time"

	"golang.org/x/net/html/atom"

	"daybook"
)

// embed is a post of a social network that a page shows within itself. Its
// markup names author, handle and time; the extractors that find the article
// prune it, so it is taken out before them and put back in its place.
type embed struct {
	platform string
	tag      string // the element that holds it
	from, to int    // in the page
	before   int    // the block that it stands before
	words    bool   // the element may hold the words of the post
	links    []link

	author, handle string
	dated, posted  string         // as written, and as a date where it is one
	said           []daybook.Span // its words, in flat
	byline         []daybook.Span // author, handle and date as the page shows them, in flat
}

// platforms are the networks as the classes of their embedded posts name them.
// An article, too, may be of the class instagram-media: only these elements
// are posts.
var platforms = []struct {
	name    string
	classes []string
	element atom.Atom
}{
	{"X", []string{"twitter-tweet", "twitter-video"}, atom.Blockquote},
	{"X", []string{"twitter-tweet-rendered", "twitter-tweet-rendered-container"}, atom.Div},
	{"Instagram", []string{"instagram-media"}, atom.Blockquote},
	{"Facebook", []string{"fb-post", "fb-video"}, atom.Div},
	{"Bluesky", []string{"bluesky-embed"}, atom.Blockquote},
	{"Mastodon", []string{"mastodon-embed"}, atom.Blockquote},
	{"TikTok", []string{"tiktok-embed"}, atom.Blockquote},
	{"Threads", []string{"text-post-media"}, atom.Blockquote},
	{"Telegram", []string{"telegram-post", "tgme_widget_message"}, atom.Div},
	{"Telegram", []string{"telegram-post", "tgme_widget_message"}, atom.Blockquote},
}

// addresses of posts. The first group is the handle where there is one.
var addresses = []struct {
	name    string
	address *regexp.Regexp
}{
	{"X", regexp.MustCompile(`^(?:https?:)?//(?:www\.|mobile\.)?(?:twitter|x)\.com/(?:i/web|(\w{1,30}))/status(?:es)?/\d+`)},
	{"X", regexp.MustCompile(`^(?:https?:)?//platform\.(?:twitter|x)\.com/embed/()`)},
	{"Instagram", regexp.MustCompile(`^(?:https?:)?//(?:www\.)?instagram\.com/(?:([\w.]+)/)?(?:p|reel|tv)/`)},
	{"Facebook", regexp.MustCompile(`^(?:https?:)?//(?:[\w-]+\.)?facebook\.com/(?:plugins/(?:post|video)\.php()|([\w.-]+)/(?:posts|videos)/)`)},
	{"Bluesky", regexp.MustCompile(`^(?:https?:)?//(?:bsky\.app/profile/([\w.:-]+)/post/|embed\.bsky\.app/embed/)`)},
	{"Mastodon", regexp.MustCompile(`^(?:https?:)?//([\w.-]+/(?:@|users/)[\w.-]+)/(?:statuses/)?\d+(?:/embed)?$`)},
	{"TikTok", regexp.MustCompile(`^(?:https?:)?//(?:www\.)?tiktok\.com/(?:@([\w.]+)/video/|embed/)`)},
	{"Threads", regexp.MustCompile(`^(?:https?:)?//(?:www\.)?threads\.(?:net|com)/@([\w.]+)/post/`)},
	{"Telegram", regexp.MustCompile(`^(?:https?:)?//t\.me/(\w+)/\d+`)},
}

// address reads the address of a post: its network, and its author's handle.
func address(href string) (platform, handle string) {
	for _, a := range addresses {
		m := a.address.FindStringSubmatch(href)
		if m == nil {
			continue
		}
		for _, g := range m[1:] {
			handle += g
		}
		if host, user, ok := strings.Cut(handle, "/"); ok && a.name == "Mastodon" {
			handle = strings.TrimPrefix(strings.TrimPrefix(user, "users/"), "@") + "@" + host
		}
		return a.name, handle
	}
	return "", ""
}

// embedAt says whether a tag begins an embedded post.
func embedAt(t *tag) *embed {
	e := &embed{tag: t.name, from: t.from, to: t.to}
	for _, p := range platforms {
		if t.atom == p.element && t.class(p.classes...) {
			e.platform, e.words = p.name, true
			e.attrs(t)
			return e
		}
	}
	switch {
	case t.atom == atom.Iframe:
		// Frames carry no words, but say that a post stood there.
		for _, src := range []string{t.attr["src"], t.attr["data-src"]} {
			if e.platform, e.handle = address(src); e.platform != "" && (e.platform != "Mastodon" || t.class("mastodon-embed")) {
				return e
			}
		}
	case t.atom == atom.Script && t.attr["data-telegram-post"] != "":
		e.platform = "Telegram"
		e.handle, _, _ = strings.Cut(t.attr["data-telegram-post"], "/")
		return e
	case t.name == "amp-twitter":
		e.platform = "X"
		return e
	case t.name == "amp-instagram":
		e.platform = "Instagram"
		return e
	}
	return nil
}

// attrs takes what the attributes of an element of the post tell of it.
func (e *embed) attrs(t *tag) {
	for _, name := range []string{"cite", "data-href", "data-instgrm-permalink", "data-embed-url", "data-text-post-permalink", "data-post"} {
		if platform, handle := address(t.attr[name]); platform == e.platform && e.handle == "" {
			e.handle = handle
		}
	}
}

// handleIn is a handle as bylines show it.
var handleIn = regexp.MustCompile(`\(@([\w.\-]+(?:@[\w.\-]+)?)\)`)

// sharedBy are the words with which Instagram begins a byline when the name is
// not set apart from them, in the languages that it writes.
var sharedBy = []string{
	"A post shared by", "Ein Beitrag geteilt von", "Une publication partagée par", "Una publicación compartida de",
	"Una publicación compartida por", "Uma publicação compartilhada por", "Uma publicação partilhada por",
	"Un post condiviso da", "Een bericht gedeeld door", "Публикация от", "Post udostępniony przez", "Příspěvek sdílený",
}

// read finds author, handle, time and words among the blocks of the post.
func (e *embed) read(m *markup) {
	end := e.before
	for end < len(m.blocks) && m.blocks[end].embed >= 0 && &m.embeds[m.blocks[end].embed] == e {
		end++
	}
	own := m.blocks[e.before:end]
	for _, l := range e.links {
		if platform, handle := address(l.href); platform == e.platform && e.handle == "" {
			e.handle = handle
		}
	}
	by := e.findByline(m, own)
	for i, b := range own {
		if by >= 0 && i >= by {
			break
		}
		if e.platform == "Instagram" || e.platform == "TikTok" {
			if !b.inP {
				continue // "View this post on Instagram"
			}
		} else if e.label(b.span) {
			continue // "This post may have been deleted", "[image or embed]"
		}
		e.said = append(e.said, b.span)
	}
	if by >= 0 && len(e.byline) > 0 {
		if head := trim(m.flat, daybook.Span{Start: own[by].span.Start, End: e.byline[0].Start}); head.Len() > 0 && e.platform != "Instagram" && e.platform != "Facebook" {
			e.said = append(e.said, head)
		}
	}
	if e.posted == "" {
		e.posted = posted(e.dated)
	}
}

// label reports whether all of a block is a link to the post itself: what a
// page writes in place of words that it does not have.
func (e *embed) label(span daybook.Span) bool {
	for _, l := range e.links {
		if platform, _ := address(l.href); platform == e.platform && l.span.Contains(span) {
			return true
		}
	}
	return false
}

// findByline finds the block that names the author, and reads it. It returns
// -1 when there is none.
func (e *embed) findByline(m *markup, own []block) int {
	if e.platform == "Facebook" {
		return e.facebookByline(m, own)
	}
	for i := len(own) - 1; i >= 0; i-- {
		span := own[i].span
		words := span.Of(m.flat)
		all := handleIn.FindAllStringSubmatchIndex(words, -1)
		if len(all) == 0 {
			continue
		}
		at := all[len(all)-1]
		e.handle = words[at[2]:at[3]]
		name := daybook.Span{Start: span.Start, End: span.Start + at[0]}
		begin := name.Start
		dash := strings.LastIndex(words[:at[0]], "— ")
		switch {
		case e.platform == "Instagram":
			name = e.sharer(m.flat, name)
			begin = name.Start
		case dash >= 0:
			begin += dash
			name.Start = begin + len("— ")
		default:
			// "(@name)" in the words of the post, with no byline after it.
			continue
		}
		name = trim(m.flat, name)
		e.author = name.Of(m.flat)
		rest := trim(m.flat, daybook.Span{Start: span.Start + at[1], End: span.End})
		e.byline = []daybook.Span{{Start: begin, End: span.Start + at[1]}}
		e.date(m.flat, rest)
		return i
	}
	return -1
}

// sharer is the name in a byline like "A post shared by Name (@handle)", which
// comes in many languages: where the markup sets the name apart it is known,
// else where the words before it are. No name is better than a wrong one.
func (e *embed) sharer(flat string, head daybook.Span) daybook.Span {
	for _, l := range e.links {
		if l.href != "" && l.span.Start > head.Start && l.span.Len() > 0 && head.Contains(l.span) {
			return l.span
		}
	}
	for _, phrase := range sharedBy {
		if strings.HasPrefix(head.Of(flat), phrase) {
			return trim(flat, daybook.Span{Start: head.Start + len(phrase), End: head.End})
		}
	}
	return daybook.Span{Start: head.End, End: head.End}
}

// facebookByline reads "Posted by Name on Day", whose last block links to the
// author and then to the post.
func (e *embed) facebookByline(m *markup, own []block) int {
	if len(own) == 0 {
		return -1
	}
	i := len(own) - 1
	var in []link
	for _, l := range e.links {
		if l.href != "" && l.span.Len() > 0 && own[i].span.Contains(l.span) {
			in = append(in, l)
		}
	}
	if len(in) < 2 {
		return -1
	}
	e.author = in[0].span.Of(m.flat)
	e.byline = []daybook.Span{in[0].span}
	e.date(m.flat, in[len(in)-1].span)
	return i
}

// longestDate is the longest date as written, "Wednesday, September 30, 2020 at
// 11:59 PM"; anything longer after a byline is something else.
const longestDate = 60

// date takes the date as written, and the time element about it if there is one.
func (e *embed) date(flat string, span daybook.Span) {
	for _, l := range e.links {
		if when, ok := Published(l.when); ok && span.Contains(l.span) {
			e.posted = when
			if l.span.Len() > 0 {
				span = l.span
			}
		}
	}
	if span.Len() > 0 && span.Len() <= longestDate {
		e.dated = span.Of(flat)
		e.byline = append(e.byline, span)
	}
}

// postedForms are the ways in which embedded posts write their day.
var postedForms = []struct{ written, means string }{
	{"January 2, 2006 at 3:04 PM", "2006-01-02T15:04:05"},
	{"Jan 2, 2006 at 3:04 PM", "2006-01-02T15:04:05"},
	{"3:04 PM · Jan 2, 2006", "2006-01-02T15:04:05"},
	{"3:04 PM - 2 Jan 2006", "2006-01-02T15:04:05"},
	{"Monday, January 2, 2006 at 3:04 PM", "2006-01-02T15:04:05"},
	{"Monday, January 2, 2006", time.DateOnly},
	{"Monday, 2 January 2006", time.DateOnly},
	{"January 2, 2006", time.DateOnly},
	{"Jan 2, 2006", time.DateOnly},
	{"2 January 2006", time.DateOnly},
	{"2 Jan 2006", time.DateOnly},
}

// posted is a date as written as a day or a local time; what cannot be read
// stays as it was written, and a zone is never added.
func posted(s string) string {
	if when, ok := Published(s); ok {
		return when
	}
	plain := strings.NewReplacer("\u202F", " ", "\u00A0", " ").Replace(s)
	for _, f := range postedForms {
		if t, err := time.Parse(f.written, plain); err == nil {
			return t.Format(f.means)
		}
	}
	return s
}

// note says that a post stood in the page without its words.
func (e *embed) note() string {
	who := ""
	switch {
	case e.author != "" && e.handle != "":
		who = " by " + e.author + " (@" + e.handle + ")"
	case e.author != "" || e.handle != "":
		who = " by " + cmp.Or(e.author, e.handle)
	}
	when := ""
	if e.dated != "" {
		when = ", " + e.dated + ","
	}
	article := "a"
	if strings.ContainsRune("IX", rune(e.platform[0])) {
		article = "an"
	}
	return fmt.Sprintf("%s %s post%s%s is embedded here; the page does not carry its words", article, e.platform, who, when)
}

// cut is the page without its embedded posts. A paragraph border stays in the
// place of each, so that the words around it do not run together.
func (m *markup) cut(doc string) string {
	var b strings.Builder
	at := 0
	for _, e := range m.embeds {
		if !e.words || e.from < at {
			continue
		}
		b.WriteString(doc[at:e.from])
		b.WriteString("<p></p>")
		at = e.to
	}
	b.WriteString(doc[at:])
	return b.String()
}

// trim is the span without white space at its ends.
func trim(text string, span daybook.Span) daybook.Span {
	words := span.Of(text)
	left := strings.TrimLeft(words, " \t\n")
	span.Start += len(words) - len(left)
	span.End = span.Start + len(strings.TrimRight(left, " \t\n"))
	return span
}
