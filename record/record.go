// Package record holds the nouns of what the book says of one incident at one
// moment: its reports, every claim with its words and its standing, the
// figures that follow, who stands behind them, and what people decided. It is
// what pages are made of, and does nothing else.
package record

import (
	"time"

	"daybook"
	"daybook/reconcile"
)

// Clock is which time "as of" is asked by.
type Clock string

// The clocks.
const (
	// Recorded asks what the book showed at a moment.
	Recorded Clock = "recorded"
	// Said asks what had been said by a moment, however late it was entered.
	Said Clock = "said"
)

// AsOf is the moment that a record stands for.
type AsOf struct {
	Clock Clock     `json:"clock"`
	At    time.Time `json:"at,omitzero"` // zero for now
	Seq   int64     `json:"seq"`         // the last revision of the journal that counts
}

// Incident is what several reports are held to be about, without their claims.
type Incident struct {
	ID     string          `json:"id"`
	Also   []string        `json:"also"` // identifiers that were merged into it
	Type   daybook.Type    `json:"type"`
	Status daybook.Status  `json:"status"`
	Place  *daybook.Place  `json:"place"`
	Sites  []daybook.Place `json:"sites"` // of an attack on several places
	From   string          `json:"from"`  // the days it happened on, YYYY-MM-DD; "" when not known
	To     string          `json:"to"`
	// Members are the happenings that it is made of, as "r12/1", in order.
	Members []string `json:"members"`
}

// Report is the head of a report.
type Report struct {
	Name         string       `json:"name"` // r12
	ID           string       `json:"id,omitempty"`
	Title        string       `json:"title,omitempty"`
	Publisher    string       `json:"publisher,omitempty"`
	URL          string       `json:"url,omitempty"`
	Published    string       `json:"published,omitempty"`
	Kind         daybook.Kind `json:"kind"`
	Recorded     time.Time    `json:"recorded"`
	SHA256       string       `json:"sha256"`               // of the bytes as they were received
	Body         string       `json:"body"`                 // digest of its entry in the journal
	Supersedes   string       `json:"supersedes,omitempty"` // an earlier version of the same page
	SupersededBy string       `json:"superseded_by,omitempty"`
	// CopyOf is the report whose words this one repeats.
	CopyOf string `json:"copy_of,omitempty"`
	// Main says that the incident is what the report is about, and not
	// something it mentions.
	Main bool `json:"main"`
	// Toll is what a careful recorder takes from this report alone; nil unless
	// the incident is its main one.
	Toll *daybook.Toll `json:"toll,omitempty"`
	// Private are names of private people in the report, as it spells them.
	Private []string `json:"private,omitempty"`
}

// Claim is one claim with its words, and with what linking and people add.
type Claim struct {
	Name string `json:"name"` // r12.c3
	reconcile.Statement
	Quote      string        `json:"quote"`
	Spans      daybook.Spans `json:"spans"`
	Post       *daybook.Post `json:"post"`
	Via        string        `json:"via"`
	Confidence float64       `json:"confidence"`
	Rule       string        `json:"rule"`
	// Why is the rule of origins that tied it to its origin.
	Why string `json:"why"`
	// Child marks a claim about children.
	Child  bool     `json:"child"`
	Review []Review `json:"review,omitempty"`
}

// Review is what somebody decided on a claim, a report or an incident.
type Review struct {
	Decision string    `json:"decision"` // d57
	Verb     string    `json:"verb"`
	Actor    string    `json:"actor"`
	At       time.Time `json:"at"`
	Reason   string    `json:"reason,omitempty"`
	Grade    string    `json:"grade,omitempty"`
	Note     string    `json:"note,omitempty"`
	Subject  string    `json:"subject,omitempty"`
}

// Voice is a statement that counts nobody: who did it, or how the operation
// stands.
type Voice struct {
	Name   string             `json:"name"` // r12.s1, r12.a1
	Report string             `json:"report"`
	Kind   string             `json:"kind"`
	Actor  string             `json:"actor,omitempty"`
	Quote  string             `json:"quote"`
	Span   daybook.Span       `json:"span"`
	Who    string             `json:"who"` // "" for the report's own voice, "?" for nobody known
	Source daybook.SourceKind `json:"source_kind,omitempty"`
	Via    string             `json:"via,omitempty"`
	Post   *daybook.Post      `json:"post,omitempty"`
	Said   reconcile.Interval `json:"said,omitzero"`
}

// Figure is an estimate with its sentence.
type Figure struct {
	reconcile.Estimate
	Text string `json:"text"`
}

// Finding is a disagreement, or what agrees, in a sentence.
type Finding struct {
	reconcile.Finding
	Text    string `json:"text"`
	Resolve string `json:"resolve,omitempty"`
}

// Origin is one telling, and the reports that print it.
type Origin struct {
	Name    string   `json:"name"`
	Who     string   `json:"who"`
	Kind    string   `json:"kind,omitempty"`
	Reports []string `json:"reports"`
	Claims  []string `json:"claims"`
}

// Standing is how a claim stands in the record.
type Standing string

// The standings beside those of [reconcile.Why].
const (
	Stands   Standing = "stands"
	Dissents Standing = "dissents"
)

// Record is all of it.
type Record struct {
	Incident
	AsOf      AsOf      `json:"as_of"`
	Newest    time.Time `json:"newest"` // when the last report in it was recorded
	Reports   []Report  `json:"reports"`
	Figures   []Figure  `json:"figures"`
	Claims    []Claim   `json:"claims"`
	Findings  []Finding `json:"findings"`
	Blame     []Voice   `json:"responsibility"`
	Situation []Voice   `json:"situation"`
	Origins   []Origin  `json:"origins"`
	Reviews   []Review  `json:"decisions"`
	// Standing says of each claim, by name, why it does not decide; of a claim
	// that does, that it stands or dissents.
	Standing map[string]Standing `json:"standing"`
	// Unplaced are what was said at a time that is not known, and that the
	// said clock therefore leaves out.
	Unplaced []Unplaced `json:"unplaced,omitempty"`
	// Perhaps are claims, by name, that may have been said later than asked:
	// of the same day, the hour unknown.
	Perhaps []string `json:"perhaps,omitempty"`
}

// Unplaced is something that cannot be placed in time.
type Unplaced struct {
	Name  string             `json:"name"`
	Quote string             `json:"quote"`
	Who   string             `json:"who"`
	Via   string             `json:"via,omitempty"`
	Known reconcile.Interval `json:"known"` // what is known of its time
}
