package scene

import "strings"

// Verb is a group of verbs: "have not been kidnapped".
type Verb struct {
	First, Last int // tokens, half-open
	Main        int // the verb that carries the sense
	Passive     bool
	Bare        bool // a participle without an auxiliary: "men armed with …"
	Negated     bool
}

// findVerbs marks the groups of verbs outside noun phrases.
func (s *Scene) findVerbs() {
	d := s.D
	for _, sent := range d.Sentences {
		for i := sent.First; i < sent.Last; i++ {
			if !s.verbal(i) {
				continue
			}
			v := Verb{First: i, Last: i, Main: -1}
			for ; i < sent.Last; i++ {
				t := &d.Tokens[i]
				switch {
				case s.verbal(i):
					// a finite verb behind a full one begins another group
					if v.Main >= 0 && (t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBP" || t.Tag == "MD") && !s.is(be|have, v.Main) && d.Tokens[v.Main].Tag != "MD" {
						goto done
					}
					if t.Tag != "MD" {
						v.Main = i
					}
					v.Last = i + 1
					continue
				case s.is(negation, i) && strings.HasPrefix(t.Tag, "RB"):
					v.Negated = true
					continue
				case strings.HasPrefix(t.Tag, "RB"), t.Tag == "TO" && i+1 < sent.Last && d.Tokens[i+1].Tag == "VB":
					continue
				}
				break
			}
		done:
			if v.Main < 0 {
				v.Main = v.First
			}
			s.voice(&v, sent.First)
			for k := v.First; k < v.Last; k++ {
				s.verbAt[k] = int32(len(s.Verbs))
			}
			s.Verbs = append(s.Verbs, v)
			i = v.Last - 1
		}
	}
}

func (s *Scene) verbal(i int) bool {
	t := &s.D.Tokens[i]
	return s.at[i] < 0 && (strings.HasPrefix(t.Tag, "VB") || t.Tag == "MD")
}

// voice tells the passive: a participle behind a form of be, or alone, or the
// past of a verb before "by" ("two officers killed by the rebels").
func (s *Scene) voice(v *Verb, first int) {
	t := s.tok(v.Main)
	aux := v.First < v.Main
	for i := v.First; i < v.Main; i++ {
		if s.is(be, i) {
			v.Passive = t.Tag == "VBN" || t.Tag == "VBD"
		}
	}
	if !aux {
		switch {
		case t.Tag == "VBN" && v.First > first && s.at[v.First-1] >= 0 && object(s.tok(v.Last).Tag):
			// "the bomb injured six passengers", whatever the tagger thinks
		case t.Tag == "VBN":
			v.Passive, v.Bare = true, true
		case t.Tag == "VBD" && s.is(by, v.Last):
			v.Passive, v.Bare = true, true
		case t.Tag == "VBG":
			v.Bare = true
		}
		// "were kidnapped and killed": the second has the voice of the first
		if t.Tag == "VBN" || t.Tag == "VBD" {
			if s.is(and, v.First-1) && v.First-2 >= first && s.VerbAt(v.First-2) >= 0 {
				p := &s.Verbs[s.VerbAt(v.First-2)]
				v.Passive, v.Bare = p.Passive, p.Bare
			}
		}
	}
}

// object reports whether a word with the tag opens the object of a verb.
func object(tag string) bool { return tag == "DT" || tag == "CD" || tag == "PRP$" || tag == "PRP" }
