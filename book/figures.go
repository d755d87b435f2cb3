package book

import (
	"context"
	"fmt"
	"slices"

	"daybook"
	"daybook/journal"
	"daybook/origin"
	"daybook/reconcile"
	"daybook/record"
)

// telling is all that one report brings to one incident.
type telling struct {
	Report    record.Report   `json:"report"`
	Claims    []record.Claim  `json:"claims"`
	Blame     []record.Voice  `json:"blame"`
	Situation []record.Voice  `json:"situation"`
	Reviews   []record.Review `json:"reviews,omitempty"`
}

// tellingKey puts the reports of an incident in order of arrival.
func tellingKey(id string, seq int64) string { return id + "/" + number(seq) }

// reconcileStep says what follows from one revision for the figures of the
// incidents that it changed.
func (b *Book) reconcileStep(ctx context.Context, rev journal.Revision) ([]journal.Row, error) {
	d := b.draft(ctx, rev.Seq)
	turned, _ := load[[]string](d, tableTurned, number(rev.Seq))
	for _, id := range turned {
		d.reckon(id)
	}
	return d.done()
}

// reckon derives all that the record says of an incident.
func (d *draft) reckon(id string) {
	var tellings []*telling
	if inc, ok := load[record.Incident](d, tableIncident, id); ok {
		tellings = d.tellings(inc)
	}
	keep := map[string]bool{}
	for _, t := range tellings {
		n, _ := numbered("r", t.Report.Name)
		keep[tellingKey(id, n)] = true
		save(d, tableTelling, tellingKey(id, n), t)
	}
	for _, key := range d.keys(tableTelling, id+"/") {
		if !keep[key] {
			d.end(tableTelling, key)
		}
	}
	if len(tellings) == 0 {
		d.end(tableAccount, id)
		return
	}
	var reports []record.Report
	var claims []record.Claim
	for _, t := range tellings {
		reports, claims = append(reports, t.Report), append(claims, t.Claims...)
	}
	save(d, tableAccount, id, desk(reports, claims))
}

// desk reconciles claims under names that are made of what was received, so
// that the same reports give the same figures in whichever order they came.
func desk(reports []record.Report, claims []record.Claim) *reconcile.Account {
	content, names := map[string]string{}, map[string]string{}
	for _, r := range reports {
		content[r.Name], names[r.Body] = r.Body, r.Name
	}
	statements := make([]reconcile.Statement, 0, len(claims))
	for _, c := range claims {
		s := c.Statement
		s.Ref.Report, s.PartOf.Report = content[s.Ref.Report], content[s.PartOf.Report]
		statements = append(statements, s)
	}
	account := reconcile.Desk(statements)
	account.Rename(func(body string) string { return names[body] })
	return account
}

// tellings are what the reports of an incident bring to it, in order of
// arrival.
func (d *draft) tellings(inc record.Incident) []*telling {
	keys := map[string][]string{} // of the happenings, by report
	var order []string
	for _, ref := range inc.Members {
		r := parseRef(ref)
		if keys[r.Report] == nil {
			order = append(order, r.Report)
		}
		keys[r.Report] = append(keys[r.Report], r.Key)
	}
	var readings []*daybook.Reading
	at := map[string]*reading{}
	for _, name := range order {
		n, _ := numbered("r", name)
		rd, ok := d.recall.reading(d, number(n))
		if !ok {
			continue
		}
		at[name] = rd
		readings = append(readings, of(rd.Reading, keys[name]))
	}
	origins := origin.Of(readings)
	copies := map[string]string{}
	for _, c := range origin.Copies(readings) {
		copies[c.Report] = c.Of
	}
	var out []*telling
	for _, name := range order {
		if rd := at[name]; rd != nil {
			t := d.telling(rd, keys[name], origins)
			t.Report.CopyOf = copies[name]
			out = append(out, t)
		}
	}
	return out
}

// of is a reading with the claims on some of its happenings only.
func of(rd *daybook.Reading, keys []string) *daybook.Reading {
	out := *rd
	out.Claims = nil
	for _, c := range rd.Claims {
		if slices.Contains(keys, c.Incident) {
			out.Claims = append(out.Claims, c)
		}
	}
	return &out
}

// telling is what one report brings to an incident under some of its keys.
func (d *draft) telling(rd *reading, keys []string, origins map[origin.Claim]origin.Telling) *telling {
	n, _ := numbered("r", rd.Report.ID)
	t := &telling{Report: head(rd), Claims: []record.Claim{}, Blame: []record.Voice{}, Situation: []record.Voice{}}
	t.Report.SupersededBy = string(d.get(tableReplaced, number(n)))
	t.Report.Private = private(rd.Reading)
	verdicts := d.verdicts(rd.Report.ID)
	for _, key := range keys {
		if h := rd.Main(); h != nil && h.Key == key {
			t.Report.Main, t.Report.Toll = true, &rd.Toll
		}
		for _, s := range reconcile.Statements(rd.Reading, key) {
			c := claim(rd.Reading, s, origins)
			c.Replaced = t.Report.SupersededBy != ""
			read := c
			verdicts.judge(&c)
			t.Claims = append(t.Claims, c)
			t.Claims = append(t.Claims, verdicts.corrected(&read)...)
		}
	}
	t.Reviews = verdicts.onReport()
	for i := range rd.Responsibility {
		if v := &rd.Responsibility[i]; slices.Contains(keys, v.Incident) {
			t.Blame = append(t.Blame, blame(rd.Reading, v, i))
		}
	}
	for i := range rd.Situation {
		if v := &rd.Situation[i]; slices.Contains(keys, v.Incident) {
			t.Situation = append(t.Situation, situation(rd.Reading, v, i))
		}
	}
	return t
}

// head is the head of a report.
func head(rd *reading) record.Report {
	r := rd.Report
	return record.Report{Name: r.ID, ID: rd.ID, Title: r.Title, Publisher: r.Publisher, URL: r.URL, Published: r.Published,
		Kind: r.Kind, Recorded: rd.Recorded, SHA256: rd.SHA256, Body: rd.Body, Supersedes: rd.Supersedes}
}

// claim is a statement with the words of its claim.
func claim(rd *daybook.Reading, s reconcile.Statement, origins map[origin.Claim]origin.Telling) record.Claim {
	i := slices.IndexFunc(rd.Claims, func(c daybook.Claim) bool { return c.ID == s.Claim })
	c := &rd.Claims[i]
	t := origins[origin.Claim{Report: s.Report, ID: s.Claim}]
	s.Origin, s.Source = t.Origin, t.Source
	if s.Who == "" && c.Source == nil {
		s.Who = rd.Report.Publisher
		if rd.Report.Kind == daybook.SinglePost && s.Kind == "" {
			s.Kind = daybook.PostAuthor
		}
	}
	s.Said = saidAt(rd, c.Said, c.Post, c.Source == nil && c.Post == nil)
	s.Revised = revised(rd, c)
	out := record.Claim{Name: s.Ref.Report + "." + s.Claim, Statement: s, Quote: c.Quote, Spans: c.Spans,
		Confidence: c.Confidence, Rule: c.Rule, Why: t.Why, Child: c.Class == daybook.Children}
	if c.Via != nil {
		out.Via = *c.Via
	}
	if c.Post != nil && *c.Post < len(rd.Posts) {
		p := rd.Posts[*c.Post]
		out.Post = &p
	}
	return out
}

// revised reports whether the claim stands in a sentence that the reader has
// noted as one that takes an earlier figure back.
func revised(rd *daybook.Reading, c *daybook.Claim) bool {
	return slices.ContainsFunc(rd.Notes, func(n daybook.Note) bool { return n.Span.Len() > 0 && n.Span.Contains(c.Spans.Quote) })
}

// blame is who is said to have done it.
func blame(rd *daybook.Reading, v *daybook.Responsibility, i int) record.Voice {
	out := record.Voice{Name: fmt.Sprintf("%s.a%d", rd.Report.ID, i+1), Report: rd.Report.ID, Kind: v.Kind, Actor: v.Actor,
		Quote: v.Quote, Span: v.Spans.Quote, Who: deref(v.Source), Via: deref(v.Via)}
	if v.SourceKind != nil {
		out.Source = *v.SourceKind
	}
	if at := postAt(rd, v.Spans.Quote); at != nil {
		p := rd.Posts[*at]
		out.Post = &p
		out.Said = saidAt(rd, nil, at, false)
		return out
	}
	out.Said = saidAt(rd, nil, nil, v.Source == nil)
	return out
}

// postAt is the post that a span lies in, nil for none.
func postAt(rd *daybook.Reading, s daybook.Span) *int {
	for i := range rd.Posts {
		if rd.Posts[i].Span.Contains(s) {
			return &i
		}
	}
	return nil
}

// situation is how the operation is said to stand.
func situation(rd *daybook.Reading, v *daybook.Situation, i int) record.Voice {
	out := record.Voice{Name: fmt.Sprintf("%s.s%d", rd.Report.ID, i+1), Report: rd.Report.ID, Kind: v.Kind,
		Quote: v.Quote, Span: v.Span, Who: deref(v.Source), Via: deref(v.Via), Said: saidAt(rd, v.Said, v.Post, v.Source == nil && v.Post == nil)}
	if v.SourceKind != nil {
		out.Source = *v.SourceKind
	}
	if v.Post != nil && *v.Post < len(rd.Posts) {
		p := rd.Posts[*v.Post]
		out.Post = &p
	}
	return out
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
