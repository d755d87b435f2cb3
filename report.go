// Package daybook holds the nouns of the book: what a report is, what a claim
// is, and the words the two are described with. It does nothing else, and
// imports the standard library only; every other room imports it.
//
// The data walks one way: bytes become a [Report], a report is read into a
// [Reading], readings are linked into incidents, the claims on an incident are
// reconciled into figures. A [Span] of one report's text is the only
// coordinate used on the way.
package daybook

import (
	"encoding/json"
	"fmt"
	"sort"
	"unicode/utf8"
)

// Span is a half-open range of bytes, [Start, End), of one report's Text. Both
// ends lie on rune boundaries. In JSON it is the pair [start, end].
type Span struct{ Start, End int }

// Len is the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// IsZero reports whether the span covers nothing at the start of the text: the
// value of a span that was never set.
func (s Span) IsZero() bool { return s.Start == 0 && s.End == 0 }

// Of returns the words that the span covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Union is the smallest span that covers both.
func (s Span) Union(t Span) Span {
	return Span{min(s.Start, t.Start), max(s.End, t.End)}
}

// Valid reports whether the span is a range of text on rune boundaries.
func (s Span) Valid(text string) bool {
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(text) &&
		onRune(text, s.Start) && onRune(text, s.End)
}

func onRune(text string, i int) bool {
	return i == len(text) || utf8.RuneStart(text[i])
}

// MarshalJSON writes the span as [start, end].
func (s Span) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, "[%d,%d]", s.Start, s.End), nil
}

// UnmarshalJSON reads [start, end].
func (s *Span) UnmarshalJSON(b []byte) error {
	var p [2]int
	if err := json.Unmarshal(b, &p); err != nil {
		return fmt.Errorf("span: %w", err)
	}
	s.Start, s.End = p[0], p[1]
	return nil
}

// Report is one published text as received. It is never edited: what was wrong
// with the bytes was repaired once, on the way in, and Origin leads from every
// offset of Text back to the bytes.
type Report struct {
	ID        string `json:"id"`
	Title     string `json:"title,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	URL       string `json:"url,omitempty"`
	// Published is the time of publication as given: an RFC 3339 time, or a
	// local time or day without a zone. A zone is never invented.
	Published string `json:"published,omitempty"`
	Kind      Kind   `json:"kind,omitempty"`

	// Text is what every span indexes: the title line first when there is
	// one, a newline, then the body. It is valid UTF-8.
	Text string `json:"text"`
	// Body is where the body begins in Text: 0 without a title.
	Body int `json:"-"`
	// Posts are the embedded posts that the markup of the report declared,
	// in order; posts that only their plain-text form gives away are found
	// by the reader.
	Posts []Post `json:"-"`
	// Notes say what was repaired or left out on the way in.
	Notes []Note `json:"-"`
	// Origin maps Text back to the bytes received.
	Origin OffsetMap `json:"-"`
	// Raw is what was received: the bytes of a text or a page, unpacked, or
	// the line of JSON.
	Raw []byte `json:"-"`
}

// Kind says whether a report is an article (a wire item, a statement) or a
// single social post.
type Kind string

// The kinds of report.
const (
	Article    Kind = "article"
	SinglePost Kind = "post"
)

// Note is something that was seen and could not be read, repaired, or that a
// reader of the figures should know: an in-text correction, replaced bytes.
type Note struct {
	Span Span   `json:"span"`
	Text string `json:"text"`
}

// Post is a social post embedded in a report: a stretch of it with an author
// and a time of its own.
type Post struct {
	Author   string `json:"author"`
	Handle   string `json:"handle"`
	Posted   string `json:"posted"`
	Span     Span   `json:"span"`
	Platform string `json:"platform"`
}

// Twitter is the platform whose posts leave their signature in plain text.
const Twitter = "twitter"

// OffsetMap leads from offsets of a Text back to offsets of the bytes it came
// from. It is a list of stretches in order of Text. Bytes that belong to no
// stretch were left out; stretches of Text without a source were put in.
type OffsetMap []Stretch

// Stretch says that Text[At:At+Len] came from the raw bytes [From,
// From+FromLen). When Len equals FromLen and the stretch is not Loose the two
// agree byte by byte; otherwise (an entity, a repaired byte, collapsed white
// space) the stretch corresponds as a whole. FromLen 0 is a declared gap: the
// words were put in and have no source bytes.
type Stretch struct {
	At, Len       int
	From, FromLen int
	Loose         bool
}

// Raw returns the smallest range of raw bytes that the span came from, and
// false when no part of it has a source. An empty map is the identity.
func (m OffsetMap) Raw(s Span) (Span, bool) {
	if len(m) == 0 {
		return s, true
	}
	i := sort.Search(len(m), func(i int) bool { return m[i].At+m[i].Len > s.Start })
	var out Span
	found := false
	for ; i < len(m) && m[i].At < s.End; i++ {
		p := m[i]
		if p.FromLen == 0 {
			continue
		}
		from := Span{p.From, p.From + p.FromLen}
		if !p.Loose && p.Len == p.FromLen {
			from.Start += max(0, s.Start-p.At)
			from.End -= max(0, p.At+p.Len-s.End)
		}
		if !found {
			out, found = from, true
		} else {
			out = out.Union(from)
		}
	}
	return out, found
}
