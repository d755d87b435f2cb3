// Package pagetest makes records for the tests of pages: whatever there may
// be, with words that a report may well bring.
package pagetest

import (
	"fmt"
	"strings"
	"time"

	"daybook"
	"daybook/reconcile"
	"daybook/record"

	"pgregory.net/rapid"
)

// Hostile are strings that a report may well bring.
var Hostile = []string{
	"", " ", "police", "Four people", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style><script>", "{{.}} ${x} <% %>",
	"javascript:alert(1)", "[a](javascript:alert(1))", "![x](http://evil.example/p.png)", "<http://evil.example>", "www.evil.example", "https://evil.example/a", "`code` **bold** _em_ # h", "a | b | c\n|---|",
	"1. one\n- two\n> three", "&lt;b&gt; &amp;", "\\](http://x)", "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x1b]8;;http://x\x1b\\link", "a\nb\r\nc\td", "\x00\x08\x7f",
	"\u009b31m", "\u202Eevil\u202C", "\u2066iso\u2069late", "so\u00ADft\u200Bhyphen\uFEFF\u200E\u200F", "line\u2028sep\u2029", "\xff\xfe broken \xc3",
	"灯台の光が港を照らす灯台の光が港を照らす", "👨‍👩‍👧‍👦🚨 🇵🇰", "ثلاثة قتلى", "z̷̢̧̛̛̛̛̛̛̛̛a̷̢̛̛l̷", "https://example.org/" + strings.Repeat("very-long-path/", 12), strings.Repeat("x", 200), "{who} {n}", "?", "—“quoted”—",
}

// Record draws a record: its parts may refer to one another, or to nothing.
func Record(t *rapid.T) *record.Record {
	g := gen{t, rapid.OneOf(rapid.SampledFrom(Hostile), rapid.String())}
	r := &record.Record{Incident: record.Incident{ID: g.str("id"), Type: daybook.Type(g.str("type")), Status: daybook.Ended, From: "2031-05-04", To: g.str("to"),
		Place: &daybook.Place{Name: g.str("place"), Country: g.str("country")}, Also: []string{g.str("also")}},
		AsOf: record.AsOf{Clock: record.Said, At: g.time("as of")}, Newest: g.time("newest"), Standing: map[string]record.Standing{}}
	for i := range rapid.IntRange(0, 4).Draw(t, "reports") {
		r.Reports = append(r.Reports, g.report(i+1))
	}
	for i := range rapid.IntRange(0, 7).Draw(t, "claims") {
		c := g.claim(i)
		r.Claims = append(r.Claims, c)
		r.Standing[c.Name] = rapid.SampledFrom([]record.Standing{"", record.Stands, record.Dissents, "superseded", "post-only", "part", "\x1bodd"}).Draw(t, "standing")
	}
	for range rapid.IntRange(0, 3).Draw(t, "figures") {
		r.Figures = append(r.Figures, g.figure(r.Claims))
	}
	for range rapid.IntRange(0, 3).Draw(t, "findings") {
		r.Findings = append(r.Findings, record.Finding{Text: g.str("finding"), Resolve: g.str("resolve"), Finding: reconcile.Finding{Name: g.str("name"),
			Kind: rapid.SampledFrom([]reconcile.Kind{reconcile.Contradiction, reconcile.Sum, reconcile.Unresolved, reconcile.Agreement, "odd"}).Draw(t, "kind"), First: g.refs(r.Claims), Second: g.refs(r.Claims)}})
	}
	r.Situation, r.Blame = g.voices("s", daybook.Ongoing), g.voices("a", "claimed")
	if len(r.Claims) > 0 && rapid.Bool().Draw(t, "perhaps") {
		r.Perhaps = []string{r.Claims[0].Name}
		r.Unplaced = []record.Unplaced{{Name: "r9.c9", Quote: g.str("unplaced"), Who: g.str("who"), Via: g.str("via"), Known: g.interval()}}
		r.Reviews = []record.Review{{Decision: "d1", Verb: g.str("verb"), Actor: g.str("actor"), Reason: g.str("reason"), Subject: g.str("subject"), At: g.time("decided")}}
	}
	return r
}

type gen struct {
	t      *rapid.T
	string *rapid.Generator[string]
}

func (g gen) str(label string) string { return g.string.Draw(g.t, label) }

func (g gen) time(label string) time.Time {
	n := rapid.IntRange(-1, 200).Draw(g.t, label)
	if n < 0 {
		return time.Time{}
	}
	return time.Date(2031, 5, 4, 12, 17*n, 0, 0, time.UTC)
}

func (g gen) interval() reconcile.Interval {
	i := reconcile.Interval{From: g.time("from"), To: g.time("to")}
	if !i.From.IsZero() && !i.To.IsZero() && i.From.After(i.To) {
		i.From, i.To = i.To, i.From
	}
	return i
}

func (g gen) report(n int) record.Report {
	rep := record.Report{Name: fmt.Sprint("r", n), Title: g.str("title"), Publisher: g.str("publisher"), URL: g.str("url"), SHA256: g.str("sha"), CopyOf: g.str("copy"),
		Published: rapid.SampledFrom([]string{"", "2031-05-04", "2031-05-04T19:00:00+03:00", "long ago"}).Draw(g.t, "published"), Kind: rapid.SampledFrom([]daybook.Kind{daybook.Article, daybook.SinglePost}).Draw(g.t, "kind")}
	if rapid.Bool().Draw(g.t, "private?") {
		rep.Private = []string{rapid.SampledFrom([]string{"Ada Quill", "@adaquill", "Night Desk (@nightdesk)"}).Draw(g.t, "private")}
	}
	return rep
}

func (g gen) claim(i int) record.Claim {
	t := g.t
	report := fmt.Sprint("r", rapid.IntRange(1, 5).Draw(t, "report"))
	n := rapid.IntRange(0, 40).Draw(t, "n")
	id := fmt.Sprint("c", i)
	words, quote := g.str("words"), g.str("quote")
	at := rapid.IntRange(0, 50).Draw(t, "at")
	c := record.Claim{Name: report + "." + id, Quote: quote + " " + words + " Ada Quill", Via: g.str("via"), Child: rapid.IntRange(0, 5).Draw(t, "child") == 0, Statement: reconcile.Statement{Ref: reconcile.Ref{Report: report, Claim: id},
		Measure: rapid.SampledFrom(append([]daybook.Measure{"drenched"}, daybook.Measures...)).Draw(t, "measure"), Class: rapid.SampledFrom([]daybook.Class{daybook.People, daybook.Attackers, daybook.Security, daybook.Children}).Draw(t, "class"),
		Figure: daybook.Exactly(n), Words: words, Who: g.str("who"), Kind: rapid.SampledFrom([]daybook.SourceKind{"", daybook.Government, daybook.Relative, daybook.PostAuthor, daybook.OtherSource, "\x1bodd"}).Draw(t, "kind"),
		Stance: rapid.SampledFrom([]daybook.Stance{daybook.Asserted, daybook.Possible, daybook.Denied}).Draw(t, "stance"), Said: g.interval(), Source: g.str("source"), Origin: g.str("origin"),
		Part: rapid.Bool().Draw(t, "part"), Increment: rapid.Bool().Draw(t, "more"), Post: rapid.Bool().Draw(t, "post")}}
	c.Spans.Quote = daybook.Span{Start: at, End: at + len(c.Quote)}
	c.Spans.Figure = daybook.Span{Start: at + len(quote) + 1, End: at + len(quote) + 1 + len(words)}
	if rapid.IntRange(0, 3).Draw(t, "embedded") == 0 {
		c.Statement.Post, c.Post = true, &daybook.Post{Author: g.str("author"), Handle: g.str("handle"), Posted: g.str("posted"), Platform: g.str("platform")}
	}
	return c
}

func (g gen) refs(cs []record.Claim) []reconcile.Ref {
	var out []reconcile.Ref
	for _, c := range cs {
		if rapid.Bool().Draw(g.t, "ref") {
			out = append(out, c.Ref)
		}
	}
	if rapid.IntRange(0, 4).Draw(g.t, "loose") == 0 {
		out = append(out, reconcile.Ref{Report: "r8", Claim: "c8"})
	}
	return out
}

func (g gen) figure(cs []record.Claim) record.Figure {
	t := g.t
	low := rapid.IntRange(0, 20).Draw(t, "low")
	best, high := low+rapid.IntRange(0, 5).Draw(t, "best"), low+rapid.IntRange(5, 20).Draw(t, "high")
	e := reconcile.Estimate{Measure: rapid.SampledFrom(daybook.Measures).Draw(t, "measure"), Side: rapid.SampledFrom([]reconcile.Side{reconcile.Victims, reconcile.Attackers, reconcile.All}).Draw(t, "side"),
		Low: &low, Best: &best, High: &high, Open: rapid.Bool().Draw(t, "open"), Rule: reconcile.Rule(g.str("rule")), Support: g.refs(cs), Dissent: g.refs(cs), Origins: 1, Said: g.interval()}
	if rapid.Bool().Draw(t, "abstains") {
		e.Best, e.Low, e.High, e.Rule = nil, nil, nil, reconcile.Unverified
	}
	if rapid.IntRange(0, 3).Draw(t, "class") == 0 {
		class := daybook.Children
		e.Class = &class
	}
	for _, ref := range g.refs(cs) {
		e.Beside = append(e.Beside, reconcile.Beside{Ref: ref, Why: rapid.SampledFrom([]reconcile.Why{reconcile.Superseded, reconcile.PostOnly, reconcile.Part}).Draw(t, "why")})
	}
	return record.Figure{Estimate: e, Text: g.str("text")}
}

func (g gen) voices(mark string, kind daybook.Status) []record.Voice {
	var out []record.Voice
	for i := range rapid.IntRange(0, 3).Draw(g.t, "voices") {
		v := record.Voice{Name: fmt.Sprint("r1.", mark, i), Report: "r1", Kind: rapid.SampledFrom([]string{string(kind), "ended", g.str("kind")}).Draw(g.t, "kind"), Actor: g.str("actor"), Quote: g.str("quote"), Who: g.str("who"), Via: g.str("via"), Said: g.interval()}
		v.Span.End = len(v.Quote)
		if rapid.Bool().Draw(g.t, "embedded") {
			v.Post = &daybook.Post{Author: g.str("author")}
		}
		out = append(out, v)
	}
	return out
}
