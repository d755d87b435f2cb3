package page

import (
	"strings"

	"daybook"
)

// of returns the claims on one incident.
func (p *printer) of(key string) []*daybook.Claim {
	var out []*daybook.Claim
	for i := range p.r.Claims {
		if p.r.Claims[i].Incident == key {
			out = append(out, &p.r.Claims[i])
		}
	}
	return out
}

// claims prints the claims by measure, parts under their wholes. Columns stand
// under one another through all the measures.
func (p *printer) claims(cs []*daybook.Claim, level int) {
	var tabs []table
	var heads []string
	all := table{fixed: 2}
	for _, m := range measures(cs) {
		tab := table{fixed: 2}
		above := ""
		for _, n := range nest(cs, m) {
			row := p.claim(n)
			if who := row[len(row)-1].String(); n.depth > 0 && who == above {
				row[len(row)-1] = dim.in(say("ditto"))
			} else {
				above = who
			}
			tab.add(row...)
		}
		all.rows = append(all.rows, tab.rows...)
		tabs = append(tabs, tab)
		heads = append(heads, word("measure", string(m)))
	}
	columns := all.layout(p.width)
	for i, tab := range tabs {
		if level == 0 {
			p.section(heads[i])
		} else {
			p.row([]rich{plain.in(heads[i])}, []int{p.width - margin})
		}
		tab.layAs(p, columns)
	}
}

// measures lists the measures of the claims as people read them, those without
// a place in that order last.
func measures(cs []*daybook.Claim) []daybook.Measure {
	has := map[daybook.Measure]bool{}
	for _, c := range cs {
		has[c.Measure] = true
	}
	var out []daybook.Measure
	take := func(m daybook.Measure) {
		if has[m] {
			out = append(out, m)
			delete(has, m)
		}
	}
	for _, m := range daybook.Measures {
		take(m)
	}
	for _, c := range cs {
		take(c.Measure)
	}
	return out
}

// nested is a claim and how deep it lies in others.
type nested struct {
	*daybook.Claim
	depth int
}

// deepest is how far parts of parts are set in.
const deepest = 4

// nest orders the claims of one measure: each part behind its whole. Every
// claim comes once, even where wholes and parts run in a circle.
func nest(cs []*daybook.Claim, m daybook.Measure) []nested {
	byID := map[string]*daybook.Claim{}
	parts := map[*daybook.Claim][]*daybook.Claim{}
	for _, c := range cs {
		if c.Measure == m && byID[c.ID] == nil {
			byID[c.ID] = c
		}
	}
	whole := func(c *daybook.Claim) *daybook.Claim {
		if c.PartOf == nil || byID[*c.PartOf] == c {
			return nil
		}
		return byID[*c.PartOf]
	}
	for _, c := range cs {
		if w := whole(c); c.Measure == m && w != nil {
			parts[w] = append(parts[w], c)
		}
	}
	var out []nested
	done := map[*daybook.Claim]bool{}
	var put func(c *daybook.Claim, depth int)
	put = func(c *daybook.Claim, depth int) {
		if done[c] {
			return
		}
		done[c] = true
		out = append(out, nested{c, min(depth, deepest)})
		for _, d := range parts[c] {
			put(d, depth+1)
		}
	}
	for _, c := range cs {
		if c.Measure == m && whole(c) == nil {
			depth := 0
			if c.Part {
				depth = 1 // a part of something that is not known
			}
			put(c, depth)
		}
	}
	for _, c := range cs {
		if c.Measure == m {
			put(c, 0)
		}
	}
	return out
}

// claim is the row of a claim: its id, its figure, its words, who is counted,
// and who says so.
func (p *printer) claim(c nested) []rich {
	p.quote(clean(c.ID), c.Quote, c.Spans.Quote, c.Spans.Figure)
	in := strings.Repeat(" ", 2*c.depth)
	fig := figure(c.Figure)
	switch {
	case c.Indefinite:
		fig = say("indefinite")
	case c.Increment:
		fig = "+" + fig
	}
	weight := bold
	if c.Stance != daybook.Asserted || p.byPost(c.Claim) || c.Indefinite {
		weight = plain
	}
	words := plain.in(clean(c.Words))
	if s := c.Scope; s != nil {
		words = join(plain.in(" "), words, dim.in(say("scope", "kind", word("scope", s.Kind), "words", clean(s.Text))))
	}
	return []rich{dim.in(clean(c.ID)), join(nil, plain.in(in), weight.in(fig)), join(nil, plain.in(in), words), dim.in(counted(c.Claim)), p.who(c.Claim)}
}

// counted says who is in the count, where the words may leave it open.
func counted(c *daybook.Claim) string {
	if c.Measure == daybook.TookPart {
		return ""
	}
	if c.Class != daybook.People {
		return word("class", string(c.Class))
	}
	return phrases["include."+string(c.Include)]
}

func (p *printer) byPost(c *daybook.Claim) bool {
	return c.SourceKind != nil && *c.SourceKind == daybook.PostAuthor || c.Source == nil && p.post(c.Post) != nil
}

func (p *printer) post(i *int) *daybook.Post {
	if i == nil || *i < 0 || *i >= len(p.r.Posts) {
		return nil
	}
	return &p.r.Posts[*i]
}

// who says by whom, through whom and when something is said, and marks what
// is only possible, denied or unverified.
func (p *printer) who(c *daybook.Claim) rich {
	var out rich
	post := p.post(c.Post)
	switch {
	case c.Source != nil && *c.Source == daybook.Unknown:
		out = plain.in(say("unidentified"))
	case p.byPost(c):
		out = p.author(c.Source, post)
	case c.Source != nil:
		out = plain.in(clean(*c.Source))
		if k := c.SourceKind; k != nil && *k != daybook.OtherSource {
			if kind := word("source", string(*k)); !strings.Contains(strings.ToLower(clean(*c.Source)), kind) {
				out = join(dim.in(" · "), out, dim.in(kind))
			}
		}
	case p.r.Report != nil && p.r.Report.Kind == daybook.SinglePost:
		out = plain.in(say("own.post"))
	default:
		out = plain.in(say("own"))
	}
	if c.Via != nil && *c.Via != "" {
		out = join(plain.in(", "), out, plain.in(say("via", "channel", clean(*c.Via))))
	}
	if c.Said != nil {
		said := day(c.Said.From, "months.short")
		if said == "" {
			said = clean(c.Said.Text)
		}
		if post == nil || !p.byPost(c) || said != day(post.Posted, "months.short") {
			out = join(plain.in(", "), out, plain.in(said))
		}
	}
	if p.byPost(c) {
		out = join(plain.in(", "), out, yellow.in(say("unverified")))
	}
	switch c.Stance {
	case daybook.Possible:
		out = join(dim.in(" · "), yellow.in(say("possible")), out)
	case daybook.Denied:
		out = join(dim.in(" · "), red.in(say("denied")), out)
	}
	return out
}

// author names who wrote a post, with handle and day.
func (p *printer) author(source *string, post *daybook.Post) rich {
	name, handle, posted := "", "", ""
	if post != nil {
		name, handle, posted = clean(post.Author), clean(post.Handle), day(post.Posted, "months.short")
	}
	if source != nil {
		name = clean(*source)
	}
	if handle != "" && !strings.HasPrefix(handle, "@") {
		handle = "@" + handle
	}
	switch {
	case name == "":
		name = handle
	case handle != "" && handle != name:
		name += " (" + handle + ")"
	}
	if name == "" {
		return join(plain.in(", "), plain.in(say("post")), plain.in(posted))
	}
	return join(plain.in(", "), plain.in(say("post.by", "name", name)), plain.in(posted))
}
