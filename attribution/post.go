package attribution

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"daybook"
	"daybook/token"
)

// longest is how long the text of a post can be, links and all, where nothing
// but its signature shows that it is one: 280 letters and two links.
const longest = 340

// FindPosts returns the posts of a text whose only trace is the signature that
// an embedded post leaves behind in plain text:
//
//	… pic.twitter.com/x — Name (@handle) February 17, 2023
//
// A post reaches from the start of its paragraph, or, where paragraphs were
// lost, over as many whole sentences as a post can be long.
func (f *Finder) FindPosts(d *token.Doc) []daybook.Post {
	var out []daybook.Post
	for i := 1; i+1 < len(d.Tokens); i++ {
		if d.Tokens[i].Kind != token.Handle || d.Tokens[i-1].Norm != "(" || d.Tokens[i+1].Norm != ")" {
			continue
		}
		day, end := f.signed(d, i+2)
		if day == "" {
			continue
		}
		s := d.Sentences[d.SentenceOf(i)]
		dash := i - 2
		for dash >= 0 && dash > i-14 && !d.Tokens[dash].Is("--", "-") {
			dash--
		}
		if dash < 0 || !d.Tokens[dash].Is("--", "-") || dash+1 >= i-1 {
			continue
		}
		p := daybook.Post{
			Author:   d.Text[d.Tokens[dash+1].Start:d.Tokens[i-2].End],
			Handle:   d.Tokens[i].Text,
			Posted:   day,
			Platform: daybook.Twitter,
		}
		floor := 0
		if n := len(out); n > 0 {
			floor = out[n-1].Span.End
		}
		p.Span = daybook.Span{Start: start(d, dash, s.Para, floor), End: d.Tokens[end-1].End}
		out = append(out, p)
	}
	return out
}

// start is where the post begins whose signature's dash is token dash.
func start(d *token.Doc, dash, para, floor int) int {
	at := d.Tokens[dash].Start
	for s := d.SentenceOf(dash); s >= 0 && d.Sentences[s].Para == para; s-- {
		from := d.Tokens[d.Sentences[s].First].Start
		if from < floor || utf8.RuneCountInString(d.Text[from:d.Tokens[dash].Start]) > longest {
			break
		}
		at = from
	}
	if at < floor || at == d.Tokens[dash].Start {
		at = max(floor, d.Paras[para].Start)
		for at < len(d.Text) && strings.IndexByte(" \t\n", d.Text[at]) >= 0 {
			at++
		}
	}
	return at
}

// signed reads the day behind a handle: February 17, 2023.
func (f *Finder) signed(d *token.Doc, i int) (day string, end int) {
	if i+2 >= len(d.Tokens) {
		return "", i
	}
	w := f.words.one.Get(d.Tokens[i].Norm)
	if w == nil || w.month == 0 {
		return "", i
	}
	n, err := strconv.Atoi(d.Tokens[i+1].Norm)
	k := i + 2
	if d.Tokens[k].Is(",") && k+1 < len(d.Tokens) {
		k++
	}
	y, err2 := strconv.Atoi(d.Tokens[k].Norm)
	if err != nil || err2 != nil || n < 1 || n > 31 || y < 2000 || y > 2200 {
		return "", i
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, w.month, n), k + 1
}

// posts gives what an embedded post says in its own voice to its author, and
// makes the author the way by which those spoke whom the post quotes.
func (p *parse) posts() {
	for k := range p.list {
		post := &p.list[k]
		who, ok := p.author(post)
		if !ok {
			continue
		}
		for i := range p.found {
			if f := &p.found[i]; f.Post == k && f.SourceText != "" && f.Via.IsZero() {
				f.Via, f.ViaText = p.span(who), post.Author
			}
		}
		a := Attribution{Source: p.span(who), SourceText: post.Author, SourceSpan: p.span(who),
			Kind: daybook.PostAuthor, Content: spans(daybook.Span{Start: post.Span.Start, End: p.d.Span(who.first, who.end).Start}),
			Post: k, Rule: "post"}
		if kind, sure := p.kind(who); sure {
			a.Kind, a.ViaText = kind, post.Platform
		}
		p.found = append(p.found, found{Attribution: a, who: who, at: who.first, same: -1, cite: -1})
	}
}

// author is the last place in a post's stretch where its author's name stands.
func (p *parse) author(post *daybook.Post) (noun, bool) {
	if post.Author == "" || !post.Span.Valid(p.d.Text) {
		return noun{}, false
	}
	at := strings.LastIndex(post.Span.Of(p.d.Text), post.Author)
	if at <= 0 {
		return noun{}, false
	}
	at += post.Span.Start
	n := noun{first: p.d.At(at)}
	n.end = n.first
	for n.end < len(p.toks) && p.toks[n.end].Start < at+len(post.Author) {
		n.end++
	}
	return n, n.ok()
}
