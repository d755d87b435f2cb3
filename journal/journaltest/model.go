package journaltest

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"daybook/journal"
)

// model is a journal as simple as can be: the ledger is kept whole for every
// revision.
type model struct {
	bodies  []string // "" is taken down: none is empty
	cursors map[string]int64
	as      []map[string]string // by revision, the values by key
	heads   []journal.Head
}

// put sets a value from a revision on; nil ends it.
func (m *model) put(r journal.Row) {
	for at := r.From; at < int64(len(m.as)); at++ {
		if r.Value == nil {
			delete(m.as[at], r.Key)
		} else {
			m.as[at][r.Key] = string(r.Value)
		}
	}
}

// likeTheModel does what chance says to a journal and to the model, and
// compares.
func likeTheModel(t *testing.T, open Open) {
	ctx := t.Context()
	rapid.Check(t, func(rt *rapid.T) {
		j := open(t, Ticking())
		m := &model{cursors: map[string]int64{}, as: []map[string]string{{}}}
		size := func() int64 { return int64(len(m.bodies)) }
		seq := func(rt *rapid.T, what string) int64 { return rapid.Int64Range(1, size()+1).Draw(rt, what) }
		grow := func(body string) {
			m.bodies = append(m.bodies, body)
			m.as = append(m.as, maps.Clone(m.as[len(m.as)-1]))
		}
		actions := map[string]func(*rapid.T){
			"append": func(rt *rapid.T) {
				body := rapid.SampledFrom([]string{"one", "two", "three\x00"}).Draw(rt, "body")
				r, err := j.Append(ctx, journal.Entry{Actor: "a", Kind: journal.Report, Body: []byte(body)})
				if err != nil {
					rt.Fatal(err)
				}
				if grow(body); r.Seq != size() {
					rt.Fatalf("revision %d; want %d", r.Seq, size())
				}
			},
			"head": func(rt *rapid.T) {
				h, err := j.Head(ctx)
				if err != nil || h.Size != size() {
					rt.Fatalf("head %v of %d, %v", h, size(), err)
				}
				m.heads = append(m.heads, h)
			},
			"takedown": func(rt *rapid.T) {
				n := seq(rt, "down")
				_, err := j.Takedown(ctx, n, "why", "a", nil)
				there := n <= size() && m.bodies[n-1] != ""
				if there != (err == nil) {
					rt.Fatalf("takedown of %d, which is there %v: %v", n, there, err)
				}
				if there {
					m.bodies[n-1] = ""
					grow("why")
				}
			},
			"commit": func(rt *rapid.T) {
				name := rapid.SampledFrom([]string{"reader", "linker"}).Draw(rt, "cursor")
				from, upto := m.cursors[name], seq(rt, "upto")
				if upto <= from || upto > size() {
					if err := j.Commit(ctx, name, upto, nil); err == nil {
						rt.Fatalf("%s went from %d to %d of %d", name, from, upto, size())
					}
					return
				}
				rows := someRows(rt, name, from, upto)
				if err := j.Commit(ctx, name, upto, rows); err != nil {
					rt.Fatal(err)
				}
				m.cursors[name] = upto
				for _, r := range rows {
					m.put(r)
				}
			},
		}
		rt.Repeat(actions)
		m.compare(t, rt, j)
	})
}

// someRows are rows within a stretch, in order, one at a time for a key.
func someRows(rt *rapid.T, cursor string, from, upto int64) []journal.Row {
	rows := rapid.SliceOfNDistinct(rapid.Custom(func(rt *rapid.T) journal.Row {
		r := journal.Row{
			Table: "t",
			// Each stage has keys of its own.
			Key:  cursor + rapid.SampledFrom([]string{"1", "2", "22"}).Draw(rt, "key"),
			From: rapid.Int64Range(from+1, upto).Draw(rt, "from"),
		}
		if v := rapid.SampledFrom([]string{"-", "x", "y", ""}).Draw(rt, "value"); v != "-" {
			r.Value = []byte(v)
		}
		return r
	}), 0, 6, func(r journal.Row) string { return fmt.Sprint(r.Key, "/", r.From) }).Draw(rt, "rows")
	slices.SortStableFunc(rows, func(a, b journal.Row) int { return cmp.Compare(a.From, b.From) })
	return rows
}

// compare holds a journal to the model.
func (m *model) compare(t *testing.T, rt *rapid.T, j journal.Journal) {
	ctx := t.Context()
	for i, body := range m.bodies {
		have, err := j.Body(ctx, int64(i+1))
		if body == "" && !is[*journal.TakenDown](err) || body != "" && (string(have) != body || err != nil) {
			rt.Fatalf("body %d is %q, %v; want %q", i+1, have, err, body)
		}
	}
	for name, want := range m.cursors {
		if n, err := j.Cursor(ctx, name); n != want || err != nil {
			rt.Fatalf("%s is at %d, %v; want %d", name, n, err, want)
		}
	}
	for at, want := range m.as {
		for _, prefix := range []string{"", "reader", "linker2"} {
			var have, wanted []string
			for r, err := range j.Rows(ctx, "t", prefix, int64(at)) {
				if err != nil {
					rt.Fatal(err)
				}
				have = append(have, r.Key+"="+string(r.Value))
				one, err := j.Row(ctx, "t", r.Key, int64(at))
				if err != nil || one.From != r.From || one.To != r.To || string(one.Value) != string(r.Value) {
					rt.Fatalf("as of %d: %v, and alone %v, %v", at, r, one, err)
				}
			}
			for _, key := range slices.Sorted(maps.Keys(want)) {
				if strings.HasPrefix(key, prefix) {
					wanted = append(wanted, key+"="+want[key])
				} else if _, err := j.Row(ctx, "t", key+"0", int64(at)); !errors.Is(err, journal.ErrNone) {
					rt.Fatalf("a row that nobody put down: %v", err)
				}
			}
			if !slices.Equal(have, wanted) {
				rt.Fatalf("as of %d with %q: %v; want %v", at, prefix, have, wanted)
			}
		}
	}
	for _, h := range m.heads {
		if err := journal.VerifyAgainst(ctx, j, h); err != nil {
			rt.Fatalf("against %v: %v", h, err)
		}
	}
	if err := journal.Verify(ctx, j); err != nil {
		rt.Fatal(err)
	}
}
