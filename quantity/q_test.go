package quantity

import (
	"testing"

	"daybook/token"
)

func TestX(t *testing.T) {
	z, f := token.English(), English()
	for _, s := range []string{"more than seven people, at least 12, a dozen, half a dozen, two dozen, dozens, several hundred, 20 plus casulties, Aprox Six fidayens", "between 3 and 5 people, 12-15 dead, four or five men, some 197 girls, two hundred and seventy died, nearly 40, up to 1,200, another two, all three, both brothers, no one, at least one person, as many as a hundred, 46,000 fled, twenty-four, more than a dozen"} {
		d := z.Cut(s)
		for _, q := range f.Find(d) {
			t.Logf("%-25q %v %+v", d.Span(q.First, q.Last).Of(s), q.Figure, q)
		}
	}
}
