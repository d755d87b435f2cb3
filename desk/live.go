package desk

import (
	"context"
	"encoding/xml"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"daybook/page"
	"daybook/record"
	"daybook/sitrep"
)

// hub tells every open page that the book has grown.
type hub struct {
	mu    sync.Mutex
	pages map[chan string]bool
}

// mostStreams is how many pages hear the news at once; more do without.
const mostStreams = 500

// join returns where the news comes; nil when too many listen already.
func (h *hub) join() chan string {
	h.mu.Lock()
	defer h.mu.Unlock()
	if len(h.pages) >= mostStreams {
		return nil
	}
	if h.pages == nil {
		h.pages = map[chan string]bool{}
	}
	c := make(chan string, 1)
	h.pages[c] = true
	return c
}

func (h *hub) leave(c chan string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.pages, c)
}

// tell hands the news to every page; one that has not read the last gets it
// together with the newer.
func (h *hub) tell(news string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for c := range h.pages {
		all := news
		select {
		case unread := <-c:
			all = unread + " " + news
		default:
		}
		c <- all
	}
}

// Watch keeps up with the book, whoever writes to it, until the context ends.
func (d *Desk) Watch(ctx context.Context) error {
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
		behind, err := d.book.Behind(ctx)
		if err == nil && behind > 0 {
			err = d.book.Follow(ctx)
		}
		if err != nil && ctx.Err() == nil {
			d.opt.Log.Error("watch", "error", err)
			continue // the file may be held by somebody for a while
		}
		d.changed(ctx)
	}
}

// changed brings the list up to date, and tells the open pages.
func (d *Desk) changed(ctx context.Context) {
	turned, down, err := d.roll.catchUp(ctx)
	if err != nil {
		if ctx.Err() == nil {
			d.opt.Log.Error("list", "error", err)
		}
		return
	}
	if down {
		d.private.Clear()
	}
	// Whoever hangs up meanwhile does not stop it.
	if err := d.Index(context.WithoutCancel(ctx)); err != nil {
		d.opt.Log.Error("index", "error", err)
	}
	if len(turned) > 0 {
		d.hub.tell(strings.Join(turned, " "))
	}
}

// live is a stream of events: the incidents that changed.
func (d *Desk) live(w http.ResponseWriter, r *http.Request) {
	news := d.hub.join()
	if news == nil {
		http.Error(w, "Too many pages listen; reload to see what is new.", http.StatusServiceUnavailable)
		return
	}
	defer d.hub.leave(news)
	out := http.NewResponseController(w)
	next := func() error { // a stream goes on for as long as the page is open
		out.SetWriteDeadline(time.Now().Add(listenTime))
		return out.Flush()
	}
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	fmt.Fprintf(w, "retry: 2000\n\n")
	if next() != nil {
		return
	}
	alive := time.NewTicker(25 * time.Second)
	defer alive.Stop()
	for {
		select {
		case <-r.Context().Done():
			return
		case ids := <-news:
			if !d.guard.still(r) {
				return // who listens has been signed out
			}
			fmt.Fprintf(w, "event: changed\ndata: %s\n\n", ids)
		case <-alive.C:
			fmt.Fprint(w, ": here\n\n")
		}
		if next() != nil {
			return
		}
	}
}

// listenTime is how long a page may take to hear a piece of news.
const listenTime = time.Minute

// sitrep is the situation report of an incident.
func (d *Desk) sitrep(w http.ResponseWriter, r *http.Request) error {
	m, err := momentOf(r)
	if err != nil {
		return err
	}
	rec, err := d.book.Record(r.Context(), r.PathValue("id"), m.Clock, m.At)
	if err != nil {
		return err
	}
	opt := sitrep.Options{Now: d.opt.Now(), Private: r.FormValue("private") == "1" && d.person(r).Role.May(Coder)}
	if since, err := timeOf(r.FormValue("since")); err == nil && !since.IsZero() {
		if opt.Since, err = d.book.Record(r.Context(), rec.ID, record.Recorded, since); err != nil {
			return err
		}
	}
	s := sitrep.Make(rec, opt)
	if r.FormValue("form") == "markdown" {
		w.Header().Set("Content-Type", "text/markdown; charset=utf-8")
		w.Header().Set("Content-Disposition", fmt.Sprintf("attachment; filename=%q", "situation-"+rec.ID+".md"))
		return s.Markdown(w)
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", policyPrinted)
	w.Header().Set("Cache-Control", "no-store")
	return s.HTML(w)
}

// mostNews is how many entries a feed has.
const mostNews = 60

// The feed, as RFC 4287 has it.
type atomFeed struct {
	XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Link    []atomLink
	Entries []atomEntry `xml:"entry"`
}

type atomLink struct {
	XMLName xml.Name `xml:"link"`
	Rel     string   `xml:"rel,attr,omitempty"`
	Href    string   `xml:"href,attr"`
}

type atomEntry struct {
	ID      string `xml:"id"`
	Title   string `xml:"title"`
	Updated string `xml:"updated"`
	Author  string `xml:"author>name"`
	Summary string `xml:"summary"`
	Link    atomLink
}

// feed is what changed of late: an entry an incident and revision, so that a
// reader of feeds shows each change once.
func (d *Desk) feed(w http.ResponseWriter, r *http.Request) error {
	rows, at := d.roll.all()
	only := r.PathValue("id")
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, func(a, b *row) int { return int(min(max(b.Turned-a.Turned, -1), 1)) })
	base := "http://" + r.Host
	if r.TLS != nil || d.opt.TLS {
		base = "https://" + r.Host
	}
	f := atomFeed{ID: "urn:daybook:feed:" + only, Title: "Daybook: what changed", Updated: d.opt.Now().UTC().Format(time.RFC3339),
		Link: []atomLink{{Rel: "self", Href: base + r.URL.Path}}}
	for _, x := range rows {
		if only != "" && x.ID != only || len(f.Entries) >= mostNews {
			continue
		}
		f.Entries = append(f.Entries, atomEntry{ID: fmt.Sprintf("urn:daybook:%s:%d", x.ID, x.Turned), Title: x.Head, Author: "daybook",
			Updated: x.Newest.UTC().Format(time.RFC3339), Summary: summary(x), Link: atomLink{Href: base + "/i/" + x.ID}})
	}
	if only != "" && len(f.Entries) == 0 {
		return missing("There is no such incident.")
	}
	w.Header().Set("Content-Type", "application/atom+xml; charset=utf-8")
	w.Header().Set("ETag", fmt.Sprintf("%q", fmt.Sprint(at)))
	if _, err := w.Write([]byte(xml.Header)); err != nil {
		return err
	}
	return xml.NewEncoder(w).Encode(f)
}

// summary is the figures of an incident in a line.
func summary(x *row) string {
	var out []string
	for i := range x.Estimates {
		if e := &x.Estimates[i]; e.Class == nil && e.Best != nil {
			out = append(out, page.Cell(e.Measure, e.Side, nil)+" "+e.Number()+" ("+e.Span()+")")
		}
	}
	out = append(out, page.Count("reports", len(x.Reports)))
	return strings.Join(out, "; ")
}
