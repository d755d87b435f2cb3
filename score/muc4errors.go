package score

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// MUC4Kinds lists the kinds of error of roles, role by role: "PerpInd-missed",
// "PerpInd-extra" and so on.
var MUC4Kinds = func() (kinds []Kind) {
	for _, role := range Roles {
		kinds = append(kinds, roleKind(role, Missed), roleKind(role, Extra))
	}
	return kinds
}()

func roleKind(role string, kind Kind) Kind { return Kind(role) + "-" + kind }

// comparison is one role of one report.
type comparison struct {
	entities [][]string // normalised mentions
	read     []filler
	leftOut  []filler
	partner  []int // by string read: its entity, or -1
}

// roleErrors lists the missed entities and the extra strings of role k, each
// with what became of it elsewhere, where that can be told.
func roleErrors(id string, k int, roles *[5]comparison) []Error {
	c := &roles[k]
	var errs []Error
	add := func(kind Kind, main Side, notes []Side) {
		errs = append(errs, Error{roleKind(Roles[k], kind), id, append([]Side{main}, notes...)})
	}
	missed := make([]bool, len(c.entities))
	for i, mentions := range c.entities {
		if missed[i] = !slices.Contains(c.partner, i); missed[i] {
			gold := Side{"gold", []string{"", quotedAll(mentions)}}
			add(Missed, gold, missedNotes(mentions, k, roles))
		}
	}
	for j, f := range c.read {
		if c.partner[j] < 0 {
			read := Side{"read", []string{ruleName(f.rule), quotedAll([]string{f.text})}}
			add(Extra, read, extraNotes(f, k, roles, missed))
		}
	}
	return errs
}

// missedNotes says where the mentions of a missed entity were read after all,
// and which extra strings of its role share a word with it.
func missedNotes(mentions []string, k int, roles *[5]comparison) (notes []Side) {
	for role, c := range roles {
		for _, f := range slices.Concat(c.read, c.leftOut) {
			how := cmp.Or(f.leftOut, "as "+Roles[role])
			if slices.Contains(mentions, f.text) && (role != k || f.leftOut != "") {
				notes = append(notes, Side{"note", []string{ruleName(f.rule), fmt.Sprintf("read %s: %q", how, f.text)}})
			}
		}
	}
	all := words(strings.Join(mentions, " "))
	for j, f := range roles[k].read {
		if roles[k].partner[j] < 0 && all.shares(words(f.text)) {
			notes = append(notes, Side{"near", []string{ruleName(f.rule), quotedAll([]string{f.text})}})
		}
	}
	return notes
}

// extraNotes says whether an extra string names an entity that was already
// read, belongs to another role, or shares a word with a missed entity.
func extraNotes(f filler, k int, roles *[5]comparison, missed []bool) (notes []Side) {
	for role, c := range roles {
		for i, mentions := range c.entities {
			if !slices.Contains(mentions, f.text) {
				continue
			}
			what := "gold has it as " + Roles[role]
			if role == k {
				// The entity is matched: otherwise the string would have been.
				what = fmt.Sprintf("one entity with %q", c.read[slices.Index(c.partner, i)].text)
			}
			notes = append(notes, Side{"note", []string{"", what}})
		}
	}
	for i, mentions := range roles[k].entities {
		if missed[i] && words(strings.Join(mentions, " ")).shares(words(f.text)) {
			notes = append(notes, Side{"near", []string{"", quotedAll(mentions)}})
		}
	}
	return notes
}

func quotedAll(texts []string) string {
	return `"` + strings.Join(texts, `" / "`) + `"`
}

// WriteSummary prints the figures as the referee prints them.
func (res *MUC4Result) WriteSummary(w io.Writer) error {
	var b strings.Builder
	line := func(name string, t Tally, format string, args ...any) {
		fmt.Fprintf(&b, "%-8s P %.4f R %.4f F1 %.4f  (", name, t.P(), t.R(), t.F1())
		fmt.Fprintf(&b, format+")\n", args...)
	}
	for k, t := range res.Roles {
		line(Roles[k], t, "%d gold", t.Gold)
	}
	line("micro", res.Micro(), "%d reports, %d read", res.Reports, res.Read)
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteErrors lists the missed entities and the extra strings, role by role,
// at most limit of each kind, all when limit is negative. only is a
// comma-separated list of kinds or parts of their names ("missed,PerpOrg"),
// empty for all. A line is report, side, rule, words; a note or a near line
// below it says where the words were read, or belong, after all.
func (res *MUC4Result) WriteErrors(w io.Writer, limit int, only string) error {
	return writeErrors(w, res.Errors, MUC4Kinds, limit, only)
}

// WriteRules prints a line for every rule, role by role, the one with most
// extra strings first: strings read, how many of them are right, how many
// extra, and the precision.
func (res *MUC4Result) WriteRules(w io.Writer) error {
	role := func(r RoleRule) int { return slices.Index(Roles[:], r.Role) }
	extra := func(r RoleRule) int { return res.Rules[r].Read - res.Rules[r].Right }
	rules := slices.SortedFunc(maps.Keys(res.Rules), func(a, b RoleRule) int {
		return cmp.Or(role(a)-role(b), extra(b)-extra(a), res.Rules[b].Read-res.Rules[a].Read, cmp.Compare(a.Rule, b.Rule))
	})
	rows := [][]string{{"role", "rule", "read", "extra", "right", "P"}}
	for _, r := range rules {
		t := res.Rules[r]
		rows = append(rows, []string{r.Role, ruleName(r.Rule), fmt.Sprint(t.Read), fmt.Sprint(extra(r)),
			fmt.Sprint(t.Right), fmt.Sprintf("%.3f", t.P())})
	}
	_, err := io.WriteString(w, align(rows))
	return err
}
