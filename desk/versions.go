package desk

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"unicode"

	"daybook/book"
	"daybook/page"
	"daybook/record"
)

// versionsPage is what differs between two versions of one page.
type versionsPage struct {
	*record.Report                 // that it was asked of
	All            []record.Report // the versions, the oldest first
	From, To       *record.Report  // nil when there is one version only
	Blocks         []block
	Struck, Put    int // words
	Claims         []claimFate
	Same           int // claims that say the same in both
	Came, Went     []statementFate
	Withheld       bool
}

// block is a paragraph that changed, or several that did not.
type block struct {
	Paragraphs []paragraph
	Folded     bool
}

// claimFate is a claim that came (Before is nil), went (After is nil), or has
// another figure.
type claimFate struct{ Before, After *claimCard }

// statementFate is a statement of the operation, or of who did it, that only
// one version has.
type statementFate struct{ Report, Name, Text, Quote string }

func (d *Desk) versions(w http.ResponseWriter, r *http.Request) error {
	name := r.PathValue("name")
	e, err := d.evidence(r.Context(), name)
	if err != nil {
		return err
	}
	all, err := d.book.Versions(r.Context(), name)
	if err != nil {
		return err
	}
	v := d.veil(r, all)
	p := &versionsPage{Report: &e.Head, All: all}
	if p, err = over(v, p); err != nil {
		return err
	}
	from, to, err := chosen(r, p)
	if err != nil || from == to {
		if err == nil && len(all) > 1 {
			err = unfit("These are the same version: choose two that are not.")
		}
		if err != nil {
			return err
		}
		return d.show(w, r, "versions", title(p.Report), p)
	}
	p.From, p.To = &p.All[from], &p.All[to]
	a, err := d.evidence(r.Context(), p.From.Name)
	if err != nil {
		return err
	}
	b, err := d.evidence(r.Context(), p.To.Name)
	if err != nil {
		return err
	}
	if (a.Reading == nil || b.Reading == nil) && v != nil {
		p.Withheld = true // nobody knows yet which names are private
		return d.show(w, r, "versions", title(p.Report), p)
	}
	p.blocks(compare(v.text(a.Report.Text), v.text(b.Report.Text)))
	before, err := d.cards(v, a)
	if err != nil {
		return err
	}
	after, err := d.cards(v, b)
	if err != nil {
		return err
	}
	p.Claims, p.Same = pair(before, after)
	was, err := statements(v, a)
	if err != nil {
		return err
	}
	is, err := statements(v, b)
	if err != nil {
		return err
	}
	p.Went, p.Came = lacking(was, is), lacking(is, was)
	return d.show(w, r, "versions", title(p.Report), p)
}

// chosen are the places of the two versions that are asked for: by themselves
// the one of the address, and the one before it or behind it.
func chosen(r *http.Request, p *versionsPage) (from, to int, err error) {
	place := func(name string) int {
		return slices.IndexFunc(p.All, func(v record.Report) bool { return v.Name == name })
	}
	to = place(p.Name)
	from = to - 1
	if to == 0 {
		from, to = 0, min(1, len(p.All)-1)
	}
	for _, x := range []struct {
		name string
		at   *int
	}{{r.FormValue("from"), &from}, {r.FormValue("to"), &to}} {
		if x.name == "" {
			continue
		}
		if *x.at = place(x.name); *x.at < 0 {
			return 0, 0, missing("\"" + page.Clean(x.name) + "\" is no version of this page.")
		}
	}
	return from, to, nil
}

// aroundChange is how many paragraphs that are the same stand on each side of
// one that is not.
const aroundChange = 1

// blocks folds what is the same in both, far from what is not.
func (p *versionsPage) blocks(all []paragraph) {
	near := make([]bool, len(all))
	for i, x := range all {
		for k := max(0, i-aroundChange); !x.Same() && k <= min(len(all)-1, i+aroundChange); k++ {
			near[k] = true
		}
		for _, s := range x {
			switch s.Kind {
			case "del":
				p.Struck += countWords(s.Text)
			case "ins":
				p.Put += countWords(s.Text)
			}
		}
	}
	for i, x := range all {
		last := len(p.Blocks) - 1
		switch {
		case near[i]:
			p.Blocks = append(p.Blocks, block{[]paragraph{x}, false})
		case last >= 0 && p.Blocks[last].Folded:
			p.Blocks[last].Paragraphs = append(p.Blocks[last].Paragraphs, x)
		default:
			p.Blocks = append(p.Blocks, block{[]paragraph{x}, true})
		}
	}
}

func countWords(s string) int {
	return len(strings.FieldsFunc(s, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '\'' && c != '’' && c != '-'
	}))
}

// cards are the claims of one version as they were read.
func (d *Desk) cards(v *veil, e *book.Evidence) (out []*claimCard, err error) {
	if e.Reading == nil {
		return nil, nil
	}
	head, err := over(v, &e.Head)
	if err != nil {
		return nil, err
	}
	rd, err := over(v, e.Reading)
	if err != nil {
		return nil, err
	}
	for i := range rd.Claims {
		out = append(out, d.card(read(head.Name, rd, &rd.Claims[i]), head, ""))
	}
	return out, nil
}

// statements are what one version says of the operation, and of who did it.
func statements(v *veil, e *book.Evidence) (out []statementFate, err error) {
	if e.Reading == nil {
		return nil, nil
	}
	rd, err := over(v, e.Reading)
	if err != nil {
		return nil, err
	}
	name := e.Head.Name
	for i, s := range rd.Situation {
		out = append(out, statementFate{name, fmt.Sprintf("%s.s%d", name, i+1), "Operation " + page.Word("situation", s.Kind), page.Clean(s.Quote)})
	}
	for i, s := range rd.Responsibility {
		out = append(out, statementFate{name, fmt.Sprintf("%s.a%d", name, i+1), blamed(s.Kind, s.Actor), page.Clean(s.Quote)})
	}
	return out, nil
}

// lacking are the statements that another version does not make.
func lacking(of, other []statementFate) (out []statementFate) {
	for _, s := range of {
		if !slices.ContainsFunc(other, func(o statementFate) bool { return o.Text == s.Text && o.Quote == s.Quote }) {
			out = append(out, s)
		}
	}
	return out
}

// pair finds what became of the claims of one version in another: those that
// say the same are counted; of the rest, those of one speaker on the same
// people are one claim with another figure.
func pair(before, after []*claimCard) (changes []claimFate, same int) {
	taken := map[*claimCard]*claimCard{}
	match := func(alike func(a, b *claimCard) bool) {
		for _, a := range before {
			for _, b := range after {
				if taken[a] == nil && taken[b] == nil && a.Measure == b.Measure && a.Class == b.Class && a.Part == b.Part && a.Stance == b.Stance && alike(a, b) {
					taken[a], taken[b] = b, a
				}
			}
		}
	}
	speaker := func(a, b *claimCard) bool { return strings.EqualFold(a.Who, b.Who) }
	match(func(a, b *claimCard) bool { return speaker(a, b) && a.Figure.Equal(b.Figure) && a.Quote == b.Quote })
	match(func(a, b *claimCard) bool { return speaker(a, b) && a.Figure.Equal(b.Figure) })
	match(speaker)
	for _, a := range before {
		switch b := taken[a]; {
		case b == nil:
			changes = append(changes, claimFate{Before: a})
		case a.Figure.Equal(b.Figure):
			same++
		default:
			changes = append(changes, claimFate{a, b})
		}
	}
	for _, b := range after {
		if taken[b] == nil {
			changes = append(changes, claimFate{After: b})
		}
	}
	slices.SortStableFunc(changes, func(a, b claimFate) int { return cmp.Compare(a.kind(), b.kind()) })
	return changes, same
}

// kind puts changed figures first, then what came, then what went.
func (c claimFate) kind() int {
	switch {
	case c.Before != nil && c.After != nil:
		return 0
	case c.Before == nil:
		return 1
	}
	return 2
}
