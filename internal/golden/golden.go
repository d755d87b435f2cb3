// Package golden holds readings to what was written down of them: whole
// reports with what they say (txtar corpora), and texts with their spans
// marked in place. It is for tests.
//
// # Corpora
//
// A corpus file is a txtar archive. Its comment states the trap that the
// report stands for; the section report is the report, as a mail is written:
// headers, an empty line, the text. Every other section holds what is read of
// it, in the format of [Sections]; only the sections that are there are
// compared.
//
//	Attackers are counted apart from victims.
//	-- report --
//	title: Blast at market
//	published: 2024-05-01
//
//	Four people died, police said.
//	-- claims --
//	killed people 4 "Four people" <- police [police] | main | asserted
//
// The headers are id, title, publisher, published, url and kind.
//
// The sections state what is right. What is read wrongly today stands in a
// section gaps, as what is wanted and not read, and what is read and should not
// be; a gap that heals fails the test until it is taken out:
//
//	-- gaps --
//	want claims: injured people 2 "Two others" | main | asserted
//	extra claims: injured people 2 "Two" | main | asserted
//
// Run with -update writes what was read into the sections that are there. In a
// file with a section gaps, be it empty, it writes that one alone: what is
// right was settled by a careful reader.
package golden

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/rogpeppe/go-internal/txtar"

	"daybook"
)

var update = flag.Bool("update", false, "write what was read into the corpus files")

// Updating reports whether the test is run with -update.
func Updating() bool { return *update }

// Run reads the report of every corpus file that matches the pattern, and
// compares. Every reading must be sound, too: see [Faults].
func Run(t *testing.T, pattern string, read func(*daybook.Report) *daybook.Reading) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: no such corpus (%v)", pattern, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			archive := txtar.Parse(data)
			rep, err := Report(archive)
			if err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			if rep.ID == "" {
				rep.ID = filepath.Base(file)
			}
			r := read(rep)
			for _, fault := range Faults(r) {
				t.Errorf("%s: %s", file, fault)
			}
			changed, err := Compare(archive, r)
			if err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			if changed == "" {
				return
			}
			if *update {
				if err := os.WriteFile(file, txtar.Format(Rewritten(archive, r)), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			t.Errorf("%s: %s\n%s", file, firstLine(string(archive.Comment)), changed)
		})
	}
}

// Report makes the report of a corpus file.
func Report(a *txtar.Archive) (*daybook.Report, error) {
	if strings.TrimSpace(string(a.Comment)) == "" {
		return nil, fmt.Errorf("has no comment: which trap does it stand for?")
	}
	body, ok := section(a, "report")
	if !ok {
		return nil, fmt.Errorf("has no section report")
	}
	head, text, ok := strings.Cut(body, "\n\n")
	if strings.HasPrefix(body, "\n") { // no headers at all
		head, text, ok = "", body[1:], true
	}
	if !ok {
		return nil, fmt.Errorf("section report has no empty line between headers and text")
	}
	r := &daybook.Report{Kind: daybook.Article, Text: strings.TrimRight(text, "\n")}
	for line := range strings.Lines(head) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), ":")
		field := map[string]*string{
			"id": &r.ID, "title": &r.Title, "publisher": &r.Publisher,
			"published": &r.Published, "url": &r.URL, "kind": (*string)(&r.Kind),
		}[name]
		if field == nil {
			return nil, fmt.Errorf("section report has no header %q; a text without headers begins after an empty line", name)
		}
		*field = strings.TrimSpace(value)
	}
	if r.Title != "" {
		r.Body = len(r.Title) + 1
		r.Text = r.Title + "\n" + r.Text
	}
	return r, nil
}

func section(a *txtar.Archive, name string) (string, bool) {
	for _, f := range a.Files {
		if f.Name == name {
			return string(f.Data), true
		}
	}
	return "", false
}

// Compare returns how the sections of the archive differ from the reading, ""
// when they do not.
func Compare(a *txtar.Archive, r *daybook.Reading) (string, error) {
	got := Sections(r)
	_, known := section(a, gaps)
	var b strings.Builder
	for _, f := range a.Files {
		if f.Name == "report" || f.Name == gaps {
			continue
		}
		text, ok := got[f.Name]
		if !ok {
			return "", fmt.Errorf("there is no section %q", f.Name)
		}
		if known {
			continue
		}
		b.Write(diff.Diff(f.Name+" as written down", f.Data, f.Name+" as read", []byte(text)))
	}
	if known {
		return compareGaps(a, r), nil
	}
	return b.String(), nil
}

// Rewritten is the archive with what was read in the sections that it has; with
// what is read wrongly in its section gaps when it has that one.
func Rewritten(a *txtar.Archive, r *daybook.Reading) *txtar.Archive {
	got := Sections(r)
	_, known := section(a, gaps)
	out := &txtar.Archive{Comment: a.Comment}
	for _, f := range a.Files {
		text, ok := got[f.Name]
		switch {
		case f.Name == gaps:
			f.Data = nil
			for _, line := range gapsOf(a, got) {
				f.Data = append(f.Data, line+"\n"...)
			}
		case ok && !known:
			f.Data = []byte(text)
		}
		out.Files = append(out.Files, f)
	}
	return out
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	return line
}
