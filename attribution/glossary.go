package attribution

import (
	"strings"
	"sync"
)

// Glossary gives the sentence that explains each rule, by its name.
func Glossary() map[string]string { return glossary() }

var glossary = sync.OnceValue(func() map[string]string {
	data, err := english.ReadFile("en/rule.txt")
	if err != nil {
		panic(err) // unreachable unless the embedded file is missing
	}
	out := map[string]string{}
	for line := range strings.Lines(string(data)) {
		if name, text, ok := strings.Cut(strings.TrimSpace(line), ": "); ok && name[0] != '#' {
			out[name] = text
		}
	}
	return out
})
