// Package role finds who did it, to what and to whom, and with what: the
// perpetrators, targets, victims and weapons of the attacks that one report
// tells of.
//
// Every noun phrase is a candidate, in each extent in which it may be named
// ("two unidentified men", "unidentified men"). What is seen of it (its head,
// the verb or noun it hangs on and how, the acts named near it, where in the
// report it stands) is weighed for each role by a logistic regression. What is
// likely, and names nothing that is named better already, is weighed once more
// by small decision trees, against the other candidates, the sentences that
// name it and the report as a whole; what is likely enough then is an entity.
// The weights are learned from the MUC-4 reports, from WikiEvents and from the
// Gun Violence Database by
//
//	go run ./role/train -muc DIR -wikievents DIR -gvdb DIR -out role/en
//
// (again whenever the tagger, the chunker or the words change), and every
// decision can be shown with its reasons: [Finder.Why].
package role

import (
	_ "embed"
	"slices"
	"sync"

	"daybook"
	"daybook/quantity"
	"daybook/role/internal/choice"
	"daybook/role/internal/linear"
	"daybook/role/internal/scene"
	"daybook/token"
)

//go:embed en/role.weights
var weights []byte

//go:embed en/choice.weights
var table string

// Part is the part that an entity plays.
type Part uint8

// The parts.
const (
	Individual   Part = iota // people who did it: gunmen, a name
	Organisation             // a body that did it
	Target                   // a building, a vehicle, an installation
	Victim                   // somebody named, to whom it was done
	Weapon
	Described // somebody to whom it was done, told by what he is: two policemen
)

// Entity is somebody or something with a part in an act, under its best name.
type Entity struct {
	Part Part
	Text string
	Span daybook.Span
	Kind string // of a target or weapon: building, explosive, …
	// Stance is how a perpetrator is held to be one: claimed, blamed,
	// suspected, denied, stated.
	Stance string
	// Effect is what became of a victim: killed, injured, abducted, freed,
	// threatened; "" when the words do not say.
	Effect string
	// Chance is how likely the entity is held to be right, between 0 and 1.
	Chance   float64
	Sentence int // index into the sentences of the text
	// Act are the words that name the act which the entity has its part in,
	// and Sort the section of the lexicon they stand in; empty when the
	// sentence names none.
	Act  daybook.Span
	Sort string
	// Mentions are the places where the text names the entity by these words.
	Mentions []daybook.Span
	Rule     string
	// Figure is how many people a victim is: one, or what the words say.
	Figure daybook.Figure
}

// Roles are the entities of one report.
type Roles struct {
	Type         daybook.Type
	Perpetrators []daybook.Perpetrator
	Targets      []daybook.Target
	Victims      []daybook.Victim
	Weapons      []daybook.Weapon
	// Entities are the same, in the same order, with all that is known of
	// them: perpetrators, targets, victims, weapons.
	Entities []Entity
}

// Finder finds roles. It is safe for use by many goroutines at once.
type Finder struct {
	words   *scene.Lexica
	learned *choice.Weights
}

// English returns the finder for English. It is loaded once.
var English = sync.OnceValue(func() *Finder {
	f, err := Load(weights, table)
	if err != nil {
		panic(err) // unreachable unless the embedded weights are at fault
	}
	return f
})

// Load returns a finder with the weights that the training command made.
func Load(weights []byte, table string) (*Finder, error) {
	w, err := choice.Decode(weights, table)
	if err != nil {
		return nil, err
	}
	return &Finder{words: Words(), learned: w}, nil
}

// parts in the order in which entities are given.
var parts = [...]Part{Individual, Organisation, Target, Victim, Described, Weapon}

// Find returns the roles of a text, which must be tagged, with its quantities.
func (f *Finder) Find(d *token.Doc, qs []quantity.Quantity) Roles {
	p := f.page(d, qs)
	defer p.Leave()
	var r Roles
	all := f.choose(p)
	for _, part := range parts {
		chosen := all[part]
		chance := map[int]float64{}
		for _, x := range chosen {
			chance[x.Item] = x.Logit
		}
		var more []int
		if part == Organisation {
			more = p.claimants(chosen)
		}
		for _, i := range inOrder(p.c, chosen, more) {
			e := p.entity(part, i, linear.Chance(float32(chance[i])))
			if slices.Contains(more, i) {
				e.Rule = rest[part] + "-" + owns
			}
			p.fullName(&e, i)
			r.add(e)
		}
	}
	// A house that is hit, or somebody with a name, makes it an attack, be it
	// told among battles or after a fire.
	hit := slices.ContainsFunc(r.Entities, func(e Entity) bool { return e.Part == Target || e.Part == Victim })
	if r.Type = p.kind(anyType); hit && !asked[r.Type] {
		r.Type = p.attack()
	}
	return r
}

// choose chooses for every part. Who is rather one of those hit is not one of
// those who hit.
func (f *Finder) choose(p *page) (out [len(parts)][]choice.Choice) {
	for part := range out {
		out[part] = f.learned.Choose(p.c, part, f.learned.Plain[part])
	}
	out[Individual] = slices.DeleteFunc(out[Individual], func(x choice.Choice) bool {
		return slices.ContainsFunc(slices.Concat(out[Victim], out[Described]), func(y choice.Choice) bool { return x.Item == y.Item && x.Logit < y.Logit })
	})
	return out
}

// Asked returns what MUC-4 asks for: the roles of attacks, bombings,
// kidnappings and arson of the last months against civilians, governments and
// property, told specifically. Half of its reports have none.
func (f *Finder) Asked(d *token.Doc, qs []quantity.Quantity) Roles {
	p := f.page(d, qs)
	defer p.Leave()
	var r Roles
	for _, part := range parts {
		chance := map[int]float64{}
		chosen := f.learned.Choose(p.c, int(part), f.learned.Bar)
		for _, x := range chosen {
			chance[x.Item] = x.Logit
		}
		for _, i := range inOrder(p.c, chosen, nil) {
			r.add(p.entity(part, i, linear.Chance(float32(chance[i]))))
		}
	}
	if r.Type = p.kind(anyType); len(r.Entities) > 0 && !asked[r.Type] {
		r.Type = p.attack()
	}
	return r
}

// inOrder are the items chosen, and more, by where they are named first.
func inOrder(c *choice.Case, chosen []choice.Choice, items []int) []int {
	items = slices.Clone(items)
	for _, x := range chosen {
		items = append(items, x.Item)
	}
	slices.SortFunc(items, func(a, b int) int { return c.Items[a].Mentions[0].First - c.Items[b].Mentions[0].First })
	return items
}

func (r *Roles) add(e Entity) {
	r.Entities = append(r.Entities, e)
	switch e.Part {
	case Individual:
		r.Perpetrators = append(r.Perpetrators, daybook.Perpetrator{Text: e.Text, Span: e.Span, Kind: "individual", Stance: e.Stance, Rule: e.Rule})
	case Organisation:
		r.Perpetrators = append(r.Perpetrators, daybook.Perpetrator{Text: e.Text, Span: e.Span, Kind: "organisation", Stance: e.Stance, Rule: e.Rule})
	case Target:
		r.Targets = append(r.Targets, daybook.Target{Text: e.Text, Span: e.Span, Kind: e.Kind, Rule: e.Rule})
	case Victim, Described:
		r.Victims = append(r.Victims, daybook.Victim{Text: e.Text, Span: e.Span, Named: e.Part == Victim, Effect: e.Effect, Lo: e.Figure.Lo, Hi: e.Figure.Hi, Rule: e.Rule})
	case Weapon:
		r.Weapons = append(r.Weapons, daybook.Weapon{Text: e.Text, Span: e.Span, Kind: e.Kind, Rule: e.Rule})
	}
}

// page is one text on the table.
type page struct {
	*Finder
	*scene.Scene
	c *choice.Case
}

// page lays out a text and weighs its items, those near acts.
func (f *Finder) page(d *token.Doc, qs []quantity.Quantity) *page {
	p := &page{Finder: f, Scene: f.words.Read(d, qs)}
	p.c = f.learned.Weigh(p.Scene, p.Items(), p.Acted())
	return p
}
