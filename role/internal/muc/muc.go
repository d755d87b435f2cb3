// Package muc reads the MUC-4 reports and keys that the weights are learned
// from, and scores entities against them as the referee does.
package muc

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"

	"daybook/role/internal/linear"
)

// Names of the roles in the keys. The last, people hit who are told by what
// they are, is in the full keys only, and is not scored.
var Names = [linear.Roles]string{"PerpInd", "PerpOrg", "Target", "Victim", "Weapon", "Described"}

// Scored is how many of the roles the referee scores.
const Scored = 5

// Report is a report with its keys.
type Report struct {
	ID       string
	Text     string
	Entities map[string][][]string
	Keys     []struct {
		Described []struct {
			Strings []string
			Xref    []string
		} `json:"hum_tgt_desc"`
	}
	Gold [linear.Roles][][]string `json:"-"` // normal forms
}

// Asked reports whether the key holds anything.
func (r *Report) Asked() bool {
	for _, g := range r.Gold[:Scored] {
		if len(g) > 0 {
			return true
		}
	}
	return false
}

// Is tells the roles in which the key names the words.
func (r *Report) Is(norm string) (is [linear.Roles]bool) {
	for k, es := range r.Gold {
		for _, e := range es {
			for _, m := range e {
				if m == norm {
					is[k] = true
				}
			}
		}
	}
	return is
}

// Read reads a file of reports, one a line.
func Read(name string) ([]*Report, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<26)
	var out []*Report
	for in.Scan() {
		r := &Report{}
		if err := json.Unmarshal(in.Bytes(), r); err != nil {
			return nil, err
		}
		for k, name := range Names {
			for _, e := range r.Entities[name] {
				var ms []string
				for _, m := range e {
					ms = append(ms, Norm(m))
				}
				r.Gold[k] = append(r.Gold[k], ms)
			}
		}
		for _, k := range r.Keys {
			for _, e := range k.Described {
				if len(e.Xref) > 0 || len(e.Strings) == 0 {
					continue // what a named person is
				}
				var ms []string
				for _, m := range e.Strings {
					ms = append(ms, Norm(m))
				}
				r.Gold[Scored] = append(r.Gold[Scored], ms)
			}
		}
		out = append(out, r)
	}
	return out, in.Err()
}

// Norm is the referee's normal form: lower case, no ASCII punctuation, no
// articles.
func Norm(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < 128 && strings.ContainsRune("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", r) {
			return -1
		}
		return r
	}, strings.ToLower(s))
	f := strings.Fields(s)
	out := f[:0]
	for _, w := range f {
		if w != "a" && w != "an" && w != "the" {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// Tally counts what was right, what was said, and what gold has.
type Tally struct{ Right, Said, Gold float64 }

// Add sums.
func (t *Tally) Add(u Tally) { t.Right += u.Right; t.Said += u.Said; t.Gold += u.Gold }

// F1 is the harmonic mean of precision and recall.
func (t Tally) F1() float64 {
	if t.Said+t.Gold == 0 {
		return 0
	}
	return 2 * t.Right / (t.Said + t.Gold)
}

// Score matches what was said in one role with gold, one to one.
func Score(gold [][]string, said []string) Tally {
	seen := map[string]bool{}
	var uniq []string
	for _, s := range said {
		if s = Norm(s); s != "" && !seen[s] {
			seen[s] = true
			uniq = append(uniq, s)
		}
	}
	match := map[int]int{}
	var augment func(i int, tried map[int]bool) bool
	augment = func(i int, tried map[int]bool) bool {
		for j, s := range uniq {
			if tried[j] || !has(gold[i], s) {
				continue
			}
			tried[j] = true
			if m, ok := match[j]; !ok || augment(m, tried) {
				match[j] = i
				return true
			}
		}
		return false
	}
	right := 0
	for i := range gold {
		if augment(i, map[int]bool{}) {
			right++
		}
	}
	return Tally{float64(right), float64(len(uniq)), float64(len(gold))}
}

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
