package ingest

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/markusmobius/go-dateparser"
	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// extractor finds the article in a page. What it returns chooses among the
// words of the page; it is not published itself.
type extractor interface {
	extract(page string) (article, error)
}

// article is what an extractor finds. Any member may be empty.
type article struct {
	title, url string
	publisher  string   // the host
	published  string   // a day
	blocks     []string // the text, paragraph by paragraph
}

// articles is the extractor in use: trafilatura, with readability for the pages
// in which it finds little.
type articles struct{}

func (articles) extract(page string) (article, error) {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil { // the only one there is, and it speaks of its own parts
		return article{}, errors.New("its elements are nested too deeply")
	}
	day := published(doc)
	opts := trafilatura.Options{
		ExcludeComments:  true,
		EnableFallback:   true,
		HtmlDateOverride: &htmldate.Result{},
	}
	if found, err := readability.FromDocument(doc, &url.URL{}); err == nil && found.Node != nil {
		opts.FallbackCandidates = &trafilatura.FallbackCandidates{Readability: found.Node}
	}
	res, err := trafilatura.ExtractDocument(doc, opts)
	if err != nil {
		return article{}, err
	}
	out := article{
		title:     oneLine(res.Metadata.Title),
		url:       oneLine(res.Metadata.URL),
		published: day,
		blocks:    paragraphs(res.ContentNode),
	}
	if u, err := url.Parse(out.url); err == nil {
		out.publisher = strings.TrimPrefix(u.Hostname(), "www.")
	}
	return out, nil
}

// The years between which a page can have been published. They are fixed, and
// so is the year that a date without one gets, in which none was: what is read
// of a page must not depend on the day it is read.
var (
	firstDay = time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC)
	lastDay  = time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)
	noYear   = &dateparser.Configuration{CurrentTime: time.Date(1800, 1, 1, 0, 0, 0, 0, time.UTC)}
)

// published is the day on which the page was first published, or "".
func published(doc *html.Node) string {
	res, err := htmldate.FromDocument(doc, htmldate.Options{
		UseOriginalDate:     true,
		SkipExtensiveSearch: true, // it knows "yesterday", and asks the clock
		MinDate:             firstDay,
		MaxDate:             lastDay,
		DateParserConfig:    noYear,
	})
	if err != nil || res.IsZero() {
		return ""
	}
	return res.DateTime.Format(time.DateOnly)
}

// paragraphs is the text below a node, block by block.
func paragraphs(n *html.Node) []string {
	var out []string
	var b strings.Builder
	end := func() {
		if s := strings.TrimSpace(b.String()); s != "" {
			out = append(out, s)
		}
		b.Reset()
	}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			// Extractors drop the white space between elements; words that
			// run together would not be found again.
			b.WriteString(n.Data + " ")
			return
		case n.Type == html.ElementNode && n.DataAtom == atom.Br:
			b.WriteByte('\n')
		}
		edge := n.Type == html.ElementNode && border[n.DataAtom]
		if edge {
			end()
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if edge {
			end()
		}
	}
	if n != nil {
		walk(n)
	}
	end()
	return out
}

// The bounds within which a page is given to the extractors. Some of their steps
// take time with the square of the number of tags; within these the worst page
// that was made up took some seconds. They are sizes and not times, so that a
// slow machine reads the same. Real pages have a twentieth of them.
const (
	extractBytes = 16 << 20
	extractTags  = 200_000
)

// patience is for what the bounds do not foresee: a library that never returns.
const patience = 2 * time.Minute

var errTooLarge = errors.New("it is too large")

// guarded calls the extractor, and survives it.
func guarded(x extractor, page string) (article, error) {
	if len(page) > extractBytes || strings.Count(page, "<") > extractTags {
		return article{}, errTooLarge
	}
	type result struct {
		article
		error
	}
	done := make(chan result, 1)
	go func() {
		defer func() {
			if p := recover(); p != nil {
				done <- result{error: fmt.Errorf("the extractor failed: %v", p)}
			}
		}()
		a, err := x.extract(page)
		done <- result{a, err}
	}()
	timeout := time.NewTimer(patience)
	defer timeout.Stop()
	select {
	case r := <-done:
		return r.article, r.error
	case <-timeout.C:
		return article{}, errors.New("the extractor did not come to an end")
	}
}
