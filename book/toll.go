package book

import (
	"daybook"
	"daybook/reconcile"
)

// Toll is the figures that lists show. "killed" and "injured" count victims
// and attackers together, as registries of shootings do; the parts stand
// beside them.
func Toll(estimates []reconcile.Estimate) map[string]reconcile.Estimate {
	out := map[string]reconcile.Estimate{}
	for _, t := range []struct {
		name    string
		measure daybook.Measure
		sides   []reconcile.Side // the first that has a figure
	}{
		{"killed", daybook.Killed, []reconcile.Side{reconcile.All, reconcile.Victims, reconcile.Attackers}},
		{"victims_killed", daybook.Killed, []reconcile.Side{reconcile.Victims}},
		{"attackers_killed", daybook.Killed, []reconcile.Side{reconcile.Attackers}},
		{"injured", daybook.Injured, []reconcile.Side{reconcile.All, reconcile.Victims, reconcile.Attackers}},
		{"victims_injured", daybook.Injured, []reconcile.Side{reconcile.Victims}},
		{"attackers_injured", daybook.Injured, []reconcile.Side{reconcile.Attackers}},
		{"casualties", daybook.Casualties, []reconcile.Side{reconcile.All, reconcile.Victims}},
	} {
		for _, side := range t.sides {
			if e, ok := estimate(estimates, t.measure, side); ok {
				out[t.name] = e
				break
			}
		}
	}
	return out
}

func estimate(estimates []reconcile.Estimate, m daybook.Measure, side reconcile.Side) (reconcile.Estimate, bool) {
	for _, e := range estimates {
		if e.Measure == m && e.Side == side && e.Class == nil {
			return e, true
		}
	}
	return reconcile.Estimate{}, false
}
