package read

import (
	"sort"
	"strings"

	"daybook"
	"daybook/grammar"
	"daybook/token"
)

// known gives people told of by name alone the class that the report tells of
// them elsewhere: "Roe was killed" tells of a child where another sentence has
// "14-year-old J. Roe", of security where one has "Officer J. Roe".
func (p *page) known() {
	var of map[string]daybook.Class
	for _, m := range p.mentions {
		if m.who.kind != named || m.who.class != daybook.People {
			continue
		}
		if of == nil {
			of = p.classes()
		}
		switch c := of[p.fullName(m.phrase)]; c {
		case daybook.Children, daybook.Security, daybook.Attackers:
			m.who.class = c
		}
	}
}

// telling is what the report tells of a name in one place.
type telling struct {
	at    int // the phrase
	name  []string
	class daybook.Class
	grown bool // an age says that it is no child
}

// tellings lists the names of people in the report.
func (p *page) tellings() []telling {
	out := []telling{}
	for k := range p.phrases {
		ph := &p.phrases[k]
		if p.at[ph.Head] != int32(k) {
			continue
		}
		w := p.who(ph)
		switch {
		case w.kind == named:
			out = append(out, telling{k, p.nameAt(k), w.class, w.grown})
		case w.class == daybook.Children && (w.kind == single || w.kind == definite):
			if at := p.nameOf(ph); at >= 0 {
				out = append(out, telling{at, p.nameAt(at), w.class, false})
			}
		case w.class == daybook.Children && w.kind == counted && p.tok(ph.Last).Norm == ",":
			// their two children, Ann and Ben
			if at := p.right(ph.Last+1, p.sent(ph.First).Last); at >= 0 {
				if items := append([]int{k}, p.list(at, p.sent(ph.First).Last)...); p.namedAll(items) {
					for _, x := range items[1:] {
						out = append(out, telling{x, p.nameAt(x), w.class, false})
					}
				}
			}
		}
	}
	return out
}

// classes gives what the report tells of each name; nothing of those of whom it
// tells different things.
func (p *page) classes() map[string]daybook.Class {
	out := map[string]daybook.Class{}
	for _, t := range p.namings().all {
		k := key(t.name)
		c, before := out[k]
		switch {
		case t.class == daybook.People && t.grown, before && c != t.class && t.class != daybook.People:
			out[k] = ""
		case !before && t.class != daybook.People:
			out[k] = t.class
		}
	}
	return out
}

// namings are the names of a report, and where somebody with a word in his name
// is named in full.
type namings struct {
	all  []telling
	full map[string][]int // of each word, in order; indices into all
}

func (p *page) namings() *namings {
	if p.named == nil {
		n := &namings{p.tellings(), map[string][]int{}}
		for i, t := range n.all {
			if len(t.name) > 1 {
				for _, w := range [...]string{t.name[0], t.name[len(t.name)-1], strings.Join(t.name, "")} {
					n.full[w] = append(n.full[w], i)
				}
			}
		}
		p.named = n
	}
	return p.named
}

// fullName is what the name at phrase k is known by. A surname alone is that of
// whom the report last named in full.
func (p *page) fullName(k int) string {
	name := p.nameAt(k)
	if len(name) != 1 {
		return key(name)
	}
	if of := p.at[p.phrases[k].Head]; of >= 0 {
		k = int(of) // Roe's, in Roe's death
	}
	n := p.namings()
	at := n.full[name[0]]
	if i := sort.Search(len(at), func(i int) bool { return n.all[at[i]].at >= k }); i > 0 {
		return key(n.all[at[i-1]].name)
	}
	return name[0]
}

// key is what a name is known by.
func key(name []string) string {
	if len(name) < 2 {
		return strings.Join(name, "")
	}
	return name[0] + " " + name[len(name)-1]
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
