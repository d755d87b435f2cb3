package book

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"iter"
	"slices"
	"strings"
	"time"

	"daybook"
	"daybook/journal"
	"daybook/reconcile"
	"daybook/record"
)

// Moment is the revision that was the last at a moment; of a zero moment, the
// last that the ledger has followed.
func (b *Book) Moment(ctx context.Context, t time.Time) (int64, error) {
	upto, err := b.j.Cursor(ctx, reconciler)
	if err != nil || t.IsZero() {
		return upto, err
	}
	at, err := journal.At(ctx, b.j, t)
	return min(at, upto), err
}

// noTime asks for now.
var noTime time.Time

// Resolve is the incident that an identifier leads to as of a revision: its
// own, or the one that it was merged into.
func (b *Book) Resolve(ctx context.Context, id string, at int64) (string, error) {
	if _, ok := numbered("i", id); !ok {
		return "", &NameError{id, "is no identifier of an incident; incidents are called i7"}
	}
	for range 100 { // a chain of mergers is short; and this ends
		_, err := b.j.Row(ctx, tableIncident, id, at)
		if err == nil {
			return id, nil
		}
		if !errors.Is(err, journal.ErrNone) {
			return "", err
		}
		next, err := b.led(ctx, id, at)
		if err != nil {
			return "", err
		}
		id = next
	}
	return "", &NameError{id, "leads nowhere"}
}

// led is where an identifier that names no incident any more leads: to the
// incident of what it goes with.
func (b *Book) led(ctx context.Context, id string, at int64) (string, error) {
	d := b.draft(ctx, at)
	a, ok := load[anchor](d, tableAnchor, id)
	for _, ref := range a.refs() {
		if now := string(d.get(tableMember, ref)); now != "" && now != id {
			return now, d.err
		}
	}
	if d.err != nil {
		return "", d.err
	}
	if !ok {
		return "", &NameError{id, "there is no such incident then; 'daybook incidents' lists them"}
	}
	return "", &NameError{id, "has no report any more; they were taken down, or tell of no incident"}
}

// Summary is an incident with its figures, for lists.
type Summary struct {
	record.Incident
	Reports   []record.Report
	Estimates []reconcile.Estimate
	Origins   int       // that its claims go back to, as pages count them
	Findings  int       // disagreements
	Newest    time.Time // when its last report was recorded
	Turned    int64     // the revision that last changed it
	Claims    []Mark    // all of them, without their words
	// Posts is from the least to the most of the victims' deaths that nobody but
	// posts tell of; nil when others do, or nobody.
	Posts *daybook.Figure
}

// Mark is a claim as lists need it.
type Mark struct {
	Name       string
	Confidence float64
	Decided    bool // somebody has accepted, rejected or graded it
	// Same is alike for claims of one origin that say the same in the same
	// words: what copies of a report have in common.
	Same uint64
}

func markOf(c *record.Claim) Mark {
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\n%s\n%s\n%s\n%s", cmp.Or(c.Origin, c.Name), c.Measure, c.Class, c.Words, c.Quote)
	return Mark{c.Name, c.Confidence, len(c.Review) > 0, h.Sum64()}
}

// Incidents yields every incident as of a revision, by number.
func (b *Book) Incidents(ctx context.Context, at int64) iter.Seq2[Summary, error] {
	return func(yield func(Summary, error) bool) {
		for row, err := range b.j.Rows(ctx, tableIncident, "", at) {
			if err != nil {
				yield(Summary{}, err)
				return
			}
			s, err := b.summary(ctx, row, at)
			if !yield(s, err) || err != nil {
				return
			}
		}
	}
}

// Incident is one incident as a list has it, as of a revision.
func (b *Book) Incident(ctx context.Context, id string, at int64) (Summary, error) {
	row, err := b.j.Row(ctx, tableIncident, id, at)
	if errors.Is(err, journal.ErrNone) {
		return Summary{}, &NameError{id, "there is no such incident then; 'daybook incidents' lists them"}
	}
	if err != nil {
		return Summary{}, err
	}
	return b.summary(ctx, row, at)
}

// Figures are those of an incident as of a revision, and whether there was such
// an incident then.
func (b *Book) Figures(ctx context.Context, id string, at int64) ([]reconcile.Estimate, bool, error) {
	d := b.draft(ctx, at)
	account, ok := load[reconcile.Account](d, tableAccount, id)
	return account.Estimates, ok, d.err
}

// Turned are the identifiers of the incidents that changed behind one revision
// and up to another, each once.
func (b *Book) Turned(ctx context.Context, after, upto int64) ([]string, error) {
	d := b.draft(ctx, upto)
	var out []string
	for seq := after + 1; seq <= upto && d.err == nil; seq++ {
		turned, _ := load[[]string](d, tableTurned, number(seq))
		for _, id := range turned {
			if !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	return out, d.err
}

func (b *Book) summary(ctx context.Context, row journal.Row, at int64) (s Summary, err error) {
	if err := json.Unmarshal(row.Value, &s.Incident); err != nil {
		return s, fmt.Errorf("incident %s: %w", row.Key, err)
	}
	d := b.draft(ctx, at)
	account, _ := load[reconcile.Account](d, tableAccount, s.ID)
	s.Estimates = account.Estimates
	for _, f := range account.Findings {
		if f.Odds() {
			s.Findings++
		}
	}
	s.Turned = row.From
	var claims []record.Claim
	unsure := posted(account.Estimates)
	for tell, err := range b.j.Rows(ctx, tableTelling, s.ID+"/", at) {
		if err != nil {
			return s, err
		}
		var t struct {
			Report record.Report
			Claims []record.Claim
		}
		if err := json.Unmarshal(tell.Value, &t); err != nil {
			return s, fmt.Errorf("%s: %w", tell.Key, err)
		}
		s.Reports = append(s.Reports, t.Report)
		claims = append(claims, t.Claims...)
		for i := range t.Claims {
			s.Claims = append(s.Claims, markOf(&t.Claims[i]))
			if unsure[t.Claims[i].Name] {
				s.Posts = both(s.Posts, t.Claims[i].Figure)
			}
		}
		s.Turned = max(s.Turned, tell.From)
		if t.Report.Recorded.After(s.Newest) {
			s.Newest = t.Report.Recorded
		}
	}
	_, s.Origins = record.Tellers(claims)
	return s, d.err
}

// posted are the claims of posts on the victims' deaths, by name, when nobody else
// makes one.
func posted(es []reconcile.Estimate) map[string]bool {
	out := map[string]bool{}
	for _, e := range es {
		if e.Measure != daybook.Killed || e.Side != reconcile.Victims || e.Class != nil || e.Rule != reconcile.Unverified {
			continue
		}
		for _, b := range e.Beside {
			if b.Why == reconcile.PostOnly {
				out[b.Ref.Report+"."+b.Ref.Claim] = true
			}
		}
	}
	return out
}

// both is from the lowest to the highest of two figures.
func both(f *daybook.Figure, g daybook.Figure) *daybook.Figure {
	if f == nil {
		return &g
	}
	if g.Lo == nil || f.Lo != nil && *g.Lo < *f.Lo {
		f.Lo = g.Lo
	}
	if g.Hi == nil || f.Hi != nil && *g.Hi > *f.Hi {
		f.Hi = g.Hi
	}
	f.Approx = f.Approx || g.Approx
	return f
}

// Record is what the book says of an incident as of a moment, by either
// clock. A zero moment is now.
func (b *Book) Record(ctx context.Context, id string, clock record.Clock, t time.Time) (*record.Record, error) {
	asked := t
	if clock == record.Said {
		t = time.Time{} // all that is known by now of what was said by then
	}
	at, err := b.Moment(ctx, t)
	if err != nil {
		return nil, err
	}
	if at == 0 {
		return nil, &NameError{id, "the book was empty then"}
	}
	if id, err = b.Resolve(ctx, id, at); err != nil {
		return nil, err
	}
	d := b.draft(ctx, at)
	r := &record.Record{AsOf: record.AsOf{Clock: clock, At: asked, Seq: at}}
	r.Incident, _ = load[record.Incident](d, tableIncident, id)
	for row, err := range b.j.Rows(ctx, tableTelling, id+"/", at) {
		if err != nil {
			return nil, err
		}
		var tell telling
		if err := json.Unmarshal(row.Value, &tell); err != nil {
			return nil, fmt.Errorf("%s: %w", row.Key, err)
		}
		add(r, &tell)
	}
	for _, v := range d.verdicts(id) {
		r.Reviews = append(r.Reviews, v.Review)
	}
	account, _ := load[reconcile.Account](d, tableAccount, id)
	if d.err != nil {
		return nil, d.err
	}
	if clock == record.Said && !asked.IsZero() {
		by(r, asked)
		account = *desk(r.Reports, r.Claims)
	}
	conclude(r, &account)
	return r, nil
}

// Claim is a claim by its name, r12.c3, with the head of its report, as of now.
// Of a claim on several incidents it is the first.
func (b *Book) Claim(ctx context.Context, name string) (*record.Claim, *record.Report, error) {
	report, id, ok := strings.Cut(name, ".")
	if _, is := numbered("r", report); !ok || !is || id == "" {
		return nil, nil, &NameError{name, "is no claim; claims are called r12.c3"}
	}
	at, err := b.Moment(ctx, noTime)
	if err != nil {
		return nil, nil, err
	}
	d := b.draft(ctx, at)
	n, _ := numbered("r", report)
	for _, ref := range d.keys(tableMember, report+"/") {
		t, _ := load[telling](d, tableTelling, tellingKey(string(d.get(tableMember, ref)), n))
		for i := range t.Claims {
			if t.Claims[i].Name == name {
				return &t.Claims[i], &t.Report, d.err
			}
		}
	}
	return nil, nil, errors.Join(d.err, &NameError{name, "there is no such claim; 'daybook incident ID' lists those of an incident"})
}

// Telling is what one report brings to one incident.
type Telling struct {
	Incident string
	Report   record.Report
	Claims   []record.Claim
	Standing map[string]record.Standing // of its claims, by name
	Reviews  []record.Review
}

// Tellings are what a report brings to each incident that it tells of, as of
// now.
func (b *Book) Tellings(ctx context.Context, report string) ([]Telling, error) {
	n, ok := numbered("r", report)
	if !ok {
		return nil, &NameError{report, "is no report; reports are called r12"}
	}
	at, err := b.Moment(ctx, noTime)
	if err != nil {
		return nil, err
	}
	d := b.draft(ctx, at)
	var out []Telling
	for _, ref := range d.keys(tableMember, report+"/") {
		id := string(d.get(tableMember, ref))
		t, ok := load[telling](d, tableTelling, tellingKey(id, n))
		if !ok || slices.ContainsFunc(out, func(o Telling) bool { return o.Incident == id }) {
			continue
		}
		account, _ := load[reconcile.Account](d, tableAccount, id)
		standing := map[string]record.Standing{}
		for _, e := range account.Estimates {
			stand(standing, e)
		}
		out = append(out, Telling{id, t.Report, t.Claims, standing, t.Reviews})
	}
	return out, d.err
}

// add adds what one report brings to a record.
func add(r *record.Record, t *telling) {
	r.Reports = append(r.Reports, t.Report)
	r.Claims = append(r.Claims, t.Claims...)
	r.Blame = append(r.Blame, t.Blame...)
	r.Situation = append(r.Situation, t.Situation...)
	r.Reviews = append(r.Reviews, t.Reviews...)
	for _, c := range t.Claims {
		r.Reviews = append(r.Reviews, c.Review...)
	}
	if t.Report.Recorded.After(r.Newest) {
		r.Newest = t.Report.Recorded
	}
}

func statements(r *record.Record) []reconcile.Statement {
	var out []reconcile.Statement
	for _, c := range r.Claims {
		out = append(out, c.Statement)
	}
	return out
}

// conclude puts figures and findings into words, and says of each claim how
// it stands.
func conclude(r *record.Record, account *reconcile.Account) {
	account.Bind(statements(r))
	r.Standing = map[string]record.Standing{}
	r.Figures, r.Findings = []record.Figure{}, []record.Finding{}
	for _, e := range account.Estimates {
		r.Figures = append(r.Figures, record.Figure{Estimate: e, Text: account.Explain(e)})
		stand(r.Standing, e)
	}
	for _, f := range account.Findings {
		text, resolve := account.Say(f)
		r.Findings = append(r.Findings, record.Finding{Finding: f, Text: text, Resolve: resolve})
	}
	arrange(r)
	slices.SortFunc(r.Reviews, func(a, b record.Review) int {
		return cmp.Or(a.At.Compare(b.At), strings.Compare(a.Decision, b.Decision))
	})
	r.Reviews = slices.CompactFunc(r.Reviews, func(a, b record.Review) bool { return a.Decision == b.Decision })
	r.Origins = originsOf(r)
}

// arrange puts a record in an order that does not depend on the one in which
// the reports came: reports by when they were published, statements by when
// they were said, and what is of one time by content.
func arrange(r *record.Record) {
	slices.SortFunc(r.Reports, func(a, b record.Report) int {
		return cmp.Or(published(&a).Compare(published(&b)), cmp.Compare(a.Body, b.Body))
	})
	place := map[string]int{}
	for i, p := range r.Reports {
		place[p.Name] = i
	}
	slices.SortStableFunc(r.Claims, func(a, b record.Claim) int {
		return cmp.Or(a.Said.To.Compare(b.Said.To), cmp.Compare(place[a.Report], place[b.Report]))
	})
	for _, vs := range [][]record.Voice{r.Situation, r.Blame} {
		slices.SortStableFunc(vs, func(a, b record.Voice) int {
			return cmp.Or(a.Said.To.Compare(b.Said.To), cmp.Compare(place[a.Report], place[b.Report]))
		})
	}
}

// published is when a report was published, as far as it says.
func published(r *record.Report) time.Time {
	return interval(r.Published, time.UTC).To
}

// stand notes how the claims of an estimate stand. What supports one figure
// stands, though it dissents from another.
func stand(standing map[string]record.Standing, e reconcile.Estimate) {
	put := func(ref reconcile.Ref, s record.Standing) {
		name := ref.Report + "." + ref.Claim
		switch was := standing[name]; {
		case was == record.Stands, was == record.Dissents && s != record.Stands:
		case was == "" || s == record.Stands || s == record.Dissents:
			standing[name] = s
		}
	}
	for _, ref := range e.Support {
		put(ref, record.Stands)
	}
	for _, ref := range e.Dissent {
		put(ref, record.Dissents)
	}
	for _, b := range e.Beside {
		put(b.Ref, record.Standing(b.Why))
	}
}

// originsOf groups the claims of a record by the telling they go back to, the
// earliest first.
func originsOf(r *record.Record) []record.Origin {
	at := map[string]int{}
	out := []record.Origin{}
	for _, c := range r.Claims {
		key := cmp.Or(c.Origin, c.Name)
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, record.Origin{Name: key, Who: c.Who, Kind: string(c.Kind), Claims: []string{}, Reports: []string{}})
		}
		o := &out[i]
		if o.Who == "" {
			o.Who, o.Kind = c.Who, string(c.Kind)
		}
		o.Claims = append(o.Claims, c.Name)
		if !slices.Contains(o.Reports, c.Report) {
			o.Reports = append(o.Reports, c.Report)
		}
	}
	return out
}

// by leaves in a record what had been said by a moment. What may have been
// said before or after is kept, and marked; what cannot be placed is left out,
// and listed.
func by(r *record.Record, t time.Time) {
	left := map[string]bool{}
	r.Claims = slices.DeleteFunc(r.Claims, func(c record.Claim) bool {
		in := placed(r, c.Name, c.Quote, c.Who, c.Via, c.Said, t)
		left[c.Report] = left[c.Report] || in
		return !in
	})
	voices := func(vs []record.Voice) []record.Voice {
		return slices.DeleteFunc(vs, func(v record.Voice) bool {
			in := placed(r, v.Name, v.Quote, v.Who, v.Via, v.Said, t)
			left[v.Report] = left[v.Report] || in
			return !in
		})
	}
	r.Blame, r.Situation = voices(r.Blame), voices(r.Situation)
	r.Reports = slices.DeleteFunc(r.Reports, func(p record.Report) bool { return !left[p.Name] })
}

// placed reports whether something had been said by a moment.
func placed(r *record.Record, name, quote, who, via string, said reconcile.Interval, t time.Time) bool {
	switch {
	case !said.To.IsZero() && !said.To.After(t):
		return true
	case !said.From.IsZero() && said.From.After(t):
		return false
	case said.From.IsZero():
		r.Unplaced = append(r.Unplaced, record.Unplaced{Name: name, Quote: quote, Who: who, Via: via, Known: said})
		return false
	}
	r.Perhaps = append(r.Perhaps, name)
	return true
}
