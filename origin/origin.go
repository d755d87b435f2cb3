// Package origin finds who is only repeating whom among the readings of one
// incident. Twelve papers with one spokesman are one voice; so are a wire item
// and its reprints, a post and the articles that embed it, and a paper that
// says in its own voice what it has the police say two lines below.
//
// The rules, each by the name that a [Telling] carries:
//
//   - post: the words of an embedded post, wherever it is embedded
//   - spokesman: a person, or a body of one place, through whichever paper
//   - quotation: the same words between quotation marks, the speaker unnamed
//   - dependent: a report's own voice, where it quotes somebody for the figure
//   - wire: the voice of an agency, by the credit of the report
//   - copy: a sentence or a report that stands in an earlier one
//   - own: none of these
//
// It is a function of the readings alone, their order does not matter, and the
// names of origins come from what is said, not from how reports are numbered.
// Words are in the folder en; see there for who counts as a body.
package origin

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"unicode"

	"daybook"
)

// Claim names a claim: the id of its report, and its own in the reading.
type Claim struct{ Report, ID string }

// Telling is what the comparison of reports says of one claim.
type Telling struct {
	// Origin is the same for all claims that go back to one telling.
	Origin string
	// Source is one normalised name for the same person or the same body of
	// the same place: "murtaza wahab siddiqui", "police/karachi". It is ""
	// for a report's own voice, and daybook.Unknown for a speaker who cannot
	// be told from others.
	Source string
	// Why is the name of the rule that found the origin.
	Why string
}

// The rules.
const (
	Post      = "post"
	Spokesman = "spokesman"
	Quotation = "quotation"
	Dependent = "dependent"
	Wire      = "wire"
	Reprint   = "copy"
	Own       = "own"
)

// said is a claim on its way to its telling.
type said struct {
	*text
	claim *daybook.Claim
	Telling
}

// Of traces every claim of the readings, which are those of one incident. Of
// readings of the same report the first in order of text counts.
func Of(readings []*daybook.Reading) map[Claim]Telling {
	texts := inOrder(readings)
	cast := enlist(texts)
	var all []*said
	for _, t := range texts {
		at := len(all)
		for i := range t.Claims {
			s := &said{text: t, claim: &t.Claims[i]}
			s.Telling = cast.speaker(s)
			all = append(all, s)
		}
		for _, s := range all[at:] {
			s.depend(all[at:])
		}
	}
	reprints(all)
	out := map[Claim]Telling{}
	for _, s := range all {
		out[Claim{s.Report.ID, s.claim.ID}] = s.Telling
	}
	return out
}

// Count says of how many reports the claims are, and how many voices there are
// in them: tellings of one origin or of one source are one voice. Pass it the
// tellings of the claims that a figure rests on.
func Count(tellings map[Claim]Telling) (reports, origins int) {
	ids := map[string]bool{}
	voice := map[string]string{} // the voice that a name belongs to
	var find func(string) string
	find = func(name string) string {
		if up, ok := voice[name]; ok && up != name {
			return find(up)
		}
		voice[name] = name
		return name
	}
	for c, t := range tellings {
		ids[c.Report] = true
		o := find("origin " + t.Origin)
		if t.Source != "" && t.Source != daybook.Unknown {
			voice[o] = find("source " + t.Source)
		}
	}
	for name, up := range voice {
		if name == up {
			origins++
		}
	}
	return len(ids), origins
}

// figure is the claim's figure as part of the name of an origin: the same
// people may be told by several classes, but attackers are others.
func (s *said) figure() string {
	side := ""
	if s.claim.Class == daybook.Attackers {
		side = string(daybook.Attackers)
	}
	return join(string(s.claim.Measure), side, s.claim.Figure.String())
}

// depend is the rule that a report's own voice goes back to the first speaker
// whom the report has give the same figure, unless it shows that its people
// counted themselves.
func (s *said) depend(report []*said) {
	if s.Why != Own || s.claim.Source != nil || s.eyewitness() {
		return
	}
	for _, t := range report {
		if t.claim.Source != nil && *t.claim.Source != daybook.Unknown && t.claim.Stance == s.claim.Stance && t.claim.Post == nil && t.figure() == s.figure() {
			s.Origin, s.Why = t.Origin, Dependent
			return
		}
	}
	if s.credit != "" {
		s.Origin, s.Source, s.Why = join(Wire, s.credit, s.figure()), s.credit, Wire
	}
}

// eyewitness reports whether the sentence says that the paper's own people saw
// or counted.
func (s *said) eyewitness() bool {
	ws := s.around(s.claim.Spans.Quote)
	return slices.ContainsFunc(ws, func(w string) bool { return lex.Has("reporter", w) }) &&
		slices.ContainsFunc(ws, func(w string) bool { return lex.Has("counting", w) })
}

// inOrder is the readings as texts, in an order that is that of their contents:
// what was published first comes first, the longer of a day before the
// shorter, which may be cut from it.
func inOrder(readings []*daybook.Reading) []*text {
	var out []*text
	for _, r := range readings {
		if r != nil && r.Report != nil {
			out = append(out, newText(r))
		}
	}
	slices.SortFunc(out, func(a, b *text) int {
		return cmp.Or(strings.Compare(a.day(), b.day()), cmp.Compare(len(b.words), len(a.words)),
			strings.Compare(a.digest, b.digest), strings.Compare(a.Report.Published, b.Report.Published),
			strings.Compare(a.Report.Publisher, b.Report.Publisher), strings.Compare(a.Report.URL, b.Report.URL), strings.Compare(a.Report.ID, b.Report.ID))
	})
	seen := map[string]bool{}
	return slices.DeleteFunc(out, func(t *text) bool {
		again := seen[t.Report.ID]
		seen[t.Report.ID] = true
		return again
	})
}

// split is the words of a text in lower case: letters and digits alone, so
// that punctuation and white space make no difference.
func split(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func digest(words []string) string {
	h := fnv.New64a()
	for _, w := range words {
		h.Write([]byte(w))
		h.Write([]byte{0})
	}
	return fmt.Sprintf("%016x", h.Sum64())
}

// join makes the name of an origin of its parts.
func join(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), ":")
}
