package page

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"daybook"
	"daybook/page/pagetest"
	"daybook/reconcile"
	"daybook/record"

	"pgregory.net/rapid"
)

// ferry is a small record: a port's spokesman twice, a paper that repeats him,
// a post, and a speaker who is not identified.
func ferry() *record.Record {
	at := func(clock string) time.Time {
		t, err := time.Parse(time.RFC3339, "2031-05-04T"+clock+":00+03:00")
		if err != nil {
			panic(err) // unreachable unless a clock here is misspelt
		}
		return t
	}
	people := daybook.Exactly
	claim := func(report, id string, f daybook.Figure, words, who string, kind daybook.SourceKind, source, said string) record.Claim {
		return record.Claim{Name: report + "." + id, Quote: words + " people were killed", Statement: reconcile.Statement{
			Ref: reconcile.Ref{Report: report, Claim: id}, Measure: daybook.Killed, Class: daybook.People, Figure: f, Words: words,
			Who: who, Kind: kind, Source: source, Stance: daybook.Asserted, Origin: source + words, Said: reconcile.Interval{To: at(said)}}}
	}
	r := &record.Record{
		Incident: record.Incident{ID: "i4", Also: []string{"i9"}, Type: daybook.Fire, Status: daybook.Ended, From: "2031-05-04", To: "2031-05-04",
			Place: &daybook.Place{Name: "Port Azra", Country: "Meridia"}},
		AsOf: record.AsOf{Clock: record.Said, At: at("21:00"), Seq: 7},
		Reports: []record.Report{
			{Name: "r1", Title: "Fire on a ferry", Publisher: "The Azra Ledger", Published: "2031-05-04T19:00:00+03:00", SHA256: strings.Repeat("ab", 32), Main: true},
			{Name: "r2", Title: "Ferry toll rises", Publisher: "Sahil Wire", Published: "2031-05-04T20:00:00+03:00", SHA256: strings.Repeat("cd", 32), Main: true},
			{Name: "r3", Publisher: "Harbour Eyes (@harboureyes)", Published: "2031-05-04T19:30:00+03:00", Kind: daybook.SinglePost, Main: true},
		},
		Claims: []record.Claim{
			claim("r1", "c1", people(2), "Two", "a port spokesman", daybook.Government, "port/azra", "19:00"),
			claim("r3", "c1", daybook.AtLeast(24), "dozens of", "Harbour Eyes (@harboureyes)", daybook.PostAuthor, "@harboureyes", "19:30"),
			claim("r2", "c1", people(5), "Five", "the port spokesman", daybook.Government, "port/azra", "20:00"),
			claim("r2", "c2", people(5), "five", "Sahil Wire", "", "", "20:00"),
			claim("r2", "c3", people(6), "six", "?", daybook.OtherSource, "?", "20:00"),
		},
		Standing: map[string]record.Standing{"r1.c1": "superseded", "r3.c1": "post-only", "r2.c1": record.Stands, "r2.c2": record.Stands, "r2.c3": record.Dissents},
		Situation: []record.Voice{
			{Name: "r2.s1", Report: "r2", Kind: "ended", Quote: "The fire is out", Who: "the port spokesman", Via: "Sahil Wire"},
			{Name: "r1.s1", Report: "r1", Kind: "ongoing", Quote: "still burning", Said: reconcile.Interval{To: at("19:00")}}},
		Perhaps:  []string{"r2.c3"},
		Unplaced: []record.Unplaced{{Name: "r2.s9", Quote: "we saw smoke", Who: "?", Known: reconcile.Interval{To: at("20:00")}}},
	}
	r.Claims[3].Origin = r.Claims[2].Origin
	best, high := 5, 6
	r.Figures = []record.Figure{{Text: "Killed, victims: 5 (5–6). One origin gives it.", Estimate: reconcile.Estimate{Measure: daybook.Killed, Side: reconcile.Victims,
		Low: &best, Best: &best, High: &high, Rule: reconcile.OneOrigin, Origins: 1, Said: reconcile.Interval{To: at("20:00")},
		Support: []reconcile.Ref{{Report: "r2", Claim: "c1"}, {Report: "r2", Claim: "c2"}}, Dissent: []reconcile.Ref{{Report: "r2", Claim: "c3"}}}}}
	return r
}

func TestRecordSays(t *testing.T) {
	var b strings.Builder
	if err := Record(&b, ferry(), Options{Width: 120}); err != nil {
		t.Fatal(err)
	}
	sound(t, b.String(), Options{Width: 120})
	for _, want := range []string{"Fire · Port Azra, Meridia · 4 May 2031 i4", "3 reports, 3 origins · also i9", "As of 4 May 2031, 21:00 +03:00, by what had been said",
		"5–6", "the port spokesman", "post by Harbour Eyes (@harboureyes)", "unidentified speaker", "superseded", "perhaps later", "undated", "sha256 abababababab", "60 min old"} {
		if !strings.Contains(strings.Join(strings.Fields(b.String()), " "), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
}

func TestQuote(t *testing.T) {
	r := ferry()
	for i, want := range []string{
		"“Two people were killed,” said a port spokesman (The Azra Ledger, 4 May 2031 19:00 +03:00). [r1.c1, bytes 0–0]",
		"“dozens of people were killed,” said a post by Harbour Eyes (@harboureyes) (4 May 2031 19:30 +03:00). A post, unverified. [r3.c1, bytes 0–0]",
		"“Five people were killed,” said the port spokesman (Sahil Wire, 4 May 2031 20:00 +03:00). [r2.c1, bytes 0–0]",
		"“five people were killed,” Sahil Wire reported (4 May 2031 20:00 +03:00). [r2.c2, bytes 0–0]",
		"“six people were killed,” said a speaker the report does not identify (Sahil Wire, 4 May 2031 20:00 +03:00). [r2.c3, bytes 0–0]",
	} {
		c := &r.Claims[i]
		for j := range r.Reports {
			if r.Reports[j].Name == c.Report {
				if got := Quote(c, &r.Reports[j], Line); got != want {
					t.Errorf("got\n%s\nwant\n%s", got, want)
				}
			}
		}
	}
	c := r.Claims[0]
	c.Quote, c.Via, c.Stance = "\x1b[1mTwo\x1b[0m \u202Epeople died.", "Sahil Wire", daybook.Possible
	if got, want := Quote(&c, nil, Plain), "“\uFFFD[1mTwo\uFFFD[0m \uFFFDpeople died,” a port spokesman told Sahil Wire. Said to be possible, not asserted."; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestRecordPages sets the record of testdata, and what changed in it since an
// earlier one, in several widths.
func TestRecordPages(t *testing.T) {
	late, early := load(t, "pier"), load(t, "pier-early")
	for name, print := range map[string]func(io.Writer, Options) error{
		"record":    func(w io.Writer, opt Options) error { return Record(w, late, opt) },
		"early":     func(w io.Writer, opt Options) error { return Record(w, early, opt) },
		"changes":   func(w io.Writer, opt Options) error { return Changes(w, record.Diff(early, late), opt) },
		"nothing":   func(w io.Writer, opt Options) error { return Changes(w, record.Diff(late, late), opt) },
		"incidents": func(w io.Writer, opt Options) error { return Incidents(w, rows(late, early), opt) },
	} {
		for _, opt := range []Options{{Width: 40}, {Width: 80}, {Width: 120}, {Width: 100, Color: true}} {
			file := fmt.Sprintf("testdata/record/%s.%d.txt", name, opt.Width)
			if opt.Color {
				file = fmt.Sprintf("testdata/record/%s.%d.ansi", name, opt.Width)
			}
			t.Run(filepath.Base(file), func(t *testing.T) {
				var b strings.Builder
				if err := print(&b, opt); err != nil {
					t.Fatal(err)
				}
				sound(t, b.String(), opt)
				if *update {
					if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				if b.String() != string(want) {
					t.Errorf("got\n%s\nwant\n%s", b.String(), want)
				}
			})
		}
	}
}

func rows(rs ...*record.Record) []Row {
	var out []Row
	for i, r := range rs {
		row := Row{Incident: r.Incident, Reports: len(r.Reports), Origins: len(Tellers(r)), Disagreements: 3 * i}
		var es []reconcile.Estimate
		for _, f := range r.Figures {
			es = append(es, f.Estimate)
		}
		row.Killed = Estimate(es, daybook.Killed, reconcile.Victims)
		row.Attackers = Estimate(es, daybook.Killed, reconcile.Attackers)
		row.Injured = Estimate(es, daybook.Injured, reconcile.Victims)
		out = append(out, row)
	}
	return append(out, Row{Incident: record.Incident{ID: "i12"}})
}

func load(t *testing.T, name string) *record.Record {
	t.Helper()
	data, err := os.ReadFile("testdata/record/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	r := &record.Record{}
	if err := json.Unmarshal(data, r); err != nil {
		t.Fatal(err)
	}
	return r
}

// TestAnyRecord sets whatever records there may be, and holds every claim to
// be on the page, once.
func TestAnyRecord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, old := pagetest.Record(t), pagetest.Record(t)
		opt := Options{Width: rapid.IntRange(-1, 140).Draw(t, "width"), Color: rapid.Bool().Draw(t, "color")}
		var b, c, i strings.Builder
		if err := Record(&b, r, opt); err != nil {
			t.Fatal(err)
		}
		if err := Changes(&c, record.Diff(old, r), opt); err != nil {
			t.Fatal(err)
		}
		row := Row{Incident: r.Incident}
		if len(r.Figures) > 0 {
			row.Killed = &r.Figures[0].Estimate
		}
		if err := Incidents(&i, []Row{row}, opt); err != nil {
			t.Fatal(err)
		}
		for _, page := range []string{b.String(), c.String(), i.String()} {
			sound(t, page, opt)
		}
		n := 0
		for _, teller := range Tellers(r) {
			for _, told := range teller.Told {
				n += len(told.Claims)
			}
		}
		if n != len(r.Claims) {
			t.Errorf("%d claims told of %d", n, len(r.Claims))
		}
		for i := range r.Claims {
			for _, form := range []Form{Line, Plain} {
				if q := Quote(&r.Claims[i], nil, form); strings.ContainsFunc(q, func(c rune) bool { return unicode.IsControl(c) || turns(c) }) {
					t.Errorf("%q", q)
				}
			}
			if !json.Valid([]byte(Quote(&r.Claims[i], nil, JSON))) {
				t.Errorf("no JSON for %s", r.Claims[i].Name)
			}
		}
	})
}

// TestReasonsHaveWords holds every reason and every rule of reconcile to have
// a word on the page.
func TestReasonsHaveWords(t *testing.T) {
	src, err := os.ReadFile("../reconcile/reconcile.go")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`(Why|Rule) += "([a-z-]+)"`).FindAllStringSubmatch(string(src), -1)
	if len(found) < 20 {
		t.Fatalf("only %d reasons and rules", len(found))
	}
	for _, m := range found {
		name := map[string]string{"Why": "standing.", "Rule": "rule."}[m[1]] + m[2]
		if _, ok := phrases[name]; !ok {
			t.Errorf("no phrase %q", name)
		}
	}
}
