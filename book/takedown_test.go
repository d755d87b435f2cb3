package book_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"daybook/book"
	"daybook/journal/journaltest"
	"daybook/sqlite"
)

// onDisk is a book in a file, and a look for words in all that lies there.
func onDisk(t *testing.T) (b *book.Book, has func(words string) bool) {
	dir := t.TempDir()
	f, err := sqlite.Open(filepath.Join(dir, sqlite.DefaultName), sqlite.Options{Clock: journaltest.Ticking()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return book.New(f, rules("test")), func(words string) bool {
		files, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			data, err := os.ReadFile(filepath.Join(dir, file.Name()))
			if err != nil {
				t.Fatal(err)
			}
			if bytes.Contains(bytes.ToLower(data), []byte(strings.ToLower(words))) {
				return true
			}
		}
		return false
	}
}

const (
	told  = "Six people were killed in a fire at the Marlow hotel in Rotterdam on Saturday, police said. Beatrice Quillfeather, 34, was among them."
	again = "Police in Rotterdam said six people were killed in Saturday's fire at the Marlow hotel. Nine were injured."
)

// The words of what is taken down are nowhere any more; the incident keeps its
// identifier and what else is told of it, and the book verifies.
func TestTakedown(t *testing.T) {
	b, has := onDisk(t)
	add(t, b, text(t, "2024-03-09T10:00:00Z", "", told), text(t, "2024-03-09T12:00:00Z", "", again))
	if have := groups(t, b); have != "i1 : r1 r4" || !has("Quillfeather") {
		t.Fatal(have)
	}
	if _, err := b.Takedown(t.Context(), "r1", "asked by the family", "desk"); err != nil {
		t.Fatal(err)
	}
	if has("Quillfeather") {
		t.Error("the words are still there")
	}
	if have := groups(t, b); have != "i1 : r4" {
		t.Error(have)
	}
	sound(t, b)
	// As of before, the incident is there, without the words.
	if have := records(t, b, journaltest.Noon.Add(2*time.Second)); len(have) != 1 || len(have["i1"].Reports) > 0 {
		t.Errorf("before: %s", marshal(t, have))
	}
	// The same bytes do not come back.
	r := text(t, "2024-03-09T10:00:00Z", "", told)
	if _, err := b.Add(t.Context(), "test", r, noMeta, ""); err == nil || !strings.Contains(err.Error(), "were taken down (revision 5)") {
		t.Error(err)
	}
	// Other rules change nothing of this.
	other := book.New(b.Journal(), rules("others"))
	if err := other.Follow(t.Context()); err != nil {
		t.Fatal(err)
	}
	if have := groups(t, other); have != "i1 : r4" {
		t.Error(have)
	}
	sound(t, other)
}

// What other rules derived, and this program cannot derive again, loses the
// words too.
func TestTakedownOfOldRules(t *testing.T) {
	b, has := onDisk(t)
	add(t, b, text(t, "2024-03-09T10:00:00Z", "", told), text(t, "2024-03-09T12:00:00Z", "", again))
	b = book.New(b.Journal(), rules("others"))
	if _, err := b.Takedown(t.Context(), "r1", "asked by the family", "desk"); err != nil {
		t.Fatal(err)
	}
	if has("Quillfeather") {
		t.Error("the words are still there")
	}
	if have := groups(t, b); have != "i1 : r4" {
		t.Error(have)
	}
	sound(t, b)
}

// A name is taken out of every report that has it, and what else they say
// stays.
func TestTakedownName(t *testing.T) {
	b, has := onDisk(t)
	add(t, b, text(t, "2024-03-09T10:00:00Z", "", told), text(t, "2024-03-09T12:00:00Z", "", again))
	before := figures(t, b)
	copies, err := b.TakedownName(t.Context(), "beatrice quillfeather", "asked by the family", "desk")
	if err != nil || len(copies) != 1 || copies[0].Of != "r1" {
		t.Fatal(copies, err)
	}
	if has("Quillfeather") {
		t.Error("the name is still there")
	}
	if have := groups(t, b); have != "i1 : r4 "+copies[0].Name {
		t.Error(have)
	}
	if a, b := before["i1"][0], figures(t, b)["i1"][0]; a != b {
		t.Errorf("%q became %q", a, b)
	}
	sound(t, b)
	if _, err := b.TakedownName(t.Context(), "Al", "asked", "desk"); err == nil {
		t.Error("two letters are taken for a name")
	}
}

// A decision can be taken down for the words of its reason; what it decided is
// gone with it.
func TestTakedownDecision(t *testing.T) {
	b, has := onDisk(t)
	add(t, b, text(t, "2024-03-09T10:00:00Z", "", told), text(t, "2024-03-09T12:00:00Z", "", again))
	rev, err := b.Decide(t.Context(), book.Asked{Verb: book.Detach, Names: []string{"r4"}, Reason: "Ottoline Vandersloop told me", Actor: "editor"})
	if err != nil || !has("Vandersloop") {
		t.Fatal(err)
	}
	if _, err := b.Takedown(t.Context(), "d5", "gossip", "desk"); err != nil || rev.Seq != 5 {
		t.Fatal(rev.Seq, err)
	}
	if has("Vandersloop") {
		t.Error("the words are still there")
	}
	sound(t, b)
	for name, why := range map[string]string{"r99": "revision 99", "r2": "revision 2 is a rules", "x": "is neither a report", "d5": "taken down"} {
		if _, err := b.Takedown(t.Context(), name, "asked", "desk"); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := b.Takedown(t.Context(), "r1", " ", "desk"); err == nil || !strings.Contains(err.Error(), "needs a reason") {
		t.Error(err)
	}
}
