package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"daybook/book"
	"daybook/journal"
	"daybook/sqlite"
)

// The verbs that keep the book whole: verify, head, rebuild, takedown, backup,
// export, import.

type headVerb struct{ bookFlags }

func (*headVerb) Help() string {
	return `Keep the line somewhere else: on paper, with a notary, in a message to a colleague. 'daybook verify --against' proves later that nothing up to there was altered, removed or reordered since, even by somebody who has hashed the book anew.
`
}

// Run prints the head.
func (v *headVerb) Run(ctx context.Context) error {
	file, err := sqlite.Open(v.DB, sqlite.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer file.Close()
	head, err := file.Head(ctx)
	if err == nil {
		_, err = fmt.Println(head)
	}
	return err
}

type verifyVerb struct {
	bookFlags
	Against string `placeholder:"HEAD" help:"A line that 'daybook head' printed earlier, or a file that has it: the book up to there must be what it was."`
}

func (*verifyVerb) Help() string {
	return `Reads the whole book and names the first revision that was altered, removed or reordered. Bodies that were taken down are no fault: a revision says who did it and why.

Examples:

    daybook verify
    daybook verify --against "daybook-head/1 412 9f2c…"
    daybook verify --against head-of-monday.txt
`
}

// Run verifies.
func (v *verifyVerb) Run(ctx context.Context) error {
	file, err := sqlite.Open(v.DB, sqlite.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer file.Close()
	if err := file.Check(ctx); err != nil {
		return err
	}
	if v.Against == "" {
		err = journal.Verify(ctx, file)
	} else {
		err = v.against(ctx, file)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", v.DB, err)
	}
	head, err := file.Head(ctx)
	if err == nil {
		_, err = fmt.Printf("%s: %d revisions, all as they were entered\n%s\n", v.DB, head.Size, head)
	}
	return err
}

func (v *verifyVerb) against(ctx context.Context, file *sqlite.Book) error {
	line := v.Against
	if data, err := os.ReadFile(line); err == nil {
		line = string(data)
	}
	old, err := journal.ParseHead(line)
	if err != nil {
		return usageError("--against: " + err.Error())
	}
	return journal.VerifyAgainst(ctx, file, old)
}

type rebuildVerb struct {
	bookFlags
	Check bool `help:"Derive everything again beside the book, compare, and change nothing."`
}

func (*rebuildVerb) Help() string {
	return `All that the book says follows from what was entered and from the rules in force. This throws it away and derives it again: byte for byte the same. What was said under earlier rules stays as it is.
`
}

// Run rebuilds, or checks.
func (v *rebuildVerb) Run(ctx context.Context) error {
	if v.Check {
		return v.compare(ctx)
	}
	b, file, err := v.openThere()
	if err != nil {
		return err
	}
	defer file.Close()
	bar := follow(b)
	defer bar.Finish()
	if err := b.Rebuild(ctx); err != nil {
		return err
	}
	bar.Finish()
	head, err := file.Head(ctx)
	if err == nil {
		_, err = fmt.Printf("%s: derived again from %d revisions\n", v.DB, head.Size)
	}
	return err
}

func (v *rebuildVerb) compare(ctx context.Context) error {
	b, file, err := v.openRead(ctx)
	if err != nil {
		return err
	}
	defer file.Close()
	const most = 20
	bar := follow(b)
	defer bar.Finish()
	found, err := b.Check(ctx, most)
	if err != nil {
		return err
	}
	bar.Finish()
	for _, d := range found {
		fmt.Fprintf(os.Stderr, "daybook: %s: %s\n", v.DB, d)
	}
	if len(found) > 0 {
		return fmt.Errorf("%s: the book does not say what follows from its journal; see who changed it ('daybook verify'), then 'daybook rebuild'", v.DB)
	}
	_, err = fmt.Printf("%s: all that the book says follows from its journal\n", v.DB)
	return err
}

type takedownVerb struct {
	Name string `arg:"" help:"A report (r12), a decision (d57), or a name of a person, as reports spell it."`
	bookFlags
	actorFlag
	Reason string `required:"" placeholder:"WHY" help:"Why; it stays in the book."`
}

func (*takedownVerb) Help() string {
	return `The words are removed from the book for good: from every table, index and free page. A revision says who took them down and why, and 'daybook verify' still passes. Of a name, each report that has it is taken down, and a copy without the name is entered in its place. Backups and exports made before still have the words.

Examples:

    daybook takedown r12 --reason "court order 7/23"
    daybook takedown "Jane Roe" --reason "asked by the family"
`
}

// Run takes down.
func (v *takedownVerb) Run(ctx context.Context) error {
	b, file, err := v.openThere()
	if err != nil {
		return err
	}
	defer file.Close()
	defer follow(b).Finish()
	if book.IsName(v.Name) {
		rev, err := b.Takedown(ctx, v.Name, v.Reason, v.name())
		if err == nil {
			_, err = fmt.Printf("%s\ttaken down by revision %d\n", v.Name, rev.Seq)
		}
		return err
	}
	copies, err := b.TakedownName(ctx, v.Name, v.Reason, v.name())
	for _, c := range copies {
		fmt.Printf("%s\ttaken down; without the name: %s\n", c.Of, c.Name)
	}
	if err == nil && len(copies) == 0 {
		return fmt.Errorf("no report has %q in it; write the name as the reports do", v.Name)
	}
	return err
}

type backupVerb struct {
	File string `arg:"" help:"The file to write; it must not be there yet."`
	bookFlags
}

func (*backupVerb) Help() string {
	return `Others may go on writing to the book. What was taken down is not in the backup.
`
}

// Run writes a backup.
func (v *backupVerb) Run(ctx context.Context) error {
	file, err := sqlite.Open(v.DB, sqlite.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer file.Close()
	return file.Backup(ctx, v.File)
}

type exportVerb struct {
	bookFlags
	JSONL bool `name:"jsonl" default:"true" help:"As JSON Lines (the only form so far): every revision with its body, then all that follows from them."`
}

func (*exportVerb) Help() string {
	return `Lossless: 'daybook import' makes the same book of it, with the same head.

Example:

    daybook export --jsonl | zstd > book.jsonl.zst
`
}

// Run exports.
func (v *exportVerb) Run(ctx context.Context) error {
	file, err := sqlite.Open(v.DB, sqlite.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer file.Close()
	return book.New(file, rules()).Export(ctx, os.Stdout)
}

type importVerb struct {
	File string `arg:"" default:"-" help:"What 'daybook export' wrote; .gz and .zst are read as they are; - is standard input."`
	bookFlags
}

// Run imports.
func (v *importVerb) Run(ctx context.Context) error {
	var in io.ReadCloser = os.Stdin
	if v.File != "-" {
		f, err := unpacked(v.File)
		if err != nil {
			return err
		}
		in = f
	}
	defer in.Close()
	b, file, err := v.open()
	if err != nil {
		return err
	}
	defer file.Close()
	if err := b.Import(ctx, in); err != nil {
		return fmt.Errorf("%s: %w", strings.TrimPrefix(v.File, "./"), err)
	}
	if err := b.Follow(ctx); err != nil {
		return err
	}
	head, err := file.Head(ctx)
	if err == nil {
		_, err = fmt.Printf("%s: %d revisions\n%s\n", v.DB, head.Size, head)
	}
	return err
}
