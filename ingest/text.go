package ingest

import (
	"strings"

	"daybook"
)

// text reads a plain text file: one report.
func (s *source) text(raw []byte) {
	d, err := decodeText(raw)
	if err != nil {
		s.fail(0, err.Error(), nil)
		return
	}
	r := s.about()
	r.Raw = raw
	if !write(r, d) {
		s.fail(0, "has no text, only white space", nil)
		return
	}
	s.report(r)
}

// write puts the title line and the decoded body into the report. It reports
// false when the body has no words.
func write(r *daybook.Report, d decoded) bool {
	if strings.TrimSpace(d.text) == "" {
		return false
	}
	if r.Title == "" {
		r.Text, r.Origin = d.text, d.origin
		r.Notes = append(r.Notes, d.notes(nil)...)
		return true
	}
	var t trail
	t.gap(r.Title + "\n")
	r.Body = t.Len()
	t.copy(d.text, d.origin, daybook.Span{End: len(d.text)})
	r.Text, r.Origin = t.String(), t.origin
	for _, n := range d.notes(nil) {
		n.Span.Start += r.Body
		n.Span.End += r.Body
		r.Notes = append(r.Notes, n)
	}
	return true
}
