package daybook_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"daybook"
	"daybook/ingest"
	"daybook/internal/golden"
	"daybook/read"
	"daybook/score"
)

// The reports coded by hand are no part of the repository; they lie beside it.
const codedReports = "../shared/data"

// worse is by how much a figure may fall unnoticed.
const worse = .005

// figures are what the scorers say of the reader, by name: shares between 0 and
// 1. More is better, but for those that are called wrong.
type figures map[string]float64

// TestScore holds the reader to the figures it has reached. With -update it
// writes down those of now:
//
//	go test . -run TestScore -update
func TestScore(t *testing.T) {
	const file = "testdata/score.golden"
	now := figures{}
	for _, name := range []string{"gold/articles", "gold/wires", "gold/posts", "cases/karachi.gold", "muc4/dev"} {
		path, gold := corpus(t, name+".jsonl")
		name = strings.TrimSuffix(filepath.Base(path), ".jsonl")
		var err error
		if strings.HasPrefix(path, filepath.Join(codedReports, "muc4")) {
			err = now.roles("muc4", gold, readingsOf(t, path))
		} else {
			err = now.claims(strings.TrimSuffix(name, ".gold"), gold, readingsOf(t, path))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	now.speech(t)
	now.parts(t)
	if golden.Updating() {
		if err := os.WriteFile(file, []byte(now.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	then := parseFigures(t, string(data))
	for _, name := range slices.Sorted(maps.Keys(then)) {
		was, is := then[name], now[name]
		fell := was - is
		if strings.Contains(name, " wrong ") {
			fell = is - was
		}
		switch _, ok := now[name]; {
		case !ok:
			t.Errorf("%s: is no longer measured", name)
		case fell > worse:
			t.Errorf("%s: was %.3f, is %.3f", name, was, is)
		case fell < -worse:
			t.Logf("%s: was %.3f, is %.3f: better; write it down with -update", name, was, is)
		}
	}
}

func readingsOf(t *testing.T, path string) score.Readings {
	return readEach(t, ingest.File(path, ingest.Meta{}))
}

// readEach reads reports, as many at once as there are cores.
func readEach(t *testing.T, texts iter.Seq2[*daybook.Report, error]) score.Readings {
	var reports []*daybook.Report
	for r, err := range texts {
		if err != nil {
			t.Fatal(err)
		}
		reports = append(reports, r)
	}
	readings := make([]*daybook.Reading, len(reports))
	var wg sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(reports); i += workers {
				readings[i] = read.English().Read(reports[i])
			}
		})
	}
	wg.Wait()
	return func(yield func(*daybook.Reading, error) bool) {
		for _, r := range readings {
			if !yield(r, nil) {
				return
			}
		}
	}
}

func (f figures) claims(name string, gold io.Reader, readings score.Readings) error {
	res, err := score.Claims(name, gold, readings)
	if err != nil {
		return err
	}
	for i, tally := range res.Groups["all"] {
		f.tally(name+" "+score.Levels[i], tally)
	}
	for i, class := range []string{"killed", "attackers killed", "injured"} {
		f.tally(name+" toll "+class, res.Toll[i])
	}
	f.tally(name+" responsibility", res.Responsibility)
	f.share(name+" responsibility's source", res.ResponsibilitySource, res.Responsibility.Right)
	f.share(name+" wrong speaker", res.Misattributed, res.Named)
	f.share(name+" wrong speaker invented", res.Invented, res.Named)
	f.share(name+" channel", res.Via, res.AttributedSpeech)
	f.share(name+" kind of speaker", res.SourceKind, res.AttributedSpeech)
	f[name+" wrong quote"] = float64(res.Ungrounded) // none, and none may come
	return nil
}

// corpus opens a corpus of the shared data; the test is skipped without it.
func corpus(t *testing.T, name string) (path string, gold *bytes.Reader) {
	t.Helper()
	path = filepath.Join(codedReports, name)
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("%s is absent: the corpora are handed out apart from the program", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	return path, bytes.NewReader(data)
}

// speech measures who says what.
func (f figures) speech(t *testing.T) {
	path, gold := corpus(t, "polnear/dev.jsonl")
	res, err := score.PolNeAR(path, gold, score.EnglishSpeech())
	if err != nil {
		t.Fatal(err)
	}
	f.tally("polnear attribution", res.Matched)
	for k, part := range score.Parts {
		f.tally("polnear "+part+" exact", res.Exact[k])
		f.tally("polnear "+part+" overlap", res.Overlap[k])
		f.share("polnear "+part+" of plain speech", res.PlainFound[k], res.Plain)
	}
}

// parts measures times, places, victims and ranges.
func (f figures) parts(t *testing.T) {
	path, gold := corpus(t, "tempeval3/train.jsonl")
	times, err := score.Times(path, gold, score.EnglishTimes())
	if err != nil {
		t.Fatal(err)
	}
	f.tally("times overlap", times.Overlap)
	f.tally("times exact", times.Exact)
	f.tally("times value", times.Value)
	f.share("times dates right", times.DatesRight, times.Dates)

	for _, name := range []string{"lgl", "geovirus"} {
		path, gold := corpus(t, "geoparsing/"+name+".jsonl")
		places, err := score.Places(path, gold, score.EnglishPlaces())
		if err != nil {
			t.Fatal(err)
		}
		f.tally(name+" names", places.Names)
		f[name+" near, names given"], f[name+" near, end to end"] = places.Given.R(), places.EndToEnd.R()
	}

	path, gold = corpus(t, "gvdb/dev.jsonl")
	victims, err := score.Victims(path, gold, readingsOf(t, path))
	if err != nil {
		t.Fatal(err)
	}
	f.share("gvdb killed", victims.Killed, victims.Told)
	f.share("gvdb injured", victims.Injured, victims.Told)
	f.tally("gvdb names", victims.Names)
	f.tally("gvdb town", victims.Cities)
	f.tally("gvdb state", victims.States)
	f.share("gvdb weapon", victims.GunsFound, victims.Guns)

	path, gold = corpus(t, "airwars/dev.jsonl")
	texts, again := *gold, *gold
	ranges, err := score.Ranges(path, &again, readEach(t, score.Assessments(path, &texts)))
	if err != nil {
		t.Fatal(err)
	}
	f.tally("airwars killed exact", ranges.Killed.Exact)
	f.tally("airwars killed meeting", ranges.Killed.Meet)
	f.tally("airwars injured exact", ranges.Injured.Exact)
	f.tally("airwars injured meeting", ranges.Injured.Meet)
	f.tally("airwars children", ranges.Children)
	f.tally("airwars women", ranges.Women)
}

func (f figures) roles(name string, gold io.Reader, readings score.Readings) error {
	res, err := score.MUC4(name, gold, readings)
	if err != nil {
		return err
	}
	for i, tally := range res.Roles {
		f.tally(name+" "+score.Roles[i], tally)
	}
	f.tally(name+" all roles", res.Micro())
	return nil
}

func (f figures) tally(name string, t score.Tally) {
	f[name+" P"], f[name+" R"], f[name+" F1"] = t.P(), t.R(), t.F1()
}

func (f figures) share(name string, n, of int) {
	f[name] = 0
	if of > 0 {
		f[name] = float64(n) / float64(of)
	}
}

// String is the golden file: a figure a line, by name.
func (f figures) String() string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(f)) {
		fmt.Fprintf(&b, "%.3f %s\n", f[name], name)
	}
	return b.String()
}

func parseFigures(t *testing.T, s string) figures {
	f := figures{}
	for line := range strings.Lines(s) {
		value, name, _ := strings.Cut(strings.TrimSpace(line), " ")
		var x float64
		if _, err := fmt.Sscanf(value, "%g", &x); err != nil || name == "" {
			t.Fatalf("not a figure and its name: %q", line)
		}
		f[name] = x
	}
	return f
}
