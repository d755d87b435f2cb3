package read

import (
	"strings"

	"daybook"
	"daybook/token"
)

// facility says at which hospital the people of a mention are counted, where
// the report names it: "Jinnah Hospital received 12 wounded", "12 wounded were
// brought to Jinnah Hospital", "we have treated 12, a doctor at Jinnah Hospital
// said". What one hospital counts is not what all count together; "taken to
// hospital" names none.
func (p *page) facility(m *mention) *daybook.Scope {
	if m.measure != daybook.Injured && m.measure != daybook.Killed && m.measure != daybook.Casualties {
		return nil
	}
	ph := &p.phrases[m.phrase]
	if m.who.kind != counted {
		return nil
	}
	if at := p.receiver(ph.First, p.sent(ph.First).First); at >= 0 {
		return p.facilityScope(at)
	}
	if at := p.takenTo(m); at >= 0 {
		return p.facilityScope(at)
	}
	if p.there(m) {
		return p.ofSpeaker(ph.First)
	}
	return nil
}

// there reports whether people are told to be at a place that only the speaker
// names: "12 wounded had been brought in, the spokesman of Mercy Hospital said".
func (p *page) there(m *mention) bool {
	ph := &p.phrases[m.phrase]
	from := max(ph.Last, min(m.trigger.last, ph.Last+8))
	for i := from; i < min(p.sent(ph.First).Last, from+7) && p.tok(i).Kind != token.Punct; i++ {
		if p.is("there", i) || p.is("brought-in", i) && p.is("at", i+1) && p.at[i+1] < 0 && p.right(i+2, p.sent(i).Last) < 0 {
			return true
		}
	}
	return p.theirs(ph.First)
}

// theirs reports whether a verb of receiving with "they" before it leads to token
// i: "doctors said they had treated 12 people".
func (p *page) theirs(i int) bool {
	for v := i - 1; v >= p.sent(i).First && v > i-7; v-- {
		if p.is("receive", v) && !p.is("have", v) {
			sub := p.subjectOf(v)
			return sub >= 0 && p.is("pronoun-many", p.phrases[sub].Head)
		}
	}
	return false
}

// ofSpeaker makes a scope of the hospital that the speaker of token i speaks for;
// nil when none is named.
func (p *page) ofSpeaker(i int) *daybook.Scope {
	by, ok := p.speaker(p.tok(i).Start)
	if !ok || by.SourceSpan.IsZero() {
		return nil
	}
	for j := p.d.At(by.SourceSpan.Start); j < p.d.Len() && p.tok(j).Start < by.SourceSpan.End; j++ {
		ph := p.phraseAt(j)
		if !p.is("facility", j) || ph == nil || !strings.HasPrefix(p.tok(j-1).Tag, "NNP") {
			continue
		}
		span := p.d.Span(ph.First, j+1)
		return &daybook.Scope{Kind: "facility", Text: span.Of(p.d.Text), Span: span}
	}
	return nil
}

// facilityScope makes a scope of the phrase of a hospital.
func (p *page) facilityScope(k int) *daybook.Scope {
	span := p.d.Span(p.phrases[k].First, p.phrases[k].Last)
	return &daybook.Scope{Kind: "facility", Text: span.Of(p.d.Text), Span: span}
}

// receiver returns the hospital that is the subject of a verb of receiving
// before token i, or stands behind "it" or "we" there; -1 when there is none.
// Between the verb and the people others may stand: "received two bodies and 12
// wounded".
func (p *page) receiver(i, first int) int {
	v := i - 1
	for ; v >= first && v > i-9 && !p.is("receive", v); v-- {
		if p.at[v] < 0 && verb(p.tok(v)) {
			return -1
		}
	}
	if v < first || !p.is("receive", v) {
		return -1
	}
	for p.is("have", v-1) && v > first {
		v--
	}
	sub := p.subjectOf(v)
	switch {
	case sub < 0:
		return -1
	case p.hospital(sub):
		return sub
	case p.is("we-facility", p.phrases[sub].Head):
		return p.itself(p.phrases[sub].First)
	}
	return p.hospitalOf(sub)
}

// hospitalOf returns the hospital right behind a phrase: doctors at Civil
// Hospital; -1 when there is none.
func (p *page) hospitalOf(k int) int {
	last := p.phrases[k].Last
	if p.is("taken-to", last) || p.is("of", last) {
		if at := p.right(last+1, p.sent(last).Last); at >= 0 && p.hospital(at) {
			return at
		}
	}
	return -1
}

// itself returns the hospital that a pronoun at token i speaks for: the speaker's,
// or the last one named before; -1 when none is near.
func (p *page) itself(i int) int {
	if by, ok := p.speaker(p.tok(i).Start); ok && !by.SourceSpan.IsZero() {
		for j := p.d.At(by.SourceSpan.Start); j < p.d.Len() && p.tok(j).Start < by.SourceSpan.End; j++ {
			if p.at[j] >= 0 && p.hospital(int(p.at[j])) {
				return int(p.at[j])
			}
		}
	}
	const back = 40 // tokens
	for j := i - 1; j >= 0 && j > i-back; j-- {
		if p.at[j] >= 0 && p.hospital(int(p.at[j])) {
			return int(p.at[j])
		}
	}
	return -1
}

// takenTo returns the hospital, by its name, to which the people of a mention
// were brought or where they lie; -1 when none is named.
func (p *page) takenTo(m *mention) int {
	ph := &p.phrases[m.phrase]
	s := p.sent(ph.First)
	from := max(ph.Last, min(m.trigger.last, ph.Last+8))
	for i := from; i < s.Last && i < from+10 && p.tok(i).Kind != token.Punct && p.tok(i).Kind != token.Close; i++ {
		if !p.is("taken-to", i) {
			continue
		}
		at := p.right(i+1, s.Last)
		if at < 0 || !p.hospital(at) || p.phrases[at].Plural {
			continue
		}
		if p.proper(at) {
			return at
		}
		return -1
	}
	return -1
}

// hospital reports whether a phrase names a place that takes the hurt in.
func (p *page) hospital(k int) bool { return p.is("facility", p.phrases[k].Head) }

// proper reports whether a phrase holds a name: Jinnah Hospital, the city's
// Mercy clinic.
func (p *page) proper(k int) bool {
	ph := &p.phrases[k]
	for i := ph.First; i < ph.Last; i++ {
		if strings.HasPrefix(p.tok(i).Tag, "NNP") && !p.is("facility", i) {
			return true
		}
	}
	return false
}
