package record

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// anAge is what tells that words name a person: the age in front of them or
// behind.
var anAge = regexp.MustCompile(`^(?:[0-9]{1,2}-year-old|aka) `)

// Aged is the name of a person in words that have an age beside them in a
// quotation, "Ada Quill, 31, was charged"; "" where they have none.
func Aged(words, quote string) string {
	young := anAge.MatchString(words)
	all := strings.Fields(words)
	from := len(all)
	for from > 0 {
		if first, _ := utf8.DecodeRuneInString(all[from-1]); !unicode.IsUpper(first) {
			break
		}
		from--
	}
	name := strings.Join(all[from:], " ")
	if name == "" || !young && !regexp.MustCompile(regexp.QuoteMeta(name)+`(?:, | \()[0-9]{1,2}\b`).MatchString(quote) {
		return ""
	}
	return name
}
