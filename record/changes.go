package record

import (
	"slices"

	"daybook"
	"daybook/reconcile"
)

// Changes are what differs between the record of one incident at two moments:
// what a duty editor who saw the first must know before he prints the second.
type Changes struct {
	// Incident is the incident as of the later moment.
	Incident Incident `json:"incident"`
	From     AsOf     `json:"from"`
	To       AsOf     `json:"to"`
	// Status is zero when the state is the same.
	Status  StatusChange   `json:"status,omitzero"`
	Figures []FigureChange `json:"figures"`
	// Reports are those that were not there before.
	Reports  []Report        `json:"reports"`
	Claims   []ClaimChange   `json:"claims"`
	Findings []FindingChange `json:"findings"`
	// Text is what was taken out of pages and put in. A record has no texts:
	// [Diff] leaves it empty, and who has them fills it in.
	Text []TextChange `json:"text"`
	// Reviews are the decisions that were not there before.
	Reviews []Review `json:"decisions"`
}

// StatusChange is the state of the incident, when it is another.
type StatusChange struct {
	Before daybook.Status `json:"before"`
	After  daybook.Status `json:"after"`
}

// FigureChange is a figure that is new (Before is nil), gone (After is nil),
// or another: in its numbers, or in how many origins stand behind it.
type FigureChange struct {
	Measure daybook.Measure `json:"measure"`
	Side    reconcile.Side  `json:"side"`
	Class   *daybook.Class  `json:"class"`
	Before  *Figure         `json:"before"`
	After   *Figure         `json:"after"`
}

// ClaimChange is a claim that is new (Before is ""), gone (After is "": taken
// down, or now told of another incident), or that stands otherwise.
type ClaimChange struct {
	Claim  Claim    `json:"claim"`
	Before Standing `json:"before"`
	After  Standing `json:"after"`
}

// FindingChange is a finding that is new, or gone.
type FindingChange struct {
	Finding
	Gone bool `json:"gone"`
}

// TextChange is what a new version of a page says otherwise: sentences that
// were removed, and added, in order.
type TextChange struct {
	Report     string   `json:"report"`
	Supersedes string   `json:"supersedes"`
	Publisher  string   `json:"publisher,omitempty"`
	Removed    []string `json:"removed"`
	Added      []string `json:"added"`
}

// IsZero reports whether nothing changed.
func (c *Changes) IsZero() bool {
	return c.Status == StatusChange{} && len(c.Figures)+len(c.Reports)+len(c.Claims)+len(c.Findings)+len(c.Text)+len(c.Reviews) == 0
}

// Diff is what changed from one record of an incident to a later one. A nil
// before is the record of nothing: everything is new then. The same two
// records give the same changes, in the order of the later record; what is
// gone follows, in the order of the earlier one.
func Diff(before, after *Record) *Changes {
	if before == nil {
		before = &Record{Incident: Incident{Status: after.Status}}
	}
	c := &Changes{Incident: after.Incident, From: before.AsOf, To: after.AsOf,
		Figures: figures(before, after), Claims: claims(before, after), Findings: findings(before, after),
		Reports: []Report{}, Text: []TextChange{}, Reviews: []Review{}}
	if before.Status != after.Status {
		c.Status = StatusChange{before.Status, after.Status}
	}
	for _, r := range after.Reports {
		if !slices.ContainsFunc(before.Reports, func(old Report) bool { return old.Name == r.Name }) {
			c.Reports = append(c.Reports, r)
		}
	}
	for _, v := range after.Reviews {
		if !slices.ContainsFunc(before.Reviews, func(old Review) bool { return old.Decision == v.Decision }) {
			c.Reviews = append(c.Reviews, v)
		}
	}
	return c
}

func figures(before, after *Record) []FigureChange {
	out := []FigureChange{}
	for i := range after.Figures {
		f := &after.Figures[i]
		if old := before.like(f); old == nil || !old.same(f) {
			out = append(out, FigureChange{f.Measure, f.Side, f.Class, old, f})
		}
	}
	for i := range before.Figures {
		if f := &before.Figures[i]; after.like(f) == nil {
			out = append(out, FigureChange{f.Measure, f.Side, f.Class, f, nil})
		}
	}
	return out
}

// like is the figure of the record for the same measure, side and class.
func (r *Record) like(f *Figure) *Figure {
	for i := range r.Figures {
		if g := &r.Figures[i]; g.Measure == f.Measure && g.Side == f.Side && equal(g.Class, f.Class) {
			return g
		}
	}
	return nil
}

// same reports whether both figures say the same on as many words: who reads
// them again reads nothing new.
func (f *Figure) same(g *Figure) bool {
	return equal(f.Low, g.Low) && equal(f.Best, g.Best) && equal(f.High, g.High) && f.Open == g.Open && f.Origins == g.Origins
}

func equal[T comparable](a, b *T) bool {
	return (a == nil) == (b == nil) && (a == nil || *a == *b)
}

func claims(before, after *Record) []ClaimChange {
	out := []ClaimChange{}
	old := map[string]bool{}
	for _, c := range before.Claims {
		old[c.Name] = true
	}
	now := map[string]bool{}
	for _, c := range after.Claims {
		now[c.Name] = true
		was, is := Standing(""), after.standing(c.Name)
		if old[c.Name] {
			was = before.standing(c.Name)
		}
		if was != is {
			out = append(out, ClaimChange{c, was, is})
		}
	}
	for _, c := range before.Claims {
		if !now[c.Name] {
			out = append(out, ClaimChange{c, before.standing(c.Name), ""})
		}
	}
	return out
}

// standing is how a claim stands that is in the record. One that no figure
// concerns stands unopposed.
func (r *Record) standing(name string) Standing {
	if s := r.Standing[name]; s != "" {
		return s
	}
	return Stands
}

// findings pairs the findings of both records. More words for the same
// disagreement do not make it new: two are one finding when they speak of the
// same thing and share a claim on each side that has any.
func findings(before, after *Record) []FindingChange {
	out := []FindingChange{}
	paired := make([]bool, len(before.Findings))
	for _, f := range after.Findings {
		i := slices.IndexFunc(before.Findings, func(g Finding) bool { return g.alike(f) })
		if i < 0 {
			out = append(out, FindingChange{f, false})
		}
		for j, g := range before.Findings {
			paired[j] = paired[j] || g.alike(f)
		}
	}
	for i, g := range before.Findings {
		if !paired[i] {
			out = append(out, FindingChange{g, true})
		}
	}
	return out
}

func (f Finding) alike(g Finding) bool {
	return f.Name == g.Name && f.Measure == g.Measure && f.Side == g.Side && equal(f.Class, g.Class) &&
		slices.Equal(f.Numbers, g.Numbers) && meet(f.First, g.First) && meet(f.Second, g.Second)
}

// meet reports whether two lists share a claim, or are both empty.
func meet(a, b []reconcile.Ref) bool {
	return len(a)+len(b) == 0 || slices.ContainsFunc(a, func(r reconcile.Ref) bool { return slices.Contains(b, r) })
}
