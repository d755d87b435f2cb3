package desk

import (
	"slices"
	"strings"

	"daybook"
	"daybook/page"
	"daybook/reconcile"
	"daybook/record"
)

// column is a measure of the claim board.
type column struct {
	Measure   daybook.Measure
	Attackers bool
	Name      string
}

// boardRow is one origin: what it tells, column by column.
type boardRow struct {
	Who   string
	Kind  daybook.SourceKind
	Post  bool
	First string // when it was first said
	Cells [][]told
	// Reports are the reports that print it.
	Reports []string
}

// told is one figure in a cell of the board.
type told struct {
	Name    string // of the claim to quote
	Figure  string
	Whom    string // the class, when it is not people
	Part    bool
	Words   string
	Said    string
	Mark    string
	Class   string // how it is set: stands, dissents, past, doubt, denied
	Count   int    // claims that say so
	Perhaps bool
}

// board sets the claims by origin and measure, in order of saying; posts and
// what nobody can vouch for follow.
func (p *recordPage) board() {
	tellers := page.Tellers(p.Record)
	p.Tellers = len(tellers)
	at := map[column]int{}
	for _, m := range daybook.Measures {
		for _, attackers := range []bool{false, true} {
			c := column{Measure: m, Attackers: attackers}
			for _, t := range tellers {
				if slices.ContainsFunc(t.Told, func(x page.Told) bool { return columnOf(x.Lead) == c }) {
					at[c] = len(p.Columns)
					side := reconcile.Victims
					if attackers {
						side = reconcile.Attackers
					}
					named := c
					named.Name = page.Cell(m, side, nil)
					p.Columns = append(p.Columns, named)
					break
				}
			}
		}
	}
	for _, t := range tellers {
		row := boardRow{Who: p.Who(t.First), Kind: t.First.Kind, Post: p.posted(t.First), First: p.Clock.Said(t.First.Said),
			Reports: t.Reports, Cells: make([][]told, len(p.Columns))}
		for _, x := range t.Told {
			i := at[columnOf(x.Lead)]
			row.Cells[i] = append(row.Cells[i], p.told(x))
		}
		p.Board = append(p.Board, row)
	}
	slices.SortStableFunc(p.Board, func(a, b boardRow) int { return count(a.Post) - count(b.Post) })
}

func columnOf(c *record.Claim) column {
	return column{Measure: c.Measure, Attackers: c.Class == daybook.Attackers && c.Measure != daybook.TookPart}
}

// posted reports whether a claim is the word of a post.
func (p *recordPage) posted(c *record.Claim) bool {
	r := p.report[c.Report]
	return c.Kind == daybook.PostAuthor || c.Own() && (c.Post != nil || r != nil && r.Kind == daybook.SinglePost)
}

func (p *recordPage) told(x page.Told) told {
	c := x.Lead
	t := told{Name: c.Name, Figure: page.Figure(c.Figure), Part: c.Part, Words: page.Clean(c.Words), Said: p.Clock.Said(c.Said),
		Mark: page.Word("standing", string(x.Standing)), Class: setting(x.Standing), Count: len(x.Claims), Perhaps: slices.Contains(p.Perhaps, c.Name)}
	if x.Standing == record.Standing(reconcile.Part) {
		t.Part = false // its mark says so
	}
	if c.Class != daybook.People && c.Class != "" && c.Class != daybook.Attackers {
		t.Whom = page.Word("class", string(c.Class))
	}
	return t
}

// setting is how a claim is set that stands in a way.
func setting(s record.Standing) string {
	switch reconcile.Why(s) {
	case reconcile.Why(record.Stands):
		return "stands"
	case reconcile.Why(record.Dissents):
		return "dissents"
	case reconcile.Denied, reconcile.Rejected:
		return "denied"
	case reconcile.PostOnly, reconcile.Possible, reconcile.OtherSide, reconcile.Unsure:
		return "doubt"
	case reconcile.Superseded, reconcile.Corrected, reconcile.Replaced, reconcile.Overtaken, reconcile.Moved:
		return "past"
	}
	return "beside"
}

// Mark is how a claim stands, in a word, and how that is set.
func (p *recordPage) Mark(c *record.Claim) string {
	return page.Word("standing", string(p.Standing[c.Name]))
}

// Setting is how a claim is set.
func (p *recordPage) Setting(c *record.Claim) string { return setting(p.Standing[c.Name]) }

// findings are what the figures show when they are laid side by side, of one
// kind.
type findings struct {
	ID, Head string
	Texts    []record.Finding
}

// findings sorts what disagrees from what is open and what agrees. One
// agreement in six papers is one sentence.
func (p *recordPage) findings() {
	seen := map[string]bool{}
	for _, kind := range []struct {
		id, head string
		of       []reconcile.Kind
	}{
		{"odds", "Where they disagree", []reconcile.Kind{reconcile.Contradiction, reconcile.Sum, reconcile.Parts}},
		{"open", "Not settled", []reconcile.Kind{reconcile.Unresolved, reconcile.Incomparable}},
		{"agrees", "What agrees", []reconcile.Kind{reconcile.Agreement}},
		{"sequence", "No disagreement, one after the other", []reconcile.Kind{reconcile.Sequence}},
	} {
		g := findings{ID: kind.id, Head: kind.head}
		for _, f := range p.Findings {
			if key := strings.ToLower(f.Text); slices.Contains(kind.of, f.Kind) && !seen[key] {
				seen[key] = true
				g.Texts = append(g.Texts, f)
			}
		}
		if len(g.Texts) > 0 {
			p.Shown = append(p.Shown, g)
		}
	}
}

// inOrder are the claims in the order of saying; those of a time that nobody knows
// come last.
func inOrder(r *record.Record) []*record.Claim {
	out := make([]*record.Claim, len(r.Claims))
	for i := range r.Claims {
		out[i] = &r.Claims[i]
	}
	slices.SortStableFunc(out, func(a, b *record.Claim) int {
		x, y := page.Latest(a.Said), page.Latest(b.Said)
		if x.IsZero() != y.IsZero() {
			return count(x.IsZero()) - count(y.IsZero())
		}
		return x.Compare(y)
	})
	return out
}
