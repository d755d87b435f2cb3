package scene

// Deeds are the sections of words that name an act which harms somebody or
// something.
var Deeds = map[string]bool{"kill": true, "shoot": true, "bomb": true, "stab": true, "ram": true, "kidnap": true, "hostage": true, "attack": true,
	"burn": true, "damage": true, "injure": true, "airstrike": true, "shell": true, "threaten": true, "break": true}

// Acted returns whether an act is named in a sentence that names an item, or
// in one beside it. Where nothing is done nobody has a part in it: "the ELN
// held its congress".
func (s *Scene) Acted() func(*Item) bool {
	deed := s.deedful()
	return func(it *Item) bool {
		for _, m := range it.Mentions {
			n := s.D.SentenceOf(m.First)
			for k := max(0, n-1); k < min(n+2, len(deed)); k++ {
				if deed[k] {
					return true
				}
			}
		}
		return false
	}
}

// deedful marks the sentences in which an act is named.
func (s *Scene) deedful() []bool {
	out := make([]bool, len(s.D.Sentences))
	for k, sent := range s.D.Sentences {
		armed, handled := false, false
		for t := sent.First; t < sent.Last && !out[k]; t++ {
			e := s.Event[t]
			out[k] = e != nil && Deeds[e.Label]
			armed = armed || s.Thing[t] != nil && s.Thing[t].Label == "weapon"
			handled = handled || e != nil && e.Label == "plant"
		}
		out[k] = out[k] || armed && handled // threw two grenades
	}
	return out
}
