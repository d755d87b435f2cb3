package sqlite

import (
	"errors"
	"fmt"

	driver "modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// Error is what went wrong with a file, in plain words, and the next step.
type Error struct {
	Path string
	Why  string
	Err  error // the cause below, when there is one
}

func (e *Error) Error() string { return e.Path + " " + e.Why }

func (e *Error) Unwrap() error { return e.Err }

// plain says in plain words what SQLite says in codes. A transaction that
// failed has left nothing behind.
var plain = map[int]string{
	lib.SQLITE_FULL:      "could not be written: the disk is full; nothing was changed: make room and try again",
	lib.SQLITE_READONLY:  "cannot be written to; nothing was changed: check who may write to it and to its folder",
	lib.SQLITE_BUSY:      "is locked by another program; nothing was changed: wait for it to end, or end it, and try again",
	lib.SQLITE_LOCKED:    "is locked by another program; nothing was changed: wait for it to end, or end it, and try again",
	lib.SQLITE_CORRUPT:   "is damaged; keep the file, and go on with a copy of the last backup",
	lib.SQLITE_NOTADB:    "is no book, or is damaged at its beginning; check the name, or go on with a copy of the last backup",
	lib.SQLITE_CANTOPEN:  "cannot be opened; check who may read it, and write to its folder",
	lib.SQLITE_PERM:      "cannot be opened; check who may read it, and write to its folder",
	lib.SQLITE_IOERR:     "could not be read or written; nothing was changed: check the disk",
	lib.SQLITE_INTERRUPT: "was not waited for; nothing was changed",
	lib.SQLITE_TOOBIG:    "cannot take so large a body; nothing was changed",
}

// fault puts an error of SQLite in plain words, and leaves others as they are.
func (b *Book) fault(err error) error {
	e, ok := errors.AsType[*driver.Error](err)
	if !ok {
		return err
	}
	why, ok := plain[e.Code()&0xFF] // the rest tells kinds of a fault apart
	if !ok {
		why = fmt.Sprintf("fails: %v", err)
	}
	return &Error{b.path, why, err}
}
