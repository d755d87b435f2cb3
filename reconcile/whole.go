package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"daybook"
)

// pool is the statements that are about one figure, on their way to it.
type pool struct {
	measure    daybook.Measure
	side       Side
	class      daybook.Class // "" for all classes
	by         map[Ref]*Statement
	account    *Account
	statements []*Statement
	moved      []*Statement // counted under another measure from then on
	more       []*telling   // made by other estimates

	tellings []*telling
	adding   []*telling             // increments
	classes  map[group][]*Statement // of a report where nobody counts the whole
	floors   []floor
	beside   map[Ref]Why
}

// floor is how many some statements account for, at the least.
type floor struct {
	n     int
	whole Ref // of which they are parts; the zero Ref when that is not known
	of    []*Statement
	names bool // it counts distinct names
}

// settle runs the rules over the pool.
func (p *pool) settle() Estimate {
	p.beside = map[Ref]Why{}
	p.whole()
	p.tellings = fold(p.tellings)
	p.add()
	p.fallBack()
	p.tellings = fold(append(p.tellings, p.more...))
	supersede(p.tellings)
	overtake(p.tellings, p.measure)
	p.transfer()
	return p.weigh()
}

// group is statements of one report that belong together.
type group struct {
	report, name string
	why          Why
}

// whole is rule 1. It makes tellings of the statements that count everybody
// of the pool, and floors of those that count some: disjoint parts add up to
// one, the count of a site is one, so are distinct names. Where nobody counts
// the whole, the classes of people that one report counts add up to it.
func (p *pool) whole() {
	with, parts, classes := map[group][]*Statement{}, map[group][]*Statement{}, map[group][]*Statement{}
	named, names := p.named()
	for _, s := range p.statements {
		why := aside(s, p.side)
		switch {
		case gone(why):
			p.beside[s.Ref] = why
		case s.died > 0 && s.died >= bound(s.Hi):
			p.beside[s.Ref] = cmp.Or(why, Moved)
		case s.Scope != "":
			p.beside[s.Ref] = cmp.Or(why, Scoped)
			if why == "" && s.Scope != cumulative {
				p.floor(Ref{}, s)
			}
		case s.Increment:
			p.adding = append(p.adding, tell(s.figure(), why, s))
		case p.part(s), names > 1 && s.With == "" && slices.Contains(named, s):
			p.beside[s.Ref] = cmp.Or(why, Part)
			g := group{s.Report, s.PartOf.String(), why}
			parts[g] = append(parts[g], s)
		case s.Carried && p.outnumbered(s):
			p.beside[s.Ref] = cmp.Or(why, Scoped)
			if why == "" {
				p.floor(Ref{}, s)
			}
		case p.lesser(s):
			p.beside[s.Ref] = cmp.Or(why, Lesser)
		case s.With != "":
			g := group{s.Report, s.With, why}
			with[g] = append(with[g], s)
		case p.class == "" && p.side == Victims && s.Class != daybook.People:
			p.beside[s.Ref] = cmp.Or(why, Part)
			g := group{s.Report, "", why}
			classes[g] = append(classes[g], s)
		case s.partial():
			// a whole of its own class, however many corps it is told by
			g := group{s.Report, s.PartOf.String(), why}
			with[g] = append(with[g], s)
		default:
			p.tellings = append(p.tellings, tell(s.figure(), why, s))
		}
	}
	for _, g := range p.fullest(with) {
		p.tellings = append(p.tellings, added(g.why, with[g]))
	}
	for _, g := range sorted(parts) {
		if g.why == "" {
			p.floor(parts[g][0].PartOf, apart(parts[g])...)
		}
	}
	for _, g := range sorted(classes) {
		if g.why == "" {
			p.floor(Ref{}, disjoint(classes[g])...)
		}
	}
	if names > 1 {
		p.floors = append(p.floors, floor{n: names, of: named, names: true})
	}
	p.classes = classes
}

// named are the statements that name somebody who is counted, and how many
// they name together: "Smith" is no other than "John Smith".
func (p *pool) named() (of []*Statement, names int) {
	var all []string
	for _, s := range p.statements {
		if n, ok := s.Exact(); ok && n == 1 && s.Person != "" && s.Scope != cumulative && aside(s, p.side) == "" {
			of, all = append(of, s), append(all, s.Person)
		}
	}
	slices.Sort(all)
	all = slices.Compact(all)
	for i, name := range all {
		if !slices.ContainsFunc(all, func(other string) bool { return other != all[i] && contains(other, name) }) {
			names++
		}
	}
	return of, names
}

// contains reports whether a name has all the words of another.
func contains(full, short string) bool {
	words := strings.Fields(full)
	for w := range strings.FieldsSeq(short) {
		if !slices.Contains(words, w) {
			return false
		}
	}
	return len(words) > len(strings.Fields(short))
}

const cumulative = "cumulative"

func (s *Statement) partial() bool { return s.Part || s.PartOf != (Ref{}) }

// part reports whether the statement counts some of those of the pool. The
// attackers among all the dead are all the attackers; two policemen of four
// people are all the police, but not the children among eleven children. One
// person is one of those that the same report counts together.
func (p *pool) part(s *Statement) bool {
	if s.partial() {
		whole := p.by[s.PartOf]
		return p.class == "" && p.side != Attackers || whole != nil && whole.Class == s.Class
	}
	if p.oneOf(s) {
		return true
	}
	return slices.ContainsFunc(p.statements, func(c *Statement) bool { return c != s && copies(s, c) && p.oneOf(c) })
}

// oneOf reports whether the statement counts one person, and its report counts
// more.
func (p *pool) oneOf(s *Statement) bool {
	n, ok := s.Exact()
	return ok && n == 1 && !s.partial() && !s.Revised && s.With == "" && slices.ContainsFunc(p.statements, func(w *Statement) bool {
		why := aside(w, p.side)
		return w != s && w.Report == s.Report && (why == "" || !gone(why) && why == aside(s, p.side)) && !w.partial() && !w.Vague && !w.Increment && w.Scope == "" &&
			w.Lo != nil && *w.Lo > 1 && (w.Class == s.Class || w.Class == daybook.People)
	})
}

// lesser reports whether the report of a lesser statement, or of one that it
// copies, has a better figure that stands.
func (p *pool) lesser(s *Statement) bool {
	if !s.Lesser {
		return false
	}
	for _, c := range p.account.alike[s.telling()] {
		if !c.Lesser {
			continue
		}
		for _, t := range p.account.in[c.Report] {
			if t.Measure == c.Measure && !t.Lesser && (t.Class == daybook.Attackers) == (c.Class == daybook.Attackers) && aside(t, p.side) == "" {
				return true
			}
		}
	}
	return false
}

// outnumbered reports whether somebody counts more than were taken to a
// hospital: they are some of those.
func (p *pool) outnumbered(s *Statement) bool {
	return slices.ContainsFunc(p.statements, func(t *Statement) bool {
		return !t.Carried && !t.Vague && !t.partial() && !t.Increment && t.Scope == "" && !t.Lesser && aside(t, p.side) == "" &&
			bound(t.figure().Lo) > bound(s.figure().Lo)
	})
}

// figure is that of a statement, less those who have died.
func (s *Statement) figure() daybook.Figure {
	if s.died == 0 {
		return s.Figure
	}
	return less(s.Figure, s.died)
}

// floor notes that the statements account for so many.
func (p *pool) floor(whole Ref, of ...*Statement) {
	n := 0
	for _, s := range of {
		if f := s.figure(); f.Lo != nil && !s.Vague {
			n += *f.Lo
		}
	}
	if n > 0 {
		p.floors = append(p.floors, floor{n: n, whole: whole, of: of})
	}
}

// added is the telling of people counted side by side.
func added(why Why, ss []*Statement) *telling { return tell(sum(figures(ss)...), why, ss...) }

// disjoint is the classes of one report that nobody is in twice: security and
// civilians, or women and children, whichever are more. Of one class it takes
// what is most: a report that says three times over that a woman died has not
// counted three.
func disjoint(ss []*Statement) []*Statement {
	var uniform, age []*Statement
	for _, s := range ss {
		if slices.ContainsFunc(ss, func(t *Statement) bool { return t != s && t.Class == s.Class && before(t, s) }) {
			continue
		}
		if s.Class == daybook.Children || s.Class == daybook.Women {
			age = append(age, s)
		} else {
			uniform = append(uniform, s)
		}
	}
	if len(uniform) == 0 || bound(sum(figures(age)...).Lo) > bound(sum(figures(uniform)...).Lo) {
		return age
	}
	return uniform
}

// before orders the statements of one report and class: the largest is first.
func before(s, t *Statement) bool {
	return cmp.Or(-cmp.Compare(bound(s.Lo), bound(t.Lo)), -cmp.Compare(bound(s.Hi), bound(t.Hi)), s.Ref.compare(t.Ref)) < 0
}

// fallBack takes the classes, or else the largest floor, for the whole where
// nobody who counts states one.
func (p *pool) fallBack() {
	if slices.ContainsFunc(slices.Concat(p.more, p.tellings), firm) {
		return
	}
	for _, g := range p.fullest(p.classes) {
		if g.why == "" {
			p.stand(added("", disjoint(p.classes[g])), Classes)
		}
	}
	if best := p.best(); best != nil && !slices.ContainsFunc(p.tellings, firm) {
		p.stand(tell(daybook.AtLeast(best.n), "", best.of...), Floor)
	}
}

func firm(t *telling) bool { return !t.loose }

// stand enters a telling of statements that stood beside.
func (p *pool) stand(t *telling, rule Rule) {
	t.rule = rule
	t.statements = slices.DeleteFunc(slices.Clone(t.statements), func(s *Statement) bool {
		return p.beside[s.Ref] == "" // it stands already
	})
	for _, s := range t.statements {
		delete(p.beside, s.Ref)
	}
	p.tellings = append(p.tellings, t)
}

// best is the largest floor that still holds: one whose whole was replaced,
// or whose source has since said less, does not.
func (p *pool) best() *floor {
	var best *floor
	for i := range p.floors {
		f := &p.floors[i]
		switch {
		case p.void(f) || best != nil && f.n < best.n:
		case best == nil || f.n > best.n:
			best = &floor{n: f.n, of: slices.Clone(f.of)}
		default:
			for _, s := range f.of {
				if !slices.Contains(best.of, s) {
					best.of = append(best.of, s)
				}
			}
		}
	}
	return best
}

func (p *pool) void(f *floor) bool {
	return slices.ContainsFunc(p.tellings, func(t *telling) bool {
		if !f.names && slices.ContainsFunc(f.of, func(s *Statement) bool {
			return slices.ContainsFunc(t.statements, func(c *Statement) bool { return copies(s, c) })
		}) {
			return true // taken for the whole already
		}
		if t.why != "" && !t.loose {
			return slices.ContainsFunc(t.statements, func(s *Statement) bool { return s.Ref == f.whole })
		}
		return !t.loose && t.source != "" && slices.ContainsFunc(f.of, func(s *Statement) bool {
			return s.Source == t.source && t.said.after(s.Said) && !t.agreesUp(f.n)
		})
	})
}

// agreesUp reports whether the telling leaves room for n people.
func (t *telling) agreesUp(n int) bool { return t.Hi == nil || *t.Hi >= n }

// fullest are the groups that are not a shortened copy of another one: a
// reprint that leaves out one of the three dead has not counted two.
func (p *pool) fullest(m map[group][]*Statement) []group {
	all := sorted(m)
	return slices.DeleteFunc(slices.Clone(all), func(g group) bool {
		short := slices.ContainsFunc(all, func(h group) bool { return h.why == g.why && len(m[h]) > len(m[g]) && within(m[g], m[h]) })
		for _, s := range m[g] {
			if short && p.beside[s.Ref] == "" {
				p.beside[s.Ref] = cmp.Or(g.why, Part)
			}
		}
		return short
	})
}

func within(short, full []*Statement) bool {
	return !slices.ContainsFunc(short, func(s *Statement) bool {
		return !slices.ContainsFunc(full, func(t *Statement) bool { return copies(s, t) })
	})
}

// copied is what copies have in common: one telling of the same figure.
type copied struct {
	origin string
	class  daybook.Class
	lo, hi int
	approx bool
}

func (s *Statement) telling() copied {
	return copied{s.Origin, s.Class, bound(s.Lo), bound(s.Hi), s.Approx}
}

// copies reports whether both go back to one telling of the same figure.
func copies(s, t *Statement) bool { return s.telling() == t.telling() }

func sorted(m map[group][]*Statement) []group {
	var out []group
	for g := range m {
		out = append(out, g)
	}
	slices.SortFunc(out, func(a, b group) int {
		return cmp.Or(cmp.Compare(a.report, b.report), cmp.Compare(a.name, b.name), cmp.Compare(a.why, b.why))
	})
	return out
}

// apart leaves, of parts of no whole that is told, the single persons, or the
// largest count where it is more: two counts may be of the same people.
func apart(parts []*Statement) []*Statement {
	if parts[0].PartOf != (Ref{}) {
		return parts
	}
	var ones []*Statement
	most := parts[0]
	for _, s := range parts {
		if n, ok := s.Exact(); ok && n == 1 {
			ones = append(ones, s)
		}
		if before(s, most) {
			most = s
		}
	}
	if bound(most.Lo) > len(ones) {
		return []*Statement{most}
	}
	return ones
}
