package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"daybook/read"
	"daybook/score"
)

// part is what the measures of single parts of the reader take. Most of them
// take no readings: these hold what is said of claims only.
type part struct {
	Gold   string `arg:"" help:"Texts coded by hand, one JSON object a line; .gz and .zst are read as they are."`
	Errors int    `placeholder:"N" help:"List the first N errors of each kind; all of them with --errors=-1."`
	Only   string `placeholder:"KINDS" help:"List errors of these kinds only, parted by commas; all of them unless --errors says how many."`
}

// measured is what a measure found.
type measured interface {
	WriteSummary(w io.Writer) error
	WriteErrors(w io.Writer, limit int, only string) error
}

// print scores gold and prints the figures, and the errors that were asked for.
func (v *part) print(measure func(name string, gold io.Reader) (measured, error)) error {
	gold, err := unpacked(v.Gold)
	if err != nil {
		return err
	}
	defer gold.Close()
	res, err := measure(v.Gold, gold)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	if err := res.WriteSummary(out); err != nil {
		return err
	}
	return v.errors(out, res)
}

// errors prints those that the flags ask for.
func (v *part) errors(out io.Writer, res interface {
	WriteErrors(w io.Writer, limit int, only string) error
}) error {
	if v.Errors == 0 && v.Only == "" {
		return nil
	}
	limit := v.Errors
	if limit == 0 {
		limit = -1
	}
	return res.WriteErrors(out, limit, v.Only)
}

const partExamples = `

Examples:

    daybook score %[1]s gold.jsonl
    daybook score %[1]s gold.jsonl --errors 20 --only %[2]s
`

type scorePolNeAR struct {
	part
	ByRule bool `help:"Print what each rule got right and wrong."`
}

func (*scorePolNeAR) Help() string {
	return `GOLD has one text a line with its attributions: who says what (source, cue, content). PolNeAR counts wishes, votes and feelings as well, which daybook does not look for; the line "plain speech" is of said, told and the like alone.` +
		fmt.Sprintf(partExamples, "polnear", "missed,source")
}

// Run scores attributions.
func (v *scorePolNeAR) Run() error {
	return v.print(func(name string, gold io.Reader) (measured, error) {
		res, err := score.PolNeAR(name, gold, score.EnglishSpeech())
		if err == nil && v.ByRule {
			return byRule{res}, nil
		}
		return res, err
	})
}

// byRule prints a line for each rule after the figures.
type byRule struct{ *score.PolNeARResult }

func (r byRule) WriteSummary(w io.Writer) error {
	return errors.Join(r.PolNeARResult.WriteSummary(w), r.WriteRules(w))
}

type scoreTimes struct{ part }

func (*scoreTimes) Help() string {
	return `GOLD has one text a line with its time expressions in TIMEX3. An expression is recognised when one is found that shares a letter with it; "exact" wants the same words, "value" the same time. The last line is of days, months and years alone.` +
		fmt.Sprintf(partExamples, "times", "missed,value")
}

// Run scores time expressions.
func (v *scoreTimes) Run() error {
	return v.print(func(name string, gold io.Reader) (measured, error) {
		return score.Times(name, gold, score.EnglishTimes())
	})
}

type scorePlaces struct{ part }

func (*scorePlaces) Help() string {
	return `GOLD has one text a line with the names of places in it and their coordinates. A name is found when its words are those marked, give or take an article; it is at the right place within 161 km (100 miles).` +
		fmt.Sprintf(partExamples, "places", "extra,place")
}

// Run scores places.
func (v *scorePlaces) Run() error {
	return v.print(func(name string, gold io.Reader) (measured, error) {
		return score.Places(name, gold, score.EnglishPlaces())
	})
}

type scoreVictims struct{ onReadings }

func (*scoreVictims) Help() string {
	return `GOLD has one report of a shooting a line with its label. The numbers of killed and injured are right when the toll that is read is that number exactly. A victim's name is right when all the words of the shorter of two names are in the longer. The town is right by name, in the words of the report or of the gazetteer; the weapon when one is read that shares a word.` +
		fmt.Sprintf(partExamples, "victims", "killed,city")
}

// Run scores victims, weapons and places.
func (v *scoreVictims) Run(ctx context.Context) error {
	return v.print(func(name string, gold io.Reader) (measured, error) {
		return score.Victims(name, gold, v.readings(ctx, read.English().Read))
	})
}

type scoreRanges struct {
	part
	Workers int `placeholder:"N" help:"Read this many reports at once (default: one a core)."`
}

func (*scoreRanges) Help() string {
	return `GOLD has one assessment of civilian harm a line: its narrative, and the ranges of killed and injured that the assessors gave with all their sources before them. "Meeting" wants the toll that is read to share a number with the range. Children and women are right when a claim of the main incident has the number of them killed.` +
		fmt.Sprintf(partExamples, "ranges", "killed")
}

// Run scores ranges.
func (v *scoreRanges) Run(ctx context.Context) error {
	texts, err := unpacked(v.Gold)
	if err != nil {
		return err
	}
	defer texts.Close()
	readings := each(ctx, workers(v.Workers), score.Assessments(v.Gold, texts), read.English().Read)
	return v.print(func(name string, gold io.Reader) (measured, error) {
		return score.Ranges(name, gold, readings)
	})
}
