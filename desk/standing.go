package desk

import (
	"slices"

	"daybook"
	"daybook/page"
	"daybook/reconcile"
	"daybook/record"
)

// against are the claims that one gave way to, or stands against; newer is the
// report that took the place of its own.
func against(rec *record.Record, c *record.Claim, s record.Standing, newer string) []*record.Claim {
	stands := func(o *record.Claim) bool { return rec.Standing[o.Name] == record.Stands }
	later := func(o *record.Claim) bool { return page.Latest(o.Said).After(page.Latest(c.Said)) }
	switch reconcile.Why(s) {
	case reconcile.Superseded, reconcile.Corrected:
		ofSpeaker := func(o *record.Claim) bool {
			return c.Source != "" && o.Source == c.Source && !o.Figure.Equal(c.Figure) && (later(o) || o.Revised && !c.Revised)
		}
		if last := alike(rec, c, func(o *record.Claim) bool {
			return ofSpeaker(o) && (stands(o) || rec.Standing[o.Name] == record.Dissents)
		}); len(last) > 0 {
			return last
		}
		return alike(rec, c, ofSpeaker)
	case reconcile.Replaced:
		return alike(rec, c, func(o *record.Claim) bool { return newer != "" && o.Report == newer })
	case reconcile.Overtaken:
		return alike(rec, c, func(o *record.Claim) bool { return stands(o) && later(o) && !o.Agrees(c.Figure) })
	case reconcile.Why(record.Dissents):
		return alike(rec, c, func(o *record.Claim) bool { return stands(o) && !o.Part && !o.Agrees(c.Figure) })
	case reconcile.Why(record.Stands):
		return alike(rec, c, func(o *record.Claim) bool {
			return rec.Standing[o.Name] == record.Dissents && !c.Part && !o.Agrees(c.Figure)
		})
	case reconcile.Lesser:
		return alike(rec, c, func(o *record.Claim) bool { return o.Report == c.Report && stands(o) })
	}
	return nil
}

// denials are the claims that say that it is not so.
func denials(rec *record.Record, c *record.Claim) []*record.Claim {
	if c.Stance == daybook.Denied {
		return nil
	}
	return alike(rec, c, func(o *record.Claim) bool { return o.Stance == daybook.Denied && o.Agrees(c.Figure) })
}

// alike are the other claims of a record for the same measure, of attackers or
// of others as it is, that have something.
func alike(rec *record.Record, c *record.Claim, has func(*record.Claim) bool) (out []*record.Claim) {
	for i := range rec.Claims {
		if o := &rec.Claims[i]; o.Name != c.Name && columnOf(o) == columnOf(c) && !o.Rejected && has(o) {
			out = append(out, o)
		}
	}
	return out
}

// once leaves one claim of each telling: copies say nothing new.
func once(cs []*record.Claim) (out []*record.Claim) {
	for _, c := range cs {
		if !slices.ContainsFunc(out, func(o *record.Claim) bool {
			return c.Origin != "" && o.Origin == c.Origin && o.Figure.Equal(c.Figure)
		}) {
			out = append(out, c)
		}
	}
	return out
}
