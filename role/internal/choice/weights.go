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
	// The regressions over single items by what is near them, in reports of
	// all kinds and in those about attacks; over single sentences; and over
	// reports as a whole.
	Near, Attack, Say, Topic *linear.Model
	Table
}

// Table is the part of the weights that people can read.
type Table struct {
	Role  [linear.Roles]linear.Forest // over what Names name
	Bar   float64                     // the logit from which a candidate is taken, in reports of all kinds
	Plain [linear.Roles]float64       // the same for each role, of reports that are taken to be about attacks
}

// Weigh computes the logits of a text's items: of those that are worth a look;
// no other is ever a candidate.
func (w *Weights) Weigh(s *scene.Scene, items []scene.Item, worth func(*scene.Item) bool) *Case {
	c := &Case{S: s, Items: items, Near: make([]linear.Score, len(items)), Attack: make([]linear.Score, len(items))}
	var seen scene.Seen
	around := around{w: w}
	for i := range items {
		c.Near[i], c.Attack[i] = never, never
		if !worth(&items[i]) {
			continue
		}
		around.look(s.LookApart(&items[i], &seen))
		c.Attack[i] = w.Attack.LogitFrom(around.attack, seen.Hash)
		if Hot(c.Attack[i]) {
			c.Near[i] = w.Near.LogitFrom(around.ofNear(), seen.Hash)
			c.hot = append(c.hot, i)
		}
	}
	if len(c.hot) == 0 {
		return c
	}
	for k := range s.D.Sentences {
		s.Say(k, &seen)
		c.Say = append(c.Say, w.Say.Logit(seen.Hash))
	}
	s.Topic(&seen)
	c.Topic = w.Topic.Logit(seen.Hash)[0]
	return c
}

// around sums what is seen about a phrase, once for all the items that are
// parts of it.
type around struct {
	w            *Weights
	seen         *scene.Seen
	turn         int
	attack, near linear.Sums
	nearDone     bool
}

func (a *around) look(seen *scene.Seen, turn int) {
	if turn == a.turn {
		return
	}
	*a = around{w: a.w, seen: seen, turn: turn}
	if seen != nil {
		a.w.Attack.Add(&a.attack, seen.Hash)
	}
}

// ofNear is summed for those only that may be candidates.
func (a *around) ofNear() linear.Sums {
	if !a.nearDone && a.seen != nil {
		a.w.Near.Add(&a.near, a.seen.Hash)
	}
	a.nearDone = true
	return a.near
}

// Hot reports whether an item may be a candidate, by what it is in reports
// about attacks.
func Hot(attack linear.Score) bool {
	for _, v := range attack {
		if v > least-1 {
			return true
		}
	}
	return false
}

// never are logits below every bar.
var never = linear.Score{-1e9, -1e9, -1e9, -1e9, -1e9, -1e9}

// Encode writes the regressions.
func (w *Weights) Encode() []byte {
	var out []byte
	for _, m := range [...]*linear.Model{w.Near, w.Attack, w.Say, w.Topic} {
		data := m.Encode()
		out = binary.AppendUvarint(out, uint64(len(data)))
		out = append(out, data...)
	}
	return out
}

// Decode reads what Encode and Table.Text wrote.
func Decode(models []byte, table string) (*Weights, error) {
	w := &Weights{}
	for _, m := range [...]**linear.Model{&w.Near, &w.Attack, &w.Say, &w.Topic} {
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

// The rows of a table that are no tree.
const (
	barRow   = "bar"
	plainRow = "plain"
	biasRow  = "bias"
)

// Text writes the table: of what, and a number or a tree.
func (t *Table) Text() []byte {
	var b bytes.Buffer
	for k := range t.Role {
		fmt.Fprintf(&b, "%s\t%s\t%.4f\n", biasRow, RoleNames[k], t.Role[k].Bias)
		for _, tree := range t.Role[k].Trees {
			fmt.Fprintf(&b, "%s\t%s\n", RoleNames[k], tree.Text(Names))
		}
	}
	for k, x := range t.Plain {
		fmt.Fprintf(&b, "%s\t%s\t%.3f\n", plainRow, RoleNames[k], x)
	}
	fmt.Fprintf(&b, "%s\t%s\t%.3f\n", barRow, "all", t.Bar)
	return b.Bytes()
}

func (t *Table) parse(text string) error {
	index := map[string]int{}
	for i, n := range Names {
		index[n] = i
	}
	role := map[string]int{}
	for k, n := range RoleNames {
		role[n] = k
	}
	for line := range strings.Lines(text) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if len(f) == 2 {
			tree, err := linear.ParseTree(f[1], index)
			if err != nil {
				return err
			}
			forest := &t.Role[role[f[0]]]
			forest.Trees = append(forest.Trees, tree)
			continue
		}
		if len(f) != 3 {
			return errors.New("role weights: " + line)
		}
		x, err := strconv.ParseFloat(f[2], 64)
		if err != nil {
			return err
		}
		switch f[0] {
		case barRow:
			t.Bar = x
		case plainRow:
			t.Plain[role[f[1]]] = x
		case biasRow:
			t.Role[role[f[1]]].Bias = x
		}
	}
	return nil
}
