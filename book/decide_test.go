package book_test

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/book"
	"daybook/journal/journaltest"
	"daybook/record"
)

// three is a book of three incidents: a fire told twice, a flood, a blast.
func three(t *testing.T) *book.Book {
	b := book.New(memory(), rules("test"))
	add(t, b,
		text(t, "2024-03-09T10:00:00Z", "", "Six people were killed in a fire at the Marlow hotel in Rotterdam on Saturday, police said."),
		text(t, "2024-03-09T12:00:00Z", "", "Police in Rotterdam said six people were killed in Saturday's fire at the Marlow hotel. Nine were injured."),
		text(t, "2024-03-20T12:00:00Z", "", "Two people drowned in a flood near Lagos, Nigeria, on Wednesday, a relief official said."),
		text(t, "2024-03-25T12:00:00Z", "", "A bomb killed three people in a market in Lima, Peru, on Monday, the mayor said."))
	return b
}

func decide(t *testing.T, b *book.Book, verb book.Verb, names ...string) string {
	t.Helper()
	grade := ""
	if verb == book.Grade {
		names, grade = names[:1], names[1]
	}
	rev, err := b.Decide(t.Context(), book.Asked{Verb: verb, Names: names, Grade: grade, Reason: "because", Actor: "editor"})
	if err != nil {
		t.Fatalf("%s %v: %v", verb, names, err)
	}
	return "d" + strings.TrimPrefix(marshal(t, rev.Seq), "")
}

// groups is which reports tell of which incident.
func groups(t *testing.T, b *book.Book) string {
	var out []string
	for id, r := range records(t, b, time.Time{}) {
		var names []string
		for _, p := range r.Reports {
			names = append(names, p.Name)
		}
		slices.Sort(names)
		out = append(out, strings.Join(slices.Concat([]string{id}, r.Also, []string{":"}, names), " "))
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

// Each decision does what it says, is undone without a trace but itself, and
// outlives a rebuild and other rules.
func TestDecisions(t *testing.T) {
	const apart = "i1 : r1 r4\ni2 : r5\ni3 : r7"
	if have := groups(t, three(t)); have != apart {
		t.Fatalf("before any decision:\n%s", have)
	}
	for _, c := range []struct {
		verb  book.Verb
		names []string
		want  string
	}{
		{book.Accept, []string{"r1.c1"}, apart},
		{book.Reject, []string{"r1.c1"}, apart},
		{book.Reject, []string{"r4"}, apart},
		{book.Grade, []string{"r4", "weak"}, apart},
		{book.Note, []string{"i2"}, apart},
		{book.Note, []string{"r5.c1"}, apart},
		{book.Attach, []string{"r7", "i2"}, "i1 : r1 r4\ni2 i3 : r5 r7"},
		{book.Attach, []string{"r1", "i2"}, "i1 : r4\ni2 : r1 r5\ni3 : r7"},
		{book.Detach, []string{"r1"}, "i1 : r4\ni2 : r5\ni3 : r7\ni4 : r1"},
		{book.Detach, []string{"r4"}, "i1 : r1\ni2 : r5\ni3 : r7\ni4 : r4"},
		{book.Merge, []string{"i3", "i1"}, "i1 i3 : r1 r4 r7\ni2 : r5"},
		{book.Split, []string{"i1", "r1"}, "i1 : r4\ni2 : r5\ni3 : r7\ni4 : r1"},
	} {
		t.Run(strings.Join(append([]string{string(c.verb)}, c.names...), " "), func(t *testing.T) {
			b := three(t)
			before := figures(t, b)
			d := decide(t, b, c.verb, c.names...)
			if have := groups(t, b); have != c.want {
				t.Errorf("have:\n%s\nwant:\n%s", have, c.want)
			}
			sound(t, b)
			again := book.New(b.Journal(), rules("others"))
			if err := again.Follow(t.Context()); err != nil {
				t.Fatal(err)
			}
			if have := groups(t, again); have != c.want {
				t.Errorf("under other rules:\n%s\nwant:\n%s", have, c.want)
			}
			sound(t, again)
			decide(t, again, book.Undo, d)
			sound(t, again)
			left := groups(t, again)
			// Who got an identifier of its own keeps it, as another name of
			// what it is in.
			left = strings.Replace(left, "i1 i4 :", "i1 :", 1)
			if left != apart {
				t.Errorf("undone:\n%s", left)
			}
			if diff := cmp.Diff(before, figures(t, again)); diff != "" {
				t.Errorf("undone:\n%s", diff)
			}
		})
	}
}

// figures are those of all incidents, in sentences.
func figures(t *testing.T, b *book.Book) map[string][]string {
	out := map[string][]string{}
	for id, r := range records(t, b, time.Time{}) {
		for _, f := range r.Figures {
			out[id] = append(out[id], f.Text)
		}
	}
	return out
}

// What was rejected is shown, and does not count.
func TestReject(t *testing.T) {
	b := three(t)
	decide(t, b, book.Reject, "r7.c1")
	r := records(t, b, time.Time{})["i3"]
	if got := r.Standing["r7.c1"]; got != "rejected" {
		t.Errorf("it stands as %q", got)
	}
	if e := book.Toll(estimates(r))["victims_killed"]; e.Best != nil {
		t.Errorf("and counts: %s", marshal(t, e))
	}
	if len(r.Reviews) != 1 || r.Reviews[0].Actor != "editor" || r.Reviews[0].Reason != "because" {
		t.Errorf("decisions: %s", marshal(t, r.Reviews))
	}
	decide(t, b, book.Accept, "r7.c1")
	if got := records(t, b, time.Time{})["i3"].Standing["r7.c1"]; got != record.Stands {
		t.Errorf("accepted after all, it stands as %q", got)
	}
}

// A merged identifier still leads somewhere, now and as of then.
func TestMergedResolves(t *testing.T) {
	b := three(t)
	decide(t, b, book.Merge, "i1", "i3")
	r, err := b.Record(t.Context(), "i3", record.Recorded, time.Time{})
	if err != nil || r.ID != "i1" {
		t.Fatalf("%v, %v", r, err)
	}
	before := journaltest.Noon.Add(7 * time.Second)
	if r, err = b.Record(t.Context(), "i3", record.Recorded, before); err != nil || r.ID != "i3" {
		t.Errorf("before: %v, %v", r, err)
	}
}

// What is decided on what is not there, or is no decision, is refused in plain
// words, and nothing is entered.
func TestRefused(t *testing.T) {
	b := three(t)
	before, _ := b.Journal().Head(t.Context())
	for _, c := range []struct {
		verb  book.Verb
		names []string
		why   string
	}{
		{book.Reject, []string{"r99"}, "r99: there is no such report"},
		{book.Reject, []string{"r1.c9"}, "r1.c9: there is no such claim; r1 has 1"},
		{book.Reject, []string{"i1"}, "an incident is nothing to reject"},
		{book.Reject, []string{"x"}, "x: is no name of this book"},
		{book.Attach, []string{"r1", "i9"}, "i9: there is no such incident"},
		{book.Attach, []string{"r1", "i1"}, "r1 tells of i1 already"},
		{book.Detach, []string{"r5"}, "r5 is the only report of i2"},
		{book.Merge, []string{"i1", "i1"}, "are one incident already"},
		{book.Split, []string{"i1", "r1", "r4"}, "leave some in it"},
		{book.Split, []string{"i1", "r5"}, "r5 does not tell of i1"},
		{book.Undo, []string{"d99"}, "there is no such decision"},
		{book.Undo, []string{"r1"}, "is no decision"},
		{book.Note, []string{"i9"}, "there is no such incident"},
		{"burn", []string{"r1"}, "is nothing that can be decided"},
		{book.Merge, []string{"i1"}, "merge is about 2 names, and 1 were given"},
	} {
		_, err := b.Decide(t.Context(), book.Asked{Verb: c.verb, Names: c.names, Reason: "because", Actor: "editor"})
		if err == nil || !strings.Contains(err.Error(), c.why) {
			t.Errorf("%s %v: %v; want %q", c.verb, c.names, err, c.why)
		}
	}
	for why, a := range map[string]book.Asked{
		"say --actor":   {Verb: book.Reject, Names: []string{"r1"}, Reason: "because"},
		"say --reason":  {Verb: book.Reject, Names: []string{"r1"}, Actor: "editor"},
		"is none of co": {Verb: book.Grade, Names: []string{"r1"}, Actor: "editor", Reason: "because", Grade: "good"},
	} {
		if _, err := b.Decide(t.Context(), a); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%v; want %q", err, why)
		}
	}
	if after, _ := b.Journal().Head(t.Context()); after != before {
		t.Errorf("%d revisions were entered", after.Size-before.Size)
	}
}

// Of two people who decide on the same that they both saw, the second is told
// what the first has done; who decides on something else is not.
func TestSeen(t *testing.T) {
	for _, c := range []struct {
		first, second string // a verb and its names
		clash         string // what the second is told; "" when he is in nobody's way
	}{
		{"reject r1.c1", "accept r1.c1", `ana has decided meanwhile: reject r1.c1, "because" (d`},
		{"reject r1.c1", "reject r1", `ana has decided meanwhile: reject r1.c1, `},
		{"reject r1", "accept r1.c1", `ana has decided meanwhile: reject r1, `},
		{"note r1.c1", "reject r1.c1", `ana has decided meanwhile: note r1.c1, `},
		{"reject r1.c1", "note r1.c1", ""},
		{"reject r1.c1", "accept r4.c1", ""},
		{"reject r1.c1", "detach r1", ""},
		{"detach r1", "attach r1 i2", `ana has decided meanwhile: detach r1 i1, `},
		{"merge i1 i2", "split i1 r1", `ana has decided meanwhile: merge i1 i2, `},
		{"split i1 r1", "merge i1 i2", `ana has decided meanwhile: split i1, `},
		{"note i1", "merge i1 i2", `ana has decided meanwhile: note i1, `},
		{"note i1", "note i1", ""},
	} {
		t.Run(c.first+", "+c.second, func(t *testing.T) {
			b := three(t)
			head, _ := b.Journal().Head(t.Context())
			ask := func(actor, what string) error {
				words := strings.Fields(what)
				_, err := b.Decide(t.Context(), book.Asked{Verb: book.Verb(words[0]), Names: words[1:], Reason: "because", Actor: actor, Seen: head.Size})
				return err
			}
			if err := ask("ana", c.first); err != nil {
				t.Fatal(err)
			}
			err := ask("bo", c.second)
			var refused *book.RefusedError
			if c.clash == "" && err != nil || c.clash != "" && (!errors.As(err, &refused) || !strings.HasPrefix(err.Error(), c.clash) || !strings.HasSuffix(err.Error(), "; look at it again, and decide anew")) {
				t.Error(err)
			}
		})
	}
}

// Who takes back what somebody else decided is in the way of who decides anew.
func TestSeenUndo(t *testing.T) {
	b := three(t)
	ask := func(actor string, verb book.Verb, name string, seen int64) (int64, error) {
		rev, err := b.Decide(t.Context(), book.Asked{Verb: verb, Names: []string{name}, Reason: "because", Actor: actor, Seen: seen})
		return rev.Seq, err
	}
	first, err := ask("ana", book.Reject, "r1.c1", 0)
	if err != nil {
		t.Fatal(err)
	}
	head, _ := b.Journal().Head(t.Context())
	if _, err := ask("ana", book.Undo, "d"+strconv.FormatInt(first, 10), first-1); err != nil {
		t.Errorf("her own: %v", err)
	}
	if _, err := ask("bo", book.Accept, "r1.c1", head.Size); err == nil || !strings.HasPrefix(err.Error(), "ana has decided meanwhile: undo ") {
		t.Error(err)
	}
	if _, err := ask("bo", book.Accept, "r4.c1", head.Size); err != nil {
		t.Error(err)
	}
}
