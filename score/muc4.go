package score

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"daybook"
)

// Roles are the roles that [MUC4] scores, in the order in which it prints
// them.
var Roles = [5]string{"PerpInd", "PerpOrg", "Target", "Victim", "Weapon"}

// The indexes of Roles.
const (
	perpInd = iota
	perpOrg
	target
	victim
	weapon
)

// notRelevant are the types of incident that MUC-4 does not ask for: its task
// is attacks on civilians, governments and property, not battles or accidents.
var notRelevant = map[daybook.Type]bool{
	daybook.Clash: true, daybook.AirStrike: true, daybook.Shelling: true, daybook.Riot: true,
	daybook.TransportAccident: true, daybook.Fire: true, daybook.Disaster: true, daybook.OtherType: true,
}

// MUC4Result is what [MUC4] found.
type MUC4Result struct {
	Roles [5]Tally // in the order of Roles
	// Reports is how many reports gold has, Read how many readings there
	// were, of whatever report.
	Reports, Read int
	// Errors are in the order of the gold reports.
	Errors []Error
	// Rules tallies the strings read by the rule that made them.
	Rules map[RoleRule]*Tally
}

// RoleRule names a rule in one role; Rule is empty for strings that name none.
type RoleRule struct{ Role, Rule string }

// Micro sums the roles.
func (res *MUC4Result) Micro() Tally {
	var sum Tally
	for _, t := range res.Roles {
		sum.add(t.Right, t.Read, t.Gold)
	}
	return sum
}

// goldRoles is a report with its role fillers: for each role its entities, for
// each entity its mentions.
type goldRoles struct {
	ID       string                `json:"id"`
	Entities map[string][][]string `json:"entities"`
}

func (g *goldRoles) id() string { return g.ID }

func (g *goldRoles) check() error {
	switch {
	case g.ID == "":
		return errors.New("a gold report without id")
	case g.Entities == nil:
		return errors.New("a gold report without entities: is this the gold of another measure?")
	}
	return nil
}

// filler is one string read for a role.
type filler struct {
	text    string // as compared
	rule    string
	leftOut string // why it is not scored; empty when it is
}

// MUC4 scores readings against the role fillers of MUC-4. Gold has one report
// a line; name is what its errors call it (name:line). Incidents of types that
// MUC-4 does not ask for, perpetrators who are denied and victims without a
// name are left out.
func MUC4(name string, gold io.Reader, readings Readings) (*MUC4Result, error) {
	res := &MUC4Result{Rules: map[RoleRule]*Tally{}}
	read, err := against(name, gold, (*goldRoles).check, readings, func(g *goldRoles, r *daybook.Reading) {
		res.Reports++
		res.report(g, r)
	})
	if err != nil {
		return nil, err
	}
	res.Read = read
	return res, nil
}

// report scores one report, role by role.
func (res *MUC4Result) report(g *goldRoles, r *daybook.Reading) {
	var roles [5]comparison
	read, leftOut := fillers(r)
	for k, role := range Roles {
		c := comparison{entities: entities(g.Entities[role]), read: read[k], leftOut: leftOut[k]}
		c.partner = matching(len(c.entities), len(c.read), func(i, j int) bool {
			return slices.Contains(c.entities[i], c.read[j].text)
		})
		right := 0
		for j, f := range c.read {
			hit := count(c.partner[j] >= 0)
			right += hit
			rule := RoleRule{role, f.rule}
			if res.Rules[rule] == nil {
				res.Rules[rule] = new(Tally)
			}
			res.Rules[rule].add(hit, 1, 0)
		}
		res.Roles[k].add(right, len(c.read), len(c.entities))
		roles[k] = c
	}
	for k := range Roles {
		res.Errors = append(res.Errors, roleErrors(g.ID, k, &roles)...)
	}
}

// fillers returns the strings read for each role, each once, and those that
// are not scored.
func fillers(r *daybook.Reading) (read, leftOut [5][]filler) {
	for _, inc := range r.Happenings {
		irrelevant := ""
		if notRelevant[inc.Type] {
			irrelevant = fmt.Sprintf("in an incident of type %s", inc.Type)
		}
		put := func(role int, text, rule, why string) {
			list := &read[role]
			f := filler{text: norm(text), rule: rule}
			if irrelevant != "" {
				why = irrelevant
			}
			if why != "" {
				list, f.leftOut = &leftOut[role], why
			}
			known := slices.ContainsFunc(*list, func(o filler) bool { return o.text == f.text })
			if f.text != "" && !known {
				*list = append(*list, f)
			}
		}
		for _, p := range inc.Perpetrators {
			role, why := perpInd, ""
			if p.Kind == "organisation" {
				role = perpOrg
			}
			if p.Stance == "denied" {
				why = "as denied"
			}
			put(role, p.Text, p.Rule, why)
		}
		for _, t := range inc.Targets {
			put(target, t.Text, t.Rule, "")
		}
		for _, v := range inc.Victims {
			why := ""
			if !v.Named {
				why = "as not named"
			}
			put(victim, v.Text, v.Rule, why)
		}
		for _, w := range inc.Weapons {
			put(weapon, w.Text, w.Rule, "")
		}
	}
	return read, leftOut
}

func entities(gold [][]string) [][]string {
	out := make([][]string, len(gold))
	for i, mentions := range gold {
		for _, m := range mentions {
			out[i] = append(out[i], norm(m))
		}
	}
	return out
}

// norm brings a mention into the form in which it is compared: lower case, no
// ASCII punctuation, no articles, single blanks.
func norm(s string) string {
	s = strings.Map(func(c rune) rune {
		if strings.ContainsRune("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", c) {
			return -1
		}
		return c
	}, lower(s))
	var b strings.Builder
	for s != "" {
		end := strings.IndexFunc(s, func(c rune) bool { return !wordRune(c) })
		if end < 0 {
			end = len(s)
		}
		switch word := s[:end]; word {
		case "a", "an", "the":
			b.WriteByte(' ')
		default:
			b.WriteString(word)
		}
		s = s[end:]
		next := strings.IndexFunc(s, wordRune)
		if next < 0 {
			next = len(s)
		}
		b.WriteString(s[:next])
		s = s[next:]
	}
	return flatten(b.String())
}

// matching returns for each column the row matched with it, or -1, in a
// largest one-to-one matching of rows and columns that fit (Kuhn's algorithm).
func matching(rows, columns int, fit func(row, column int) bool) []int {
	partner := slices.Repeat([]int{-1}, columns)
	var augment func(row int, seen []bool) bool
	augment = func(row int, seen []bool) bool {
		for j := range columns {
			if seen[j] || !fit(row, j) {
				continue
			}
			seen[j] = true
			if partner[j] < 0 || augment(partner[j], seen) {
				partner[j] = row
				return true
			}
		}
		return false
	}
	for row := range rows {
		augment(row, make([]bool, columns))
	}
	return partner
}
