package desk

import (
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"daybook"
	"daybook/book"
	"daybook/record"
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
	Only  string // the incident that it is of; "" for all
	Back  string // where a decision leads back to
	Next  string // the address of those that come behind these; "" when none do
}

// queued is a claim to look at.
type queued struct {
	*claimCard
	Incident, Head string
	Title          string
	Report         string
	Before, After  string // the text around its quote
	Middle         []piece
	Also           []string // claims that say the same in the same words: copies
}

// around the quote so many bytes are shown.
const contextBytes = 240

func (d *Desk) review(w http.ResponseWriter, r *http.Request) error {
	rows, at := d.roll.all()
	p := &queuePage{Doubt: d.roll.doubtful(), Seq: at, Back: "/review#next"}
	if id := r.FormValue("incident"); id != "" {
		rows = slices.DeleteFunc(slices.Clone(rows), func(x *row) bool { return x.ID != id })
		if len(rows) == 0 {
			return missing("There is no such incident.")
		}
		p.Only, p.Doubt = id, rows[0].Doubts()
		p.Back = "/review?incident=" + id + "#next"
	}
	for _, x := range rows {
		p.Left += x.unseen
	}
	skip := number(r.FormValue("skip"), 0, 0, 1000)
	all := mostDoubtful(rows, skip+perQueue)
	if len(all) == skip+perQueue && skip < 1000 {
		p.Next = with(strings.TrimSuffix(p.Back, "#next"), "skip", strconv.Itoa(skip+perQueue))
	}
	if skip > 0 {
		p.Back = with(p.Back, "skip", strconv.Itoa(skip))
	}
	for _, x := range all[min(skip, len(all)):] {
		q, err := d.queued(r, x.Name)
		if gone := (*book.NameError)(nil); errors.As(err, &gone) {
			continue // it was taken down a moment ago
		}
		if err != nil {
			return err
		}
		q.Incident, q.Head, q.Also = x.row.ID, x.row.Head, x.also
		p.Items = append(p.Items, *q)
	}
	return d.show(w, r, "review", "Review", p)
}

// mostDoubtful are the claims of the rows that the reader is least sure of, the
// doubtful first; of claims as doubtful those that came first.
func mostDoubtful(rows []*row, most int) (all []*doubt) {
	for _, x := range rows {
		for _, c := range x.doubts {
			if len(all) == most && c.Confidence >= all[most-1].Confidence {
				break // and so are all that follow in this row
			}
			at := slices.IndexFunc(all, func(o *doubt) bool { return o.Confidence > c.Confidence })
			if at < 0 {
				at = len(all)
			}
			all = slices.Insert(all, at, c)
			all = all[:min(len(all), most)]
		}
	}
	return all
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

// mostField is how long a field of a form may be, in bytes.
const mostField = 4 << 10

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
	if reason == "" {
		return &statusError{http.StatusConflict, "A decision needs a reason; it stands with it in the book."}
	}
	asked := book.Asked{Verb: verb, Names: names, Reason: reason, Actor: d.actor(r), Seen: seen}
	if verb == book.Split && len(names) < 2 {
		return unfit("Tick the reports that tell of another incident; they are split off together.")
	}
	if verb == book.Grade {
		asked.Grade = r.PostFormValue("grade")
	}
	if verb == book.Correct {
		lo, hi, err := book.ParseFigure(r.PostFormValue("figure"))
		if err != nil {
			return unfit("That is no figure: " + err.Error() + ".")
		}
		asked.Correction = &book.Correction{Lo: lo, Hi: hi, Measure: daybook.Measure(r.PostFormValue("measure")), Class: daybook.Class(r.PostFormValue("class")), Who: strings.TrimSpace(r.PostFormValue("who"))}
	}
	each := [][]string{names}
	if slices.Contains(onOne, verb) && len(names) > 1 {
		each = each[:0]
		for _, name := range names { // a claim and its copies
			each = append(each, []string{name})
		}
	}
	var done []string
	for _, asked.Names = range each {
		rev, err := d.book.Decide(r.Context(), asked)
		if refused, ok := errors.AsType[*book.RefusedError](err); ok && len(done) > 0 {
			d.changed(r.Context())
			refused.Why += ". What was entered before that stands: " + strings.Join(done, " ") + "."
			return refused
		}
		if err != nil {
			d.changed(r.Context())
			return err
		}
		done = append(done, "d"+itoa(rev.Seq))
		d.opt.Log.Info("decision", "revision", rev.Seq, "actor", rev.Actor, "verb", verb, "names", strings.Join(asked.Names, " "))
	}
	d.changed(r.Context())
	http.Redirect(w, r, with(ours(r.PostFormValue("back")), "done", strings.Join(done, " ")), http.StatusSeeOther)
	return nil
}

// onOne are the decisions on one claim, report or incident, which can be taken
// of several at once, one after the other.
var onOne = []book.Verb{book.Accept, book.Reject, book.Grade, book.Note, book.Correct}

// with adds a name with its value to an address.
func with(address, name, value string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	q := u.Query()
	q.Set(name, value)
	u.RawQuery = q.Encode()
	return u.String()
}

// mostDone is how many decisions a page speaks of that were just taken.
const mostDone = 20

// done are the decisions that led to this page, for their maker to see and to
// take back.
func (d *Desk) done(r *http.Request) (out []record.Review) {
	for i, name := range strings.Fields(r.URL.Query().Get("done")) {
		seq, err := strconv.ParseInt(strings.TrimPrefix(name, "d"), 10, 64)
		if err != nil || i == mostDone || !d.person(r).Role.May(Coder) {
			break
		}
		for rev, err := range d.book.Journal().Read(r.Context(), seq) {
			if err != nil || rev.Seq != seq || rev.Actor != d.actor(r) {
				break
			}
			if x, err := d.book.Decided(r.Context(), rev); err == nil && x != nil {
				out = append(out, *x)
			}
			break
		}
	}
	return out
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
