package score

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const townClaims = `
{"incident": "1", "measure": "killed", "lo": 3, "hi": 3, "figure": "three", "quote": "at least three people died", "source": "Police", "via": "AFP", "rule": "killed-active", "id": "c1"},
{"incident": "1", "measure": "killed", "class": "security", "lo": 1, "hi": 1, "figure": "a guard", "quote": "a guard among them", "source": "Mr Khan", "rule": "among"},
{"incident": "1", "measure": "injured", "class": "people", "lo": 1, "hi": 1, "figure": "Ali Raza", "quote": "Ali Raza was hurt", "source": "police", "rule": "named"},
{"incident": "1", "measure": "killed", "class": "people", "lo": 1, "hi": 1, "figure": "Omar Butt", "quote": "so was Omar Butt", "rule": "named"},
{"incident": "1", "measure": "killed", "class": "people", "lo": 40, "hi": 40, "figure": "40", "quote": "40 killed", "rule": "killed-active"},
{"incident": "1", "measure": "displaced", "lo": 2, "indefinite": true, "figure": "so", "quote": "and so was Omar"}`

const townMore = `, "responsibility": [{"actor": "Red Front", "kind": "claimed", "source": "Radio One", "rule": "claim"}],
"toll": {"killed": [3, 3], "injured": [2, 2], "from": ["c1"]}`

func TestClaimErrors(t *testing.T) {
	res := claimsOf(t, town(townClaims, townMore))
	for _, tt := range []struct {
		limit      int
		only, want string
	}{
		{-1, "", `
== misattributed: 1
town  gold  killed  security  part  1..1  "a guard"  Police   asserted  main         "a guard among them"
      read  killed  security        1..1  "a guard"  Mr Khan  asserted  main  among  "a guard among them"
== invented: 2
town  gold  killed   people    3..3  "Three"     -               asserted  main                 "Three die in market blast"
      read  killed             3..3  "three"     Police via AFP  asserted  main  killed-active  "at least three people died"
town  gold  injured  people    1..1  "Ali Raza"  -               asserted  main                 "Ali Raza was hurt"
      read  injured  people    1..1  "Ali Raza"  police          asserted  main  named          "Ali Raza was hurt"
== ungrounded: 1
town  read  killed  people    40..40  "40"  -  asserted  main  killed-active  "40 killed"
== missed: 2
town  gold  killed   people    3..   "at least three"  Police  asserted  main         "at least three people died"
town  gold  injured  people    1..1  "Omar Butt"       -       asserted  main         "so was Omar Butt"
      near  killed   people    1..1  "Omar Butt"       -       asserted  main  named  "so was Omar Butt"
== extra: 1
town  read  killed   people    1..1  "Omar Butt"  -  asserted  main  named  "so was Omar Butt"
      near  injured  people    1..1  "Omar Butt"  -  asserted  main         "so was Omar Butt"
== not-incident: 1
town  gold  killed  people    40..40  "40"  -  asserted  other                 "A blast last year killed 40"
      read  killed  people    40..40  "40"  -  asserted  main   killed-active  "40 killed"
== responsibility-source: 1
town  gold  claimed  "the Red Front"  The Red Front         "it had done it"
      read  claimed  "Red Front"      Radio One      claim  ""
== toll: 1
town  gold  killed  3..
      read  killed  3..3
      from  c1      3..3    Police via AFP  killed-active  "at least three people died"
`},
		{1, "missed", `
== missed: 2, first 1
town  gold  killed  people    3..  "at least three"  Police  asserted  main    "at least three people died"
`},
		{-1, " toll, Responsibility", `
== responsibility-source: 1
town  gold  claimed  "the Red Front"  The Red Front         "it had done it"
      read  claimed  "Red Front"      Radio One      claim  ""
== toll: 1
town  gold  killed  3..
      read  killed  3..3
      from  c1      3..3    Police via AFP  killed-active  "at least three people died"
`},
		{0, "toll", "\n== toll: 1, first 0\n"},
	} {
		var b strings.Builder
		if err := res.WriteErrors(&b, tt.limit, tt.only); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.TrimPrefix(tt.want, "\n"), b.String()); diff != "" {
			t.Errorf("only %q: %s", tt.only, diff)
		}
	}
}

func TestClaimRules(t *testing.T) {
	var b strings.Builder
	if err := claimsOf(t, town(townClaims, townMore)).WriteRules(&b); err != nil {
		t.Fatal(err)
	}
	want := `
rule           read  extra  count  incident  attributed  full  misattributed  P
named          2     1      1      1         0           0     0              0.500
killed-active  2     0      2      1         0           0     0              1.000
among          1     0      1      1         0           0     1              1.000
`
	if diff := cmp.Diff(strings.TrimPrefix(want, "\n"), b.String()); diff != "" {
		t.Error(diff)
	}
}

const farmIncidents = `
{"perpetrators": [{"text": "guerrilla column", "rule": "p1"}, {"text": "the FMLN", "kind": "organisation", "rule": "org"}, {"text": "Farabundo Marti Front", "kind": "organisation", "rule": "org"}],
 "targets": [{"text": "truck", "rule": "t1"}, {"text": "mayor", "rule": "t1"}], "victims": [{"text": "Jose Lopez", "named": false, "rule": "v1"}]},
{"type": "riot", "targets": [{"text": "farm", "rule": "t2"}]}`

func TestMUC4Errors(t *testing.T) {
	res := muc4Of(t, farmIncidents)
	for _, tt := range []struct {
		limit      int
		only, want string
	}{
		{-1, "", `
== PerpOrg-extra: 1
farm  read  org  "farabundo marti front"
      note       one entity with "fmln"
== Target-missed: 2
farm  gold      "la eminencia farm" / "farm"
      note  t2  read in an incident of type riot: "farm"
farm  gold      "tank truck"
      near  t1  "truck"
== Target-extra: 2
farm  read  t1  "truck"
      near      "tank truck"
farm  read  t1  "mayor"
      note      gold has it as Victim
== Victim-missed: 2
farm  gold      "jose lopez"
      note  v1  read as not named: "jose lopez"
farm  gold      "mayor"
      note  t1  read as Target: "mayor"
`},
		{1, "missed, perporg", `
== PerpOrg-extra: 1
farm  read  org  "farabundo marti front"
      note       one entity with "fmln"
== Target-missed: 2, first 1
farm  gold      "la eminencia farm" / "farm"
      note  t2  read in an incident of type riot: "farm"
== Victim-missed: 2, first 1
farm  gold      "jose lopez"
      note  v1  read as not named: "jose lopez"
`},
	} {
		var b strings.Builder
		if err := res.WriteErrors(&b, tt.limit, tt.only); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.TrimPrefix(tt.want, "\n"), b.String()); diff != "" {
			t.Errorf("only %q: %s", tt.only, diff)
		}
	}
}

func TestMUC4SummaryAndRules(t *testing.T) {
	res := muc4Of(t, farmIncidents)
	var b strings.Builder
	if err := res.WriteSummary(&b); err != nil {
		t.Fatal(err)
	}
	if err := res.WriteRules(&b); err != nil {
		t.Fatal(err)
	}
	want := `
PerpInd  P 1.0000 R 1.0000 F1 1.0000  (1 gold)
PerpOrg  P 0.5000 R 1.0000 F1 0.6667  (1 gold)
Target   P 0.0000 R 0.0000 F1 0.0000  (2 gold)
Victim   P 0.0000 R 0.0000 F1 0.0000  (2 gold)
Weapon   P 0.0000 R 0.0000 F1 0.0000  (0 gold)
micro    P 0.4000 R 0.3333 F1 0.3636  (1 reports, 1 read)
role     rule  read  extra  right  P
PerpInd  p1    1     0      1      1.000
PerpOrg  org   2     1      1      0.500
Target   t1    2     2      0      0.000
`
	if diff := cmp.Diff(strings.TrimPrefix(want, "\n"), b.String()); diff != "" {
		t.Error(diff)
	}
}

func TestUnknownKind(t *testing.T) {
	err := muc4Of(t, "").WriteErrors(&strings.Builder{}, -1, "missed,weapons")
	want := `no kind of error is called "weapons"; there are PerpInd-missed, PerpInd-extra, PerpOrg-missed, ` +
		`PerpOrg-extra, Target-missed, Target-extra, Victim-missed, Victim-extra, Weapon-missed, Weapon-extra`
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}

func TestAlign(t *testing.T) {
	long := strings.Repeat("x", widest+1)
	got := align([][]string{{"é", "1", ""}, {"ab", "2", "c"}, {long, "3"}})
	want := "é   1\nab  2  c\n" + long + "  3\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
