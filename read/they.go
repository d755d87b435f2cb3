package read

import "daybook"

// they makes those told of right before of a plural pronoun, where that says of
// captives that they were freed, or of people found or brought in that they were
// dead: "gunmen abducted 40 boys. They were released a week later".
func (p *page) they() {
	var last *mention
	for _, m := range p.inOrder() {
		n, exact := m.who.figure.Exact()
		switch {
		case m.who.kind == counted && exact && n > 1:
			last = m
		case m.who.kind == counted:
			last = nil // others, and all else that was counted
		case last != nil && m.who.kind == pronoun && p.is("pronoun-many", p.phrases[m.phrase].Head) && m.who.figure.IsZero() && p.follows(last, m):
			m.phrase, m.who = last.phrase, last.who
			if m.measure == daybook.Killed {
				last.who.kind = nobody // not just hurt
			}
		}
	}
}

// follows reports whether what befell some people can be what next befell those told
// of before them, the two not far apart.
func (p *page) follows(a, b *mention) bool {
	apart := p.d.SentenceOf(p.phrases[b.phrase].First) - p.d.SentenceOf(p.phrases[a.phrase].First)
	switch b.measure {
	case daybook.Freed:
		return (a.measure == daybook.Abducted || a.measure == daybook.Missing) && apart == 1 && b.trigger.form != gerund
	case daybook.Killed:
		if b.trigger.frame != "state" && b.trigger.frame != "subject" || b.trigger.form == gerund || p.doubted(b) || p.is("whether", p.phrases[b.phrase].First-1) {
			return false
		}
		carried := a.trigger.frame == "carry"
		return apart == 0 && carried || apart == 1 && (carried || a.trigger.frame == "suffer" || a.trigger.end > 0)
	}
	return false
}
