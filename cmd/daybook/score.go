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
	Times   scoreTimes   `cmd:"" help:"Time expressions: TempEval-3."`
	Places  scorePlaces  `cmd:"" help:"Names of places, and where they are: LGL, GeoVirus."`
	Victims scoreVictims `cmd:"" help:"Victims, weapon, place: the Gun Violence Database."`
	Ranges  scoreRanges  `cmd:"" help:"Ranges of killed and injured: assessments of Airwars."`
}

// onReadings is what the measures of readings take.
type onReadings struct {
	part
	Readings string `arg:"" optional:"" help:"Readings of them, as 'daybook read --jsonl' prints them; without it the texts of GOLD are read now."`
	Workers  int    `placeholder:"N" help:"Read this many reports at once (default: one a core)."`
}

// scoring is what the measures take that know the rule of what was read.
type scoring struct {
	onReadings
	ByRule bool `help:"Print what each rule got right and wrong."`
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
	return v.errors(out, res)
}

// readings are those of the file, or made now of the texts of gold by do.
func (v *onReadings) readings(ctx context.Context, do func(*daybook.Report) *daybook.Reading) score.Readings {
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
