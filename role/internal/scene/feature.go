package scene

import (
	"slices"
	"strings"
)

// The templates of what is seen of an item. Names are for explanations.
const (
	words uint8 = iota
	headWord
	headClass
	oneWord
	extent
	before
	opens
	tie
	tieClass
	tieHead
	tieBoth
	nearLeft
	nearRight
	acts
	actsHead
	wordL1
	wordL2
	wordR1
	wordR2
	place
	determiner
	number
	often
	aside
	length
	tieVerb
	clause
	topic
	topicLead
	topicPair
	topicAct
	topicLeadAct
	say
	sayPair
	sayAct
	sayWhere
	sayBeside
	templates
)

// TemplateName says what each template looks at.
var TemplateName = [templates]string{
	words: "words", headWord: "head", headClass: "class of head", oneWord: "word", extent: "extent", before: "word before it in the phrase",
	opens: "first word", tie: "tie", tieClass: "tie and act", tieHead: "tie, act, class of head", tieBoth: "tie and class of head", nearLeft: "act before", nearRight: "act after",
	acts: "acts of the sentence", actsHead: "acts of the sentence, class of head", wordL1: "word to the left", wordL2: "two words to the left",
	wordR1: "word to the right", wordR2: "two words to the right", place: "place in the report", determiner: "determiner", number: "number",
	often: "times named", aside: "in brackets", length: "words in it", tieVerb: "tie and verb", clause: "not done",
	topic: "the report says", topicLead: "its first sentences say", topicPair: "the report says", topicAct: "it tells of", topicLeadAct: "its first sentences tell of",
	say: "the sentence says", sayPair: "the sentence says", sayAct: "the sentence tells of", sayWhere: "place of the sentence", sayBeside: "the sentences beside it tell of",
}

// Seen is the set of features of an item, as hashes; with Names set, Text
// tells what each is.
type Seen struct {
	Hash  []uint32
	Names bool
	Text  []string
	bits  [64]uint64 // of each hash the last twelve
}

func (f *Seen) reset() { f.Hash, f.Text, f.bits = f.Hash[:0], f.Text[:0], [64]uint64{} }

func (f *Seen) add(t uint8, parts ...string) {
	if f.put(hash(t, parts...)) && f.Names {
		f.Text = append(f.Text, TemplateName[t]+": "+strings.Join(parts, " "))
	}
}

// put adds a hash; false when it is there already.
func (f *Seen) put(h uint32) bool {
	word, bit := &f.bits[h>>6&63], uint64(1)<<(h&63)
	if *word&bit != 0 && slices.Contains(f.Hash, h) {
		return false
	}
	*word |= bit
	f.Hash = append(f.Hash, h)
	return true
}

// join adds what another set has.
func (f *Seen) join(o *Seen) {
	for i, h := range o.Hash {
		if f.put(h) && f.Names {
			f.Text = append(f.Text, o.Text[i])
		}
	}
}

func hash(t uint8, parts ...string) uint32 {
	h := uint32(2166136261) ^ uint32(t)
	h *= 16777619
	for _, p := range parts {
		for i := 0; i < len(p); i++ {
			h ^= uint32(p[i])
			h *= 16777619
		}
		h ^= 0xff
		h *= 16777619
	}
	h ^= h >> 15
	h *= 2246822519
	h ^= h >> 13
	return h
}

// Look puts into f what is seen of the item. Only its first mentions are
// looked at: a name told thirty times shows itself in the first eight.
func (s *Scene) Look(it *Item, f *Seen) {
	s.lookAt(it, f)
	for i := range it.Mentions {
		if i == 8 {
			break
		}
		f.join(s.look(&it.Mentions[i], f))
	}
}

// LookApart is Look but that what is seen about the phrase of an item named
// once stays apart, with a number that is the same while it is: the items that
// are parts of one phrase have it in common, and nothing else has any of it.
// For other items it is nil, and the number 0.
func (s *Scene) LookApart(it *Item, f *Seen) (*Seen, int) {
	if len(it.Mentions) > 1 {
		s.Look(it, f)
		return nil, 0
	}
	s.lookAt(it, f)
	return s.look(&it.Mentions[0], f), s.last.turn
}

// lookAt puts into f what is seen of the item as a whole.
func (s *Scene) lookAt(it *Item, f *Seen) {
	f.reset()
	f.add(words, it.Norm)
	f.add(length, bucket(strings.Count(it.Norm, " ")+1))
	f.add(often, bucket(len(it.Mentions)))
	first := &it.Mentions[0]
	f.add(place, bucket(s.D.SentenceOf(first.First)))
	f.add(place, bucket(s.D.SentenceOf(first.First)), s.class(first.Head))
}

// look puts into f what is seen of a mention, and returns what is seen about
// its phrase.
func (s *Scene) look(m *Mention, f *Seen) *Seen {
	p := &s.Phrases[m.Phrase]
	h := s.tok(m.Head)
	hc := s.class(m.Head)
	if hc == "" {
		hc = h.Tag
	}
	kind := ""
	if e := s.Thing[m.Head]; e != nil {
		kind = e.Get("kind")
	}
	ext := m.Extent.String()
	f.add(headWord, h.Lemma)
	f.add(headClass, hc, kind)
	f.add(extent, ext)
	f.add(extent, ext, hc)
	for i := m.First; i < m.Last && i < m.First+6; i++ {
		f.add(oneWord, s.tok(i).Norm)
	}
	f.add(opens, s.tok(m.First).Norm)
	f.add(opens, ext, s.tok(m.First).Tag, s.class(m.First))
	if m.First > p.First {
		f.add(before, s.tok(m.First-1).Tag, s.class(m.First-1), ext)
		f.add(before, s.tok(m.First-1).Norm, ext)
	} else {
		f.add(before, ext)
	}
	if m.Last < p.Last {
		f.add(before, s.tok(m.Last).Norm, s.class(m.Last))
		f.add(before, hc, s.class(p.Head))
		f.add(tieBoth, tieName[Inside], s.tok(p.Head).Lemma)
	}
	if s.tok(p.First).Tag == "DT" {
		f.add(determiner, s.tok(p.First).Norm)
	} else {
		f.add(determiner, s.tok(p.First).Tag)
	}
	if p.Plural {
		f.add(number, hc)
	}
	s.near(m, hc, f)
	return s.around(m.Phrase, s.D.SentenceOf(m.First), hc, f.Names)
}

// around is what is seen about phrase k in sentence n, with a head of the class,
// whatever part of it a mention takes. The mentions of a phrase come one after
// another, so that what was seen last is often what is seen again.
func (s *Scene) around(k, n int, hc string, names bool) *Seen {
	f := &s.last.seen
	if s.last.phrase == k+1 && s.last.sentence == n && s.last.class == hc && f.Names == names {
		return f
	}
	s.last.phrase, s.last.sentence, s.last.class, f.Names = k+1, n, hc, names
	s.last.turn++
	f.reset()
	p := &s.Phrases[k]
	sent, a := s.D.Sentences[n], &s.acts[n]
	f.add(acts, a.labels)
	for l := range strings.SplitSeq(a.labels, "+") {
		f.add(actsHead, l, hc)
	}
	f.add(wordL1, s.word(p.First-1, sent.First, sent.Last))
	f.add(wordR1, s.word(p.Last, sent.First, sent.Last))
	f.add(wordL2, s.word(p.First-2, sent.First, sent.Last), s.word(p.First-1, sent.First, sent.Last))
	f.add(wordR2, s.word(p.Last, sent.First, sent.Last), s.word(p.Last+1, sent.First, sent.Last))
	if l := s.tok(p.First - 1); l.Tag == "-LRB-" || l.Norm == "[" {
		f.add(aside, hc)
	}
	var buf [4]Relation
	for _, r := range s.Relations(k, buf[:0]) {
		s.relation(r, hc, f)
	}
	return f
}

// relation adds what a tie tells.
func (s *Scene) relation(r Relation, hc string, f *Seen) {
	names := &tied[r.Tie][0]
	prep := ""
	if r.Prep >= 0 {
		prep = s.tok(r.Prep).Norm
	}
	if r.Through {
		names = &tied[r.Tie][1]
	}
	name := names[0]
	g := s.tok(r.Govern).Lemma
	gc := s.class(r.Govern)
	if r.Verb >= 0 {
		v := &s.Verbs[r.Verb]
		if v.Passive && (r.Tie == Prep) {
			name = names[1]
		}
		if v.Negated {
			f.add(clause, name, gc)
		}
	}
	f.add(tie, name, prep, g)
	f.add(tieVerb, name, prep, g, hc)
	f.add(tieClass, name, prep, gc)
	f.add(tieHead, name, prep, gc, hc)
	f.add(tieBoth, name, prep, hc)
	if e := s.Event[max(r.Govern, 0)]; e != nil && r.Govern >= 0 {
		f.add(tieClass, name, e.Label)
	}
}

// near adds the acts nearest to the mention in its sentence.
func (s *Scene) near(m *Mention, hc string, f *Seen) {
	sent := s.D.Sentences[s.D.SentenceOf(m.First)]
	for i := m.First - 1; i >= sent.First; i-- {
		if e := s.Event[i]; e != nil {
			b := bucket(m.First - i)
			f.add(nearLeft, e.Label, b)
			f.add(nearLeft, e.Label, b, hc)
			f.add(nearLeft, e.Lemma)
			break
		}
	}
	for i := m.Last; i < sent.Last; i++ {
		if e := s.Event[i]; e != nil {
			b := bucket(i - m.Last + 1)
			f.add(nearRight, e.Label, b)
			f.add(nearRight, e.Label, b, hc)
			f.add(nearRight, e.Lemma)
			break
		}
	}
}

// word is token i of the sentence, in lower case.
func (s *Scene) word(i, first, last int) string {
	if i < first || i >= last {
		return ""
	}
	return s.tok(i).Norm
}

var buckets = [...]string{"0", "1", "2", "3", "4", "5-6", "7-9", "10-14", "15-"}

func bucket(n int) string {
	switch {
	case n < 5:
		return buckets[max(n, 0)]
	case n < 7:
		return buckets[5]
	case n < 10:
		return buckets[6]
	case n < 15:
		return buckets[7]
	}
	return buckets[8]
}
