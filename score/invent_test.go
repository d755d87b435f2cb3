package score

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"daybook"
)

// choose returns a number in [0, n): a seeded source or one that rapid can
// shrink.
type choose func(n int) int

func one[T any](pick choose, of ...T) T { return of[pick(len(of))] }

func ptr[T any](v T) *T { return &v }

// chance is true once in n.
func chance(pick choose, n int) bool { return pick(n) == n-1 }

const inventedText = "Two\u00a0police officers died, said\u001cİzmir police.\nΟΔΟΣ ran. Mr Khan told AFP that a man was shot; m² of 12 नमस्ते."

var (
	inventedSources = []*string{nil, nil, ptr("?"), ptr(""), ptr("the"), ptr("police"), ptr("the Police"), ptr("Karachi police"),
		ptr("Lahore police chief"), ptr("a police official"), ptr("Mr Khan"), ptr("khan, a minister"), ptr("İZMİR police"),
		ptr("ΟΔΟΣ"), ptr("οδος"), ptr("नमस्ते"), ptr("m²"), ptr("user_1")}
	inventedQuotes = []string{"Two police officers died", "said İzmir police. ΟΔΟΣ ran", "  Mr Khan\n told", "İzmir", "12 नमस्ते.",
		"", " \u001f", "mr khan", "a title", "title Two"}
	inventedActors = []string{"", "the", "Red Front", "the front", "ISIS", "isis, ISIL", "a man"}
)

// inventClaim makes a claim from so few values that claims often agree, repeat
// and tie. incident is one of the given.
func inventClaim(pick choose, incidents ...string) daybook.Claim {
	n := pick(3)
	c := daybook.Claim{
		Measure:  one(pick, daybook.Killed, daybook.Killed, daybook.Injured),
		Class:    one(pick, daybook.People, daybook.Civilians, daybook.Security),
		Figure:   one(pick, daybook.Exactly(1), daybook.Exactly(1), daybook.Exactly(n), daybook.AtLeast(n), daybook.AtMost(n), daybook.Between(n, n+1), daybook.Figure{}),
		Part:     chance(pick, 4),
		Stance:   one(pick, daybook.Asserted, daybook.Asserted, daybook.Possible),
		Source:   one(pick, inventedSources...),
		Words:    one(pick, "a man", "A MAN", "man", "Khan", "one", ""),
		Quote:    one(pick, inventedQuotes...),
		Incident: one(pick, incidents...),
		Rule:     one(pick, "", "active", "passive"),
	}
	if chance(pick, 2) {
		c.SourceKind = ptr(one(pick, daybook.Police, daybook.Media))
	}
	if chance(pick, 2) {
		c.Via = ptr(one(pick, "AFP", "told AFP", "Radio One", "a"))
	}
	return c
}

func inventToll(pick choose) daybook.Toll {
	bounds := func() *daybook.Bounds {
		return one(pick, nil, &daybook.Bounds{ptr(1), ptr(1)}, &daybook.Bounds{ptr(1), nil}, &daybook.Bounds{nil, ptr(1)}, &daybook.Bounds{})
	}
	return daybook.Toll{Killed: bounds(), AttackersKilled: bounds(), Injured: bounds()}
}

func inventResponsibility(pick choose) []daybook.Responsibility {
	var out []daybook.Responsibility
	for range pick(4) {
		out = append(out, daybook.Responsibility{
			Actor: one(pick, inventedActors...), Kind: one(pick, "claimed", "blamed"), Source: one(pick, inventedSources...),
		})
	}
	return out
}

// inventClaims makes gold reports, and readings of some of them and of others.
func inventClaims(pick choose, reports int) (gold []*goldReport, readings []*daybook.Reading) {
	for i := range reports {
		g := &goldReport{
			ID: fmt.Sprintf("r%d", i), Group: one(pick, "", "all", "wire", "post-a", "post-b-c", "-"),
			Title: one(pick, "", "A title"), Text: ptr(inventedText), Claims: &[]daybook.Claim{},
			Responsibility: inventResponsibility(pick), Toll: inventToll(pick),
		}
		for range pick(7) {
			*g.Claims = append(*g.Claims, inventClaim(pick, "main", "main", "other"))
		}
		gold = append(gold, g)
		if chance(pick, 8) {
			continue
		}
		r := &daybook.Reading{
			Report:         &daybook.Report{ID: one(pick, g.ID, g.ID, g.ID, g.ID+"-elsewhere", "r0")},
			Happenings:     []daybook.Happening{{Key: "1", Main: !chance(pick, 5)}, {Key: "2"}, {Key: "3", Main: chance(pick, 9)}},
			Responsibility: inventResponsibility(pick), Toll: inventToll(pick),
		}
		for range pick(9) {
			c := inventClaim(pick, "1", "1", "2", "3", "")
			c.Indefinite = chance(pick, 8)
			r.Claims = append(r.Claims, c)
		}
		readings = append(readings, r)
	}
	return gold, readings
}

// perturb reads a gold report as a bad reader would: it drops claims and
// changes some member of most others.
func perturb(pick choose, g *goldReport) *daybook.Reading {
	r := &daybook.Reading{
		Report:     &daybook.Report{ID: g.ID, Text: *g.Text},
		Happenings: []daybook.Happening{{Key: "m", Main: true}, {Key: "o"}},
		Toll:       g.Toll,
	}
	var sources []*string
	for _, c := range *g.Claims {
		sources = append(sources, c.Source)
	}
	key := map[string]string{"main": "m", "other": "o"}
	for i, c := range *g.Claims {
		c.ID, c.Rule, c.Incident = fmt.Sprintf("c%d", i), one(pick, "active", "passive", "among"), key[c.Incident]
		switch pick(16) {
		case 0:
			continue
		case 1:
			r.Claims = append(r.Claims, c)
		case 2:
			c.Source = one(pick, sources...)
		case 3:
			c.Source = one(pick, inventedSources...)
		case 4:
			if c.Source != nil {
				c.Source = ptr(one(pick, "local ", "Lahore ") + strings.ToUpper(*c.Source))
			}
		case 5:
			c.Incident = one(pick, "m", "o", "")
		case 6:
			c.Stance, c.Part = one(pick, "", daybook.Possible), chance(pick, 2)
		case 7:
			c.Lo, c.Hi = c.Hi, c.Lo
		case 8:
			c.Class = one(pick, "", daybook.People, daybook.Civilians, daybook.Security, daybook.Attackers)
		case 9:
			c.Measure = one(pick, daybook.Measures...)
		case 10:
			c.Words, c.Quote = strings.ToUpper(c.Words), strings.ReplaceAll(c.Quote, " ", "\n")
		case 11:
			c.Quote = one(pick, "", "nowhere in the text", strings.ToLower(c.Quote))
		case 12:
			c.Indefinite = true
		case 13:
			c.Via, c.SourceKind = ptr("told AFP"), ptr(daybook.Media)
		}
		r.Claims = append(r.Claims, c)
	}
	for _, s := range g.Responsibility {
		switch pick(6) {
		case 0:
			continue
		case 1:
			s.Actor = one(pick, "the "+strings.ToUpper(s.Actor), "nobody", "")
		case 2:
			s.Kind = "blamed"
		case 3:
			s.Source = one(pick, inventedSources...)
		case 4:
			r.Responsibility = append(r.Responsibility, s)
		}
		r.Responsibility = append(r.Responsibility, s)
	}
	if chance(pick, 3) {
		r.Toll = inventToll(pick)
	}
	if chance(pick, 4) {
		slices.Reverse(r.Claims)
	}
	return r
}

// jsonLines writes values as JSON Lines.
func jsonLines[T any](values []T) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	for _, v := range values {
		if err := e.Encode(v); err != nil {
			panic(err) // unreachable unless a noun cannot be written as JSON
		}
	}
	return b.Bytes()
}
