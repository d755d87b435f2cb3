package grammar

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"daybook/quantity"
	"daybook/tag"
	"daybook/token"
)

var (
	cutter  = token.English()
	tagger  = tag.English()
	counter = quantity.English()
)

// chunked returns a text's tokens, counts and phrases; the words of barrier
// stand outside phrases.
func chunked(text string, barrier ...string) (*token.Doc, []quantity.Quantity, [][]Phrase) {
	d := cutter.Cut(text)
	tagger.Tag(d)
	qs := counter.Find(d)
	c := &Chunker{Of: "of", Barrier: func(i int) bool { return d.Tokens[i].Is(barrier...) }}
	var out [][]Phrase
	for _, s := range d.Sentences {
		out = append(out, c.Chunk(nil, d, s, qs))
	}
	return d, qs, out
}

// marked writes the phrases into their text: each in brackets, its head behind
// a caret, and after a bar what else is particular about it.
func marked(text string, barrier ...string) string {
	d, _, sentences := chunked(text, barrier...)
	var b strings.Builder
	at := 0
	for _, ps := range sentences {
		for _, p := range ps {
			s, head := d.Span(p.First, p.Last), d.Tokens[p.Head].Start
			b.WriteString(text[at:s.Start] + "[" + text[s.Start:head] + "^" + text[head:s.End] + particulars(p) + "]")
			at = s.End
		}
	}
	return b.String() + text[at:]
}

func particulars(p Phrase) string {
	var out []string
	if p.Quantity != nil {
		out = append(out, p.Quantity.Figure.String())
	}
	if p.Whole != nil {
		out = append(out, "of "+p.Whole.Figure.String())
	}
	for _, x := range []struct {
		ok   bool
		name string
	}{{p.Pronoun, "pronoun"}, {p.Proper, "name"}, {p.Elliptic, "elliptic"}, {p.Partitive, "partitive"}, {p.Owner >= 0, "owned"}} {
		if x.ok {
			out = append(out, x.name)
		}
	}
	if out == nil {
		return ""
	}
	return "|" + strings.Join(out, " ")
}

// phrases are sentences with their phrases marked.
var phrases = []string{
	"[At least 12 ^people|12+] died in [the ^market].",
	"[^One|1 elliptic] died, [the second ^man] lived.",
	"[The governor's ^office|owned] said [two of the ^victims|2 partitive] were [^children].",
	"[^She|pronoun] told [^him|pronoun] that [^nobody|none elliptic] was hurt.",
	"[Two of ^them|2 pronoun partitive] died.",
	"[^Five|5 elliptic] were injured, [^three|3 elliptic] seriously.",
	"[The ^wounded] were taken to [a ^hospital].",
	"[^Police] said [a 34-year-old ^man] was shot dead.",
	"[One of five ^people|1 of 5 partitive] in [the ^car] survived.",
	"[12 of the 20 wounded ^passengers|12 of 20 partitive] were [^children].",
	"[Sgt. Adam ^Smith|name] and [two other ^officers|2] were hurt.",
	"[Gunman John ^Smith|name] shot [his ^wife].",
	"[A ^woman] named [Clara ^Petrov|name] was killed.",
	"[Three ^soldiers|3] wounded in [the ^clash] died.",
	"[The badly injured ^driver] died.",
	"[An elderly, disabled ^woman] drowned.",
	"[More than a dozen armed ^men|13+] stormed [the police ^station].",
	"[The Tehreek-e-Taliban ^Pakistan (TTP)|name] claimed [the ^attack].",
	"[^Another|elliptic] was missing.",
	"[All three ^attackers|3] were killed by [security ^forces].",
	"[Its ^fighters] killed [^nobody|none elliptic].",
	"[Dozens of ^villagers|24+] fled [their ^homes].",
	"[The man's two ^daughters|2 owned] were found dead.",
	"[The suicide bomber's ^family|owned] was in [^Cairo|name].",
	"[A ten-year-old ^boy] and [his ^mother] are missing.",
	"[Four ^people|4] killed, [^12|12 elliptic] injured.",
	"[FIVE ^SOLDIERS|5] WERE KILLED AND [12 ^CIVILIANS|12] WOUNDED.",
	"[The remaining 12 ^hostages|12] were freed.",
	"[Her youngest two ^sons|2] and [final three ^guests|3] came.",
	"[The first ^two|2 elliptic] have named [three ^suspects|3].",
	"[The late 911 ^caller] rang at [^noon].",
	"[^It|pronoun] ended. Then [^it|pronoun] began again.",
}

// unmarked is the text of a marked one.
func unmarked(s string) string {
	var b strings.Builder
	for s != "" {
		i := strings.IndexAny(s, "[|^]")
		if i < 0 {
			return b.String() + s
		}
		b.WriteString(s[:i])
		if s[i] == '|' {
			i = strings.IndexByte(s, ']')
		}
		s = s[i+1:]
	}
	return b.String()
}

func TestPhrases(t *testing.T) {
	for _, want := range phrases {
		if got := marked(unmarked(want)); got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	}
}

// TestBarrier: a word that stands outside of phrases parts them.
func TestBarrier(t *testing.T) {
	for _, want := range []string{
		"[Capital ^flood] kills [^nine|9 elliptic]",
		"[^Gunmen] hold [20 ^hostages|20]",
	} {
		if got := marked(unmarked(want), "kills", "hold"); got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	}
}

// sound checks what holds of the phrases of any text.
func sound(t interface{ Fatalf(string, ...any) }, text string, barrier ...string) {
	d, qs, sentences := chunked(text, barrier...)
	known := func(q *quantity.Quantity) bool {
		for i := range qs {
			if q == nil || q == &qs[i] {
				return true
			}
		}
		return q == nil
	}
	for i, ps := range sentences {
		s := d.Sentences[i]
		end := s.First
		for _, p := range ps {
			at := fmt.Sprintf("%q: %+v", text, p)
			switch {
			case p.First < end || p.Last <= p.First || p.Last > s.Last:
				t.Fatalf("%s is not in order within its sentence %+v", at, s)
			case p.Head < p.First || p.Head >= p.Last:
				t.Fatalf("%s: its head is outside", at)
			case p.Inner < p.First || p.Inner >= p.Last:
				t.Fatalf("%s: its inner part is outside", at)
			case p.Owner >= 0 && (p.Owner < p.First || p.Owner >= p.Last-1):
				t.Fatalf("%s: its owner does not stand before its head", at)
			case !known(p.Quantity) || !known(p.Whole):
				t.Fatalf("%s: its count is none of the text's", at)
			case p.Quantity != nil && (p.Quantity.First < p.First || p.Quantity.Last > p.Last):
				t.Fatalf("%s: its count is outside", at)
			case p.Partitive && p.Quantity == nil:
				t.Fatalf("%s: a part without a count", at)
			}
			for j := p.First; j < p.Last; j++ {
				if d.Tokens[j].Is(barrier...) {
					t.Fatalf("%s goes over a barrier, %q", at, d.Tokens[j].Text)
				}
			}
			end = p.Last
		}
	}
}

// words are what phrases are made of, and what stands between them.
var words = strings.Fields("at least 12 two more than a dozen of the whom them people victims 's ' ’ office police John Smith " +
	"( TTP ) , . and wounded killed badly elderly 34-year-old another all no one nobody she his some both third half " +
	"were who & Sgt. #tag @name \" “ ” - – \n")

func TestSound(t *testing.T) {
	for _, p := range phrases {
		sound(t, unmarked(p))
	}
	rapid.Check(t, func(t *rapid.T) {
		drawn := rapid.SampledFrom(words)
		barrier := rapid.SliceOfN(rapid.SampledFrom([]string{"victims", "office", "police", "wounded", "elderly"}), 0, 2).Draw(t, "barrier")
		sound(t, strings.Join(rapid.SliceOfN(drawn, 0, 30).Draw(t, "words"), " "), barrier...)
	})
}

func FuzzChunk(f *testing.F) {
	for _, p := range phrases {
		f.Add(unmarked(p))
	}
	f.Add("the 's 's of of of two of three of")
	f.Add("N.' (X) \x00\xff of 5 of")
	f.Fuzz(func(t *testing.T, text string) { sound(t, text) })
}
