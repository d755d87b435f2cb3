package daybook

// Schema is the number of the JSON shape of a [Reading]. Additions keep it, a
// change of meaning needs a new one.
const Schema = "daybook.reading/1"

// Reading is everything one report says, each statement with its words. It is
// a function of the report's bytes and of nothing else.
type Reading struct {
	Schema         string           `json:"schema"`
	Report         *Report          `json:"report"`
	Happenings     []Happening      `json:"incidents"`
	Posts          []Post           `json:"posts"`
	Claims         []Claim          `json:"claims"`
	Responsibility []Responsibility `json:"responsibility"`
	Situation      []Situation      `json:"situation"`
	Toll           Toll             `json:"toll"`
	Notes          []Note           `json:"notes"`
}

// Main returns the main incident of the report, or nil.
func (r *Reading) Main() *Happening {
	for i := range r.Happenings {
		if r.Happenings[i].Main {
			return &r.Happenings[i]
		}
	}
	return nil
}

// Happening is an incident as one report tells it. At most one is the main
// incident of the report; earlier attacks, the toll of a year or of a war,
// exercises and hypotheticals are others.
type Happening struct {
	Key          string        `json:"key"`
	Main         bool          `json:"main"`
	Type         Type          `json:"type"`
	Status       Status        `json:"status"`
	Place        *Place        `json:"place"`
	Date         *Date         `json:"date"`
	Perpetrators []Perpetrator `json:"perpetrators"`
	Targets      []Target      `json:"targets"`
	Victims      []Victim      `json:"victims"`
	Weapons      []Weapon      `json:"weapons"`
}

// Place is where something happened: the words of the report, and the place of
// a gazetteer that they are held to mean.
type Place struct {
	Text    string  `json:"text"`
	Span    Span    `json:"span"`
	Name    string  `json:"name"`
	Admin1  string  `json:"admin1"`
	Country string  `json:"country"`
	ISO     string  `json:"iso"` // ISO 3166-1 alpha-2
	Lat     float64 `json:"lat"` // degrees north
	Lon     float64 `json:"lon"` // degrees east
	// Precision says what the coordinates stand for: "city" (a populated
	// place), "admin1", "country", "near" (the text says near, or outside),
	// or "unknown" when the gazetteer has no such place.
	Precision    string        `json:"precision"`
	Alternatives []Alternative `json:"alternatives"`
}

// Alternative is another place that the same words could mean.
type Alternative struct {
	Name   string  `json:"name"`
	Admin1 string  `json:"admin1"`
	ISO    string  `json:"iso"`
	Lat    float64 `json:"lat"`
	Lon    float64 `json:"lon"`
}

// Date is when something happened: the words, and the days they are held to
// mean. Start and End are YYYY, YYYY-MM or YYYY-MM-DD; End is nil for a single
// day (or month, or year).
type Date struct {
	Text      string  `json:"text"`
	Span      Span    `json:"span"`
	Start     string  `json:"start"`
	End       *string `json:"end"`
	Precision string  `json:"precision"` // day, week, month, year
}

// Perpetrator is a person or a body said to have done it.
type Perpetrator struct {
	Text   string `json:"text"`
	Span   Span   `json:"span"`
	Kind   string `json:"kind"`   // individual, organisation
	Stance string `json:"stance"` // claimed, blamed, suspected, denied, stated
	Rule   string `json:"rule"`
}

// Target is a thing that was attacked: a building, a vehicle.
type Target struct {
	Text string `json:"text"`
	Span Span   `json:"span"`
	Kind string `json:"kind"`
	Rule string `json:"rule"`
}

// Victim is somebody, named or not, to whom it was done.
type Victim struct {
	Text   string `json:"text"`
	Span   Span   `json:"span"`
	Named  bool   `json:"named"`
	Effect string `json:"effect"`
	Lo     *int   `json:"lo"`
	Hi     *int   `json:"hi"`
	Rule   string `json:"rule"`
}

// Weapon is what it was done with.
type Weapon struct {
	Text string `json:"text"`
	Span Span   `json:"span"`
	Kind string `json:"kind"`
	Rule string `json:"rule"`
}

// Claim is one statement, in one report, that gives a count of people for one
// measure of one incident, on someone's word.
type Claim struct {
	ID       string  `json:"id"`
	Incident string  `json:"incident"`
	Measure  Measure `json:"measure"`
	Class    Class   `json:"class"`
	Figure
	// Indefinite marks a bare plural without a number ("others were hurt"):
	// Lo is 2, and scorers leave the claim out.
	Indefinite bool `json:"indefinite"`
	// Part is true when the figure is stated as a subset of another figure of
	// the same measure; PartOf names that claim when it is known.
	Part    bool    `json:"part"`
	PartOf  *string `json:"part_of"`
	Include Tri     `json:"includes_attackers"`
	Scope   *Scope  `json:"scope"`
	// Increment marks a figure that adds to an earlier one ("three more").
	Increment  bool        `json:"increment"`
	Stance     Stance      `json:"stance"`
	Source     *string     `json:"source"`
	SourceKind *SourceKind `json:"source_kind"`
	Via        *string     `json:"via"`
	Cue        *string     `json:"cue"`
	Post       *int        `json:"post"`
	Said       *Said       `json:"said"`
	Words      string      `json:"figure"`
	Quote      string      `json:"quote"`
	Spans      Spans       `json:"spans"`
	// Confidence is between 0 and 1.
	Confidence float64 `json:"confidence"`
	Rule       string  `json:"rule"`
}

// Spans are the places of a claim's words.
type Spans struct {
	Quote  Span  `json:"quote"`
	Figure Span  `json:"figure"`
	Source *Span `json:"source"`
	Via    *Span `json:"via"`
	Cue    *Span `json:"cue"`
}

// Scope says of what a figure is the count, when that is less or more than the
// incident.
type Scope struct {
	Kind string `json:"kind"` // site, facility, window, cumulative
	Text string `json:"text"`
	Span Span   `json:"span"`
}

// Said is when a statement was made: the words, and the interval they give.
type Said struct {
	Text string `json:"text"`
	From string `json:"from"`
	To   string `json:"to"`
}

// Responsibility is a statement of who did it.
type Responsibility struct {
	Actor      string      `json:"actor"`
	Kind       string      `json:"kind"` // claimed, blamed, suspected, denied, none-claimed
	Source     *string     `json:"source"`
	SourceKind *SourceKind `json:"source_kind"`
	Via        *string     `json:"via"`
	Quote      string      `json:"quote"`
	Spans      struct {
		Quote  Span  `json:"quote"`
		Actor  Span  `json:"actor"`
		Source *Span `json:"source"`
		Via    *Span `json:"via"`
	} `json:"spans"`
	Incident string `json:"incident"`
	Rule     string `json:"rule"`
}

// Situation is a statement of the state of the operation.
type Situation struct {
	Quote      string      `json:"quote"`
	Span       Span        `json:"span"`
	Kind       string      `json:"kind"` // began, ongoing, contained, ended, progress
	Said       *Said       `json:"said"`
	Source     *string     `json:"source"`
	SourceKind *SourceKind `json:"source_kind"`
	SourceSpan *Span       `json:"source_span"`
	Via        *string     `json:"via"`
	ViaSpan    *Span       `json:"via_span"`
	Post       *int        `json:"post"`
	Incident   string      `json:"incident"`
	Rule       string      `json:"rule"`
}

// Bounds is a pair [lo, hi] of a toll; a nil bound is open.
type Bounds [2]*int

// Toll is what a careful recorder takes from this one report for its main
// incident. A nil member means that the report gives nothing.
type Toll struct {
	Killed          *Bounds  `json:"killed"` // without the attackers
	AttackersKilled *Bounds  `json:"attackers_killed"`
	Injured         *Bounds  `json:"injured"` // without the attackers
	From            []string `json:"from"`
}
