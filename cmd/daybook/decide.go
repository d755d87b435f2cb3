package main

import (
	"context"
	"fmt"

	"daybook"
	"daybook/book"
)

type decideVerb struct {
	Accept  decideOne     `cmd:"" help:"A claim (r12.c3), or all of a report (r12), is as it should be."`
	Reject  decideOne     `cmd:"" help:"A claim, or all of a report, does not count; it stays in the record, marked."`
	Correct decideCorrect `cmd:"" help:"The words of a claim say something else: correct r12.c3 --figure 4."`
	Grade   decideGrade   `cmd:"" help:"How far a claim or a report is trusted: confirmed, fair, weak, contested, discounted."`
	Note    decideNote    `cmd:"" help:"Words on a claim, a report or an incident."`
	Attach  decideTwo     `cmd:"" help:"A report tells of an incident: attach r12 i7."`
	Detach  decideOne     `cmd:"" help:"A report does not tell of the incident it is in."`
	Merge   decideTwo     `cmd:"" help:"Two incidents are one: merge i7 i9."`
	Split   decideSplit   `cmd:"" help:"Reports of an incident tell of another one: split i7 r12 r15."`
	Undo    decideOne     `cmd:"" help:"Take a decision back: undo d57."`
}

func (*decideVerb) Help() string {
	return `A decision is entered into the book with who took it and why. Nothing is overwritten: what it changes is shown as changed, and 'undo' takes it back. Decisions outlive every rebuild and every change of the rules.

Examples:

    daybook decide reject r12.c3 --reason "the hospital counted one man twice"
    daybook decide correct r12.c3 --figure 4-6 --reason "the second sentence counts them again"
    daybook decide merge i7 i9 --reason "both are the bridge at Hub"
    daybook decide grade r4 weak --reason "a new account, no other posts"
    daybook decide note i7 "the embassy calls back at nine"
    daybook decide undo d57 --reason "wrong report"
`
}

// deciding is what all decisions take.
type deciding struct {
	bookFlags
	actorFlag
	Reason string `required:"" placeholder:"WHY" help:"Why; it stays in the book."`
	Seen   int64  `placeholder:"REVISION" help:"The revision that you looked at: refuse when somebody has decided on the same since."`
}

type decideOne struct {
	Name string `arg:"" help:"What it is about."`
	deciding
}

type decideCorrect struct {
	Claim   string          `arg:"" help:"The claim, r12.c3."`
	Figure  string          `placeholder:"N" help:"How many: 4, 4-6, 4+ for at least, -6 for at most."`
	Measure daybook.Measure `placeholder:"NAME" help:"What is counted, such as killed or injured."`
	Class   daybook.Class   `placeholder:"NAME" help:"Who is counted: people, civilians, security, attackers, children, women."`
	Who     string          `placeholder:"NAME" help:"Who says it; ? for somebody not named."`
	deciding
}

// Run corrects.
func (v *decideCorrect) Run(ctx context.Context, verb *decided) error {
	lo, hi, err := book.ParseFigure(v.Figure)
	if err != nil {
		return usageError("--figure: " + err.Error())
	}
	c := &book.Correction{Measure: v.Measure, Class: v.Class, Lo: lo, Hi: hi, Who: v.Who}
	return v.decide(ctx, book.Asked{Verb: verb.Verb, Names: []string{v.Claim}, Correction: c})
}

type decideTwo struct {
	First  string `arg:"" help:"What it is about."`
	Second string `arg:"" help:"The incident."`
	deciding
}

type decideGrade struct {
	Name  string `arg:"" help:"A claim (r12.c3) or a report (r12)."`
	Grade string `arg:"" help:"confirmed, fair, weak, contested or discounted."`
	deciding
}

type decideSplit struct {
	Incident string   `arg:"" help:"The incident."`
	Reports  []string `arg:"" help:"The reports that tell of another one."`
	deciding
}

type decideNote struct {
	Name string `arg:"" help:"A claim (r12.c3), a report (r12) or an incident (i7)."`
	Text string `arg:"" help:"The words."`
	bookFlags
	actorFlag
}

// Run decides on one thing.
func (v *decideOne) Run(ctx context.Context, verb *decided) error {
	return v.decide(ctx, book.Asked{Verb: verb.Verb, Names: []string{v.Name}})
}

// Run decides on two.
func (v *decideTwo) Run(ctx context.Context, verb *decided) error {
	return v.decide(ctx, book.Asked{Verb: verb.Verb, Names: []string{v.First, v.Second}})
}

// Run grades.
func (v *decideGrade) Run(ctx context.Context, verb *decided) error {
	return v.decide(ctx, book.Asked{Verb: verb.Verb, Names: []string{v.Name}, Grade: v.Grade})
}

// Run splits.
func (v *decideSplit) Run(ctx context.Context, verb *decided) error {
	return v.decide(ctx, book.Asked{Verb: verb.Verb, Names: append([]string{v.Incident}, v.Reports...)})
}

// Run notes.
func (v *decideNote) Run(ctx context.Context, verb *decided) error {
	d := deciding{bookFlags: v.bookFlags, actorFlag: v.actorFlag, Reason: v.Text}
	return d.decide(ctx, book.Asked{Verb: verb.Verb, Names: []string{v.Name}})
}

// decided is the verb that was called.
type decided struct{ book.Verb }

func (v *deciding) decide(ctx context.Context, a book.Asked) error {
	b, file, err := v.openThere()
	if err != nil {
		return err
	}
	defer file.Close()
	a.Actor, a.Reason, a.Seen = v.name(), v.Reason, v.Seen
	rev, err := b.Decide(ctx, a)
	if err == nil {
		_, err = fmt.Printf("d%d\t%s\n", rev.Seq, a.Verb)
	}
	return err
}
