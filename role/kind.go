package role

import (
	"strconv"

	"daybook"
)

// asked are the kinds of incident that MUC-4 asks for.
var asked = map[daybook.Type]bool{daybook.Shooting: true, daybook.Bombing: true, daybook.VehicleAttack: true, daybook.Stabbing: true,
	daybook.ArmedAssault: true, daybook.HostageTaking: true, daybook.Kidnapping: true, daybook.Killing: true}

func anyType(daybook.Type) bool     { return true }
func askedType(t daybook.Type) bool { return asked[t] }

// attack is which kind of those asked for it is.
func (p *page) attack() daybook.Type {
	if t := p.kind(askedType); t != daybook.OtherType {
		return t
	}
	return daybook.ArmedAssault
}

// kind weighs the words that tell what kind of incident it is, of those that
// may be; without such words it returns other. The first sentences count most:
// what a report is about stands there.
func (p *page) kind(may func(daybook.Type) bool) daybook.Type {
	score := map[string]float64{}
	var order []string
	for i := 0; i < p.D.Len(); i++ {
		e := p.Event[i]
		if e == nil || i > 0 && p.Event[i-1] == e {
			continue
		}
		t := e.Get("type")
		if t == "" || !may(daybook.Type(t)) {
			continue
		}
		w := 1.0
		if x, err := strconv.ParseFloat(e.Get("weight"), 64); err == nil {
			w = x
		}
		switch n := p.D.SentenceOf(i); {
		case n < 2:
			w *= 4
		case n < 5:
			w *= 2
		}
		if score[t] == 0 {
			order = append(order, t)
		}
		score[t] += w
	}
	best := string(daybook.OtherType)
	for _, t := range order {
		if score[t] > score[best] {
			best = t
		}
	}
	return daybook.Type(best)
}
