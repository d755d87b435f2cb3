package sitrep

import (
	"maps"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"daybook"
	"daybook/page"
	"daybook/reconcile"
	"daybook/record"
)

// veil holds back what could harm people: it stands before every word from
// outside.
type veil struct {
	open bool
	// names are those of private people, in all reports, the longest first.
	names []string
	// parts are single words of such names, by the report that has them. A
	// report that names somebody in full calls him by one word after that.
	parts map[string][]string
	// hidden are stretches of reports whose words are held back, with the
	// mark that stands for them.
	hidden map[string][]hidden
	// known are words that were made fit to print before, by report.
	known map[[2]string]string
}

type hidden struct {
	span daybook.Span
	mark string
	// whole leaves words alone that lie within it, and not it in them.
	whole bool
}

func newVeil(m *maker) *veil {
	v := &veil{open: m.opt.Private, parts: map[string][]string{}, hidden: map[string][]hidden{}, known: map[[2]string]string{}}
	if !v.open {
		v.nameAll(m)
		v.children(m)
	}
	for i := range m.r.Situation {
		if s := &m.r.Situation[i]; m.live[s.Name] {
			v.hidden[s.Report] = append(v.hidden[s.Report], hidden{s.Span, say("words.live"), true})
		}
	}
	return v
}

// children finds the claims whose words are held back. As a claim stands in the
// record, so it is; the record that the reader has seen tells of those that are
// gone.
func (v *veil) children(m *maker) {
	known := map[string]bool{}
	for _, r := range m.seen() {
		for i := range r.Claims {
			c := &r.Claims[i]
			if child(c) && !known[c.Name] {
				m.kids[c.Name] = true
				v.hidden[c.Report] = append(v.hidden[c.Report], hidden{c.Spans.Figure, say("words.child"), false})
			}
			known[c.Name] = true
		}
	}
}

// child reports whether a claim is about children.
func child(c *record.Claim) bool { return c.Child || c.Class == daybook.Children }

func fields(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// text makes words from outside fit to print that no one report says: they may
// be of any of them.
func (v *veil) text(s string) string { return v.of("", s) }

// of makes words of a report fit to print: clean, and without private names.
func (v *veil) of(report, s string) string {
	if v.open {
		return page.Clean(s)
	}
	key := [2]string{report, s}
	if known, ok := v.known[key]; ok {
		return known
	}
	s = page.Clean(s)
	for _, n := range v.names {
		s = mask(s, n, true)
	}
	of := []string{report}
	if report == "" {
		of = slices.Sorted(maps.Keys(v.parts))
	}
	for _, report := range of {
		for _, n := range v.parts[report] {
			s = mask(s, n, false)
		}
	}
	v.known[key] = s
	return s
}

// Hidden are the stretches of a text in which one of the names stands as a word
// of its own, in order; of overlapping ones the first.
func Hidden(text string, names []string) []daybook.Span {
	var out []daybook.Span
	for at := 0; at < len(text); {
		n := 0
		if !wordBefore(text[:at]) {
			for _, name := range names {
				fold := strings.ContainsAny(name, " @_0123456789")
				if m := match(text[at:], name, fold); m > n && !wordAfter(text[at+m:]) {
					n = m
				}
			}
		}
		if n > 0 {
			out = append(out, daybook.Span{Start: at, End: at + n})
			at += n
			continue
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return out
}

// mask puts a mark in place of a name wherever it stands as a word of its own,
// and of its genitive. Names of several words are found in any case; a single
// word, which may be a common one, only as it is written or in capitals.
func mask(s, name string, full bool) string {
	fold := full && strings.ContainsAny(name, " @_0123456789")
	var b strings.Builder
	done := 0
	for at := 0; at < len(s); {
		n := match(s[at:], name, fold)
		if n > 0 && !wordBefore(s[:at]) && !wordAfter(s[at+n:]) {
			b.WriteString(s[done:at] + say("withheld"))
			at += n
			done = at
			continue
		}
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return b.String() + s[done:]
}

// match is how many bytes at the start of s are the name; 0 when it is not
// there.
func match(s, name string, fold bool) int {
	if strings.HasPrefix(s, name) {
		return len(name)
	}
	n := 0
	for _, r := range name {
		if r == ' ' {
			k := gap(s[n:])
			if k == 0 {
				return 0
			}
			n += k
			continue
		}
		q, size := utf8.DecodeRuneInString(s[n:])
		if size == 0 || q != r && q != unicode.ToUpper(r) && !(fold && unicode.ToLower(q) == unicode.ToLower(r)) {
			return 0
		}
		n += size
	}
	return n
}

func wordBefore(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return inWord(r)
}

func wordAfter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return inWord(r)
}

func inWord(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// quote makes a stretch of a report fit to print. What is held back of it is
// marked; keep is the stretch that the quotation is there for.
func (v *veil) quote(report, text string, span, keep daybook.Span) string {
	hide := v.hidden[report]
	if len(text) != span.Len() || len(hide) == 0 {
		return v.of(report, text)
	}
	hide = slices.Clone(hide)
	slices.SortStableFunc(hide, func(a, b hidden) int { return a.span.Start - b.span.Start })
	var b strings.Builder
	at := span.Start
	for _, h := range hide {
		if h.whole && h.span.Contains(span) || !h.span.Overlaps(span) {
			continue
		}
		for _, s := range without(h.span, keep) {
			from, to := max(s.Start, at), min(s.End, span.End)
			if from >= to {
				continue
			}
			b.WriteString(text[at-span.Start : from-span.Start])
			b.WriteString(h.mark)
			at = to
		}
	}
	b.WriteString(text[at-span.Start:])
	return v.of(report, b.String())
}

// without is what is left of a span beside another.
func without(s, keep daybook.Span) []daybook.Span {
	if !s.Overlaps(keep) || keep.Len() == 0 {
		return []daybook.Span{s}
	}
	return []daybook.Span{{Start: s.Start, End: min(s.End, keep.Start)}, {Start: max(s.Start, keep.End), End: s.End}}
}

// title is the title of a report, which is the first line of its text.
func (v *veil) title(rep *record.Report) string {
	span := daybook.Span{End: len(rep.Title)}
	for _, h := range v.hidden[rep.Name] {
		if h.whole && h.span.Contains(span) && span.Len() > 0 {
			return h.mark
		}
	}
	return v.quote(rep.Name, rep.Title, span, daybook.Span{})
}

// link is the address of a report when it is one of the web and names nobody;
// of another only what may be said of it.
func (v *veil) link(rep *record.Report) Words {
	u, err := url.Parse(page.Clean(rep.URL))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil
	}
	if !v.open {
		told := letters(u.String())
		for _, n := range v.names {
			if n := letters(n); len(n) > 3 && strings.Contains(told, n) {
				return faint(say("link.withheld"))
			}
		}
		words := fields(strings.ToLower(u.Path + " " + u.RawQuery))
		for _, parts := range v.parts {
			if slices.ContainsFunc(parts, func(p string) bool { return slices.Contains(words, strings.ToLower(p)) }) {
				return faint(say("link.withheld"))
			}
		}
	}
	u.User = nil
	return Words{{Text: u.String(), URL: u.String()}}
}

// letters are the letters and digits of a text alone, small: "night-desk" and
// "Night Desk" have the same.
func letters(s string) string {
	if t, err := url.PathUnescape(s); err == nil {
		s = t
	}
	return strings.Join(fields(strings.ToLower(s)), "")
}

// hold finds what was said of the operation too lately to be passed on. That
// it is over can be told at once: there is nothing left to give away.
func (m *maker) hold() {
	if m.opt.Hold <= 0 {
		return
	}
	now := m.now
	if now.IsZero() {
		now = m.lastSaid()
	}
	for i := range m.r.Situation {
		v := &m.r.Situation[i]
		at := page.Latest(v.Said)
		if v.Kind != "ended" && (at.IsZero() || at.After(now.Add(-m.opt.Hold))) {
			m.live[v.Name] = true
		}
	}
}

func (m *maker) lastSaid() time.Time {
	var last time.Time
	note := func(i reconcile.Interval) {
		if t := page.Latest(i); t.After(last) {
			last = t
		}
	}
	for i := range m.r.Claims {
		note(m.r.Claims[i].Said)
	}
	for i := range m.r.Situation {
		note(m.r.Situation[i].Said)
	}
	return last
}

// gap is how many bytes at the start of s part two words of a name: as they are
// written, broken off at the end of a line, or put into an address.
func gap(s string) int {
	n := 0
	for n < len(s) {
		switch {
		case strings.IndexByte(" \t\n-_+.", s[n]) >= 0:
			n++
		case strings.HasPrefix(s[n:], "\u00a0"):
			n += len("\u00a0")
		case strings.HasPrefix(s[n:], "%20"):
			n += len("%20")
		default:
			return n
		}
	}
	return n
}
