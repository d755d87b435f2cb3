package desk

import (
	"net/http"
	"slices"
	"time"

	"daybook/page"
	"daybook/reconcile"
	"daybook/record"
)

// changesPage is what differs between two moments of what the book showed.
type changesPage struct {
	*record.Changes
	Head         string
	Since, Until time.Time
	Clock        page.Clock
	Stops        []stop         // the moments to choose from
	Moved        []claimChange  // claims that stand otherwise, or are gone
	New          []claimChange  // claims that were not there
	Figured      []figureChange // figures whose numbers, or whose support, are others
}

// claimChange is a claim with its speaker, and how it stood and stands.
type claimChange struct {
	*record.Claim
	Who           string
	Before, After string
	Class         string // how it is set
}

// figureChange is a figure then and now.
type figureChange struct {
	Name       string
	Then, Now  string
	Was, Is    string // their ranges, where they are wider
	Behind     string // what is behind the figure of now
	Rose, Fell bool
	No         bool // it is not there any more
}

func (d *Desk) changes(w http.ResponseWriter, r *http.Request) error {
	since, err := timeOf(r.FormValue("since"))
	if err != nil {
		return err
	}
	until, err := timeOf(r.FormValue("until"))
	if err != nil {
		return err
	}
	c, err := d.book.Changes(r.Context(), r.PathValue("id"), since, until)
	if err != nil {
		return err
	}
	rec, err := d.book.Record(r.Context(), c.Incident.ID, record.Recorded, time.Time{})
	if err != nil {
		return err
	}
	now := pageOf(rec, moment{Clock: record.Recorded}, d.opt.Now())
	p := &changesPage{Changes: c, Head: page.Headline(&c.Incident), Since: since, Until: until, Clock: now.Clock, Stops: now.stops(rec)}
	for i := range c.Claims {
		x := &c.Claims[i]
		to := claimChange{Claim: &x.Claim, Who: now.Who(&x.Claim), Before: page.Word("standing", string(x.Before)), After: page.Word("standing", string(x.After)), Class: setting(x.After)}
		if x.Before == "" {
			p.New = append(p.New, to)
		} else {
			p.Moved = append(p.Moved, to)
		}
	}
	slices.SortStableFunc(p.New, func(a, b claimChange) int { return page.Latest(a.Said).Compare(page.Latest(b.Said)) })
	said := map[string]bool{} // the same sentence of every reprint
	c.Findings = slices.DeleteFunc(c.Findings, func(f record.FindingChange) bool {
		again := said[f.Text]
		said[f.Text] = true
		return again
	})
	for i := range c.Figures {
		if f := figured(&c.Figures[i]); f.Then != f.Now || f.Was != f.Is || f.Behind != "" {
			p.Figured = append(p.Figured, f)
		}
	}
	return d.show(w, r, "changes", p.Head, p)
}

func figured(x *record.FigureChange) figureChange {
	f := figureChange{Name: page.Cell(x.Measure, x.Side, x.Class), Then: "–", Now: "–", No: x.After == nil}
	if x.Before != nil {
		f.Then, f.Was = x.Before.Number(), wider(&x.Before.Estimate)
	}
	if x.After != nil {
		f.Now, f.Is = x.After.Number(), wider(&x.After.Estimate)
		if x.After.Origins > 0 {
			f.Behind = page.Behind(x.After)
		}
	}
	if x.Before != nil && x.After != nil && x.Before.Best != nil && x.After.Best != nil {
		f.Rose, f.Fell = *x.After.Best > *x.Before.Best, *x.After.Best < *x.Before.Best
	}
	return f
}

// wider is the range of a figure where it says more than its number.
func wider(e *reconcile.Estimate) string {
	if s := e.Span(); s != e.Number() {
		return s
	}
	return ""
}
