package link

import (
	"testing"

	"daybook"
	"daybook/ingest"
	"daybook/read"
)

func BenchmarkNodes(b *testing.B) {
	var rs []*daybook.Reading
	for r, err := range ingest.File(corpora+"/news-clusters/dev.jsonl", ingest.Meta{}) {
		if err != nil {
			b.Skip("skipped: no reports to read")
		}
		rs = append(rs, read.English().Read(r))
	}
	for i := 0; b.Loop(); i++ {
		Nodes(rs[i%len(rs)])
	}
}

// BenchmarkPair weighs pairs that share much, as those of one block do.
func BenchmarkPair(b *testing.B) {
	ns := corpus(b, "news-clusters/dev.jsonl")
	for i := 0; b.Loop(); i++ {
		trained.value(ns[i%len(ns)], ns[(i+i/len(ns))%len(ns)])
	}
}
