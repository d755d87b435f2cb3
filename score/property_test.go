package score

import (
	"bytes"
	"fmt"
	"iter"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"daybook"
)

// drawn lets rapid choose, so that it can shrink what was invented.
func drawn(t *rapid.T) choose {
	return func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "choice") }
}

func each(readings []*daybook.Reading) iter.Seq2[*daybook.Reading, error] {
	return func(yield func(*daybook.Reading, error) bool) {
		for _, r := range readings {
			if !yield(r, nil) {
				return
			}
		}
	}
}

func scoreClaims(t *rapid.T, gold []*goldReport, readings []*daybook.Reading) *ClaimsResult {
	res, err := Claims("gold", bytes.NewReader(jsonLines(gold)), each(readings))
	if err != nil {
		t.Fatal(err)
	}
	return res
}

func scoreRoles(t *rapid.T, gold []*goldRoles, readings []*daybook.Reading) *MUC4Result {
	res, err := MUC4("gold", bytes.NewReader(jsonLines(gold)), each(readings))
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// perfect checks that a tally has nothing wrong and nothing missing.
func perfect(t *rapid.T, what string, tally Tally) {
	if tally.Right != tally.Read || tally.Right != tally.Gold {
		t.Errorf("%s: %+v is not perfect", what, tally)
	}
}

func TestPerfectReading(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold, _ := inventClaims(drawn(t), 3)
		var readings []*daybook.Reading
		for _, g := range gold {
			r := &daybook.Reading{
				Report:         &daybook.Report{ID: g.ID},
				Happenings:     []daybook.Happening{{Key: "main", Main: true}},
				Claims:         slices.Clone(*g.Claims),
				Responsibility: g.Responsibility, Toll: g.Toll,
			}
			for i := range r.Claims {
				(*g.Claims)[i].Quote = "ran"
				r.Claims[i].Quote = "ran"
			}
			readings = append(readings, r)
		}
		res := scoreClaims(t, gold, readings)
		for name, levels := range res.Groups {
			for i, tally := range levels {
				perfect(t, name+" "+Levels[i], tally)
			}
		}
		for k, tally := range res.Toll {
			perfect(t, "toll "+tollNames[k], tally)
		}
		perfect(t, "responsibility", res.Responsibility)
		if len(res.Errors) > 0 || res.Ungrounded+res.Misattributed+res.Invented > 0 {
			t.Errorf("errors in a perfect reading: %+v", res)
		}
		if res.Via != res.AttributedSpeech || res.SourceKind != res.AttributedSpeech || res.ResponsibilitySource != res.Responsibility.Right {
			t.Errorf("sources differ in a perfect reading: %+v", res)
		}
	})
}

func TestOrderOfReportsDoesNotMatter(t *testing.T) {
	sorted := cmpopts.SortSlices(func(a, b Error) bool { return fmt.Sprint(a) < fmt.Sprint(b) })
	t.Run("claims", rapid.MakeCheck(func(t *rapid.T) {
		gold, readings := inventClaims(drawn(t), 4)
		readings = latest(readings)
		want := scoreClaims(t, gold, readings)
		got := scoreClaims(t, rapid.Permutation(gold).Draw(t, "gold"), rapid.Permutation(readings).Draw(t, "readings"))
		if diff := cmp.Diff(want, got, sorted); diff != "" {
			t.Error(diff)
		}
	}))
	t.Run("roles", rapid.MakeCheck(func(t *rapid.T) {
		gold, readings := inventRoles(drawn(t), 3)
		readings = latest(readings)
		want := scoreRoles(t, gold, readings)
		got := scoreRoles(t, rapid.Permutation(gold).Draw(t, "gold"), rapid.Permutation(readings).Draw(t, "readings"))
		if diff := cmp.Diff(want, got, sorted); diff != "" {
			t.Error(diff)
		}
	}))
}

// latest keeps the last reading of each report: the one order that matters.
func latest(readings []*daybook.Reading) []*daybook.Reading {
	seen := map[string]bool{}
	var out []*daybook.Reading
	for _, r := range slices.Backward(readings) {
		if !seen[r.Report.ID] {
			seen[r.Report.ID] = true
			out = append(out, r)
		}
	}
	return out
}

// The figures, the errors and the rules are three views of one matching.
func TestFiguresErrorsAndRulesAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold, readings := inventClaims(drawn(t), 3)
		res := scoreClaims(t, gold, readings)
		if res.Reports == 0 {
			return
		}
		kinds := map[Kind]int{}
		for _, e := range res.Errors {
			kinds[e.Kind]++
		}
		var rules ClaimRule
		for _, r := range res.Rules {
			rules.Read += r.Read
			rules.Misattributed += r.Misattributed
			for i := range r.Right {
				rules.Right[i] += r.Right[i]
			}
		}
		for name, levels := range res.Groups {
			for i, tally := range levels {
				if tally.Right > min(tally.Read, tally.Gold) {
					t.Errorf("%s %s: more right than there are: %+v", name, Levels[i], tally)
				}
			}
		}
		// A group may be called "all", and then counts twice, as the referee has it.
		if !slices.ContainsFunc(gold, func(g *goldReport) bool { return g.Group == "all" }) {
			full := res.Groups["all"][Full]
			equal(t, "read claims of the rules", rules.Read, full.Read)
			equal(t, "read claims by errors", rules.Right[Count]+kinds[Extra], full.Read)
			equal(t, "gold claims by errors", rules.Right[Count]+kinds[Missed], full.Gold)
		}
		equal(t, "extra", rules.Extra(), kinds[Extra])
		equal(t, "not incident", rules.Right[Count]-rules.Right[Incident], kinds[NotIncident])
		equal(t, "not attributed", rules.Right[Incident]-rules.Right[Attributed], kinds[NotAttributed]+kinds[Misattributed]+kinds[Invented])
		equal(t, "not full", rules.Right[Attributed]-rules.Right[Full], kinds[NotFull])
		equal(t, "misattributed", res.Misattributed, kinds[Misattributed])
		equal(t, "misattributed by rules", res.Misattributed, rules.Misattributed)
		equal(t, "invented", res.Invented, kinds[Invented])
		equal(t, "ungrounded", res.Ungrounded, kinds[Ungrounded])
		equal(t, "responsibility missed", res.Responsibility.Gold-res.Responsibility.Right, kinds[ResponsibilityMissed])
		equal(t, "responsibility extra", res.Responsibility.Read-res.Responsibility.Right, kinds[ResponsibilityExtra])
		equal(t, "responsibility source", res.Responsibility.Right-res.ResponsibilitySource, kinds[ResponsibilitySource])
	})
}

func TestRolesAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold, readings := inventRoles(drawn(t), 2)
		res := scoreRoles(t, gold, readings)
		kinds := map[Kind]int{}
		for _, e := range res.Errors {
			kinds[e.Kind]++
		}
		for k, role := range Roles {
			var rules Tally
			for r, tally := range res.Rules {
				if r.Role == role {
					rules.add(tally.Right, tally.Read, 0)
				}
			}
			equal(t, role+" read", rules.Read, res.Roles[k].Read)
			equal(t, role+" right", rules.Right, res.Roles[k].Right)
			equal(t, role+" missed", kinds[roleKind(role, Missed)], res.Roles[k].Gold-res.Roles[k].Right)
			equal(t, role+" extra", kinds[roleKind(role, Extra)], res.Roles[k].Read-res.Roles[k].Right)
		}
	})
}

func TestMatchingAgainstTryingAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, columns := rapid.IntRange(0, 5).Draw(t, "rows"), rapid.IntRange(0, 5).Draw(t, "columns")
		fits := rapid.SliceOfN(rapid.Bool(), 25, 25).Draw(t, "fits")
		fit := func(i, j int) bool { return fits[5*i+j] }
		size := 0
		used := map[int]bool{}
		for j, i := range matching(rows, columns, fit) {
			if i < 0 {
				continue
			}
			if size++; used[i] || !fit(i, j) {
				t.Fatalf("row %d is used twice, or does not fit column %d", i, j)
			}
			used[i] = true
		}
		var largest func(i int, used int) int
		largest = func(i int, used int) int {
			if i == rows {
				return 0
			}
			best := largest(i+1, used)
			for j := range columns {
				if used>>j&1 == 0 && fit(i, j) {
					best = max(best, 1+largest(i+1, used|1<<j))
				}
			}
			return best
		}
		equal(t, "matches", size, largest(0, 0))
	})
}

func equal(t *rapid.T, what string, got, want int) {
	if got != want {
		t.Errorf("%s: %d, not %d", what, got, want)
	}
}
