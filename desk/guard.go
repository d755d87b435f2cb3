package desk

import (
	"context"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/alexedwards/scs/v2"
	"golang.org/x/time/rate"

	"daybook/book"
)

// guard stands before every page: who is there, what he may do, and whether the
// request comes from a page of this desk.
type guard struct {
	people   *People // nil: a desk for one
	sessions *scs.SessionManager
	tries    *limits // to sign in, by address
	writes   *limits // by address
	next     http.Handler
	fail     func(http.ResponseWriter, *http.Request, error)
}

// policy is what a page may do: nothing but what is embedded in this program.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// policyPrinted is that of a situation report, which carries its style in it.
const policyPrinted = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// secure puts the guard before the pages.
func (d *Desk) secure() http.Handler {
	g := &guard{people: d.opt.People, tries: newLimits(rate.Every(12*time.Second), 5), writes: newLimits(2, 60), next: d.mux, fail: d.fail}
	var h http.Handler = http.HandlerFunc(g.serve)
	if g.people != nil {
		g.sessions = scs.New()
		g.sessions.Lifetime = 12 * time.Hour
		g.sessions.IdleTimeout = 2 * time.Hour
		g.sessions.Cookie.Name = "desk"
		g.sessions.Cookie.Secure = d.opt.TLS
		g.sessions.HashTokenInStore = true
		d.sessions = g.sessions
		h = g.sessions.LoadAndSave(h)
	}
	h = http.NewCrossOriginProtection().Handler(h)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		head := w.Header()
		head.Set("Content-Security-Policy", policy)
		head.Set("X-Content-Type-Options", "nosniff")
		head.Set("Referrer-Policy", "no-referrer")
		head.Set("X-Frame-Options", "DENY")
		head.Set("Cross-Origin-Opener-Policy", "same-origin")
		if g.people == nil && !local(r.Host) {
			http.Error(w, "This desk is for one person, at this machine: open it by the address that it printed.", http.StatusForbidden)
			return // another name that was made to lead here
		}
		h.ServeHTTP(w, r)
	})
}

// local reports whether a host is this machine, by its own names only.
func local(host string) bool {
	name := host
	if h, _, err := net.SplitHostPort(host); err == nil {
		name = h
	}
	ip := net.ParseIP(strings.Trim(name, "[]"))
	return name == "localhost" || ip != nil && ip.IsLoopback()
}

// needs is the role that a request asks for.
func needs(r *http.Request) Role {
	switch {
	case r.URL.Path == "/audit" || r.URL.Path == "/people":
		return Admin
	case r.Method == http.MethodPost && r.URL.Path != "/in" && r.URL.Path != "/out":
		return Coder // what a decision needs beyond that is seen when its verb is read
	case strings.HasSuffix(r.URL.Path, "/raw"), strings.HasSuffix(r.URL.Path, "/changes"), r.URL.Path == "/review":
		return Coder // they have every name in them
	}
	return Reader
}

// open are the pages that nobody must sign in for.
func open(path string) bool { return path == "/in" || strings.HasPrefix(path, "/assets/") }

func (g *guard) serve(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodPost {
		limit := g.writes
		if r.URL.Path == "/in" {
			limit = g.tries
		}
		if !limit.allow(r.RemoteAddr) {
			w.Header().Set("Retry-After", "60")
			g.fail(w, r, &statusError{http.StatusTooManyRequests, "That was too often. Wait a minute, and try again."})
			return
		}
	}
	if g.people == nil {
		g.next.ServeHTTP(w, r)
		return
	}
	who, ok := g.people.Find(g.sessions.GetString(r.Context(), "name"))
	switch {
	case open(r.URL.Path):
	case !ok && r.Method == http.MethodGet:
		http.Redirect(w, r, "/in?back="+escape(r.URL.RequestURI()), http.StatusSeeOther)
		return
	case !ok:
		g.fail(w, r, &statusError{http.StatusUnauthorized, "Sign in first."})
		return
	case !who.Role.May(needs(r)):
		g.fail(w, r, forbidden(needs(r)))
		return
	}
	g.next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), personKey{}, who)))
}

func forbidden(role Role) error {
	return &statusError{http.StatusForbidden, "That takes a " + string(role) + ". Ask an admin of this desk."}
}

type personKey struct{}

// person is who asks. At a desk for one it is he, and he may do everything.
func (d *Desk) person(r *http.Request) Person {
	if p, ok := r.Context().Value(personKey{}).(Person); ok {
		return p
	}
	if d.opt.People != nil {
		return Person{}
	}
	return Person{Name: d.opt.Actor, Role: Admin}
}

// beyond are the decisions that take a reviewer: they move reports between
// incidents, or take back what somebody else decided.
var beyond = []book.Verb{book.Attach, book.Detach, book.Merge, book.Split, book.Undo}

func roleFor(v book.Verb) Role {
	if slices.Contains(beyond, v) {
		return Reviewer
	}
	return Coder
}

// limits let each address do something so often.
type limits struct {
	every rate.Limit
	burst int

	mu sync.Mutex
	by map[string]*rate.Limiter
}

func newLimits(every rate.Limit, burst int) *limits {
	return &limits{every: every, burst: burst, by: map[string]*rate.Limiter{}}
}

// mostAddresses bounds the memory; when it is full it is forgotten.
const mostAddresses = 10000

func (l *limits) allow(remote string) bool {
	host, _, err := net.SplitHostPort(remote)
	if err != nil {
		host = remote
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.by) > mostAddresses {
		l.by = map[string]*rate.Limiter{}
	}
	x := l.by[host]
	if x == nil {
		x = rate.NewLimiter(l.every, l.burst)
		l.by[host] = x
	}
	return x.Allow()
}
