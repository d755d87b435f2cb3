package desk

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func woven(ps []paragraph) string {
	var lines []string
	for _, p := range ps {
		var b strings.Builder
		for _, s := range p {
			switch s.Kind {
			case "del":
				b.WriteString("[-" + s.Text + "-]")
			case "ins":
				b.WriteString("{+" + s.Text + "+}")
			default:
				b.WriteString(s.Text)
			}
		}
		lines = append(lines, b.String())
	}
	return strings.Join(lines, "\n")
}

func TestCompare(t *testing.T) {
	for _, tt := range []struct{ name, before, after, want string }{
		{"same", "One.\nTwo.", "One.\nTwo.", "One.\nTwo."},
		{"nothing", "", "", ""},
		{"from nothing", "", "One.", "{+One.+}"},
		{"a word", "Three people died.", "Four people died.", "[-Three-]{+Four+} people died."},
		{"a sign", "It is over, he said.", "It is over? he said.", "It is over[-,-]{+?+} he said."},
		{"a lone word between", "three men and", "four women or", "[-three men and-]{+four women or+}"},
		{"a paragraph", "One.\nTwo is here.\nThree.", "One.\nThree.", "One.\n[-Two is here.-]\nThree."},
		{"spaces", "One  two\tthree", "One two three", "One two three"},
		{"other letters", "В Кветте погибли трое.", "В Кветте погибли пятеро.", "В Кветте погибли [-трое-]{+пятеро+}."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := woven(compare(tt.before, tt.after)); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// TestCompareKeeps: both texts can be had back, and long ones take no longer
// than a page may.
func TestCompareKeeps(t *testing.T) {
	var a, b strings.Builder
	for i := range 60000 {
		a.WriteString("w" + itoa(int64(i*7919%70001)) + " ")
		b.WriteString("w" + itoa(int64(i*104729%70001)) + " ")
		if i%40 == 0 {
			a.WriteString("\n")
			b.WriteString("\n")
		}
	}
	began := time.Now()
	all := compare(a.String(), b.String())
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("it took %v", took)
	}
	side := func(not string) string {
		var out []string
		for _, p := range all {
			for _, s := range p {
				if s.Kind != not {
					out = append(out, strings.Fields(s.Text)...)
				}
			}
		}
		return strings.Join(out, " ")
	}
	if side("ins") != strings.Join(strings.Fields(a.String()), " ") || side("del") != strings.Join(strings.Fields(b.String()), " ") {
		t.Error("words were lost")
	}
}

// TestLongWord: a page of letters without a space is cut in no time that grows
// with its square.
func TestLongWord(t *testing.T) {
	long := strings.Repeat("abcdef0123456789", 1<<16)
	if out := cutWords("x " + long + ".\nend"); !slices.Equal(out, []string{"x", " ", long, ".", "\n", "end"}) {
		t.Errorf("%d pieces", len(out))
	}
}
