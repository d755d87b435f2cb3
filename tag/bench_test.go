package tag

import (
	"strings"
	"testing"

	"daybook/token"
)

func BenchmarkTag(b *testing.B) {
	d := token.English().Cut(strings.Repeat("At least twelve people were killed and thirty others wounded on Monday when a suicide bomber blew himself up near a police checkpoint in the northern city, officials said. \"We heard a huge blast,\" Karim Haddad, a shopkeeper, told reporters.\n\n", 50))
	t := English()
	t.Tag(d)
	b.ReportAllocs()
	for b.Loop() {
		t.Tag(d)
	}
	b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(weights); err != nil {
			b.Fatal(err)
		}
	}
}
