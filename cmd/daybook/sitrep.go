package main

import (
	"context"
	"os"
	"time"

	"daybook/record"
	"daybook/sitrep"
)

type sitrepVerb struct {
	ID string `arg:"" help:"The incident."`
	lookFlags
	Format  string        `enum:"text,md,html" default:"text" help:"text, md (Markdown) or html (one page, with everything in it)."`
	Since   *moment       `placeholder:"TIME" help:"Say what changed since."`
	Private bool          `help:"Print the names of private people, and what is said of children. They are held back otherwise."`
	Hold    time.Duration `placeholder:"TIME" help:"Hold back what was said of a live operation within this time, such as 2h."`
}

func (*sitrepVerb) Help() string {
	return `A situation report to send: what is known, what is claimed and by whom, what is contradicted, what changed, and the sources. Every figure has a footnote with its words. Names of private people are held back.

Examples:

    daybook sitrep i7
    daybook sitrep i7 --format html > i7.html
    daybook sitrep i7 --as-of 2023-02-18T00:30+05:00 --since 2023-02-17T21:00+05:00
`
}

// Run prints the situation report.
func (v *sitrepVerb) Run(ctx context.Context) error {
	r, err := v.record(ctx, v.ID)
	if err != nil {
		return err
	}
	o := sitrep.Options{Private: v.Private, Hold: v.Hold, Now: time.Now()}
	if v.Since != nil {
		if o.Since, err = v.before(ctx, r.ID); err != nil {
			return err
		}
	}
	s := sitrep.Make(r, o)
	switch v.Format {
	case "md":
		return s.Markdown(os.Stdout)
	case "html":
		return s.HTML(os.Stdout)
	}
	return s.Text(os.Stdout)
}

// before is the record at the earlier moment.
func (v *sitrepVerb) before(ctx context.Context, id string) (*record.Record, error) {
	earlier := v.lookFlags
	earlier.AsOf = v.Since
	return earlier.record(ctx, id)
}
