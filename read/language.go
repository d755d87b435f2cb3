package read

import (
	"strings"

	"daybook"
	"daybook/attribution"
	"daybook/token"
)

// wordings are the texts of notes, by name.
func wordings() map[string]string {
	data, err := english.ReadFile("en/note.txt")
	if err != nil {
		panic(err) // unreachable unless the file is not embedded
	}
	m := map[string]string{}
	for line := range strings.Lines(string(data)) {
		if name, text, ok := strings.Cut(line, "="); ok && line[0] != '#' {
			m[strings.TrimSpace(name)] = strings.TrimSpace(text)
		}
	}
	return m
}

// foreign reports whether the text is in a language that is not read here: of
// twelve words or more, fewer than one in sixteen is one of those that no
// English text goes without ("Die Polizei sucht die 12 Zeugen" counts nobody
// as killed).
func (p *page) foreign() bool {
	words, own := 0, 0
	for i := range p.d.Tokens[:min(len(p.d.Tokens), 300)] { // the beginning tells
		if p.tok(i).Kind != token.Word {
			continue
		}
		words++
		if p.is("english", i) {
			own++
		}
	}
	return words >= 12 && own*16 < words
}

// disown takes first-person claims of an attack from speakers who cannot have
// made them. A pronoun that seemed to stand for the government's spokesman
// does not when he says "our fighters attacked": who speaks is not known.
func (p *page) disown() {
	for i := range p.by {
		by := &p.by[i]
		if !by.Direct || by.Unknown || by.Source == by.SourceSpan || by.Kind == daybook.PerpSource || !p.ours(by) {
			continue
		}
		by.Unknown, by.SourceText, by.SourceSpan, by.Kind = true, daybook.Unknown, daybook.Span{}, daybook.PerpSource
	}
}

// ours reports whether the words speak of attackers as the speaker's own.
func (p *page) ours(by *attribution.Attribution) bool {
	for _, c := range by.Content {
		for i := p.d.At(c.Start); i < p.d.Len() && p.d.Tokens[i].End <= c.End; i++ {
			if !p.is("we", i) {
				continue
			}
			for j := i + 1; j < i+4 && j < p.d.Len(); j++ {
				for _, e := range p.person.Word(p.tok(j).Norm) {
					if e.Label == string(daybook.Attackers) {
						return true
					}
				}
				if !strings.HasPrefix(p.tok(j).Tag, "NN") && !strings.HasPrefix(p.tok(j).Tag, "JJ") {
					break
				}
			}
		}
	}
	return false
}
