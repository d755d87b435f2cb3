package score

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// line writes one line of JSON Lines: the value may be spread over several.
func line(s string) string { return strings.ReplaceAll(s, "\n", " ") + "\n" }

// The town, in full: 3 killed on the police's word, 1 of them a guard; two men
// hurt, named one by one; an earlier attack; a statement of responsibility.
var townGold = line(`{"id": "town", "group": "invented-town", "title": "Three die in market blast",
"text": "Police said at least three people died, a guard among them.\tAli Raza was hurt, and so was Omar Butt. A blast last year killed 40. The Red Front told Radio One it had done it.",
"claims": [
{"measure": "killed", "class": "people", "lo": 3, "hi": 3, "figure": "Three", "quote": "Three die in market blast", "stance": "asserted", "source": null, "incident": "main"},
{"measure": "killed", "class": "people", "lo": 3, "hi": null, "figure": "at least three", "quote": "at least three people died", "stance": "asserted", "source": "Police", "source_kind": "police", "incident": "main"},
{"measure": "killed", "class": "security", "part": true, "lo": 1, "hi": 1, "figure": "a guard", "quote": "a guard among them", "stance": "asserted", "source": "Police", "source_kind": "police", "incident": "main"},
{"measure": "injured", "class": "people", "lo": 1, "hi": 1, "figure": "Ali Raza", "quote": "Ali Raza was hurt", "stance": "asserted", "source": null, "incident": "main"},
{"measure": "injured", "class": "people", "lo": 1, "hi": 1, "figure": "Omar Butt", "quote": "so was Omar Butt", "stance": "asserted", "source": null, "incident": "main"},
{"measure": "killed", "class": "people", "lo": 40, "hi": 40, "figure": "40", "quote": "A blast last year killed 40", "stance": "asserted", "source": null, "incident": "other"}],
"responsibility": [{"actor": "the Red Front", "kind": "claimed", "source": "The Red Front", "quote": "it had done it"}],
"toll": {"killed": [3, null], "attackers_killed": null, "injured": [2, 2]}}`)

// claimsOf scores one reading of the town.
func claimsOf(t *testing.T, reading string) *ClaimsResult {
	t.Helper()
	res, err := Claims("gold", strings.NewReader(townGold), ReadJSONL("readings", strings.NewReader(line(reading))))
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// town is a reading of the town with these claims and other members.
func town(claims, more string) string {
	return `{"report": {"id": "town"}, "incidents": [{"key": "1", "main": true}, {"key": "2"}], "claims": [` + claims + `]` + more + `}`
}

func TestClaims(t *testing.T) {
	const guard = `"incident": "1", "measure": "killed", "class": "security", "lo": 1, "hi": 1, "figure": "a guard", "quote": "a guard among them", "rule": "r"`
	for _, tt := range []struct {
		name   string
		claims string
		levels [4]int // right on each level, of 6 in gold
		read   int    // on the level full
		check  func(*ClaimsResult) bool
		kinds  string
	}{
		{name: "nothing read", kinds: "missed missed missed missed missed missed"},
		{
			name:   "full",
			claims: `{` + guard + `, "source": "police", "source_kind": "police", "part": true}`,
			levels: [4]int{1, 1, 1, 1}, read: 1, kinds: "missed missed missed missed missed",
			check: func(r *ClaimsResult) bool {
				return r.Named == 1 && r.Attributable == 1 && r.AttributedSpeech == 1 && r.SourceKind == 1 && r.Via == 1
			},
		},
		{
			name:   "not full: part read as whole, kind and channel wrong",
			claims: `{` + guard + `, "source": "the police", "source_kind": "government", "via": "AFP"}`,
			levels: [4]int{1, 1, 1, 0}, read: 1, kinds: "not-full missed missed missed missed missed",
			check: func(r *ClaimsResult) bool {
				return r.AttributedSpeech == 1 && r.SourceKind == 0 && r.Via == 0
			},
		},
		{
			name:   "not full: stance",
			claims: `{` + guard + `, "source": "police", "part": true, "stance": "possible"}`,
			levels: [4]int{1, 1, 1, 0}, read: 1, kinds: "not-full missed missed missed missed missed",
		},
		{
			name:   "misattributed",
			claims: `{` + guard + `, "source": "the Red Front", "part": true}`,
			levels: [4]int{1, 1, 0, 0}, read: 1, kinds: "misattributed missed missed missed missed missed",
			check: func(r *ClaimsResult) bool {
				return r.Misattributed == 1 && r.Named == 1 && r.Rules["r"].Misattributed == 1
			},
		},
		{
			name:   "not attributed: own voice for the police",
			claims: `{` + guard + `, "source": null, "part": true}`,
			levels: [4]int{1, 1, 0, 0}, read: 1, kinds: "not-attributed missed missed missed missed missed",
			check: func(r *ClaimsResult) bool { return r.Misattributed == 0 && r.Named == 0 && r.Attributable == 1 },
		},
		{
			name:   "invented",
			claims: `{"incident": "1", "measure": "injured", "lo": 1, "hi": 1, "figure": "Ali Raza", "quote": "Ali Raza was hurt", "source": "police"}`,
			levels: [4]int{1, 1, 0, 0}, read: 1, kinds: "invented missed missed missed missed missed",
			check: func(r *ClaimsResult) bool { return r.Invented == 1 && r.Named == 1 && r.Attributable == 0 },
		},
		{
			name:   "not incident, and then no question of who said it",
			claims: `{"incident": "1", "measure": "killed", "lo": 40, "hi": 40, "figure": "40", "quote": "killed 40", "source": "police"}`,
			levels: [4]int{1, 0, 0, 0}, read: 1, kinds: "not-incident missed missed missed missed missed",
			check: func(r *ClaimsResult) bool { return r.Named == 0 },
		},
		{
			name:   "a figure without its hedge is another claim; an incident without key is other",
			claims: `{"measure": "killed", "class": "civilians", "lo": 40, "hi": null, "figure": "40", "quote": "killed 40"}`,
			read:   1, kinds: "missed missed missed missed missed missed extra",
		},
		{
			name: "one by one: the same figure twice is one claim, but not of two persons",
			claims: `{"incident": "1", "measure": "injured", "lo": 1, "hi": 1, "figure": "Ali Raza", "quote": "Ali Raza was hurt"},
				{"incident": "1", "measure": "injured", "lo": 1, "hi": 1, "figure": "Ali  RAZA", "quote": "Ali Raza was hurt"},
				{"incident": "1", "measure": "injured", "lo": 1, "hi": 1, "figure": "Omar Butt", "quote": "so was Omar Butt"},
				{"incident": "2", "measure": "killed", "lo": 40, "hi": 40, "figure": "40", "quote": "killed 40"},
				{"incident": "2", "measure": "killed", "lo": 40, "hi": 40, "figure": "forty", "quote": "killed 40"}`,
			levels: [4]int{3, 3, 3, 3}, read: 3, kinds: "missed missed missed",
		},
		{
			name:   "indefinite claims are left out, but must be grounded",
			claims: `{"incident": "1", "measure": "injured", "lo": 2, "hi": null, "indefinite": true, "quote": "others were hurt"}`,
			kinds:  "ungrounded missed missed missed missed missed missed",
			check:  func(r *ClaimsResult) bool { return r.Ungrounded == 1 },
		},
		{
			name: "white space does not matter to grounding, all else does",
			claims: `{"incident": "1", "measure": "killed", "lo": 9, "hi": 9, "quote": "blast\n Police   said"},
				{"incident": "1", "measure": "killed", "lo": 8, "hi": 8, "quote": "police said"},
				{"incident": "1", "measure": "killed", "lo": 7, "hi": 7, "quote": " "}`,
			read: 3, kinds: "ungrounded ungrounded missed missed missed missed missed missed extra extra extra",
			check: func(r *ClaimsResult) bool { return r.Ungrounded == 2 },
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := claimsOf(t, town(tt.claims, ""))
			for level, want := range tt.levels {
				if got := res.Groups["invented"][level].Right; got != want {
					t.Errorf("level %s: %d right, want %d", Levels[level], got, want)
				}
			}
			if got := res.Groups["all"][Full]; got.Read != tt.read || got.Gold != 6 {
				t.Errorf("%d read of %d gold, want %d of 6", got.Read, got.Gold, tt.read)
			}
			var kinds []string
			for _, e := range res.Errors {
				if k := string(e.Kind); k != "toll" && k != "responsibility-missed" {
					kinds = append(kinds, k)
				}
			}
			if got := strings.Join(kinds, " "); got != tt.kinds {
				t.Errorf("errors: %s, want %s", got, tt.kinds)
			}
			if tt.check != nil && !tt.check(res) {
				t.Errorf("figures differ: %+v", res)
			}
		})
	}
}

// Levels are reduced and matched each on its own: two sources for one figure
// are one claim on the level incident, two on the level attributed.
func TestLevelsAreDistinctOnTheirOwn(t *testing.T) {
	const three = `{"incident": "1", "measure": "killed", "lo": 3, "hi": 3, "figure": "3", "quote": "Three die", "source": `
	res := claimsOf(t, town(three+`null}, `+three+`"police"}, `+three+`"?"}`, ""))
	want := [4]Tally{{1, 1, 6}, {1, 1, 6}, {1, 3, 6}, {1, 3, 6}}
	if diff := cmp.Diff(want, *res.Groups["all"]); diff != "" {
		t.Error(diff)
	}
}

func TestResponsibilityAndToll(t *testing.T) {
	for _, tt := range []struct {
		name, more string
		right      Tally
		source     int
		toll       [3]Tally
		kinds      string
	}{
		{
			name:  "nothing read",
			right: Tally{0, 0, 1}, toll: [3]Tally{{0, 0, 1}, {}, {0, 0, 1}},
			kinds: "responsibility-missed toll toll",
		},
		{
			name: "right",
			more: `, "responsibility": [{"actor": "Red Front", "kind": "claimed", "source": "Red Front"}],
				"toll": {"killed": [3, null], "injured": [2, 2]}`,
			right: Tally{1, 1, 1}, source: 1, toll: [3]Tally{{1, 1, 1}, {}, {1, 1, 1}},
		},
		{
			name: "on another's word, and one too many; bounds that differ, and one for none",
			more: `, "responsibility": [{"actor": "the Red Front", "kind": "claimed", "source": "Radio One"}, {"actor": "Red Front", "kind": "claimed"}],
				"toll": {"killed": [3, 3], "attackers_killed": [0, 0], "injured": null}`,
			right: Tally{1, 2, 1}, toll: [3]Tally{{0, 1, 1}, {0, 1, 0}, {0, 0, 1}},
			kinds: "responsibility-source responsibility-extra toll toll toll",
		},
		{
			name:  "another kind, another actor",
			more:  `, "responsibility": [{"actor": "the Red Front", "kind": "blamed"}, {"actor": "the Blue Army", "kind": "claimed"}], "toll": {"killed": [3, null], "injured": [2, 2]}`,
			right: Tally{0, 2, 1}, toll: [3]Tally{{1, 1, 1}, {}, {1, 1, 1}},
			kinds: "responsibility-missed responsibility-extra responsibility-extra",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := claimsOf(t, town("", tt.more))
			if res.Responsibility != tt.right || res.ResponsibilitySource != tt.source {
				t.Errorf("responsibility %v with source %d, want %v with %d",
					res.Responsibility, res.ResponsibilitySource, tt.right, tt.source)
			}
			if diff := cmp.Diff(tt.toll, res.Toll); diff != "" {
				t.Errorf("toll: %s", diff)
			}
			var kinds []string
			for _, e := range res.Errors {
				if e.Kind != Missed {
					kinds = append(kinds, string(e.Kind))
				}
			}
			if got := strings.Join(kinds, " "); got != tt.kinds {
				t.Errorf("errors: %s, want %s", got, tt.kinds)
			}
		})
	}
}

func TestTally(t *testing.T) {
	for _, tt := range []struct {
		tally Tally
		want  string
	}{
		{Tally{}, "P 0.000 R 0.000 F1 0.000"},
		{Tally{0, 3, 0}, "P 0.000 R 0.000 F1 0.000"},
		{Tally{1, 2, 3}, "P 0.500 R 0.333 F1 0.400"},
		{Tally{2, 2, 2}, "P 1.000 R 1.000 F1 1.000"},
		{Tally{1, 16, 1}, "P 0.062 R 1.000 F1 0.118"}, // .0625 rounds to even
	} {
		if got := prf(tt.tally); got != tt.want {
			t.Errorf("%v: %s, want %s", tt.tally, got, tt.want)
		}
	}
}

func TestBadInput(t *testing.T) {
	const good = `{"id": "x", "text": "", "claims": [], "entities": {}}` + "\n"
	for _, tt := range []struct{ name, gold, readings, want string }{
		{"gold is not JSON", good + "\n{", "", "gold.jsonl:3: not JSON: unexpected end of JSON input"},
		{"two values on a line", good + good[:len(good)-1] + good, "", "gold.jsonl:2: not JSON: invalid character '{' after top-level value"},
		{"no id", `{"text": "", "claims": []}`, "", "gold.jsonl:1: a gold report without id"},
		{"no text", `{"id": "x", "claims": []}`, "", "gold.jsonl:1: a gold report without text"},
		{"no claims", `{"id": "x", "text": ""}`, "", "gold.jsonl:1: a gold report without claims: is this the gold of another measure?"},
		{"no measure", `{"id": "x", "text": "", "claims": [{"incident": "main", "stance": "asserted"}]}`, "", "gold.jsonl:1: gold claim 1 has no measure"},
		{"no incident", `{"id": "x", "text": "", "claims": [{"measure": "killed", "stance": "asserted"}]}`, "", "gold.jsonl:1: gold claim 1 has no incident"},
		{"no stance", `{"id": "x", "text": "", "claims": [{"measure": "killed", "incident": "main"}]}`, "", "gold.jsonl:1: gold claim 1 has no stance"},
		{"reading is not JSON", good, "\n\nnull and void\n", "read.jsonl:3: not JSON: invalid character 'a' after top-level value"},
		{"reading without report", good, `{"claims": []}`, "read.jsonl:1: a reading without report.id"},
		{"claim read without measure", good, `{"report": {"id": "x"}, "claims": [{"lo": 1}]}`, "read.jsonl:1: claim 1 has no measure"},
		{"bound that is no number", good, `{"report": {"id": "x"}, "claims": [{"measure": "killed", "lo": "one"}]}`,
			"read.jsonl:1: string does not belong at claims.Figure.lo"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Claims("gold.jsonl", strings.NewReader(tt.gold), ReadJSONL("read.jsonl", strings.NewReader(tt.readings)))
			if err == nil || err.Error() != tt.want {
				t.Errorf("got  %v\nwant %s", err, tt.want)
			}
		})
	}
	_, err := MUC4("gold.jsonl", strings.NewReader(good+`{"id": "x", "text": "", "claims": []}`), ReadJSONL("", strings.NewReader("")))
	if want := "gold.jsonl:2: a gold report without entities: is this the gold of another measure?"; err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	_, err = MUC4("gold.jsonl", strings.NewReader(good), ReadJSONL("read.jsonl", strings.NewReader("[]")))
	if want := "read.jsonl:1: array where an object belongs"; err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}
