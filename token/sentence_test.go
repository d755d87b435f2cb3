package token

import (
	"strings"
	"testing"
)

// The texts of this table are cut where the bar stands. A line break is
// written \n.
func TestSentences(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"full stop", "Four men died.| Two fled."},
		{"question", "Who did it?| Nobody knows."},
		{"shout", "Run!| He ran."},
		{"marks in a row", "Really?!| Yes."},
		{"title", "Gen. Khan met Dr. Aziz and Mrs. Ali.| They spoke."},
		{"rank", "Lt. Col. Imran Shah and Sgt. Paul Lee died.| Two lived."},
		{"initials", "J. B. Smith died.| He was 40."},
		{"initial at the end of a name", "The police held Ahmad K. for a week.| He was freed."},
		{"abbreviated state", "A blast in Salem, Ore. killed one.| Nobody else was hurt."},
		{"capitals with dots", "The U.S. Army left.| It came back."},
		{"capitals with dots at the end", "They fled to the U.S.| The others stayed."},
		{"time of day", "It began at 6 a.m. on Monday.| It ended at 9 p.m.| They left."},
		{"company", "Acme Corp. Chairman Ali was shot.| He lived."},
		{"number", "It fell by 3.5 percent.| It rose later."},
		{"number first", "Ten died.| 12 were hurt."},
		{"number with its sign", "They drew No. 5 and No. 7.| Nobody won."},
		{"month", "It began on Oct. 7 at dawn.| It ended on Nov. 24."},
		{"link", "See www.example.org.| It has more."},
		{"domain", "He wrote to example.com yesterday.| Nobody answered."},
		{"missing space", "Four were killed.|Police came."},
		{"quotation", "“Four are dead.”| He wept."},
		{"quotation goes on", "“Four are dead!” he cried.| Nobody came."},
		{"question in quotes", "\"Who did it?\" she asked.| Nobody knew."},
		{"quotation of two", "“Four died.| Two fled,” he said.| He wept."},
		{"straight quotes", "He said: \"Four died.\"| Then he left."},
		{"brackets", "Four died (two of them children).| Two fled."},
		{"sentence in brackets", "Four died.| (Two were children.)| Two fled."},
		{"ellipsis inside", "They came ... and went.| Then it was quiet."},
		{"ellipsis at the end", "They waited ...| Nobody came."},
		{"semicolon", "Four died; two fled.| It was over."},
		{"dash", "Four men -- two of them guards -- died.| Two fled."},
		{"paragraphs", "Four died\n\n|Two fled"},
		{"lines", "FOUR DEAD IN BLAST\n|A bomb killed four on Monday.\n|Two more died later."},
		{"capitals", "FOUR MEN DIED.| TWO FLED TO THE U.S. EMBASSY."},
		{"capitals with a rank", "THE GUARDS OF COL. PEREZ WERE SHOT.| GEN. DIAZ LIVED."},
		{"dateline", "KARACHI, Feb. 17 (Wire) -- Gunmen attacked a police office.| Four died."},
		{"no capital", "four died. police came."},
		{"hashtag", "Four dead.| #Karachi is in shock."},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.ReplaceAll(c.text, "|", "")
			d := English().Cut(text)
			var got []string
			for _, s := range d.Sentences {
				got = append(got, d.Span(s.First, s.Last).Of(text))
			}
			var want []string
			for s := range strings.SplitSeq(c.text, "|") {
				want = append(want, strings.TrimSpace(s))
			}
			if g, w := strings.Join(got, " | "), strings.Join(want, " | "); g != w {
				t.Errorf("\n got %s\nwant %s", g, w)
			}
		})
	}
}

func TestParagraphs(t *testing.T) {
	wrapped := strings.Join([]string{
		"   GUERRILLAS ATTACKED A MILITARY POST NEAR THE BORDER WITH MORTARS",
		"AND RIFLES BEFORE DAWN, AN ARMY COMMUNIQUE SAID.  FOUR SOLDIERS WERE",
		"KILLED AND NINE WERE WOUNDED IN THE FIGHTING, WHICH LASTED TWO HOURS.",
		"   THE COMMUNIQUE DOES NOT SAY HOW MANY OF THE ATTACKERS FELL.",
	}, "\n")
	for _, c := range []struct {
		name, text string
		want       []string // the beginning of each paragraph
	}{
		{"blank line", "One.\n\nTwo.", []string{"One", "Two"}},
		{"blank line with spaces", "One.\n \t\nTwo.", []string{"One", "Two"}},
		{"lines", "One is short.\nTwo is short.\nThree.", []string{"One", "Two", "Three"}},
		{"carriage returns", "One.\r\n\r\nTwo.\r\n", []string{"One", "Two"}},
		{"hard-wrapped", wrapped, []string{"GUERRILLAS", "THE COMM"}},
		{"hard-wrapped, carriage returns", strings.ReplaceAll(wrapped, "\n", "\r\n"), []string{"GUERRILLAS", "THE COMM"}},
		{"no-break spaces", "One.\n\u00a0\nTwo.", []string{"One", "Two"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := English().Cut(c.text)
			if len(d.Paras) != len(c.want) {
				t.Fatalf("%d paragraphs, want %d", len(d.Paras), len(c.want))
			}
			for i, w := range c.want {
				if p := d.Paras[i].Of(c.text); !strings.HasPrefix(p, w) {
					t.Errorf("paragraph %d is %q, want %q…", i, p, w)
				}
			}
		})
	}
}

// A sentence that is broken over lines is one sentence, and its words are not
// touched by the breaks.
func TestHardWrapped(t *testing.T) {
	text := "Gunmen attacked a police post in the north of the country before dawn\n" +
		"on Monday, killing four guards and wounding nine, a spokesman for the\n" +
		"provincial government said. The attackers fled on foot into the hills\n" +
		"when troops came.\n"
	d := English().Cut(text)
	if len(d.Sentences) != 2 || len(d.Paras) != 1 {
		t.Fatalf("%d sentences in %d paragraphs, want 2 in 1", len(d.Sentences), len(d.Paras))
	}
}

// What runs on without an end is cut: no sentence has more tokens than longest,
// and none is lost.
func TestLongSentence(t *testing.T) {
	d := English().Cut(strings.Repeat("one of the ", 1000) + "\"end. and\" " + strings.Repeat("more. so ", 500))
	n := 0
	for _, s := range d.Sentences {
		if s.First != n || s.Last-s.First > longest+2 {
			t.Errorf("a sentence of %d tokens from %d on, after %d", s.Last-s.First, s.First, n)
		}
		n = s.Last
	}
	if n != d.Len() || len(d.Sentences) < 10 {
		t.Errorf("%d sentences hold %d of %d tokens", len(d.Sentences), n, d.Len())
	}
}
