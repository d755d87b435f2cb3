package book

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"daybook/journal"
	"daybook/record"
)

// RefusedError says why a decision was not entered, and the next step.
type RefusedError struct {
	Why string
	// Meanwhile is the revision up to which others have decided since the
	// person looked, all of which Why tells; 0 when nobody has.
	Meanwhile int64
}

func (e *RefusedError) Error() string { return e.Why }

func refused(format string, a ...any) error { return &RefusedError{Why: fmt.Sprintf(format, a...)} }

// Asked is a decision as a person puts it, in the names of the book.
type Asked struct {
	Verb  Verb
	Names []string // what it is about
	Grade string
	// Correction is what a claim should say.
	Correction *Correction
	Reason     string // for a note, its words
	Actor      string
	// Seen, when it is set, is the revision that the person saw: when what the
	// decision is about has changed since, it is refused.
	Seen int64
}

// Decide enters what somebody decided, and lets the ledger follow.
func (b *Book) Decide(ctx context.Context, a Asked) (journal.Revision, error) {
	for {
		if err := b.Follow(ctx); err != nil {
			return journal.Revision{}, err
		}
		head, err := b.j.Head(ctx)
		if err != nil {
			return journal.Revision{}, err
		}
		last, err := b.revision(ctx, head.Size)
		if err != nil {
			return journal.Revision{}, err
		}
		d, err := b.meant(ctx, a, head.Size)
		if err != nil {
			return journal.Revision{}, err
		}
		rev, err := b.j.Append(ctx, journal.Entry{Actor: a.Actor, Kind: journal.Decision, Subject: d.of(), Body: encode(d), After: &last.Hash})
		if errors.Is(err, journal.ErrMoved) {
			continue // somebody wrote meanwhile: what was meant is looked up again
		}
		if err != nil {
			return rev, err
		}
		return rev, b.Follow(ctx)
	}
}

// meant works out what a decision means for the book as it is.
func (b *Book) meant(ctx context.Context, a Asked, at int64) (*Decision, error) {
	if strings.TrimSpace(a.Actor) == "" {
		return nil, refused("nobody is named who decides; say --actor NAME")
	}
	if strings.TrimSpace(a.Reason) == "" {
		return nil, refused("a decision needs a reason; say --reason \"...\"")
	}
	if a.Verb == Grade && share(a.Grade) == 0 {
		return nil, refused("the grade %q is none of %s", a.Grade, strings.Join(gradeNames(), ", "))
	}
	if a.Verb == Correct {
		if err := a.Correction.check(); err != nil {
			return nil, err
		}
	}
	m := &meaning{b.draft(ctx, at), b, &Decision{Verb: a.Verb, Grade: a.Grade, Correction: a.Correction, Reason: a.Reason}}
	if err := errors.Join(m.fill(a.Names), m.err); err != nil {
		return nil, err
	}
	return m.d, m.clash(a.Seen)
}

func gradeNames() []string {
	var out []string
	for _, g := range Grades {
		out = append(out, g.Name)
	}
	return out
}

// meaning is a decision being worked out.
type meaning struct {
	*draft
	book *Book
	d    *Decision
}

// takes is how many names each verb takes, at least and at most.
var takes = map[Verb][2]int{Accept: {1, 1}, Reject: {1, 1}, Correct: {1, 1}, Grade: {1, 1}, Note: {1, 1}, Attach: {2, 2}, Detach: {1, 1},
	Merge: {2, 2}, Split: {2, 1000}, Undo: {1, 1}}

func (m *meaning) fill(names []string) error {
	n, ok := takes[m.d.Verb]
	if !ok {
		return refused("%q is nothing that can be decided; there are %v", m.d.Verb, Verbs)
	}
	if len(names) < n[0] || len(names) > n[1] {
		return refused("%s is about %d names, and %d were given", m.d.Verb, n[0], len(names))
	}
	switch m.d.Verb {
	case Attach:
		return m.attach(names[0], names[1])
	case Detach:
		return m.detach(names[0])
	case Merge:
		return m.merge(names[0], names[1])
	case Split:
		return m.split(names[0], names[1:])
	case Undo:
		return m.undo(names[0])
	}
	return m.on(names[0])
}

// on fills in a claim, a report or an incident.
func (m *meaning) on(name string) error {
	if report, id, ok := strings.Cut(name, "."); ok {
		ref, err := m.claim(report, id)
		m.d.Claim = ref
		return err
	}
	if strings.HasPrefix(name, "i") && m.d.Verb == Note {
		inc, err := m.incident(name)
		m.d.Incident = inc.ID
		return err
	}
	if strings.HasPrefix(name, "i") {
		return refused("%s %s: an incident is nothing to %s; name a claim, as r12.c3, or a report, as r12", m.d.Verb, name, m.d.Verb)
	}
	if m.d.Verb == Correct {
		return refused("correct %s: a correction is of one claim; name it, as r12.c3", name)
	}
	m.d.Report = name
	_, err := m.report(name)
	return err
}

// claim is the claim that a name means now.
func (m *meaning) claim(report, id string) (*ClaimRef, error) {
	rd, err := m.report(report)
	if err != nil {
		return nil, err
	}
	for _, c := range rd.Claims {
		if c.ID == id {
			return &ClaimRef{report, id, c.Measure, c.Spans.Figure}, nil
		}
	}
	return nil, &NameError{report + "." + id, fmt.Sprintf("there is no such claim; %s has %d", report, len(rd.Claims))}
}

// report is the reading of a report that must be there.
func (m *meaning) report(name string) (*reading, error) {
	n, ok := numbered("r", name)
	if !ok {
		return nil, &NameError{name, "is no name of this book; reports are called r12, claims r12.c3, incidents i7, decisions d57"}
	}
	rd, ok := load[reading](m.draft, tableReading, number(n))
	if !ok {
		return nil, &NameError{name, "there is no such report, or it was taken down; 'daybook incidents' and 'daybook incident ID' list what there is"}
	}
	return &rd, m.err
}

// incident is the incident that an identifier leads to now.
func (m *meaning) incident(id string) (record.Incident, error) {
	now, err := m.book.Resolve(m.ctx, id, m.at)
	if err != nil {
		return record.Incident{}, err
	}
	inc, _ := load[record.Incident](m.draft, tableIncident, now)
	return inc, m.err
}

// main is the happening of a report that a decision moves: its main one, or
// else its first.
func (m *meaning) main(report string) (ref string, err error) {
	if _, err := m.report(report); err != nil {
		return "", err
	}
	refs := m.keys(tableNode, report+"/")
	if len(refs) == 0 {
		return "", refused("%s tells of no incident that was found in it; nothing to move", report)
	}
	return refs[0], m.err
}

func (m *meaning) attach(report, id string) error {
	ref, err := m.main(report)
	if err != nil {
		return err
	}
	inc, err := m.incident(id)
	if err != nil {
		return err
	}
	if slices.Contains(inc.Members, ref) {
		return refused("%s tells of %s already", report, inc.ID)
	}
	m.d.Report, m.d.Incident = report, inc.ID
	m.d.Same = append([]string{ref}, inc.Members...)
	return m.leave(ref)
}

// leave parts a happening from the incident it is in now, whose identifier
// stays with the others.
func (m *meaning) leave(ref string) error {
	id := string(m.get(tableMember, ref))
	was, ok := load[record.Incident](m.draft, tableIncident, id)
	if !ok {
		return m.err
	}
	rest := slices.DeleteFunc(slices.Clone(was.Members), func(r string) bool { return r == ref })
	if len(rest) > 0 {
		m.d.Apart = [][]string{{ref}, rest}
		m.d.Keep = map[string][]string{id: rest}
	}
	return m.err
}

func (m *meaning) detach(report string) error {
	ref, err := m.main(report)
	if err != nil {
		return err
	}
	m.d.Report = report
	m.d.Incident = string(m.get(tableMember, ref))
	if err := m.leave(ref); err != nil {
		return err
	}
	if m.d.Keep == nil {
		return refused("%s is the only report of %s; there is nothing to detach it from", report, m.d.Incident)
	}
	return nil
}

func (m *meaning) merge(a, b string) error {
	first, err := m.incident(a)
	if err != nil {
		return err
	}
	second, err := m.incident(b)
	if err != nil {
		return err
	}
	if first.ID == second.ID {
		return refused("%s and %s are one incident already: %s", a, b, first.ID)
	}
	if compareIDs(first.ID, second.ID) > 0 {
		first, second = second, first
	}
	m.d.Incident, m.d.Other = first.ID, second.ID
	m.d.Same = slices.Concat(first.Members, second.Members)
	return nil
}

func (m *meaning) split(id string, reports []string) error {
	inc, err := m.incident(id)
	if err != nil {
		return err
	}
	var out []string
	for _, r := range reports {
		if _, err := m.report(r); err != nil {
			return err
		}
		n := len(out)
		for _, ref := range inc.Members {
			if parseRef(ref).Report == r {
				out = append(out, ref)
			}
		}
		if len(out) == n {
			return refused("%s does not tell of %s; it cannot be split off", r, inc.ID)
		}
	}
	rest := slices.DeleteFunc(slices.Clone(inc.Members), func(ref string) bool { return slices.Contains(out, ref) })
	if len(rest) == 0 {
		return refused("these are all reports of %s; leave some in it", inc.ID)
	}
	m.d.Incident, m.d.Reports = inc.ID, reports
	m.d.Same, m.d.Apart, m.d.Keep = out, [][]string{out, rest}, map[string][]string{inc.ID: rest}
	return nil
}

func (m *meaning) undo(name string) error {
	n, ok := numbered("d", name)
	if !ok {
		return &NameError{name, "is no decision; decisions are called d57"}
	}
	r, ok := load[ruling](m.draft, tableDecision, number(n))
	if !ok {
		return &NameError{name, "there is no such decision, or it was undone already"}
	}
	if Verb(r.Verb) == Undo {
		return refused("%s is an undo itself; decide again what it took back", name)
	}
	m.d.Undo = name
	if m.d.Incident, m.d.Report = "", r.Of; strings.HasPrefix(r.Of, "i") {
		m.d.Incident, m.d.Report = r.Of, ""
	}
	return nil
}
