package place

import "math"

// Hints weighs the countries of which a text speaks without naming a place:
// by their parties, police forces, armies and coins (en/nation.lex). Each
// counts once; the more there are, the less another adds.
func (g *Gazetteer) Hints(words []Word) Context {
	atoms, _ := g.atoms(words)
	seen := map[string]bool{}
	count := map[string]float64{}
	for i := range atoms {
		key := ""
		for j := i; j < len(atoms) && !atoms[j].mark(); j++ {
			a := &atoms[j]
			key += a.key
			own := key[:len(key)-len(a.key)] + a.own
			iso, longer := g.words.nation[key]
			if a.own != "" {
				if o, ok := g.words.nation[own]; ok {
					iso, longer, key = o, ok, own
				}
			}
			if !longer {
				break
			}
			if iso != "" && !seen[key] {
				seen[key] = true
				count[iso]++
			}
			key += " "
		}
	}
	for iso, n := range count {
		count[iso] = math.Log2(1+n) / 2
	}
	return Context{Country: count}
}
