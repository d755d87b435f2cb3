package score

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The farm: one group under two names, a farm and a truck burned, a mayor
// killed by two rifles that are one entity.
var farmGold = line(`{"id": "farm", "text": "", "entities": {
"PerpInd": [["guerrillas", "a guerrilla column"]], "PerpOrg": [["fmln", "farabundo marti front"]],
"Target": [["\"la eminencia\" farm", "farm"], ["tank truck"]], "Victim": [["jose lopez"], ["mayor"]], "Weapon": []}}`)

func muc4Of(t *testing.T, incidents string) *MUC4Result {
	t.Helper()
	reading := line(`{"report": {"id": "farm"}, "incidents": [` + incidents + `]}` + "\n")
	res, err := MUC4("gold", strings.NewReader(farmGold), ReadJSONL("readings", strings.NewReader(reading)))
	if err != nil {
		t.Fatal(err)
	}
	return res
}

func TestMUC4(t *testing.T) {
	for _, tt := range []struct {
		name, incidents string
		want            [5]Tally
	}{
		{"nothing read", ``, [5]Tally{{0, 0, 1}, {0, 0, 1}, {0, 0, 2}, {0, 0, 2}, {}}},
		{
			"case, articles and punctuation do not matter; one string twice is one",
			`{"perpetrators": [{"text": "The Guerrilla  Column", "kind": "individual"}, {"text": "F.M.L.N.", "kind": "organisation"}],
			  "targets": [{"text": "La Eminencia farm"}, {"text": "\"LA EMINENCIA\" FARM"}, {"text": "the"}]}`,
			[5]Tally{{1, 1, 1}, {1, 1, 1}, {1, 1, 2}, {0, 0, 2}, {}},
		},
		{
			"two names of one entity: one is right",
			`{"perpetrators": [{"text": "FMLN", "kind": "organisation"}]}, {"perpetrators": [{"text": "Farabundo Marti Front", "kind": "organisation"}]}`,
			[5]Tally{{0, 0, 1}, {1, 2, 1}, {0, 0, 2}, {0, 0, 2}, {}},
		},
		{
			"a part of a mention is not the mention; whoever is no organisation is a person",
			`{"perpetrators": [{"text": "column", "kind": "?"}], "weapons": [{"text": "rifle"}]}`,
			[5]Tally{{0, 1, 1}, {0, 0, 1}, {0, 0, 2}, {0, 0, 2}, {0, 1, 0}},
		},
		{
			"left out: denied, not named, not relevant",
			`{"perpetrators": [{"text": "FMLN", "kind": "organisation", "stance": "denied"}], "victims": [{"text": "mayor"}, {"text": "Jose Lopez", "named": true}]},
			 {"type": "clash", "targets": [{"text": "tank truck"}]}, {"type": "bombing", "targets": [{"text": "farm"}]}`,
			[5]Tally{{0, 0, 1}, {0, 0, 1}, {1, 1, 2}, {1, 1, 2}, {}},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, muc4Of(t, tt.incidents).Roles); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNorm(t *testing.T) {
	for in, want := range map[string]string{
		"":                         "",
		"The A. of an (ANTHEM)":    "of anthem",
		"a-b the_x a’s":            "ab thex ’s",
		"a\u0301b an\u00a0\u001cx": "\u0301b x", // the combining mark ends the word a
		"İ THE ΟΔΟΣ":               "i\u0307 οδος",
	} {
		if got := norm(in); got != want {
			t.Errorf("norm(%q) = %q, want %q", in, got, want)
		}
	}
}

// A greedy matching takes the first column and stops at two.
func TestMatchingIsLargest(t *testing.T) {
	fits := []string{
		"xx.",
		"x..",
		".xx",
	}
	got := matching(3, 3, func(i, j int) bool { return fits[i][j] == 'x' })
	if diff := cmp.Diff([]int{1, 0, 2}, got); diff != "" {
		t.Error(diff)
	}
}
