package score

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"daybook"
)

// VictimsResult is what [Victims] found.
type VictimsResult struct {
	Texts int
	// Told is how many texts gold gives a victim's fate for; Killed and
	// Injured in how many of them the number is right, none counting as 0.
	Told, Killed, Injured int
	// Names tallies the names of victims, Cities and States where it was.
	Names, Cities, States Tally
	// Guns is how many texts gold has a weapon for, GunsFound in how many of
	// them one was read that shares a word with it.
	Guns, GunsFound int
	Errors          []Error
}

// goldVictims is a report of the Gun Violence Database.
type goldVictims struct {
	ID    string `json:"id"`
	Label *struct {
		Circumstances struct {
			Gun goldValue `json:"type-of-gun"`
		} `json:"circumstances"`
		When struct {
			City  goldValue `json:"city"`
			State string    `json:"state"` // "CA - California"
		} `json:"date-and-time"`
		Victims []struct {
			Name goldValue `json:"name"`
			Was  []string  `json:"victim-was"` // killed, injured, hospitalized
		} `json:"victim-section"`
	} `json:"label"`
}

// goldValue is a value as the coders marked it; empty for none.
type goldValue struct {
	Value string `json:"value"`
}

func (g *goldVictims) id() string { return g.ID }

func (g *goldVictims) check() error {
	switch {
	case g.ID == "":
		return errors.New("a gold report without id")
	case g.Label == nil:
		return errors.New("a gold report without label: is this the gold of another measure?")
	}
	return nil
}

// Victims scores readings against reports of the Gun Violence Database
// (Pavlick et al., "The Gun Violence Database: A new task and data set for
// NLP", EMNLP 2016), one a line. name is what its errors call gold (name:line).
func Victims(name string, gold io.Reader, readings Readings) (*VictimsResult, error) {
	res := &VictimsResult{}
	_, err := against(name, gold, (*goldVictims).check, readings, func(g *goldVictims, r *daybook.Reading) {
		res.Texts++
		main := r.Main()
		if main == nil {
			main = &daybook.Happening{}
		}
		res.toll(g, r)
		res.names(g, main)
		res.where(g, main.Place)
		res.gun(g, main)
	})
	if err != nil {
		return nil, err
	}
	return res, nil
}

func (res *VictimsResult) toll(g *goldVictims, r *daybook.Reading) {
	var killed, injured int
	for _, v := range g.Label.Victims {
		switch {
		case slices.Contains(v.Was, "killed"):
			killed++
		case len(v.Was) > 0:
			injured++
		}
	}
	if killed+injured == 0 {
		return
	}
	res.Told++
	res.Killed += res.number(g, "killed", killed, r.Toll.Killed)
	res.Injured += res.number(g, "injured", injured, r.Toll.Injured)
}

// number is 1 when a toll is the number, and 0 when it is not.
func (res *VictimsResult) number(g *goldVictims, kind Kind, n int, toll *daybook.Bounds) int {
	if toll == nil {
		toll = &daybook.Bounds{new(int), new(int)}
	}
	if read := bounds(toll[0], toll[1]); read != bounds(&n, &n) {
		res.error(kind, g, fmt.Sprint(n), read)
		return 0
	}
	return 1
}

// names matches the names of victims one to one; a name is the same when all
// the words of the shorter are among those of the longer.
func (res *VictimsResult) names(g *goldVictims, main *daybook.Happening) {
	var want, got []wordSet
	put := func(list []wordSet, name string) []wordSet {
		if w := words(name); len(w) > 0 && !slices.ContainsFunc(list, w.sameName) {
			return append(list, w)
		}
		return list
	}
	for _, v := range g.Label.Victims {
		want = put(want, v.Name.Value)
	}
	for _, v := range main.Victims {
		if v.Named {
			got = put(got, v.Text)
		}
	}
	partner := matching(len(want), len(got), func(i, j int) bool { return want[i].sameName(got[j]) })
	right := 0
	for j, w := range got {
		if partner[j] >= 0 {
			right++
		} else {
			res.error("name-extra", g, "", w.String())
		}
	}
	for i, w := range want {
		if !slices.Contains(partner, i) {
			res.error("name-missed", g, w.String(), "")
		}
	}
	res.Names.add(right, len(got), len(want))
}

func (set wordSet) sameName(other wordSet) bool {
	return len(set.minus(other)) == 0 || len(other.minus(set)) == 0
}

// where compares the place of the main incident: its town by name, in the
// words of the report or of the gazetteer, and its state.
func (res *VictimsResult) where(g *goldVictims, p *daybook.Place) {
	if p == nil {
		p = &daybook.Place{}
	}
	one := func(kind Kind, t *Tally, want string, got ...string) {
		if words(want) == nil {
			return
		}
		right := slices.ContainsFunc(got, func(s string) bool {
			return s != "" && len(words(s).minus(words(want))) == 0
		})
		t.add(count(right), count(p.Text != ""), 1)
		if !right {
			res.error(kind, g, want, strings.Join(got, " / "))
		}
	}
	one("city", &res.Cities, g.Label.When.City.Value, p.Text, p.Name)
	_, state, _ := strings.Cut(g.Label.When.State, " - ")
	one("state", &res.States, state, p.Admin1)
}

func (res *VictimsResult) gun(g *goldVictims, main *daybook.Happening) {
	want := words(g.Label.Circumstances.Gun.Value)
	if len(want) == 0 {
		return
	}
	res.Guns++
	var read []string
	for _, w := range main.Weapons {
		read = append(read, w.Text)
		if len(want.minus(words(w.Text))) < len(want) {
			res.GunsFound++
			return
		}
	}
	res.error("weapon", g, want.String(), strings.Join(read, " / "))
}

func (res *VictimsResult) error(kind Kind, g *goldVictims, want, got string) {
	res.Errors = append(res.Errors, Error{kind, g.ID, []Side{{"gold", []string{want}}, {"read", []string{got}}}})
}

// VictimsKinds lists the kinds of error of victims.
var VictimsKinds = []Kind{"killed", "injured", "name-missed", "name-extra", "city", "state", "weapon"}

// WriteSummary prints the figures.
func (res *VictimsResult) WriteSummary(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "texts %d, with victims %d: killed right %.3f, injured right %.3f\n",
		res.Texts, res.Told, ratio(res.Killed, res.Told), ratio(res.Injured, res.Told))
	writeTally(&b, "names of victims", res.Names)
	writeTally(&b, "town", res.Cities)
	writeTally(&b, "state", res.States)
	fmt.Fprintf(&b, "weapon %d gold, found %.3f\n", res.Guns, ratio(res.GunsFound, res.Guns))
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteErrors lists the errors by kind, at most limit of each, all when limit
// is negative; only is as for claims.
func (res *VictimsResult) WriteErrors(w io.Writer, limit int, only string) error {
	return writeErrors(w, res.Errors, VictimsKinds, limit, only)
}
