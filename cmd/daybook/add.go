package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"

	"daybook"
	"daybook/book"
	"daybook/ingest"
	"daybook/page"
	"daybook/sqlite"
)

type addVerb struct {
	Files []string `arg:"" optional:"" name:"file" help:"Files and folders to add, folders with all that is in them; - is standard input. JSON Lines, HTML or plain text, told by what is in them; .gz and .zst are read as they are."`

	bookFlags
	actorFlag
	Said  string  `group:"A statement that was phoned in:" placeholder:"WORDS" help:"What was said."`
	By    string  `group:"A statement that was phoned in:" placeholder:"WHO" help:"Who said it, as a report would name them: 'a spokesman for the port'."`
	Via   string  `group:"A statement that was phoned in:" placeholder:"CHANNEL" help:"Whom they told: the desk, a reporter, a channel."`
	At    *moment `group:"A statement that was phoned in:" placeholder:"TIME" help:"When (default: now)."`
	Quiet bool    `short:"q" help:"Print nothing but errors."`

	aboutFlags `embed:""`
}

func (*addVerb) Help() string {
	return `A report is in the book as soon as its line is printed; reading and linking follow. The same bytes twice add nothing. The same URL with other bytes is a newer version of the page: both stay, and 'daybook changes' shows what was altered. What cannot be read gives a line on standard error; the rest goes in, and the exit status is 1.

Examples:

    daybook add wire/ feed.jsonl.gz
    daybook add --publisher "Morning Paper" --published 2023-02-18T06:10:00Z story.html
    pbpaste | daybook add - --publisher "Harbour Wire"
    daybook add --said "Two dead, four hurt" --by "the harbour master" --via "the desk by phone"
`
}

// Run adds.
func (v *addVerb) Run(ctx context.Context) error {
	if err := v.check(); err != nil {
		return err
	}
	b, file, err := v.open()
	if err != nil {
		return err
	}
	defer file.Close()
	if v.Said != "" {
		return v.heard(ctx, b)
	}
	return v.files(ctx, b, file)
}

func (v *addVerb) check() error {
	switch {
	case v.Said != "" && (v.By == "" || v.Via == ""):
		return usageError("--said needs --by WHO and --via CHANNEL: the book keeps no words without whose they are")
	case v.Said != "" && len(v.Files) > 0:
		return usageError("--said is a report by itself; add files in another call")
	case v.Said == "" && v.By+v.Via != "":
		return usageError("--by and --via go with --said")
	case v.Said == "" && len(v.Files) == 0:
		return usageError("name files or folders to add, or - for standard input")
	}
	return v.aboutFlags.check(len(v.Files))
}

// heard adds what was phoned in.
func (v *addVerb) heard(ctx context.Context, b *book.Book) error {
	at := time.Now()
	if v.At != nil {
		at = v.At.Time
	}
	added, err := b.Heard(ctx, v.name(), v.Said, v.By, v.Via, at.Truncate(time.Second))
	if err != nil {
		return err
	}
	v.say(added, v.By)
	return b.Follow(ctx)
}

// lot is how many reports are entered before the stages follow.
const lot = 64

// files adds the reports of files and folders.
func (v *addVerb) files(ctx context.Context, b *book.Book, file *sqlite.Book) error {
	a := &adding{addVerb: v, b: b, bar: counter(os.Stderr, "adding"), people: terminal(os.Stdout)}
	defer a.bar.Finish()
	for _, name := range v.Files {
		for path, err := range walk(name) {
			if err != nil {
				a.fail(err)
				continue
			}
			for r, err := range v.reports(path) {
				if ctx.Err() != nil {
					return ctx.Err()
				}
				if err := a.one(ctx, r, err); err != nil {
					return err
				}
			}
		}
	}
	a.bar.Finish()
	bar := follow(b)
	defer bar.Finish()
	if err := b.Follow(ctx); err != nil {
		return err
	}
	bar.Finish()
	a.sum()
	if a.failed > 0 {
		return errSaid
	}
	return nil
}

// adding is a run of add.
type adding struct {
	*addVerb
	b                    *book.Book
	bar                  *progressbar.ProgressBar
	added, known, failed int
	// people look on: they see a bar, and lines at the end where they are few.
	people bool
	lines  []string
}

// fewLines is how many reports are listed to people; of more, the sum is.
const fewLines = 20

// one adds one report. What is wrong with it is said, and the rest goes on;
// what is wrong with the book is returned.
func (a *adding) one(ctx context.Context, r *daybook.Report, err error) error {
	if err != nil {
		a.fail(err)
		return nil
	}
	added, err := a.b.Add(ctx, a.name(), r, a.meta(r), a.Kind)
	var refused *book.RefusedError
	if errors.As(err, &refused) {
		a.fail(fmt.Errorf("%s: %w", page.Clean(r.ID), err))
		return nil
	}
	if err != nil {
		return err
	}
	a.bar.Add(1)
	a.tell(added, r.ID)
	if added.Known {
		a.known++
		return nil
	}
	if a.added++; a.added%lot == 0 {
		return a.b.Follow(ctx)
	}
	return nil
}

// meta is what the call says of a report that does not say it itself.
func (v *addVerb) meta(r *daybook.Report) ingest.Meta {
	if strings.HasPrefix(string(r.Raw), "{") {
		return ingest.Meta{}
	}
	return ingest.Meta{ID: v.ID, Title: v.Title, Publisher: v.Publisher, Published: v.Published, URL: v.URL}
}

func (a *adding) fail(err error) {
	a.failed++
	a.bar.Clear()
	complain(os.Stderr, err)
}

// tell says what became of a report: at once to a program, at the end to
// people.
func (a *adding) tell(added book.Added, name string) {
	switch {
	case a.Quiet:
	case a.people:
		a.lines = append(a.lines, became(added, name))
	default:
		fmt.Println(became(added, name))
	}
}

func (v *addVerb) say(added book.Added, name string) {
	if !v.Quiet {
		fmt.Println(became(added, name))
	}
}

// became is a line on what became of a report.
func became(added book.Added, name string) string {
	name = page.Clean(name) // it is what a stranger calls it
	if added.Known {
		return fmt.Sprintf("%s\tin the book already\t%s", added.Name, name)
	}
	return fmt.Sprintf("%s\tadded\t%s", added.Name, name)
}

// sum says what became of all.
func (a *adding) sum() {
	if len(a.lines) <= fewLines {
		for _, line := range a.lines {
			fmt.Println(line)
		}
	}
	if a.Quiet || a.added+a.known+a.failed < 2 {
		return
	}
	fmt.Fprintf(os.Stderr, "%d added, %d in the book already, %d could not be added\n", a.added, a.known, a.failed)
}

// walk yields the files of a folder, in order, or the file itself.
func walk(name string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		if info, err := os.Stat(name); name == "-" || err != nil || !info.IsDir() {
			yield(name, nil)
			return
		}
		err := filepath.WalkDir(name, func(path string, d fs.DirEntry, err error) error {
			switch hidden := path != name && strings.HasPrefix(d.Name(), "."); {
			case err != nil:
				if !yield("", err) {
					return fs.SkipAll
				}
			case hidden && d.IsDir():
				return fs.SkipDir
			case hidden || d.IsDir():
			case !yield(path, nil):
				return fs.SkipAll
			}
			return nil
		})
		if err != nil {
			yield("", err)
		}
	}
}
