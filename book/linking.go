package book

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"daybook/journal"
	"daybook/link"
	"daybook/record"
)

// refs in keys and values are "r12/1": the report and the key of the
// happening.
func refName(r link.Ref) string { return r.Report + "/" + r.Key }

func parseRef(s string) link.Ref {
	report, key, _ := strings.Cut(s, "/")
	return link.Ref{Report: report, Key: key}
}

// compareRefs orders happenings by the numbers of their reports.
func compareRefs(a, b string) int {
	m, _ := numbered("r", parseRef(a).Report)
	n, _ := numbered("r", parseRef(b).Report)
	return cmp.Or(cmp.Compare(m, n), cmp.Compare(a, b))
}

// blockKey is a row of the index: a block, and who is filed under it.
func blockKey(block, ref string) string { return block + "#" + ref }

// linking is one step of the linker.
type linking struct {
	*draft
	seq    int64
	turned map[string]bool // the incidents that change
	known  *acquaintance
}

// acquaintance is what the linker remembers from one step to the next, all of
// which stands in the ledger: nodes do not change but by other rules.
type acquaintance struct {
	nodes map[string]*link.Node
	pairs *link.Memo
}

// mostKnown is how many nodes are remembered before all are forgotten.
const mostKnown = 10_000

// discarded forgets what stood in a ledger that is thrown away.
func (b *Book) discarded() {
	b.follows.Lock()
	defer b.follows.Unlock()
	b.forget()
}

// forget forgets everything.
func (b *Book) forget() { b.memory = &acquaintance{map[string]*link.Node{}, link.NewMemo()} }

// linkStep says what follows from one revision for what belongs together.
func (b *Book) linkStep(ctx context.Context, rev journal.Revision) ([]journal.Row, error) {
	if b.memory == nil || len(b.memory.nodes) > mostKnown || rev.Kind == journal.Rules {
		b.forget()
	}
	l := &linking{draft: b.draft(ctx, rev.Seq), seq: rev.Seq, turned: map[string]bool{}, known: b.memory}
	switch rev.Kind {
	case journal.Report:
		refs, err := l.report(b, rev.Seq)
		if err != nil {
			return nil, err
		}
		l.regroup(refs)
	case journal.Identifier:
		body, err := b.j.Body(ctx, rev.Seq)
		if err != nil {
			return nil, err
		}
		l.identified(rev.Subject, strings.Fields(string(body)))
	case journal.Decision:
		decision, err := b.decision(ctx, rev)
		if err != nil {
			return nil, err
		}
		if decision != nil {
			l.decided(decision)
		}
	case journal.Rules:
		if err := l.again(b); err != nil {
			return nil, err
		}
	}
	if len(l.turned) > 0 {
		save(l.draft, tableTurned, number(rev.Seq), sortedKeys(l.turned))
	}
	return l.done()
}

func sortedKeys(m map[string]bool) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// report enters the happenings of a report, and returns them.
func (l *linking) report(b *Book, seq int64) ([]string, error) {
	rd, ok := load[reading](l.draft, tableReading, number(seq))
	if !ok {
		return l.ghosts(b, seq)
	}
	var refs []string
	for _, n := range link.Nodes(rd.Reading) {
		l.enter(&n)
		refs = append(refs, refName(n.Ref))
	}
	return refs, nil
}

// ghosts enters what a report that was taken down leaves: happenings without
// any words, tied to what they were one incident with, so that the incident
// keeps its identifier.
func (l *linking) ghosts(b *Book, seq int64) ([]string, error) {
	s, by, err := b.stub(l.ctx, seq)
	if err != nil {
		return nil, err
	}
	var refs []string
	for _, of := range s.Happenings {
		l.enter(&link.Node{Ref: parseRef(of.Ref), Main: true})
		refs = append(refs, of.Ref)
		for _, other := range of.With {
			l.tieBy(of.Ref, other, true, by)
		}
	}
	return refs, nil
}

// node is a happening, nil when it is gone.
func (l *linking) node(ref string) *link.Node {
	if n, ok := l.known.nodes[ref]; ok {
		return n
	}
	v, ok := load[link.Node](l.draft, tableNode, ref)
	if !ok {
		return nil
	}
	l.known.nodes[ref] = &v
	return &v
}

// enter files a node, and puts it into one part with those it is connected
// with.
func (l *linking) enter(n *link.Node) {
	ref := refName(n.Ref)
	l.begin(n)
	for _, block := range n.Seek() {
		for _, key := range l.keys(tableBlock, blockKey(block, "")) {
			if other := key[len(block)+1:]; !l.together(ref, other) {
				if m := l.node(other); m != nil && near(n, m) {
					l.unite(ref, other)
				}
			}
		}
	}
	for _, block := range n.Blocks() {
		l.put(tableBlock, blockKey(block, ref), nil)
	}
}

// begin puts a node down, in a part of its own.
func (l *linking) begin(n *link.Node) {
	ref := refName(n.Ref)
	l.known.nodes[ref] = n
	save(l.draft, tableNode, ref, n)
	l.put(tablePart, ref, []byte(ref))
	save(l.draft, tableParts, ref, []string{ref})
}

// near reports whether two nodes are connected.
func near(a, b *link.Node) bool {
	v := link.Pair(a, b)
	return !v.Veto && v.Value >= link.Edge
}

// together reports whether two happenings are in one part: connected, however
// far around.
func (l *linking) together(a, b string) bool {
	return string(l.get(tablePart, a)) == string(l.get(tablePart, b))
}

// unite makes one part of the parts of two happenings. It goes by the name of
// the larger.
func (l *linking) unite(a, b string) {
	to, from := string(l.get(tablePart, a)), string(l.get(tablePart, b))
	many, few := l.part(to), l.part(from)
	if len(many) < len(few) || len(many) == len(few) && compareRefs(from, to) < 0 {
		to, from, many, few = from, to, few, many
	}
	for _, ref := range few {
		l.put(tablePart, ref, []byte(to))
	}
	l.end(tableParts, from)
	save(l.draft, tableParts, to, append(many, few...))
}

func (l *linking) part(name string) []string {
	refs, _ := load[[]string](l.draft, tableParts, name)
	return refs
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

// component is everything that is connected with the happenings, in their
// parts, through what people decided, and through a common identifier.
func (l *linking) component(seeds []string) []string {
	seen, parts := map[string]bool{}, map[string]bool{}
	var out []string
	for queue := slices.Clone(seeds); len(queue) > 0; queue = queue[1:] {
		ref := queue[0]
		if seen[ref] || l.node(ref) == nil {
			continue
		}
		seen[ref] = true
		out = append(out, ref)
		if part := string(l.get(tablePart, ref)); !parts[part] {
			parts[part] = true
			queue = append(queue, l.part(part)...)
		}
		bonds, _ := load[[]bond](l.draft, tableBond, ref)
		for _, b := range bonds {
			queue = append(queue, b.To)
		}
		ids, _ := load[[]string](l.draft, tableNamed, ref)
		for _, id := range ids {
			a, _ := load[anchor](l.draft, tableAnchor, id)
			queue = append(queue, a.refs()...)
		}
	}
	slices.SortFunc(out, compareRefs)
	return out
}

// regroup groups all that is connected with some happenings anew.
func (l *linking) regroup(seeds []string) {
	refs := l.component(seeds)
	var nodes []*link.Node
	var said []link.Constraint
	ids := map[string]bool{}
	for _, ref := range refs {
		nodes = append(nodes, l.node(ref))
		bonds, _ := load[[]bond](l.draft, tableBond, ref)
		for _, b := range bonds {
			said = append(said, link.Constraint{A: parseRef(ref), B: parseRef(b.To), Same: b.Same})
		}
		named, _ := load[[]string](l.draft, tableNamed, ref)
		for _, id := range named {
			ids[id] = true
		}
		if id := string(l.get(tableMember, ref)); id != "" {
			ids[id] = true
		} else {
			l.end(tableUnnamed, ref)
		}
	}
	if l.err != nil {
		return
	}
	l.settle(groupsOf(l.known.pairs.Group(nodes, said)), ids)
}

// group is happenings held to be one incident, and the identifiers they have.
type group struct {
	nodes []*link.Node // in the order of link
	refs  []string     // in order of arrival
	ids   []string     // the oldest first
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
			save(l.draft, tableUnnamed, g.refs[0], g.refs)
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

// again files and groups everything anew, under other rules.
func (l *linking) again(b *Book) error {
	for _, table := range []string{tableNode, tableBlock, tablePart, tableParts, tableUnnamed} {
		for _, key := range l.keys(table, "") {
			l.end(table, key)
		}
	}
	known := map[string]bool{}
	for _, ref := range l.keys(tableMember, "") {
		known[string(l.get(tableMember, ref))] = true
		l.end(tableMember, ref)
	}
	seeds, err := l.refile(b)
	if err != nil {
		return err
	}
	done := map[string]bool{}
	for _, seed := range seeds {
		if done[seed] {
			continue
		}
		for _, ref := range l.component([]string{seed}) {
			done[ref] = true
		}
		l.regroup([]string{seed})
	}
	for id := range known {
		l.turned[id] = true // its claims may read otherwise
		if !l.has(id) {
			l.incident(id, nil)
		}
	}
	return l.err
}

// refile files every report before this revision anew.
func (l *linking) refile(b *Book) ([]string, error) {
	reports, err := b.reports(l.ctx, l.seq)
	if err != nil {
		return nil, err
	}
	var seeds []string
	index := map[string][]*link.Node{} // by block: what this step has filed
	for _, rev := range reports {
		rd, ok := load[reading](l.draft, tableReading, number(rev.Seq))
		if !ok {
			refs, err := l.ghosts(b, rev.Seq)
			if err != nil {
				return nil, err
			}
			seeds = append(seeds, refs...)
			continue
		}
		for _, n := range link.Nodes(rd.Reading) {
			l.file(&n, index)
			seeds = append(seeds, refName(n.Ref))
		}
	}
	return seeds, l.err
}

// has reports whether an incident still has a happening that knows it.
func (l *linking) has(id string) bool {
	inc, ok := load[record.Incident](l.draft, tableIncident, id)
	return ok && slices.ContainsFunc(inc.Members, func(ref string) bool { return string(l.get(tableMember, ref)) == id })
}

// file is enter for a step that files everything: it looks only into what it
// has filed itself.
func (l *linking) file(n *link.Node, index map[string][]*link.Node) {
	ref := refName(n.Ref)
	l.begin(n)
	for _, block := range n.Seek() {
		for _, m := range index[block] {
			if other := refName(m.Ref); !l.together(ref, other) && near(n, m) {
				l.unite(ref, other)
			}
		}
	}
	for _, block := range n.Blocks() {
		l.put(tableBlock, blockKey(block, ref), nil)
		index[block] = append(index[block], n)
	}
}
