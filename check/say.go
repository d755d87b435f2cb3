package check

import (
	"embed"
	"fmt"
	"strings"
	"text/template"

	"daybook"
)

//go:embed en/*.tmpl
var english embed.FS

var phrases = template.Must(template.New("").Option("missingkey=error").Funcs(template.FuncMap{
	// name gives the word for a measure or a class
	"name": func(key any) string { return say(fmt.Sprint("name-", key), nil) },
	// head gives it as a sentence begins with it
	"head": func(key any) string { return say(fmt.Sprint("head-", key), nil) },
	"last": func(i, n int) bool { return i == n-1 },
	"low":  low,
	"high": high,
	// byWords lists the claims of one figure by their words
	"byWords": func(cs []*claim) []wording {
		var out []wording
	next:
		for _, c := range cs {
			for i := range out {
				if strings.EqualFold(out[i].Words, c.Words) {
					out[i].Said = append(out[i].Said, c)
					continue next
				}
			}
			out = append(out, wording{c.Words, []*claim{c}})
		}
		return out
	},
	// voices lists each speaker once
	"voices": func(cs []*claim) []*claim {
		var out []*claim
		for _, c := range cs {
			out = heard(out, c)
		}
		return out
	},
	"clip": clip,
}).ParseFS(english, "en/*.tmpl"))

// the phrases call name, and name is said in phrases
var say func(phrase string, data any) string

func init() {
	say = func(phrase string, data any) string {
		t := phrases.Lookup(phrase)
		if t == nil {
			return ""
		}
		var b strings.Builder
		if err := t.Execute(&b, data); err != nil {
			panic(err) // unreachable unless a phrase and its finding part
		}
		return strings.Join(strings.Fields(b.String()), " ")
	}
}

// clip shortens the words of a figure to what a sentence can carry.
func clip(s string) string {
	const most = 60
	s = strings.Join(strings.Fields(s), " ")
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	s = string(r[:most-1])
	if i := strings.LastIndexByte(s, ' '); i > len(s)/2 {
		s = s[:i]
	}
	return s + "…"
}

// What the phrases ask of a claim.

// Own reports whether the report says it in its own voice.
func (c *claim) Own() bool { return c.Source == nil && c.post == nil && !c.byPost() }

// Single reports whether the report is a single post.
func (c *claim) Single() bool { return c.single }

// Nameless reports whether the text does not identify the speaker.
func (c *claim) Nameless() bool { return c.Source != nil && *c.Source == daybook.Unknown }

// ByPost reports whether a post says it in its own voice.
func (c *claim) ByPost() bool { return c.byPost() }

// Author is who wrote the post that says it.
func (c *claim) Author() string {
	switch {
	case c.Source != nil:
		return *c.Source
	case c.post != nil && c.post.Author != "":
		return c.post.Author
	case c.post != nil:
		return c.post.Handle
	}
	return ""
}

// Maybe reports whether the speaker only holds it possible.
func (c *claim) Maybe() bool { return c.Stance == daybook.Possible }

// wording is who gives a figure in the same words.
type wording struct {
	Words string
	Said  []*claim
}
