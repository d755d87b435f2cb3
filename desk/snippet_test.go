package desk

import (
	"strings"
	"testing"
	"unicode/utf8"

	"daybook/sqlite"
)

func TestExtract(t *testing.T) {
	long := strings.Repeat("Nothing of note happened here. ", 40)
	for _, tt := range []struct{ text, query, want string }{
		{"Twelve drowned.", "drowned", "Twelve [drowned]."},
		{"Twelve drowned.", "drown", "Twelve drowned."},
		{"Twelve drowned.", "drown*", "Twelve [drowned]."},
		{"A São Paulo fire", "sao PAULO", "A [São] [Paulo] fire"},
		{"the police chief; police", `"police chief"`, "the [police chief]; police"},
		{"the police, chief", `"police chief"`, "the [police, chief]"},
		{"", "x", ""},
		{"one two", "three", "one two"},
		{long + "A ferry sank at dawn. " + long, "ferry dawn", "[ferry] sank at [dawn]."},
		{"a ferry " + long + "a ferry sank at dawn " + long, "ferry dawn", "[ferry] sank at [dawn]"},
		{"x\u0130x ferry", "ferry", "x\u0130x [ferry]"},
	} {
		terms := sqlite.Terms(tt.query)
		var got strings.Builder
		for _, s := range extract(tt.text, finder(terms)) {
			if s.Mark {
				s.Text = "[" + s.Text + "]"
			}
			got.WriteString(s.Text)
		}
		if !strings.Contains(got.String(), tt.want) || len(tt.text) < 100 && got.String() != tt.want || got.Len() > excerpt+60 {
			t.Errorf("%.30q in %.30q: %q, want %q", tt.query, tt.text, &got, tt.want)
		}
	}
}

func FuzzExtract(f *testing.F) {
	f.Add("Twelve drowned at São Paulo", `drown* "sao paulo"`)
	f.Add(strings.Repeat("é ", 400), "e")
	f.Add("\xff\xfe ab", "ab")
	f.Fuzz(func(t *testing.T, text, query string) {
		text = strings.ToValidUTF8(text, "?")
		var got strings.Builder
		for _, s := range extract(text, finder(sqlite.Terms(query))) {
			got.WriteString(s.Text)
		}
		if s := strings.Trim(got.String(), "…"); !utf8.ValidString(s) || !strings.Contains(text, strings.Trim(s, "…")) {
			t.Errorf("%q is not of %q", s, text)
		}
	})
}
