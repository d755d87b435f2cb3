package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"daybook/journal"
)

// Takedown removes the body of a revision for good. When it returns without an
// error, the words are in no table, index or free page of the book, and not in
// the file beside it. When another program is reading an old state of the book,
// the body is gone from the book and an [Error] says that its bytes may still
// be in the files: [Book.Scrub] again later. The same holds for words that the
// ledger was left with and loses afterwards, by a Discard.
func (b *Book) Takedown(ctx context.Context, seq int64, reason, actor string, redact journal.Redact) (r journal.Revision, err error) {
	err = b.change(ctx, func(tx *transaction) error {
		if _, err := b.body(ctx, tx, seq); err != nil {
			return err
		}
		was, err := scan(tx.QueryRowContext(ctx, `select `+columns+` from revision where seq = ?`, seq))
		if err != nil {
			return err
		}
		e, err := journal.Tombstone(was, reason, actor)
		if err != nil {
			return err
		}
		if r, err = b.append(ctx, tx, e); err != nil {
			return err
		}
		if _, err = tx.ExecContext(ctx, `delete from body where seq = ?`, seq); err != nil || redact == nil {
			return err
		}
		return b.redact(ctx, tx, redact)
	})
	if err != nil {
		return journal.Revision{}, err
	}
	// The index of words has those that were taken down; it is made anew.
	if err := os.Remove(WordsName(b.path)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return r, fmt.Errorf("the index of words still has what was taken down; remove the file %s: %w", WordsName(b.path), err)
	}
	// The takedown is made; who asked for it may go, the scrubbing goes on.
	return r, b.Scrub(context.WithoutCancel(ctx))
}

// redact shows every row of the ledger to the function.
func (b *Book) redact(ctx context.Context, tx *transaction, redact journal.Redact) error {
	for next := int64(0); ; {
		page, err := collect(ctx, tx, scanRow, `select `+rowColumns+` from ledger where id > ? order by id limit ?`, next, pageful)
		if err != nil {
			return err
		}
		for _, r := range page {
			next = r.id
			value, keep := redact(r.Row)
			switch {
			case !keep:
				_, err = tx.ExecContext(ctx, `delete from ledger where id = ?`, r.id)
			case string(value) != string(r.Value):
				_, err = tx.ExecContext(ctx, `update ledger set value = ? where id = ?`, append([]byte{}, value...), r.id)
			}
			if err != nil {
				return err
			}
		}
		if len(page) < pageful {
			return nil
		}
	}
}

// Scrub writes the book anew, so that nothing of what was removed from it is
// left: SQLite overwrites what it deletes, but where pages were split it may
// have left copies. It needs as much room on the disk as the book has, and is
// part of every takedown.
func (b *Book) Scrub(ctx context.Context) error {
	if b.write == nil {
		return &Error{b.path, "was opened for reading only; nothing was written", nil}
	}
	left := func(err error) error {
		e := &Error{b.path, "no longer has the body, but its bytes may still be in the file and in the -wal file beside it; " +
			"close other programs that read the book, make room on the disk for a second one, and scrub it again", err}
		return e
	}
	if _, err := b.write.ExecContext(ctx, `vacuum`); err != nil {
		return left(b.fault(err))
	}
	var busy, pages, moved int
	err := b.write.QueryRowContext(ctx, `pragma wal_checkpoint(truncate)`).Scan(&busy, &pages, &moved)
	if err == nil && busy != 0 {
		err = fmt.Errorf("%d of %d pages could not be moved", pages-moved, pages)
	}
	if err != nil {
		return left(b.fault(err))
	}
	return nil
}
