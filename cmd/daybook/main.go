// Daybook keeps the book of who said what in the first hours of an incident.
//
// Each verb stands in a file of its own and wires the rooms together; it does
// nothing else. This is the only program that knows two stages.
//
// The exit status is 0 when everything was done, 1 when something could not be
// (each with a line on standard error; the rest was done), 2 for a call that
// cannot be understood, and 130 when it was interrupted.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"daybook"
	"daybook/book"
	"daybook/sqlite"
)

type verbs struct {
	Demo      demoVerb      `cmd:"" help:"A night in Karachi: what the book said, and when."`
	Read      readVerb      `cmd:"" help:"Read reports: who says what, in whose words."`
	Add       addVerb       `cmd:"" help:"Add reports to the book."`
	Desk      deskVerb      `cmd:"" help:"Look at the book and decide, in a browser."`
	Incidents incidentsVerb `cmd:"" help:"List the incidents of the book."`
	Incident  incidentVerb  `cmd:"" help:"Print the record of an incident."`
	Changes   changesVerb   `cmd:"" help:"Print what the book says otherwise of an incident than it did."`
	Sitrep    sitrepVerb    `cmd:"" help:"Print a situation report to send."`
	Quote     quoteVerb     `cmd:"" help:"Print one claim as an attributed line."`
	Decide    decideVerb    `cmd:"" help:"Accept, reject, grade, note, attach, detach, merge, split, undo."`
	Takedown  takedownVerb  `cmd:"" help:"Remove a report, a decision or a name for good."`
	Verify    verifyVerb    `cmd:"" help:"Find out whether the book is what was entered."`
	Head      headVerb      `cmd:"" help:"Print the line that stands for all of the book."`
	Rebuild   rebuildVerb   `cmd:"" help:"Derive all that the book says again."`
	Backup    backupVerb    `cmd:"" help:"Copy the book to a file."`
	Export    exportVerb    `cmd:"" help:"Print the whole book as JSON Lines."`
	Import    importVerb    `cmd:"" help:"Make a book of an export."`
	Explain   explainVerb   `cmd:"" help:"Show how the claims of one report were read."`
	Score     scoreVerb     `cmd:"" help:"Measure readings against reports coded by hand."`
	Version   versionVerb   `cmd:"" help:"Print the version."`
}

const about = `Daybook reads reports of an incident and keeps every claim with the words that carry it, who said it, through whom and when. It works on this machine alone: nothing is sent away.

Exit status: 0 all done; 1 something could not be read or written, each with a line on standard error; 2 the call was not understood; 130 interrupted.`

func main() { os.Exit(run(os.Args[1:])) }

func run(args []string) int {
	var v verbs
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt ends at once
	parser := kong.Must(&v, kong.Name("daybook"), kong.Description(about), kong.Vars{"schema": daybook.Schema, "db": sqlite.DefaultName},
		kong.ConfigureHelp(kong.HelpOptions{NoExpandSubcommands: true, WrapUpperBound: 100}),
		kong.BindTo(ctx, (*context.Context)(nil)))
	call, err := parser.Parse(args)
	if err != nil {
		return misunderstood(err, verb(err))
	}
	return status(call.Run(&decided{book.Verb(called(call.Command()))}), call.Command())
}

// called is the last word of a command, without its arguments.
func called(command string) string {
	words, _, _ := strings.Cut(command, " <")
	return words[strings.LastIndexByte(words, ' ')+1:]
}

// usageError is a call whose parts make no sense together.
type usageError string

func (e usageError) Error() string { return string(e) }

// errSaid stands for errors that have been written to standard error already.
var errSaid = errors.New("not everything could be done")

// status tells standard error what went wrong and returns the exit status.
func status(err error, command string) int {
	var usage usageError
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE): // the reader of our output has seen enough
		return 0
	case errors.Is(err, errSaid):
		return 1
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(os.Stderr, "daybook: interrupted; what was printed is complete up to here")
		return 130
	case errors.As(err, &usage):
		words, _, _ := strings.Cut(command, " <")
		return misunderstood(usage, "daybook "+words)
	}
	complain(os.Stderr, err)
	return 1
}

func misunderstood(err error, verb string) int {
	complain(os.Stderr, err)
	fmt.Fprintf(os.Stderr, "See '%s --help' for what it takes.\n", verb)
	return 2
}

func complain(w io.Writer, err error) { fmt.Fprintf(w, "daybook: %v\n", err) }

// verb names the verb in whose call the error is.
func verb(err error) string {
	var parse *kong.ParseError
	if errors.As(err, &parse) && parse.Context != nil {
		if node := parse.Context.Selected(); node != nil {
			return node.FullPath()
		}
	}
	return "daybook"
}
