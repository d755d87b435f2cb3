package scene

import (
	"strings"

	"daybook/lexicon"
)

// join gives the names of people and bodies the mentions of the same ones by
// other words: Ruiz, where Ana Ruiz Vega was named; the FMLN, where its long
// name was.
func (c *collector) join() {
	s := c.s
	bodies := map[*lexicon.Entry][]int{}
	for i := range c.items {
		it := &c.items[i]
		m := &it.Mentions[0]
		if b := s.Body[m.Head]; b != nil {
			if s.Names(m, b) {
				bodies[b] = append(bodies[b], i)
			}
			continue
		}
		if !s.named(m) {
			continue
		}
		words := strings.Fields(it.Norm)
		if len(words) < 2 || len(words) > 5 {
			continue
		}
		for a := 1; a < len(words); a++ {
			for z := a + 1; z <= len(words); z++ {
				if o, ok := c.at[strings.Join(words[a:z], " ")]; ok && o != i {
					it.Also = append(it.Also, o)
				}
			}
		}
	}
	for i := range c.items {
		m := &c.items[i].Mentions[0]
		for _, o := range bodies[s.Body[m.Head]] {
			if o != i && s.Names(m, s.Body[m.Head]) {
				c.items[i].Also = append(c.items[i].Also, o)
			}
		}
	}
}

// named reports whether the mention is all names, of nothing that the lexica
// know.
func (s *Scene) named(m *Mention) bool {
	for i := m.First; i < m.Last; i++ {
		if !strings.HasPrefix(s.tok(i).Tag, "NNP") || s.Thing[i] != nil || s.Person[i] != nil {
			return false
		}
	}
	return true
}

// Names reports whether the mention is a name of the body and nothing else.
func (s *Scene) Names(m *Mention, body *lexicon.Entry) bool {
	for i := m.First; i < m.Last; i++ {
		if s.Body[i] != body {
			return false
		}
	}
	return true
}
