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

// nameAll gathers the names that are withheld: those that the reports mark,
// who wrote a post that nobody vouches for, and who speaks by name as a
// relative, a witness, or as nobody in particular.
//
// The record that the reader has seen counts too: what it says of somebody who
// is in it no more is told again when it says that a disagreement is gone.
func (v *veil) nameAll(m *maker) {
	public := m.public()
	for _, r := range m.seen() {
		for i := range r.Reports {
			rep := &r.Reports[i]
			for _, n := range rep.Private {
				v.name(m, rep.Name, n)
			}
			if rep.Kind == daybook.SinglePost && len(rep.Private) == 0 && !vouched(r, rep.Name) {
				v.name(m, rep.Name, rep.Publisher)
			}
		}
		for i := range r.Claims {
			c := &r.Claims[i]
			v.speaker(m, claimant(c), public)
			if n, exact := c.Exact(); exact && n == 1 {
				v.name(m, c.Report, record.Aged(c.Words, c.Quote)) // the one who is counted
			}
		}
		for i := range r.Blame {
			v.name(m, r.Blame[i].Report, record.Aged(r.Blame[i].Actor, r.Blame[i].Quote))
		}
		for _, vs := range [][]record.Voice{r.Situation, r.Blame} {
			for i := range vs {
				v.speaker(m, voice(&vs[i]), public)
			}
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

// name adds a name that a report has, in its spellings. A person is called by
// one word of his name after that; an account is not, and "night" is a word.
func (v *veil) name(m *maker, report, name string) {
	account := strings.Contains(name, "@")
	for _, n := range spellings(name) {
		if m.noName(n) {
			continue
		}
		v.names = append(v.names, n)
		if !account {
			v.parts[report] = append(v.parts[report], strings.Fields(n)...)
		}
	}
}

// speaker adds the names in the description of somebody who speaks for
// himself alone. One word with a capital may be "Posts", and is a name only of
// a relative or a witness.
func (v *veil) speaker(m *maker, s speaker, public map[string]bool) {
	switch s.kind {
	case daybook.Relative, daybook.Witness, daybook.OtherSource:
		for _, n := range names(s.who, public) {
			if s.kind != daybook.OtherSource || strings.Contains(n, " ") {
				v.name(m, s.report, n)
			}
		}
	case daybook.PostAuthor:
		if capital := names(s.who, public); strings.Contains(s.who, "@") || len(capital) > 0 && strings.Contains(capital[0], " ") {
			v.name(m, s.report, s.who)
		}
		if s.post != nil {
			v.name(m, s.report, s.post.Author)
			v.name(m, s.report, s.post.Handle)
		}
	}
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
// unreadable. What counts one as it was read is a name, though somebody has
// corrected the figure.
func (m *maker) noName(name string) bool {
	if p := m.r.Place; p != nil && slices.ContainsFunc([]string{p.Text, p.Name, p.Admin1, p.Country}, func(s string) bool { return strings.EqualFold(page.Clean(s), name) }) {
		return true
	}
	several := false
	for i := range m.r.Claims {
		c := &m.r.Claims[i]
		if !strings.EqualFold(page.Clean(c.Words), name) {
			continue
		}
		if n, exact := c.Exact(); exact && n == 1 {
			return false
		}
		several = true
	}
	return several
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
	for _, r := range m.seen() {
		for _, rep := range r.Reports {
			if rep.Kind != daybook.SinglePost {
				add(rep.Publisher)
			}
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
	return slices.ContainsFunc(m.seen(), func(r *record.Record) bool {
		return slices.ContainsFunc(r.Reports, func(rep record.Report) bool {
			return slices.ContainsFunc(rep.Private, func(n string) bool { return strings.EqualFold(n, name) })
		})
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
