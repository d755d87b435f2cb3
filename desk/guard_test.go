package desk_test

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

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
		if res.Header.Get("X-Content-Type-Options") != "nosniff" || res.Header.Get("Referrer-Policy") != "no-referrer" {
			t.Errorf("%s: %v", path, res.Header)
		}
	}
}

func TestRoles(t *testing.T) {
	v := open(t, string(karachi.Reports), desk.Options{People: people(t)})
	id := v.attack()
	note := url.Values{"verb": {"note"}, "name": {id}, "reason": {"x"}}
	detach := url.Values{"verb": {"detach"}, "name": {"r10"}, "reason": {"x"}}
	paste := url.Values{"text": {"Two people died in Quetta."}}
	for _, tt := range []struct {
		method, path string
		form         url.Values
		least        desk.Role
		done         int
	}{
		{"GET", "/", nil, desk.Reader, 200},
		{"GET", "/i/" + id, nil, desk.Reader, 200},
		{"GET", "/r/r10", nil, desk.Reader, 200},
		{"GET", "/feed", nil, desk.Reader, 200},
		{"GET", "/review", nil, desk.Coder, 200},
		{"GET", "/r/r10/versions", nil, desk.Reader, 200},
		{"GET", "/r/r10/raw", nil, desk.Coder, 200},
		{"GET", "/i/" + id + "/changes?since=2023-02-17", nil, desk.Coder, 200},
		{"POST", "/decide", note, desk.Coder, 303},
		{"POST", "/reports", paste, desk.Coder, 303},
		{"POST", "/decide", detach, desk.Reviewer, 303},
		{"GET", "/audit", nil, desk.Admin, 200},
	} {
		v.jar = map[string]string{}
		if got := v.status(tt.method, tt.path, tt.form); got != 303 && got != 401 {
			t.Errorf("nobody, %s %s: %d", tt.method, tt.path, got)
		}
		for _, role := range desk.Roles {
			if tt.done == 303 && role.May(tt.least) && role != tt.least {
				continue // once is enough
			}
			v.enterAs(string(role))
			want := http.StatusForbidden
			if role.May(tt.least) {
				want = tt.done
			}
			if got := v.status(tt.method, tt.path, tt.form); got != want {
				t.Errorf("%s, %s %s: %d, want %d", role, tt.method, tt.path, got, want)
			}
		}
	}
}

// enterAs signs in, from an address that has not tried yet.
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

// TestPrivateNames: who may only look does not see the names of private people.
func TestPrivateNames(t *testing.T) {
	const reports = `{"id": "a", "title": "Jaro Velling killed in Quetta", "publisher": "Lunde Times", "published": "2023-02-18T10:00:00Z", "text": "Jaro Velling, 26, was killed when a bomb exploded in Quetta on Friday, police said. Velling was a mechanic."}`
	v := open(t, reports, desk.Options{People: people(t)})
	for _, path := range []string{"/", "/i/i1", "/r/r1", "/r/r1/versions", "/i/i1/sitrep", "/feed"} {
		v.enterAs("coder")
		if path == "/r/r1" {
			seen(t, v.get(path), "Jaro Velling", "26", "Velling was a mechanic")
		}
		v.enterAs("reader")
		if page := v.get(path); strings.Contains(page, "Velling") {
			t.Errorf("%s: the name is there\n%s", path, text(page))
		}
	}
}

// hostile is what strangers may bring: it must come out as the words it is.
const hostile = `"><script>alert(1)</script><img src=x onerror=alert(2)>' onload='x` + "\u202e\u0007"

// live finds what of it would run.
var live = regexp.MustCompile(`(?i)<script>alert|<img src=x|[^=]" onload=|' onload='x[^&]|\x{202e}|\x07`)

// TestScript: script in any field that a report or a person can bring is text on
// every page.
func TestScript(t *testing.T) {
	line, err := json.Marshal(map[string]string{"id": "x" + hostile, "title": "Blast " + hostile, "publisher": "Paper " + hostile, "url": "javascript:alert(3)//" + hostile,
		"published": "2023-02-18T10:00:00Z", "text": "Three people were killed in a bombing in Quetta, said Jaro " + hostile + " Velling. " + hostile + "\n\n\"Two are hurt,\" " + hostile + " told " + hostile})
	if err != nil {
		t.Fatal(err)
	}
	v := open(t, string(line), desk.Options{Actor: hostile})
	v.ask("POST", "/decide", url.Values{"verb": {"note"}, "name": {"i1"}, "reason": {hostile}})
	v.ask("POST", "/decide", url.Values{"verb": {"correct"}, "name": {"r1.c1"}, "reason": {hostile}, "who": {hostile}})
	q := url.QueryEscape(hostile)
	for _, path := range []string{"/", "/i/i1", "/r/r1", "/r/r1/versions", "/review", "/audit", "/feed", "/i/i1/sitrep", "/i/i1/changes?since=2023-02-17", "/?q=" + q + "&type=" + q + "&since=" + q + "&country=" + q + "&review=" + q} {
		page := v.get(path)
		if at := live.FindStringIndex(page); at != nil {
			t.Errorf("%s: ...%q...", path, page[max(0, at[0]-80):min(len(page), at[1]+40)])
		}
		if strings.Contains(page, `href="javascript:`) {
			t.Errorf("%s: an address that runs", path)
		}
	}
	for _, path := range []string{"/i/" + q, "/r/" + q, "/r/r1/versions?from=" + q, "/i/i1?at=" + q, "/" + q} {
		_, page := v.ask("GET", path, nil)
		if at := live.FindStringIndex(page); at != nil {
			t.Errorf("%s: ...%q...", path, page[max(0, at[0]-80):min(len(page), at[1]+40)])
		}
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

func TestPeople(t *testing.T) {
	file := filepath.Join(t.TempDir(), "people")
	p, err := desk.OpenPeople(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name     string
		role     desk.Role
		password string
		want     string
	}{
		{"ana", desk.Coder, "short", "the password is too short: 10 characters at least"},
		{"ana", desk.Coder, strings.Repeat("x", 1001), "the password is too long"},
		{"ana", "king", "long enough, this", `"king" is no role; there are [reader coder reviewer admin]`},
		{"", desk.Coder, "long enough, this", `"" is no name for a person`},
		{"a\nb", desk.Coder, "long enough, this", `"a\nb" is no name for a person`},
		{"ana", desk.Coder, "long enough, this", ""},
	} {
		got := ""
		if err := p.Set(tt.name, tt.role, tt.password); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%q %q: %s, want %s", tt.name, tt.role, got, tt.want)
		}
	}
	data, err := os.ReadFile(file)
	if err != nil || bytes.Contains(data, []byte("long enough")) || !bytes.Contains(data, []byte("$argon2id$")) {
		t.Errorf("%v %s", err, data)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", info.Mode(), err)
	}
	again, err := desk.OpenPeople(file)
	if err != nil {
		t.Fatal(err)
	}
	if x, ok := again.Check("ana", "long enough, this"); !ok || x.Role != desk.Coder {
		t.Error("she cannot sign in")
	}
	for _, wrong := range []string{"", "long enough, thi", strings.Repeat("x", 2000)} {
		if _, ok := again.Check("ana", wrong); ok {
			t.Errorf("%.20q signs in", wrong)
		}
	}
	if err := again.Remove("bo"); err == nil || err.Error() != `nobody is called "bo"` {
		t.Error(err)
	}
	if err := again.Remove("ana"); err != nil {
		t.Error(err)
	}
	if _, ok := again.Check("ana", "long enough, this"); ok {
		t.Error("she still signs in")
	}
	for text, want := range map[string]string{"{": "not a list of people", `[{"name": "x", "role": "king"}]`: `x has the role "king"`} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := desk.OpenPeople(file); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", text, err)
		}
	}
}
