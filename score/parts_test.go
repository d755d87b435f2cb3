package score

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daybook"
	"daybook/timex"
)

// mention is a time expression that means what when does, where the words
// stand in the text.
func mention(text, words, when string) timex.Mention {
	i := strings.Index(text, words)
	m := EnglishTimes()("It ended on "+when+".", "2023-02-18")[0]
	m.Span = daybook.Span{Start: i, End: i + len(words)}
	return m
}

func TestTimes(t *testing.T) {
	// É is two bytes and one rune.
	const text = `Élan burned on 3 May 2021, again in 2022, and for two days.`
	gold := line(`{"doc_id": "elan", "dct": "2023-02-18", "text": "` + text + `", "timex": [
{"type": "DATE", "value": "2021-05-03", "start": 15, "end": 25},
{"type": "DATE", "value": "2022", "start": 36, "end": 40},
{"type": "DURATION", "value": "P2D", "start": 50, "end": 58}]}`)
	for _, tt := range []struct {
		name                        string
		found                       []timex.Mention
		overlap, exact, kind, value Tally
		dates, datesRight           int
	}{
		{"nothing found", nil, Tally{0, 0, 3}, Tally{0, 0, 3}, Tally{0, 0, 3}, Tally{0, 0, 3}, 0, 0},
		{
			"a part of the words overlaps, another day is not the value",
			[]timex.Mention{mention(text, "May", "4 May 2021"), mention(text, "burned", "2022")},
			Tally{1, 2, 3}, Tally{0, 2, 3}, Tally{1, 2, 3}, Tally{0, 2, 3}, 1, 0,
		},
		{
			"each mention serves once",
			[]timex.Mention{mention(text, "3 May 2021, again in 2022", "3 May 2021")},
			Tally{1, 1, 3}, Tally{0, 1, 3}, Tally{1, 1, 3}, Tally{1, 1, 3}, 1, 1,
		},
		{
			"all",
			EnglishTimes()(text, "2023-02-18"),
			Tally{3, 3, 3}, Tally{3, 3, 3}, Tally{3, 3, 3}, Tally{3, 3, 3}, 2, 2,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res, err := Times("gold", strings.NewReader(gold), func(string, string) []timex.Mention { return tt.found })
			if err != nil {
				t.Fatal(err)
			}
			want := []any{tt.overlap, tt.exact, tt.kind, tt.value, 2, tt.dates, tt.datesRight}
			if d := cmp.Diff(want, []any{res.Overlap, res.Exact, res.Type, res.Value, res.Dates, res.DatesFound, res.DatesRight}); d != "" {
				t.Error(d)
			}
			written(t, res)
		})
	}
}

func TestSameTime(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		same bool
	}{
		{"2023-02-17TNI", "2023-02-17", true},
		{"2023-02-17T10:00", "2023-02-17", false},
		{"1952-XX", "1952", true},
		{"198X", "198", true},
		{"2000-W7", "2000-W07", true},
		{"P2D", "P2D", true},
		{"P2D", "P3D", false},
		{"", "", false},
	} {
		if sameTime(tt.a, tt.b) != tt.same {
			t.Errorf("%s and %s: want %v", tt.a, tt.b, tt.same)
		}
	}
	for v, want := range map[string]bool{"2021": true, "2021-05": true, "2021-05-03": true, "2021-05-03TEV": true, "P2D": false, "PAST_REF": false, "2021-WE": false, "": false} {
		if calendar(v) != want {
			t.Errorf("%q: want %v", v, want)
		}
	}
}

const lahore = `{"title": "fire", "text": "Élan: a fire in Lahore, Pakistan. Then Qqburg. A Spanish ship left Oslo.", "toponyms": [` +
	`{"phrase": "Lahore", "start": "16", "end": "22", "lat": "31.5", "lon": "74.3"},` +
	`{"phrase": "Pakistan", "start": "25", "end": "33", "lat": "0", "lon": "0"},` +
	`{"phrase": "Qqburg", "start": "40", "end": "46", "lat": null, "lon": null},` +
	`{"phrase": "nowhere in it", "start": "0", "end": "4", "lat": null, "lon": null}]}`

func TestPlaces(t *testing.T) {
	res, err := Places("gold", strings.NewReader(lahore), EnglishPlaces())
	if err != nil {
		t.Fatal(err)
	}
	want := []any{Tally{2, 3, 3}, Tally{1, 2, 2}, Tally{1, 2, 2}, 1}
	if d := cmp.Diff(want, []any{res.Names, res.Given, res.EndToEnd, res.Adjectives}); d != "" {
		t.Error(d)
	}
	written(t, res)
	var out bytes.Buffer
	if err := res.WriteErrors(&out, -1, "place"); err != nil || !strings.Contains(out.String(), "Lahore, [Pakistan]. Then Qqburg.") {
		t.Errorf("%v\n%s", err, &out)
	}
}

func number(n int) *int { return &n }

func TestVictims(t *testing.T) {
	gold := line(`{"id": "v", "label": {"circumstances": {"type-of-gun": {"value": ".22 rifle"}}, "date-and-time": {"city": {"value": "Amble"}, "state": "OR - Oregon"},
"victim-section": [{"name": {"value": "Ana Lund"}, "victim-was": ["killed", "hospitalized"]}, {"name": {"value": "Bo Berg"}, "victim-was": ["hospitalized"]}, {"name": {"value": ""}, "victim-was": []}]}}`)
	named := func(s string) daybook.Victim { return daybook.Victim{Text: s, Named: true} }
	main := daybook.Happening{
		Main: true, Place: &daybook.Place{Text: "Amble", Name: "North Amble", Admin1: "Washington"},
		Victims: []daybook.Victim{named("Ana Maria Lund"), named("Cy Dahl"), {Text: "a woman"}},
		Weapons: []daybook.Weapon{{Text: "a knife"}, {Text: "the rifle"}},
	}
	for _, tt := range []struct {
		name                 string
		reading              daybook.Reading
		killed, injured      int
		names, cities, state Tally
		gun                  int
	}{
		{"nothing read", daybook.Reading{}, 0, 0, Tally{0, 0, 2}, Tally{0, 0, 1}, Tally{0, 0, 1}, 0},
		{
			"a longer name is the same; the town in the words of the report; another state; a word of the gun",
			daybook.Reading{Happenings: []daybook.Happening{main}, Toll: daybook.Toll{Killed: &daybook.Bounds{number(1), number(1)}, Injured: &daybook.Bounds{number(1), nil}}},
			1, 0, Tally{1, 2, 2}, Tally{1, 1, 1}, Tally{0, 1, 1}, 1,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.reading.Report = &daybook.Report{ID: "v"}
			res, err := Victims("gold", strings.NewReader(gold), only(&tt.reading))
			if err != nil {
				t.Fatal(err)
			}
			want := []any{1, tt.killed, tt.injured, tt.names, tt.cities, tt.state, 1, tt.gun}
			if d := cmp.Diff(want, []any{res.Told, res.Killed, res.Injured, res.Names, res.Cities, res.States, res.Guns, res.GunsFound}); d != "" {
				t.Error(d)
			}
			written(t, res)
		})
	}
}

func TestRanges(t *testing.T) {
	gold := line(`{"id": "r", "assessment": "A house was hit.", "killed_range": [4, 6], "injured_range": null, "killed_breakdown": "2–3 children1 woman"}`)
	claim := func(class daybook.Class, lo, hi int) daybook.Claim {
		return daybook.Claim{Incident: "i1", Measure: daybook.Killed, Class: class, Figure: daybook.Figure{Lo: &lo, Hi: &hi}}
	}
	main := []daybook.Happening{{Key: "i1", Main: true}}
	for _, tt := range []struct {
		name            string
		reading         daybook.Reading
		exact, meet     Tally
		injured         Tally
		children, women Tally
	}{
		{"nothing read", daybook.Reading{}, Tally{0, 0, 1}, Tally{0, 0, 1}, Tally{0, 0, 0}, Tally{0, 0, 1}, Tally{0, 0, 1}},
		{
			"a toll within the range; three children; two women",
			daybook.Reading{
				Happenings: main, Claims: []daybook.Claim{claim(daybook.Children, 3, 3), claim(daybook.Women, 2, 2)},
				Toll: daybook.Toll{Killed: &daybook.Bounds{number(6), nil}, Injured: &daybook.Bounds{number(1), number(1)}},
			},
			Tally{0, 1, 1}, Tally{1, 1, 1}, Tally{0, 1, 0}, Tally{1, 1, 1}, Tally{0, 1, 1},
		},
		{
			"the range itself",
			daybook.Reading{Happenings: main, Toll: daybook.Toll{Killed: &daybook.Bounds{number(4), number(6)}}},
			Tally{1, 1, 1}, Tally{1, 1, 1}, Tally{0, 0, 0}, Tally{0, 0, 1}, Tally{0, 0, 1},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.reading.Report = &daybook.Report{ID: "r"}
			res, err := Ranges("gold", strings.NewReader(gold), only(&tt.reading))
			if err != nil {
				t.Fatal(err)
			}
			want := []any{tt.exact, tt.meet, tt.injured, tt.children, tt.women}
			if d := cmp.Diff(want, []any{res.Killed.Exact, res.Killed.Meet, res.Injured.Exact, res.Children, res.Women}); d != "" {
				t.Error(d)
			}
			written(t, res)
		})
	}
	for r, err := range Assessments("gold", strings.NewReader(gold)) {
		if err != nil || r.ID != "r" || r.Text != "A house was hit." {
			t.Errorf("%v %v", r, err)
		}
	}
	for range Assessments("gold", strings.NewReader("{}")) {
	}
}

func only(r *daybook.Reading) Readings {
	return func(yield func(*daybook.Reading, error) bool) { yield(r, nil) }
}

// written holds that a result can be printed, with its errors.
func written(t *testing.T, res interface {
	WriteSummary(io.Writer) error
	WriteErrors(io.Writer, int, string) error
}) {
	t.Helper()
	var out bytes.Buffer
	if err := res.WriteSummary(&out); err != nil || out.Len() == 0 {
		t.Errorf("%v: %q", err, &out)
	}
	if err := res.WriteErrors(&out, -1, ""); err != nil {
		t.Error(err)
	}
	if err := res.WriteErrors(&out, -1, "nothing"); err == nil {
		t.Error("no error has such a kind")
	}
}

// TestPartsRefuse: gold that is none is an error with its line.
func TestPartsRefuse(t *testing.T) {
	times := func(r io.Reader) error {
		_, err := Times("gold", r, EnglishTimes())
		return err
	}
	places := func(r io.Reader) error {
		_, err := Places("gold", r, EnglishPlaces())
		return err
	}
	victims := func(r io.Reader) error {
		_, err := Victims("gold", r, only(&daybook.Reading{Report: &daybook.Report{ID: "x"}}))
		return err
	}
	ranges := func(r io.Reader) error {
		_, err := Ranges("gold", r, only(&daybook.Reading{Report: &daybook.Report{ID: "x"}}))
		return err
	}
	for _, tt := range []struct {
		measure    func(io.Reader) error
		gold, want string
	}{
		{times, `{"doc_id": "a"}`, "gold:1: a gold text without text"},
		{times, `{"doc_id": "a", "text": "x"}`, "gold:1: a gold text without timex: is this the gold of another measure?"},
		{times, `{"text": "x", "timex": [{"start": 0, "end": 2}]}`, "gold:1: time expression 1 reaches out of its text"},
		{places, `{"toponyms": []}`, "gold:1: a gold text without text"},
		{places, `{"text": "x"}`, "gold:1: a gold text without toponyms: is this the gold of another measure?"},
		{places, `{"text": "x", "toponyms": [{"phrase": "x", "start": "one"}]}`, `gold:1: place 1 does not begin at a number: "one"`},
		{victims, `{}`, "gold:1: a gold report without id"},
		{victims, `{"id": "x"}`, "gold:1: a gold report without label: is this the gold of another measure?"},
		{ranges, `{}`, "gold:1: a gold assessment without id"},
		{ranges, `{"id": "x"}`, "gold:1: a gold text without assessment: is this the gold of another measure?"},
		{ranges, `{"id": "x", "assessment": "", "killed_range": [3, 2]}`, "gold:1: not a range: [3 2]"},
	} {
		if err := tt.measure(strings.NewReader(tt.gold)); err == nil || err.Error() != tt.want {
			t.Errorf("%s: %v, want %s", tt.gold, err, tt.want)
		}
	}
}
