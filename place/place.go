// Package place finds the names of places in a text and says which places of
// the world they mean.
//
// A [Gazetteer] holds the towns of GeoNames with 500 people and more, the
// divisions they lie in, and, as readable tables in en/, the countries, regions
// that no list of towns has, and the spellings of the press. [Gazetteer.Find]
// reads a text's words and returns [Mention]s; [Resolve] takes all mentions of
// a report together and gives each its place, with what else it could be. A
// name that nobody knows stays a mention, with the precision "unknown".
//
// The package holds no words of a language: they are in en/.
package place

import (
	"cmp"
	"embed"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"

	"daybook/place/internal/fold"
	"daybook/place/internal/spell"
	"daybook/place/internal/table"
)

//go:generate go run ./gen -npm $NPM -dir .

//go:embed gazetteer.bin
var towns string

//go:embed en
var english embed.FS

// Kind is what kind of place an entry is.
type Kind string

// The kinds.
const (
	City    Kind = "city"   // any populated place, down to hamlets and quarters
	Admin1  Kind = "admin1" // a state, a province: the first division of a country
	Admin2  Kind = "admin2" // a county, a district: the second
	Country Kind = "country"
	Region  Kind = "region" // what is none of these: Darfur, the Red Sea, Europe
)

// Feature tells towns apart by their rank.
type Feature uint8

// The features, by rank. Divisions, countries and regions have none.
const (
	NoFeature Feature = iota
	Capital           // of a country
	Seat1             // of a first-level division
	Seat2             // of a second-level division
	Seat3
	Seat4
	Town
	Quarter  // a section of a populated place
	Locality // a farm, a camp, ruins, or not said
)

// Entry is a place of the gazetteer, as one of its names was looked up.
type Entry struct {
	Name    string  // its first name, as GeoNames writes it
	Kind    Kind    //
	Feature Feature //
	ISO     string  // ISO 3166-1 alpha-2; "" for what lies in many countries or in none
	Country string  // the country's name
	Code    string  // of the first-level division it is or lies in: "PK.05"; "" for none
	Admin1  string  // that division's name
	Admin2  string  // the second-level division's name, when the gazetteer has one
	Zone    string  // IANA time zone; "" when it is not known
	Lat     float64 // degrees north, to about ten metres; a division's is the mean of its towns
	Lon     float64 // degrees east
	People  int     // how many live there; 0 is "not known" as often as "none"
	Other   bool    // it was found by another than its first name

	known bool    // it stands in a readable table: the press speaks of it
	prior float64 // see prominence; set by find
}

// Gazetteer is a set of places that can be looked up by name. It is never
// changed once made, and safe for use by many readers at once.
type Gazetteer struct {
	towns   *table.Table
	spell   *spell.Speller
	words   *words
	entries []Entry           // of the readable tables
	names   map[string][]name // their names, by key
	longer  map[string]bool   // keys that a longer name of the tables begins with
	small   map[string]bool   // first words of names that begin in small letters: "eastern Ukraine"
	country map[string]*Entry // by ISO code
	admin1  map[string]*Entry // by code; replaces the division of the same code in towns
	seen    *memo             // what keys were found to mean
}

// name is one name of an entry of the readable tables.
type name struct {
	entry  int32
	other  bool
	people bool // an adjective, or a word for the people: "Iraqi", "Iraqis"
	short  bool // written in capitals throughout, or with a dot: read only as written
	text   string
}

// Default is the gazetteer that Daybook carries.
var Default = sync.OnceValue(func() *Gazetteer {
	g, err := load()
	if err != nil { // unreachable unless the embedded files are broken
		panic(err)
	}
	return g
})

func load() (*Gazetteer, error) {
	t, err := table.Open(towns)
	if err != nil {
		return nil, err
	}
	g := &Gazetteer{
		seen:  new(memo),
		towns: t, entries: make([]Entry, 0, 1000),
		names: make(map[string][]name, 3000), longer: make(map[string]bool, 1500), small: map[string]bool{},
		country: make(map[string]*Entry, 300), admin1: make(map[string]*Entry, 300),
	}
	read := func(file string) []byte {
		data, rerr := english.ReadFile("en/" + file)
		err = cmp.Or(err, rerr)
		return data
	}
	rules, cue, not, who := read("spelling.lex"), read("cue.lex"), read("notplace.lex"), read("name.lex")
	nation := read("nation.lex")
	if err != nil {
		return nil, err
	}
	if g.spell, err = spell.New("spelling.lex", rules); err != nil {
		return nil, err
	}
	if g.words, err = readWords(g.spell, nation, cue, not, who); err != nil {
		return nil, err
	}
	for _, f := range []string{"country.tsv", "admin1.tsv", "region.tsv", "city.tsv"} {
		if err := g.add(f, read(f)); err != nil {
			return nil, err
		}
	}
	return g, nil
}

// With returns a gazetteer that knows the places of a table too: a desk's own.
// The table has the form of en/country.tsv, and a row of it stands before any
// other place of that name. The error lists every bad line; file names the
// table in it.
func (g *Gazetteer) With(file string, tsv []byte) (*Gazetteer, error) {
	h := *g
	h.seen = new(memo) // a table of one's own may change what a name means
	h.entries = slices.Clone(g.entries)
	h.names, h.longer, h.small = maps.Clone(g.names), maps.Clone(g.longer), maps.Clone(g.small)
	h.country, h.admin1 = maps.Clone(g.country), maps.Clone(g.admin1)
	if err := h.add(file, tsv); err != nil {
		return nil, err
	}
	return &h, nil
}

// Lookup returns the places that a name may mean, the most prominent first. It
// takes any case, leaves diacritics, apostrophes, dots and hyphens aside, and
// lets an Arabic article go ("al-Raqqa"). A name nobody knows gives none.
func (g *Gazetteer) Lookup(name string) []Entry {
	key := g.spell.Key(name)
	found := g.find(key, nil)
	if rest, ok := g.spell.Proper(key); ok && len(found) == 0 {
		found = ofLevel(g.find(rest, nil), Admin1)
	}
	if len(found) == 0 {
		if first, rest, ok := strings.Cut(key, " "); ok && g.spell.Article(first) {
			found = g.find(rest, nil)
		}
	}
	return found
}

// find appends the places of a key, without adjectives.
func (g *Gazetteer) find(key string, to []Entry) []Entry {
	if key == "" {
		return to
	}
	start := len(to)
	for _, n := range g.names[key] {
		if !n.people {
			e := g.entries[n.entry]
			e.Other = n.other
			to = append(to, e)
		}
	}
	known := to[start:]
	refs, _ := g.towns.Find(key, nil)
	for _, r := range refs {
		if e := g.entry(r); !g.replaced(&e, known) {
			to = append(to, e)
		}
	}
	rank(to[start:])
	return to
}

// rank sets the priors of the places of one name, and sorts by them. A town
// stands before the province that is named after it.
func rank(es []Entry) {
	for i := range es {
		es[i].prior = prominence(&es[i])
	}
	for i := range es {
		for j := range es {
			a, c := &es[i], &es[j]
			if a.Kind == Admin1 && c.Kind == City && c.Code == a.Code && (c.known || c.Feature <= Seat1) {
				a.prior = min(a.prior, c.prior-0.5)
			}
		}
	}
	slices.SortStableFunc(es, func(a, b Entry) int { return cmp.Compare(b.prior, a.prior) })
}

// replaced reports whether a row of the readable tables stands for the entry.
func (g *Gazetteer) replaced(e *Entry, known []Entry) bool {
	if e.Kind == Admin1 {
		return g.admin1[e.Code] != nil
	}
	for i := range known {
		if k := &known[i]; k.Kind == e.Kind && k.ISO == e.ISO && distance(k.Lat, k.Lon, e.Lat, e.Lon) < 25 {
			return true
		}
	}
	return false
}

// entry makes an Entry of a row of the table.
func (g *Gazetteer) entry(r table.Ref) Entry {
	p := g.towns.Get(r.ID)
	a := g.towns.Admin1s[p.Admin1]
	e := Entry{
		Name: p.Name, Kind: [...]Kind{City, Admin1, Admin2}[p.Kind], Feature: Feature(p.Feature),
		ISO: p.ISO, Code: a.Code, Admin1: a.Name, Zone: g.towns.Zones[p.Zone],
		Lat: float64(p.Lat) / 1e4, Lon: float64(p.Lon) / 1e4, People: int(p.People), Other: r.Other,
	}
	if c := g.country[p.ISO]; c != nil {
		e.Country = c.Name
	}
	if d := g.admin1[a.Code]; d != nil {
		e.Admin1 = d.Name
	}
	switch {
	case e.Kind == Admin2:
		e.Admin2 = e.Name
	case p.Admin2 > 0:
		e.Admin2 = g.towns.Get(p.Admin2 - 1).Name
	}
	return e
}

// prominence is how likely a place is meant by its name when nothing else is
// known: the logarithm of its people, raised and lowered for what it is.
func prominence(e *Entry) float64 {
	v := math.Log(float64(e.People) + 200)
	switch e.Kind {
	case Country:
		v = 14 + v/5
	case Region:
		v = 12 + v/10
	case Admin1:
		v -= 2
	case Admin2:
		v -= 2.5
	}
	if e.known && e.Kind != Country && e.Kind != Region {
		v++
	}
	switch e.Feature {
	case Capital:
		v += 2.5
	case Seat1:
		v++
	case Seat2:
		v += 0.4
	case Quarter, Locality:
		v--
	}
	switch {
	case e.Other && e.known:
		v -= 0.3
	case e.Other && e.People >= 100000: // Bombay, Kiev, Seville
		v -= 2
	case e.Other:
		v -= 3
	}
	return v
}

// distance is the great-circle distance in kilometres.
func distance(lat1, lon1, lat2, lon2 float64) float64 {
	const rad = math.Pi / 180
	a := math.Sin((lat2-lat1)*rad/2)*math.Sin((lat2-lat1)*rad/2) +
		math.Cos(lat1*rad)*math.Cos(lat2*rad)*math.Sin((lon2-lon1)*rad/2)*math.Sin((lon2-lon1)*rad/2)
	return 2 * 6371 * math.Asin(math.Min(1, math.Sqrt(a)))
}

// Distance is the great-circle distance between two points in kilometres.
func Distance(lat1, lon1, lat2, lon2 float64) float64 { return distance(lat1, lon1, lat2, lon2) }

// String prints the entry on one line, for tests and explanations.
func (e Entry) String() string {
	return fmt.Sprintf("%s (%s, %s %s) %.2f %.2f %d", e.Name, e.Kind, e.Admin1, e.ISO, e.Lat, e.Lon, e.People)
}

// key folds a name that stands in a text.
func (g *Gazetteer) key(text string) string { return g.spell.Long(fold.Name(text)) }
