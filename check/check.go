// Package check says how the figures of one reading agree, part and
// contradict one another. It is arithmetic on claims: what a report says was
// settled when it was read, and no text is read here again.
//
// Nothing in it decides a winner. A finding names who says what, and what
// would resolve it. Posts and what is only held possible are set apart: they
// are shown to be at odds with the others and never weigh against them.
package check

import (
	"slices"

	"daybook"
)

// Kind is how the claims of a finding stand to one another.
type Kind string

// The kinds, in the order in which findings are given.
const (
	// Contradiction: no number satisfies all the figures, or one speaker
	// denies what another says.
	Contradiction Kind = "contradiction"
	// Sum: figures that should add up do not.
	Sum Kind = "sum"
	// Part: a part, a site or a class is larger than its whole.
	Part Kind = "part"
	// Unresolved: said, and neither confirmed nor denied by anyone who could
	// know; or people who are not accounted for.
	Unresolved Kind = "unresolved"
	// Incomparable: the figures count different things.
	Incomparable Kind = "incomparable"
	// Agreement: different speakers, headline and body, or parts and whole
	// fit one another.
	Agreement Kind = "agreement"
	// Sequence: what differs because time went by; no disagreement.
	Sequence Kind = "sequence"
)

var kinds = []Kind{Contradiction, Sum, Part, Unresolved, Incomparable, Agreement, Sequence}

// Finding is one thing that the figures of a reading show when they are laid
// side by side. All its claims belong to one incident.
type Finding struct {
	Kind Kind `json:"kind"`
	// Incident is the key of the incident that the claims are about.
	Incident string `json:"incident"`
	// Claims are the ids of the claims concerned, in order of the reading.
	// It is empty for the state of an operation, which is no count.
	Claims []string `json:"claims"`
	// Unverified is set when the finding would not stand without posts and
	// claims that are only held possible.
	Unverified bool `json:"unverified,omitempty"`
	// Text is a sentence for people; Resolve is what would resolve it, and
	// is empty where nothing needs to be.
	Text    string `json:"text"`
	Resolve string `json:"resolve,omitempty"`
}

// Reading returns the findings of a reading: the main incident before the
// others, and within one incident by kind. The same reading always gives the
// same findings.
func Reading(r *daybook.Reading) []Finding {
	out := []Finding{}
	for _, t := range tables(r) {
		t.denials()
		t.rivals()
		t.attackersIn()
		t.breakdowns()
		t.asides()
		t.floors()
		t.attackersLeft()
		t.unconfirmed()
		t.transfers()
		t.casualties()
		t.increments()
		t.agreements()
		t.operation()
		slices.SortStableFunc(t.found, func(a, b Finding) int {
			if a.Kind != b.Kind {
				return slices.Index(kinds, a.Kind) - slices.Index(kinds, b.Kind)
			}
			return rank(a.Unverified) - rank(b.Unverified)
		})
		out = append(out, t.found...)
	}
	return out
}

func rank(unverified bool) int {
	if unverified {
		return 1
	}
	return 0
}

// add notes a finding under the name of its phrase, which has a second one
// beside it that says what would resolve it.
func (t *table) add(kind Kind, phrase string, claims []*claim, data any) *Finding {
	ids := []string{}
	for _, c := range t.claims {
		if slices.Contains(claims, c) {
			ids = append(ids, c.ID)
		}
	}
	t.found = append(t.found, Finding{Kind: kind, Incident: t.incident, Claims: ids,
		Text: say(phrase, data), Resolve: say(phrase+"-resolve", data)})
	return &t.found[len(t.found)-1]
}
