package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"daybook/book"
	"daybook/page"
	"daybook/record"
)

// lookFlags say as of when to look, and how to print.
type lookFlags struct {
	bookFlags
	AsOf  *moment      `name:"as-of" placeholder:"TIME" help:"As of a moment: 2023-02-17T21:00+05:00; without a zone, this machine's."`
	Clock record.Clock `enum:"recorded,said" default:"recorded" help:"What --as-of asks by: recorded, what the book showed then; said, what had been said by then, however late it was entered."`
	pageFlags
}

// pageFlags say how a page is set.
type pageFlags struct {
	Width int    `placeholder:"COLUMNS" help:"Width of the text (default: the terminal's, or 80)."`
	Color string `enum:"auto,always,never" default:"auto" help:"Colour the text: auto, always or never. Auto is on a terminal, unless NO_COLOR is set."`
}

func (v *pageFlags) options() page.Options {
	return page.Options{Width: width(os.Stdout, v.Width), Color: colored(os.Stdout, v.Color)}
}

// record is the record of an incident as the flags ask for it.
func (v *lookFlags) record(ctx context.Context, id string) (*record.Record, error) {
	if v.Clock == record.Said && v.AsOf == nil {
		return nil, usageError("--clock said needs --as-of TIME: by when")
	}
	b, file, err := v.openRead(ctx)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return b.Record(ctx, id, v.Clock, v.AsOf.time())
}

// printJSON prints a value as a line of JSON in which <, > and & stay as they
// are: it is not for a page.
func printJSON(v any) error {
	enc := json.NewEncoder(os.Stdout)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

type incidentVerb struct {
	ID string `arg:"" help:"The incident, as 'daybook incidents' calls it: i7."`
	lookFlags
	JSON bool `name:"json" help:"Print the record as JSON."`
}

func (*incidentVerb) Help() string {
	return `The record: what is known, with the lowest, the best and the highest figure that follow by a published rule; every claim by who told it, with what became of it; where the figures part; what was said of the operation, and when.

Examples:

    daybook incident i7
    daybook incident i7 --as-of 2023-02-17T21:00+05:00
    daybook incident i7 --as-of 2023-02-17T21:00+05:00 --clock said
`
}

// Run prints the record.
func (v *incidentVerb) Run(ctx context.Context) error {
	r, err := v.record(ctx, v.ID)
	if err != nil {
		return err
	}
	if v.JSON {
		return printJSON(r)
	}
	return page.Record(os.Stdout, r, v.options())
}

type changesVerb struct {
	ID string `arg:"" help:"The incident."`
	bookFlags
	Since *moment `required:"" placeholder:"TIME" help:"What the book showed then is compared with what it shows now."`
	Until *moment `placeholder:"TIME" help:"Compare with what it showed at this later moment, and not now."`
	pageFlags
	JSON bool `name:"json" help:"Print the changes as JSON."`
}

func (*changesVerb) Help() string {
	return `Figures that moved, reports and claims that came, claims that stand otherwise, disagreements that arose or went, and what newer versions of pages say otherwise.

Example:

    daybook changes i7 --since 2023-02-18T00:30+05:00
`
}

// Run prints what changed.
func (v *changesVerb) Run(ctx context.Context) error {
	b, file, err := v.openRead(ctx)
	if err != nil {
		return err
	}
	defer file.Close()
	c, err := b.Changes(ctx, v.ID, v.Since.time(), v.Until.time())
	if err != nil {
		return err
	}
	if v.JSON {
		return printJSON(c)
	}
	return page.Changes(os.Stdout, c, v.options())
}

type quoteVerb struct {
	Claim string    `arg:"" help:"The claim, as records call it: r12.c3."`
	Form  page.Form `enum:"line,plain,json" default:"line" help:"line: with the place in the book; plain: without; json: one object."`
	bookFlags
}

func (*quoteVerb) Help() string {
	return `One line, ready to paste: the words as the report has them, who said them, through whom and when, and where they stand.

Example:

    daybook quote r12.c3
`
}

// Run prints one attributed line.
func (v *quoteVerb) Run(ctx context.Context) error {
	b, file, err := v.openRead(ctx)
	if err != nil {
		return err
	}
	defer file.Close()
	c, r, err := b.Claim(ctx, v.Claim)
	if err != nil {
		return err
	}
	_, err = fmt.Println(strings.TrimSpace(page.Quote(c, r, v.Form)))
	return err
}

// rows are the incidents of a list as a page shows them.
func row(s *book.Summary) page.Row {
	toll := book.Toll(s.Estimates)
	r := page.Row{Incident: s.Incident, Reports: len(s.Reports), Origins: s.Origins, Disagreements: s.Findings}
	if e, ok := toll["victims_killed"]; ok {
		r.Killed = &e
	}
	if e, ok := toll["attackers_killed"]; ok {
		r.Attackers = &e
	}
	if e, ok := toll["victims_injured"]; ok {
		r.Injured = &e
	}
	return r
}
