package attribution

import (
	"daybook"
	"daybook/token"
)

// outletOf gives an outlet that is only called one its name: after "told Delta
// One TV", "told the channel" is told Delta One TV. One whose name has not been
// given is no way at all.
func (p *parse) outletOf(f *found) {
	if f.Via.IsZero() {
		return
	}
	i := p.d.At(f.Via.Start)
	if i == 0 || p.d.Span(i, i+1) != f.Via || !p.is(i, fMedium) || p.is(i, fOutlet) || !p.is(i-1, fThe) || p.toks[i].Upper() && !p.d.Caps {
		return
	}
	f.Via = p.lastOutlet(i, p.ones[i].sort)
}

// lastOutlet is the outlet by which words came last before token i, in its
// paragraph or the two before; zero when there is none, or it is of another
// sort.
func (p *parse) lastOutlet(i int, sort string) daybook.Span {
	var last daybook.Span
	from := p.d.Paras[max(0, p.para(i)-2)].Start
	for k := range p.found {
		v := p.found[k].Via
		if v.Start < max(from, last.Start) || v.End > p.toks[i].Start || v.IsZero() {
			continue
		}
		if n := (noun{first: p.d.At(v.Start), end: p.d.At(v.End-1) + 1}); p.outlet(n) {
			last = v
		}
	}
	for k := p.d.At(last.Start); k < len(p.toks) && p.toks[k].Start < last.End; k++ {
		if s := p.ones[k].sort; s != "" && sort != "" && s != sort {
			return daybook.Span{}
		}
	}
	return last
}

// nameless reports whether the phrase is an outlet without its name: the
// website, the channel.
func (p *parse) nameless(n noun) bool {
	i := n.end - 1
	return n.end == n.first+2 && p.is(i, fMedium) && (p.d.Caps || !p.toks[i].Upper())
}

// document is the one whose statement "the statement" is: the last in this
// paragraph or the two before it whose words came by one; and the outlet that
// "the website" is, the last that spoke. A paper of a court speaks for itself.
func (p *parse) document(n noun) (speaker, bool) {
	last := p.toks[n.end-1].Norm
	para := p.para(n.first)
	for q := para; q >= 0 && q >= para-2; q-- {
		list := p.here[q]
		for k := len(list) - 1; k >= 0; k-- {
			s := p.people[list[k]]
			if !s.source || s.heard >= n.first {
				continue
			}
			if s.kind == daybook.Media && p.nameless(n) && s.number != 'o' {
				return s, true
			}
			if s.doc > 0 && s.doc < n.first && p.toks[s.doc].Norm == last {
				return s, true
			}
		}
	}
	return speaker{}, false
}

// again reports whether the phrase points back at the one who spoke last: the
// same source.
func (p *parse) again(n noun) bool {
	return n.end == n.first+3 && p.is(n.first, fThe) && p.is(n.first+1, fSame)
}

// lastSpeaker is the one who spoke last before token i, in its paragraph, where
// that is one only.
func (p *parse) lastSpeaker(i int) (speaker, bool) {
	var last speaker
	id := ""
	for _, k := range p.here[p.para(i)] {
		s := p.people[k]
		if !s.source || s.nested || s.heard >= i {
			continue
		}
		if id != "" && id != s.id(p) {
			return speaker{}, false
		}
		last, id = s, s.id(p)
	}
	return last, id != ""
}

// carrier is the token of the word for what the owner's words stand in: the
// report of "a report from the station". 0 when there is none.
func (p *parse) carrier(n, owner noun) int {
	for i := owner.first - 1; i > n.first; i-- {
		if p.is(i-1, fChannel|fNameless) {
			return i - 1
		}
	}
	return 0
}

// wayAt reports whether a way of saying begins at token k: in a statement, on
// Facebook.
func (p *parse) wayAt(k, hi int) bool {
	_, _, ok := p.way(k, hi)
	return ok
}

// way reads the way of saying that begins with the preposition at token k. It
// returns the words that name it, and the token after it.
func (p *parse) way(k, hi int) (name noun, end int, ok bool) {
	if !p.is(k, fWay) || k+1 >= hi {
		return name, k, false
	}
	j := k + 1
	for j < hi && j < k+7 && (p.nominal(j) || p.toks[j].Kind == token.Word && p.toks[j].Tag == "RB") {
		if w := p.longs[j]; w != nil && w.flags&(fChannel|fPlatform|fOutlet) != 0 {
			if j+w.n >= hi || !p.isNoun(j+w.n) || p.time(j+w.n) {
				name, end = p.platform(noun{first: j, end: j + w.n}, hi)
				return name, end, true
			}
		}
		if p.is(j, fChannel|fPlatform|fOutlet) && (j+1 >= hi || !p.isNoun(j+1) || p.time(j+1)) {
			name, end = p.platform(noun{first: j, end: j + 1}, hi)
			return name, end, true
		}
		j++
	}
	return name, k, false
}

// platform returns the platform that a channel stands on, where it is named: a
// statement posted on Facebook came through Facebook.
func (p *parse) platform(n noun, hi int) (noun, int) {
	k := n.end
	if k < hi && p.toks[k].Tag == "VBN" {
		k++
	}
	if !p.is(n.first, fPlatform) && k+1 < hi && p.is(k, fWay) {
		if m, end, ok := p.way(k, hi); ok {
			return m, end
		}
	}
	return n, n.end
}
