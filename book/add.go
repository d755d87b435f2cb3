package book

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"strings"
	"time"

	"daybook"
	"daybook/ingest"
	"daybook/journal"
)

// Added is what became of a report that was received.
type Added struct {
	Name  string // r12
	Known bool   // the same bytes are in the book already, under this name
	Of    string // the report that this is a copy of, without a name
}

// Add enters a report as it was received. What was said of it beside its bytes
// is in meta and kind; a line of JSON says all of it for itself. The same bytes
// twice add nothing, and bytes that were taken down do not come back.
func (b *Book) Add(ctx context.Context, actor string, r *daybook.Report, meta ingest.Meta, kind daybook.Kind) (Added, error) {
	g := given{ID: meta.ID, Title: meta.Title, Publisher: meta.Publisher, Published: meta.Published, URL: meta.URL, Kind: kind}
	return b.receive(ctx, actor, g, r.Raw)
}

func (b *Book) receive(ctx context.Context, actor string, g given, raw []byte) (Added, error) {
	bytes := body(g, raw)
	for {
		// The head first: what somebody enters behind the question is noticed.
		head, err := b.j.Head(ctx)
		if err != nil {
			return Added{}, err
		}
		var after journal.Hash
		if head.Size > 0 {
			last, err := b.revision(ctx, head.Size)
			if err != nil {
				return Added{}, err
			}
			after = last.Hash
		}
		known, err := b.known(ctx, bytes)
		if err != nil || known != "" {
			return Added{Name: known, Known: true}, err
		}
		rev, err := b.j.Append(ctx, journal.Entry{Actor: actor, Kind: journal.Report, Body: bytes, After: &after})
		if errors.Is(err, journal.ErrMoved) {
			continue // somebody may have entered the same bytes meanwhile
		}
		return Added{Name: reportName(rev.Seq)}, err
	}
}

// known is the report that has these bytes, "" for none.
func (b *Book) known(ctx context.Context, body []byte) (string, error) {
	seqs, err := b.j.Find(ctx, journal.Digest(body))
	if err != nil || len(seqs) == 0 {
		return "", err
	}
	if _, err := b.j.Body(ctx, seqs[0]); err != nil {
		down, ok := errors.AsType[*journal.TakenDown](err)
		if !ok {
			return "", err
		}
		return "", refused("these bytes were taken down (revision %d); they are not added again", down.By)
	}
	return reportName(seqs[0]), nil
}

// saidForm is how a statement that was phoned in is written down, so that it
// is read like any other.
//
//go:embed en/said.txt
var saidForm string

// Heard enters what somebody told the desk. Who says it stands in the text of
// the report; at is when it was said.
func (b *Book) Heard(ctx context.Context, actor, said, by, via string, at time.Time) (Added, error) {
	text := strings.NewReplacer("{said}", strings.TrimRight(inOneQuotation(said), ".,"), "{by}", inOneQuotation(by), "{via}", inOneQuotation(via)).Replace(strings.TrimSpace(saidForm))
	return b.receive(ctx, actor, given{Publisher: via, Published: at.Format(time.RFC3339), Kind: daybook.Article}, []byte(text))
}

// inOneQuotation is a text that does not end the quotation that it is put into,
// so that all of it stays the word of its speaker: "Four dead." and "Two of them
// are children." on a line below were nobody's.
func inOneQuotation(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	s = strings.Trim(s, "\"“”„«» ")
	open := false
	return strings.Map(func(c rune) rune {
		switch c {
		case '"', '“', '”', '„', '«', '»':
			if open = !open; open {
				return '‘'
			}
			return '’'
		}
		return c
	}, s)
}

// Report is a report of the book as of now, with its text, and what its
// publisher calls it.
func (b *Book) Report(ctx context.Context, name string) (*daybook.Report, error) {
	n, ok := numbered("r", name)
	if !ok {
		return nil, &NameError{name, "is no report; reports are called r12"}
	}
	body, err := b.j.Body(ctx, n)
	if errors.Is(err, journal.ErrNone) {
		return nil, &NameError{name, "there is no such report"}
	}
	if err != nil {
		return nil, err
	}
	if rev, err := b.revision(ctx, n); err != nil || rev.Kind != journal.Report {
		return nil, errors.Join(err, &NameError{name, fmt.Sprintf("is no report; revision %d is something else", n)})
	}
	r, id, err := restore(name, body)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if id != "" {
		r.ID = id
	}
	return r, nil
}
