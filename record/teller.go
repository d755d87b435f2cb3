package record

import (
	"cmp"
	"strings"

	"daybook"
)

// Own reports whether a claim is in the own voice of its report: nobody is
// quoted. Who is then nobody, or the paper.
func (c *Claim) Own() bool { return c.Kind == "" && c.Who != daybook.Unknown || c.Who == "" }

// Tellers groups claims by whom they go back to, and returns for each its
// group, from 0 in order of first telling, and how many groups there are. An
// [Origin] is one count of somebody; here all the counts of the same source are
// one teller's.
func Tellers(claims []Claim) (of []int, n int) {
	same := groups{}
	for i := range claims {
		c := &claims[i]
		name := "claim " + c.Name
		same.join(name, "origin "+cmp.Or(c.Origin, c.Name))
		if c.Source != "" && c.Source != daybook.Unknown {
			same.join(name, "source "+c.Source)
		}
		if !c.Own() && c.Who != daybook.Unknown {
			same.join(name, "who "+c.Report+" "+strings.ToLower(c.Who)) // "a doctor" twice in one report
		}
	}
	at := map[string]int{}
	of = make([]int, len(claims))
	for i := range claims {
		key := same.of("claim " + claims[i].Name)
		k, ok := at[key]
		if !ok {
			k = len(at)
			at[key] = k
		}
		of[i] = k
	}
	return of, len(at)
}

// groups are names of which some are held to be one.
type groups map[string]string

func (g groups) of(name string) string {
	root := name
	for g[root] != "" {
		root = g[root]
	}
	for next := g[name]; next != ""; next = g[name] { // the way is short from now on
		if next != root {
			g[name] = root
		}
		name = next
	}
	return root
}

func (g groups) join(a, b string) {
	if a, b = g.of(a), g.of(b); a != b {
		g[b] = a
	}
}
