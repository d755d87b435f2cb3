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
	if rev.Kind == journal.Takedown {
		b.recall.forget() // whoever took it down, in whichever process
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
