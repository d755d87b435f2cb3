package book

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"daybook/journal"
)

// Rebuild throws away what the ledger says since the rules of this program
// came into force, and derives it again. What it said before, under other
// rules, stays: this program cannot say it again.
func (b *Book) Rebuild(ctx context.Context) error {
	from, err := b.derivable(ctx)
	if err != nil {
		return err
	}
	b.discarded()
	if err := b.j.Discard(ctx, from); err != nil {
		return err
	}
	return b.Follow(ctx)
}

// derivable is the first revision from which on this program can derive the
// ledger: the first of all when no other rules were ever in force, else the
// one by which its own came into force last. When others are in force, there
// is nothing to derive but by putting its own in force.
func (b *Book) derivable(ctx context.Context) (int64, error) {
	from, others := int64(1), false
	for rev, err := range b.j.Read(ctx, 1) {
		if err != nil {
			return 0, err
		}
		if rev.Kind == journal.Rules {
			from = rev.Seq
			others = others || rev.Subject != b.rules.Name
		}
	}
	if !others {
		return 1, nil
	}
	return from, nil
}

// Difference is a row that is not what is derived from the journal.
type Difference struct {
	Table, Key string
	From       int64
	Why        string
}

func (d Difference) String() string {
	return fmt.Sprintf("%s/%s as of revision %d %s", d.Table, d.Key, d.From, d.Why)
}

// Check derives the ledger again beside the one there is, and returns the
// first rows, at most some, in which the two differ. It writes nothing to the
// book.
func (b *Book) Check(ctx context.Context, most int) ([]Difference, error) {
	from, err := b.derivable(ctx)
	if err != nil {
		return nil, err
	}
	again := &twin{journal.NewMemory(nil), b.j}
	if err := again.Chain(ctx, b.j); err != nil {
		return nil, err
	}
	if from > 1 {
		// Identifiers of before are in the journal; what held then is not
		// derived again, and stands as it was.
		if err := copyLedger(ctx, again, b.j, from); err != nil {
			return nil, err
		}
	}
	if err := (&Book{j: again, rules: b.rules, Progress: b.Progress}).Follow(ctx); err != nil && !errors.Is(err, errTwin) {
		return nil, err
	}
	return differences(ctx, b.j, again, most)
}

// twin is a book whose ledger is derived beside another's.
type twin struct {
	*journal.Memory
	of journal.Log
}

// Body is that of the book itself.
func (t *twin) Body(ctx context.Context, seq int64) ([]byte, error) { return t.of.Body(ctx, seq) }

// errTwin is why nothing is entered into a twin: what it would enter shows
// among the differences.
var errTwin = errors.New("a ledger that is derived beside the book's enters nothing")

// Append enters nothing.
func (t *twin) Append(context.Context, journal.Entry) (journal.Revision, error) {
	return journal.Revision{}, errTwin
}

// copyLedger takes over what a ledger said before a revision.
func copyLedger(ctx context.Context, to, from journal.Ledger, before int64) error {
	tables, err := from.Tables(ctx)
	if err != nil {
		return err
	}
	var rows []journal.Row
	for _, table := range tables {
		for r, err := range from.History(ctx, table, "") {
			if err != nil {
				return err
			}
			if r.From >= before {
				continue
			}
			end := r
			end.From, end.Value = r.To, nil
			if rows = append(rows, r); r.To < before {
				rows = append(rows, end)
			}
		}
	}
	for _, cursor := range []string{reader, linker, reconciler} {
		if err := to.Commit(ctx, cursor, before-1, rows); err != nil {
			return err
		}
		rows = nil
	}
	return nil
}

// differences compares two ledgers row by row.
func differences(ctx context.Context, have, want journal.Ledger, most int) ([]Difference, error) {
	var out []Difference
	names := map[string]bool{}
	for _, l := range []journal.Ledger{have, want} {
		tables, err := l.Tables(ctx)
		if err != nil {
			return nil, err
		}
		for _, t := range tables {
			names[t] = true
		}
	}
	for _, table := range sortedKeys(names) {
		more, err := compareTable(ctx, have, want, table, most-len(out))
		if out = append(out, more...); err != nil || len(out) >= most {
			return out, err
		}
	}
	return out, nil
}

func compareTable(ctx context.Context, have, want journal.Ledger, table string, most int) ([]Difference, error) {
	var out []Difference
	type at struct {
		key  string
		from int64
	}
	derived := map[at]journal.Row{}
	for r, err := range want.History(ctx, table, "") {
		if err != nil {
			return nil, err
		}
		derived[at{r.Key, r.From}] = r
	}
	for r, err := range have.History(ctx, table, "") {
		if err != nil {
			return out, err
		}
		w, ok := derived[at{r.Key, r.From}]
		delete(derived, at{r.Key, r.From})
		d := Difference{Table: table, Key: r.Key, From: r.From}
		switch {
		case !ok:
			d.Why = "does not follow from the journal"
		case !bytes.Equal(w.Value, r.Value):
			d.Why = "says something else than follows from the journal"
		case w.To != r.To:
			d.Why = fmt.Sprintf("ends at %s, and should end at %s", end(r.To), end(w.To))
		default:
			continue
		}
		if out = append(out, d); len(out) >= most {
			return out, nil
		}
	}
	for k := range derived {
		out = append(out, Difference{table, k.key, k.from, "is missing"})
		if len(out) >= most {
			break
		}
	}
	return out, nil
}

func end(to int64) string {
	if to == journal.Forever {
		return "no revision"
	}
	return fmt.Sprintf("revision %d", to)
}
