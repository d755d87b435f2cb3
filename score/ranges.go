package score

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"regexp"
	"strconv"
	"strings"

	"daybook"
)

// RangesResult is what [Ranges] found.
type RangesResult struct {
	Texts           int
	Killed, Injured RangeTally
	// Classes tallies the children and the women killed: gold's number lies
	// within a claim of the main incident that somebody of that class was.
	Children, Women Tally
	Errors          []Error
}

// RangeTally tallies tolls that are ranges: Read and Gold are how many there
// are, Exact has both ends right, Meet those that share a number.
type RangeTally struct{ Exact, Meet Tally }

// goldRanges is an assessment of Airwars.
type goldRanges struct {
	ID        string  `json:"id"`
	Text      *string `json:"assessment"`
	Killed    []int   `json:"killed_range"`
	Injured   []int   `json:"injured_range"`
	Breakdown string  `json:"killed_breakdown"` // "5–6 children2 women1 man"
}

func (g *goldRanges) id() string { return g.ID }

func (g *goldRanges) check() error {
	switch {
	case g.ID == "":
		return errors.New("a gold assessment without id")
	case g.Text == nil:
		return errors.New("a gold text without assessment: is this the gold of another measure?")
	}
	for _, r := range [][]int{g.Killed, g.Injured} {
		if len(r) != 0 && (len(r) != 2 || r[0] > r[1]) {
			return fmt.Errorf("not a range: %v", r)
		}
	}
	return nil
}

// Assessments are the narratives of gold as reports, for who reads them.
func Assessments(name string, gold io.Reader) iter.Seq2[*daybook.Report, error] {
	return func(yield func(*daybook.Report, error) bool) {
		for g, err := range decodeLines(name, gold, (*goldRanges).check) {
			if err != nil {
				yield(nil, err)
				return
			}
			if !yield(&daybook.Report{ID: g.ID, Text: *g.Text}, nil) {
				return
			}
		}
	}
}

// Ranges scores readings of the narratives of civilian-harm assessments
// against the ranges of killed and injured that the assessors gave, who had
// all their sources before them. name is what its errors call gold
// (name:line).
func Ranges(name string, gold io.Reader, readings Readings) (*RangesResult, error) {
	res := &RangesResult{}
	_, err := against(name, gold, (*goldRanges).check, readings, func(g *goldRanges, r *daybook.Reading) {
		res.Texts++
		res.toll("killed", &res.Killed, g, g.Killed, r.Toll.Killed)
		res.toll("injured", &res.Injured, g, g.Injured, r.Toll.Injured)
		res.class(&res.Children, g, r, children, daybook.Children)
		res.class(&res.Women, g, r, women, daybook.Women)
	})
	if err != nil {
		return nil, err
	}
	return res, nil
}

func (res *RangesResult) toll(kind Kind, t *RangeTally, g *goldRanges, want []int, toll *daybook.Bounds) {
	for _, t := range []*Tally{&t.Exact, &t.Meet} {
		t.add(0, count(toll != nil), count(len(want) > 0))
	}
	if toll == nil && len(want) == 0 {
		return
	}
	gold, read := "", ""
	if len(want) > 0 {
		gold = bounds(&want[0], &want[1])
	}
	if toll != nil {
		read = bounds(toll[0], toll[1])
	}
	if gold != "" && read != "" {
		t.Exact.Right += count(gold == read)
		t.Meet.Right += count((toll[0] == nil || *toll[0] <= want[1]) && (toll[1] == nil || *toll[1] >= want[0]))
	}
	if gold != read {
		res.Errors = append(res.Errors, Error{kind, g.ID, []Side{{"gold", []string{gold}}, {"read", []string{read}}}})
	}
}

// A breakdown runs its classes together: "7 children3 women5 men".
var (
	children = regexp.MustCompile(`(\d{1,6})(?:–(\d{1,6}))? child`)
	women    = regexp.MustCompile(`(\d{1,6})(?:–(\d{1,6}))? wom[ae]n`)
)

func (res *RangesResult) class(t *Tally, g *goldRanges, r *daybook.Reading, stated *regexp.Regexp, class daybook.Class) {
	main := r.Main()
	told, right := false, false
	lo, hi, given := numbers(stated.FindStringSubmatch(g.Breakdown))
	for i := range r.Claims {
		c := &r.Claims[i]
		if main == nil || c.Incident != main.Key || c.Measure != daybook.Killed || c.Class != class || c.Indefinite {
			continue
		}
		told = true
		right = right || given && (c.Lo == nil || *c.Lo <= hi) && (c.Hi == nil || *c.Hi >= lo)
	}
	t.add(count(right), count(told), count(given))
	if given && !right || told && !given {
		res.Errors = append(res.Errors, Error{"class", g.ID, []Side{{"gold", []string{string(class), g.Breakdown}}}})
	}
}

// numbers are the ends of what a breakdown states; the expressions let through
// nothing but digits.
func numbers(match []string) (lo, hi int, ok bool) {
	if match == nil {
		return 0, 0, false
	}
	lo, _ = strconv.Atoi(match[1])
	hi = lo
	if match[2] != "" {
		hi, _ = strconv.Atoi(match[2])
	}
	return lo, hi, true
}

// RangesKinds lists the kinds of error of ranges.
var RangesKinds = []Kind{"killed", "injured", "class"}

// WriteSummary prints the figures.
func (res *RangesResult) WriteSummary(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "texts %d\n", res.Texts)
	writeTally(&b, "killed, exact", res.Killed.Exact)
	writeTally(&b, "killed, meeting", res.Killed.Meet)
	writeTally(&b, "injured, exact", res.Injured.Exact)
	writeTally(&b, "injured, meeting", res.Injured.Meet)
	writeTally(&b, "children killed", res.Children)
	writeTally(&b, "women killed", res.Women)
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteErrors lists the errors by kind, at most limit of each, all when limit
// is negative; only is as for claims.
func (res *RangesResult) WriteErrors(w io.Writer, limit int, only string) error {
	return writeErrors(w, res.Errors, RangesKinds, limit, only)
}
