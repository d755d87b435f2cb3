package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"iter"

	"daybook/journal"
)

// row is a row of the ledger with its place in the table.
type row struct {
	id int64
	journal.Row
}

const rowColumns = `id, name, key, start, stop, value`

func scanRow(s interface{ Scan(...any) error }) (r row, err error) {
	err = s.Scan(&r.id, &r.Table, &r.Key, &r.From, &r.To, &r.Value)
	if r.Value == nil {
		r.Value = []byte{}
	}
	return r, err
}

// Cursor returns how far a stage has come.
func (b *Book) Cursor(ctx context.Context, name string) (int64, error) {
	n, err := cursor(ctx, b.read, name)
	return n, b.fault(err)
}

func cursor(ctx context.Context, q querier, name string) (n int64, err error) {
	err = q.QueryRowContext(ctx, `select seq from cursor where name = ?`, name).Scan(&n)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return n, err
}

// Commit moves a cursor and puts down rows.
func (b *Book) Commit(ctx context.Context, name string, upto int64, rows []journal.Row) error {
	return b.change(ctx, func(tx *transaction) (err error) {
		s := journal.Stretch{Cursor: name, Upto: upto}
		if s.From, err = cursor(ctx, tx, name); err != nil {
			return err
		}
		if s.Size, err = b.size(ctx, tx); err != nil {
			return err
		}
		if err := s.Check(); err != nil {
			return err
		}
		for _, r := range rows {
			if err := put(ctx, tx, s, r); err != nil {
				return err
			}
		}
		_, err = tx.ExecContext(ctx, `insert into cursor values (?, ?) on conflict (name) do update set seq = excluded.seq`, name, upto)
		return err
	})
}

// put puts down one row.
func put(ctx context.Context, tx *transaction, s journal.Stretch, r journal.Row) error {
	last, err := scanRow(tx.QueryRowContext(ctx,
		`select `+rowColumns+` from ledger where name = ? and key = ? order by start desc limit 1`, r.Table, r.Key))
	before := &last.Row
	if errors.Is(err, sql.ErrNoRows) {
		before = nil
	} else if err != nil {
		return err
	}
	change, err := s.Change(before, r)
	if err != nil {
		return err
	}
	if change == journal.Ends || change == journal.Turns {
		if _, err := tx.ExecContext(ctx, `update ledger set stop = ? where id = ?`, r.From, last.id); err != nil {
			return err
		}
	}
	if change == journal.Began || change == journal.Turns {
		_, err = tx.ExecContext(ctx, `insert into ledger (name, key, start, stop, value) values (?, ?, ?, ?, ?)`,
			r.Table, r.Key, r.From, int64(journal.Forever), r.Value)
	}
	return err
}

// Row returns the row that held as of a revision.
func (b *Book) Row(ctx context.Context, table, key string, at int64) (journal.Row, error) {
	r, err := scanRow(b.read.QueryRowContext(ctx,
		`select `+rowColumns+` from ledger where name = ? and key = ? and start <= ? order by start desc limit 1`, table, key, at))
	if errors.Is(err, sql.ErrNoRows) || err == nil && at >= r.To {
		return journal.Row{}, journal.NoRow(table, key, at)
	}
	return r.Row, b.fault(err)
}

// Rows yields the rows that held as of a revision.
func (b *Book) Rows(ctx context.Context, table, prefix string, at int64) iter.Seq2[journal.Row, error] {
	return b.walk(ctx, table, prefix, `start <= ? and stop > ?`, at, at)
}

// History yields the rows that ever held.
func (b *Book) History(ctx context.Context, table, prefix string) iter.Seq2[journal.Row, error] {
	return b.walk(ctx, table, prefix, `true`)
}

// walk yields the rows that meet a condition, by key and start, page by page.
func (b *Book) walk(ctx context.Context, table, prefix, when string, args ...any) iter.Seq2[journal.Row, error] {
	query := `select ` + rowColumns + ` from ledger
		where name = ? and (key, start) > (?, ?) and key < ? and ` + when + ` order by key, start limit ?`
	return func(yield func(journal.Row, error) bool) {
		// No row starts at 0, so all of the prefix itself lie behind it.
		key, start := prefix, int64(0)
		for {
			page, err := collect(ctx, b.read, scanRow, query,
				append(append([]any{table, key, start, behind(prefix)}, args...), pageful)...)
			for _, r := range page {
				if err == nil {
					err = ctx.Err()
				}
				if err != nil {
					break
				}
				if !yield(r.Row, nil) {
					return
				}
				key, start = r.Key, r.From
			}
			if err != nil {
				yield(journal.Row{}, b.fault(err))
				return
			}
			if len(page) < pageful {
				return
			}
		}
	}
}

// behind is the least string of bytes behind all that begin with a prefix. The
// last byte of UTF-8 is never 0xFF.
func behind(prefix string) string {
	if prefix == "" {
		return "\xFF"
	}
	last := len(prefix) - 1
	return prefix[:last] + string([]byte{prefix[last] + 1})
}

// Tables lists the tables that have rows.
func (b *Book) Tables(ctx context.Context) ([]string, error) {
	names, err := collect(ctx, b.read, func(s interface{ Scan(...any) error }) (name string, err error) {
		return name, s.Scan(&name)
	}, `select distinct name from ledger order by name`)
	return names, b.fault(err)
}

// Discard throws the ledger away from a revision on.
func (b *Book) Discard(ctx context.Context, from int64) error {
	return b.change(ctx, func(tx *transaction) error {
		for _, step := range []string{
			`delete from ledger where start >= ?1`,
			`update ledger set stop = 9223372036854775807 where stop >= ?1 and stop < 9223372036854775807`,
			`delete from cursor where ?1 <= 1`,
			`update cursor set seq = ?1 - 1 where seq >= ?1`,
		} {
			if _, err := tx.ExecContext(ctx, step, from); err != nil {
				return err
			}
		}
		return nil
	})
}
