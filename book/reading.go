package book

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"time"

	"daybook"
	"daybook/journal"
)

// reading is a report as the ledger keeps it.
type reading struct {
	ID         string    `json:"id,omitempty"` // what its publisher calls it
	Recorded   time.Time `json:"recorded"`
	SHA256     string    `json:"sha256"`               // of the bytes received
	Body       string    `json:"body"`                 // digest of the entry
	Supersedes string    `json:"supersedes,omitempty"` // r10: an earlier version
	*daybook.Reading
}

// lot is how many revisions the reader takes at once.
const lot = 64

// readOn lets the reader catch up: it reads as many reports at once as there
// are cores, and commits them in order.
func (b *Book) readOn(ctx context.Context) error {
	for {
		at, err := b.j.Cursor(ctx, reader)
		if err != nil {
			return err
		}
		head, err := b.j.Head(ctx)
		if err != nil {
			return err
		}
		if at >= head.Size {
			return nil
		}
		revs, err := b.next(ctx, at)
		if err != nil {
			return err
		}
		rows, err := b.readLot(ctx, revs)
		if err != nil {
			return err
		}
		upto := revs[len(revs)-1].Seq
		if err := b.j.Commit(ctx, reader, upto, rows); err != nil {
			if now, bad := b.j.Cursor(ctx, reader); bad == nil && now > at {
				continue // somebody else has read some of them meanwhile
			}
			return err
		}
		b.tell(reader, upto, head.Size)
	}
}

// next are the revisions to be read together. A change of rules stands alone,
// because it reads everything before it again.
func (b *Book) next(ctx context.Context, at int64) ([]journal.Revision, error) {
	var revs []journal.Revision
	for rev, err := range b.j.Read(ctx, at+1) {
		if err != nil {
			return nil, err
		}
		if rev.Kind == journal.Rules && len(revs) > 0 {
			break
		}
		revs = append(revs, rev)
		if len(revs) == lot || rev.Kind == journal.Rules {
			break
		}
	}
	return revs, nil
}

// readLot says what follows from some revisions.
func (b *Book) readLot(ctx context.Context, revs []journal.Revision) ([]journal.Row, error) {
	last := revs[len(revs)-1]
	var rows []journal.Row
	if last.Kind == journal.Rules {
		rows = append(rows, journal.Row{Table: tableRules, Key: "active", From: last.Seq, Value: []byte(last.Subject)})
		before, err := b.reports(ctx, last.Seq)
		if err != nil {
			return nil, err
		}
		again, err := b.readAll(ctx, before)
		for _, rd := range again {
			if rd != nil {
				old, err := b.readingAt(ctx, reportName(rd.seq), last.Seq-1)
				if err != nil {
					return nil, err
				}
				if old != nil {
					rd.Supersedes = old.Supersedes // other rules do not make it another page
				}
				rows = append(rows, journal.Row{Table: tableReading, Key: number(rd.seq), From: last.Seq, Value: encode(rd)})
			}
		}
		return rows, err
	}
	var reports []journal.Revision
	seen := map[string]string{} // addresses within the lot
	for _, rev := range revs {
		if rev.Kind == journal.Report {
			reports = append(reports, rev)
		}
	}
	all, err := b.readAll(ctx, reports)
	if err != nil {
		return nil, err
	}
	for i, rev := range reports {
		if all[i] != nil {
			more, err := b.enter(ctx, rev, all[i], seen)
			if err != nil {
				return nil, err
			}
			rows = append(rows, more...)
		}
	}
	return rows, nil
}

// reports are the revisions of reports before one, oldest first.
func (b *Book) reports(ctx context.Context, before int64) ([]journal.Revision, error) {
	var out []journal.Revision
	for rev, err := range b.j.Read(ctx, 1) {
		if err != nil {
			return nil, err
		}
		if rev.Seq >= before {
			break
		}
		if rev.Kind == journal.Report {
			out = append(out, rev)
		}
	}
	return out, nil
}

// numberedReading is a reading with the number of its report.
type numberedReading struct {
	seq int64
	reading
}

// MarshalJSON leaves the number out: it is in the key.
func (n *numberedReading) MarshalJSON() ([]byte, error) { return encode(n.reading), nil }

// readAll reads reports, a core each. One that was taken down, before or
// meanwhile, is nil.
func (b *Book) readAll(ctx context.Context, revs []journal.Revision) ([]*numberedReading, error) {
	out := make([]*numberedReading, len(revs))
	errs := make([]error, len(revs))
	var wait sync.WaitGroup
	turn := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i, rev := range revs {
		turn <- struct{}{}
		wait.Go(func() {
			defer func() { <-turn }()
			out[i], errs[i] = b.readOne(ctx, rev)
		})
	}
	wait.Wait()
	return out, errors.Join(errs...)
}

func (b *Book) readOne(ctx context.Context, rev journal.Revision) (*numberedReading, error) {
	body, err := b.j.Body(ctx, rev.Seq)
	if _, down := errors.AsType[*journal.TakenDown](err); down {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	name := reportName(rev.Seq)
	r, id, err := restore(name, body)
	if err != nil {
		return nil, err
	}
	rd := &numberedReading{rev.Seq, reading{ID: id, Recorded: rev.Recorded, SHA256: journal.Digest(r.Raw).String(), Body: rev.Body.String(), Reading: b.guarded(r)}}
	return rd, nil
}

// guarded makes a fault of the reader a note on one report: the thousand
// others are still read.
func (b *Book) guarded(r *daybook.Report) (rd *daybook.Reading) {
	defer func() {
		if fault := recover(); fault != nil {
			rd = &daybook.Reading{Schema: daybook.Schema, Report: r,
				Notes: []daybook.Note{{Text: fmt.Sprintf("could not be read, which is a fault of daybook: %v", fault)}}}
		}
	}()
	return b.rules.Read(r)
}

// enter puts down a reading, and what it is a newer version of.
func (b *Book) enter(ctx context.Context, rev journal.Revision, rd *numberedReading, seen map[string]string) ([]journal.Row, error) {
	var rows []journal.Row
	if url := rd.Report.URL; url != "" {
		key := journal.Digest([]byte(url)).String()
		old, ok := seen[key]
		if !ok {
			row, err := b.j.Row(ctx, tableURL, key, rev.Seq)
			if err != nil && !errors.Is(err, journal.ErrNone) {
				return nil, err
			}
			old = string(row.Value)
		}
		seen[key] = reportName(rev.Seq)
		rows = append(rows, journal.Row{Table: tableURL, Key: key, From: rev.Seq, Value: []byte(reportName(rev.Seq))})
		if n, ok := numbered("r", old); ok {
			rd.Supersedes = old
			rows = append(rows, journal.Row{Table: tableReplaced, Key: number(n), From: rev.Seq, Value: []byte(reportName(rev.Seq))})
		}
	}
	return append(rows, journal.Row{Table: tableReading, Key: number(rev.Seq), From: rev.Seq, Value: encode(rd)}), nil
}

// readingAt is the reading of a report as of a revision; nil when there is
// none.
func (b *Book) readingAt(ctx context.Context, report string, at int64) (*reading, error) {
	n, ok := numbered("r", report)
	if !ok {
		return nil, fmt.Errorf("%q is no report: reports are called r12", report)
	}
	row, err := b.j.Row(ctx, tableReading, number(n), at)
	if errors.Is(err, journal.ErrNone) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var rd reading
	if err := json.Unmarshal(row.Value, &rd); err != nil {
		return nil, fmt.Errorf("the reading of %s: %w", report, err)
	}
	return &rd, nil
}
