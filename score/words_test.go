package score

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWords(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want wordSet
	}{
		{"", nil},
		{"?", nil},
		{"the of and", nil},
		{"Police said the police", wordSet{"police"}},
		{"Lt. Col. Peter Lerner", wordSet{"col", "lerner", "lt", "peter"}},
		{"Costa Rica’s agency", wordSet{"agency", "costa", "rica", "s"}},
		{"@user_1 #2", wordSet{"2", "user_1"}},
		{"Ærø ١٢ m²", wordSet{"m²", "ærø", "١٢"}},
		{"İzmir", wordSet{"i", "zmir"}}, // i and a combining dot, which is no letter
		{"ΟΔΟΣ ΣΑΣ", wordSet{"οδος", "σας"}},
		{"cafe\u0301s", wordSet{"cafe", "s"}},
		{"a\u001cb\u00a0c", wordSet{"b", "c"}},
	} {
		if diff := cmp.Diff(tt.want, words(tt.in)); diff != "" {
			t.Errorf("words(%q): %s", tt.in, diff)
		}
	}
}

func TestFlatten(t *testing.T) {
	in := " one\u001ctwo\u001f\u0085three\u00a0\u2028four\u200bfive\n"
	if got, want := flatten(in), "one two three four\u200bfive"; got != want {
		t.Errorf("flatten(%q) = %q, want %q", in, got, want)
	}
}

func TestSameSource(t *testing.T) {
	null := "null"
	ptr := func(s string) *string {
		if s == null {
			return nil
		}
		return &s
	}
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{null, null, true},
		{null, "police", false},
		{null, "", false},
		{null, "?", false},
		{"?", "?", true},
		{"?", "police", false},
		{"?", "", false},
		{"", "the", true},
		{"police", "the Police", true},
		{"police", "Karachi police", true},
		{"Karachi police", "Lahore police", false},
		{"police", "officials", false},
		{"a police official", "health officials", false},
		{"a police official", "police", true},
		{"Mayor Khan", "Mr Khan", true},
		{"Mayor Khan", "the mayor", true},
		{"Mayor Khan", "Governor Ali", false},
		{"witnesses", "a witness", false}, // words, not lemmas
	} {
		for _, pair := range [][2]string{{tt.a, tt.b}, {tt.b, tt.a}} {
			if got := sameSource(ptr(pair[0]), ptr(pair[1])); got != tt.want {
				t.Errorf("sameSource(%q, %q) = %v, want %v", pair[0], pair[1], got, tt.want)
			}
		}
	}
}
