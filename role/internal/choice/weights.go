package choice

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"daybook/role/internal/linear"
	"daybook/role/internal/scene"
)

// Weights is all that is learned.
type Weights struct {
	// The regressions over single items: by what is near them, in all
	// reports; the same in reports about attacks; with all the words of their
	// sentences; and of reports as a whole.
	Near, Attack, Wide, Topic *linear.Model
	Table
}

// Table are the learned numbers that people can read.
type Table struct {
	Role   [linear.Roles][]float64 // for each role, the weights of Names
	Report []float64               // the weights of ReportNames
	Bar    float64                 // the logit from which a candidate is taken, in reports of all kinds
	Plain  linear.Score            // the logit of Attack from which an item is taken, for each role
}

// Weigh computes the logits of a text's items.
func (w *Weights) Weigh(s *scene.Scene, items []scene.Item) *Case {
	c := &Case{S: s, Items: items}
	var seen, more scene.Seen
	for i := range items {
		s.Look(&items[i], &seen)
		c.Near = append(c.Near, w.Near.Logit(seen.Hash))
		c.Attack = append(c.Attack, w.Attack.Logit(seen.Hash))
		wide := w.Wide.Logit(seen.Hash)
		s.Company(&items[i], &more)
		for k, x := range w.Wide.Sum(more.Hash) {
			wide[k] += x
		}
		c.Wide = append(c.Wide, wide)
	}
	s.Topic(&seen)
	c.Topic = w.Topic.Logit(seen.Hash)[0]
	c.Settle()
	return c
}

// Glance computes only the logits by what is near, in reports about attacks,
// of the items that are worth a look; no other is ever chosen.
func (w *Weights) Glance(s *scene.Scene, items []scene.Item, worth func(*scene.Item) bool) *Case {
	c := &Case{S: s, Items: items, Attack: make([]linear.Score, len(items))}
	var seen scene.Seen
	for i := range items {
		if !worth(&items[i]) {
			for role := range c.Attack[i] {
				c.Attack[i][role] = never
			}
			continue
		}
		s.Look(&items[i], &seen)
		c.Attack[i] = w.Attack.Logit(seen.Hash)
	}
	return c
}

// never is a logit below every bar.
const never = -1e9

// Encode writes the regressions.
func (w *Weights) Encode() []byte {
	var out []byte
	for _, m := range [...]*linear.Model{w.Near, w.Attack, w.Wide, w.Topic} {
		data := m.Encode()
		out = binary.AppendUvarint(out, uint64(len(data)))
		out = append(out, data...)
	}
	return out
}

// Decode reads what Encode and Table.Text wrote.
func Decode(models []byte, table string) (*Weights, error) {
	w := &Weights{}
	for _, m := range [...]**linear.Model{&w.Near, &w.Attack, &w.Wide, &w.Topic} {
		n, k := binary.Uvarint(models)
		if k <= 0 || n > uint64(len(models)-k) {
			return nil, errors.New("role weights: cut short")
		}
		var err error
		if *m, err = linear.Decode(models[k : k+int(n)]); err != nil {
			return nil, fmt.Errorf("role weights: %w", err)
		}
		models = models[k+int(n):]
	}
	return w, w.Table.parse(table)
}

// The rows of a table that are no feature of a candidate.
const (
	reportRow = "report"
	barRow    = "bar"
	plainRow  = "plain"
)

// Text writes the table, one number a line: of what, what is looked at, the
// weight.
func (t *Table) Text() []byte {
	var b bytes.Buffer
	for k, ws := range t.Role {
		for i, x := range ws {
			fmt.Fprintf(&b, "%s\t%s\t%.3f\n", RoleNames[k], Names[i], x)
		}
	}
	for i, x := range t.Report {
		fmt.Fprintf(&b, "%s\t%s\t%.3f\n", reportRow, ReportNames[i], x)
	}
	for k, x := range t.Plain {
		fmt.Fprintf(&b, "%s\t%s\t%.3f\n", plainRow, RoleNames[k], x)
	}
	fmt.Fprintf(&b, "%s\t%s\t%.3f\n", barRow, "", t.Bar)
	return b.Bytes()
}

func (t *Table) parse(text string) error {
	t.Report = make([]float64, len(ReportNames))
	for k := range t.Role {
		t.Role[k] = make([]float64, len(Names))
	}
	for line := range strings.Lines(text) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		x, err := strconv.ParseFloat(f[2], 64)
		if err != nil {
			return err
		}
		switch f[0] {
		case barRow:
			t.Bar = x
		case reportRow:
			set(t.Report, ReportNames, f[1], x)
		case plainRow:
			for k, n := range RoleNames {
				if n == f[1] {
					t.Plain[k] = float32(x)
				}
			}
		default:
			for k, n := range RoleNames {
				if n == f[0] {
					set(t.Role[k], Names, f[1], x)
				}
			}
		}
	}
	return nil
}

func set(ws []float64, names []string, name string, x float64) {
	for i, n := range names {
		if n == name {
			ws[i] = x
		}
	}
}
