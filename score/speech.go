package score

import (
	"daybook"
	"daybook/attribution"
	"daybook/tag"
	"daybook/token"
)

// EnglishSpeech returns what finds the attributions of English texts, for
// [PolNeAR]. What has no source is none.
func EnglishSpeech() func(text string) []Speech {
	cut, tagger, finder := token.English(), tag.English(), attribution.English()
	return func(text string) []Speech {
		d := cut.Cut(text)
		tagger.Tag(d)
		var out []Speech
		for _, a := range finder.Find(d, nil, false) {
			if !a.Source.IsZero() {
				out = append(out, Speech{Parts: [3][]daybook.Span{spanOf(a.Source), spanOf(a.Cue), a.Content}, Rule: a.Rule})
			}
		}
		return out
	}
}

func spanOf(s daybook.Span) []daybook.Span {
	if s.IsZero() {
		return nil
	}
	return []daybook.Span{s}
}
