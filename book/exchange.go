package book

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"time"
	"unicode/utf8"

	"daybook/journal"
)

// exchangeHeader begins an export: its form, and the head of the book.
const exchangeHeader = "daybook-export/1"

// exported is one line of an export. The first has Format and Head; then come
// the revisions, in order, then the rows of the ledger, then the cursors: all
// of the book.
type exported struct {
	Format string `json:"format,omitempty"`
	Head   string `json:"head,omitempty"`

	Seq      int64        `json:"seq,omitempty"`
	Recorded string       `json:"recorded,omitempty"`
	Held     bool         `json:"held,omitempty"`
	Actor    string       `json:"actor,omitempty"`
	Kind     journal.Kind `json:"kind,omitempty"`
	Subject  string       `json:"subject,omitempty"`
	Cause    int64        `json:"cause,omitempty"`
	Body     string       `json:"body,omitempty"` // digest
	Size     int64        `json:"size,omitempty"`
	Previous string       `json:"previous,omitempty"`
	Hash     string       `json:"hash,omitempty"`
	Gone     bool         `json:"gone,omitempty"`   // the body was taken down
	Text     *string      `json:"text,omitempty"`   // the body, where it is text
	Bytes    []byte       `json:"base64,omitempty"` // the body, where it is not

	Table string  `json:"table,omitempty"`
	Key   string  `json:"key,omitempty"`
	From  int64   `json:"from,omitempty"`
	To    int64   `json:"to,omitempty"` // 0 while it holds
	Value *string `json:"value,omitempty"`

	Cursor string `json:"cursor,omitempty"`
	At     int64  `json:"at,omitempty"`
}

// Export writes all of the book as lines of JSON, from which Import makes the
// same book.
func (b *Book) Export(ctx context.Context, w io.Writer) error {
	out := bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	head, err := b.j.Head(ctx)
	if err != nil {
		return err
	}
	if err := enc.Encode(exported{Format: exchangeHeader, Head: head.String()}); err != nil {
		return err
	}
	for rev, err := range b.j.Read(ctx, 1) {
		if err != nil {
			return err
		}
		line, err := b.exported(ctx, rev)
		if err != nil {
			return err
		}
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	if err := b.exportLedger(ctx, enc); err != nil {
		return err
	}
	return out.Flush()
}

func (b *Book) exported(ctx context.Context, rev journal.Revision) (exported, error) {
	line := exported{Seq: rev.Seq, Recorded: rev.Recorded.Format(time.RFC3339Nano), Held: rev.Held, Actor: rev.Actor, Kind: rev.Kind,
		Subject: rev.Subject, Cause: rev.Cause, Body: rev.Body.String(), Size: rev.Size, Previous: rev.Previous.String(), Hash: rev.Hash.String()}
	body, err := b.j.Body(ctx, rev.Seq)
	_, line.Gone = errors.AsType[*journal.TakenDown](err)
	switch {
	case line.Gone:
	case err != nil:
		return line, err
	case utf8.Valid(body):
		text := string(body)
		line.Text = &text
	default:
		line.Bytes = body
	}
	return line, nil
}

func (b *Book) exportLedger(ctx context.Context, enc *json.Encoder) error {
	tables, err := b.j.Tables(ctx)
	if err != nil {
		return err
	}
	for _, table := range tables {
		for r, err := range b.j.History(ctx, table, "") {
			if err != nil {
				return err
			}
			value := string(r.Value)
			line := exported{Table: r.Table, Key: r.Key, From: r.From, Value: &value}
			if r.To != journal.Forever {
				line.To = r.To
			}
			if err := enc.Encode(line); err != nil {
				return err
			}
		}
	}
	for _, name := range []string{reader, linker, reconciler} {
		at, err := b.j.Cursor(ctx, name)
		if err != nil {
			return err
		}
		if err := enc.Encode(exported{Cursor: name, At: at}); err != nil {
			return err
		}
	}
	return nil
}

// LineError says which line of an export cannot be used, and why.
type LineError struct {
	Line int
	Why  string
}

func (e *LineError) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.Why) }

// Import fills an empty book with an export, all of it or nothing. Of the
// ledger it takes over what it can; the rest is derived.
func (b *Book) Import(ctx context.Context, r io.Reader) error {
	in := &importing{dec: json.NewDecoder(bufio.NewReaderSize(r, 1<<20))}
	first, err := in.next()
	if err != nil {
		return err
	}
	if first == nil {
		return &LineError{1, "is missing: there is nothing to read"}
	}
	if first.Format != exchangeHeader {
		return &LineError{1, fmt.Sprintf("%q begins no export that this program knows; that is {\"format\":%q,…}", first.Format, exchangeHeader)}
	}
	head, err := journal.ParseHead(first.Head)
	if err != nil {
		return &LineError{1, err.Error()}
	}
	if err := b.j.Restore(ctx, in.revisions()); err != nil {
		return err
	}
	have, err := b.j.Head(ctx)
	if err != nil {
		return err
	}
	if have != head {
		return fmt.Errorf("the export says %s, and its revisions make %s: it was cut short or altered", head, have)
	}
	return in.ledger(ctx, b.j)
}

// importing reads an export.
type importing struct {
	dec  *json.Decoder
	line int
	held *exported // read ahead
}

// next is the next line; nil at the end.
func (in *importing) next() (*exported, error) {
	if e := in.held; e != nil {
		in.held = nil
		return e, nil
	}
	in.line++
	var e exported
	switch err := in.dec.Decode(&e); {
	case errors.Is(err, io.EOF):
		return nil, nil
	case err != nil:
		return nil, &LineError{in.line, "is not the JSON of an export: " + err.Error()}
	}
	return &e, nil
}

// revisions yields the revisions, up to the first line that is none.
func (in *importing) revisions() iter.Seq2[journal.Sealed, error] {
	return func(yield func(journal.Sealed, error) bool) {
		for {
			e, err := in.next()
			if err != nil {
				yield(journal.Sealed{}, err)
				return
			}
			if e == nil {
				return
			}
			if e.Seq == 0 {
				in.held = e
				return
			}
			s, err := e.sealed()
			if err != nil {
				yield(s, &LineError{in.line, err.Error()})
				return
			}
			if !yield(s, nil) {
				return
			}
		}
	}
}

func (e *exported) sealed() (s journal.Sealed, err error) {
	s.Revision = journal.Revision{Seq: e.Seq, Held: e.Held, Actor: e.Actor, Kind: e.Kind, Subject: e.Subject, Cause: e.Cause, Size: e.Size}
	recorded, err := time.Parse(time.RFC3339Nano, e.Recorded)
	s.Recorded = recorded.UTC()
	for _, h := range []struct {
		to   *journal.Hash
		from string
	}{{&s.Body, e.Body}, {&s.Previous, e.Previous}, {&s.Hash, e.Hash}} {
		parsed, bad := journal.ParseHash(h.from)
		*h.to, err = parsed, errors.Join(err, bad)
	}
	s.Gone, s.Content = e.Gone, e.Bytes
	if e.Text != nil {
		s.Content = []byte(*e.Text)
	}
	return s, err
}

// ledger takes over the rows, and the cursors.
func (in *importing) ledger(ctx context.Context, to journal.Ledger) error {
	var rows []journal.Row
	cursors := map[string]int64{}
	for {
		e, err := in.next()
		if err != nil {
			return err
		}
		if e == nil {
			break
		}
		switch {
		case e.Cursor != "":
			cursors[e.Cursor] = e.At
		case e.Table != "" && e.Value != nil:
			rows = append(rows, journal.Row{Table: e.Table, Key: e.Key, From: e.From, Value: []byte(*e.Value)})
			if e.To > 0 {
				rows = append(rows, journal.Row{Table: e.Table, Key: e.Key, From: e.To})
			}
		default:
			return &LineError{in.line, "is neither a row of the ledger nor a cursor"}
		}
	}
	for _, name := range []string{reader, linker, reconciler} {
		if at := cursors[name]; at > 0 {
			if err := to.Commit(ctx, name, at, rows); err != nil {
				return err
			}
			rows = nil
		}
	}
	return nil
}
