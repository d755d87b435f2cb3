package link

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"daybook"
)

var sample1 = &daybook.Report{ID: "a", Kind: daybook.Article, Published: "2014-05-11", Body: 36, Text: "Man fatally shot outside Duluth bar\n" +
	"A man was shot and killed outside a bar in downtown Duluth early Saturday, police said.\n\n" +
	"Officers found Garrett Q. Oduya Jr., 29, with a wound. Police look for Marlon Teague, 33, of Duluth. Chief Ann Miller spoke to reporters. Miller gave no motive."}

// TestNodeOutlivesItsText: a node is small, and the same after JSON.
func TestNodeOutlivesItsText(t *testing.T) {
	for _, n := range nodes(sample1) {
		data := asJSON(t, n)
		if len(data) > 6000 {
			t.Errorf("%d bytes", len(data))
		}
		var back Node
		if err := json.Unmarshal([]byte(data), &back); err != nil {
			t.Fatal(err)
		}
		if again := asJSON(t, back); again != data {
			t.Errorf("have %s, want %s", again, data)
		}
	}
}

// TestPeople: who stands with an age or is struck, and nobody with an office.
func TestPeople(t *testing.T) {
	var names []string
	for _, p := range nodes(sample1)[0].People {
		names = append(names, p.Name)
	}
	if got, want := strings.Join(names, ", "), "garrett oduya, marlon teague"; got != want {
		t.Errorf("have %q, want %q", got, want)
	}
}

func TestAlike(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want bool
	}{
		{"oles murtaza", "oles murtada", true},
		{"mohammed ali", "mohamed ali", true},
		{"john smith", "jane smith", false},
		{"john smith", "john smythe", false},
		{"karim aziz", "karim azizi", false}, // four letters are too few to guess
	} {
		if got := alike(x.a, x.b); got != x.want || alike(x.b, x.a) != got {
			t.Errorf("%s, %s: have %v", x.a, x.b, got)
		}
	}
}

func TestWords(t *testing.T) {
	var got []string
	for _, w := range words("The U.S. minister’s 36-year-old aide, Ann-Marie O'Neill, paid 1,200 in São Paulo.") {
		got = append(got, w.text)
	}
	if s, want := strings.Join(got, " "), "the u.s minister 36-year-old aide ann-marie o'neill paid 1,200 in sao paulo"; s != want {
		t.Errorf("have %q, want %q", s, want)
	}
}

func TestDays(t *testing.T) {
	for s, want := range map[string]string{
		"2016-02": "2016-02-01 2016-02-29", "2015": "2015-01-01 2015-12-31", "2017-06-05T22:10:00Z": "2017-06-05 2017-06-05", "soon": " ", "": " ",
	} {
		from, to := days(s)
		if got := from.String() + " " + to.String(); got != want {
			t.Errorf("%q: have %q, want %q", s, got, want)
		}
	}
}

// TestCells: whatever lies within reach is filed in a cell that is looked in.
func TestCells(t *testing.T) {
	for lat := -85.0; lat < 86; lat += 3.7 {
		for lon := -180.0; lon < 180; lon += 7.3 {
			cells := around(lat, lon)
			for k := range 16 {
				lat2, lon2 := lat+0.3*sign(k), lon+0.3*sign(k/2)*float64(k%5)
				if lon2 >= 180 {
					lon2 -= 360
				}
				if distance(lat, lon, lat2, lon2) > closeBy {
					continue
				}
				if c := cellAt(lat2, lon2); !contains(cells, c) {
					t.Fatalf("%g, %g lies %g km from %g, %g, and is not looked for", lat2, lon2, distance(lat, lon, lat2, lon2), lat, lon)
				}
			}
		}
	}
}

func sign(k int) float64 { return float64(k%3 - 1) }

func contains(cs []cell, c cell) bool {
	for _, x := range cs {
		if x.key() == c.key() {
			return true
		}
	}
	return false
}

// TestKeysAreFew, and by them every pair with an edge is found from both ends.
func TestKeysAreFew(t *testing.T) {
	ns := append(corpus(t, "news-clusters/dev.jsonl"), corpus(t, "gold/articles.jsonl")...)
	edges := 0
	for i, a := range ns {
		if k := len(a.Blocks()); k > 40 {
			t.Errorf("%s: %d keys", a.Report, k)
		}
		for _, b := range ns[:i] {
			if Pair(a, b).Value < Edge {
				continue
			}
			edges++
			if !finds(a, b) || !finds(b, a) {
				t.Errorf("%v and %v do not find each other", a.Ref, b.Ref)
			}
		}
	}
	if edges < 100 {
		t.Errorf("only %d edges: this test looks in the wrong place", edges)
	}
}

// finds reports whether a looks where b is filed.
func finds(a, b *Node) bool {
	filed := b.Blocks()
	for _, k := range a.Seek() {
		if _, ok := slices.BinarySearch(filed, k); ok {
			return true
		}
	}
	return false
}

// FuzzNodes: no text is too odd to make nodes of, and they are the same twice.
func FuzzNodes(f *testing.F) {
	for _, s := range []string{"", "\n", "A, 1", "O'", "é́, 7. Ünal Şahin, 36,", "36-year-", "K. K. K., 5 (", "1,000,00 x@y.z/…", sample1.Text} {
		f.Add(s, "2014-05-11")
	}
	f.Fuzz(func(t *testing.T, text, published string) {
		if !utf8.ValidString(text) {
			t.Skip("no report has such a text")
		}
		r := &daybook.Report{ID: "x", Text: text, Published: published, Kind: daybook.Article}
		for _, n := range nodes(r) {
			if len(n.Blocks()) > 40 || n.From > n.To {
				t.Errorf("%+v", n)
			}
		}
		if a, b := asJSON(t, nodes(r)), asJSON(t, nodes(r)); a != b {
			t.Errorf("%s, then %s", a, b)
		}
	})
}

func TestPairIsTheSameForBothOrders(t *testing.T) {
	ns := corpus(t, "news-clusters/dev.jsonl")
	for i, a := range ns {
		for _, b := range ns[:i] {
			if x, y := asJSON(t, Pair(a, b)), asJSON(t, Pair(b, a)); x != y {
				t.Fatalf("%s, %s: %s, %s", a.Report, b.Report, x, y)
			}
		}
	}
}

func TestBadWeights(t *testing.T) {
	for text, want := range map[string]string{
		"# fine\nbias\t-1\n": "",
		"bias -1\n":          `w:1: a line is FEATURE, a tab, WEIGHT: "bias -1"`,
		"\nbias\tmuch\n":     `w:2: a line is FEATURE, a tab, WEIGHT: "bias\tmuch"`,
	} {
		if _, err := parseWeights("w", text); err == nil && want != "" || err != nil && err.Error() != want {
			t.Errorf("%q: %v", text, err)
		}
	}
}
