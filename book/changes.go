package book

import (
	"context"
	"errors"
	"strings"
	"time"

	"daybook/record"
	"daybook/token"
)

// Changes is what the book said of an incident at one moment, otherwise than it
// had said at an earlier one. A zero since is before anything was entered, a zero
// until is now.
func (b *Book) Changes(ctx context.Context, id string, since, until time.Time) (*record.Changes, error) {
	if !until.IsZero() && until.Before(since) {
		return nil, refused("the later moment, %s, lies before the earlier one, %s", until.Format(time.RFC3339), since.Format(time.RFC3339))
	}
	after, err := b.Record(ctx, id, record.Recorded, until)
	if err != nil {
		return nil, err
	}
	before, err := b.before(ctx, id, after, since)
	if err != nil {
		return nil, err
	}
	c := record.Diff(before, after)
	c.From = record.AsOf{Clock: record.Recorded, At: since}
	if before != nil {
		c.From.Seq = before.AsOf.Seq
	}
	for _, r := range c.Reports {
		if r.Supersedes == "" {
			continue
		}
		change, err := b.altered(ctx, r)
		if err != nil {
			return nil, err
		}
		if len(change.Removed)+len(change.Added) > 0 {
			c.Text = append(c.Text, *change)
		}
	}
	return c, nil
}

// before is the record of an incident at an earlier moment, under the
// identifier it had then; nil when there was none.
func (b *Book) before(ctx context.Context, id string, after *record.Record, since time.Time) (*record.Record, error) {
	if since.IsZero() {
		return nil, nil
	}
	for _, name := range append([]string{id, after.ID}, after.Also...) {
		r, err := b.Record(ctx, name, record.Recorded, since)
		var none *NameError
		if errors.As(err, &none) {
			continue
		}
		return r, err
	}
	return nil, nil
}

// altered is what a page says otherwise than its earlier version, sentence by
// sentence.
func (b *Book) altered(ctx context.Context, r record.Report) (*record.TextChange, error) {
	out := &record.TextChange{Report: r.Name, Supersedes: r.Supersedes, Publisher: r.Publisher}
	at, err := b.Moment(ctx, noTime)
	if err != nil {
		return nil, err
	}
	after, err := b.readingAt(ctx, r.Name, at)
	if err != nil || after == nil {
		return out, err
	}
	before, err := b.readingAt(ctx, r.Supersedes, at)
	if err != nil || before == nil {
		return out, err
	}
	was, is := sentences(before.Report.Text), sentences(after.Report.Text)
	out.Removed, out.Added = without(was, is), without(is, was)
	return out, nil
}

// sentences are those of a text, with single spaces.
func sentences(text string) []string {
	d := token.English().Cut(text)
	var out []string
	for _, s := range d.Sentences {
		out = append(out, strings.Join(strings.Fields(d.Span(s.First, s.Last).Of(text)), " "))
	}
	return out
}

// without are the sentences of one version that the other does not have.
func without(of, other []string) []string {
	left := map[string]int{}
	for _, s := range other {
		left[s]++
	}
	out := []string{}
	for _, s := range of {
		if left[s] > 0 {
			left[s]--
			continue
		}
		out = append(out, s)
	}
	return out
}
