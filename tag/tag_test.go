package tag

import (
	"strings"
	"testing"

	"daybook/token"
)

func tagged(text string) *token.Doc {
	d := token.English().Cut(text)
	English().Tag(d)
	return d
}

func TestLemma(t *testing.T) {
	for _, text := range []string{
		"Twelve people/person were/be killed/kill and five died/die .",
		"Police shot/shoot a man and wounded/wound three policemen/policeman .",
		"The bombing/bombing left forty dead/dead .",
		"They were bombing/bomb the town .",
		"Gunmen/gunman held/hold ten hostages/hostage .",
		"The women/woman and children/child fled/flee .",
		"He said/say the rebels had told/tell him so .",
		"A man blew/blow himself up .",
		"Two were/be freed/free and found/find alive .",
	} {
		var words, want []string
		for f := range strings.FieldsSeq(text) {
			w, l, _ := strings.Cut(f, "/")
			words, want = append(words, w), append(want, l)
		}
		for _, text := range []string{strings.Join(words, " "), strings.ToUpper(strings.Join(words, " "))} {
			d := tagged(text)
			for i, l := range want {
				if tok := d.Tokens[i]; l != "" && tok.Lemma != l {
					t.Errorf("%s: lemma of %s/%s is %q, want %q", text, tok.Text, tok.Tag, tok.Lemma, l)
				}
			}
		}
	}
}
