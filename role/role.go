// Package role finds who did it, to what and to whom, and with what: the
// perpetrators, targets, victims and weapons of the attacks that one report
// tells of.
//
// Every noun phrase is a candidate, in each extent in which it may be named
// ("two unidentified men", "unidentified men"). What is seen of it (its head,
// the verb or noun it hangs on and how, the acts named near it, where in the
// report it stands) is weighed for each role by a logistic regression; what is
// likely enough, and names nothing that is named better already, is an entity.
// The weights are learned from the MUC-4 reports by
//
//	go run ./role/train -muc DIR -out role/en
//
// and every decision can be shown with its reasons: [Finder.Why].
package role

import (
	_ "embed"
	"sync"

	"daybook"
	"daybook/role/internal/linear"
	"daybook/role/internal/scene"
	"daybook/token"
)

//go:embed en/role.weights
var weights []byte

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

	item int
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
	words *scene.Lexica
	roles *linear.Model
	buf   sync.Pool
}

// English returns the finder for English. It is loaded once.
var English = sync.OnceValue(func() *Finder {
	f, err := Load(weights)
	if err != nil {
		panic(err) // unreachable unless the embedded weights are at fault
	}
	return f
})

// Load returns a finder with the weights that the training command made.
func Load(roles []byte) (*Finder, error) {
	m, err := linear.Decode(roles)
	if err != nil {
		return nil, err
	}
	f := &Finder{words: Words(), roles: m}
	f.buf.New = func() any { return new(scene.Seen) }
	return f, nil
}

// Find returns the roles of a text, which must be tagged.
func (f *Finder) Find(d *token.Doc) Roles {
	p := f.page(d)
	var r Roles
	r.Type = p.kind()
	for _, part := range [...]Part{Individual, Organisation, Target, Victim, Described, Weapon} {
		r.Entities = append(r.Entities, p.choose(part)...)
	}
	for i := range r.Entities {
		r.add(&r.Entities[i])
	}
	return r
}

func (r *Roles) add(e *Entity) {
	switch e.Part {
	case Individual:
		r.Perpetrators = append(r.Perpetrators, daybook.Perpetrator{Text: e.Text, Span: e.Span, Kind: "individual", Stance: e.Stance, Rule: e.Rule})
	case Organisation:
		r.Perpetrators = append(r.Perpetrators, daybook.Perpetrator{Text: e.Text, Span: e.Span, Kind: "organisation", Stance: e.Stance, Rule: e.Rule})
	case Target:
		r.Targets = append(r.Targets, daybook.Target{Text: e.Text, Span: e.Span, Kind: e.Kind, Rule: e.Rule})
	case Victim, Described:
		r.Victims = append(r.Victims, daybook.Victim{Text: e.Text, Span: e.Span, Named: e.Part == Victim, Effect: e.Effect, Rule: e.Rule})
	case Weapon:
		r.Weapons = append(r.Weapons, daybook.Weapon{Text: e.Text, Span: e.Span, Kind: e.Kind, Rule: e.Rule})
	}
}

// page is one text on the table.
type page struct {
	*Finder
	*scene.Scene
	items []scene.Item
	logit []linear.Score
}

func (f *Finder) page(d *token.Doc) *page {
	s := f.words.Read(d)
	p := &page{Finder: f, Scene: s, items: s.Items()}
	p.logit = make([]linear.Score, len(p.items))
	seen := f.buf.Get().(*scene.Seen)
	defer f.buf.Put(seen)
	for i := range p.items {
		s.Look(&p.items[i], seen)
		p.logit[i] = f.roles.Logit(seen.Hash)
	}
	return p
}
