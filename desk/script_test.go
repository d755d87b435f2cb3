package desk_test

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"daybook/desk"
	"daybook/sqlite"
)

// hostile is what strangers may bring: it must come out as the words it is.
const hostile = `"><script>alert(1)</script><img src=x onerror=alert(2)>' onload='x {{.}} =cmd|x` + "\u202e\u0007"

// runs is what of a page a browser would run, or fetch from elsewhere; "" for
// nothing.
func runs(page string) string {
	if at := strings.IndexAny(page, "\u202e\u0007\x00"); at >= 0 {
		return fmt.Sprintf("what turns or hides the text: %q", page[max(0, at-60):min(len(page), at+20)])
	}
	if strings.Contains(page, "#ZgotmplZ") {
		return "an address that only the template holds back"
	}
	z := html.NewTokenizer(strings.NewReader(page))
	for z.Next() != html.ErrorToken {
		x := z.Token()
		if x.Type != html.StartTagToken && x.Type != html.SelfClosingTagToken {
			continue
		}
		own := x.Data == "script" && slices.ContainsFunc(x.Attr, func(a html.Attribute) bool { return a.Key == "src" && a.Val == "/assets/desk.js" })
		if slices.Contains([]string{"script", "img", "iframe", "object", "embed", "base", "xyzzy", "template", "video", "audio"}, x.Data) && !own || x.Data == "meta" && slices.ContainsFunc(x.Attr, func(a html.Attribute) bool { return a.Key == "http-equiv" && a.Val != "Content-Security-Policy" }) {
			return "a tag: " + x.String()
		}
		for _, a := range x.Attr {
			where, _, _ := strings.Cut(strings.ToLower(strings.TrimLeft(a.Val, " \t\r\n")), ":")
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "srcdoc" ||
				slices.Contains([]string{"href", "src", "action", "formaction", "xlink:href"}, a.Key) && slices.Contains([]string{"javascript", "data", "vbscript"}, where) {
				return "an attribute: " + x.String()
			}
		}
	}
	if err := z.Err(); !errors.Is(err, io.EOF) {
		return err.Error()
	}
	return ""
}

// TestRuns: the test above would see it.
func TestRuns(t *testing.T) {
	for _, bad := range []string{`<script>x</script>`, `<p><img src=x>`, `<a href=" JavaScript:x">`, `<p onclick="x">`, `<p style="x">`, `<meta http-equiv=refresh>`, "\u202e", `<form action="data:x">`} {
		if runs(bad) == "" {
			t.Errorf("%q runs", bad)
		}
	}
	if got := runs(`<p title="&lt;script> onclick=x">&lt;script&gt;<script src="/assets/desk.js" defer></script>`); got != "" {
		t.Error(got)
	}
}

// TestScript: script in any field that a report, a request or a person can bring
// is text on every page.
func TestScript(t *testing.T) {
	w, err := sqlite.OpenWords(t.Context(), filepath.Join(t.TempDir(), "x.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	var lines strings.Builder
	for _, rep := range []map[string]string{
		{"id": "x" + hostile, "title": "Blast " + hostile, "publisher": "Paper " + hostile, "url": "javascript:alert(3)//" + hostile, "published": "2023-02-18T10:00:00Z",
			"text": "Three people were killed in a bombing in Quetta, said Jaro " + hostile + " Velling. " + hostile + "\n\n\"Two are hurt,\" " + hostile + " told " + hostile + "\n\nThe " + hostile + " Front claimed it."},
		{"id": "y", "title": "=HYPERLINK(1)", "publisher": "Paper", "url": "https://x.example/" + hostile, "published": "2023-02-18T11:00:00Z",
			"text": "Four people were killed in a bombing in Quetta on Friday, police said.\n\nJaro " + hostile + " (@jaro" + hostile + ") February 17, 2023\n\n@jaro_velling: I saw three dead at the market in Quetta " + hostile},
		{"kind": "post", "publisher": "Jaro (@jaro" + hostile + ")", "published": "2023-02-17T11:00:00Z", "text": "Two dead in a bombing in Quetta. " + hostile},
	} {
		line, err := json.Marshal(rep)
		if err != nil {
			t.Fatal(err)
		}
		lines.Write(append(line, '\n'))
	}
	v := open(t, lines.String(), desk.Options{Actor: hostile, Words: w})
	v.ask("POST", "/reports", url.Values{"text": {"Three people were killed in a bombing in Quetta. " + hostile}, "title": {hostile}, "publisher": {hostile}, "url": {hostile}, "by": {hostile}, "published": {"2023-02-18T10:00Z"}})
	id := v.attack()
	for _, form := range []url.Values{
		{"verb": {"note"}, "name": {id}}, {"verb": {"note"}, "name": {"r1"}}, {"verb": {"grade"}, "name": {"r1"}, "grade": {"weak"}},
		{"verb": {"correct"}, "name": {"r1.c1"}, "who": {hostile}}, {"verb": {"reject"}, "name": {"r1.c1"}},
		{"verb": {"correct"}, "name": {"r1.c1"}, "measure": {hostile}, "class": {hostile}, "figure": {hostile}}, {"verb": {hostile}, "name": {hostile}, "grade": {hostile}, "back": {hostile}, "seen": {hostile}},
	} {
		form.Set("reason", hostile)
		if _, page := v.ask("POST", "/decide", form); runs(page) != "" {
			t.Errorf("%v: %s", form, runs(page))
		}
	}
	q := url.QueryEscape(hostile)
	paths := []string{"/?q=" + q + "&type=" + q + "&since=" + q + "&country=" + q + "&review=" + q + "&page=" + q + "&done=" + q, "/search?q=" + q, "/search?q=quetta", "/search?q=" + url.QueryEscape("dead "+hostile), "/review?incident=" + q, "/r/r1/versions?from=" + q + "&to=" + q,
		"/i/" + q, "/r/" + q, "/c/" + q, "/c/" + q + "/quote", "/i/" + id + "?at=" + q + "&clock=" + q, "/i/" + id + "/changes?since=" + q + "&until=" + q, "/i/" + id + "/quote?figure=" + q, "/i/" + id + "/sitrep?since=" + q + "&form=" + q, "/" + q, "/in?back=" + q}
	for _, x := range tries(id) {
		if strings.HasPrefix(x.pattern, "GET ") && x.pattern != "GET /live" && x.pattern != "GET /assets/" {
			paths = append(paths, strings.ReplaceAll(x.path, "r10", "r1"))
		}
	}
	for n := range 24 {
		paths = append(paths, fmt.Sprintf("/r/r%d", n), fmt.Sprintf("/c/r%d.c%d/quote", n/3, n%3+1))
	}
	for _, path := range paths {
		res, page := v.ask("GET", path, nil)
		switch kind, _, _ := strings.Cut(res.Header.Get("Content-Type"), ";"); kind {
		case "text/html":
			if found := runs(page); found != "" {
				t.Errorf("%s: %s", path, found)
			}
		case "application/atom+xml":
			var feed struct {
				Entry []struct {
					Title string `xml:"title"`
				} `xml:"entry"`
			}
			if err := xml.Unmarshal([]byte(page), &feed); err != nil || strings.Contains(page, "<script") {
				t.Errorf("%s: %v %s", path, err, page)
			}
		case "text/plain", "application/octet-stream":
			if res.Header.Get("X-Content-Type-Options") != "nosniff" {
				t.Errorf("%s is made a page of: %v", path, res.Header)
			}
			if kind == "application/octet-stream" && !strings.HasPrefix(res.Header.Get("Content-Disposition"), "attachment") {
				t.Errorf("%s is shown: %v", path, res.Header)
			}
			for line := range strings.Lines(page) {
				if kind == "text/plain" && strings.ContainsAny(line[:1], "=+@\t") {
					t.Errorf("%s: a sheet would run %q", path, line)
				}
			}
		case "image/svg+xml": // the outlines of the map
			if strings.Contains(page, "<script") {
				t.Errorf("%s runs", path)
			}
		case "":
		default:
			t.Errorf("%s is %s", path, kind)
		}
	}
	if res, page := v.ask("GET", "/i/"+id+"/sitrep?form=markdown", nil); res.Header.Get("X-Content-Type-Options") != "nosniff" || strings.Contains(page, "<script") || strings.Contains(page, "<img") || strings.Contains(page, "](javascript") {
		t.Errorf("Markdown runs: %s", page)
	}
}

// TestScriptNames: nor does the name of somebody who signs in.
func TestScriptNames(t *testing.T) {
	v, other := staff(t, desk.Options{})
	const name = `"><script>alert(1)</script>' onload='x`
	if err := other.Set(name, name, desk.Admin, "correct horse battery"); err != nil {
		t.Fatal(err)
	}
	v.signIn(name)
	v.ask("POST", "/decide", url.Values{"verb": {"note"}, "name": {v.attack()}, "reason": {name}})
	for _, path := range []string{"/", "/people", "/audit", "/password", "/i/" + v.attack()} {
		if page := v.get(path); runs(page) != "" || !strings.Contains(page, "&lt;script&gt;") {
			t.Errorf("%s: %s", path, runs(page))
		}
	}
	for _, form := range []url.Values{{"did": {"name"}, "name": {hostile}, "role": {hostile}}, {"did": {"remove"}, "name": {hostile}}, {"did": {hostile}}} {
		if _, page := v.ask("POST", "/people", form); runs(page) != "" {
			t.Errorf("%v: %s", form, runs(page))
		}
	}
	if _, page := v.ask("POST", "/in", url.Values{"name": {hostile}, "password": {hostile}, "back": {hostile}}); runs(page) != "" {
		t.Error(runs(page))
	}
}
