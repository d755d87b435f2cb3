package desk_test

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"daybook/desk"
	"daybook/examples/karachi"
	"daybook/sqlite"
)

// searching is a desk on reports whose words are indexed.
func searching(t *testing.T, reports string, opt desk.Options) *visitor {
	t.Helper()
	w, err := sqlite.MemoryWords(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	opt.Words = w
	v := open(t, reports, opt)
	if err := v.desk.Index(t.Context()); err != nil {
		t.Fatal(err)
	}
	return v
}

func TestSearch(t *testing.T) {
	v := searching(t, string(karachi.Reports), desk.Options{Actor: "Ana"})
	seen(t, v.get("/search?q=sanitary+worker"), "Reports", "7 reports", "the best first", "sanitary worker")
	seen(t, v.get("/search?q=quetta"), "Incidents by their titles and places", "Quetta", "Reports", "Bombing · Quetta")
	seen(t, v.get("/search?q=zzz"), "Nothing in the book has all of these words.")
	seen(t, v.get("/search?q=quetta&page=7"), "There is nothing on this page of the results.", "To the first.")
	seen(t, v.get("/search"), "Search", "as it stands")
	seen(t, v.get("/search?q="+strings.Repeat("quetta+", 30)), "Only the first 20 words were looked for.", "Quetta")
	if got := v.status("GET", "/search?q="+strings.Repeat("x", 5000), nil); got != 400 {
		t.Error(got)
	}
	// A phrase, a beginning, and what is marked of each.
	for query, want := range map[string]string{`"police chief"`: "police chief", "QUETT*": "quetta", "Karáchi": "karachi"} {
		marks := regexp.MustCompile(`<mark>([^<]*)</mark>`).FindAllStringSubmatch(v.get("/search?q="+url.QueryEscape(query)), -1)
		if len(marks) == 0 || !slices.ContainsFunc(marks, func(m []string) bool { return strings.EqualFold(m[1], want) }) {
			t.Errorf("%s marks %q", query, marks)
		}
	}
	// What was taken down is found no more.
	if _, err := v.book.Takedown(t.Context(), "r10", "asked for", "Ana"); err != nil {
		t.Fatal(err)
	}
	v.desk.Changed(t.Context())
	if page := v.get("/search?q=%22Gunmen+storm+police+chief%22"); strings.Contains(page, `href="/r/r10"`) {
		t.Errorf("what was taken down is found\n%s", text(page))
	}
	seen(t, v.get("/"), "13 reports")
	v.get("/review") // none of its claims is asked for any more
}

// TestSearchHostile: no query is anything but words.
func TestSearchHostile(t *testing.T) {
	v := searching(t, string(karachi.Reports), desk.Options{Actor: "Ana"})
	for _, q := range []string{`"`, `"""`, `*`, `" * "`, "NEAR(", "title:quetta", "quetta AND", "quetta OR NOT -", "{", "a^b", "quetta\x00", "\xff\xfe", "' or 1=1 --",
		"<script>alert(1)</script>", "((((((", `\pL`, "[a-", "(?i)", strings.Repeat(`"`, 4000), strings.Repeat("* ", 2000), "\u202equetta", "日本語", "ß ı İ", "%00", "e\u0301"} {
		res, body := v.ask("GET", "/search?q="+url.QueryEscape(q), nil)
		if res.StatusCode != 200 || strings.Contains(body, "<script>alert") || strings.Contains(body, "\u202e") {
			t.Errorf("%.30q: %s", q, res.Status)
		}
		if res, _ := v.ask("GET", "/?q="+url.QueryEscape(q)+"&place="+url.QueryEscape(q), nil); res.StatusCode != 200 {
			t.Errorf("the list, %.30q: %s", q, res.Status)
		}
	}
}

// TestSearchPages: results have pages, and are put to their incidents.
func TestSearchPages(t *testing.T) {
	var lines strings.Builder
	for i := range 45 {
		fmt.Fprintf(&lines, `{"id": "%d", "title": "Notice %d", "published": "2023-02-10T10:00:00Z", "publisher": "Paper", "text": "The town hall is open at number %d today."}`+"\n", i, i, i)
	}
	v := searching(t, lines.String()+several, desk.Options{Actor: "Ana"})
	first := v.get("/search?q=town+hall")
	seen(t, first, "45 reports", "Notice 44", "Further →")
	if n := strings.Count(first, `class="snip"`); n != 20 {
		t.Errorf("%d on the first page", n)
	}
	last := v.get("/search?q=town+hall&page=3")
	seen(t, last, "page 3", "← Back")
	if n := strings.Count(last, `class="snip"`); n != 5 || strings.Contains(text(last), "Further") {
		t.Errorf("%d on the last page", n)
	}
	page := v.get("/search?q=bomb+market")
	seen(t, page, "2 reports", "Bombing · Quetta", "Blast in Quetta market", "Quetta toll disputed")
	if n := strings.Count(page, `class="group"`); n != 1 {
		t.Errorf("two reports of one incident are in %d groups", n)
	}
	if !strings.Contains(page, "<mark>bomb</mark>") || !strings.Contains(page, "<mark>market</mark>") {
		t.Error("the words are not marked")
	}
}

// TestSearchUnindexed: a desk without an index, and one whose index is being made,
// say so.
func TestSearchUnindexed(t *testing.T) {
	seen(t, demo(t).get("/search?q=quetta"), "This desk has no index of words", "Quetta")
	w, err := sqlite.MemoryWords(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	v := open(t, several, desk.Options{Actor: "Ana", Words: w})
	seen(t, v.get("/search?q=quetta"), "The index is being made", "entries of the book are not in it yet")
}

// TestSearchPrivate: who may not see a name finds nothing by it, nor learns how
// much there is.
func TestSearchPrivate(t *testing.T) {
	const told = `{"id": "1", "title": "Teacher killed in Quetta blast", "published": "2023-02-10T10:00:00Z", "publisher": "Paper", "text": "Amira Haddad, a 24-year-old teacher, was killed when a bomb exploded at a market in Quetta on Friday, police said. Haddad taught at a school."}`
	v := searching(t, told, desk.Options{People: people(t)})
	for role, finds := range map[string]bool{"reader": false, "coder": true} {
		v.signIn(role)
		for _, q := range []string{"haddad", `"Amira Haddad"`, "had*", "HADDAD teacher", "Háddad"} {
			if page := v.get("/search?q=" + url.QueryEscape(q)); strings.Contains(page, `class="snip"`) != finds || !finds && strings.Contains(text(page), "1 report") {
				t.Errorf("a %s looks for %s:\n%s", role, q, text(page))
			}
		}
		page := v.get("/search?q=school")
		if !strings.Contains(page, `class="snip"`) || strings.Contains(page, "Haddad") != finds {
			t.Errorf("a %s finds a school:\n%s", role, text(page))
		}
	}
}
