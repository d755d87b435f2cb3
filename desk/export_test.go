package desk

import "context"

// Patterns are those of all pages.
func (d *Desk) Patterns() []string { return d.patterns }

// Changed makes the desk look at the book again, as [Desk.Watch] does.
func (d *Desk) Changed(ctx context.Context) { d.changed(ctx) }
