package book_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook"
	"daybook/book"
	"daybook/examples/karachi"
	"daybook/ingest"
	"daybook/journal"
	"daybook/journal/journaltest"
	"daybook/read"
	"daybook/record"
	"daybook/sqlite"
)

// rules reads as this program does, under a name of its own.
func rules(name string) book.Rules {
	return book.Rules{Name: name, Read: func(r *daybook.Report) *daybook.Reading { return read.English().Read(r) }}
}

// reports are those of the example.
func reports(t testing.TB) []*daybook.Report {
	t.Helper()
	var out []*daybook.Report
	for r, err := range ingest.Open("karachi", bytes.NewReader(karachi.Reports), ingest.Meta{}) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

// add enters reports, and lets the book follow after each.
func add(t testing.TB, b *book.Book, rs ...*daybook.Report) (names []string) {
	t.Helper()
	for _, r := range rs {
		a, err := b.Add(context.Background(), "test", r, ingest.Meta{}, "")
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, a.Name)
		if err := b.Follow(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	return names
}

// text is a report of a few words.
func text(t testing.TB, published, url, words string) *daybook.Report {
	t.Helper()
	line, _ := json.Marshal(map[string]string{"published": published, "url": url, "text": words, "publisher": "The Gazette"})
	for r, err := range ingest.Open("test", bytes.NewReader(line), ingest.Meta{}) {
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	return nil
}

func memory() journal.Journal { return journal.NewMemory(journaltest.Ticking()) }

func file(t testing.TB) *sqlite.Book {
	t.Helper()
	f, err := sqlite.Open(filepath.Join(t.TempDir(), sqlite.DefaultName), sqlite.Options{Clock: journaltest.Ticking()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// records are all records of a book as of a moment, by identifier.
func records(t testing.TB, b *book.Book, at time.Time) map[string]*record.Record {
	t.Helper()
	seq, err := b.Moment(context.Background(), at)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]*record.Record{}
	for s, err := range b.Incidents(context.Background(), seq) {
		if err != nil {
			t.Fatal(err)
		}
		if out[s.ID], err = b.Record(context.Background(), s.ID, record.Recorded, at); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// sound holds a book to what holds of every book: its journal verifies, and
// its ledger follows from it.
func sound(t testing.TB, b *book.Book) {
	t.Helper()
	if err := journal.Verify(context.Background(), b.Journal()); err != nil {
		t.Error(err)
	}
	found, err := b.Check(context.Background(), 5)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range found {
		t.Error(d)
	}
}

func marshal(t testing.TB, v any) string {
	t.Helper()
	b, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

var (
	reportName = regexp.MustCompile(`\br\d+\b`)
	incidentID = regexp.MustCompile(`"i\d+"`)
)

// renumbered is all that a book says, with its reports called as their
// publishers call them and its incidents by these, and without what only tells
// when something was entered.
func renumbered(t testing.TB, b *book.Book) string {
	t.Helper()
	var out []string
	for _, r := range records(t, b, time.Time{}) {
		names := map[string]string{}
		for i := range r.Reports {
			names[r.Reports[i].Name] = r.Reports[i].ID
			r.Reports[i].Recorded = time.Time{}
		}
		r.Newest, r.AsOf, r.Also = time.Time{}, record.AsOf{}, nil
		text := reportName.ReplaceAllStringFunc(marshal(t, r), func(name string) string {
			if names[name] == "" {
				t.Errorf("%s is no report of the record", name)
			}
			return names[name]
		})
		// The standings are keyed by the names of claims: in order of these.
		var sorted any
		if err := json.Unmarshal([]byte(text), &sorted); err != nil {
			t.Fatal(err)
		}
		out = append(out, incidentID.ReplaceAllString(marshal(t, sorted), `"i"`))
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

// The same reports in any order, some of them twice, give the same records but
// for names, byte for byte.
func TestAnyOrder(t *testing.T) {
	all := reports(t)
	first := book.New(memory(), rules("test"))
	add(t, first, all...)
	want := renumbered(t, first)
	for seed := range uint64(6) {
		r := rand.New(rand.NewPCG(seed, 1))
		shuffled := slices.Clone(all)
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		b := book.New(memory(), rules("test"))
		add(t, b, slices.Concat(shuffled, shuffled[:7])...)
		if diff := cmp.Diff(want, renumbered(t, b)); diff != "" {
			t.Fatalf("order %d:\n%s", seed, diff)
		}
		sound(t, b)
	}
}

// What the book said at any moment, it says of that moment for ever, whatever
// rules come into force later.
func TestPastOutlivesRules(t *testing.T) {
	j := memory()
	b := book.New(j, rules("first"))
	add(t, b, reports(t)[:14]...)
	head, _ := j.Head(t.Context())
	then := journaltest.Noon.Add(time.Duration(head.Size-1) * time.Second)
	half := journaltest.Noon.Add(time.Duration(head.Size/2) * time.Second)
	was, before := marshal(t, records(t, b, then)), marshal(t, records(t, b, half))
	for i := range 10 {
		changed := rules(fmt.Sprint("changed ", i))
		changed.Read = func(r *daybook.Report) *daybook.Reading {
			rd := read.English().Read(r)
			rd.Claims = slices.DeleteFunc(rd.Claims, func(c daybook.Claim) bool { return len(c.Quote)%11 == i })
			return rd
		}
		b = book.New(j, changed)
		if err := b.Follow(t.Context()); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(was, marshal(t, records(t, b, then))); diff != "" {
			t.Fatalf("after %d changes of rules:\n%s", i+1, diff)
		}
	}
	if now := marshal(t, records(t, b, time.Time{})); now == was {
		t.Error("the changes changed nothing: this test looks at nothing")
	}
	sound(t, b)
	if err := b.Rebuild(t.Context()); err != nil {
		t.Fatal(err)
	}
	sound(t, b)
	if diff := cmp.Diff(was, marshal(t, records(t, b, then))) + cmp.Diff(before, marshal(t, records(t, b, half))); diff != "" {
		t.Errorf("after a rebuild:\n%s", diff)
	}
}

// A ledger that somebody changed by hand is told from what follows.
func TestCheckFinds(t *testing.T) {
	j := memory()
	b := book.New(j, rules("test"))
	add(t, b, reports(t)[:6]...)
	sound(t, b)
	head, _ := j.Head(t.Context())
	if err := j.Commit(t.Context(), "vandal", head.Size, []journal.Row{{Table: "account", Key: "i1", From: head.Size, Value: []byte(`{}`)}}); err != nil {
		t.Fatal(err)
	}
	found, err := b.Check(t.Context(), 5)
	if err != nil || len(found) == 0 {
		t.Fatalf("found %v, %v", found, err)
	}
	if !strings.Contains(found[0].String(), "account/i1") {
		t.Errorf("found %v", found)
	}
	if err := b.Rebuild(t.Context()); err != nil {
		t.Fatal(err)
	}
	sound(t, b)
}

// Two writers on one file: every report is there, no identifier is given
// twice, nothing is done twice.
func TestTwoWriters(t *testing.T) {
	path := filepath.Join(t.TempDir(), sqlite.DefaultName)
	all := reports(t)
	var wait sync.WaitGroup
	for w := range 2 {
		f, err := sqlite.Open(path, sqlite.Options{Wait: time.Minute})
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		b := book.New(f, rules("test"))
		wait.Go(func() {
			for i, r := range all {
				if i%2 == w || i%5 == 0 {
					if _, err := b.Add(context.Background(), "test", r, ingest.Meta{}, ""); err != nil {
						t.Error(err)
					}
					if err := b.Follow(context.Background()); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
	wait.Wait()
	f, err := sqlite.Open(path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	b := book.New(f, rules("test"))
	sound(t, b)
	n := 0
	given := map[string]bool{}
	for rev, err := range f.Read(t.Context(), 1) {
		switch {
		case err != nil:
			t.Fatal(err)
		case rev.Kind == journal.Report:
			n++
		case rev.Kind == journal.Identifier && given[rev.Subject]:
			t.Errorf("%s is given twice", rev.Subject)
		case rev.Kind == journal.Identifier:
			given[rev.Subject] = true
		}
	}
	if n != len(all) {
		t.Errorf("%d reports; want %d", n, len(all))
	}
	alone := book.New(memory(), rules("test"))
	add(t, alone, all...)
	if diff := cmp.Diff(renumbered(t, alone), renumbered(t, b)); diff != "" {
		t.Error(diff)
	}
}

// An export makes the same book, past included.
func TestExchange(t *testing.T) {
	from := book.New(file(t), rules("test"))
	names := add(t, from, reports(t)[:9]...)
	if _, err := from.Takedown(t.Context(), names[3], "asked", "desk"); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := from.Export(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	for name, to := range map[string]journal.Journal{"memory": memory(), "file": file(t)} {
		b := book.New(to, rules("test"))
		if err := b.Import(t.Context(), bytes.NewReader(out.Bytes())); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var again bytes.Buffer
		if err := b.Export(t.Context(), &again); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(out.String(), again.String()); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		sound(t, b)
		if err := b.Import(t.Context(), bytes.NewReader(out.Bytes())); err == nil {
			t.Errorf("%s: filled twice", name)
		}
	}
	for name, spoil := range map[string]string{
		"not an export":    `{"a":1}` + "\n",
		"another form":     strings.Replace(out.String(), "daybook-export/1", "daybook-export/9", 1),
		"cut short":        out.String()[:len(out.String())/2],
		"an altered actor": strings.Replace(out.String(), `"actor":"test"`, `"actor":"rest"`, 1),
		"nothing":          "",
	} {
		b := book.New(memory(), rules("test"))
		if err := b.Import(t.Context(), strings.NewReader(spoil)); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}

// A newer version of a page takes the place of the older one; both stay, and
// what was altered is shown.
func TestNewerVersion(t *testing.T) {
	b := book.New(memory(), rules("test"))
	const url = "https://gazette.example/harbour"
	old := add(t, b, text(t, "2024-03-09T18:00:00Z", url, "VELDEN - Twelve people were killed in an explosion at the harbour of Rotterdam on Saturday. The fire is out."))
	add(t, b, text(t, "2024-03-09T20:00:00Z", url, "VELDEN - Nine people were killed in an explosion at the harbour of Rotterdam on Saturday. The fire is out."))
	rs := records(t, b, time.Time{})
	if len(rs) != 1 {
		t.Fatalf("%d incidents", len(rs))
	}
	r := rs["i1"]
	toll := book.Toll(estimates(r))["victims_killed"]
	if toll.Best == nil || *toll.Best != 9 {
		t.Errorf("killed: %s", marshal(t, toll))
	}
	if r.Standing[old[0]+".c1"] != "replaced" {
		t.Errorf("the older version's claim %q", r.Standing[old[0]+".c1"])
	}
	c, err := b.Changes(t.Context(), "i1", journaltest.Noon.Add(2*time.Second), time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	want := []record.TextChange{{Report: r.Reports[1].Name, Supersedes: old[0], Publisher: "The Gazette",
		Removed: []string{"VELDEN - Twelve people were killed in an explosion at the harbour of Rotterdam on Saturday."},
		Added:   []string{"VELDEN - Nine people were killed in an explosion at the harbour of Rotterdam on Saturday."}}}
	if diff := cmp.Diff(want, c.Text); diff != "" {
		t.Error(diff)
	}
}

// Versions of a page stay what they are when all is read again under other
// rules.
func TestVersionsOutliveRules(t *testing.T) {
	j := memory()
	b := book.New(j, rules("test"))
	const url = "https://gazette.example/harbour"
	var names []string
	for i, n := range []string{"Twelve", "Nine", "Ten"} {
		r := text(t, fmt.Sprintf("2024-03-09T%d:00:00Z", 18+i), url, "VELDEN - "+n+" people were killed in an explosion at the harbour of Rotterdam on Saturday.")
		a, err := b.Add(t.Context(), "test", r, ingest.Meta{}, "")
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, a.Name)
	}
	for _, b := range []*book.Book{b, book.New(j, rules("other"))} {
		if err := b.Follow(t.Context()); err != nil {
			t.Fatal(err)
		}
		for _, asked := range names {
			all, err := b.Versions(t.Context(), asked)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, v := range all {
				got = append(got, v.Name)
			}
			if !slices.Equal(got, names) {
				t.Errorf("the versions of %s: %v, want %v", asked, got, names)
			}
		}
		e, err := b.Evidence(t.Context(), names[1])
		if err != nil {
			t.Fatal(err)
		}
		if e.Head.Supersedes != names[0] || e.Head.SupersededBy != names[2] || e.Entered.Actor != "test" || e.Reading == nil || !strings.Contains(e.Report.Text, "Nine people") {
			t.Error(marshal(t, e.Head))
		}
	}
	if _, err := b.Takedown(t.Context(), names[1], "asked for", "test"); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Evidence(t.Context(), names[1]); err == nil || !strings.Contains(err.Error(), "was taken down") {
		t.Error(err)
	}
	if all, err := b.Versions(t.Context(), names[2]); err != nil || len(all) != 1 {
		t.Errorf("%v, %d versions", err, len(all))
	}
}

// What was phoned in is a report on the word of who said it.
func TestHeard(t *testing.T) {
	b := book.New(memory(), rules("test"))
	at := time.Date(2024, 3, 9, 20, 0, 0, 0, time.UTC)
	if _, err := b.Heard(t.Context(), "desk", "Two people were killed at the harbour of Rotterdam.", "the harbour master", "the desk", at); err != nil {
		t.Fatal(err)
	}
	if err := b.Follow(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, r := range records(t, b, time.Time{}) {
		if len(r.Claims) != 1 {
			t.Fatal(marshal(t, r.Claims))
		}
		if c := r.Claims[0]; c.Who != "the harbour master" || *c.Lo != 2 || !c.Said.To.Equal(at) {
			t.Error(marshal(t, c))
		}
		return
	}
	t.Error("no incident")
}

// TestRulesName holds the name of the rules to what they do: whoever changes
// how texts are read, linked or reconciled gives them another name, or every
// book would say something else than it did, and nobody could tell why.
func TestRulesName(t *testing.T) {
	b := book.New(memory(), rules(book.RulesName))
	add(t, b, reports(t)...)
	have := book.RulesName + " " + journal.Digest([]byte(renumbered(t, b))).String() + "\n"
	const golden = "testdata/rules.golden"
	if os.Getenv("DAYBOOK_UPDATE") != "" {
		if err := os.WriteFile(golden, []byte(have), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if have != string(want) {
		t.Errorf("the rules do something else than those called %s: give them the next name in rules.go, then run with DAYBOOK_UPDATE=1", book.RulesName)
	}
}
