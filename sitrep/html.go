package sitrep

import (
	_ "embed"
	"html/template"
	"io"
	"strconv"
)

// HTML writes the report as one page that needs nothing else: its style is in
// it, there is no script, and opening it asks nobody for anything. It reads in
// the light and in the dark, on a telephone, and on paper (A4).
func (s *Sitrep) HTML(w io.Writer) error { return htmlPage.Execute(w, s) }

//go:embed page.tmpl
var htmlText string

//go:embed style.css
var css string

var htmlPage = template.Must(template.New("page").Funcs(template.FuncMap{
	"say":   func(phrase string) string { return say(phrase) },
	"style": func() template.CSS { return template.CSS(css) },
	"notes": func(ns []int) []string {
		var out []string
		for _, n := range ns {
			out = append(out, strconv.Itoa(n))
		}
		return out
	},
}).Parse(htmlText))
