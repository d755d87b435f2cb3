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
		for _, fault := range golden.Faults(read.English().Read(r)) {
			t.Errorf("%s: %s", r.ID, fault)
		}
	}
}

// FuzzRead: there is no text that the reader cannot read.
func FuzzRead(f *testing.F) {
	for _, text := range []string{
		"", "#", "@", "…", "\u00a0", "\n\n\n", "“”", "Four", "12", "12,", "$12 people were killed",
		"AT LEAST 12 PEOPLE WERE K!LLED\nPOLICE SAID", "“Two died,” he said. “Three died.”",
		"killed killed killed", "people of people of people", "he\nshe\nthey said", "RT @a: 3 dead #x",
		"3 of 4 of 5 of them", "between 3 and", "\u200f٣ قتلى", "👨‍👩‍👧 dead", "e\u0301 died", "&#39;", "1\u20444 people",
	} {
		f.Add("", text)
		f.Add(text, "Two people were killed.")
	}
	f.Fuzz(func(t *testing.T, title, text string) {
		if !utf8.ValidString(title + text) {
			t.Skip() // ingest has repaired it
		}
		r := titled(&daybook.Report{ID: "x", Title: title, Text: text})
		for _, fault := range golden.Faults(read.English().Read(r)) {
			t.Error(fault)
		}
	})
}
