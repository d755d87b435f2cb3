package desk

import (
	"slices"
	"strconv"
	"strings"

	"daybook"
	"daybook/page"
	"daybook/reconcile"
	"daybook/record"
)

// tollGroup is the figures of one measure: of victims, attackers, both, and of
// each class that was counted apart.
type tollGroup struct {
	Measure daybook.Measure
	Name    string
	Rows    []toll
	Top     int // the end of the scale of its ranges
}

// toll is one figure of the toll panel.
type toll struct {
	*record.Figure
	Whom    string
	Main    bool   // of victims, over all classes
	Given   bool   // a figure follows: a best one, or a bound
	Perhaps bool   // what supports it may have been said later than asked
	Least   string // low, best and high as they are printed
	Best    string
	Most    string
	Rule    string // on whose word, in a few words
	Whole   string // the same in a sentence
	Age     string
	Newest  string // when its newest support was said
	Address string // of the figure as text
	Range   *interval
	Support []*record.Claim
	Dissent []*record.Claim
	Beside  []*record.Claim
	why     map[string]string // in a word, why one is set beside
}

// interval is a range drawn as a line from low to high with a dot at the best, on
// the scale of its group.
type interval struct {
	From, To, Best float64
	HasBest, Open  bool
}

// rangeWidth is the width of the drawing of a range, in its own units.
const rangeWidth = 100

// tolls makes the toll panel, in the order of the measures.
func (p *recordPage) tolls() {
	at := map[daybook.Measure]int{}
	for i := range p.Figures {
		f := &p.Figures[i]
		if f.Side == reconcile.All && p.same(f) {
			continue // no attackers among them: the line above says the same
		}
		n, ok := at[f.Measure]
		if !ok {
			n = len(p.Tolls)
			at[f.Measure] = n
			p.Tolls = append(p.Tolls, tollGroup{Measure: f.Measure, Name: page.Word("measure", string(f.Measure))})
		}
		g := &p.Tolls[n]
		g.Rows = append(g.Rows, p.toll(f))
		for _, n := range []*int{f.Low, f.Best, f.High} {
			if n != nil {
				g.Top = max(g.Top, *n)
			}
		}
	}
	for i := range p.Tolls {
		g := &p.Tolls[i]
		for j := range g.Rows {
			g.Rows[j].Range = rangeOf(&g.Rows[j].Estimate, g.Top)
		}
	}
}

// same reports whether a figure of victims and attackers is that of the victims.
func (p *recordPage) same(all *record.Figure) bool {
	for i := range p.Figures {
		if f := &p.Figures[i]; f.Measure == all.Measure && f.Side == reconcile.Victims && f.Class == nil {
			return f.Number() == all.Number() && f.Span() == all.Span()
		}
	}
	return false
}

func (p *recordPage) toll(f *record.Figure) toll {
	t := toll{Figure: f, Main: f.Side == reconcile.Victims && f.Class == nil && f.Best != nil, Best: f.Number(),
		Given: f.Best != nil || f.Low != nil || f.High != nil, Least: bound(f.Low, false), Most: bound(f.High, f.Open),
		Rule: page.Word("rule", string(f.Rule)), Newest: p.Clock.Said(f.Said),
		Support: p.claims(f.Support), Dissent: p.claims(f.Dissent)}
	t.Whole = ruleOf(f.Text)
	t.Perhaps = slices.ContainsFunc(t.Support, func(c *record.Claim) bool { return slices.Contains(p.Perhaps, c.Name) })
	switch {
	case f.Measure == daybook.TookPart:
		t.Whom = "in all"
	case f.Class != nil:
		t.Whom = page.Word("class", string(*f.Class))
	default:
		t.Whom = page.Word("side", string(f.Side))
	}
	if f.Best == nil && f.Open && f.Low != nil {
		t.Most = "open"
	}
	var refs []reconcile.Ref
	t.why = map[string]string{}
	for _, b := range f.Beside {
		refs = append(refs, b.Ref)
		t.why[b.Report+"."+b.Claim] = page.Word("standing", string(b.Why))
	}
	t.Beside = p.claims(refs)
	now := p.Now
	if !p.Moment.At.IsZero() {
		now = p.Moment.At
	}
	t.Age = page.Age(page.Latest(f.Said), now)
	t.Address = p.Moment.address("/i/"+p.ID+"/quote", "figure", figureName(f))
	return t
}

// ruleOf is the sentence of an explanation that tells the rule: it stands between
// the figure and those who are named.
func ruleOf(text string) string {
	parts := strings.SplitN(page.Clean(text), ". ", 3)
	if len(parts) < 2 {
		return ""
	}
	return strings.TrimSuffix(parts[1], ".") + "."
}

// bound is an end of a range; open says that it may be more.
func bound(n *int, open bool) string {
	switch {
	case n == nil && open:
		return "?"
	case n == nil:
		return ""
	case open:
		return strconv.Itoa(*n) + "+"
	}
	return strconv.Itoa(*n)
}

// rangeOf draws a range; nil where there is nothing between its ends.
func rangeOf(e *reconcile.Estimate, top int) *interval {
	if top == 0 || e.Low == nil || e.High != nil && *e.High == *e.Low && !e.Open {
		return nil
	}
	at := func(n int) float64 { return float64(n) / float64(top) * rangeWidth }
	r := &interval{From: at(*e.Low), To: rangeWidth, Open: e.Open}
	if e.High != nil {
		r.To = at(*e.High)
	}
	if e.Best != nil {
		r.Best, r.HasBest = at(*e.Best), true
	}
	return r
}

// figureName names a figure of a record in an address: killed-victims,
// injured-victims-children.
func figureName(f *record.Figure) string {
	words := []string{string(f.Measure), string(f.Side)}
	if f.Class != nil {
		words = append(words, string(*f.Class))
	}
	return strings.Join(words, "-")
}

func (p *recordPage) claims(refs []reconcile.Ref) (out []*record.Claim) {
	for _, ref := range refs {
		if c := p.byName[ref.Report+"."+ref.Claim]; c != nil {
			out = append(out, c)
		}
	}
	return out
}
