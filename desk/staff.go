package desk

import (
	"crypto/rand"
	"errors"
	"net/http"
	"slices"
	"strings"
)

// passwordPage is where people give themselves another password.
type passwordPage struct {
	Rule, Wrong string
	Done        bool
}

func (d *Desk) password(w http.ResponseWriter, r *http.Request) error {
	if d.opt.People == nil {
		return alone()
	}
	return d.show(w, r, "password", "Password", &passwordPage{Rule: PasswordRule, Done: r.URL.Query().Get("changed") != ""})
}

// setPassword takes the old password and the new one, twice. All other sessions
// of the person end with it.
func (d *Desk) setPassword(w http.ResponseWriter, r *http.Request) error {
	if d.opt.People == nil {
		return alone()
	}
	me, now := d.person(r).Name, r.PostFormValue("new")
	if !d.guard.names.allow(me) { // or a session would let its thief guess
		d.guard.tooOften(w, r)
		return nil
	}
	wrong := ""
	if _, ok := d.opt.People.Check(me, r.PostFormValue("old")); !ok {
		wrong = "The old password is wrong."
	} else if now != r.PostFormValue("again") {
		wrong = "The new password is not the same twice."
	} else if err := fitPassword(me, now); err != nil {
		wrong = sentence(err)
	}
	if wrong != "" {
		w.WriteHeader(http.StatusBadRequest)
		return d.show(w, r, "password", "Password", &passwordPage{Rule: PasswordRule, Wrong: wrong})
	}
	if err := d.opt.People.Alter(me, me, "", now); err != nil {
		return err
	}
	who, ok, err := d.opt.People.Find(me)
	if err != nil || !ok {
		return errors.Join(err, errors.New("who changed the password is not there"))
	}
	if err := d.guard.enter(r.Context(), who); err != nil {
		return err
	}
	d.opt.Log.Info("password changed", "name", me)
	http.Redirect(w, r, "/password?changed=1", http.StatusSeeOther)
	return nil
}

// sentence is what is wrong, as a sentence.
func sentence(err error) string {
	s := err.Error()
	return strings.ToUpper(s[:1]) + s[1:] + "."
}

// peoplePage is who may sign in, for an admin to say so.
type peoplePage struct {
	Me      string
	People  []Person
	Roles   []Role
	Changes []PeopleChange
	Rule    string
	Wrong   string // what could not be done
	Name    string // that was typed then
	Role    Role
	Made    string // the name of who has just been given a password
	Secret  string // which is this one
	Did     string // what was done
}

func (d *Desk) people(w http.ResponseWriter, r *http.Request) error {
	return d.showPeople(w, r, &peoplePage{})
}

func (d *Desk) showPeople(w http.ResponseWriter, r *http.Request, p *peoplePage) error {
	p.Me, p.Roles, p.Rule = d.person(r).Name, Roles, PasswordRule
	if d.opt.People != nil {
		p.People = d.opt.People.All()
		changes, err := d.opt.People.Changes()
		if err != nil {
			return err
		}
		p.Changes = changes
	}
	return d.show(w, r, "people", "People", p)
}

// setPeople names somebody, gives him another role or password, or takes him off
// the list. A password that nobody chose is made here, and shown once.
func (d *Desk) setPeople(w http.ResponseWriter, r *http.Request) error {
	if d.opt.People == nil {
		return alone()
	}
	me, name, role, secret := d.person(r).Name, r.PostFormValue("name"), Role(r.PostFormValue("role")), r.PostFormValue("password")
	did := r.PostFormValue("did")
	p := &peoplePage{Name: name, Role: role}
	_, there, err := d.opt.People.Find(name)
	if err != nil {
		return err
	}
	if secret == "" && (did == "name" || did == "password") {
		secret = rand.Text()
		p.Made, p.Secret = name, secret
	}
	switch {
	case name == me: // so there is always an admin
		err = unnamed("you cannot change your own role, nor remove yourself; another admin can, and your password is under your name above")
	case (did == "name" || did == "role") && !slices.Contains(Roles, role):
		err = unnamed("%q is no role; there are %v", role, Roles)
	case did == "name" && there:
		err = unnamed("%q is on the list already", name)
	case did == "name":
		err = d.opt.People.Set(me, name, role, secret)
	case !there:
		err = unnamed("nobody is called %q", name)
	case did == "role":
		err = d.opt.People.Alter(me, name, role, "")
	case did == "password":
		err = d.opt.People.Alter(me, name, "", secret)
	case did == "remove":
		err = d.opt.People.Remove(me, name)
	default:
		return unfit("This is nothing that can be done with people.")
	}
	if unfit, ok := errors.AsType[*PeopleError](err); ok {
		p.Wrong, p.Made, p.Secret = sentence(unfit), "", ""
		w.WriteHeader(http.StatusBadRequest)
		return d.showPeople(w, r, p)
	}
	if err != nil {
		return err
	}
	d.opt.Log.Info("people", "did", did, "name", name, "role", string(role), "by", me)
	p.Did = map[string]string{"name": name + " may sign in now.", "role": name + " is a " + string(role) + " now; that holds at once.",
		"password": name + " has another password; whoever was signed in under the old one is not any more.", "remove": name + " is off the list, and signed out."}[did]
	p.Name, p.Role = "", ""
	return d.showPeople(w, r, p)
}
