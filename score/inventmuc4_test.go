package score

import (
	"fmt"
	"strings"

	"daybook"
)

// inventRoles makes gold reports whose entities share mentions, so that a
// greedy matching would often fall short, and readings of them.
func inventRoles(pick choose, reports int) (gold []*goldRoles, readings []*daybook.Reading) {
	mentions := []string{"fmln", "the FMLN", "farabundo", "a \"column\"", "column", "men, armed", "armed men", "an", "İ", "ΟΔΟΣ"}
	for i := range reports {
		g := &goldRoles{ID: fmt.Sprintf("r%d", i), Entities: map[string][][]string{}}
		for _, role := range Roles {
			if chance(pick, 6) {
				continue // a role may be absent
			}
			entities := [][]string{}
			for range pick(5) {
				entity := []string{}
				for range pick(4) {
					entity = append(entity, one(pick, mentions...))
				}
				entities = append(entities, entity)
			}
			g.Entities[role] = entities
		}
		gold = append(gold, g)
		if !chance(pick, 8) {
			read := func() string { return one(pick, mentions...) }
			readings = append(readings, readRoles(pick, one(pick, g.ID, g.ID, g.ID, "r0", "none"), 6, read))
		}
	}
	return gold, readings
}

// perturbRoles reads the gold entities as a bad reader would.
func perturbRoles(pick choose, g *goldRoles) *daybook.Reading {
	var all []string
	for _, role := range Roles {
		for _, e := range g.Entities[role] {
			all = append(all, e...)
		}
	}
	all = append(all, "somebody")
	r := readRoles(pick, g.ID, 2, func() string { return one(pick, all...) })
	inc := &r.Happenings[0]
	for k, role := range Roles {
		for _, e := range g.Entities[role] {
			if chance(pick, 3) {
				continue
			}
			text := one(pick, e...)
			if chance(pick, 3) {
				text = "The  " + strings.ToUpper(text) + "."
			}
			fill(inc, k, text, one(pick, "subject", "object"))
		}
	}
	return r
}

// readRoles makes a reading with up to most-1 strings an incident and role.
func readRoles(pick choose, id string, most int, text func() string) *daybook.Reading {
	r := &daybook.Reading{Report: &daybook.Report{ID: id}}
	for range 1 + pick(3) {
		inc := daybook.Happening{Type: one(pick, "", daybook.Bombing, daybook.Shooting, daybook.Clash, daybook.OtherType)}
		for k := range Roles {
			for range pick(most) {
				fill(&inc, k, text(), one(pick, "", "subject"))
			}
		}
		for i := range inc.Perpetrators {
			inc.Perpetrators[i].Stance = one(pick, "stated", "claimed", "denied")
		}
		for i := range inc.Victims {
			inc.Victims[i].Named = !chance(pick, 4)
		}
		r.Happenings = append(r.Happenings, inc)
	}
	return r
}

// fill puts a string into role k of an incident.
func fill(inc *daybook.Happening, k int, text, rule string) {
	switch k {
	case perpInd:
		inc.Perpetrators = append(inc.Perpetrators, daybook.Perpetrator{Text: text, Kind: "individual", Rule: rule})
	case perpOrg:
		inc.Perpetrators = append(inc.Perpetrators, daybook.Perpetrator{Text: text, Kind: "organisation", Rule: rule})
	case target:
		inc.Targets = append(inc.Targets, daybook.Target{Text: text, Rule: rule})
	case victim:
		inc.Victims = append(inc.Victims, daybook.Victim{Text: text, Named: true, Rule: rule})
	case weapon:
		inc.Weapons = append(inc.Weapons, daybook.Weapon{Text: text, Rule: rule})
	}
}
