package token

import (
	"strings"
	"testing"
)

// cut is what a text is taken for, token by token; a sentence ends with " / ".
func cut(text string) string {
	d := English().Cut(text)
	var out []string
	for _, s := range d.Sentences {
		var norms []string
		for _, t := range d.Tokens[s.First:s.Last] {
			norms = append(norms, t.Norm)
		}
		out = append(out, strings.Join(norms, "|"))
	}
	return strings.Join(out, " / ")
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"plain", "Four men died.", "four|men|died|."},
		{"contraction", "They didn't go; he's here, we'd left.", "they|did|n't|go|;|he|'s|here|,|we|'d|left|."},
		{"curly apostrophe", "The army’s men didn’t", "the|army|'s|men|did|n't"},
		{"plural's apostrophe", "the soldiers' camp", "the|soldiers|'|camp"},
		{"apostrophe in a name", "Sana'a and O'Brien", "sana'a|and|o'brien"},
		{"hyphen", "a five-floor block, well‑known", "a|five-floor|block|,|well-known"},
		{"age", "a 12-year-old boy", "a|12-year-old|boy"},
		{"dash", "the men — four — died", "the|men|--|four|--|died"},
		{"two hyphens", "the men--four--died", "the|men|--|four|--|died"},
		{"range", "12-15 people, 12–15 people", "12|-|15|people|,|12|--|15|people"},
		{"thousands", "1,200 fled and 1,200,000 stayed", "1,200|fled|and|1,200,000|stayed"},
		{"two numbers", "in 2004,12 died", "in|2004|,|12|died"},
		{"decimal and time", "3.5 km at 6.10am or 18:30", "3.5|km|at|6.10am|or|18:30"},
		{"date", "on 9/11 and 12/3/2004", "on|9/11|and|12/3/2004"},
		{"more than", "20+ hurt", "20|+|hurt"},
		{"ordinal and decade", "the 16th of the 1990s", "the|16th|of|the|1990s"},
		{"currency", "$5 million, £20", "$|5|million|,|£|20"},
		{"missing space", "were killed.Police said", "were|killed|. / police|said"},
		{"abbreviation", "Gen. Khan of Salem, Ore. said", "gen.|khan|of|salem|,|ore.|said"},
		{"initials", "J. B. Smith and George W. Bush", "j.|b.|smith|and|george|w.|bush"},
		{"dotted capitals", "the U.S. Army and U.N. envoy", "the|u.s.|army|and|u.n.|envoy"},
		{"time of day", "at 6 a.m. on Monday", "at|6|a.m.|on|monday"},
		{"domain", "seen on example.com today", "seen|on|example.com|today"},
		{"ampersand", "AT&T and S&P", "at&t|and|s&p"},
		{"disguised", "he was k!lled, sh0t and m@imed", "he|was|killed|,|shot|and|maimed"},
		{"shout", "killed!Police", "killed|! / police"},
		{"stuck picture", "taken hostagepic.twitter.com/fhaP0 now", "taken|hostage|pic.twitter.com/fhaP0|now"},
		{"link", "see https://example.org/a?b=1. Then", "see|https://example.org/a?b=1|. / then"},
		{"link in brackets", "(www.example.org)", "(|www.example.org|)"},
		{"tag and handle", "#Karachi attack via @ary_news:", "karachi|attack|via|ary_news|:"},
		{"lone signs", "# @ 5", "#|@|5"},
		{"lost reference", "Nepal #39;s envoy", "nepal|'s|envoy"},
		{"lost quotes", "#34;Help,#34; he said", "\"|help|,|\"|he|said"},
		{"emoji", "three dead 🙏🏽 now", "three|dead|🙏🏽|now"},
		{"emoji stuck", "dead😢😢", "dead|😢|😢"},
		{"ellipsis", "wait ... and … go", "wait|...|and|...|go"},
		{"curly quotes", "“Four dead,” he said", "\"|four|dead|,|\"|he|said"},
		{"wire quotes", "``Four dead,'' he said", "\"|four|dead|,|\"|he|said"},
		{"brackets", "the (banned) group [sic]", "the|(|banned|)|group|[|sic|]"},
		{"capitals", "AT LEAST 12 WERE KILLED IN SAN SALVADOR.", "at|least|12|were|killed|in|san|salvador|."},
		{"tags of a wire", "-- WITH PHOTO --", "--|with|photo|--"},
		{"other script", "في كراتشي 2 dead", "في|كراتشي|2|dead"},
		{"accents", "Bogotá, N'Djamena, Ağrı", "bogotá|,|n'djamena|,|ağrı"},
		{"zero width", "four\u200bmen", "four|men"},
		{"empty", "", ""},
		{"space", " \n\t ", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := cut(c.text); got != c.want {
				t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

func TestKinds(t *testing.T) {
	for _, c := range []struct {
		text string
		want []Kind
	}{
		{"Four died.", []Kind{Word, Word, Punct}},
		{"12 of 1,200", []Kind{Number, Word, Number}},
		{"#Karachi @ary http://t.co/x", []Kind{Hashtag, Handle, URL}},
		{"$5 😢", []Kind{Symbol, Number, Symbol}},
		{`"Go," he said. "Now!"`, []Kind{Open, Word, Punct, Close, Word, Word, Punct, Open, Word, Punct, Close}},
		{"“Go” ‘now’", []Kind{Open, Word, Close, Open, Word, Close}},
		{"‘the soldiers’ camp", []Kind{Open, Word, Word, Close, Word}},
		{"the soldiers’ camp", []Kind{Word, Word, Punct, Word}},
		{"he 'went' there", []Kind{Word, Open, Word, Close, Word}},
	} {
		d := English().Cut(c.text)
		var got []Kind
		for _, tok := range d.Tokens {
			got = append(got, tok.Kind)
		}
		if len(got) != len(c.want) {
			t.Errorf("%q: %v, want %v", c.text, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%q: token %q is of kind %d, want %d", c.text, d.Tokens[i].Text, got[i], c.want[i])
			}
		}
	}
}

func TestDocument(t *testing.T) {
	d := English().Cut("Four died.\n\nFive fled, he said. Six hid.")
	if n := len(d.Paras); n != 2 {
		t.Fatalf("%d paragraphs, want 2", n)
	}
	if n := len(d.Sentences); n != 3 {
		t.Fatalf("%d sentences, want 3", n)
	}
	if p := d.Sentences[2].Para; p != 1 {
		t.Errorf("the third sentence is in paragraph %d, want 1", p)
	}
	i := d.At(strings.Index(d.Text, "fled") + 2)
	if d.Tokens[i].Text != "fled" {
		t.Errorf("At finds %q, want fled", d.Tokens[i].Text)
	}
	if s := d.SentenceOf(i); s != 1 {
		t.Errorf("fled is in sentence %d, want 1", s)
	}
	if s := d.Span(i-1, i+1); s.Of(d.Text) != "Five fled" {
		t.Errorf("Span is %q, want Five fled", s.Of(d.Text))
	}
	if d.Span(3, 3) != d.Span(5, 2) {
		t.Error("an empty range has a span")
	}
	if i := d.At(len(d.Text) + 10); i != len(d.Tokens) {
		t.Errorf("At past the end is %d, want %d", i, len(d.Tokens))
	}
}

func TestCaps(t *testing.T) {
	for text, want := range map[string]bool{
		"GUERRILLAS ATTACKED A POLICE STATION.": true,
		"Guerrillas attacked a police station.": false,
		"FMLN, ERP, U.S. and U.N.":              false,
		"BREAKING: blast near the station":      false,
		"ETA":                                   false,
	} {
		if d := English().Cut(text); d.Caps != want {
			t.Errorf("%q: Caps is %v", text, d.Caps)
		}
	}
}
