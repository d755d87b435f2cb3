package score

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
)

// Registered is one incident of a registry: what it counted in the end, and
// the reports that tell of it.
type Registered struct {
	Incident string `json:"incident"`
	Registry struct {
		Killed  int `json:"n_killed"`
		Injured int `json:"n_injured"`
	} `json:"registry"`
	Telling []string `json:"telling"` // those that say anything of it at all
}

// Booked is one incident of a book, as 'daybook incidents --jsonl' prints it.
type Booked struct {
	ID      string                 `json:"id"`
	Reports []string               `json:"reports"` // whose main incident it is
	Toll    map[string]BookedRange `json:"toll"`
	Told    []Told                 `json:"told"`
}

// BookedRange is a figure of a book.
type BookedRange struct {
	Low  *int `json:"low"`
	Best *int `json:"best"`
	High *int `json:"high"`
}

// Told is what one report alone gives for its main incident, victims and
// attackers together.
type Told struct {
	Report    string `json:"report"`
	Published string `json:"published"`
	Killed    *int   `json:"killed"`
	Injured   *int   `json:"injured"`
}

// BookResult is how a book compares with a registry.
type BookResult struct {
	Reports, Incidents int
	BCubed, Alone      PRF // of the linking, and of every report alone
	Pairs              PRF
	Figures            []BookFigure
}

// PRF is precision, recall and their harmonic mean.
type PRF struct{ P, R, F float64 }

// BookFigure is one measure over the incidents that two or more reports tell
// of.
type BookFigure struct {
	Measure       string
	Incidents     int
	Best, Inside  float64 // shares: best is the registry's number; that number lies within low and high
	Median, Width float64 // of high less low
	Latest, Most  float64 // shares: the latest report's number, and the largest of any report, is the registry's
}

// Book compares a book with a registry. Reports that the book does not have
// stand alone, and no figure counts as 0. An incident of the registry is
// compared with the one of the book that most of its reports tell of. It is
// the measure of the referee, line by line, with two baselines beside it.
func Book(name string, truth, book io.Reader) (*BookResult, error) {
	registry, err := objects[Registered](name, truth)
	if err != nil {
		return nil, err
	}
	booked, err := objects[Booked]("incidents", book)
	if err != nil {
		return nil, err
	}
	gold, have, by := map[string]string{}, map[string]string{}, map[string]*Booked{}
	for _, g := range registry {
		for _, r := range g.Telling {
			gold[r] = g.Incident
		}
	}
	for i := range booked {
		by[booked[i].ID] = &booked[i]
		for _, r := range booked[i].Reports {
			if have[r] == "" {
				have[r] = booked[i].ID
			}
		}
	}
	alone := map[string]string{}
	for r := range gold {
		alone[r] = r
		if have[r] == "" {
			have[r] = "alone-" + r
		}
	}
	res := &BookResult{Reports: len(gold), Incidents: len(groups(gold, gold)), BCubed: bcubed(gold, have), Alone: bcubed(gold, alone), Pairs: paired(gold, have)}
	for _, m := range []string{"killed", "injured"} {
		res.Figures = append(res.Figures, figure(m, registry, have, by))
	}
	return res, nil
}

// objects reads a JSON object a line.
func objects[T any](name string, r io.Reader) (out []T, err error) {
	in := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			var v T
			if bad := json.Unmarshal(line, &v); bad != nil {
				return nil, fmt.Errorf("%s:%d: is not what is scored: %w", name, n, bad)
			}
			out = append(out, v)
		}
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
	}
}

// groups are the reports of gold by what a linking calls them.
func groups(gold, of map[string]string) map[string]map[string]bool {
	g := map[string]map[string]bool{}
	for r := range gold {
		if g[of[r]] == nil {
			g[of[r]] = map[string]bool{}
		}
		g[of[r]][r] = true
	}
	return g
}

func bcubed(gold, of map[string]string) PRF {
	want, have := groups(gold, gold), groups(gold, of)
	both := map[[2]string]int{}
	for r := range gold {
		both[[2]string{gold[r], of[r]}]++
	}
	var p, q float64
	for k, n := range both { // each of the n reports shares as many
		p += float64(n) * float64(n) / float64(len(have[k[1]]))
		q += float64(n) * float64(n) / float64(len(want[k[0]]))
	}
	total := float64(max(1, len(gold)))
	return harmonic(p/total, q/total)
}

func harmonic(p, r float64) PRF {
	if p+r == 0 {
		return PRF{p, r, 0}
	}
	return PRF{p, r, 2 * p * r / (p + r)}
}

func paired(gold, of map[string]string) PRF {
	two := func(n int) float64 { return float64(n) * float64(n-1) / 2 }
	var tp, pp, gp float64
	both := map[[2]string]int{}
	for r := range gold {
		both[[2]string{gold[r], of[r]}]++
	}
	for _, n := range both {
		tp += two(n)
	}
	for _, g := range groups(gold, of) {
		pp += two(len(g))
	}
	for _, g := range groups(gold, gold) {
		gp += two(len(g))
	}
	share := func(n, of float64) float64 {
		if of == 0 {
			return 1
		}
		return n / of
	}
	return harmonic(share(tp, pp), share(tp, gp))
}

func figure(measure string, registry []Registered, have map[string]string, by map[string]*Booked) BookFigure {
	f := BookFigure{Measure: measure}
	var widths []int
	for _, g := range registry {
		if len(g.Telling) < 2 {
			continue
		}
		n := g.Registry.Killed
		if measure == "injured" {
			n = g.Registry.Injured
		}
		b := by[voted(g.Telling, have)]
		if b == nil {
			b = &Booked{}
		}
		e := b.Toll[measure]
		low, best := or(e.Low, 0), or(e.Best, 0)
		high := or(e.High, max(best, low))
		f.Incidents++
		f.Best += share(best == n)
		f.Inside += share(low <= n && n <= high)
		latest, most := baselines(b.Told, measure)
		f.Latest += share(latest == n)
		f.Most += share(most == n)
		widths = append(widths, high-low)
	}
	total := float64(max(1, f.Incidents))
	for _, x := range []*float64{&f.Best, &f.Inside, &f.Latest, &f.Most} {
		*x /= total
	}
	slices.Sort(widths)
	for _, w := range widths {
		f.Width += float64(w) / total
	}
	if k := len(widths); k > 0 {
		f.Median = float64(widths[(k-1)/2]+widths[k/2]) / 2
	}
	return f
}

func share(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

func or(n *int, otherwise int) int {
	if n == nil {
		return otherwise
	}
	return *n
}

// voted is the incident of the book that most of the reports tell of; of two,
// the first in order of their names.
func voted(reports []string, have map[string]string) string {
	votes := map[string]int{}
	best := ""
	for _, r := range reports {
		votes[have[r]]++
	}
	for id, n := range votes {
		if best == "" || n > votes[best] || n == votes[best] && id < best {
			best = id
		}
	}
	return best
}

// baselines are the figure of the latest report that gives one, and the largest
// of any; 0 where none does.
func baselines(told []Told, measure string) (latest, most int) {
	at := ""
	for _, t := range told {
		n := t.Killed
		if measure == "injured" {
			n = t.Injured
		}
		if n == nil {
			continue
		}
		most = max(most, *n)
		if t.Published >= at {
			at, latest = t.Published, *n
		}
	}
	return latest, most
}

// WriteSummary prints the result as the referee does, and the baselines beside
// it.
func (r *BookResult) WriteSummary(w io.Writer) error {
	_, err := fmt.Fprintf(w, "reports %d, incidents %d\nlinking B3   P %.3f R %.3f F1 %.3f   (every report alone: %.3f)\nlinking pair P %.3f R %.3f F1 %.3f\n",
		r.Reports, r.Incidents, r.BCubed.P, r.BCubed.R, r.BCubed.F, r.Alone.F, r.Pairs.P, r.Pairs.R, r.Pairs.F)
	for _, f := range r.Figures {
		if err == nil {
			_, err = fmt.Fprintf(w, "%-8s best = registry %.3f, inside low..high %.3f, median width %g, mean width %.2f (%d incidents)   latest report's figure %.3f, the largest %.3f\n",
				f.Measure, f.Best, f.Inside, f.Median, f.Width, f.Incidents, f.Latest, f.Most)
		}
	}
	return err
}
