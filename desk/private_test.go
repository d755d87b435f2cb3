package desk_test

import (
	"html"
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"daybook/desk"
	"daybook/sqlite"
)

// privates is a book with the names of private people wherever a report, or who
// works with it, can bring one: of who was killed, who mourns, who saw it, who
// posts, and who is suspected.
const privates = `{"id": "jaro-velling-obituary", "title": "Jaro Velling killed in Quetta", "publisher": "Lunde Times", "url": "https://lunde.example/jaro-velling-dies", "published": "2023-02-18T10:00:00Z", "text": "Jaro Velling, 26, was shot dead at a market in Quetta on Friday, police said. Velling was a mechanic; Jaro had just left for work. \"Two of my sons are hurt,\" his mother, Mira Velling, told the paper. Witness Toma Brask said five people were injured. Orin Kadell, 31, was arrested and charged with murder, police said."}
{"id": "b", "title": "Market shooting in Quetta: JARO VELLING mourned", "publisher": "Harbour Wire", "url": "https://wire.example/2023/02/velling", "published": "2023-02-18T12:00:00Z", "text": "One person was killed and four were injured in a shooting at a market in Quetta on Friday, officials said. Police named Orsa Strome, 44, as the second suspect. Friends of Jaro Velling gathered on Saturday; Kadell was in court."}
{"id": "c", "publisher": "Sella Dunmore (@selladunmore)", "kind": "post", "published": "2023-02-17T15:00:00Z", "text": "Shooting at the market in Quetta, I saw two dead. My neighbour Jaro Velling is missing."}
`

// names are those that must not be seen.
var names = regexp.MustCompile(`(?i)velling|\bjaro\b|kadell|brask|dunmore|strome|mira\b`)

// TestPrivateNames: who may only look sees the names of private people nowhere,
// and cannot find out by asking for them; what is printed or copied has them for
// nobody who does not ask for them.
func TestPrivateNames(t *testing.T) {
	w, err := sqlite.OpenWords(t.Context(), filepath.Join(t.TempDir(), "x.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	v := open(t, privates, desk.Options{People: people(t), Words: w})
	id := v.attack()
	v.enterAs("coder")
	for _, form := range []url.Values{
		{"verb": {"note"}, "name": {id}, "reason": {"Jaro Velling is known at the garage"}},
		{"verb": {"note"}, "name": {"r1"}, "reason": {"the brother of Orin Kadell called"}},
		{"verb": {"correct"}, "name": {"r1.c1"}, "reason": {"counted"}, "figure": {"2"}, "who": {"Toma Brask"}},
	} {
		if res, body := v.ask("POST", "/decide", form); res.StatusCode != 303 {
			t.Fatal(res.Status, text(body))
		}
	}
	report := v.get("/r/r1")
	seen(t, report, "Jaro Velling")
	var paths []string
	for _, x := range tries(id) {
		if strings.HasPrefix(x.pattern, "GET ") && (x.least == desk.Reader || x.least == "") && x.pattern != "GET /live" {
			paths = append(paths, strings.ReplaceAll(x.path, "r10", "r1"))
		}
	}
	for _, p := range []string{"/i/" + id, "/i/" + id + "/sitrep"} {
		paths = append(paths, p+"?at=2023-02-18T11:00:00Z", p+"?at=2023-02-18T11:00:00Z&clock=said")
	}
	paths = append(paths, "/i/"+id+"/sitrep?form=markdown", "/i/"+id+"/sitrep?private=1", "/i/"+id+"/sitrep?since=2023-02-18T11:00:00Z", "/?done=d10", "/search?q=market", "/search?q=quetta", "/search?q=neighbour+missing+market+"+strings.Repeat("x", 10), "/search?q=neighbour")
	for _, m := range regexp.MustCompile(`(?:href|data-copy)="(/(?:r|c|i)/[^"#]*)`).FindAllStringSubmatch(report+v.get("/i/"+id), -1) {
		paths = append(paths, html.UnescapeString(m[1]))
	}
	for n := range 12 {
		paths = append(paths, "/r/r"+string(rune('0'+n%10)), "/c/r1.c"+string(rune('0'+n%10))+"/quote")
	}
	v.enterAs("reader")
	for _, path := range paths {
		res, page := v.ask("GET", path, nil)
		if at := names.FindStringIndex(page); at != nil {
			t.Errorf("%s has a name: ...%s...", path, page[max(0, at[0]-80):min(len(page), at[1]+40)])
		}
		for name, values := range res.Header {
			if name != "Set-Cookie" && names.MatchString(strings.Join(values, " ")) {
				t.Errorf("%s: %s: %s", path, name, values)
			}
		}
	}
	// Asking for a name finds nothing that the page does not show.
	for _, q := range []string{"velling", "jaro", "kadell", `"Jaro Velling"`, "vell*", "dunmore"} {
		for _, path := range []string{"/search?q=", "/?q="} {
			page := v.get(path + url.QueryEscape(q))
			if strings.Contains(page, `href="/r/r`) || strings.Contains(page, `<tr class="go`) || strings.Contains(page, `<li class="go`) {
				t.Errorf("%s%s tells that the name is in the book: %s", path, q, text(page))
			}
		}
	}
	v.enterAs("coder")
	seen(t, v.get("/search?q=kadell"), "Reports", "Kadell")
	// What is copied and sent on.
	for path, open := range map[string]string{"/i/" + id + "/sitrep": "?private=1", "/i/" + id + "/quote?figure=injured-victims": "&private=1"} {
		if page := v.get(path); names.MatchString(page) {
			t.Errorf("%s: what is printed has a name: %s", path, text(page))
		}
		if page := v.get(path + open); !names.MatchString(page) {
			t.Errorf("%s%s: nobody is named: %s", path, open, text(page))
		}
	}
	for n := 1; n < 8; n++ {
		if res, line := v.ask("GET", "/c/r1.c"+string(rune('0'+n))+"/quote", nil); res.StatusCode == 200 && names.MatchString(line) {
			t.Errorf("a quotation has a name: %s", line)
		}
	}
	for _, m := range regexp.MustCompile(`<dt>([^<]*)</dt><dd><span class="paste">([^<]*)<`).FindAllStringSubmatch(report, -1) {
		if open := m[1] == "With the names of private people"; open != names.MatchString(m[2]) {
			t.Errorf("%s: %s", m[1], m[2])
		}
	}
	// A page is printed with the names, or without them, as who prints it has said.
	for _, path := range []string{"/i/" + id, "/r/r1", "/search?q=market", "/review", "/i/" + id + "/changes"} {
		page := v.get(path)
		if !strings.Contains(page, `<main id="main" class="named"`) {
			t.Errorf("%s is printed with the names", path)
		}
		seen(t, page, "This page may name private people, and is not printed so.", "To print it with them, open")
		sign := "?"
		if strings.Contains(path, "?") {
			sign = "&"
		}
		if page := v.get(path + sign + "names=shown"); strings.Contains(page, `class="named"`) {
			t.Errorf("%s is not printed though it was asked for", path)
		}
		if page := v.get(path + sign + "names=withheld"); names.MatchString(page) && !strings.Contains(page, `class="named"`) {
			t.Errorf("%s without the names has some: %s", path, names.FindString(page))
		}
	}
}
