package desk

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"daybook"
	"daybook/book"
	"daybook/journal"
	"daybook/page"
	"daybook/reconcile"
	"daybook/record"
)

// reportPage is a report with every claim at its words.
type reportPage struct {
	*record.Report
	Head     textRow // the line of the title, and what has no place in the text
	Rows     []textRow
	Claims   []*claimCard
	Voices   []*voiceCard
	Alone    []byItself // what a careful recorder takes from it
	From     []*claimCard
	Legend   []legend
	Speaks   bool // somebody is quoted
	Notes    []note
	Told     []tale // the incidents that it tells of
	Unread   bool
	Withheld bool // the text is not shown to who asks
	Entered  journal.Revision
	Size     int
	Bytes    string // the first of what was received; "" for who may not see them
	Cite     string
	Decide   bool  // who asks may decide
	Seq      int64 // the revision that was looked at
}

// textRow is a paragraph, with what is said in it beside it.
type textRow struct {
	Text   []piece
	Cards  []*claimCard
	Voices []*voiceCard
	Post   *daybook.Post // that it is in
	First  bool          // the first of the post

	span daybook.Span
}

// besides are the cards beside a paragraph.
type besides struct {
	Page *reportPage
	textRow
}

// tale is an incident that a report tells of.
type tale struct{ ID, Head string }

// byItself is a figure of the toll of this report by itself.
type byItself struct{ Figure, Counted string }

// note is something seen in the text that a reader of the figures should know.
type note struct{ Text, Words string }

// mostNoted is how many letters of the words of a note are shown.
const mostNoted = 200

func short(s string) string {
	if r := []rune(s); len(r) > mostNoted {
		return string(r[:mostNoted]) + "…"
	}
	return s
}

// legend explains a colour.
type legend struct {
	Class, Text string
	N           int
}

// voiceCard is a statement that counts nobody, beside the text.
type voiceCard struct {
	*record.Voice
	Sign, What, Who, When, Incident string
	Posted                          bool
	Source                          *daybook.Span // the words for who says it
}

func (d *Desk) report(w http.ResponseWriter, r *http.Request) error {
	name := r.PathValue("name")
	e, err := d.evidence(r.Context(), name)
	if err != nil {
		return err
	}
	v := d.veil(r, []record.Report{e.Head})
	p := &reportPage{Size: len(e.Report.Raw), Entered: e.Entered, Seq: d.roll.revision(), Decide: d.person(r).Role.May(Coder)}
	if p.Report, err = over(v, &e.Head); err != nil {
		return err
	}
	p.Cite = citation(p.Report)
	if p.Decide && v == nil {
		p.Bytes = shown(e.Report.Raw)
	}
	if e.Reading == nil { // whose names are private is not known before it is read
		p.Unread, p.Withheld = true, !p.Decide
		if p.Decide {
			p.rows(e.Report.Text, e.Report.Body, nil, nil, v)
		}
		return d.show(w, r, "report", title(p.Report), p)
	}
	rd, err := over(v, e.Reading)
	if err != nil {
		return err
	}
	if err := d.told(r, p, e, rd); err != nil {
		return err
	}
	if p.CopyOf != "" && (p.Supersedes != "" || p.SupersededBy != "") { // versions of a page are alike
		all, err := d.book.Versions(r.Context(), name)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(all, func(v record.Report) bool { return v.Name == p.CopyOf }) {
			p.CopyOf = ""
		}
	}
	p.alone(&rd.Toll)
	p.sign()
	p.rows(e.Report.Text, e.Report.Body, e.Reading.Posts, rd.Posts, v)
	p.legend()
	for _, n := range rd.Notes {
		x := note{Text: n.Text}
		if n.Span.Valid(e.Report.Text) && n.Span.Len() > 0 {
			x.Words = short(v.text(n.Span.Of(e.Report.Text)))
		}
		p.Notes = append(p.Notes, x)
	}
	return d.show(w, r, "report", title(p.Report), p)
}

// evidence is a report that is there.
func (d *Desk) evidence(ctx context.Context, name string) (*book.Evidence, error) {
	e, err := d.book.Evidence(ctx, name)
	if down, ok := errors.AsType[*journal.TakenDown](err); ok {
		return nil, &statusError{http.StatusGone, "This report was taken down in revision " + itoa(down.By) + "; its words are gone for good."}
	}
	return e, err
}

// told makes the cards of all that the report tells: of each incident, and of
// what is in no record.
func (d *Desk) told(r *http.Request, p *reportPage, e *book.Evidence, rd *daybook.Reading) error {
	told, err := d.book.Tellings(r.Context(), p.Name)
	if err != nil {
		return err
	}
	hide := d.printed(r, []record.Report{e.Head})
	head, err := over(hide, &e.Head)
	if err != nil {
		return err
	}
	p.Cite = citation(head)
	derive := map[*claimCard]*derivation{}
	put := func(c *record.Claim, rec *record.Record, s record.Standing) {
		k := d.card(c, p.Report, s)
		v := &derivation{Record: rec, rep: e.Report, head: p.Report}
		if i := slices.IndexFunc(rd.Claims, func(x daybook.Claim) bool { return p.Name+"."+x.ID == c.Name }); i >= 0 {
			v.read = &rd.Claims[i]
		}
		k.Pastes = pastes(hide, c, p.Report)
		k.Quote = k.Pastes[0].Text
		if rec != nil {
			k.Incident, k.Decide = rec.ID, p.Decide && len(p.Claims) < mostForms
		}
		derive[k] = v
		p.Claims = append(p.Claims, k)
	}
	for _, t := range told {
		rec, err := d.book.Record(r.Context(), t.Incident, record.Recorded, time.Time{})
		if err != nil {
			return err
		}
		if rec, err = over(d.veil(r, rec.Reports), rec); err != nil {
			return err
		}
		p.Told = append(p.Told, tale{rec.ID, page.Title(rec)})
		if i := slices.IndexFunc(rec.Reports, func(x record.Report) bool { return x.Name == p.Name }); i >= 0 {
			p.Report.CopyOf = cmp.Or(p.Report.CopyOf, rec.Reports[i].CopyOf)
		}
		for i := range rec.Claims {
			if c := &rec.Claims[i]; c.Report == p.Name {
				put(c, rec, rec.Standing[c.Name])
			}
		}
		p.voices(rec, rd)
	}
	for i := range rd.Claims {
		c := read(p.Name, rd, &rd.Claims[i])
		if !slices.ContainsFunc(p.Claims, func(k *claimCard) bool { return k.Name == c.Name }) {
			put(c, nil, "")
		}
	}
	slices.SortStableFunc(p.Claims, func(a, b *claimCard) int { return cmp.Compare(a.Spans.Figure.Start, b.Spans.Figure.Start) })
	for i, k := range p.Claims {
		k.Sign = strconv.Itoa(i + 1)
	}
	for _, k := range p.Claims {
		derive[k].cards = p.Claims
		derive[k].facts(k)
	}
	return nil
}

// mostForms is how many claims of a report can be decided on at its page; the
// rest are in the queue.
const mostForms = 40

// read is a claim as it was read, of something that is in no record.
func read(report string, rd *daybook.Reading, c *daybook.Claim) *record.Claim {
	out := &record.Claim{Name: report + "." + c.ID, Quote: c.Quote, Spans: c.Spans, Confidence: c.Confidence, Rule: c.Rule, Child: c.Class == daybook.Children,
		Statement: reconcile.Statement{Ref: reconcile.Ref{Report: report, Claim: c.ID}, Measure: c.Measure, Class: c.Class, Figure: c.Figure, Vague: c.Indefinite, Words: c.Words,
			Part: c.Part, Include: c.Include, Increment: c.Increment, Stance: c.Stance, Post: c.Post != nil}}
	if c.Source != nil {
		out.Who = *c.Source
	}
	if c.SourceKind != nil {
		out.Kind = *c.SourceKind
	}
	if c.Via != nil {
		out.Via = *c.Via
	}
	if c.Scope != nil {
		out.Scope = c.Scope.Kind
	}
	if c.Post != nil && *c.Post < len(rd.Posts) {
		post := rd.Posts[*c.Post]
		out.Post = &post
	}
	return out
}

// voices adds what the report says of the operation, and of who did it.
func (p *reportPage) voices(rec *record.Record, rd *daybook.Reading) {
	clock := page.ClockOf(&record.Record{Reports: []record.Report{*p.Report}})
	add := func(v *record.Voice, what string) *voiceCard {
		k := &voiceCard{Voice: v, What: what, Incident: rec.ID}
		k.Who, k.Posted = speaks(v.Who, v.Who == "", v.Source, v.Post, p.Report)
		if v.Post != nil {
			k.When = clock.Said(v.Said)
		}
		p.Voices = append(p.Voices, k)
		return k
	}
	for i := range rec.Situation {
		v := &rec.Situation[i]
		if v.Report != p.Name {
			continue
		}
		k := add(v, "Operation "+page.Word("situation", v.Kind))
		for _, x := range rd.Situation {
			if x.Span != v.Span || x.Kind != v.Kind {
				continue
			}
			k.Source = x.SourceSpan
			if x.Said != nil && x.Said.Text != "" { // more than the day of the report tells it
				k.When = clock.Said(v.Said)
			}
		}
	}
	for i := range rec.Blame {
		v := &rec.Blame[i]
		if v.Report != p.Name {
			continue
		}
		k := add(v, blamed(v.Kind, v.Actor))
		for _, x := range rd.Responsibility {
			if x.Spans.Quote == v.Span && x.Kind == v.Kind {
				k.Source = x.Spans.Source
			}
		}
	}
}

// blamed says how it stands with who did it.
func blamed(kind, actor string) string {
	text := "Responsibility " + page.Word("responsibility", kind)
	switch actor = page.Clean(actor); {
	case kind == "none-claimed", actor == "":
		return text
	case actor == daybook.Unknown:
		return text + " by somebody not named"
	}
	return text + ": " + actor
}

// alone adds what a careful recorder takes from the report by itself, and the
// claims that it rests on.
func (p *reportPage) alone(t *daybook.Toll) {
	for _, x := range []struct {
		bounds *daybook.Bounds
		text   string
	}{{t.Killed, "victims killed"}, {t.AttackersKilled, "attackers killed"}, {t.Injured, "injured"}} {
		if x.bounds != nil {
			p.Alone = append(p.Alone, byItself{page.Figure(daybook.Figure{Lo: x.bounds[0], Hi: x.bounds[1]}), x.text})
		}
	}
	for _, k := range p.Claims {
		if slices.Contains(t.From, k.Ref.Claim) {
			p.From = append(p.From, k)
		}
	}
}

// sign letters the statements in the order of the text.
func (p *reportPage) sign() {
	slices.SortStableFunc(p.Voices, func(a, b *voiceCard) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	for i, v := range p.Voices {
		v.Sign = letters(i)
	}
}

// letters count a, b, … z, aa, ab.
func letters(i int) string {
	s := string(rune('a' + i%26))
	if i >= 26 {
		s = letters(i/26-1) + s
	}
	return s
}

// rows makes the paragraphs of the text, each with the cards of what it says;
// posts are those of the text, veiled the same as they are shown.
func (p *reportPage) rows(text string, body int, posts, veiled []daybook.Post, v *veil) {
	all := wordsOf(p.Claims)
	for _, k := range p.Voices {
		l := &label{k.Name, k.Sign, "voice", k.What}
		all = append(all, words{k.Span, ofVoice, "", l})
		if k.Source != nil {
			all = append(all, words{*k.Source, ofSpeaker, "", l})
		}
	}
	for _, x := range cut(text, all, posts, v) {
		if x.span.Start < body {
			p.Head.Text = append(p.Head.Text, x)
			continue
		}
		n := len(p.Rows)
		if n == 0 || p.Rows[n-1].Text[len(p.Rows[n-1].Text)-1].Break || p.Rows[n-1].Text[0].Post != x.Post {
			row := textRow{span: x.span}
			if x.Post > 0 {
				row.Post = &veiled[x.Post-1]
				row.First = n == 0 || p.Rows[n-1].Text[0].Post != x.Post
			}
			p.Rows = append(p.Rows, row)
			n++
		}
		row := &p.Rows[n-1]
		row.Text = append(row.Text, x)
		row.span = row.span.Union(x.span)
	}
	beside := func(at int) *textRow {
		if at < body || len(p.Rows) == 0 {
			return &p.Head
		}
		i, found := slices.BinarySearchFunc(p.Rows, at, func(r textRow, at int) int { return cmp.Compare(r.span.Start, at) })
		if !found {
			i = max(i-1, 0)
		}
		return &p.Rows[i]
	}
	for _, k := range p.Claims {
		row := beside(k.Spans.Figure.Start)
		row.Cards = append(row.Cards, k)
	}
	for _, k := range p.Voices {
		row := beside(k.Span.Start)
		row.Voices = append(row.Voices, k)
	}
}

// IDs are the incidents that it tells of.
func (p *reportPage) IDs() string {
	var out []string
	for _, t := range p.Told {
		out = append(out, t.ID)
	}
	return strings.Join(out, " ")
}

// legend lists the colours that stand in the text.
func (p *reportPage) legend() {
	for _, k := range p.Voices {
		p.Speaks = p.Speaks || k.Source != nil
	}
	for _, m := range daybook.Measures {
		n := 0
		for _, k := range p.Claims {
			n += count(k.Measure == m)
			p.Speaks = p.Speaks || k.Spans.Source != nil
		}
		if n > 0 {
			p.Legend = append(p.Legend, legend{string(m), page.Word("measure", string(m)), n})
		}
	}
}

// mostBytes is how many of the bytes of a report its page shows.
const mostBytes = 8 << 10

// shown are the first bytes of what was received, those that are no text by
// their numbers.
func shown(raw []byte) string {
	var b strings.Builder
	for rest := raw[:min(len(raw), mostBytes)]; len(rest) > 0; {
		c, size := utf8.DecodeRune(rest)
		if c == utf8.RuneError && size == 1 {
			fmt.Fprintf(&b, "\\x%02x", rest[0])
		} else {
			b.WriteRune(c)
		}
		rest = rest[size:]
	}
	return b.String()
}

// raw is the report as it was received: bytes to keep, never a page to run.
func (d *Desk) raw(w http.ResponseWriter, r *http.Request) error {
	e, err := d.evidence(r.Context(), r.PathValue("name"))
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Header().Set("Content-Disposition", fmt.Sprintf("attachment; filename=%q", r.PathValue("name")+".bin"))
	_, err = w.Write(e.Report.Raw)
	return err
}
