package place

import "math"

// Hints weighs the countries of which a text speaks without naming a place:
// by their parties, police forces, armies and coins (en/nation.lex). Each
// counts once; the more there are, the less another adds.
func (g *Gazetteer) Hints(words []Word) Context {
	s := g.atoms(words)
	defer s.done()
	return g.hints(s.atoms)
}

// Survey is Find and Hints in one pass over the words.
func (g *Gazetteer) Survey(words []Word) ([]Mention, Context) {
	s := g.atoms(words)
	defer s.done()
	hints := g.hints(s.atoms) // first: the finder marks its atoms
	return g.search(s), hints
}

func (g *Gazetteer) hints(atoms []atom) Context {
	seen := map[string]bool{}
	count := map[string]float64{}
	for i := range atoms {
		key := ""
		for j := i; j < len(atoms) && !atoms[j].mark(); j++ {
			a := &atoms[j]
			word := a.key
			if a.number && len(word) > 2 { // the 2900 block
				word = "0"
			}
			if j == i {
				key = word
			} else {
				key += " " + word
			}
			n := g.words.nation.Get(key)
			if a.own != "" {
				own := key[:len(key)-len(word)] + a.own
				if o := g.words.nation.Get(own); o != (nation{}) {
					n, key = o, own
				}
			}
			if n == (nation{}) {
				break
			}
			if n.iso != "" && !seen[key] {
				seen[key] = true
				count[n.iso]++
			}
			if !n.begins {
				break
			}
		}
	}
	for iso, n := range count {
		count[iso] = math.Log2(1+n) / 2
	}
	return Context{Country: count}
}
