package desk_test

import (
	"net/http/httptest"
	"testing"
	"time"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/input"
	"github.com/go-rod/rod/lib/proto"

	"daybook/desk"
)

// at serves a desk for a browser.
func at(t *testing.T, v *visitor) string {
	srv := httptest.NewServer(v.desk)
	t.Cleanup(func() {
		srv.CloseClientConnections()
		srv.Close()
	})
	return srv.URL
}

// TestReader reads the evidence by keyboard: from the words to their claim and
// back, with what belongs together lit.
func TestReader(t *testing.T) {
	b := browser(t)
	url := at(t, demo(t))
	page := b.MustPage().Timeout(60 * time.Second)
	page.MustSetViewport(1400, 900, 1, false)
	page.MustNavigate(url + "/r/r18").MustWaitLoad()
	lit := func() int { return len(page.MustElements(".lit")) }

	words := page.MustElementByJS(`() => document.getElementById("w-r18.c3")`)
	words.MustFocus()
	if n := lit(); n < 3 { // its words, its speaker, its card
		t.Errorf("%d are lit", n)
	}
	page.Keyboard.MustType(input.Enter)
	card := page.MustElement(`details.card[open]`)
	if got := *card.MustAttribute("data-claims"); got != "r18.c3" {
		t.Errorf("Enter on the words opens %s", got)
	}
	if !page.MustEval(`() => [...document.querySelectorAll(".source.lit")].length > 0 && document.activeElement.closest(".card").dataset.claims === "r18.c3"`).Bool() {
		t.Error("its speaker is not lit, or the hand is elsewhere")
	}
	page.Keyboard.MustType(input.Escape)
	if got := page.MustEval(`() => document.activeElement.id + (document.querySelector("details.card[open]") ? " open" : "")`).Str(); got != "w-r18.c3" {
		t.Errorf("Escape leads to %q", got)
	}
	// From card to card; a rejection asks for its reason.
	page.Keyboard.MustType('j')
	page.Keyboard.MustType('j')
	if got := page.MustEval(`() => document.activeElement.closest(".card")?.dataset.claims`).Str(); got != "r18.c2" {
		t.Errorf("j j leads to %s", got)
	}
	page.Keyboard.MustType('x')
	if got := page.MustEval(`() => document.activeElement.name + " " + document.activeElement.closest(".card").dataset.claims`).Str(); got != "reason r18.c2" {
		t.Errorf("x leads to %q", got)
	}
	wait := page.MustWaitNavigation()
	page.Keyboard.MustType('n', 'o')
	page.MustEval(`() => document.activeElement.form.querySelector("[value=reject]").click()`)
	wait()
	page.MustWaitLoad()
	if !page.MustEval(`() => document.querySelector("details.card[open]")?.dataset.claims === "r18.c2"`).Bool() {
		t.Error("after a decision its claim is not open")
	}
}

// TestReaderPlain: without a script an address with a claim opens its card, and
// lights the words that it leads back to.
func TestReaderPlain(t *testing.T) {
	b := browser(t)
	url := at(t, demo(t))
	page := b.MustPage().Timeout(60 * time.Second)
	if err := (proto.EmulationSetScriptExecutionDisabled{Value: true}).Call(page); err != nil {
		t.Fatal(err)
	}
	page.MustNavigate(url + "/r/r18#r18.c3") // without scripts nothing says that it is loaded
	if got := *page.MustElement(`details.card[open]`).MustAttribute("data-claims"); got != "r18.c3" {
		t.Errorf("the address opens %s", got)
	}
	page.MustNavigate(url + "/r/r18#w-r18.c3")
	page.MustElement(`.q:has(+ .ref:target)`)
	if n := len(page.MustElements("button.copy:not([hidden])")); n > 0 {
		t.Errorf("%d buttons that do nothing", n)
	}
}

// TestCopied: a quotation goes to the clipboard.
func TestCopied(t *testing.T) {
	b := browser(t)
	url := at(t, demo(t))
	page := b.MustPage().Timeout(60 * time.Second)
	page.MustNavigate(url + "/r/r18#r18.c2").MustWaitLoad()
	page.MustEval(`() => { window.kept = ""; Object.defineProperty(navigator, "clipboard", { value: { writeText: (t) => { window.kept = t; return Promise.resolve(); } } }); }`)
	page.MustElement(`.card[data-claims="r18.c2"] summary`).MustFocus()
	page.Keyboard.MustType('c')
	want := `“Four people were killed,` // and who said so
	page.MustWait(`() => window.kept !== ""`)
	if got := page.MustEval(`() => window.kept`).Str(); len(got) < len(want) || got[:len(want)] != want {
		t.Errorf("copied is %q", got)
	}
	// A clipboard that is closed leaves the text marked.
	page.MustEval(`() => { navigator.clipboard.writeText = () => Promise.reject(); document.querySelector("#received button.copy").click(); }`)
	page.MustWait(`() => /^[0-9a-f]{64}$/.test(getSelection().toString())`)
}

// TestReaderAccessible: axe-core finds nothing on the pages of evidence, all of
// their parts open.
func TestReaderAccessible(t *testing.T) {
	b := browser(t)
	urls := map[string]string{"report": at(t, demo(t)) + "/r/r18", "posts": at(t, open(t, posts, desk.Options{Actor: "Ana"})) + "/r/r1"}
	pages := at(t, open(t, page3, desk.Options{Actor: "Ana"}))
	urls["versions"], urls["replaced"], urls["one version"] = pages+"/r/r4/versions", pages+"/r/r1", pages+"/r/r6/versions"
	for name, url := range urls {
		unfolded := func(page *rod.Page) {
			page.MustEval(`() => document.querySelectorAll("details").forEach((d) => { d.open = true; })`)
		}
		looked(t, b, url, name, unfolded, func(*testing.T, *rod.Page, string) {})
	}
}
