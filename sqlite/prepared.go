package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"sync"
)

// database is a pool of connections that parses each question with arguments
// once a connection, not each time: parsing took a third of the time of a
// book that is written to. There are some twenty different ones.
type database struct {
	*sql.DB
	mu     sync.Mutex
	parsed map[string]*sql.Stmt
}

func openDatabase(source string) (*database, error) {
	db, err := sql.Open("sqlite", source)
	if err != nil {
		return nil, err
	}
	return &database{DB: db, parsed: map[string]*sql.Stmt{}}, nil
}

// Close closes the pool.
func (d *database) Close() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	var errs []error
	for _, s := range d.parsed {
		errs = append(errs, s.Close())
	}
	clear(d.parsed)
	return errors.Join(append(errs, d.DB.Close())...)
}

// statement is the parsed form of a question, nil for one without arguments,
// which is asked once.
func (d *database) statement(ctx context.Context, query string, args []any) *sql.Stmt {
	if len(args) == 0 {
		return nil
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	s := d.parsed[query]
	if s == nil {
		var err error
		if s, err = d.DB.PrepareContext(ctx, query); err != nil {
			return nil // the question itself says what is wrong
		}
		d.parsed[query] = s
	}
	return s
}

// QueryRowContext asks for one row.
func (d *database) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	if s := d.statement(ctx, query, args); s != nil {
		return s.QueryRowContext(ctx, args...)
	}
	return d.DB.QueryRowContext(ctx, query, args...)
}

// QueryContext asks for rows.
func (d *database) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	if s := d.statement(ctx, query, args); s != nil {
		return s.QueryContext(ctx, args...)
	}
	return d.DB.QueryContext(ctx, query, args...)
}

// transaction asks within a transaction of the one connection that writes.
type transaction struct {
	*sql.Tx
	parsed map[string]*sql.Stmt // of that connection; used by one transaction at a time
}

func (t *transaction) statement(ctx context.Context, query string, args []any) (*sql.Stmt, error) {
	if len(args) == 0 {
		return nil, nil
	}
	s := t.parsed[query]
	if s == nil {
		var err error
		if s, err = t.Tx.PrepareContext(ctx, query); err != nil {
			return nil, err
		}
		t.parsed[query] = s
	}
	return s, nil
}

// close lets go of what was parsed for this transaction.
func (t *transaction) close() {
	for _, s := range t.parsed {
		s.Close()
	}
}

// QueryRowContext asks for one row.
func (t *transaction) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	if s, _ := t.statement(ctx, query, args); s != nil {
		return s.QueryRowContext(ctx, args...)
	}
	return t.Tx.QueryRowContext(ctx, query, args...)
}

// QueryContext asks for rows.
func (t *transaction) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	s, err := t.statement(ctx, query, args)
	if err != nil || s == nil {
		return t.Tx.QueryContext(ctx, query, args...)
	}
	return s.QueryContext(ctx, args...)
}

// ExecContext changes something.
func (t *transaction) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	s, err := t.statement(ctx, query, args)
	if err != nil || s == nil {
		return t.Tx.ExecContext(ctx, query, args...)
	}
	return s.ExecContext(ctx, args...)
}
