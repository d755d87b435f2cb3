package role

import (
	"math/rand"
	"os"
	"slices"
	"strings"
	"testing"

	"daybook"
	"daybook/role/internal/muc"
	"daybook/tag"
	"daybook/token"
)

// find reads a text from scratch.
func find(text string) (*token.Doc, Roles) {
	d := token.English().Cut(text)
	tag.English().Tag(d)
	return d, English().Find(d, Words().Count.Find(d))
}

// TestRules holds every rule to its gloss and its examples.
func TestRules(t *testing.T) {
	gives := func(x Example, rule string) bool {
		_, r := find(x.Text)
		return slices.ContainsFunc(r.Entities, func(e Entity) bool { return e.Rule == rule && e.Text == x.Entity })
	}
	seen := map[string]bool{}
	for _, r := range Rules() {
		if r.Gloss == "" || len(r.Fires) == 0 || len(r.Not) == 0 || seen[r.Name] {
			t.Errorf("%s: a rule has one name, a gloss, an example that fires, and one that must not", r.Name)
		}
		seen[r.Name] = true
		for _, x := range r.Fires {
			if !gives(x, r.Name) {
				_, got := find(x.Text)
				t.Errorf("%s does not give %q in %q: %+v", r.Name, x.Entity, x.Text, got.Entities)
			}
		}
		for _, x := range r.Not {
			if !strings.Contains(x.Text, x.Entity) || gives(x, r.Name) {
				t.Errorf("%s gives %q in %q", r.Name, x.Entity, x.Text)
			}
		}
	}
}

// report is a report in our own words that has everything.
const report = `Six gunmen stormed the customs office in the port of Tarn on Friday night and killed two policemen and a cleaner,
officials said. The attackers threw hand grenades into the yard before they entered the building.

The Islamic State group claimed responsibility for the attack in a statement. "Our fighters have punished the guards," it said.

Among the dead was Inspector Maria Gomez, 41, who was shot in the chest. A car bomb damaged a nearby bank.
Twenty dock workers were taken hostage.`

func TestFind(t *testing.T) {
	_, r := find(report)
	has := func(part Part, text string, ok func(e Entity) bool) {
		t.Helper()
		for _, e := range r.Entities {
			if e.Part == part && e.Text == text && (ok == nil || ok(e)) {
				return
			}
		}
		t.Errorf("no %q: %+v", text, r.Entities)
	}
	has(Individual, "gunmen", nil)
	has(Organisation, "Islamic State group", func(e Entity) bool { return e.Stance == claimed })
	has(Target, "customs office", func(e Entity) bool { return e.Kind == "building" })
	has(Victim, "Maria Gomez", func(e Entity) bool { n, ok := e.Figure.Exact(); return ok && n == 1 })
	has(Described, "two policemen", func(e Entity) bool { n, _ := e.Figure.Exact(); return n == 2 && e.Effect == "killed" })
	has(Weapon, "car bomb", func(e Entity) bool { return e.Kind == "explosive" && e.Sort == "damage" })
}

func TestType(t *testing.T) {
	for text, want := range map[string]daybook.Type{
		"A car bomb exploded at the market, killing nine.":                  daybook.Bombing,
		"A man opened fire in a bar. The shooting left two dead.":           daybook.Shooting,
		"Rebels kidnapped an engineer and demand a ransom.":                 daybook.Kidnapping,
		"A ferry sank and another collided with a tanker. Divers searched.": daybook.TransportAccident,
		"An earthquake shook the coast.":                                    daybook.Disaster,
		"The council met on Tuesday.":                                       daybook.OtherType,
		// who is hit has a name, or is a building: it is an attack, told among battles
		"Rebels clashed with the army on Monday. The clash lasted an hour. The rebels then killed Judge Carlos Mendez in his house.": daybook.Killing,
		"Soldiers and rebels clashed on Monday. The rebels attacked the town hall and burned it down.":                               daybook.ArmedAssault,
		"Soldiers and guerrillas clashed near the river on Monday. Six soldiers were wounded in the fighting.":                       daybook.Clash,
	} {
		if _, r := find(text); r.Type != want {
			t.Errorf("%q is a %s, want %s", text, r.Type, want)
		}
	}
}

// check holds a finding to what is promised of every finding.
func check(t *testing.T, d *token.Doc, r Roles) {
	t.Helper()
	names := map[string]bool{}
	for _, x := range Rules() {
		names[x.Name] = true
	}
	for _, e := range r.Entities {
		if !e.Span.Valid(d.Text) || e.Span.Len() == 0 || e.Span.Of(d.Text) != e.Text {
			t.Errorf("%q does not stand at %v", e.Text, e.Span)
		}
		if !e.Act.IsZero() && !e.Act.Valid(d.Text) || e.Sentence < 0 || e.Sentence >= len(d.Sentences) {
			t.Errorf("%q: act %v, sentence %d", e.Text, e.Act, e.Sentence)
		}
		for _, m := range e.Mentions {
			if !m.Valid(d.Text) {
				t.Errorf("%q: mention %v", e.Text, m)
			}
		}
		if !names[e.Rule] {
			t.Errorf("%q: rule %q has no gloss", e.Text, e.Rule)
		}
		if e.Chance < 0 || e.Chance > 1 {
			t.Errorf("%q: chance %v", e.Text, e.Chance)
		}
	}
	if n := len(r.Perpetrators) + len(r.Targets) + len(r.Victims) + len(r.Weapons); n != len(r.Entities) {
		t.Errorf("%d entities, %d in their lists", len(r.Entities), n)
	}
}

// TestShuffled reads the words of the examples in any order: what is found
// stands where it is said to stand, and the same text gives the same.
func TestShuffled(t *testing.T) {
	words := strings.Fields(report + "\n\n" + rules)
	rnd := rand.New(rand.NewSource(7))
	for range 60 {
		rnd.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
		text := strings.Join(words[:30+rnd.Intn(200)], " ")
		if rnd.Intn(3) == 0 {
			text = strings.ToUpper(text)
		}
		d, r := find(text)
		check(t, d, r)
		check(t, d, English().Asked(d, Words().Count.Find(d)))
		if _, again := find(text); len(again.Entities) != len(r.Entities) {
			t.Fatalf("twice read, twice different: %q", text)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add(report)
	f.Add("")
	f.Add("KILLED BY [")
	f.Add("including , and , including two of the of the 12")
	f.Fuzz(func(t *testing.T, text string) {
		d := token.English().Cut(strings.ToValidUTF8(text, "?"))
		tag.English().Tag(d)
		check(t, d, English().Find(d, Words().Count.Find(d)))
		check(t, d, English().Asked(d, Words().Count.Find(d)))
	})
}

func TestWhy(t *testing.T) {
	d, r := find(report)
	for _, e := range r.Entities {
		if e.Part != Weapon {
			continue
		}
		reasons, chance := English().Why(d, e.Span, Weapon)
		if len(reasons) < 5 || chance != e.Chance {
			t.Errorf("%q: %.2f for %v", e.Text, chance, reasons)
		}
	}
}

const data = "../../shared/data/muc4/"

// TestMUC4 holds the figure on reports that nothing was learned from.
func TestMUC4(t *testing.T) {
	reports, err := muc.Read(data + "dev.jsonl")
	if err != nil {
		t.Skip("no MUC-4 reports beside the project: figures not measured")
	}
	var sum muc.Tally
	for _, r := range reports {
		d := token.English().Cut(r.Text)
		tag.English().Tag(d)
		asked := English().Asked(d, Words().Count.Find(d))
		check(t, d, asked)
		for k := range muc.Scored {
			var said []string
			for _, e := range asked.Entities {
				if int(e.Part) == k {
					said = append(said, e.Text)
				}
			}
			sum.Add(muc.Score(r.Gold[k], said))
		}
	}
	t.Logf("micro P %.3f R %.3f F1 %.3f", sum.Right/sum.Said, sum.Right/sum.Gold, sum.F1())
	if sum.F1() < 0.45 {
		t.Errorf("F1 %.3f", sum.F1())
	}
}

// TestKarachi reads the case that must work.
func TestKarachi(t *testing.T) {
	text, err := os.ReadFile("../../shared/data/cases/karachi.txt")
	if err != nil {
		t.Skip("no case beside the project: Karachi not read")
	}
	d, r := find(string(text))
	check(t, d, r)
	for _, want := range []struct {
		part Part
		word string
	}{{Organisation, "Taliban Pakistan"}, {Individual, "gunmen"}, {Target, "olice chief"}, {Described, "policemen"}, {Described, "ranger"}, {Described, "sanitary worker"}} {
		if !slices.ContainsFunc(r.Entities, func(e Entity) bool { return e.Part == want.part && strings.Contains(e.Text, want.word) }) {
			t.Errorf("no %s", want.word)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	d := token.English().Cut(strings.Repeat(report+"\n\n", 4))
	tag.English().Tag(d)
	f := English()
	b.ResetTimer()
	for b.Loop() {
		f.Find(d, Words().Count.Find(d))
	}
	b.ReportMetric(float64(b.N)*float64(d.Len())/b.Elapsed().Seconds(), "tokens/s")
}
