package page

import (
	_ "embed"
	"strings"
)

// The words of the page of a reading, and those of pages of records.
var (
	//go:embed en/phrases.txt
	english string
	//go:embed en/record.txt
	englishRecord string
)

// phrases are the words of the pages, by name.
var phrases = ParsePhrases(english + englishRecord)

// Phrases are words of a page, by name.
type Phrases map[string]string

// ParsePhrases reads a list of phrases: on each line a name, an equals sign
// and the words. Lines that begin with # say something of the list.
func ParsePhrases(text string) Phrases {
	out := Phrases{}
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		if name, words, ok := strings.Cut(line, "="); ok {
			out[strings.TrimSpace(name)] = strings.TrimSpace(words)
		}
	}
	return out
}

// Say gives a phrase with its blanks filled: name, value, name, value. Values
// are put in as they are, and never searched for further blanks.
func (p Phrases) Say(phrase string, blanks ...string) string {
	var pairs []string
	for i := 0; i+1 < len(blanks); i += 2 {
		pairs = append(pairs, "{"+blanks[i]+"}", blanks[i+1])
	}
	return strings.NewReplacer(pairs...).Replace(p[phrase])
}

func say(phrase string, blanks ...string) string { return phrases.Say(phrase, blanks...) }

// word gives the word for a value of a vocabulary, or the value itself when
// it has none: a new value must not vanish from the page.
func word(vocabulary, value string) string {
	if w, ok := phrases[vocabulary+"."+value]; ok {
		return w
	}
	return clean(value)
}
