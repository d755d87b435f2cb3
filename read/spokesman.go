package read

import (
	"strings"

	"daybook"
	"daybook/attribution"
	"daybook/grammar"
	"daybook/token"
)

// spokenFor returns the words for those in whose name somebody speaks: the group for "a
// spokesman for the group, A. Smith", "A. Smith, the group's spokesman", "group
// spokesman A. Smith", and where they end; false when he speaks for nobody.
func (p *page) spokenFor(ph *grammar.Phrase) (body, speaker daybook.Span, ok bool) {
	const near = 10 // tokens
	s := p.sent(ph.First)
	at := -1
	for i := ph.Last - 1; i >= ph.First; i-- {
		if p.incident.Has("spokesman", p.tok(i).Norm) {
			at = i
		}
	}
	if p.tok(ph.First-1).Norm == "," || p.is("of", ph.First-1) || preposition(p.tok(ph.First-1)) {
		for i := ph.First - 1; at < 0 && i >= max(s.First, ph.First-near) && !verb(p.tok(i)); i-- {
			if p.incident.Has("spokesman", p.tok(i).Norm) {
				at = i
			}
		}
	}
	if p.tok(ph.Last).Norm == "," {
		for i := ph.Last + 1; at < 0 && i < min(s.Last, ph.Last+near) && !verb(p.tok(i)) && p.tok(i).Norm != ","; i++ {
			if p.incident.Has("spokesman", p.tok(i).Norm) {
				at = i
			}
		}
	}
	if at < 0 {
		return body, speaker, false
	}
	speaker = p.d.Span(ph.First, ph.Last)
	in := p.phraseAt(at)
	from := at + 1
	for from < min(s.Last, at+6) && p.at[from] < 0 && p.incident.Has("speaks-for", p.tok(from).Norm) {
		from++ // a statement signed by the group, a caller claiming to speak for it
	}
	if k := p.right(from, s.Last); from > at+1 && k >= 0 && p.actor(&p.phrases[k], true) {
		if at < ph.First && k == p.number(ph) && in != nil {
			speaker = p.d.Span(in.First, at+1) // a spokesman for the group said
		}
		return p.actorSpan(&p.phrases[k]), speaker, true
	}
	if in == nil {
		return body, speaker, false
	}
	end := at
	for end > in.First && p.tok(end-1).Tag != "POS" && !strings.HasPrefix(p.tok(end-1).Tag, "NN") {
		end-- // the group's chief spokesman
	}
	for i := in.First; i < at; i++ {
		if p.tok(i).Tag == "POS" {
			end = i // the group's news agency
		}
	}
	named := false
	for i := in.First; i < end; i++ {
		named = named || strings.HasPrefix(p.tok(i).Tag, "NNP") || p.incident.Has("force", p.tok(i).Norm) || p.person.Has("force", p.tok(i).Norm)
	}
	return p.d.Span(in.First, end), speaker, named && end > in.First
}

// themselves reads claims in reported speech: "The militants said they had killed
// two hostages". The pronoun is the speaker's own only right behind the word for his
// speaking.
func (p *page) themselves() []responsible {
	var out []responsible
	for k := range p.triggers {
		t := &p.triggers[k]
		if !(t.frame == "object" && harms(t.measure) && len(t.patients) > 0 || t.frame == "attack") || !p.verbal(t) || p.intendedTrigger(t) || p.asideTrigger(t) {
			continue
		}
		sub := p.subjectOf(t.first)
		if passive, reduced := p.voice(t, nil); sub < 0 || passive && !reduced {
			continue
		}
		ph := &p.phrases[sub]
		by, ok := p.speaksOfItself(ph)
		if !ok || p.negatedAt(t.first) {
			continue
		}
		kind := "claimed"
		if by.Stance == daybook.Denied {
			kind = "denied"
		}
		out = append(out, responsible{actor: by.SourceSpan, kind: kind, first: ph.First, last: t.last, rule: "they-did-it", place: ph.First, named: true})
	}
	return out
}

// speaksOfItself returns the attribution whose speaker a pronoun stands for: right behind the
// word for speaking, of somebody who attacks.
func (p *page) speaksOfItself(ph *grammar.Phrase) (by attribution.Attribution, ok bool) {
	own := p.tok(ph.First).Tag == "PRP$" && !ph.Pronoun // its fighters
	if !ph.Pronoun && !own || p.is("we", ph.First) || ph.Pronoun && p.tok(ph.First).Tag == "PRP$" {
		return by, false
	}
	if w := p.who(ph); own && w.class != daybook.Attackers && w.class != daybook.Security {
		return by, false
	}
	by, ok = p.speaker(p.tok(ph.First).Start)
	if !ok || by.Direct || by.Unknown || by.SourceText == "" || by.Kind != daybook.PerpSource && !(p.incident.Has("itself", p.tok(ph.First).Norm) && p.nameSpeaks(by)) || by.Post >= 0 || by.Cue.End > p.tok(ph.First).Start {
		return by, false
	}
	gap := 0
	for i := p.d.At(by.Cue.End); i < ph.First; i++ {
		if in := p.phraseAt(i + 1); preposition(p.tok(i)) && in != nil && in.First == i+1 && in != ph && (p.who(in).kind == nobody || by.Via.Overlaps(p.d.Span(in.First, in.Last))) {
			i = in.Last - 1 // said on Telegram that it
			continue
		}
		if !p.timed[i] && !(preposition(p.tok(i)) && p.timed[i+1]) {
			gap++
		}
	}
	return by, gap <= 2
}

// nameSpeaks reports whether the speaker is a body called by a name, and none that
// holds office: the Red Column.
func (p *page) nameSpeaks(by attribution.Attribution) bool {
	i := p.d.At(by.SourceSpan.End - 1)
	ph := p.phraseAt(i)
	return by.Kind == daybook.OtherSource && ph != nil && ph.Proper && p.tok(ph.Head).Kind == token.Word
}

// bodyBefore returns the body of which a relative clause with the verb at token v tells,
// or which stands behind the comma after a clause that the verb opens: "the group, which
// claimed it", "Claiming it, the group"; -1 when there is none.
func (p *page) bodyBefore(v int) int {
	s := p.sent(v)
	if v == s.First && p.tok(v).Tag == "VBG" {
		for i := v; i < min(s.Last, v+14); i++ {
			if p.tok(i).Norm == "," {
				return p.right(i+1, s.Last)
			}
		}
		return -1
	}
	i := v - 1
	for i > s.First && p.auxiliary(i) {
		i--
	}
	if i <= s.First || !p.is("relative", i) || p.tok(i).Tag == "DT" || p.tok(i).Tag == "IN" {
		return -1
	}
	if p.tok(i-1).Norm == "," {
		i--
	}
	if ph := p.phraseAt(i - 1); ph != nil && ph.Last == i && p.actor(ph, true) {
		return p.number(ph)
	}
	return -1
}
