package daybook

// Measure is what is counted of people.
type Measure string

// The measures.
const (
	Killed     Measure = "killed"
	Injured    Measure = "injured"
	Missing    Measure = "missing"
	Abducted   Measure = "abducted" // taken hostage, kidnapped, held captive
	Detained   Measure = "detained" // arrested, in custody, captured
	Freed      Measure = "freed"    // rescued, released
	Displaced  Measure = "displaced"
	Casualties Measure = "casualties" // dead and injured not told apart
	TookPart   Measure = "attackers"  // how many carried it out
)

// Measures lists every measure in the order in which people read them.
var Measures = []Measure{Killed, Injured, Casualties, Missing, Abducted, Freed, Detained, Displaced, TookPart}

// Class is who is counted.
type Class string

// The classes.
const (
	People    Class = "people" // no class given, or a general word
	Civilians Class = "civilians"
	Security  Class = "security"
	Attackers Class = "attackers"
	Children  Class = "children"
	Women     Class = "women"
)

// Classes lists every class.
var Classes = []Class{People, Civilians, Security, Attackers, Children, Women}

// Stance is how the speaker stands to what is claimed.
type Stance string

// The stances.
const (
	Asserted Stance = "asserted"
	Possible Stance = "possible"
	Denied   Stance = "denied"
)

// SourceKind is what kind of speaker a source is.
type SourceKind string

// The kinds of source.
const (
	Government  SourceKind = "government"
	Police      SourceKind = "police"
	Military    SourceKind = "military"
	Medical     SourceKind = "medical"
	PerpSource  SourceKind = "perpetrator"
	Witness     SourceKind = "witness"
	Relative    SourceKind = "relative"
	Media       SourceKind = "media"
	Court       SourceKind = "court"
	NGO         SourceKind = "ngo"
	Expert      SourceKind = "expert"
	PostAuthor  SourceKind = "post"
	OtherSource SourceKind = "other"
)

// Unknown is the source of a claim whose speaker the text does not identify:
// it is said by somebody, and nobody is guessed.
const Unknown = "?"

// Type is what kind of incident something is.
type Type string

// The types.
const (
	Shooting          Type = "shooting"
	Bombing           Type = "bombing"
	VehicleAttack     Type = "vehicle-attack"
	Stabbing          Type = "stabbing"
	ArmedAssault      Type = "armed-assault"
	HostageTaking     Type = "hostage-taking"
	Kidnapping        Type = "kidnapping"
	AirStrike         Type = "air-strike"
	Shelling          Type = "shelling"
	Clash             Type = "clash"
	Riot              Type = "riot"
	Killing           Type = "killing"
	TransportAccident Type = "transport-accident"
	Fire              Type = "fire"
	Disaster          Type = "disaster"
	OtherType         Type = "other"
)

// Status says whether an incident was still going on.
type Status string

// The statuses.
const (
	Ongoing       Status = "ongoing"
	Ended         Status = "ended"
	StatusUnknown Status = "unknown"
)

// Tri is yes, no or unknown.
type Tri string

// The three.
const (
	Yes     Tri = "yes"
	No      Tri = "no"
	Unclear Tri = "unknown"
)
