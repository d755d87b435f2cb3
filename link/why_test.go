package link

import (
	"fmt"
	"strings"
)

// why lists what is held of every two main nodes.
func why(ns []*Node) (out []string) {
	for i, a := range ns {
		for _, b := range ns[:i] {
			if !a.Main || !b.Main {
				continue
			}
			v := Pair(a, b)
			var s strings.Builder
			fmt.Fprintf(&s, "%s %s %.3f veto %v:", b.Report, a.Report, v.Value, v.Veto)
			for _, r := range v.Reasons {
				fmt.Fprintf(&s, " %s %.2f", r.Name, r.Weight)
			}
			out = append(out, s.String())
		}
	}
	return out
}
