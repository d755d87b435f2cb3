//go:build unix

package daybook_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/jdkato/prose/v3/segment"
	"github.com/jdkato/prose/v3/tag"
	"github.com/jdkato/prose/v3/tokenize"

	"daybook"
	"daybook/internal/golden"
	"daybook/read"
)

// Reading a report whole may take this many times as long as prose takes to
// cut the same text into sentences and words and to tag them.
const promisedRatio = 3

// localPress are real reports to measure with; they are no part of the project.
const localPress = "../shared/data/gva/reports.jsonl"

// press returns the texts of the local press, or skips.
func press(tb testing.TB) []*daybook.Report {
	tb.Helper()
	f, err := os.Open(localPress)
	if errors.Is(err, fs.ErrNotExist) {
		tb.Skipf("%s is not there", localPress)
	}
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	var all []*daybook.Report
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		r := &daybook.Report{}
		if err := json.Unmarshal(lines.Bytes(), r); err != nil {
			tb.Fatal(err)
		}
		all = append(all, titled(r))
	}
	if err := lines.Err(); err != nil {
		tb.Fatal(err)
	}
	return all
}

// titled puts the title where it belongs, before the text.
func titled(r *daybook.Report) *daybook.Report {
	if r.Title != "" {
		r.Body = len(r.Title) + 1
		r.Text = r.Title + "\n" + r.Text
	}
	return r
}

// examples returns our own sample reports as one text.
func examples(tb testing.TB) string {
	tb.Helper()
	names, err := filepath.Glob("examples/*.txt")
	if err != nil || len(names) == 0 {
		tb.Fatal("no examples", err)
	}
	var b strings.Builder
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		fmt.Fprintf(&b, "%s\n\n", strings.TrimSpace(string(data)))
	}
	return b.String()
}

// readAll reads reports and returns how many claims they make.
func readAll(reports []*daybook.Report) (claims int) {
	for _, r := range reports {
		claims += len(read.English().Read(r).Claims)
	}
	return claims
}

// prose is the yardstick: a library of the same language that finds sentences,
// words and parts of speech.
type prose struct {
	cut   *segment.Segmenter
	words *tokenize.Tokenizer
	tag   *tag.Tagger
}

var newProse = sync.OnceValue(func() *prose {
	cut, err := segment.New()
	if err != nil {
		panic(err) // unreachable unless its own model is at fault
	}
	tagger, err := tag.New()
	if err != nil {
		panic(err) // likewise
	}
	return &prose{cut, tokenize.New(), tagger}
})

// tagAll tags the same texts and returns how many words they have.
func (p *prose) tagAll(reports []*daybook.Report) (words int) {
	for _, r := range reports {
		for _, s := range p.cut.Segment(r.Text) {
			toks := p.words.Tokenize(s.Text)
			p.tag.TagTokens(toks)
			words += len(toks)
		}
	}
	return words
}

func size(reports []*daybook.Report) (n int) {
	for _, r := range reports {
		n += len(r.Text)
	}
	return n
}

// cpu is the time that f keeps the processor busy: unlike the time on the
// wall, it does not grow with what else the machine does.
func cpu(tb testing.TB, f func()) time.Duration {
	tb.Helper()
	now := func() time.Duration {
		var u syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
			tb.Fatal(err)
		}
		return time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
	runtime.GC()
	start := now()
	f()
	return now() - start
}

// oneCore has the benchmark run on one core, the collector with it.
func oneCore(tb testing.TB) {
	before := runtime.GOMAXPROCS(1)
	tb.Cleanup(func() { runtime.GOMAXPROCS(before) })
}

func BenchmarkRead(b *testing.B) {
	reports := press(b)
	oneCore(b)
	claims := readAll(reports[:10])
	b.SetBytes(int64(size(reports)))
	for b.Loop() {
		claims = readAll(reports)
	}
	b.ReportMetric(float64(claims), "claims")
}

func BenchmarkProse(b *testing.B) {
	reports := press(b)
	oneCore(b)
	words := newProse().tagAll(reports[:10])
	b.SetBytes(int64(size(reports)))
	for b.Loop() {
		words = newProse().tagAll(reports)
	}
	b.ReportMetric(float64(words), "words")
}

// BenchmarkReadToProse measures both in turn and prints how they compare, and
// fails when the promise is broken. It is no test: on a busy machine it says
// more of the machine than of the reader.
func BenchmarkReadToProse(b *testing.B) {
	reports := press(b)
	oneCore(b)
	if claims := readAll(reports[:400]); claims < 400 {
		b.Fatalf("400 reports make only %d claims", claims)
	}
	if words := newProse().tagAll(reports[:400]); words < size(reports[:400])/8 {
		b.Fatalf("%d bytes have only %d words", size(reports[:400]), words)
	}
	var ours, theirs time.Duration
	for b.Loop() {
		ours += cpu(b, func() { readAll(reports) })
		theirs += cpu(b, func() { newProse().tagAll(reports) })
	}
	ratio := float64(ours) / float64(theirs)
	b.ReportMetric(ratio, "read/prose")
	if ratio > promisedRatio {
		b.Errorf("reading takes %.2f times as long as prose takes to tag; promised is %d", ratio, promisedRatio)
	}
}

// BenchmarkGrowth reads ever longer reports: the time for a byte stays.
func BenchmarkGrowth(b *testing.B) {
	var all strings.Builder
	for _, r := range press(b) {
		if all.Len() < 800<<10 {
			all.WriteString(r.Text + "\n\n")
		}
	}
	text := all.String()
	for _, times := range []int{1, 2, 4, 8} {
		b.Run(fmt.Sprintf("x%d", times), func(b *testing.B) {
			oneCore(b)
			n := len(text) * times / 8
			for n < len(text) && text[n]&0xC0 == 0x80 {
				n++
			}
			r := &daybook.Report{Text: text[:n]}
			b.SetBytes(int64(n))
			for b.Loop() {
				read.English().Read(r)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/byte")
		})
	}
}

// hostile are texts without an end that nobody would print: whatever looks from
// each word of a sentence through all of it takes ages for them.
var hostile = []string{
	"\"He said ", "( [ ", "x", "men and women and ", "and 3 killed ", "of the men ", "two of ", "said ", "1 2 3 ", "hundred ",
	"killed ", "John's ", "a-b-", "Paris, Texas, ", "John Smith, ", "big ", ". ", "#Karachi ", "including two ",
	"who killed the man who shot the woman ", "Police: ", "on Monday 3 May 2013 ", "two days before the day after ", "😢",
}

// TestHostileTimeIsLinear guards against quadratic time in such texts.
func TestHostileTimeIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("reads three megabytes")
	}
	const generous = 4
	oneCore(t)
	perByte := func(unit string, size int) float64 {
		r := &daybook.Report{Text: strings.Repeat(unit, size/len(unit))}
		return float64(cpu(t, func() { read.English().Read(r) }).Nanoseconds()) / float64(len(r.Text))
	}
	perByte("warm ", 20<<10)
	for _, unit := range hostile {
		short, long := perByte(unit, 16<<10), perByte(unit, 128<<10)
		t.Logf("%-40q %6.0f ns a byte for 16 KB, %6.0f for 128 KB", unit, short, long)
		if long > generous*short {
			t.Errorf("%q: a byte takes %.0f ns in 16 KB and %.0f in 128 KB", unit, short, long)
		}
	}
}

// TestTimeIsLinear guards against quadratic time: a report ten times as long
// may take somewhat more for each byte (caches, the collector), not ten times.
// The sentences of the report repeat; its figures do not, so that it makes ever
// more claims.
func TestTimeIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a report of 5 MB")
	}
	const generous = 3
	oneCore(t)
	text := examples(t)
	perByte := func(size int) float64 {
		var b strings.Builder
		for n := 20; b.Len() < size; n++ {
			fmt.Fprintf(&b, "%d people were killed.\n\n%s", n, text)
		}
		r := &daybook.Report{Text: b.String()}
		var x *daybook.Reading
		spent := cpu(t, func() { x = read.English().Read(r) })
		if faults := golden.Faults(x); len(faults) > 0 || len(x.Claims) < size/len(text)/2 {
			t.Fatalf("%d claims, %d faults: %.3q", len(x.Claims), len(faults), faults)
		}
		return float64(spent.Nanoseconds()) / float64(len(r.Text))
	}
	perByte(50 << 10) // warm
	short, long := perByte(500<<10), perByte(5<<20)
	t.Logf("%.0f ns a byte for 500 KB, %.0f for 5 MB", short, long)
	if long > generous*short {
		t.Errorf("a byte takes %.0f ns in a report of 500 KB and %.0f in one of 5 MB", short, long)
	}
}
