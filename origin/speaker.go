package origin

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"daybook"
	"daybook/lexicon"
)

// speaker is what the words for a source come to.
type speaker struct {
	body  string   // which kind of body speaks, by the lexicon: "police"
	place string   // of which place it is, as far as the words say
	name  []string // the words of a name
}

// hear reads the words for a source: a body, with the capitals before it for
// its place ("Baltimore police", "police in Chesapeake"), and a name in what
// capitals are left, which stands behind titles ("Sheriff Wayne Anderson").
func hear(source string) speaker {
	var sp speaker
	var before, name []string
	body := false
	for i, w := range tokens(source) {
		low := strings.ToLower(w)
		if e := lex.Find("body", low); e != nil {
			if !body {
				before = append(before, name...)
			}
			sp.body, body, name = moreExact(sp.body, e.Lemma), true, nil
			continue
		}
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case lex.Has("title", low):
			if !body {
				before = append(before, name...)
			}
			name = nil
		case lex.Has("filler", low), !unicode.IsUpper(r):
			if i > 0 && len(name) > 0 && !lex.Has("filler", low) {
				before, name = append(before, name...), nil
			}
		case utf8.RuneCountInString(w) > 1:
			name = append(name, low)
		}
	}
	if !body && len(name) == 0 {
		name, before = before, nil
	}
	if body && len(name) > 0 && within(source, name) {
		before, name = append(before, name...), nil
	}
	sp.name = name
	if body {
		sp.place = strings.Join(before, " ")
	}
	return sp
}

// within reports whether the name is where something is, rather than somebody:
// a word of place stands before it.
func within(source string, name []string) bool {
	ws := tokens(source)
	i := slices.IndexFunc(ws, func(w string) bool { return strings.ToLower(w) == name[0] })
	return i > 0 && lex.Has("place", strings.ToLower(ws[i-1]))
}

// moreExact prefers the body that says more: the state police are no police of
// the place, whatever stands first.
func moreExact(a, b string) string {
	if a == "" || strings.Contains(b, a) {
		return b
	}
	return a
}

// tokens are the words of a source. What the lexicon knows as one stays one,
// and the mark of the genitive is left off.
func tokens(s string) []string {
	ws := strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' && r != '-'
	})
	for i, w := range ws {
		w = strings.ReplaceAll(w, "’", "'")
		for _, e := range lex.Entries {
			if e.Label == "genitive" {
				w = strings.TrimSuffix(w, e.Lemma)
			}
		}
		ws[i] = strings.Trim(w, "'-")
	}
	var out []string
	for i := 0; i < len(ws); i++ {
		if es, n := lex.Match(lowered(ws), i); n > 1 && len(es) > 0 {
			out = append(out, strings.Join(ws[i:i+n], " "))
			i += n - 1
		} else if ws[i] != "" {
			out = append(out, ws[i])
		}
	}
	return out
}

// lowered are words that the lexicon can look up.
type lowered []string

func (w lowered) Len() int          { return len(w) }
func (w lowered) Norm(i int) string { return strings.ToLower(w[i]) }
func (w lowered) Hash(i int) uint32 { return lexicon.Hash(w.Norm(i)) }

// cast is who speaks in the readings.
type cast struct {
	names  map[string]string   // a name as it stands, and the fullest for the same person
	role   map[string]string   // the body that a person speaks for, by the fullest name
	places map[string][]string // the places that a kind of body is named with
	at     []string            // where the incident is
	here   string              // the same, as part of the name of a body
}

// enlist notes every speaker, so that "Wahab" in one paper is "Murtaza Wahab"
// in another, and that nobody has to say of where the police are.
func enlist(texts []*text) *cast {
	c := &cast{names: map[string]string{}, role: map[string]string{}, places: map[string][]string{}}
	var all [][]string
	for _, t := range texts {
		if h := t.Main(); h != nil && h.Place != nil {
			c.at = append(c.at, strings.ToLower(h.Place.Name), strings.ToLower(h.Place.Text))
		}
		for _, cl := range t.Claims {
			if cl.Source == nil {
				continue
			}
			sp := hear(*cl.Source)
			if len(sp.name) > 0 {
				all = append(all, sp.name)
			}
			if sp.body != "" && sp.place != "" {
				c.places[sp.body] = append(c.places[sp.body], sp.place)
			}
		}
	}
	c.here = seat(c.at)
	c.fullest(all)
	for _, t := range texts {
		for _, cl := range t.Claims {
			if cl.Source == nil {
				continue
			}
			if sp := hear(*cl.Source); len(sp.name) > 0 && sp.body != "" {
				full := c.names[strings.Join(sp.name, " ")]
				if b := c.corps(sp); c.role[full] == "" || b < c.role[full] {
					c.role[full] = b
				}
			}
		}
	}
	return c
}

// fullest finds for every name the longest that has all its words. One that
// fits two people is nobody's but its own.
func (c *cast) fullest(all [][]string) {
	for _, short := range all {
		var fits [][]string
		for _, full := range all {
			if contains(full, short) {
				fits = append(fits, full)
			}
		}
		slices.SortFunc(fits, func(a, b []string) int {
			if len(a) != len(b) {
				return len(b) - len(a)
			}
			return slices.Compare(a, b)
		})
		name := strings.Join(short, " ")
		c.names[name] = name
		if len(fits) > 0 && !slices.ContainsFunc(fits, func(f []string) bool { return !contains(fits[0], f) }) {
			c.names[name] = strings.Join(fits[0], " ")
		}
	}
}

func contains(full, short []string) bool {
	return !slices.ContainsFunc(short, func(w string) bool { return !slices.Contains(full, w) })
}

// corps is the name of a body: its kind, and its place. One that is named with
// no place is that of the place of the incident, or of the only place that such
// a body is named with.
func (c *cast) corps(sp speaker) string {
	here := func(p string) bool { return slices.Contains(c.at, p) }
	place := sp.place
	if named := c.places[sp.body]; place == "" && len(named) > 0 {
		if i := slices.IndexFunc(named, here); i >= 0 {
			place = named[i]
		} else if !slices.ContainsFunc(named, func(p string) bool { return p != named[0] }) {
			place = named[0]
		}
	}
	if place == "" || here(place) {
		return sp.body + c.here
	}
	return sp.body + "/" + place
}

// seat is the place that most readings give, the first of those in order, as
// part of the name of a body.
func seat(at []string) string {
	n := map[string]int{}
	for _, p := range at {
		n[p]++
	}
	best, most := "", 0
	for _, p := range slices.Sorted(maps.Keys(n)) {
		if n[p] > most {
			best, most = p, n[p]
		}
	}
	if best == "" {
		return ""
	}
	return "/" + best
}

// speaker is the telling of a claim as far as it follows from who says it.
func (c *cast) speaker(s *said) Telling {
	own := Telling{Origin: join(Own, s.digest), Why: Own}
	if s.claim.Post != nil && *s.claim.Post < len(s.Posts) || s.Report.Kind == daybook.SinglePost {
		if s.claim.Source == nil || s.claim.SourceKind != nil && *s.claim.SourceKind == daybook.PostAuthor {
			return s.posted()
		}
	}
	if s.claim.Source == nil {
		return own
	}
	if a := agency(split(*s.claim.Source)); a != "" {
		return Telling{Origin: join(Wire, a, s.figure()), Source: a, Why: Wire}
	}
	if source := c.name(*s.claim.Source); source != "" {
		return Telling{Origin: join(Spokesman, source, s.figure()), Source: source, Why: Spokesman}
	}
	if ws := s.quoted(s.claim.Spans.Quote); len(ws) >= quotation {
		return Telling{Origin: join(Quotation, digest(ws), s.figure()), Source: daybook.Unknown, Why: Quotation}
	}
	who := strings.Join(split(*s.claim.Source), " ")
	own.Origin, own.Source = join(Own, s.digest, who, s.claim.ID), daybook.Unknown
	if who != "" {
		own.Origin = join(Own, s.digest, who)
	}
	return own
}

// name is the one name of a speaker; "" for somebody who is nobody's equal.
// Who speaks for the police is the police.
func (c *cast) name(source string) string {
	if source == daybook.Unknown {
		return ""
	}
	sp := hear(source)
	if len(sp.name) > 0 {
		full := c.names[strings.Join(sp.name, " ")]
		if b := c.role[full]; b != "" {
			return b
		}
		return full
	}
	if sp.body != "" {
		return c.corps(sp)
	}
	return ""
}

// posted is the telling of what a post says in its own voice. The same words
// are the same post, wherever they stand; a few words also need the same
// handle.
func (s *said) posted() Telling {
	words, handle := s.words, ""
	if s.claim.Post != nil && *s.claim.Post < len(s.Posts) {
		p := s.Posts[*s.claim.Post]
		handle = strings.ToLower(strings.TrimPrefix(p.Handle, "@"))
		if p.Span.Valid(s.Report.Text) {
			words = split(p.Span.Of(s.Report.Text))
		}
	} else if s.claim.Source != nil {
		handle = strings.Join(split(*s.claim.Source), " ")
	} else {
		handle = strings.Join(split(s.Report.Publisher), " ")
	}
	t := Telling{Origin: join(Post, digest(words)), Source: daybook.Unknown, Why: Post}
	if handle != "" {
		t.Source = "@" + handle
	}
	if len(words) < quotation {
		t.Origin = join(t.Origin, handle)
	}
	return t
}
