package reconcile

import (
	"cmp"
	"slices"
	"time"

	"daybook"
)

// weigh is rule 7, over the tellings that are left.
//
// Best is the number with the most weight of independent origins behind it.
// Tellings with a number vote for those that they agree with; bounds ("at
// least") vote only where nobody gives a number, and dissent from a number
// that they exclude. Low is the smallest number that a credible origin stands
// by; a floor raises it. High is the largest stated, open when a bound stands
// above it. With nothing credible there is no figure.
func (p *pool) weigh() Estimate {
	e := Estimate{Measure: p.measure, Side: p.side}
	if p.class != "" {
		e.Class = &p.class
	}
	var firm, vague []*telling
	for _, t := range p.tellings {
		switch {
		case t.why != "":
		case t.vague:
			vague = append(vague, t)
		default:
			firm = append(firm, t)
		}
	}
	b := p.ballot(firm)
	b.constrain(p.best())
	best, ok := b.best()
	switch {
	case ok:
		e.Best, e.votes = &best, b.votes(best)
		p.span(&e, firm, b.numbers)
		p.vaguely(&e, vague)
		e.Rule = b.rule(best)
	case len(firm) > 0: // "up to 20" alone
		e.Rule = Bounds
		e.High = slices.MaxFunc(firm, func(a, b *telling) int { return a.number() - b.number() }).Hi
	case len(vague) > 0:
		e.Rule = VagueOnly
		e.Low, e.High, e.Open = least(vague), most(vague), true
	default:
		e.Rule = p.nothing()
	}
	p.raise(&e, b.numbers)
	p.place(&e)
	return e
}

// ballot is who votes, and for what.
type ballot struct {
	measure daybook.Measure
	voters  []*telling
	newest  time.Time
	numbers bool // somebody gives a number, and bounds do not vote
	list    []int
	rivals  bool // it had more than one number before floors took some
}

func (p *pool) ballot(firm []*telling) *ballot {
	b := &ballot{measure: p.measure}
	for _, t := range firm {
		if t.said.To.After(b.newest) {
			b.newest = t.said.To
		}
		b.numbers = b.numbers || t.closed()
	}
	var exact, other []int
	for _, t := range firm {
		if t.closed() != b.numbers || t.mute || t.Lo == nil {
			continue
		}
		b.voters = append(b.voters, t)
		if lo, ok := t.Exact(); (ok && lo == t.number() || t.at != nil) && !t.Approx {
			exact = append(exact, t.number())
		} else {
			other = append(other, t.number())
		}
	}
	b.list = exact
	for _, n := range other { // "about 20" is 20 only while nobody says 19
		if !slices.ContainsFunc(b.voters, func(t *telling) bool {
			return t.number() == n && slices.ContainsFunc(exact, t.agrees)
		}) {
			b.list = append(b.list, n)
		}
	}
	slices.Sort(b.list)
	b.list = slices.Compact(b.list)
	b.rivals = len(b.list) > 1
	return b
}

// constrain leaves the numbers that have room for those a floor accounts for,
// when there is one.
func (b *ballot) constrain(f *floor) {
	if f == nil {
		return
	}
	if room := slices.DeleteFunc(slices.Clone(b.list), func(n int) bool { return n < f.n }); len(room) > 0 {
		b.list = room
	}
}

// best is the number that wins. Ties go to that of the better-placed origin,
// then to the later, then to the larger: the smaller one more often counts
// some of the people only.
func (b *ballot) best() (int, bool) {
	if len(b.list) == 0 {
		return 0, false
	}
	return slices.MinFunc(b.list, func(x, y int) int {
		px, tx := b.top(x)
		py, ty := b.top(y)
		return cmp.Or(-cmp.Compare(b.votes(x), b.votes(y)), -cmp.Compare(px, py), -tx.Compare(ty), cmp.Compare(y, x))
	}), true
}

func (t *telling) votesFor(n int) bool {
	if t.at != nil {
		return *t.at == n
	}
	return t.agrees(n)
}

func (b *ballot) behind(n int) []*telling {
	var out []*telling
	for _, t := range b.voters {
		if t.votesFor(n) {
			out = append(out, t)
		}
	}
	return out
}

// votes is the weight behind n: of each voice, that of its weightiest telling.
func (b *ballot) votes(n int) (total int) {
	for _, voice := range voices(b.behind(n)) {
		most := 0
		for _, t := range voice {
			w := t.votes
			if w == 0 {
				w = desk.placed(b.measure, t.kind) * desk.recent(t.said.To, b.newest) * t.grade / 100
			}
			most = max(most, w)
		}
		total += most
	}
	return total
}

// top is the best place of those behind n, and the newest time.
func (b *ballot) top(n int) (placed int, newest time.Time) {
	for _, t := range b.behind(n) {
		placed = max(placed, desk.placed(b.measure, t.kind))
		if t.said.To.After(newest) {
			newest = t.said.To
		}
	}
	return placed, newest
}

// rule names what made the winner.
func (b *ballot) rule(best int) Rule {
	behind := b.behind(best)
	for _, t := range behind {
		if t.rule != "" {
			return t.rule
		}
	}
	switch {
	case !slices.ContainsFunc(behind, func(t *telling) bool { return !t.made() }):
		return Survivors
	case !b.numbers:
		return Bounds
	case b.rivals:
		return Most
	case len(voices(behind)) > 1:
		return Agreed
	}
	return OneOrigin
}

// voices groups the tellings that share an origin or a source.
func voices(ts []*telling) [][]*telling {
	var out [][]*telling
	for _, t := range ts {
		joined := []*telling{t}
		out = slices.DeleteFunc(out, func(voice []*telling) bool {
			if slices.ContainsFunc(voice, func(u *telling) bool { return !independent(t, u) }) {
				joined = append(joined, voice...)
				return true
			}
			return false
		})
		out = append(out, joined)
	}
	return out
}

// span sets low, high and the open mark from the credible tellings.
func (p *pool) span(e *Estimate, firm []*telling, numbers bool) {
	var stated, bounds []*telling
	for _, t := range firm {
		if t.closed() {
			stated = append(stated, t)
		} else {
			bounds = append(bounds, t)
		}
	}
	if !numbers {
		stated = slices.DeleteFunc(slices.Clone(bounds), func(t *telling) bool { return t.Lo == nil })
	}
	e.Low, e.High = least(stated), most(stated)
	for _, t := range stated {
		e.Open = e.Open || t.Hi == nil || t.open && *t.Hi == *e.High
	}
	for _, t := range bounds {
		if n := t.number(); n > *e.High {
			e.High, e.Open = ptr(n), t.Hi == nil
		}
	}
}

// vaguely lets vague words raise high where they exclude the figure: "dozens"
// beside four. They never lower anything.
func (p *pool) vaguely(e *Estimate, vague []*telling) {
	for _, t := range vague {
		if n := t.number(); !t.agrees(*e.Best) && n > *e.High {
			e.High, e.Open = ptr(n), t.Hi == nil
		}
	}
}

// raise lets the largest floor raise low. Above best it opens the top, and
// wins only where nobody gives a number.
func (p *pool) raise(e *Estimate, numbers bool) {
	f := p.best()
	if f == nil {
		return
	}
	e.Floor = ptr(f.n)
	switch {
	case e.Best == nil || f.n <= *e.Best:
	case numbers:
		if f.n >= *e.High {
			e.High, e.Open = ptr(f.n), true
		}
		return
	default:
		e.Best, e.Rule = ptr(f.n), Floor
		p.stand(tell(daybook.AtLeast(f.n), "", f.of...), Floor)
	}
	if e.Low != nil && f.n > *e.Low {
		e.Low = ptr(f.n)
	}
	if e.High != nil && f.n > *e.High {
		e.High = ptr(f.n)
	}
}

func least(ts []*telling) *int {
	n := ts[0].number()
	for _, t := range ts {
		n = min(n, t.number())
		if t.Lo != nil {
			n = min(n, *t.Lo)
		}
	}
	return &n
}

func most(ts []*telling) *int {
	n := 0
	for _, t := range ts {
		n = max(n, t.number())
		if t.Hi != nil {
			n = max(n, *t.Hi)
		}
	}
	return &n
}

// nothing says why there is no figure. Where an official counts some of them
// nobody can say that there is nothing but posts.
func (p *pool) nothing() Rule {
	rule, posts, others := NotStated, 0, 0
	for _, t := range p.tellings {
		switch t.why {
		case PostOnly, Possible:
			posts++
		case OtherSide:
			rule = NoCredible
		}
	}
	for _, why := range p.beside {
		switch why {
		case PostOnly, Possible:
			posts++
		case Part, Lesser, Scoped:
			others++
		}
	}
	if posts > 0 && others == 0 {
		return Unverified
	}
	return rule
}

// place puts every statement where it belongs, once. What never decides alone
// supports a figure that others have given.
func (p *pool) place(e *Estimate) {
	e.Support, e.Dissent, e.Beside, e.Reads = []Ref{}, []Ref{}, []Beside{}, []Read{}
	var behind []*telling
	for _, t := range p.tellings {
		agrees := e.Best != nil && t.agrees(*e.Best) || t.at != nil && e.Best != nil && *t.at == *e.Best
		for _, s := range t.statements {
			switch {
			case e.Best != nil && t.loose && agrees && !t.vague:
				e.Support = append(e.Support, s.Ref)
			case t.why != "":
				p.beside[s.Ref] = t.why
			case agrees && t.vague:
				p.beside[s.Ref] = Vague
			case agrees || e.Best == nil:
				e.Support = append(e.Support, s.Ref)
			default:
				e.Dissent = append(e.Dissent, s.Ref)
			}
		}
		if t.why == "" && !t.total && (agrees && !t.vague || e.Best == nil) {
			behind = append(behind, t)
		}
	}
	for _, t := range behind {
		if t.said.To.After(e.Said.To) {
			e.Said = t.said
		}
	}
	e.Origins = len(voices(behind))
	for ref, why := range p.beside {
		e.Beside = append(e.Beside, Beside{ref, why})
	}
	slices.SortFunc(e.Support, Ref.compare)
	slices.SortFunc(e.Dissent, Ref.compare)
	slices.SortFunc(e.Beside, func(a, b Beside) int { return a.Ref.compare(b.Ref) })
}
