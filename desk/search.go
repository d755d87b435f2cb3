package desk

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"daybook"
	"daybook/journal"
	"daybook/record"
	"daybook/sqlite"
)

// mostHits is how many reports a search shows, mostFound how many incidents.
const mostHits, mostFound = 40, 12

// index brings the index of words up to the book. What is taken down takes the
// whole index with it: it is made anew without those words.
func (d *Desk) index(ctx context.Context) error {
	if d.opt.Words == nil {
		return nil
	}
	d.indexing.Lock()
	defer d.indexing.Unlock()
	for {
		down, err := d.indexOn(ctx)
		if err != nil || !down {
			return err
		}
		head, err := d.book.Journal().Head(ctx)
		if err != nil {
			return err
		}
		d.cleared = head.Size // what was taken down by now is not read again
		if err := d.opt.Words.Forget(ctx); err != nil {
			return err
		}
	}
}

// indexOn indexes from where the index ends, until something was taken down.
func (d *Desk) indexOn(ctx context.Context) (down bool, err error) {
	w := d.opt.Words
	upto, err := w.Upto(ctx)
	if err != nil {
		return false, err
	}
	was := upto
	var texts []sqlite.Text
	size := 0
	for rev, err := range d.book.Journal().Read(ctx, upto+1) {
		if err != nil {
			return false, err
		}
		upto = rev.Seq
		if rev.Kind == journal.Takedown && rev.Seq > d.cleared {
			return true, nil
		}
		if rev.Kind != journal.Report {
			continue
		}
		rep, err := d.book.Report(ctx, "r"+itoa(rev.Seq))
		if _, gone := errors.AsType[*journal.TakenDown](err); gone {
			continue
		}
		if err != nil {
			return false, err
		}
		texts = append(texts, sqlite.Text{Seq: rev.Seq, Title: rep.Title + " " + rep.Publisher, Text: rep.Text})
		if size += len(rep.Text); size > 4<<20 {
			if err := w.Put(ctx, upto, texts); err != nil {
				return false, err
			}
			was, texts, size = upto, nil, 0
		}
	}
	if upto == was {
		return false, nil
	}
	return false, w.Put(ctx, upto, texts)
}

// searchPage is what was found.
type searchPage struct {
	Query string
	Rows  []*row // incidents by their titles and places
	More  int    // that are not shown
	Hits  []hit
	Full  bool // there are more reports
	Now   time.Time
}

// hit is a report that has the words.
type hit struct {
	*record.Report
	Incidents []string
	Around    []piece
}

func (d *Desk) search(w http.ResponseWriter, r *http.Request) error {
	f := d.filter(r)
	p := &searchPage{Query: f.Query, Now: d.opt.Now()}
	if len(f.Query) > mostField {
		return unfit("That is too long to search for.")
	}
	if len(f.words) > 0 {
		all, _ := d.roll.all()
		for _, x := range all {
			if !f.has(x) {
				continue
			}
			if len(p.Rows) == mostFound {
				p.More++
				continue
			}
			p.Rows = append(p.Rows, x)
		}
	}
	if d.opt.Words != nil {
		found, err := d.opt.Words.Find(r.Context(), f.Query, mostHits+1)
		if err != nil {
			return err
		}
		p.Full = len(found) > mostHits
		for _, seq := range found[:min(len(found), mostHits)] {
			h, err := d.hit(r, "r"+itoa(seq), f.words)
			if err != nil {
				return err
			}
			if h != nil {
				p.Hits = append(p.Hits, *h)
			}
		}
	}
	return d.show(w, r, "search", "Search", p)
}

// hit is a report with the words around those that were looked for; nil when it
// was taken down.
func (d *Desk) hit(r *http.Request, name string, words []string) (*hit, error) {
	rep, err := d.book.Report(r.Context(), name)
	if _, down := errors.AsType[*journal.TakenDown](err); down {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	told, err := d.book.Tellings(r.Context(), name)
	if err != nil {
		return nil, err
	}
	h := &hit{Report: &record.Report{Name: name, ID: rep.ID, Title: rep.Title, Publisher: rep.Publisher, Published: rep.Published}}
	var heads []record.Report
	for _, t := range told {
		heads, h.Incidents = append(heads, t.Report), append(h.Incidents, t.Incident)
	}
	v := d.veil(r, heads)
	if h.Report, err = over(v, h.Report); err != nil {
		return nil, err
	}
	text := v.text(rep.Text[rep.Body:]) // before it is cut: half a name is one too
	if v != nil && !hasAll(h.Report.Title+"\n"+h.Report.Publisher+"\n"+text, words) {
		return nil, nil // it is found by a name that is withheld
	}
	h.Around = extract(text, words)
	return h, nil
}

// hasAll reports whether a text has all of the words that were looked for.
func hasAll(text string, words []string) bool {
	text = folded(text)
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, folded(strings.Trim(w, `"*`))) })
}

// snippet is how much of a text is shown on each side of a word, in bytes.
const snippet = 130

// extract cuts the text around the first of the words, which are marked.
func extract(text string, words []string) []piece {
	lower := strings.ToLower(text)
	if len(lower) != len(text) {
		lower = text // a letter that is longer when it is small: look for the words as they are
	}
	at := -1
	for _, w := range words {
		if i := strings.Index(lower, strings.Trim(w, `"*`)); i >= 0 && (at < 0 || i < at) && strings.Trim(w, `"*`) != "" {
			at = i
		}
	}
	from, to := max(0, at-snippet), min(len(text), max(at, 0)+2*snippet)
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	part, low := text[from:to], lower[from:to]
	var marks []daybook.Span
	for _, w := range words {
		if w = strings.Trim(w, `"*`); w == "" {
			continue
		}
		for i := 0; ; {
			k := strings.Index(low[i:], w)
			if k < 0 {
				break
			}
			marks = append(marks, daybook.Span{Start: i + k, End: i + k + len(w)})
			i += k + len(w)
		}
	}
	var cards []*claimCard
	for _, m := range marks {
		c := &record.Claim{Name: "found"}
		c.Spans.Figure, c.Spans.Quote = m, m
		cards = append(cards, &claimCard{Claim: c})
	}
	return pieces(part, cards, nil, nil)
}
