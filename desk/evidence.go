package desk

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"daybook"
	"daybook/page"
	"daybook/record"
	"daybook/sitrep"
)

// reportPage is a report with every claim at its words.
type reportPage struct {
	*record.Report
	Text     []piece
	Claims   []*claimCard
	Posts    []daybook.Post
	Notes    []daybook.Note
	Size     int
	Versions []string // earlier and later versions of the page
	Incident []string // that it tells of
	Seq      int64    // the revision that was looked at
}

// piece is a stretch of the text that is all of one kind.
type piece struct {
	Text   string
	Claims []string // the claims that it is the quote of
	Figure []string // the claims that it is the figure of
	Source []string // those whose speaker it names
	Class  string   // how it is set: by measure
	Break  bool     // a paragraph ends behind it
	Post   int      // of the embedded post that it is in, from 1
}

// claimCard is a claim beside the text, with what led to it.
type claimCard struct {
	*record.Claim
	Standing string
	Counted  string
	Figured  string
	Who      string
	When     string
	Rules    []rule
	Quote    string // ready to paste
}

// rule is a rule that made a claim, with its sentence.
type rule struct{ Name, Text string }

func (d *Desk) report(w http.ResponseWriter, r *http.Request) error {
	name := r.PathValue("name")
	rep, err := d.book.Report(r.Context(), name)
	if err != nil {
		return err
	}
	told, err := d.book.Tellings(r.Context(), name)
	if err != nil {
		return err
	}
	p := &reportPage{Report: &record.Report{Name: name, ID: rep.ID, Title: rep.Title, Publisher: rep.Publisher, URL: rep.URL, Published: rep.Published, Kind: rep.Kind}, Size: len(rep.Raw), Seq: d.roll.revision()}
	var v *veil
	for _, t := range told {
		v = d.veil(r, []record.Report{t.Report})
		p.Report, p.Incident = &t.Report, append(p.Incident, t.Incident)
		for i := range t.Claims {
			c, err := over(v, &t.Claims[i])
			if err != nil {
				return err
			}
			p.Claims = append(p.Claims, d.card(c, &t.Report, t.Standing[c.Name]))
		}
	}
	for _, v := range []string{p.Supersedes, p.SupersededBy} {
		if v != "" {
			p.Versions = append(p.Versions, v)
		}
	}
	slices.SortStableFunc(p.Claims, func(a, b *claimCard) int { return cmp.Compare(a.Spans.Figure.Start, b.Spans.Figure.Start) })
	p.Text = pieces(rep.Text, p.Claims, rep.Posts, v)
	if p.Report, err = over(v, p.Report); err != nil {
		return err
	}
	return d.show(w, r, "report", title(p.Report), p)
}

func (d *Desk) card(c *record.Claim, r *record.Report, s record.Standing) *claimCard {
	k := &claimCard{Claim: c, Standing: page.Word("standing", string(s)), Counted: page.Counted(c), Figured: page.Figure(c.Figure),
		When: page.ClockOf(&record.Record{Reports: []record.Report{*r}}).Said(c.Said), Quote: strings.TrimSpace(page.Quote(c, r, page.Line))}
	k.Who = who(c.Who, "")
	if c.Own() {
		k.Who = who("", r.Publisher)
	}
	for _, name := range strings.Fields(strings.NewReplacer("+", " ", ",", " ").Replace(c.Rule)) {
		k.Rules = append(k.Rules, rule{name, d.opt.Meaning(name)})
	}
	return k
}

// pieces cuts a text at the ends of all claims, speakers and posts, so that
// each piece is of one kind: claims overlap, and marks cannot.
func pieces(text string, claims []*claimCard, posts []daybook.Post, v *veil) []piece {
	at := []int{0, len(text)}
	put := func(s daybook.Span) {
		if s.Valid(text) {
			at = append(at, s.Start, s.End)
		}
	}
	for _, c := range claims {
		put(c.Spans.Quote)
		put(c.Spans.Figure)
		if c.Spans.Source != nil {
			put(*c.Spans.Source)
		}
	}
	for i := range posts {
		put(posts[i].Span)
	}
	var hide []daybook.Span
	if v != nil {
		hide = sitrep.Hidden(text, v.names)
	}
	for _, h := range hide {
		put(h)
	}
	for i, b := range []byte(text) {
		if b == '\n' {
			at = append(at, i, i+1)
		}
	}
	slices.Sort(at)
	at = slices.Compact(at)
	var out []piece
	for i := 1; i < len(at); i++ {
		s := daybook.Span{Start: at[i-1], End: at[i]}
		if words := s.Of(text); words == "\n" {
			if n := len(out); n > 0 {
				out[n-1].Break = true
			}
			continue
		}
		p := pieceOf(text, s, claims, posts)
		for _, h := range hide {
			if h.Start == s.Start {
				p.Text = withheld
			} else if h.Contains(s) {
				p.Text = ""
			}
		}
		out = append(out, p)
	}
	return out
}

func pieceOf(text string, s daybook.Span, claims []*claimCard, posts []daybook.Post) piece {
	p := piece{Text: s.Of(text)}
	for _, c := range claims {
		if c.Spans.Quote.Contains(s) || c.Spans.Figure.Contains(s) {
			p.Claims = append(p.Claims, c.Name)
			p.Class = string(c.Measure)
		}
		if c.Spans.Figure.Contains(s) {
			p.Figure = append(p.Figure, c.Name)
		}
		if c.Spans.Source != nil && c.Spans.Source.Contains(s) {
			p.Source = append(p.Source, c.Name)
		}
	}
	for i := range posts {
		if posts[i].Span.Contains(s) {
			p.Post = i + 1
		}
	}
	return p
}

// Card is the card of a claim.
func (p *reportPage) Card(name string) *claimCard {
	for _, c := range p.Claims {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// raw is the report as it was received: bytes to keep, never a page to run.
func (d *Desk) raw(w http.ResponseWriter, r *http.Request) error {
	rep, err := d.book.Report(r.Context(), r.PathValue("name"))
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Header().Set("Content-Disposition", fmt.Sprintf("attachment; filename=%q", r.PathValue("name")+".bin"))
	_, err = w.Write(rep.Raw)
	return err
}
