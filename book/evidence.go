package book

import (
	"context"
	"errors"
	"slices"

	"daybook"
	"daybook/journal"
	"daybook/record"
)

// Evidence is a report as the book keeps it: what was received, and what was
// read in it.
type Evidence struct {
	Report *daybook.Report // with its text and its bytes, under its name in the book
	Head   record.Report
	// Reading is all that the report says, of whatever incident; nil while
	// nobody has read it.
	Reading *daybook.Reading
	Entered journal.Revision
}

// Evidence is a report of the book as of now. Errors: a [*journal.TakenDown],
// or a [*NameError].
func (b *Book) Evidence(ctx context.Context, name string) (*Evidence, error) {
	rep, err := b.Report(ctx, name)
	if err != nil {
		return nil, err
	}
	e := &Evidence{Report: rep, Head: record.Report{Name: name, ID: rep.ID, Title: rep.Title, Publisher: rep.Publisher, URL: rep.URL, Published: rep.Published, Kind: rep.Kind}}
	n, _ := numbered("r", name)
	if e.Entered, err = b.revision(ctx, n); err != nil {
		return nil, err
	}
	e.Head.Recorded = e.Entered.Recorded
	at, err := b.Moment(ctx, noTime)
	if err != nil {
		return nil, err
	}
	rd, err := b.readingAt(ctx, name, at)
	if err != nil || rd == nil {
		return e, err
	}
	e.Reading, e.Head = rd.Reading, head(rd)
	e.Head.Private = private(rd.Reading)
	e.Head.SupersededBy, err = b.replacing(ctx, n, at)
	return e, err
}

// replacing is the newer version of a page, "" for none.
func (b *Book) replacing(ctx context.Context, n, at int64) (string, error) {
	row, err := b.j.Row(ctx, tableReplaced, number(n), at)
	if errors.Is(err, journal.ErrNone) {
		return "", nil
	}
	return string(row.Value), err
}

// mostVersions is how many versions of a page are looked up before one of them,
// and behind it.
const mostVersions = 100

// Versions are the heads of the reports that are one page at different times,
// the oldest first: at least the report itself. They end where one was taken
// down.
func (b *Book) Versions(ctx context.Context, name string) ([]record.Report, error) {
	e, err := b.Evidence(ctx, name)
	if err != nil {
		return nil, err
	}
	at, err := b.Moment(ctx, noTime)
	if err != nil {
		return nil, err
	}
	version := func(name string) (*record.Report, error) {
		rd, err := b.readingAt(ctx, name, at)
		if err != nil || rd == nil {
			return nil, err
		}
		h := head(rd)
		h.Private = private(rd.Reading)
		n, _ := numbered("r", name)
		h.SupersededBy, err = b.replacing(ctx, n, at)
		return &h, err
	}
	out := []record.Report{e.Head}
	for old := e.Head.Supersedes; old != "" && len(out) <= mostVersions; {
		h, err := version(old)
		if err != nil {
			return nil, err
		}
		if h == nil {
			break
		}
		out, old = append(out, *h), h.Supersedes
	}
	slices.Reverse(out)
	before := len(out)
	for next := e.Head.SupersededBy; next != "" && len(out)-before < mostVersions; {
		h, err := version(next)
		if err != nil {
			return nil, err
		}
		if h == nil {
			break
		}
		out, next = append(out, *h), h.SupersededBy
	}
	return out, nil
}
