package reconcile

import (
	"testing"

	"daybook"
)

func TestIsVague(t *testing.T) {
	for words, want := range map[string]bool{
		"several others": true, "Dozens of people": true, "a number of people": true,
		"at least 12": false, "some 30 or more people": false, "at least twelve people": false,
	} {
		if got := IsVague(daybook.AtLeast(3), words); got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
	if IsVague(daybook.Exactly(12), "some dozen people") {
		t.Error("a figure with a top is vague")
	}
}

// TestStatements: what a reading says becomes statements of its happening
// alone, and the claims that its toll adds up of stand side by side.
func TestStatements(t *testing.T) {
	police, kind, whole := "Karachi  Police", daybook.Police, "c1"
	three := 3
	r := &daybook.Reading{
		Report: &daybook.Report{ID: "r"},
		Claims: []daybook.Claim{
			{ID: "c1", Incident: "m", Measure: daybook.Killed, Class: daybook.People, Figure: daybook.Exactly(2), Source: &police, SourceKind: &kind},
			{ID: "c2", Incident: "m", Measure: daybook.Killed, Class: daybook.Children, Figure: daybook.Exactly(1)},
			{ID: "c3", Incident: "m", Measure: daybook.Killed, Class: daybook.Women, Figure: daybook.Exactly(1), Part: true, PartOf: &whole},
			{ID: "c4", Incident: "x", Measure: daybook.Killed, Class: daybook.People, Figure: daybook.Exactly(90)},
		},
		Toll: daybook.Toll{Killed: &daybook.Bounds{&three, &three}, From: []string{"c1", "c2"}},
	}
	ss := Statements(r, "m")
	if len(ss) != 3 {
		t.Fatalf("%d statements", len(ss))
	}
	if s := ss[0]; s.Source != "karachi police" || s.Who != police || s.Kind != kind {
		t.Errorf("the speaker is %q, %q, %q", s.Source, s.Who, s.Kind)
	}
	if ss[0].With == "" || ss[0].With != ss[1].With || ss[2].With != "" {
		t.Errorf("side by side are %q, %q, %q", ss[0].With, ss[1].With, ss[2].With)
	}
	if ss[2].PartOf != (Ref{"r", "c1"}) {
		t.Errorf("the part is of %v", ss[2].PartOf)
	}
	if e := Desk(ss).Of(daybook.Killed, Victims); e == nil || e.Number() != "3" {
		t.Errorf("the figure is %v", e)
	}
}

// TestClauses: those whom one clause tells add up, whether its verb stands
// before or behind them; what another clause says again does not.
func TestClauses(t *testing.T) {
	n := func(id string, f int, start, end int) daybook.Claim {
		c := daybook.Claim{ID: id, Incident: "m", Measure: daybook.Killed, Class: daybook.People, Figure: daybook.Exactly(f)}
		c.Spans.Quote = daybook.Span{Start: start, End: end}
		return c
	}
	twelve := 12
	for name, claims := range map[string][]daybook.Claim{
		"killing two crew and ten passengers":     {n("c1", 12, 0, 10), n("c2", 2, 20, 28), n("c3", 10, 20, 45)},
		"two crew and ten passengers were killed": {n("c1", 12, 0, 10), n("c2", 2, 20, 60), n("c3", 10, 33, 60)},
	} {
		r := &daybook.Reading{Report: &daybook.Report{ID: "r"}, Claims: claims,
			Toll: daybook.Toll{Killed: &daybook.Bounds{&twelve, &twelve}, From: []string{"c1", "c2", "c3"}}}
		if e := Desk(Statements(r, "m")).Of(daybook.Killed, Victims); e.Number() != "12" || e.Span() != "12" {
			t.Errorf("%s: %s [%s]", name, e.Number(), e.Span())
		}
	}
}

// TestBelied: the year's toll of a town under a headline on one night decides
// nothing alone; a toll without such a headline does.
func TestBelied(t *testing.T) {
	for title, want := range map[string]bool{"One dead, four hurt": true, "Night of gunfire": false} {
		text := title + "\nA man died. The town had 762 murders last year."
		r := &daybook.Reading{Report: &daybook.Report{ID: "r", Title: title, Text: text, Body: len(title) + 1},
			Claims: []daybook.Claim{
				{ID: "c1", Incident: "m", Measure: daybook.Killed, Class: daybook.People, Figure: daybook.Exactly(1), Words: "One"},
				{ID: "c2", Incident: "m", Measure: daybook.Killed, Class: daybook.People, Figure: daybook.Exactly(762), Words: "762"},
			},
			Toll: daybook.Toll{Killed: &daybook.Bounds{nil, nil}, From: []string{"c1", "c2"}}}
		r.Claims[0].Spans.Quote = daybook.Span{Start: 0, End: 8}
		if !want { // it is in the body
			r.Claims[0].Spans.Quote = daybook.Span{Start: len(title) + 1, End: len(title) + 11}
		}
		r.Claims[1].Spans.Quote = daybook.Span{Start: len(text) - 30, End: len(text) - 1}
		if got := Statements(r, "m")[1].Unsure; got != want {
			t.Errorf("%q: unsure %v", title, got)
		}
	}
}
