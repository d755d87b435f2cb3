package sqlite

import (
	"context"
	"database/sql"
	"fmt"
)

// application is what SQLite keeps in the file's header to tell what the file
// is: "Dayb".
const application = 0x44617962

// migrations make a book of one version into one of the next: the first makes
// an empty file a book of version 1. What was once published is never edited.
var migrations = []string{`
create table migration (
	version integer primary key,
	seq     integer not null -- the last revision when the file was brought to it
) strict;

create table revision (
	seq      integer primary key,
	recorded integer not null, -- nanoseconds since 1970
	held     integer not null, -- 0, 1
	actor    text not null,
	kind     text not null,
	subject  text not null,
	cause    integer not null,
	body     blob not null, -- digest
	size     integer not null,
	previous blob not null,
	hash     blob not null
) strict;
create index revision_body on revision (body);
create unique index revision_takedown on revision (cause) where kind = 'takedown';

-- A body that is taken down has no row.
create table body (
	seq   integer primary key references revision (seq),
	bytes blob not null
) strict;

-- The right edge of the tree, in its one row.
create table edge (
	one   integer primary key check (one = 1),
	size  integer not null, -- the number of revisions
	roots blob not null
) strict;
insert into edge values (1, 0, x'');

create table cursor (
	name text primary key,
	seq  integer not null references revision (seq)
) strict, without rowid;

create table ledger (
	id    integer primary key,
	name  text not null,
	key   text not null,
	start integer not null,
	stop  integer not null, -- 9223372036854775807 while the row holds
	value blob not null
) strict;
create unique index ledger_key on ledger (name, key, start);
`}

// migrate brings the file to the version that this program knows.
func (b *Book) migrate(ctx context.Context, steps []string) error {
	return b.change(ctx, func(tx *transaction) error {
		have, err := b.version(ctx, tx, len(steps))
		if err != nil {
			return err
		}
		for i := have; i < len(steps); i++ {
			if _, err := tx.ExecContext(ctx, steps[i]); err != nil {
				return err
			}
			if _, err := tx.ExecContext(ctx, `insert into migration select ?, coalesce(max(seq), 0) from revision`, i+1); err != nil {
				return err
			}
		}
		if have == len(steps) {
			return nil
		}
		_, err = tx.ExecContext(ctx, fmt.Sprintf("pragma application_id = %d; pragma user_version = %d", application, len(steps)))
		return err
	})
}

// querier is what a database and a transaction have in common.
type querier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// version is the version of the file, 0 when it is empty. It fails when the
// file is no book, or one of a version above known.
func (b *Book) version(ctx context.Context, q querier, known int) (int, error) {
	var app, version, tables int
	// One question: another program may be making the book meanwhile.
	err := q.QueryRowContext(ctx, `select application_id, user_version, (select count(*) from sqlite_schema)
		from pragma_application_id, pragma_user_version`).Scan(&app, &version, &tables)
	switch {
	case err != nil:
		return 0, err
	case app == 0 && version == 0 && tables == 0:
		return 0, nil
	case app != application:
		return 0, &Error{b.path, "is a database of another program; name another file, or none for " + DefaultName, nil}
	case version > known:
		return 0, &Error{b.path, fmt.Sprintf("is of version %d, and this program knows versions up to %d; use a newer one", version, known), nil}
	}
	return version, nil
}

func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
