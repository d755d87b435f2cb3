package read

import (
	"slices"
	"testing"

	"daybook"
)

// TestVictims: whoever has a name is a person; a time or a place is nobody.
func TestVictims(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"Jaro Velling, a 26-year-old man, died Sunday, Dec. 25, after he was shot in a bar.", []string{"Jaro Velling"}},
		{"SPRINGFIELD, Ill. (Dec. 12, 2015) — Mikko Tarn was killed when gunmen attacked the shop.", []string{"Mikko Tarn"}},
	} {
		r := English().Read(&daybook.Report{Text: tt.text})
		var got []string
		for _, v := range r.Main().Victims {
			if v.Named {
				got = append(got, v.Text)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s\n\tgot %q, want %q", tt.text, got, tt.want)
		}
	}
}
