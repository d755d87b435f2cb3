package desk_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"daybook/desk"
	"daybook/examples/karachi"
)

// record answers a request as it is.
func record(v *visitor, r *http.Request) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	v.desk.ServeHTTP(w, r)
	return w
}

func TestEnter(t *testing.T) {
	v := demo(t)
	seen(t, v.get("/enter"), "A report, as it was published", "What somebody told you", "Enter it")
	boat := url.Values{"kind": {"report"}, "text": {"Three people drowned when a boat sank at Multan on Saturday, police said."}, "title": {"Boat sinks"}, "publisher": {"The Coast"}, "published": {"2023-02-18T10:00:00Z"}}
	res, _ := v.ask("POST", "/reports", boat)
	at := res.Header.Get("Location")
	if !strings.HasSuffix(at, "?entered=1") {
		t.Errorf("it leads to %s", at)
	}
	seen(t, v.get(at), "Boat sinks", "Three people drowned", "3", "Killed")
	seen(t, v.get("/"), "4 incidents", "Multan")
	for _, form := range []url.Values{
		{"text": {"two of them have died since"}, "by": {"Jaro Velling, harbour master"}, "published": {"2023-02-18T11:00:00Z"}},
		{"kind": {"told"}, "text": {"one more has died"}, "by": {"Jaro Velling, harbour master"}, "via": {"radio"}, "when": {"2023-02-18T11:30:00Z"}},
		{"kind": {"told"}, "text": {"nobody else was on board"}, "by": {"Jaro Velling, harbour master"}},
	} {
		res, _ = v.ask("POST", "/reports", form)
		seen(t, v.get(res.Header.Get("Location")), "Jaro Velling")
	}
	// The same again is not entered twice.
	res, body := v.ask("POST", "/reports", boat)
	if res.StatusCode != http.StatusConflict || !strings.Contains(body, `href="/r/r`) {
		t.Errorf("%s", res.Status)
	}
	seen(t, body, "The book has these words already, as report r", "Three people drowned")
}

// TestEnterWrong: what cannot be entered comes back as it was typed, with what is
// wrong.
func TestEnterWrong(t *testing.T) {
	v := demo(t)
	for _, tt := range []struct {
		form url.Values
		says string
	}{
		{url.Values{"text": {" "}, "title": {"Boat sinks"}}, "There is no text; paste the report, or write down what was said."},
		{url.Values{"text": {"https://paper.example/boat"}}, "The desk fetches nothing"},
		{url.Values{"text": {"www.paper.example"}}, "The desk fetches nothing"},
		{url.Values{"kind": {"told"}, "text": {"two have died"}}, "Say who said it"},
		{url.Values{"text": {"Three drowned"}, "published": {"soon"}}, `"soon" is no time`},
		{url.Values{"kind": {"told"}, "by": {"a caller"}, "text": {"two have died"}, "when": {"at nine"}}, `"at nine" is no time`},
		{url.Values{"text": {"Three drowned"}, "published": {"2032-02-18"}}, "“2032-02-18” lies in the future."},
		{url.Values{"text": {"Three drowned"}, "url": {"javascript:alert(1)"}}, "is no address of a page"},
		{url.Values{"text": {"Three drowned"}, "title": {strings.Repeat("x", 5000)}}, "The title is too long."},
		{url.Values{"text": {"Three \x00 drowned \"> <script>"}, "url": {"::"}}, "is no address of a page"},
	} {
		res, body := v.ask("POST", "/reports", tt.form)
		if res.StatusCode != 400 || res.Header.Get("Content-Security-Policy") == "" {
			t.Errorf("%.90v: %s", tt.form, res.Status)
		}
		seen(t, body, tt.says, "What you wrote is kept below.")
		for name, values := range tt.form {
			kept := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "\x00", "\uFFFD").Replace(strings.TrimSpace(values[0]))
			if name != "kind" && !strings.Contains(body, kept) {
				t.Errorf("%s is lost: %.90v", name, tt.form)
			}
		}
	}
	if page := v.get("/enter?kind=told"); !strings.Contains(page, `value="told" checked`) {
		t.Error("the form does not begin with what was told")
	}
	res, body := v.ask("POST", "/reports", url.Values{"text": {strings.Repeat("x", 5<<20)}})
	if res.StatusCode != 400 {
		t.Errorf("5 MB: %s", res.Status)
	}
	seen(t, body, "it may be longer than 4 MB")
}

// TestEnterSignedOut: whose session has ended meanwhile does not lose his words.
func TestEnterSignedOut(t *testing.T) {
	v := open(t, string(karachi.Reports), desk.Options{People: people(t)})
	form := url.Values{"text": {"Three people drowned at Multan"}, "publisher": {"The Coast"}}
	res, body := v.ask("POST", "/reports", form)
	if res.StatusCode != 401 || !strings.Contains(body, "Three people drowned at Multan") || !strings.Contains(body, `value="The Coast"`) {
		t.Errorf("%s\n%s", res.Status, text(body))
	}
}
