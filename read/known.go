package read

import (
	"strings"

	"daybook"
	"daybook/grammar"
	"daybook/token"
)

// known gives people told of by name alone the class that the report tells of
// them elsewhere: "Roe was killed" tells of a child where another sentence has
// "14-year-old J. Roe", of security where one has "Officer J. Roe".
func (p *page) known() {
	var told []told
	for _, m := range p.mentions {
		if m.who.kind != named || m.who.class != daybook.People {
			continue
		}
		if told == nil {
			told = p.tellings()
		}
		if c := classOf(p.nameAt(m.phrase), m.phrase, told); c != "" && c != daybook.Women && c != daybook.Civilians {
			m.who.class = c
		}
	}
}

// told is what the report tells of a name.
type told struct {
	at    int // the phrase
	name  []string
	class daybook.Class
	grown bool // an age says that it is no child
}

// tellings lists the names of people in the report.
func (p *page) tellings() []told {
	out := []told{}
	for k := range p.phrases {
		ph := &p.phrases[k]
		if p.at[ph.Head] != int32(k) {
			continue
		}
		w := p.who(ph)
		switch {
		case w.kind == named:
			out = append(out, told{k, p.nameAt(k), w.class, w.grown})
		case w.class == daybook.Children && (w.kind == single || w.kind == definite):
			if at := p.nameOf(ph); at >= 0 {
				out = append(out, told{at, p.nameAt(at), w.class, false})
			}
		case w.class == daybook.Children && w.kind == counted && p.tok(ph.Last).Norm == ",":
			// their two children, Ann and Ben
			if at := p.right(ph.Last+1, p.sent(ph.First).Last); at >= 0 {
				if items := append([]int{k}, p.list(at, p.sent(ph.First).Last)...); p.namedAll(items) {
					for _, x := range items[1:] {
						out = append(out, told{x, p.nameAt(x), w.class, false})
					}
				}
			}
		}
	}
	return out
}

// nameAt is the words of the name that phrase k is, titles aside.
func (p *page) nameAt(k int) []string {
	ph := &p.phrases[k]
	first := ph.First
	if ph.Owner >= 0 {
		first = ph.Owner + 1
	}
	var out []string
	for i := ph.Head; i >= first; i-- {
		t := p.tok(i)
		if t.Kind == token.Hashtag {
			return []string{strings.TrimPrefix(t.Norm, "#")}
		}
		if !strings.HasPrefix(t.Tag, "NNP") || i < ph.Head && p.head(first, i) != nil {
			break
		}
		out = append([]string{t.Norm}, out...)
	}
	return out
}

// classOf is the class that is told of the name at phrase k; empty where none is,
// or different ones are. A surname alone is that of whom the report last named
// in full.
func classOf(name []string, k int, all []told) daybook.Class {
	if len(name) == 1 {
		for i := len(all) - 1; i >= 0; i-- {
			if t := all[i]; t.at < k && len(t.name) > 1 && same(name, t.name) {
				name = t.name
				break
			}
		}
	}
	c := daybook.Class("")
	for _, t := range all {
		switch {
		case !same(name, t.name) || len(t.name) < len(name):
		case t.class == daybook.People:
			if t.grown {
				return ""
			}
		case c != "" && c != t.class:
			return ""
		default:
			c = t.class
		}
	}
	return c
}

// same reports whether two names can be one person's: one is the first or the
// last word of the other, or both begin and end alike.
func same(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	first, last := a[0] == b[0], a[len(a)-1] == b[len(b)-1]
	switch {
	case len(a) == 1:
		return first || last || a[0] == strings.Join(b, "")
	default:
		return first && last
	}
}

// behindName is the class that the words behind a name give who bears it: "A. Smith, a
// 12-year-old boy,", "B. Roe, an officer with the county,".
func (p *page) behindName(ph *grammar.Phrase) daybook.Class {
	if p.tok(ph.Last).Norm != "," {
		return daybook.People
	}
	at := p.phraseAt(ph.Last + 1)
	if at == nil || at.First != ph.Last+1 || at.Proper || at.Elliptic || at.Pronoun || !p.is("a", at.Inner) && p.tok(at.First).Tag != "DT" {
		return daybook.People
	}
	switch w := p.who(at); {
	case w.kind != single && w.kind != definite:
	case w.class == daybook.Children || w.class == daybook.Security || w.class == daybook.Attackers:
		return w.class
	}
	return daybook.People
}
