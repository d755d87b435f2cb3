package attribution

import "slices"

// repair gives the words for posts and reports their tags back where what
// follows shows that they are the subject: taggers take "social media posts
// said" for three verbs. The text's own tokens stay as they are.
func (p *parse) repair() {
	copied := len(p.toks) > 0 && &p.toks[0] != &p.d.Tokens[0]
	for i := 1; i < len(p.toks); i++ {
		if !p.is(i, fChannel|fNameless|fFinding) || !p.verb(i) || !(i+1 < len(p.toks) && (p.finite(i+1) && p.is(i+1, fCue) || p.shown(i))) && !p.accords(i) {
			continue
		}
		if !copied {
			p.toks, copied = slices.Clone(p.toks), true
		}
		if p.shown(i) {
			p.toks[i+1].Tag = "VBP"
		}
		p.toks[i].Tag = "NN"
		if p.ones[i].role != nil && p.ones[i].role.many {
			p.toks[i].Tag = "NNS"
		}
	}
}

// shown reports whether a verb that things have for their subject ends the sentence
// behind token i: "…, records show."
func (p *parse) shown(i int) bool {
	if i+2 >= len(p.toks) {
		return false
	}
	c, n := p.cueAt(i + 1)
	return c != nil && n == 1 && c.thing && p.is(i, fFinding) && p.toks[i+2].Is(".")
}

// accords reports whether token i is what something is according to.
func (p *parse) accords(i int) bool {
	return i > 1 && p.longs[i-2] != nil && p.longs[i-2].n == 2 && p.longs[i-2].cue != nil && p.longs[i-2].cue.label == "according"
}
