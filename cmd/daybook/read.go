package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"

	"daybook"
	"daybook/page"
	"daybook/read"
)

type readVerb struct {
	Files []string `arg:"" optional:"" name:"file" help:"Files to read; standard input when none is named. JSON Lines, HTML or plain text, told by what is in them; .gz and .zst are read as they are."`

	JSONL   bool   `name:"jsonl" help:"Print JSON Lines, one reading a line (schema ${schema}), instead of text for people."`
	Workers int    `placeholder:"N" help:"Read this many reports at once (default: one a core)."`
	Width   int    `placeholder:"COLUMNS" help:"Width of the text (default: the terminal's, or 80)."`
	Color   string `enum:"auto,always,never" default:"auto" help:"Colour the text: auto, always or never. Auto is on a terminal, unless NO_COLOR is set."`

	aboutFlags `embed:""`
}

func (*readVerb) Help() string {
	return `Reports come out in the order in which they went in. What cannot be read gives a line on standard error that names file, line and cause; the rest is still read, and the exit status is 1.

Examples:

    daybook read karachi.txt
    daybook read --published 2023-02-18 --publisher "Morning Paper" page.html
    daybook read --jsonl reports.jsonl.gz > readings.jsonl
    curl -s https://example.org/story.html | daybook read
    daybook read --color=always feed.jsonl | less -R
`
}

// Run reads the files.
func (v *readVerb) Run(ctx context.Context) error {
	if err := v.check(); err != nil {
		return err
	}
	show := v.people()
	if v.JSONL {
		show = line
	}
	bar := newBar(os.Stdout, os.Stderr)
	defer bar.Finish()
	failed, between := false, ""
	for out, err := range each(ctx, workers(v.Workers), v.reports(v.Files...), show) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			failed = true
			bar.Clear()
			fmt.Fprintln(os.Stderr, err)
			continue
		}
		// One write for each reading: whoever follows the output has it at once.
		if _, err := os.Stdout.Write(append([]byte(between), out...)); err != nil {
			return fmt.Errorf("the reading cannot be written: %w", err)
		}
		bar.Add(1)
		if !v.JSONL {
			between = rule(v.width())
		}
	}
	if failed {
		return errSaid
	}
	return nil
}

func (v *readVerb) check() error {
	switch {
	case v.Workers < 0:
		return usageError(fmt.Sprintf("--workers is %d, it must be 1 or more", v.Workers))
	case v.Width < 0 || v.Width > 0 && v.Width < 20:
		return usageError(fmt.Sprintf("--width is %d, it must be 20 or more", v.Width))
	}
	return v.aboutFlags.check(len(v.Files))
}

func workers(asked int) int {
	if asked == 0 {
		return runtime.GOMAXPROCS(0)
	}
	return asked
}

// line is the reading of a report as a line of JSON.
func line(r *daybook.Report) []byte {
	var b bytes.Buffer
	encode(&b, read.English().Read(r))
	return b.Bytes()
}

// encode writes a reading as a line of JSON in which <, > and & stay as they
// are: it is not for a page.
func encode(w io.Writer, r *daybook.Reading) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(r)
}

// people returns what sets the reading of a report for people.
func (v *readVerb) people() func(*daybook.Report) []byte {
	opts := page.Options{Width: v.width(), Color: colored(os.Stdout, v.Color)}
	return func(r *daybook.Report) []byte {
		var b bytes.Buffer
		page.Text(&b, read.English().Read(r), opts)
		return b.Bytes()
	}
}

func (v *readVerb) width() int { return width(os.Stdout, v.Width) }

// rule is the line between two reports.
func rule(width int) string { return strings.Repeat("─", width) + "\n" }
