package tag

import (
	"strings"
	"sync"
	"testing"

	"daybook/token"
)

func tagged(text string) *token.Doc {
	d := token.English().Cut(text)
	English().Tag(d)
	return d
}

// marked reads words with what is said of them, word/X; nothing is said of a
// word without a slash.
func marked(s string) (text string, want []string) {
	var words []string
	for f := range strings.FieldsSeq(s) {
		w, x, _ := strings.Cut(f, "/")
		words, want = append(words, w), append(want, x)
	}
	return strings.Join(words, " "), want
}

func TestTags(t *testing.T) {
	for _, s := range []string{
		"The/DT raid/NN left/VBD six/CD villagers/NNS dead/JJ .",
		"Nine/CD men/NNS were/VBD shot/VBN by/IN soldiers/NNS .",
		"Soldiers/NNS shot/VBD nine/CD men/NNS .",
		"He has/VBZ been/VBN killed/VBN .",
		"Rebels/NNS who/WP killed/VBD a/DT judge/NN have/VBP fled/VBN .",
		"The/DT wounded/JJ were/VBD taken/VBN to/IN hospital/NN .",
		"They want/VBP to/TO free/VB the/DT hostages/NNS .",
		"A/DT grenade/NN exploded/VBD near/IN the/DT embassy/NN .",
		"Children/NNS were/VBD among/IN those/DT killed/VBN .",
		"She/PRP said/VBD it/PRP was/VBD his/PRP$ brother/NN .",
	} {
		text, want := marked(s)
		for _, text := range []string{text, strings.ToUpper(text), strings.ToLower(text)} {
			d := tagged(text)
			for i, tag := range want {
				if tok := d.Tokens[i]; tag != "" && tok.Tag != tag {
					t.Errorf("%s: %s is tagged %s, want %s", text, tok.Text, tok.Tag, tag)
				}
			}
		}
	}
}

func TestHeadlines(t *testing.T) {
	for _, s := range []string{
		"Mine/NN blast/NN kills/VBZ seven/CD soldiers/NNS",
		"Gunman/NN kills/VBZ two/CD , wounds/VBZ four/CD in/IN north/NN",
		"Five/CD killed/VBN in/IN raid/NN",
	} {
		text, want := marked(s)
		d := tagged(text)
		for i, tag := range want {
			if tok := d.Tokens[i]; tag != "" && tok.Tag != tag {
				t.Errorf("%s: %s is tagged %s, want %s", text, tok.Text, tok.Tag, tag)
			}
		}
	}
}

func TestLemma(t *testing.T) {
	for _, s := range []string{
		"Twelve people/person were/be killed/kill and five died/die .",
		"Police shot/shoot a man and wounded/wound three policemen/policeman .",
		"The bombing/bombing left/leave forty dead/dead .",
		"They were bombing/bomb the town .",
		"Gunmen/gunman held/hold ten hostages/hostage .",
		"The women/woman and children/child fled/flee .",
		"He said/say the rebels had told/tell him so .",
		"A man blew/blow himself up .",
		"Two were/be freed/free and found/find alive .",
		"They seized/seize rifles/rifle , buried/bury bodies/body and robbed/rob shops/shop .",
		"Bombs/bomb planted/plant in buses/bus were/be defused/defuse .",
		"Three thieves/thief stabbed/stab two wives/wife .",
		"The attackers/attacker wore/wear masks/mask and drove/drive off .",
		"He hit/hit the wall , cut/cut his hand and hurt/hurt nobody .",
	} {
		text, want := marked(s)
		for _, text := range []string{text, strings.ToUpper(text)} {
			d := tagged(text)
			for i, l := range want {
				if tok := d.Tokens[i]; l != "" && tok.Lemma != l {
					t.Errorf("%s: lemma of %s/%s is %q, want %q", text, tok.Text, tok.Tag, tok.Lemma, l)
				}
			}
		}
	}
}

// Every token gets a tag and a lemma, whatever the text is.
func TestAnyText(t *testing.T) {
	for _, text := range []string{
		"", " ", ".", "😢😢", "#Karachi @ary http://t.co/x 12-15", "\xff\xfe", "في كراتشي", "x", strings.Repeat("a ", 2000), "ééé İ ǅ",
	} {
		d := tagged(text)
		for _, tok := range d.Tokens {
			if tok.Tag == "" || tok.Lemma == "" {
				t.Errorf("%q: %q has tag %q and lemma %q", text, tok.Text, tok.Tag, tok.Lemma)
			}
		}
	}
}

func TestWhy(t *testing.T) {
	d := tagged("Nine men were shot by soldiers.")
	for i := range d.Tokens {
		why := English().Why(d, i)
		if len(why) == 0 {
			t.Errorf("no reason for %s", d.Tokens[i].Text)
			continue
		}
		sum := 0.0
		for k, f := range why {
			sum += f.Weight
			if f.Name == "" || f.Weight == 0 || k > 0 && abs(f.Weight) > abs(why[k-1].Weight) {
				t.Errorf("%s: reason %d is %+v", d.Tokens[i].Text, k, f)
			}
		}
		if sum < 0 {
			t.Errorf("%s: the reasons speak against %s", d.Tokens[i].Text, d.Tokens[i].Tag)
		}
	}
	if why := English().Why(tagged("The men"), 0); len(why) != 1 || why[0].Name != "known word" {
		t.Errorf("a word with one tag: %+v", why)
	}
}

// A text is tagged alike whoever else tags at the same time.
func TestTogether(t *testing.T) {
	texts := []string{"Gunmen shot a judge.", "THE GUERRILLAS BLEW UP A BRIDGE.", "two dead, four hurt so far"}
	var group sync.WaitGroup
	for range 8 {
		for _, text := range texts {
			group.Go(func() {
				a, b := tagged(text), tagged(text)
				for i := range a.Tokens {
					if a.Tokens[i] != b.Tokens[i] {
						t.Errorf("%s: %v and %v", text, a.Tokens[i], b.Tokens[i])
					}
				}
			})
		}
	}
	group.Wait()
}

// Damaged weights are refused, not run with.
func TestDamagedWeights(t *testing.T) {
	if _, err := Load([]byte("no weights")); err == nil {
		t.Error("text is taken for weights")
	}
	for _, n := range []int{17, 20, 200, 5000, len(weights) / 2, len(weights) - 1} {
		if _, err := Load(weights[:n]); err == nil {
			t.Errorf("the first %d bytes are taken for all", n)
		}
	}
	damaged := append([]byte(nil), weights...)
	for i := 400; i < len(damaged); i += 997 {
		damaged[i] ^= 0x5a
	}
	if tagger, err := Load(damaged); err == nil {
		tagger.Tag(token.English().Cut("Nine men were shot.")) // must not panic
	}
}
