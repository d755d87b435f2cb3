package book

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"daybook"
	"daybook/journal"
	"daybook/record"
)

// Decision is what a person decided, as it stands in the journal. It names
// claims by where their words stand, because other rules may number them
// otherwise; it holds no words of a report.
type Decision struct {
	Verb     Verb      `json:"verb"`
	Claim    *ClaimRef `json:"claim,omitempty"`
	Report   string    `json:"report,omitempty"`
	Incident string    `json:"incident,omitempty"`
	Other    string    `json:"other,omitempty"` // the incident that is merged into it
	Reports  []string  `json:"reports,omitempty"`
	Grade    string    `json:"grade,omitempty"`
	Undo     string    `json:"undo,omitempty"` // the decision that is undone
	// Correction is what a claim should say.
	Correction *Correction `json:"correction,omitempty"`
	Reason     string      `json:"reason"`
	// Same, Apart and Keep are what the decision means for happenings, as of
	// the moment it was taken: those of Same are one incident, none of
	// Apart[0] is one with any of Apart[1], and from then on an identifier
	// goes with what it has in Keep.
	Same  []string            `json:"same,omitempty"`
	Apart [][]string          `json:"apart,omitempty"`
	Keep  map[string][]string `json:"keep,omitempty"`

	seq   int64
	actor string
	at    time.Time
}

// Verb is what is decided.
type Verb string

// The verbs.
const (
	Accept  Verb = "accept"  // a claim, or all of a report, is as it should be
	Reject  Verb = "reject"  // a claim, or all of a report, does not count
	Correct Verb = "correct" // the words of a claim say something else
	Grade   Verb = "grade"   // how far a claim or a report is trusted
	Note    Verb = "note"    // words on a claim, a report or an incident
	Attach  Verb = "attach"  // a report tells of an incident
	Detach  Verb = "detach"  // a report does not tell of its incident
	Merge   Verb = "merge"   // two incidents are one
	Split   Verb = "split"   // some reports of an incident tell of another
	Undo    Verb = "undo"    // a decision is taken back
)

// Verbs lists every verb.
var Verbs = []Verb{Accept, Reject, Correct, Grade, Note, Attach, Detach, Merge, Split, Undo}

// Grades are those of Airwars, from the best, with the share of its weight in
// percent that a claim so graded keeps. The share is ours: Airwars publishes
// none.
var Grades = []struct {
	Name  string
	Share int
}{{"confirmed", 100}, {"fair", 75}, {"weak", 40}, {"contested", 25}, {"discounted", 5}}

func share(grade string) int {
	for _, g := range Grades {
		if g.Name == grade {
			return g.Share
		}
	}
	return 0
}

// ClaimRef names a claim by its words' place in its report.
type ClaimRef struct {
	Report  string          `json:"report"`
	ID      string          `json:"id"` // under the rules of the day
	Measure daybook.Measure `json:"measure"`
	Figure  daybook.Span    `json:"figure"`
}

// decision reads the decision of a revision, nil when it was taken down.
func (b *Book) decision(ctx context.Context, rev journal.Revision) (*Decision, error) {
	body, err := b.j.Body(ctx, rev.Seq)
	if _, down := errors.AsType[*journal.TakenDown](err); down {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	d := &Decision{seq: rev.Seq, actor: rev.Actor, at: rev.Recorded}
	if err := json.Unmarshal(body, d); err != nil {
		return nil, fmt.Errorf("the decision of revision %d cannot be read: %w", rev.Seq, err)
	}
	return d, nil
}

// Decided is what was decided at a revision of the journal; nil when that was
// taken down, or is no decision.
func (b *Book) Decided(ctx context.Context, rev journal.Revision) (*record.Review, error) {
	if rev.Kind != journal.Decision {
		return nil, nil
	}
	d, err := b.decision(ctx, rev)
	if d == nil || err != nil {
		return nil, err
	}
	r := d.review()
	return &r, nil
}

// review is the decision as records show it.
func (d *Decision) review() record.Review {
	r := record.Review{Decision: decisionName(d.seq), Verb: string(d.Verb), Actor: d.actor, At: d.at, Reason: d.Reason, Grade: d.Grade}
	switch {
	case d.Claim != nil:
		r.Subject = d.Claim.Report + "." + d.Claim.ID
	case d.Report != "" && d.Incident != "":
		r.Subject = d.Report + " " + d.Incident
	case d.Report != "":
		r.Subject = d.Report
	case d.Other != "":
		r.Subject = d.Incident + " " + d.Other
	default:
		r.Subject = d.Incident
	}
	return r
}

// verdict is a decision on a claim, a report or an incident, beside it.
type verdict struct {
	record.Review
	Claim      *ClaimRef   `json:"claim,omitempty"`
	Correction *Correction `json:"correction,omitempty"`
}

type verdicts []verdict

func (d *draft) verdicts(of string) verdicts {
	v, _ := load[verdicts](d, tableVerdict, of)
	return v
}

// judge lays what was decided on a claim, and on all of its report, on it: the
// last word counts.
func (vs verdicts) judge(c *record.Claim) {
	for _, v := range vs {
		if v.Claim != nil && !v.Claim.is(c) {
			continue
		}
		switch Verb(v.Verb) {
		case Accept:
			c.Rejected = false
		case Reject, Correct:
			c.Rejected = true
		case Grade:
			c.Grade = share(v.Grade)
		}
		if v.Claim != nil {
			c.Review = append(c.Review, v.Review)
		}
	}
}

// onReport is what was decided on a report as a whole.
func (vs verdicts) onReport() []record.Review {
	var out []record.Review
	for _, v := range vs {
		if v.Claim == nil {
			out = append(out, v.Review)
		}
	}
	return out
}

// is reports whether the words of a claim stand where the reference says.
func (r *ClaimRef) is(c *record.Claim) bool {
	return r.Measure == c.Measure && (r.Figure.Overlaps(c.Spans.Figure) || r.Figure == c.Spans.Figure)
}

// bond is what a person decided of two happenings.
type bond struct {
	To   string `json:"to"`
	Same bool   `json:"same"`
	By   int64  `json:"by"`
}

// ruling is a decision in force, and where it was laid down.
type ruling struct {
	record.Review
	Of   string   `json:"of"`             // the report or incident it stands beside
	Refs []string `json:"refs,omitempty"` // the happenings it ties or parts
	IDs  []string `json:"ids,omitempty"`  // the identifiers it moved
}

// decided lays a decision down.
func (l *linking) decided(d *Decision) {
	r := ruling{Review: d.review(), Of: d.of(), Refs: slices.Concat(d.Same, slices.Concat(d.Apart...)), IDs: sortedIDs(d.Keep)}
	save(l.draft, tableDecision, number(d.seq), r)
	switch d.Verb {
	case Undo:
		if n, ok := numbered("d", d.Undo); ok {
			l.undecide(n)
		}
	case Accept, Reject, Correct, Grade, Note:
		l.beside(d)
	default:
		l.beside(d)
		l.bind(d)
	}
}

// of is the report or the incident that a decision stands beside.
func (d *Decision) of() string {
	switch {
	case d.Claim != nil:
		return d.Claim.Report
	case d.Report != "":
		return d.Report
	}
	return d.Incident
}

// beside lays a decision beside what it is about, and turns the incidents that
// it concerns.
func (l *linking) beside(d *Decision) {
	save(l.draft, tableVerdict, d.of(), append(l.verdicts(d.of()), verdict{d.review(), d.Claim, d.Correction}))
	l.turn(d.of())
}

// turn notes that the incidents of a report, or an incident, change.
func (l *linking) turn(of string) {
	if _, ok := numbered("i", of); ok {
		l.turned[of] = true
		return
	}
	for _, ref := range l.keys(tableMember, of+"/") {
		if id := string(l.get(tableMember, ref)); id != "" {
			l.turned[id] = true
		}
	}
}

// bind lays down what a decision means for happenings, and groups them anew.
func (l *linking) bind(d *Decision) {
	seeds := slices.Clone(d.Same)
	for i, ref := range d.Same {
		if i > 0 {
			l.tieBy(d.Same[0], ref, true, d.seq)
		}
	}
	if len(d.Apart) == 2 {
		for _, a := range d.Apart[0] {
			for _, b := range d.Apart[1] {
				l.tieBy(a, b, false, d.seq)
			}
		}
		seeds = append(seeds, slices.Concat(d.Apart...)...)
	}
	for _, id := range sortedIDs(d.Keep) {
		a, _ := load[anchor](l.draft, tableAnchor, id)
		a.Moves = append(a.Moves, move{By: d.seq, Refs: d.Keep[id]})
		save(l.draft, tableAnchor, id, a)
		l.name(id, d.Keep[id])
		seeds = append(seeds, a.Base...)
	}
	l.regroup(seeds)
}

func sortedIDs(m map[string][]string) []string {
	var out []string
	for id := range m {
		out = append(out, id)
	}
	slices.SortFunc(out, compareIDs)
	return out
}

// tieBy notes with two happenings what was decided of them.
func (l *linking) tieBy(a, b string, same bool, by int64) {
	for _, p := range [][2]string{{a, b}, {b, a}} {
		bonds, _ := load[[]bond](l.draft, tableBond, p[0])
		save(l.draft, tableBond, p[0], append(bonds, bond{p[1], same, by}))
	}
}

// undecide takes what a decision laid down away again.
func (l *linking) undecide(seq int64) {
	r, ok := load[ruling](l.draft, tableDecision, number(seq))
	if !ok {
		return
	}
	l.end(tableDecision, number(seq))
	save(l.draft, tableVerdict, r.Of, slices.DeleteFunc(l.verdicts(r.Of), func(v verdict) bool { return v.Decision == r.Decision }))
	l.turn(r.Of)
	seeds := slices.Clone(r.Refs)
	for _, ref := range r.Refs {
		bonds, _ := load[[]bond](l.draft, tableBond, ref)
		save(l.draft, tableBond, ref, slices.DeleteFunc(bonds, func(b bond) bool { return b.By == seq }))
	}
	for _, id := range r.IDs {
		a, _ := load[anchor](l.draft, tableAnchor, id)
		a.Moves = slices.DeleteFunc(a.Moves, func(m move) bool { return m.By == seq })
		save(l.draft, tableAnchor, id, a)
		seeds = append(seeds, a.refs()...)
	}
	l.regroup(seeds)
}
