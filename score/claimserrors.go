package score

import (
	"io"
	"slices"
	"strings"

	"daybook"
)

// The kinds of error of claims.
const (
	Misattributed Kind = "misattributed" // right figure, another speaker than gold's
	Invented      Kind = "invented"      // a speaker where the report speaks itself
	Ungrounded    Kind = "ungrounded"    // the quote is not in the report
	Missed        Kind = "missed"
	Extra         Kind = "extra"
	NotIncident   Kind = "not-incident"   // main for other, or other for main
	NotAttributed Kind = "not-attributed" // the speaker left open, by one of the two
	NotFull       Kind = "not-full"       // another stance, or part for whole

	ResponsibilityMissed Kind = "responsibility-missed"
	ResponsibilityExtra  Kind = "responsibility-extra"
	ResponsibilitySource Kind = "responsibility-source" // right, on another's word
	TollError            Kind = "toll"
)

// ClaimKinds lists the kinds of error of claims, the gravest first.
var ClaimKinds = []Kind{Misattributed, Invented, Ungrounded, Missed, Extra, NotIncident, NotAttributed,
	NotFull, ResponsibilityMissed, ResponsibilityExtra, ResponsibilitySource, TollError}

// WriteErrors lists the errors by kind, at most limit of each kind, all when
// limit is negative. only is a comma-separated list of kinds or parts of their
// names ("missed,responsibility"), empty for all.
//
// A claim is one line: report, side, measure, class, part or indefinite,
// bounds, figure, source (with via), stance, incident, rule, quote. A missed
// or extra claim is followed by the one on the other side, itself without
// partner, that comes nearest: often the same words, read wrongly.
func (res *ClaimsResult) WriteErrors(w io.Writer, limit int, only string) error {
	return writeErrors(w, res.Errors, ClaimKinds, limit, only)
}

// side is a claim and the part it has in an error; the claim may be nil.
type side struct {
	name  string
	claim *daybook.Claim
}

func (res *ClaimsResult) claimError(kind Kind, id string, sides ...side) {
	e := Error{Kind: kind, Report: id}
	for _, s := range sides {
		if s.claim != nil {
			e.Sides = append(e.Sides, Side{s.name, claimCells(s.claim)})
		}
	}
	res.Errors = append(res.Errors, e)
}

func claimCells(c *daybook.Claim) []string {
	var marks []string
	if c.Part {
		marks = append(marks, "part")
	}
	if c.Indefinite {
		marks = append(marks, "indefinite")
	}
	return []string{string(c.Measure), string(c.Class), strings.Join(marks, " "), bounds(c.Lo, c.Hi),
		quoted(c.Words), speaker(c.Source, c.Via), string(c.Stance), c.Incident, c.Rule, quoted(c.Quote)}
}

func (res *ClaimsResult) responsibilityError(kind Kind, id string, gold, read *daybook.Responsibility) {
	e := Error{Kind: kind, Report: id}
	for _, s := range []struct {
		name string
		r    *daybook.Responsibility
	}{{"gold", gold}, {"read", read}} {
		if s.r != nil {
			e.Sides = append(e.Sides, Side{s.name, []string{s.r.Kind, quoted(s.r.Actor),
				speaker(s.r.Source, s.r.Via), s.r.Rule, quoted(s.r.Quote)}})
		}
	}
	res.Errors = append(res.Errors, e)
}

// tollError records that the toll at index k of tollNames differs; the read
// side is followed by the claims it was taken from, those of its own measure.
func (res *ClaimsResult) tollError(id string, k int, gold, read *daybook.Bounds, r *daybook.Reading) {
	e := Error{Kind: TollError, Report: id, Sides: []Side{
		{"gold", []string{tollNames[k], tollBounds(gold)}},
		{"read", []string{tollNames[k], tollBounds(read)}},
	}}
	measure := daybook.Killed
	if tollNames[k] == "injured" {
		measure = daybook.Injured
	}
	for i := range r.Claims {
		c := &r.Claims[i]
		if c.Measure == measure && slices.Contains(r.Toll.From, c.ID) {
			e.Sides = append(e.Sides, Side{"from", []string{c.ID, bounds(c.Lo, c.Hi),
				string(c.Class), speaker(c.Source, c.Via), c.Rule, quoted(c.Quote)}})
		}
	}
	res.Errors = append(res.Errors, e)
}

func quoted(s string) string { return `"` + flatten(s) + `"` }

// speaker writes a source and its channel: "-" is the report's own voice.
func speaker(source, via *string) string {
	s := "-"
	if source != nil {
		s = flatten(*source)
	}
	if via != nil {
		s += " via " + flatten(*via)
	}
	return s
}

// nearest returns the claim whose quote shares most words with the quote of c,
// if they are half of the shorter quote and the two claims have their measure,
// their bounds or their figure in common; nil when there is none.
func nearest(c *daybook.Claim, others []*daybook.Claim) *daybook.Claim {
	var best *daybook.Claim
	most := 0
	quote, figure := words(c.Quote), words(c.Words)
	for _, o := range others {
		other := words(o.Quote)
		shared := len(quote) - len(quote.minus(other))
		if 2*shared < min(len(quote), len(other)) || shared <= most {
			continue
		}
		if c.Measure == o.Measure || bounds(c.Lo, c.Hi) == bounds(o.Lo, o.Hi) || figure.shares(words(o.Words)) {
			best, most = o, shared
		}
	}
	return best
}
