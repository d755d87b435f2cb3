package desk

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"daybook"
	"daybook/record"
	"daybook/sitrep"
)

// withheld stands where the name of a private person stands for those who may
// not see it.
const withheld = "[name withheld]"

// veil hides the names of private people.
type veil struct {
	names []string
	all   bool // which they are could not be found out: every word is hidden
}

// veil is that of who asks: nil for those who work with the names, unless they
// want to see the page without them.
func (d *Desk) veil(r *http.Request, reports []record.Report) *veil {
	if d.person(r).Role.May(Coder) && r.URL.Query().Get("names") != "withheld" {
		return nil
	}
	return d.curtain(r.Context(), reports)
}

// printed is the veil of what is copied or printed: for everybody, unless who
// may see the names asks for them.
func (d *Desk) printed(r *http.Request, reports []record.Report) *veil {
	if d.person(r).Role.May(Coder) && r.URL.Query().Get("private") == "1" {
		return nil
	}
	return d.curtain(r.Context(), reports)
}

// curtain hides the private names of reports, and of all others that tell of
// the same incidents: what one paper knows to be a victim another only names.
func (d *Desk) curtain(ctx context.Context, reports []record.Report) *veil {
	v := &veil{names: privateOf(reports)}
	for _, x := range d.roll.telling(reports) {
		names, err := d.withheld(ctx, x)
		if err != nil {
			d.opt.Log.Error("private names", "incident", x.ID, "error", err)
			v.all = true
		}
		v.names = append(v.names, names...)
	}
	for _, x := range d.roll.telling(reports) {
		v.names = placeless(v.names, x.Place)
	}
	return v
}

// placeless are names without the single words that the place of the incident is
// called by: Houston is a city, whoever is called so.
func placeless(names []string, p *daybook.Place) []string {
	if p == nil {
		return names
	}
	place := strings.Fields(fold(strings.Join([]string{p.Name, p.Text, p.Admin1, p.Country}, " ")))
	return slices.DeleteFunc(slices.Clone(names), func(n string) bool { return slices.Contains(place, fold(n)) })
}

// privateOf are the private names that reports are known to have, and the words
// of them that are names: one who was named in full is called by one after that.
func privateOf(reports []record.Report) (names []string) {
	for i := range reports {
		for _, name := range reports[i].Private {
			names = append(names, name)
			if words := strings.Fields(name); len(words) > 1 && !strings.Contains(name, "@") {
				for _, w := range words {
					if first, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(first) {
						names = append(names, w)
					}
				}
			}
		}
	}
	return names
}

// names are those of an incident that are withheld, as of a revision.
type names struct {
	turned int64
	names  []string
}

// withheld are the names that the situation report of an incident holds back:
// the pages hold back the same.
func (d *Desk) withheld(ctx context.Context, x *row) ([]string, error) {
	if known, ok := d.private.Load(x.ID); ok && known.(names).turned == x.Turned {
		return known.(names).names, nil
	}
	rec, err := d.book.Record(ctx, x.ID, record.Recorded, time.Time{})
	if err != nil {
		return nil, err
	}
	out := sitrep.Withheld(rec)
	d.private.Store(x.ID, names{x.Turned, out})
	return out, nil
}

// text is a text without the names.
func (v *veil) text(s string) string {
	switch {
	case v == nil || s == "":
		return s
	case slug(s) && v.tells(s):
		return withheld
	}
	var b strings.Builder
	at := 0
	for _, h := range v.hidden(s) {
		b.WriteString(s[at:h.Start])
		b.WriteString(withheld)
		at = h.End
	}
	b.WriteString(s[at:])
	return b.String()
}

// hidden are the stretches of a text that are not shown.
func (v *veil) hidden(s string) []daybook.Span {
	if v.all {
		return []daybook.Span{{Start: 0, End: len(s)}}
	}
	return sitrep.Hidden(s, v.names)
}

// slug reports whether a text is made of words but is no sentence: an address,
// the name of a file, or a key in small letters.
func slug(s string) bool {
	if !strings.ContainsAny(s, " \n") {
		return strings.ContainsAny(s, "-_/+%:@")
	}
	return len(strings.Fields(s)) <= 5 && strings.ToLower(s) == s
}

// tells reports whether an address has a name in it, in small letters or however.
func (v *veil) tells(s string) bool {
	words := strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	return slices.ContainsFunc(v.names, func(name string) bool {
		if !strings.ContainsFunc(name, unicode.IsLetter) || !strings.ContainsFunc(name, unicode.IsUpper) && !strings.ContainsAny(name, "@_0123456789") {
			return false // a word, or a number
		}
		for _, w := range strings.Fields(strings.ToLower(strings.TrimLeft(name, "@"))) {
			if !slices.Contains(words, w) {
				return false
			}
		}
		return true
	})
}

// over lays the veil over everything that is said in a value: all its strings,
// whatever they are, so that none can be forgotten.
func over[T any](v *veil, x *T) (*T, error) {
	switch {
	case v != nil && v.all:
		return nil, errors.New("which names are private could not be found out")
	case v == nil || len(v.names) == 0:
		return x, nil
	}
	data, err := json.Marshal(x)
	if err != nil {
		return nil, err
	}
	var tree any
	if err := json.Unmarshal(data, &tree); err != nil {
		return nil, err
	}
	if data, err = json.Marshal(v.tree(tree)); err != nil {
		return nil, err
	}
	out := new(T)
	return out, json.Unmarshal(data, out)
}

func (v *veil) tree(x any) any {
	switch x := x.(type) {
	case string:
		return v.text(x)
	case []any:
		for i := range x {
			x[i] = v.tree(x[i])
		}
	case map[string]any:
		for k := range x {
			x[k] = v.tree(x[k])
		}
	}
	return x
}
