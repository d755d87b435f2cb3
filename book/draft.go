package book

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"daybook/journal"
)

// draft is what a step puts down at one revision, over what held before it: a
// step reads back what it wrote. The first error stays, and ends the step.
type draft struct {
	ctx  context.Context
	j    journal.Ledger
	at   int64
	rows map[place][]byte // nil ends a row
	err  error

	recall *recall
}

// place is where a row stands.
type place struct{ table, key string }

func (b *Book) draft(ctx context.Context, at int64) *draft {
	return &draft{ctx: ctx, j: b.j, at: at, rows: map[place][]byte{}, recall: &b.recall}
}

// get is the value of a row, nil when there is none.
func (d *draft) get(table, key string) []byte {
	if v, ok := d.rows[place{table, key}]; ok {
		return v
	}
	if d.err != nil {
		return nil
	}
	r, err := d.j.Row(d.ctx, table, key, d.at)
	if errors.Is(err, journal.ErrNone) {
		return nil
	}
	d.fail(err)
	return r.Value
}

func (d *draft) put(table, key string, value []byte) {
	if value == nil {
		value = []byte{}
	}
	d.rows[place{table, key}] = value
}

func (d *draft) end(table, key string) { d.rows[place{table, key}] = nil }

func (d *draft) fail(err error) {
	if d.err == nil {
		d.err = err
	}
}

// keys are those of the rows of a table that begin with a prefix, in order.
func (d *draft) keys(table, prefix string) []string {
	var out []string
	for r, err := range d.j.Rows(d.ctx, table, prefix, d.at) {
		if err != nil {
			d.fail(err)
			return nil
		}
		if v, ok := d.rows[place{table, r.Key}]; !ok || v != nil {
			out = append(out, r.Key)
		}
	}
	for p, v := range d.rows {
		if p.table == table && v != nil && len(p.key) >= len(prefix) && p.key[:len(prefix)] == prefix {
			out = append(out, p.key)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// done are the rows to commit, in order.
func (d *draft) done() ([]journal.Row, error) {
	rows := make([]journal.Row, 0, len(d.rows))
	for p, v := range d.rows {
		rows = append(rows, journal.Row{Table: p.table, Key: p.key, From: d.at, Value: v})
	}
	slices.SortFunc(rows, func(a, b journal.Row) int {
		return cmp.Or(cmp.Compare(a.Table, b.Table), cmp.Compare(a.Key, b.Key))
	})
	return rows, d.err
}

// load reads a row; false when there is none.
func load[T any](d *draft, table, key string) (v T, ok bool) {
	b := d.get(table, key)
	if b == nil {
		return v, false
	}
	return decode[T](d, table, key, b)
}

// decode makes a value out of a row.
func decode[T any](d *draft, table, key string, b []byte) (v T, ok bool) {
	if err := json.Unmarshal(b, &v); err != nil {
		d.fail(fmt.Errorf("row %s/%s cannot be read: %w", table, key, err))
		return v, false
	}
	return v, true
}

// save writes a row.
func save[T any](d *draft, table, key string, v T) { d.put(table, key, encode(v)) }

// encode is a value as JSON on one line, in which <, > and & stay what they
// are.
func encode(v any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		panic(err) // unreachable unless a type of the ledger cannot be encoded
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}
