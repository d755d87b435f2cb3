package journaltest

import (
	"errors"
	"iter"
	"slices"
	"testing"

	"daybook/journal"
)

// sealed are the revisions of a journal, to fill another one with.
func sealed(t *testing.T, j journal.Journal) []journal.Sealed {
	t.Helper()
	var out []journal.Sealed
	for _, r := range read(t, j, 1) {
		body, err := j.Body(t.Context(), r.Seq)
		s := journal.Sealed{Revision: r, Content: body, Gone: is[*journal.TakenDown](err)}
		if err != nil && !s.Gone {
			t.Fatal(err)
		}
		out = append(out, s)
	}
	return out
}

func yielded(all []journal.Sealed) iter.Seq2[journal.Sealed, error] {
	return func(yield func(journal.Sealed, error) bool) {
		for _, s := range all {
			if !yield(s, nil) {
				return
			}
		}
	}
}

// A journal that is filled with another's revisions is that journal; one whose
// revisions do not follow one another fills nothing.
func restore(t *testing.T, open Open) {
	from := open(t, Ticking())
	fill(t, from, 5)
	if _, err := from.Takedown(t.Context(), 2, "asked", "desk", nil); err != nil {
		t.Fatal(err)
	}
	all := sealed(t, from)
	to := open(t, Ticking())
	for name, spoil := range map[string]func([]journal.Sealed) []journal.Sealed{
		"one missing":     func(s []journal.Sealed) []journal.Sealed { return slices.Delete(s, 2, 3) },
		"another body":    func(s []journal.Sealed) []journal.Sealed { s[3].Content = []byte("x"); return s },
		"another actor":   func(s []journal.Sealed) []journal.Sealed { s[3].Actor = "x"; return s },
		"another before":  func(s []journal.Sealed) []journal.Sealed { s[3].Previous[0]++; return s },
		"from the second": func(s []journal.Sealed) []journal.Sealed { return s[1:] },
	} {
		if err := to.Restore(t.Context(), yielded(spoil(slices.Clone(all)))); !is[*journal.Fault](err) {
			t.Errorf("%s: %v", name, err)
		}
		if n := len(read(t, to, 1)); n > 0 {
			t.Fatalf("%s: %d revisions stayed", name, n)
		}
	}
	if err := to.Restore(t.Context(), yielded(all)); err != nil {
		t.Fatal(err)
	}
	have, err := to.Head(t.Context())
	want, _ := from.Head(t.Context())
	if have != want || err != nil {
		t.Errorf("head %v, %v; want %v", have, err, want)
	}
	verify(t, to)
	if _, err := to.Body(t.Context(), 2); !is[*journal.TakenDown](err) {
		t.Errorf("what was taken down: %v", err)
	}
	if err := to.Restore(t.Context(), yielded(all)); !errors.Is(err, journal.ErrNotEmpty) {
		t.Errorf("twice: %v", err)
	}
	fill(t, to, 1)
	verify(t, to)
}
