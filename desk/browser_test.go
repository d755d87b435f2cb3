package desk_test

import (
	_ "embed"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/input"
	"github.com/go-rod/rod/lib/launcher"
	"github.com/go-rod/rod/lib/proto"

	"daybook/desk"
	"daybook/examples/karachi"
	"daybook/internal/golden"
	"daybook/sqlite"
)

//go:embed testdata/axe.min.js
var axe string

// browser opens Chromium; the test is skipped where there is none.
func browser(t *testing.T) *rod.Browser {
	t.Helper()
	bin, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("chromium is not installed: the pages are not looked at in a browser (apt-get install chromium)")
	}
	l := launcher.New().Bin(bin).NoSandbox(true).Headless(true).Leakless(false).Set("disable-gpu").Set("force-color-profile", "srgb")
	url, err := l.Launch()
	if err != nil {
		t.Fatal(err)
	}
	b := rod.New().ControlURL(url).MustConnect()
	t.Cleanup(func() {
		b.MustClose()
		l.Cleanup()
	})
	return b
}

// served is a desk at an address of this machine.
func served(t *testing.T) (*visitor, string) {
	t.Helper()
	w, err := sqlite.OpenWords(t.Context(), filepath.Join(t.TempDir(), "x.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	v := open(t, string(karachi.Reports), desk.Options{Actor: "Ana", Words: w})
	v.ask("POST", "/decide", map[string][]string{"verb": {"note"}, "name": {v.attack()}, "reason": {"the embassy calls back at nine"}})
	srv := httptest.NewServer(v.desk)
	t.Cleanup(func() {
		srv.CloseClientConnections() // streams of news stay open
		srv.Close()
	})
	return v, srv.URL
}

// looks are how pages are looked at: wide and narrow, by day and by night.
var looks = []struct {
	name          string
	width, height int
	scheme        string
}{{"desktop", 1400, 900, "light"}, {"desktop-dark", 1400, 900, "dark"}, {"phone", 390, 844, "light"}, {"phone-dark", 390, 844, "dark"}}

// pictured opens a page in each look, has something done on it, and holds that
// it is accessible. With -update it puts a picture of it down.
func pictured(t *testing.T, b *rod.Browser, url, name string, do func(*rod.Page)) {
	looked(t, b, url, name, do, func(t *testing.T, page *rod.Page, look string) {
		if golden.Updating() {
			picture(t, page, "desk-"+name+"-"+look+".webp")
		}
	})
}

// looked opens a page in each look, has something done on it, holds that it is
// accessible, and shows it.
func looked(t *testing.T, b *rod.Browser, url, name string, do func(*rod.Page), show func(t *testing.T, page *rod.Page, look string)) {
	for _, look := range looks {
		t.Run(look.name+"/"+name, func(t *testing.T) {
			page := b.MustPage()
			defer page.MustClose()
			page.MustSetViewport(look.width, look.height, 1, look.width < 600)
			if err := (proto.EmulationSetEmulatedMedia{Features: []*proto.EmulationMediaFeature{{Name: "prefers-color-scheme", Value: look.scheme}}}).Call(page); err != nil {
				t.Fatal(err)
			}
			if err := (proto.PageSetBypassCSP{Enabled: true}).Call(page); err != nil { // for axe alone
				t.Fatal(err)
			}
			page = page.Timeout(60 * time.Second)
			page.MustNavigate(url).MustWaitLoad()
			do(page)
			accessible(t, page)
			show(t, page, look.name)
		})
	}
}

// TestAccessible: no page has what axe-core finds fault with, wide or narrow, in
// the light or in the dark.
func TestAccessible(t *testing.T) {
	b := browser(t)
	v, at := served(t)
	v.altered("r1", "Two policemen", "Three policemen")
	for _, p := range []struct{ name, path string }{
		{"incidents", "/"}, {"filtered", "/?place=karachi&from=2023-02-17&order=toll"}, {"enter", "/enter?kind=told"},
		{"incident", "/i/" + v.attack()}, {"then", "/i/" + v.attack() + "?at=2023-02-17T16:30:00Z&clock=said"},
		{"board", "/i/" + v.attack() + "#board"}, {"changes", "/i/" + v.attack() + "/changes?since=2023-02-17T16:00:00Z"},
		{"report", "/r/r22"}, {"evidence", "/r/r18#r18.c3"}, {"versions", "/r/r1/versions"},
		{"review", "/review"}, {"search", "/search?q=hostage"}, {"audit", "/audit"}, {"missing", "/i/i99"},
		{"sitrep", "/i/" + v.attack() + "/sitrep"},
	} {
		pictured(t, b, at+p.path, p.name, func(*rod.Page) {})
	}
}

// altered enters a newer version of a report, in which some words are others.
func (v *visitor) altered(report, old, words string) {
	v.t.Helper()
	r, err := v.book.Report(v.t.Context(), report)
	if err != nil {
		v.t.Fatal(err)
	}
	text := strings.ReplaceAll(r.Text, old, words)
	if text == r.Text {
		v.t.Fatalf("%q is not in %s", old, report)
	}
	if got := v.status("POST", "/reports", map[string][]string{"text": {text}, "url": {r.URL}, "title": {r.Title}, "publisher": {r.Publisher}, "published": {r.Published}}); got != 303 {
		v.t.Fatalf("the newer version: %d", got)
	}
}

// accessible holds that axe-core finds nothing on a page, and that it is no wider
// than its window.
func accessible(t *testing.T, page *rod.Page) {
	t.Helper()
	page.MustEval("() => {" + axe + "}")
	found := page.MustEval(`async () => (await window.axe.run()).violations.map(v => v.id + ": " + v.nodes.map(n => n.html.slice(0, 160)).join(" | "))`)
	for _, f := range found.Arr() {
		t.Error(f.Str())
	}
	if wide := page.MustEval(`() => document.documentElement.scrollWidth - document.documentElement.clientWidth`).Int(); wide > 0 {
		t.Errorf("the page is %d wider than its window", wide)
	}
}

func picture(t *testing.T, page *rod.Page, name string) {
	t.Helper()
	quality := 80
	data, err := page.Screenshot(false, &proto.PageCaptureScreenshot{Format: proto.PageCaptureScreenshotFormatWebp, Quality: &quality})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join("..", "doc", "pictures", name), data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestKeyboard goes from the list to a decision without a mouse.
func TestKeyboard(t *testing.T) {
	b := browser(t)
	v, at := served(t)
	page := b.MustPage().Timeout(60 * time.Second)
	var failed []string
	go page.EachEvent(func(e *proto.RuntimeExceptionThrown) { failed = append(failed, e.ExceptionDetails.Text) })()
	page.MustNavigate(at + "/").MustWaitLoad()
	page.Keyboard.MustType('j')
	page.MustElement(".go.at")
	wait := page.MustWaitNavigation()
	page.Keyboard.MustType(input.Enter)
	wait()
	if head := page.MustElement("h1").MustText(); !strings.Contains(head, "Karachi") {
		t.Errorf("Enter leads to %q", head)
	}
	// The slider, to an earlier moment.
	page.MustElement(".asof input[type=range]").MustFocus()
	wait = page.MustWaitNavigation()
	page.Keyboard.MustType(input.ArrowLeft)
	wait()
	if info := page.MustInfo(); !strings.Contains(info.URL, "at=2023-02-1") {
		t.Errorf("the slider leads to %s", info.URL)
	}
	// A decision.
	page.MustNavigate(at + "/review").MustWaitLoad()
	first := page.MustElement(".queue .item").MustProperty("id").Str()
	page.Keyboard.MustType('j')
	page.MustElement(".item.at")
	wait = page.MustWaitNavigation()
	page.Keyboard.MustType('a')
	wait()
	page.MustWaitLoad()
	for _, left := range page.MustElements(".queue .item") {
		if left.MustProperty("id").Str() == first {
			t.Errorf("%s is still in the queue", first)
		}
	}
	seen(t, v.get("/audit"), "Ana", "accept "+first, "looked at")
	if at := page.MustElement(".item.at"); at == nil || !strings.HasPrefix(page.MustElement(".done").MustText(), "accept "+first) {
		t.Error("the page does not say what was decided, or goes not on to the next")
	}
	page.Keyboard.MustType('?')
	page.MustElement("#keys[open]")
	if len(failed) > 0 {
		t.Errorf("scripts failed: %v", failed)
	}
}

// TestNews: an open page says that somebody else has entered something.
func TestNews(t *testing.T) {
	b := browser(t)
	v, at := served(t)
	page := b.MustPage().Timeout(60 * time.Second)
	page.MustNavigate(at + "/i/" + v.attack()).MustWaitLoad()
	for range 50 { // until the stream is open
		v.ask("POST", "/decide", map[string][]string{"verb": {"note"}, "name": {v.attack()}, "reason": {"more"}})
		if page.MustEval(`() => !document.querySelector("#live").hidden`).Bool() {
			return
		}
		page.MustWaitIdle()
	}
	t.Error("the page says nothing of it")
}

// TestMapMoves: the map goes nearer and farther and moves, by keys and by
// buttons, and is drawn anew; a row lights up its circle, and a circle its row.
func TestMapMoves(t *testing.T) {
	b := browser(t)
	_, at := served(t)
	page := b.MustPage().Timeout(60 * time.Second)
	page.MustNavigate(at + "/").MustWaitLoad()
	wide := func() float64 {
		return page.MustEval(`() => Number(document.querySelector("svg.world").getAttribute("viewBox").split(" ")[2])`).Num()
	}
	left := func() float64 {
		return page.MustEval(`() => Number(document.querySelector("svg.world").getAttribute("viewBox").split(" ")[0])`).Num()
	}
	names := func() string {
		return page.MustEval(`() => document.querySelector("svg.world .names").textContent`).Str()
	}
	home, x, before := wide(), left(), names()
	page.MustElement("svg.world").MustFocus()
	page.Keyboard.MustType(input.ArrowRight)
	if left() <= x {
		t.Error("the arrow to the right does not move the map")
	}
	page.Keyboard.MustType('0')
	page.Keyboard.MustType('+')
	page.Keyboard.MustType('+')
	if wide() >= home {
		t.Errorf("+ leaves the map %.0f wide, it was %.0f", wide(), home)
	}
	page.MustWait(`(before) => document.querySelector("svg.world .names").textContent !== before`, before)
	for range 12 {
		page.Keyboard.MustType('+')
	}
	if w := wide(); w != 12 {
		t.Errorf("the nearest is %v wide", w)
	}
	page.MustElement(".zoom button:last-child").MustClick()
	if w := wide(); w != home {
		t.Errorf("back home it is %v wide, it was %v", w, home)
	}
	page.MustElement("tr[data-id] a").MustHover()
	page.MustElement("a.lit[data-ids]")
	page.MustElement("a[data-ids]").MustFocus()
	page.MustElement("tr.lit")
}

// TestDraft: what was typed is there when one comes back, and gone when it was
// entered; the key n leads to it from any page.
func TestDraft(t *testing.T) {
	b := browser(t)
	_, at := served(t)
	page := b.MustPage().Timeout(60 * time.Second)
	page.MustNavigate(at + "/").MustWaitLoad()
	page.Keyboard.MustType('n')
	page.MustElement(".enter[open] textarea:focus").MustInput("Three people drowned when a boat sank at Multan")
	page.MustElement("[name=publisher]").MustInput("The Coast")
	page.MustNavigate(at + "/review").MustWaitLoad()
	wait := page.MustWaitNavigation()
	page.Keyboard.MustType('n')
	wait()
	page.MustWaitLoad()
	if got := page.MustElement("textarea").MustProperty("value").Str(); !strings.HasPrefix(got, "Three people drowned") {
		t.Errorf("the draft is %q", got)
	}
	if got := page.MustElement("[name=publisher]").MustProperty("value").Str(); got != "The Coast" {
		t.Errorf("the publisher is %q", got)
	}
	page.MustElement("textarea").MustInput(" on Saturday, police said.")
	wait = page.MustWaitNavigation()
	page.KeyActions().Press(input.ControlLeft).Type(input.Enter).MustDo()
	wait()
	page.MustWaitLoad()
	if info := page.MustInfo(); !strings.Contains(info.URL, "/r/r") || strings.Contains(info.URL, "entered") {
		t.Errorf("it leads to %s", info.URL)
	}
	page.MustNavigate(at + "/enter").MustWaitLoad()
	if got := page.MustElement("textarea").MustProperty("value").Str(); got != "" {
		t.Errorf("what was entered is a draft still: %q", got)
	}
}
