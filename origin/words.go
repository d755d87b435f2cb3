package origin

import (
	"embed"

	"daybook/lexicon"
)

//go:embed en
var english embed.FS

var lex = lexicon.MustLoad(english, "en/*.lex")

// agency is the agency that words name, by the lexicon; "" for none.
func agency(words []string) string {
	for i := range words {
		if es, _ := lex.Match(lowered(words), i); len(es) > 0 && es[0].Label == "agency" {
			return es[0].Lemma
		}
	}
	return ""
}
