package origin

import (
	"cmp"
	"slices"
	"strings"

	"daybook"
)

// Copy says that a report is a copy, or nearly one, of another.
type Copy struct {
	Report string `json:"report"`
	Of     string `json:"of"`
	Shared int    `json:"shared"` // percent of its shingles that stand there
}

// Two reports are copies when so much of the later one, in percent, stands in
// the earlier one, and it is long enough to tell. Shingles are five words in a
// row; a text of fewer than thirty of them is a quotation or a post, and those
// are traced as such.
const (
	shingle   = 5
	fewest    = 30
	nearly    = 60
	quotation = 6 // words: fewer are said by chance
	sentence  = 8
)

// Copies says which reports are copies of which, in order of the copies. Each
// is a copy of one that is itself none: likeness is not handed on, or a week of
// updates would be one text.
func Copies(readings []*daybook.Reading) []Copy {
	out := []Copy{}
	for t, c := range copied(inOrder(readings)) {
		out = append(out, Copy{t.Report.ID, c.of.Report.ID, c.shared})
	}
	slices.SortFunc(out, func(a, b Copy) int { return strings.Compare(a.Report, b.Report) })
	return out
}

// likeness is what a text was copied from, and how much of it.
type likeness struct {
	of     *text
	shared int
}

func copied(texts []*text) map[*text]likeness {
	out := map[*text]likeness{}
	var first []*text
	for _, t := range texts {
		best := likeness{}
		for _, f := range first {
			if n := t.sharedWith(f); n >= nearly && n > best.shared {
				best = likeness{f, n}
			}
		}
		if best.of == nil {
			first = append(first, t)
			continue
		}
		out[t] = best
	}
	return out
}

// shingles are the runs of so many words that a text is made of.
func shingles(words []string) map[string]bool {
	out := map[string]bool{}
	for i := 0; i+shingle <= len(words); i++ {
		out[strings.Join(words[i:i+shingle], " ")] = true
	}
	return out
}

// sharedWith is how much of a text, in percent, stands in another; 0 when it
// is too short to tell.
func (t *text) sharedWith(u *text) int {
	if len(t.shingles) < fewest {
		if t.digest == u.digest && len(t.words) >= sentence {
			return 100
		}
		return 0
	}
	n := 0
	for s := range t.shingles {
		if u.shingles[s] {
			n++
		}
	}
	return 100 * n / len(t.shingles)
}

// reprints is the rule that what stands in an earlier report, or in one that
// the report is a copy of, is no new telling. Speakers who are known need no
// such rule: they are the same in every paper.
func reprints(all []*said) {
	var texts []*text
	for _, s := range all {
		if len(texts) == 0 || texts[len(texts)-1] != s.text {
			texts = append(texts, s.text)
		}
	}
	from := copied(texts)
	root := func(t *text) *text { return cmp.Or(from[t].of, t) }
	type key struct{ figure, words string }
	first := map[key]*said{}
	for _, s := range all { // in order of time
		keys := []key{{s.figure(), "report " + root(s.text).digest}}
		if ws := s.around(s.claim.Spans.Quote); len(ws) >= sentence {
			keys = append(keys, key{s.figure(), "sentence " + digest(ws)})
		}
		for _, k := range keys {
			if f := first[k]; f == nil || f.text == s.text && f.Why == Own && s.Why != Own {
				first[k] = s
			}
		}
		if s.Why != Own {
			continue
		}
		for _, k := range keys {
			if f := first[k]; f.text != s.text {
				s.Origin, s.Why = f.Origin, Reprint
				break
			}
		}
	}
}
