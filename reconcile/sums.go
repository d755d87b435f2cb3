package reconcile

import (
	"slices"

	"daybook"
)

// Kind is how the figures of a finding stand to one another.
type Kind string

// The kinds, as one report is checked by.
const (
	Contradiction Kind = "contradiction"
	Sum           Kind = "sum"
	Parts         Kind = "part"
	Unresolved    Kind = "unresolved"
	Incomparable  Kind = "incomparable"
	Agreement     Kind = "agreement"
	Sequence      Kind = "sequence" // what differs because time went by
)

// Finding is one thing that the figures show when they are laid side by side.
// Name is the name of its sentence (see [Account.Say]), which speaks of First,
// Second and Numbers.
type Finding struct {
	Name    string          `json:"name"`
	Kind    Kind            `json:"kind"`
	Measure daybook.Measure `json:"measure"`
	Side    Side            `json:"side"`
	Class   *daybook.Class  `json:"class"`
	First   []Ref           `json:"first"`
	Second  []Ref           `json:"second"`
	Numbers []int           `json:"numbers"`
	// Unverified is set when it would not stand without posts and
	// possibilities.
	Unverified bool `json:"unverified,omitempty"`
}

// sums is rule 8, and the other comparisons that decide nothing and are shown.
func (a *Account) sums(all []*Statement) {
	for i := range a.Estimates {
		e := &a.Estimates[i]
		a.denials(e)
		a.odds(e)
		a.selves(e)
		a.floorOver(e)
	}
	for _, m := range daybook.Measures {
		a.victimsAndAttackers(m)
	}
	a.parts(all)
	a.casualties()
	a.sinceDied()
	a.captives(all)
	a.attackersLeft()
}

func (a *Account) find(f Finding) {
	a.Findings = append(a.Findings, f)
}

func (e *Estimate) finding(name string, kind Kind, first, second []Ref, numbers ...int) Finding {
	if numbers == nil {
		numbers = []int{}
	}
	return Finding{name, kind, e.Measure, e.Side, e.Class, first, second, numbers, false}
}

// besides are the references beside an estimate for one of these reasons.
func (e *Estimate) besides(whys ...Why) []Ref {
	out := []Ref{}
	for _, b := range e.Beside {
		if slices.Contains(whys, b.Why) {
			out = append(out, b.Ref)
		}
	}
	return out
}

// denials sets what is denied against what says it.
func (a *Account) denials(e *Estimate) {
	var denied, said []Ref
	for _, d := range e.besides(Denied) {
		for _, r := range slices.Concat(e.Support, e.Dissent, e.besides(PostOnly, Possible, OtherSide)) {
			if a.by[r].Agrees(a.by[d].Figure) && !slices.Contains(said, r) {
				said = append(said, r)
			}
		}
		denied = append(denied, d)
	}
	if len(said) > 0 {
		a.find(e.finding("denial", Contradiction, denied, said))
	}
}

// odds sets those that dissent against those that support; and, apart, what
// is unverified and cannot be true together with the figure.
func (a *Account) odds(e *Estimate) {
	if e.Best == nil || e.Side == All {
		return // said of victims and attackers, or by the sums
	}
	against := slices.DeleteFunc(slices.Clone(e.Dissent), func(r Ref) bool { return len(a.self(e, r)) > 0 })
	if len(against) > 0 {
		a.find(e.finding("odds", Contradiction, e.Support, against))
	}
	loose := slices.DeleteFunc(e.besides(PostOnly, Possible, OtherSide), func(r Ref) bool {
		s := a.by[r]
		return s.Agrees(daybook.Exactly(*e.Best)) || s.Scope != "" || s.partial() || e.Class == nil && side(s) == Victims && s.Class != daybook.People
	})
	if len(loose) > 0 {
		f := e.finding("odds-unverified", Contradiction, e.Support, loose)
		f.Unverified = true
		a.find(f)
	}
}

// selves finds sources that went down without words of revision: both figures
// stand, and the later one has the vote.
func (a *Account) selves(e *Estimate) {
	for _, r := range e.Dissent {
		if later := a.self(e, r); e.Side != All && len(later) > 0 {
			a.find(e.finding("self", Contradiction, []Ref{r}, later))
		}
	}
}

// self are the later figures of the source of a figure that dissents.
func (a *Account) self(e *Estimate, r Ref) (later []Ref) {
	s := a.by[r]
	for _, q := range slices.Concat(e.Support, e.Dissent) {
		t := a.by[q]
		if s.Source != "" && s.Source != daybook.Unknown && s.Source == t.Source && t.Said.after(s.Said) && !s.Agrees(t.Figure) {
			later = append(later, q)
		}
	}
	return later
}

// floorOver finds that parts, sites or names come to more than the figure.
func (a *Account) floorOver(e *Estimate) {
	if e.Best != nil && e.Floor != nil && *e.Floor > *e.Best {
		a.find(e.finding("floor-over", Parts, e.besides(Part, Scoped), e.Support, *e.Floor, *e.Best))
	}
}

// victimsAndAttackers holds the sum of both against the counts of all.
func (a *Account) victimsAndAttackers(m daybook.Measure) {
	v, k, all := a.Of(m, Victims), a.Of(m, Attackers), a.Of(m, All)
	if all == nil || v == nil || k == nil || v.Best == nil || k.Best == nil || v.Rule == Rest {
		return
	}
	both := slices.Concat(v.Support, k.Support)
	n := *v.Best + *k.Best
	var short, over, fit []Ref
	need, room := 0, 0
	for _, r := range slices.Concat(all.Support, all.Dissent) {
		s := a.by[r]
		switch {
		case slices.Contains(both, r) || slices.Contains(v.Dissent, r) || slices.Contains(k.Dissent, r) || s.Vague:
		case s.Agrees(daybook.Exactly(n)):
			fit = append(fit, r)
		case s.Lo != nil && *s.Lo > n:
			short, need = append(short, r), max(need, *s.Lo)
		default:
			over, room = append(over, r), max(room, *s.Hi)
		}
	}
	if len(short) > 0 {
		a.find(all.finding("sum-short", Sum, both, short, *v.Best, *k.Best, n, need))
	}
	if len(over) > 0 {
		a.find(all.finding("sum-over", Sum, both, over, *v.Best, *k.Best, n, room))
	}
	if len(fit) > 0 {
		a.find(all.finding("sum-fits", Agreement, both, fit, *v.Best, *k.Best, n))
	}
}

// parts holds the parts of each whole against it. Those that only include some
// must not exceed it; those that are all of it must add up.
func (a *Account) parts(all []*Statement) {
	for _, w := range all {
		refs, n := []Ref{}, 0
		for _, s := range all {
			if s.PartOf == w.Ref && s.Measure == w.Measure && s.Lo != nil && !s.Rejected && s.Stance != daybook.Denied && !s.Vague {
				refs = append(refs, s.Ref)
				n += *s.Lo
			}
		}
		e := &Estimate{Measure: w.Measure, Side: side(w)}
		if e.Side == "" {
			e.Side = Victims
		}
		whole := []Ref{w.Ref}
		x, exact := w.Exact()
		switch {
		case len(refs) == 0 || w.Rejected:
		case w.Hi != nil && n > *w.Hi && !w.Approx:
			a.find(e.finding("parts-over", Parts, refs, whole, n, *w.Hi))
		case exact && n == x && len(refs) > 1:
			a.find(e.finding("parts-fit", Agreement, refs, whole, n))
		case w.Complete && w.Lo != nil && n < *w.Lo && !w.Approx:
			a.find(e.finding("parts-short", Sum, refs, whole, n, *w.Lo))
		}
	}
}

// casualties sets counts that do not tell the dead from the injured beside
// those that do.
func (a *Account) casualties() {
	both, dead, hurt := a.Of(daybook.Casualties, Victims), a.Of(daybook.Killed, Victims), a.Of(daybook.Injured, Victims)
	if both == nil || dead == nil || dead.Best == nil {
		return
	}
	counts := slices.Concat(both.Support, both.Dissent, both.besides(PostOnly, Possible))
	counts = slices.DeleteFunc(counts, func(r Ref) bool { return a.by[r].partial() || a.by[r].Class != daybook.People })
	if len(counts) == 0 {
		return
	}
	f := both.finding("casualties", Incomparable, counts, dead.Support)
	f.Unverified = both.Best == nil
	switch {
	case both.Best == nil:
	case !both.Open && *both.High < *dead.Low:
		f.Name, f.Kind = "more-dead", Contradiction
	case hurt != nil && hurt.Best != nil && *dead.Best+*hurt.Best == *both.Best:
		f.Name, f.Kind, f.Numbers = "dead-and-hurt", Agreement, []int{*dead.Best, *hurt.Best, *both.Best}
	}
	a.find(f)
}

// official are the speakers who can say what became of captives.
var official = []daybook.SourceKind{daybook.Government, daybook.Police, daybook.Military, daybook.Court, daybook.Medical}

// captives finds people said to be held of whom no authority says anything,
// and nobody says that they are free.
func (a *Account) captives(all []*Statement) {
	var held []Ref
	firm := false
	for _, s := range all {
		switch {
		case s.Measure == daybook.Freed && !s.Rejected && s.Stance == daybook.Asserted:
			return
		case s.Measure != daybook.Abducted || s.Rejected:
		case s.Stance == daybook.Denied || aside(s, Victims) == "" && slices.Contains(official, s.Kind):
			return
		default:
			held, firm = append(held, s.Ref), firm || aside(s, Victims) == ""
		}
	}
	if len(held) > 0 {
		a.find(Finding{Name: "captives", Kind: Unresolved, Measure: daybook.Abducted, Side: Victims, First: held, Second: []Ref{}, Numbers: []int{}, Unverified: !firm})
	}
}

// attackersLeft counts the attackers who are neither dead nor caught.
func (a *Account) attackersLeft() {
	took := a.Of(daybook.TookPart, Attackers)
	if took == nil {
		return
	}
	fate, known, open := 0, []Ref{}, false
	for _, m := range []daybook.Measure{daybook.Killed, daybook.Detained} {
		if e := a.Of(m, Attackers); e != nil && e.Best != nil {
			fate, known, open = fate+*e.High, append(known, e.Support...), open || e.Open
		}
	}
	if len(known) == 0 || open {
		return
	}
	for _, loose := range []bool{false, true} {
		said := slices.Concat(took.Support, took.Dissent)
		if loose {
			said = took.besides(PostOnly, Possible, OtherSide)
		}
		left := 0
		said = slices.DeleteFunc(said, func(r Ref) bool {
			s := a.by[r]
			over := s.Lo != nil && *s.Lo > fate && !s.Agrees(daybook.Exactly(fate))
			if over {
				left = max(left, *s.Lo-fate)
			}
			return !over
		})
		if len(said) > 0 {
			f := took.finding("attackers-left", Unresolved, said, known, fate, left)
			f.Unverified = loose
			a.find(f)
		}
	}
}
