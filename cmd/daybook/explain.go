package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"daybook"
	"daybook/read"
)

type explainVerb struct {
	File string `arg:"" help:"File with the report; - is standard input. Of several reports the first is taken, unless --report names one."`

	At     *int   `xor:"what" placeholder:"BYTE" help:"Explain what was seen at this byte of the text, and what came of it."`
	Claim  *int   `xor:"what" placeholder:"N" help:"Explain the N-th claim, from 1 (default: all of them)."`
	Report string `placeholder:"ID" help:"Take the report with this identifier."`

	aboutFlags `embed:""`
}

func (*explainVerb) Help() string {
	return `Each step gives the words it rests on, with their bytes in the text of the report, and why it was taken. --at answers why something was not read: it shows every sentence part that was seen there and what became of it.

Examples:

    daybook explain karachi.txt
    daybook explain karachi.txt --claim 3
    daybook explain karachi.txt --at 512
    daybook explain reports.jsonl --report r00017
`
}

// Run explains one report.
func (v *explainVerb) Run() error {
	if err := v.check(1); err != nil {
		return err
	}
	r, err := v.find()
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	d := read.English().Explain(r)
	claims := d.Reading.Claims
	switch {
	case v.At != nil:
		if *v.At < 0 || *v.At >= len(r.Text) {
			return usageError(fmt.Sprintf("--at is %d, the text of %q has the bytes 0 to %d", *v.At, r.ID, len(r.Text)-1))
		}
		steps(out, r, d.At(*v.At))
	case v.Claim != nil:
		if *v.Claim < 1 || *v.Claim > len(claims) {
			return usageError(fmt.Sprintf("--claim is %d, the claims of %q are %d", *v.Claim, r.ID, len(claims)))
		}
		claim(out, d, *v.Claim-1)
	case len(claims) == 0:
		fmt.Fprintln(out, "no claim was read; --at shows what was seen at a byte of the text")
	default:
		for n := range claims {
			claim(out, d, n)
		}
	}
	return out.Flush()
}

// find returns the report that is to be explained.
func (v *explainVerb) find() (*daybook.Report, error) {
	for r, err := range v.reports(v.File) {
		if err != nil && v.Report == "" {
			return nil, err
		}
		if err == nil && (v.Report == "" || r.ID == v.Report) {
			return r, nil
		}
	}
	return nil, fmt.Errorf("%s: has no report %q", v.File, v.Report)
}

func claim(w io.Writer, d *read.Derivation, n int) {
	c := &d.Reading.Claims[n]
	fmt.Fprintf(w, "%s %s %s %s %q\n", c.ID, c.Measure, c.Class, c.Figure, c.Words)
	steps(w, d.Reading.Report, d.Claim(n))
	fmt.Fprintln(w)
}

// harmless takes the power over a terminal from what may come from a report.
var harmless = strings.NewReplacer("\x1b", "␛", "\u009b", "␛", "\n", " ")

func steps(w io.Writer, r *daybook.Report, list []read.Step) {
	for _, s := range list {
		words := ""
		if s.Span.Len() > 0 {
			words = fmt.Sprintf("%q %d-%d: ", s.Span.Of(r.Text), s.Span.Start, s.Span.End)
		}
		fmt.Fprintf(w, "  %-9s %s%s\n", s.What, words, harmless.Replace(s.Why))
	}
}
