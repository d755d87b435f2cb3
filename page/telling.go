package page

import (
	"slices"
	"strings"

	"daybook"
	"daybook/record"
)

// Teller is one origin of what is told of an incident, and all that goes back
// to it: a person or a body through however many reports, a post, or the
// counting of a paper of its own.
type Teller struct {
	// First is the claim that tells best who it is: the first with a speaker.
	First *record.Claim
	Told  []Told
	// Reports are the names of those that print it.
	Reports []string
}

// Told is one figure of one teller: claims that are the same count in the same
// standing, however many reports print it. Lead is the one to quote.
type Told struct {
	Lead     *record.Claim
	Claims   []*record.Claim
	Standing record.Standing
}

// Tellers groups the claims of a record by whom they go back to, the earliest
// first, as [record.Tellers] does.
func Tellers(r *record.Record) []Teller {
	of, n := record.Tellers(r.Claims)
	out := make([]Teller, n)
	for i := range r.Claims {
		c, t := &r.Claims[i], &out[of[i]]
		if t.First == nil {
			t.First = c
		}
		t.take(c, r.Standing[c.Name])
	}
	for i := range out {
		slices.SortStableFunc(out[i].Told, func(a, b Told) int {
			return slices.Index(daybook.Measures, a.Lead.Measure) - slices.Index(daybook.Measures, b.Lead.Measure)
		})
	}
	return out
}

// take adds a claim to what a teller tells.
func (t *Teller) take(c *record.Claim, s record.Standing) {
	if s == "" {
		s = record.Stands
	}
	if better(c, t.First) {
		t.First = c
	}
	if !slices.Contains(t.Reports, c.Report) {
		t.Reports = append(t.Reports, c.Report)
	}
	for i := range t.Told {
		if d := &t.Told[i]; d.Standing == s && sameCount(d.Lead, c) {
			d.Claims = append(d.Claims, c)
			if better(c, d.Lead) {
				d.Lead = c
			}
			return
		}
	}
	t.Told = append(t.Told, Told{Lead: c, Claims: []*record.Claim{c}, Standing: s})
}

// better reports whether a claim tells better than another whose word it is:
// a speaker before the own voice of a headline, and one who is said to have
// told somebody before one who is not.
func better(c, than *record.Claim) bool {
	if c.Own() != than.Own() {
		return than.Own()
	}
	return c.Via != "" && than.Via == ""
}

// sameCount reports whether two claims of one teller count the same people in
// the same way. Words beside a number may differ; people told by their names
// are each somebody else.
func sameCount(a, b *record.Claim) bool {
	return a.Measure == b.Measure && a.Class == b.Class && a.Figure.Equal(b.Figure) && a.Vague == b.Vague && a.Part == b.Part &&
		a.Person == b.Person && a.Scope == b.Scope && a.Increment == b.Increment && a.Stance == b.Stance && a.Child == b.Child &&
		(!a.Part || lastWord(a.Words) == lastWord(b.Words))
}

// lastWord tells parts of one size apart: a ranger, and a cleaner.
func lastWord(s string) string {
	words := strings.Fields(strings.ToLower(s))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}
