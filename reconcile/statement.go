package reconcile

import (
	"strings"
	"unicode"

	"daybook"
	"daybook/lexicon"
)

var words = lexicon.MustLoad(english, "en/vague.lex")

// IsVague reports whether the words of a figure give no number: an open top,
// and a word such as those of en/vague.lex without a numeral beside it.
func IsVague(f daybook.Figure, figure string) bool {
	if f.Hi != nil || f.Lo == nil || strings.ContainsFunc(figure, unicode.IsDigit) {
		return false
	}
	said := " " + strings.Join(strings.FieldsFunc(strings.ToLower(figure), func(r rune) bool { return !unicode.IsLetter(r) }), " ") + " "
	for _, e := range words.Entries {
		if strings.Contains(said, " "+e.Lemma+" ") {
			return true
		}
	}
	return false
}

// Statements are the claims of a reading on one of its happenings, by its key.
// What only a comparison of reports can tell is left to the caller: Origin,
// and whether two names are one Source (here it is the name as it stands, in
// lower case). The report's own voice gets no Source. Times that are given are
// the caller's to fill too: he knows what a zone is worth.
func Statements(r *daybook.Reading, happening string) []Statement {
	out := []Statement{}
	if r.Report == nil {
		return out
	}
	for i := range r.Claims {
		if c := &r.Claims[i]; c.Incident == happening {
			out = append(out, statement(r, c))
		}
	}
	beside(r, out)
	return out
}

func statement(r *daybook.Reading, c *daybook.Claim) Statement {
	s := Statement{
		Ref: Ref{r.Report.ID, c.ID}, Measure: c.Measure, Class: c.Class, Figure: c.Figure, Words: c.Words,
		Vague: c.Indefinite || IsVague(c.Figure, c.Words),
		Part:  c.Part, Include: c.Include, Increment: c.Increment, Stance: c.Stance,
		Post: c.Post != nil || r.Report.Kind == daybook.SinglePost,
	}
	if c.PartOf != nil {
		s.PartOf = Ref{r.Report.ID, *c.PartOf}
	}
	if c.Scope != nil {
		s.Scope = c.Scope.Kind
	}
	if c.Source != nil {
		s.Who = *c.Source
		s.Source = strings.Join(strings.Fields(strings.ToLower(s.Who)), " ")
	} else if c.Post != nil && *c.Post < len(r.Posts) {
		p := r.Posts[*c.Post]
		s.Who = strings.TrimSpace(p.Author)
		s.Source = strings.ToLower(p.Handle)
	}
	if c.SourceKind != nil {
		s.Kind = *c.SourceKind
	}
	if c.Via != nil {
		s.Via = *c.Via
	}
	for _, v := range r.Happenings {
		for _, v := range v.Victims {
			if n, ok := c.Exact(); ok && n == 1 && v.Named && c.Spans.Figure.Overlaps(v.Span) {
				s.Person = strings.Join(strings.Fields(strings.ToLower(v.Text)), " ")
			}
		}
	}
	return s
}

// beside names the claims that the toll of the report adds up of: those of one
// measure and side that it is taken from, when they come to it exactly.
func beside(r *daybook.Reading, ss []Statement) {
	for _, toll := range []struct {
		measure daybook.Measure
		side    Side
		bounds  *daybook.Bounds
	}{
		{daybook.Killed, Victims, r.Toll.Killed},
		{daybook.Killed, Attackers, r.Toll.AttackersKilled},
		{daybook.Injured, Victims, r.Toll.Injured},
	} {
		var of []*Statement
		for i := range ss {
			s := &ss[i]
			in := side(s) == toll.side || side(s) == "" && toll.side == Victims
			for _, id := range r.Toll.From {
				if id == s.Claim && s.Measure == toll.measure && in && !s.partial() && s.Scope == "" && !s.Increment {
					of = append(of, s)
				}
			}
		}
		if toll.bounds == nil || len(of) < 2 {
			continue
		}
		if f := sum(figures(of)...); f.Equal(daybook.Figure{Lo: toll.bounds[0], Hi: toll.bounds[1], Approx: f.Approx}) {
			for _, s := range of {
				s.With = string(toll.measure) + " " + string(toll.side)
			}
		}
	}
}
