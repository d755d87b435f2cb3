package place

import "testing"

// TestNamesOfParts holds what a name is that only the words beside it tell: a
// part of a town, a hotel, a county written short.
func TestNamesOfParts(t *testing.T) {
	for _, c := range []struct{ text, name, want string }{
		{"A girl was shot in the Park Hill neighborhood of Louisville, Kentucky, police in Louisville said.", "Park Hill", PrecisionUnknown},
		{"Six people died at the Marlow hotel in Rotterdam.", "Marlow", ""},
		{"A man was shot in Prince George’s Co., Maryland, on Friday.", "Prince George’s Co", string(Admin2)},
		{"Shops in Oakland, Pittsburgh, were shut; Pittsburgh police and the mayor of Pittsburgh, Pennsylvania, spoke in Braddock and in Garfield.", "Pittsburgh", string(City)},
	} {
		words := split(c.text)
		ms, hints := Default().Survey(words)
		got := ""
		for i, p := range Resolve(c.text, ms, hints) {
			if ms[i].Span.Of(c.text) == c.name {
				got = p.Precision
			}
		}
		if got != c.want {
			t.Errorf("%s: %q is %q, not %q", c.text, c.name, got, c.want)
		}
	}
}

// TestSpelling: a name means the town that is written as the text writes it.
func TestSpelling(t *testing.T) {
	for text, want := range map[string]string{
		"Two men were shot in St. Louis on Friday.":    "US",
		"Two men were shot in Saint-Louis on Friday.":  "SN",
		"Two men were killed in Kandahar on a Monday.": "AF",
	} {
		ms, hints := Default().Survey(split(text))
		if got := Resolve(text, ms, hints); len(got) != 1 || got[0].ISO != want {
			t.Errorf("%s: %+v, not %s", text, got, want)
		}
	}
}
