package desk

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"daybook"
	"daybook/book"
	"daybook/origin"
	"daybook/page"
	"daybook/reconcile"
	"daybook/record"
)

// claimCard is a claim beside the text, with what led to it.
type claimCard struct {
	*record.Claim
	Sign     string // its number on the page
	Standing string
	Setting  string
	Counted  string
	Figured  string
	Who      string
	When     string
	Dated    string // when, where more than the day of the report tells it
	Posted   bool   // nobody but a post says so
	Rules    []rule
	Quote    string // ready to paste
	Pastes   []paste
	Facts    []fact
	Incident string // whose record it is in; "" for none
	Decide   bool   // there is a form
}

// rule is a rule that made a claim, with its sentence.
type rule struct{ Name, Text string }

// fact is one step of how a claim came about.
type fact struct {
	Name, Text string
	Links      []link
}

// link leads to something on this page or another one.
type link struct{ To, Text string }

// paste is a claim or a report as one line, to be pasted elsewhere.
type paste struct{ Name, Text string }

func (d *Desk) card(c *record.Claim, r *record.Report, s record.Standing) *claimCard {
	k := &claimCard{Claim: c, Standing: page.Word("standing", string(s)), Setting: setting(s), Counted: page.Counted(c), Figured: page.Figure(c.Figure),
		When: page.ClockOf(&record.Record{Reports: []record.Report{*r}}).Said(c.Said), Quote: strings.TrimSpace(page.Quote(c, r, page.Line))}
	k.Who, k.Posted = speaker(c, r)
	for _, name := range strings.Fields(strings.NewReplacer("+", " ", ",", " ").Replace(c.Rule)) {
		text := d.opt.Meaning(name)
		if name == string(book.Correct) {
			text = "A person read the same words otherwise."
		}
		k.Rules = append(k.Rules, rule{name, text})
	}
	return k
}

// speaker names who says a claim, and whether he is nobody but the author of a
// post.
func speaker(c *record.Claim, r *record.Report) (name string, posted bool) {
	return speaks(c.Who, c.Own(), c.Kind, c.Post, r)
}

// speaks names who says something. A report's own voice is its publisher's;
// that of a post is its author's.
func speaks(source string, own bool, kind daybook.SourceKind, post *daybook.Post, r *record.Report) (name string, posted bool) {
	posted = own || kind == daybook.PostAuthor
	switch {
	case source == daybook.Unknown:
		return who(source, ""), post != nil
	case post != nil && (own || source == post.Author):
		return author(post), posted
	case r.Kind == daybook.SinglePost && (own || source == r.Publisher):
		return "a post by " + cmp.Or(page.Clean(r.Publisher), "nobody known"), posted
	case own:
		return who("", r.Publisher), false
	}
	return who(source, ""), kind == daybook.PostAuthor
}

// author names who posted something.
func author(p *daybook.Post) string {
	name, handle := page.Clean(p.Author), page.Clean(p.Handle)
	switch {
	case name == "" && handle == "":
		return "a post that nobody signed"
	case name == "":
		return "a post by " + handle
	case handle == "" || handle == name:
		return "a post by " + name
	}
	return "a post by " + name + " (" + handle + ")"
}

// certain says in words how sure the reader is.
func certain(x float64) string {
	switch {
	case x >= .9:
		return "sure"
	case x >= .75:
		return "fairly sure"
	case x >= sure:
		return "not quite sure"
	}
	return "in doubt"
}

// stances say how a speaker stands to what he says.
var stances = map[daybook.Stance]string{
	daybook.Asserted: "asserted: said as a fact",
	daybook.Possible: "held possible, and not asserted",
	daybook.Denied:   "denied: the speaker says that it is not so",
}

// origins say what a claim goes back to.
var origins = map[string]string{
	origin.Post:      "the words of an embedded post: one telling, wherever it is embedded",
	origin.Spokesman: "one speaker, through whichever paper",
	origin.Quotation: "the same words between quotation marks stand elsewhere, the speaker unnamed",
	origin.Dependent: "the report says in its own voice what it has somebody say elsewhere in it",
	origin.Wire:      "the report is credited to an agency",
	origin.Reprint:   "the sentence stands in an earlier report",
	origin.Own:       "nobody else is known to have said it first",
}

// derivation is what the facts of a claim are drawn from.
type derivation struct {
	*record.Record                   // that it is in; nil for none
	rep            *daybook.Report   // with the text
	head           *record.Report    // veiled
	read           *daybook.Claim    // as it was read; nil for what a person made
	cards          []*claimCard      // all of the page
	names          map[string]string // the signs of them, by name
}

// facts say step by step how a claim came about, and what became of it.
func (v *derivation) facts(k *claimCard) {
	c := k.Claim
	add := func(name, text string, links ...link) { k.Facts = append(k.Facts, fact{name, text, links}) }
	add("Words", fmt.Sprintf("“%s”, read as %s", page.Clean(cmp.Or(c.Words, c.Quote)), reads(c)), link{"#w-" + c.Name, "show them"})
	add("Counts", v.counts(c))
	v.said(k, add)
	text, ok := stances[c.Stance]
	if !ok {
		text = string(c.Stance)
	}
	add("Stance", text)
	if c.Rule == string(book.Correct) {
		add("Certainty", "a person decided it")
	} else {
		add("Certainty", fmt.Sprintf("%s: %d %%", certain(c.Confidence), int(c.Confidence*100+.5)))
	}
	if v.Record != nil {
		v.became(k, add)
	} else {
		add("Standing", "in no record: it counts something else that the report mentions")
	}
	if same := v.siblings(c); len(same) > 0 {
		add("Same words", "also carry", same...)
	}
	text = fmt.Sprintf("bytes %d–%d of the text", c.Spans.Quote.Start, c.Spans.Quote.End)
	if raw, ok := v.rep.Origin.Raw(c.Spans.Quote); ok && raw.End <= len(v.rep.Raw) && c.Spans.Quote.Valid(v.rep.Text) && string(v.rep.Raw[raw.Start:raw.End]) == c.Spans.Quote.Of(v.rep.Text) {
		text += fmt.Sprintf(", %d–%d of what was received", raw.Start, raw.End)
	}
	add("Place", text)
}

// reads is a figure in words that leave nothing to guess.
func reads(c *record.Claim) string {
	s := page.Figure(c.Figure)
	switch {
	case c.Vague:
		s += ", for words without a number"
	case c.Approx:
		s += ", about"
	}
	if c.Increment {
		s += ", added to an earlier figure"
	}
	return s
}

// counts says what is counted, and whom.
func (v *derivation) counts(c *record.Claim) string {
	s := page.Counted(c)
	if c.Class != daybook.People && c.Class != "" && c.Words != "" {
		s += ", by the words “" + page.Clean(c.Words) + "”"
	}
	if c.Class == daybook.People && c.Measure != daybook.TookPart {
		s += ", people of no class named"
		switch c.Include {
		case daybook.Yes:
			s += ", attackers among them"
		case daybook.No:
			s += ", attackers not among them"
		default:
			s += "; whether attackers are among them is not said"
		}
	}
	if c.Scope != "" {
		s += ", " + page.Word("scope", c.Scope)
		if v.read != nil && v.read.Scope != nil && v.read.Scope.Text != "" {
			s += " (“" + page.Clean(v.read.Scope.Text) + "”)"
		}
	}
	return s
}

// said adds who says it and when, and how both are known.
func (v *derivation) said(k *claimCard, add func(string, string, ...link)) {
	c := k.Claim
	text := k.Who
	if c.Kind != "" && c.Kind != daybook.OtherSource && c.Kind != daybook.PostAuthor {
		text += " (" + page.Word("source", string(c.Kind)) + ")"
	}
	if v.read != nil && v.read.Cue != nil {
		text += ", by the word “" + page.Clean(*v.read.Cue) + "”"
	}
	if c.Via != "" {
		text += ", through " + page.Clean(c.Via)
	}
	var to []link
	if c.Spans.Source != nil {
		to = append(to, link{"#" + speakerID(*c.Spans.Source), "show who"})
	}
	add("Said by", text, to...)
	when := cmp.Or(k.When, "not known")
	switch {
	case v.read == nil:
		when += ", as it was read"
	case v.read.Said != nil && v.read.Said.Text != "" && (c.Post == nil || v.read.Said.Text != c.Post.Posted):
		k.Dated = k.When
		when += ", by the words “" + page.Clean(v.read.Said.Text) + "”"
	case c.Post != nil && c.Post.Posted != "":
		k.Dated = k.When
		when += ", by the time of the post"
	case k.When == "":
	case c.Own():
		when += ", when the report was published"
	default:
		when += ", because it was said before the report was published"
	}
	add("Said", when)
}

// became adds what became of a claim in the record.
func (v *derivation) became(k *claimCard, add func(string, string, ...link)) {
	c := k.Claim
	text, ok := origins[c.Why]
	if !ok {
		text = page.Clean(c.Why)
	}
	same := alike(v.Record, c, func(o *record.Claim) bool { return c.Origin != "" && o.Origin == c.Origin && o.Figure.Equal(c.Figure) })
	if len(same) > 0 {
		text += "; the same telling:"
	}
	add("Goes back to", text, v.links(same)...)
	s := v.Record.Standing[c.Name]
	if s == "" {
		s = record.Stands
	}
	others := v.links(once(against(v.Record, c, s, v.head.SupersededBy)))
	add("Standing", because(s, len(others) > 0), others...)
	if denied := denials(v.Record, c); len(denied) > 0 {
		add("Denied by", "", v.links(denied)...)
	}
	var parts []*record.Claim
	for i := range v.Claims {
		if o := &v.Claims[i]; o.PartOf.Claim != "" && o.PartOf == c.Ref {
			parts = append(parts, o)
		}
	}
	if len(parts) > 0 {
		add("Its parts", "", v.links(parts)...)
	}
	if c.PartOf.Claim != "" {
		for i := range v.Claims {
			if o := &v.Claims[i]; o.Ref == c.PartOf {
				add("Part of", "", v.links([]*record.Claim{o})...)
			}
		}
	}
	add("In the record", "", link{v.whole() + "#c-" + c.Name, "among the claims of " + v.ID})
}

// whole is the address of the record: with all of it where it is long.
func (v *derivation) whole() string {
	if len(v.Claims) > mostTold {
		return "/i/" + v.ID + "?all=1"
	}
	return "/i/" + v.ID
}

// mostLinks is how many claims a fact leads to.
const mostLinks = 6

// links lead to claims: to those of this report on the page, to others at their
// words.
func (v *derivation) links(cs []*record.Claim) (out []link) {
	for i, c := range cs {
		if i == mostLinks {
			out = append(out, link{v.whole() + "#claims", fmt.Sprintf("and %d more", len(cs)-i)})
			break
		}
		to := "#" + c.Name
		text := page.Figure(c.Figure) + " " + strings.ToLower(page.Counted(c))
		if c.Report != v.head.Name {
			to = "/r/" + c.Report + to
			r := &record.Report{}
			if i := slices.IndexFunc(v.Reports, func(r record.Report) bool { return r.Name == c.Report }); i >= 0 {
				r = &v.Reports[i]
			}
			who, _ := speaker(c, r)
			text += ", " + who + " (" + cmp.Or(page.Clean(r.Publisher), c.Report) + ")"
		}
		out = append(out, link{to, text})
	}
	return out
}

// siblings are the other claims of this report that share its words.
func (v *derivation) siblings(c *record.Claim) (out []link) {
	for _, o := range v.cards {
		if o.Name != c.Name && o.Spans.Quote.Overlaps(c.Spans.Quote) && len(out) < mostLinks {
			out = append(out, link{"#" + o.Name, o.Sign + ": " + o.Figured + " " + strings.ToLower(o.Counted)})
		}
	}
	return out
}

// because says in a sentence how a claim stands, be it that others follow.
func because(s record.Standing, others bool) string {
	text, ok := standings[reconcile.Why(s)]
	switch {
	case !ok:
		return string(s)
	case others && s == record.Stands:
		return text + "; these say otherwise:"
	case others:
		return text + ":"
	}
	return text
}

var standings = map[reconcile.Why]string{
	reconcile.Why(record.Stands):   "stands",
	reconcile.Why(record.Dissents): "dissents: it stands, and says something else than the figure",
	reconcile.Superseded:           "superseded: the same speaker gave a later figure",
	reconcile.Corrected:            "corrected: the same speaker lowered it, and said so",
	reconcile.Replaced:             "the page has changed since",
	reconcile.Overtaken:            "overtaken: newer figures of others have left it behind",
	reconcile.Denied:               "a denial: it counts nobody",
	reconcile.Rejected:             "rejected by a person",
	reconcile.Possible:             "only held possible, and nobody asserts it",
	reconcile.PostOnly:             "a post, not verified: nobody else says it",
	reconcile.OtherSide:            "one side's figure for the losses of the other",
	reconcile.Vague:                "without a number, and a number is stated elsewhere",
	reconcile.Part:                 "part of a whole: it is a floor, and no total",
	reconcile.Unsure:               "read with doubt, and nobody else says it",
	reconcile.Lesser:               "its own report has a better figure",
	reconcile.Scoped:               "of one place or time only",
	reconcile.Roundup:              "in a report on several incidents; others tell of this one alone",
	reconcile.Moved:                "the same people are counted under another measure from then on",
}
