package main

import (
	"context"
	"os"
	"os/user"
	"time"

	"github.com/schollz/progressbar/v3"

	"daybook"
	"daybook/book"
	"daybook/read"
	"daybook/sqlite"
)

// bookFlags name the book.
type bookFlags struct {
	DB string `name:"db" default:"${db}" placeholder:"FILE" help:"The book (default: ${db})."`
}

// open opens the book to write to it.
func (f *bookFlags) open() (*book.Book, *sqlite.Book, error) {
	file, err := sqlite.Open(f.DB, sqlite.Options{Alone: true})
	if err != nil {
		return nil, nil, err
	}
	return book.New(file, rules()), file, nil
}

// openThere opens a book that must be there to write to it.
func (f *bookFlags) openThere() (*book.Book, *sqlite.Book, error) {
	if _, err := os.Stat(f.DB); err != nil {
		_, err := sqlite.Open(f.DB, sqlite.Options{ReadOnly: true}) // it says so in its own words
		return nil, nil, err
	}
	return f.open()
}

// openRead opens a book that is there. What has not been followed yet is
// followed first, where the book can be written to.
func (f *bookFlags) openRead(ctx context.Context) (*book.Book, *sqlite.Book, error) {
	file, err := sqlite.Open(f.DB, sqlite.Options{ReadOnly: true})
	if err != nil {
		return nil, nil, err
	}
	b := book.New(file, rules())
	behind, err := b.Behind(ctx)
	if err != nil {
		file.Close()
		return nil, nil, err
	}
	if behind == 0 {
		return b, file, nil
	}
	file.Close()
	if file, err = sqlite.Open(f.DB, sqlite.Options{Alone: true}); err != nil {
		return nil, nil, err
	}
	b = book.New(file, rules())
	follow(b)
	return b, file, b.Follow(ctx)
}

// rules are those of this program.
func rules() book.Rules {
	return book.Rules{Name: book.RulesName, Read: func(r *daybook.Report) *daybook.Reading { return read.English().Read(r) }}
}

// actorFlag says who does something.
type actorFlag struct {
	Actor string `placeholder:"NAME" env:"DAYBOOK_ACTOR" help:"Who does this, for the record (default: $$DAYBOOK_ACTOR, else the user's name)."`
}

func (f *actorFlag) name() string {
	if f.Actor != "" {
		return f.Actor
	}
	if u, err := user.Current(); err == nil && u.Username != "" {
		return u.Username
	}
	return "somebody"
}

// follow shows how far the stages have come, where somebody looks.
func follow(b *book.Book) *progressbar.ProgressBar {
	bar := stages()
	b.Progress = func(stage string, done, all int64) {
		bar.Describe(stage)
		bar.ChangeMax64(all)
		bar.Set64(done)
	}
	return bar
}

// moment is a time as people give it on the command line.
type moment struct{ time.Time }

// UnmarshalText reads 2023-02-17T21:00:00+05:00, or without a zone a time of
// this machine's zone: 2023-02-17T21:00, "2023-02-17 21:00", 2023-02-17.
func (m *moment) UnmarshalText(b []byte) error {
	for _, form := range []string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02"} {
		if t, err := time.ParseInLocation(form, string(b), time.Local); err == nil {
			m.Time = t
			return nil
		}
	}
	return usageError("\"" + string(b) + "\" is no time; give it as 2006-01-02T15:04, with or without a zone such as +05:00")
}

// time is the moment, zero when none was given.
func (m *moment) time() time.Time {
	if m == nil {
		return time.Time{}
	}
	return m.Time
}
