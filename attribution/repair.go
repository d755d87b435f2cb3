package attribution

import "slices"

// repair gives the words for posts and reports their tags back where what
// follows shows that they are the subject: taggers take "social media posts
// said" for three verbs. The text's own tokens stay as they are.
func (p *parse) repair() {
	copied := &p.toks[:1][0] != &p.d.Tokens[:1][0]
	for i := 1; i+1 < len(p.toks); i++ {
		if !p.is(i, fChannel|fNameless) || !p.verb(i) || !p.finite(i+1) || !p.is(i+1, fCue) {
			continue
		}
		if !copied {
			p.toks, copied = slices.Clone(p.toks), true
		}
		p.toks[i].Tag = "NN"
		if p.ones[i].role != nil && p.ones[i].role.many {
			p.toks[i].Tag = "NNS"
		}
	}
}
