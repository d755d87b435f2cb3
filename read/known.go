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
	var all []telling
	var who register
	next := 0
	for _, m := range p.inOrder() {
		if m.who.kind != named || m.who.class != daybook.People {
			continue
		}
		if who.full == nil {
			all = p.tellings()
			who = enter(all)
		}
		for ; next < len(all) && all[next].at < m.phrase; next++ {
			who.meet(all[next].name)
		}
		switch c := who.class(p.nameAt(m.phrase)); c {
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

// register keeps what is told of each name. A full name is known by its first
// and last words; a surname alone is that of whom the report last named in full.
type register struct {
	full, alone map[string]daybook.Class // empty where different things are told
	latest      map[string]string        // of each word, the full name met last
}

func enter(all []telling) register {
	r := register{map[string]daybook.Class{}, map[string]daybook.Class{}, map[string]string{}}
	for _, t := range all {
		to := r.full
		if len(t.name) == 1 {
			to = r.alone
		}
		c, before := to[key(t.name)]
		switch {
		case t.class == daybook.People && t.grown, before && c != t.class && t.class != daybook.People:
			to[key(t.name)] = ""
		case !before && t.class != daybook.People:
			to[key(t.name)] = t.class
		}
	}
	return r
}

// meet notes that the report names somebody.
func (r *register) meet(name []string) {
	if len(name) > 1 {
		r.latest[name[0]], r.latest[name[len(name)-1]], r.latest[strings.Join(name, "")] = key(name), key(name), key(name)
	}
}

// class is what is told of the name; empty where nothing is.
func (r *register) class(name []string) daybook.Class {
	switch {
	case len(name) == 0:
		return ""
	case len(name) > 1:
		return r.full[key(name)]
	}
	if full, ok := r.latest[name[0]]; ok {
		return r.full[full]
	}
	return r.alone[name[0]]
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
