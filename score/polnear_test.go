package score

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daybook"
)

// The ferry: É is two bytes and one rune, so that offsets of gold, which are
// runes, part from ours.
const ferry = `Édouard said "two drowned", and left. Police added four swam. Ana hopes to sail.`

var ferryGold = line(`{"doc_id": "ferry", "text": "Édouard said \"two drowned\", and left. Police added four swam. Ana hopes to sail.", "attributions": [
{"source": [{"spans": [[0, 7]]}], "cue": [{"spans": [[8, 12]]}], "content": [{"spans": [[14, 25]]}]},
{"source": [{"spans": [[38, 44]]}], "cue": [{"spans": [[45, 50]]}], "content": [{"spans": [[51, 60]]}]},
{"source": [{"spans": [[62, 65]]}], "cue": [{"spans": [[66, 71]]}], "content": [{"spans": [[72, 79]]}]}]}`)

// in is where the words stand in the ferry.
func in(words string) []daybook.Span {
	i := strings.Index(ferry, words)
	if words == "" || i < 0 {
		return nil
	}
	return []daybook.Span{{Start: i, End: i + len(words)}}
}

func said(source, cue, content string) Speech {
	return Speech{Parts: [3][]daybook.Span{in(source), in(cue), in(content)}, Rule: "r"}
}

func TestPolNeAR(t *testing.T) {
	for _, tt := range []struct {
		name           string
		found          []Speech
		matched        Tally
		exact, overlap [3]Tally
		plain          [3]int
	}{
		{"nothing found", nil, Tally{0, 0, 3}, [3]Tally{{0, 0, 3}, {0, 0, 3}, {0, 0, 3}}, [3]Tally{{0, 0, 3}, {0, 0, 3}, {0, 0, 3}}, [3]int{}},
		{
			"marks and quotation marks compare as nothing; two stretches of one speech are one",
			[]Speech{said("Édouard", "said", `"two`), said("Édouard", "said", `drowned",`)},
			Tally{1, 1, 3}, [3]Tally{{1, 1, 3}, {1, 1, 3}, {1, 1, 3}}, [3]Tally{{1, 1, 3}, {1, 1, 3}, {1, 1, 3}}, [3]int{1, 1, 1},
		},
		{
			"another source, a part of the content",
			[]Speech{said("Édouard", "added", "four")},
			Tally{1, 1, 3}, [3]Tally{{0, 1, 3}, {1, 1, 3}, {0, 1, 3}}, [3]Tally{{0, 1, 3}, {1, 1, 3}, {1, 1, 3}}, [3]int{0, 1, 1},
		},
		{
			"without a cue it takes both source and content; each is matched once",
			[]Speech{said("Police", "", "four swam"), said("Ana", "", "two"), said("Police", "added", "four")},
			Tally{1, 3, 3}, [3]Tally{{1, 3, 3}, {1, 1, 3}, {0, 3, 3}}, [3]Tally{{1, 3, 3}, {1, 1, 3}, {1, 3, 3}}, [3]int{1, 1, 1},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res, err := PolNeAR("gold", strings.NewReader(ferryGold), func(string) []Speech { return tt.found })
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff([]any{tt.matched, tt.exact, tt.overlap, 2, tt.plain}, []any{res.Matched, res.Exact, res.Overlap, res.Plain, res.PlainFound}); d != "" {
				t.Error(d)
			}
			var out bytes.Buffer
			if err := res.WriteErrors(&out, -1, ""); err != nil {
				t.Error(err)
			}
			if err := res.WriteRules(&out); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestPolNeARRefuses: gold that is none is an error with its line.
func TestPolNeARRefuses(t *testing.T) {
	for _, tt := range []struct{ gold, want string }{
		{`{"doc_id": "a"}`, "gold:1: a gold text without text"},
		{`{"doc_id": "a", "text": "x"}`, "gold:1: a gold text without attributions: is this the gold of another measure?"},
		{`{"text": "x", "attributions": [{"source": [{"spans": [[0, 2]]}]}]}`, "gold:1: attribution 1 reaches out of its text"},
	} {
		_, err := PolNeAR("gold", strings.NewReader(tt.gold), EnglishSpeech())
		if err == nil || err.Error() != tt.want {
			t.Errorf("%s: %v, want %s", tt.gold, err, tt.want)
		}
	}
}
