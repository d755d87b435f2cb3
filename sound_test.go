package daybook_test

import (
	"testing"
	"unicode/utf8"

	"daybook"
	"daybook/internal/golden"
	"daybook/read"
)

// TestReadingsAreSound reads what the local press wrote: every span holds the
// words it should, whatever a report looks like.
func TestReadingsAreSound(t *testing.T) {
	reports := press(t)
	if testing.Short() {
		reports = reports[:200]
	}
	for _, r := range reports {
		sound(t, r)
	}
}

// sound reads a report. A reader that breaks is a fault like any other, and
// does not take the other tests with it.
func sound(t *testing.T, r *daybook.Report) {
	t.Helper()
	defer func() {
		if broke := recover(); broke != nil {
			t.Errorf("%s: %.200q breaks the reader: %v", r.ID, r.Text, broke)
		}
	}()
	for _, fault := range golden.Faults(read.English().Read(r)) {
		t.Errorf("%s: %s", r.ID, fault)
	}
}

// FuzzRead: there is no text that the reader cannot read.
func FuzzRead(f *testing.F) {
	for _, text := range []string{
		"", "#", "@", "…", "\u00a0", "\n\n\n", "“”", "Four", "12", "12,", "$12 people were killed",
		"AT LEAST 12 PEOPLE WERE K!LLED\nPOLICE SAID", "“Two died,” he said. “Three died.”",
		"killed killed killed", "people of people of people", "he\nshe\nthey said", "RT @a: 3 dead #x",
		"3 of 4 of 5 of them", "between 3 and", "0 of", "Three of", "\u200f٣ قتلى", "👨‍👩‍👧 dead", "e\u0301 died", "&#39;", "1\u20444 people",
	} {
		f.Add("", text)
		f.Add(text, "Two people were killed.")
	}
	f.Fuzz(func(t *testing.T, title, text string) {
		if !utf8.ValidString(title) || !utf8.ValidString(text) {
			t.Skip() // ingest has repaired it
		}
		sound(t, titled(&daybook.Report{ID: "x", Title: title, Text: text}))
	})
}
