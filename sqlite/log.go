package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"time"

	"daybook/journal"
)

const columns = `seq, recorded, held, actor, kind, subject, cause, body, size, previous, hash`

// scan reads the columns of a revision.
func scan(row interface{ Scan(...any) error }) (r journal.Revision, err error) {
	var recorded int64
	var body, previous, hash []byte
	err = row.Scan(&r.Seq, &recorded, &r.Held, &r.Actor, &r.Kind, &r.Subject, &r.Cause, &body, &r.Size, &previous, &hash)
	if err != nil {
		return r, err
	}
	r.Recorded = time.Unix(0, recorded).UTC()
	for _, h := range []struct {
		to   *journal.Hash
		from []byte
	}{{&r.Body, body}, {&r.Previous, previous}, {&r.Hash, hash}} {
		if copy(h.to[:], h.from); len(h.from) != len(h.to) {
			return r, &journal.Fault{Seq: r.Seq, Why: fmt.Sprintf("was altered: a digest in it has %d bytes", len(h.from))}
		}
	}
	return r, nil
}

// Append records an entry.
func (b *Book) Append(ctx context.Context, e journal.Entry) (r journal.Revision, err error) {
	if err := e.Check(); err != nil {
		return r, err
	}
	err = b.change(ctx, func(tx *transaction) error {
		r, err = b.append(ctx, tx, e)
		return err
	})
	if err != nil {
		return journal.Revision{}, err
	}
	return r, nil
}

func (b *Book) append(ctx context.Context, tx *transaction, e journal.Entry) (r journal.Revision, err error) {
	last, edge, err := b.end(ctx, tx)
	if err != nil {
		return r, err
	}
	if r, err = journal.Next(last, e, b.clock()); err != nil {
		return r, err
	}
	edge.Add(r)
	if err = insert(ctx, tx, r, append([]byte{}, e.Body...)); err == nil {
		err = setEdge(ctx, tx, r.Seq, edge)
	}
	return r, err
}

// insert puts a revision down, and its body, unless that is nil.
func insert(ctx context.Context, tx *transaction, r journal.Revision, body []byte) error {
	_, err := tx.ExecContext(ctx, `insert into revision (`+columns+`) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		r.Seq, r.Recorded.UnixNano(), r.Held, r.Actor, string(r.Kind), r.Subject, r.Cause, r.Body[:], r.Size, r.Previous[:], r.Hash[:])
	if err == nil && body != nil {
		_, err = tx.ExecContext(ctx, `insert into body values (?, ?)`, r.Seq, body)
	}
	return err
}

func setEdge(ctx context.Context, tx *transaction, size int64, edge journal.Edge) error {
	_, err := tx.ExecContext(ctx, `update edge set size = ?, roots = ?`, size, edge.Bytes())
	return err
}

// Restore fills an empty book.
func (b *Book) Restore(ctx context.Context, all iter.Seq2[journal.Sealed, error]) error {
	return b.change(ctx, func(tx *transaction) error {
		last, edge, err := b.end(ctx, tx)
		if err == nil && last.Seq > 0 {
			err = journal.ErrNotEmpty
		}
		if err != nil {
			return err
		}
		for s, err := range all {
			if err := first(err, ctx.Err()); err != nil {
				return err
			}
			if err := s.Follows(last); err != nil {
				return err
			}
			var body []byte
			if !s.Gone {
				body = append([]byte{}, s.Content...)
			}
			if err := insert(ctx, tx, s.Revision, body); err != nil {
				return err
			}
			last = s.Revision
			edge.Add(last)
		}
		return setEdge(ctx, tx, last.Seq, edge)
	})
}

// end is the last revision, and the edge of the tree up to it.
func (b *Book) end(ctx context.Context, q querier) (journal.Revision, journal.Edge, error) {
	last, err := scan(q.QueryRowContext(ctx, `select `+columns+` from revision order by seq desc limit 1`))
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return last, journal.Edge{}, err
	}
	edge, err := b.edge(ctx, q)
	if h := edge.Head(); err == nil && h.Size != last.Seq {
		err = &journal.Fault{Seq: min(h.Size, last.Seq) + 1, Why: "was removed, or put there by another program; verify the book"}
	}
	return last, edge, err
}

func (b *Book) edge(ctx context.Context, q querier) (journal.Edge, error) {
	var size int64
	var roots []byte
	if err := q.QueryRowContext(ctx, `select size, roots from edge`).Scan(&size, &roots); err != nil {
		return journal.Edge{}, err
	}
	return journal.NewEdge(size, roots)
}

// pageful is how many revisions or rows are read at once. Between two reads
// nothing is held, so that loops can write, and takedowns are not held up.
const pageful = 256

// Read yields the revisions from a number on.
func (b *Book) Read(ctx context.Context, from int64) iter.Seq2[journal.Revision, error] {
	return func(yield func(journal.Revision, error) bool) {
		upto, err := b.size(ctx, b.read)
		for next := max(from, 1); err == nil && next <= upto; {
			var page []journal.Revision
			page, err = collect(ctx, b.read, scan,
				`select `+columns+` from revision where seq between ? and ? order by seq limit ?`, next, upto, pageful)
			for _, r := range page {
				if ctx.Err() != nil {
					break
				}
				if !yield(r, nil) {
					return
				}
			}
			if err == nil {
				err = ctx.Err()
			}
			if len(page) < pageful {
				break
			}
			next = page[len(page)-1].Seq + 1
		}
		if err != nil {
			yield(journal.Revision{}, b.fault(err))
		}
	}
}

// collect reads the rows of a query; what was read before an error is
// returned with it.
func collect[T any](ctx context.Context, q querier, scan func(interface{ Scan(...any) error }) (T, error), query string, args ...any) ([]T, error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []T
	for rows.Next() {
		x, err := scan(rows)
		if err != nil {
			return all, err
		}
		all = append(all, x)
	}
	return all, rows.Err()
}

func (b *Book) size(ctx context.Context, q querier) (n int64, err error) {
	err = q.QueryRowContext(ctx, `select coalesce(max(seq), 0) from revision`).Scan(&n)
	return n, err
}

// Body returns the body of a revision.
func (b *Book) Body(ctx context.Context, seq int64) ([]byte, error) {
	body, err := b.body(ctx, b.read, seq)
	return body, b.fault(err)
}

func (b *Book) body(ctx context.Context, q querier, seq int64) (body []byte, err error) {
	err = q.QueryRowContext(ctx, `select bytes from body where seq = ?`, seq).Scan(&body)
	if err == nil && body == nil {
		body = []byte{}
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return body, err
	}
	var by int64
	err = q.QueryRowContext(ctx, `select seq from revision where kind = 'takedown' and cause = ?`, seq).Scan(&by)
	if err == nil {
		return nil, &journal.TakenDown{Seq: seq, By: by}
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return nil, err
	}
	size, err := b.size(ctx, q)
	return nil, first(err, journal.NoRevision(seq, size))
}

// Find returns the revisions whose body has, or had, this digest.
func (b *Book) Find(ctx context.Context, body journal.Hash) ([]int64, error) {
	found, err := collect(ctx, b.read, func(row interface{ Scan(...any) error }) (seq int64, err error) {
		return seq, row.Scan(&seq)
	}, `select seq from revision where body = ? order by seq`, body[:])
	return found, b.fault(err)
}

// Head is the head of the journal.
func (b *Book) Head(ctx context.Context) (journal.Head, error) {
	edge, err := b.edge(ctx, b.read)
	return edge.Head(), b.fault(err)
}
