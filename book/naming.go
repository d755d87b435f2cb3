package book

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"daybook/journal"
)

// name gives identifiers to the groups that have none, the oldest first, and
// reports whether there were any. An identifier is entered into the journal,
// so that it outlives the ledger. Whoever else writes meanwhile is let go
// first: two groups never get one number.
func (b *Book) name(ctx context.Context) (any bool, err error) {
	at, err := b.j.Cursor(ctx, linker)
	if err != nil {
		return false, err
	}
	d := b.draft(ctx, at)
	firsts := d.keys(tableUnnamed, "")
	if len(firsts) == 0 {
		return false, d.err
	}
	slices.SortFunc(firsts, compareRefs)
	count, _ := load[int64](d, tableCount, "incident")
	last, err := b.revision(ctx, at)
	if err = errors.Join(err, d.err); err != nil {
		return false, err
	}
	for _, first := range firsts {
		refs, _ := load[[]string](d, tableUnnamed, first)
		cause, _ := numbered("r", parseRef(first).Report)
		count++
		last, err = b.j.Append(ctx, journal.Entry{Actor: program, Kind: journal.Identifier, Subject: "i" + strconv.FormatInt(count, 10),
			Cause: cause, Body: []byte(strings.Join(refs, " ")), After: &last.Hash})
		if errors.Is(err, journal.ErrMoved) {
			return true, nil
		}
		if err = errors.Join(err, d.err); err != nil {
			return false, err
		}
	}
	return true, nil
}

// revision is one revision of the journal.
func (b *Book) revision(ctx context.Context, seq int64) (journal.Revision, error) {
	for rev, err := range b.j.Read(ctx, seq) {
		return rev, err
	}
	head, err := b.j.Head(ctx)
	if err != nil {
		return journal.Revision{}, err
	}
	return journal.Revision{}, journal.NoRevision(seq, head.Size)
}

// NameError says that something that was named is not in the book.
type NameError struct{ Name, Why string }

func (e *NameError) Error() string { return fmt.Sprintf("%s: %s", e.Name, e.Why) }
