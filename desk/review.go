package desk

import (
	"cmp"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"daybook"
	"daybook/book"
	"daybook/ingest"
	"daybook/page"
)

// sure is the confidence from which a claim decides alone; those below are
// looked at first.
const sure = 0.6

// perQueue is how many claims of the queue are shown at once.
const perQueue = 20

// queuePage is the queue of claims that nobody has looked at.
type queuePage struct {
	Items []queued
	Left  int // claims that nobody has looked at, of all that there are
	Doubt int // of them, those that the reader is not sure of
	Seq   int64
}

// queued is a claim to look at.
type queued struct {
	*claimCard
	Incident, Head string
	Title          string
	Report         string
	Before, After  string // the text around its quote
	Middle         []piece
}

// around the quote so many bytes are shown.
const contextBytes = 240

func (d *Desk) review(w http.ResponseWriter, r *http.Request) error {
	type doubt struct {
		book.Mark
		row *row
	}
	var all []doubt
	rows, at := d.roll.all()
	p := &queuePage{Doubt: d.roll.doubtful(), Seq: at}
	for _, x := range rows {
		if only := r.FormValue("incident"); only != "" && only != x.ID {
			continue
		}
		p.Left += len(x.doubts)
		for _, c := range x.doubts {
			if n := len(all); n < perQueue {
				all = append(all, doubt{c, x})
			} else if c.Confidence < all[n-1].Confidence {
				all[n-1] = doubt{c, x}
			} else {
				continue // as doubtful as those that came before, at most
			}
			slices.SortStableFunc(all, func(a, b doubt) int { return cmp.Compare(a.Confidence, b.Confidence) })
		}
	}
	for _, c := range all {
		q, err := d.queued(r, c.Name)
		if err != nil {
			return err
		}
		q.Incident, q.Head = c.row.ID, c.row.Head
		p.Items = append(p.Items, *q)
	}
	return d.show(w, r, "review", "Review", p)
}

func (d *Desk) queued(r *http.Request, name string) (*queued, error) {
	c, rep, err := d.book.Claim(r.Context(), name)
	if err != nil {
		return nil, err
	}
	whole, err := d.book.Report(r.Context(), rep.Name)
	if err != nil {
		return nil, err
	}
	q := &queued{claimCard: d.card(c, rep, ""), Title: title(rep), Report: rep.Name}
	text, quote := whole.Text, c.Spans.Quote
	if !quote.Valid(text) {
		return q, nil
	}
	from, to := max(0, quote.Start-contextBytes), min(len(text), quote.End+contextBytes)
	q.Before, q.After = strings.ToValidUTF8(text[from:quote.Start], ""), strings.ToValidUTF8(text[quote.End:to], "")
	shifted := *q.claimCard
	claim := *c
	claim.Spans.Quote.Start, claim.Spans.Quote.End = 0, quote.Len()
	claim.Spans.Figure.Start, claim.Spans.Figure.End = c.Spans.Figure.Start-quote.Start, c.Spans.Figure.End-quote.Start
	claim.Spans.Source = nil
	shifted.Claim = &claim
	q.Middle = pieces(quote.Of(text), []*claimCard{&shifted}, nil, nil)
	return q, nil
}

// most is how long a field of a form may be, in bytes; a report may be longer.
const (
	mostField  = 4 << 10
	mostReport = 4 << 20
)

// decide enters what somebody decided.
func (d *Desk) decide(w http.ResponseWriter, r *http.Request) error {
	r.Body = http.MaxBytesReader(w, r.Body, 64<<10)
	if err := r.ParseForm(); err != nil {
		return unfit("The form could not be read; it may be too long.")
	}
	for _, vs := range r.PostForm {
		for _, v := range vs {
			if len(v) > mostField {
				return unfit("A field of the form is too long.")
			}
		}
	}
	seen, _ := strconv.ParseInt(r.PostFormValue("seen"), 10, 64)
	verb := book.Verb(r.PostFormValue("verb"))
	if who := d.person(r); !who.Role.May(roleFor(verb)) {
		return forbidden(roleFor(verb))
	}
	names := strings.FieldsFunc(strings.Join(r.PostForm["name"], " "), func(c rune) bool { return c == ' ' || c == ',' || c == '\n' || c == '\r' })
	reason := strings.TrimSpace(r.PostFormValue("reason"))
	if reason == "" && verb == book.Accept {
		reason = "looked at" // nobody argues with what stands
	}
	asked := book.Asked{Verb: verb, Names: names, Grade: r.PostFormValue("grade"), Reason: reason, Actor: d.actor(r), Seen: seen}
	if verb == book.Correct {
		lo, hi, err := book.ParseFigure(r.PostFormValue("figure"))
		if err != nil {
			return unfit("That is no figure: " + err.Error() + ".")
		}
		asked.Correction = &book.Correction{Lo: lo, Hi: hi, Measure: daybook.Measure(r.PostFormValue("measure")), Class: daybook.Class(r.PostFormValue("class")), Who: strings.TrimSpace(r.PostFormValue("who"))}
	}
	rev, err := d.book.Decide(r.Context(), asked)
	if err != nil {
		return err
	}
	d.opt.Log.Info("decision", "revision", rev.Seq, "actor", rev.Actor, "verb", verb, "names", strings.Join(names, " "))
	d.changed(r.Context())
	http.Redirect(w, r, ours(r.PostFormValue("back")), http.StatusSeeOther)
	return nil
}

// actor is who decides.
func (d *Desk) actor(r *http.Request) string { return d.person(r).Name }

// ours is an address of this desk; of any other it is the first page.
func ours(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.IsAbs() || u.Host != "" || !strings.HasPrefix(u.Path, "/") || strings.HasPrefix(u.Path, "//") || strings.Contains(u.Path, "\\") {
		return "/"
	}
	if u.Fragment != "" {
		return u.RequestURI() + "#" + u.EscapedFragment()
	}
	return u.RequestURI()
}

// enter enters a report that was pasted, or what somebody told the desk.
func (d *Desk) enter(w http.ResponseWriter, r *http.Request) error {
	r.Body = http.MaxBytesReader(w, r.Body, mostReport)
	if err := r.ParseForm(); err != nil {
		return unfit("The report could not be read; it may be longer than 4 MB.")
	}
	text := strings.TrimSpace(r.PostFormValue("text"))
	if text == "" {
		return unfit("There is no text; paste the report, or write down what was said.")
	}
	at, err := timeOf(r.PostFormValue("published"))
	if err != nil {
		return err
	}
	var added book.Added
	if by := strings.TrimSpace(r.PostFormValue("by")); by != "" {
		if at.IsZero() {
			at = d.opt.Now()
		}
		via := cmp.Or(strings.TrimSpace(r.PostFormValue("publisher")), "telephone")
		added, err = d.book.Heard(r.Context(), d.actor(r), text, by, via, at)
	} else {
		meta := ingest.Meta{Title: r.PostFormValue("title"), Publisher: r.PostFormValue("publisher"), Published: r.PostFormValue("published"), URL: r.PostFormValue("url")}
		for rep, failed := range ingest.Open("pasted.txt", strings.NewReader(text), meta) {
			if err = failed; err == nil {
				added, err = d.book.Add(r.Context(), d.actor(r), rep, meta, rep.Kind)
			}
			break
		}
		if err != nil {
			return unfit("This could not be entered: " + page.Clean(err.Error()))
		}
	}
	if err != nil {
		return err
	}
	if err := d.book.Follow(r.Context()); err != nil {
		return err
	}
	d.opt.Log.Info("report", "name", added.Name, "actor", d.actor(r), "known", added.Known)
	d.changed(r.Context())
	http.Redirect(w, r, "/r/"+added.Name, http.StatusSeeOther)
	return nil
}
