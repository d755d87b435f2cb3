package desk

import (
	"context"
	"crypto/rand"
	"maps"
	"net"
	"net/http"
	"net/netip"
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
	proxy    bool
	tries    *limits  // to sign in, by address
	names    *limits  // to sign in, by name
	writes   *limits  // by address
	ended    sync.Map // sessions that were signed out, by their mark, and when
	mux      *http.ServeMux
	fail     func(http.ResponseWriter, *http.Request, error)
}

// anybody is the role of who has not signed in.
const anybody Role = ""

// roles are what the pages ask for. One that is not here is an admin's.
var roles = map[string]Role{
	"GET /assets/":           anybody,
	"GET /assets/world.svg":  anybody,
	"GET /in":                anybody,
	"POST /in":               anybody,
	"/":                      Reader, // there is no such page
	"GET /{$}":               Reader,
	"GET /map":               Reader,
	"POST /seen":             Reader,
	"GET /i/{id}":            Reader,
	"GET /i/{id}/sitrep":     Reader,
	"GET /i/{id}/quote":      Reader,
	"GET /i/{id}/feed":       Reader,
	"GET /c/{name}":          Reader,
	"GET /c/{name}/quote":    Reader,
	"GET /r/{name}":          Reader,
	"GET /r/{name}/versions": Reader,
	"GET /search":            Reader,
	"GET /feed":              Reader,
	"GET /live":              Reader,
	"GET /password":          Reader,
	"POST /password":         Reader,
	"POST /out":              Reader,
	"GET /i/{id}/changes":    Coder, // it has every name in it
	"GET /r/{name}/raw":      Coder, // so have the bytes
	"GET /review":            Coder, // and the queue
	"POST /decide":           Coder, // what a decision needs beyond that is seen when its verb is read
	"GET /enter":             Coder,
	"POST /reports":          Coder,
	"GET /audit":             Admin,
	"GET /people":            Admin,
	"POST /people":           Admin,
}

// needs is the role that a request asks for, by the page that would answer it.
func (g *guard) needs(r *http.Request) Role {
	_, pattern := g.mux.Handler(r)
	if role, ok := roles[pattern]; ok {
		return role
	}
	return Admin
}

// policy is what a page may do: nothing but what is embedded in this program.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// policyPrinted is that of a situation report, which carries its style in it.
const policyPrinted = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// secure puts the guard before the pages.
func (d *Desk) secure() http.Handler {
	g := &guard{people: d.opt.People, proxy: d.opt.Proxy, tries: newLimits(rate.Every(12*time.Second), 5), names: newLimits(rate.Every(time.Minute), 20),
		writes: newLimits(2, 60), mux: d.mux, fail: d.fail}
	d.guard = g
	var h http.Handler = http.HandlerFunc(g.serve)
	if g.people != nil {
		nobody() // or the first who guesses a name would wait for it
		g.sessions = scs.New()
		g.sessions.Lifetime = 12 * time.Hour
		g.sessions.IdleTimeout = 2 * time.Hour
		g.sessions.Cookie.Name = "desk"
		if g.sessions.Cookie.Secure = d.opt.TLS; d.opt.TLS {
			g.sessions.Cookie.Name = "__Host-desk" // browsers take it from this host by https only
		}
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
		head.Set("Cross-Origin-Resource-Policy", "same-origin")
		head.Set("Cache-Control", "no-store")
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

func (g *guard) serve(w http.ResponseWriter, r *http.Request) {
	most := int64(mostForm)
	if r.URL.Path == "/reports" {
		most = mostReport
	}
	r.Body = http.MaxBytesReader(w, r.Body, most) // whatever reads it, and be it the page that says no
	if r.Method == http.MethodPost {
		limit := g.writes
		if r.URL.Path == "/in" {
			limit = g.tries
		}
		if !limit.allow(g.from(r)) {
			g.tooOften(w, r)
			return
		}
	}
	if g.people == nil {
		g.mux.ServeHTTP(w, r)
		return
	}
	who, ok, err := g.who(r.Context())
	role := g.needs(r)
	switch {
	case err != nil:
		g.fail(w, r, err)
		return
	case role == anybody:
	case !ok && r.Method == http.MethodGet:
		http.Redirect(w, r, "/in?back="+escape(r.URL.RequestURI()), http.StatusSeeOther)
		return
	case !ok:
		g.fail(w, r, &statusError{http.StatusUnauthorized, "You are not signed in, or no longer. Sign in first."})
		return
	case !who.Role.May(role):
		g.fail(w, r.WithContext(context.WithValue(r.Context(), personKey{}, who)), forbidden(role))
		return
	}
	g.mux.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), personKey{}, who)))
}

// mostForm is how long a form may be, in bytes; a report may be longer.
const mostForm = 64 << 10

func (g *guard) tooOften(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Retry-After", "60")
	g.fail(w, r, &statusError{http.StatusTooManyRequests, "That was too often. Wait a minute, and try again."})
}

// who is who has signed in, as the list of people has him now: a role that he
// was given or lost holds at once, and another password ends what was begun
// under the old one.
func (g *guard) who(ctx context.Context) (who Person, ok bool, err error) {
	who, ok, err = g.people.Find(g.sessions.GetString(ctx, "name"))
	_, ended := g.ended.Load(g.sessions.GetString(ctx, "mark"))
	ok = ok && !ended && g.sessions.GetString(ctx, "stamp") == who.stamp()
	who.Secret = ""
	return who, ok, err
}

// enter begins the session of somebody under another token.
func (g *guard) enter(ctx context.Context, who Person) error {
	if err := g.sessions.RenewToken(ctx); err != nil {
		return err
	}
	g.sessions.Put(ctx, "name", who.Name)
	g.sessions.Put(ctx, "stamp", who.stamp())
	g.sessions.Put(ctx, "mark", rand.Text())
	return nil
}

// leave ends a session for good. A request that was under way when it ended
// would write it down again; its mark is remembered for as long as it could
// have lasted.
func (g *guard) leave(ctx context.Context) error {
	now := time.Now()
	g.ended.Range(func(mark, at any) bool {
		if now.Sub(at.(time.Time)) > g.sessions.Lifetime {
			g.ended.Delete(mark)
		}
		return true
	})
	if mark := g.sessions.GetString(ctx, "mark"); mark != "" {
		g.ended.Store(mark, now)
	}
	return g.sessions.Destroy(ctx)
}

// still reports whether a request that goes on for long may go on: its session
// is looked up anew.
func (g *guard) still(r *http.Request) bool {
	if g.people == nil {
		return true
	}
	ctx, err := g.sessions.Load(context.Background(), g.sessions.Token(r.Context()))
	if err != nil {
		return false
	}
	_, ok, err := g.who(ctx)
	return ok && err == nil
}

// from is the address that a request comes from; behind a proxy at this
// machine, the one that the proxy has seen. Whoever has one address of the sixth
// version has as many as he likes, so it is their network.
func (g *guard) from(r *http.Request) string {
	host := hostOf(r.RemoteAddr)
	if seen := r.Header.Values("X-Forwarded-For"); g.proxy && local(host) && len(seen) > 0 {
		all := strings.Split(seen[len(seen)-1], ",")
		host = strings.TrimSpace(all[len(all)-1])
	}
	ip, err := netip.ParseAddr(host)
	if err != nil {
		return hostOf(r.RemoteAddr)
	}
	if net, err := ip.Unmap().Prefix(64); err == nil && ip.Unmap().Is6() {
		return net.String()
	}
	return ip.Unmap().String()
}

func hostOf(remote string) string {
	if host, _, err := net.SplitHostPort(remote); err == nil {
		return host
	}
	return remote
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

// limits let each address, or each name, do something so often.
type limits struct {
	every rate.Limit
	burst int

	mu sync.Mutex
	by map[string]*rate.Limiter
}

func newLimits(every rate.Limit, burst int) *limits {
	return &limits{every: every, burst: burst, by: map[string]*rate.Limiter{}}
}

// mostLimited bounds the memory; when it is full, those who have not tried of
// late are forgotten, and if that is nobody, all.
const mostLimited = 10000

func (l *limits) allow(key string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.by) >= mostLimited {
		maps.DeleteFunc(l.by, func(_ string, x *rate.Limiter) bool { return x.Tokens() >= float64(l.burst) })
	}
	if len(l.by) >= mostLimited {
		clear(l.by)
	}
	x := l.by[key]
	if x == nil {
		x = rate.NewLimiter(l.every, l.burst)
		l.by[key] = x
	}
	return x.Allow()
}
