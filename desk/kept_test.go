package desk_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"daybook/desk"
)

// field finds the fields of a form.
var field = regexp.MustCompile(`(?:<input(?: type="hidden")?|<textarea) name="([^"]*)"(?: value="([^"]*)">| rows="9">([^<]*)<)`)

// formOf is the form of a page that keeps what was written.
func formOf(t *testing.T, page string) (action string, form url.Values) {
	t.Helper()
	_, rest, ok := strings.Cut(page, `<form class="kept" method="post" action="`)
	if !ok {
		t.Fatalf("nothing is kept: %s", text(page))
	}
	action, rest, _ = strings.Cut(rest, `"`)
	rest, _, _ = strings.Cut(rest, "</form>")
	form = url.Values{}
	for _, m := range field.FindAllStringSubmatch(rest, -1) {
		form.Add(m[1], strings.TrimSpace(text(m[2]+m[3])))
	}
	return action, form
}

// TestTwoAtOnce: of two who decide on one claim the second is told what the first
// did; what he wrote is kept, and can be sent again when he has seen it.
func TestTwoAtOnce(t *testing.T) {
	v, _ := staff(t, desk.Options{})
	id := v.attack()
	v.enterAs("coder")
	seq := regexp.MustCompile(`name="seen" value="(\d+)"`).FindStringSubmatch(v.get("/i/" + id))[1]
	decide := func(who string, form url.Values) (*http.Response, string) {
		t.Helper()
		v.enterAs(who)
		form.Set("back", "/i/"+id+"#c-r10.c1")
		return v.ask("POST", "/decide", form)
	}
	if res, body := decide("reviewer", url.Values{"verb": {"reject"}, "name": {"r10.c1"}, "seen": {seq}, "reason": {"told twice"}}); res.StatusCode != 303 {
		t.Fatal(res.Status, text(body))
	}
	const words = `a long reason, with "quotes" & <brackets>`
	res, page := decide("coder", url.Values{"verb": {"correct"}, "name": {"r10.c1"}, "seen": {seq}, "reason": {words}, "figure": {"4-6"}, "measure": {"killed"}, "who": {"the mayor"}})
	if res.StatusCode != 409 {
		t.Fatal(res.Status)
	}
	seen(t, page, "Not decided", `reviewer has decided meanwhile: reject r10.c1, "told twice" (d`, "look at it again, and decide anew", "What you wrote is kept: correct r10.c1", "Look at it again", "Reason", "Figure", "Said by", "Decide so all the same")
	if !strings.Contains(page, `href="/i/`+id+`#c-r10.c1"`) {
		t.Error("it does not lead back")
	}
	action, form := formOf(t, page)
	for name, want := range map[string]string{"verb": "correct", "name": "r10.c1", "reason": words, "figure": "4-6", "measure": "killed", "who": "the mayor"} {
		if got := form.Get(name); got != want {
			t.Errorf("%s is %q, not %q", name, got, want)
		}
	}
	if res, body := v.ask("POST", action, form); res.StatusCode != 303 {
		t.Errorf("sent again: %s %s", res.Status, text(body))
	}
	seen(t, v.get("/i/"+id), "told twice", words)
	// All that others decided meanwhile is told, and what was told of nothing is
	// not taken for seen.
	seq = regexp.MustCompile(`name="seen" value="(\d+)"`).FindStringSubmatch(v.get("/i/" + id))[1]
	decide("reviewer", url.Values{"verb": {"reject"}, "name": {"r13.c1"}, "seen": {seq}, "reason": {"first word"}})
	decide("admin", url.Values{"verb": {"accept"}, "name": {"r13.c1"}, "reason": {"second word"}})
	_, page = decide("coder", url.Values{"verb": {"reject"}, "name": {"r13.c1"}, "seen": {seq}})
	if _, form := formOf(t, page); form.Get("seen") != seq {
		t.Errorf("a form without a reason has seen %s, not %s", form.Get("seen"), seq)
	}
	res, page = decide("coder", url.Values{"verb": {"reject"}, "name": {"r13.c1"}, "seen": {seq}, "reason": {"third"}})
	if res.StatusCode != 409 {
		t.Error(res.Status)
	}
	seen(t, page, "first word", "second word", "look at it again")
	// Copies that are decided together stop at the one that somebody decided on.
	seq = regexp.MustCompile(`name="seen" value="(\d+)"`).FindStringSubmatch(v.get("/i/" + id))[1]
	decide("reviewer", url.Values{"verb": {"reject"}, "name": {"r19.c7"}, "seen": {seq}, "reason": {"seen"}})
	res, page = decide("coder", url.Values{"verb": {"accept"}, "name": {"r18.c7 r19.c7"}, "seen": {seq}})
	if res.StatusCode != 409 || !strings.Contains(text(page), "What was entered before that stands: d") {
		t.Errorf("%s %s", res.Status, text(page))
	}
}

// TestKept: what was written is not lost with a session, with a mistake or by
// being too quick.
func TestKept(t *testing.T) {
	v, _ := staff(t, desk.Options{})
	id := v.attack()
	note := url.Values{"verb": {"note"}, "name": {id}, "reason": {"the embassy\ncalls at nine"}}
	res, page := v.ask("POST", "/decide", note)
	seen(t, page, "You are not signed in, or no longer.", "What you wrote is kept: note "+id, "Sign in", "in another tab, and send it from here.", "the embassy", "Send it again")
	action, form := formOf(t, page)
	v.enterAs("coder")
	if res, _ = v.ask("POST", action, form); res.StatusCode != 303 {
		t.Errorf("sent again: %s", res.Status)
	}
	report := url.Values{"text": {"Three people drowned at Multan.\n\nPolice said so."}, "publisher": {"The Coast"}, "published": {"soon"}}
	res, page = v.ask("POST", "/reports", report)
	seen(t, page, `"soon" is no time`, "What you wrote is kept", "Three people drowned", "Enter it")
	if !strings.Contains(page, `name="publisher" value="The Coast"`) {
		t.Error("the publisher is lost")
	}
	action, form = "/reports", report
	form.Set("published", "2023-02-18T10:00Z")
	if res, _ = v.ask("POST", action, form); res.StatusCode != 303 {
		t.Errorf("sent again: %s", res.Status)
	}
	for range 60 {
		res, page = v.ask("POST", "/decide", url.Values{"verb": {"reject"}, "name": {"r10.c99"}, "reason": {"too quick"}})
	}
	if res.StatusCode != 429 {
		t.Errorf("60 at once: %s", res.Status)
	}
	seen(t, page, "That was too often.", "What you wrote is kept", "Send it again")
	// Passwords are never kept, nor what cannot be sent.
	v.jar = map[string]string{}
	for path, form := range map[string]url.Values{"/in": {"name": {"coder"}, "password": {"a secret word"}}, "/password": {"old": {"a secret word"}}, "/people": {"password": {"a secret word"}}, "/reports": {"text": {" "}}} {
		if _, page := v.ask("POST", path, form); strings.Contains(page, "secret word") || path != "/reports" && strings.Contains(page, "kept") {
			t.Errorf("%s: %s", path, text(page))
		}
	}
}
