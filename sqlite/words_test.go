package sqlite_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"daybook/sqlite"
)

func TestWords(t *testing.T) {
	ctx, book := t.Context(), filepath.Join(t.TempDir(), "x.db")
	w, err := sqlite.OpenWords(ctx, book)
	if err != nil {
		t.Fatal(err)
	}
	texts := []sqlite.Text{
		{3, "Ferry sinks off Lunde", "Twelve people drowned. The captain, Željko Brandt, was saved."},
		{5, "Market burns", "A ferry carried the wounded across. OR NOT near the harbour."},
		{6, "Nothing", "The harbour was quiet."},
	}
	if err := w.Put(ctx, 7, texts); err != nil {
		t.Fatal(err)
	}
	if err := w.Put(ctx, 7, texts[:1]); err != nil { // again, the same
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if w, err = sqlite.OpenWords(ctx, book); err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if upto, err := w.Upto(ctx); upto != 7 || err != nil {
		t.Errorf("up to %d, %v", upto, err)
	}
	for query, want := range map[string][]int64{
		"ferry":                                  {3, 5},
		"FERRY wounded":                          {5},
		"zeljko":                                 {3},
		"drown*":                                 {3},
		`"the harbour"`:                          {6, 5},
		`"harbour the"`:                          nil,
		"OR NOT":                                 {5},
		`"`:                                      nil,
		`" " * ""`:                               nil,
		"ferry)":                                 {3, 5},
		"title:ferry":                            nil,
		"nowhere":                                nil,
		"-ferry + ^ferry NEAR":                   {5},
		"":                                       nil,
		"ferry\x00":                              {3, 5},
		"ferry --- *** \xff":                     {3, 5},
		"fer*":                                   {3, 5},
		"ferry' ; drop":                          nil,
		"\u202eferry":                            {3, 5},
		strings.Repeat("ferry ", 5000):           {3, 5},
		strings.Repeat(`"ferry" * `, 1000) + `"`: {3, 5},
	} {
		got, err := w.Find(ctx, query, 10)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %v, %v; want %v", query, got, err, want)
		}
	}
	if got, _ := w.Find(ctx, "ferry", 1); len(got) != 1 {
		t.Errorf("one was asked for: %v", got)
	}
	if got, found, err := w.Page(ctx, "ferry", 1, 5); err != nil || found != 2 || !slices.Equal(got, []int64{5}) {
		t.Errorf("behind the first: %v of %d, %v", got, found, err)
	}
	if err := w.Forget(ctx); err != nil {
		t.Fatal(err)
	}
	if got, err := w.Find(ctx, "ferry", 10); err != nil || len(got) != 0 {
		t.Errorf("forgotten, and found: %v %v", got, err)
	}
	data, err := os.ReadFile(sqlite.WordsName(book))
	if err != nil || bytes.Contains(bytes.ToLower(data), []byte("brandt")) {
		t.Errorf("%v: a word is left", err)
	}
}

// TestWordsDamaged: an index that is none is made anew.
func TestWordsDamaged(t *testing.T) {
	book := filepath.Join(t.TempDir(), "x.db")
	if err := os.WriteFile(sqlite.WordsName(book), []byte("this is no index, but a text of some length"), 0o644); err != nil {
		t.Fatal(err)
	}
	w, err := sqlite.OpenWords(t.Context(), book)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if got, err := w.Find(t.Context(), "text", 10); err != nil || len(got) != 0 {
		t.Errorf("%v %v", got, err)
	}
}

// TestMemoryWords: an index in memory does what one in a file does, and leaves
// nothing behind.
func TestMemoryWords(t *testing.T) {
	ctx := t.Context()
	w, err := sqlite.MemoryWords(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	for range 2 {
		if err := w.Put(ctx, 3, []sqlite.Text{{Seq: 3, Title: "Ferry sinks", Text: "Twelve people drowned."}}); err != nil {
			t.Fatal(err)
		}
		if got, err := w.Find(ctx, "drowned", 10); err != nil || !slices.Equal(got, []int64{3}) {
			t.Errorf("%v, %v", got, err)
		}
		if err := w.Forget(ctx); err != nil {
			t.Fatal(err)
		}
		if upto, err := w.Upto(ctx); upto != 0 || err != nil {
			t.Errorf("forgotten, and up to %d: %v", upto, err)
		}
	}
}

// TestManyWords: of words that nearly every report has the newest come first.
func TestManyWords(t *testing.T) {
	ctx := t.Context()
	w, err := sqlite.MemoryWords(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	var texts []sqlite.Text
	for i := range sqlite.MostRanked + 10 {
		texts = append(texts, sqlite.Text{Seq: int64(i + 1), Text: "police said"})
	}
	texts[0].Title = "police police"
	if err := w.Put(ctx, int64(len(texts)), texts); err != nil {
		t.Fatal(err)
	}
	got, found, err := w.Page(ctx, "police", 2, 2)
	if err != nil || found != sqlite.MostRanked+1 || !slices.Equal(got, []int64{5008, 5007}) {
		t.Errorf("%v of %d, %v", got, found, err)
	}
}
