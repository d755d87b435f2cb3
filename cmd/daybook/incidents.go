package main

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"slices"
	"strings"

	"daybook"
	"daybook/book"
	"daybook/page"
	"daybook/reconcile"
	"daybook/record"
	"daybook/score"
)

type incidentsVerb struct {
	bookFlags
	AsOf    *moment      `name:"as-of" placeholder:"TIME" help:"What the book showed at a moment."`
	Since   *moment      `placeholder:"TIME" help:"Only those that got a report since."`
	Country string       `placeholder:"NAME" help:"Only those in a country, by its name or two letters."`
	Type    daybook.Type `placeholder:"TYPE" help:"Only those of a type, such as bombing."`
	JSONL   bool         `name:"jsonl" help:"Print JSON Lines, one incident a line."`
	pageFlags
}

// Run lists the incidents.
func (v *incidentsVerb) Run(ctx context.Context) error {
	b, file, err := v.openRead(ctx)
	if err != nil {
		return err
	}
	defer file.Close()
	at, err := b.Moment(ctx, v.AsOf.time())
	if err != nil {
		return err
	}
	var rows []page.Row
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for s, err := range b.Incidents(ctx, at) {
		switch {
		case err != nil:
			return err
		case v.skip(&s):
		case v.JSONL:
			if err := enc.Encode(listed(&s)); err != nil {
				return err
			}
		default:
			rows = append(rows, row(&s))
		}
	}
	if v.JSONL {
		return nil
	}
	slices.SortStableFunc(rows, func(a, b page.Row) int { return strings.Compare(b.To, a.To) })
	return page.Incidents(out, rows, v.options())
}

// skip reports whether the flags leave an incident out.
func (v *incidentsVerb) skip(s *book.Summary) bool {
	if v.Since != nil && s.Newest.Before(v.Since.Time) || v.Type != "" && s.Type != v.Type {
		return true
	}
	return v.Country != "" && (s.Place == nil || !strings.EqualFold(s.Place.Country, v.Country) && !strings.EqualFold(s.Place.ISO, v.Country))
}

// line of the list, as scorers read it.
type listedIncident struct {
	ID      string                  `json:"id"`
	Also    []string                `json:"also"`
	Type    daybook.Type            `json:"type"`
	Status  daybook.Status          `json:"status"`
	Place   *daybook.Place          `json:"place"`
	From    string                  `json:"from"`
	To      string                  `json:"to"`
	Reports []string                `json:"reports"` // whose main incident it is, as their publishers call them
	Names   []string                `json:"names"`   // as the book calls them
	Mention []string                `json:"mentioned_by"`
	Toll    map[string]listedFigure `json:"toll"`
	Told    []score.Told            `json:"told"` // what each report alone gives, victims and attackers together
	Odds    int                     `json:"disagreements"`
	Newest  string                  `json:"newest"`
}

type listedFigure struct {
	Low     *int           `json:"low"`
	Best    *int           `json:"best"`
	High    *int           `json:"high"`
	Open    bool           `json:"open"`
	Rule    reconcile.Rule `json:"rule"`
	Origins int            `json:"origins"`
}

func listed(s *book.Summary) listedIncident {
	l := listedIncident{ID: s.ID, Also: s.Also, Type: s.Type, Status: s.Status, Place: s.Place, From: s.From, To: s.To,
		Reports: []string{}, Names: []string{}, Mention: []string{}, Told: []score.Told{}, Toll: map[string]listedFigure{}, Odds: s.Findings,
		Newest: s.Newest.Format("2006-01-02T15:04:05Z07:00")}
	for _, r := range s.Reports {
		name := r.ID
		if name == "" {
			name = r.Name
		}
		if r.Main {
			l.Reports, l.Names = append(l.Reports, name), append(l.Names, r.Name)
			l.Told = append(l.Told, told(name, &r))
		} else {
			l.Mention = append(l.Mention, name)
		}
	}
	for name, e := range book.Toll(s.Estimates) {
		l.Toll[name] = listedFigure{e.Low, e.Best, e.High, e.Open, e.Rule, e.Origins}
	}
	return l
}

// told is what a report alone gives for its main incident.
func told(name string, r *record.Report) score.Told {
	t := score.Told{Report: name, Published: r.Published}
	if r.Toll != nil {
		t.Killed, t.Injured = together(r.Toll.Killed, r.Toll.AttackersKilled), together(r.Toll.Injured, nil)
	}
	return t
}

// together adds the lower bounds of two figures, or the upper where there is no
// other; nil where neither is given.
func together(bounds ...*daybook.Bounds) *int {
	sum, given := 0, false
	for _, b := range bounds {
		if b == nil {
			continue
		}
		given = true
		if b[0] != nil {
			sum += *b[0]
		} else if b[1] != nil {
			sum += *b[1]
		}
	}
	if !given {
		return nil
	}
	return &sum
}
