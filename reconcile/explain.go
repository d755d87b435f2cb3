package reconcile

import (
	"embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"text/template"

	"daybook"
)

//go:embed en
var english embed.FS

// named is a prefix of the templates that give words for values.
const named = "name-"

var phrases *template.Template

func init() { // the phrases call name, and name is said in phrases
	phrases = template.Must(template.New("").Option("missingkey=error").Funcs(template.FuncMap{
		"name": func(key any) string { return render(named+fmt.Sprint(key), nil) },
		"last": func(i, n int) bool { return i == n-1 },
		"clip": clip,
		"says": func(key any, data any) string { return render(fmt.Sprint(key), data) },
	}).ParseFS(english, "en/*.tmpl"))
}

func render(phrase string, data any) string {
	t := phrases.Lookup(phrase)
	if t == nil {
		return ""
	}
	var b strings.Builder
	if err := t.Execute(&b, data); err != nil {
		panic(err) // unreachable unless a phrase and what it is given part
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// Explain is the figure and how it came about, in sentences for people.
func (a *Account) Explain(e Estimate) string {
	type besides struct {
		Why  Why
		Said []*Statement
	}
	var groups []besides
	for _, why := range []Why{Corrected, Superseded, Replaced, Overtaken, Denied, Rejected, OtherSide, Possible, PostOnly, Moved, Scoped, Part, Lesser, Roundup, Unsure, Vague} {
		if refs := e.besides(why); len(refs) > 0 {
			groups = append(groups, besides{why, a.said(refs)})
		}
	}
	var reads []map[string]any
	for _, r := range e.Reads {
		if s := a.by[r.Ref]; !r.Fits || r.Side == All {
			reads = append(reads, map[string]any{"Said": s, "Side": r.Side, "Fits": r.Fits})
		}
	}
	return render("estimate", map[string]any{
		"Measure": e.Measure, "Side": e.Side, "Class": of(e.Class), "Figure": e.Number(), "Range": e.Span(),
		"Rule": e.Rule, "Support": a.said(e.Support), "Dissent": a.said(e.Dissent), "Beside": groups,
		"Origins": e.Origins, "Reads": reads,
	})
}

// Say is a finding in one sentence, and what would resolve it, which is ""
// where nothing needs to be.
func (a *Account) Say(f Finding) (text, resolve string) {
	data := map[string]any{"Measure": f.Measure, "Side": f.Side, "Class": of(f.Class),
		"First": a.said(f.First), "Second": a.said(f.Second), "N": f.Numbers}
	return render(f.Name, data), render(f.Name+"-resolve", data)
}

// said are the statements, those of one origin and figure once.
func (a *Account) said(refs []Ref) []*Statement {
	out := []*Statement{}
	for _, r := range refs {
		s := a.by[r]
		if !slices.ContainsFunc(out, func(t *Statement) bool {
			return s.Origin == t.Origin && s.Figure.Equal(t.Figure) && s.Class == t.Class && strings.EqualFold(s.Words, t.Words)
		}) {
			out = append(out, s)
		}
	}
	return out
}

// Number prints the best figure: 4, 8+, or – for none.
func (e Estimate) Number() string {
	switch {
	case e.Best == nil:
		return "–"
	case e.Open && *e.Best == *e.High:
		return strconv.Itoa(*e.Best) + "+"
	}
	return strconv.Itoa(*e.Best)
}

// Span prints low and high: 4, 4–7, 4–8+, ≤20, or – for none.
func (e Estimate) Span() string {
	s := "–"
	if e.Low != nil {
		s = strconv.Itoa(*e.Low)
	}
	switch {
	case e.High == nil:
	case e.Low == nil:
		s = "≤" + strconv.Itoa(*e.High)
	case *e.High != *e.Low:
		s += "–" + strconv.Itoa(*e.High)
	}
	if e.Open {
		s += "+"
	}
	return s
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

// What the phrases ask of a statement.

// Nameless reports whether the text does not identify the speaker.
func (s *Statement) Nameless() bool { return s.Who == daybook.Unknown }

// Phrase is the words of the figure, or the figure when there are none.
func (s *Statement) Phrase() string {
	if s.Words == "" {
		return s.Figure.String()
	}
	return s.Words
}

// of is the class, "" for all of them.
func of(class *daybook.Class) daybook.Class {
	if class == nil {
		return ""
	}
	return *class
}
