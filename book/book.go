// Package book keeps the book: it enters what is received and decided into a
// journal, and has the stages of the work follow it, so that the ledger says
// at every revision what the reports up to there say together.
//
// # The stages
//
// Each is a loop over the journal from its own cursor; restarting one is
// harmless, and two programs that follow one book do no work twice. They meet
// in the ledger, never in each other:
//
//	read       a report → its reading                       (reading.go)
//	link       readings → incidents                         (linking.go)
//	reconcile  the claims on an incident → its figures      (figures.go)
//
// A report commits alone, when it is acknowledged; what follows from it
// commits with the cursor of its stage. The ledger is a function of the
// journal and of the rules: thrown away, it is derived again byte for byte.
// Rules come into force by a revision of their own. What the ledger said
// before it stays what it was.
//
// # Names
//
// A report is named for its revision, r12; its claims r12.c3; a decision d57.
// An incident gets its identifier, i7, once, by a revision that names the
// happenings it then had. Whatever is linked or parted later, the identifier
// goes with most of these; of two in one incident the older names it, and the
// other still leads to it.
package book

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"daybook"
	"daybook/journal"
)

// Book is a journal with the stages that follow it.
type Book struct {
	j     journal.Journal
	rules Rules
	// Progress, when it is set, is told how far a stage has come, now and
	// then: revisions done of all that there are.
	Progress func(stage string, done, all int64)

	follows sync.Mutex    // one goroutine follows at a time
	memory  *acquaintance // of the linker
	recall  recall        // of readings
}

// Rules are what the ledger is derived by.
type Rules struct {
	// Name tells one set from another. It comes into force by a revision.
	Name string
	// Read reads a report. It is a function of the report alone.
	Read func(*daybook.Report) *daybook.Reading
}

// New is a book on a journal.
func New(j journal.Journal, rules Rules) *Book { return &Book{j: j, rules: rules} }

// Journal is what the book is kept in.
func (b *Book) Journal() journal.Journal { return b.j }

// The stages' cursors.
const (
	reader     = "read"
	linker     = "link"
	reconciler = "reconcile"
)

// The tables of the ledger.
const (
	tableReading  = "reading"  // by number of the report: a [reading]
	tableURL      = "url"      // by digest of an address: the newest report from there
	tableReplaced = "replaced" // by number of a report: the newer version of its page
	tableRules    = "rules"    // "active": the rules in force
	tableNode     = "node"     // by happening: a link.Node
	tableBlock    = "block"    // by block and happening
	tablePart     = "part"     // by happening: the part of the book that it is connected with
	tableParts    = "parts"    // by part: its happenings
	tableBond     = "bond"     // by happening: what people decided of it
	tableMember   = "member"   // by happening: its incident
	tableIncident = "incident" // by identifier: a record.Incident
	tableAnchor   = "anchor"   // by identifier: the happenings it goes with
	tableNamed    = "named"    // by happening: the identifiers that go with it
	tableUnnamed  = "unnamed"  // by first happening: a group without an identifier
	tableCount    = "count"    // "incident": how many identifiers were given
	tableTurned   = "turned"   // by revision: the incidents that it changed
	tableDecision = "decision" // by number: a [ruling]
	tableVerdict  = "verdict"  // by report or incident: decisions on it and its claims
	tableTelling  = "telling"  // by incident and report: a [telling]
	tableAccount  = "account"  // by identifier: a reconcile.Account
)

// number is a revision as it stands in keys, so that they sort by it.
func number(seq int64) string { return fmt.Sprintf("%09d", seq) }

// reportName is what the report of a revision is called.
func reportName(seq int64) string { return "r" + strconv.FormatInt(seq, 10) }

// decisionName is what the decision of a revision is called.
func decisionName(seq int64) string { return "d" + strconv.FormatInt(seq, 10) }

// numbered reads the number of a name that begins with a letter, such as r12.
func numbered(letter, name string) (int64, bool) {
	rest, ok := strings.CutPrefix(name, letter)
	if !ok {
		return 0, false
	}
	n, err := strconv.ParseInt(rest, 10, 64)
	return n, err == nil && n > 0 && strconv.FormatInt(n, 10) == rest
}

// stage is one loop over the journal.
type stage struct {
	cursor string
	after  string // the stage that must have gone before; "" for none
	// step says what follows from one revision.
	step func(ctx context.Context, rev journal.Revision) ([]journal.Row, error)
}

// Follow lets the stages catch up with the journal. Before, it puts the rules
// of this program in force when others are.
func (b *Book) Follow(ctx context.Context) error {
	b.follows.Lock()
	defer b.follows.Unlock()
	if err := b.activate(ctx); err != nil {
		return err
	}
	for {
		if err := b.readOn(ctx); err != nil {
			return err
		}
		if err := b.walk(ctx, stage{linker, reader, b.linkStep}); err != nil {
			return err
		}
		if named, err := b.name(ctx); err != nil {
			return err
		} else if named {
			continue
		}
		if err := b.walk(ctx, stage{reconciler, linker, b.reconcileStep}); err != nil {
			return err
		}
		if behind, err := b.Behind(ctx); err != nil || behind == 0 {
			return err
		}
	}
}

// Behind is how many revisions the ledger has not followed yet.
func (b *Book) Behind(ctx context.Context) (int64, error) {
	head, err := b.j.Head(ctx)
	if err != nil {
		return 0, err
	}
	at, err := b.j.Cursor(ctx, reconciler)
	return head.Size - at, err
}

// walk runs a stage up to where the one before it has come.
func (b *Book) walk(ctx context.Context, s stage) error {
	for {
		at, err := b.j.Cursor(ctx, s.cursor)
		if err != nil {
			return err
		}
		upto, err := b.j.Cursor(ctx, s.after)
		if err != nil {
			return err
		}
		moved, err := b.run(ctx, s, at, upto)
		if err != nil || !moved {
			return err
		}
	}
}

// run takes a stage from one revision to another. It reports whether somebody
// else has done some of it meanwhile, so that it has to look again.
func (b *Book) run(ctx context.Context, s stage, at, upto int64) (moved bool, err error) {
	if at >= upto {
		return false, nil
	}
	for rev, err := range b.j.Read(ctx, at+1) {
		if err != nil {
			return false, err
		}
		if rev.Seq > upto {
			break
		}
		rows, err := s.step(ctx, rev)
		if err != nil {
			return false, fmt.Errorf("revision %d: %w", rev.Seq, err)
		}
		switch err := b.j.Commit(ctx, s.cursor, rev.Seq, rows); {
		case errors.Is(err, journal.ErrMoved):
			return true, nil
		case err != nil:
			return false, err
		}
		b.tell(s.cursor, rev.Seq, upto)
	}
	return false, nil
}

func (b *Book) tell(stage string, done, all int64) {
	if b.Progress != nil {
		b.Progress(stage, done, all)
	}
}

// activate puts the rules of this program in force.
func (b *Book) activate(ctx context.Context) error {
	for {
		active, last, err := b.active(ctx)
		if err != nil || active == b.rules.Name {
			return err
		}
		_, err = b.j.Append(ctx, journal.Entry{Actor: program, Kind: journal.Rules, Subject: b.rules.Name, After: &last.Hash})
		if !errors.Is(err, journal.ErrMoved) {
			return err
		}
	}
}

// program is the actor of what nobody in particular has entered.
const program = "daybook"

// active is the name of the rules in force, and the last revision.
func (b *Book) active(ctx context.Context) (name string, last journal.Revision, err error) {
	at, err := b.j.Cursor(ctx, reader)
	if err != nil {
		return "", last, err
	}
	row, err := b.j.Row(ctx, tableRules, "active", at)
	if err != nil && !errors.Is(err, journal.ErrNone) {
		return "", last, err
	}
	name = string(row.Value)
	for rev, err := range b.j.Read(ctx, max(at, 1)) {
		if err != nil {
			return "", last, err
		}
		if rev.Kind == journal.Rules {
			name = rev.Subject
		}
		last = rev
	}
	return name, last, nil
}
