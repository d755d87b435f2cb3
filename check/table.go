package check

import (
	_ "embed"
	"strings"
	"unicode"

	"daybook"
)

// table is the claims on one incident, laid side by side.
type table struct {
	r        *daybook.Reading
	incident string
	main     bool
	claims   []*claim
	found    []Finding
}

// claim is a claim with what its neighbours say about it.
type claim struct {
	*daybook.Claim
	post  *daybook.Post
	whole *claim
	parts []*claim
	// include says whether attackers are in the count, known from the parts
	// where the claim itself does not say so.
	include daybook.Tri
	// aside is set for a figure told side by side with another of its kind:
	// "two crewmembers and ten passengers". Neither is everybody.
	aside  bool
	by     string // tells speakers apart, see speaker
	single bool   // the report is a single post
	// headline is set for a claim in the title line.
	headline bool
}

// tables returns the claims by incident, the main one first, the others in
// the order in which the reading lists them, then those it does not list.
func tables(r *daybook.Reading) []*table {
	var out []*table
	at := map[string]*table{}
	open := func(key string) *table {
		if at[key] == nil {
			at[key] = &table{r: r, incident: key}
			out = append(out, at[key])
		}
		return at[key]
	}
	if h := r.Main(); h != nil {
		open(h.Key).main = true
	}
	for _, h := range r.Happenings {
		open(h.Key)
	}
	for i := range r.Claims {
		c := &claim{Claim: &r.Claims[i], include: r.Claims[i].Include}
		if p := c.Post; p != nil && 0 <= *p && *p < len(r.Posts) {
			c.post = &r.Posts[*p]
		}
		c.by = c.speaker()
		c.single = single(r)
		c.headline = r.Report != nil && c.Spans.Quote.Len() > 0 && c.Spans.Quote.End <= body(r.Report)
		t := open(c.Incident)
		t.claims = append(t.claims, c)
	}
	for _, t := range out {
		t.join()
		t.pair()
	}
	return out
}

func single(r *daybook.Reading) bool {
	return r.Report != nil && r.Report.Kind == daybook.SinglePost
}

// body is where the body begins in the text of the report: after the title
// line, which is its own first line when the report has come through JSON.
func body(r *daybook.Report) int {
	if r.Body == 0 && r.Title != "" && strings.HasPrefix(r.Text, r.Title+"\n") {
		return len(r.Title) + 1
	}
	return r.Body
}

// join leads parts to their wholes: to the one they name, or else to the one
// figure that is told in the same words.
func (t *table) join() {
	for _, c := range t.claims {
		for _, w := range t.claims {
			if w == c || w.Measure != c.Measure {
				continue
			}
			if c.PartOf != nil && *c.PartOf == w.ID ||
				c.PartOf == nil && c.Part && !w.Part && c.Spans.Quote.Overlaps(w.Spans.Quote) && !w.one() && !over(c.Figure, w.Figure) {
				c.whole = w
				w.parts = append(w.parts, c)
				break
			}
		}
	}
	for _, c := range t.claims {
		if c.include == daybook.Yes || c.include == daybook.No {
			continue
		}
		c.include = daybook.Unclear
		attackers := false
		for _, p := range c.parts {
			attackers = attackers || p.Class == daybook.Attackers
		}
		switch {
		case c.Class != daybook.People:
			c.include = daybook.No
		case attackers:
			c.include = daybook.Yes
		case len(c.parts) > 1 && sum(figures(c.parts)...).Equal(c.Figure):
			// two policemen, a ranger and a sanitary worker are four:
			// there is no room for an attacker
			c.include = daybook.No
		}
	}
	for _, c := range t.claims {
		for _, d := range t.claims {
			// who says a figure twice means the same by it
			if c.include == daybook.Unclear && c.kin(d) && c.by == d.by && c.Figure.Equal(d.Figure) {
				c.include = d.include
			}
		}
	}
}

// pair marks the figures told side by side, and those that only repeat one.
func (t *table) pair() {
	var asides []*claim
	for _, a := range t.claims {
		for _, b := range t.claims {
			if a != b && a.kin(b) && a.by == b.by && a.Spans.Quote.Overlaps(b.Spans.Quote) &&
				!a.partial() && !b.partial() && !a.Figure.Equal(b.Figure) {
				asides = append(asides, a)
			}
		}
	}
	for _, a := range asides {
		for _, c := range t.claims {
			c.aside = c.aside || c == a || c.kin(a) && c.Figure.Equal(a.Figure)
		}
	}
}

// kin reports whether both count the same class by the same measure.
func (c *claim) kin(d *claim) bool { return c.Measure == d.Measure && c.Class == d.Class }

// loose reports whether the claim is set apart: a post speaking for itself,
// or something that is only held possible.
func (c *claim) loose() bool {
	return c.Stance == daybook.Possible || c.byPost()
}

func (c *claim) byPost() bool {
	return c.SourceKind != nil && *c.SourceKind == daybook.PostAuthor || c.post != nil && c.Source == nil
}

// counted reports whether the claim says how many there were, of whatever
// group. A bare plural and a denial do not.
func (c *claim) counted() bool {
	return c.Stance != daybook.Denied && !c.Indefinite && !c.IsZero()
}

// total reports whether the claim counts everybody of its class in the
// incident.
func (c *claim) total() bool {
	return c.counted() && !c.partial() && !c.aside && c.Scope == nil && !c.Increment && everybody(c.Class, c.noun()) &&
		!(c.one() && bare(c.noun())) // "one" is one of them
}

// attackers reports whether the claim counts all the attackers: the attackers
// among all the dead are all the attackers dead.
func (c *claim) attackers() bool {
	if c.Class != daybook.Attackers || c.whole == nil || c.whole.Class == daybook.Attackers {
		return c.Class == daybook.Attackers && c.total()
	}
	return c.counted() && c.Scope == nil && !c.Increment && everybody(c.Class, c.noun())
}

// one reports whether the claim counts a single person.
func (c *claim) one() bool { n, ok := c.Exact(); return ok && n == 1 }

func (c *claim) partial() bool { return c.Part || c.whole != nil }

// noun is the last word of the figure, which in English says who is counted;
// it is empty for a figure that ends in a numeral.
func (c *claim) noun() string {
	words := strings.FieldsFunc(strings.ToLower(c.Words), func(r rune) bool {
		return !unicode.IsLetter(r) && r != '\'' && r != '’' && r != '-' && !unicode.IsNumber(r)
	})
	if len(words) == 0 {
		return ""
	}
	last := words[len(words)-1]
	if strings.ContainsFunc(last, unicode.IsNumber) {
		return ""
	}
	return last
}

//go:embed en/everybody.txt
var everybodyText string

var everybodyWords = func() map[daybook.Class]map[string]bool {
	out := map[daybook.Class]map[string]bool{}
	for line := range strings.Lines(everybodyText) {
		class, words, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || strings.HasPrefix(class, "#") {
			continue
		}
		set := map[string]bool{}
		for _, w := range strings.Fields(words) {
			set[w] = true
		}
		out[daybook.Class(class)] = set
	}
	return out
}()

// everybody reports whether the noun stands for all of its class. "Twelve
// people" does; "two teachers" are only some of the people.
func everybody(class daybook.Class, noun string) bool {
	return bare(noun) || everybodyWords[class][noun]
}

// bare reports whether the figure ends in its number, and names nobody.
func bare(noun string) bool { return noun == "" || everybodyWords[""][noun] }

// speaker tells speakers apart. Whoever the text does not identify may be
// anybody, and is nobody's equal.
func (c *claim) speaker() string {
	switch {
	case c.Source != nil && *c.Source == daybook.Unknown:
		return daybook.Unknown + c.ID
	case c.Source != nil:
		return "s " + strings.ToLower(*c.Source)
	case c.post != nil:
		return "p " + c.post.Author + " " + c.post.Handle
	}
	return ""
}
