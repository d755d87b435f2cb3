package role

import (
	"embed"
	"sync"

	"daybook/lexicon"
	"daybook/quantity"
	"daybook/role/internal/scene"
)

//go:embed en/*.lex
var english embed.FS

// Words returns the English words that roles are found by. They are loaded
// once.
var Words = sync.OnceValue(func() *scene.Lexica {
	return &scene.Lexica{
		Event:        lexicon.MustLoad(english, "en/event.lex"),
		Thing:        lexicon.MustLoad(english, "en/thing.lex"),
		Person:       lexicon.MustLoad(english, "en/person.lex"),
		Organisation: lexicon.MustLoad(english, "en/organisation.lex"),
		Word:         lexicon.MustLoad(english, "en/word.lex"),
		Count:        quantity.English(),
	}
})
