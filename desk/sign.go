package desk

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"daybook/journal"
)

func escape(s string) string { return url.QueryEscape(s) }

func alone() error { return missing("Nobody signs in at a desk for one.") }

// signPage is where people sign in.
type signPage struct {
	Back, Name string
	Wrong      bool
}

// sign shows the form.
func (d *Desk) sign(w http.ResponseWriter, r *http.Request) error {
	if d.opt.People == nil {
		http.Redirect(w, r, "/", http.StatusSeeOther)
		return nil
	}
	return d.show(w, r, "sign", "Sign in", &signPage{Back: ours(r.FormValue("back"))})
}

// signIn takes a name and a password.
func (d *Desk) signIn(w http.ResponseWriter, r *http.Request) error {
	if d.opt.People == nil {
		return alone()
	}
	name := r.PostFormValue("name")
	if !d.guard.names.allow(name[:min(len(name), 100)]) { // from however many addresses
		d.guard.tooOften(w, r)
		return nil
	}
	who, ok := d.opt.People.Check(name, r.PostFormValue("password"))
	if !ok {
		if _, known, _ := d.opt.People.Find(name); !known {
			name = "" // it may be a password that was typed in the wrong place
		}
		d.opt.Log.Warn("sign in refused", "name", name, "from", d.guard.from(r))
		w.WriteHeader(http.StatusUnauthorized)
		return d.show(w, r, "sign", "Sign in", &signPage{Back: ours(r.PostFormValue("back")), Name: r.PostFormValue("name"), Wrong: true})
	}
	if err := d.guard.enter(r.Context(), who); err != nil {
		return err
	}
	d.opt.Log.Info("signed in", "name", who.Name, "from", d.guard.from(r))
	http.Redirect(w, r, ours(r.PostFormValue("back")), http.StatusSeeOther)
	return nil
}

// signOut ends the session.
func (d *Desk) signOut(w http.ResponseWriter, r *http.Request) error {
	if d.sessions == nil {
		return alone()
	}
	if err := d.guard.leave(r.Context()); err != nil {
		return err
	}
	http.Redirect(w, r, "/in", http.StatusSeeOther)
	return nil
}

// mostAudit is how many entries the audit page has.
const mostAudit = 300

// auditPage is who entered what.
type auditPage struct {
	Entries []auditEntry
	Of      int64
	People  []Person
}

type auditEntry struct {
	Seq     int64
	At      time.Time
	Actor   string
	Kind    string
	Subject string
	Verb    string // of a decision
	Reason  string
	Hash    string
}

func (d *Desk) audit(w http.ResponseWriter, r *http.Request) error {
	j := d.book.Journal()
	head, err := j.Head(r.Context())
	if err != nil {
		return err
	}
	p := &auditPage{Of: head.Size}
	if d.opt.People != nil {
		p.People = d.opt.People.All()
	}
	for rev, err := range j.Read(r.Context(), max(1, head.Size-mostAudit+1)) {
		if err != nil {
			return err
		}
		e := auditEntry{Seq: rev.Seq, At: rev.Recorded, Actor: rev.Actor, Kind: string(rev.Kind), Subject: rev.Subject, Hash: rev.Hash.String()}
		decided, err := d.book.Decided(r.Context(), rev)
		if err != nil {
			return err
		}
		if decided != nil {
			e.Verb, e.Reason, e.Subject = strings.TrimSpace(decided.Verb+" "+decided.Grade), decided.Reason, decided.Subject
		}
		if rev.Kind == journal.Report {
			e.Subject = "r" + itoa(rev.Seq)
		}
		p.Entries = append(p.Entries, e)
	}
	slices.Reverse(p.Entries)
	return d.show(w, r, "audit", "Who did what", p)
}
