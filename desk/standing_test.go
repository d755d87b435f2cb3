package desk

import (
	"os"
	"regexp"
	"testing"

	"daybook"
	"daybook/origin"
	"daybook/reconcile"
)

// TestSentences holds every standing, every origin and every stance to have a
// sentence at the desk.
func TestSentences(t *testing.T) {
	src, err := os.ReadFile("../reconcile/reconcile.go")
	if err != nil {
		t.Fatal(err)
	}
	whys := regexp.MustCompile(`Why += "([a-z-]+)"`).FindAllStringSubmatch(string(src), -1)
	if len(whys) < 15 {
		t.Fatalf("only %d standings", len(whys))
	}
	for _, m := range whys {
		if standings[reconcile.Why(m[1])] == "" {
			t.Errorf("%s has no sentence", m[1])
		}
	}
	for _, o := range []string{origin.Post, origin.Spokesman, origin.Quotation, origin.Dependent, origin.Wire, origin.Reprint, origin.Own} {
		if origins[o] == "" {
			t.Errorf("%s has no sentence", o)
		}
	}
	for _, s := range []daybook.Stance{daybook.Asserted, daybook.Possible, daybook.Denied} {
		if stances[s] == "" {
			t.Errorf("%s has no sentence", s)
		}
	}
}

func TestCertain(t *testing.T) {
	for x, want := range map[float64]string{1: "sure", .9: "sure", .8: "fairly sure", .6: "not quite sure", .59: "in doubt"} {
		if got := certain(x); got != want {
			t.Errorf("%g: %s", x, got)
		}
	}
}

func TestLetters(t *testing.T) {
	for i, want := range map[int]string{0: "a", 25: "z", 26: "aa", 51: "az", 52: "ba"} {
		if got := letters(i); got != want {
			t.Errorf("%d: %s", i, got)
		}
	}
}
