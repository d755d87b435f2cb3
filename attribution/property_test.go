package attribution

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// reports draws reports that are put together from turns of speech.
var reports = rapid.Custom(func(t *rapid.T) string {
	who := rapid.SampledFrom([]string{"police", "Anna Oru", "the mayor", "he", "AFP", "a doctor, Ben Moss,", "they"})
	what := rapid.SampledFrom([]string{"four people died", "two were hurt", "the bridge fell", "“nobody” came", "at least six are missing"})
	turn := rapid.Custom(func(t *rapid.T) string {
		x, a, b := who.Draw(t, "who"), what.Draw(t, "what"), what.Draw(t, "more")
		return rapid.SampledFrom([]string{
			x + " said " + a + ".", a + ", " + x + " said.", "\"" + a + ",\" said " + x + ". \"" + b + ".\"",
			"According to " + x + ", " + a + ".", a + ".", x + ", citing police, said that " + a + ", adding that " + b + ".",
			"\"" + a + ".\n\n\"" + b + ",\" " + x + " told AFP.", "\"" + a + ".\"", a + " — Night Desk (@desk) May 4, 2022", x + " claimed responsibility.",
		}).Draw(t, "turn")
	})
	return strings.Join(rapid.SliceOfN(turn, 0, 12).Draw(t, "turns"), rapid.SampledFrom([]string{" ", "\n\n"}).Draw(t, "between"))
})

func TestInvariants(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := reports.Draw(t, "report")
		d, by := find(text, rapid.Bool().Draw(t, "post"))
		posts := finder.FindPosts(d)
		for _, p := range posts {
			if !p.Span.Valid(text) || p.Handle != "@desk" || p.Posted != "2022-05-04" {
				t.Fatalf("post %+v", p)
			}
		}
		for i := range text {
			if a, ok := Lookup(by, i); ok && a.SourceText == "" && a.Stance == "asserted" {
				t.Fatalf("byte %d is on nobody's word, asserted", i)
			}
		}
		// The same text, the same attributions.
		if again := finder.Find(d, posts, false); !slices.EqualFunc(again, finder.Find(d, posts, false), func(a, b Attribution) bool {
			return a.SourceText == b.SourceText && a.Rule == b.Rule && slices.Equal(a.Content, b.Content)
		}) {
			t.Fatal("the second reading differs")
		}
	})
}

// TestShift holds that a paragraph of the report's own behind a report changes
// nothing that is said in it.
func TestShift(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := reports.Draw(t, "report")
		_, a := find(text+"\n\nThe road was closed.", false)
		_, b := find(text+"\n\nThe road was closed. The inn stayed open.", false)
		if !slices.EqualFunc(a, b, func(x, y Attribution) bool {
			return x.SourceText == y.SourceText && x.Rule == y.Rule && slices.Equal(x.Content, y.Content)
		}) {
			t.Fatalf("%q:\n%+v\n%+v", text, a, b)
		}
	})
}
