package book

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"daybook"
	"daybook/ingest"
)

// entryHeader begins the body of a report in the journal. Behind it, on the
// same line, stands what was said of the report beside its bytes, as JSON; on
// the next line, the bytes as they were received begin.
const entryHeader = "daybook-report/1 "

// given is what was said of a report beside its bytes. The bytes of a line of
// JSON say all of it for themselves.
type given struct {
	ID        string       `json:"id,omitempty"`
	Title     string       `json:"title,omitempty"`
	Publisher string       `json:"publisher,omitempty"`
	Published string       `json:"published,omitempty"`
	URL       string       `json:"url,omitempty"`
	Kind      daybook.Kind `json:"kind,omitempty"`
	// Of is the report that these bytes are a copy of, from which a name was
	// taken out: r12.
	Of string `json:"of,omitempty"`
}

// body is the bytes of a report's revision.
func body(g given, raw []byte) []byte {
	var b bytes.Buffer
	b.WriteString(entryHeader)
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(g); err != nil {
		panic(err) // unreachable unless a string cannot be encoded
	}
	b.Write(raw)
	return b.Bytes()
}

// unbody reads what body wrote.
func unbody(b []byte) (g given, raw []byte, err error) {
	head, raw, ok := bytes.Cut(b, []byte("\n"))
	text, known := strings.CutPrefix(string(head), entryHeader)
	if !ok || !known {
		return g, nil, errors.New("the body of this report has a form that this program does not know: use a newer one")
	}
	if err := json.Unmarshal([]byte(text), &g); err != nil {
		return g, nil, fmt.Errorf("the head of this report cannot be read: %w", err)
	}
	return g, raw, nil
}

// restore makes the report of a body. It is called by its name in the book;
// id is what its publisher calls it, "" when nothing does.
func restore(name string, b []byte) (r *daybook.Report, id string, err error) {
	g, raw, err := unbody(b)
	if err != nil {
		return nil, "", err
	}
	meta := ingest.Meta{ID: g.ID, Title: g.Title, Publisher: g.Publisher, Published: g.Published, URL: g.URL}
	for r, err = range ingest.Open(name, bytes.NewReader(raw), meta) {
		break
	}
	if err != nil || r == nil {
		return nil, "", fmt.Errorf("%s cannot be read again: %w", name, err)
	}
	if g.Kind != "" {
		r.Kind = g.Kind
	}
	if id = r.ID; id == name || id == name+":1" {
		id = ""
	}
	r.ID = name
	return r, id, nil
}
