package desk_test

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"daybook/desk"
	"daybook/examples/karachi"
)

const rule = "12 characters or more, any that you like; a few words that do not belong together are easy to keep"

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
		{"ana", desk.Coder, "short", "the password is too short: " + rule},
		{"ana", desk.Coder, "éééééééé", "the password is too short: " + rule},
		{"ana", desk.Coder, strings.Repeat("abcdef", 200), "the password is too long: 1000 bytes at most"},
		{"ana", desk.Coder, "abababababababab", "the password has too few different characters: " + rule},
		{"ana", desk.Coder, "password1234567890", "the password is one that is tried first, or the name: " + rule},
		{"ana maria lopez", desk.Coder, "Ana Maria Lopez", "the password is one that is tried first, or the name: " + rule},
		{"ana", desk.Coder, "", "ana needs a password: " + rule},
		{"ana", "king", "long enough, this", `"king" is no role; there are [reader coder reviewer admin]`},
		{"", desk.Coder, "long enough, this", `"" is no name for a person; give 1 to 100 characters`},
		{strings.Repeat("x", 101), desk.Coder, "long enough, this", `"` + strings.Repeat("x", 101) + `" is no name for a person; give 1 to 100 characters`},
		{"a\nb", desk.Coder, "long enough, this", `"a\nb" is no name for a person; it has characters that cannot be seen`},
		{"ana ", desk.Coder, "long enough, this", `"ana " is no name for a person; it has characters that cannot be seen`},
		{"a\u200bna", desk.Coder, "long enough, this", `"a\u200bna" is no name for a person; it has characters that cannot be seen`},
		{"ana", "", "long enough, this", ""},
		{"Ana", desk.Coder, "long enough, this", `"Ana" is too much like "ana"; two people need two names`},
		{"ana", desk.Admin, "", ""}, // keeps her password
		{"ana", "", "long enough, that", ""},
	} {
		got := ""
		if err := p.Set("root", tt.name, tt.role, tt.password); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%q %q: %s, want %s", tt.name, tt.role, got, tt.want)
		}
	}
	changes, err := p.Changes()
	if err != nil || len(changes) != 3 || changes[0].Did != "password" || changes[1].Did != "role" || changes[1].Role != desk.Admin || changes[2].Did != "named" || changes[2].By != "root" || changes[2].Name != "ana" {
		t.Errorf("%v %+v", err, changes)
	}
	data, err := os.ReadFile(file)
	if err != nil || bytes.Contains(data, []byte("long enough")) || !bytes.Contains(data, []byte("$argon2id$v=19$m=19456,t=2,p=1$")) {
		t.Errorf("%v %s", err, data)
	}
	for _, f := range []string{file, file + ".log"} {
		if info, err := os.Stat(f); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v", f, err)
		}
	}
	again, err := desk.OpenPeople(file)
	if err != nil {
		t.Fatal(err)
	}
	if x, ok := again.Check("ana", "long enough, that"); !ok || x.Role != desk.Admin {
		t.Error("she cannot sign in")
	}
	for _, wrong := range []string{"", "long enough, tha", "long enough, this", strings.Repeat("x", 2000)} {
		if _, ok := again.Check("ana", wrong); ok {
			t.Errorf("%.20q signs in", wrong)
		}
	}
	if err := again.Set("root", "zoé", desk.Reader, "un café très noir"); err != nil {
		t.Error(err)
	}
	if _, ok := again.Check("zoé", "un cafe\u0301 tre\u0300s noir"); !ok {
		t.Error("the same letters of another keyboard are another password")
	}
	if err := again.Remove("root", "bo"); err == nil || err.Error() != `nobody is called "bo"` {
		t.Error(err)
	}
	if err := again.Remove("root", "ana"); err != nil {
		t.Error(err)
	}
	if _, ok := p.Check("ana", "long enough, that"); ok {
		t.Error("where the list was read before, she still signs in")
	}
	for text, want := range map[string]string{"{": "not a list of people", `[{"name": "x", "role": "king"}]`: `x has the role "king"`} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := desk.OpenPeople(file); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", text, err)
		}
	}
	if err := os.Chmod(file, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := desk.OpenPeople(file); err == nil || !strings.Contains(err.Error(), "make it yours alone: chmod 600 "+file) {
		t.Errorf("a file that others can read: %v", err)
	}
}

// staff is a desk with one of each role, and the list of them as another program
// has it open.
func staff(t *testing.T, opt desk.Options) (*visitor, *desk.People) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "people")
	var lists [2]*desk.People
	for i := range lists {
		p, err := desk.OpenPeople(file)
		if err != nil {
			t.Fatal(err)
		}
		lists[i] = p
	}
	for _, r := range desk.Roles {
		if err := lists[1].Set("test", string(r), r, "correct horse battery"); err != nil {
			t.Fatal(err)
		}
	}
	opt.People = lists[0]
	return open(t, string(karachi.Reports), opt), lists[1]
}

// TestOpenSessions: who is taken off the list, has another role or another
// password, by whatever program, has it at once in what he has open.
func TestOpenSessions(t *testing.T) {
	v, other := staff(t, desk.Options{})
	for _, tt := range []struct {
		name, path    string
		change        func() error
		before, after int
	}{
		{"reviewer", "/review", func() error { return other.Set("root", "reviewer", desk.Reader, "") }, 200, 403},
		{"coder", "/", func() error { return other.Set("root", "coder", "", "another horse battery") }, 200, 303},
		{"reader", "/", func() error { return other.Remove("root", "reader") }, 200, 303},
	} {
		v.enterAs(tt.name)
		if got := v.status("GET", tt.path, nil); got != tt.before {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.before)
		}
		if err := tt.change(); err != nil {
			t.Fatal(err)
		}
		if got := v.status("GET", tt.path, nil); got != tt.after {
			t.Errorf("%s after the change: %d, want %d", tt.name, got, tt.after)
		}
	}
}

// TestOpenStream: news ends with the session that listens.
func TestOpenStream(t *testing.T) {
	v, other := staff(t, desk.Options{})
	v.enterAs("coder")
	srv := httptest.NewServer(v.desk)
	defer srv.Close()
	req, err := http.NewRequestWithContext(t.Context(), "GET", srv.URL+"/live", nil)
	if err != nil {
		t.Fatal(err)
	}
	req.AddCookie(&http.Cookie{Name: "desk", Value: v.jar["desk"]})
	res, err := http.DefaultClient.Do(req)
	if err != nil || res.Header.Get("Content-Type") != "text/event-stream" {
		t.Fatal(err, res)
	}
	defer res.Body.Close()
	heard := make(chan string, 1)
	go func() {
		var b bytes.Buffer
		b.ReadFrom(res.Body)
		heard <- b.String()
	}()
	if err := other.Remove("root", "coder"); err != nil {
		t.Fatal(err)
	}
	v.enterAs("admin")
	for range 40 {
		v.ask("POST", "/decide", url.Values{"verb": {"note"}, "name": {v.attack()}, "reason": {"more"}})
		select {
		case s := <-heard:
			if strings.Contains(s, "changed") {
				t.Errorf("who is off the list still hears %q", s)
			}
			return
		case <-time.After(50 * time.Millisecond):
		}
	}
	t.Error("the stream goes on")
}

// TestOwnPassword: people change theirs, and nobody else does with a session of
// theirs.
func TestOwnPassword(t *testing.T) {
	v, _ := staff(t, desk.Options{})
	v.signIn("reader")
	elsewhere := v.jar["desk"]
	v.signIn("reader")
	seen(t, v.get("/password"), "Another password", "The old one", "12 characters or more")
	for _, tt := range []struct{ old, now, again, says string }{
		{"wrong horse battery", "another horse battery", "another horse battery", "The old password is wrong."},
		{"correct horse battery", "another horse battery", "another house battery", "The new password is not the same twice."},
		{"correct horse battery", "short", "short", "The password is too short: 12 characters or more"},
	} {
		res, body := v.ask("POST", "/password", url.Values{"old": {tt.old}, "new": {tt.now}, "again": {tt.again}})
		if res.StatusCode != 400 || !strings.Contains(text(body), tt.says) {
			t.Errorf("%+v: %s %s", tt, res.Status, text(body))
		}
	}
	before := v.jar["desk"]
	res, _ := v.ask("POST", "/password", url.Values{"old": {"correct horse battery"}, "new": {"another horse battery"}, "again": {"another horse battery"}})
	if to := res.Header.Get("Location"); to != "/password?changed=1" || v.jar["desk"] == before {
		t.Errorf("it leads to %q; the session is another one: %v", to, v.jar["desk"] != before)
	}
	seen(t, v.get("/password?changed=1"), "Your password is changed. You are signed out everywhere else.")
	v.jar = map[string]string{"desk": elsewhere}
	if got := v.status("GET", "/", nil); got != 303 {
		t.Errorf("what was begun under the old password: %d", got)
	}
	for range 20 { // whoever has the session guesses
		v.enterAs("reviewer")
		v.ask("POST", "/password", url.Values{"old": {"guess"}, "new": {"x"}, "again": {"x"}})
	}
	if res, _ := v.ask("POST", "/password", url.Values{"old": {"guess"}, "new": {"x"}, "again": {"x"}}); res.StatusCode != 429 {
		t.Errorf("guesses go on: %s", res.Status)
	}
}

// TestPeoplePage: an admin names people, changes them and takes them off.
func TestPeoplePage(t *testing.T) {
	v, other := staff(t, desk.Options{})
	v.enterAs("admin")
	seen(t, v.get("/people"), "People", "admin", "you", "coder", "Name somebody", "What was changed", "test", "named", "admin")
	post := func(status int, says string, form url.Values) string {
		t.Helper()
		res, body := v.ask("POST", "/people", form)
		if res.StatusCode != status || !strings.Contains(text(body), says) {
			t.Errorf("%v: %s, not %q in %s", form, res.Status, says, text(body))
		}
		return body
	}
	made := post(200, "bo may sign in now.", url.Values{"did": {"name"}, "name": {"bo"}, "role": {"coder"}})
	secret := regexp.MustCompile(`<code>([A-Z2-7]{20,})</code>`).FindStringSubmatch(made)
	if secret == nil {
		t.Fatalf("no password: %s", text(made))
	}
	if _, ok := other.Check("bo", secret[1]); !ok {
		t.Error("the password that was made is not his")
	}
	if strings.Contains(v.get("/people"), secret[1]) {
		t.Error("it is shown twice")
	}
	post(200, "cy may sign in now.", url.Values{"did": {"name"}, "name": {"cy"}, "role": {"reader"}, "password": {"a password of mine"}})
	post(200, "bo is a reviewer now; that holds at once.", url.Values{"did": {"role"}, "name": {"bo"}, "role": {"reviewer"}})
	post(200, "bo has another password; whoever was signed in under the old one is not any more.", url.Values{"did": {"password"}, "name": {"bo"}})
	if _, ok := other.Check("bo", secret[1]); ok {
		t.Error("he has the password from before")
	}
	post(200, "bo is off the list, and signed out.", url.Values{"did": {"remove"}, "name": {"bo"}})
	for says, form := range map[string]url.Values{
		"You cannot change your own role, nor remove yourself": {"did": {"role"}, "name": {"admin"}, "role": {"reader"}},
		`"coder" is on the list already.`:                      {"did": {"name"}, "name": {"coder"}, "role": {"coder"}},
		`"king" is no role`:                                    {"did": {"role"}, "name": {"coder"}, "role": {"king"}},
		`Nobody is called "bo".`:                               {"did": {"remove"}, "name": {"bo"}},
		"The password is too short":                            {"did": {"name"}, "name": {"di"}, "role": {"coder"}, "password": {"short"}},
		"This is nothing that can be done with people.":        {"did": {"praise"}, "name": {"coder"}},
	} {
		body := post(400, says, form)
		if strings.HasPrefix(says, "The password") && !strings.Contains(body, `value="di"`) {
			t.Error("the name that was typed is gone")
		}
	}
	seen(t, v.get("/people"), "What was changed", "removed", "bo", "password", "role", "reviewer", "named")
	// A desk for one has no people, and says how to have some.
	one := demo(t)
	seen(t, one.get("/people"), "This desk is for one person", "daybook desk people set NAME --role admin")
	for _, x := range []struct{ method, path string }{{"POST", "/people"}, {"GET", "/password"}, {"POST", "/password"}, {"POST", "/in"}, {"POST", "/out"}} {
		if res, body := one.ask(x.method, x.path, url.Values{}); res.StatusCode != 404 || !strings.Contains(text(body), "Nobody signs in at a desk for one.") {
			t.Errorf("%s %s: %s", x.method, x.path, res.Status)
		}
	}
}

// TestBrokenPeople: while the list cannot be read nobody is let in, and the log
// says why.
func TestBrokenPeople(t *testing.T) {
	var log bytes.Buffer
	file := filepath.Join(t.TempDir(), "people")
	p, err := desk.OpenPeople(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Set("test", "coder", desk.Coder, "correct horse battery"); err != nil {
		t.Fatal(err)
	}
	v := open(t, string(karachi.Reports), desk.Options{People: p, Log: logTo(&log)})
	v.signIn("coder")
	if err := os.WriteFile(file, []byte("[{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := v.status("GET", "/", nil); got != 500 || !strings.Contains(log.String(), "not a list of people") {
		t.Errorf("%d, and the log says %s", got, &log)
	}
	if got := v.status("POST", "/in", url.Values{"name": {"coder"}, "password": {"correct horse battery"}}); got == 303 {
		t.Error("somebody signs in by a list that is broken")
	}
}

// TestAlter gives nobody a password who is not on the list any more.
func TestAlter(t *testing.T) {
	p := people(t)
	if err := p.Remove("test", "reader"); err != nil {
		t.Fatal(err)
	}
	if err := p.Alter("reader", "reader", "", "four words of mine"); err == nil || !strings.Contains(err.Error(), `nobody is called "reader"`) {
		t.Error(err)
	}
	if _, there, _ := p.Find("reader"); there {
		t.Error("he is back")
	}
}
