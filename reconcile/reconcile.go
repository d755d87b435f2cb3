// Package reconcile turns what was said of one incident into figures: low,
// best and high for each measure and side, by the eight rules of the desk
// profile, each with the statements that support it, those that dissent, and
// those that were set beside it, with the reason.
//
// The rules, each a function of its own:
//
//  1. whole: parts, sites, increments and names are floors or sums (whole.go)
//  2. sides: victims, attackers and all are kept apart (side.go)
//  3. supersede: a source's later figure replaces its earlier one (time.go)
//  4. overtake: newer figures have left an older one behind (time.go)
//  5. transfer: the injured or missing who died move (transfer.go), be it said
//     or follow from who counts whom (fate.go)
//  6. aside: what never decides alone (aside.go)
//  7. weigh: low ≤ best ≤ high over what stands (weigh.go)
//  8. sums: what should add up (sums.go)
//
// It is a function of the statements alone: it has no clock, and their order
// does not matter. Which statements were known at a moment is the caller's
// business: as-of is the choice of what is passed in. The moment at which the
// book recorded a statement is no field of one, because the same reports
// entered in another order must give the same figures.
package reconcile

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"daybook"
)

// Ref names a claim: the report it stands in, and its id in the reading of
// that report.
type Ref struct {
	Report string `json:"report"`
	Claim  string `json:"claim"`
}

// String is the reference for people and for sorting.
func (r Ref) String() string { return r.Report + "/" + r.Claim }

func (r Ref) compare(s Ref) int {
	return cmp.Or(strings.Compare(r.Report, s.Report), strings.Compare(r.Claim, s.Claim))
}

// Interval is when something was said: not before From, not after To. A zero
// end is not known; often only To is, because what a report quotes was said
// before it was published.
type Interval struct {
	From time.Time `json:"from,omitzero"`
	To   time.Time `json:"to,omitzero"`
}

// IsZero reports whether nothing is known of the time.
func (i Interval) IsZero() bool { return i.From.IsZero() && i.To.IsZero() }

// after reports whether i is later than j as far as their ends tell. What
// cannot be placed is neither later nor earlier.
func (i Interval) after(j Interval) bool {
	return !i.To.IsZero() && !j.To.IsZero() && i.To.After(j.To) && (i.From.IsZero() || !i.From.Before(j.From))
}

// Side says whether those counted are the victims (everybody who did not carry
// it out), the attackers, or both together.
type Side string

// The sides.
const (
	Victims   Side = "victims"
	Attackers Side = "attackers"
	All       Side = "all"
)

// Statement is one claim on the incident, with what the linking of reports
// and the decisions of people add to it.
type Statement struct {
	Ref
	Measure daybook.Measure `json:"measure"`
	Class   daybook.Class   `json:"class"`
	daybook.Figure
	// Vague marks words without a number ("several", "dozens", "others").
	Vague bool `json:"vague,omitempty"`
	// Words are those of the figure, for sentences.
	Words string `json:"words,omitempty"`

	// Part marks a subset of another figure; PartOf names that one when it is
	// known, and the zero Ref when it is not.
	Part   bool `json:"part,omitempty"`
	PartOf Ref  `json:"part_of,omitzero"`
	// Complete marks a whole whose parts are said to be all of it.
	Complete bool `json:"complete,omitempty"`
	// With is a name that statements of one report share when they count
	// different people side by side, and so add up; "" for none.
	With string `json:"with,omitempty"`
	// Lesser marks a statement beside which its own report has a better figure
	// for the same people: a number for all beside one person told of, a total
	// beside what is most likely a part of it.
	Lesser bool `json:"lesser,omitempty"`
	// Refers marks words that point to people told of before ("the victim",
	// "he"), and bring in nobody new.
	Refers bool `json:"refers,omitempty"`
	// Others marks people set apart from those told of before ("four others").
	Others bool `json:"others,omitempty"`
	// Hit marks a count of those who were hit ("five people were shot"), be it
	// that some are said to live, or that nothing is said of it.
	Hit bool `json:"hit,omitempty"`
	// Roundup marks what stands in a report on several incidents.
	Roundup bool `json:"roundup,omitempty"`
	// Carried marks a count of those who were taken to a hospital, or are in
	// some state there ("two in critical condition"): they may be some of the
	// injured.
	Carried bool `json:"carried,omitempty"`
	// Unsure marks a statement that was read with doubt: of those so sure, two in
	// five are none, or that its headline belies.
	Unsure bool `json:"unsure,omitempty"`
	// Person is the normalised name of the single named person who is
	// counted; "" when the figure names nobody.
	Person string `json:"person,omitempty"`
	// Include says whether attackers are in a count of people.
	Include daybook.Tri `json:"includes_attackers,omitempty"`
	// Scope is of what the figure is the count when that is not the whole
	// incident (site, facility, window, cumulative), as in daybook.Scope;
	// "" for the whole incident.
	Scope string `json:"scope,omitempty"`
	// Increment marks a figure that adds to the speaker's last one.
	Increment bool `json:"increment,omitempty"`
	// Revised marks a figure given with words of revision ("revised down").
	Revised bool `json:"revised,omitempty"`
	// From is the measure under which the same people were counted before
	// (the injured who died, the missing found dead); "" for none.
	From   daybook.Measure `json:"from,omitempty"`
	Stance daybook.Stance  `json:"stance"`

	// Source is the normalised name of the speaker: two statements have the
	// same Source only when the same person, or the same body of the same
	// place, speaks. It is "" or daybook.Unknown for anybody else, and
	// nobody's equal then. For a report's own voice it may name the paper.
	Source string `json:"source,omitempty"`
	// Who and Via are the words for the speaker and the channel, for
	// sentences; Who is "" for the report's own voice.
	Who string `json:"who,omitempty"`
	Via string `json:"via,omitempty"`
	// Kind is the kind of speaker; "" for the report's own voice.
	Kind daybook.SourceKind `json:"kind,omitempty"`
	// Post marks what stands in a social post. It is unverified unless the
	// speaker is more than the author of a post.
	Post bool `json:"post,omitempty"`
	// Party is the side that the speaker himself belongs to: Attackers for
	// those who carried it out, Victims for a party to a clash that speaks of
	// the other one, "" for anybody else.
	Party Side     `json:"party,omitempty"`
	Said  Interval `json:"said,omitzero"`
	// Origin names the telling that this goes back to: statements with the
	// same Origin are one telling, however many papers print it. Where it is
	// "", each speaker of a report is an origin, and the report's own voice
	// goes back to the speaker of the report who gives the same figure.
	Origin string `json:"origin,omitempty"`

	// Replaced marks what stands in a version of a page that a newer version
	// has taken the place of.
	Replaced bool `json:"replaced,omitempty"`
	// Rejected is set when a person has rejected the claim.
	Rejected bool `json:"rejected,omitempty"`
	// Grade is the share of its weight, in percent, that a person left to the
	// claim; 0 when nobody graded it.
	Grade int `json:"grade,omitempty"`

	borneOut bool // read with doubt twice over
	made     bool // of a count of those who were hit
	apart    bool // of several incidents, when others tell of this one
	died     int  // of those counted as injured
}

// Why is the reason for which a statement stands beside a figure.
type Why string

// The reasons.
const (
	Superseded Why = "superseded" // by a later figure of the same source
	Corrected  Why = "corrected"  // by a lower one, with words of revision
	Replaced   Why = "replaced"   // by a newer version of the page it stood on
	Overtaken  Why = "overtaken"  // left behind by newer, better-placed figures
	Denied     Why = "denied"
	Rejected   Why = "rejected"   // by a person
	Possible   Why = "possible"   // held possible, and nobody asserts it
	PostOnly   Why = "post-only"  // a post, and nobody else says it
	OtherSide  Why = "other-side" // a party's figure for the other side's losses
	Vague      Why = "vague"      // words without a number, and better is stated
	Part       Why = "part"
	Unsure     Why = "unsure"  // read with doubt, and nobody else says it
	Lesser     Why = "lesser"  // its own report has a better figure
	Scoped     Why = "scoped"  // a site, a window: less or more than the incident
	Roundup    Why = "roundup" // of several incidents, and others tell of this one
	Moved      Why = "moved"   // counted under another measure from then on
)

// Beside is a statement that does not compete, and why.
type Beside struct {
	Ref
	Why Why `json:"why"`
}

// Rule is the name of the rule that made a figure.
type Rule string

// The rules. Each has a sentence.
const (
	OneOrigin Rule = "one-origin" // a single origin gives it
	Agreed    Rule = "agreed"     // all origins that give a number give this one
	Most      Rule = "most"       // it has the most weight behind it
	Bounds    Rule = "bounds"     // only bounds are stated: the tightest that holds
	Floor     Rule = "floor"      // only parts, sites, or names are counted
	Classes   Rule = "classes"    // only classes are counted: they add up
	Increment Rule = "increment"  // a source's last figure, and what it added
	Survivors Rule = "survivors"  // those who were hit, less the dead
	Total     Rule = "total"      // victims and attackers added
	Rest      Rule = "rest"       // attackers taken off a count of all
	// The rules below abstain.
	VagueOnly  Rule = "vague-only"  // nothing but vague words
	Unverified Rule = "unverified"  // nothing but posts and possibilities
	NotStated  Rule = "not-stated"  // nothing stands: denied, rejected, elsewhere
	NoCredible Rule = "no-credible" // a party's claims of the other side's losses
)

// Read is how a count was read that does not say whether attackers are in it.
// Fits is false when nothing decided, and victims were taken to be meant.
type Read struct {
	Ref
	Side Side `json:"side"`
	Fits bool `json:"fits"`
}

// Estimate is the figure for one measure and side, and one class when Class is
// not nil. A nil Best is an abstention, and Rule says why; low and high may
// still be known ("several" is three or more). Otherwise Low ≤ Best ≤ High.
// Open marks that more than High may be meant: High 8 and Open is "8+".
//
// Each statement that concerns the figure stands in it once: in Support (it
// agrees with Best), in Dissent (it stands, and says something else), or
// Beside. Lists are in order of their references.
type Estimate struct {
	Measure daybook.Measure `json:"measure"`
	Side    Side            `json:"side"`
	Class   *daybook.Class  `json:"class"`
	Low     *int            `json:"low"`
	Best    *int            `json:"best"`
	High    *int            `json:"high"`
	Open    bool            `json:"open"`
	Rule    Rule            `json:"rule"`
	Support []Ref           `json:"support"`
	Dissent []Ref           `json:"dissent"`
	Beside  []Beside        `json:"beside"`
	Reads   []Read          `json:"reads"`
	// Floor is the most that parts, sites or names alone account for.
	Floor *int `json:"floor"`
	// Origins is how many independent origins support the figure.
	Origins int `json:"origins"`
	// Said is when the newest support was said: the age of the figure.
	Said Interval `json:"said,omitzero"`

	votes int // the weight behind Best
}

// Account is what follows from the statements on one incident.
type Account struct {
	Estimates []Estimate `json:"estimates"`
	Findings  []Finding  `json:"findings"`

	by    map[Ref]*Statement
	in    map[string][]*Statement // by report
	alike map[copied][]*Statement // by what makes copies
}

// Of returns the estimate for a measure and side over all classes, or nil.
func (a *Account) Of(m daybook.Measure, side Side) *Estimate {
	for i := range a.Estimates {
		if e := &a.Estimates[i]; e.Measure == m && e.Side == side && e.Class == nil {
			return e
		}
	}
	return nil
}

// Desk reconciles the statements on one incident by the desk profile. No two
// may have the same Ref; of those that do, the first in order counts.
func Desk(statements []Statement) *Account {
	a := &Account{Estimates: []Estimate{}, Findings: []Finding{}, by: map[Ref]*Statement{}}
	var all []*Statement
	for _, s := range statements {
		if a.by[s.Ref] == nil {
			a.by[s.Ref] = &s
			all = append(all, &s)
		}
	}
	slices.SortFunc(all, func(s, t *Statement) int { return s.Ref.compare(t.Ref) })
	trace(all)
	date(all)
	a.sort(all)
	a.bearOut(all)
	setApart(all)
	for _, m := range daybook.Measures {
		a.measure(m, all)
		if m == daybook.Killed {
			a.fates(all)
		}
	}
	a.sums(all)
	return a
}

// sort lays the statements out by report, and copies together.
func (a *Account) sort(all []*Statement) {
	a.in, a.alike = map[string][]*Statement{}, map[copied][]*Statement{}
	for _, s := range all {
		a.in[s.Report] = append(a.in[s.Report], s)
		a.alike[s.telling()] = append(a.alike[s.telling()], s)
	}
}

// measure adds the estimates of one measure.
func (a *Account) measure(m daybook.Measure, all []*Statement) {
	var of, moved []*Statement
	for _, s := range all {
		if s.Measure == m {
			of = append(of, s)
		}
		if s.From == m && s.Measure != m {
			moved = append(moved, s)
		}
	}
	if m == daybook.Injured {
		of = append(of, a.survivors(all)...)
	}
	if len(of) == 0 {
		return
	}
	a.Estimates = append(a.Estimates, a.sides(m, of, moved)...)
	for _, class := range []daybook.Class{daybook.Civilians, daybook.Security, daybook.Children, daybook.Women} {
		var members []*Statement
		for _, s := range of {
			if s.Class == class {
				members = append(members, s)
			}
		}
		if len(members) > 0 {
			p := &pool{measure: m, side: Victims, class: class, by: a.by, account: a, statements: members}
			a.Estimates = append(a.Estimates, p.settle())
		}
	}
}
