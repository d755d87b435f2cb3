package origin

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/rogpeppe/go-internal/txtar"

	"daybook"
	"daybook/internal/golden"
	"daybook/read"
)

// reports are those of a case: each begins with a line of its id, its kind,
// its publisher and the day.
func reports(t *testing.T, text string) []*daybook.Reading {
	t.Helper()
	var out []*daybook.Reading
	for part := range strings.SplitSeq(text, "\n== ") {
		head, body, ok := strings.Cut(strings.TrimPrefix(part, "== "), "\n")
		f := strings.Fields(head)
		if !ok || len(f) != 4 {
			t.Fatalf("a report begins with its id, kind, publisher, and day: %q", head)
		}
		out = append(out, read.English().Read(&daybook.Report{ID: f[0], Kind: daybook.Kind(f[1]), Publisher: f[2], Published: f[3], Text: strings.TrimSpace(body)}))
	}
	return out
}

// told prints what every claim goes back to. Digests are numbered in order, as
// they change with every word.
func told(rs []*daybook.Reading) string {
	all := Of(rs)
	var b strings.Builder
	number := map[string]string{}
	for _, r := range rs {
		for _, c := range r.Claims {
			t := all[Claim{r.Report.ID, c.ID}]
			parts := strings.Split(t.Origin, ":")
			for i, p := range parts {
				if len(p) == 16 && strings.Trim(p, "0123456789abcdef") == "" {
					if number[p] == "" {
						number[p] = fmt.Sprint("#", len(number)+1)
					}
					parts[i] = number[p]
				}
			}
			fmt.Fprintf(&b, "%s %s %q: %s, %s, %q\n", r.Report.ID, c.Measure, c.Words, t.Why, strings.Join(parts, ":"), t.Source)
		}
	}
	n, origins := Count(all)
	fmt.Fprintf(&b, "%d reports, %d origins\n", n, origins)
	for _, c := range Copies(rs) {
		fmt.Fprintf(&b, "%s is a copy of %s, %d%%\n", c.Report, c.Of, c.Shared)
	}
	return b.String()
}

// TestTables runs the cases of testdata: a section "reports: NAME", and one
// "origins: NAME" with what must come out. With -update it writes that.
func TestTables(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no tables of cases", err)
	}
	for _, file := range files {
		table, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		readings := map[string][]*daybook.Reading{}
		for i := range table.Files {
			f := &table.Files[i]
			kind, name, _ := strings.Cut(f.Name, ": ")
			if kind == "reports" {
				readings[name] = reports(t, string(f.Data))
				continue
			}
			rs := readings[name]
			t.Run(name, func(t *testing.T) {
				have := told(rs)
				if golden.Updating() {
					f.Data = []byte(have)
				} else if have != string(f.Data) {
					t.Errorf("%s", diff.Diff("want", f.Data, "have", []byte(have)))
				}
				order(t, rs)
			})
		}
		if golden.Updating() {
			if err := os.WriteFile(file, txtar.Format(table), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// order holds that the order of the readings changes nothing, and that every
// claim is traced.
func order(t *testing.T, rs []*daybook.Reading) {
	t.Helper()
	want := Of(rs)
	for _, r := range rs {
		for _, c := range r.Claims {
			if want[Claim{r.Report.ID, c.ID}].Why == "" {
				t.Errorf("%s/%s is not traced", r.Report.ID, c.ID)
			}
		}
	}
	turned := slices.Clone(rs)
	for range rs {
		turned = append(turned[1:], turned[0])
		for range 2 {
			slices.Reverse(turned)
			for c, have := range Of(turned) {
				if have != want[c] {
					t.Errorf("%v: %v, in another order %v", c, want[c], have)
				}
			}
			if a, b := fmt.Sprint(Copies(rs)), fmt.Sprint(Copies(turned)); a != b {
				t.Errorf("copies %s, in another order %s", a, b)
			}
		}
	}
}

// TestHear: who is meant by the words for a source.
func TestHear(t *testing.T) {
	for source, want := range map[string]string{
		"police":                            "police||",
		"Baltimore police":                  "police|baltimore|",
		"Police in Chesapeake":              "police|chesapeake|",
		"the Los Angeles Police Department": "police|los angeles|",
		"Alturas Police Chief Ken Barnes":   "police|alturas|ken barnes",
		"Sheriff Wayne Anderson":            "sheriff||wayne anderson",
		"Harris County Sheriff's Office spokesman Thomas Gilliland": "sheriff|harris county|thomas gilliland",
		"Murtaza Wahab": "||murtaza wahab",
		"Sindh government spokesman Murtaza Wahab Siddiqui": "||murtaza wahab siddiqui",
		"Louisiana State Police Trooper Stephen Hammons":    "state police|louisiana|stephen hammons",
		"Mayor Joe Riley":                   "||joe riley",
		"Family members":                    "||",
		"A 17-year-old girl":                "||",
		"Mother":                            "||",
		"a relative":                        "||",
		"The Clark County Coroner’s Office": "coroner|clark county|",
		"the mother of one of the victims":  "||",
	} {
		sp := hear(source)
		if have := sp.body + "|" + sp.place + "|" + strings.Join(sp.name, " "); have != want {
			t.Errorf("%q: have %s, want %s", source, have, want)
		}
	}
}
