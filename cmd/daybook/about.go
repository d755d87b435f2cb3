package main

import (
	"fmt"
	"iter"

	"daybook"
	"daybook/ingest"
)

// aboutFlags say what is known of a plain text or a page besides its bytes.
type aboutFlags struct {
	ID        string       `name:"id" group:"About a plain text or a page:" help:"Identifier of the report (default: the file's name)."`
	Title     string       `group:"About a plain text or a page:" help:"Title of the report."`
	Publisher string       `group:"About a plain text or a page:" help:"Who published it."`
	Published string       `group:"About a plain text or a page:" placeholder:"TIME" help:"When: 2023-02-18, 2023-02-18T06:10, 2023-02-18T06:10:00Z; without a zone it is kept as a local time."`
	URL       string       `name:"url" group:"About a plain text or a page:" help:"Where."`
	Kind      daybook.Kind `group:"About a plain text or a page:" placeholder:"KIND" help:"article or post (default: what the report says of itself, else article)."`
}

func (f *aboutFlags) check(files int) error {
	switch {
	case f.Kind != "" && f.Kind != daybook.Article && f.Kind != daybook.SinglePost:
		return usageError(fmt.Sprintf("--kind is %q, it must be article or post", f.Kind))
	case f.Published != "" && !dated(f.Published):
		return usageError(fmt.Sprintf("--published is %q, which is no time; give it as 2006-01-02 or 2006-01-02T15:04:05Z", f.Published))
	case files > 1 && f.ID+f.Title+f.URL != "":
		return usageError("--id, --title and --url speak of one report; name one file")
	}
	return nil
}

func dated(s string) bool { _, ok := ingest.Published(s); return ok }

// reports gives the reports of all the files, one after another; those of
// standard input when there is no file.
func (f *aboutFlags) reports(files ...string) iter.Seq2[*daybook.Report, error] {
	if len(files) == 0 {
		files = []string{"-"}
	}
	meta := ingest.Meta{ID: f.ID, Title: f.Title, Publisher: f.Publisher, Published: f.Published, URL: f.URL}
	return func(yield func(*daybook.Report, error) bool) {
		for _, file := range files {
			for r, err := range ingest.File(file, meta) {
				if r != nil && f.Kind != "" {
					r.Kind = f.Kind
				}
				if !yield(r, err) {
					return
				}
			}
		}
	}
}
