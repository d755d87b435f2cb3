package book

import (
	"cmp"
	"slices"

	"daybook/link"
	"daybook/record"
)

// group is happenings held to be one incident, and the identifiers they have.
type group struct {
	nodes []*link.Node // in the order of link
	refs  []string     // in order of arrival
	ids   []string     // the oldest first
}

// subject reports whether a report is about it. What reports only mention, a
// year, an attack of long ago, is no incident of the book until one is.
func (g *group) subject() bool {
	return slices.ContainsFunc(g.nodes, func(n *link.Node) bool { return n.Main })
}

func groupsOf(all [][]*link.Node) []*group {
	var out []*group
	for _, nodes := range all {
		g := &group{nodes: nodes}
		for _, n := range nodes {
			g.refs = append(g.refs, refName(n.Ref))
		}
		slices.SortFunc(g.refs, compareRefs)
		out = append(out, g)
	}
	return out
}

// settle names the groups and puts them down.
func (l *linking) settle(groups []*group, known map[string]bool) {
	ids := sortedKeys(known)
	slices.SortFunc(ids, compareIDs)
	for _, id := range ids {
		if g := l.home(id, groups); g != nil {
			g.ids = append(g.ids, id)
		}
	}
	for _, g := range groups {
		if len(g.ids) == 0 {
			if g.subject() {
				save(l.draft, tableUnnamed, g.refs[0], g.refs)
			}
			for _, ref := range g.refs {
				l.end(tableMember, ref)
			}
			continue
		}
		for _, ref := range g.refs {
			if string(l.get(tableMember, ref)) != g.ids[0] {
				l.put(tableMember, ref, []byte(g.ids[0]))
			}
		}
		l.incident(g.ids[0], encode(incident(g)))
		delete(known, g.ids[0])
	}
	for id := range known {
		l.incident(id, nil)
	}
}

// compareIDs orders identifiers by their numbers.
func compareIDs(a, b string) int {
	m, _ := numbered("i", a)
	n, _ := numbered("i", b)
	return cmp.Compare(m, n)
}

// incident puts an incident down, and notes whether it changed.
func (l *linking) incident(id string, value []byte) {
	if string(l.get(tableIncident, id)) == string(value) {
		return
	}
	l.turned[id] = true
	if value == nil {
		l.end(tableIncident, id)
		return
	}
	l.put(tableIncident, id, value)
}

// home is the group that has most of what an identifier goes with; of two, the
// one with the first of it. Where all of that is gone, the identifier goes with
// what else the incident had.
func (l *linking) home(id string, groups []*group) *group {
	a, ok := load[anchor](l.draft, tableAnchor, id)
	if !ok {
		return nil
	}
	best := most(a.refs(), groups)
	if best != nil || l.err != nil {
		return best
	}
	was, _ := load[record.Incident](l.draft, tableIncident, id)
	if best = most(was.Members, groups); best != nil {
		left := slices.DeleteFunc(slices.Clone(was.Members), func(ref string) bool { return !slices.Contains(best.refs, ref) })
		a.Moves = append(a.Moves, move{By: l.seq, Refs: left})
		save(l.draft, tableAnchor, id, a)
		l.name(id, left)
	}
	return best
}

func most(refs []string, groups []*group) *group {
	var best *group
	have, first := 0, 0
	for _, g := range groups {
		n, at := 0, len(refs)
		for i, ref := range refs {
			if slices.Contains(g.refs, ref) {
				n, at = n+1, min(at, i)
			}
		}
		if n > have || n == have && n > 0 && at < first {
			best, have, first = g, n, at
		}
	}
	return best
}

// incident describes a group under its oldest identifier.
func incident(g *group) record.Incident {
	d := link.Describe(g.nodes)
	inc := record.Incident{ID: g.ids[0], Also: append([]string{}, g.ids[1:]...), Type: d.Type, Status: d.Status,
		Place: d.Place, Sites: d.Sites}
	for _, n := range g.nodes {
		inc.Members = append(inc.Members, refName(n.Ref)) // in an order that does not depend on arrival
	}
	if d.From > 0 {
		inc.From, inc.To = d.From.String(), d.To.String()
	}
	return inc
}

// anchor is what an identifier goes with: the happenings that the incident had
// when it was named, or that were left to it since, the last that count.
type anchor struct {
	Base  []string `json:"base"`
	Moves []move   `json:"moves,omitempty"`
}

// move says which happenings an identifier goes with from a revision on.
type move struct {
	By   int64    `json:"by"`
	Refs []string `json:"refs"`
}

func (a anchor) refs() []string {
	if n := len(a.Moves); n > 0 {
		return a.Moves[n-1].Refs
	}
	return a.Base
}

// identified gives an identifier to the group that has the happenings.
func (l *linking) identified(id string, refs []string) {
	n, _ := numbered("i", id)
	save(l.draft, tableAnchor, id, anchor{Base: refs})
	save(l.draft, tableCount, "incident", n)
	l.name(id, refs)
	l.regroup(refs)
}

// name notes with the happenings that an identifier goes with them.
func (l *linking) name(id string, refs []string) {
	for _, ref := range refs {
		ids, _ := load[[]string](l.draft, tableNamed, ref)
		if !slices.Contains(ids, id) {
			save(l.draft, tableNamed, ref, append(ids, id))
		}
	}
}
