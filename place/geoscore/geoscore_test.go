package geoscore_test

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daybook"
	"daybook/place"
	"daybook/place/geoscore"
	"daybook/token"
)

var misses = flag.String("misses", "", "write the errors of each corpus to a file of that folder")

func cut(text string) []place.Word {
	d := token.English().Cut(text)
	out := make([]place.Word, len(d.Tokens))
	for i := range d.Tokens {
		out[i] = place.Word{Span: d.Tokens[i].Span, Text: d.Tokens[i].Text}
	}
	for _, s := range d.Sentences {
		out[s.First].First = true
	}
	return out
}

// TestCorpora measures two published corpora: local news of the United States
// (LGL) and world news of epidemics (GeoVirus). The floors lie a little under
// what was reached, to catch a change for the worse.
func TestCorpora(t *testing.T) {
	for _, c := range []struct {
		name                   string
		f1, accuracy, endToEnd float64
	}{
		{"lgl", 0.825, 0.855, 0.755},
		{"geovirus", 0.93, 0.925, 0.895},
	} {
		f, err := os.Open(filepath.Join("..", "..", "..", "shared", "data", "geoparsing", c.name+".jsonl"))
		if err != nil {
			t.Skipf("the corpora are not here: %s is not measured", c.name)
		}
		defer f.Close()
		texts, err := geoscore.Read(f)
		if err != nil {
			t.Fatal(err)
		}
		r := geoscore.Score(place.Default(), texts, cut, writer(t, c.name))
		t.Logf("%s: %v", c.name, r)
		if r.F1() < c.f1 || r.Accuracy() < c.accuracy || r.EndToEndAccuracy() < c.endToEnd {
			t.Errorf("%s: %.3f %.3f %.3f, less than %.3f %.3f %.3f", c.name, r.F1(), r.Accuracy(), r.EndToEndAccuracy(), c.f1, c.accuracy, c.endToEnd)
		}
	}
}

// writer writes errors, one a line, if it was asked for.
func writer(t *testing.T, name string) geoscore.Misses {
	if *misses == "" {
		return nil
	}
	w, err := os.Create(filepath.Join(*misses, name+".tsv"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	return func(kind string, x *geoscore.Text, s daybook.Span, p *daybook.Place) {
		got := "-"
		if p != nil {
			got = fmt.Sprintf("%s/%s/%s %s %.1f,%.1f", p.Name, p.Admin1, p.ISO, p.Precision, p.Lat, p.Lon)
		}
		want := "-"
		for _, g := range x.Gold {
			if g.Span == s && g.Known {
				want = fmt.Sprintf("%.1f,%.1f", g.Lat, g.Lon)
			}
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", kind, s.Of(x.Text), got, want, geoscore.Context(x.Text, s, 45))
	}
}

const small = `{"text": "Élan: a fire in Lahore, Pakistan. Then Qqburg.", "toponyms": [` +
	`{"phrase": "Lahore", "start": "16", "end": "22", "lat": "31.5", "lon": "74.3"},` +
	`{"phrase": "Pakistan", "start": "25", "end": "33", "lat": "30", "lon": "70"},` +
	`{"phrase": "Qqburg", "start": "40", "end": "46", "lat": null, "lon": null}]}`

func TestScore(t *testing.T) {
	texts, err := geoscore.Read(strings.NewReader(small))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"Lahore", "Pakistan", "Qqburg"} {
		if got := texts[0].Gold[i].Of(texts[0].Text); got != want {
			t.Errorf("name %d is %q, want %q", i, got, want)
		}
	}
	kinds := ""
	r := geoscore.Score(place.Default(), texts, cut, func(kind string, _ *geoscore.Text, _ daybook.Span, _ *daybook.Place) { kinds += kind + ";" })
	want := geoscore.Result{Gold: 3, Found: 2, Hit: 2, Placed: 2, Near: 2, EndToEnd: 2, HitPlaced: 2}
	if r != want || kinds != "missed, without coordinates;" {
		t.Errorf("got %+v, %s", r, kinds)
	}
}

func TestBadInput(t *testing.T) {
	for _, text := range []string{"{", `{"text": "x", "toponyms": [{"phrase": "x", "start": "one"}]}`} {
		if _, err := geoscore.Read(strings.NewReader(text)); err == nil || !strings.HasPrefix(err.Error(), "line 1: ") {
			t.Errorf("%s: %v", text, err)
		}
	}
	if got, err := geoscore.Read(io.LimitReader(nil, 0)); err != nil || len(got) != 0 {
		t.Error(got, err)
	}
}
