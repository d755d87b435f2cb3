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
}

type hidden struct {
	span daybook.Span
	mark string
	// whole leaves words alone that lie within it, and not it in them.
	whole bool
}

func newVeil(m *maker) *veil {
	v := &veil{open: m.opt.Private, parts: map[string][]string{}, hidden: map[string][]hidden{}}
	if !v.open {
		v.nameAll(m)
		for i := range m.r.Claims {
			if c := &m.r.Claims[i]; child(c) {
				m.kids[c.Name] = true
				v.hidden[c.Report] = append(v.hidden[c.Report], hidden{c.Spans.Figure, say("words.child"), false})
			}
		}
	}
	for i := range m.r.Situation {
		if s := &m.r.Situation[i]; m.live[s.Name] {
			v.hidden[s.Report] = append(v.hidden[s.Report], hidden{s.Span, say("words.live"), true})
		}
	}
	return v
}

// child reports whether a claim is about children.
func child(c *record.Claim) bool { return c.Child || c.Class == daybook.Children }

// nameAll gathers the names that are withheld: those that the reports mark,
// who wrote a post that nobody vouches for, and who speaks by name as a
// relative, a witness, or as nobody in particular.
func (v *veil) nameAll(m *maker) {
	add := func(report, name string) {
		for _, n := range spellings(name) {
			if m.noName(n) {
				continue
			}
			v.names = append(v.names, n)
			if report != "" {
				v.parts[report] = append(v.parts[report], strings.Fields(n)...)
			}
		}
	}
	for i := range m.r.Reports {
		rep := &m.r.Reports[i]
		for _, n := range rep.Private {
			add(rep.Name, n)
		}
		if rep.Kind == daybook.SinglePost && len(rep.Private) == 0 && !vouched(m.r, rep.Name) {
			add(rep.Name, rep.Publisher)
		}
	}
	public := m.public()
	speaker := func(report, who string, kind daybook.SourceKind) {
		if kind == daybook.Relative || kind == daybook.Witness || kind == daybook.OtherSource {
			for _, n := range names(who, public) {
				add(report, n)
			}
		}
	}
	for i := range m.r.Claims {
		c := &m.r.Claims[i]
		speaker(c.Report, c.Who, c.Kind)
	}
	for _, vs := range [][]record.Voice{m.r.Situation, m.r.Blame} {
		for i := range vs {
			speaker(vs[i].Report, vs[i].Who, vs[i].Source)
		}
	}
	slices.SortFunc(v.names, func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return strings.Compare(a, b)
	})
	v.names = slices.Compact(v.names)
	v.trim(m)
}

// vouched reports whether an official or a body speaks in a single post.
func vouched(r *record.Record, report string) bool {
	return slices.ContainsFunc(r.Claims, func(c record.Claim) bool {
		return c.Report == report && slices.Contains([]daybook.SourceKind{daybook.Government, daybook.Police, daybook.Military, daybook.Medical, daybook.Court, daybook.NGO, daybook.Media}, c.Kind)
	})
}

// spellings are a name as it stands and, of "Night Desk (@nightdesk)", its two
// parts.
func spellings(name string) []string {
	name = page.Clean(name)
	out := []string{name}
	if before, handle, ok := strings.Cut(name, " (@"); ok {
		out = append(out, before, strings.TrimSuffix(handle, ")"))
	}
	if bare, ok := strings.CutPrefix(name, "@"); ok {
		out = append(out, bare)
	}
	return slices.DeleteFunc(out, func(s string) bool { return utf8.RuneCountInString(s) < 2 })
}

// noName reports whether what is marked as a private name is none: a count of
// several people, or the place. A reader errs, and must not make a figure
// unreadable.
func (m *maker) noName(name string) bool {
	if p := m.r.Place; p != nil && slices.ContainsFunc([]string{p.Text, p.Name, p.Admin1, p.Country}, func(s string) bool { return strings.EqualFold(page.Clean(s), name) }) {
		return true
	}
	return slices.ContainsFunc(m.r.Claims, func(c record.Claim) bool {
		n, exact := c.Exact()
		return (!exact || n > 1) && strings.EqualFold(page.Clean(c.Words), name)
	})
}

// names are the names in a description of somebody: words with capitals that
// stand together, but for the one that only begins it and for what is public.
func names(who string, public map[string]bool) []string {
	var out []string
	var run []string
	put := func() {
		if len(run) > 0 && slices.ContainsFunc(run, func(w string) bool { return !public[strings.ToLower(w)] }) {
			out = append(out, strings.Join(run, " "))
		}
		run = nil
	}
	words := strings.Fields(page.Clean(who))
	for i, w := range words {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		w = strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "'s")
		r, _ := utf8.DecodeRuneInString(w)
		begins := i == 0 && len(words) > 1 && !upper(words[1])
		if !unicode.IsUpper(r) || begins {
			put()
			continue
		}
		run = append(run, w)
	}
	put()
	return out
}

func upper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// public are the words of what papers, the place, and officials are called.
func (m *maker) public() map[string]bool {
	out := map[string]bool{}
	add := func(s string) {
		for _, w := range fields(s) {
			out[strings.ToLower(w)] = true
		}
	}
	for _, rep := range m.r.Reports {
		if rep.Kind != daybook.SinglePost {
			add(rep.Publisher)
		}
	}
	for i := range m.r.Claims {
		c := &m.r.Claims[i]
		if !slices.Contains([]daybook.SourceKind{daybook.Relative, daybook.Witness, daybook.PostAuthor, daybook.OtherSource, ""}, c.Kind) && !m.private(c.Who) {
			add(c.Who)
		}
	}
	if p := m.r.Place; p != nil {
		add(p.Text + " " + p.Name + " " + p.Admin1 + " " + p.Country)
	}
	return out
}

// private reports whether some report marks the whole of a name as private.
func (m *maker) private(name string) bool {
	return slices.ContainsFunc(m.r.Reports, func(rep record.Report) bool {
		return slices.ContainsFunc(rep.Private, func(n string) bool { return strings.EqualFold(n, name) })
	})
}

// trim keeps of the single words those that tell who somebody is: not what is
// written small somewhere, which is a word and no name, and not what papers,
// places and officials are called.
func (v *veil) trim(m *maker) {
	common := m.public()
	small := func(s string) {
		for _, w := range fields(s) {
			if w == strings.ToLower(w) {
				common[w] = true
			}
		}
	}
	for _, rep := range m.r.Reports {
		small(rep.Title)
	}
	for i := range m.r.Claims {
		small(m.r.Claims[i].Quote)
	}
	for _, vs := range [][]record.Voice{m.r.Situation, m.r.Blame} {
		for _, s := range vs {
			small(s.Quote)
		}
	}
	for report, words := range v.parts {
		v.parts[report] = slices.DeleteFunc(words, func(w string) bool {
			return utf8.RuneCountInString(w) < 3 || !upper(w) || common[strings.ToLower(w)]
		})
	}
}

func fields(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// text makes words from outside fit to print that no one report says: they may
// be of any of them.
func (v *veil) text(s string) string { return v.of("", s) }

// of makes words of a report fit to print: clean, and without private names.
func (v *veil) of(report, s string) string {
	s = page.Clean(s)
	if v.open {
		return s
	}
	for _, n := range v.names {
		s = mask(s, n, true)
	}
	for _, of := range slices.Sorted(maps.Keys(v.parts)) {
		if of == report || report == "" {
			for _, n := range v.parts[of] {
				s = mask(s, n, false)
			}
		}
	}
	return s
}

// mask puts a mark in place of a name wherever it stands as a word of its own,
// and of its genitive. Names of several words are found in any case; a single
// word, which may be a common one, only as it is written or in capitals.
func mask(s, name string, full bool) string {
	fold := full && strings.ContainsAny(name, " @_0123456789")
	mark := say("withheld")
	var b strings.Builder
	for at := 0; at < len(s); {
		n := match(s[at:], name, fold)
		if n > 0 && !wordBefore(s[:at]) && !wordAfter(s[at+n:]) {
			b.WriteString(mark)
			at += n
			continue
		}
		_, size := utf8.DecodeRuneInString(s[at:])
		b.WriteString(s[at : at+size])
		at += size
	}
	return b.String()
}

// match is how many bytes at the start of s are the name; 0 when it is not
// there.
func match(s, name string, fold bool) int {
	if strings.HasPrefix(s, name) {
		return len(name)
	}
	n := 0
	for _, r := range name {
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
