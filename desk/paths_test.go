package desk_test

import (
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/input"
	"github.com/go-rod/rod/lib/proto"

	"daybook"
	"daybook/book"
	"daybook/desk"
	"daybook/ingest"
	"daybook/journal"
	"daybook/read"
	"daybook/sqlite"
)

// TestPaths walks in a browser through all that the desk is for, on the demo and
// on a book of thousands of local reports.
func TestPaths(t *testing.T) {
	b := browser(t)
	t.Run("demo", func(t *testing.T) {
		v, at := served(t)
		walk(t, b, v, at)
	})
	t.Run("gva", func(t *testing.T) {
		path := filepath.Join("..", "..", "shared", "data", "gva", "reports.jsonl")
		if _, err := os.Stat(path); err != nil {
			t.Skip("the local reports are not here (../shared/data/gva): the desk is walked through on the demo alone")
		}
		v, at := shelved(t, path)
		walk(t, b, v, at)
	})
}

// shelved is a desk on all reports of a file.
func shelved(t *testing.T, path string) (*visitor, string) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	k := book.New(journal.NewMemory(clock), book.Rules{Name: "test", Read: func(r *daybook.Report) *daybook.Reading { return read.English().Read(r) }})
	for r, err := range ingest.Open(path, f, ingest.Meta{}) {
		if err != nil {
			continue // one of them has no words
		}
		if _, err := k.Add(t.Context(), "test", r, ingest.Meta{}, ""); err != nil {
			t.Fatal(err)
		}
	}
	if err := k.Follow(t.Context()); err != nil {
		t.Fatal(err)
	}
	w, err := sqlite.OpenWords(t.Context(), filepath.Join(t.TempDir(), "x.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	d, err := desk.New(t.Context(), k, desk.Options{Actor: "Ana", Now: clock, Words: w, Meaning: read.English().Meaning})
	if err != nil {
		t.Fatal(err)
	}
	srv := httptest.NewServer(d)
	t.Cleanup(func() {
		srv.CloseClientConnections()
		srv.Close()
	})
	v := &visitor{t: t, desk: d, book: k, jar: map[string]string{}, host: "127.0.0.1:8480"}
	v.ask("POST", "/decide", map[string][]string{"verb": {"note"}, "name": {v.attack()}, "reason": {"looked at"}}) // the words are looked up behind it
	return v, srv.URL
}

// tab is a page of a browser with what the walk asks of it.
type tab struct {
	*rod.Page
	t      *testing.T
	at     string
	failed []string
}

func walk(t *testing.T, b *rod.Browser, v *visitor, at string) {
	page := b.MustPage()
	t.Cleanup(func() { page.Close() })
	p := &tab{Page: page.Timeout(3 * time.Minute), t: t, at: at}
	go p.EachEvent(func(e *proto.RuntimeExceptionThrown) { p.failed = append(p.failed, e.ExceptionDetails.Text) })()
	if err := (proto.BrowserGrantPermissions{Origin: at, Permissions: []proto.BrowserPermissionType{proto.BrowserPermissionTypeClipboardReadWrite, proto.BrowserPermissionTypeClipboardSanitizedWrite}}).Call(b); err != nil {
		t.Fatal(err)
	}
	p.MustSetViewport(1400, 900, 1, false)
	id := v.attack()
	p.list(id)
	p.incident(id)
	p.evidence(id)
	p.review(id)
	p.enter()
	p.printed(id)
	if len(p.failed) > 0 {
		t.Errorf("scripts failed: %v", p.failed)
	}
}

func (p *tab) open(path string) { p.MustNavigate(p.at + path).MustWaitLoad() }

// leads does something that leads to another page, and returns where.
func (p *tab) leads(do func()) string {
	p.t.Helper()
	p.MustEval(`() => { window.before = true; }`)
	do()
	for { // a page that is about to go answers nothing; the walk's own time ends it
		there, err := p.Eval(`() => !window.before && document.readyState === "complete"`)
		if err == nil && there.Value.Bool() {
			break
		}
		if p.GetContext().Err() != nil {
			p.t.Fatalf("%s leads nowhere", p.at)
		}
	}
	return strings.TrimPrefix(p.MustInfo().URL, p.at)
}

func (p *tab) has(pattern string) {
	p.t.Helper()
	if body := p.MustElement("main").MustText(); !regexp.MustCompile(pattern).MatchString(body) {
		p.t.Errorf("%s: %q is not in\n%.1500s", p.MustInfo().URL, pattern, body)
	}
}

// list: filters, the map, and the search.
func (p *tab) list(id string) {
	p.open("/")
	all := len(p.MustElements(".incidents tbody tr"))
	if all < 3 || len(p.MustElements("svg.world .spot")) < 2 {
		p.t.Errorf("%d incidents in the list", all)
	}
	p.leads(func() {
		p.MustEval(`() => { const s = document.querySelector("select[name=type]"); s.value = s.options[1].value; s.dispatchEvent(new Event("change", {bubbles: true})); }`)
	})
	p.has(`\d+ of \d+ incidents`)
	p.open("/")
	view := func() string { // 400.0 300.0 and 400.00 300.00 are one place
		return regexp.MustCompile(`\.(\d)0`).ReplaceAllString(*p.MustElement("svg.world").MustAttribute("viewBox"), ".$1")
	}
	home := view()
	p.MustElement(".zoom button[aria-label=Nearer]").MustClick()
	if view() == home {
		p.t.Error("the map comes no nearer")
	}
	p.MustElement(`.zoom button[aria-label="As it was"]`).MustClick()
	if view() != home {
		p.t.Errorf("%s is not where the map was: %s", view(), home)
	}
	if to := p.leads(func() {
		p.MustEval(`() => document.querySelector("svg.world a[href^='/i/']").dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}))`)
	}); !strings.HasPrefix(to, "/i/") {
		p.t.Errorf("a circle leads to %s", to)
	}
	p.open("/")
	p.Keyboard.MustType('/')
	p.MustElement("input[type=search]").MustInput("police")
	p.leads(func() { p.Keyboard.MustType(input.Enter) })
	p.has(`Found for “police”`)
	hit := p.MustElement(`main a[href^="/r/"]`)
	if to := p.leads(func() { hit.MustClick() }); !strings.HasPrefix(to, "/r/") {
		p.t.Errorf("a hit leads to %s", to)
	}
}

// incident: from a figure to its claims and their words, by the keyboard; the
// clipboard, the slider, the other clock, and the difference of two moments.
func (p *tab) incident(id string) {
	p.open("/i/" + id)
	p.has(`What is known`)
	summary := p.MustElement(".toll summary")
	summary.MustFocus()
	p.Keyboard.MustType(input.Tab) // the focus that a key gives tells the rule
	p.Keyboard.Press(input.ShiftLeft)
	p.Keyboard.MustType(input.Tab)
	p.Keyboard.Release(input.ShiftLeft)
	if rule := p.MustElement(".toll summary .rule-said"); !rule.MustVisible() || !strings.HasSuffix(rule.MustText(), ".") {
		p.t.Errorf("the focus does not tell the rule")
	}
	p.Keyboard.MustType(input.Enter)
	p.MustElement(".toll[open] .brief a")
	quote := p.MustElement(".toll[open] a.copy")
	quote.MustClick()
	p.MustWait(`() => document.querySelector(".toll[open] a.copy").textContent === "copied"`)
	if text := p.MustEval(`() => navigator.clipboard.readText()`).Str(); !regexp.MustCompile(`(?s)as of .*It rests on:\n- “.*\[r\d+\.c\d+, bytes \d+–\d+\]`).MatchString(text) {
		p.t.Errorf("the clipboard has %q", text)
	}
	claim := p.MustElement(".toll[open] .brief a")
	if name, on := strings.CutPrefix(*claim.MustAttribute("href"), "#"); on {
		claim.MustClick()
		name = `[id="` + name + `"]`
		if len(p.MustElements(name)) != 1 {
			p.t.Fatalf("%s is not on the page", name)
		}
		words := p.MustElement(name + ` a[href^="/r/"]`)
		if to := p.leads(func() { words.MustClick() }); !strings.HasPrefix(to, "/r/") {
			p.t.Errorf("a claim leads to %s", to)
		}
	}
	p.open("/i/" + id)
	slider := p.MustElement(".asof input[type=range]")
	slider.MustFocus()
	to := p.leads(func() { p.Keyboard.MustType(input.ArrowLeft) })
	if !strings.Contains(to, "at=20") {
		p.t.Errorf("the slider leads to %s", to)
	}
	p.has(`As of`)
	p.leads(func() {
		p.MustEval(`() => { const s = document.querySelector("select[name=clock]"); s.value = "said"; s.dispatchEvent(new Event("change", {bubbles: true})); }`)
	})
	p.has(`by what had been said`)
	p.open("/i/" + id + "/changes")
	p.has(`New claims(?s:.*)New reports`)
}

// evidence: a claim of the record at its words, and how it was read.
func (p *tab) evidence(id string) {
	p.open("/i/" + id)
	words := p.MustElement(`.claims a[href^="/r/"]`)
	to := p.leads(func() { words.MustClick() })
	report, name, _ := strings.Cut(strings.TrimPrefix(to, "/r/"), "#")
	if name == "" || len(p.MustElements(`[id="`+name+`"]`)) != 1 {
		p.t.Fatalf("%s: the claim is not there", to)
	}
	if len(p.MustElements(`mark[data-claims~="`+name+`"]`)) == 0 {
		p.t.Errorf("%s: no words are marked", to)
	}
	p.has(`Rule`)
	if kind := p.MustEval(`async (u) => (await fetch(u)).headers.get("Content-Type")`, p.at+"/r/"+report+"/raw").Str(); kind != "application/octet-stream" {
		p.t.Errorf("the bytes are %s", kind)
	}
}

// review: reject with a reason, take it back, correct, grade, and split.
func (p *tab) review(id string) {
	p.open("/review?incident=" + id)
	first := p.MustElement(".queue .item").MustProperty("id").Str()
	p.Keyboard.MustType('j')
	p.MustElement(".item.at")
	p.Keyboard.MustType('x') // a rejection needs a reason: the key leads to where it is written
	p.MustElement(".item.at .reason").MustInput("told of another day")
	reject := p.MustElement(".item.at button[value=reject]")
	p.leads(func() { reject.MustClick() })
	p.has(`reject ` + first + `: told of another day`)
	undo := p.MustElement(".done button.text")
	p.leads(func() { undo.MustClick() })
	p.has(`undo`)
	if len(p.MustElements(`[id="`+first+`"]`)) != 1 {
		p.t.Errorf("%s is not back in the queue", first)
	}
	form := p.MustElement(`[id="` + first + `"]`)
	form.MustElement(".correct summary").MustClick()
	form.MustElement("input[name=figure]").MustInput("6-7")
	form.MustElement(".reason").MustInput("counted by hand")
	p.leads(func() { form.MustElement("button[value=correct]").MustClick() })
	p.has(`correct ` + first + `: counted by hand`)
	p.open("/i/" + id)
	p.has(`6–7`)
	form = p.MustElement(".claims li")
	form.MustElement(".more summary").MustClick()
	form.MustElement(".reason").MustInput("ask again at noon")
	p.leads(func() { form.MustElement("button[value=note]").MustClick() })
	p.has(`note r\d+\.c\d+: ask again at noon`)
	if boxes := p.MustElements(".reports input[type=checkbox]"); len(boxes) > 1 {
		boxes[0].MustClick()
		p.MustElement("#reports input[name=reason]").MustInput("another night")
		split := p.MustElement("#reports button[value=split]")
		p.leads(func() { split.MustClick() })
		p.has(`split(?s:.*)another night`)
	}
}

// enter: a report that is pasted, and one that was told by telephone.
func (p *tab) enter() {
	for _, by := range []string{"", "the harbour master"} {
		p.open("/")
		p.MustEval(`() => document.querySelectorAll("details.enter").forEach((d) => { d.open = true; })`)
		p.MustElement("textarea[name=text]").MustInput("Eleven people were killed and two were hurt when a ferry sank off Chittagong on Friday.")
		if by != "" {
			p.MustElement("input[value=told]").MustClick()
			p.MustElement("input[name=by]").MustInput(by)
		}
		send := p.MustElement("form[action='/reports'] button:not([type=button])")
		if to := p.leads(func() { send.MustClick() }); !strings.HasPrefix(to, "/r/") {
			p.t.Errorf("what was entered leads to %s", to)
		}
		p.has(`Eleven people were killed`)
		if by != "" {
			p.has(by)
		}
	}
}

// printed: the situation report, as a page and as Markdown, and the feed.
func (p *tab) printed(id string) {
	p.open("/i/" + id + "/sitrep")
	p.has(`What is known(?s:.*)What is claimed, and by whom`)
	p.open("/") // a report to print may fetch nothing
	for path, kind := range map[string]string{"/i/" + id + "/sitrep?form=markdown": "text/markdown", "/feed": "application/atom+xml", "/i/" + id + "/feed": "application/atom+xml"} {
		if have := p.MustEval(`async (u) => (await fetch(u)).headers.get("Content-Type")`, p.at+path).Str(); !strings.HasPrefix(have, kind) {
			p.t.Errorf("%s is %s", path, have)
		}
	}
}
