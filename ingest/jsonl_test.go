package ingest

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"daybook"
)

func TestLine(t *testing.T) {
	lines := `{"id":"w1","title":"Fire  at mill\n","publisher":"Wire","url":"https://wire.example/1","published":"2024-03-09T18:20:00+01:00","kind":"post","text":"Six dead.\r\nMore to follow.","extra":{"a":[1]}}
{"text":"Two hurt.","title":null,"id":null,"kind":null,"published":"soon"}`
	reports, errs := readAll(t, "dir/wire.jsonl.gz", lines, Meta{})
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	first, second, _ := strings.Cut(lines, "\n")
	want := []*daybook.Report{
		{
			ID: "w1", Title: "Fire at mill", Publisher: "Wire", URL: "https://wire.example/1",
			Published: "2024-03-09T18:20:00+01:00", Kind: daybook.SinglePost,
			Text: "Fire at mill\nSix dead.\r\nMore to follow.", Body: 13,
			Origin: daybook.OffsetMap{{At: 0, Len: 13}, {At: 13, Len: 26, From: 0, FromLen: 26}},
			Raw:    []byte(first),
		},
		{
			ID: "wire:2", Kind: daybook.Article, Text: "Two hurt.", Raw: []byte(second),
			Notes: []daybook.Note{{Text: `publication date "soon" could not be read and was left out; give it as 2006-01-02 or 2006-01-02T15:04:05Z`}},
		},
	}
	if diff := cmp.Diff(want, reports); diff != "" {
		t.Error(diff)
	}
}

// Every way in which a line can be wrong, and that the next one is still read.
func TestLineErrors(t *testing.T) {
	for _, c := range []struct{ line, why string }{
		{`not json`, `is not JSON (invalid character 'o' in literal null (expecting 'u'), at byte 2); each line must be one JSON object`},
		{`{"text":"cut`, `is not JSON (the line ends in the middle of it, at byte 12); each line must be one JSON object`},
		{`{"text":"a"} {"text":"b"}`, `is not JSON (invalid character '{' after top-level value, at byte 14); each line must be one JSON object`},
		{`[1]`, `is an array, not a JSON object; each line must be one JSON object`},
		{`"text"`, `is a string, not a JSON object; each line must be one JSON object`},
		{`null`, `is null, not a JSON object; each line must be one JSON object`},
		{`{}`, `has no member "text", which holds the words of the report (it has no members)`},
		{`{"body":"a","Text":"b"}`, `has no member "text", which holds the words of the report (it has Text, body)`},
		{`{"text":null}`, `has no member "text", which holds the words of the report (it has text)`},
		{`{"text":5}`, `member "text" is a number, it must be a string`},
		{`{"text":"a","title":[]}`, `member "title" is an array, it must be a string`},
		{`{"text":"a","published":2004}`, `member "published" is a number, it must be a string`},
		{`{"text":"a","id":{}}`, `member "id" is an object, it must be a string`},
		{`{"text":"a","url":true}`, `member "url" is a boolean, it must be a string`},
		{`{"text":"a","kind":"tweet"}`, `member "kind" is "tweet", it must be "article" or "post"`},
		{`{"text":""}`, `member "text" is empty; a report without words cannot be read`},
		{`{"text":" \n\t","title":"t"}`, `member "text" is empty; a report without words cannot be read`},
	} {
		reports, errs := readAll(t, "x.jsonl", `{"text":"before"}`+"\n"+c.line+"\n\n"+`{"text":"after"}`, Meta{})
		if len(reports) != 2 || reports[1].ID != "x:4" || len(errs) != 1 || errs[0] != "x.jsonl:2: "+c.why {
			t.Errorf("%s: got %d reports and\n%s\nwant\nx.jsonl:2: %s", c.line, len(reports), strings.Join(errs, "\n"), c.why)
		}
	}
}

// A damaged first line does not turn the others into prose.
func TestDamagedFirstLine(t *testing.T) {
	for _, first := range []string{`{"text":"cut`, `garbage`, `{garbage}`, `{"a":1,}`} {
		reports, errs := readAll(t, "x", first+"\n"+`{"text":"after"}`+"\n", Meta{})
		if len(reports) != 1 || len(errs) != 1 || !strings.HasPrefix(errs[0], "x:1: is not JSON") {
			t.Errorf("%s: got %d reports and %q", first, len(reports), errs)
		}
	}
}

func TestLineRepair(t *testing.T) {
	reports, errs := readAll(t, "x", "{\"title\":\"a\xFFb\",\"text\":\"\\ud83d\\ude00 \\ud800\\ud83dx \xE2\x82 y\\u0000\"}", Meta{})
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	r := reports[0]
	if want := "a\uFFFDb\n😀 \uFFFD\uFFFDx \uFFFD y\x00"; r.Text != want {
		t.Errorf("got  %q\nwant %q", r.Text, want)
	}
	want := []daybook.Note{
		{Text: `member "title": 1 byte that is not valid UTF-8, replaced by U+FFFD`},
		{Span: daybook.Span{Start: 11, End: 17}, Text: "6 bytes that are not valid UTF-8, replaced by U+FFFD"},
		{Span: daybook.Span{Start: 19, End: 22}, Text: "2 bytes that are not valid UTF-8, replaced by U+FFFD"},
	}
	if diff := cmp.Diff(want, r.Notes); diff != "" {
		t.Error(diff)
	}
	hold(t, r, "😀 \xED\xA0\x80\xED\xA0\xBDx \xE2\x82 y\x00")
}

// What encoding/json writes and reads is read the same here, except that it
// repairs in silence.
func TestUnquote(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "s")
		quoted, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		if got := string(unquote(quoted)); got != s {
			t.Errorf("%s: got %q, want %q", quoted, got, s)
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		quoted := `"` + rapid.StringMatching(`(\\u(d[89a-f][0-9a-f]{2}|D8[0-9A-F]{2}|00[0-9a-f]{2})|\\[bfnrt"\\/]|x|é)*`).Draw(t, "quoted") + `"`
		var want string
		if err := json.Unmarshal([]byte(quoted), &want); err != nil {
			t.Fatal(err)
		}
		if got := repair(unquote([]byte(quoted))).text; got != want {
			t.Errorf("%s: got %q, want %q", quoted, got, want)
		}
	})
}
