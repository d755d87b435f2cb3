package read_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"pgregory.net/rapid"

	"daybook"
	"daybook/internal/golden"
	"daybook/read"
)

// corpus are the reports of the project's corpus, by name.
var corpus = sync.OnceValue(func() []*daybook.Report {
	files, err := filepath.Glob("../testdata/corpus/*.txtar")
	if err != nil || len(files) == 0 {
		panic(fmt.Sprint("no corpus: ", err))
	}
	var out []*daybook.Report
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			panic(err)
		}
		rep, err := golden.Report(txtar.Parse(data))
		if err != nil {
			panic(fmt.Sprint(file, ": ", err))
		}
		rep.ID = strings.TrimSuffix(filepath.Base(file), ".txtar")
		out = append(out, rep)
	}
	return out
})

// failer is what tests, fuzzers and drawn tests have in common.
type failer interface {
	Helper()
	Fatalf(string, ...any)
}

// soundly reads a report and checks what holds of every reading, whatever the
// report says.
func soundly(t failer, rep *daybook.Report) *daybook.Reading {
	t.Helper()
	before := *rep
	r := read.English().Read(rep)
	faults := append(golden.Faults(r), faultsOf(r)...)
	if rep.Text != before.Text || rep.Title != before.Title || len(rep.Posts) != len(before.Posts) {
		faults = append(faults, "the report was changed")
	}
	if again := read.English().Read(rep); !bytes.Equal(encoded(r), encoded(again)) {
		faults = append(faults, "read again it reads otherwise")
	}
	if faults != nil {
		t.Fatalf("%q\n%s", rep.Text, strings.Join(faults, "\n"))
	}
	return r
}

func encoded(r *daybook.Reading) []byte {
	b, err := json.Marshal(r)
	if err != nil {
		panic(err) // unreachable unless a reading holds what JSON has no form for
	}
	return b
}

// faultsOf lists what golden.Faults leaves to the reader: how the statements
// of one reading stand to one another.
func faultsOf(r *daybook.Reading) (out []string) {
	fault := func(ok bool, format string, args ...any) {
		if !ok {
			out = append(out, fmt.Sprintf(format, args...))
		}
	}
	claim := map[string]*daybook.Claim{}
	for i := range r.Claims {
		claim[r.Claims[i].ID] = &r.Claims[i]
	}
	for i := range r.Claims {
		c := &r.Claims[i]
		if c.PartOf != nil {
			whole := claim[*c.PartOf]
			fault(c.Part, "%s is part of %s and no part", c.ID, *c.PartOf)
			fault(whole != nil && whole.Measure == c.Measure, "%s (%s) is part of what is counted otherwise", c.ID, c.Measure)
			steps := 0
			for w := c; w != nil && w.PartOf != nil && steps <= len(r.Claims); steps++ {
				w = claim[*w.PartOf]
			}
			fault(steps <= len(r.Claims), "%s is a part of itself", c.ID)
		}
		if c.Post != nil {
			fault(r.Posts[*c.Post].Span.Contains(c.Spans.Figure), "%s stands outside of its post", c.ID)
		}
		if c.Scope != nil {
			fault(c.Scope.Span.Valid(r.Report.Text) && c.Scope.Span.Of(r.Report.Text) == c.Scope.Text, "%s: scope %+v", c.ID, c.Scope)
		}
		if c.Source == nil {
			fault(c.SourceKind == nil && c.Via == nil && c.Spans.Source == nil, "%s has a kind or a channel and no speaker", c.ID)
		}
	}
	for _, b := range []*daybook.Bounds{r.Toll.Killed, r.Toll.AttackersKilled, r.Toll.Injured} {
		if b != nil {
			fault(b[0] == nil || b[1] == nil || *b[0] <= *b[1], "the toll has its low bound above the high one")
			fault(len(r.Toll.From) > 0, "the toll is from no claim")
		}
	}
	for i, p := range r.Posts {
		fault(i == 0 || r.Posts[i-1].Span.End <= p.Span.Start, "post %d is not behind the one before it", i)
	}
	for i, h := range r.Happenings {
		for _, g := range r.Happenings[:i] {
			fault(g.Key != h.Key, "two incidents are called %s", h.Key)
		}
	}
	return out
}

// TestCorpusIsSound reads every report of the corpus as it is, with the lines
// of Windows, and explains every claim.
func TestCorpusIsSound(t *testing.T) {
	for _, rep := range corpus() {
		r := soundly(t, rep)
		d := read.English().Explain(rep)
		for i := range r.Claims {
			for _, step := range d.Claim(i) {
				if !step.Span.Valid(rep.Text) {
					t.Errorf("%s: %s: step %+v", rep.ID, r.Claims[i].ID, step)
				}
			}
		}
		windows := *rep
		windows.Text = strings.ReplaceAll(strings.ReplaceAll(rep.Text, "\r", ""), "\n", "\r\n")
		windows.Posts = nil
		if got, want := counts(soundly(t, &windows)), counts(r); !slices.Equal(got, want) {
			t.Errorf("%s: with lines of Windows\n%q, without\n%q", rep.ID, got, want)
		}
	}
}

// counts are the figures of a reading as worded, in order.
func counts(r *daybook.Reading) []string {
	var out []string
	for _, c := range r.Claims {
		words := strings.ToLower(strings.Join(strings.Fields(c.Words), " "))
		out = append(out, fmt.Sprintf("%s %s %s %q", c.Measure, c.Class, c.Figure, words))
	}
	slices.Sort(out)
	return out
}

// TestCapitals reads the corpus in capitals: of the counts that are read in
// its own letters, most stay. Names and the beginnings of sentences are harder
// to see in capitals, and posts lose their signatures.
func TestCapitals(t *testing.T) {
	const enough = .85
	same, all, more := 0, 0, 0
	for _, rep := range corpus() {
		capital := *rep
		capital.Text, capital.Posts = strings.ToUpper(rep.Text), nil
		if len(capital.Text) != len(rep.Text) {
			continue // a letter has no capital of its own length
		}
		want, got := counts(read.English().Read(rep)), counts(soundly(t, &capital))
		all += len(want)
		for _, c := range got {
			if i := slices.Index(want, c); i >= 0 {
				want = slices.Delete(want, i, i+1)
				same++
			} else {
				more++
			}
		}
		for _, c := range want {
			t.Logf("%s: lost in capitals: %s", rep.ID, c)
		}
	}
	t.Logf("%d counts, %d of them in capitals too, and %d others", all, same, more)
	if float64(same) < enough*float64(all) || float64(more) > (1-enough)*float64(all) {
		t.Errorf("of %d counts %d are read in capitals, and %d others", all, same, more)
	}
}

// sentences are those of the corpus, roughly cut.
var sentences = sync.OnceValue(func() []string {
	var out []string
	for _, rep := range corpus() {
		out = append(out, strings.SplitAfter(rep.Text, "\n")...)
		out = append(out, strings.SplitAfter(rep.Text, ". ")...)
	}
	return out
})

// kinds are a report's kind, and none.
var kinds = []daybook.Kind{"", daybook.Article, daybook.SinglePost}

// TestShuffled reads reports made of the sentences of others: nothing of them
// belongs together, and the reading must be sound all the same.
func TestShuffled(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(sentences()), 1, 12).Draw(t, "sentences"), "")
		if rapid.Bool().Draw(t, "cut short") {
			text = strings.ToValidUTF8(text[:rapid.IntRange(0, len(text)).Draw(t, "length")], "")
		}
		soundly(t, &daybook.Report{Text: text, Kind: rapid.SampledFrom(kinds).Draw(t, "kind"),
			Published: rapid.SampledFrom([]string{"", "2023-02-18", "2020-01-01T00:00:00+14:00", "soon"}).Draw(t, "published")})
	})
}

// TestShuffledAbroad begins such reports in another language: what is then left
// undone must not be missed by what finds the day and the place all the same.
func TestShuffledAbroad(t *testing.T) {
	const abroad = "Am 4. April 2021 kamen bei einem Brand in Rotterdam sieben Menschen ums Leben, wie die Polizei am Montag sagte. "
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Repeat(abroad, rapid.IntRange(1, 30).Draw(t, "times"))
		text += strings.Join(rapid.SliceOfN(rapid.SampledFrom(sentences()), 0, 12).Draw(t, "sentences"), "")
		soundly(t, &daybook.Report{Text: text, Kind: rapid.SampledFrom(kinds).Draw(t, "kind"), Published: "2021-04-06"})
	})
}

// words are what claims are made of, in no order.
var words = strings.Fields(`at least 12 two more than a dozen of whom them people victims ' 's " “ ” police John Smith said told
	AFP , . : — - and wounded killed kills dead died missing including among hostage freed arrested gunmen bomb attack he she
	they it claimed responsibility denied Monday January 2019 in Paris Syria the by was were have no one nobody if would #tag
	@name (@name) February 17, 2023 http://t.co/x 💥 k!lled RT via children aged 9 toll rose to earlier version`)

func TestWordSoup(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 60).Draw(t, "words"),
			rapid.SampledFrom([]string{" ", "\n", "  ", "\r\n"}).Draw(t, "between"))
		soundly(t, &daybook.Report{Text: text, Kind: rapid.SampledFrom(kinds).Draw(t, "kind")})
	})
}

func TestAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		soundly(t, &daybook.Report{Text: rapid.String().Draw(t, "text"), Published: rapid.String().Draw(t, "published")})
	})
}

// TestStable reads the corpus from many goroutines at once. Run it with -race
// when the reader keeps anything between reports: go test -race -run Stable
// ./read (a minute).
func TestStable(t *testing.T) {
	const readers = 8
	var got [readers]bytes.Buffer
	var wg sync.WaitGroup
	for i := range readers {
		wg.Go(func() {
			for _, rep := range corpus() {
				got[i].Write(encoded(read.English().Read(rep)))
			}
		})
	}
	wg.Wait()
	for i := range readers {
		if !bytes.Equal(got[i].Bytes(), got[0].Bytes()) {
			t.Errorf("reader %d reads otherwise than reader 0", i)
		}
	}
}

// FuzzRead reads anything. A report is valid UTF-8 by the time it is read;
// what was not is repaired here as on the way in.
func FuzzRead(f *testing.F) {
	for _, rep := range corpus() {
		f.Add(rep.Text, rep.Published, rep.Kind == daybook.SinglePost)
	}
	f.Fuzz(func(t *testing.T, text, published string, post bool) {
		rep := &daybook.Report{Text: strings.ToValidUTF8(text, "\uFFFD"), Published: published, Kind: daybook.Article}
		if post {
			rep.Kind = daybook.SinglePost
		}
		soundly(t, rep)
	})
}
