package score

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"daybook"
)

// Readings are the readings to score, in any order; of two readings of one
// report the later counts. An error ends the scoring and is returned.
type Readings = iter.Seq2[*daybook.Reading, error]

// ReadJSONL returns the readings of JSON Lines, one a line, as `daybook read
// --jsonl` prints them. A claim without the member stance is asserted. Errors
// of its lines begin with name:line.
func ReadJSONL(name string, r io.Reader) Readings {
	return func(yield func(*daybook.Reading, error) bool) {
		for line, err := range decodeLines(name, r, (*readingLine).check) {
			if err != nil {
				yield(nil, err)
				return
			}
			for _, c := range line.Claims {
				line.Reading.Claims = append(line.Reading.Claims, daybook.Claim(c))
			}
			if !yield(&line.Reading, nil) {
				return
			}
		}
	}
}

// readingLine is a reading whose claims are asserted unless they say
// otherwise.
type readingLine struct {
	daybook.Reading
	Claims []readClaim `json:"claims"`
}

type readClaim daybook.Claim

func (c *readClaim) UnmarshalJSON(b []byte) error {
	c.Stance = daybook.Asserted
	return json.Unmarshal(b, (*daybook.Claim)(c))
}

func (r *readingLine) check() error {
	if r.Report == nil || r.Report.ID == "" {
		return errors.New("a reading without report.id")
	}
	for i, c := range r.Claims {
		if c.Measure == "" {
			return fmt.Errorf("claim %d has no measure", i+1)
		}
	}
	return nil
}

// decodeLines decodes one T a line, leaves out blank lines, and ends at the
// first line that is not JSON or that check refuses.
func decodeLines[T any](name string, r io.Reader, check func(*T) error) iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		lines := bufio.NewReader(r)
		for n := 1; ; n++ {
			line, readErr := lines.ReadString('\n')
			if readErr != nil && readErr != io.EOF {
				yield(nil, fmt.Errorf("%s:%d: %w", name, n, readErr))
				return
			}
			if strings.TrimFunc(line, space) != "" {
				v := new(T)
				err := unmarshal(line, v)
				if err == nil {
					err = check(v)
				}
				if err != nil {
					yield(nil, fmt.Errorf("%s:%d: %w", name, n, err))
					return
				}
				if !yield(v, nil) {
					return
				}
			}
			if readErr == io.EOF {
				return
			}
		}
	}
}

// unmarshal decodes one value; its errors speak of JSON and not of Go.
func unmarshal(line string, v any) error {
	err := json.Unmarshal([]byte(line), v)
	var misfit *json.UnmarshalTypeError
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &misfit):
		return fmt.Errorf("not JSON: %w", err)
	case misfit.Field == "":
		return fmt.Errorf("%s where an object belongs", misfit.Value)
	}
	return fmt.Errorf("%s does not belong at %s", misfit.Value, misfit.Field)
}

// byReport collects readings by the identifier of their report.
func byReport(readings Readings) (map[string]*daybook.Reading, error) {
	reads := map[string]*daybook.Reading{}
	for r, err := range readings {
		if err != nil {
			return nil, err
		}
		if r.Report == nil {
			return nil, errors.New("a reading without a report")
		}
		reads[r.Report.ID] = r
	}
	return reads, nil
}

// coded is a report of gold.
type coded interface{ id() string }

// against shows do every report of gold with its reading, which is empty for one
// that was not read. It returns how many readings there were, of whatever
// report.
func against[T any, P interface {
	*T
	coded
}](name string, gold io.Reader, check func(P) error, readings Readings, do func(P, *daybook.Reading)) (int, error) {
	reads, err := byReport(readings)
	if err != nil {
		return 0, err
	}
	for g, err := range decodeLines(name, gold, func(g *T) error { return check(g) }) {
		if err != nil {
			return 0, err
		}
		r := reads[P(g).id()]
		if r == nil {
			r = &daybook.Reading{}
		}
		do(g, r)
	}
	return len(reads), nil
}
