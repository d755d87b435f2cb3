package golden

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"daybook"
)

// Faults returns what is wrong with a reading as such, whatever its report
// says: spans that are no range of the text or do not hold the words they
// should, statements without words, references that lead nowhere, members that
// would print as null where a list belongs.
func Faults(r *daybook.Reading) []string {
	f := &faults{text: r.Report.Text, r: r}
	f.check(utf8.ValidString(f.text), "the text is not UTF-8")
	f.check(r.Schema == daybook.Schema, "schema %q", r.Schema)
	f.check(r.Happenings != nil && r.Posts != nil && r.Claims != nil && r.Responsibility != nil &&
		r.Situation != nil && r.Notes != nil, "a list is null")
	f.incidents()
	f.claims()
	for i, x := range r.Responsibility {
		at := fmt.Sprintf("responsibility %d", i)
		f.holds(at+" quote", x.Spans.Quote, x.Quote)
		if x.Actor != daybook.Unknown {
			f.holds(at+" actor", x.Spans.Actor, x.Actor)
		}
		f.optional(at+" source", x.Spans.Source, x.Source)
		f.optional(at+" via", x.Spans.Via, x.Via)
		f.known(at, x.Incident)
	}
	for i, x := range r.Situation {
		at := fmt.Sprintf("situation %d", i)
		f.holds(at, x.Span, x.Quote)
		f.optional(at+" source", x.SourceSpan, x.Source)
		f.optional(at+" via", x.ViaSpan, x.Via)
		f.known(at, x.Incident)
	}
	for i, p := range r.Posts {
		f.valid(fmt.Sprintf("post %d", i), p.Span)
	}
	for i, n := range r.Notes {
		f.valid(fmt.Sprintf("note %d", i), n.Span)
		f.check(n.Text != "", "note %d says nothing", i)
	}
	return f.list
}

type faults struct {
	text string
	r    *daybook.Reading
	list []string
}

func (f *faults) check(ok bool, format string, args ...any) {
	if !ok {
		f.list = append(f.list, fmt.Sprintf(format, args...))
	}
}

func (f *faults) valid(at string, s daybook.Span) bool {
	ok := s.Valid(f.text)
	f.check(ok, "%s: span %v is no range of the text", at, s)
	return ok
}

// holds checks that the words stand at the span.
func (f *faults) holds(at string, s daybook.Span, words string) {
	f.check(words != "", "%s has no words", at)
	if f.valid(at, s) {
		f.check(s.Of(f.text) == words, "%s is %q, at its span stands %q", at, words, s.Of(f.text))
	}
}

// optional checks words that may be absent, and then have no span. A speaker
// whom the text does not identify has none either, and may have one: the
// pronoun.
func (f *faults) optional(at string, s *daybook.Span, words *string) {
	switch {
	case words == nil:
		f.check(s == nil, "%s has a span and no words", at)
	case *words == daybook.Unknown:
		if s != nil {
			f.valid(at, *s)
		}
	case s == nil:
		f.check(false, "%s %q has no span", at, *words)
	default:
		f.holds(at, *s, *words)
	}
}

// known checks that an incident is one of the reading's.
func (f *faults) known(at, key string) {
	f.check(slices.ContainsFunc(f.r.Happenings, func(h daybook.Happening) bool { return h.Key == key }),
		"%s: there is no incident %q", at, key)
}

func (f *faults) claims() {
	ids := map[string]bool{}
	for _, c := range f.r.Claims {
		f.check(c.ID != "" && !ids[c.ID], "claim id %q is empty or stands twice", c.ID)
		ids[c.ID] = true
	}
	for i := range f.r.Claims {
		c := &f.r.Claims[i]
		f.holds(c.ID+" quote", c.Spans.Quote, c.Quote)
		f.holds(c.ID+" figure", c.Spans.Figure, c.Words)
		f.check(c.Spans.Quote.Contains(c.Spans.Figure), "%s: the figure lies outside of the quote", c.ID)
		f.optional(c.ID+" source", c.Spans.Source, c.Source)
		f.optional(c.ID+" via", c.Spans.Via, c.Via)
		f.optional(c.ID+" cue", c.Spans.Cue, c.Cue)
		f.known(c.ID, c.Incident)
		f.check(slices.Contains(daybook.Measures, c.Measure), "%s: measure %q", c.ID, c.Measure)
		f.check(!c.Figure.IsZero(), "%s has no figure", c.ID)
		f.check(c.Lo == nil || c.Hi == nil || *c.Lo <= *c.Hi, "%s: the low bound is above the high one", c.ID)
		f.check(c.PartOf == nil || ids[*c.PartOf] && *c.PartOf != c.ID, "%s is part of no claim", c.ID)
		f.check(c.Post == nil || 0 <= *c.Post && *c.Post < len(f.r.Posts), "%s stands in no post", c.ID)
		f.check(c.Confidence >= 0 && c.Confidence <= 1, "%s: confidence %v", c.ID, c.Confidence)
		f.check(c.Rule != "", "%s names no rule", c.ID)
	}
	for _, id := range f.r.Toll.From {
		f.check(ids[id], "the toll is from %q, which is no claim", id)
	}
}

func (f *faults) incidents() {
	mains := 0
	for _, h := range f.r.Happenings {
		at := "incident " + h.Key
		if h.Main {
			mains++
		}
		if p := h.Place; p != nil {
			f.holds(at+" place", p.Span, p.Text)
		}
		if d := h.Date; d != nil {
			f.holds(at+" date", d.Span, d.Text)
		}
		for _, x := range h.Perpetrators {
			f.holds(at+" perpetrator", x.Span, x.Text)
		}
		for _, x := range h.Targets {
			f.holds(at+" target", x.Span, x.Text)
		}
		for _, x := range h.Victims {
			f.holds(at+" victim", x.Span, x.Text)
		}
		for _, x := range h.Weapons {
			f.holds(at+" weapon", x.Span, x.Text)
		}
		f.check(h.Type != "" && h.Status != "", "%s has no type or no status", at)
	}
	f.check(mains <= 1, "%d incidents are the main one", mains)
}
