package link

import (
	"slices"
	"strconv"
	"strings"

	"daybook"
)

// Features are what is weighed of two nodes. Each has a name, and the sum of
// the weights of those that hold says whether the two are one incident.
//
// A measure is cut into steps, each of which adds to those before it; training
// keeps them at 0 or above, so that more likeness never weighs less.

// step is a bound of a measure and its name.
type step struct {
	least float64
	name  string
}

var (
	likenessSteps = ladder("wording", .02, .04, .06, .09, .12, .16, .20, .25, .32, .4, .6)
	titleSteps    = ladder("title", .01, .1, .2, .35, .5, .75)
	nameSteps     = ladder("names", 4, 9, 18, 30, 50, 90)
	rareSteps     = ladder("rare", 1, 2, 3, 5, 9)
	lagSteps      = ladder("published", 0, 1, 2, 4, 8, 31, 366)
)

func ladder(name string, bounds ...float64) []step {
	var out []step
	for _, b := range bounds {
		out = append(out, step{b, name + "-" + strconv.FormatFloat(b, 'g', -1, 64)})
	}
	return out
}

// Rising reports whether a feature is a step that adds to those before it.
func Rising(feature string) bool {
	measure, _, _ := strings.Cut(feature, "-")
	return measure == "wording" || measure == "title" || measure == "names" || measure == "rare"
}

// climb adds the steps that x reaches.
func climb(out []string, x float64, list []step) []string {
	for _, s := range list {
		if x >= s.least {
			out = append(out, s.name)
		}
	}
	return out
}

// highest is the last step that x reaches, and otherwise for none.
func highest(x float64, list []step, otherwise string) string {
	for _, s := range slices.Backward(list) {
		if x >= s.least {
			return s.name
		}
	}
	return otherwise
}

// wordless is the likeness below which two texts have nothing in common.
const wordless = 0.04

// features lists what holds of the two, in a set order.
func features(a, b *Node) []string {
	o := shared(a.Terms, b.Terms)
	out := make([]string, 0, 40)
	out = append(out,
		"bias",
		whereTold(a, b, o.placed),
		dates(a, b),
		"type-"+kinds(a.Type, b.Type),
		"killed-"+figures(a.Killed, b.Killed),
		"injured-"+figures(a.Injured, b.Injured),
		"struck-"+sums(a.Struck, b.Struck),
		persons(a.People, b.People),
		sharedAges(a.Ages, b.Ages),
		highest(gap(a.Published, b.Published), lagSteps, "published-unknown"),
		"targets-"+targetsShared(a.Targets, b.Targets),
		o.naming(a.Terms, b.Terms),
	)
	wording, title := o.likeness(a.Terms, b.Terms), likeness(a.Headline, b.Headline)
	if wording < wordless && title < wordless && !known(a.People, b.People) {
		out = append(out, "wordless")
	}
	out = climb(out, wording, likenessSteps)
	out = climb(out, title, titleSteps)
	out = climb(out, float64(o.names)/100, nameSteps)
	out = climb(out, float64(o.rare), rareSteps)
	if a.Further != b.Further {
		out = append(out, "further-one")
	}
	if a.Live && b.To < a.From || b.Live && a.To < b.From {
		out = append(out, "over-before")
	}
	if a.RoundUp || b.RoundUp {
		out = append(out, "round-up")
	}
	if !a.Main || !b.Main {
		out = append(out, "background")
	}
	return out
}

// gap is the days between two publications, below 0 when one is not known.
func gap(a, b Day) float64 {
	if a == 0 || b == 0 {
		return -1
	}
	return float64(max(a-b, b-a))
}

// dates says how two stretches of days lie to each other.
func dates(a, b *Node) string {
	if a.Dated == byNothing || b.Dated == byNothing {
		return "date-unknown"
	}
	off := max(a.From-b.To, b.From-a.To, 0)
	told := "date-told"
	switch {
	case a.Dated == byPublished && b.Dated == byPublished:
		told = "date-guessed"
	case a.Dated == byPublished || b.Dated == byPublished:
		told = "date-half"
	case a.Dated != byDay || b.Dated != byDay:
		told = "date-vague"
	case a.From > b.To && a.Sequel || b.From > a.To && b.Sequel:
		told = "date-sequel"
	}
	switch {
	case off <= 1:
		return told + "-" + string(rune('0'+off))
	case off <= 3:
		return told + "-3"
	case off <= 8:
		return told + "-8"
	case off <= 31:
		return told + "-31"
	}
	return told + "-more"
}

// kinds says how two types go together.
func kinds(a, b daybook.Type) string {
	switch {
	case a == b && a == daybook.OtherType:
		return "other"
	case a == b:
		return "same"
	case vague(a) || vague(b):
		return "vague"
	case families[a] == families[b]:
		return "akin"
	}
	return "differ"
}

// families are the types that tell of one happening in the words of several
// reports: a raid is a shooting to one, a siege to another, and a clash to the
// army. A fire is none of them.
var families = map[daybook.Type]int{
	daybook.Shooting: 1, daybook.Stabbing: 1, daybook.HostageTaking: 1, daybook.Kidnapping: 1, daybook.Clash: 1, daybook.Riot: 1,
	daybook.Bombing: 2, daybook.AirStrike: 2, daybook.Shelling: 2,
	daybook.VehicleAttack: 3, daybook.TransportAccident: 3,
	daybook.Fire: 4, daybook.Disaster: 4,
}

func vague(t daybook.Type) bool {
	return t == daybook.OtherType || t == daybook.Killing || t == daybook.ArmedAssault
}

// persons says whether the same people are named.
func persons(a, b []Person) string {
	inA, inB, roles := 0, make([]bool, len(b)), false
	for _, p := range a {
		found := false
		for k, q := range b {
			if alike(p.Name, q.Name) {
				found, inB[k] = true, true
				roles = roles || p.Role != "" && p.Role == q.Role || p.Age > 0 && p.Age == q.Age
			}
		}
		if found {
			inA++
		}
	}
	both := min(inA, trues(inB))
	switch {
	case both >= 2:
		return "people-two"
	case both == 1 && roles:
		return "people-one"
	case both == 1:
		return "people-one-loosely"
	case len(a) == 0 || len(b) == 0:
		return "people-untold"
	case victims(a) && victims(b):
		return "people-other-victims"
	}
	return "people-differ"
}

func trues(bs []bool) (n int) {
	for _, b := range bs {
		if b {
			n++
		}
	}
	return n
}

func victims(ps []Person) bool {
	for _, p := range ps {
		if p.Role == struck {
			return true
		}
	}
	return false
}

func sharedAges(a, b []int) string {
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			both, i, j = both+1, i+1, j+1
		}
	}
	switch {
	case len(a) == 0 || len(b) == 0:
		return "ages-untold"
	case both >= 2:
		return "ages-two"
	case both == 1:
		return "ages-one"
	}
	return "ages-differ"
}

func targetsShared(a, b []string) string {
	if len(a) == 0 || len(b) == 0 {
		return "untold"
	}
	for _, t := range a {
		for _, u := range b {
			if t == u {
				return "same"
			}
		}
	}
	return "differ"
}
