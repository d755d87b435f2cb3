package score

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daybook"
)

// shared is where the referee's programs and the gold sets lie, when they do.
const shared = "../../shared"

// The seeds of the readings that are compared. Any will do; these are fixed so
// that a failure can be repeated.
var seeds = []uint64{1, 2}

func seeded(seed uint64) choose { return rand.New(rand.NewPCG(seed, 0)).IntN }

// referee returns a function that runs one of the referee's programs on gold
// and readings and returns what it prints. It skips the test where there is
// none to run.
func referee(t *testing.T, program string) func(gold, readings []byte, args ...string) string {
	t.Helper()
	path := filepath.Join(shared, "score", program)
	if _, err := os.Stat(path); err != nil {
		t.Skip("shared data absent: no " + path)
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 absent: nothing to run " + path + " with")
	}
	return func(gold, readings []byte, args ...string) string {
		t.Helper()
		dir := t.TempDir()
		files := []string{filepath.Join(dir, "gold.jsonl"), filepath.Join(dir, "readings.jsonl")}
		for i, content := range [][]byte{gold, readings} {
			if err := os.WriteFile(files[i], content, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		cmd := exec.Command(python, append(append([]string{path}, files...), args...)...)
		cmd.Env = append(os.Environ(), "PYTHONUTF8=1")
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("%s: %v\n%s", program, err, err.(*exec.ExitError).Stderr)
		}
		return string(out)
	}
}

// sharedGold reads a gold set of the shared data, or skips the test.
func sharedGold(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(shared, "data", name))
	if err != nil {
		t.Skip("shared data absent: " + err.Error())
	}
	return b
}

func TestClaimsAsTheReferee(t *testing.T) {
	run := referee(t, "claims.py")
	compare := func(t *testing.T, gold, readings []byte) {
		t.Helper()
		res, err := Claims("gold", bytes.NewReader(gold), ReadJSONL("readings", bytes.NewReader(readings)))
		if err != nil {
			t.Fatal(err)
		}
		var got strings.Builder
		if err := res.WriteSummary(&got, true); err != nil {
			t.Fatal(err)
		}
		want := run(gold, readings, "--by-group", "--errors", "1000000")
		i := strings.Index(want, "\nreports ") + 1
		i += strings.Index(want[i:], "\n") + 1
		if diff := cmp.Diff(want[:i], got.String()); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(refereeErrors(want[i:]), refereeKinds(res)); diff != "" {
			t.Error("errors:", diff)
		}
	}
	t.Run("invented", func(t *testing.T) {
		for _, seed := range seeds {
			gold, readings := inventClaims(seeded(seed), 400)
			compare(t, jsonLines(gold), jsonLines(readings))
		}
		compare(t, nil, nil)
	})
	for _, name := range []string{"gold/articles.jsonl", "gold/wires.jsonl", "gold/posts.jsonl"} {
		t.Run(name, func(t *testing.T) {
			gold := sharedGold(t, name)
			for _, seed := range seeds {
				pick := seeded(seed)
				var readings []*daybook.Reading
				for g, err := range decodeLines(name, bytes.NewReader(gold), (*goldReport).check) {
					if err != nil {
						t.Fatal(err)
					}
					if !chance(pick, 10) {
						readings = append(readings, perturb(pick, g))
					}
				}
				compare(t, gold, jsonLines(readings))
			}
		})
	}
}

// refereeErrors counts the errors that the referee prints, by report and kind.
func refereeErrors(out string) map[string]int {
	counts := map[string]int{}
	line := regexp.MustCompile(`(?m)^(\S+ (?:missed|extra|misattributed|not incident|not attributed|not full)) (?:gold|read) \{`)
	for _, m := range line.FindAllStringSubmatch(out, -1) {
		counts[m[1]]++
	}
	return counts
}

// refereeKinds counts errors as the referee does, who lists a misattributed
// claim twice and knows no kind of its own for invented ones.
func refereeKinds(res *ClaimsResult) map[string]int {
	kinds := map[Kind][]string{
		Missed: {"missed"}, Extra: {"extra"}, NotIncident: {"not incident"}, NotAttributed: {"not attributed"},
		NotFull: {"not full"}, Invented: {"not attributed"}, Misattributed: {"misattributed", "not attributed"},
	}
	counts := map[string]int{}
	for _, e := range res.Errors {
		for _, k := range kinds[e.Kind] {
			counts[fmt.Sprintf("%s %s", e.Report, k)]++
		}
	}
	return counts
}

func TestMUC4AsTheReferee(t *testing.T) {
	run := referee(t, "muc4.py")
	compare := func(t *testing.T, gold, readings []byte) {
		t.Helper()
		res, err := MUC4("gold", bytes.NewReader(gold), ReadJSONL("readings", bytes.NewReader(readings)))
		if err != nil {
			t.Fatal(err)
		}
		var got strings.Builder
		if err := res.WriteSummary(&got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(run(gold, readings), got.String()); diff != "" {
			t.Error(diff)
		}
	}
	t.Run("invented", func(t *testing.T) {
		for _, seed := range seeds {
			gold, readings := inventRoles(seeded(seed), 400)
			compare(t, jsonLines(gold), jsonLines(readings))
		}
		compare(t, nil, nil)
	})
	t.Run("muc4/dev.jsonl", func(t *testing.T) {
		gold := sharedGold(t, "muc4/dev.jsonl")
		for _, seed := range seeds {
			pick := seeded(seed)
			var readings []*daybook.Reading
			for g, err := range decodeLines("dev", bytes.NewReader(gold), (*goldRoles).check) {
				if err != nil {
					t.Fatal(err)
				}
				if !chance(pick, 10) {
					readings = append(readings, perturbRoles(pick, g))
				}
			}
			compare(t, gold, jsonLines(readings))
		}
	})
}
