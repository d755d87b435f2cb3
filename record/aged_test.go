package record

import "testing"

// A name is a person's where an age stands beside it; what has none may be
// anybody's, and a body's.
func TestAged(t *testing.T) {
	for _, c := range []struct{ words, quote, want string }{
		{"Ada Quill", "Ada Quill, 31, was charged with murder", "Ada Quill"},
		{"Ada Quill", "police named Ada Quill (31) as the suspect", "Ada Quill"},
		{"31-year-old Ada Quill", "31-year-old Ada Quill was arrested", "Ada Quill"},
		{"her son Élie Quill", "her son Élie Quill, 9, was hurt", "Élie Quill"},
		{"Quill", "Quill, 31, fled", "Quill"},
		{"aka Ace", "suspect aka Ace fled", "Ace"},
		{"Ada Quill", "police suspect Ada Quill", ""},
		{"the Lunde Front", "the Lunde Front, 31 of whose members were killed", "Lunde Front"}, // and this errs
		{"a gunman", "a gunman, 31, fled", ""},
		{"Lunde Front", "the Lunde Front is suspected", ""},
		{"", "", ""},
	} {
		if got := Aged(c.words, c.quote); got != c.want {
			t.Errorf("%q in %q: %q, want %q", c.words, c.quote, got, c.want)
		}
	}
}
