package read

import (
	"sort"
	"strconv"

	"daybook"
)

// happenings are the main incident and the others that claims belong to.
func (p *page) happenings() []daybook.Happening {
	out := []daybook.Happening{p.happening()}
	for i, first := range p.others {
		out = append(out, p.background(strconv.Itoa(i+2), first))
	}
	return out
}

// background makes an incident that the report tells of besides, from the
// sentence that tells of it: its words say what kind it was, when and where.
func (p *page) background(key string, first int) daybook.Happening {
	k := p.d.SentenceOf(first)
	s := p.d.Sentences[k]
	h := daybook.Happening{Key: key, Type: p.kindOf(s.First, s.Last), Status: daybook.Ended, Perpetrators: []daybook.Perpetrator{},
		Targets: []daybook.Target{}, Victims: []daybook.Victim{}, Weapons: []daybook.Weapon{}}
	for _, tm := range p.timesIn(k) {
		if d, ok := tm.Date(p.d.Text); ok && tm.Background {
			h.Date = &d
			break
		}
	}
	sites, located := p.sitesIn(k)
	for i := range sites {
		if sites[i].Adjective || located[i].Precision == "unknown" {
			continue
		}
		if elsewhere := p.home == nil || far(&located[i], p.home); h.Place == nil || elsewhere {
			h.Place = settled(located[i]) // the one that is not the main incident's, if there is one
			if elsewhere {
				break
			}
		}
	}
	return h
}

// happening makes the main incident: what, where, when, and how it stands.
func (p *page) happening() daybook.Happening {
	h := daybook.Happening{Key: "1", Main: true, Type: p.kind(), Status: p.status(),
		Perpetrators: append([]daybook.Perpetrator{}, p.cast.Perpetrators...),
		Targets:      append([]daybook.Target{}, p.cast.Targets...),
		Victims:      p.victims(),
		Weapons:      append([]daybook.Weapon{}, p.cast.Weapons...),
	}
	if p.home != nil {
		h.Place = settled(*p.home)
	}
	h.Date = p.date()
	return h
}

// victims are those of the cast, but for names that are times or places to
// their last word: "died Monday, Jan. 6", "INDIANAPOLIS, Ind. — One is dead".
func (p *page) victims() []daybook.Victim {
	out := []daybook.Victim{}
	for _, v := range p.cast.Victims {
		i, nobody := p.d.At(v.Span.Start), v.Named
		for ; nobody && i < p.d.Len() && p.tok(i).Span.Start < v.Span.End; i++ {
			nobody = p.timed[i] || p.placed[i]
		}
		if !nobody {
			out = append(out, v)
		}
	}
	return out
}

// settled is a place for publication: the list of alternatives is never null.
func settled(x daybook.Place) *daybook.Place {
	if x.Alternatives == nil {
		x.Alternatives = []daybook.Alternative{}
	}
	return &x
}

// kind weighs the words of the report that tell what kind of incident it is;
// the title and the first sentences count more. Of a report without a title,
// what was done to whom tells it better (roles of MUC-4 by .03), unless the
// words are of what nobody does to anybody: a fire, a flood.
func (p *page) kind() daybook.Type {
	if p.sort != nil {
		return *p.sort
	}
	t := p.kindOf(0, p.d.Len())
	if p.cast.Type != "" && p.r.Kind != daybook.SinglePost && (p.asked || p.r.Body == 0 && !(undone[t] && len(p.cast.Perpetrators) == 0)) {
		t = p.cast.Type
	}
	p.sort = &t
	return t
}

// undone are the kinds of what befalls people without a doer.
var undone = map[daybook.Type]bool{daybook.Fire: true, daybook.Disaster: true}

// kindOf is the kind that the words from token first up to last tell of.
func (p *page) kindOf(first, last int) daybook.Type {
	score := map[string]int{}
	var order []string
	at := sort.Search(len(p.cues), func(k int) bool { return p.cues[k].i >= first })
	for ; at < len(p.cues) && p.cues[at].i < last; at++ {
		i := p.cues[at].i
		for _, e := range p.cues[at].entries {
			if e.Label != "type" {
				continue
			}
			w := int(e.Get("w")[0] - '0')
			if k := p.d.SentenceOf(i); k < 2 {
				w *= 4
			} else if k < 5 {
				w *= 2
			}
			name := e.Get("name")
			if score[name] == 0 {
				order = append(order, name)
			}
			score[name] += w
		}
	}
	best := string(daybook.OtherType)
	top := 2
	for _, name := range order {
		if score[name] > top {
			best, top = name, score[name]
		}
	}
	return daybook.Type(best)
}

// inPost reports whether the span lies in a post embedded in the report.
func (p *page) inPost(s daybook.Span) bool { return p.postOf(s) != nil }

// postOf returns the number of the embedded post that the span lies in, or nil;
// the posts are in order, and apart.
func (p *page) postOf(s daybook.Span) *int {
	k := sort.Search(len(p.posts), func(k int) bool { return p.posts[k].Span.End >= s.End })
	if k < len(p.posts) && p.posts[k].Span.Contains(s) {
		return &k
	}
	return nil
}

// situation lists what is said of the state of the operation, each with its
// sentence and its speaker.
func (p *page) situation() []daybook.Situation {
	out := []daybook.Situation{}
	used := map[[2]int]bool{}
	for _, c := range p.cues {
		i := c.i
		for _, e := range c.entries {
			if e.Label != "situation" {
				continue
			}
			k := p.d.SentenceOf(i)
			s := p.d.Sentences[k]
			key := [2]int{k, int(e.Get("kind")[0])<<8 + int(e.Get("kind")[1])}
			if used[key] {
				continue
			}
			used[key] = true
			span := p.d.Span(s.First, s.Last)
			x := daybook.Situation{Quote: span.Of(p.d.Text), Span: span, Kind: e.Get("kind"), Incident: "1", Rule: "situation-" + e.Get("kind")}
			at := p.d.Tokens[i].Start
			if by, ok := p.speaker(at); ok {
				w := p.speech(by)
				x.Source, x.SourceSpan, x.SourceKind, x.Via, x.ViaSpan = w.source, w.sourceSpan, w.kind, w.via, w.viaSpan
			}
			x.Post = p.postOf(span)
			x.Said = p.published()
			if x.Post != nil {
				x.Said = nil
				if at := p.posts[*x.Post].Posted; at != "" {
					x.Said = &daybook.Said{Text: at, From: at, To: at}
				}
			}
			out = append(out, x)
		}
	}
	return out
}

// status says whether the incident was still going on: what the report and
// the speakers it names say, posts apart. Where nobody says, nobody knows: only
// a kidnapping goes on until somebody is said to be free.
func (p *page) status() daybook.Status {
	ended, ongoing := false, false
	for _, x := range p.state {
		if x.Post != nil {
			continue
		}
		switch x.Kind {
		case "ended":
			ended = true
		case "ongoing", "progress":
			ongoing = true
		}
	}
	kind := p.kind()
	held := kind == daybook.HostageTaking || kind == daybook.Kidnapping
	switch {
	case ended:
		return daybook.Ended
	case held && p.r.Kind != daybook.SinglePost && p.told(daybook.Freed) && !p.told(daybook.Abducted):
		return daybook.Ended
	case ongoing || held:
		return daybook.Ongoing
	}
	return daybook.StatusUnknown
}

func (p *page) told(measure daybook.Measure) bool {
	for _, m := range p.mentions {
		if m.measure == measure {
			return true
		}
	}
	return false
}
