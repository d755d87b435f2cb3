package journal

import (
	"bytes"
	"context"
	"iter"
	"maps"
	"slices"
	"sort"
	"strings"
	"sync"
	"time"

	"github.com/google/btree"
)

// Memory is a journal that is gone with the process: for tests, and to derive
// a ledger again and compare.
type Memory struct {
	clock func() time.Time

	mu      sync.RWMutex
	log     []Revision
	bodies  map[int64][]byte // by number, without those taken down
	down    map[int64]int64  // by number, the takedown
	edge    Edge
	cursors map[string]int64
	tables  map[string]map[string][]Row      // by table and key, in order of From
	keys    map[string]*btree.BTreeG[string] // by table: its keys, in order
}

var _ Journal = (*Memory)(nil)

// NewMemory returns an empty journal that dates its revisions by the clock.
func NewMemory(clock func() time.Time) *Memory {
	return &Memory{
		clock: clock, bodies: map[int64][]byte{}, down: map[int64]int64{},
		cursors: map[string]int64{}, tables: map[string]map[string][]Row{}, keys: map[string]*btree.BTreeG[string]{},
	}
}

// Chain takes over the revisions of another log, without their bodies, so that
// a ledger can be derived beside it.
func (m *Memory) Chain(ctx context.Context, from Log) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	for r, err := range from.Read(ctx, int64(len(m.log))+1) {
		if err != nil {
			return err
		}
		m.log = append(m.log, r)
		m.edge.Add(r)
	}
	return nil
}

// Append records an entry.
func (m *Memory) Append(ctx context.Context, e Entry) (Revision, error) {
	if err := first(ctx.Err(), e.Check()); err != nil {
		return Revision{}, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.append(e)
}

func (m *Memory) append(e Entry) (Revision, error) {
	var last Revision
	if n := len(m.log); n > 0 {
		last = m.log[n-1]
	}
	r, err := Next(last, e, m.clock())
	if err != nil {
		return Revision{}, err
	}
	m.log = append(m.log, r)
	m.bodies[r.Seq] = bytes.Clone(e.Body)
	m.edge.Add(r)
	return r, nil
}

// Read yields the revisions from a number on.
func (m *Memory) Read(ctx context.Context, from int64) iter.Seq2[Revision, error] {
	return func(yield func(Revision, error) bool) {
		m.mu.RLock()
		log := m.log[min(max(from, 1)-1, int64(len(m.log))):]
		m.mu.RUnlock()
		for _, r := range log {
			if err := ctx.Err(); err != nil {
				yield(Revision{}, err)
				return
			}
			if !yield(r, nil) {
				return
			}
		}
	}
}

// Body returns the body of a revision.
func (m *Memory) Body(ctx context.Context, seq int64) ([]byte, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	if err := first(ctx.Err(), m.has(seq)); err != nil {
		return nil, err
	}
	return append([]byte{}, m.bodies[seq]...), nil
}

// has says why there is no such body.
func (m *Memory) has(seq int64) error {
	if seq < 1 || seq > int64(len(m.log)) {
		return NoRevision(seq, int64(len(m.log)))
	}
	if by, down := m.down[seq]; down {
		return &TakenDown{seq, by}
	}
	return nil
}

// Find returns the revisions whose body has, or had, this digest.
func (m *Memory) Find(ctx context.Context, body Hash) ([]int64, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	var found []int64
	for _, r := range m.log {
		if r.Body == body {
			found = append(found, r.Seq)
		}
	}
	return found, ctx.Err()
}

// Takedown removes the body of a revision.
func (m *Memory) Takedown(ctx context.Context, seq int64, reason, actor string, redact Redact) (Revision, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := first(ctx.Err(), m.has(seq)); err != nil {
		return Revision{}, err
	}
	e, err := Tombstone(m.log[seq-1], reason, actor)
	if err != nil {
		return Revision{}, err
	}
	r, err := m.append(e)
	if err != nil {
		return Revision{}, err
	}
	delete(m.bodies, seq)
	m.down[seq] = r.Seq
	if redact != nil {
		m.redact(redact)
	}
	return r, nil
}

func (m *Memory) redact(redact Redact) {
	for table, keys := range m.tables {
		for key, rows := range keys {
			var kept []Row
			for _, r := range rows {
				if value, keep := redact(clone(r)); keep {
					r.Value = append([]byte{}, value...)
					kept = append(kept, r)
				}
			}
			m.set(table, key, kept)
		}
	}
}

// Restore fills an empty journal.
func (m *Memory) Restore(ctx context.Context, all iter.Seq2[Sealed, error]) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.log) > 0 {
		return ErrNotEmpty
	}
	filled := NewMemory(nil)
	var last Revision
	for s, err := range all {
		if err := first(err, ctx.Err()); err != nil {
			return err
		}
		if err := s.Follows(last); err != nil {
			return err
		}
		last = s.Revision
		filled.log = append(filled.log, last)
		filled.edge.Add(last)
		if !s.Gone {
			filled.bodies[s.Seq] = bytes.Clone(s.Content)
		}
		if s.Kind == Takedown {
			filled.down[s.Cause] = s.Seq
			delete(filled.bodies, s.Cause)
		}
	}
	m.log, m.bodies, m.down, m.edge = filled.log, filled.bodies, filled.down, filled.edge
	return ctx.Err()
}

// Head is the head of the journal.
func (m *Memory) Head(ctx context.Context) (Head, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return m.edge.Head(), ctx.Err()
}

// Cursor returns how far a stage has come.
func (m *Memory) Cursor(ctx context.Context, name string) (int64, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return m.cursors[name], ctx.Err()
}

// Commit moves a cursor and puts down rows.
func (m *Memory) Commit(ctx context.Context, cursor string, upto int64, rows []Row) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	s := Stretch{cursor, m.cursors[cursor], upto, int64(len(m.log))}
	if err := first(ctx.Err(), s.Check()); err != nil {
		return err
	}
	// The histories that change are built aside, so that a row at fault
	// leaves nothing behind.
	type name struct{ table, key string }
	built := map[name][]Row{}
	for _, r := range rows {
		at := name{r.Table, r.Key}
		h, ok := built[at]
		if !ok {
			h = slices.Clone(m.tables[r.Table][r.Key])
		}
		var before *Row
		if len(h) > 0 {
			before = &h[len(h)-1]
		}
		change, err := s.Change(before, r)
		if err != nil {
			return err
		}
		if change == Ends || change == Turns {
			before.To = r.From
		}
		if change == Began || change == Turns {
			r.To = Forever
			h = append(h, clone(r))
		}
		if change != Same {
			built[at] = h
		}
	}
	for at, h := range built {
		m.set(at.table, at.key, h)
	}
	m.cursors[cursor] = upto
	return nil
}

// set puts a history down; an empty one is none.
func (m *Memory) set(table, key string, h []Row) {
	if len(h) == 0 {
		delete(m.tables[table], key)
		if m.keys[table] != nil {
			m.keys[table].Delete(key)
		}
		if len(m.tables[table]) == 0 {
			delete(m.tables, table)
		}
		return
	}
	if m.tables[table] == nil {
		m.tables[table] = map[string][]Row{}
	}
	if m.keys[table] == nil {
		const degree = 32
		m.keys[table] = btree.NewOrderedG[string](degree)
	}
	if m.tables[table][key] == nil {
		m.keys[table].ReplaceOrInsert(key)
	}
	m.tables[table][key] = h
}

// Row returns the row that held as of a revision.
func (m *Memory) Row(ctx context.Context, table, key string, at int64) (Row, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	if r, ok := asOf(m.tables[table][key], at); ok {
		return r, ctx.Err()
	}
	return Row{}, first(ctx.Err(), NoRow(table, key, at))
}

// Rows yields the rows that held as of a revision.
func (m *Memory) Rows(ctx context.Context, table, prefix string, at int64) iter.Seq2[Row, error] {
	return m.walk(ctx, table, prefix, func(h []Row) []Row {
		if r, ok := asOf(h, at); ok {
			return []Row{r}
		}
		return nil
	})
}

// History yields the rows that ever held.
func (m *Memory) History(ctx context.Context, table, prefix string) iter.Seq2[Row, error] {
	return m.walk(ctx, table, prefix, func(h []Row) (all []Row) {
		for _, r := range h {
			all = append(all, clone(r))
		}
		return all
	})
}

// walk yields what is picked of each key's history.
func (m *Memory) walk(ctx context.Context, table, prefix string, pick func([]Row) []Row) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		m.mu.RLock()
		var rows []Row
		if keys := m.keys[table]; keys != nil {
			keys.AscendGreaterOrEqual(prefix, func(key string) bool {
				if !strings.HasPrefix(key, prefix) {
					return false
				}
				rows = append(rows, pick(m.tables[table][key])...)
				return true
			})
		}
		m.mu.RUnlock()
		for _, r := range rows {
			if err := ctx.Err(); err != nil {
				yield(Row{}, err)
				return
			}
			if !yield(r, nil) {
				return
			}
		}
	}
}

// Tables lists the tables that have rows.
func (m *Memory) Tables(ctx context.Context) ([]string, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return slices.Sorted(maps.Keys(m.tables)), ctx.Err()
}

// Discard throws the ledger away from a revision on.
func (m *Memory) Discard(ctx context.Context, from int64) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	for name, at := range m.cursors {
		if at >= from {
			m.cursors[name] = from - 1
		}
		if from <= 1 {
			delete(m.cursors, name)
		}
	}
	for table, keys := range m.tables {
		for key, h := range keys {
			kept := before(h, from)
			m.set(table, key, kept)
		}
	}
	return nil
}

// before is what was known of a history before a revision.
func before(h []Row, from int64) []Row {
	h = h[:sort.Search(len(h), func(i int) bool { return h[i].From >= from })]
	if n := len(h); n > 0 && h[n-1].To >= from {
		h = slices.Clone(h)
		h[n-1].To = Forever
	}
	return h
}

// asOf finds the row of a history that held as of a revision.
func asOf(h []Row, at int64) (Row, bool) {
	i := sort.Search(len(h), func(i int) bool { return h[i].From > at }) - 1
	if i < 0 || at >= h[i].To {
		return Row{}, false
	}
	return clone(h[i]), true
}

func clone(r Row) Row {
	r.Value = append([]byte{}, r.Value...)
	return r
}

// first is the first error there is.
func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
