package score

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"daybook"
)

// ClaimsResult is what [Claims] found.
type ClaimsResult struct {
	// Groups are the tallies of each level by group of reports; "all" holds
	// those of all reports. The group of a report is the name before its
	// first hyphen.
	Groups map[string]*[4]Tally
	// Toll tallies the exact tolls of the main incident: killed, attackers
	// killed, injured, in this order.
	Toll [3]Tally
	// Responsibility tallies statements of who did it, by kind and actor;
	// of those right, ResponsibilitySource have the right source.
	Responsibility       Tally
	ResponsibilitySource int

	// Of the claims read with the right figure and incident, Named give a
	// speaker: Misattributed one that is not gold's, Invented one where the
	// report speaks in its own voice. Attributable is how many of the same
	// claims have a named speaker in gold.
	Misattributed, Invented, Named, Attributable int
	// Of the AttributedSpeech claims whose speaker is right and not the
	// report, so many have the right channel and kind of speaker.
	Via, SourceKind, AttributedSpeech int
	// Ungrounded is how many claims, indefinite ones too, have a quote that
	// is empty or not in the report.
	Ungrounded int
	// Reports is how many reports gold has, Read how many of them have a
	// reading.
	Reports, Read int

	// Errors are in the order of the gold reports.
	Errors []Error
	// Rules tallies the claims read by the rule that made them, keyed by its
	// name.
	Rules map[string]*ClaimRule
}

// goldReport is a report as coded by hand. The incident of its claims is
// "main" or "other".
type goldReport struct {
	ID             string                   `json:"id"`
	Group          string                   `json:"group"`
	Title          string                   `json:"title"`
	Text           *string                  `json:"text"`
	Claims         *[]daybook.Claim         `json:"claims"`
	Responsibility []daybook.Responsibility `json:"responsibility"`
	Toll           daybook.Toll             `json:"toll"`
}

func (g *goldReport) check() error {
	switch {
	case g.ID == "":
		return errors.New("a gold report without id")
	case g.Text == nil:
		return errors.New("a gold report without text")
	case g.Claims == nil:
		return errors.New("a gold report without claims: is this the gold of another measure?")
	}
	for i, c := range *g.Claims {
		switch "" {
		case string(c.Measure):
			return fmt.Errorf("gold claim %d has no measure", i+1)
		case c.Incident:
			return fmt.Errorf("gold claim %d has no incident", i+1)
		case string(c.Stance):
			return fmt.Errorf("gold claim %d has no stance", i+1)
		}
	}
	return nil
}

// Claims scores readings against gold claims. Gold has one coded report a
// line; name is what its errors call it (name:line). A report without a
// reading counts as read with nothing in it.
func Claims(name string, gold io.Reader, readings Readings) (*ClaimsResult, error) {
	reads, err := byReport(readings)
	if err != nil {
		return nil, err
	}
	res := &ClaimsResult{Groups: map[string]*[4]Tally{}, Rules: map[string]*ClaimRule{}}
	for g, err := range decodeLines(name, gold, (*goldReport).check) {
		if err != nil {
			return nil, err
		}
		res.Reports++
		r, ok := reads[g.ID]
		if ok {
			res.Read++
		} else {
			r = &daybook.Reading{}
		}
		res.claims(g, r)
		res.responsibility(g, r)
		res.toll(g, r)
	}
	return res, nil
}

// claims scores the claims of one report.
func (res *ClaimsResult) claims(g *goldReport, r *daybook.Reading) {
	all := mainOrOther(r)
	flat := flatten(g.Title + "\n" + *g.Text)
	for i := range all {
		if q := flatten(all[i].Quote); q == "" || !strings.Contains(flat, q) {
			res.Ungrounded++
			res.claimError(Ungrounded, g.ID, side{"read", &all[i]})
		}
	}
	read := slices.DeleteFunc(slices.Clone(all), func(c daybook.Claim) bool { return c.Indefinite })
	group, _, _ := strings.Cut(g.Group, "-")
	for level := range Levels {
		gold, read := distinct(*g.Claims, level), distinct(read, level)
		right := len(match(gold, read, level))
		for _, name := range []string{"all", group} {
			if res.Groups[name] == nil {
				res.Groups[name] = new([4]Tally)
			}
			res.Groups[name][level].add(right, len(read), len(gold))
		}
	}
	res.pairs(g.ID, distinct(*g.Claims, Full), distinct(read, Full), all)
}

// pairs matches the distinct claims of one report and records how far each
// pair goes and what is left over. all are the claims read, with repeated and
// indefinite ones: a missed claim may stand near one of those.
func (res *ClaimsResult) pairs(id string, gold, read, all []daybook.Claim) {
	pairs := match(gold, read, Count)
	missed, extra := pointers(gold), pointers(read)
	for _, p := range pairs {
		g, r := &gold[p.gold], &read[p.read]
		missed[p.gold], extra[p.read] = nil, nil
		res.pair(id, g, r, p.levels)
		res.rule(r).add(p.levels)
	}
	missed, extra = compact(missed), compact(extra)
	loose := slices.Clone(extra)
	for i := range all {
		if all[i].Indefinite {
			loose = append(loose, &all[i])
		}
	}
	for _, g := range missed {
		res.claimError(Missed, id, side{"gold", g}, side{"near", nearest(g, loose)})
	}
	for _, r := range extra {
		res.claimError(Extra, id, side{"read", r}, side{"near", nearest(r, missed)})
		res.rule(r).add(0)
	}
}

// pair records a gold claim and the read claim matched with it.
func (res *ClaimsResult) pair(id string, g, r *daybook.Claim, levels int) {
	kind := NotFull
	switch levels {
	case Incident:
		kind = NotIncident
	case Attributed:
		kind = NotAttributed
	}
	if levels >= Attributed {
		if named(g.Source) {
			res.Attributable++
		}
		if named(r.Source) {
			res.Named++
			switch {
			case g.Source == nil:
				res.Invented++
				kind = Invented
			case levels == Attributed:
				res.Misattributed++
				res.rule(r).Misattributed++
				kind = Misattributed
			}
		}
	}
	if levels >= Full && g.Source != nil {
		res.AttributedSpeech++
		if a, b := viaWords(g), viaWords(r); slices.Equal(a, b) || a.shares(b) {
			res.Via++
		}
		if sameText(g.SourceKind, r.SourceKind) {
			res.SourceKind++
		}
	}
	if levels < len(Levels) {
		res.claimError(kind, id, side{"gold", g}, side{"read", r})
	}
}

func viaWords(c *daybook.Claim) wordSet {
	if c.Via == nil {
		return nil
	}
	return words(*c.Via)
}

// responsibility scores the statements of who did it: each gold one takes the
// first unused one of its kind that names the same actor or shares a word with
// it.
func (res *ClaimsResult) responsibility(g *goldReport, r *daybook.Reading) {
	res.Responsibility.add(0, len(r.Responsibility), len(g.Responsibility))
	extra := pointers(r.Responsibility)
	for i := range g.Responsibility {
		a := &g.Responsibility[i]
		j := slices.IndexFunc(extra, func(b *daybook.Responsibility) bool {
			return b != nil && a.Kind == b.Kind &&
				(a.Actor == b.Actor || words(a.Actor).shares(words(b.Actor)))
		})
		if j < 0 {
			res.responsibilityError(ResponsibilityMissed, g.ID, a, nil)
			continue
		}
		b := extra[j]
		extra[j] = nil
		res.Responsibility.Right++
		if sameSource(a.Source, b.Source) {
			res.ResponsibilitySource++
		} else {
			res.responsibilityError(ResponsibilitySource, g.ID, a, b)
		}
	}
	for _, b := range compact(extra) {
		res.responsibilityError(ResponsibilityExtra, g.ID, nil, b)
	}
}

// tollNames names the figures of a toll in the order of [tollOf].
var tollNames = [3]string{"killed", "attackers_killed", "injured"}

func tollOf(t *daybook.Toll) [3]*daybook.Bounds {
	return [3]*daybook.Bounds{t.Killed, t.AttackersKilled, t.Injured}
}

// toll scores the tolls of one report.
func (res *ClaimsResult) toll(g *goldReport, r *daybook.Reading) {
	gold, read := tollOf(&g.Toll), tollOf(&r.Toll)
	for k := range tollNames {
		a, b := gold[k], read[k]
		same := tollBounds(a) == tollBounds(b)
		if !same {
			res.tollError(g.ID, k, a, b, r)
		}
		res.Toll[k].add(count(same && a != nil), count(b != nil), count(a != nil))
	}
}

// tollBounds writes the bounds of a toll, or that there is none.
func tollBounds(b *daybook.Bounds) string {
	if b == nil {
		return "none"
	}
	return bounds(b[0], b[1])
}

// mainOrOther returns the claims of a reading with "main" or "other" for
// their incident.
func mainOrOther(r *daybook.Reading) []daybook.Claim {
	main := map[string]bool{}
	for _, h := range r.Happenings {
		if h.Main {
			main[h.Key] = true
		}
	}
	claims := slices.Clone(r.Claims)
	for i := range claims {
		if main[claims[i].Incident] {
			claims[i].Incident = "main"
		} else {
			claims[i].Incident = "other"
		}
	}
	return claims
}

// named reports whether a source names a speaker.
func named(source *string) bool { return source != nil && *source != daybook.Unknown }

func pointers[T any](list []T) []*T {
	out := make([]*T, len(list))
	for i := range list {
		out[i] = &list[i]
	}
	return out
}

// compact drops the nil pointers.
func compact[T any](list []*T) []*T {
	return slices.DeleteFunc(list, func(p *T) bool { return p == nil })
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
