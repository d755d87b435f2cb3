package link

import (
	"fmt"
	"strings"
	"testing"

	"daybook"
)

// incidentOf makes a node of few words, all of them rare.
func incidentOf(id, words string) *Node {
	return nodes(&daybook.Report{ID: id, Kind: daybook.Article, Published: "2019-03-14", Body: len(words) + 1,
		Text: words + "\n" + strings.Repeat(words+". ", 3)})[0]
}

// TestDecisions: what people say holds against any likeness and any veto, and
// not the same wins over the same.
func TestDecisions(t *testing.T) {
	a := incidentOf("a", "Gunmen killed five miners at Zarqoba quarry in Herat on Tuesday")
	b := incidentOf("b", "Five miners killed by gunmen at Zarqoba quarry in Herat on Tuesday")
	c := incidentOf("c", "Ferry with forty pilgrims sank off Lumbatangan on Monday")
	same := func(x, y *Node) Constraint { return Constraint{x.Ref, y.Ref, true} }
	apart := func(x, y *Node) Constraint { return Constraint{x.Ref, y.Ref, false} }
	gone := Constraint{a.Ref, Ref{"nowhere", "1"}, true}
	for _, x := range []struct {
		cs   []Constraint
		want string
	}{
		{nil, "[a b] [c]"},
		{[]Constraint{gone}, "[a b] [c]"},
		{[]Constraint{apart(a, b)}, "[a] [b] [c]"},
		{[]Constraint{same(b, c)}, "[a b c]"},
		{[]Constraint{same(a, b), same(b, c)}, "[a b c]"},
		{[]Constraint{same(b, c), apart(c, b)}, "[a b] [c]"},
		{[]Constraint{same(a, b), same(b, c), apart(a, c)}, "[a b] [c]"},
	} {
		if got := strings.TrimSpace(strings.ReplaceAll(mainGroups(Group([]*Node{c, a, b}, x.cs)), "\n", "] [")); "["+strings.TrimSuffix(got, " [") != x.want {
			t.Errorf("%v: have [%s, want %s", x.cs, fmt.Sprint(strings.TrimSuffix(got, " [")), x.want)
		}
	}
}

// TestDescribe: the finest place and the day that most reports give.
func TestDescribe(t *testing.T) {
	at := func(name, precision string, lat, lon float64) *daybook.Place {
		return &daybook.Place{Text: name, Name: name, Admin1: name, ISO: "UA", Precision: precision, Lat: lat, Lon: lon}
	}
	node := func(digest string, p *daybook.Place, from, to Day, dated string) *Node {
		return &Node{Ref: Ref{digest, "1"}, Digest: digest, Main: true, Type: daybook.Shooting, Status: daybook.Ended, Place: p, From: from, To: to, Dated: dated, Published: to}
	}
	g := []*Node{
		node("1", at("Ukraine", "country", 49, 32), 100, 103, byPublished),
		node("2", at("Kyiv", "city", 50.45, 30.52), 101, 101, byDay),
		node("3", at("Kyiv", "city", 50.45, 30.52), 102, 102, byDay),
		node("4", nil, 101, 101, byDay),
		node("5", at("Lviv", "city", 49.84, 24.02), 101, 101, byDay),
	}
	inc := Describe(g)
	if inc.Place.Name != "Kyiv" || len(inc.Place.Alternatives) != 1 || inc.Place.Alternatives[0].Name != "Lviv" || inc.Sites != nil {
		t.Errorf("place: %+v, sites %v", inc.Place, inc.Sites)
	}
	if inc.From != 101 || inc.To != 101 || inc.Dated != byDay || inc.Type != daybook.Shooting || inc.Status != daybook.Ended {
		t.Errorf("%+v", inc)
	}
	g = append(g, node("6", at("Lviv", "city", 49.84, 24.02), 101, 101, byDay))
	if inc := Describe(g); inc.Sites != nil {
		t.Errorf("no report of one tells of the other: %v", inc.Sites)
	}
	g[5].Terms = []Term{{Text: "kyiv", Weight: 900}}
	if inc := Describe(g); len(inc.Sites) != 2 {
		t.Errorf("sites: %v", inc.Sites)
	}
	if inc := Describe(nil); inc.Place != nil || inc.Status != daybook.StatusUnknown {
		t.Errorf("of nothing: %+v", inc)
	}
}
