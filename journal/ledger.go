package journal

import "fmt"

// Stretch is where a cursor stands and where a commit takes it. Every form of a
// journal holds the rows of a commit to it.
type Stretch struct {
	Cursor string
	From   int64 // where the cursor stands
	Upto   int64
	Size   int64 // of the journal
}

// Check says why the cursor cannot be moved like that.
func (s Stretch) Check() error {
	switch {
	case !plain(s.Cursor) || s.Cursor == "":
		return fmt.Errorf("the name of a cursor, %.80q, is not plain text on one line", s.Cursor)
	case s.Upto <= s.From:
		return fmt.Errorf("the cursor %s stands at %d and cannot go to %d: %w", s.Cursor, s.From, s.Upto, ErrMoved)
	case s.Upto > s.Size:
		return fmt.Errorf("the cursor %s cannot go to %d: the book has %d revisions", s.Cursor, s.Upto, s.Size)
	}
	return nil
}

// Change is what a row does to the one before it.
type Change int

// The changes.
const (
	Same  Change = iota // nothing
	Ends                // the row before ends
	Began               // the row begins, and nothing held
	Turns               // the row before ends, and this one begins
)

// Change holds a row to the one with the same table and key and the largest
// From, which is nil when there is none yet. Errors: a [*RowError].
func (s Stretch) Change(before *Row, r Row) (Change, error) {
	fail := func(why string, a ...any) (Change, error) { return Same, &RowError{r, fmt.Sprintf(why, a...)} }
	switch {
	case r.Table == "" || !plain(r.Table) || r.Key == "" || !plain(r.Key):
		return fail("table and key must be plain text on one line, of 1 to %d bytes", MaxText)
	case r.From <= s.From || r.From > s.Upto:
		return fail("it begins outside of (%d, %d], which the cursor %s walks over", s.From, s.Upto, s.Cursor)
	}
	holds := before != nil && before.To == Forever
	switch {
	case before != nil && !holds && r.From < before.To:
		return fail("it begins before the end, at %d, of the one before it", before.To)
	case !holds && r.Value == nil:
		return Same, nil
	case !holds:
		return Began, nil
	case r.Value != nil && string(r.Value) == string(before.Value) && r.From >= before.From:
		return Same, nil
	case r.From <= before.From:
		return fail("it begins not behind the one before it, which is of %d", before.From)
	case r.Value == nil:
		return Ends, nil
	}
	return Turns, nil
}
