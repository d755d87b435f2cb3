package desk_test

import (
	"net/url"
	"regexp"
	"strings"
	"testing"

	"daybook/desk"
	"daybook/ingest"
)

// asPrinted is what of the evidence page is the report itself: its title and
// its paragraphs, without white space.
func asPrinted(page string) string {
	var out strings.Builder
	for _, m := range regexp.MustCompile(`(?s)<h1>(.*?)</h1>|<div class="words text">.*?<p>(.*?)</p></div>`).FindAllStringSubmatch(page, -1) {
		out.WriteString(tag.ReplaceAllString(m[1]+m[2], ""))
	}
	return strings.Join(strings.Fields(text(out.String())), "")
}

func TestEvidence(t *testing.T) {
	v := demo(t)
	page := v.get("/r/r10")
	seen(t, page, "Gunmen storm police chief's office in Karachi", "incident i3 Armed assault", "Several gunmen", "Attackers taking part", "stands", "police",
		"Rule", "attackers-subject-of-attack", "People who do what attackers do are counted as such.",
		"Words", "“Several gunmen”, read as 3+, for words without a number", "Counts", "Attackers taking part",
		"Said by", "police (police), by the word “said”", "Said", "by 17 Feb 2023, 19:52, because it was said before the report was published",
		"Stance", "asserted: said as a fact", "Certainty", "sure: 9", "Goes back to", "one speaker, through whichever paper", "Standing", "stands", "In the record", "among the claims of i3",
		"Place", "of the text", "Quote it", "said police (Harbour Wire, 17 Feb 2023 19:52 +05:00)", "Citation", "Decide",
		"Other posts", "Standing", "a post, not verified: nobody else says it",
		"As received", "Entered", "by test, as revision 10 of the book", "SHA-256", "bytes to keep")
	seen(t, v.get("/r/r7"), "post, not verified", "Post by Night Desk (@nightdesk_pk)")
	if !regexp.MustCompile(`<code class="paste">[0-9a-f]{64}</code>`).MatchString(page) {
		t.Error("the whole digest is not there")
	}
	for _, name := range []string{"r10", "r15", "r18"} {
		page := v.get("/r/" + name)
		rep, err := v.book.Report(t.Context(), name)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := asPrinted(page), strings.Join(strings.Fields(rep.Text), ""); got != want {
			t.Errorf("%s: the page says\n%s\nthe report\n%s", name, got, want)
		}
		for _, m := range regexp.MustCompile(`href="#([^"]+)"`).FindAllStringSubmatch(page, -1) {
			if strings.Count(page, `id="`+m[1]+`"`) != 1 {
				t.Errorf("%s: #%s leads nowhere, or to several places", name, m[1])
			}
		}
	}
	if res, raw := v.ask("GET", "/r/r10/raw", nil); !strings.HasPrefix(raw, "{") || res.Header.Get("Content-Type") != "application/octet-stream" {
		t.Errorf("%s: %q", res.Header.Get("Content-Type"), raw)
	}
}

// TestWords: every claim can be reached from its words, several on the same
// words too, and statements of the operation and of who did it.
func TestWords(t *testing.T) {
	v := demo(t)
	page := v.get("/r/r18")
	for _, name := range []string{"c1", "c2", "c3", "c4", "c5", "c6", "c7", "s1", "s2", "a1"} {
		if !strings.Contains(page, `class="ref `) || !strings.Contains(page, `id="w-r18.`+name+`" href="#r18.`+name+`"`) || !strings.Contains(page, `id="r18.`+name+`"`) {
			t.Errorf("%s cannot be reached from its words", name)
		}
	}
	if !regexp.MustCompile(`data-claims="r18\.c2 [^"]*r18\.c3|data-claims="[^"]*r18\.c3 [^"]*r18\.c2`).MatchString(page) {
		t.Error("words of two claims do not say that they are")
	}
	seen(t, v.get("/r/r19"), "It repeats the words of r18 : both are one voice.")
	seen(t, page, "By this report alone: 4 victims killed, 3 attackers killed from 1 2 6")
	seen(t, page, "Killed 7", "operation, responsibility 3", "who says it", "Operation over", "Its parts", "2 killed, security", "Part of", "4 killed", "Same words", "also carry",
		"Responsibility claimed: The Pakistani Taliban", "The Pakistani Taliban")
	if page := v.get("/r/r16"); !regexp.MustCompile(`class="(q \w+ )?(f )?source" data-claims="[^"]*r16\.s\d`).MatchString(page) {
		t.Error("a statement of the operation does not lead to who says it")
	}
}

// fact is what a card says under a name.
func fact(t *testing.T, page, claim, name string) string {
	t.Helper()
	_, rest, ok := strings.Cut(page, `<div class="how" id="`+claim+`">`)
	_, rest, found := strings.Cut(rest, "<dt>"+name+"</dt><dd>")
	if !ok || !found {
		t.Fatalf("%s has no %s in\n%s", claim, name, text(page))
	}
	fact, _, _ := strings.Cut(rest, "</dd>")
	return fact
}

// TestStandings: a claim says how it stands, and leads to what it gave way to.
func TestStandings(t *testing.T) {
	v := demo(t)
	v.ask("POST", "/decide", url.Values{"verb": {"reject"}, "name": {"r23.c7"}, "reason": {"seen twice"}})
	v.ask("POST", "/decide", url.Values{"verb": {"correct"}, "name": {"r15.c5"}, "reason": {"counted"}, "figure": {"4-6"}})
	correction := regexp.MustCompile(`id="(r15\.d\d+)"`).FindStringSubmatch(v.get("/r/r15"))
	if correction == nil {
		t.Fatal("the correction has no card")
	}
	for _, tt := range []struct{ claim, name, says, to string }{
		{"r14.c1", "Standing", "superseded: the same speaker gave a later figure:", "/r/r18#r18.c2"},
		{"r16.c1", "Standing", "corrected: the same speaker lowered it, and said so:", "/r/r23#r23.c2"},
		{"r13.c1", "Standing", "dissents: it stands, and says something else than the figure:", "/r/r18#r18.c1"},
		{"r18.c1", "Standing", "stands; these say otherwise:", "/r/r13#r13.c1"},
		{"r22.c2", "Standing", "its own report has a better figure:", "#r22.c7"},
		{"r18.c3", "Standing", "part of a whole: it is a floor, and no total", ""},
		{"r18.c3", "Part of", "4 killed", "#r18.c2"},
		{"r18.c2", "Its parts", "2 killed, security", "#r18.c3"},
		{"r13.c5", "Standing", "of one place or time only", ""},
		{"r6.c3", "Standing", "the same people are counted under another measure from then on", ""},
		{"r18.c1", "Goes back to", "the report says in its own voice what it has somebody say elsewhere in it; the same telling:", "#r18.c2"},
		{"r11.c1", "Goes back to", "the words of an embedded post", ""},
		{"r13.c5", "Goes back to", "nobody else is known to have said it first", ""},
		{"r18.c2", "Goes back to", "one speaker, through whichever paper; the same telling:", "/r/r19#r19.c1"},
		{"r23.c7", "Standing", "rejected by a person", ""},
		{"r23.c7", "reject", "by Ana: seen twice", ""},
		{correction[1], "Rule", "A person read the same words otherwise.", ""},
		{correction[1], "Certainty", "a person decided it", ""},
		{correction[1], "Said", ", as it was read", ""},
		{"r18.c2", "Said by", "a spokesman for the Sindh government (government), by the word “told”, through Harbour Wire", "#s-"},
		{"r18.c1", "Said by", "Harbour Wire itself", ""},
		{"r18.c1", "Said", "by 18 Feb 2023, 00:18, when the report was published", ""},
		{"r7.c1", "Said by", "a post by ", ""},
		{"r22.c8", "Counts", "whether attackers are among them is not said", ""},
		{"r15.c4", "Words", ", about", ""},
		{"r18.c3", "Counts", "Killed, security, by the words “two policemen”", ""},
	} {
		got := fact(t, v.get("/r/"+tt.claim[:strings.IndexByte(tt.claim, '.')]), tt.claim, tt.name)
		if !strings.Contains(text(got), tt.says) || !strings.Contains(got, `href="`+tt.to) && tt.to != "" {
			t.Errorf("%s, %s: %s; want %s, %s", tt.claim, tt.name, got, tt.says, tt.to)
		}
	}
}

// posts is a report with two embedded posts, one of them of two paragraphs'
// length, and a claim that is about something else.
const posts = `{"id": "p", "title": "Blast in Quetta", "publisher": "Lunde Times", "url": "https://example.org/p", "published": "2023-02-18T10:00:00Z", "text": "Three people were killed when a bomb exploded at a market in Quetta on Friday, police said.\n\nFive people are dead at the market in Quetta — Jaro Velling (@jvelling) February 17, 2023\n\nLast year, 40 people were killed in attacks in Lima."}`

func TestPosts(t *testing.T) {
	v := open(t, posts, desk.Options{Actor: "Ana"})
	page := v.get("/r/r1")
	seen(t, page, "Jaro Velling", "@jvelling", "17 Feb 2023", "twitter", "post, not verified", "Five people are dead", "a post by Jaro Velling (@jvelling)", "17 Feb 2023, by the time of the post")
	if n := strings.Count(page, `class="row in-post first"`); n != 1 {
		t.Errorf("%d posts", n)
	}
	seen(t, page, "40 Killed in no record", "in no record: it counts something else that the report mentions")
}

// TestUnread: what nobody has read yet is shown to those who work with names
// only; what was taken down to nobody.
func TestUnread(t *testing.T) {
	v := open(t, posts, desk.Options{People: people(t)})
	for r, err := range ingest.Open("x.jsonl", strings.NewReader(`{"id": "q", "title": "Fire", "publisher": "Coast", "published": "2023-02-18T11:00:00Z", "text": "Jaro Velling was killed in a fire in Lima."}`), ingest.Meta{}) {
		if err != nil {
			t.Fatal(err)
		}
		if _, err := v.book.Add(t.Context(), "test", r, ingest.Meta{}, ""); err != nil {
			t.Fatal(err)
		}
	}
	name := "r" + last(t, v)
	v.enterAs("coder")
	seen(t, v.get("/r/"+name), "no claim is marked. Reload the page in a minute.", "Jaro Velling was killed")
	v.enterAs("reader")
	page := v.get("/r/" + name)
	seen(t, page, "nobody knows which names in it are private. Come back in a minute.")
	if strings.Contains(page, "Velling") || strings.Contains(page, "bytes to keep") {
		t.Errorf("the name is there\n%s", text(page))
	}
	if err := v.book.Follow(t.Context()); err != nil {
		t.Fatal(err)
	}
	page = v.get("/r/" + name)
	if strings.Contains(page, `class="decide"`) || strings.Contains(page, `/raw"`) {
		t.Error("who may only look is asked to decide")
	}
	if strings.Contains(page, "Velling") || !strings.Contains(page, "[name withheld]") {
		t.Errorf("the name is there\n%s", text(page))
	}
	if _, err := v.book.Takedown(t.Context(), name, "asked for", "Ana"); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/r/" + name, "/r/" + name + "/raw"} {
		v.enterAs("coder")
		res, body := v.ask("GET", path, nil)
		if res.StatusCode != 410 || !strings.Contains(text(body), "This report was taken down in revision") {
			t.Errorf("%s: %s %s", path, res.Status, text(body))
		}
	}
}

// last is the number of the last revision.
func last(t *testing.T, v *visitor) string {
	t.Helper()
	head, err := v.book.Journal().Head(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(strings.Split(head.String(), " ")[1])
}

// TestEncoding: what was repaired on the way in is told of, and bytes that are
// no text are shown by their numbers.
func TestEncoding(t *testing.T) {
	v := open(t, posts, desk.Options{Actor: "Ana"})
	for r, err := range ingest.Open("x.txt", strings.NewReader("Fire in Lima\n\nTwo people were killed in a fire in Lima\xff on Friday.\n"), ingest.Meta{Published: "2023-02-18"}) {
		if err != nil {
			t.Fatal(err)
		}
		if _, err := v.book.Add(t.Context(), "test", r, ingest.Meta{Published: "2023-02-18"}, ""); err != nil {
			t.Fatal(err)
		}
	}
	name := "r" + last(t, v)
	if err := v.book.Follow(t.Context()); err != nil {
		t.Fatal(err)
	}
	page := v.get("/r/" + name)
	if strings.Count(page, "<dt>Note</dt>") != 1 {
		t.Errorf("%d notes", strings.Count(page, "<dt>Note</dt>"))
	}
	seen(t, page, "bytes 14–36 of the text, 14–36 of what was received", "Note", "Bytes", `fire in Lima\xff on Friday`)
}

// TestAccounts: an account that is held back takes no words from titles.
func TestAccounts(t *testing.T) {
	page := demo(t).get("/r/r22")
	seen(t, page, "Citation", "Night of fear in Karachi as police office is stormed, The Peninsula Standard")
}
