package desk_test

import (
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"daybook/desk"
)

var spots = regexp.MustCompile(`(?s)<circle class="spot[^>]*data-r=.*?</title>`)

func TestMap(t *testing.T) {
	v := open(t, several, desk.Options{Actor: "Ana"})
	page := v.get("/")
	if n := len(spots.FindAllString(page, -1)); n != 4 {
		t.Errorf("%d circles for four incidents", n)
	}
	for _, want := range []string{`class="spot hollow"`, `href="/assets/world.svg#land"`, `aria-label="Nearer"`, `aria-label="North"`, `class="country"`, "12 killed, as posts alone tell", `href="/?map=`, `class="within"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the map has no %s", want)
		}
	}
	if !regexp.MustCompile(`>\d+ km<`).MatchString(page) {
		t.Error("it has no scale")
	}
	// What a step leads to is drawn there.
	near := regexp.MustCompile(`href="(/\?map=[^"]*)" aria-label="Nearer"`).FindStringSubmatch(page)
	if page := v.get(strings.ReplaceAll(near[1], "&amp;", "&")); strings.Contains(page, "is no part of the map") {
		t.Error("nearer leads nowhere")
	}
	// A town is named where the map is near enough.
	if close := v.get("/?map=67,30.2,6"); !strings.Contains(close, `class="spot-name"`) || !strings.Contains(close, ">Chaman<") {
		t.Error("towns near Quetta have no names")
	}
	part := v.get("/map?map=67,30.2,6")
	if !strings.HasPrefix(part, "<svg>") || len(spots.FindAllString(part, -1)) != 1 || !strings.Contains(part, ">Chaman<") {
		t.Errorf("%s", part)
	}
	if names := v.get("/map?names=1&map=67,30.2,6&wide=390"); strings.Contains(names, "data-r=\"4") || !strings.Contains(names, ">Chaman<") {
		t.Errorf("%s", names)
	}
	if n := len(spots.FindAllString(v.get("/map?map=0,20,360&type=shooting"), -1)); n != 1 {
		t.Errorf("of the shootings %d are on the map", n)
	}
	for _, path := range []string{"/map", "/map?map=x"} {
		if got := v.status("GET", path, nil); got != 400 {
			t.Errorf("%s: %d", path, got)
		}
	}
}

// TestHeaps: incidents that would lie on one another are one circle with their
// number, which leads nearer, and at last to the list of them.
func TestHeaps(t *testing.T) {
	var lines strings.Builder
	for i, town := range []string{"Quetta", "Quetta", "Quetta", "Pishin"} {
		fmt.Fprintf(&lines, `{"id": "%d", "title": "Blast", "published": "2022-0%d-14T10:00:00Z", "publisher": "Paper", "text": "%d people were killed when a bomb exploded at a market in %s on Sunday, police said."}`+"\n", i, 2*i+1, 3+i, town)
	}
	v := open(t, lines.String(), desk.Options{Actor: "Ana"})
	page := v.get("/")
	seen(t, page, "4 incidents", "4 incidents at Quetta or near it, 18 killed")
	follow := func(page, title string) string {
		t.Helper()
		m := regexp.MustCompile(`<a href="([^"]*)" aria-label="` + title).FindStringSubmatch(page)
		if m == nil {
			t.Fatalf("no %s in %s", title, text(page))
		}
		return v.get(strings.ReplaceAll(m[1], "&amp;", "&"))
	}
	near := follow(page, "4 incidents at Quetta")
	seen(t, near, "4 incidents", "3 incidents at Quetta or near it, 12 killed", "Pishin")
	last := follow(near, "3 incidents at Quetta")
	seen(t, last, "3 of 4 incidents", "on this part of the map")
}

func TestOutlines(t *testing.T) {
	v := demo(t)
	res, plain := v.ask("GET", "/assets/world.svg", nil)
	if res.Header.Get("Content-Type") != "image/svg+xml" || !strings.Contains(plain, `id="land"`) || !strings.Contains(plain, `id="border"`) {
		t.Errorf("%s: %.80s", res.Header.Get("Content-Type"), plain)
	}
	r, err := http.NewRequest("GET", "http://127.0.0.1:8480/assets/world.svg", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept-Encoding", "gzip")
	w := record(v, r)
	z, err := gzip.NewReader(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(z); err != nil || string(got) != plain || w.Header().Get("Content-Encoding") != "gzip" {
		t.Errorf("%v: %d bytes, plain %d", err, len(got), len(plain))
	}
}
