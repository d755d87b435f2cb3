package tag

import (
	"os"
	"strings"
	"testing"

	"daybook/tag/internal/gum"
	"daybook/token"
)

// The share of right tags and lemmas on the test part of the treebank does not
// fall. The figures are those of the training command, less a little.
func TestAccuracy(t *testing.T) {
	const file = "../../shared/data/ud/gum-test.conllu"
	if _, err := os.Stat(file); err != nil {
		t.Skip("no treebank: ", err)
	}
	sentences, err := gum.Read(file, token.English())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name       string
		news, caps bool
		tags       float64
	}{
		{"all", false, false, .962},
		{"all in capitals", false, true, .940},
		{"news", true, false, .968},
		{"news in capitals", true, true, .914},
	} {
		tags, lemmas, all := 0, 0, 0
		for _, s := range sentences {
			if c.news && !s.News() {
				continue
			}
			d := *s.Tokens
			d.Tokens = append([]token.Token(nil), d.Tokens...)
			if d.Caps = c.caps; c.caps {
				for i := range d.Tokens {
					d.Tokens[i].Text = strings.ToUpper(d.Tokens[i].Text)
				}
			}
			English().Tag(&d)
			for i := range d.Tokens {
				all++
				if d.Tokens[i].Tag == s.Tag[i] {
					tags++
				}
				if d.Tokens[i].Lemma == s.Lemma[i] {
					lemmas++
				}
			}
		}
		share := float64(tags) / float64(all)
		lemma := float64(lemmas) / float64(all)
		t.Logf("%s: tags %.4f, lemmas %.4f of %d tokens", c.name, share, lemma, all)
		if share < c.tags || lemma < .98 {
			t.Errorf("%s: tags %.4f, lemmas %.4f; want at least %.3f, .980", c.name, share, lemma, c.tags)
		}
	}
}
