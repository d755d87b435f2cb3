package geoscore_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"daybook"
	"daybook/place"
	"daybook/place/geoscore"
	"daybook/token"
)

func cut(text string) []place.Word {
	d := token.English().Cut(text)
	out := make([]place.Word, len(d.Tokens))
	for i := range d.Tokens {
		out[i] = place.Word{Span: d.Tokens[i].Span, Text: d.Tokens[i].Text}
	}
	for _, s := range d.Sentences {
		if s.First < len(out) {
			out[s.First].First = true
		}
	}
	return out
}

func TestCorpora(t *testing.T) {
	for _, name := range []string{"lgl", "geovirus"} {
		f, err := os.Open(filepath.Join("..", "..", "..", "shared", "data", "geoparsing", name+".jsonl"))
		if err != nil {
			t.Skipf("the corpora are not here: %s is not measured", name)
		}
		defer f.Close()
		texts, err := geoscore.Read(f)
		if err != nil {
			t.Fatal(err)
		}
		var miss geoscore.Misses
		if out := os.Getenv("MISSES"); out != "" {
			w, _ := os.Create(filepath.Join(out, name+".miss"))
			defer w.Close()
			miss = func(kind string, t *geoscore.Text, s daybook.Span, p *daybook.Place) {
				q := "-"
				if p != nil {
					q = fmt.Sprintf("%s/%s/%s %s %.1f,%.1f", p.Name, p.Admin1, p.ISO, p.Precision, p.Lat, p.Lon)
				}
				g := ""
				for _, x := range t.Gold {
					if x.Span == s {
						g = fmt.Sprintf("%.1f,%.1f", x.Lat, x.Lon)
					}
				}
				fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", kind, s.Of(t.Text), q, g, geoscore.Context(t.Text, s, 45))
			}
		}
		r := geoscore.Score(place.Default(), texts, cut, miss)
		t.Logf("%s: %v", name, r)
	}
}
