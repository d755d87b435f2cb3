package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"daybook"
	"daybook/ingest"
	"daybook/read"
	"daybook/score"
)

type scoreVerb struct {
	Claims scoreClaims `cmd:"" help:"Claims: counts, whose word, which incident, stance."`
	MUC4   scoreMUC4   `cmd:"" name:"muc4" help:"Who did what to whom with what: the role fillers of MUC-4."`
	Book   scoreBook   `cmd:"" help:"A book: what was linked, and its figures, against a registry of incidents."`

	PolNeAR scorePolNeAR `cmd:"" name:"polnear" help:"Who says what: the attributions of PolNeAR."`
}

// scoring is what both measures take.
type scoring struct {
	Gold     string `arg:"" help:"Reports coded by hand, one JSON object a line; .gz and .zst are read as they are."`
	Readings string `arg:"" optional:"" help:"Readings of them, as 'daybook read --jsonl' prints them; without it the texts of GOLD are read now."`

	Errors  int    `placeholder:"N" help:"List the first N errors of each kind; all of them with --errors=-1."`
	Only    string `placeholder:"KINDS" help:"List errors of these kinds only, parted by commas, such as missed,extra; all of them unless --errors says how many."`
	ByRule  bool   `help:"Print what each rule got right and wrong."`
	Workers int    `placeholder:"N" help:"Read this many reports at once (default: one a core)."`
}

const scoreHelp = `GOLD has one report a line with its text and what a careful reader found in it. Errors are listed after the figures: what gold has, what was read, and what came near.

Examples:

    daybook score %[1]s gold.jsonl
    daybook score %[1]s gold.jsonl readings.jsonl --by-rule
    daybook score %[1]s gold.jsonl --errors 20 --only %[2]s
    %[3]s
`

type scoreClaims struct {
	scoring
	ByGroup bool `help:"Print the figures of each group of reports too."`
}

func (*scoreClaims) Help() string {
	return fmt.Sprintf(scoreHelp, "claims", "missed,misattributed", "daybook score claims gold.jsonl.gz --by-group")
}

// Run scores claims.
func (v *scoreClaims) Run(ctx context.Context) error {
	gold, err := unpacked(v.Gold)
	if err != nil {
		return err
	}
	defer gold.Close()
	res, err := score.Claims(v.Gold, gold, v.readings(ctx, read.English().Read))
	if err != nil {
		return err
	}
	return errors.Join(res.WriteSummary(os.Stdout, v.ByGroup), v.details(res))
}

type scoreMUC4 struct {
	scoring
	Out string `placeholder:"FILE" help:"Write the readings that were scored to FILE, as JSON Lines."`
}

func (*scoreMUC4) Help() string {
	return fmt.Sprintf(scoreHelp, "muc4", "PerpOrg,Victim", "daybook score muc4 gold.jsonl --out scored.jsonl")
}

// Run scores role fillers.
func (v *scoreMUC4) Run(ctx context.Context) error {
	gold, err := unpacked(v.Gold)
	if err != nil {
		return err
	}
	defer gold.Close()
	readings := v.readings(ctx, read.English().Asked().Read)
	if v.Out != "" {
		out, err := os.Create(v.Out)
		if err != nil {
			return err
		}
		defer out.Close()
		readings = copied(readings, out)
	}
	res, err := score.MUC4(v.Gold, gold, readings)
	if err != nil {
		return err
	}
	return errors.Join(res.WriteSummary(os.Stdout), v.details(res))
}

// scorePolNeAR takes no readings: they hold what is said of claims only.
type scorePolNeAR struct {
	Gold   string `arg:"" help:"Texts with their attributions, one JSON object a line; .gz and .zst are read as they are."`
	Errors int    `placeholder:"N" help:"List the first N errors of each kind; all of them with --errors=-1."`
	Only   string `placeholder:"KINDS" help:"List errors of these kinds only, parted by commas, such as missed,content; all of them unless --errors says how many."`
	ByRule bool   `help:"Print what each rule got right and wrong."`
}

func (*scorePolNeAR) Help() string {
	return `GOLD has one text a line with its attributions: who says what (source, cue, content). PolNeAR counts wishes, votes and feelings as well, which daybook does not look for; the line "plain speech" is of said, told and the like alone.

Examples:

    daybook score polnear dev.jsonl
    daybook score polnear dev.jsonl --errors 20 --only missed,source
    daybook score polnear dev.jsonl --by-rule
`
}

// Run scores attributions.
func (v *scorePolNeAR) Run() error {
	gold, err := unpacked(v.Gold)
	if err != nil {
		return err
	}
	defer gold.Close()
	res, err := score.PolNeAR(v.Gold, gold, score.EnglishSpeech())
	if err != nil {
		return err
	}
	return errors.Join(res.WriteSummary(os.Stdout), (&scoring{Errors: v.Errors, Only: v.Only, ByRule: v.ByRule}).details(res))
}

// details prints what the flags ask for beside the figures.
func (v *scoring) details(res interface {
	WriteErrors(w io.Writer, limit int, only string) error
	WriteRules(w io.Writer) error
}) error {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	if v.ByRule {
		if err := res.WriteRules(out); err != nil {
			return err
		}
	}
	if v.Errors == 0 && v.Only == "" {
		return nil
	}
	if v.Errors == 0 {
		v.Errors = -1
	}
	return res.WriteErrors(out, v.Errors, v.Only)
}

// readings are those of the file, or made now of the texts of gold by do.
func (v *scoring) readings(ctx context.Context, do func(*daybook.Report) *daybook.Reading) score.Readings {
	if v.Readings == "" {
		return each(ctx, workers(v.Workers), ingest.File(v.Gold, ingest.Meta{}), do)
	}
	return func(yield func(*daybook.Reading, error) bool) {
		f, err := unpacked(v.Readings)
		if err != nil {
			yield(nil, err)
			return
		}
		defer f.Close()
		score.ReadJSONL(v.Readings, f)(yield)
	}
}

// copied writes the readings to w as they go by.
func copied(readings score.Readings, w io.Writer) score.Readings {
	return func(yield func(*daybook.Reading, error) bool) {
		for r, err := range readings {
			if err == nil {
				err = encode(w, r)
			}
			if !yield(r, err) {
				return
			}
		}
	}
}

type scoreBook struct {
	Truth     string `arg:"" help:"The registry, one incident a line: {\"incident\", \"registry\": {\"n_killed\", \"n_injured\"}, \"telling\": [ids of reports]}."`
	Incidents string `arg:"" default:"-" help:"What 'daybook incidents --jsonl' printed; - is standard input."`
}

func (*scoreBook) Help() string {
	return `Reports are known by the ids of their publishers. Beside the book's figures stand two baselines over the same links: the latest report's figure, and the largest of any.

Example:

    daybook incidents --jsonl | daybook score book truth.jsonl
`
}

// Run scores a book.
func (v *scoreBook) Run() error {
	truth, err := unpacked(v.Truth)
	if err != nil {
		return err
	}
	defer truth.Close()
	var in io.ReadCloser = os.Stdin
	if v.Incidents != "-" {
		if in, err = unpacked(v.Incidents); err != nil {
			return err
		}
	}
	defer in.Close()
	res, err := score.Book(v.Truth, truth, in)
	if err != nil {
		return err
	}
	return res.WriteSummary(os.Stdout)
}
