package reconcile

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"daybook"
	"daybook/ingest"
	"daybook/origin"
	"daybook/read"
)

// The reports whose incidents a registry has followed to their end are no part
// of the repository; they lie beside it.
const registry = "../../shared/data/gva"

// misses is where the incidents go whose figures are not those of the registry.
var misses = flag.String("misses", "", "write the incidents that miss the registry into this `file`")

// incident is what the registry knows of one.
type incident struct {
	ID       string `json:"incident"`
	Registry struct {
		Killed  int    `json:"n_killed"`
		Injured int    `json:"n_injured"`
		Notes   string `json:"notes"`
	} `json:"registry"`
	Telling []string `json:"telling"`
}

// known are the measures that the registry has, with what the figures of the
// desk must reach: the share of best figures that are right, the share of
// registered ones within low and high, and how wide those lie apart at most.
var known = []struct {
	daybook.Measure
	best, inside, wide float64
}{
	{daybook.Killed, .84, .885, .7},
	{daybook.Injured, .75, .815, 1},
}

func (i *incident) count(m daybook.Measure) int {
	if m == daybook.Killed {
		return i.Registry.Killed
	}
	return i.Registry.Injured
}

// TestRegistry gives the reports of each incident that two or more tell of to
// the desk, and holds its figures against what the registry came to.
func TestRegistry(t *testing.T) {
	incidents := incidents(t)
	readings := readings(t, filepath.Join(registry, "reports.jsonl"))
	figures := make([]*Account, len(incidents))
	of := make([][]*daybook.Reading, len(incidents))
	for i, inc := range incidents {
		for _, id := range inc.Telling {
			if r := readings[id]; r != nil {
				of[i] = append(of[i], r)
			}
		}
		figures[i] = Desk(mainly(of[i]))
	}
	var list strings.Builder
	for _, k := range known {
		score, last, most := &tally{}, &tally{}, &tally{}
		for i, inc := range incidents {
			n := inc.count(k.Measure)
			low, best, high := shown(figures[i], k.Measure)
			score.add(n, low, best, high)
			x := latest(of[i], k.Measure)
			last.add(n, x, x, x)
			x = largest(of[i], k.Measure)
			most.add(n, x, x, x)
			if best != n || n < low || n > high || high-low > 2 {
				fmt.Fprintf(&list, "%s %s registry %d, shown %d [%d-%d] %s\n%s\n", inc.ID, k.Measure, n, best, low, high, inc.Registry.Notes, figures[i].list(k.Measure, of[i]))
			}
		}
		t.Logf("%-8s %s; the latest report alone %.3f, the largest figure alone %.3f", k.Measure, score, last.best(), most.best())
		if score.best() < k.best || score.inside() < k.inside || score.mean() > k.wide {
			t.Errorf("%s: must be %.3f, inside %.3f, and no wider than %.2f", k.Measure, k.best, k.inside, k.wide)
		}
	}
	if *misses != "" {
		if err := os.WriteFile(*misses, []byte(list.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// incidents are those of the registry that two or more reports tell of.
func incidents(t *testing.T) []*incident {
	t.Helper()
	f, err := os.Open(filepath.Join(registry, "truth.jsonl"))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("%s is absent: the registry is handed out apart from the program", registry)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []*incident
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		i := &incident{}
		if err := json.Unmarshal(lines.Bytes(), i); err != nil {
			t.Fatal(err)
		}
		if len(i.Telling) >= 2 {
			out = append(out, i)
		}
	}
	if err := lines.Err(); err != nil || len(out) == 0 {
		t.Fatal("no incidents", err)
	}
	return out
}

// readings reads the reports of a file, by their ids. Those without words are
// left out.
func readings(t *testing.T, path string) map[string]*daybook.Reading {
	t.Helper()
	var reports []*daybook.Report
	for r, err := range ingest.File(path, ingest.Meta{}) {
		if err == nil {
			reports = append(reports, r)
		}
	}
	out := make([]*daybook.Reading, len(reports))
	var wg sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(reports); i += workers {
				out[i] = read.English().Read(reports[i])
			}
		})
	}
	wg.Wait()
	by := map[string]*daybook.Reading{}
	for _, r := range out {
		by[r.Report.ID] = r
	}
	return by
}

// mainly is what the readings say of their main happenings, traced to who said
// it and dated by their publication.
func mainly(rs []*daybook.Reading) []Statement {
	var out []Statement
	traced := origin.Of(rs)
	for _, r := range rs {
		h := r.Main()
		if h == nil {
			continue
		}
		for _, s := range Statements(r, h.Key) {
			o := traced[origin.Claim{Report: s.Report, ID: s.Claim}]
			s.Origin, s.Source = o.Origin, o.Source
			s.Said.To = published(r)
			out = append(out, s)
		}
	}
	return out
}

// published is the end of the day of publication, in no zone.
func published(r *daybook.Reading) time.Time {
	day, err := time.Parse(time.DateOnly, r.Report.Published[:min(10, len(r.Report.Published))])
	if err != nil {
		return time.Time{}
	}
	return day.Add(24*time.Hour - time.Second)
}

// shown is the figure that a page shows for all, as the registry counts: no
// figure is 0.
func shown(a *Account, m daybook.Measure) (low, best, high int) {
	for _, side := range []Side{All, Victims, Attackers} {
		if e := a.Of(m, side); e != nil {
			low, best = value(e.Low), value(e.Best)
			high = max(low, best)
			if e.High != nil {
				high = *e.High
			}
			return low, best, high
		}
	}
	return 0, 0, 0
}

func value(n *int) int {
	if n == nil {
		return 0
	}
	return *n
}

// toll is what one reading gives for all.
func toll(r *daybook.Reading, m daybook.Measure) (n int, ok bool) {
	bounds := []*daybook.Bounds{r.Toll.Injured}
	if m == daybook.Killed {
		bounds = []*daybook.Bounds{r.Toll.Killed, r.Toll.AttackersKilled}
	}
	for _, b := range bounds {
		if b != nil {
			n, ok = n+max(value(b[0]), value(b[1])), true
		}
	}
	return n, ok
}

// latest is the toll of the latest report that has one; the first by its id on
// one day.
func latest(rs []*daybook.Reading, m daybook.Measure) (n int) {
	day := ""
	for _, r := range rs {
		if x, ok := toll(r, m); ok && r.Report.Published > day {
			n, day = x, r.Report.Published
		}
	}
	return n
}

func largest(rs []*daybook.Reading, m daybook.Measure) (n int) {
	for _, r := range rs {
		x, _ := toll(r, m)
		n = max(n, x)
	}
	return n
}

// tally counts figures against the registry.
type tally struct {
	n, right, within int
	widths           []int
}

func (y *tally) add(n, low, best, high int) {
	y.n++
	if best == n {
		y.right++
	}
	if low <= n && n <= high {
		y.within++
	}
	y.widths = append(y.widths, high-low)
}

func (y *tally) best() float64   { return float64(y.right) / float64(y.n) }
func (y *tally) inside() float64 { return float64(y.within) / float64(y.n) }

func (y *tally) mean() float64 {
	sum := 0
	for _, w := range y.widths {
		sum += w
	}
	return float64(sum) / float64(y.n)
}

func (y *tally) String() string {
	slices.Sort(y.widths)
	return fmt.Sprintf("best = registry %.3f, inside low..high %.3f, median width %d, mean width %.2f (%d incidents)",
		y.best(), y.inside(), y.widths[y.n/2], y.mean(), y.n)
}

// list is what was said of a measure, and of casualties, for whoever looks for
// the cause of a miss.
func (a *Account) list(m daybook.Measure, rs []*daybook.Reading) string {
	var b strings.Builder
	for _, side := range []Side{Victims, Attackers, All} {
		if e := a.Of(m, side); e != nil {
			fmt.Fprintf(&b, "  %s %s [%s] %s\n", e.Side, e.Number(), e.Span(), e.Rule)
		}
	}
	for _, r := range rs {
		fmt.Fprintf(&b, "  %s %s %.100q\n", r.Report.ID, r.Report.Published, r.Report.Title)
		for _, c := range r.Claims {
			s := a.by[Ref{r.Report.ID, c.ID}]
			if s == nil || c.Measure != m && c.Measure != daybook.Casualties {
				continue
			}
			fmt.Fprintf(&b, "    %s %s %s %s by %q %s %s%s | %.120q %s %.2f\n", c.ID, c.Measure, c.Class, c.Figure, s.Source, c.Stance, s.Scope, a.where(m, s.Ref), c.Quote, c.Rule, c.Confidence)
		}
	}
	return b.String()
}

// where is where a statement stands.
func (a *Account) where(m daybook.Measure, r Ref) string {
	out := ""
	for _, e := range a.Estimates {
		if e.Measure != m || e.Class != nil {
			continue
		}
		if slices.Contains(e.Support, r) {
			out += " +" + string(e.Side)
		}
		if slices.Contains(e.Dissent, r) {
			out += " -" + string(e.Side)
		}
		for _, b := range e.Beside {
			if b.Ref == r {
				out += " (" + string(e.Side) + " " + string(b.Why) + ")"
			}
		}
	}
	return out
}
