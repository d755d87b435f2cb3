package score

import (
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const registryOfTwo = `{"incident":"a","registry":{"n_killed":2,"n_injured":1},"telling":["r1","r2"]}
{"incident":"b","registry":{"n_killed":0,"n_injured":3},"telling":["r3","r4","r5"]}
`

// The book has r3 with the first incident, knows nothing of r5, and is right
// on half of the dead.
const bookOfTwo = `{"id":"i1","reports":["r1","r2","r3"],"toll":{"killed":{"low":2,"best":2,"high":4},"injured":{"low":0,"best":2,"high":2}},
"told":[{"report":"r1","published":"2024-01-01","killed":1},{"report":"r2","published":"2024-01-02","killed":2,"injured":2}]}
{"id":"i2","reports":["r4"],"toll":{},"told":[{"report":"r4","published":"2024-01-02","injured":3}]}
`

func TestBook(t *testing.T) {
	res, err := Book("truth", strings.NewReader(registryOfTwo), strings.NewReader(strings.ReplaceAll(bookOfTwo, ",\n", ",")))
	if err != nil {
		t.Fatal(err)
	}
	// r1, r2: 2 of 3 there, all of theirs; r3: 1 of 3, 1 of 3; r4 and r5 alone: all, 1 of 3.
	near(t, "B3 P", res.BCubed.P, (2./3+2./3+1./3+1+1)/5)
	near(t, "B3 R", res.BCubed.R, (1+1+1./3+1./3+1./3)/5)
	near(t, "pair P", res.Pairs.P, 1./3)
	near(t, "pair R", res.Pairs.R, 1./4)
	killed, injured := res.Figures[0], res.Figures[1]
	near(t, "killed best", killed.Best, 1) // b's reports are split, and the first by name stands alone: no figure is 0
	near(t, "killed inside", killed.Inside, 1)
	near(t, "killed latest", killed.Latest, 1)
	near(t, "injured best", injured.Best, 0)
	near(t, "injured inside", injured.Inside, .5)
	near(t, "width", killed.Width, 1)
	for name, in := range map[string]string{"no JSON": "{", "another shape": `{"telling":3}`} {
		if _, err := Book("truth", strings.NewReader(in), strings.NewReader("")); err == nil || !strings.Contains(err.Error(), "truth:1: is not what is scored") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func near(t *testing.T, what string, have, want float64) {
	t.Helper()
	if math.Abs(have-want) > 1e-9 {
		t.Errorf("%s %.3f; want %.3f", what, have, want)
	}
}

// TestBookLikeReferee holds the scorer to the referee's, line by line.
func TestBookLikeReferee(t *testing.T) {
	referee := "../../shared/score/book.py"
	if _, err := os.Stat(referee); err != nil {
		t.Skipf("%s is not there", referee)
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3 to run the referee")
	}
	dir := t.TempDir()
	truth, book := filepath.Join(dir, "truth.jsonl"), filepath.Join(dir, "book.jsonl")
	if err := os.WriteFile(truth, []byte(registryOfTwo), 0o600); err != nil {
		t.Fatal(err)
	}
	lines := strings.ReplaceAll(bookOfTwo, ",\n", ",")
	if err := os.WriteFile(book, []byte(lines), 0o600); err != nil {
		t.Fatal(err)
	}
	want, err := exec.Command(python, referee, truth, book).Output()
	if err != nil {
		t.Fatal(err)
	}
	res, err := Book("truth", strings.NewReader(registryOfTwo), strings.NewReader(lines))
	if err != nil {
		t.Fatal(err)
	}
	var have strings.Builder
	if err := res.WriteSummary(&have); err != nil {
		t.Fatal(err)
	}
	w, h := strings.Split(strings.TrimSpace(string(want)), "\n"), strings.Split(strings.TrimSpace(have.String()), "\n")
	if len(w) != len(h) {
		t.Fatalf("have:\n%s\nwant:\n%s", have.String(), want)
	}
	for i := range w {
		if !strings.HasPrefix(h[i], w[i]) { // ours has the baselines behind
			t.Errorf("have %q\nwant %q", h[i], w[i])
		}
	}
}
