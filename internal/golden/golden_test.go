package golden

import (
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"daybook"
)

const sample = `Attackers are counted apart.
-- report --
title: Blast at market
published: 2024-05-01
kind: post

Four people died, police told Radio One.
-- claims --
killed people 4 "Four people" <- police [police] via Radio One | main | asserted
-- toll --
killed 4
`

// reading is what the sample says.
func reading(rep *daybook.Report) *daybook.Reading {
	span := func(words string) daybook.Span {
		i := strings.Index(rep.Text, words)
		return daybook.Span{Start: i, End: i + len(words)}
	}
	source, via := span("police"), span("Radio One")
	kind, police, radio := daybook.Police, "police", "Radio One"
	four := daybook.Exactly(4)
	return &daybook.Reading{Schema: daybook.Schema, Report: rep,
		Happenings: []daybook.Happening{{Key: "1", Main: true, Type: daybook.Bombing, Status: daybook.Ended}},
		Posts:      []daybook.Post{}, Responsibility: []daybook.Responsibility{}, Situation: []daybook.Situation{}, Notes: []daybook.Note{},
		Claims: []daybook.Claim{{ID: "c1", Incident: "1", Measure: daybook.Killed, Class: daybook.People, Figure: four,
			Stance: daybook.Asserted, Source: &police, SourceKind: &kind, Via: &radio,
			Words: "Four people", Quote: "Four people died", Rule: "r", Confidence: 1,
			Spans: daybook.Spans{Quote: span("Four people died"), Figure: span("Four people"), Source: &source, Via: &via}}},
		Toll: daybook.Toll{Killed: &daybook.Bounds{four.Lo, four.Hi}, From: []string{"c1"}},
	}
}

func TestCorpusFile(t *testing.T) {
	a := txtar.Parse([]byte(sample))
	rep, err := Report(a)
	if err != nil {
		t.Fatal(err)
	}
	if rep.Title != "Blast at market" || rep.Published != "2024-05-01" || rep.Kind != daybook.SinglePost ||
		rep.Text != "Blast at market\nFour people died, police told Radio One." || rep.Text[rep.Body:rep.Body+4] != "Four" {
		t.Errorf("report %+v", rep)
	}
	r := reading(rep)
	if changed, err := Compare(a, r); changed != "" || err != nil {
		t.Errorf("%v\n%s", err, changed)
	}
	r.Claims[0].Figure = daybook.AtLeast(4)
	changed, _ := Compare(a, r)
	if !strings.Contains(changed, "+killed people 4+ ") || !strings.Contains(changed, "-killed people 4 ") {
		t.Errorf("a changed figure gives\n%s", changed)
	}
	again := txtar.Parse(txtar.Format(Rewritten(a, r)))
	if changed, _ := Compare(again, r); changed != "" {
		t.Errorf("after an update it still differs:\n%s", changed)
	}
}

// TestGaps: a known gap passes, another one fails, and so does one that has
// healed.
func TestGaps(t *testing.T) {
	const gap = "-- gaps --\nwant claims: killed people 4 \"Four people\" <- police [police] via Radio One | main | asserted\n" +
		"extra claims: killed people 5 \"Four people\" <- police [police] via Radio One | main | asserted\n"
	a := txtar.Parse([]byte(sample + gap))
	rep, err := Report(a)
	if err != nil {
		t.Fatal(err)
	}
	r := reading(rep)
	five := func() { r.Claims[0].Figure = daybook.Exactly(5) }
	five()
	if changed, err := Compare(a, r); changed != "" || err != nil {
		t.Errorf("a known gap: %v\n%s", err, changed)
	}
	r.Claims[0].Figure = daybook.Exactly(6)
	if changed, _ := Compare(a, r); !strings.Contains(changed, "no known gap: extra claims: killed people 6") ||
		!strings.Contains(changed, "has healed") {
		t.Errorf("another gap gives %q", changed)
	}
	r = reading(rep)
	if changed, _ := Compare(a, r); strings.Count(changed, "has healed") != 2 {
		t.Errorf("a healed gap gives %q", changed)
	}
	if got := string(txtar.Format(Rewritten(a, r))); got != sample+"-- gaps --\n" {
		t.Errorf("updated once healed:\n%s", got)
	}
	five()
	if got := string(txtar.Format(Rewritten(a, r))); got != sample+gap {
		t.Errorf("updated with the gap:\n%s", got)
	}
}

func TestBadCorpusFiles(t *testing.T) {
	for text, want := range map[string]string{
		"-- report --\n\nWords.\n":              "has no comment",
		"A trap.\n-- claims --\n":               "has no section report",
		"A trap.\n-- report --\nWords.\n":       "no empty line",
		"A trap.\n-- report --\nx: y\n\nWords.": `no header "x"`,
	} {
		if _, err := Report(txtar.Parse([]byte(text))); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
	a := txtar.Parse([]byte("A trap.\n-- report --\n\nWords.\n-- claim --\n"))
	rep, err := Report(a)
	if err != nil || rep.Text != "Words." {
		t.Fatal(rep, err)
	}
	if _, err := Compare(a, reading(rep)); err == nil {
		t.Error("a misspelt section is taken for none")
	}
}

// TestFaults breaks a sound reading in every way that Faults knows.
func TestFaults(t *testing.T) {
	rep := func() *daybook.Report {
		r, _ := Report(txtar.Parse([]byte(sample)))
		return r
	}
	if f := Faults(reading(rep())); f != nil {
		t.Fatal(f)
	}
	for want, spoil := range map[string]func(*daybook.Reading){
		"at its span stands":      func(r *daybook.Reading) { r.Claims[0].Quote = "Five people died" },
		"no range of the text":    func(r *daybook.Reading) { r.Claims[0].Spans.Figure.End = 1 << 20 },
		"outside of the quote":    func(r *daybook.Reading) { r.Claims[0].Spans.Figure = *r.Claims[0].Spans.Source },
		"has no span":             func(r *daybook.Reading) { r.Claims[0].Spans.Source = nil },
		"has a span and no words": func(r *daybook.Reading) { r.Claims[0].Via = nil },
		"no incident":             func(r *daybook.Reading) { r.Claims[0].Incident = "2" },
		"the low bound":           func(r *daybook.Reading) { r.Claims[0].Figure = daybook.Between(5, 4) },
		"has no figure":           func(r *daybook.Reading) { r.Claims[0].Figure = daybook.Figure{} },
		"part of no claim":        func(r *daybook.Reading) { r.Claims[0].PartOf = &r.Claims[0].ID },
		"in no post":              func(r *daybook.Reading) { r.Claims[0].Post = new(int) },
		"stands twice":            func(r *daybook.Reading) { r.Claims = append(r.Claims, r.Claims[0]) },
		"a list is null":          func(r *daybook.Reading) { r.Notes = nil },
		"which is no claim":       func(r *daybook.Reading) { r.Toll.From = []string{"c9"} },
		"are the main one":        func(r *daybook.Reading) { r.Happenings = append(r.Happenings, r.Happenings[0]) },
		"names no rule":           func(r *daybook.Reading) { r.Claims[0].Rule = "" },
		"measure":                 func(r *daybook.Reading) { r.Claims[0].Measure = "hurt" },
		"note 0: span {900 901} is no": func(r *daybook.Reading) {
			r.Notes = []daybook.Note{{Span: daybook.Span{Start: 900, End: 901}, Text: "x"}}
		},
	} {
		r := reading(rep())
		spoil(r)
		if f := strings.Join(Faults(r), "\n"); !strings.Contains(f, want) {
			t.Errorf("want %q, have %q", want, f)
		}
	}
}

func TestMarks(t *testing.T) {
	const in = "⟦figure At least 12⟧ people died, ⟦source the ⟦role police⟧⟧ said – ⟦cue “twice”⟧"
	text, marks := Marked(in)
	if text != "At least 12 people died, the police said – “twice”" {
		t.Errorf("%q", text)
	}
	var words []string
	for _, m := range marks {
		words = append(words, m.Label+":"+m.Span.Of(text))
	}
	if got := strings.Join(words, " "); got != "figure:At least 12 source:the police role:police cue:“twice”" {
		t.Error(got)
	}
	if got := Marking(text, marks); got != in {
		t.Errorf("back: %q", got)
	}
	for _, bad := range []string{"⟦a b", "b⟧", "⟦a⟧"} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%q is accepted", bad)
				}
			}()
			Marked(bad)
		}()
	}
}
