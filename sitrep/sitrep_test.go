package sitrep

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"daybook"
	"daybook/reconcile"
	"daybook/record"
)

// TestPhrases finds phrases that are asked for and not there.
func TestPhrases(t *testing.T) {
	files, err := filepath.Glob("*.*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`say(?:ing)?\(?"([^"]+)"[,)]|\{say "([^"]+)"\}`).FindAllStringSubmatch(string(src), -1) {
			if _, ok := phrases[m[1]+m[2]]; !ok {
				t.Errorf("%s: no phrase %q", file, m[1]+m[2])
			}
		}
	}
}

// TestFirst holds a report of one claim against the least that it must say.
func TestFirst(t *testing.T) {
	n := 4
	r := &record.Record{Incident: record.Incident{ID: "i1", Type: daybook.Fire},
		Reports: []record.Report{{Name: "r1", Publisher: "The Ledger", Private: []string{"Ada Quill"}}},
		Claims: []record.Claim{{Name: "r1.c1", Quote: "Four people, among them Ada Quill, died", Statement: reconcile.Statement{Ref: reconcile.Ref{Report: "r1", Claim: "c1"},
			Measure: daybook.Killed, Class: daybook.People, Figure: daybook.Exactly(n), Words: "Four people", Who: "the mayor", Kind: daybook.Government}}},
		Figures: []record.Figure{{Estimate: reconcile.Estimate{Measure: daybook.Killed, Side: reconcile.Victims, Low: &n, Best: &n, High: &n, Origins: 1, Rule: reconcile.OneOrigin,
			Support: []reconcile.Ref{{Report: "r1", Claim: "c1"}}}}}}
	var b strings.Builder
	if err := Make(r, Options{}).Text(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"4  Killed, victims", "Said by “Four people” [1] (the mayor).", "[1] “Four people, among them [name withheld], died” — the mayor", "Injured, victims: no figure. No report gives one."} {
		if !strings.Contains(strings.ReplaceAll(b.String(), "\u00A0", " "), want) && !strings.Contains(strings.Join(strings.Fields(b.String()), " "), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
}
