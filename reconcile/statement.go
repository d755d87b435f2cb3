package reconcile

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"daybook"
	"daybook/lexicon"
)

var words = lexicon.MustLoad(english, "en/*.lex")

// IsVague reports whether the words of a figure give no number: an open top,
// and a word such as those of en/vague.lex without a numeral beside it.
func IsVague(f daybook.Figure, figure string) bool {
	if f.Hi != nil || f.Lo == nil || strings.ContainsFunc(figure, unicode.IsDigit) {
		return false
	}
	said := " " + strings.Join(strings.FieldsFunc(strings.ToLower(figure), func(r rune) bool { return !unicode.IsLetter(r) }), " ") + " "
	for _, e := range words.Entries {
		if e.Label == "vague" && strings.Contains(said, " "+e.Lemma+" ") {
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
	weighTolls(r, out)
	return out
}

// tended is what the rules of the reader are named by that count those taken
// to a hospital, or in the state in which they are there.
var tended = []string{"-carried", "-state"}

// nouns is what the rules are named by whose people are counted by a noun
// ("20 casualties"), and are not said to have been hit.
var nouns = []string{"-head", "-toll", "-of", "-owner"}

// sure is the least confidence, of 1, with which a claim decides alone: three
// in five. On the registry of shootings an even chance let second mentions
// decide (injured .739; .754 so). One that gives no confidence is no doubt.
const sure = 0.6

// roundup reports whether the title of a report speaks of several incidents.
func roundup(r *daybook.Report) bool {
	title, _, _ := strings.Cut(r.Text, "\n")
	return slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) }),
		func(w string) bool { return words.Has("incidents", w) })
}

func statement(r *daybook.Reading, c *daybook.Claim) Statement {
	s := Statement{
		Ref: Ref{r.Report.ID, c.ID}, Measure: c.Measure, Class: c.Class, Figure: c.Figure, Words: c.Words,
		Vague: c.Indefinite || IsVague(c.Figure, c.Words),
		// What the report's own toll rests on counts everybody: a boy and a man,
		// beside "both died".
		Part: c.Part && (c.PartOf != nil || !slices.Contains(r.Toll.From, c.ID)), Include: c.Include, Increment: c.Increment, Stance: c.Stance,
		Unsure: 0 < c.Confidence && c.Confidence < sure,
		Post:   c.Post != nil || r.Report.Kind == daybook.SinglePost,
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
	s.Roundup = roundup(r.Report)
	s.Refers, s.Others = refers(r, c), others(c.Words)
	s.Carried = s.Measure == daybook.Injured && slices.ContainsFunc(tended, func(n string) bool { return strings.HasSuffix(c.Rule, n) })
	s.Hit = strings.HasPrefix(c.Rule, string(daybook.Casualties)) && !slices.ContainsFunc(nouns, func(n string) bool { return strings.HasSuffix(c.Rule, n) })
	return s
}

// weighTolls lays the statements against the toll that a careful recorder takes
// from the report. Those that it is taken from and that one clause tells stand
// side by side, and add up ("killed 22 Iraqis and a soldier"); so do all of
// them when they come to it exactly. The others of the measure are lesser: the
// report itself has a better figure.
func weighTolls(r *daybook.Reading, ss []Statement) {
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
			if s.Measure != toll.measure || (s.Class == daybook.Attackers) != (toll.side == Attackers) || toll.bounds == nil {
				continue
			}
			s.Lesser = !slices.Contains(r.Toll.From, s.Claim)
			if belied(r, ss, s) {
				s.Unsure = true
			}
			if !s.Lesser && !s.partial() && s.Scope == "" && !s.Increment {
				of = append(of, s)
			}
		}
		if len(of) < 2 {
			continue
		}
		name := string(toll.measure) + " " + string(toll.side)
		if f := sum(figures(of)...); f.Equal(daybook.Figure{Lo: toll.bounds[0], Hi: toll.bounds[1], Approx: f.Approx}) {
			for _, s := range of {
				s.With = name
			}
			continue
		}
		clauses(r, of, name)
	}
}

// A figure is belied by a headline that gives so many times fewer for the same
// measure, from so many people on: "1 dead, 4 hurt" stands over this year's 762
// murders of the town, and not over the toll of the night.
const (
	beliedTimes = 10
	beliedFrom  = 20
)

// belied reports whether the headline gives another order of magnitude.
func belied(r *daybook.Reading, ss []Statement, s *Statement) bool {
	if s.Lo == nil || *s.Lo < beliedFrom || title(r, s) {
		return false
	}
	told := false
	for i := range ss {
		if t := &ss[i]; t.Measure == s.Measure && title(r, t) {
			if t.Lo == nil || *s.Lo < beliedTimes**t.Lo {
				return false
			}
			told = told || *t.Lo > 0
		}
	}
	return told
}

// title reports whether the statement stands in the headline.
func title(r *daybook.Reading, s *Statement) bool {
	i := slices.IndexFunc(r.Claims, func(c daybook.Claim) bool { return c.ID == s.Claim })
	return r.Report.Title != "" && r.Claims[i].Spans.Quote.End <= len(r.Report.Title)
}

// clauses lets the statements that one clause tells stand side by side: their
// quotes end at the same word ("two men and a boy were killed"), or begin at
// it ("killing two men and a boy").
func clauses(r *daybook.Reading, of []*Statement, name string) {
	quote := func(s *Statement) daybook.Span {
		i := slices.IndexFunc(r.Claims, func(c daybook.Claim) bool { return c.ID == s.Claim })
		return r.Claims[i].Spans.Quote
	}
	for i, s := range of {
		for _, t := range of[i+1:] {
			if q, u := quote(s), quote(t); q.Start == u.Start || q.End == u.End {
				if s.With == "" {
					s.With = fmt.Sprint(name, " ", q.Start)
				}
				t.With = s.With
			}
		}
	}
}
