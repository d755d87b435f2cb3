// Package journal keeps what was entered into the book, in order, and never
// edits it; and beside it the ledger, which is what follows from it.
//
// An entry becomes a [Revision]: a number, the time at which it was recorded,
// who entered it, what it is, what it is about, what it follows from, the
// digest of its body, the hash of the revision before it, and its own hash.
// Bodies hang on the chain by their digests only, so that one can be taken
// down, and the chain still verifies: a takedown is itself a revision, and
// stays where the words were.
//
// # Bytes that are hashed
//
// The encoding of a revision is these eleven lines of UTF-8, each ended by a
// newline (0x0A), with one space between name and value, and nothing else:
//
//	daybook-revision/1
//	seq N
//	recorded YYYY-MM-DDThh:mm:ss.nnnnnnnnnZ
//	held no|yes
//	actor TEXT
//	kind report|decision|rules|identifier|takedown
//	subject TEXT
//	cause N
//	body HEX
//	size N
//	previous HEX
//
// N is a decimal number without sign or leading zeros. Revisions are numbered
// from 1 without gaps. The time is UTC with nine digits of a second. TEXT is
// valid UTF-8 without control characters (U+0000 to U+001F, U+007F to U+009F,
// U+2028, U+2029), at most [MaxText] bytes; an actor is not empty, a subject
// may be: its line then ends with the space. HEX is 64 lower-case hexadecimal
// digits. The cause is the number of an earlier revision, or 0.
//
//   - The body line is the SHA-256 digest of the body's bytes, the size line
//     their number.
//   - The hash of a revision is the SHA-256 digest of its encoding.
//   - The previous line is the hash of the revision before, and of the first
//     revision 64 zeros.
//
// A reader that meets another first line must refuse the revision. Whatever is
// added, kinds included, needs a new one.
//
// # Heads
//
// The encodings are the leaves, in order, of a Merkle tree as RFC 6962, section
// 2.1 builds it (golang.org/x/mod/sumdb/tlog). A [Head] is the number of leaves
// and the root, printed on one line:
//
//	daybook-head/1 N HEX
//
// [Verify] finds what was altered by somebody who did not hash the book anew.
// Against somebody who did, only a head helps that was kept elsewhere, with
// [VerifyAgainst].
//
// # Time
//
// Recorded is the time of the clock that the caller gave. This package reads
// none. When that clock stands before the revision before, Recorded is that
// revision's time, and Held says so; so times never decrease, and a moment
// leads to one revision ([At]).
//
// # What a takedown leaves
//
// The actor, the subject, the size and the digest stay. Names of people do not
// belong into subjects. A digest does not give a text back, but who guesses a
// short text in full can tell that the guess is right.
//
// # The ledger
//
// A [Row] says what one key of one table had for its value over a stretch of
// the journal [From, To). A stage of the work reads the journal from its own
// named cursor and commits its rows and its cursor together. Rows can begin
// only within the stretch that the cursor walks over, so what the book said
// then is never rewritten; a look-up as of a revision says what it said.
package journal

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math"
)

// Journal is a book: the log of what was entered, and the ledger. Every form
// of it passes journaltest.TestJournal. It is safe for use by many goroutines,
// and every method that writes does all or nothing. In a form that is kept on a
// disk, what a method has acknowledged survives the death of the process.
type Journal interface {
	Log
	Ledger
}

// Log is what was entered.
type Log interface {
	// Append records an entry. Errors: an [*EntryError] for one that cannot
	// be recorded; [ErrMoved] when the entry is to stand after another
	// revision than the last.
	Append(ctx context.Context, e Entry) (Revision, error)

	// Read yields the revisions from a number on, in order, up to the last
	// one when the loop begins. The journal can be written to within the loop.
	// After an error nothing more is yielded.
	Read(ctx context.Context, from int64) iter.Seq2[Revision, error]

	// Body returns the body of a revision, which is the caller's to keep.
	// Errors: a [*TakenDown], or [ErrNone].
	Body(ctx context.Context, seq int64) ([]byte, error)

	// Find returns the numbers of the revisions whose body has, or had before
	// it was taken down, this digest; in order.
	Find(ctx context.Context, body Hash) ([]int64, error)

	// Takedown removes the body of a revision for good, and appends a
	// revision that says so, with the reason as its body, in one step. Of the
	// ledger, every row that ever held is shown to redact in the same step;
	// nil leaves the ledger as it is. Errors as those of Body and Append.
	Takedown(ctx context.Context, seq int64, reason, actor string, redact Redact) (Revision, error)

	// Restore fills an empty journal with the revisions of another one, as
	// they were recorded there, all or none. Errors: [ErrNotEmpty]; a
	// [*Fault] for the first that does not follow the one before it, or whose
	// body is not its own.
	Restore(ctx context.Context, all iter.Seq2[Sealed, error]) error

	// Head is the head of the journal now. Its Size is the number of the last
	// revision.
	Head(ctx context.Context) (Head, error)
}

// Ledger is what follows from the log.
type Ledger interface {
	// Cursor returns how far a stage has come: the number of the last
	// revision it is done with, 0 at first.
	Cursor(ctx context.Context, name string) (int64, error)

	// Commit moves a cursor forward to upto and puts down the rows, in one
	// step. Each row ends what the same table and key had before at its From,
	// which lies behind the old cursor and not behind upto; To is ignored. A
	// row with a nil Value begins nothing. A row with the value that holds
	// already changes nothing. Errors: [ErrMoved] when the cursor is at upto
	// or farther, because somebody else has done the work; a [*RowError].
	Commit(ctx context.Context, cursor string, upto int64, rows []Row) error

	// Row returns the row that held as of a revision: from it on, until the
	// next. Errors: [ErrNone] when none did.
	Row(ctx context.Context, table, key string, at int64) (Row, error)

	// Rows yields the rows of a table that held as of a revision and whose
	// keys begin with the prefix, by key, in the order of bytes. The journal
	// can be written to within the loop.
	Rows(ctx context.Context, table, prefix string, at int64) iter.Seq2[Row, error]

	// History yields every row of a table that ever held and whose key
	// begins with the prefix, by key and From.
	History(ctx context.Context, table, prefix string) iter.Seq2[Row, error]

	// Tables lists the tables that have rows, in the order of bytes.
	Tables(ctx context.Context) ([]string, error)

	// Discard throws away what the ledger says from a revision on, to be
	// derived again: rows that begin there or later are gone, those that ended
	// there or later hold again, and cursors stand before it. From 1 on, it
	// is all of the ledger.
	Discard(ctx context.Context, from int64) error
}

// Forever is the To of a row that still holds.
const Forever = math.MaxInt64

// Row is what a key had for its value over the stretch [From, To) of the
// journal, in numbers of revisions.
type Row struct {
	Table, Key string
	From, To   int64
	Value      []byte
}

// Redact is shown a row and returns what is left of its value, and whether the
// row stays at all.
type Redact func(Row) (value []byte, keep bool)

// ErrMoved says that somebody else was there first. The next step is to read
// what they wrote and to try again.
var ErrMoved = errors.New("somebody else has written meanwhile; read on and try again")

// ErrNotEmpty says that a journal that is to be filled has something in it.
var ErrNotEmpty = errors.New("the book is not empty; name a file that is not there yet")

// ErrNone says that there is no such revision, or no such row then.
var ErrNone = errors.New("there is none")

// EntryError says why an entry cannot be recorded.
type EntryError struct{ Why string }

func (e *EntryError) Error() string { return "this entry cannot be recorded: " + e.Why }

// RowError says why a row cannot be put down: a stage is at fault.
type RowError struct {
	Row Row
	Why string
}

func (e *RowError) Error() string {
	return fmt.Sprintf("row %s/%s from %d: %s", e.Row.Table, e.Row.Key, e.Row.From, e.Why)
}

// TakenDown says that a body was removed, and by which revision.
type TakenDown struct{ Seq, By int64 }

func (e *TakenDown) Error() string {
	return fmt.Sprintf("the body of revision %d was taken down; revision %d says why", e.Seq, e.By)
}

// NoRevision is [ErrNone] for a revision of a journal with size revisions.
func NoRevision(seq, size int64) error {
	return fmt.Errorf("revision %d: %w; the book has %d", seq, ErrNone, size)
}

// NoRow is [ErrNone] for a row.
func NoRow(table, key string, at int64) error {
	return fmt.Errorf("%s/%s as of revision %d: %w", table, key, at, ErrNone)
}
