package desk_test

import (
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"daybook/desk"
	"daybook/examples/karachi"
)

// TestOwnMachine: a desk for one answers to the names of this machine only,
// whoever makes another name lead here.
func TestOwnMachine(t *testing.T) {
	v := demo(t)
	for host, want := range map[string]int{"localhost:8480": 200, "127.0.0.1": 200, "[::1]:8480": 200, "evil.example": 403, "127.0.0.1.evil.example": 403, "192.0.2.7:8480": 403} {
		v.host = host
		if got := v.status("GET", "/", nil); got != want {
			t.Errorf("%s: %d, want %d", host, got, want)
		}
	}
}

// TestCrossSite: a form that another page sends does nothing.
func TestCrossSite(t *testing.T) {
	v := demo(t)
	note := url.Values{"verb": {"note"}, "name": {v.attack()}, "reason": {"from elsewhere"}}
	for _, from := range []string{"http://evil.example", "null", "http://127.0.0.1:9999"} {
		v.from = from
		if got := v.status("POST", "/decide", note); got != http.StatusForbidden {
			t.Errorf("%s: %d", from, got)
		}
	}
	v.from = ""
	if strings.Contains(v.get("/i/"+v.attack()), "from elsewhere") {
		t.Error("it was entered")
	}
}

// TestHeaders: a page may load nothing but what this program holds, and stand
// in nobody else's.
func TestHeaders(t *testing.T) {
	v := demo(t)
	for _, path := range []string{"/", "/i/i3", "/r/r10", "/review", "/nothing", "/assets/desk.js", "/i/i3/sitrep"} {
		res, _ := v.ask("GET", path, nil)
		policy := res.Header.Get("Content-Security-Policy")
		if !strings.HasPrefix(policy, "default-src 'none'") || !strings.Contains(policy, "frame-ancestors 'none'") || strings.Contains(policy, "script-src 'unsafe") {
			t.Errorf("%s: %s", path, policy)
		}
		for name, want := range map[string]string{"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY",
			"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin"} {
			if got := res.Header.Get(name); got != want {
				t.Errorf("%s: %s is %q, not %q", path, name, got, want)
			}
		}
		if got := res.Header.Get("Cache-Control"); got != "no-store" && !strings.HasPrefix(path, "/assets/") {
			t.Errorf("%s is kept by browsers: %q", path, got)
		}
	}
}

// enterAs has the session of somebody, who signs in once.
func (v *visitor) enterAs(name string) {
	v.t.Helper()
	v.jar = map[string]string{}
	if v.sessions[name] == "" {
		v.signIn(name)
		if v.sessions == nil {
			v.sessions = map[string]string{}
		}
		v.sessions[name] = v.jar["desk"]
	}
	v.jar["desk"] = v.sessions[name]
}

// TestSessions: a session is another one after signing in, and none after
// signing out.
func TestSessions(t *testing.T) {
	v := open(t, string(karachi.Reports), desk.Options{People: people(t)})
	v.jar["desk"] = "known-to-somebody-else"
	v.ask("GET", "/in", nil)
	before := v.jar["desk"]
	v.signIn("coder")
	if v.jar["desk"] == before {
		t.Error("the session is the one from before")
	}
	stolen := v.jar["desk"]
	if got := v.status("GET", "/", nil); got != 200 {
		t.Fatal(got)
	}
	v.ask("POST", "/out", url.Values{})
	v.jar = map[string]string{"desk": stolen}
	if res, _ := v.ask("GET", "/", nil); res.StatusCode != 303 || !strings.HasPrefix(res.Header.Get("Location"), "/in") {
		t.Errorf("a session that has ended: %s", res.Status)
	}
	res, _ := v.ask("POST", "/in", url.Values{"name": {"coder"}, "password": {"correct horse battery"}})
	c := res.Header.Get("Set-Cookie")
	if !strings.Contains(c, "HttpOnly") || !strings.Contains(c, "SameSite=Lax") {
		t.Errorf("the cookie: %s", c)
	}
}

// TestGuessing: whoever guesses passwords has to wait, and learns no names.
func TestGuessing(t *testing.T) {
	v := open(t, string(karachi.Reports), desk.Options{People: people(t)})
	var answers []string
	for _, name := range []string{"admin", "nobody"} {
		res, body := v.ask("POST", "/in", url.Values{"name": {name}, "password": {"wrong"}})
		if res.StatusCode != 401 {
			t.Errorf("%s: %s", name, res.Status)
		}
		answers = append(answers, strings.ReplaceAll(text(body), name, ""))
	}
	if answers[0] != answers[1] {
		t.Errorf("%s\n%s", answers[0], answers[1])
	}
	for range 4 {
		v.ask("POST", "/in", url.Values{"name": {"admin"}, "password": {"wrong"}})
	}
	if res, _ := v.ask("POST", "/in", url.Values{"name": {"admin"}, "password": {"correct horse battery"}}); res.StatusCode != 429 || res.Header.Get("Retry-After") == "" {
		t.Errorf("the seventh try: %s", res.Status)
	}
}

// TestLines: no request makes a line of its own in a header or in the log.
func TestLines(t *testing.T) {
	var log bytes.Buffer
	v := open(t, string(karachi.Reports), desk.Options{Actor: "Ana", Log: slog.New(slog.NewTextHandler(&log, nil))})
	inject := "x\r\nSet-Cookie: a=b\r\n\r\nlevel=INFO msg=forged"
	res, _ := v.ask("POST", "/decide", url.Values{"verb": {"note"}, "name": {v.attack()}, "reason": {inject}, "back": {"/" + inject}})
	if len(res.Header["Set-Cookie"]) > 0 || strings.ContainsAny(res.Header.Get("Location"), "\r\n") {
		t.Errorf("%v", res.Header)
	}
	v.ask("POST", "/decide", url.Values{"verb": {"note"}, "name": {inject}, "reason": {"x"}})
	v.ask("GET", "/i/"+url.PathEscape(inject), nil)
	for line := range strings.Lines(log.String()) {
		if !strings.HasPrefix(line, "time=") {
			t.Errorf("a line of somebody else: %q", line)
		}
	}
	if log.Len() == 0 {
		t.Error("the log is empty")
	}
}

func logTo(w io.Writer) *slog.Logger { return slog.New(slog.NewTextHandler(w, nil)) }

// TestGuessingFromManyAddresses: a name is guessed at only so often, from
// wherever.
func TestGuessingFromManyAddresses(t *testing.T) {
	v, _ := staff(t, desk.Options{Proxy: true, TLS: true})
	v.remote = "127.0.0.1:4711"
	wrong := url.Values{"name": {"admin"}, "password": {"wrong"}}
	for n := range 20 {
		v.header = http.Header{"X-Forwarded-For": {fmt.Sprintf("192.0.2.%d", n)}}
		if got := v.status("POST", "/in", wrong); got != 401 {
			t.Fatalf("try %d: %d", n, got)
		}
	}
	v.header = http.Header{"X-Forwarded-For": {"192.0.2.99"}}
	if got := v.status("POST", "/in", url.Values{"name": {"admin"}, "password": {"correct horse battery"}}); got != 429 {
		t.Errorf("the 21st: %d", got)
	}
	if got := v.status("POST", "/in", url.Values{"name": {"coder"}, "password": {"correct horse battery"}}); got != 303 {
		t.Errorf("somebody else cannot sign in: %d", got)
	}
}

// TestAddresses: who has many addresses of one network is one; and an address is
// believed from a proxy at this machine only.
func TestAddresses(t *testing.T) {
	for _, tt := range []struct {
		proxy  bool
		remote string
		seen   func(n int) string // by the proxy
		want   int                // how the sixth try is answered
	}{
		{false, "[2001:db8::%x]:99", nil, 429},
		{false, "[2001:db8:0:%x::1]:99", nil, 401},
		{false, "192.0.2.7:%d", nil, 429},
		{false, "127.0.0.1:%d", func(n int) string { return fmt.Sprintf("192.0.2.%d", n) }, 429}, // nobody said that there is one
		{true, "192.0.2.7:%d", func(n int) string { return fmt.Sprintf("192.0.2.%d", n) }, 429},  // not from there
		{true, "127.0.0.1:%d", func(n int) string { return fmt.Sprintf("192.0.2.%d", n) }, 401},
		{true, "127.0.0.1:%d", func(n int) string { return fmt.Sprintf("192.0.2.%d, 198.51.100.1", n) }, 429}, // before the last is what the browser says
		{true, "127.0.0.1:%d", func(n int) string { return fmt.Sprintf("nonsense %d", n) }, 429},
	} {
		v, _ := staff(t, desk.Options{Proxy: tt.proxy})
		got := 0
		for n := range 6 {
			v.remote, v.header = fmt.Sprintf(tt.remote, n+1), http.Header{}
			if tt.seen != nil {
				v.header.Set("X-Forwarded-For", tt.seen(n))
			}
			got = v.status("POST", "/in", url.Values{"name": {fmt.Sprint("x", n)}, "password": {"wrong"}})
		}
		if got != tt.want {
			t.Errorf("%s, proxy %v: %d, want %d", tt.remote, tt.proxy, got, tt.want)
		}
	}
}

// TestNamesByTime: who has no account waits as long as who has one.
func TestNamesByTime(t *testing.T) {
	p := people(t)
	took := func(name string) time.Duration {
		least := time.Hour
		for range 3 {
			began := time.Now()
			p.Check(name, "wrong horse battery")
			least = min(least, time.Since(began))
		}
		return least
	}
	p.Check("nobody", "once")
	if known, unknown := took("admin"), took("nobody"); unknown < known/3 || known < unknown/3 {
		t.Errorf("a known name takes %v, an unknown one %v", known, unknown)
	}
}

// TestCookie: what stands for a session is for this server alone, and for https
// alone where there is https.
func TestCookie(t *testing.T) {
	for _, tls := range []bool{false, true} {
		v, _ := staff(t, desk.Options{TLS: tls})
		res, _ := v.ask("POST", "/in", url.Values{"name": {"coder"}, "password": {"correct horse battery"}})
		c := res.Header.Get("Set-Cookie")
		if !strings.Contains(c, "HttpOnly") || !strings.Contains(c, "SameSite=Lax") || !strings.Contains(c, "Path=/;") || strings.Contains(c, "Domain") {
			t.Errorf("the cookie: %s", c)
		}
		if secure := strings.HasPrefix(c, "__Host-desk=") && strings.Contains(c, "Secure"); secure != tls {
			t.Errorf("by https %v: %s", tls, c)
		}
	}
}

// counted counts what is read of it.
type counted struct{ n int }

func (c *counted) Read(p []byte) (int, error) { c.n += len(p); return len(p), nil }

// TestLongForms: nothing that is sent is read to its end when it is too long,
// whoever sends it, in whatever form, and whatever answers.
func TestLongForms(t *testing.T) {
	one := demo(t)
	several, _ := staff(t, desk.Options{})
	for _, v := range []*visitor{one, several} {
		for _, path := range []string{"/decide", "/in", "/nothing", "/people", "/reports", "/search"} {
			for _, kind := range []string{"application/x-www-form-urlencoded", "multipart/form-data; boundary=x"} {
				for _, method := range []string{"POST", "GET", "PUT"} {
					body := &counted{}
					r := httptest.NewRequest(method, "http://"+v.host+path, io.MultiReader(strings.NewReader("--x\r\nContent-Disposition: form-data; name=\"q\"; filename=\"f\"\r\n\r\n"), io.LimitReader(body, 50<<20)))
					r.Header.Set("Content-Type", kind)
					w := httptest.NewRecorder()
					v.desk.ServeHTTP(w, r)
					most := 200 << 10
					if path == "/reports" {
						most = 5 << 20
					}
					if body.n > most || w.Code >= 500 {
						t.Errorf("%s %s, %s: %d bytes were read, answered by %d", method, path, kind, body.n, w.Code)
					}
				}
			}
		}
	}
}

// TestPatience: a stream of news outlives the times that a page has to be sent
// in.
func TestPatience(t *testing.T) {
	v := demo(t)
	srv := httptest.NewUnstartedServer(v.desk)
	srv.Config.ReadTimeout, srv.Config.WriteTimeout = 200*time.Millisecond, 200*time.Millisecond
	srv.Start()
	defer srv.Close()
	res, err := http.Get(srv.URL + "/live")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if _, err := io.ReadFull(res.Body, make([]byte, len("retry: 2000\n\n"))); err != nil {
		t.Fatal(err)
	}
	time.Sleep(500 * time.Millisecond)
	v.ask("POST", "/decide", url.Values{"verb": {"note"}, "name": {v.attack()}, "reason": {"later"}})
	buf := make([]byte, 100)
	if n, err := res.Body.Read(buf); err != nil || !strings.HasPrefix(string(buf[:n]), "event: changed") {
		t.Errorf("after half a second: %v, %q", err, buf[:n])
	}
}

// TestRefusedNames: a password that was typed in the place of the name does not
// go to the log.
func TestRefusedNames(t *testing.T) {
	var log bytes.Buffer
	v, _ := staff(t, desk.Options{Log: logTo(&log)})
	v.ask("POST", "/in", url.Values{"name": {"correct horse battery"}, "password": {"x"}})
	v.ask("POST", "/in", url.Values{"name": {"coder"}, "password": {"wrong horse battery"}})
	if s := log.String(); strings.Contains(s, "horse") || !strings.Contains(s, "sign in refused") || !strings.Contains(s, "name=coder") {
		t.Error(s)
	}
}

// TestStrangers: who has not signed in learns nothing of the book, on whatever
// page; and a reader is led nowhere that is not for him.
func TestStrangers(t *testing.T) {
	v, _ := staff(t, desk.Options{})
	for _, x := range []struct{ method, path string }{{"GET", "/in"}, {"POST", "/decide"}, {"POST", "/in"}, {"GET", "/in?back=/i/i3"}} {
		_, page := v.ask(x.method, x.path, url.Values{"name": {"x"}})
		if s := text(page); strings.Contains(s, "Revision") || strings.Contains(s, "Review") || strings.Contains(page, "data-seq") || strings.Contains(page, "pill") {
			t.Errorf("%s %s tells of the book: %s", x.method, x.path, s)
		}
	}
	v.enterAs("reader")
	for _, path := range []string{"/", "/i/" + v.attack()} {
		if page := v.get(path); strings.Contains(page, `href="/review`) || strings.Contains(page, `href="/audit`) || strings.Contains(page, `href="/people`) {
			t.Errorf("%s leads a reader to what is not for him", path)
		}
	}
}

// slowly is a form whose end waits.
type slowly struct{ began, free chan bool }

func (s *slowly) Read(p []byte) (int, error) {
	close(s.began)
	<-s.free
	return 0, io.EOF
}

// TestLeft: a request that is under way when its session is signed out does not
// bring it back.
func TestLeft(t *testing.T) {
	v, _ := staff(t, desk.Options{})
	v.signIn("coder")
	session := v.jar["desk"]
	body := &slowly{make(chan bool), make(chan bool)}
	done := make(chan bool)
	go func() {
		defer close(done)
		r := httptest.NewRequest("POST", "http://"+v.host+"/decide", body)
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.AddCookie(&http.Cookie{Name: "desk", Value: session})
		v.desk.ServeHTTP(httptest.NewRecorder(), r)
	}()
	<-body.began
	if got := v.status("POST", "/out", url.Values{}); got != 303 {
		t.Fatal(got)
	}
	close(body.free)
	<-done
	v.jar = map[string]string{"desk": session}
	if got := v.status("GET", "/", nil); got != 303 {
		t.Errorf("it is there again: %d", got)
	}
}
