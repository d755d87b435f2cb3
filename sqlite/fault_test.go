package sqlite

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daybook/journal"
	"daybook/journal/journaltest"
)

// book is a closed book of n reports.
func book(t testing.TB, n int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), DefaultName)
	b := open(t, path, Options{Clock: journaltest.Ticking()})
	fill(t, b, n)
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func fill(t testing.TB, b *Book, n int) {
	t.Helper()
	for i := range n {
		if _, err := b.Append(t.Context(), journaltest.Told(i+1)); err != nil {
			t.Fatal(err)
		}
	}
}

// execute does to a file what no book does to itself.
func execute(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
}

// says holds an error to be an *Error with these words in it.
func says(t *testing.T, err error, words string) {
	t.Helper()
	if _, ok := errors.AsType[*Error](err); !ok || !strings.Contains(err.Error(), words) {
		t.Errorf("%v\nwant: %s", err, words)
	}
}

func TestFilesThatAreNoBook(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, data string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	newer := book(t, 1)
	execute(t, newer, `pragma user_version = 99`)
	others := filepath.Join(dir, "others.db")
	execute(t, others, `create table song (name text)`)
	data, err := os.ReadFile(book(t, 1))
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		path     string
		readOnly bool
		words    string
	}{
		{write("letter.txt", strings.Repeat("Dear Sir or Madam,\n", 400)), false, "is no book, or is damaged at its beginning"},
		{write("letter2.txt", strings.Repeat("Dear Sir or Madam,\n", 400)), true, "is no book, or is damaged at its beginning"},
		{others, false, "is a database of another program"},
		{others, true, "is a database of another program"},
		{newer, false, "is of version 99, and this program knows versions up to 1; use a newer one"},
		{newer, true, "is of version 99, and this program knows versions up to 1; use a newer one"},
		{write("empty.db", ""), true, "is empty or of an older version; open it once for writing"},
		{write("half.db", string(data[:len(data)/2])), false, "is damaged; keep the file"},
		{filepath.Join(dir, "none.db"), true, "is not there; check the name"},
		{filepath.Join(dir, "none", "x.db"), false, "its folder is not there; make the folder first"},
		{dir, false, "is a folder"},
	} {
		before, _ := os.ReadFile(x.path)
		b, err := Open(x.path, Options{ReadOnly: x.readOnly})
		if err == nil {
			err = journal.Verify(t.Context(), b)
			b.Close()
		}
		says(t, err, x.words)
		if !strings.HasPrefix(err.Error(), x.path+" ") {
			t.Errorf("the file is not named: %v", err)
		}
		if after, _ := os.ReadFile(x.path); string(before) != string(after) {
			t.Errorf("%s was written to", x.path)
		}
	}
	if b, err := Open(write("fresh.db", ""), Options{}); err != nil {
		t.Errorf("an empty file cannot become a book: %v", err)
	} else {
		b.Close()
	}
}

// A page that is overwritten is found, wherever it is.
func TestDamagedPages(t *testing.T) {
	const page = 4096
	path := book(t, 200)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if b := open(t, path, Options{}); b.Check(t.Context()) != nil || b.Close() != nil {
		t.Fatal("the book is damaged before it is")
	}
	found := map[string]int{}
	for at := page; at < len(whole); at += page {
		data := append([]byte{}, whole...)
		for i := range data[at : at+page] {
			data[at+i] = byte(i*7 + 3)
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		b, err := Open(path, Options{})
		if err == nil {
			if err = journal.Verify(t.Context(), b); err == nil {
				if err = b.Check(t.Context()); err != nil {
					found["only by Check"]++
				}
			}
			b.Close()
		}
		switch {
		case errors.As(err, new(*Error)):
			found["by SQLite"]++
		case errors.As(err, new(*journal.Fault)):
			found["by the chain"]++
		case err != nil:
			t.Errorf("page %d: not in plain words: %v", at/page, err)
		default:
			t.Errorf("page %d is damaged, and nobody says so", at/page)
		}
	}
	t.Log(found)
}

func TestTampering(t *testing.T) {
	for _, x := range []struct {
		name string
		do   string
		want string // "" when only an older head can tell
	}{
		{"an actor", `update revision set actor = 'x' where seq = 3`, "revision 3 was altered: it has another digest"},
		{"a time", `update revision set recorded = recorded + 1 where seq = 3`, "revision 3 was altered: it has another digest"},
		{"a hash", `update revision set hash = zeroblob(32) where seq = 3`, "revision 3 was altered: it has another digest"},
		{"half a hash", `update revision set hash = x'00' where seq = 3`, "revision 3 was altered: a digest in it has 1 bytes"},
		{"a body", `update body set bytes = 'nobody was hurt' where seq = 3; update body set bytes = 'x' where seq = 5`,
			"is damaged"}, // text in a column of bytes: a strict table
		{"a body's bytes", `update body set bytes = x'00' where seq in (3, 5)`, "revision 3 was altered: its body has another digest"},
		{"a body away", `delete from body where seq = 3`, "revision 3 has no body, and no takedown says why"},
		{"one away", `delete from body where seq = 3; delete from revision where seq = 3`, "revision 3 was removed: the next one is 4"},
		{"one away, the rest moved up", `pragma foreign_keys = off; delete from body where seq = 3; delete from revision where seq = 3;
			update revision set seq = seq - 1 where seq > 3; update body set seq = seq - 1 where seq > 3`,
			"revision 3 was removed or reordered: what stands there was entered as 4"},
		{"two swapped", `pragma foreign_keys = off; update revision set seq = -1 where seq = 3; update revision set seq = 3 where seq = 5;
			update revision set seq = 5 where seq = -1; update body set seq = -1 where seq = 3; update body set seq = 3 where seq = 5;
			update body set seq = 5 where seq = -1`, "revision 3 was removed or reordered: what stands there was entered as 5"},
		{"the last away", `delete from body where seq = 9; delete from revision where seq = 9`,
			"revision 9 is missing, and all behind it: the book once had 9 revisions"},
		{"all away", `delete from body; delete from revision`, "revision 1 is missing, and all behind it: the book once had 9 revisions"},
		{"the edge", `update edge set roots = zeroblob(64)`, "revision 9 or one before it is not what the book's own head was made of"},
		{"the last away with the edge", `delete from body where seq = 9; delete from revision where seq = 9;
			update edge set size = 8, roots = (select roots from old)`, ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), DefaultName)
			b := open(t, path, Options{Clock: journaltest.Ticking()})
			fill(t, b, 8)
			execute(t, path, `create table old as select roots from edge`)
			fill(t, b, 1)
			head, err := b.Head(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			db, err := sql.Open("sqlite", path)
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			if _, err = db.Exec(x.do); err != nil {
				if x.want != "is damaged" || !strings.Contains(err.Error(), "TEXT value in BLOB column") {
					t.Error(err)
				}
				return
			}
			err = journal.Verify(t.Context(), b)
			if x.want == "" && err != nil || x.want != "" && (!errors.As(err, new(*journal.Fault)) || err.Error() != x.want) {
				t.Errorf("%v\nwant: %s", err, x.want)
			}
			if err := journal.VerifyAgainst(t.Context(), b, head); !errors.As(err, new(*journal.Fault)) {
				t.Errorf("against the head: %v", err)
			}
		})
	}
}

func TestReadOnly(t *testing.T) {
	path := book(t, 3)
	b := open(t, path, Options{ReadOnly: true})
	const refused = "was opened for reading only; nothing was written"
	_, err := b.Append(t.Context(), journaltest.Told(4))
	says(t, err, refused)
	_, err = b.Takedown(t.Context(), 1, "x", "x", nil)
	says(t, err, refused)
	says(t, b.Commit(t.Context(), "reader", 1, nil), refused)
	says(t, b.Discard(t.Context(), 1), refused)
	says(t, b.Scrub(t.Context()), refused)
	if err := journal.Verify(t.Context(), b); err != nil {
		t.Error(err)
	}
	// It sees what others write.
	fill(t, open(t, path, Options{}), 1)
	if h, err := b.Head(t.Context()); h.Size != 4 || err != nil {
		t.Errorf("head %v, %v", h, err)
	}
}

// A book in a folder where nothing can be written, as on a medium that is kept
// in a safe, can be read.
func TestFolderIsReadOnly(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write anywhere")
	}
	path := book(t, 3)
	dir := filepath.Dir(path)
	if err := errors.Join(os.Chmod(path, 0o400), os.Chmod(dir, 0o500)); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(dir, 0o700)
	_, err := Open(path, Options{})
	says(t, err, "cannot be written to; nothing was changed: check who may write to it")
	b := open(t, path, Options{ReadOnly: true})
	if err := journal.Verify(t.Context(), b); err != nil {
		t.Error(err)
	}
	if h, err := b.Head(t.Context()); h.Size != 3 || err != nil {
		t.Errorf("head %v, %v", h, err)
	}
}

// A file that may not be written to, to SQLite.
func TestFileIsReadOnly(t *testing.T) {
	b := open(t, book(t, 3), Options{})
	if _, err := b.write.Exec(`pragma query_only = 1`); err != nil {
		t.Fatal(err)
	}
	_, err := b.Append(t.Context(), journaltest.Told(4))
	says(t, err, "cannot be written to; nothing was changed: check who may write to it")
}

func TestDiskFull(t *testing.T) {
	b := open(t, book(t, 3), Options{})
	var pages int
	if err := b.write.QueryRow(`pragma page_count`).Scan(&pages); err != nil {
		t.Fatal(err)
	}
	if err := b.write.QueryRow(`pragma max_page_count = 1`).Scan(&pages); err != nil {
		t.Fatal(err)
	}
	large := journaltest.Told(4)
	large.Body = make([]byte, 1<<20)
	_, err := b.Append(t.Context(), large)
	says(t, err, "the disk is full; nothing was changed: make room and try again")
	if err := journal.Verify(t.Context(), b); err != nil {
		t.Error(err)
	}
	if err := b.write.QueryRow(`pragma max_page_count = 1000000`).Scan(&pages); err != nil {
		t.Fatal(err)
	}
	if r, err := b.Append(t.Context(), large); err != nil || r.Seq != 4 {
		t.Errorf("with room again: %v, %v", r, err)
	}
}

func TestLocked(t *testing.T) {
	path := book(t, 3)
	b, other := open(t, path, Options{Wait: 1}), open(t, path, Options{})
	tx, err := other.write.Begin()
	if err != nil {
		t.Fatal(err)
	}
	_, err = b.Append(t.Context(), journaltest.Told(4))
	says(t, err, "is locked by another program; nothing was changed: wait for it to end")
	if err := journal.Verify(t.Context(), b); err != nil {
		t.Errorf("reading while another writes: %v", err)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	fill(t, b, 1)
	fill(t, other, 1)
	if err := journal.Verify(t.Context(), b); err != nil {
		t.Error(err)
	}
}

// A step that fails leaves the file as it was; one that works is noted.
func TestMigrations(t *testing.T) {
	path := book(t, 3)
	b := open(t, path, Options{})
	steps := append(append([]string{}, migrations...), `create table x (y) strict; nonsense`)
	if err := b.migrate(t.Context(), steps); err == nil {
		t.Error("nonsense is a step")
	}
	fill(t, b, 1)
	steps[1] = `create table x (y text) strict`
	if err := b.migrate(t.Context(), steps); err != nil {
		t.Fatal(err)
	}
	var version, seq int
	if err := b.read.QueryRow(`select version, seq from migration order by version desc`).Scan(&version, &seq); err != nil || version != 2 || seq != 4 {
		t.Errorf("version %d at %d, %v", version, seq, err)
	}
	if err := journal.Verify(t.Context(), b); err != nil {
		t.Error(err)
	}
	_, err := Open(path, Options{})
	says(t, err, "is of version 2, and this program knows versions up to 1")
}
