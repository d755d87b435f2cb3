package book_test

import (
	"daybook/ingest"
	"daybook/reconcile"
	"daybook/record"
)

func estimates(r *record.Record) []reconcile.Estimate {
	var out []reconcile.Estimate
	for _, f := range r.Figures {
		out = append(out, f.Estimate)
	}
	return out
}

var noMeta ingest.Meta
