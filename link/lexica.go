package link

import (
	"embed"
	"sync"

	"daybook/lexicon"
)

//go:embed en/word.lex
var english embed.FS

// vocabulary is the words that linking knows, by section.
var vocabulary = sync.OnceValue(func() map[string]map[string]bool {
	in := map[string]map[string]bool{}
	for _, e := range lexicon.MustLoad(english, "en/word.lex").Entries {
		if in[e.Label] == nil {
			in[e.Label] = map[string]bool{}
		}
		for _, f := range e.Forms {
			in[e.Label][f] = true
		}
	}
	return in
})

// is reports whether the word stands in the section.
func is(section, word string) bool { return vocabulary()[section][word] }
