package scene

import (
	"strings"

	"daybook/token"
)

// Topic puts into f what the report as a whole is about: its words, pairs of
// words, and those of its first sentences again. It gives no names.
func (s *Scene) Topic(f *Seen) {
	f.reset()
	d := s.D
	var seen [1 << 10]uint64 // by the last bits of each hash: near enough, and no text is too long
	add := func(t uint8, a, b string) {
		h := hash(t, a, b)
		if word, bit := &seen[h>>6&(1<<10-1)], uint64(1)<<(h&63); *word&bit == 0 {
			*word |= bit
			f.Hash = append(f.Hash, h)
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

// Say puts into f what sentence k says: its words, pairs of them, the acts it
// names, and those named beside it.
func (s *Scene) Say(k int, f *Seen) {
	f.reset()
	d := s.D
	sent := d.Sentences[k]
	last := ""
	for i := sent.First; i < sent.Last; i++ {
		t := &d.Tokens[i]
		if t.Kind != token.Word {
			last = ""
			continue
		}
		f.add(say, t.Norm)
		if t.Lemma != t.Norm {
			f.add(say, t.Lemma)
		}
		if last != "" {
			f.add(sayPair, last, t.Norm)
		}
		last = t.Norm
	}
	f.add(sayWhere, bucket(k))
	f.add(sayAct, s.acts[k].labels)
	for l := range strings.SplitSeq(s.acts[k].labels, "+") {
		f.add(sayAct, l, bucket(k))
	}
	for n := max(0, k-1); n < min(k+2, len(s.acts)); n++ {
		for l := range strings.SplitSeq(s.acts[n].labels, "+") {
			f.add(sayBeside, l, buckets[n-k+1])
		}
	}
}
