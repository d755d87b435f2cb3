package book_test

import (
	"testing"
	"time"

	"daybook/book"
	"daybook/record"
)

// What was phoned in is the word of who phoned, however it is written down.
func TestHeardHowever(t *testing.T) {
	for _, said := range []string{"Four dead in Swat.\nTwo of them are children.", "\"Four dead in Swat\"", "Four killed, \"all civilians\", in Swat", "“Four dead” in Swat, he says"} {
		b := book.New(memory(), rules("test"))
		if _, err := b.Heard(t.Context(), "test", said, "a rescue worker", "telephone", time.Date(2024, 5, 1, 9, 0, 0, 0, time.UTC)); err != nil {
			t.Fatal(err)
		}
		if err := b.Follow(t.Context()); err != nil {
			t.Fatal(err)
		}
		n := 0
		for s, err := range b.Incidents(t.Context(), must(b.Moment(t.Context(), time.Time{}))) {
			if err != nil {
				t.Fatal(err)
			}
			rec := must(b.Record(t.Context(), s.ID, record.Recorded, time.Time{}))
			for _, c := range rec.Claims {
				n++
				if c.Who != "a rescue worker" {
					t.Errorf("%q: %s is said by %q", said, c.Quote, c.Who)
				}
			}
		}
		if n == 0 {
			t.Errorf("%q: nothing was read", said)
		}
	}
}

func must[T any](x T, err error) T {
	if err != nil {
		panic(err)
	}
	return x
}
