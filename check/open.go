package check

import (
	"slices"

	"daybook"
)

// attackersLeft counts the attackers who are neither dead nor caught.
func (t *table) attackersLeft() {
	var caught []*claim
	var fates []daybook.Figure
	for _, m := range []daybook.Measure{daybook.Killed, daybook.Detained} {
		var best *claim
		for _, c := range t.attackers(m) {
			if !c.loose() && (best == nil || low(c.Figure) > low(best.Figure)) {
				best = c
			}
		}
		if best != nil {
			caught = append(caught, best)
			fates = append(fates, best.Figure)
		}
	}
	if len(caught) == 0 {
		return
	}
	var took, short []*claim
	firm := false
	fate := sum(fates...)
	for _, c := range t.of(daybook.TookPart, daybook.Attackers) {
		if n, ok := c.Exact(); c.Scope != nil || c.Increment || c.partial() || ok && n < 2 {
			continue
		}
		took = append(took, c)
		if over(c.Figure, fate) {
			short = append(short, c)
			firm = firm || !c.loose()
		}
	}
	if len(short) == 0 {
		return
	}
	t.add(Unresolved, "attackers-left", append(slices.Clone(took), caught...), map[string]any{
		"Caught": caught, "Groups": groups(took), "Left": low(short[0].Figure) - *fate.Hi,
	}).Unverified = !firm
}

// official are the speakers who can say what became of hostages.
var official = []daybook.SourceKind{daybook.Government, daybook.Police, daybook.Military, daybook.Court, daybook.Medical}

// unconfirmed finds people said to be held or missing of whom no authority
// says anything, and other counts that rest on unverified words alone.
// In the background of a report nobody looks for more.
func (t *table) unconfirmed() {
	if !t.main {
		return
	}
	for _, m := range daybook.Measures {
		var cs []*claim
		firm, known := false, false
		for _, c := range t.claims {
			if c.Measure == daybook.Freed && m == daybook.Abducted && c.counted() {
				known = true
			}
			if c.Measure != m || c.Indefinite {
				continue
			}
			cs = append(cs, c)
			firm = firm || !c.loose()
			known = known || c.Stance == daybook.Denied ||
				!c.loose() && c.SourceKind != nil && slices.Contains(official, *c.SourceKind)
		}
		if len(cs) == 0 || known {
			continue
		}
		if slices.ContainsFunc(t.found, func(f Finding) bool { return f.Kind == Contradiction && slices.Contains(f.Claims, cs[0].ID) }) {
			continue // said already, and more sharply
		}
		data := map[string]any{"Measure": m, "Said": cs}
		switch {
		case m == daybook.Abducted:
			t.add(Unresolved, "held", cs, data).Unverified = !firm
		case !firm && m != daybook.TookPart && (m != daybook.Casualties || len(t.of(daybook.Killed, daybook.People)) == 0):
			t.add(Unresolved, "unverified", cs, data).Unverified = true
		}
	}
}

// casualties sets counts that do not tell the dead from the injured beside
// those that do. They compare as a ceiling, or when both are given.
func (t *table) casualties() {
	var both, dead, hurt []*claim
	for _, class := range classes[:3] {
		for _, c := range t.of(daybook.Casualties, class) {
			if c.total() {
				both = append(both, c)
			}
		}
	}
	for _, c := range t.of(daybook.Killed, daybook.People) {
		if c.total() && !c.loose() {
			dead = append(dead, c)
		}
	}
	for _, c := range t.of(daybook.Injured, daybook.People) {
		if c.total() && !c.loose() {
			hurt = append(hurt, c)
		}
	}
	for _, c := range both {
		switch {
		case len(dead) == 0:
		case !c.loose() && over(dead[0].Figure, c.Figure):
			t.add(Contradiction, "more-dead", []*claim{c, dead[0]}, map[string]any{"Both": c, "Dead": dead[0]})
		case len(hurt) > 0 && sum(dead[0].Figure, hurt[0].Figure).Equal(c.Figure):
			t.add(Agreement, "dead-and-hurt", []*claim{c, dead[0], hurt[0]}, map[string]any{
				"Both": c, "Dead": dead[0], "Hurt": hurt[0]})
		default:
			t.add(Incomparable, "casualties", append(slices.Clone(dead), c), map[string]any{
				"Both": c, "Dead": groups(dead)}).Unverified = c.loose()
		}
	}
}
