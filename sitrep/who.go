package sitrep

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"daybook"
	"daybook/page"
	"daybook/record"
)

// speaker is who says something, as far as he may be named.
type speaker struct {
	who    string
	kind   daybook.SourceKind
	via    string
	report string
	post   *daybook.Post
	own    bool // the report's own voice, or that of a post
}

func claimant(c *record.Claim) speaker {
	return speaker{c.Who, c.Kind, c.Via, c.Report, c.Post, c.Own()}
}

func voice(v *record.Voice) speaker {
	return speaker{v.Who, v.Source, v.Via, v.Report, v.Post, v.Who == "" || v.Source == "" && v.Who != daybook.Unknown}
}

// who names a speaker: nobody where the report identifies none, a post where
// it is one, a relative or a witness by what he is, and anybody else as the
// report names him, without private names.
func (m *maker) who(s speaker) string {
	rep := m.report(s.report)
	switch {
	case s.who == daybook.Unknown:
		return say("unidentified")
	case s.kind == daybook.PostAuthor, s.own && (s.post != nil || m.single(s.report)):
		return m.poster(s)
	case s.own && s.who != "" && s.who != rep.Publisher:
		return m.veil.of(s.report, s.who) // a perpetrator who speaks for himself
	case s.own && rep.Publisher != "":
		return m.veil.of(s.report, rep.Publisher)
	case s.own:
		return say("report")
	}
	who := m.veil.of(s.report, s.who)
	if !m.opt.Private && (s.kind == daybook.Relative || s.kind == daybook.Witness) && (who != page.Clean(s.who) || capitals(s.who)) {
		return say(string(s.kind))
	}
	return who
}

// poster names a post by its platform, and its author only when private names
// are printed or he is none.
func (m *maker) poster(s speaker) string {
	name, platform := s.who, ""
	if s.post != nil {
		platform = page.Clean(s.post.Platform)
		if name == "" {
			name = s.post.Author
		}
	}
	if name == "" && m.single(s.report) {
		name = m.report(s.report).Publisher
	}
	if name != "" && (m.opt.Private || s.post == nil && vouched(m.r, s.report)) {
		return say("post.by", "name", page.Clean(name))
	}
	if platform != "" {
		return say("post.on", "platform", m.veil.text(platform))
	}
	return say("post")
}

// capitals reports whether a description has a name in it: a capital beyond
// its first word, or a single word with one that is not the name of a crowd.
func capitals(who string) bool {
	words := fields(who)
	return len(words) > 1 && slices.ContainsFunc(words[1:], func(w string) bool {
		r, _ := utf8.DecodeRuneInString(w)
		return unicode.IsUpper(r)
	}) || len(words) == 1 && strings.ToLower(words[0]) != words[0]
}

// teller heads what one origin tells: who, of what kind, through whom, in how
// many reports.
func (m *maker) teller(t *page.Teller) Words {
	s := claimant(t.First)
	out := strong(m.who(s))
	if s.kind != "" && s.kind != daybook.OtherSource && s.kind != daybook.PostAuthor {
		if kind := page.Word("source", string(s.kind)); !strings.Contains(strings.ToLower(out.String()), kind) {
			out = join(" · ", out, faint(kind))
		}
	}
	return join(" · ", join(", ", out, m.via(s)), faint(page.Count("reports", len(t.Reports))))
}

// via is the channel somebody spoke through, when there is one.
func (m *maker) via(s speaker) Words {
	if s.via == "" {
		return nil
	}
	return plain(say("tell.via", "channel", m.veil.of(s.report, s.via)))
}

// publisher is who printed a report, or what it is when he is not to be named.
func (m *maker) publisher(rep *record.Report) string {
	if rep.Kind == daybook.SinglePost {
		return m.poster(speaker{report: rep.Name, own: true})
	}
	return m.veil.of(rep.Name, rep.Publisher)
}
