// Package spell turns names as written into the keys of the gazetteer, by
// rules of spelling that are data: see spelling.lex.
package spell

import (
	"fmt"
	"strings"

	"daybook/lexicon"
	"daybook/place/internal/fold"
)

// Section is a part of a .lex file: a label, its attributes, and its entries,
// each a list of forms.
type Section struct {
	Label   string
	Attr    map[string]string
	Entries [][]string
}

// Sections reads a .lex file without attributes on its entries.
func Sections(name string, data []byte) ([]Section, error) {
	var out []Section
	for i, line := range strings.Split(string(data), "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case line[0] == '[':
			body, ok := strings.CutSuffix(line[1:], "]")
			if !ok {
				return nil, fmt.Errorf("%s:%d: a section without its closing bracket", name, i+1)
			}
			label, attrs, _ := strings.Cut(body, "|")
			s := Section{Label: strings.TrimSpace(label), Attr: map[string]string{}}
			for _, a := range strings.Split(attrs, "|") {
				k, v, _ := strings.Cut(strings.TrimSpace(a), "=")
				if k != "" {
					s.Attr[k] = v
				}
			}
			out = append(out, s)
		case len(out) == 0:
			return nil, fmt.Errorf("%s:%d: an entry before the first section", name, i+1)
		default:
			s := &out[len(out)-1]
			var forms []string
			for _, f := range strings.Split(line, ",") {
				if f = strings.TrimSpace(f); f == "" {
					return nil, fmt.Errorf("%s:%d: an empty form", name, i+1)
				}
				forms = append(forms, f)
			}
			s.Entries = append(s.Entries, forms)
		}
	}
	return out, nil
}

// Speller knows the rules of spelling of one language's press.
type Speller struct {
	short         lexicon.Table[string]
	article       map[string]bool
	arab          map[string]bool // countries whose names may lose their article
	before, after []string
}

// New reads the rules.
func New(name string, data []byte) (*Speller, error) {
	sections, err := Sections(name, data)
	if err != nil {
		return nil, err
	}
	z := &Speller{article: map[string]bool{}, arab: map[string]bool{}}
	for _, s := range sections {
		for _, e := range s.Entries {
			switch s.Label {
			case "short":
				for _, f := range e[1:] {
					z.short.Set(f, e[0])
				}
			case "article":
				z.article[e[0]] = true
			case "before":
				z.before = append(z.before, e[0]+" ")
			case "after":
				z.after = append(z.after, " "+e[0])
			default:
				return nil, fmt.Errorf("%s: no such section: %s", name, s.Label)
			}
		}
		for _, iso := range strings.Fields(s.Attr["in"]) {
			z.arab[iso] = true
		}
	}
	return z, nil
}

// Key is the name folded, with its short words written out.
func (z *Speller) Key(name string) string { return z.Long(fold.Name(name)) }

// Long writes out the short words of a folded name.
func (z *Speller) Long(folded string) string {
	for at := 0; at < len(folded); {
		w, _, _ := strings.Cut(folded[at:], " ")
		if l := z.short.Get(w); l != "" {
			folded = folded[:at] + l + folded[at+len(w):]
			w = l
		}
		at += len(w) + 1
	}
	return folded
}

// Article reports whether the folded word is an article that a name may lose.
func (z *Speller) Article(word string) bool { return z.article[word] }

// Bare returns the key without a leading article, if names of the country may
// go without one.
func (z *Speller) Bare(key, iso string) (string, bool) {
	first, rest, ok := strings.Cut(key, " ")
	if ok && z.arab[iso] && z.article[first] && len(rest) > 2 {
		return rest, true
	}
	return "", false
}

// Proper returns the key of a division without the words for its kind:
// "kandahar" for "kandahar province", "lima" for "provincia de lima".
func (z *Speller) Proper(key string) (string, bool) {
	best := key
	for _, p := range z.before {
		if r, ok := strings.CutPrefix(key, p); ok && len(r) < len(best) {
			best = r
		}
	}
	if best == key {
		for _, p := range z.after {
			if r, ok := strings.CutSuffix(key, p); ok && len(r) < len(best) {
				best = r
			}
		}
	}
	return best, best != key && len(best) > 2
}

// Drops reports whether names of the country may go without their article.
func (z *Speller) Drops(iso string) bool { return z.arab[iso] }
