package timex

import (
	"encoding/json"
	"testing"

	"daybook/token"
)

// BenchmarkFind reads news texts and checks that each reading finds the same
// number of mentions.
func BenchmarkFind(b *testing.B) {
	var docs []*token.Doc
	var anchors []Anchor
	g, z := English(), token.English()
	tokens, want := 0, 0
	lines(b, "tempeval3/train.jsonl", func(line []byte) {
		var x struct{ DCT, Text string }
		if err := json.Unmarshal(line, &x); err != nil {
			b.Fatal(err)
		}
		d := z.Cut(x.Text)
		a := g.Anchor(d, x.DCT)
		docs, anchors = append(docs, d), append(anchors, a)
		tokens += len(d.Tokens)
		want += len(g.Find(d, a))
	})
	if want == 0 {
		b.Fatal("no mentions")
	}
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for i, d := range docs {
			n += len(g.Find(d, anchors[i]))
		}
		if n != want {
			b.Fatalf("%d mentions, not %d", n, want)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mtokens/s")
}
