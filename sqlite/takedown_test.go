package sqlite

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daybook/journal"
	"daybook/journal/journaltest"
)

// bytesOf is all that lies on the disk for a book.
func bytesOf(t *testing.T, path string) []byte {
	t.Helper()
	var all []byte
	names, err := filepath.Glob(path + "*")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, data...)
	}
	return all
}

// secretive is a book in which a name is in bodies small and large, and in
// rows that were moved from page to page and ended; and the revisions to take
// down.
func secretive(t *testing.T, b *Book, name string) (seqs []int64) {
	t.Helper()
	chance := rand.New(rand.NewPCG(1, 2))
	for i := range 60 {
		e := journaltest.Told(i)
		if i%7 == 3 {
			e.Body = append(bytes.Repeat([]byte("x"), i*i*9), "the dead man is "+name...)
		}
		r, err := b.Append(t.Context(), e)
		if err != nil {
			t.Fatal(err)
		}
		if i%7 == 3 {
			seqs = append(seqs, r.Seq)
		}
		var rows []journal.Row
		for range 40 {
			row := journal.Row{Table: "claim", Key: fmt.Sprint(chance.IntN(4000)), From: r.Seq, Value: []byte("four dead")}
			if chance.IntN(3) == 0 {
				row.Value = bytes.Repeat([]byte("said of "+name+"; "), chance.IntN(40))
			}
			if chance.IntN(3) == 0 {
				row.Key += "/" + name
			}
			// A key is given once a commit.
			for _, other := range rows {
				if other.Key == row.Key {
					row.Key += "."
				}
			}
			rows = append(rows, row)
		}
		if err := b.Commit(t.Context(), "reader", r.Seq, rows); err != nil {
			t.Fatal(err)
		}
	}
	return seqs
}

// After a takedown the words are in no table, index or free page, nor in the
// log beside the book.
func TestWordsAreGone(t *testing.T) {
	const name = "Ferdinand Zwetschgenbaum"
	path := filepath.Join(t.TempDir(), DefaultName)
	b := open(t, path, Options{Clock: journaltest.Ticking()})
	seqs := secretive(t, b, name)
	if n := bytes.Count(bytesOf(t, path), []byte(name)); n < len(seqs) {
		t.Fatalf("the name is there %d times: this test looks in the wrong place", n)
	}
	for _, seq := range seqs {
		if _, err := b.Takedown(t.Context(), seq, "the family asks", "desk", func(r journal.Row) ([]byte, bool) {
			return bytes.ReplaceAll(r.Value, []byte(name), []byte("[taken down]")), !strings.Contains(r.Key, name)
		}); err != nil {
			t.Fatal(err)
		}
	}
	if at := bytes.Index(bytesOf(t, path), []byte(name[:12])); at >= 0 {
		t.Errorf("a part of the name is still on the disk, at %d", at)
	}
	if err := journal.Verify(t.Context(), b); err != nil {
		t.Error(err)
	}
	if err := b.Close(); err != nil {
		t.Error(err)
	}
	if at := bytes.Index(bytesOf(t, path), []byte(name[:12])); at >= 0 {
		t.Errorf("a part of the name is still on the disk after closing, at %d", at)
	}
	copied := filepath.Join(t.TempDir(), "copy.db")
	b = open(t, path, Options{})
	if err := b.Backup(t.Context(), copied); err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(bytesOf(t, copied), []byte(name[:12])) {
		t.Error("a part of the name is in the backup")
	}
}

// A reader of another program holds the old pages. The takedown says that it
// is not done with them, and is later.
func TestWordsAreHeld(t *testing.T) {
	const name = "Ferdinand Zwetschgenbaum"
	path := filepath.Join(t.TempDir(), DefaultName)
	b := open(t, path, Options{Wait: 1})
	r, err := b.Append(t.Context(), journal.Entry{Actor: "a", Kind: journal.Report, Body: []byte(name)})
	if err != nil {
		t.Fatal(err)
	}
	other := open(t, path, Options{ReadOnly: true})
	tx, err := other.read.Begin()
	if err != nil {
		t.Fatal(err)
	}
	var n int
	if err := tx.QueryRow(`select count(*) from body`).Scan(&n); err != nil {
		t.Fatal(err)
	}
	stone, err := b.Takedown(t.Context(), r.Seq, "asked", "a", nil)
	if e, ok := errors.AsType[*Error](err); !ok || stone.Seq != 2 {
		t.Errorf("%+v, %v", stone, err)
	} else {
		t.Log(e)
	}
	if _, err := b.Body(t.Context(), r.Seq); err == nil {
		t.Error("the body is there")
	}
	tx.Rollback()
	if err := b.Scrub(t.Context()); err != nil {
		t.Error(err)
	}
	if bytes.Contains(bytesOf(t, path), []byte(name)) {
		t.Error("the name is still on the disk")
	}
}
