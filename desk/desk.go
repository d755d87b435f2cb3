// Package desk is the book to look at and to decide on, in a browser: pages
// that the server makes, of the same records that the terminal prints.
//
// Reading works without any script. What is embedded is all there is; a page
// asks nobody but this server for anything. A page is of one moment of the
// book: whatever it shows was there at its revision, and a decision that is
// taken on it says so, so that nobody decides on what has changed meanwhile.
//
//	/                 incidents, as a list and on a map
//	/i/i7             the record of an incident, as of any moment, by either clock
//	/i/i7/changes     what differs between two moments
//	/i/i7/sitrep      the situation report, in HTML or Markdown
//	/r/r12            a report, with every claim at its words
//	/r/r12/versions   what differs between two versions of its page
//	/review           claims to look at, the doubtful first
//	/search           words in titles and texts
//	/enter            a report, or what somebody told the desk
//	/feed             what changed, as Atom
//	/audit            who entered what
//	/people           who may sign in
package desk

import (
	"bytes"
	"compress/gzip"
	"context"
	"embed"
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/alexedwards/scs/v2"

	"daybook/book"
	"daybook/sqlite"
)

// Options say how a desk is kept.
type Options struct {
	// Actor is who decides, at a desk for one.
	Actor string
	// People are those who may sign in; nil is a desk for one, on this machine.
	People *People
	// Words is the index to search in; nil searches titles only.
	Words *sqlite.Words
	// TLS says that browsers reach the desk by https only.
	TLS bool
	// Proxy says that what comes from this machine comes through a proxy, which
	// says whom it comes from.
	Proxy bool
	// Log is told of what fails and of every change; nil tells nobody.
	Log *slog.Logger
	// Now is the clock; nil is the world's.
	Now func() time.Time
	// Meaning is the sentence of a rule by which a claim was read; nil for
	// none.
	Meaning func(rule string) string
}

// Desk serves the pages of a book.
type Desk struct {
	book *book.Book
	opt  Options
	roll *roll
	hub  hub
	mux  *http.ServeMux

	patterns []string // of all pages
	guard    *guard

	indexing sync.Mutex
	cleared  int64 // the last takedown that the index was made anew for

	private sync.Map // of an incident's identifier, the names that are withheld

	sessions *scs.SessionManager // nil at a desk for one
	handler  http.Handler
}

//go:embed assets
var assets embed.FS

// New reads the incidents of the book and returns its desk. Call
// [Desk.Watch] to keep up with what is entered meanwhile.
func New(ctx context.Context, b *book.Book, opt Options) (*Desk, error) {
	if opt.Log == nil {
		opt.Log = slog.New(slog.DiscardHandler)
	}
	if opt.Now == nil {
		opt.Now = time.Now
	}
	if opt.Meaning == nil {
		opt.Meaning = func(string) string { return "" }
	}
	d := &Desk{book: b, opt: opt, roll: newRoll(b), mux: http.NewServeMux()}
	if err := d.roll.fill(ctx); err != nil {
		return nil, err
	}
	go atlas() // the first map does not wait for it
	d.routes()
	d.handler = d.secure()
	return d, nil
}

func (d *Desk) routes() {
	static, err := fs.Sub(assets, "assets")
	if err != nil {
		panic(err) // the folder is embedded above
	}
	d.handle("GET /assets/world.svg", kept(http.HandlerFunc(outlines)))
	d.handle("GET /assets/", http.StripPrefix("/assets/", kept(http.FileServerFS(static))))
	d.page("GET /{$}", d.incidents)
	d.page("GET /map", d.drawMap)
	d.page("POST /seen", d.saw)
	d.page("GET /i/{id}", d.incident)
	d.page("GET /i/{id}/changes", d.changes)
	d.page("GET /i/{id}/sitrep", d.sitrep)
	d.page("GET /i/{id}/quote", d.quoteFigure)
	d.page("GET /c/{name}", d.claim)
	d.page("GET /c/{name}/quote", d.quote)
	d.page("GET /r/{name}", d.report)
	d.page("GET /r/{name}/raw", d.raw)
	d.page("GET /r/{name}/versions", d.versions)
	d.page("GET /review", d.review)
	d.page("GET /search", d.search)
	d.page("GET /feed", d.feed)
	d.page("GET /i/{id}/feed", d.feed)
	d.page("GET /in", d.sign)
	d.page("POST /in", d.signIn)
	d.page("POST /out", d.signOut)
	d.page("GET /password", d.password)
	d.page("POST /password", d.setPassword)
	d.page("GET /people", d.people)
	d.page("POST /people", d.setPeople)
	d.page("GET /audit", d.audit)
	d.page("POST /decide", d.decide)
	d.page("GET /enter", d.entering)
	d.page("POST /reports", d.enter)
	d.handle("GET /live", http.HandlerFunc(d.live))
	d.page("/", func(http.ResponseWriter, *http.Request) error { return missing("There is no such page.") })
}

// ServeHTTP answers a request.
func (d *Desk) ServeHTTP(w http.ResponseWriter, r *http.Request) { d.handler.ServeHTTP(w, r) }

// kept lets browsers keep what is embedded for an hour.
func kept(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "public, max-age=3600")
		h.ServeHTTP(w, r)
	})
}

// outlines serves those of the map, which are kept compressed.
func outlines(w http.ResponseWriter, r *http.Request) {
	data, err := assets.ReadFile("assets/world.svg.gz")
	if err != nil {
		panic(err) // unreachable unless the file is not embedded
	}
	w.Header().Set("Content-Type", "image/svg+xml")
	w.Header().Set("Vary", "Accept-Encoding")
	if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		w.Header().Set("Content-Encoding", "gzip")
		w.Write(data)
		return
	}
	if z, err := gzip.NewReader(bytes.NewReader(data)); err == nil {
		io.Copy(w, z)
	}
}

// page serves what do writes, or a page that says why it could not. Who may see
// it stands in roles.
func (d *Desk) page(pattern string, do func(http.ResponseWriter, *http.Request) error) {
	d.handle(pattern, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := do(w, r); err != nil {
			d.fail(w, r, err)
		}
	}))
}

func (d *Desk) handle(pattern string, h http.Handler) {
	d.patterns = append(d.patterns, pattern)
	d.mux.Handle(pattern, h)
}

// statusError is an error that the reader of a page can do something about.
type statusError struct {
	status int
	text   string
}

func (e *statusError) Error() string { return e.text }

func missing(text string) error { return &statusError{http.StatusNotFound, text} }
func unfit(text string) error   { return &statusError{http.StatusBadRequest, text} }

// fail answers with a page that says what is wrong. What the reader cannot help
// goes to the log, and not to him.
func (d *Desk) fail(w http.ResponseWriter, r *http.Request, err error) {
	if r.Context().Err() != nil {
		return // nobody listens any more
	}
	out := errorPage{Status: http.StatusInternalServerError, Text: "The book could not be read. The log of the desk says why."}
	var known *statusError
	var name *book.NameError
	var refused *book.RefusedError
	switch {
	case errors.As(err, &known):
		out.Status, out.Text = known.status, known.text
	case errors.As(err, &name):
		out.Status, out.Text = http.StatusNotFound, name.Error()
	case errors.As(err, &refused):
		out.Status, out.Text = http.StatusConflict, refused.Error()
	default:
		d.opt.Log.Error("page", "path", r.URL.Path, "error", err)
	}
	told := int64(0)
	if refused != nil {
		told = refused.Meanwhile
	}
	out.Kept = d.keep(r, out.Status, told)
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if r.Method == http.MethodPost && r.URL.Path == "/reports" && d.person(r).Role.May(Coder) { // what was typed is not lost
		e := entryOf(r)
		e.Wrong = out.Text
		if err := d.again(w, r, out.Status, e); err != nil {
			d.opt.Log.Error("page", "path", r.URL.Path, "error", err)
		}
		return
	}
	w.WriteHeader(out.Status)
	if err := render(w, "error", d.frame(r, http.StatusText(out.Status)), out); err != nil {
		d.opt.Log.Error("page", "path", r.URL.Path, "error", err)
	}
}

type errorPage struct {
	Status int
	Text   string
	Kept   *wording
}
