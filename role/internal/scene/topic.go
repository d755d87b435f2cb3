package scene

import "daybook/token"

// Topic puts into f what the report as a whole is about: its words, pairs of
// words, and those of its first sentences again.
func (s *Scene) Topic(f *Seen) {
	f.Hash, f.Text = f.Hash[:0], f.Text[:0]
	d := s.D
	seen := map[uint32]bool{}
	add := func(t uint8, a, b string) {
		h := hash(t, a, b)
		if !seen[h] {
			seen[h] = true
			f.Hash = append(f.Hash, h)
			if f.Names {
				f.Text = append(f.Text, TemplateName[t]+": "+a+" "+b)
			}
		}
	}
	last := ""
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Kind != token.Word {
			last = ""
			continue
		}
		lead := d.SentenceOf(i) < 3
		add(topic, t.Norm, "")
		if lead {
			add(topicLead, t.Norm, "")
		}
		if last != "" {
			add(topicPair, last, t.Norm)
		}
		if e := s.Event[i]; e != nil {
			add(topicAct, e.Label, "")
			if lead {
				add(topicLeadAct, e.Label, "")
			}
		}
		last = t.Norm
	}
}
