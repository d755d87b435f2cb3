package read

import (
	"strings"
	"testing"

	"daybook"
)

// TestCrowd: who is who among those told of one by one, in order of their words:
// what each is known by, "new" where he is somebody else.
func TestCrowd(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Lionel Varga was killed. Varga was killed by a bullet.", "new, name"},
		{"Lionel Varga was killed. Dora Varga was killed too.", "new, new"},
		{"Lionel Omar Varga was killed. His cousin Dora Omar Varga was killed.", "new, new"},
		{"A teacher was wounded. The teacher died.", "new, head"},
		{"A teacher was wounded. Another teacher died.", "new, new"},
		{"A man, 25, was killed and a man, 31, was wounded.", "new, new"},
		{"A 25-year-old man was shot. The 25-year-old died.", "new, age"},
		{"A woman was wounded. He was killed.", "new, new"},
		{"A woman was wounded. She died.", "new, pronoun"},
		{"A boy was wounded. The victim died.", "new, article"},
	} {
		p := English().page(&daybook.Report{Text: c.text})
		crowd := p.gather(p.settle())
		var got []string
		for _, m := range crowd.told {
			by := m.by
			if m.new {
				by = "new"
			}
			got = append(got, by)
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%q: %s, want %s", c.text, s, c.want)
		}
	}
}
