package spell

import "testing"

const rules = `# a test's rules
[short]
saint, st
[article | in=SY IQ]
al
[before]
provincia de
city of
[after]
province
district
`

func TestSpeller(t *testing.T) {
	z, err := New("test.lex", []byte(rules))
	if err != nil {
		t.Fatal(err)
	}
	if got := z.Key("St. Mary's"); got != "saint marys" {
		t.Errorf("Key: %q", got)
	}
	for _, c := range []struct{ key, iso, want string }{
		{"al raqqah", "SY", "raqqah"}, {"al raqqah", "US", ""}, {"raqqah", "SY", ""}, {"al b", "SY", ""},
	} {
		if got, _ := z.Bare(c.key, c.iso); got != c.want {
			t.Errorf("Bare(%s, %s) = %q", c.key, c.iso, got)
		}
	}
	for key, want := range map[string]string{
		"kandahar province": "kandahar", "provincia de lima": "lima", "city of york": "york", "york": "york", "district": "district",
	} {
		got, ok := z.Proper(key)
		if got != want || ok != (got != key) {
			t.Errorf("Proper(%s) = %q, %v", key, got, ok)
		}
	}
}

func TestBadRules(t *testing.T) {
	for text, want := range map[string]string{
		"saint, st\n":       "x.lex:1: an entry before the first section",
		"[short\n":          "x.lex:1: a section without its closing bracket",
		"[short]\nsaint,\n": "x.lex:2: an empty form",
		"[shrt]\nsaint\n":   "x.lex: no such section: shrt",
	} {
		if _, err := New("x.lex", []byte(text)); err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}
