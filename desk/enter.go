package desk

import (
	"cmp"
	"context"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"time"

	"daybook/book"
	"daybook/ingest"
	"daybook/page"
)

// mostReport is how long a report may be that is pasted, in bytes.
const mostReport = 4 << 20

// entry is what somebody enters: a report, or what somebody told him. When it
// cannot be entered, it comes back as it was typed.
type entry struct {
	Told      bool // and not published
	Text      string
	Title     string
	Publisher string
	Published string
	URL       string
	By        string // who said it
	Via       string // by which way it was told
	When      string // it was said
	Wrong     string // what is wrong with it
	Known     string // the report of the book that has these words
}

// entryOf reads the form.
func entryOf(r *http.Request) *entry {
	field := func(name string) string { return strings.TrimSpace(r.PostFormValue(name)) }
	e := &entry{Text: strings.TrimSpace(r.PostFormValue("text")), Title: field("title"), Publisher: field("publisher"), Published: field("published"),
		URL: field("url"), By: field("by"), Via: field("via"), When: field("when")}
	e.Told = field("kind") == "told" || field("kind") == "" && e.By != ""
	return e
}

// entering is the page with the form alone.
func (d *Desk) entering(w http.ResponseWriter, r *http.Request) error {
	return d.show(w, r, "enter", "Enter a report", &entry{Told: r.FormValue("kind") == "told"})
}

// again is the form as it was filled in, with what is wrong.
func (d *Desk) again(w http.ResponseWriter, r *http.Request, status int, e *entry) error {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	return render(w, "enter", d.frame(r, "Enter a report"), e)
}

// enter enters a report that was pasted, or what somebody told the desk, and
// leads to it as it was read.
func (d *Desk) enter(w http.ResponseWriter, r *http.Request) error {
	r.Body = http.MaxBytesReader(w, r.Body, mostReport)
	if err := r.ParseForm(); err != nil {
		return unfit("The report could not be read; it may be longer than 4 MB. A longer one is added from a file: daybook add FILE")
	}
	e := entryOf(r)
	at, err := e.check(d.opt.Now())
	if err != nil {
		return err
	}
	added, err := d.take(r.Context(), d.actor(r), e, at)
	if err != nil {
		return err
	}
	if err := d.book.Follow(r.Context()); err != nil {
		return err
	}
	d.opt.Log.Info("report", "name", added.Name, "actor", d.actor(r), "known", added.Known)
	d.changed(r.Context())
	if added.Known {
		e.Known = added.Name
		return d.again(w, r, http.StatusConflict, e)
	}
	http.Redirect(w, r, "/r/"+added.Name+"?entered=1", http.StatusSeeOther)
	return nil
}

// lone is an address and nothing else.
var lone = regexp.MustCompile(`^(https?://|www\.)\S+$`)

// check says what is missing or wrong, and when it was published or said.
func (e *entry) check(now time.Time) (time.Time, error) {
	switch {
	case e.Text == "":
		return time.Time{}, unfit("There is no text; paste the report, or write down what was said.")
	case lone.MatchString(e.Text):
		return time.Time{}, unfit("That is an address and no text. The desk fetches nothing: open the page, copy its words, and paste them here; the address has a field of its own.")
	case e.Told && e.By == "":
		return time.Time{}, unfit("Say who said it: no claim is entered without its speaker. “A caller who gives no name” will do.")
	}
	for _, f := range []struct{ name, value string }{{"title", e.Title}, {"publisher", e.Publisher}, {"address", e.URL}, {"name of who said it", e.By}, {"way by which it came", e.Via}} {
		if len(f.value) > mostField {
			return time.Time{}, unfit("The " + f.name + " is too long.")
		}
	}
	if u, err := url.Parse(e.URL); err != nil || e.URL != "" && (u.Host == "" || u.Scheme != "http" && u.Scheme != "https") {
		return time.Time{}, unfit("“" + page.Clean(e.URL) + "” is no address of a page; it begins with https://, or is left empty.")
	}
	at, err := timeOf(e.time())
	if err == nil && at.After(now.Add(24*time.Hour)) {
		err = unfit("“" + page.Clean(e.time()) + "” lies in the future.")
	}
	return at, err
}

// time is when it was published or said, as it was typed.
func (e *entry) time() string {
	if e.Told {
		return cmp.Or(e.When, e.Published)
	}
	return e.Published
}

// take adds it to the book.
func (d *Desk) take(ctx context.Context, actor string, e *entry, at time.Time) (added book.Added, err error) {
	if e.Told {
		if at.IsZero() {
			at = d.opt.Now()
		}
		return d.book.Heard(ctx, actor, e.Text, e.By, cmp.Or(e.Via, e.Publisher, "telephone"), at)
	}
	meta := ingest.Meta{Title: e.Title, Publisher: e.Publisher, Published: e.Published, URL: e.URL}
	for rep, failed := range ingest.Open("pasted.txt", strings.NewReader(e.Text), meta) {
		if err = failed; err == nil {
			added, err = d.book.Add(ctx, actor, rep, meta, rep.Kind)
		}
		break
	}
	if err != nil {
		return added, unfit("This could not be entered: " + page.Clean(err.Error()))
	}
	return added, nil
}
