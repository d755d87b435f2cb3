// Package sqlite keeps a journal in one file.
//
// While a book is open, two files stand beside it, named as the book with
// -wal and -shm behind; they belong to it. Who copies a book that is open uses
// [Book.Backup]. Several programs can have one book open: they write one after
// the other.
//
// What was acknowledged is on the disk: it survives the death of the program,
// and of the machine as far as its disks keep their word.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"time"

	driver "modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"daybook/journal"
)

// DefaultName is the name of a book when none is given.
const DefaultName = "daybook.db"

// Options say how a book is opened.
type Options struct {
	// ReadOnly opens a book that is there, and refuses to write to it.
	ReadOnly bool
	// Alone has one connection read and write. A connection that only reads
	// forgets what it holds of the book whenever another one writes; who adds
	// and derives without anybody looking on keeps it, which is a third of the
	// time in a large book.
	Alone bool
	// Clock dates what is recorded. Nil is time.Now.
	Clock func() time.Time
	// Wait is how long to wait for another program that writes to the book.
	// 0 is five seconds.
	Wait time.Duration
}

// Book is a journal in a file. Its errors are *[Error] where the file is at
// fault, and those of [journal.Journal].
type Book struct {
	path  string
	clock func() time.Time
	write *database // one connection: writers of this program queue here
	read  *database
}

var _ journal.Journal = (*Book)(nil)

// Open opens the book at a path. A file that is not there is made, unless the
// book is to be read only.
func Open(path string, o Options) (*Book, error) {
	b := &Book{path: path, clock: o.Clock}
	if b.clock == nil {
		b.clock = time.Now
	}
	if o.Wait == 0 {
		o.Wait = 5 * time.Second
	}
	if err := b.look(o.ReadOnly); err != nil {
		return nil, err
	}
	if err := b.open(o); err != nil {
		b.Close()
		return nil, b.fault(err)
	}
	return b, nil
}

// look says in plain words what SQLite would say in its own.
func (b *Book) look(readOnly bool) error {
	info, err := os.Stat(b.path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && readOnly:
		return &Error{b.path, "is not there; check the name, or add a report to begin a book", err}
	case errors.Is(err, fs.ErrNotExist):
		if _, err := os.Stat(filepath.Dir(b.path)); err != nil {
			return &Error{b.path, "cannot be made: its folder is not there; make the folder first", err}
		}
	case err != nil:
		return &Error{b.path, "cannot be opened; check who may read it", err}
	case info.IsDir():
		return &Error{b.path, "is a folder; name the file of a book in it", nil}
	}
	return nil
}

// readers is how many look-ups run at once; more wait for their turn.
const readers = 16

func (b *Book) open(o Options) (err error) {
	ctx := context.Background()
	if o.ReadOnly {
		err := b.openRead(ctx, b.source(o, true))
		if e, ok := errors.AsType[*driver.Error](err); ok && b.settled() &&
			(e.Code()&0xFF == lib.SQLITE_READONLY || e.Code()&0xFF == lib.SQLITE_CANTOPEN) {
			// Even readers need a file beside the book, and here none can
			// be made. Nobody has the book open, so it is read as it lies.
			b.read.Close()
			err = b.openRead(ctx, b.source(o, true)+"&immutable=1")
		}
		return err
	}
	if b.write, err = openDatabase(b.source(o, false)); err != nil {
		return err
	}
	b.write.SetMaxOpenConns(1)
	if b.read = b.write; !o.Alone {
		if b.read, err = b.pool(b.source(o, true)); err != nil {
			return err
		}
	}
	// Before a file of another program is touched, look what it is.
	if _, err := b.version(ctx, b.write, len(migrations)); err != nil {
		return err
	}
	if err := b.writeAhead(ctx, o.Wait); err != nil {
		return err
	}
	return b.migrate(ctx, migrations)
}

// openRead opens a book for reading only.
func (b *Book) openRead(ctx context.Context, source string) (err error) {
	if b.read, err = b.pool(source); err != nil {
		return err
	}
	version, err := b.version(ctx, b.read, len(migrations))
	if err == nil && version < len(migrations) {
		err = &Error{b.path, "is empty or of an older version; open it once for writing, which brings it up to date", nil}
	}
	return err
}

func (b *Book) pool(source string) (*database, error) {
	db, err := openDatabase(source)
	if err == nil {
		db.SetMaxOpenConns(readers)
		db.SetMaxIdleConns(readers)
	}
	return db, err
}

// settled reports whether all of the book is in its one file.
func (b *Book) settled() bool {
	_, err := os.Stat(b.path + "-wal")
	return errors.Is(err, fs.ErrNotExist)
}

// writeAhead has the book keep a log beside it, so that readers and a writer do
// not wait for one another. SQLite itself does not wait for the lock that the
// change needs, which two programs ask for when both make the book.
func (b *Book) writeAhead(ctx context.Context, wait time.Duration) error {
	for {
		_, err := b.write.ExecContext(ctx, `pragma journal_mode = wal`)
		if e, ok := errors.AsType[*driver.Error](err); !ok || e.Code()&0xFF != lib.SQLITE_BUSY || wait <= 0 {
			return err
		}
		const pause = 10 * time.Millisecond
		time.Sleep(pause)
		wait -= pause
	}
}

// How much of the book a connection holds in memory, in KiB. With SQLite's own
// two MiB a report cost half again as much in a book of 6,000 as in an empty
// one.
const (
	writerCache = 64 << 10
	readerCache = 16 << 10
)

// source is the name of the book for the driver. Writing transactions take
// their lock when they begin, so that none fails half-way for another writer.
// Deleted content is overwritten.
func (b *Book) source(o Options, readOnly bool) string {
	path, err := filepath.Abs(b.path)
	if err != nil {
		path = b.path
	}
	q := url.Values{}
	q.Add("_pragma", fmt.Sprintf("busy_timeout(%d)", o.Wait.Milliseconds()))
	q.Add("_pragma", "foreign_keys(1)")
	q.Add("_pragma", "secure_delete(1)")
	q.Add("_pragma", "synchronous(full)")
	q.Add("_pragma", fmt.Sprintf("cache_size(-%d)", map[bool]int{false: writerCache, true: readerCache}[readOnly]))
	if readOnly {
		q.Add("_pragma", "query_only(1)")
	} else {
		q.Set("_txlock", "immediate")
	}
	if o.ReadOnly {
		q.Set("mode", "ro")
	}
	return (&url.URL{Scheme: "file", Path: path, RawQuery: q.Encode()}).String()
}

// Close closes the book. The last program to close it folds the files beside
// it into it.
func (b *Book) Close() error {
	var errs []error
	for i, db := range []*database{b.write, b.read} {
		if db != nil && (i == 0 || db != b.write) {
			errs = append(errs, db.Close())
		}
	}
	return b.fault(first(errs...))
}

// Backup writes the book as it is now to a file that is not there yet, while
// others go on writing. What was taken down is not in it.
func (b *Book) Backup(ctx context.Context, path string) error {
	if _, err := os.Lstat(path); err == nil {
		return &Error{path, "is there already; name another file for the backup", nil}
	}
	// Under another name until it is whole.
	part := path + ".part"
	os.Remove(part)
	defer os.Remove(part)
	if err := b.copyTo(ctx, part); err != nil {
		return (&Book{path: path}).fault(err)
	}
	if err := flush(part); err != nil {
		return &Error{path, "could not be written; see whether the disk is full", err}
	}
	// Link, unlike Rename, replaces nothing; some disks that backups are
	// carried on have no links.
	err := os.Link(part, path)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		err = os.Rename(part, path)
	}
	if err != nil {
		return &Error{path, "could not be given its name; name another file, in a folder that can be written to", err}
	}
	return nil
}

func (b *Book) copyTo(ctx context.Context, path string) error {
	c, err := b.read.Conn(ctx)
	if err != nil {
		return err
	}
	defer c.Close()
	// A connection that only queries may not write to another file either.
	if _, err := c.ExecContext(ctx, `pragma query_only = 0`); err != nil {
		return err
	}
	_, err = c.ExecContext(ctx, `vacuum into ?`, path)
	if b.read == b.write {
		return err
	}
	_, back := c.ExecContext(context.WithoutCancel(ctx), `pragma query_only = 1`)
	return first(err, back)
}

// Check reads every page of the file, and returns an [Error] when one is
// damaged. It knows of pages, [journal.Verify] of what was entered: the one
// finds damaged indexes, the other what somebody altered.
func (b *Book) Check(ctx context.Context) error {
	var found string
	if err := b.read.QueryRowContext(ctx, `pragma integrity_check(1)`).Scan(&found); err != nil {
		return b.fault(err)
	}
	if found != "ok" {
		return &Error{b.path, plain[lib.SQLITE_CORRUPT], errors.New(found)}
	}
	return nil
}

func flush(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// change runs a writing transaction.
func (b *Book) change(ctx context.Context, do func(*transaction) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if b.write == nil {
		return &Error{b.path, "was opened for reading only; nothing was written", nil}
	}
	tx, err := b.write.BeginTx(ctx, nil)
	if err != nil {
		return b.fault(err)
	}
	t := &transaction{tx, map[string]*sql.Stmt{}}
	defer t.close()
	if err := do(t); err != nil {
		tx.Rollback()
		return b.fault(err)
	}
	return b.fault(tx.Commit())
}
