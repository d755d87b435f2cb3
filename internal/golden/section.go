package golden

import (
	"cmp"
	"fmt"
	"strings"

	"daybook"
)

// Sections prints a reading for a corpus file, one statement a line, without
// what is of no concern to the trap of a report: identifiers, rules,
// confidence, coordinates.
//
// A claim is its measure, class, figure and words; then, as far as it has
// them, its source with the source's kind, and the channel; then, after bars,
// its incident, its stance, and what else is particular about it:
//
//	killed people 4 "Four people" <- a spokesman [police] via AFP | main | asserted
//	killed security 2 "two policemen" | main | asserted | part of "Four people"
//
// Statements of responsibility and of the situation have the same form; the
// other sections read by themselves.
func Sections(r *daybook.Reading) map[string]string {
	return map[string]string{
		"incident":       incidents(r),
		"posts":          posts(r),
		"claims":         claims(r),
		"responsibility": responsibility(r),
		"situation":      situation(r),
		"toll":           toll(r),
		"notes":          notes(r),
	}
}

// incident is the name of an incident in a line.
func incident(r *daybook.Reading, key string) string {
	if m := r.Main(); m != nil && m.Key == key {
		return "main"
	}
	return "incident " + key
}

func incidents(r *daybook.Reading) string {
	var b strings.Builder
	for _, h := range r.Happenings {
		fmt.Fprintf(&b, "%s: %s, %s\n", incident(r, h.Key), h.Type, h.Status)
		if p := h.Place; p != nil {
			fmt.Fprintf(&b, "  place %q: %s, %s, %s (%s)\n", p.Text, or(p.Name), or(p.Admin1), or(p.ISO), or(p.Precision))
		}
		if d := h.Date; d != nil {
			end := ""
			if d.End != nil {
				end = ".." + *d.End
			}
			fmt.Fprintf(&b, "  date %q: %s%s (%s)\n", d.Text, d.Start, end, d.Precision)
		}
		for _, x := range h.Perpetrators {
			fmt.Fprintf(&b, "  perpetrator %q: %s, %s\n", x.Text, x.Kind, x.Stance)
		}
		for _, x := range h.Targets {
			fmt.Fprintf(&b, "  target %q: %s\n", x.Text, or(x.Kind))
		}
		for _, x := range h.Victims {
			named := ""
			if x.Named {
				named = ", named"
			}
			fmt.Fprintf(&b, "  victim %q: %s %s%s\n", x.Text, or(x.Effect), daybook.Figure{Lo: x.Lo, Hi: x.Hi}, named)
		}
		for _, x := range h.Weapons {
			fmt.Fprintf(&b, "  weapon %q: %s\n", x.Text, or(x.Kind))
		}
	}
	return b.String()
}

func or(s string) string { return cmp.Or(s, "-") }

func posts(r *daybook.Reading) string {
	var b strings.Builder
	for _, p := range r.Posts {
		fmt.Fprintf(&b, "%s (%s) %s %s: %q\n", or(p.Author), or(p.Handle), or(p.Posted), or(p.Platform), excerpt(p.Span.Of(r.Report.Text)))
	}
	return b.String()
}

// excerpt is enough of a long text to know it again.
func excerpt(s string) string {
	const ends = 30
	if c := []rune(s); len(c) > 2*ends+3 {
		return string(c[:ends]) + "…" + string(c[len(c)-ends:])
	}
	return s
}

func claims(r *daybook.Reading) string {
	var b strings.Builder
	words := map[string]string{}
	for _, c := range r.Claims {
		words[c.ID] = c.Words
	}
	for _, c := range r.Claims {
		fmt.Fprintf(&b, "%s %s %s %q", c.Measure, c.Class, c.Figure, c.Words)
		b.WriteString(word(c.Source, c.SourceKind, c.Via))
		fmt.Fprintf(&b, " | %s | %s", incident(r, c.Incident), c.Stance)
		more := func(ok bool, format string, args ...any) {
			if ok {
				fmt.Fprintf(&b, " | "+format, args...)
			}
		}
		switch {
		case c.PartOf != nil:
			more(true, "part of %q", words[*c.PartOf])
		default:
			more(c.Part, "part")
		}
		more(c.Include == daybook.Yes && c.Class == daybook.People, "with attackers")
		more(c.Include == daybook.No && c.Class == daybook.People, "without attackers")
		more(c.Indefinite, "indefinite")
		more(c.Increment, "increment")
		if c.Scope != nil {
			more(true, "%s %q", c.Scope.Kind, c.Scope.Text)
		}
		if c.Post != nil {
			more(true, "post %d", *c.Post)
		}
		if c.Said != nil && c.Said.Text != "" { // without words: before publication
			more(true, "said %q %s..%s", c.Said.Text, c.Said.From, c.Said.To)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// word is on whose word something stands; nothing for the report's own.
func word(source *string, kind *daybook.SourceKind, via *string) string {
	s := ""
	if source != nil {
		s = " <- " + *source
	}
	if kind != nil {
		s += " [" + string(*kind) + "]"
	}
	if via != nil {
		s += " via " + *via
	}
	return s
}

func responsibility(r *daybook.Reading) string {
	var b strings.Builder
	for _, x := range r.Responsibility {
		fmt.Fprintf(&b, "%s %q%s | %s\n", x.Kind, x.Actor, word(x.Source, x.SourceKind, x.Via), incident(r, x.Incident))
	}
	return b.String()
}

func situation(r *daybook.Reading) string {
	var b strings.Builder
	for _, x := range r.Situation {
		fmt.Fprintf(&b, "%s %q%s | %s\n", x.Kind, x.Quote, word(x.Source, x.SourceKind, x.Via), incident(r, x.Incident))
	}
	return b.String()
}

func toll(r *daybook.Reading) string {
	var b strings.Builder
	for _, x := range []struct {
		name string
		*daybook.Bounds
	}{{"killed", r.Toll.Killed}, {"attackers killed", r.Toll.AttackersKilled}, {"injured", r.Toll.Injured}} {
		if x.Bounds != nil {
			fmt.Fprintf(&b, "%s %s\n", x.name, daybook.Figure{Lo: x.Bounds[0], Hi: x.Bounds[1]})
		}
	}
	return b.String()
}

func notes(r *daybook.Reading) string {
	var b strings.Builder
	for _, n := range r.Notes {
		fmt.Fprintf(&b, "%q: %s\n", excerpt(n.Span.Of(r.Report.Text)), n.Text)
	}
	return b.String()
}
