package role

import (
	"testing"

	"daybook/tag"
	"daybook/token"
)

// find reads a text from scratch.
func find(text string) (*token.Doc, Roles) {
	d := token.English().Cut(text)
	tag.English().Tag(d)
	return d, English().Find(d)
}

// TestRules holds every rule to its examples.
func TestRules(t *testing.T) {
	gives := func(x Example, rule string) bool {
		_, r := find(x.Text)
		for _, e := range r.Entities {
			if e.Rule == rule && e.Text == x.Entity {
				return true
			}
		}
		return false
	}
	for _, r := range Rules() {
		if r.Gloss == "" || len(r.Fires) == 0 || len(r.Not) == 0 {
			t.Errorf("%s: a rule has a gloss, an example that fires, and one that must not", r.Name)
		}
		for _, x := range r.Fires {
			if !gives(x, r.Name) {
				_, got := find(x.Text)
				t.Errorf("%s does not give %q in %q: %+v", r.Name, x.Entity, x.Text, got.Entities)
			}
		}
		for _, x := range r.Not {
			if gives(x, r.Name) {
				t.Errorf("%s gives %q in %q", r.Name, x.Entity, x.Text)
			}
		}
	}
}
