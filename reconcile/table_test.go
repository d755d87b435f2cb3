package reconcile

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/rogpeppe/go-internal/txtar"

	"daybook"
)

var update = flag.Bool("update", false, "write what came out into the tables of cases")

// TestTables runs the cases of testdata, a file for a rule. A case is a
// section "statements: NAME" that begins with its reason, and a section
// "figures: NAME" with what must come out; "findings: NAME" and "sentences:
// NAME" are compared when they are there. Run with -update it writes what came
// out; look at the difference before it is kept.
func TestTables(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no tables of cases", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		table, changed := txtar.Parse(data), false
		accounts := map[string]*Account{}
		for i := range table.Files {
			f := &table.Files[i]
			kind, name, _ := strings.Cut(f.Name, ": ")
			if kind == "statements" {
				if !strings.HasPrefix(string(f.Data), "# ") {
					t.Errorf("%s: %s has no reason", file, name)
				}
				ss, err := parse(string(f.Data))
				if err != nil {
					t.Fatalf("%s: %s: %v", file, name, err)
				}
				accounts[name] = Desk(ss)
				for _, fault := range faults(ss, accounts[name]) {
					t.Errorf("%s: %s: %s", file, name, fault)
				}
				continue
			}
			a := accounts[name]
			if a == nil {
				t.Fatalf("%s: %s stands before its statements", file, f.Name)
			}
			got, ok := map[string]func() string{"figures": a.figures, "findings": a.findings, "sentences": a.sentences}[kind]
			if !ok {
				t.Fatalf("%s: what is %q?", file, f.Name)
			}
			t.Run(filepath.Base(file)+"/"+f.Name, func(t *testing.T) {
				if text := got(); text != string(f.Data) {
					if *update {
						f.Data, changed = []byte(text), true
						return
					}
					t.Errorf("%s", diff.Diff("want", f.Data, "have", []byte(text)))
				}
			})
		}
		if changed {
			if err := os.WriteFile(file, txtar.Format(table), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func (a *Account) figures() string {
	var b strings.Builder
	for _, e := range a.Estimates {
		fmt.Fprintf(&b, "%s %s", e.Measure, e.Side)
		if e.Class != nil {
			fmt.Fprintf(&b, " %s", *e.Class)
		}
		fmt.Fprintf(&b, " %s [%s] %s %d", e.Number(), e.Span(), e.Rule, e.Origins)
		if len(e.Support) > 0 {
			fmt.Fprintf(&b, " | support %s", refs(e.Support))
		}
		if len(e.Dissent) > 0 {
			fmt.Fprintf(&b, " | dissent %s", refs(e.Dissent))
		}
		for i, x := range e.Beside {
			if i == 0 {
				b.WriteString(" | beside")
			}
			fmt.Fprintf(&b, " %s %s", x.Ref, x.Why)
		}
		for _, r := range e.Reads {
			if !r.Fits || r.Side == All {
				fmt.Fprintf(&b, " | reads %s %v", r.Ref, r.Fits)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

func refs(rs []Ref) string {
	var out []string
	for _, r := range rs {
		out = append(out, r.String())
	}
	return strings.Join(out, " ")
}

func (a *Account) findings() string {
	var b strings.Builder
	for _, f := range a.Findings {
		text, resolve := a.Say(f)
		unverified := ""
		if f.Unverified {
			unverified = " (unverified)"
		}
		fmt.Fprintf(&b, "%s%s: %s", f.Kind, unverified, text)
		if resolve != "" {
			fmt.Fprintf(&b, " → %s", resolve)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func (a *Account) sentences() string {
	var b strings.Builder
	for _, e := range a.Estimates {
		b.WriteString(a.Explain(e) + "\n")
	}
	return b.String()
}

var field = regexp.MustCompile(`(\S+?)="([^"]*)"|(\S+)`)

// parse reads statements, one a line: REPORT/CLAIM MEASURE CLASS FIGURE, then
// attributes. A figure is 4, 4+, ..20, 12-15 or ~20. Hours stand for times.
func parse(text string) ([]Statement, error) {
	var out []Statement
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		var plain []string
		s := Statement{Include: daybook.Unclear, Stance: daybook.Asserted}
		for _, m := range field.FindAllStringSubmatch(line, -1) {
			key, value := m[1], m[2]
			if key == "" {
				key, value, _ = strings.Cut(m[3], "=")
			}
			if len(plain) < 4 {
				plain = append(plain, m[3])
			} else if err := s.set(key, value); err != nil {
				return nil, fmt.Errorf("%w: %q", err, line)
			}
		}
		if len(plain) < 4 {
			return nil, fmt.Errorf("too few words: %q", line)
		}
		s.Ref, s.Measure, s.Class = ref(plain[0]), daybook.Measure(plain[1]), daybook.Class(plain[2])
		if s.Figure = figure(plain[3]); s.IsZero() {
			return nil, fmt.Errorf("no figure: %q", line)
		}
		out = append(out, s)
	}
	return out, nil
}

func ref(s string) Ref {
	report, claim, _ := strings.Cut(s, "/")
	return Ref{report, claim}
}

func figure(s string) daybook.Figure {
	n := func(s string) int { x, _ := strconv.Atoi(s); return x }
	if lo, ok := strings.CutSuffix(s, "+"); ok {
		return daybook.AtLeast(n(lo))
	}
	if hi, ok := strings.CutPrefix(s, ".."); ok {
		return daybook.AtMost(n(hi))
	}
	if about, ok := strings.CutPrefix(s, "~"); ok {
		return daybook.About(n(about))
	}
	if lo, hi, ok := strings.Cut(s, "-"); ok {
		return daybook.Between(n(lo), n(hi))
	}
	if _, err := strconv.Atoi(s); err != nil {
		return daybook.Figure{}
	}
	return daybook.Exactly(n(s))
}

var epoch = time.Date(2023, 2, 17, 0, 0, 0, 0, time.UTC)

func hour(s string) time.Time {
	if s == "" {
		return time.Time{}
	}
	h, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic(err)
	}
	return epoch.Add(time.Duration(h * float64(time.Hour)))
}

func (s *Statement) set(key, value string) error {
	switch key {
	case "by":
		s.Who, s.Source = value, value
	case "who":
		s.Who = value
	case "kind":
		s.Kind = daybook.SourceKind(value)
	case "via":
		s.Via = value
	case "at":
		from, to, ok := strings.Cut(value, "-")
		if !ok {
			from, to = "", value
		}
		s.Said = Interval{hour(from), hour(to)}
	case "origin":
		s.Origin = value
	case "words":
		s.Words = value
	case "of":
		s.Part, s.PartOf = true, ref(value)
	case "with":
		s.With = value
	case "person":
		s.Person = value
	case "scope":
		s.Scope = value
	case "from":
		s.From = daybook.Measure(value)
	case "party":
		s.Party = Side(value)
	case "grade":
		s.Grade, _ = strconv.Atoi(value)
	case "in":
		s.Include = daybook.Yes
	case "out":
		s.Include = daybook.No
	case "part":
		s.Part = true
	case "complete":
		s.Complete = true
	case "more":
		s.Increment = true
	case "revised":
		s.Revised = true
	case "refers":
		s.Refers = true
	case "others":
		s.Others = true
	case "carried":
		s.Carried = true
	case "hit":
		s.Hit = true
	case "roundup":
		s.Roundup = true
	case "lesser":
		s.Lesser = true
	case "unsure":
		s.Unsure = true
	case "vague":
		s.Vague = true
	case "post":
		s.Post = true
	case "possible":
		s.Stance = daybook.Possible
	case "denied":
		s.Stance = daybook.Denied
	case "rejected":
		s.Rejected = true
	case "replaced":
		s.Replaced = true
	default:
		return fmt.Errorf("what is %q?", key)
	}
	return nil
}
