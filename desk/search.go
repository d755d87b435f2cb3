package desk

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"daybook/journal"
	"daybook/record"
	"daybook/sqlite"
)

// mostHits is how many reports a page of results shows, mostFound how many
// incidents.
const mostHits, mostFound = 20, 12

// Index brings the index of words up to the book; [Desk.Watch] does, too. What is taken down takes the
// whole index with it: it is made anew without those words.
func (d *Desk) Index(ctx context.Context) error {
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
	Query  string
	Rows   []*row // incidents by their titles and places
	More   int    // that are not shown
	Groups []group
	Found  string // how many reports, "" for who may not know
	Order  string // in which the reports come
	Page   int
	Next   bool // there are more reports
	Cut    bool // not all the words were looked for
	Titles bool // texts are not searched at this desk
	Behind int  // entries that the index does not have yet
}

// group is the reports found that tell of one incident; of none for a nil row.
type group struct {
	*row
	Hits []hit
}

// hit is a report that has the words.
type hit struct {
	*record.Report
	Also   []string // other incidents that it tells of
	Around []shred
	of     []string
}

// At is the address of the results on another page.
func (p *searchPage) At(page int) string {
	return "/search?" + url.Values{"q": {p.Query}, "page": {strconv.Itoa(page)}}.Encode()
}

func (d *Desk) search(w http.ResponseWriter, r *http.Request) error {
	if len(r.FormValue("q")) > mostField {
		return unfit("That is too long to search for.")
	}
	query := strings.TrimSpace(strings.ToValidUTF8(r.FormValue("q"), " "))
	p := &searchPage{Query: query, Page: number(r.FormValue("page"), 1, 1, 1e4), Titles: d.opt.Words == nil}
	terms := sqlite.Terms(query)
	p.Cut = len(terms) > sqlite.MostTerms
	terms = terms[:min(len(terms), sqlite.MostTerms)]
	if len(terms) > 0 && p.Page == 1 {
		all, _ := d.roll.all()
		words, veiled := textsOf(terms), d.veil(r, nil) != nil
		for _, x := range all {
			if !x.told(words, veiled) {
				continue
			}
			if len(p.Rows) == mostFound {
				p.More++
				continue
			}
			p.Rows = append(p.Rows, x)
		}
	}
	if d.opt.Words != nil && len(terms) > 0 {
		if err := d.reports(r, p, terms); err != nil {
			return err
		}
		upto, err := d.opt.Words.Upto(r.Context())
		if err != nil {
			return err
		}
		p.Behind = int(max(d.roll.revision()-upto, 0))
	}
	return d.show(w, r, "search", "Search", p)
}

// textsOf are the texts of terms, folded.
func textsOf(terms []sqlite.Term) (out []string) {
	for _, t := range terms {
		out = append(out, fold(t.Text))
	}
	return out
}

// mostLooked is how many reports are looked at for somebody who may not see
// private names.
const mostLooked = 400

// reports finds those of a page of the results, by incident.
func (d *Desk) reports(r *http.Request, p *searchPage, terms []sqlite.Term) error {
	find := finder(terms)
	from := (p.Page - 1) * mostHits
	var hits []hit
	if d.veil(r, nil) == nil {
		seqs, found, err := d.opt.Words.Page(r.Context(), p.Query, from, mostHits)
		if err != nil {
			return err
		}
		if hits, err = d.hits(r, seqs, find, terms, len(seqs)); err != nil {
			return err
		}
		p.Next = from+len(seqs) < found
		p.Found, p.Order = many(found, "report"), "the best first"
		if found > sqlite.MostRanked {
			p.Found, p.Order = fmt.Sprintf("more than %d reports", sqlite.MostRanked), "the newest first"
		}
	} else {
		// How many there are would tell him that a name is in the book.
		seqs, _, err := d.opt.Words.Page(r.Context(), p.Query, 0, mostLooked)
		if err != nil {
			return err
		}
		if hits, err = d.hits(r, seqs, find, terms, from+mostHits+1); err != nil {
			return err
		}
		hits = hits[min(from, len(hits)):]
		p.Next = len(hits) > mostHits
		hits = hits[:min(len(hits), mostHits)]
	}
	for _, h := range hits {
		p.put(d.roll, h)
	}
	return nil
}

// put puts a report to the others of its incident.
func (p *searchPage) put(l *roll, h hit) {
	var of *row
	for _, id := range h.of {
		if x := l.row(id); x != nil && of == nil {
			of = x
		} else {
			h.Also = append(h.Also, id)
		}
	}
	i := slices.IndexFunc(p.Groups, func(g group) bool { return g.row == of })
	if i < 0 {
		i = len(p.Groups)
		p.Groups = append(p.Groups, group{row: of})
	}
	p.Groups[i].Hits = append(p.Groups[i].Hits, h)
}

// hits are the first reports of some, each with the words around those that were
// looked for. What was taken down is left out, and what somebody would find by a
// name that he may not see.
func (d *Desk) hits(r *http.Request, seqs []int64, find []*regexp.Regexp, terms []sqlite.Term, most int) ([]hit, error) {
	var out []hit
	for _, seq := range seqs {
		if len(out) == most {
			break
		}
		h, err := d.hit(r, "r"+itoa(seq), find, terms)
		if _, down := errors.AsType[*journal.TakenDown](err); down {
			continue
		}
		if err != nil {
			return nil, err
		}
		if h != nil {
			out = append(out, *h)
		}
	}
	return out, nil
}

func (d *Desk) hit(r *http.Request, name string, find []*regexp.Regexp, terms []sqlite.Term) (*hit, error) {
	h := &hit{of: d.roll.tellOf(name)}
	if d.veil(r, nil) == nil {
		rep, err := d.book.Report(r.Context(), name)
		if err != nil {
			return nil, err
		}
		h.Report = &record.Report{Name: name, ID: rep.ID, Title: rep.Title, Publisher: rep.Publisher, Published: rep.Published}
		h.Around = extract(rep.Text[rep.Body:], find)
		return h, nil
	}
	e, err := d.book.Evidence(r.Context(), name)
	if err != nil {
		return nil, err
	}
	v := d.veil(r, []record.Report{e.Head})
	if e.Reading == nil || byName(v.names, terms) {
		return nil, nil // whose names are private is not known before it is read
	}
	if h.Report, err = over(v, &e.Head); err != nil {
		return nil, err
	}
	h.Around = extract(v.text(e.Report.Text[e.Report.Body:]), find)
	return h, nil
}

// byName reports whether one of the words that are looked for is of a name.
func byName(names []string, terms []sqlite.Term) bool {
	for _, name := range names {
		for _, word := range wordsIn(fold(name)) {
			for _, t := range terms {
				for _, w := range wordsIn(fold(t.Text)) {
					if w == word || t.Begins && strings.HasPrefix(word, w) {
						return true
					}
				}
			}
		}
	}
	return false
}

func wordsIn(s string) []string {
	return strings.FieldsFunc(s, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsNumber(c) })
}
