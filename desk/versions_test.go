package desk_test

import (
	"strings"
	"testing"

	"daybook/desk"
)

// page3 is one page as it stood at three times, and a page of its own.
const page3 = `{"id": "a", "title": "Blast in Quetta", "publisher": "Lunde Times", "url": "https://example.org/quetta", "published": "2023-02-18T10:00:00Z", "text": "Three people were killed when a bomb exploded at a market in Quetta on Friday, police said.\nThe market stands by the river.\nIt opens at six.\nTraders sell fruit there.\nAt least nine others were wounded, a doctor said.\nOld Jaro Velling, 71, was among the dead."}
{"id": "c", "title": "Blast in Quetta", "publisher": "Lunde Times", "url": "https://example.org/quetta", "published": "2023-02-18T11:00:00Z", "text": "Five people were killed when a bomb exploded at a market in Quetta on Friday, police said.\nThe market stands by the river.\nIt opens at six.\nTraders sell fruit there.\nAt least nine others were wounded, a doctor said."}
{"id": "d", "title": "Blast in Quetta", "publisher": "Lunde Times", "url": "https://example.org/quetta", "published": "2023-02-18T12:00:00Z", "text": "Five people were killed when a bomb exploded at a market in Quetta on Friday, police said.\nThe market stands by the river.\nIt opens at six.\nTraders sell fruit there.\nA minister said two suspects had been arrested. The Pakistani Taliban have claimed responsibility for the attack."}
{"id": "b", "title": "Boat sinks", "publisher": "Coast", "url": "https://example.org/boat", "published": "2023-02-18T10:30:00Z", "text": "Two people drowned when a boat sank at Multan on Saturday, police said."}
`

func TestVersions(t *testing.T) {
	v := open(t, page3, desk.Options{Actor: "Ana"})
	page := v.get("/r/r4/versions")
	seen(t, page, "3 versions of one page", "Claims", "changed", "3", "→", "5", "Killed", "police", "said the same in both",
		"Words", "words struck", "put in", "from r1 to r4", "Three", "Five", "people were killed", "2 paragraphs the same in both")
	for _, want := range []string{`<del>Three</del><ins>Five</ins> people`, `<del>Old Jaro Velling, 71, was among the dead.</del>`, `href="/r/r1#r1.c1"`, `href="/r/r4#r4.c1"`, `<option value="r5"`} {
		if !strings.Contains(page, want) {
			t.Errorf("%s is not there", want)
		}
	}
	seen(t, v.get("/r/r1/versions"), "from r1 to r4")
	page = v.get("/r/r1/versions?to=r5")
	seen(t, page, "came", "2 Detained", "two suspects had been arrested", "went", "9+ Injured", "from r1 to r5")
	seen(t, v.get("/r/r5/versions"), "Operation and responsibility", "came", "Responsibility claimed: The Pakistani Taliban", "9 words struck", "from r4 to r5")
	seen(t, v.get("/r/r5/versions?from=r5&to=r4"), "went", "Responsibility claimed: The Pakistani Taliban", "from r5 to r4")
	seen(t, v.get("/r/r6/versions"), "1 version of one page", "The book has one version of this page.")
	seen(t, v.get("/r/r1"), "The page has changed since: r4 is a newer version.", "What is different", "the page has changed since", "5 killed, police (Lunde Times)")
	seen(t, v.get("/r/r5"), "versions of this page")
	for _, name := range []string{"r1", "r4", "r5"} {
		if strings.Contains(v.get("/r/"+name), "both are one voice") {
			t.Errorf("%s is called a copy of its own page", name)
		}
	}
	if incident := v.get("/i/i1"); !strings.Contains(incident, `href="/r/r4/versions?from=r1"`) {
		t.Error("the incident does not lead to what is different")
	}
	if changes := v.get("/i/i1/changes?since=2023-02-18T10:15:00Z"); !strings.Contains(changes, `href="/r/r4/versions?from=r1"`) {
		t.Error("the changes do not lead to what is different")
	}
	for path, want := range map[string]string{
		"/r/r4/versions?from=r4":      "These are the same version: choose two that are not.",
		"/r/r4/versions?from=r6":      `"r6" is no version of this page.`,
		"/r/r9/versions":              "there is no such report",
		"/r/r4/versions?from=%3Cx%3E": `"<x>" is no version of this page.`,
	} {
		if res, body := v.ask("GET", path, nil); res.StatusCode < 400 || !strings.Contains(text(body), want) {
			t.Errorf("%s: %s %s", path, res.Status, text(body))
		}
	}
}

// TestVersionsPrivate: what was struck out of a page is under the veil too.
func TestVersionsPrivate(t *testing.T) {
	v := open(t, page3, desk.Options{People: people(t)})
	v.enterAs("coder")
	seen(t, v.get("/r/r4/versions"), "Old Jaro Velling, 71")
	v.enterAs("reader")
	page := v.get("/r/r4/versions")
	seen(t, page, "[name withheld]", "71, was among the dead")
	if strings.Contains(page, "Velling") {
		t.Errorf("the name is there\n%s", text(page))
	}
}
