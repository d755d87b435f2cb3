package desk

import (
	"encoding/json"
	"net/http"
	"strings"

	"daybook/record"
	"daybook/sitrep"
)

// withheld stands where the name of a private person stands for those who may
// not see it.
const withheld = "[name withheld]"

// veil hides the names of private people from who may only look.
type veil struct{ names []string }

// veil is that of who asks: nil for those who work with the names.
func (d *Desk) veil(r *http.Request, reports []record.Report) *veil {
	if d.person(r).Role.May(Coder) {
		return nil
	}
	v := &veil{}
	for i := range reports {
		for _, name := range reports[i].Private {
			v.names = append(v.names, name)
			if words := strings.Fields(name); len(words) > 1 { // he is called by one word after that
				v.names = append(v.names, words[len(words)-1])
			}
		}
	}
	return v
}

// text is a text without the names.
func (v *veil) text(s string) string {
	if v == nil {
		return s
	}
	var b strings.Builder
	at := 0
	for _, h := range sitrep.Hidden(s, v.names) {
		b.WriteString(s[at:h.Start])
		b.WriteString(withheld)
		at = h.End
	}
	b.WriteString(s[at:])
	return b.String()
}

// over lays the veil over everything that is said in a value: all its strings,
// whatever they are, so that none can be forgotten.
func over[T any](v *veil, x *T) (*T, error) {
	if v == nil || len(v.names) == 0 {
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
